"""Requests for information of the sample office: thirty-six handled in 2024, in its own name and for the district."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.record import Assigned
from zhunsheng.law import load
from zhunsheng.matters.disclosure_requests import acts as a
from zhunsheng.matters.disclosure_requests import choices as c
from zhunsheng.matters.disclosure_requests import ending as e
from zhunsheng.matters.disclosure_requests.outcomes import OUTCOMES, Capacity, Outcome, remedy_kind
from zhunsheng.sample.script import Do, Office, Script

OWN, DISTRICT = Capacity.OWN, Capacity.DRAFTED
PERSON, FIRM, LAWYER = c.Applicant.NATURAL, c.Applicant.BUSINESS, c.Applicant.LEGAL_SERVICE
HAND, MAIL, NET = c.Channel.IN_PERSON, c.Channel.SIGNED_MAIL, c.Channel.INTERNET
O = Outcome  # noqa: E741 – the table below is read by columns


@dataclass(frozen=True)
class Case:
    """One request: when, in whose name, how it came, from whom, about what, with which outcome, on which way."""

    on: date
    capacity: Capacity
    channel: c.Channel
    applicant: c.Applicant
    subject: str
    outcome: Outcome
    way: str


_ROWS: tuple[tuple[str, Capacity, c.Channel, c.Applicant, str, Outcome, str], ...] = (
    ("2023-12-21", OWN, NET, PERSON, "某片区征收补偿方案", O.GRANTED, "plain"),
    ("2023-12-22", OWN, MAIL, PERSON, "某片区安置房价格文件", O.PARTIAL, "plain"),
    ("2023-12-26", DISTRICT, MAIL, LAWYER, "某片区征收决定及依据", O.GRANTED, "plain"),
    ("2024-01-05", OWN, HAND, PERSON, "过渡费发放标准", O.GRANTED, "plain"),
    ("2024-01-12", OWN, NET, PERSON, "某项目规划许可", O.NOT_HELD, "plain"),
    ("2024-01-24", OWN, MAIL, PERSON, "某户补偿协议", O.THIRD_PARTY, "third"),
    ("2024-02-01", DISTRICT, NET, PERSON, "某片区改造批复", O.GRANTED, "plain"),
    ("2024-02-20", OWN, NET, PERSON, "安置房分配名单", O.PARTIAL, "extended"),
    ("2024-03-01", OWN, MAIL, LAWYER, "某项目评估机构选定材料", O.GRANTED, "corrected"),
    ("2024-03-07", OWN, HAND, PERSON, "信访答复依据", O.PETITION, "plain"),
    ("2024-03-14", OWN, NET, FIRM, "某项目招标材料", O.PARTIAL, "third"),
    ("2024-03-21", DISTRICT, MAIL, PERSON, "某片区房屋调查结果", O.PARTIAL, "plain"),
    ("2024-04-02", OWN, NET, PERSON, "会议纪要", O.INTERNAL, "plain"),
    ("2024-04-11", OWN, MAIL, PERSON, "征收补偿资金使用情况", O.GRANTED, "organ"),
    ("2024-04-18", OWN, NET, PERSON, "某项目讨论稿", O.PROCESS, "plain"),
    ("2024-04-28", OWN, HAND, PERSON, "安置房竣工验收材料", O.NOT_HELD, "plain"),
    ("2024-05-08", OWN, NET, PERSON, "申请内容不明的材料", O.NO_CORRECTION, "abandoned"),
    ("2024-05-15", DISTRICT, NET, PERSON, "某片区社会稳定风险评估报告", O.PROCESS, "plain"),
    ("2024-05-22", OWN, MAIL, LAWYER, "某项目拆迁许可证", O.GRANTED, "plain"),
    ("2024-05-29", OWN, NET, PERSON, "已答复过的补偿方案", O.REPEAT, "plain"),
    ("2024-06-05", OWN, NET, PERSON, "选房顺序确定办法", O.GRANTED, "plain"),
    ("2024-06-12", OWN, MAIL, PERSON, "执法检查案卷", O.ENFORCEMENT_FILE, "plain"),
    ("2024-06-20", OWN, HAND, PERSON, "本人安置协议", O.GRANTED, "plain"),
    ("2024-07-01", OWN, NET, PERSON, "汇总各项目进度表", O.NEED_MAKING, "plain"),
    ("2024-07-09", DISTRICT, MAIL, LAWYER, "某片区征收公告及张贴照片", O.GRANTED, "extended"),
    ("2024-07-16", OWN, NET, PERSON, "不再需要的材料", O.OTHER, "withdrawn"),
    ("2024-07-25", OWN, MAIL, PERSON, "安置小区规划图", O.GRANTED, "plain"),
    ("2024-08-06", OWN, NET, PERSON, "大批量过渡费明细", O.NO_FEE, "unpaid"),
    ("2024-08-15", OWN, HAND, PERSON, "安置房质量检测报告", O.GRANTED, "paid"),
    ("2024-08-26", OWN, NET, PERSON, "某项目补偿安置方案征求意见情况", O.GRANTED, "plain"),
    ("2024-09-05", DISTRICT, NET, PERSON, "某片区补偿决定", O.GRANTED, "plain"),
    ("2024-09-13", OWN, MAIL, LAWYER, "某户评估报告", O.THIRD_PARTY, "third_silent"),
    ("2024-09-25", OWN, NET, PERSON, "工作人员名单", O.INTERNAL, "remedied"),
    ("2024-10-15", OWN, NET, PERSON, "安置房配套费收取依据", O.GRANTED, "plain"),
    ("2024-10-29", OWN, MAIL, PERSON, "某项目资金来源", O.PARTIAL, "plain"),
    ("2024-11-12", OWN, NET, PERSON, "重复提交的申请", O.RECONFIRM, "plain"),
    ("2024-12-23", OWN, NET, PERSON, "年度安置计划", O.GRANTED, "plain"),
    ("2024-12-24", DISTRICT, MAIL, PERSON, "某片区征收范围图", O.GRANTED, "plain"),
)
"""Three are carried in from 2023, the last two are carried out: thirty-six end in 2024."""


def year_of(office: Office) -> Iterator[Script]:
    """The requests that matter for the year."""
    for number, row in enumerate(_ROWS, 1):
        yield Request(office, Case(date.fromisoformat(row[0]), *row[1:]), number).script()


class Request:
    """One request on its way."""

    def __init__(self, office: Office, case: Case, number: int) -> None:
        self.office, self.case, self.number = office, case, number
        self.matter = ""

    def day(self, days: int) -> date:
        """So many days after receipt, on a working day."""
        return self.office.after(self.case.on, days)

    def do(self, who: str, days: int, act: object) -> Do:
        """A deed on this request."""
        return Do(who, self.day(days), act, self.matter)  # type: ignore[arg-type]

    def paper(self, what: str) -> Doc:
        """A paper of this request."""
        return self.office.paper(f"{what}-公开{self.number}", self.case.subject)

    def script(self) -> Script:
        """The whole course."""
        case = self.case
        opened = yield self.do("dengji", 0, a.Received(
            capacity=case.capacity, channel=case.channel, applicant_type=case.applicant,
            applicant=f"申请人{self.number}(示例)", subject=case.subject, contact="000-00000000",
            form_wanted=c.Form.PAPER if case.channel is not NET else c.Form.ELECTRONIC,
            district_received_on=case.on if case.capacity is DISTRICT else None,
        ))  # fmt: skip
        self.matter = opened.matter
        if case.channel is NET and case.way != "unconfirmed":
            yield self.do("dengji", 1, a.Confirmed(how="电话确认", paper=self.paper("确认记录")))
        yield self.do("xingong", 1, Assigned(handlers=(self.office.who("jingban"),)))
        yield from getattr(self, f"_{case.way}", self._plain)()

    def _plain(self) -> Script:
        yield from self._answer(12)

    def _remedied(self) -> Script:
        yield from self._answer(12)
        kind = c.RemedyKind.REVIEW
        yield self.do("fazhi", 40, e.Remedied(case="复议1", kind=kind, result=c.RemedyResult.PENDING))
        yield self.do("fazhi", 90, e.Remedied(case="复议1", kind=kind, result=c.RemedyResult.UPHELD))

    def _extended(self) -> Script:
        yield self.do("xingong", 18, a.Extended(days=20, reason="需要核对底册"))
        yield self.do("dengji", 19, a.ExtensionTold(days=20, paper=self.paper("延期答复告知书")))
        yield from self._answer(40)

    def _corrected(self) -> Script:
        yield self._asks()
        yield self.do("dengji", 12, a.Corrected(paper=self.paper("补正材料")))
        yield from self._answer(28)

    def _asks(self) -> Do:
        act = a.CorrectionAsked(missing="请明确所需材料的名称", within=self.day(20), paper=self.paper("补正告知书"))
        return self.do("xingong", 5, act)

    def _abandoned(self) -> Script:
        yield self._asks()
        act = e.Abandoned(why=c.Abandonment.NO_CORRECTION, paper=self.paper("告知书"))
        yield self.do("xingong", 24, act)

    def _withdrawn(self) -> Script:
        yield self.do("dengji", 8, e.Withdrawn(paper=self.paper("撤回书")))

    def _organ(self) -> Script:
        yield self.do("xingong", 5, a.OrganConsulted(organ="示例区财政局", paper=self.paper("协办函")))
        yield self.do("dengji", 15, a.OrganAnswered(organ="示例区财政局", paper=self.paper("复函")))
        yield from self._answer(24)

    def _third(self) -> Script:
        yield self._consults()
        act = a.ThirdAnswered(party="第三方1", view=c.Position.OBJECT, reasons="涉及隐私(示例)")
        yield self.do("dengji", 18, act)
        yield from self._decided(20)

    def _third_silent(self) -> Script:
        yield self._consults()
        yield from self._decided(40)

    def _consults(self) -> Do:
        received = self.day(5)
        act = a.ThirdConsulted(
            party="第三方1", third="某某(示例)", answer_by=load().calendar.add(received, 15), received_on=received,
            paper=self.paper("征求意见书"),
        )  # fmt: skip
        return self.do("xingong", 5, act)

    def _decided(self, days: int) -> Script:
        act = a.ThirdDecided(
            party="第三方1", decide=c.ThirdDecision.WITHHOLD, why="公开会损害第三方合法权益", told=self.paper("告知书")
        )
        yield self.do("fuzhuren", days, act)
        yield from self._answer(days + 7)

    def _unconfirmed(self) -> Script:
        """Open: came by internet, not confirmed yet."""
        yield from ()

    def _searching(self) -> Script:
        """Open: looked for, not drafted yet."""
        yield self.do("jingban", 4, a.Searched(places=("档案室",), words=("示例",), result=c.SearchResult.FOUND))

    def _waits_for_correction(self) -> Script:
        """Open: the applicant was asked to complete the request."""
        yield self._asks()

    def _waits_for_third(self) -> Script:
        """Open: a third party was asked."""
        yield self._consults()

    def _fee(self, days: int) -> Do:
        pay_by = load().calendar.add(self.day(days), 20)
        act = e.FeeNoticed(
            amount=10_000, basis=c.FeeBasis.PAGES, pay_by=pay_by, received_on=self.day(days),
            paper=self.paper("收费通知书"),
        )  # fmt: skip
        return self.do("xingong", days, act)

    def _unpaid(self) -> Script:
        yield self._fee(8)
        yield self.do("xingong", 45, e.Abandoned(why=c.Abandonment.NO_FEE, paper=self.paper("告知书")))

    def _paid(self) -> Script:
        yield self._fee(6)
        yield self.do("caiwu", 10, e.FeePaid(amount=10_000, paper=self.paper("缴费凭证")))
        yield from self._answer(16)

    def _answer(self, days: int) -> Script:
        """Searched, drafted, checked, answered, delivered."""
        case, released = self.case, self.paper("拟公开内容")
        found = c.SearchResult.NONE if case.outcome is O.NOT_HELD else c.SearchResult.FOUND
        places = ("档案室", "业务系统")
        yield self.do("jingban", days - 6, a.Searched(places=places, words=(case.subject,), result=found))
        yield self.do("jingban", days - 4, e.Drafted(body=self.paper("答复书稿")))
        releases = OUTCOMES[case.outcome].releases
        if releases:
            result = c.ScreenResult.PARTLY if case.outcome is O.PARTIAL else c.ScreenResult.OPEN
            yield self.do("baomi", days - 2, e.Screened(content=released, result=result, names_masked=True))
        withheld = self._withheld()
        on = self.day(days)
        body = self.paper("答复书")
        code = "示改公开" if case.capacity is OWN else "示政公开"
        number = f"{code}〔{on.year}〕{self.number}号"
        yield self.do("fuzhuren", days, e.Answered(
            outcome=case.outcome, article=OUTCOMES[case.outcome].articles[0], body=body, number=number,
            remedy=remedy_kind(case.outcome, on, withheld), released=released if releases else None, withheld=withheld,
        ))  # fmt: skip
        yield self._delivers(days)
        if releases:
            form = c.Form.ELECTRONIC if case.channel is NET else c.Form.PAPER
            yield self.do("jingban", days + 1, e.Provided(form=form, content=released))

    def _withheld(self) -> tuple[Outcome, ...]:
        if self.case.outcome is not O.PARTIAL:
            return ()
        return (O.THIRD_PARTY,) if self.case.way.startswith("third") else (O.INTERNAL,)

    def _delivers(self, days: int) -> Do:
        if self.case.channel is NET:
            return self.do("dengji", days + 1, e.Delivered(way=c.Way.ELECTRONIC, receipt=self.paper("发送记录")))
        if self.case.channel is HAND:
            return self.do("dengji", days + 1, e.Delivered(way=c.Way.IN_PERSON, receipt=self.paper("送达回证")))
        act = e.Delivered(way=c.Way.POST, carrier=c.Carrier.POSTAL, receipt=self.paper("交邮凭证"))
        return self.do("dengji", days + 1, act)

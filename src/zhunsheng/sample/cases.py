"""Suits of the sample office: twelve referred by the bureau in 2024 and two of its own, by case number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.law import load
from zhunsheng.matters.litigation import acts as a
from zhunsheng.matters.litigation import ending as e
from zhunsheng.matters.litigation import words as w
from zhunsheng.sample.script import Do, Office, Script

COURT, ABOVE = "示例铁路运输法院", "示例铁路运输中级法院"
LAW = ("《国有土地上房屋征收与补偿条例》", "《行政诉讼法》")


@dataclass(frozen=True)
class Suit:
    """One dispute: when it came, whether it is our own, what is sued, how it goes."""

    on: date
    own: bool
    act_sued: str
    way: str


_ROWS: tuple[tuple[str, bool, str, str], ...] = (
    ("2024-01-10", False, "某户房屋征收补偿决定", "dismissed"),
    ("2024-02-07", False, "某片区房屋征收决定", "appealed"),
    ("2024-03-05", False, "某户强制搬迁行为", "withdrawn"),
    ("2024-03-26", False, "政府信息公开答复", "dismissed"),
    ("2024-04-16", True, "政府信息公开答复", "own_won"),
    ("2024-05-07", False, "某户房屋征收补偿决定", "lost"),
    ("2024-06-04", False, "不履行安置补偿职责", "appealed"),
    ("2024-07-02", False, "某片区房屋征收决定", "dismissed"),
    ("2024-08-06", False, "某户房屋征收补偿决定", "withdrawn"),
    ("2024-09-03", True, "不履行安置协议", "own_settled"),
    ("2024-09-24", False, "某户违法建筑认定", "dismissed"),
    ("2024-10-22", False, "某户房屋征收补偿决定", "rejected"),
)


SUITS = tuple(Suit(date.fromisoformat(on), own, sued, way) for on, own, sued, way in _ROWS)
"""The suits of the year, in the order they came."""


def year_of(office: Office) -> Iterator[Script]:
    """The suits of the year."""
    for number, suit in enumerate(SUITS, 1):
        yield Course(office, suit, number).script()


class Course:
    """One suit on its way."""

    def __init__(self, office: Office, suit: Suit, number: int) -> None:
        self.office, self.suit, self.number = office, suit, number
        self.matter = ""
        self.name = InNameOf.CENTRE if suit.own else InNameOf.DISTRICT

    def day(self, days: int) -> date:
        """So many days after it came, on a working day."""
        return self.office.after(self.suit.on, days)

    def do(self, who: str, days: int, act: object) -> Do:
        """A deed in this suit."""
        return Do(who, self.day(days), act, self.matter)  # type: ignore[arg-type]

    def paper(self, what: str) -> Doc:
        """A paper of this suit."""
        return self.office.paper(f"{what}-应诉{self.number}", self.suit.act_sued)

    def _number(self, instance: w.Instance) -> str:
        court, mark = ("7102", "初") if instance is w.Instance.FIRST else ("71", "终")
        return f"({self.suit.on.year})示{court}行{mark}{100 + self.number}号"

    def arrival(self) -> a.Referred | a.Served:
        """The act that brings it in."""
        plaintiff = f"原告{self.number}(示例)"
        if self.suit.own:
            return a.Served(
                role=w.Role.DEFENDANT, instance=w.Instance.FIRST, court=COURT, plaintiff=plaintiff,
                case_no=self._number(w.Instance.FIRST), act_sued=self.suit.act_sued, paper=self.paper("应诉通知书"),
            )  # fmt: skip
        return self._slip(w.Instance.FIRST, COURT, 0, draft=self.day(6))

    def _slip(self, instance: w.Instance, court: str, days: int, draft: date | None = None) -> a.Referred:
        received = load().calendar.back(self.day(days) - timedelta(days=2))
        return a.Referred(
            slip_no=f"示司应〔{self.suit.on.year}〕{self.number}号({instance.label})", role=w.Role.HANDLING_UNIT,
            instance=instance, copy_served_on_district=received, court=court, case_no=self._number(instance),
            plaintiff=f"原告{self.number}(示例)", sued=("示例区人民政府",), act_sued=self.suit.act_sued,
            draft_due=draft, slip=self.paper(f"批转单-{instance.label}"),
        )  # fmt: skip

    def script(self) -> Script:
        """The whole course."""
        yield from self.answered()
        yield from getattr(self, f"_{self.suit.way}")()

    def answered(self) -> Script:
        """In, assigned, analysed, answered."""
        yield from self.begun()
        if self.suit.own:
            yield self.do("fazhi", 11, self._filing())
        else:
            yield self.do("fuzhuren", 5, a.SentToBureau(body=self.paper("答辩稿"), evidence=self.paper("证据材料")))
            yield self.do("yingsu", 8, self._filing())

    def begun(self) -> Script:
        """In, assigned and analysed."""
        opened = yield self.do("dengji", 0, self.arrival())
        self.matter = opened.matter
        self.office.matters[f"应诉{self.number}"] = opened.matter
        agent, second = "孟某(示例)", "许律师(示例)"
        yield self.do("fuzhuren", 1, a.Assigned(agent=agent, staff_included=True, second_agent=second))
        if self.suit.own:
            yield self.do("fazhi", 1, a.HeadReported(text="报告案情和答辩安排", instruction="认真应诉,能调则调"))
        yield self.do("lvshi", 2, a.Analysed(
            facts="案情要点(示例)", evidence="证据要点(示例)", law=LAW, risk=w.Risk.MID, proposal=w.Course.DEFEND,
            paper=self.paper("研判表"),
        ))  # fmt: skip
        source = w.EvidenceSource.FILES
        yield self.do("jingban", 4, a.Collected(source=source, catalogue=self.paper("证据目录")))

    def _filing(self, *, evidence: bool = True) -> a.AnswerFiled:
        return a.AnswerFiled(
            in_name_of=self.name, with_evidence=evidence, answer=self.paper("答辩状"), receipt=self.paper("签收凭证")
        )

    def hears(self, notice: int, held: int, instance: w.Instance = w.Instance.FIRST, court: str = "") -> Script:
        """Noticed and held."""
        yield self.do("dengji", notice, a.HearingNoticed(
            hearing_on=self.day(held), instance=instance, hour="09:30 第一法庭", head_summoned=self.suit.own
        ))  # fmt: skip
        ours = w.Organ.CENTRE
        head = (a.Appeared(capacity=w.Capacity.DEPUTY_HEAD, organ=ours, title="副主任"),) if self.suit.own else ()
        others = (
            a.Appeared(capacity=w.Capacity.STAFF, organ=ours, title="法制岗"),
            a.Appeared(capacity=w.Capacity.LAWYER, organ=w.Organ.OTHER, title="律师"),
        )
        yield self.do("fazhi", held, a.Heard(
            instance=instance, present=(*head, *others), spoke_on_settlement=self.suit.own,
            record=self.paper(f"庭审笔录{court}"),
        ))  # fmt: skip

    def _judged(self, days: int, result: w.Result, **more: object) -> Do:
        given = {"instance": w.Instance.FIRST, "lost": False, "orders_something": False, **more}
        kind = w.Paper.RULING if result in w.BY_RULING else w.Paper.JUDGMENT
        paper = self.paper(f"裁判文书-{given['instance'].label}")  # type: ignore[attr-defined]
        act = e.Judged(kind=kind, result=result, paper=paper, **given)  # type: ignore[arg-type]
        return self.do("dengji", days, act)

    def _ends(self, days: int) -> Script:
        yield self.do("fazhi", days, e.MadeFinal())
        yield self.do("fazhi", days + 3, e.Reviewed(cause=w.Cause.EVIDENCE, text="证据归档要及时(示例)"))
        yield self.do("fazhi", days + 5, e.Closed())

    def _dismissed(self) -> Script:
        yield from self.hears(24, 38)
        yield self._judged(60, w.Result.DISMISSED_CLAIM)
        yield from self._ends(82)

    def _rejected(self) -> Script:
        yield from self.hears(20, 30)
        yield self._judged(45, w.Result.CLAIM_REJECTED)
        yield from self._ends(62)

    def _withdrawn(self) -> Script:
        yield self.do("fuzhuren", 20, a.Mediated(result=w.Mediation.ONGOING))
        done = w.Mediation.WITHDRAWN
        yield self.do("fuzhuren", 40, a.Mediated(result=done, terms="双方重新核算过渡费(示例)"))
        yield self._judged(48, w.Result.WITHDRAWN)
        yield from self._ends(50)

    def _own_won(self) -> Script:
        yield from self._dismissed()

    def _own_settled(self) -> Script:
        yield from self.hears(20, 34)
        yield self.do("fuzhuren", 40, a.Mediated(result=w.Mediation.ONGOING))
        agreed = w.Mediation.AGREED
        yield self.do("fuzhuren", 52, a.Mediated(result=agreed, terms="按协议交付安置房(示例)", amount=2_000_000))
        yield self._judged(55, w.Result.WITHDRAWN)
        yield from self._ends(57)

    def _lost(self) -> Script:
        yield from self.hears(24, 40)
        yield self._judged(70, w.Result.REVOKED, lost=True, orders_something=True)
        yield self.do("zhuren", 76, e.AppealDecided(in_name_of=self.name, choice=w.AppealChoice.ACCEPT))
        yield self.do("fazhi", 92, e.MadeFinal(perform_by=self.day(150)))
        performed = e.Performed(
            in_name_of=self.name, what="重新作出补偿决定", complete=True, proof=self.paper("决定书")
        )
        yield self.do("fuzhuren", 130, performed)
        advice = e.JudicialAdvised(number="司法建议1", about=w.Advice.OTHER, text="规范评估程序", due=self.day(170))
        yield self.do("dengji", 132, advice)
        yield self.do("zhuren", 150, e.AdviceAnswered(number="司法建议1", text="已修订评估流程"))
        yield self.do("fazhi", 152, e.Reviewed(cause=w.Cause.PROCEDURE, text="评估报告送达须留证"))
        yield self.do("fazhi", 153, e.Closed())

    def _appealed(self) -> Script:
        yield from self.hears(22, 34)
        yield self._judged(52, w.Result.DISMISSED_CLAIM)
        second = w.Instance.SECOND
        yield self.do("dengji", 72, self._slip(second, ABOVE, 72))
        yield self.do("fuzhuren", 75, a.SentToBureau(body=self.paper("二审答辩稿")))
        yield self.do("yingsu", 80, self._filing(evidence=False))
        yield from self.hears(90, 104, second, "-二审")
        yield self._judged(128, w.Result.APPEAL_DISMISSED, instance=second)
        yield from self._ends(130)

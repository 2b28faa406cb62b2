"""Reconsiderations of the sample office: two copies on either side of the new law, the cases of 2024, one open now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from zhunsheng.kernel.fields import Doc
from zhunsheng.law import load
from zhunsheng.matters.reconsideration import acts as a
from zhunsheng.matters.reconsideration import words as w
from zhunsheng.sample.script import Do, Office, Script

LAW = ("《政府信息公开条例》", "《行政复议法》")


@dataclass(frozen=True)
class Case:
    """One case: when the respondent got the copy, who we are, on which track, what is reviewed, how it goes."""

    on: date
    role: w.Role
    track: w.Track
    act_reviewed: str
    way: str


_ROWS = (
    ("2023-12-20", w.Role.RESPONDENT, w.Track.ORDINARY, "不予公开政府信息答复", "kept"),
    ("2024-01-05", w.Role.RESPONDENT, w.Track.ORDINARY, "政府信息公开答复", "kept"),
    ("2024-03-12", w.Role.RESPONDENT, w.Track.SUMMARY, "政府信息公开答复", "summary"),
    ("2024-05-21", w.Role.HANDLING, w.Track.ORDINARY, "某户房屋征收补偿决定", "district"),
    ("2024-07-09", w.Role.RESPONDENT, w.Track.ORDINARY, "不履行政府信息公开职责", "ordered"),
    ("2024-10-15", w.Role.RESPONDENT, w.Track.ORDINARY, "政府信息公开答复", "settled"),
)


def year_of(office: Office) -> Iterator[Script]:
    """The two copies around the new law and the cases of the year."""
    for number, (on, role, track, act_reviewed, way) in enumerate(_ROWS, 1):
        yield Course(office, Case(date.fromisoformat(on), role, track, act_reviewed, way), number).script()


def around(office: Office, today: date) -> Iterator[Script]:
    """One case whose answer is due in these days, one heard soon."""
    calendar = load().calendar
    own, ordinary = w.Role.RESPONDENT, w.Track.ORDINARY
    fresh = Case(calendar.back(today - timedelta(days=11)), own, ordinary, "政府信息公开答复", "")
    yield Course(office, fresh, 61).begun()
    heard = Case(calendar.back(today - timedelta(days=34)), own, ordinary, "部分公开政府信息答复", "")
    yield Course(office, heard, 62).called(25, 43)


class Course:
    """One case on its way."""

    def __init__(self, office: Office, case: Case, number: int) -> None:
        self.office, self.case, self.number = office, case, number
        self.matter = ""
        self.name = w.NAME_OF[case.role]

    def day(self, days: int) -> date:
        """So many days after the copy came, on a working day."""
        return self.office.after(self.case.on, days)

    def do(self, who: str, days: int, act: object) -> Do:
        """A deed in this case."""
        return Do(who, self.day(days), act, self.matter)  # type: ignore[arg-type]

    def paper(self, what: str) -> Doc:
        """A paper of this case."""
        return self.office.paper(f"{what}-复议{self.number}", self.case.act_reviewed)

    def _copy(self) -> a.CopyReceived:
        city = self.case.role is w.Role.HANDLING
        back = load().calendar.back
        return a.CopyReceived(
            role=self.case.role, track=self.case.track, body=w.Body.CITY if city else w.Body.DISTRICT,
            case_no=f"示{'市' if city else ''}政复〔{self.case.on.year}〕{100 + self.number}号",
            received_on=self.case.on, applicant=f"复议申请人{self.number}(示例)", act_reviewed=self.case.act_reviewed,
            applied_on=back(self.case.on - timedelta(days=9)), accepted_on=back(self.case.on - timedelta(days=5)),
            paper=self.paper("答复通知书"),
        )  # fmt: skip

    def begun(self) -> Script:
        """In and analysed."""
        late = 3 if self.case.role is w.Role.HANDLING else 0
        opened = yield self.do("yingsu" if late else "dengji", late, self._copy())
        self.matter = opened.matter
        yield self.do("lvshi", late + 1, a.Analysed(
            facts="案情要点(示例)", evidence="证据要点(示例)", law=LAW, risk=w.Risk.MID, proposal=w.Course.DEFEND,
            paper=self.paper("研判表"),
        ))  # fmt: skip

    def answered(self, days: int = 6) -> Script:
        """In, analysed, answered with evidence."""
        yield from self.begun()
        yield self.do("fazhi", days, a.AnswerFiled(
            in_name_of=self.name, answer=self.paper("行政复议答复书"), with_evidence=True,
            evidence=self.paper("证据目录"), receipt=self.paper("签收凭证"),
        ))  # fmt: skip

    def called(self, notice: int, held: int) -> Script:
        """Answered, and called to a hearing."""
        yield from self.answered()
        hearing = a.HearingNoticed(hearing_on=self.day(held), hour="14:30 区司法局听证室", paper=self.paper("听证通知"))
        yield self.do("dengji", notice, hearing)

    def script(self) -> Script:
        """The whole course."""
        yield from getattr(self, f"_{self.case.way}")()

    def _decided(self, days: int, result: w.Result, **more: object) -> Do:
        given = {"orders_something": False, "paper": self.paper("行政复议决定书"), **more}
        who = "yingsu" if self.case.role is w.Role.HANDLING else "dengji"
        return self.do(who, days, a.Decided(result=result, **given))  # type: ignore[arg-type]

    def _kept(self) -> Script:
        yield from self.answered()
        yield self._decided(45, w.Result.KEPT, applicant_received_on=self.day(46))

    def _summary(self) -> Script:
        yield from self.answered(3)
        yield self._decided(22, w.Result.DISMISSED)

    def _district(self) -> Script:
        yield from self.answered(8)
        notice, held = 18, 30
        yield self.do("yingsu", notice, a.HearingNoticed(hearing_on=self.day(held), paper=self.paper("听证通知")))
        yield self.do("fazhi", held, a.Heard(head_present=True, record=self.paper("听证笔录")))
        yield self._decided(48, w.Result.KEPT)

    def _ordered(self) -> Script:
        yield from self.called(16, 28)
        yield self.do("fazhi", 28, a.Heard(head_present=True, record=self.paper("听证笔录")))
        yield self._decided(44, w.Result.ORDERED, orders_something=True, perform_by=self.day(72))
        letter = a.OpinionReceived(
            number="意见书1", text="规范政府信息公开申请的登记", paper=self.paper("行政复议意见书")
        )
        yield self.do("dengji", 45, letter)
        yield self.do("fuzhuren", 60, a.Performed(
            in_name_of=self.name, what="重新作出政府信息公开答复", complete=True, proof=self.paper("答复书送达凭证")
        ))  # fmt: skip
        report = a.OpinionReported(number="意见书1", text="已统一登记口径并培训", paper=self.paper("整改报告"))
        yield self.do("zhuren", 86, report)

    def _settled(self) -> Script:
        yield from self.answered()
        yield self.do("fuzhuren", 15, a.Mediated(result=w.Mediation.ONGOING))
        yield self.do("dengji", 16, a.Stayed(cause=w.StayCause.MEDIATION, paper=self.paper("中止通知书")))
        yield self.do("fuzhuren", 27, a.Mediated(result=w.Mediation.SETTLED, terms="补充提供信息(示例)"))
        yield self._decided(33, w.Result.ENDED)

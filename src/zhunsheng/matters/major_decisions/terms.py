"""The clocks of a major decision.

The minimum for comments belongs to those who may speak; as law it is told for the district's decisions alone, and a
lawfully shortened one, like the centre's own, runs to the day its notice names. That nothing is closed earlier is a
gate's business.
"""

from __future__ import annotations

from zhunsheng.kernel.file import File
from zhunsheng.kernel.procedure import Clock, Deedlike, Due, when
from zhunsheng.kernel.record import SHARED_CLOCKS
from zhunsheng.matters.major_decisions import facts
from zhunsheng.matters.major_decisions.acts import CommentsClosed, DraftPublished, Heard, HearingCalled
from zhunsheng.matters.major_decisions.deciding import Adjusted, Announced, Archived, Decided
from zhunsheng.matters.major_decisions.words import Basis, Change, Result

OVER: tuple[Deedlike, ...] = (
    when(Adjusted, change={Change.STOP, Change.DELIST}),
    when(Decided, result=Result.REJECT),
    Archived,
)

EVENTS: dict[str, tuple[Deedlike, ...]] = {
    "draft_published": (DraftPublished,),
    "gov_info_formed": (when(Decided, result=Result.PASS),),
}


def _by_law(file: File) -> bool:
    last = file.last(DraftPublished)
    return facts.basis(file) is Basis.LAW and last is not None and not last.act.shortened


def _by_notice(file: File) -> bool:
    return not _by_law(file)


def _districts(file: File) -> bool:
    return facts.basis(file) is Basis.LAW and not facts.kept_back(file)


def _own(file: File) -> bool:
    return facts.basis(file) is Basis.ANALOGY and not facts.kept_back(file)


CLOCKS = (
    Clock(
        "jc.comment",
        ends=(CommentsClosed, *OVER),
        whose="applicant",
        label="公开征求意见(一般不少于30日)",
        only=_by_law,
    ),
    Clock(
        due_in=Due(DraftPublished, "until"),
        ends=(CommentsClosed, *OVER),
        whose="applicant",
        label="公开征求意见(公告所定)",
        only=_by_notice,
    ),
    Clock(due_in=Due(HearingCalled, "on"), stop=Heard, ends=OVER, label="听证会"),
    Clock("gk.publish", stop=Announced, ends=OVER, whose="superior", label="公布区政府决策", only=_districts),
    Clock("gk.publish", stop=Announced, ends=OVER, label="公布本单位决策", only=_own),
    *SHARED_CLOCKS,
)

"""The clocks of publishing: what came to be is public in time, nothing grows old, the catalogue is looked over."""

from __future__ import annotations

from zhunsheng.kernel.file import File
from zhunsheng.kernel.procedure import Clock, Deedlike, Due, Lack, when
from zhunsheng.kernel.record import SHARED_CLOCKS
from zhunsheng.matters.proactive_disclosure import facts
from zhunsheng.matters.proactive_disclosure.acts import (
    AccountsApproved,
    AnnualOut,
    BudgetApproved,
    Defined,
    Formed,
    Inspected,
    InspectionAnswered,
    Out,
    Patrolled,
    Rectified,
    Revised,
    SecrecyChecked,
    Withdrawn,
)
from zhunsheng.matters.proactive_disclosure.words import TERMS, Change, Chapter, Freshness, Openness, Secrecy, Which

APPROVALS: tuple[Deedlike, ...] = (
    when(BudgetApproved, day="approved_on"),
    when(AccountsApproved, day="approved_on"),
)
FORMED: tuple[Deedlike, ...] = (when(Formed, openness=Openness.OPEN), *APPROVALS, Rectified)
"""What starts the law's term: formed, changed, approved, or decided to be put right."""
REMOVED = when(Revised, change=Change.REMOVE)
DROPPED: tuple[Deedlike, ...] = (when(SecrecyChecked, result=Secrecy.NO), REMOVED)

EVENTS = {"gov_info_formed": FORMED}


def _report(file: File) -> bool:
    return facts.is_in(file, Chapter.ANNUAL_REPORT)


def _no_report(file: File) -> bool:
    return not _report(file)


def _guide(file: File) -> bool:
    return facts.is_in(file, Chapter.GUIDE)


def _fresh(freshness: Freshness) -> Clock:
    """What is public is renewed within the item's own rule; a change has the law's term besides."""

    def kept(file: File) -> bool:
        item = facts.item_of(file)
        return item is not None and item.freshness is freshness

    return Clock(
        TERMS[freshness],
        starts=Out,
        stop=Out,
        ends=(when(Withdrawn, which=Which.CURRENT), REMOVED),
        every=True,
        only=kept,
        breach="publish.stale",
        lack=Lack.STALE,
    )


CLOCKS = (
    Clock("gk.publish", stop=Out, ends=DROPPED, every=True),
    Clock("or.budget_publication", starts=APPROVALS, stop=Out, ends=DROPPED, every=True),
    Clock(
        "gk.annual_report_dept",
        starts=(Defined, AnnualOut),
        stop=AnnualOut,
        ends=REMOVED,
        every=True,
        only=_report,
    ),
    Clock(
        "or.publish_first",
        starts=Defined,
        stop=Out,
        ends=REMOVED,
        only=_no_report,
        breach="publish.empty",
        lack=Lack.STALE,
    ),
    *(_fresh(freshness) for freshness in TERMS),
    Clock("or.patrol", starts=(Defined, Patrolled), stop=Patrolled, ends=REMOVED, every=True, only=_guide),
    Clock(
        due_in=Due(Inspected, "due"),
        stop=InspectionAnswered,
        per="letter",
        label="反馈抽查整改情况",
    ),
    *SHARED_CLOCKS,
)

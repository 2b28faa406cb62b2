"""学法 – one matter is one year's study of the office's own people.

The plan binds topics to instruments and is adopted by a sitting, exactly the text that was put up, or approved on paper
(法治宣传教育法36, since 2025-11-01; before that the office's own rule). By the office's rule ``or.study_quarter``, from
the day it is in force, every quarter needs a collective session of the staff: a clock of the plan's year runs from each
quarter's first day to its last. A plan may name an earlier day of its own. A session counts for the quarter it was held
in and makes up for no earlier one; a quarter over without one is a finding once the file shows the time has passed,
also where a later session ended its clock. Quarters before the rule have no clock but for days their plan names, and
never such a finding. A session is proven by sign-in or record, its numbers agree with its names; who missed one makes
up for it. The list of instruments to be known (37), tests, hours of the platforms, the leader's own study – shown by a
sitting or a record – and the paragraph of the yearly report (38) hang on the same file. The public is never counted
here: that is 普法.
"""

from __future__ import annotations

from zhunsheng.kernel.file import File
from zhunsheng.kernel.gates import has, has_for_each
from zhunsheng.kernel.posts import OFFICERS, Post
from zhunsheng.kernel.procedure import NEW, OPEN, Clock, Deed, Due, Lack, Procedure, Step
from zhunsheng.kernel.record import SHARED, SHARED_CLOCKS
from zhunsheng.matters.study import acts, facts, gates, register
from zhunsheng.matters.study.figures import FIGURES, contributions
from zhunsheng.matters.study.papers import PAPERS
from zhunsheng.matters.study.words import Quarter, SessionKind, since

DESK = (Post.LEGAL, Post.SECTION_HEAD)

STEPS = (
    Step(
        acts.Planned,
        frm=NEW,
        to="drafted",
        by=DESK,
        needs=(gates.IN_THEIR_QUARTERS, gates.TOPICS),
        article=gates.STUDY,
        papers=("年度学法计划",),
    ),
    Step(
        acts.Adopted,
        frm="drafted",
        to="adopted",
        by=(Post.MEETING_CLERK, Post.DEPUTY, Post.HEAD),
        needs=(gates.ADOPTED,),
        article=gates.STUDY,
    ),
    Step(acts.Listed, frm=OPEN, by=(Post.LEGAL, Post.DEPUTY), article=gates.LIST, papers=("应知应会清单",)),
    Step(acts.Called, frm=OPEN, by=DESK, needs=(gates.NEW_SESSION,), article=gates.RULE, papers=("集中学法通知",)),
    Step(acts.Cancelled, frm=OPEN, by=DESK, needs=(gates.TO_COME,), article=gates.RULE, each="session"),
    Step(acts.OnLeave, frm=OPEN, by=OFFICERS, needs=(gates.TO_COME,), article=gates.RULE, each="session"),
    Step(
        acts.Held,
        frm=OPEN,
        by=(*DESK, Post.MEETING_CLERK),
        needs=(gates.NEW_SESSION, gates.IN_QUARTER, gates.ATTENDANCE, gates.EVIDENCE, gates.PLANNED),
        article=gates.QUARTERLY,
        papers=("签到表",),
        verb="登记集中学法",
    ),
    Step(
        acts.MadeUp,
        frm=OPEN,
        by=OFFICERS,
        needs=(has_for_each(acts.Held, "session", article=gates.RULE), gates.ABSENT),
        article=gates.RULE,
        each="session",
    ),
    Step(acts.PlatformHours, frm=OPEN, by=DESK, needs=(gates.HOURS,), article=gates.STUDY),
    Step(acts.Tested, frm=OPEN, by=DESK, needs=(gates.RESULT,), article=gates.STUDY),
    Step(
        acts.HeadLed,
        frm=OPEN,
        by=(Post.LEGAL, Post.MEETING_CLERK, Post.HEAD),
        needs=(gates.HEAD_PROOF,),
        article=gates.HEAD,
    ),
    Step(acts.Reported, frm=OPEN, by=OFFICERS, article=gates.LEADERS),
    Step(
        acts.Closed,
        frm=OPEN,
        to="closed",
        by=DESK,
        needs=(has(acts.Planned), gates.YEAR_DONE),
        article=gates.RULE,
        verb="年度归档",
    ),
)


def _met(quarter: Quarter) -> Deed:
    """A proven collective session of the quarter or a later one: the clock is late where only a later one ends it."""
    kind, proven = frozenset({SessionKind.COLLECTIVE}), frozenset({True})
    return Deed(acts.Held, (("kind", kind), ("quarter", since(quarter)), ("proven", proven)))


def _by_rule(quarter: Quarter) -> Clock:
    """One quarter's collective session, as the office's rule in force on its first day asks for it."""

    def still_open(file: File) -> bool:
        return not facts.before_plan(file, quarter)

    return Clock(
        facts.QUARTERLY_RULE,
        starts=Deed(acts.Planned, day=f"{quarter.value}_begins"),
        stop=_met(quarter),
        ends=acts.Closed,
        label=f"{quarter.label}干部职工集中学法(内规)",
        breach=facts.missed_code(quarter),
        lack=Lack.MISSED,
        only=still_open,
    )


def _by_plan(quarter: Quarter) -> Clock:
    """The day the plan itself names for the quarter, where it is not the rule's."""

    def own_day(file: File) -> bool:
        return facts.sooner(file, quarter) and not facts.before_plan(file, quarter)

    return Clock(
        due_in=Due(acts.Planned, f"{quarter.value}_due"),
        stop=_met(quarter),
        ends=acts.Closed,
        label=f"{quarter.label}干部职工集中学法(计划所定)",
        only=own_day,
    )


CLOCKS = (
    *(_by_rule(quarter) for quarter in Quarter),
    *(_by_plan(quarter) for quarter in Quarter),
    Clock(
        due_in=Due(acts.Called, "on"),
        stop=acts.Held,
        ends=(acts.Cancelled, acts.Closed),
        per="session",
        label="已通知的集中学法",
    ),
    Clock(due_in=Due(acts.Planned, "report_due"), stop=acts.Reported, ends=acts.Closed, label="学法用法列入年度述职"),
    *SHARED_CLOCKS,
)

PROCEDURE = Procedure(
    id="study",
    label="学法",
    series="学",
    stages={"drafted": "计划已拟定", "adopted": "计划已通过", "closed": "已归档"},
    closed=frozenset({"closed"}),
    steps=(*STEPS, *SHARED),
    clocks=CLOCKS,
    columns=register.COLUMNS,
    title=register.title,
    reads=register.reads,
    waiting=register.waiting,
    findings=register.findings,
    figures=FIGURES,
    contributions=contributions,
    papers=PAPERS,
    aside=frozenset(step.act for step in STEPS) - {acts.Planned, acts.Adopted, acts.Held},
)

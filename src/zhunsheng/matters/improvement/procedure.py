"""不足与整改 – one matter is one shortcoming.

Anybody of the office proposes one; what the records show – late, missed, without its gate, a review not passed, a case
lost, changed from above, put up again, found by an inspection – is derived and only proposed, each source by its matter
and record. The leader in charge, never the one who proposed it, confirms it with its cause, as the legal desk prepared
it, or rejects it and says why. Each measure has an owner and a day, and a clock runs to it; done is what a paper
shows. When every measure is shown the legal desk verifies – nobody verifies his own measure – or sends it back; the
leader in charge then takes it off the list. What is open when the year ends becomes the next year's plan: a sitting
passes the plan, exactly this text, or an item about this shortcoming. Carried over it stays open, with a new day; that
it was late before stays a finding. All of it is the office's own rule (内规).
"""

from __future__ import annotations

from zhunsheng.kernel.gates import other_person
from zhunsheng.kernel.posts import OFFICERS, STAFF, Post
from zhunsheng.kernel.procedure import NEW, By, Clock, Due, Procedure, Step, Things, when
from zhunsheng.kernel.record import SHARED, SHARED_CLOCKS
from zhunsheng.matters.improvement import acts, facts, gates, register
from zhunsheng.matters.improvement.figures import FIGURES, contributions
from zhunsheng.matters.improvement.papers import PAPERS
from zhunsheng.matters.improvement.words import Verdict

LEADERS = (Post.DEPUTY, Post.HEAD)
ANYBODY = (*OFFICERS, *(post for post in Post if post in STAFF and post not in OFFICERS))
OPEN_STILL = ("confirmed", "measured", "running", "carried")

STEPS = (
    Step(acts.Proposed, frm=NEW, to="proposed", by=ANYBODY, needs=(gates.SOURCES,), article=gates.RULE),
    Step(
        acts.Confirmed,
        frm="proposed",
        to="confirmed",
        by=LEADERS,
        needs=(other_person(acts.Proposed, article=gates.RULE),),
        article=gates.RULE,
        papers=("问题清单",),
    ),
    Step(
        acts.Rejected,
        frm="proposed",
        to="rejected",
        by=LEADERS,
        needs=(other_person(acts.Proposed, article=gates.RULE),),
        article=gates.RULE,
    ),
    Step(acts.Measured, frm="confirmed", to="measured", by=OFFICERS, needs=(gates.NEW_MEASURE,), article=gates.RULE),
    Step(
        acts.Measured,
        frm=("measured", "running", "carried"),
        by=OFFICERS,
        needs=(gates.NEW_MEASURE,),
        article=gates.RULE,
        verb="增加整改措施",
    ),
    Step(
        acts.Progressed,
        frm=("measured", "running", "carried"),
        to="running",
        by=ANYBODY,
        needs=(gates.KNOWN, gates.BY_OWNER),
        article=gates.RULE,
        each="measure",
        papers=("整改台账",),
    ),
    Step(
        acts.Verified,
        frm=("running", "carried"),
        to=By("result", {Verdict.PASSED: "verified"}, "running"),
        by=(Post.LEGAL,),
        needs=(gates.ALL_SHOWN, gates.OTHER_VERIFIES),
        article=gates.RULE,
    ),
    Step(
        acts.Closed,
        frm="verified",
        to="closed",
        by=LEADERS,
        needs=(other_person(acts.Verified, article=gates.RULE),),
        article=gates.RULE,
    ),
    Step(
        acts.Carried,
        frm=OPEN_STILL,
        to="carried",
        by=(Post.LEGAL, Post.MEETING_CLERK),
        needs=(gates.LATER_YEAR, gates.BY_SITTING),
        article=gates.RULE,
        papers=("下年安排",),
    ),
)

MENDED = when(acts.Verified, result=Verdict.PASSED)
CLOCKS = (
    Clock(due_in=Due(acts.Measured, "due"), stop=MENDED, ends=acts.Carried, per="measure", label="整改措施"),
    Clock(due_in=Due(acts.Carried, "due"), stop=MENDED, ends=acts.Carried, label="转入下年的整改"),
    *SHARED_CLOCKS,
)

PROCEDURE = Procedure(
    id="improvement",
    label="不足与整改",
    series="改",
    stages={
        "proposed": "已提出,待认定",
        "confirmed": "已认定,待定措施",
        "measured": "措施已定",
        "running": "整改中",
        "carried": "已转入下年,整改中",
        "verified": "已验收,待销号",
        "closed": "已销号",
        "rejected": "不认定",
    },
    closed=frozenset({"closed", "rejected"}),
    steps=(*STEPS, *SHARED),
    clocks=CLOCKS,
    columns=register.COLUMNS,
    title=register.title,
    reads=register.reads,
    findings=register.findings,
    things=(Things("measure", "整改措施", register.measure),),
    owners=facts.owners,
    figures=FIGURES,
    contributions=contributions,
    papers=PAPERS,
    aside=frozenset({acts.Rejected, acts.Carried}),
)

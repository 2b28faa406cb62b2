"""选房日 – one matter is the choosing of one batch, on the announced days, strictly in the published order.

The day is opened on the order that the project published for the batch (its fingerprint binds it), after the order's
days of objection, on the days of the notice, and after the days of earlier batches are over. From then on everything
is one step after another: the household whose turn it is is called; it chooses (or draws, where the rule says so),
lets others go first, or is absent; it may give up in writing, or by the rule's own clause. Who may be called next, how
often, where an absent household goes, which flat is open and of its type – all follows from the rule and the steps so
far (``order.choosing``); the software calls nobody out of turn and strikes nobody out. A household frozen by a court or
a dispute about title is passed over and keeps its place.

A proxy has a written authority and both identity cards on file. The slip is printed at once, signed and confirmed by
thumb print; a confirmed choice is final. The last step can be struck out while nothing follows it; older ones are
changed by judgment, change of the agreement or the organ's own decision alone, and never by sorting anew; households
do not swap among themselves. Each step is an act, so a day that loses its power goes on where it was; what was done on
paper meanwhile is entered late, and where the order would not have allowed it, that is a finding.

Sources: the project's published rule (选房办法) and the agreements; 内规. No national text fixes the order of choosing.
"""

from __future__ import annotations

from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import ANY, NEW, Procedure, Step
from zhunsheng.kernel.record import SHARED, SHARED_CLOCKS
from zhunsheng.matters.choosing import acts as a
from zhunsheng.matters.choosing import gates as g
from zhunsheng.matters.choosing import register
from zhunsheng.matters.choosing.deriving import derive
from zhunsheng.matters.choosing.figures import FIGURES, contributions
from zhunsheng.matters.choosing.papers import FROM_OTHERS, PAPERS, SLIP
from zhunsheng.matters.choosing.words import OFFICE, RULE

SITE = (Post.SITE,)
DESK = (Post.SECTION_HEAD, Post.HANDLER)
LEADER = (Post.DEPUTY, Post.HEAD)
RUNNING = ("open", "calling")

STEPS = (
    Step(
        a.Opened, frm=NEW, to="open", by=DESK, needs=(g.NOT_AGAIN, g.ORDERED, g.EARLIER), article=RULE,
        verb="启用选房日",
    ),
    Step(
        a.Called, frm=RUNNING, to="calling", by=SITE, needs=(g.IN_DAYS, g.WHO, g.NOT_FROZEN, g.TURN), article=RULE,
    ),
    Step(
        a.Chosen, frm="calling", by=SITE, needs=(g.IN_DAYS, g.WHO, g.NOT_FROZEN, g.FLAT, g.TURN), article=RULE,
        papers=(SLIP,), verb="登记选定",
    ),
    Step(a.Deferred, frm="calling", by=SITE, needs=(g.IN_DAYS, g.WHO, g.TURN), article=RULE, verb="登记顺延"),
    Step(a.Missed, frm="calling", by=SITE, needs=(g.IN_DAYS, g.WHO, g.TURN), article=RULE, verb="登记缺席"),
    Step(
        a.GaveUp, frm=RUNNING, by=SITE, needs=(g.IN_DAYS, g.WHO, g.WAIVER, g.TURN), article=RULE,
        papers=("放弃选房声明",), verb="登记放弃",
    ),
    Step(
        a.Represented, frm=RUNNING, by=SITE, needs=(g.IN_DAYS, g.WHO), article=RULE, papers=("授权委托书",),
    ),
    Step(a.Skipped, frm=RUNNING, by=(*SITE, Post.LEGAL), needs=(g.IN_DAYS, g.WHO, g.FROZEN, g.TURN), article=RULE),
    Step(a.Resumed, frm=RUNNING, by=(*SITE, Post.LEGAL), needs=(g.IN_DAYS, g.WHO, g.NOT_FROZEN, g.TURN), article=RULE),
    Step(
        a.SwapRefused, frm=ANY, by=DESK, needs=(g.WHO,), article=RULE, papers=("不予调换告知单",),
    ),
    Step(
        a.Closed, frm=RUNNING, to="closed", by=DESK, needs=(g.OVER,), article=RULE,
        papers=("选房日现场记录",),
    ),
    Step(
        a.Changed, frm="closed", by=LEADER, needs=(g.WHO, g.CHANGEABLE), article=f"{RULE};{OFFICE}",
        papers=("变更选房结果审批表", "依据文书"),
    ),
)  # fmt: skip

PROCEDURE = Procedure(
    id="choosing",
    label="选房日",
    series="选",
    stages={"open": "已启用", "calling": "选房中", "closed": "已结束"},
    closed=frozenset({"closed"}),
    steps=(*STEPS, *SHARED),
    clocks=SHARED_CLOCKS,
    columns=register.COLUMNS,
    title=register.title,
    reads=register.reads,
    findings=register.findings,
    figures=FIGURES,
    contributions=contributions,
    corrections=register.corrections,
    derive=derive,
    papers=PAPERS,
    from_others=FROM_OTHERS,
    aside=frozenset({a.Represented, a.Skipped, a.Resumed, a.SwapRefused, a.Changed, a.Deferred, a.Missed, a.GaveUp}),
    knows=frozenset({Post.SITE}),
)

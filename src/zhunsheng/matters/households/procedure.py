"""一户一档 – one matter is one household as its plan defines it (户 of the plan, not of the 户口本), on any route.

What stands where: the plan's file (征收补偿方案) holds what is done for the project as a whole – survey and its
publication, the appraiser, the service of reports, re-check and identification by the household's number, the
district's compensation decision. The household's own file holds who it is, its line of the survey and its value, its
agreement, its moving out, every payment, and what changes or freezes it. It lies under its plan (``Under``) and has
the same number there.

A file opens under a plan of the same route (29). On state land the agreement follows the announced decision and states
the eleven elements of article 25, or says which the household has no use for; on collective land it follows the fixed
plan (实施条例 29); an old project's agreement is taken as it is, and what it leaves out stands in the register. The
agreement is signed in the name of the 房屋征收部门, never the centre's own; the days it names – payment, moving out,
end of the transition – are the household's clocks. Signing and taking over carry their instant, the slip its number,
once in a plan: they may decide who chooses first.

Compensation comes before moving out (27): on state land the slip is refused while the agreed sum is not paid, unless
the household took a flat. Money needs an agreement or the district's decision, and no freeze. Transition money is paid
by whole months, no month twice, as the steps of the agreement say (22); once its end has passed without a flat, a
rise needs an act of its own. What is unpaid follows from these; late payment and a late flat are findings.

Split, merger and succession need proof, are prepared by one and agreed to by another; a split closes the household or
leaves it, new files name it as their origin. A court's notice or a dispute about title freezes until it is released by
its paper; meanwhile the clocks of our payments do not run, and afterwards they stand with their old day.

Which flat it gets is decided on the day of choosing, in a matter of its own; or an agreement or a judgment says it. The
flat's area is settled against the agreement, first perhaps as estimated, in the end as measured (21); what is still to
be paid, and by whom, follows from the newest sheet and what was paid. A flat other than the chosen one needs the paper
that gave it: an agreement changed, a judgment, a decision to correct oneself – never a swap. By the office's rule keys
follow settlement: a notice after the measured area, the flat of the sheet, no money open, no freeze. A refusal has its
reason and asks for a new notice. What is out of order is reported and repaired each by its number; the registered title
ends the way. A late flat runs up what the agreement promises for it, approved before a month is paid. A file closes
when nothing is owed, and the household with a flat is through: repairs done, title registered.
"""

from __future__ import annotations

from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import Procedure
from zhunsheng.kernel.record import SHARED
from zhunsheng.matters.households import changes, flat_papers, flat_steps, register, steps, terms
from zhunsheng.matters.households.acts import FeeChanged
from zhunsheng.matters.households.figures import FIGURES, contributions
from zhunsheng.matters.households.papers import FROM_OTHERS, PAPERS
from zhunsheng.matters.households.sheet import SHEET

PROCEDURE = Procedure(
    id="households",
    label="一户一档",
    series="户",
    stages={
        "open": "已建档",
        "signed": "已签协议",
        "moved": "已搬迁",
        "housed": "已交房",
        "titled": "已登记",
        "closed": "已结档",
        "divided": "已分户",
        "merged": "已并户",
    },
    closed=frozenset({"closed", "divided", "merged"}),
    steps=(*steps.STEPS, *SHARED),
    events=terms.EVENTS,
    clocks=terms.CLOCKS,
    columns=register.COLUMNS,
    title=register.title,
    parties=register.parties,
    reads=register.reads,
    waiting=register.waiting,
    findings=register.findings,
    figures=FIGURES,
    contributions=contributions,
    papers=(*PAPERS, *flat_papers.PAPERS),
    from_others=FROM_OTHERS | flat_papers.FROM_OTHERS,
    aside=flat_steps.ASIDE
    | {changes.Split, changes.Joined, changes.Succeeded, changes.Frozen, changes.Released, FeeChanged},
    likely=register.likely,
    reckoned=register.reckoned,
    sheet=SHEET,
    knows=frozenset({Post.SITE, Post.FINANCE, Post.ARCHIVIST}),
)

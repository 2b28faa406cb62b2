"""征收补偿方案 – from a project's opening to its archived file.

Three routes, told apart at opening. **State-owned land** (590号令): public interest and four agreeing plans (8–9), the
area and a freeze of at most a year (16), the survey, made known inside the area (15), the plan's versions, discussed by
departments (10). Exactly the body the justice bureau passed is published for comment (the office's rule), for no fewer
than thirty days, the last rolled to a working day, without exception (10). Comments are answered one by one, and what
was said and changed is published (11); where an old town is rebuilt and most object, there is a hearing (11).
A revised body is reviewed anew before the office's own sitting passes it (713号令 25、29、30); then the district
decides – in its standing meeting where many are concerned, after the risk assessment, the money in a special account
(12) and the judgment of unregistered buildings (24) – and announces decision, plan and remedies (13). The owners choose
the appraiser, by majority or lot only where they cannot agree (20); who signed nothing in time is decided upon by the
district at the request of the 房屋征收部门 (26), and only the court has it carried out, after the remedies lapsed and a
reminder (28; 强制法 54). Per-household results stay inside the area (29).

**Collective land** (土地管理法 45–48, 实施条例 26–31): pre-notice of ten working days, survey and risk assessment with
the members, plan announced for thirty days, hearing where most members object, plan fixed by the district, registration
and agreements, money, application, approval, announcement within fifteen working days, decisions for the few left.
**Old projects** are transcribed with their approval number and have none of these steps.

The centre drafts, submits and files. Whatever the law gives to the district or the 房屋征收部门 is done in that name,
and refused in the centre's own. Agreements, payments and moving out belong to 一户一档.
"""

from __future__ import annotations

from zhunsheng.kernel.gates import has
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import Opening, Procedure, View
from zhunsheng.kernel.record import SHARED
from zhunsheng.matters.compensation_plans import (
    acts,
    deciding,
    deciding_steps,
    enforcing,
    enforcing_steps,
    facts,
    land,
    register,
    settling,
    settling_steps,
    steps,
)
from zhunsheng.matters.compensation_plans.body_gates import RULE, UNSENT
from zhunsheng.matters.compensation_plans.figures import FIGURES, contributions
from zhunsheng.matters.compensation_plans.notices import notices
from zhunsheng.matters.compensation_plans.papers import FROM_OTHERS, PAPERS
from zhunsheng.matters.compensation_plans.terms import CLOCKS, EVENTS
from zhunsheng.matters.households.gates import RULE as HOUSEHOLDS_RULE
from zhunsheng.matters.households.gates import STATE
from zhunsheng.matters.households.steps import SITE
from zhunsheng.matters.reviews.words import Subject


def _to_review(view: View) -> dict[str, object]:
    """The newest version of the plan, for this project."""
    known: dict[str, object] = {"subject": Subject.COMPENSATION_PLAN.value, "for_matter": view.file.matter}
    versions = facts.versions(view.file)
    if versions:
        known["body"] = versions[-1].act.body
    return known


def _to_household(view: View) -> dict[str, object]:
    """The file of one household under this plan; who it is, is what is asked."""
    route = facts.route(view.file)
    known: dict[str, object] = {"plan": view.file.matter, "project": register.title(view.file)}
    return known if route is None else known | {"route": route.value}


PROCEDURE = Procedure(
    id="compensation_plans",
    label="征收补偿方案",
    series="征",
    stages={
        "open": "已建档",
        "scoped": "已定征收范围",
        "prenotice": "已预公告",
        "surveyed": "已调查",
        "drafted": "已拟方案",
        "published": "征求意见",
        "comments_closed": "意见已截止",
        "fed_back": "已公布情况",
        "collective": "已集体研究",
        "decided": "已作征收决定",
        "final": "方案已确定",
        "agreed": "已签协议",
        "applied": "已申请征收",
        "approved": "已批准",
        "announced": "已公告",
        "transcribed": "旧项目已补录",
        "archived": "已归档",
        "stopped": "已终止",
    },
    closed=frozenset({"archived", "stopped"}),
    steps=(*steps.STEPS, *deciding_steps.STEPS, *settling_steps.STEPS, *enforcing_steps.STEPS, *SHARED),
    events=EVENTS,
    openings=(
        Opening(
            "reviews",
            "review.submit",
            verb="送区司法局合法性审查",
            frm=("drafted", "comments_closed", "fed_back"),
            by=(Post.LEGAL, Post.DEPUTY),
            needs=(has(acts.Drafted, article=RULE), UNSENT),
            article=RULE,
            prefill=_to_review,
        ),
        Opening(
            "households",
            "household.open",
            verb="为一户建档",
            by=SITE,
            article=f"{STATE}第29条;{HOUSEHOLDS_RULE}",
            prefill=_to_household,
            aside=True,
        ),
    ),
    clocks=CLOCKS,
    columns=register.COLUMNS,
    title=register.title,
    parties=register.parties,
    reads=register.reads,
    waiting=register.waiting,
    findings=register.findings,
    figures=FIGURES,
    contributions=contributions,
    notices=notices,
    papers=PAPERS,
    from_others=FROM_OTHERS,
    aside=frozenset(
        {
            acts.Unfrozen,
            acts.BuildingJudged,
            acts.Heard,
            acts.Revised,
            deciding.Stopped,
            land.LandDecided,
            settling.RecheckAsked,
            settling.IdentificationAsked,
            settling.DecisionRequested,
            settling.Audited,
            enforcing.LandOrdered,
            enforcing.Dunned,
            enforcing.RulingReviewAsked,
        }
    ),
)

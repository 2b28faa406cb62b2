"""The table of having a decision carried out by the court, household by household."""

from __future__ import annotations

from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import Per, Step
from zhunsheng.matters.compensation_plans import enforcing as e
from zhunsheng.matters.compensation_plans import enforcing_gates as n
from zhunsheng.matters.compensation_plans import gates as g
from zhunsheng.matters.compensation_plans.steps import DESK, DISTRICT, LEADER, R, S
from zhunsheng.matters.compensation_plans.words import Route

LEGAL = (Post.LEGAL, *LEADER)
BY_DISTRICT = g.in_name_of(DISTRICT, article=f"{S}第28条第一款;{n.FORCE}第53条")

STEPS = (
    Step(
        e.LandOrdered,
        frm="announced",
        by=LEGAL,
        needs=(
            g.on_route(Route.COLLECTIVE, f"{R}第62条(待核)"),
            n.DECIDED_FOR,
            g.in_name_of(DISTRICT, article=f"{R}第62条(待核)"),
        ),
        article=f"{R}第62条(待核)",
        papers=("责令交出土地决定书",),
    ),
    Step(
        e.Dunned,
        frm="announced",
        by=LEGAL,
        needs=(n.DECIDED_FOR, BY_DISTRICT, n.LAPSED),
        article=f"{n.FORCE}第54条",
        papers=("催告书",),
    ),
    Step(
        e.EnforcementAsked,
        frm="announced",
        by=LEGAL,
        needs=(BY_DISTRICT, n.REMINDED),
        per=Per(e.Dunned, "household", "household"),
        article=f"{S}第28条;{n.FORCE}第53条",
        papers=("强制执行申请书",),
    ),
    Step(
        e.EnforcementFiled,
        frm="announced",
        by=DESK,
        done_by="court",
        per=Per(e.EnforcementAsked, "household", "household"),
        article=f"{n.COURT}第3条",
    ),
    Step(
        e.EnforcementRuled,
        frm="announced",
        by=DESK,
        done_by="court",
        per=Per(e.EnforcementFiled, "household", "household"),
        article=f"{n.COURT}第4条",
        papers=("裁定书",),
    ),
    Step(
        e.RulingReviewAsked,
        frm="announced",
        by=LEGAL,
        needs=(n.REFUSED, BY_DISTRICT),
        article=f"{n.COURT}第7条",
        papers=("复议申请书",),
    ),
    Step(
        e.Enforced,
        frm="announced",
        by=DESK,
        done_by="court",
        needs=(n.GRANTED,),
        article=f"{n.COURT}第9条(待核)",
        papers=("执行笔录",),
    ),
)

"""The table of deciding on a plan: risk, money, the office's sitting, the district's decision, its announcement."""

from __future__ import annotations

from zhunsheng.kernel.gates import has
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import OPEN, Step
from zhunsheng.matters.compensation_plans import body_gates as b
from zhunsheng.matters.compensation_plans import comment_gates as c
from zhunsheng.matters.compensation_plans import deciding as d
from zhunsheng.matters.compensation_plans import gates as g
from zhunsheng.matters.compensation_plans import settling_gates as s
from zhunsheng.matters.compensation_plans.steps import CLERK, DESK, DISTRICT, LEADER, UNDER_COMMENT, L, R, S
from zhunsheng.matters.compensation_plans.words import Route

PROJECT = ("open", "scoped", "prenotice", "surveyed", "drafted", *UNDER_COMMENT, "collective", "final", "agreed")
"""Stages before the decision (the application)."""

STEPS = (
    Step(
        d.RiskAssessed,
        frm=PROJECT,
        by=CLERK,
        needs=(g.in_name_of(DISTRICT, article=f"{S}第12条;{R}第26条"), g.WITH_MEMBERS),
        article=f"{S}第12条第一款;{R}第26条",
        papers=("社会稳定风险评估报告",),
    ),
    Step(
        d.FundsReady,
        frm=PROJECT,
        by=(Post.FINANCE,),
        article=f"{S}第12条第二款;{L}第47条第四款",
        papers=("专户存储证明",),
    ),
    Step(
        d.CollectivelyDecided,
        frm=UNDER_COMMENT,
        to="collective",
        by=(Post.SECTION_HEAD, *LEADER),
        needs=(
            c.COMMENTS_OVER,
            c.CLOSED,
            c.ANSWERED,
            c.OBJECTIONS_COUNTED,
            c.HEARING_HELD,
            c.FED_BACK,
            b.REVIEWED_TO_DECIDE,
            b.NEWEST,
            b.SAT,
        ),
        article="《重大行政决策程序暂行条例》第30条;议事规则(内规)",
        papers=("会议纪要",),
    ),
    Step(
        d.CouncilDecided,
        frm="collective",
        by=DESK,
        done_by="superior",
        needs=(
            g.on_route(Route.STATE, f"{S}第12条第一款"),
            g.in_name_of(DISTRICT, article=f"{S}第12条第一款"),
            b.AS_COLLECTIVE,
        ),
        article=f"{S}第12条第一款",
        papers=("常务会议纪要",),
    ),
    Step(
        d.Decided,
        frm=(*UNDER_COMMENT, "collective"),
        to="decided",
        by=DESK,
        done_by="superior",
        needs=(
            g.on_route(Route.STATE, f"{S}第8条"),
            g.in_name_of(DISTRICT, article=f"{S}第8条、第12条"),
            c.COMMENTS_OVER,
            c.FED_BACK,
            b.REVIEWED_TO_DECIDE,
            b.COLLECTIVE,
            b.AS_COLLECTIVE,
            b.NEWEST,
            has(d.RiskAssessed, article=f"{S}第12条第一款"),
            b.FUNDED,
            g.BUILDINGS_JUDGED,
            b.COUNCIL,
        ),
        article=f"{S}第8条、第12条",
        papers=("房屋征收决定书",),
    ),
    Step(
        d.Announced,
        frm="decided",
        to="announced",
        by=(*CLERK, *LEADER),
        needs=(
            g.in_name_of(DISTRICT, article=f"{S}第13条第一款"),
            b.AS_DECIDED,
            s.remedies_told(f"{S}第13条第一款"),
            s.SIGN_DAYS,
        ),
        article=f"{S}第13条",
        papers=("房屋征收决定公告",),
    ),
    Step(
        d.Stopped,
        frm=OPEN,
        to="stopped",
        by=(Post.SECTION_HEAD, *LEADER),
        needs=(g.in_name_of(DISTRICT, article=g.HOUSE),),
        article=g.HOUSE,
        papers=("终止公告",),
        verb="终止项目",
    ),
)

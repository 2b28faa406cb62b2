"""The table of a plan up to the answered comments: who may do what from where, behind which gates."""

from __future__ import annotations

from zhunsheng.kernel.gates import fresh, has
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import NEW, OPEN, Per, Step
from zhunsheng.matters.compensation_plans import acts as a
from zhunsheng.matters.compensation_plans import body_gates as b
from zhunsheng.matters.compensation_plans import comment_gates as c
from zhunsheng.matters.compensation_plans import gates as g
from zhunsheng.matters.compensation_plans.words import Route

S, L, R = g.STATE, g.LAND, g.LAND_RULES
CLERK = (Post.HANDLER, Post.SECTION_HEAD)
DESK = (Post.REGISTRAR, *CLERK, Post.LEGAL)
LEADER = (Post.DEPUTY, Post.HEAD)
SITE = (Post.SITE, *CLERK)
DISTRICT, DEPARTMENT = InNameOf.DISTRICT, InNameOf.DEPARTMENT
UNDER_COMMENT = ("published", "comments_closed", "fed_back")
"""Stages in which the decision is asked for and the refusal says what is missing."""

PREPARING = (
    Step(
        a.Opened,
        frm=NEW,
        to="open",
        by=CLERK,
        needs=(g.OPENED_ROUTE,),
        article=g.HOUSE,
        papers=("建档表",),
        verb="征收项目建档",
    ),
    Step(
        a.PublicInterestShown,
        frm="open",
        by=CLERK,
        needs=(g.in_name_of(DISTRICT, article=f"{S}第8条"), g.GROUND, g.YEARLY_PLAN),
        article=f"{S}第8条、第9条;{L}第45条",
        papers=("证明文件",),
    ),
    Step(
        a.Scoped,
        frm="open",
        to="scoped",
        by=CLERK,
        needs=(
            g.on_route(Route.STATE, f"{S}第16条"),
            has(a.PublicInterestShown, article=f"{S}第8条、第9条"),
            g.in_name_of(DISTRICT, DEPARTMENT, article=f"{S}第16条"),
        ),
        article=f"{S}第16条",
        papers=("征收范围公告",),
    ),
    Step(
        a.Frozen,
        frm=OPEN,
        by=CLERK,
        needs=(
            has(a.Scoped, article=f"{S}第16条"),
            g.in_name_of(DEPARTMENT, DISTRICT, article=f"{S}第16条第二款"),
            g.FREEZE_LENGTH,
        ),
        article=f"{S}第16条",
        papers=("暂停办理通知",),
    ),
    Step(
        a.Unfrozen,
        frm=OPEN,
        by=CLERK,
        needs=(has(a.Frozen, article=f"{S}第16条"), g.in_name_of(DEPARTMENT, DISTRICT, article=f"{S}第16条")),
        article=f"{S}第16条",
    ),
    Step(
        a.Surveyed,
        frm=("scoped", "surveyed"),
        to="surveyed",
        by=SITE,
        needs=(has(a.Scoped, article=f"{S}第15条"), g.in_name_of(DEPARTMENT, article=f"{S}第15条")),
        article=f"{S}第15条",
        papers=("调查登记表",),
    ),
    Step(
        a.SurveyPosted,
        frm=OPEN,
        by=SITE,
        needs=(
            has(a.Surveyed, article=f"{S}第15条"),
            g.in_name_of(DEPARTMENT, article=f"{S}第15条"),
            g.inside_area(f"{S}第15条"),
            g.DAYS_IN_ORDER,
        ),
        article=f"{S}第15条",
        papers=("调查结果公布单",),
    ),
    Step(
        a.BuildingJudged,
        frm=OPEN,
        by=CLERK,
        needs=(
            has(a.Surveyed, article=f"{S}第24条"),
            g.in_name_of(DISTRICT, article=f"{S}第24条第二款"),
            fresh(a.BuildingJudged, "building", article=f"{S}第24条"),
        ),
        article=f"{S}第24条",
        papers=("认定书",),
    ),
)

PLAN = (
    Step(
        a.Drafted,
        frm=("surveyed", "drafted"),
        to="drafted",
        by=(*CLERK, Post.LEGAL),
        needs=(g.LAND_PREPARED,),
        article=f"{S}第10条;{R}第27条",
        papers=("补偿方案(稿)",),
    ),
    Step(
        a.Argued,
        frm="drafted",
        by=CLERK,
        needs=(g.in_name_of(DISTRICT, article=f"{S}第10条第二款"),),
        article=f"{S}第10条第二款",
        papers=("论证记录",),
    ),
    Step(
        a.Published,
        frm=("drafted", "comments_closed"),
        to="published",
        by=(*CLERK, *LEADER),
        needs=(
            g.on_route(Route.STATE, f"{S}第10条"),
            has(a.Argued, article=f"{S}第10条第二款"),
            b.REVIEWED_TO_PUBLISH,
            g.in_name_of(DISTRICT, article=f"{S}第10条第二款"),
            b.NEWEST,
            g.COMMENT_PERIOD,
        ),
        article=f"{S}第10条第二款",
        papers=("征求意见公告",),
    ),
    Step(
        a.Commented,
        frm=UNDER_COMMENT,
        by=DESK,
        done_by="applicant",
        needs=(fresh(a.Commented, "number", article=f"{S}第10条"),),
        article=f"{S}第10条;{R}第28条",
        papers=("意见表",),
    ),
    Step(
        a.CommentAnswered,
        frm=UNDER_COMMENT,
        by=(*CLERK, Post.LEGAL),
        needs=(c.REASON,),
        per=Per(a.Commented, "number", "number"),
        article=f"{S}第11条第一款",
    ),
    Step(
        a.CommentsClosed,
        frm="published",
        to="comments_closed",
        by=CLERK,
        needs=(c.COMMENTS_OVER,),
        article=f"{S}第10条第二款;{R}第28条",
    ),
    Step(
        a.ObjectionsCounted,
        frm="comments_closed",
        by=(Post.LEGAL,),
        needs=(c.COUNTED_RIGHT,),
        article=f"{S}第11条第二款;{R}第28条",
        papers=("认定记录",),
    ),
    Step(
        a.Heard,
        frm="comments_closed",
        by=(Post.LEGAL, Post.SECTION_HEAD),
        needs=(g.in_name_of(DISTRICT, article=f"{S}第11条第二款;{R}第28条"),),
        article=f"{S}第11条第二款;{R}第28条",
        papers=("听证笔录",),
    ),
    Step(
        a.Revised,
        frm=("comments_closed", "fed_back", "collective"),
        to="comments_closed",
        by=(*CLERK, Post.LEGAL),
        article=f"{S}第11条;{R}第28条",
        papers=("补偿方案(修改稿)",),
    ),
    Step(
        a.FedBack,
        frm="comments_closed",
        to="fed_back",
        by=(*CLERK, *LEADER),
        needs=(
            c.ANSWERED,
            c.OBJECTIONS_COUNTED,
            c.HEARING_HELD,
            g.in_name_of(DISTRICT, article=f"{S}第11条第一款"),
        ),
        article=f"{S}第11条第一款;集体土地参照({g.HOUSE})",
        papers=("征求意见情况公告",),
    ),
)

STEPS = (*PREPARING, *PLAN)

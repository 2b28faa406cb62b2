"""The table of collective land, of old projects, and of what follows the announcement on every route."""

from __future__ import annotations

from zhunsheng.kernel.gates import fresh, has
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import NEW, Per, Step
from zhunsheng.matters.compensation_plans import acts as a
from zhunsheng.matters.compensation_plans import body_gates as b
from zhunsheng.matters.compensation_plans import comment_gates as c
from zhunsheng.matters.compensation_plans import gates as g
from zhunsheng.matters.compensation_plans import land, settling
from zhunsheng.matters.compensation_plans import settling_gates as s
from zhunsheng.matters.compensation_plans.deciding import RiskAssessed
from zhunsheng.matters.compensation_plans.steps import (
    CLERK,
    DEPARTMENT,
    DESK,
    DISTRICT,
    LEADER,
    SITE,
    UNDER_COMMENT,
    L,
    R,
    S,
)
from zhunsheng.matters.compensation_plans.words import Route

APPRAISAL = "《国有土地上房屋征收评估办法》"
LAND = (
    Step(
        land.Prenoticed,
        frm="open",
        to="prenotice",
        by=(*CLERK, *LEADER),
        needs=(
            g.on_route(Route.COLLECTIVE, f"{R}第26条"),
            has(a.PublicInterestShown, article=f"{L}第45条"),
            g.in_name_of(DISTRICT, article=f"{R}第26条"),
            g.PRENOTICE_PERIOD,
        ),
        article=f"{R}第26条",
        papers=("征收土地预公告",),
    ),
    Step(
        land.LandSurveyed,
        frm=("prenotice", "surveyed"),
        to="surveyed",
        by=SITE,
        needs=(g.on_route(Route.COLLECTIVE, f"{R}第26条"), g.in_name_of(DISTRICT, article=f"{R}第26条")),
        article=f"{R}第26条",
        papers=("土地现状调查确认表",),
    ),
    Step(
        land.LandPublished,
        frm=("drafted", "comments_closed"),
        to="published",
        by=(*CLERK, *LEADER),
        needs=(
            g.on_route(Route.COLLECTIVE, f"{R}第28条"),
            b.REVIEWED_TO_PUBLISH,
            g.in_name_of(DISTRICT, article=f"{L}第47条;{R}第28条"),
            b.NEWEST,
            g.PRENOTICE_OVER,
            g.LAND_PLAN_PERIOD,
        ),
        article=f"{L}第47条;{R}第28条",
        papers=("征地补偿安置方案公告",),
    ),
    Step(
        land.PlanFixed,
        frm=(*UNDER_COMMENT, "collective"),
        to="final",
        by=DESK,
        done_by="superior",
        needs=(
            g.on_route(Route.COLLECTIVE, f"{R}第28条"),
            g.in_name_of(DISTRICT, article=f"{R}第28条"),
            c.COMMENTS_OVER,
            b.REVIEWED_TO_DECIDE,
            b.COLLECTIVE,
            b.AS_COLLECTIVE,
            b.NEWEST,
        ),
        article=f"{R}第28条",
        papers=("确定方案的文件",),
    ),
    Step(
        land.Registered,
        frm=(*UNDER_COMMENT, "collective", "final"),
        by=SITE,
        needs=(
            g.on_route(Route.COLLECTIVE, f"{L}第47条第四款"),
            g.in_name_of(DISTRICT, DEPARTMENT, article=f"{L}第47条第四款"),
        ),
        article=f"{L}第47条第四款;{R}第28条",
    ),
    Step(
        land.Agreed,
        frm=("final", "agreed"),
        to="agreed",
        by=SITE,
        needs=(
            has(land.Registered, article=f"{L}第47条第四款"),
            g.in_name_of(DISTRICT, DEPARTMENT, article=f"{R}第29条"),
            s.FEW_EXPLAINED,
        ),
        article=f"{R}第29条",
        papers=("征地补偿安置协议",),
    ),
    Step(
        land.Applied,
        frm="agreed",
        to="applied",
        by=(*CLERK, *LEADER),
        needs=(
            g.in_name_of(DISTRICT, article=f"{R}第30条"),
            has(RiskAssessed, article=f"{R}第26条"),
            b.FUNDED,
        ),
        article=f"{L}第47条第四款;{R}第30条",
        papers=("征收土地申请",),
    ),
    Step(
        land.Approved,
        frm="applied",
        to="approved",
        by=DESK,
        done_by="superior",
        article=f"{L}第46条;{R}第30条",
        papers=("征地批文",),
    ),
    Step(
        land.LandAnnounced,
        frm="approved",
        to="announced",
        by=(*CLERK, *LEADER),
        needs=(g.in_name_of(DISTRICT, article=f"{R}第31条"), s.remedies_told(f"{R}第31条")),
        article=f"{R}第31条",
        papers=("征收土地公告",),
    ),
    Step(
        land.LandDecided,
        frm="announced",
        by=DESK,
        done_by="superior",
        needs=(
            g.on_route(Route.COLLECTIVE, f"{R}第31条"),
            g.in_name_of(DISTRICT, article=f"{R}第31条"),
            fresh(land.LandDecided, "household", article=f"{R}第31条"),
            s.remedies_told(f"{R}第31条"),
        ),
        article=f"{R}第31条",
        papers=("征地补偿安置决定书",),
    ),
)

LEGACY = (
    Step(
        land.Transcribed,
        frm=(NEW, "transcribed"),
        to="transcribed",
        by=(Post.ARCHIVIST, Post.SECTION_HEAD),
        done_by="other",
        needs=(g.APPROVAL_NAMED, g.ONE_PROJECT),
        article="内规(据原件补录)",
        verb="补录旧项目批文、方案",
    ),
)

SETTLING = (
    Step(
        settling.AppraiserChosen,
        frm="announced",
        by=SITE,
        done_by="applicant",
        needs=(g.on_route(Route.STATE, f"{S}第20条"), g.DAYS_IN_ORDER, s.FIRST_AGREE),
        article=f"{S}第20条",
        papers=("评估机构选定公告",),
        once=True,
    ),
    Step(
        settling.PreliminaryPosted,
        frm="announced",
        by=SITE,
        needs=(
            has(settling.AppraiserChosen, article=f"{S}第20条"),
            g.inside_area(f"{APPRAISAL}第16条(待核)"),
            g.DAYS_IN_ORDER,
        ),
        article=f"{APPRAISAL}第16条(待核)",
        papers=("分户初步评估结果公示",),
    ),
    Step(
        settling.ReportGiven,
        frm="announced",
        by=SITE,
        needs=(has(settling.PreliminaryPosted, article=f"{APPRAISAL}第16条(待核)"),),
        article=f"{APPRAISAL}第17条(待核)",
        papers=("送达回证",),
    ),
    Step(
        settling.RecheckAsked,
        frm="announced",
        by=DESK,
        done_by="applicant",
        per=Per(settling.ReportGiven, "household", "household"),
        article=f"{S}第19条第二款;{APPRAISAL}第20条(待核)",
    ),
    Step(
        settling.RecheckDone,
        frm="announced",
        by=DESK,
        done_by="other",
        per=Per(settling.RecheckAsked, "household", "household"),
        article=f"{APPRAISAL}第21条(待核)",
        papers=("复核意见",),
    ),
    Step(
        settling.IdentificationAsked,
        frm="announced",
        by=DESK,
        done_by="applicant",
        per=Per(settling.RecheckDone, "household", "household"),
        article=f"{S}第19条第二款;{APPRAISAL}第22条(待核)",
    ),
    Step(
        settling.IdentificationDone,
        frm="announced",
        by=DESK,
        done_by="other",
        per=Per(settling.IdentificationAsked, "household", "household"),
        article=f"{APPRAISAL}第24条(待核)",
        papers=("鉴定意见",),
    ),
    Step(
        settling.DecisionRequested,
        frm="announced",
        by=(*CLERK, *LEADER),
        needs=(
            g.on_route(Route.STATE, f"{S}第26条"),
            g.in_name_of(DEPARTMENT, article=f"{S}第26条第一款"),
            s.SURVEY_POSTED,
            fresh(settling.DecisionRequested, "household", article=f"{S}第26条"),
            s.SIGNING_OVER,
        ),
        article=f"{S}第26条第一款",
        papers=("报请文",),
    ),
    Step(
        settling.CompensationDecided,
        frm="announced",
        by=DESK,
        done_by="superior",
        needs=(
            g.in_name_of(DISTRICT, article=f"{S}第26条第一款"),
            s.COMPLETE,
            s.remedies_told(f"{S}第26条第三款"),
            g.inside_area(f"{S}第26条第一款"),
        ),
        per=Per(settling.DecisionRequested, "household", "household"),
        article=f"{S}第26条",
        papers=("补偿决定书",),
    ),
    Step(
        settling.HouseholdsPosted,
        frm=("announced", "transcribed"),
        by=SITE,
        needs=(s.SURVEY_POSTED, g.inside_area(f"{S}第29条第一款"), g.DAYS_IN_ORDER),
        article=f"{S}第29条第一款",
        papers=("分户补偿公布单",),
    ),
    Step(
        settling.Audited,
        frm=("announced", "transcribed"),
        by=DESK,
        done_by="other",
        article=f"{S}第29条第二款",
        papers=("审计报告",),
    ),
    Step(
        settling.FileClosed,
        frm=("announced", "transcribed"),
        to="archived",
        by=(Post.ARCHIVIST, Post.SECTION_HEAD),
        needs=(s.RESULTS_POSTED, s.ALL_DECIDED),
        article=f"{S}第29条第一款;档案规定(待核)",
        papers=("档案目录",),
    ),
)

STEPS = (*LAND, *LEGACY, *SETTLING)

"""The table of a petition: who may do what from where, behind which gates."""

from __future__ import annotations

from zhunsheng.kernel.gates import has
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import ANY, NEW, By, Step
from zhunsheng.matters.petitions import acts as a
from zhunsheng.matters.petitions import after
from zhunsheng.matters.petitions import gates as g
from zhunsheng.matters.petitions.words import AboveResult, ObjectionResult, Route

R = g.REGULATION
DESK = (Post.REGISTRAR,)
CLERK = (Post.HANDLER, Post.SECTION_HEAD)
LEADER = (Post.DEPUTY, Post.HEAD)
WORK = ("accepted", "redo")

RECEIPT = (
    Step(
        a.Registered,
        frm=NEW,
        to="registered",
        by=DESK,
        done_by="applicant",
        needs=(g.FROM_ORGAN, g.PEOPLE, g.UNSEALED),
        article=f"{R}第21条、第23条",
        papers=("登记表",),
        verb="登记信访事项",
    ),
    Step(
        a.VisitReceived,
        frm=ANY,
        by=(*LEADER, Post.HANDLER, Post.REGISTRAR),
        needs=(g.REPRESENTATIVES,),
        article=f"{R}第20条",
        papers=("接访记录",),
    ),
    Step(
        a.Objected,
        frm="registered",
        to="objected",
        by=LEADER,
        needs=(g.PASSED_ON,),
        article=f"{R}第23条第三款",
        papers=("异议函",),
        once=True,
    ),
    Step(
        a.ObjectionDecided,
        frm="objected",
        to=By("result", {ObjectionResult.TAKEN_BACK: "closed"}, "registered"),
        by=DESK,
        done_by="superior",
        article=f"{R}第23条第三款",
    ),
    Step(
        a.Classified,
        frm=("registered", "classified"),
        to="classified",
        by=(Post.LEGAL, *LEADER),
        article=f"{R}第29条至第31条",
        papers=("甄别表",),
    ),
    Step(
        a.Notified,
        frm=ANY,
        by=(*CLERK, *DESK),
        article=f"{R}第23条",
        papers=("告知书",),
        once=True,
    ),
    Step(
        a.Merged,
        frm=("registered", "classified", "accepted"),
        to="closed",
        by=(Post.SECTION_HEAD,),
        needs=(g.UNSEALED, g.MERGE_INTO),
        article=f"{R};系统规则(待核)",
    ),
)

OUTCOMES = (
    Step(
        a.Accepted,
        frm="classified",
        to="accepted",
        by=LEADER,
        needs=(g.CLAIM, g.SIMPLE),
        article=f"{R}第31条第(六)项、第34条",
        papers=("受理告知书",),
    ),
    Step(
        a.NotAccepted,
        frm="classified",
        to="closed",
        by=LEADER,
        article=f"{R}第31条、第36条",
        papers=("不予受理告知书",),
        verb="不予受理",
    ),
    Step(
        a.Guided,
        frm="classified",
        to=By("route", {Route.DUTY: "classified"}, "closed"),
        by=LEADER,
        needs=(g.ROUTED, g.DUTY_DAY),
        article=f"{R}第31条",
        papers=("导入告知书",),
        once=True,
    ),
    Step(
        a.AccusationPassed,
        frm="classified",
        to="closed",
        by=(Post.HEAD, Post.HANDLER),
        needs=(g.ACCUSED,),
        article=f"{R}第30条",
        papers=("移送单(密封)",),
        verb="移送检举控告",
    ),
    Step(
        a.SuggestionStudied,
        frm="classified",
        to="closed",
        by=LEADER,
        needs=(g.SUGGESTED,),
        article=f"{R}第29条",
        papers=("反馈函",),
    ),
)

HANDLING = (
    Step(
        a.Investigated,
        frm=WORK,
        by=(Post.HANDLER, Post.SECTION_HEAD, Post.LEGAL),
        article=f"{R}第32条",
        papers=("调查笔录",),
    ),
    Step(a.Heard, frm=WORK, by=(Post.LEGAL, Post.SECTION_HEAD), article=f"{R}第31条", papers=("听证笔录",)),
    Step(a.Mediated, frm=WORK, by=(*CLERK, *LEADER), article=f"{R}第33条", papers=("协议",)),
    Step(
        a.Drafted,
        frm=WORK,
        by=(*CLERK, Post.LEGAL),
        article=f"{R}第32条",
        papers=("处理意见书(稿)",),
    ),
    Step(
        a.Extended,
        frm=WORK,
        by=LEADER,
        needs=(g.EXTENDED_ONCE, g.EXTENSION_LENGTH),
        article=f"{R}第34条",
        papers=("延期告知书",),
    ),
    Step(
        a.Replied,
        frm=WORK,
        to="replied",
        by=LEADER,
        needs=(g.REVIEWED, g.ELEMENTS),
        article=f"{R}第32条、第34条",
        papers=("处理意见书",),
    ),
    Step(
        a.Delivered,
        frm="replied",
        to="delivered",
        by=(*DESK, *CLERK),
        article=f"{R}第34条",
        papers=("送达回证",),
    ),
)

AFTER = (
    Step(after.ReportDue, frm=ANY, by=DESK, done_by="superior", article=f"{R}第22条"),
    Step(after.ReportedUp, frm=ANY, by=LEADER, article=f"{R}第22条", papers=("办理报告",)),
    Step(
        after.Performed,
        frm=("classified", "delivered", "closed"),
        by=CLERK,
        needs=(g.OWED,),
        article=f"{R}第34条",
        papers=("落实凭证",),
    ),
    Step(
        after.AboveNotified,
        frm=("delivered", "closed"),
        to="under_review_above",
        by=DESK,
        done_by="superior",
        needs=(has(a.Delivered, article=f"{R}第35条"), g.LEVEL),
        article=f"{R}第35条、第36条",
    ),
    Step(
        after.AboveAnswered,
        frm="under_review_above",
        by=(Post.LEGAL, *LEADER),
        article=f"{R}第35条、第36条",
        papers=("情况说明",),
    ),
    Step(
        after.AboveDecided,
        frm="under_review_above",
        to=By("result", {AboveResult.REDO: "redo"}, "delivered"),
        by=DESK,
        done_by="superior",
        needs=(g.SAME_LEVEL,),
        article=f"{R}第35条、第36条",
    ),
    Step(
        after.Finalised,
        frm=("delivered", "under_review_above"),
        to="closed",
        by=(Post.LEGAL, *LEADER),
        needs=(g.RECHECKED, g.PERFORMED),
        article=f"{R}第36条",
        papers=("终结登记",),
    ),
    Step(after.Rated, frm=ANY, by=DESK, done_by="applicant", article="信访系统规则(待核)"),
    Step(after.AdviceReceived, frm=ANY, by=DESK, done_by="superior", article=f"{R}第40条"),
    Step(
        after.AdviceAnswered,
        frm=ANY,
        by=LEADER,
        needs=(has(after.AdviceReceived, article=f"{R}第40条"),),
        article=f"{R}第40条",
        papers=("反馈函",),
    ),
    Step(
        after.Closed,
        frm="delivered",
        to="closed",
        by=(Post.SECTION_HEAD, *LEADER),
        needs=(g.PERFORMED,),
        article=f"{R}第34条、第35条",
    ),
    Step(
        after.Closed,
        frm="classified",
        to="closed",
        by=(Post.SECTION_HEAD, *LEADER),
        needs=(g.DUTY_DONE,),
        article="《行政诉讼法》第47条",
    ),
)

STEPS = (*RECEIPT, *OUTCOMES, *HANDLING, *AFTER)

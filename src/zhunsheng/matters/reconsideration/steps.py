"""The rows of the table: each deed, from where, to where, by which post, behind which locks."""

from __future__ import annotations

from zhunsheng.kernel.gates import fresh, has
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import ANY, NEW, By, Per, Step
from zhunsheng.matters.reconsideration import acts as a
from zhunsheng.matters.reconsideration import gates as g
from zhunsheng.matters.reconsideration.gates import HOUSE, LAW, OLD_LAW, RULES

CLERK = (Post.REGISTRAR, Post.BUREAU_DESK)
LEGAL = (Post.LEGAL,)
SIGNERS = (Post.DEPUTY, Post.HEAD)
HEAD = (Post.HEAD,)

PENDING = ("received", "answered")
AFTER = ("decided", "closed")

STEPS = (
    Step(
        a.CopyReceived,
        frm=NEW,
        to="received",
        by=CLERK,
        done_by="other",
        article=f"{LAW}第48条、第54条;{OLD_LAW}第23条",
        papers=("答复通知书", "申请书副本"),
        needs=(g.COPY_FIRST, g.SUMMARY_IS_LAW, g.ORDER_OF_DAYS, g.IS_REVIEW, g.GUEST_FOR_DISTRICT),
        verb="登记复议申请书副本",
    ),
    Step(a.Analysed, frm=PENDING, by=(*LEGAL, Post.COUNSEL), article=HOUSE, papers=("研判表",), verb="研判"),
    Step(
        a.AnswerFiled,
        frm="received",
        to="answered",
        by=(*LEGAL, *SIGNERS),
        article=f"{LAW}第48条、第54条、第70条",
        papers=("行政复议答复书", "证据目录"),
        needs=(g.ASKED_OF, g.CATALOGUE),
        verb="提交答复书、证据、依据",
    ),
    Step(
        a.AnswerFiled,
        frm="answered",
        by=(*LEGAL, *SIGNERS),
        article=f"{LAW}第48条、第70条",
        papers=("行政复议答复书", "证据目录"),
        needs=(g.ASKED_OF, g.CATALOGUE),
        verb="补充提交答复、证据",
    ),
    Step(
        a.TrackChanged,
        frm=PENDING,
        by=CLERK,
        done_by="other",
        article=f"{LAW}第55条",
        papers=("转为普通程序的通知",),
        needs=(g.SUMMARY_NOW,),
        once=True,
    ),
    Step(
        a.SelfCorrected,
        frm=PENDING,
        by=HEAD,
        article=f"{RULES}第39条(待核)",
        papers=("改正的文书",),
        needs=(g.ASKED_OF,),
    ),
    Step(
        a.HearingNoticed,
        frm=PENDING,
        by=CLERK,
        done_by="other",
        article=f"{LAW}第50条、第51条",
        papers=("听证通知",),
        needs=(g.HEARING_AHEAD,),
    ),
    Step(
        a.Heard,
        frm=PENDING,
        by=LEGAL,
        article=f"{LAW}第51条",
        papers=("听证笔录", "委托书", "说明"),
        needs=(has(a.HearingNoticed, article=f"{LAW}第51条"),),
        verb="登记听证",
    ),
    Step(a.Met, frm=PENDING, by=LEGAL, article=f"{LAW}第49条", papers=("笔录",)),
    Step(
        a.Mediated,
        frm=PENDING,
        by=SIGNERS,
        article=f"{LAW}第5条、第73条、第74条",
        papers=("调解书", "和解协议"),
        verb="登记调解、和解",
    ),
    Step(
        a.Stayed,
        frm=PENDING,
        by=CLERK,
        done_by="other",
        article=f"{LAW}第39条",
        papers=("中止通知书",),
    ),
    Step(
        a.Resumed,
        frm=PENDING,
        by=CLERK,
        done_by="other",
        article=f"{LAW}第39条",
        papers=("恢复审理通知书",),
        needs=(has(a.Stayed, article=f"{LAW}第39条"),),
    ),
    Step(
        a.Extended,
        frm=PENDING,
        by=CLERK,
        done_by="other",
        article=f"{LAW}第62条",
        papers=("延期通知书",),
        needs=(g.DAYS_FIT,),
        once=True,
    ),
    Step(
        a.NormAsked,
        frm=PENDING,
        by=CLERK,
        done_by="other",
        article=f"{LAW}第56条至第58条",
        papers=("书面通知",),
        needs=(fresh(a.NormAsked, "clause"),),
    ),
    Step(
        a.NormAnswered,
        frm=PENDING,
        by=LEGAL,
        article=f"{LAW}第58条",
        papers=("书面答复",),
        per=Per(a.NormAsked, "clause", "clause"),
    ),
    Step(
        a.Decided,
        frm=PENDING,
        to=By("orders_something", {False: "closed"}, "decided"),
        by=CLERK,
        done_by="other",
        article=f"{LAW}第62条至第73条",
        papers=("复议决定书",),
        needs=(g.ORDERS_FIT,),
    ),
    Step(
        a.Performed,
        frm="decided",
        to=By("complete", {True: "closed"}),
        by=(Post.HANDLER, *SIGNERS),
        article=f"{LAW}第77条、第78条",
        papers=("履行凭证",),
        needs=(g.ORDERS, g.ASKED_OF),
    ),
    Step(
        a.OpinionReceived,
        frm=AFTER,
        by=CLERK,
        done_by="other",
        article=f"{LAW}第76条",
        papers=("行政复议意见书",),
        needs=(fresh(a.OpinionReceived, "number"),),
    ),
    Step(
        a.OpinionReported,
        frm=ANY,
        by=HEAD,
        article=f"{LAW}第76条",
        papers=("整改报告",),
        per=Per(a.OpinionReceived, "number", "number"),
    ),
)

"""The rows of the table until a suit is judged: each deed, from where, to where, by which post, behind which locks."""

from __future__ import annotations

from zhunsheng.kernel.gates import has
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import NEW, By, Step
from zhunsheng.matters.litigation import acts as a
from zhunsheng.matters.litigation import gates as g
from zhunsheng.matters.litigation.gates import BUREAU_RULE, HEADS_RULE, HOUSE, INTERPRETATION, LAW
from zhunsheng.matters.litigation.words import Instance

CLERK = (Post.REGISTRAR,)
LEGAL = (Post.LEGAL,)
SIGNERS = (Post.DEPUTY, Post.HEAD)
HEAD = (Post.HEAD,)

FRESH = ("referred", "served")
FIRST_ROUND = (*FRESH, "assigned", "answered", "heard")
PENDING = (*FIRST_ROUND, "on_appeal")
CASE = (*PENDING, "judged", "final", "performed")
EFFECTIVE = ("final", "performed")
ABOVE = By("instance", {Instance.SECOND: "on_appeal", Instance.RETRIAL: "on_appeal"})

ARRIVAL = (
    Step(
        a.Referred,
        frm=NEW,
        to="referred",
        by=(*CLERK, Post.BUREAU_DESK),
        done_by="bureau",
        article=BUREAU_RULE,
        papers=("批转单",),
        needs=(g.REFERRED_ROLE, g.COPY_FIRST),
        verb="登记区司法局批转的案件",
    ),
    Step(
        a.Referred,
        frm=(*CASE, "closed"),
        to=ABOVE,
        by=(*CLERK, Post.BUREAU_DESK),
        done_by="bureau",
        article=BUREAU_RULE,
        papers=("批转单",),
        needs=(g.REFERRED_ROLE, g.COPY_FIRST, g.NEW_NUMBER),
        verb="登记批转的二审、再审",
    ),
    Step(
        a.Served,
        frm=NEW,
        to="served",
        by=CLERK,
        done_by="court",
        article=f"{LAW}第67条",
        needs=(g.OWN_ROLE,),
        verb="登记应诉通知书",
    ),
    Step(
        a.Served,
        frm=(*CASE, "closed"),
        to=ABOVE,
        by=CLERK,
        done_by="court",
        article=f"{LAW}第67条",
        needs=(g.OWN_ROLE, g.NEW_NUMBER),
        verb="登记同案或者二审、再审的应诉通知书",
    ),
    Step(
        a.Assigned,
        frm=FRESH,
        to="assigned",
        by=SIGNERS,
        article=f"{LAW}第31条;{INTERPRETATION}第128条",
        papers=("授权委托书",),
    ),
    Step(
        a.Assigned,
        frm=("assigned", "answered", "heard", "judged", "on_appeal", *EFFECTIVE),
        by=SIGNERS,
        article=f"{LAW}第31条;{INTERPRETATION}第128条",
        papers=("授权委托书",),
        verb="变更、另行委托代理人",
    ),
)

PREPARATION = (
    Step(a.HeadReported, frm=CASE, by=LEGAL, article=HOUSE, papers=("呈批单",)),
    Step(a.Analysed, frm=CASE, by=(*LEGAL, Post.COUNSEL), article=HOUSE, papers=("研判表",), verb="研判"),
    Step(
        a.Collected,
        frm=("assigned", "on_appeal"),
        by=(Post.HANDLER, *LEGAL),
        article=f"{LAW}第34条、第35条",
        papers=("证据目录",),
        needs=(g.NOT_FROM_PARTY,),
    ),
    Step(a.DelayAsked, frm="assigned", by=LEGAL, article=f"{LAW}第36条;{INTERPRETATION}第34条", papers=("申请书",)),
    Step(
        a.DelayRuled,
        frm=PENDING,
        by=CLERK,
        done_by="court",
        article=f"{INTERPRETATION}第34条",
        needs=(has(a.DelayAsked, article=f"{INTERPRETATION}第34条"),),
    ),
    Step(a.Objected, frm="assigned", by=HEAD, article=f"{INTERPRETATION}第10条", papers=("申请书",), once=True),
    Step(
        a.JurisdictionRuled,
        frm=PENDING,
        by=CLERK,
        done_by="court",
        article=f"{INTERPRETATION}第10条",
        needs=(has(a.Objected, article=f"{INTERPRETATION}第10条"),),
        once=True,
    ),
    Step(
        a.SentToBureau,
        frm=CASE,
        by=SIGNERS,
        article=BUREAU_RULE,
        papers=("报送函",),
        needs=(g.IS_REFERRED,),
    ),
    Step(
        a.AnswerFiled,
        frm="assigned",
        to="answered",
        by=(*LEGAL, Post.BUREAU_DESK),
        article=f"{LAW}第67条",
        papers=("答辩状", "证据清单", "规范性文件"),
        needs=(g.THROUGH_BUREAU, g.ASKED_OF, g.BY_BUREAU),
        verb="登记已向法院提交答辩状",
    ),
    Step(
        a.AnswerFiled,
        frm=("answered", "heard", "judged", "on_appeal", *EFFECTIVE),
        by=(*LEGAL, Post.BUREAU_DESK),
        article=f"{LAW}第67条;{INTERPRETATION}第108条、第111条",
        papers=("答辩状", "书面意见"),
        needs=(g.THROUGH_BUREAU, g.ASKED_OF, g.BY_BUREAU),
        verb="登记补充提交、二审答辩、再审意见",
    ),
    Step(
        a.SelfCorrected,
        frm=PENDING,
        by=HEAD,
        article=f"{LAW}第62条;{INTERPRETATION}第81条",
        papers=("告知函",),
        needs=(g.ASKED_OF,),
    ),
    Step(
        a.Mediated,
        frm=CASE,
        by=(*SIGNERS, Post.HANDLER),
        article=f"{LAW}第60条",
        papers=("调解书", "和解协议"),
        verb="登记调解、协调",
    ),
)

HEARING = (
    Step(
        a.HearingNoticed,
        frm=PENDING,
        by=CLERK,
        done_by="court",
        article=f"{HEADS_RULE}第5条",
        needs=(g.HEARING_AHEAD,),
    ),
    Step(
        a.HeadAbsent,
        frm=PENDING,
        by=HEAD,
        article=f"{HEADS_RULE}第8条、第9条",
        papers=("负责人不能出庭说明",),
        needs=(has(a.HearingNoticed, article=f"{HEADS_RULE}第8条"), g.BEFORE_HEARING, g.STAFF_TOO),
    ),
    Step(
        a.Heard,
        frm=FIRST_ROUND,
        to="heard",
        by=LEGAL,
        article=f"{LAW}第3条第3款;{HEADS_RULE}第2条、第6条、第7条、第10条、第11条",
        papers=("身份证明", "庭审记录"),
        needs=(g.SOMEBODY,),
        verb="登记开庭",
    ),
    Step(
        a.Heard,
        frm="on_appeal",
        by=LEGAL,
        article=f"{LAW}第3条第3款;{HEADS_RULE}第7条",
        papers=("身份证明", "庭审记录"),
        needs=(g.SOMEBODY,),
        verb="登记开庭",
    ),
)

UNTIL_JUDGED = (*ARRIVAL, *PREPARATION, *HEARING)

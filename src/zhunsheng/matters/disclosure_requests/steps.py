"""The rows of the table: what may be done from where, by whom, behind which locks, with which paper."""

from __future__ import annotations

from zhunsheng.kernel.gates import has, has_for_each
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import NEW, By, Per, Step
from zhunsheng.matters.disclosure_requests import acts as a
from zhunsheng.matters.disclosure_requests import answer_gates as ag
from zhunsheng.matters.disclosure_requests import consultation_gates as cg
from zhunsheng.matters.disclosure_requests import ending as e
from zhunsheng.matters.disclosure_requests import gates as g
from zhunsheng.matters.disclosure_requests.choices import AT_ONCE
from zhunsheng.matters.disclosure_requests.outcomes import REGULATION as R

CLERK = (Post.REGISTRAR,)
HEAD_OF_DISCLOSURE = (Post.DISCLOSURE_HEAD,)
SIGNERS = (Post.DEPUTY, Post.HEAD)
WORK = ("open", "reasoning")
LIVE = ("registered", "open", "correcting", "reasoning", "fee", "answered")

BEFORE_ANSWER = (
    ag.ANSWERABLE,
    ag.ARTICLE_FITS,
    ag.WITHHELD,
    cg.PARTIES,
    cg.JOINT,
    ag.KEPT_BACK,
    ag.SEARCHED,
    ag.COURSE,
    ag.SCREENED,
    g.ANOTHER,
    ag.REVIEW_FIRST,
    ag.REMEDY_FITS,
    ag.DISTRICT_NUMBER,
)

RECEIPT = (
    Step(
        a.Received,
        frm=NEW,
        to=By("channel", dict.fromkeys(AT_ONCE, "open"), "registered"),
        by=CLERK,
        done_by="applicant",
        article=f"{R}第29条、第31条、第45条",
        papers=("申请登记表", "接收回执"),
        needs=(g.DISTRICT_DAY,),
        verb="登记申请",
    ),
    Step(
        a.Confirmed, frm="registered", to="open", by=CLERK, article=f"{R}第31条", papers=("确认记录",), verb="确认收到"
    ),
    Step(a.NoContact, frm="registered", by=CLERK, article="国办公开办函〔2015〕207号"),
    Step(
        a.Split,
        frm=("registered", "open"),
        by=HEAD_OF_DISCLOSURE,
        article="国办发〔2010〕5号(待核)",
        needs=(g.PARTS,),
        once=True,
        verb="分立登记",
    ),
    Step(
        a.SplitOff,
        frm=NEW,
        to="open",
        by=(*CLERK, *HEAD_OF_DISCLOSURE),
        article="国办发〔2010〕5号(待核)",
        needs=(g.SPLIT_FROM,),
    ),
    Step(
        a.Merged,
        frm="open",
        to="closed",
        by=HEAD_OF_DISCLOSURE,
        article=f"{R}第36条第(六)项",
        needs=(g.MERGE_INTO,),
        verb="并入",
    ),
)

COURSE = (
    Step(
        a.CorrectionAsked,
        frm="open",
        to="correcting",
        by=HEAD_OF_DISCLOSURE,
        article=f"{R}第30条",
        papers=("补正告知书",),
        needs=(g.ASKED_ONCE, g.WITHIN_LATER),
        verb="告知补正",
    ),
    Step(a.Corrected, frm="correcting", to="open", by=CLERK, done_by="applicant", article=f"{R}第30条"),
    Step(
        a.ReasonAsked,
        frm="open",
        to="reasoning",
        by=HEAD_OF_DISCLOSURE,
        article=f"{R}第35条",
        papers=("说明理由告知书",),
        once=True,
    ),
    Step(a.Explained, frm="reasoning", to="open", by=CLERK, done_by="applicant", article=f"{R}第35条"),
    Step(
        a.ReasonableDelay,
        frm=WORK,
        by=HEAD_OF_DISCLOSURE,
        article=f"{R}第35条",
        needs=(has(a.ReasonAsked, article=f"{R}第35条"),),
        once=True,
    ),
    Step(a.Searched, frm=WORK, by=(Post.HANDLER,), article=f"{R}第36条第(四)项", papers=("检索记录",)),
    Step(
        a.Extended,
        frm=WORK,
        by=HEAD_OF_DISCLOSURE,
        article=f"{R}第33条第2款",
        needs=(g.EXTENSION_DAYS,),
        once=True,
        verb="批准延期",
    ),
    Step(
        a.ExtensionTold,
        frm=WORK,
        by=CLERK,
        article=f"{R}第33条第2款",
        papers=("延期答复告知书",),
        needs=(has(a.Extended, article=f"{R}第33条第2款"), g.AS_APPROVED),
        once=True,
        verb="告知延期",
    ),
)

CONSULTATION = (
    Step(
        a.ThirdConsulted,
        frm=WORK,
        by=HEAD_OF_DISCLOSURE,
        article=f"{R}第32条",
        papers=("征求意见书", "征求意见告知书"),
        needs=(cg.NEW_KEY, cg.LONG_ENOUGH),
        verb="征求第三方",
    ),
    Step(
        a.ThirdAnswered,
        frm=LIVE,
        by=CLERK,
        done_by="third_party",
        article=f"{R}第32条",
        per=Per(a.ThirdConsulted, "party", "party"),
    ),
    Step(
        a.ThirdDecided,
        frm=WORK,
        by=SIGNERS,
        article=f"{R}第32条",
        each="party",
        needs=(has_for_each(a.ThirdConsulted, "party", article=f"{R}第32条"), cg.NOT_EARLY, cg.PARTY_TOLD),
        verb="决定第三方意见",
    ),
    Step(
        a.MakerConsulted,
        frm=WORK,
        by=HEAD_OF_DISCLOSURE,
        article=f"{R}第34条",
        papers=("征求意见书",),
        needs=(cg.NEW_KEY, cg.LONG_ENOUGH),
        verb="征求共同制作机关",
    ),
    Step(
        a.MakerAnswered,
        frm=LIVE,
        by=CLERK,
        done_by="other",
        article=f"{R}第34条",
        per=Per(a.MakerConsulted, "organ", "organ"),
    ),
    Step(
        a.OrganConsulted,
        frm=WORK,
        by=HEAD_OF_DISCLOSURE,
        article=f"{R}第33条第3款",
        papers=("协办函",),
        needs=(cg.NEW_KEY,),
        verb="征求其他机关",
    ),
    Step(
        a.OrganAnswered,
        frm=LIVE,
        by=CLERK,
        done_by="other",
        article=f"{R}第33条第3款",
        per=Per(a.OrganConsulted, "organ", "organ"),
    ),
)

ENDING = (
    Step(e.Drafted, frm=WORK, by=(Post.HANDLER,), article=f"{R}第45条", verb="拟稿"),
    Step(
        e.Screened,
        frm=WORK,
        by=(Post.SECRECY,),
        article=f"{R}第17条",
        papers=("公开审查呈批单",),
        needs=(has(e.Drafted, article=f"{R}第17条"), g.ANOTHER),
        verb="保密审查",
    ),
    Step(
        e.FeeNoticed,
        frm=WORK,
        to="fee",
        by=(Post.DISCLOSURE_HEAD, Post.FINANCE),
        article=f"{R}第42条",
        papers=("收费通知书",),
        needs=(g.FEE_TERM,),
        once=True,
    ),
    Step(e.FeePaid, frm="fee", to="open", by=(Post.FINANCE,), done_by="applicant", article=f"{R}第42条"),
    Step(
        e.Answered,
        frm=(*WORK, "answered"),
        to="answered",
        by=SIGNERS,
        article=f"{R}第36条至第40条",
        papers=("政府信息公开申请答复书",),
        needs=BEFORE_ANSWER,
    ),
    Step(
        e.Answered,
        frm="closed",
        to="answered",
        by=SIGNERS,
        article=f"{R}第51条",
        needs=(g.REDO, *BEFORE_ANSWER),
        verb="重新答复",
    ),
    Step(
        e.Delivered,
        frm="answered",
        to="closed",
        by=CLERK,
        article="国办公开办函〔2016〕235号",
        papers=("送达回证", "交邮凭证"),
        needs=(g.POSTAL,),
    ),
    Step(e.Provided, frm=("answered", "closed"), by=(Post.HANDLER,), article=f"{R}第40条", needs=(ag.AS_SCREENED,)),
    Step(
        e.Abandoned,
        frm=("correcting", "fee"),
        to="closed",
        by=HEAD_OF_DISCLOSURE,
        article=f"{R}第30条、第42条",
        needs=(g.DEADLINE_OVER,),
    ),
    Step(e.Withdrawn, frm=(*LIVE, "rectifying"), to="closed", by=CLERK, done_by="applicant", papers=("撤回书",)),
    Step(
        e.RectificationAsked,
        frm=NEW,
        to="rectifying",
        by=CLERK,
        done_by="applicant",
        article=f"{R}第41条",
        verb="登记更正本人信息的申请",
    ),
    Step(e.RectificationDecided, frm="rectifying", to="rectified", by=HEAD_OF_DISCLOSURE, article=f"{R}第41条"),
    Step(e.MadePublic, frm=("answered", "closed"), by=SIGNERS, article=f"{R}第44条"),
    Step(
        e.Published,
        frm=("answered", "closed"),
        by=(Post.HANDLER, Post.DISCLOSURE_HEAD),
        article=f"{R}第23条、第26条",
        needs=(has(e.MadePublic, article=f"{R}第44条"), g.NOT_PUBLISHED),
        verb="登记已公开",
    ),
    Step(e.Remedied, frm=(*LIVE, "closed"), by=(Post.LEGAL,), done_by="other", article=f"{R}第51条"),
)

STEPS = (*RECEIPT, *COURSE, *CONSULTATION, *ENDING)

"""The table of a major decision: who may do what from where, behind which gates."""

from __future__ import annotations

from zhunsheng.kernel.gates import fresh, has
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import NEW, By, Per, Step
from zhunsheng.matters.major_decisions import acts as a
from zhunsheng.matters.major_decisions import collective_gates as c
from zhunsheng.matters.major_decisions import deciding as d
from zhunsheng.matters.major_decisions import gates as g
from zhunsheng.matters.major_decisions.words import Change, Result

L = g.DECREE
DESK = (Post.HANDLER, Post.SECTION_HEAD, Post.LEGAL)
LEADER = (Post.DEPUTY, Post.HEAD)
INTAKE = (Post.REGISTRAR, *DESK)
ASKED = ("published", "comments_closed", "fed_back")
PREPARED = ("drafted", *ASKED)
"""Stages in which the draft is argued, assessed, reviewed and handed in."""


def cited(article: str) -> str:
    """An article as the table shows it for both: law for the district's decisions, followed in the centre's own."""
    return f"{article}(本单位决策参照)"


PUBLIC = (
    Step(
        a.DraftPublished,
        frm=("drafted", "comments_closed", "fed_back"),
        to="published",
        by=(*DESK, *LEADER),
        needs=(*g.IN_NAME, *g.NEWEST, *g.COMMENT_PERIOD),
        article=cited(f"{L}第14条、第15条"),
        papers=("征求意见公告",),
    ),
    Step(
        a.Commented,
        frm=ASKED,
        by=INTAKE,
        done_by="applicant",
        needs=(fresh(a.Commented, "number", article=cited(f"{L}第15条")),),
        article=cited(f"{L}第15条"),
    ),
    Step(
        a.CommentAnswered,
        frm=ASKED,
        by=DESK,
        needs=g.REASON,
        per=Per(a.Commented, "number", "number"),
        article=cited(f"{L}第18条"),
    ),
    Step(
        a.CommentsClosed,
        frm="published",
        to="comments_closed",
        by=DESK,
        needs=g.COMMENTS_OVER,
        article=cited(f"{L}第18条"),
    ),
    Step(
        a.FedBack,
        frm="comments_closed",
        to="fed_back",
        by=(*DESK, *LEADER),
        needs=(*g.ANSWERED, *g.IN_NAME),
        article=cited(f"{L}第18条"),
        papers=("意见采纳情况说明",),
    ),
    Step(
        a.HearingCalled,
        frm=PREPARED,
        by=DESK,
        needs=(*g.IN_NAME, *g.MATERIALS, *g.HEARING_TIME),
        article=cited(f"{L}第16条"),
        papers=("听证公告",),
    ),
    Step(
        a.Heard,
        frm=PREPARED,
        by=DESK,
        needs=(has(a.HearingCalled, article=cited(f"{L}第16条")), *g.HEARD_AS_CALLED, *g.SIGNED),
        article=cited(f"{L}第16条、第17条"),
        papers=("听证笔录", "听证报告"),
    ),
)

STEPS = (
    Step(
        a.Listed,
        frm=NEW,
        to="listed",
        by=(*DESK, *LEADER),
        needs=(*g.SCOPE, *g.IN_NAME),
        article=cited(f"{L}第3条"),
        papers=("重大行政决策事项目录",),
        verb="登记重大行政决策",
    ),
    Step(
        a.Started,
        frm="listed",
        to="started",
        by=(*DESK, *LEADER),
        needs=g.IN_NAME,
        article=cited(f"{L}第10条至第13条"),
        papers=("启动决定",),
    ),
    Step(
        a.Drafted,
        frm=("started", "drafted"),
        to="drafted",
        by=DESK,
        article=cited(f"{L}第10条至第13条"),
        papers=("决策草案",),
    ),
    Step(a.Drafted, frm=("comments_closed", "fed_back"), by=DESK, article=cited(f"{L}第18条"), papers=("决策草案",)),
    *PUBLIC,
    Step(
        a.ExpertsArgued,
        frm=PREPARED,
        by=DESK,
        needs=g.EXPERTS_STAND,
        article=cited(f"{L}第19条至第21条"),
        papers=("专家论证意见",),
    ),
    Step(a.RiskAssessed, frm=PREPARED, by=DESK, article=cited(f"{L}第22条至第24条"), papers=("风险评估报告",)),
    Step(
        a.FairReviewed,
        frm=PREPARED,
        by=DESK,
        done_by="other",
        needs=g.NEWEST,
        article="《公平竞争审查条例》第14条(2024-08-01起,待核)",
        papers=("公平竞争审查意见",),
    ),
    Step(
        d.Submitted,
        frm=PREPARED,
        to="submitted",
        by=LEADER,
        needs=(
            *g.IN_NAME,
            *g.NEWEST,
            *c.LAWFULLY_WAIVED,
            *c.PUBLIC,
            *c.HEARING,
            *c.EXPERT,
            *c.RISK,
            *c.FAIR,
            *c.REVIEWED,
        ),
        article=cited(f"{L}第25条、第29条"),
        papers=("送审材料",),
    ),
    Step(
        d.Decided,
        frm="submitted",
        to=By("result", {Result.PASS: "decided", Result.REJECT: "ended", Result.REVISE: "drafted"}),
        by=(*INTAKE, Post.MEETING_CLERK),
        done_by="superior",
        needs=(*g.IN_NAME, *c.AS_SUBMITTED, *c.AT_HOME),
        article=cited(f"{L}第30条"),
        papers=("会议纪要",),
        verb="登记集体讨论结论",
    ),
    Step(
        d.PartyReported,
        frm=("submitted", "decided"),
        by=(Post.LEGAL, *LEADER),
        article=cited(f"{L}第31条"),
        papers=("请示报告",),
    ),
    Step(
        d.Announced,
        frm="decided",
        to="public",
        by=(*DESK, *LEADER),
        needs=(*c.MAY_BE_PUBLIC, *c.REPORTED, *g.IN_NAME, *c.AS_DECIDED),
        article=cited(f"{L}第32条"),
        papers=("公布件",),
    ),
    Step(d.Evaluated, frm=("decided", "public"), by=DESK, article=cited(f"{L}第32条至第36条"), papers=("后评估报告",)),
    Step(
        d.Adjusted,
        frm=("listed", "started", *PREPARED, "submitted", "decided", "public"),
        to=By("change", {Change.STOP: "ended", Change.DELIST: "ended"}),
        by=(Post.SECTION_HEAD, *LEADER),
        needs=(*g.IN_NAME, *c.RIGHT_CHANGE),
        article=cited(f"{L}第32条至第36条"),
        papers=("决定文件",),
    ),
    Step(
        d.Archived,
        frm=("decided", "public"),
        to="archived",
        by=(Post.ARCHIVIST, Post.LEGAL),
        needs=c.MADE_KNOWN,
        article=cited(f"{L}第33条"),
        papers=("归档目录",),
    ),
)

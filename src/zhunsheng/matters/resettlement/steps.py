"""The table of a resettlement project: who may do what from where, behind which gates."""

from __future__ import annotations

from zhunsheng.kernel.file import File
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import NEW, OPEN, Per, Step
from zhunsheng.matters.resettlement import acts as a
from zhunsheng.matters.resettlement import end_gates as e
from zhunsheng.matters.resettlement import facts
from zhunsheng.matters.resettlement import gates as g
from zhunsheng.matters.resettlement import lot_gates as d
from zhunsheng.matters.resettlement import lots as o
from zhunsheng.matters.resettlement import order_gates as n
from zhunsheng.matters.resettlement import roster_gates as r

CLERK = (Post.HANDLER, Post.SECTION_HEAD)
SITE = (Post.SITE, *CLERK)
DESK = (Post.REGISTRAR, *CLERK, Post.LEGAL, Post.SITE)
HEADS = (Post.SECTION_HEAD, Post.DEPUTY)
LEADER = (Post.DEPUTY, Post.HEAD)
PARTIES = (Post.DISCIPLINE, Post.REVIEWER, Post.HEAD, Post.LEGAL)
DRAWERS = (Post.LEGAL, Post.SECTION_HEAD)

FIXED = ("roster_final", "drawn", "ordered", "choosing", "handing_over")
UNDER_WAY = ("ruled", "roster_posted", *FIXED)


def _plan(file: File) -> str:
    """The plan a roster's households lie under."""
    opened = facts.opened(file)
    return "" if opened is None else opened.plan


PROJECT = (
    Step(
        a.Opened, frm=NEW, to="open", by=CLERK, needs=(g.PLAN_READY,), article=f"{g.STATE}第21条;{g.HOUSE}",
        papers=("建档表",), verb="安置项目建档",
    ),
    Step(
        a.Ruled, frm=("open", "ruled"), to="ruled", by=(Post.SECTION_HEAD, *LEADER),
        needs=(g.NOTHING_FIXED, g.REVIEWED, g.SAT, g.APPROVED, g.RULE_READS, g.COMPARED, g.public_days("选房办法")),
        article=g.RULE, papers=("选房办法公告",),
    ),
    Step(a.FlatsImported, frm=OPEN, by=SITE, needs=(g.NEW_FLATS,), article=g.RULE, papers=("房源表",)),
    Step(
        a.FlatsFrozen, frm=OPEN, by=HEADS, needs=(g.KNOWN_FLATS, g.OTHER_STATE), article=g.RULE, papers=("依据文件",)
    ),
    Step(
        a.FlatsReleased, frm=OPEN, by=HEADS, needs=(g.KNOWN_FLATS, g.OTHER_STATE), article=g.RULE,
        papers=("依据文件",),
    ),
    Step(a.FlatsPriced, frm=OPEN, by=HEADS, needs=(g.KNOWN_FLATS,), article=g.RULE, papers=("价格文件",)),
    Step(a.FlatsMeasured, frm=OPEN, by=SITE, needs=(g.KNOWN_FLATS,), article=g.RULE, papers=("测绘成果",)),
)  # fmt: skip

ROSTER = (
    Step(a.EntitledRecorded, frm=OPEN, by=SITE, article=g.RULE, papers=("资料原件",)),
    Step(
        a.RosterDrafted, frm=UNDER_WAY, by=SITE, needs=(r.BATCH, r.CUT_OFF, r.SOMEBODY, r.ORDERABLE), article=g.RULE,
        gathers=_plan,
    ),
    Step(
        a.RosterPosted, frm=UNDER_WAY, to="roster_posted", by=HEADS,
        needs=(r.DRAFTED, r.INSIDE, g.public_days("名册")), article=f"{g.STATE}第29条;{g.RULE}", papers=("名册公示单",),
    ),
    Step(a.Objected, frm=UNDER_WAY, by=DESK, done_by="applicant", article=g.RULE, papers=("异议书",)),
    Step(
        a.ObjectionDecided, frm=UNDER_WAY, by=LEADER, needs=(g.PREPARED,), per=Per(a.Objected, "number", "number"),
        article=g.RULE, papers=("异议答复书",),
    ),
    Step(
        a.RosterFinal, frm=UNDER_WAY, to="roster_final", by=LEADER,
        needs=(
            r.DRAFTED, r.COMMITTED, r.POSTED, r.FLATS, r.BATCH, g.DECIDED, r.HOUR, r.EARLIER, r.AS_POSTED, r.ORDERABLE,
            r.BOUND,
        ),
        article=g.RULE, papers=("名册定稿审批表",), gathers=_plan,
    ),
    Step(
        a.RosterCorrected, frm=FIXED, by=LEADER, needs=(n.FIXED, n.GROUND, n.DIFFERS, r.BOUND), article=g.RULE,
        papers=("依据文书",), gathers=_plan,
    ),
)  # fmt: skip

LOT = (
    Step(
        o.Committed, frm=UNDER_WAY, by=PARTIES, done_by="other",
        needs=(
            d.COMPUTED, d.NOT_COMPLETE, d.BEFORE_FIXED, d.SOME_UNSEALED, d.PARTY, d.OWN_HAND, d.SEVERAL_HANDS,
            d.COMMITMENT,
        ),
        article=g.RULE,
        papers=("封存签字单",),
    ),
    Step(
        o.Revealed, frm=FIXED, by=PARTIES, done_by="other",
        needs=(d.COMPUTED, d.NOT_COMPLETE, d.FIXED, d.SOME_UNTOLD, d.PARTY, d.OWN_HAND, d.IN_TIME, d.SECRET),
        article=g.RULE,
        papers=("公开签字单",),
    ),
    Step(
        o.SealedOpened, frm=FIXED, by=DRAWERS, done_by="other",
        needs=(d.COMPUTED, d.NOT_COMPLETE, d.FIXED, d.SOME_UNTOLD, d.PARTY, d.TIME_OVER, d.SECRET), article=g.RULE,
        papers=("启封公证记录",),
    ),
    Step(
        o.Failed, frm=FIXED, by=DRAWERS, done_by="other",
        needs=(d.COMPUTED, d.NOT_COMPLETE, d.FIXED, d.SOME_UNTOLD, d.PARTY, d.TIME_OVER, d.NEW_HOUR), article=g.RULE,
        papers=("公证记录",),
    ),
    Step(
        o.Drawn, frm=FIXED, to="drawn", by=DRAWERS, done_by="other",
        needs=(d.COMPUTED, d.NOT_COMPLETE, d.FIXED, d.ALL_TOLD, d.PUBLIC_DRAW), article=g.RULE,
        papers=("抽签记录", "开奖公告"),
    ),
    Step(
        o.PhysicallyDrawn, frm=FIXED, to="drawn", by=DRAWERS, done_by="other",
        needs=(d.PHYSICAL, n.FIXED, d.NUMBERS, d.VIDEO), article=g.RULE, papers=("抽签记录", "公证书"),
    ),
    Step(
        a.OrderPublished, frm=FIXED, to="ordered", by=(Post.HEAD, Post.DEPUTY),
        needs=(n.FIXED, n.ORDER_READY, n.ORDER_NEW, n.NOT_BEGUN, g.public_days("选房顺序")), article=g.RULE,
        papers=("选房顺序公告",),
    ),
)  # fmt: skip

DAYS = (
    Step(
        a.ChoosingAnnounced, frm=FIXED, to="choosing", by=HEADS, needs=(n.ORDERED, g.DECIDED, n.DAYS), article=g.RULE,
        papers=("选房公告",),
    ),
    Step(
        a.HandingOverAnnounced, frm=("choosing", "handing_over"), to="handing_over", by=HEADS,
        article=f"{g.STATE}第22条;协议", papers=("交房公告",),
    ),
    Step(
        a.Closed, frm=("choosing", "handing_over"), to="closed", by=HEADS, needs=(g.DECIDED, e.HOUSED),
        article=f"{g.STATE}第29条", papers=("办结报告",), gathers=_plan,
    ),
)  # fmt: skip

STEPS = (*PROJECT, *ROSTER, *LOT, *DAYS)

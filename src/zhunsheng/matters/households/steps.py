"""The table of a household: who may do what from where, behind which gates."""

from __future__ import annotations

from zhunsheng.kernel.gates import has
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import NEW, OPEN, By, Per, Step
from zhunsheng.matters.households import acts as a
from zhunsheng.matters.households import agreement_gates as d
from zhunsheng.matters.households import changes as c
from zhunsheng.matters.households import flat_steps
from zhunsheng.matters.households import gates as g
from zhunsheng.matters.households import pay_gates as p
from zhunsheng.matters.households import settling_gates as s
from zhunsheng.matters.households.words import SplitEffect

SITE = (Post.SITE, Post.HANDLER, Post.SECTION_HEAD)
MONEY = (Post.FINANCE,)
LEADER = (Post.DEPUTY, Post.HEAD)
LAWYERS = (Post.LEGAL,)
FILES = (Post.ARCHIVIST, Post.SECTION_HEAD)
LIVING = ("open", "signed", "moved")

STEPS = (
    Step(
        a.Opened,
        frm=NEW,
        to="open",
        by=SITE,
        needs=(g.UNDER_PLAN, g.FROM_ORIGIN, g.PERSONS),
        article=f"{g.STATE}第29条;{g.RULE}",
        papers=("档案卷",),
        verb="为一户建档",
    ),
    Step(
        a.Surveyed,
        frm=("open", "signed"),
        by=SITE,
        needs=(g.IN_NAME, g.AREAS),
        article=f"{g.STATE}第15条;{g.LAND_RULES}第26条",
        papers=("调查登记表",),
    ),
    Step(
        a.Appraised,
        frm="open",
        by=SITE,
        done_by="other",
        needs=(has(a.Surveyed, article=f"{g.STATE}第15条"),),
        article=f"{g.STATE}第19条",
        papers=("分户评估报告",),
    ),
    Step(
        a.Agreed,
        frm="open",
        to="signed",
        by=SITE,
        once=True,
        needs=(d.READY, g.IN_NAME, d.COMPLETE, d.DATED, d.SUMS, d.WINDOW, d.INSTANT),
        article=f"{g.STATE}第25条;{g.LAND_RULES}第29条",
        papers=("补偿协议",),
    ),
    Step(
        a.Paid,
        frm=OPEN,
        by=MONEY,
        needs=(g.GROUND, g.UNFROZEN, p.SHAPED, p.ONCE, p.FROM_START, p.APPROVED, p.BY_STEPS, p.WITHIN),
        article=f"{g.STATE}第17条、第22条;{g.DEAL}",
        papers=("付款凭证",),
        verb="登记付款",
    ),
    Step(
        a.MovedOut,
        frm=("open", "signed"),
        to="moved",
        by=SITE,
        once=True,
        needs=(g.GROUND, g.PAID_FIRST, d.INSTANT),
        article=f"{g.STATE}第27条;{g.DEAL}",
        papers=("搬迁验收单",),
    ),
    Step(
        a.FeeChanged,
        frm="moved",
        by=LEADER,
        needs=(has(a.Agreed, article=g.DEAL), p.OVER, p.BY_LATE_STEPS, g.PREPARED),
        article=f"{g.STATE}第22条;{g.DEAL}",
        papers=("审批表",),
    ),
    *flat_steps.STEPS,
    Step(
        c.Split,
        frm=LIVING,
        to=By("effect", {SplitEffect.CLOSES: "divided"}),
        by=LEADER,
        needs=(g.UNFROZEN, g.PREPARED),
        article=g.CIVIL,
        papers=("审批表", "证明材料"),
    ),
    Step(
        c.Joined,
        frm=LIVING,
        to="merged",
        by=LEADER,
        needs=(g.UNFROZEN, g.PREPARED, g.INTO),
        article=g.CIVIL,
        papers=("审批表", "证明材料"),
    ),
    Step(
        c.Succeeded,
        frm=OPEN,
        by=LEADER,
        needs=(g.PREPARED,),
        article=g.CIVIL,
        papers=("审批表", "证明材料"),
    ),
    Step(c.Frozen, frm=OPEN, by=LAWYERS, done_by="court", article=g.FREEZE, papers=("协助执行通知书",)),
    Step(
        c.Released,
        frm=OPEN,
        by=LAWYERS,
        done_by="court",
        per=Per(c.Frozen, "number", "number"),
        article=g.FREEZE,
        papers=("解除冻结文书",),
    ),
    Step(
        a.Closed,
        frm=("signed", "moved", "housed", "titled"),
        to="closed",
        by=FILES,
        needs=(g.UNFROZEN, g.SETTLED, s.THROUGH),
        article=f"{g.STATE}第29条",
        papers=("档案目录",),
    ),
)

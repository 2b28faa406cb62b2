"""The table's rows around the flat: settlement, money, notice, keys or refusal, repairs, title."""

from __future__ import annotations

from zhunsheng.kernel.gates import has
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import By, Per, Step
from zhunsheng.matters.households import flats as f
from zhunsheng.matters.households import gates as g
from zhunsheng.matters.households import settling_gates as s

SITE = (Post.SITE, Post.HANDLER, Post.SECTION_HEAD)
MONEY = (Post.FINANCE,)
BEFORE = ("moved", "housed")
"""Keys may be handed over a second time: of two flats the other, of a flat changed afterwards the new one."""
IN_IT = ("housed", "titled")

STEPS = (
    Step(
        f.Settled,
        frm=BEFORE,
        by=MONEY,
        needs=(s.A_FLAT, s.ANEW, s.WHICH, s.NEW, s.RECKONED, s.DAYS),
        article=f"{g.STATE}第21条;{g.DEAL}",
        papers=("结算单",),
    ),
    Step(
        f.Balanced,
        frm=("moved", *IN_IT),
        by=MONEY,
        needs=(has(f.Settled, article=g.DEAL), s.ASKED, s.FREE, s.MATCHED),
        article=f"{g.STATE}第21条;{g.DEAL}",
        papers=("付款凭证",),
    ),
    Step(
        f.Noticed,
        frm=BEFORE,
        by=SITE,
        needs=(s.ANEW, has(f.Settled, article=s.OFFICE), s.MEASURED, s.UNTIL),
        article=g.DEAL,
        papers=("交房通知",),
        verb="发交房通知",
    ),
    Step(
        f.Refused,
        frm="moved",
        by=SITE,
        done_by="applicant",
        needs=(has(f.Noticed, article=g.DEAL),),
        article=g.DEAL,
        papers=("现场记录",),
    ),
    Step(
        f.Housed,
        frm=BEFORE,
        to=By("last", {True: "housed"}),
        by=SITE,
        needs=(s.A_FLAT, s.ANEW, g.UNFROZEN, has(f.Noticed, article=g.DEAL), s.MEASURED, s.PAID, s.SAME),
        article=f"{g.STATE}第22条;{g.DEAL}",
        papers=("交房单",),
    ),
    Step(
        f.DefectReported,
        frm=IN_IT,
        by=SITE,
        done_by="applicant",
        needs=(s.FRESH,),
        article=s.WARRANTY,
        papers=("报修单",),
    ),
    Step(
        f.DefectFixed,
        frm=IN_IT,
        by=SITE,
        done_by="other",
        per=Per(f.DefectReported, "number", "number"),
        needs=(s.ACCEPTED,),
        article=s.WARRANTY,
        papers=("修复确认",),
    ),
    Step(
        f.Titled,
        frm="housed",
        to="titled",
        by=SITE,
        done_by="other",
        once=True,
        needs=(g.UNFROZEN,),
        article=s.TITLE,
        papers=("不动产权证",),
    ),
)
ASIDE = frozenset({f.Refused, f.DefectReported})

"""The rows of the table: each deed, from where, to where, by which post, behind which locks."""

from __future__ import annotations

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import NEW, OPEN, By, Gate, Step
from zhunsheng.matters.projects import acts as a
from zhunsheng.matters.projects import gates as g
from zhunsheng.matters.projects import permits as p
from zhunsheng.matters.projects.gates import HOUSE, LICENCE, ROUTES
from zhunsheng.matters.projects.words import PHASE_OF, Phase

CLERK = (Post.HANDLER, Post.REGISTRAR)
SECTION = (Post.SECTION_HEAD,)
HANDLER = (Post.HANDLER, Post.SECTION_HEAD)

BEFORE = ("open", "routed")
PHASES = tuple(phase.value for phase in Phase)
UNDER_WAY = ("routed", *PHASES)


def _permit(
    act: type[Act],
    *needs: Gate,
    article: str,
    papers: tuple[str, ...] = (),
    by: tuple[Post, ...] = CLERK,
    verb: str = "",
) -> Step:
    """A deed about one permit, of the enterprise or of the office that handles it."""
    return Step(
        act, frm=UNDER_WAY, by=by, done_by="other", article=article, papers=papers, each="permit",
        needs=(g.LISTED, *needs), verb=verb,
    )  # fmt: skip


def _granted() -> tuple[Step, ...]:
    """A grant moves the project on to the permit's stage, never back."""
    steps = []
    for place, stage in enumerate(UNDER_WAY):
        ahead = {kind: phase.value for kind, phase in PHASE_OF.items() if UNDER_WAY.index(phase.value) > place}
        steps.append(
            Step(
                p.Decided,
                frm=stage,
                to=By("kind", ahead),
                by=CLERK,
                done_by="other",
                article=f"{LICENCE}第38条、第42条",
                papers=("批文",),
                each="permit",
                needs=(g.LISTED, g.IN_HAND, g.KIND_FITS),
                verb="登记批准",
            )
        )
    return tuple(steps)


OPENING = (
    Step(
        a.Opened,
        frm=NEW,
        to="open",
        by=(*SECTION, Post.DEPUTY),
        article=HOUSE,
        papers=("建档表",),
        verb="项目建档",
    ),
    Step(a.Routed, frm="open", to="routed", by=SECTION, article=ROUTES),
    Step(
        a.Coded,
        frm=OPEN,
        by=HANDLER,
        done_by="other",
        article="《企业投资项目核准和备案管理条例》第5条(待核)",
        once=True,
    ),
    Step(a.Requested, frm=OPEN, by=CLERK, done_by="applicant", article=HOUSE, papers=("来函", "协助函")),
    Step(
        a.Listed,
        frm=UNDER_WAY,
        by=HANDLER,
        article=HOUSE,
        papers=("手续清单",),
        needs=(g.ITEMS, g.NEW_NAMES, g.ROUTE_FITS),
    ),
)

PERMITS = (
    _permit(p.Submitted, g.NOT_PENDING, article=f"{LICENCE}第32条", papers=("报件单",), verb="登记报件"),
    _permit(p.CorrectionTold, g.SUBMITTED, article=f"{LICENCE}第32条", papers=("补正告知书",)),
    _permit(p.Resubmitted, g.RETURNED, article=f"{LICENCE}第32条", verb="登记补齐材料"),
    _permit(p.Accepted, g.SUBMITTED, article=f"{LICENCE}第32条", papers=("受理单",), verb="登记受理"),
    _permit(
        p.Special, g.IN_HAND, article=f"{LICENCE}第45条;《企业投资项目核准和备案管理条例》第9条", papers=("书面告知",)
    ),
    _permit(p.Extended, g.IN_HAND, g.DAYS, article=f"{LICENCE}第42条", papers=("延期告知",)),
    _permit(p.HearingTold, g.IN_HAND, article=f"{LICENCE}第47条"),
    _permit(p.HearingAsked, g.RIGHT_TOLD, article=f"{LICENCE}第47条"),
    _permit(p.HearingHeld, g.HEARING_ASKED, article=f"{LICENCE}第48条", papers=("听证笔录",)),
    *_granted(),
    _permit(p.Refused, g.IN_HAND, article=f"{LICENCE}第38条", papers=("不予许可决定书",), verb="登记不予许可"),
    _permit(p.Delivered, g.GRANTED, article=f"{LICENCE}第44条", papers=("证书",), verb="登记领证"),
    Step(
        a.Urged,
        frm=UNDER_WAY,
        by=HANDLER,
        article=HOUSE,
        papers=("催办函",),
        each="permit",
        needs=(g.LISTED, g.WITH_OFFICE),
    ),
)

AFTER = (
    Step(a.Met, frm=OPEN, by=(*SECTION, Post.DEPUTY), article=HOUSE, papers=("协调会纪要",), verb="登记协调会"),
    Step(a.Escalated, frm=OPEN, by=(Post.HEAD,), article=HOUSE, papers=("请示",)),
    Step(a.WorksStarted, frm=UNDER_WAY, by=HANDLER, done_by="applicant", article="《建筑法》第9条", verb="登记开工"),
    Step(a.WorksStopped, frm=UNDER_WAY, by=HANDLER, done_by="applicant", article="《建筑法》第10条", verb="登记停工"),
    Step(
        a.WorksAccepted,
        frm=UNDER_WAY,
        by=HANDLER,
        done_by="applicant",
        article="《城乡规划法》第45条",
        papers=("竣工验收报告",),
        verb="登记竣工验收",
    ),
    Step(a.Closed, frm=OPEN, to="closed", by=SECTION, article=HOUSE, papers=("手续汇编",), needs=(g.ALL_DONE,)),
)

STEPS = (*OPENING, *PERMITS, *AFTER)

"""What a plan adds to the office's figures, each with the sentence printed under it."""

from __future__ import annotations

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Contribution, Figure, View
from zhunsheng.matters.compensation_plans import facts
from zhunsheng.matters.compensation_plans.acts import CommentAnswered, Commented, FedBack, Heard, Opened, Published
from zhunsheng.matters.compensation_plans.deciding import Announced, CollectivelyDecided, Decided
from zhunsheng.matters.compensation_plans.enforcing import EnforcementAsked
from zhunsheng.matters.compensation_plans.land import (
    LandAnnounced,
    LandDecided,
    LandPublished,
    PlanFixed,
    Transcribed,
)
from zhunsheng.matters.compensation_plans.settling import (
    AppraiserChosen,
    CompensationDecided,
    FileClosed,
    HouseholdsPosted,
)
from zhunsheng.matters.compensation_plans.words import Adoption

OPENED = "compensation_plans.opened"
LEGACY = "compensation_plans.legacy"
PUBLISHED = "compensation_plans.published"
COMMENTS = "compensation_plans.comments"
ANSWERED = "compensation_plans.comments_answered"
ADOPTED = "compensation_plans.comments_adopted"
COLLECTIVE = "compensation_plans.collective"
DECIDED = "compensation_plans.decided"
ANNOUNCED = "compensation_plans.announced"
DECISIONS = "compensation_plans.compensation_decisions"

FIGURES = (
    Figure(
        OPENED,
        "建档的征收项目",
        "个",
        "本年度内建档的征收项目数,以建档日为准,补录的旧项目不计。",
        ("route",),
        (LEGACY, PUBLISHED),
    ),
    Figure(
        LEGACY,
        "补录档案的旧项目",
        "个",
        "本年度内据原件补录建档的旧项目数,以首次补录日为准,一个项目计一个。",
        (),
        (OPENED,),
    ),
    Figure(
        PUBLISHED,
        "公布征求意见的征收补偿方案",
        "个",
        "本年度内以区人民政府名义公布征求意见(公告)的征收补偿方案数,以公布日为准,一个项目再次公布的不重复计。",
        ("route",),
        (OPENED, DECIDED),
    ),
    Figure(
        COMMENTS,
        "收到的补偿方案意见",
        "条",
        "本年度内登记的对征收补偿方案的意见条数,以收到日为准。",
        ("in_area",),
        (ANSWERED, ADOPTED),
    ),
    Figure(
        ANSWERED,
        "研究答复的补偿方案意见",
        "条",
        "本年度内逐条研究、写明采纳情况的意见条数,以研究之日为准。",
        ("result",),
        (COMMENTS, ADOPTED),
    ),
    Figure(
        ADOPTED,
        "采纳的补偿方案意见",
        "条",
        "本年度内研究后采纳和部分采纳的意见条数,以研究之日为准。",
        ("result",),
        (COMMENTS, ANSWERED),
    ),
    Figure("compensation_plans.hearings", "补偿方案听证会", "次", "本年度内就征收补偿方案举行的听证会次数。"),
    Figure("compensation_plans.fed_back", "公布征求意见和修改情况", "次", "本年度内公布征求意见和修改情况的次数。"),
    Figure(
        COLLECTIVE,
        "集体研究通过的补偿方案",
        "个",
        "本年度内经集体研究通过、提请区人民政府的征收补偿方案数,一个项目再次上会的不重复计。",
        ("route",),
        (DECIDED,),
    ),
    Figure(
        DECIDED,
        "作出的征收决定、确定的安置方案",
        "个",
        "本年度内区人民政府作出房屋征收决定(国有土地)或者确定征地补偿安置方案(集体土地)的项目数,以作出之日为准。",
        ("route",),
        (COLLECTIVE, ANNOUNCED),
    ),
    Figure(
        ANNOUNCED,
        "征收公告",
        "个",
        "本年度内公告征收决定或者发布征收土地公告的项目数,以公告日为准。",
        ("route",),
        (DECIDED,),
    ),
    Figure(
        "compensation_plans.appraisers", "选定评估机构", "个", "本年度内选定评估机构的项目数,以选定日为准。", ("way",)
    ),
    Figure(
        DECISIONS,
        "补偿决定",
        "份",
        "本年度内区人民政府作出的补偿决定(补偿安置决定)份数,一户一份,以作出之日为准。",
        ("route",),
    ),
    Figure(
        "compensation_plans.results_posted", "公布分户补偿情况", "次", "本年度内在征收范围内公布分户补偿情况的次数。"
    ),
    Figure(
        "compensation_plans.enforcement_asked",
        "申请法院强制执行",
        "件",
        "本年度内以区人民政府名义向人民法院申请强制执行的件数,一户一件,以申请日为准。",
        (),
        (DECISIONS,),
    ),
    Figure("compensation_plans.archived", "归档的征收项目", "个", "本年度内建立补偿档案并归档的项目数。", ("route",)),
)

_ROUTED: dict[type, str] = {
    Published: PUBLISHED,
    LandPublished: PUBLISHED,
    CollectivelyDecided: COLLECTIVE,
    Decided: DECIDED,
    PlanFixed: DECIDED,
    Announced: ANNOUNCED,
    LandAnnounced: ANNOUNCED,
    FileClosed: "compensation_plans.archived",
    Opened: OPENED,
}
"""Counted once for a project, by its route."""
_PLAIN: dict[type, tuple[str, str]] = {
    Heard: ("compensation_plans.hearings", ""),
    FedBack: ("compensation_plans.fed_back", ""),
    HouseholdsPosted: ("compensation_plans.results_posted", ""),
    EnforcementAsked: ("compensation_plans.enforcement_asked", ""),
    AppraiserChosen: ("compensation_plans.appraisers", "way"),
}


def contributions(view: View) -> tuple[Contribution, ...]:
    """What one project adds."""
    route = facts.route(view.file)
    dimensions = {"route": route.label if route else ""}
    once: dict[str, Contribution] = {}
    found: list[Contribution] = []
    for entry in view.file.entries:
        figure = _ROUTED.get(type(entry.act))
        if figure is not None:
            once.setdefault(figure, Contribution(figure, entry.happened_on, (entry.seq,), dimensions))
        if isinstance(entry.act, CompensationDecided | LandDecided):
            found.append(Contribution(DECISIONS, entry.happened_on, (entry.seq,), dimensions))
        found.extend(_of(entry))
    transcribed = view.file.first(Transcribed)
    if transcribed is not None:
        once[LEGACY] = Contribution(LEGACY, transcribed.happened_on, (transcribed.seq,))
    return (*once.values(), *found)


def _of(entry: AnyEntry) -> list[Contribution]:
    act, day, acts = entry.act, entry.happened_on, (entry.seq,)
    if isinstance(act, Commented):
        side = "被征收人(成员)" if act.in_area else "其他"
        return [Contribution(COMMENTS, day, acts, {"in_area": side})]
    if isinstance(act, CommentAnswered):
        result = {"result": act.result.label}
        made = [Contribution(ANSWERED, day, acts, result)]
        return made if act.result is Adoption.NOT_TAKEN else [*made, Contribution(ADOPTED, day, acts, result)]
    if type(act) not in _PLAIN:
        return []
    figure, dimension = _PLAIN[type(act)]
    return [Contribution(figure, day, acts, {dimension: getattr(act, dimension).label} if dimension else {})]

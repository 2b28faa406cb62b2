"""What a petition adds to the office's figures, each with the sentence printed under it."""

from __future__ import annotations

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Contribution, Figure, View
from zhunsheng.matters.petitions import facts
from zhunsheng.matters.petitions.acts import (
    Accepted,
    Extended,
    Guided,
    Mediated,
    NotAccepted,
    Registered,
    Replied,
    VisitReceived,
)
from zhunsheng.matters.petitions.after import AboveDecided, Performed, Rated
from zhunsheng.matters.petitions.words import AboveResult, Form, Rating, Settlement

HANDLED = "petitions.handled"
ACCUSATIONS = "petitions.accusations"
TAKEN_BACK = "petitions.taken_back"
OUTSIDE = "petitions.outside_system"

FIGURES = (
    Figure(
        HANDLED,
        "办理信访事项",
        "件",
        "本年度内在信访信息系统中登记、由本中心承办的来信、来访和网上投诉件数,以登记日期为准,"
        "一件登记号计一件,重复信访按登记号分别计,经转送单位同意退回的不计。",
        ("form", "came"),
        ("petitions.people", TAKEN_BACK, OUTSIDE, ACCUSATIONS),
    ),
    Figure(
        "petitions.people",
        "信访人次",
        "人次",
        "本年度内办理的信访事项所涉信访人数,一件登记号内联名的按署名人数计。",
        ("form",),
        (HANDLED,),
    ),
    Figure(
        OUTSIDE,
        "电话和未录入信访信息系统的来件",
        "件",
        "本年度内收到登记的电话,以及没有信访信息系统编号的来信、来访、投诉(12345工单、领导信箱等)件数,不计入办理信访事项。",
        ("form",),
        (HANDLED,),
    ),
    Figure(
        TAKEN_BACK,
        "转送单位同意退回的信访事项",
        "件",
        "本年度内登记、后经转送单位同意退回的信访事项件数,以登记日期为准。",
        (),
        (HANDLED,),
    ),
    Figure(
        ACCUSATIONS,
        "检举控告件",
        "件",
        "本年度内登记的检举控告件数,以登记日期为准,另列,不计入办理信访事项;内容不展示。",
        (),
        (HANDLED,),
    ),
    Figure("petitions.accepted", "受理", "件", "本年度内受理(申诉求决类第31条第六项)的件数,以受理日为准。"),
    Figure("petitions.not_accepted", "不予(再)受理", "件", "本年度内不予(再)受理的件数,以告知日为准。", ("ground",)),
    Figure("petitions.guided", "导入法定途径", "件", "本年度内导入法定途径的件数,以导入日为准。", ("route",)),
    Figure("petitions.replied", "出具处理意见书", "份", "本年度内出具的处理意见书份数,以成文日为准。", ("supports",)),
    Figure("petitions.extended", "延长办理期限", "件", "本年度内延长办理期限的件数,以告知日为准。"),
    Figure("petitions.settled", "调解、和解化解", "件", "本年度内经调解、和解达成协议的件数,以达成日为准。"),
    Figure("petitions.visits_received", "领导接待来访", "次", "本年度内接待来访的次数,一次接待计一次。"),
    Figure("petitions.performed", "落实支持的请求", "件", "本年度内落实所支持请求的件数,以落实日为准。"),
    Figure(
        "petitions.changed_above",
        "复查、复核改变",
        "件",
        "本年度内复查、复核变更或者撤销处理意见的件数,以意见作出日为准。",
        ("level",),
    ),
    Figure("petitions.rated", "信访人评价", "次", "本年度内信访人作出评价的次数,未评价的不计。", ("rating",)),
)


def contributions(view: View) -> tuple[Contribution, ...]:
    """What one petition adds."""
    opened = view.file.first(Registered)
    if opened is None:
        return ()
    if facts.accusation(view.file):
        return (Contribution(ACCUSATIONS, opened.happened_on, (opened.seq,)),)
    return (*_received(view, opened), *(each for e in view.file.entries for each in _of(e)))


def _received(view: View, opened: AnyEntry) -> tuple[Contribution, ...]:
    act: Registered = opened.act
    form = {"form": act.form.label}
    day, acts = opened.happened_on, (opened.seq,)
    if not act.system_no or act.form is Form.PHONE:
        return (Contribution(OUTSIDE, day, acts, form),)
    if facts.taken_back(view.file):
        return (Contribution(TAKEN_BACK, day, acts),)
    return (
        Contribution(HANDLED, day, acts, {**form, "came": act.came.label}),
        Contribution("petitions.people", day, acts, form, act.people),
    )


def _of(entry: AnyEntry) -> list[Contribution]:
    act = entry.act
    if isinstance(act, Mediated) and act.result is not Settlement.SETTLED:
        return []
    if isinstance(act, AboveDecided) and act.result is AboveResult.KEPT:
        return []
    if isinstance(act, Rated) and act.rating is Rating.NONE:
        return []
    found = _SIMPLE.get(type(act))
    if found is None:
        return []
    figure, dimension = found
    parts = {dimension: getattr(act, dimension).label} if dimension else {}
    return [Contribution(figure, entry.happened_on, (entry.seq,), parts)]


_SIMPLE: dict[type, tuple[str, str]] = {
    Accepted: ("petitions.accepted", ""),
    NotAccepted: ("petitions.not_accepted", "ground"),
    Guided: ("petitions.guided", "route"),
    Replied: ("petitions.replied", "supports"),
    Extended: ("petitions.extended", ""),
    Mediated: ("petitions.settled", ""),
    VisitReceived: ("petitions.visits_received", ""),
    Performed: ("petitions.performed", ""),
    AboveDecided: ("petitions.changed_above", "level"),
    Rated: ("petitions.rated", "rating"),
}

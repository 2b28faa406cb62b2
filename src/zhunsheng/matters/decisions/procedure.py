"""党组会、主任办公会: one matter is one sitting.

A sitting is called with its members; items are put up, checked and admitted by the main head; papers go out two
working days before (内规). It opens only with enough of those due: half (含本数), two thirds for appointments and
members' sanctions – what an item needs beyond that closes the item, not the sitting.

Each item: report, every member present one by one, the presider last. The party group then votes item by item: more
than half of those *due* must be for it, so absent views never count, and with three of five present all three must
agree. In the director's office meeting the presider decides after hearing all and gives his reason where he departs
from the majority; it never decides 三重一大 in the party group's place. In a joint sitting (套开) each item follows its
own body, and the sitting counts once. Whoever steps aside stays among those due unless the office rule says otherwise.
Nothing is raised from the floor except emergencies, and never appointments, sanctions or large sums.

Every item ends as 通过, 不通过, 暂缓再议 or 退回补充 before the sitting may close; learning is not decided.
The minutes signed are the minutes filed; with the signature the sitting counts. Tasks have an owner and a day and are
changed only by a later sitting.

Sources: the office's own rules as dated data (``meeting.*``); 《中国共产党党组工作条例》 (article numbers 待核);
713号令 art. 30 by analogy.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.engine import Offer, offers_for
from zhunsheng.kernel.file import File
from zhunsheng.kernel.procedure import Clock, Deed, Due, Procedure
from zhunsheng.kernel.record import SHARED, SHARED_CLOCKS
from zhunsheng.kernel.view import View
from zhunsheng.matters.decisions import row, sitting
from zhunsheng.matters.decisions.acts import (
    Called,
    Cancelled,
    Closed,
    Opened,
    Opined,
    PapersSent,
    Proposed,
    Readied,
    Recused,
    Signed,
    TaskChanged,
    TaskDone,
    Tasked,
    Voted,
)
from zhunsheng.matters.decisions.figures import FIGURES, contributions
from zhunsheng.matters.decisions.follow_up import owners
from zhunsheng.matters.decisions.hearing import rule_of
from zhunsheng.matters.decisions.papers import FROM_OTHERS, PAPERS
from zhunsheng.matters.decisions.steps import STEPS
from zhunsheng.matters.decisions.words import CancelWay

POSTPONED = Deed(Cancelled, (("way", frozenset({CancelWay.POSTPONED})),), day="new_on", ahead=True)
OFF = Deed(Cancelled, (("way", frozenset({CancelWay.CANCELLED, CancelWay.LAPSED})),))


def reads(file: File) -> tuple[str, ...]:
    """Reviews and counsel that items rely on, later sittings that changed a task, and what the items are about."""
    relied = [each for e in file.all(Readied) for each in (e.act.review, e.act.engagement) if each]
    meetings = [entry.act.meeting for entry in file.all(TaskChanged)]
    return tuple(dict.fromkeys([*relied, *meetings, *about(file)]))


def about(file: File) -> tuple[str, ...]:
    """The matters whose items were put up here: their rows may look at what was decided."""
    return tuple(dict.fromkeys(matter for entry in file.all(Proposed) for matter in entry.act.matters))


def likely(view: View, act: type[Act]) -> dict[str, Any]:
    """The attendance form filled in: everybody due is there, and whoever was to preside does; how many a vote is of."""
    called = view.file.first(Called) if act is Opened else None
    if called is not None:
        return {"present": sitting.everybody_due(view.file), "presider": called.act.presider}
    item = sitting.item_of(view.file, view.key) if act is Voted else None
    rule = None if item is None else rule_of(view, item)
    return {} if item is None or rule is None else {"base": sitting.base(view.file, item, rule)}


def among(view: View, act: type[Act]) -> Mapping[str, tuple[str, ...]]:
    """Those due alone are there, on leave, or speak; whoever else comes sits in."""
    due = sitting.everybody_due(view.file)
    if not due:
        return {}
    return {Opened: {"present": due, "presider": due, "who": due}, Opined: {"who": due}}.get(act, {})


def item_offers(view: View, item: str, day: date) -> list[Offer]:
    """What may be done about one agenda item on ``day``, and why the rest may not."""
    return offers_for(PROCEDURE, view, "item", item, day)


PROCEDURE = Procedure(
    id="decisions",
    label="会议",
    series="会",
    stages={
        "called": "已通知",
        "opened": "会议中",
        "closed": "已闭会",
        "minuted": "纪要待审签",
        "signed": "已审签",
        "cancelled": "已取消",
    },
    closed=frozenset({"signed", "cancelled"}),
    steps=(*STEPS, *SHARED),
    events={"meeting_held": (Deed(Called, day="on", ahead=True), POSTPONED), "meeting_closed": (Deed(Closed),)},
    clocks=(
        Clock("or.meeting_papers", stop=PapersSent, ends=(Opened, OFF)),
        Clock(due_in=Due(Called, "on"), stop=Opened, ends=Cancelled, label="开会"),
        Clock(due_in=Due(Cancelled, "new_on"), stop=Opened, ends=Cancelled, label="改期后开会"),
        Clock("or.meeting_minutes", stop=Signed),
        Clock(due_in=Due(Tasked, "due"), stop=TaskDone, ends=TaskChanged, per="task", label="决议任务"),
        Clock(
            due_in=Due(TaskChanged, "new_due"), stop=TaskDone, ends=TaskChanged, per="task", label="决议任务(变更后)"
        ),
        *SHARED_CLOCKS,
    ),
    columns=row.COLUMNS,
    title=row.title,
    reads=reads,
    about=about,
    waiting=row.waiting,
    findings=row.findings,
    owners=owners,
    figures=FIGURES,
    contributions=contributions,
    likely=likely,
    among=among,
    papers=PAPERS,
    from_others=FROM_OTHERS,
    aside=frozenset({Cancelled, Recused, TaskChanged}),
)

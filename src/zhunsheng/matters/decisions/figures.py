"""What sittings add to the figures.

``decisions.meetings_held`` counts the opening of every sitting whose minutes are signed and whose attendance was as the
rule asks – once, whether one body sat or two. The definitions are defaults; the office's dated choice replaces them.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhunsheng.kernel.file import Entry
from zhunsheng.kernel.results import Contribution, Figure
from zhunsheng.kernel.view import View
from zhunsheng.matters.decisions import sitting
from zhunsheng.matters.decisions.acts import Called, Opened, Recused, Signed, TaskDone, Tasked
from zhunsheng.matters.decisions.words import Kind

_HELD = "本年度内实际召开、到会人数符合规定并形成会议纪要的{what}的场次,连续召开的一次会议记一场{joint}。"

FIGURES: tuple[Figure, ...] = (
    Figure(
        "decisions.meetings_held",
        "召开党组会(主任办公会)",
        "次",
        _HELD.format(what="党组会和主任办公会", joint=",两会套开的记一场"),
        ("kind",),
        ("decisions.party_group_meetings", "decisions.director_meetings", "decisions.joint_meetings"),
    ),
    Figure(
        "decisions.party_group_meetings",
        "其中:党组会",
        "次",
        _HELD.format(what="党组会", joint=",与主任办公会套开的计入"),
        (),
        ("decisions.meetings_held",),
    ),
    Figure(
        "decisions.director_meetings",
        "其中:主任办公会",
        "次",
        _HELD.format(what="主任办公会", joint=",与党组会套开的计入"),
        (),
        ("decisions.meetings_held",),
    ),
    Figure(
        "decisions.joint_meetings",
        "其中:党组会、主任办公会套开",
        "次",
        _HELD.format(what="党组会、主任办公会两会套开会议", joint=",在党组会、主任办公会次数中各计一次"),
        (),
        ("decisions.meetings_held",),
    ),
    Figure(
        "decisions.items",
        "会议议定议题",
        "项",
        "本年度内在计入场次的会议上形成决定(通过、不通过、暂缓再议、退回补充)的议题项数,学习议题不计,同一议题再次上会的分别计。",
        ("class", "body", "result"),
        ("decisions.major_items",),
    ),
    Figure(
        "decisions.major_items",
        "其中:三重一大事项",
        "项",
        "会议议定议题中属于重大决策、重要人事任免(含处分)、重大项目安排、大额资金使用的项数。",
        ("class", "result"),
        ("decisions.items",),
    ),
    Figure(
        "decisions.recusals",
        "回避",
        "人次",
        "本年度内在计入场次的会议上成员或者列席人员就议题回避的人次,一人就一个议题回避记一人次。",
    ),
    Figure(
        "decisions.tasks",
        "决议分解任务",
        "项",
        "本年度内由已审签纪要的会议决定分解、明确责任人和期限的任务项数。",
        (),
        ("decisions.tasks_done",),
    ),
    Figure(
        "decisions.tasks_done",
        "决议任务办结",
        "项",
        "本年度内登记办结的决议任务项数,以办结日期为准,往年分解、本年办结的计入。",
        (),
        ("decisions.tasks",),
    ),
)


def held(view: View) -> Entry[Opened] | None:
    """The opening of a sitting that counts: attendance as the rule asks, minutes signed; otherwise ``None``."""
    opened = view.file.first(Opened)
    if opened is None or not view.file.has(Signed):
        return None
    short = sitting.opening_short(view.file, opened.act.present, view.rules, opened.happened_on)
    return opened if next(short, None) is None else None


def contributions(view: View) -> tuple[Contribution, ...]:
    """What this sitting adds to which figure."""
    opened, called = held(view), view.file.first(Called)
    if opened is None or called is None:
        return ()
    return (*_sitting(opened, called.act.kind), *_items(view), *_tasks(view))


def _sitting(opened: Entry[Opened], kind: Kind) -> Iterator[Contribution]:
    day, acts = opened.happened_on, (opened.seq,)
    yield Contribution("decisions.meetings_held", day, acts, {"kind": kind.value})
    if kind is not Kind.DIRECTOR:
        yield Contribution("decisions.party_group_meetings", day, acts)
    if kind is not Kind.PARTY_GROUP:
        yield Contribution("decisions.director_meetings", day, acts)
    if kind is Kind.JOINT:
        yield Contribution("decisions.joint_meetings", day, acts)


def _items(view: View) -> Iterator[Contribution]:
    for item in sitting.items(view.file):
        if item.resolved is None:
            continue
        dims = {"class": item.act.item_class.value, "result": item.resolved.act.result.value}
        day, acts = item.resolved.happened_on, (item.resolved.seq,)
        yield Contribution("decisions.items", day, acts, {**dims, "body": item.act.body.value})
        if item.major:
            yield Contribution("decisions.major_items", day, acts, dims)
    once = {(entry.act.item, entry.act.who): entry for entry in reversed(view.file.all(Recused))}
    for recused in once.values():
        yield Contribution("decisions.recusals", recused.happened_on, (recused.seq,))


def _tasks(view: View) -> Iterator[Contribution]:
    for task in view.file.all(Tasked):
        yield Contribution("decisions.tasks", task.happened_on, (task.seq,))
    once = {entry.act.task: entry for entry in reversed(view.file.all(TaskDone))}
    for done in once.values():
        yield Contribution("decisions.tasks_done", done.happened_on, (done.seq,))

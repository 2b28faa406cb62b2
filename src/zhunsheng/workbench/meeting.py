"""A sitting on its page: who was due and came, the materials, each item with its views and its own list of offers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.utils.translation import gettext as _

from zhunsheng.kernel.engine import things
from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.file import File
from zhunsheng.matters.decisions import sitting
from zhunsheng.matters.decisions.acts import (
    Called,
    Cancelled,
    ChairSpoke,
    Minuted,
    Opened,
    Opined,
    PapersSent,
    Readied,
    Reported,
    Resolved,
    TaskChanged,
    TaskDone,
    Tasked,
    Voted,
)
from zhunsheng.matters.decisions.follow_up import open_tasks
from zhunsheng.matters.decisions.rules import body_rule
from zhunsheng.matters.decisions.sitting import Item
from zhunsheng.matters.decisions.words import Admission, CancelWay
from zhunsheng.pages.facts import Sight
from zhunsheng.pages.words import listed
from zhunsheng.registers.files import Case
from zhunsheng.workbench.chair import Chair
from zhunsheng.workbench.offered import Offered
from zhunsheng.workbench.things import own_list

A = TypeVar("A", Reported, Resolved)
PROCEDURE = "decisions"


@dataclass(frozen=True)
class Member:
    """Somebody due to attend: name, as what, whether there."""

    name: str
    capacity: str
    there: str


@dataclass(frozen=True)
class Quorum:
    """How many members of a body were due, came, and were needed (``None``: the office has no rule)."""

    body: str
    due: int
    there: int | None
    needed: int | None


@dataclass(frozen=True)
class Said:
    """One view as it was given."""

    name: str
    view: str
    text: str
    note: str


@dataclass(frozen=True)
class ItemShown:
    """One agenda item: what it is, how it stands, what was said, and what may be done about it."""

    item: Item
    state: str
    reporter: str
    report: str
    matters: tuple[tuple[str, str], ...]
    counsel: tuple[str, str] | None
    review: tuple[str, str] | None
    papers: tuple[tuple[str, Doc], ...]
    views: tuple[Said, ...]
    aside: str
    vote: str
    decided: str
    offered: Offered


@dataclass(frozen=True)
class TaskShown:
    """A task given out: of which item, to whom, until when, whether done, and what may be done about it."""

    key: str
    item: str
    text: str
    owner: str
    due: date
    state: str
    offered: Offered


@dataclass(frozen=True)
class Meeting:
    """Everything a sitting's page shows beside what every matter's page shows."""

    called: Called
    opened_on: date | None
    presider: str
    observers: str
    guests: str
    members: tuple[Member, ...]
    quorums: tuple[Quorum, ...]
    papers: tuple[tuple[str, Doc], ...]
    minutes: str
    items: tuple[ItemShown, ...]
    tasks: tuple[TaskShown, ...]


def meeting_of(chair: Chair, found: Case, seen: Sight) -> Meeting | None:
    """The sitting of a matter; ``None`` where the matter is none."""
    called = found.file.first(Called) if found.procedure.id == PROCEDURE else None
    if called is None:
        return None
    file, opened, minutes = found.file, found.file.last(Opened), found.file.last(Minuted)
    leads = opened.act.presider if opened else called.act.presider
    return Meeting(
        called=called.act,
        opened_on=opened.happened_on if opened else None,
        presider=_names(seen, leads),
        observers=_names(seen, *opened.act.observers) if opened else "",
        guests=opened.act.guests if opened else "",
        members=tuple(_members(called.act, opened.act if opened else None, seen)),
        quorums=tuple(_quorums(chair, found)),
        papers=tuple(dict.fromkeys(_papers(file))),
        minutes=minutes.act.number if minutes else "",
        items=tuple(_item(chair, found, item, seen) for item in sitting.items(file)),
        tasks=tuple(_tasks(chair, found, seen)),
    )


def _names(seen: Sight, *who: str) -> str:
    return listed(seen.people.get(each, each) for each in who)


def _members(called: Called, opened: Opened | None, seen: Sight) -> Iterator[Member]:
    away = {leave.who: _("请假(%(why)s)") % {"why": _(leave.why.label)} for leave in opened.leave} if opened else {}
    for member in called.due:
        there = "" if opened is None else _("实到") if member.who in opened.present else away.get(member.who, _("未到"))
        yield Member(_names(seen, member.who), _(member.capacity.label), there)


def _quorums(chair: Chair, found: Case) -> Iterator[Quorum]:
    opened = found.file.last(Opened)
    for body in sitting.bodies(found.file):
        due = len(sitting.due(found.file, body))
        rule = body_rule(found.view.rules, body, opened.happened_on if opened else chair.today)
        there = len(sitting.present(found.file, body)) if opened else None
        yield Quorum(_(body.label), due, there, rule.quorum_of(due) if rule else None)


def _papers(file: File) -> Iterator[tuple[str, Doc]]:
    """The papers of the sitting itself, in the order of a meeting."""
    for entry in file.entries:
        act = entry.act
        if isinstance(act, Called) and act.notice:
            yield _("会议通知"), act.notice
        elif isinstance(act, PapersSent):
            yield from ((_("会议材料"), paper) for paper in act.papers)
        elif isinstance(act, Opened) and act.sign_in:
            yield _("签到表"), act.sign_in
        elif isinstance(act, Minuted):
            yield _("会议纪要"), act.body
            if act.record:
                yield _("会议记录(原件)"), act.record


def _item(chair: Chair, found: Case, item: Item, seen: Sight) -> ItemShown:
    file, ready = found.file, item.ready
    reported = _of_item(file, Reported, item.key)
    return ItemShown(
        item=item,
        state=_state(file, item),
        reporter=_names(seen, *([act.reporter for act in reported] or filter(None, [item.act.reporter]))),
        report=";".join(act.text for act in reported if act.text),
        matters=tuple((matter, seen.matters.get(matter, "")) for matter in item.act.matters),
        counsel=_link(ready.engagement if ready else None, seen),
        review=_link(ready.review if ready else None, seen),
        papers=tuple(_item_papers(item)),
        views=tuple(_views(file, item, seen)),
        aside=_names(seen, *sorted(item.recused)),
        vote=_vote(item.vote) if item.vote else "",
        decided=";".join(act.text for act in _of_item(file, Resolved, item.key) if act.text),
        offered=own_list(chair, found, "item", item.key, seen),
    )


def _link(matter: str | None, seen: Sight) -> tuple[str, str] | None:
    """A matter with its number, where one is named."""
    return (matter, seen.matters.get(matter, "")) if matter else None


def _of_item(file: File, act: type[A], key: str) -> list[A]:
    return [entry.act for entry in file.all(act) if entry.act.item == key]


def _state(file: File, item: Item) -> str:
    """How far the item has come; of a sitting called off, no further."""
    if item.admitted is Admission.BACK:
        return _("退回不上会")
    if item.resolved is not None:
        return _(item.resolved.act.result.label)
    if item.study and item.reported:
        return _("已学习")
    if any(entry.act.way is not CancelWay.POSTPONED for entry in file.all(Cancelled)):
        return _("会议已取消")
    steps: tuple[tuple[object, str], ...] = (
        (item.vote, _("已表决,待形成决定")),
        (item.chair, _("主持人已表态")),
        (item.reported, _("已汇报,逐人发言")),
        (item.admitted, _("已确定上会")),
        (item.ready, _("会前程序已审核,待确定是否上会")),
    )
    return next((words for reached, words in steps if reached), _("已申报"))


def _item_papers(item: Item) -> Iterator[tuple[str, Doc]]:
    yield from ((_("议题材料"), paper) for paper in item.act.papers)
    ready, vote = item.ready or Readied(item=item.key), item.vote
    named: tuple[tuple[str, Doc | None], ...] = (
        (_("提请审议的文本"), item.act.text),
        (_("法律顾问意见"), ready.counsel),
        (_("风险评估"), ready.risk),
        (_("资金来源说明"), ready.funds),
        (_("表决票"), vote.ballots if vote else None),
    )
    yield from ((label, paper) for label, paper in named if paper is not None)


def _views(file: File, item: Item, seen: Sight) -> Iterator[Said]:
    """Every view in the order given, the presider's last."""
    for entry in file.entries:
        act = entry.act
        if not isinstance(act, Opined | ChairSpoke) or act.item != item.key:
            continue
        note = _("主持人,末位表态") if isinstance(act, ChairSpoke) else _("书面意见,不计票") if act.written else ""
        if isinstance(act, ChairSpoke) and act.decision is not None:
            note += _(";决定:%(result)s") % {"result": _(act.decision.label)}
        text = act.text if isinstance(act, Opined) else ";".join(filter(None, (act.text, act.why)))
        yield Said(_names(seen, act.who), _(act.view.label), text, note)


def _tasks(chair: Chair, found: Case, seen: Sight) -> Iterator[TaskShown]:
    file = found.file
    given = {entry.act.task: entry.act for entry in file.all(Tasked)}
    done = {entry.act.task for entry in file.all(TaskDone)}
    moved = {entry.act.task: entry.act.new_due for entry in file.all(TaskChanged)}
    still = set(open_tasks(file))
    for key in (each for each in things(file, "task") if each in given):
        task = given[key]
        state = _("已办结") if key in done else _("在办") if key in still else _("不再执行")
        due = moved.get(key) or task.due
        offered = own_list(chair, found, "task", key, seen)
        yield TaskShown(key, task.item, task.text, _names(seen, task.owner), due, state, offered)


def _vote(vote: Voted) -> str:
    """The count of a vote in words."""
    counted = {"way": _(vote.way.label), "f": vote.votes_for, "a": vote.against, "x": vote.abstain, "n": vote.base}
    return _("%(way)s:同意%(f)s、反对%(a)s、弃权%(x)s,应到会%(n)s人") % counted

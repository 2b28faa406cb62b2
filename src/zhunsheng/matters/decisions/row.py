"""One sitting as a line of the register (会议台账): title, columns, whom we wait for, what is wrong now."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from zhunsheng.kernel.file import File
from zhunsheng.kernel.procedure import Gate
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.kernel.results import Column, Finding
from zhunsheng.kernel.view import View
from zhunsheng.matters.decisions import evidence, sitting
from zhunsheng.matters.decisions.acts import Called, Closed, Minuted, Opened, PapersSent, Reported, Signed, Tasked
from zhunsheng.matters.decisions.agenda import HOUSE, QUORATE
from zhunsheng.matters.decisions.deciding import ALL_SETTLED, FOLLOWS, STILL_STANDS, against_rule
from zhunsheng.matters.decisions.follow_up import open_tasks
from zhunsheng.matters.decisions.sitting import Item
from zhunsheng.matters.decisions.words import Result


def title(file: File) -> str:
    """The sitting as it is called: 党组会 2024年第3次."""
    called = file.first(Called)
    return f"{called.act.kind.label} {called.act.session}" if called else ""


def waiting(view: View) -> str:
    """Whom the sitting waits for."""
    file = view.file
    if file.has(Signed):
        left = len(open_tasks(file))
        return f"责任人落实任务{left}项" if left else ""
    if file.has(Minuted):
        return "主要负责人审签纪要"
    if file.has(Opened):
        return ""
    pending = [item for item in sitting.items(file) if item.admitted is None]
    if any(item.ready is None for item in pending):
        return "会议秘书审核会前程序"
    return "主要负责人确定议题" if pending else ""


def _call(read: Callable[[Called], str]) -> Callable[[View], str]:
    def of(view: View) -> str:
        called = view.file.first(Called)
        return read(called.act) if called else ""

    return of


def _day(view: View) -> str:
    opened, called = view.file.last(Opened), view.file.first(Called)
    day = opened.happened_on if opened else called.act.on if called else None
    return day.isoformat() if day else ""


def _presider(view: View) -> str:
    opened, called = view.file.last(Opened), view.file.first(Called)
    return opened.act.presider if opened else called.act.presider if called else ""


def _attendance(view: View) -> str:
    opened, members = view.file.last(Opened), sitting.everybody_due(view.file)
    return f"{len(members)}/{len(set(opened.act.present) & set(members))}" if opened else f"{len(members)}/"


def _observers(view: View) -> str:
    opened = view.file.last(Opened)
    return "、".join(opened.act.observers) if opened else ""


def _guests(view: View) -> str:
    opened = view.file.last(Opened)
    return opened.act.guests if opened else ""


def _each(read: Callable[[Item], str]) -> Callable[[View], str]:
    """One line for each item of the agenda, in its order."""

    def of(view: View) -> str:
        return "\n".join(f"{item.key}. {read(item)}" for item in sitting.agenda(view.file))

    return of


def _reporters(view: View) -> str:
    return "、".join(entry.act.reporter for entry in view.file.all(Reported))


def _vote(item: Item) -> str:
    if item.vote is not None:
        return f"{item.vote.votes_for}/{item.vote.against}/{item.vote.abstain}"
    return "主持人决定" if item.chair is not None and item.chair.decision is not None else "—"


def _result(item: Item) -> str:
    if item.resolved is not None:
        return item.resolved.act.result.label
    return "已学习" if item.study and item.reported else "未议定"


def _minutes(view: View) -> str:
    minutes = view.file.last(Minuted)
    return minutes.act.number if minutes else ""


def _tasks(view: View) -> str:
    total = len(view.file.all(Tasked))
    return f"{total - len(open_tasks(view.file))}/{total}" if total else ""


def _yes(value: object) -> str:
    return "是" if value else "否"


COLUMNS: tuple[Column, ...] = (
    Column("kind", "会议名称", _call(lambda call: call.kind.label)),
    Column("session", "届次", _call(lambda call: call.session)),
    Column("on", "日期", _day),
    Column("presider", "主持人", _presider, staff=True),
    Column("attendance", "应到/实到", _attendance),
    Column("observers", "列席", _observers, staff=True),
    Column("guests", "列席单位", _guests),
    Column("items", "议题", _each(lambda item: item.act.title)),
    Column("reporters", "汇报人", _reporters, staff=True),
    Column("major", "是否三重一大", _each(lambda item: item.act.item_class.label if item.major else "否")),
    Column("counsel", "是否附法律意见", _each(lambda item: _yes(item.ready and item.ready.counsel))),
    Column("review", "是否合法性审查", _each(lambda item: _yes(item.ready and item.ready.review))),
    Column("votes", "表决(同意/反对/弃权)", _each(_vote)),
    Column("results", "决定", _each(_result)),
    Column("minutes", "纪要文号", _minutes),
    Column("tasks", "督办(办结/任务)", _tasks),
)
"""The heads of the meetings' register, in its order; 序号 is the page's."""


def findings(view: View) -> tuple[Finding, ...]:
    """What is wrong with the sitting as it stands, corrections included. Lateness is the clocks' business."""
    return (*_papers_late(view.file), *_opened_short(view), *_items_wrong(view), *_left_open(view))


def _papers_late(file: File) -> Iterator[Finding]:
    """Opened though the papers had not gone out: then their clock ended and shows no lateness."""
    opened = file.last(Opened)
    if opened is None:
        return
    before = file.entries[: file.entries.index(opened)]
    if not any(isinstance(entry.act, PapersSent) for entry in before):
        yield Finding("meeting.papers.not_sent", HOUSE, "开会以前没有分发会议材料", opened.seq)


def _opened_short(view: View) -> Iterator[Finding]:
    opened = view.file.last(Opened)
    if opened is not None:
        refusal = QUORATE.refuse(view, opened, opened.happened_on)
        if refusal is not None:
            yield _finding(refusal, opened.seq)


def _items_wrong(view: View) -> Iterator[Finding]:
    for item in sitting.items(view.file):
        if item.resolved is None:
            continue
        entry, result = item.resolved, item.resolved.act.result
        why = against_rule(view, item, result)
        if why:
            yield _found(FOLLOWS, entry.seq, item=item.named, result=result.label, why=why)
        if result is not Result.PASSED:
            continue
        missing = evidence.lacking(view, item, entry.happened_on)
        if missing:
            yield _found(STILL_STANDS, entry.seq, item=item.named, missing=missing)
        since = evidence.withdrawn_since(view, item, entry.happened_on)
        if since:
            words = f"议题“{item.named}”通过时所依据的合法性审查后来不再成立:{since}"
            yield Finding("item.resolve.review_withdrawn", STILL_STANDS.article, words, entry.seq)


def _left_open(view: View) -> Iterator[Finding]:
    closed = view.file.last(Closed)
    if closed is not None:
        refusal = ALL_SETTLED.refuse(view, None, closed.happened_on)
        if refusal is not None:
            yield _finding(refusal, closed.seq)


def _found(gate: Gate, seq: int, **params: str) -> Finding:
    """What a gate would have said, as a finding."""
    return _finding(Refusal(gate.code, gate.article, gate.missing, gate.remedy, params), seq)


def _finding(refusal: Refusal, seq: int) -> Finding:
    return Finding(refusal.code, refusal.article, refusal.what(), seq)

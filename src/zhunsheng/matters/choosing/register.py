"""The register's line of a choosing day, what should not be, and how far a record of it may be corrected.

No list says which household took which flat.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.procedure import Column, Finding, Lack, View
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.choosing import facts
from zhunsheng.matters.choosing.acts import (
    STEPS_OF_A_TURN,
    Called,
    Changed,
    Chosen,
    Closed,
    GaveUp,
    Missed,
    Opened,
    Represented,
)
from zhunsheng.matters.choosing.published import opened
from zhunsheng.matters.choosing.words import RULE


def title(file: File) -> str:
    """The project, the batch, the first day."""
    act = opened(file)
    return "" if act is None else f"{act.name} 第{act.batch}批选房日"


def reads(file: File) -> tuple[str, ...]:
    """The project, whose order and flats the day runs by, and the days of earlier batches."""
    act = opened(file)
    return () if act is None else (act.project, *act.earlier)


def findings(view: View) -> tuple[Finding, ...]:
    """Steps the order does not allow, calls that stood open over night."""
    return tuple(_findings(view))


def _findings(view: View) -> Iterator[Finding]:
    day = facts.day_of(view)
    if day is None:
        return
    for doubt in day.doubts:
        yield Finding(doubt.refusal.code, doubt.refusal.article or RULE, doubt.refusal.what(), doubt.seq)
    for seq in day.over_night:
        yield Finding("choose.over_night", RULE, "叫号以后当日没有结果", seq, Lack.MISSED)


def corrections(before: File, _after: File, fix: AnyEntry) -> Refusal | None:
    """A step may be struck out while it is the last one, the opening before the first; who and what of others stand.

    What was typed beside them (a slip's scan) can always be put right. A day that was ended stays so.
    """
    old = next((entry for entry in before.entries if entry.seq == fix.corrects), None)
    if old is None or not isinstance(old.act, (*STEPS_OF_A_TURN, Opened, Closed)):
        return None
    if not fix.void and _core(old.act) == _core(fix.act):
        return None
    last = next((entry for entry in reversed(before.entries) if isinstance(entry.act, STEPS_OF_A_TURN)), None)
    newest = last is None or last.seq == old.seq
    if fix.void and newest and not before.has(Closed):
        return None
    return Refusal(
        "choose.correction",
        RULE,
        "“{act}”之后已经有新的记录,不能更正、作废",
        "叫号、选定一经确认,只凭判决、协议变更或者自行纠正的决定变更,不重新排序;最后一步登错的,先作废再办理",
        {"act": old.act.LABEL},
    )


def _core(act: Any) -> tuple[Any, ...]:
    """What a step is about: who, which place, when, which flat, by what; of an opening, its order and days."""
    names = ("household", "code", "number", "at", "flat", "way", "project", "batch", "first_day", "last_day",
             "order_digest", "timetable", "earlier")  # fmt: skip
    return tuple(getattr(act, name, None) for name in names)


def _opened(name: str) -> Callable[[View], Any]:
    def value(view: View) -> Any:
        act = opened(view.file)
        return "" if act is None else getattr(act, name)

    return value


def _number_of(kind: type[Act]) -> Callable[[View], Any]:
    return lambda view: len(view.file.all(kind)) or ""


COLUMNS = (
    Column("project", "安置项目", _opened("name")),
    Column("batch", "批次", _opened("batch")),
    Column("first_day", "选房首日", _opened("first_day")),
    Column("last_day", "选房末日", _opened("last_day")),
    Column("place", "选房地点", _opened("place")),
    Column("calls", "叫号", _number_of(Called)),
    Column("chosen", "选定", _number_of(Chosen)),
    Column("absent", "缺席", _number_of(Missed)),
    Column("waived", "放弃", _number_of(GaveUp)),
    Column("proxies", "代理人", _number_of(Represented)),
    Column("changed", "变更", _number_of(Changed)),
)

"""What households are put in order by: the values that are compared, and the same values for people."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from operator import attrgetter
from typing import Any

from zhunsheng.kernel.refusal import Refusal
from zhunsheng.order.roster import Household, number
from zhunsheng.order.telling import day
from zhunsheng.order.terms import By, Key, Rule, Unit

Facts = tuple[tuple[By, str], ...]
Value = Callable[[Household], Any]
"""What is compared of a household; ``None`` or "" where the fact is not known."""

LENGTH = {Unit.DAY: len("2024-05-01"), Unit.MINUTE: len("2024-05-01T09:12"), Unit.SECOND: len("2024-05-01T09:12:33")}
SPOKEN = {
    By.SLIP: "验收单第 {text} 号",
    By.AGREEMENT: "协议第 {text} 号",
    By.RECEIPT: "收据第 {text} 号",
    By.EARLIER_LOT: "此前摇号第 {text} 号",
    By.MOVED: "{dated}交房验收",
    By.SIGNED_ON: "{dated}签约",
    By.SIGNED_AT: "{dated}签约",
    By.WINDOW: "第 {text} 签约时段",
    By.PRIORITY: "{text}",
}

DATED = frozenset({By.MOVED, By.SIGNED_ON, By.SIGNED_AT})


class Sorter:
    """The keys of a rule at work: ``keys`` gives what is compared, ``shown`` the first so many facts for people."""

    def __init__(self, rule: Rule) -> None:
        self._kinds = tuple(key.by for key in rule.keys)
        self._values = tuple(_value(key) for key in rule.keys)
        self._words = tuple(_words(key) for key in rule.keys)

    def keys(self, rows: list[Household]) -> list[tuple[Any, ...]]:
        """What is compared, row by row. Raises ``Refusal`` ``order.sequence.fact_missing`` where a fact is not known.

        Read key by key, since a hundred thousand rows are one call each that way.
        """
        if not self._values:
            return [()] * len(rows)
        columns = [list(map(value, rows)) for value in self._values]
        for kind, column in zip(self._kinds, columns, strict=True):
            if None in column or "" in column:
                missing = next(row for row, value in zip(rows, column, strict=True) if value in (None, ""))
                raise fact_missing(missing.id, kind)
        return list(zip(*columns, strict=True))

    def shown(self, row: Household, depth: int) -> Facts:
        """The first ``depth`` facts, as text."""
        return tuple([(self._kinds[place], self._words[place](row)) for place in range(depth)])


def told(by: By, text: str) -> str:
    """One fact for people: 验收单第 0312 号."""
    if by not in DATED:
        return SPOKEN[by].format(text=text)
    date, _, time = text.partition("T")
    spoken = "{dated} {time} 签约" if time else SPOKEN[by]
    return spoken.format(dated=day(date), time=time)


def signed_day(row: Household) -> str:
    """The day of signing: as entered, or the day of the instant."""
    return row.signed_on or row.signed_at[: LENGTH[Unit.DAY]]


def fact_missing(household: str, what: By) -> Refusal:
    """The refusal of an order in which one household lacks a fact the rule sorts by."""
    return Refusal(
        "order.sequence.fact_missing",
        missing="{id} 没有登记{what},无法按办法排序",
        remedy="请先在该户的卷里补登,再定稿名册;确实没有的,依办法不进入本批",
        params={"id": household, "what": what},
    )


def window_of(key: Key, row: Household) -> int | None:
    """The place of the window a household signed in, from 0; ``None`` outside all, or where the time is not known."""
    length = LENGTH[Unit.DAY] if len(key.windows[0].start) == LENGTH[Unit.DAY] else LENGTH[Unit.SECOND]
    fact = signed_day(row) if length == LENGTH[Unit.DAY] else row.signed_at[:length]
    place = bisect_right(key.windows, fact, key=lambda window: window.start[:length]) - 1
    return place if fact and place >= 0 and fact <= key.windows[place].end[:length] else None


def _value(key: Key) -> Value:
    if key.by == By.PRIORITY:
        rank = {each.id: place for place, each in enumerate(key.classes)}
        return lambda row: rank.get(row.priority, len(rank))
    if key.by == By.SIGNED_AT:
        length = LENGTH[key.unit or Unit.SECOND]
        return lambda row: row.signed_at[:length]
    if key.by == By.WINDOW:
        return lambda row: window_of(key, row)
    return _PLAIN[key.by]


_PLAIN: dict[By, Value] = {
    By.SLIP: lambda row: number(row.slip_no) or None,
    By.AGREEMENT: lambda row: number(row.agreement_no) or None,
    By.RECEIPT: lambda row: number(row.receipt_no) or None,
    By.EARLIER_LOT: attrgetter("earlier_lot"),
    By.MOVED: attrgetter("moved_on"),
    By.SIGNED_ON: signed_day,
}


def _words(key: Key) -> Callable[[Household], str]:
    if key.by == By.PRIORITY:
        labels = {each.id: each.label for each in key.classes}
        return lambda row: labels.get(row.priority, "一般户")
    if key.by == By.WINDOW:
        return lambda row: str((window_of(key, row) or 0) + 1)
    if key.by == By.SIGNED_AT:
        length = LENGTH[key.unit or Unit.SECOND]
        return lambda row: row.signed_at[:length]
    return _RAW[key.by]


_RAW: dict[By, Callable[[Household], str]] = {
    By.SLIP: attrgetter("slip_no"),
    By.AGREEMENT: attrgetter("agreement_no"),
    By.RECEIPT: attrgetter("receipt_no"),
    By.EARLIER_LOT: lambda row: str(row.earlier_lot),
    By.MOVED: attrgetter("moved_on"),
    By.SIGNED_ON: signed_day,
}

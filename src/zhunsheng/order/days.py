"""The timetable of a choosing: which numbers are called on which day."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from zhunsheng.kernel.refusal import Refusal
from zhunsheng.order.reading import is_day


@dataclass(frozen=True, slots=True)
class Sitting:
    """A day of the timetable with the numbers called to it, first to last. Two half-days are one day."""

    day: str
    first: int
    last: int


def in_order(days: Iterable[Sitting]) -> list[Sitting]:
    """The sittings by their numbers. Raises ``Refusal`` ``order.days.wrong`` where two hold the same number."""
    sittings = sorted(days, key=lambda each: (each.first, each.last))
    last = 0
    for each in sittings:
        if not is_day(each.day) or each.last < each.first or each.first <= last:
            raise Refusal(
                "order.days.wrong",
                missing="场次安排不对:{day},{first} 至 {last} 号",
                remedy="请按日期写明起止号,各场次不得重叠",
                params={"day": each.day, "first": each.first, "last": each.last},
            )
        last = each.last
    return sittings


def day_of(sittings: list[Sitting], dates: tuple[str, ...], number: int) -> int:
    """Which of the days a number is called on. Raises ``Refusal`` ``order.days.gap`` where it is in no sitting."""
    if not sittings:
        return 0
    place = bisect_right(sittings, number, key=lambda each: each.first) - 1
    if place < 0 or number > sittings[place].last:
        raise Refusal(
            "order.days.gap",
            missing="{number} 号没有排进任何场次",
            remedy="请把本批全部选房号排进场次后再公布",
            params={"number": number},
        )
    return dates.index(sittings[place].day)

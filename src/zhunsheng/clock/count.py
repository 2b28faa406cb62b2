"""Counting alone: the bare last day of a period, without its explanation.

Rules (民法典 200–203, 行诉解释 48, and the policy of the law data): the starting day is not counted, unless the period
itself begins with it (a quarter, ``start_day_counts``): then months end on the day before the corresponding one.
Working days run by the calendar; an excluded stretch (a, b] takes out every day d with a < d ≤ b; months end on the
corresponding day or the month's last; an extension counts from the unrolled end.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from zhunsheng.law import Calendar

Stretch = tuple[date, date]


def merged(stretches: Sequence[Stretch], start: date) -> list[Stretch]:
    """Stretches in order without overlap, cut at the start."""
    found: list[Stretch] = []
    for a, b in sorted((max(a, start), b) for a, b in stretches):
        if b <= a:
            continue
        if found and a <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], b))
        else:
            found.append((a, b))
    return found


def workdays(calendar: Calendar, start: date, length: int, excluded: Sequence[Stretch] = ()) -> date:
    """The last of ``length`` working days after ``start``; merged exclusions only."""
    end = calendar.add(start, length)
    taken = -1
    while excluded:
        now = sum(calendar.between(a, min(b, end)) for a, b in excluded if a < end)
        if now == taken:
            break
        taken = now
        end = calendar.add(start, length + taken)
    return end


def days(start: date, length: int, excluded: Sequence[Stretch] = ()) -> date:
    """The last of ``length`` calendar days after ``start``; merged exclusions only."""
    end = start + timedelta(days=length)
    for a, b in excluded:
        if a < end:
            end += b - a
    return end


def months(start: date, length: int, excluded: Sequence[Stretch] = (), *, counted: bool = False) -> date:
    """The corresponding day ``length`` months on, moved by the excluded calendar days.

    ``counted``: the starting day is the first, so the day before the corresponding one; where the last month has no
    corresponding day, its last day ends the period either way.
    """
    year, month = divmod(start.year * 12 + start.month - 1 + length, 12)
    last = monthrange(year, month + 1)[1]
    end = date(year, month + 1, min(start.day, last)) - timedelta(days=int(counted and start.day <= last))
    for a, b in excluded:
        if a < end:
            end += b - a
    return end


def unrolled(
    calendar: Calendar,
    unit: str,
    start: date,
    length: int,
    excluded: Sequence[Stretch] = (),
    *,
    counted: bool = False,
) -> date:
    """The end of a period before any rest day is considered; ``counted``: the starting day is its first."""
    if unit in {"workday", "day"}:
        before = start - timedelta(days=1) if counted else start
        return workdays(calendar, before, length, excluded) if unit == "workday" else days(before, length, excluded)
    return months(start, length * (12 if unit == "year" else 1), excluded, counted=counted)

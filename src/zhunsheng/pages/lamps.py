"""Lamps: how much time is left, as a shape, words and a colour – never a colour alone.

Green: more than three working days. Yellow: three or fewer. Red: the last day, or past it. The words count in the
unit of the period itself: working days (工作日) or days (天). Where the last day is no working day one works by the
safe day before it: past that it shines red, but it is late only after the last day itself.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from zhunsheng.pages.days import short_day

RED, YELLOW, GREEN, NONE = "r", "y", "g", "n"
SHAPES = {RED: "■", YELLOW: "▲", GREEN: "●", NONE: ""}
SOON = 3
WORKDAYS = "workday"
OURS = "us"
WINDOW, TARGET, APPLICANT = "window", "target", "applicant"
LAST_DAY = {"office": "内规末日", "paper": "文书所定日"}
"""What the last day of a clock is called where no law sets it."""
PASSED = {WINDOW: "时间已过", TARGET: "已过目标日"}
"""Time in which something may be done and need not, and a policy's aim: they never shine."""


@dataclass(frozen=True)
class Lamp:
    """Colour letter, shape and words."""

    colour: str
    words: str

    @property
    def shape(self) -> str:
        """The shape that says the same as the colour."""
        return SHAPES[self.colour]


class Lamps:
    """Lamps of one day. ``working(a, b)`` counts the working days d with a < d ≤ b; ``unit(period)`` names its unit."""

    def __init__(self, today: date, working: Callable[[date, date], int], unit: Callable[[str], str]) -> None:
        self.today = today
        self._working = working
        self._unit = unit
        self._known: dict[tuple[date, str, date, str], Lamp] = {}
        self.soon = self._last_soon_day()

    def _last_soon_day(self) -> date:
        """The last day that still shines yellow."""
        day = self.today
        while self._working(self.today, day + timedelta(days=1)) <= SOON:
            day += timedelta(days=1)
        return day

    def colour(self, due: date) -> str:
        """The colour of a day to work by."""
        if due <= self.today:
            return RED
        return YELLOW if due <= self.soon else GREEN

    def until(self, due: date, period: str = "", clock: Mapping[str, Any] | None = None) -> Lamp:
        """The lamp of a day to work by; of a running ``clock`` also its last day, which may be later."""
        unit = self._unit(period) if period else ""
        last = last_day(clock) if clock is not None else due
        called = last_day_called(clock) if clock is not None else ""
        key = (due, unit, last, called)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = Lamp(self.colour(due), self._past_safe(due, last, called, unit))
        return known

    def _past_safe(self, due: date, last: date, called: str, unit: str) -> str:
        """What is true of the day: past the safe day one is not late while the last day is not over."""
        if self.today <= due:
            return self._words(due, unit)
        if self.today > last:
            return self._words(last, unit)
        if last == self.today:
            return _("今日%(what)s") % {"what": _(called)}
        return _("%(what)s %(day)s") % {"what": _(called), "day": short_day(last, self.today)}

    def _words(self, due: date, unit: str) -> str:
        if due == self.today:
            return _("今日到期")
        late = due < self.today
        first, last = (due, self.today) if late else (self.today, due)
        if unit == WORKDAYS:
            count = self._working(first, last)
            if count or not late:
                text = _("逾期%(n)s个工作日") if late else _("剩%(n)s个工作日")
                return text % {"n": count}
        text = _("逾期%(n)s天") if late else _("剩%(n)s天")
        return text % {"n": (last - first).days}

    def of_clock(self, clock: Mapping[str, Any]) -> Lamp:
        """The lamp of one clock of a register row."""
        if clock["state"] == "running" and clock["safe"]:
            due = date.fromisoformat(clock["safe"])
            return self._quiet(clock, passed=last_day(clock) < self.today) or self.until(due, clock["period"], clock)
        late = clock["state"] == "late"
        quiet = self._quiet(clock, passed=True) if late else None
        return quiet or Lamp(RED if late else NONE, _(STATES[clock["state"]]))

    def _quiet(self, clock: Mapping[str, Any], *, passed: bool) -> Lamp | None:
        """What is said without a colour: silence that has its consequence, a term not begun, no duty at all."""
        lapses, after = clock.get("lapses"), clock.get("presumed_after")
        if lapses and passed:
            return Lamp(NONE, _(str(lapses)))
        if after and self.today <= date.fromisoformat(after):
            return Lamp(NONE, _("尚未起算"))
        if clock["whose"] == APPLICANT and passed:
            return Lamp(NONE, _(PASSED[WINDOW]))  # a right that was not used is nobody's delay
        if clock["whose"] not in PASSED:
            return None
        left = self._words(last_day(clock), self._unit(clock["period"])) if not passed else ""
        return Lamp(NONE, left or _(PASSED[clock["whose"]]))

    def of_row(
        self, clocks: Sequence[Mapping[str, Any]], due: date | None, *, is_open: bool, whose: Collection[str] = ("us",)
    ) -> Lamp:
        """The lamp of a matter: its nearest own day while a duty runs, otherwise how it ended.

        ``whose`` terms one goes by: the office's and those it minds, or those of the body a guest comes from. Missed
        are one's own alone.
        """
        if not is_open and due is None:
            own = whose if OURS not in whose else {OURS}
            late = any(_missed(clock, own) for clock in clocks)
            return Lamp(NONE, _("逾期办结") if late else _("已办结"))
        if due is None:
            return Lamp(NONE, _("无期限"))
        nearest = nearest_clock(clocks, due, whose)
        return self.until(due, nearest["period"] if nearest else "", nearest)


def _missed(clock: Mapping[str, Any], whose: Collection[str]) -> bool:
    """Whether a day the law or a paper sets was missed; the office's own inner terms decide nothing outside."""
    return bool(clock["state"] == "late" and clock["whose"] in whose and clock["confirmed"] != "office")


STATES = {
    "running": "等对方,期限暂停",
    "met": "按期办结",
    "late": "逾期办结",
    "ended": "已终止",
    "halted": "等补正,期限停止",
}


def nearest_clock(
    clocks: Sequence[Mapping[str, Any]], due: date, whose: Collection[str] = ("us",)
) -> Mapping[str, Any] | None:
    """The running clock of one's own that falls due on the day of the row: the law's first, then what ends first."""
    day = due.isoformat()
    own = (c for c in clocks if c["state"] == "running" and c["whose"] in whose and c["safe"] == day)
    kept = (c for c in own if not c.get("lapses"))
    return min(kept, key=lambda c: (c["confirmed"] == "office", last_day(c)), default=None)


def last_day(clock: Mapping[str, Any]) -> date:
    """The last day a running clock may be met in time: the law's or the paper's, never before the safe day."""
    return date.fromisoformat(max(clock["safe"], clock["due"] or clock["safe"]))


def last_day_called(clock: Mapping[str, Any]) -> str:
    """What that day is called, by who sets it."""
    return LAST_DAY.get(clock["confirmed"], "法定末日")

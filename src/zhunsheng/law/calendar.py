"""Working days of China, year by year, each year with its State Council notice.

``calendar/<year>.toml`` names the weekdays off and the weekend days worked. Beyond the last published year a day is
provisional: Monday to Friday less the statutory days with a fixed solar date, nothing guessed.
"""

from __future__ import annotations

import tomllib
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

BASE = date(1990, 1, 1).toordinal()
"""Days before the first published year are kept too: rules of an office may have begun earlier."""
HORIZON = 12
"""Provisional years kept beyond the last published one."""


@dataclass(frozen=True)
class Notice:
    """The State Council's notice of a year's holidays; an empty number is 待核."""

    year: int
    number: str
    status: str


class Calendar:
    """Working days from the first published year on, as an indexed list."""

    def __init__(self, folder: Path) -> None:
        self.notices: dict[int, Notice] = {}
        self.off: dict[date, str] = {}
        self.work: dict[date, str] = {}
        for path in sorted(folder.glob("[0-9]*.toml")):
            data = tomllib.loads(path.read_text(encoding="utf-8"))
            self.notices[data["year"]] = Notice(data["year"], data["notice"], data["notice_status"])
            self.off.update((each["day"], each["name"]) for each in data["off"])
            self.work.update((each["day"], each["name"]) for each in data["work"])
        self.first_year, self.last_year = min(self.notices), max(self.notices)
        statutory = tomllib.loads((folder / "statutory.toml").read_text(encoding="utf-8"))
        self.fixed: dict[tuple[int, int], str] = {(e["month"], e["day"]): e["name"] for e in statutory["fixed"]}
        self.unknown: tuple[str, ...] = tuple(statutory["unknown"])
        self._index()

    def _index(self) -> None:
        end = date(self.last_year + HORIZON, 12, 31).toordinal()
        self._days = [day for day in range(BASE, end + 1) if self._works(date.fromordinal(day))]
        self._before = [0] * (end - BASE + 2)
        count = 0
        place = 0
        for day in range(BASE, end + 1):
            if place < len(self._days) and self._days[place] == day:
                count += 1
                place += 1
            self._before[day - BASE + 1] = count

    def _works(self, day: date) -> bool:
        if day in self.off or (not self.published(day) and (day.month, day.day) in self.fixed):
            return False
        return day.weekday() < 5 or day in self.work

    def published(self, day: date) -> bool:
        """Whether the day's year has its notice."""
        return self.first_year <= day.year <= self.last_year

    def is_workday(self, day: date) -> bool:
        """Whether offices work on the day (make-up weekends included)."""
        index = bisect_left(self._days, day.toordinal())
        return index < len(self._days) and self._days[index] == day.toordinal()

    def add(self, day: date, count: int) -> date:
        """The ``count``-th working day after the day, before it if negative. ``IndexError`` past the horizon."""
        through = self._through(day)
        if count > 0:
            return date.fromordinal(self._days[through + count - 1])
        at = bisect_left(self._days, day.toordinal())
        index = at + count
        if index < 0:
            raise IndexError(day)
        return date.fromordinal(self._days[index])

    def between(self, first: date, last: date) -> int:
        """How many working days d there are with first < d ≤ last."""
        return self._through(last) - self._through(first)

    def _through(self, day: date) -> int:
        """How many working days there are up to the day, itself included. ``IndexError`` before the first kept."""
        place = day.toordinal() - BASE + 1
        if place < 0:
            raise IndexError(day)
        return self._before[place]

    def forward(self, day: date) -> date:
        """The day itself if worked, else the next working day."""
        return day if self.is_workday(day) else self.add(day, 1)

    def back(self, day: date) -> date:
        """The day itself if worked, else the working day before."""
        return day if self.is_workday(day) else self.add(day, -1)

    def why(self, day: date) -> str:
        """Why a weekday is off or a weekend worked."""
        if day in self.off:
            return self.off[day]
        if day in self.work:
            return "调休上班"
        if not self.published(day) and (day.month, day.day) in self.fixed:
            return self.fixed[day.month, day.day]
        return "周末" if day.weekday() >= 5 else ""

    def basis(self, year: int) -> str:
        """The notice behind a year, in words."""
        notice = self.notices.get(year)
        if year < self.first_year:
            return f"历法数据自{self.first_year}年起,{year}年按周一至周五上班、扣除公历日期确定的法定节假日推算"
        if notice is None:
            return f"{year}年放假安排尚未公布,按周一至周五上班、扣除公历日期确定的法定节假日推算"
        number = notice.number or "文号待核"
        return f"国务院办公厅关于{year}年部分节假日安排的通知({number})"

    def days_of(self, first: date, last: date) -> list[date]:
        """Every day d with first < d ≤ last."""
        return [first + timedelta(days=n) for n in range(1, (last - first).days + 1)]

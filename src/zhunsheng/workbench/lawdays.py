"""The law's days as pages need them: lamps of a day, citations, and the slip that shows how a day was reckoned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.utils.translation import get_language

from zhunsheng.law import load
from zhunsheng.pages.lamps import Lamps
from zhunsheng.registers.files import law

SURE = frozenset({"text", "office"})


@dataclass(frozen=True)
class Slip:
    """How a date was reckoned: the citation, the edition, the lines; ``sure`` where the text itself was read."""

    citation: str
    period: str
    lines: tuple[str, ...]
    sure: bool
    internal: bool


@lru_cache(maxsize=8)
def _lamps(today: date, _language: str) -> Lamps:
    base = load()
    units = {period.id: period.unit for period in base.periods.values()}
    return Lamps(today, base.calendar.between, lambda period: units.get(period, "day"))


def lamps_on(today: date) -> Lamps:
    """The lamps of a day, in the reader's language."""
    return _lamps(today, get_language() or "")


def is_working(day: date) -> bool:
    """Whether offices work on the day."""
    return load().calendar.is_workday(day)


def article_of(period: str) -> str:
    """The citation of a period, marked 待核 where its text was not read; empty for a day named in a paper."""
    found = load().period(period)
    return load().cite(found) if found else ""


def slip(clock: Mapping[str, Any]) -> Slip | None:
    """The reckoning of one clock of a register row, from the law; ``None`` for a day named in a paper."""
    found = load().period(clock["period"]) if clock["period"] else None
    if found is None:
        return None
    reckoned = law().reckon(
        clock["period"],
        date.fromisoformat(clock["start_on"]),
        extended=clock["extended"] or False,
        exclude=[(date.fromisoformat(a), date.fromisoformat(b)) for a, b in clock["excluded"]],
    )
    return Slip(
        load().cite(found), found.id, tuple(line.text for line in reckoned.reckoning), found.confirmed in SURE,
        found.law == "office",
    )  # fmt: skip

"""The law as the kernel's clocks and gates see it: editions, reckoning, the office's dated rules."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache, partial
from typing import Any

from zhunsheng.clock.count import Stretch
from zhunsheng.clock.due import Due, reckon
from zhunsheng.law import LawBase, Period


class LawOfClocks:
    """An adapter over a law base; serves as the kernel's ``Law`` and as its ``Rules``."""

    def __init__(self, base: LawBase) -> None:
        self.base = base
        self._reckon = lru_cache(maxsize=4096, typed=True)(partial(reckon, base))

    def editions(self, family: str) -> Sequence[Period]:
        """All editions of a family."""
        return self.base.editions(family)

    def in_force(self, family: str, day: date) -> Period | None:
        """The edition in force on the day of the starting act."""
        return self.base.in_force(family, day)

    def reckon(self, period: str, start: date, *, extended: bool | int = False, exclude: Sequence[Stretch] = ()) -> Due:
        """The due date with its reckoning."""
        return self._reckon(period, start, extended=extended, exclude=tuple(exclude))

    def value(self, key: str, day: date) -> Any:
        """The office's rule in force on a day; ``KeyError`` where there is none."""
        found = self.base.rule(key, day)
        if found is None:
            raise KeyError(key)
        return found.value

"""The end of a term for a gate: one day, or none where no law was in force."""

from __future__ import annotations

from datetime import date

from zhunsheng.clock.due import Due, reckon
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.law import load


def last_day(family: str, start: date) -> date | None:
    """The last day of a term by the letter of the law; ``None`` where no edition of the family was in force."""
    due = _due(family, start)
    return None if due is None else due.statutory_due


def safe_day(family: str, start: date) -> date | None:
    """The day to work by, for a minimum period the first on which it may end; ``None`` as ``last_day``."""
    due = _due(family, start)
    return None if due is None else due.safe_due


def _due(family: str, start: date) -> Due | None:
    try:
        return reckon(load(), family, start)
    except Refusal:
        return None

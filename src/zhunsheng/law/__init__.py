"""Law as data: statutes, office rules and the calendar, each by date, with article, source and the day checked."""

from zhunsheng.law.base import LawBase, article, load
from zhunsheng.law.calendar import Calendar
from zhunsheng.law.schema import Duty, Instrument, LawDataError, Period, ReceiptRule, Rule

__all__ = [
    "Calendar",
    "Duty",
    "Instrument",
    "LawBase",
    "LawDataError",
    "Period",
    "ReceiptRule",
    "Rule",
    "article",
    "load",
]

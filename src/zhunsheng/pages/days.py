"""Days as people type and read them: four ways to type one, one way to read it."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime

from django.utils.dateformat import format as worded

from zhunsheng.pages.language import chinese

_WEEK = "一二三四五六日"
_WHOLE = re.compile(r"(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_SHORT = re.compile(r"(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?")
_MOMENT = re.compile(
    r"(?P<day>.+?)[T\s]+(?P<hour>\d{1,2})[::时](?P<minute>\d{2})分?(?::(?P<second>\d{2})(?:\+08:00)?)?"
)


def read_day(typed: str, today: date) -> date:
    """A day from ``2026-11-03``, ``2026.11.3``, ``20261103`` or ``11月3日`` (this year). ``ValueError`` otherwise."""
    text = unicodedata.normalize("NFKC", typed).strip()
    found = _WHOLE.fullmatch(text) or _COMPACT.fullmatch(text)
    if found:
        year, month, day = (int(part) for part in found.groups())
        return date(year, month, day)
    short = _SHORT.fullmatch(text)
    if short:
        return date(today.year, int(short[1]), int(short[2]))
    raise ValueError(typed)


def read_moment(typed: str, today: date) -> str:
    """An instant from a day and a time of day, as acts carry it (+08:00). ``ValueError`` otherwise."""
    text = unicodedata.normalize("NFKC", typed).strip()
    found = _MOMENT.fullmatch(text)
    if not found:
        raise ValueError(typed)
    day = read_day(found["day"], today)
    at = datetime(day.year, day.month, day.day, int(found["hour"]), int(found["minute"]), int(found["second"] or 0))  # noqa: DTZ001 – the offset is written next
    return f"{at.isoformat()}+08:00"


def as_day(value: date | str | None) -> date | None:
    """A day from stored data."""
    return date.fromisoformat(value[:10]) if isinstance(value, str) and value else value or None


def long_day(value: date | str | None) -> str:
    """``2026年11月3日``, ``3 November 2026``."""
    day = as_day(value)
    if day is None:
        return ""
    return f"{day.year}年{day.month}月{day.day}日" if chinese() else worded(day, "j F Y")


def weekday(value: date | str | None) -> str:
    """``周二``, ``Tue``."""
    day = as_day(value)
    if day is None:
        return ""
    return f"周{_WEEK[day.weekday()]}" if chinese() else worded(day, "D")


def short_day(value: date | str | None, today: date | None = None) -> str:
    """``11月3日 周二``, ``Tue 3 Nov``; with the year where it is another than today's."""
    day = as_day(value)
    if day is None:
        return ""
    this_year = today is None or day.year == today.year
    if not chinese():
        return worded(day, "D j M" if this_year else "D j M Y")
    year = "" if this_year else f"{day.year}年"
    return f"{year}{day.month}月{day.day}日 {weekday(day)}"


def minute(value: str) -> str:
    """A recorded instant to the minute: ``2026-11-03 09:12``."""
    return value[:16].replace("T", " ")

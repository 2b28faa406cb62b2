"""Words put together below the pages – refusals, findings, cells, reckonings – in the reader's language.

The pure rooms and the registers hold Chinese sentences, often with their places already filled in. A sentence is read
back by the message it was made from (``延长{days}日`` → ``延长20日``), and what fills its places is translated in turn.
What no message explains – a title, a name, a citation – stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django.utils.translation import get_language, gettext
from django.utils.translation.trans_real import catalog

from zhunsheng.kernel.fields import Choice
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.pages.days import long_day, weekday
from zhunsheng.pages.language import chinese
from zhunsheng.reports.punctuation import chinese as marked

HAN = re.compile(r"[\u4e00-\u9fff]")
PLACE = re.compile(r"\{(\w+)\}")
DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日(?:\(周.\))?")
PLACES = {"named": r"(\d{4}年\d{1,2}月\d{1,2}日\(周.\))", "dated": r"(\d{4}年\d{1,2}月\d{1,2}日)"}
"""Places that hold a day alone, with its weekday or without: a sentence before the day is not theirs."""
COUNT = re.compile(r"(\d+)\s*(\D+)")
QUOTED = re.compile(r"“([^“”]+)”(?![:;,、])(.+)")
"""A field and what is wrong with it, put side by side."""
ASIDE = re.compile(r"([^()]+)\(([^()]*)\)")
MARKS = {":": ": ", ";": "; ", ",": ", ", "、": ", "}
MARK = re.compile(r"(?<!\d)[:;,、]|[:;,、](?!\d)")
"""A mark between parts of a sentence; between digits it belongs to a number or a time of day."""


def told(text: str) -> str:
    """A text made below the pages, in the reader's language."""
    if chinese():
        return marked(text)
    if not HAN.search(text):
        return text
    return _told(text, get_language() or "")


def told_whole(text: str) -> str:
    """The same, all of it or nothing: for cells, which may hold what a person typed; in Chinese only marks change."""
    if chinese():
        return gettext(text) if text else text
    found = told(text)
    return text if HAN.search(found) else found


def told_or_kept(text: str) -> str:
    """A sentence of a published rule: in the reader's language where all of it is, else as it was published."""
    found = told(text)
    return marked(text) if HAN.search(found) else found


def listed(words: Iterable[str]) -> str:
    """Words one after another."""
    return ("、" if chinese() else ", ").join(words)


def sign(mark: str) -> str:
    """A mark between words that stand side by side: full-width in Chinese, with a space after it in English."""
    return marked("中" + mark)[1:] if chinese() else f"{mark} "


def worded(refusal: Refusal) -> Refusal:
    """The refusal in the reader's language, its days as a page writes them."""
    if chinese():
        article, missing, remedy = (marked(text) for text in (refusal.article, refusal.missing, refusal.remedy))
        params = {name: long_day(value) if _is_day(value) else value for name, value in refusal.params.items()}
        return Refusal(refusal.code, article, missing, remedy, params, refusal.fields)
    params = {name: _filled(value) for name, value in refusal.params.items()}
    fields = {name: told(wrong) for name, wrong in refusal.fields.items()}
    article, missing, remedy = (told(text) for text in (refusal.article, refusal.missing, refusal.remedy))
    return Refusal(refusal.code, article, missing, remedy, params, fields)


def _is_day(value: Any) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _filled(value: Any) -> Any:
    if _is_day(value):
        return long_day(value)
    if isinstance(value, Choice):
        return told(value.label)
    if isinstance(value, tuple | list | frozenset):
        return listed(str(_filled(each)) for each in value)
    return told(value) if isinstance(value, str) else value


@lru_cache(maxsize=8192)
def _told(text: str, language: str) -> str:
    known = gettext(text)
    if known != text:
        return known
    day = DAY.fullmatch(text)
    if day:
        iso = f"{day[1]}-{int(day[2]):02}-{int(day[3]):02}"
        return f"{weekday(iso)} {long_day(iso)}" if text.endswith(")") else long_day(iso)
    count = COUNT.fullmatch(text)
    if count and gettext(count[2]) != count[2]:
        return f"{count[1]} {gettext(count[2])}"
    return _by_message(text, language) or _of_field(text) or _by_parts(text)


def of_field(label: str, wrong: str) -> str:
    """A field's label and what is wrong with it, both in the reader's language already."""
    return f"“{label}”{wrong}" if chinese() else f"“{label}” {wrong}"


def _of_field(text: str) -> str:
    found = QUOTED.fullmatch(text)
    if found is None or told(found[2]) == found[2]:
        return ""
    return of_field(told(found[1]), told(found[2]))


def _by_message(text: str, language: str) -> str:
    """The text as one of the messages with places, the most telling first."""
    for pattern, names, translation in _messages(language):
        found = pattern.fullmatch(text)
        if found:
            given: dict[str, list[str]] = {}
            for name, value in zip(names, found.groups(), strict=True):
                given.setdefault(name, []).append(value)
            return PLACE.sub(lambda place: told(_next(given[place[1]])), translation)  # noqa: B023 – used at once
    return ""


def _next(values: list[str]) -> str:
    """What fills a place; a name that stands twice is filled in order."""
    return values.pop(0) if len(values) > 1 else values[0]


def _by_parts(text: str) -> str:
    """The text part by part, where any part is known – the longest first; else as it is."""
    marks = list(MARK.finditer(text))
    if marks:
        best = max(marks, key=lambda mark: max(_known(text[: mark.start()]), _known(text[mark.end() :])))
        left, right = text[: best.start()], text[best.end() :]
        if not _known(left) and not _known(right):
            best = min(marks, key=lambda mark: list(MARKS).index(mark[0]))
            left, right = text[: best.start()], text[best.end() :]
        headed = gettext(left + best[0])
        first = told(left) + MARKS[best[0]] if headed == left + best[0] else f"{headed.rstrip()} "
        found = first + told(right)
        return text if found == left + MARKS[best[0]] + right else found
    aside = ASIDE.fullmatch(text)
    if aside:
        outer, inner = told(aside[1]), told(aside[2])
        return text if (outer, inner) == aside.groups() else f"{outer} ({inner})"
    return text


def _known(part: str) -> int:
    """How much of a text a message explains as it stands."""
    return len(part) if part and gettext(part) != part else 0


@lru_cache(maxsize=4)
def _messages(_language: str) -> tuple[tuple[re.Pattern[str], tuple[str, ...], str], ...]:
    """The messages with places of the language in use, those with most words of their own first."""
    found = []
    for message, translation in catalog()._catalog.items():  # type: ignore[attr-defined]  # noqa: SLF001 – as Django's JavaScriptCatalog
        if not isinstance(message, str) or not translation or not HAN.search(PLACE.sub("", message)):
            continue
        names = tuple(PLACE.findall(message))
        if names:
            found.append((_pattern(message), names, str(translation)))
    return tuple(sorted(found, key=lambda each: -len(HAN.findall(each[0].pattern))))


def _pattern(message: str) -> re.Pattern[str]:
    """What a message looks like once filled in; some places hold one thing alone (``PLACES``)."""
    parts = PLACE.split(message)
    filled = (PLACES.get(name, "(.*?)") for name in parts[1::2])
    literal = [re.escape(part) for part in parts[::2]]
    return re.compile("".join(a + b for a, b in zip(literal, [*filled, ""], strict=True)), re.DOTALL)

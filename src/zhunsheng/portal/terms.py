"""The terms anybody may reckon: every family of the law data once, under the instrument that governs it now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zhunsheng.clock.reckoning import UNITS
from zhunsheng.law import LawBase, Period, article
from zhunsheng.pages.language import chinese
from zhunsheng.pages.words import told
from zhunsheng.reports.punctuation import chinese as marked

OFFICE = "office"
MEMORY = "memory"
SURE = frozenset({"text", OFFICE})
_UNSURE = "待核"


@dataclass(frozen=True)
class Choice:
    """One term to choose: the name to ask for, its words, and everything a search may hit."""

    id: str
    words: str
    haystack: str


@dataclass(frozen=True)
class Group:
    """The terms of one instrument, in the order of the law data."""

    label: str
    choices: tuple[Choice, ...]


def groups(base: LawBase) -> tuple[Group, ...]:
    """The terms of the law by instrument, those with most terms first.

    Left out are the office's own rules, which bind nobody outside, and what was written down from memory alone.
    """
    return _groups(base, get_language() or "")


@cache
def _groups(base: LawBase, _language: str) -> tuple[Group, ...]:
    by_law: dict[str, list[Choice]] = {}
    for family in base.known_families():
        newest = base.editions(family)[-1]
        if newest.law == OFFICE or newest.confirmed == MEMORY:
            continue
        by_law.setdefault(newest.law, []).append(_choice(base, family, newest))
    order = sorted(by_law, key=lambda law: (-len(by_law[law]), law))
    return tuple(Group(_law(base, law), tuple(by_law[law])) for law in order)


def _law(base: LawBase, law: str) -> str:
    instrument = base.instruments[law]
    return told(f"《{instrument.title_zh}》") + ("" if instrument.confirmed in SURE else _("(待核)"))


def length(period: Period) -> str:
    """``20个工作日``, ``每年1月31日``."""
    if period.kind == "fixed":
        return _("每年%(month)s月%(day)s日") % {"month": period.month, "day": period.day}
    return told(f"{period.length}{UNITS[period.unit]}")


def _choice(base: LawBase, family: str, period: Period) -> Choice:
    cited = [] if period.law == OFFICE else [article(period.article)]
    mark = [] if period.confirmed in SURE or any(_UNSURE in each for each in cited) else [_("待核")]
    details = [length(period), *cited, *mark]
    name = told(period.title_zh)
    words = marked(f"{name}({','.join(details)})") if chinese() else f"{name} ({', '.join(details)})"
    event = base.vocabulary.event.get(period.starts_on, "")
    found = (words, period.title_zh, family, period.id, base.instruments[period.law].title_zh, period.applies_to, event)
    return Choice(family, words, " ".join(found).casefold())


def matching(base: LawBase, words: str) -> tuple[Group, ...]:
    """The terms in which every word typed is found; all of them where nothing was typed."""
    wanted = words.casefold().split()
    kept = (Group(each.label, tuple(_hits(each, wanted))) for each in groups(base))
    return tuple(group for group in kept if group.choices)


def _hits(group: Group, wanted: list[str]) -> Iterator[Choice]:
    return (choice for choice in group.choices if all(word in choice.haystack for word in wanted))


def named(base: LawBase, id_: str) -> Choice | None:
    """A term by the name asked for, an older edition's own name included."""
    period = base.period(id_)
    if period is not None:
        return _choice(base, id_, period)
    editions = base.editions(id_)
    return _choice(base, id_, editions[-1]) if editions else None

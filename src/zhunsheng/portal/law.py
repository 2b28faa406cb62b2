"""Periods of the law as a page tells them: how long, by which article, and whether the text itself was read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from zhunsheng.law import LawBase, Period, load
from zhunsheng.pages.words import told
from zhunsheng.portal.terms import SURE, length


@dataclass(frozen=True)
class Term:
    """One period: its length in words, its citation, whether it may be told as law."""

    title: str
    words: str
    cited: str
    sure: bool
    family: str


def term(family: str, day: date | None = None) -> Term | None:
    """The edition of a day, or the newest one; ``None`` where the law data has none."""
    base = load()
    editions = base.editions(family)
    edition = base.in_force(family, day) if day is not None else next(reversed(editions), None)
    return None if edition is None else _term(base, family, edition)


def _term(base: LawBase, family: str, edition: Period) -> Term:
    return Term(told(edition.title_zh), length(edition), told(base.cite(edition)), edition.confirmed in SURE, family)


def every(day: date | None = None) -> tuple[tuple[str, tuple[Term, ...]], ...]:
    """Every period that binds somebody outside, under its instrument: what the calculator offers, as a list to read."""
    base = load()
    by_law: dict[str, list[Term]] = {}
    for family in base.known_families():
        edition = base.in_force(family, day) if day is not None else base.editions(family)[-1]
        if edition is None or edition.law == "office" or edition.confirmed == "memory":
            continue
        by_law.setdefault(told(base.title(edition)), []).append(_term(base, family, edition))
    return tuple((title, tuple(found)) for title, found in by_law.items())

"""An act's facts as label and value, for reading: the same words in timelines, corrections and printed pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from zhunsheng.kernel.fields import Choice, Doc, Field, specs
from zhunsheng.pages.days import long_day, minute
from zhunsheng.pages.masks import mask
from zhunsheng.pages.words import listed, sign

SHOWN = 50
"""So many of a list are shown; of a list that nobody typed, how long it is."""


@dataclass(frozen=True)
class Sight:
    """What the reader may see: personal and sensitive items, names of colleagues, numbers of other matters."""

    personal: bool
    sensitive: bool
    people: Mapping[str, str] = field(default_factory=dict)
    matters: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Fact:
    """One line: a label with texts, papers or matters."""

    label: str
    texts: tuple[str, ...] = ()
    papers: tuple[Doc, ...] = ()
    matters: tuple[tuple[str, str], ...] = ()
    masked: bool = False


def facts_of(act: Any, sight: Sight) -> list[Fact]:
    """The facts of an act that are not empty, in their order."""
    return [
        _fact(spec, value, sight)
        for spec in specs(type(act))
        if (value := getattr(act, spec.name)) not in (None, "", ())
    ]


def _fact(spec: Field, value: Any, sight: Sight) -> Fact:
    label = _(spec.label)
    if spec.derived and spec.many:
        return Fact(label, (_("共 %(n)s 项") % {"n": len(value)},))
    items: Iterable[Any] = value[:SHOWN] if spec.many else (value,)
    hidden = (spec.sensitive and not sight.sensitive) or (spec.personal and not sight.personal)
    more = len(value) if spec.many and len(value) > SHOWN else 0
    fact = _shown(spec, label, items, sight, hidden=hidden)
    return replace(fact, texts=(*fact.texts, _("…… 共 %(n)s 项") % {"n": more})) if more else fact


def _shown(spec: Field, label: str, items: Iterable[Any], sight: Sight, *, hidden: bool) -> Fact:
    if hidden:
        return Fact(label, tuple(mask(i) if isinstance(i, str) else "***" for i in items), masked=True)
    if spec.kind == "doc":
        return Fact(label, papers=tuple(items))
    if spec.kind == "matter":
        shown = [item for item in items if item in sight.matters] if spec.many else items
        return Fact(label, matters=tuple((item, sight.matters.get(item, _("另一事项"))) for item in shown))
    if spec.kind == "part":
        parts = [facts_of(item, sight) for item in items]
        papers = tuple(paper for facts in parts for fact in facts for paper in fact.papers)
        matters = tuple(matter for facts in parts for fact in facts for matter in fact.matters)
        return Fact(label, tuple(_together(facts) for facts in parts), papers, matters)
    words = tuple(_words(spec, item, sight) for item in items)
    return Fact(label, (listed(words),) if spec.kind == "choice" else words)


def _together(facts: list[Fact]) -> str:
    return sign(";").join(f"{fact.label}{sign(':')}{listed(fact.texts) or _named(fact)}" for fact in facts)


def _words(spec: Field, item: Any, sight: Sight) -> str:
    if spec.kind == "person":
        return sight.people.get(item, item)
    shown: Callable[[Any], str] = _SHOWN.get(spec.kind, str)
    return shown(item)


def _named(fact: Fact) -> str:
    return listed(paper.name for paper in fact.papers) or listed(number for _id, number in fact.matters)


def _choice(item: Choice) -> str:
    return _(item.label)


def _day(item: date) -> str:
    return long_day(item)


_SHOWN: Mapping[str, Callable[[Any], str]] = {
    "choice": _choice,
    "date": _day,
    "moment": minute,
    "area": lambda cut: f"{cut / 100:,.2f} {_('平方米')}",
    "money": lambda fen: f"{fen / 100:,.2f} {_('元')}",
    "bool": lambda yes: _("是") if yes else _("否"),
    "seq": lambda seq: _("第 %(seq)s 号记录") % {"seq": seq},
}

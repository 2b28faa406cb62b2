"""Deeds: which acts a clock, a pause or an event of the law means, and the day the law counts from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.fields import specs
from zhunsheng.kernel.file import AnyEntry


@dataclass(frozen=True)
class Deed:
    """An act of a kind, perhaps only with certain facts; ``day`` names the field that gives its legal day.

    A deed written out may also name a day the act itself works out from its fields (a year's first quarter).
    ``known``: that day comes after the act (a receipt by the addressee), and until it is known the act is no such
    deed. ``ahead``: the act announces a day to come (a meeting called). Otherwise the day is the act's or earlier.
    """

    act: type[Act]
    conditions: tuple[tuple[str, frozenset[Any]], ...] = ()
    day: str = ""
    known: bool = False
    ahead: bool = False

    def matches(self, entry: AnyEntry) -> bool:
        """Whether the entry is such a deed."""
        if type(entry.act) is not self.act:
            return False
        if self.known and getattr(entry.act, self.day) is None:
            return False
        return all(getattr(entry.act, name) in allowed for name, allowed in self.conditions)

    def on(self, entry: AnyEntry) -> date:
        """The day the law counts from."""
        given = getattr(entry.act, self.day) if self.day else None
        return given if isinstance(given, date) else entry.happened_on


def when(act: type[Act], *, day: str = "", known: bool = False, ahead: bool = False, **conditions: Any) -> Deed:
    """A deed with conditions: ``when(Received, channel={Channel.MAIL})``; ``day`` names its legal day's field."""
    names = {spec.name for spec in specs(act)}
    for name in (*conditions, *((day,) if day else ())):
        if name not in names:
            raise TypeError(f"{act.__name__} has no field {name}")
    return Deed(
        act,
        tuple(
            (name, frozenset(v if isinstance(v, (set, frozenset, tuple)) else {v})) for name, v in conditions.items()
        ),
        day,
        known,
        ahead,
    )


Deedlike = Deed | type[Act]


def deeds(given: tuple[Deedlike, ...] | Deedlike) -> tuple[Deed, ...]:
    """Classes of acts and deeds alike, as deeds."""
    many = given if isinstance(given, tuple) else (given,)
    return tuple(each if isinstance(each, Deed) else Deed(each) for each in many)

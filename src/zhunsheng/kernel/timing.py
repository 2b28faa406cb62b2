"""The words of the table about time: the deeds that count, what pauses, what runs, what silence means.

``clocks`` and ``starts`` read them; ``procedure`` gives them out with the rest of the table's words.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass
from datetime import date
from typing import Any

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.fields import specs
from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.results import Lack


@dataclass(frozen=True)
class Deed:
    """An act of a kind, perhaps only with certain facts; ``day`` names the field that gives its legal day.

    A deed written out may also name a day the act itself works out from its fields (a year's first quarter).
    ``known``: that day comes after the act (a receipt by the addressee), and until it is known the act is no such
    deed. ``ahead``: the act announces a day to come (a meeting called). Otherwise the day is the act's or earlier.
    ``successor``: also done in another matter of the procedure that names this one (the next quarter's analysis).
    ``abroad``: done in a matter of a procedure this one may not know, and told by its stable kind alone (a flat chosen
    on the day of choosing, at the household); see the function of that name.
    """

    act: type[Act]
    conditions: tuple[tuple[str, frozenset[Any]], ...] = ()
    day: str = ""
    known: bool = False
    ahead: bool = False
    successor: bool = False
    abroad: str = ""

    def matches(self, entry: AnyEntry) -> bool:
        """Whether the entry is such a deed."""
        if self.abroad:
            return entry.kind == self.abroad
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


def abroad(kind: str) -> Deed:
    """A deed of another matter that names this one, by its stable kind: it starts, stops and ends like one's own."""
    return Deed(Act, abroad=kind)


Deedlike = Deed | type[Act]


class Deeds(tuple[Deed, ...]):
    """Deeds that were written out once; every fold of every file asks for them."""

    __slots__ = ()


def deeds(given: tuple[Deedlike, ...] | Deedlike) -> Deeds:
    """Classes of acts and deeds alike, as deeds."""
    if type(given) is Deeds:
        return given
    many = given if isinstance(given, tuple) else (given,)
    return Deeds(each if isinstance(each, Deed) else Deed(each) for each in many)


@dataclass(frozen=True)
class Pause:
    """Time the law excludes: from the asking to the answer, or to the end of the answerer's own term.

    ``name`` is the suspension of the law data; ``per`` names the field that pairs asking and answer;
    ``ends_with`` the family of the answerer's own period, which runs from the field ``ends_from`` of the asking (his
    receipt; not known, no end is known) or from the asking itself.
    """

    name: str
    asked: Deedlike
    answered: tuple[Deedlike, ...] | Deedlike
    per: str = ""
    ends_with: str = ""
    ends_from: str = ""


@dataclass(frozen=True)
class Silence:
    """Silence the law reads as a deed: who was ``asked`` and gave none of the answers within ``family`` has done it.

    It counts as done on the day of asking (许可法32: past five working days without a word, accepted on receipt).
    """

    family: str
    asked: tuple[Deedlike, ...] | Deedlike
    answered: tuple[Deedlike, ...] | Deedlike


@dataclass(frozen=True)
class Due:
    """A day named in an act itself (a paper's own deadline), or in each of its ``parts`` (the rows of a task list)."""

    act: type[Act]
    field: str
    parts: str = ""


@dataclass(frozen=True)
class Clock:
    """A running time limit.

    ``family`` is the period of the law data; its starting event leads to deeds by the procedure's ``events`` unless
    ``starts`` says otherwise. ``stop`` meets it, ``ends`` ends it without fulfilment, ``halted`` holds it until a
    restart, ``extended`` prolongs it (by its field ``days`` where it has one). ``per`` = one clock for each starting
    act, paired with its stop by that field; an end without that field ends them all. ``every`` = one clock for each
    starting act, met by the first stop after it (what comes round again: each month's look, each change published).
    ``due_in`` instead of a family: the day is named in an act. ``only`` = the clock exists for such files alone.
    ``whose="window"``: time in which something may be done, no duty – never our due day, never counted as late.
    ``before`` names another family: what starts that term is told here too, and this one runs back from its last day.
    ``silence`` starts it where nobody did; ``among(file, key)`` keeps it to some of several things. ``lapses`` says
    what silence to its end means (“视为受理”): then it is a consequence and no lateness. ``whose="target"``: a
    policy's aim, told apart from the law. ``breach`` is the code of the finding that says the same once the file shows
    it, so that it is not told twice; with ``every`` the finding stands at the starting act. ``lack``: what it is called
    in the list of shortcomings when the term has passed.
    """

    family: str = ""
    _: KW_ONLY
    stop: tuple[Deedlike, ...] | Deedlike = ()
    ends: tuple[Deedlike, ...] | Deedlike = ()
    halted: tuple[Deedlike, ...] | Deedlike = ()
    extended: Deedlike | None = None
    starts: tuple[Deedlike, ...] | Deedlike = ()
    per: str = ""
    every: bool = False
    due_in: Due | None = None
    before: str = ""
    label: str = ""
    whose: str = ""
    breach: str = ""
    lack: Lack = Lack.LATE
    only: Callable[[File], bool] | None = None
    among: Callable[[File, str], bool] | None = None
    silence: Silence | None = None
    lapses: str = ""

    def __post_init__(self) -> None:
        """Write the deeds out."""
        for name in ("stop", "ends", "halted"):
            object.__setattr__(self, name, deeds(getattr(self, name)))

"""What a file yields: columns of the register, parties, figures and what they count, findings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from zhunsheng.kernel.view import View


@dataclass(frozen=True)
class Column:
    """One column of the register and its workbook: ``of(view)`` reads no personal field.

    A ``party`` column shows the name from the party list instead (masked on output where the post may not see it).
    A ``staff`` column gives accounts of colleagues, joined by 、; whoever shows it puts their names.
    ``admits``: guest posts that see a matter only while this column holds something; ``admits_named``: only where this
    staff column names them. ``alone``: the acts' field whose
    value, a number another body gave, stands in this column (joined by 、) of one matter only.
    """

    id: str
    label: str
    of: Callable[[View], Any] = lambda _view: ""
    party: str = ""
    staff: bool = False
    admits: frozenset[str] = frozenset()
    admits_named: frozenset[str] = frozenset()
    alone: str = ""


@dataclass(frozen=True)
class PartyRow:
    """A private person or body in a matter, for the party list and search (destroyed on erasure)."""

    role: str
    name: str
    contact: str = ""


@dataclass(frozen=True)
class Contribution:
    """What a matter adds to a figure: on which day, with which dimensions, by which acts (seq)."""

    figure: str
    on: date
    acts: tuple[int, ...]
    dimensions: Mapping[str, str] = field(default_factory=dict)
    amount: int = 1


@dataclass(frozen=True)
class Figure:
    """A figure as data: ``definition`` is printed under the number; ``neighbours`` are figures easily mixed up with it.

    The definition is a default; the office's own dated choice (rule ``figure.<id>``) replaces the words.
    """

    id: str
    title: str
    unit: str
    definition: str
    dimensions: tuple[str, ...] = ()
    neighbours: tuple[str, ...] = ()


@dataclass(frozen=True)
class Finding:
    """Something true now that should not be: late, without review, relied on what was withdrawn."""

    code: str
    article: str
    message: str
    seq: int

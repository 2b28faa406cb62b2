"""The choosing: whose turn it is, what may happen next, and – for every flat not obtained – who took it before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from zhunsheng.kernel.refusal import Refusal
from zhunsheng.order.hall import Event, Sitting, Taken, What
from zhunsheng.order.roster import Flat
from zhunsheng.order.sequence import Sequence
from zhunsheng.order.terms import Rule

__all__ = ["Event", "Outcome", "Sitting", "State", "Taken", "What", "allocate", "free", "may", "outcome", "replay"]


@dataclass
class State:
    """Where the choosing of a batch stands after its events. Read it through the functions of this module.

    ``chosen`` household → flat; ``taker`` flat → household, in the order they were taken; ``calls`` household → how
    often called; ``called`` group → those called in and not settled, in order; ``waived``; ``frozen`` household → why.
    """

    rule: Rule
    sequence: Sequence
    chosen: dict[str, str]
    taker: dict[str, str]
    calls: dict[str, int]
    called: dict[str, list[str]]
    waived: dict[str, str]
    frozen: dict[str, str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a household came away with: its place, its flat ("" for none), and every flat it could not have."""

    household: str
    number: int
    flat: str
    taken: tuple[Taken, ...]


def replay(
    rule: Rule, order: Sequence, flats: Iterable[Flat], events: Iterable[Event] = (), days: Iterable[Sitting] = ()
) -> State:
    """The state after ``events``. Raises the ``Refusal`` of the first event that may not be, with its number (``step``).

    ``days`` is the timetable, where one was published; without it the batch is one day.
    """
    raise NotImplementedError(rule, order, flats, events, days)


def apply(state: State, event: Event) -> None:
    """Carry ``state`` on by one event (in place); raises the ``Refusal`` of ``may``."""
    raise NotImplementedError(state, event)


def turn(state: State, group: str = "") -> str | None:
    """Who is to be called next in the group; ``None`` when nobody waits (aside: ``aside``)."""
    raise NotImplementedError(state, group)


def queue(state: State, group: str = "") -> list[str]:
    """Everybody who waits in the group, in the order they will be called."""
    raise NotImplementedError(state, group)


def aside(state: State, group: str = "") -> list[str]:
    """Those whose calls are used up without choice or waiver: nobody strikes them out; they may be called last."""
    raise NotImplementedError(state, group)


def may(state: State, event: Event) -> Refusal | None:
    """Why ``event`` may not be next, or ``None``: calls follow the order, flats are open and of the right type."""
    raise NotImplementedError(state, event)


def free(state: State, group: str = "") -> list[Flat]:
    """The flats the group may choose from now, by id."""
    raise NotImplementedError(state, group)


def outcome(state: State, household: str) -> Outcome:
    """What the household came away with, and who had each flat it could not have."""
    raise NotImplementedError(state, household)


def outcomes(state: State) -> Iterator[Outcome]:
    """The outcome of every place, in order."""
    raise NotImplementedError(state)


@dataclass(frozen=True, slots=True)
class Allocation:
    """A whole batch decided from lists of wishes: ``flat`` by household, ``taker`` (place number) by flat."""

    flat: dict[str, str]
    taker: dict[str, int]

    def taken(self, household: str, wishes: Iterable[str]) -> list[Taken]:
        """The household's wishes before its flat, each with who took it before."""
        raise NotImplementedError(self, household, wishes)


def allocate(order: Sequence, flats: Iterable[Flat], wishes: Mapping[str, Iterable[str]]) -> Allocation:
    """Every household in its turn gets the first flat of its list that is still open and of its type."""
    raise NotImplementedError(order, flats, wishes)

"""How a choosing day stands, as its pages show it: whose turn it is and why, who is inside, which flats are left.

Worked out from the day's state alone; the clerk's page and the hall's board are two looks at the same values. Twenty
clerks and a screen look at each state, again and again: what all of them are shown alike is worked out once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import datetime
from threading import RLock
from typing import Any, TypeVar, cast

from django.http import Http404

from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.matters.choosing import facts
from zhunsheng.matters.choosing.acts import STEPS_OF_A_TURN, Opened
from zhunsheng.matters.choosing.facts import Day
from zhunsheng.matters.choosing.published import Published, opened, published_of
from zhunsheng.matters.households.facts import head
from zhunsheng.order import choosing, sequence
from zhunsheng.order.choosing import State
from zhunsheng.order.roster import Flat
from zhunsheng.order.sequence import Place
from zhunsheng.pages.lamps import Lamp
from zhunsheng.registers.files import Case, case

T = TypeVar("T")

NEXT, LAST = 10, 8


class Shown:
    """What everybody is shown of one state: queues, flats, counts. No name and no reason: those are read by who looks.

    ``pieces`` are parts of pages that tell of the flats alone, by what was asked for; they stay until a flat goes.
    Whoever asks first works something out and the others wait for it: they would all do the same at the same moment.
    """

    def __init__(self, state: State, known: Published, before: Shown | None = None) -> None:
        self.state, self.known = state, known
        same = before is not None and before.state.taker == state.taker and before.state.closings == state.closings
        self.pieces: dict[Hashable, str] = before.pieces if before is not None and same else {}
        self._worked: dict[Hashable, Any] = {}
        self._working = RLock()

    @property
    def buildings(self) -> frozenset[str]:
        """The buildings with flats in this batch."""
        return self._once("buildings", lambda: frozenset(at for at, _flat in self.known.listed))

    @property
    def queues(self) -> dict[str, list[Place]]:
        """Who waits in each group, the next first."""
        return self._once("queues", self._queues)

    @property
    def free(self) -> dict[str, list[Flat]]:
        """The flats each group can take now: ``choosing.free`` in the order of the buildings."""
        return self._once("free", self._free)

    @property
    def tallies(self) -> dict[str, Tally]:
        """Each group counted."""
        return self._once("tallies", self._tallies)

    def piece(self, asked: Hashable, draw: Callable[[], str]) -> str:
        """A part of a page about the flats, drawn for the first who asks."""
        with self._working:
            if asked not in self.pieces:
                self.pieces[asked] = draw()
            return self.pieces[asked]

    def _once(self, name: str, work: Callable[[], T]) -> T:
        with self._working:
            if name not in self._worked:
                self._worked[name] = work()
            return cast("T", self._worked[name])

    def _queues(self) -> dict[str, list[Place]]:
        places = self.known.places
        return {group: [places[code] for code in choosing.queue(self.state, group)] for group in self.known.groups}

    def _free(self) -> dict[str, list[Flat]]:
        taker, closed, fits = self.state.taker, self.state.closed, self.state.fits
        left = [flat for _at, flat in self.known.listed if flat.id not in taker and closed(flat.id) is None]
        return {group: [flat for flat in left if fits(flat, group)] for group in self.known.groups}

    def _tallies(self) -> dict[str, Tally]:
        state, places = self.state, self.known.places
        of = Counter(place.group for place in places.values())
        chosen = Counter(places[code].group for code in state.chosen)
        waived = Counter(places[code].group for code in state.waived)
        frozen = Counter(places[code].group for code in state.frozen)
        waiting = Counter(places[code].group for code in state.waiting)
        return {
            group: Tally(
                group, of[group], chosen[group], waived[group], frozen[group], len(choosing.aside(state, group)),
                waiting[group], tuple(sorted(Counter(flat.type for flat in self.free[group]).items())),
            )
            for group in self.known.groups
        }  # fmt: skip


@dataclass(frozen=True)
class Stand:
    """A day with everything its pages look at."""

    organ: int
    found: Case
    act: Opened
    day: Day
    known: Published
    shown: Shown

    def name(self, code: str) -> str:
        """The head of a household, from its own file. A personal field: whoever shows it masks it."""
        row = self.known.rows.get(code)
        own = case(self.organ, row.household) if row is not None else None
        return "" if own is None else head(own.file)

    def reason(self, code: str) -> str:
        """Why its place is where it is."""
        return sequence.said(self.known.places[code], self.known.rule)

    def queue(self, group: str, most: int = NEXT) -> list[Place]:
        """Who waits in a group, the next first."""
        return self.shown.queues[group][:most]

    def inside(self, group: str) -> list[Place]:
        """Who is called in and not settled, in the order called."""
        return [self.known.places[code] for code in self.day.state.called.get(group, ())]

    def passed(self, group: str) -> list[tuple[Place, str]]:
        """The frozen places of a group, kept and passed over, each with why."""
        held = ((self.known.places[code], why) for code, why in self.day.state.frozen.items())
        return [(place, why) for place, why in held if place.group == group]

    def last(self, most: int = LAST) -> list[AnyEntry]:
        """The newest steps, the last one first."""
        steps = (entry for entry in reversed(self.found.file.entries) if isinstance(entry.act, STEPS_OF_A_TURN))
        return [entry for entry, _ in zip(steps, range(most), strict=False)]


@dataclass(frozen=True)
class Tally:
    """How many of a group came to what, and how many flats it has left, by type."""

    group: str
    places: int
    chosen: int
    waived: int
    frozen: int
    aside: int
    waiting: int
    flats: tuple[tuple[str, int], ...]


def stand_of(organ: int, found: Case) -> Stand:
    """The day of a matter; 404 where its order cannot be looked at."""
    act, day, known = opened(found.file), facts.day_of(found.view), published_of(found.view)
    if act is None or day is None or known is None:
        raise Http404
    return Stand(organ, found, act, day, known, _shown(found.file, day.state, known))


def _shown(file: File, state: State, known: Published) -> Shown:
    def carry(before: Shown | None, _new: object) -> Shown:
        return Shown(state, known, before)

    start: Shown | None = None
    shown = file.folded("choosing.shown", lambda: start, carry, (known,))
    return shown if shown is not None else Shown(state, known)


def turn_lamp(at: str, now: datetime, minutes: int, words: str) -> Lamp:
    """How long a household has been inside, against the rule's turn. A lamp only: nobody loses anything by it."""
    gone = max(int((now - datetime.fromisoformat(at)).total_seconds() // 60), 0)
    colour = "r" if gone >= minutes else "y" if gone * 2 >= minutes else "g"
    return Lamp(colour, words % {"gone": gone, "minutes": minutes})

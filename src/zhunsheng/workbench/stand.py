"""How a choosing day stands, as its pages show it: whose turn it is and why, who is inside, which flats are left.

Worked out from the day's state alone; the clerk's page and the hall's board are two looks at the same values.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.http import Http404

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.matters.choosing import facts
from zhunsheng.matters.choosing.acts import STEPS_OF_A_TURN, Opened
from zhunsheng.matters.choosing.facts import Day
from zhunsheng.matters.choosing.published import Published, opened, published_of
from zhunsheng.matters.households.facts import head
from zhunsheng.order import choosing, sequence
from zhunsheng.order.roster import Flat
from zhunsheng.order.sequence import Place
from zhunsheng.pages.lamps import Lamp
from zhunsheng.registers.files import Case, case

NEXT, LAST = 10, 8


@dataclass(frozen=True)
class Stand:
    """A day with everything its pages look at."""

    organ: int
    found: Case
    act: Opened
    day: Day
    known: Published

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
        return [self.known.places[code] for code in choosing.queue(self.day.state, group)[:most]]

    def inside(self, group: str) -> list[Place]:
        """Who is called in and not settled, in the order called."""
        return [self.known.places[code] for code in self.day.state.called.get(group, ())]

    def passed(self, group: str) -> list[tuple[Place, str]]:
        """The frozen places of a group, kept and passed over, each with why."""
        held = ((self.known.places[code], why) for code, why in self.day.state.frozen.items())
        return [(place, why) for place, why in held if place.group == group]

    @cached_property
    def _open(self) -> list[Flat]:
        """``choosing.free`` of all groups, in the order of the buildings and not sorted again for every look."""
        state = self.day.state
        return [flat for _at, flat in self.known.listed if flat.id not in state.taker and state.closed(flat.id) is None]

    def free(self, group: str) -> list[Flat]:
        """The flats the group can take now."""
        return [flat for flat in self._open if self.day.state.fits(flat, group)]

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
    return Stand(organ, found, act, day, known)


def tallies(stand: Stand) -> Iterator[Tally]:
    """Each group counted."""
    state, places = stand.day.state, stand.known.places
    of = Counter(place.group for place in places.values())
    chosen = Counter(places[code].group for code in state.chosen)
    waived = Counter(places[code].group for code in state.waived)
    frozen = Counter(places[code].group for code in state.frozen)
    waiting = Counter(places[code].group for code in state.waiting)
    for group in stand.known.groups:
        left = Counter(flat.type for flat in stand.free(group))
        yield Tally(
            group, of[group], chosen[group], waived[group], frozen[group], len(choosing.aside(state, group)),
            waiting[group], tuple(sorted(left.items())),
        )  # fmt: skip


def turn_lamp(at: str, now: datetime, minutes: int, words: str) -> Lamp:
    """How long a household has been inside, against the rule's turn. A lamp only: nobody loses anything by it."""
    gone = max(int((now - datetime.fromisoformat(at)).total_seconds() // 60), 0)
    colour = "r" if gone >= minutes else "y" if gone * 2 >= minutes else "g"
    return Lamp(colour, words % {"gone": gone, "minutes": minutes})

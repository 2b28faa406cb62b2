"""What happens on a choosing day, as values: events, sittings, and the state they lead to."""

from __future__ import annotations

import heapq
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from zhunsheng.kernel.fields import Choice
from zhunsheng.order.days import Sitting, day_of, in_order
from zhunsheng.order.roster import Flat, FlatState
from zhunsheng.order.sequence import Place, Sequence
from zhunsheng.order.terms import Groups, Late, Rule

__all__ = ["DAY", "Event", "Sitting", "State", "Taken", "What", "carried", "opened"]

DAY = len("2024-05-01")
QueueKey = tuple[int, int, int]
"""Day of the timetable, 0 for the order and 1 for those moved behind it, place or step."""


class What(Choice):
    """What happened. ``drew`` takes the place of ``chose`` where the rule has flats drawn from slips."""

    CALLED = "called", "叫号"
    CHOSE = "chose", "选定"
    DREW = "drew", "抽定"
    DEFERRED = "deferred", "顺延"
    MISSED = "missed", "缺席"
    WAIVED = "waived", "放弃"
    FROZE = "froze", "冻结"
    RELEASED = "released", "解除冻结"


@dataclass(frozen=True, slots=True)
class Event:
    """One step, in the order it was recorded. ``at`` is an instant, +08:00.

    ``flat``: what was chosen or drawn. ``paper``: the digest or number of the signed waiver. ``froze`` and
    ``released`` are about a household or, where ``household`` is "", about a flat; ``why`` says by which paper.
    """

    what: What
    at: str
    household: str = ""
    flat: str = ""
    paper: str = ""
    why: str = ""


class Taken(NamedTuple):
    """A flat a household could not have: who had it before (place number), or 0 and the reason it was not open."""

    flat: str
    number: int
    why: str = ""


@dataclass(slots=True)
class Closing:
    """A flat not open, from so many choices on until so many (``None``: still)."""

    why: str
    since: int
    until: int | None = None


@dataclass
class State:
    """Where the choosing of a batch stands after its events. Read it through the functions of ``choosing``.

    ``chosen`` household → flat; ``taker`` flat → household, in the order they were taken; ``calls`` household → how
    often called; ``called`` group → those called in and not settled, in order; ``waived`` household → paper ("" by
    the rule); ``frozen`` household → why; ``asides`` those whose calls are used up.
    """

    rule: Rule
    sequence: Sequence
    flats: dict[str, Flat]
    days: tuple[str, ...]
    places: dict[str, Place]
    tied: frozenset[str]
    keys: dict[str, QueueKey]
    chosen: dict[str, str] = field(default_factory=dict)
    taker: dict[str, str] = field(default_factory=dict)
    had: dict[str, int] = field(default_factory=dict)
    """How many flats were taken before this household took its own."""
    calls: dict[str, int] = field(default_factory=dict)
    called: dict[str, list[str]] = field(default_factory=dict)
    waived: dict[str, str] = field(default_factory=dict)
    frozen: dict[str, str] = field(default_factory=dict)
    asides: dict[str, None] = field(default_factory=dict)
    missed: dict[str, str] = field(default_factory=dict)
    """The day a household last missed a call; those whose latest call ended otherwise are not in ``away``."""
    away: set[str] = field(default_factory=set)
    closings: dict[str, list[Closing]] = field(default_factory=dict)
    step: int = 0
    last_at: str = ""
    waiting: set[str] = field(default_factory=set)
    heaps: dict[str, list[tuple[QueueKey, str]]] = field(default_factory=dict)
    """Who waits, group by group; an entry whose key is no longer the household's own counts for nothing."""

    def wait(self, household: str) -> None:
        """Let the household wait at the place its key gives."""
        self.waiting.add(household)
        heapq.heappush(self.heaps.setdefault(self.places[household].group, []), (self.keys[household], household))

    def waits(self, key: QueueKey, household: str) -> bool:
        """Whether the entry of a heap still counts."""
        return household in self.waiting and self.keys[household] == key

    def first(self, group: str) -> str | None:
        """Who waits first in the group. Looking changes nothing: several may look at one state at once."""
        heap = self.heaps.get(group)
        return heap[0][1] if heap else None

    def tidy(self, group: str) -> None:
        """Drop what counts for nothing from the head of the group's heap: its first entry is who waits first."""
        heap = self.heaps.get(group, [])
        while heap and not self.waits(*heap[0]):
            heapq.heappop(heap)

    def closed(self, flat: str) -> str | None:
        """Why the flat is not open now, apart from having been taken; ``None`` where it is."""
        last = self.closings.get(flat, [None])[-1]
        return last.why if last is not None and last.until is None else None

    def fits(self, flat: Flat, group: str) -> bool:
        """Whether the group may choose this type."""
        return self.rule.groups == Groups.NONE or flat.type == group

    def day_of(self, at: str) -> int:
        """The day of the timetable an instant belongs to; days after the last count as the last."""
        return max(0, bisect_right(self.days, at[:DAY]) - 1)


def opened(rule: Rule, order: Sequence, flats: Iterable[Flat], days: Iterable[Sitting] = ()) -> State:
    """The state before the first call. Raises ``Refusal`` ``order.days.*`` where the timetable is not whole."""
    sittings = in_order(days)
    dates = tuple(sorted({each.day for each in sittings}))
    state = State(
        rule=rule,
        sequence=order,
        flats={flat.id: flat for flat in flats},
        days=dates,
        places={place.household: place for place in order.places},
        tied=frozenset(each for tie in order.ties for each in tie),
        keys={place.household: (day_of(sittings, dates, place.number), 0, at) for at, place in enumerate(order.places)},
    )
    for flat in state.flats.values():
        if flat.state != FlatState.OPEN:
            state.closings[flat.id] = [Closing(flat.why or flat.state.label, 0)]
    for place in order.places:
        if place.frozen:
            state.frozen[place.household] = place.frozen
        else:
            state.wait(place.household)
    return state


def copied(state: State) -> State:
    """The same state, to be carried on while the one given stays as it is."""
    return replace(
        state,
        keys=dict(state.keys),
        chosen=dict(state.chosen),
        taker=dict(state.taker),
        had=dict(state.had),
        calls=dict(state.calls),
        called={group: list(inside) for group, inside in state.called.items()},
        waived=dict(state.waived),
        frozen=dict(state.frozen),
        asides=dict(state.asides),
        missed=dict(state.missed),
        away=set(state.away),
        closings={flat: [replace(each) for each in closings] for flat, closings in state.closings.items()},
        waiting=set(state.waiting),
        heaps={group: list(heap) for group, heap in state.heaps.items()},
    )


def carried(state: State, event: Event) -> None:
    """Carry the state on by an event that may be."""
    state.step += 1
    state.last_at = event.at
    _EFFECTS[event.what](state, event)
    if event.household:
        state.tidy(state.places[event.household].group)


def _call(state: State, event: Event) -> None:
    state.waiting.discard(event.household)
    state.away.discard(event.household)
    state.calls[event.household] = state.calls.get(event.household, 0) + 1
    state.called.setdefault(state.places[event.household].group, []).append(event.household)


def _take(state: State, event: Event) -> None:
    _leave(state, event.household)
    state.asides.pop(event.household, None)
    state.chosen[event.household] = event.flat
    state.had[event.household] = len(state.taker)
    state.taker[event.flat] = event.household


def _miss(state: State, event: Event) -> None:
    again = state.missed.get(event.household) == event.at[:DAY]
    state.missed[event.household] = event.at[:DAY]
    state.away.add(event.household)
    later = 1 if again else 0
    _behind(state, event, state.rule.absent if again else state.rule.late, later)


def _defer(state: State, event: Event) -> None:
    state.away.discard(event.household)
    _behind(state, event, Late(state.rule.defer.value), 0)


def _behind(state: State, event: Event, where: Late, later: int) -> None:
    """Behind the others of the day (``later`` days on), or of the batch; aside when the calls are used up."""
    household = event.household
    _leave(state, household)
    end = len(state.days)
    day = min(state.day_of(event.at) + later, end) if where == Late.DAY_END and end else end
    state.keys[household] = (day, 1, state.step)
    if state.calls[household] >= state.rule.turn.calls:
        state.asides[household] = None
    else:
        state.wait(household)


def _waive(state: State, event: Event) -> None:
    state.waiting.discard(event.household)
    state.asides.pop(event.household, None)
    _leave(state, event.household)
    state.waived[event.household] = event.paper


def _freeze(state: State, event: Event) -> None:
    if event.household:
        state.waiting.discard(event.household)
        _leave(state, event.household)
        state.frozen[event.household] = event.why
    else:
        state.closings.setdefault(event.flat, []).append(Closing(event.why, len(state.taker)))


def _release(state: State, event: Event) -> None:
    if event.household:
        del state.frozen[event.household]
        if event.household not in state.asides:
            state.wait(event.household)
    else:
        state.closings[event.flat][-1].until = len(state.taker)


_EFFECTS = {
    What.CALLED: _call,
    What.CHOSE: _take,
    What.DREW: _take,
    What.MISSED: _miss,
    What.DEFERRED: _defer,
    What.WAIVED: _waive,
    What.FROZE: _freeze,
    What.RELEASED: _release,
}


def _leave(state: State, household: str) -> None:
    """No longer called in."""
    inside = state.called.get(state.places[household].group, [])
    if household in inside:
        inside.remove(household)

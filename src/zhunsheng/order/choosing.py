"""The choosing: whose turn it is, what may happen next, and – for every flat not obtained – who took it before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from zhunsheng.kernel.refusal import Refusal
from zhunsheng.order.allowed import may
from zhunsheng.order.hall import Event, Sitting, State, Taken, What, carried, copied, opened
from zhunsheng.order.roster import Flat, FlatState
from zhunsheng.order.sequence import Sequence
from zhunsheng.order.terms import Groups, Rule

__all__ = [
    "Allocation",
    "Event",
    "Outcome",
    "Sitting",
    "State",
    "Taken",
    "What",
    "allocate",
    "apply",
    "aside",
    "copied",
    "free",
    "may",
    "opened",
    "outcome",
    "outcomes",
    "queue",
    "replay",
    "turn",
]


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
    """The state after ``events``. Raises the ``Refusal`` of the first that may not be, its number as ``step``.

    ``days`` is the timetable, where one was published; without it the batch is one day.
    """
    state = opened(rule, order, flats, days)
    for event in events:
        apply(state, event)
    return state


def apply(state: State, event: Event) -> None:
    """Carry ``state`` on by one event (in place); raises the ``Refusal`` of ``may``, the event's number as ``step``."""
    refused = may(state, event)
    if refused is not None:
        params = {**refused.params, "step": state.step + 1}
        raise Refusal(refused.code, refused.article, refused.missing, refused.remedy, params)
    carried(state, event)


def turn(state: State, group: str = "") -> str | None:
    """Who is to be called next in the group; ``None`` when nobody waits (aside: ``aside``)."""
    return state.first(group)


def queue(state: State, group: str = "") -> list[str]:
    """Everybody who waits in the group, in the order they will be called."""
    return [household for key, household in sorted(set(state.heaps.get(group, []))) if state.waits(key, household)]


def aside(state: State, group: str = "") -> list[str]:
    """Those whose calls are used up without choice or waiver: nobody strikes them out; they may be called last."""
    inside = state.called.get(group, [])
    return [
        each
        for each in state.asides
        if state.places[each].group == group and each not in inside and each not in state.frozen
    ]


def free(state: State, group: str = "") -> list[Flat]:
    """The flats the group may choose from now, by id."""
    return [
        flat
        for name, flat in sorted(state.flats.items())
        if name not in state.taker and state.fits(flat, group) and state.closed(name) is None
    ]


def outcome(state: State, household: str) -> Outcome:
    """What the household came away with, and who had each flat it could not have (so far, where it has none)."""
    place = state.places[household]
    had = state.had.get(household, len(state.taker))
    gone = [
        Taken(flat, state.places[taker].number)
        for flat, taker in islice(state.taker.items(), had)
        if state.fits(state.flats[flat], place.group)
    ]
    shut = [
        Taken(flat, 0, closing.why)
        for flat, closings in sorted(state.closings.items())
        for closing in closings
        if closing.since <= had
        and (closing.until is None or closing.until > had)
        and state.fits(state.flats[flat], place.group)
    ]
    return Outcome(household, place.number, state.chosen.get(household, ""), (*gone, *shut))


def outcomes(state: State) -> Iterator[Outcome]:
    """The outcome of every place, in order."""
    return (outcome(state, place.household) for place in state.sequence.places)


@dataclass(frozen=True, slots=True)
class Allocation:
    """A whole batch decided from lists of wishes: ``flat`` by household, ``taker`` (place number) by flat."""

    order: Sequence
    flat: dict[str, str]
    taker: dict[str, int]
    shut: dict[str, str]
    """Flats that were not open from the start, and why."""
    types: dict[str, str] | None
    """The type of each flat, where groups choose within their own."""

    def taken(self, group: str, household: str, wishes: Iterable[str]) -> Iterator[Taken]:
        """The household's wishes before its flat, each with who took it before or why it was not to be had."""
        own = self.flat.get(household)
        for wish in wishes:
            if wish == own:
                return
            if self.types is not None and self.types.get(wish) not in (group, None):
                yield Taken(wish, 0, "不是本户的户型")
            elif wish in self.taker:
                yield Taken(wish, self.taker[wish])
            else:
                yield Taken(wish, 0, self.shut.get(wish, "房源表里没有"))


def allocate(rule: Rule, order: Sequence, flats: Iterable[Flat], wishes: Mapping[str, Iterable[str]]) -> Allocation:
    """Every household in its turn gets the first flat of its list that is still open and of its type.

    Frozen places are passed over. Raises ``Refusal`` ``order.call.tie`` while ties are not told apart.
    """
    if order.ties:
        raise Refusal(
            "order.call.tie",
            missing="第 {number} 位有几户并列,办法没有规定谁在前",
            remedy="不得自行决定先后;请先修订办法、公布,或者完成抽签后重新公布顺序",
            params={"number": next(place.number for place in order.places if place.household == order.ties[0][0])},
        )
    listed = list(flats)
    shut = {flat.id: flat.why or flat.state.label for flat in listed if flat.state != FlatState.OPEN}
    grouped = rule.groups == Groups.FLAT_TYPE
    left = {flat.id: flat.type if grouped else "" for flat in listed if flat.state == FlatState.OPEN}
    got: dict[str, str] = {}
    taker: dict[str, int] = {}
    for place in order.places:
        if place.frozen:
            continue
        for wish in wishes.get(place.household, ()):
            if left.get(wish) == place.group:
                del left[wish]
                got[place.household] = wish
                taker[wish] = place.number
                break
    types = {flat.id: flat.type for flat in listed} if grouped else None
    return Allocation(order, got, taker, shut, types)

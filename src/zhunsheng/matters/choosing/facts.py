"""Where a choosing day stands: the state after its steps, carried on from one step to the next.

Folding never refuses: a step the order does not allow (entered late from paper) is left out of the state and told as a
doubt. Nothing here looks at today or at a personal field.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from zhunsheng.kernel.file import AnyEntry, Entry, File
from zhunsheng.kernel.procedure import View
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.choosing.acts import (
    STEPS_OF_A_TURN,
    Called,
    Changed,
    Chosen,
    Closed,
    Deferred,
    GaveUp,
    Missed,
    Represented,
    Resumed,
    Skipped,
)
from zhunsheng.matters.choosing.published import Published, opened, published_of
from zhunsheng.matters.resettlement.acts import FlatsFrozen
from zhunsheng.order import choosing
from zhunsheng.order.choosing import Event, State, What
from zhunsheng.order.hall import Sitting
from zhunsheng.order.terms import Assignment, Waived

WHAT: Mapping[type, What] = {
    Called: What.CALLED,
    Chosen: What.CHOSE,
    Deferred: What.DEFERRED,
    Missed: What.MISSED,
    GaveUp: What.WAIVED,
    Skipped: What.FROZE,
    Resumed: What.RELEASED,
}


@dataclass(frozen=True)
class Doubt:
    """A step on file that the order does not allow where it stands."""

    seq: int
    refusal: Refusal


@dataclass(frozen=True)
class Day:
    """The state after the steps so far.

    ``calls`` are those called in and not settled, ``chosen`` the choice and ``ended`` the last step of each household,
    by its number; ``counted`` the acts of each kind and day; ``since`` how many of the project's own deeds on its flats
    came before.
    """

    state: State
    since: int = 0
    calls: Mapping[str, Entry[Called]] = field(default_factory=dict)
    chosen: Mapping[str, Entry[Chosen]] = field(default_factory=dict)
    ended: Mapping[str, AnyEntry] = field(default_factory=dict)
    proxies: Mapping[str, Entry[Represented]] = field(default_factory=dict)
    counted: Mapping[tuple[str, date], tuple[int, ...]] = field(default_factory=dict)
    over_night: tuple[int, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def day_of(view: View) -> Day | None:
    """The day as it stands now; ``None`` where its order cannot be looked at."""
    known = published_of(view)
    if known is None:
        return None
    day = view.file.folded(
        "choosing.day", lambda: _start(view, known), lambda at, new: _carry(known, at, new), (known,)
    )
    if day.since == len(known.since):
        return day
    return view.file.folded("choosing.now", lambda: day, lambda at, _new: _with_flats(known, at), (known, day))


def _with_flats(known: Published, day: Day) -> Day:
    """The day after what the project did with its flats since the last step."""
    now = replace(day, state=choosing.copied(day.state))
    for entry in known.since[day.since :]:
        _frozen_flats(now.state, entry)
    return replace(now, since=len(known.since))


def _start(view: View, known: Published) -> Day:
    act = opened(view.file)
    sittings = () if act is None else tuple(Sitting(s.day.isoformat(), s.first, s.last) for s in act.timetable)
    return Day(known.start(sittings))


def _carry(known: Published, day: Day, entries: Sequence[AnyEntry]) -> Day:
    """The day after some more steps; the one before stays as it is."""
    going = _Going(day)
    for entry in entries:
        while going.since < len(known.since) and _before(known.since[going.since], entry):
            _frozen_flats(going.state, known.since[going.since])
            going.since += 1
        going.step(entry)
    return going.day()


def _before(flats: AnyEntry, entry: AnyEntry) -> bool:
    return (flats.happened_on, flats.seq) < (entry.happened_on, entry.seq)


def _frozen_flats(state: State, entry: AnyEntry) -> None:
    """The project's own deed on its flats, as an event of the day."""
    what = What.FROZE if isinstance(entry.act, FlatsFrozen) else What.RELEASED
    why = entry.act.why.label if isinstance(entry.act, FlatsFrozen) else entry.act.text
    for flat in entry.act.flats:
        event = Event(what, state.last_at or entry.recorded_at, flat=flat, why=why)
        if choosing.may(state, event) is None:  # one chosen already is the household's, whatever befalls it
            choosing.apply(state, event)


class _Going:
    """A day being carried on: copies of what the one before held."""

    def __init__(self, day: Day) -> None:
        self.state, self.since = choosing.copied(day.state), day.since
        self.calls, self.chosen, self.ended = dict(day.calls), dict(day.chosen), dict(day.ended)
        self.proxies, self.counted = dict(day.proxies), dict(day.counted)
        self.over_night, self.doubts = list(day.over_night), list(day.doubts)

    def day(self) -> Day:
        """What it came to."""
        return Day(
            self.state, self.since, self.calls, self.chosen, self.ended, self.proxies, self.counted,
            tuple(self.over_night), tuple(self.doubts),
        )  # fmt: skip

    def step(self, entry: AnyEntry) -> None:
        """One more act."""
        act = entry.act
        key = (entry.kind, entry.happened_on)
        self.counted[key] = (*self.counted.get(key, ()), entry.seq)
        if isinstance(act, Represented):
            self.proxies[act.code] = entry
        elif isinstance(act, STEPS_OF_A_TURN):
            self._turn(entry)
        elif isinstance(act, Closed):
            self.over_night += [call.seq for call in self.calls.values()]

    def _turn(self, entry: AnyEntry) -> None:
        try:
            choosing.apply(self.state, event(entry))
        except Refusal as refusal:
            self.doubts.append(Doubt(entry.seq, refusal))
            return
        code = entry.act.code
        call = self.calls.pop(code, None)
        if call is not None and call.happened_on < entry.happened_on:
            self.over_night.append(call.seq)
        if isinstance(entry.act, Called):
            self.calls[code] = entry
        elif isinstance(entry.act, Chosen):
            self.chosen[code] = entry
        self.ended[code] = entry


def event(entry: AnyEntry) -> Event:
    """A step as the order reads it. Raises ``KeyError`` for an act that is none."""
    act: Any = entry.act
    what = WHAT[type(act)]
    if isinstance(act, Chosen) and act.way is Assignment.DRAW:
        what = What.DREW
    paper = act.way.label if isinstance(act, GaveUp) and act.way is Waived.WRITTEN else ""  # the scan is personal
    return Event(what, act.at, act.code, getattr(act, "flat", ""), paper, getattr(act, "why", ""))


def events(file: File) -> Iterator[Event]:
    """The steps of a day in their order, for whoever replays it."""
    return (event(entry) for entry in file.entries if type(entry.act) in WHAT)


def holds(view: View) -> dict[str, str]:
    """The flat of every household that has one, later changes included, by the household's number."""
    day = day_of(view)
    held = {} if day is None else {code: entry.act.flat for code, entry in day.chosen.items()}
    for entry in view.file.all(Changed):
        held[entry.act.code] = entry.act.flat
    return {code: flat for code, flat in held.items() if flat}


def taken_before(view: View) -> frozenset[str]:
    """The flats chosen in earlier batches."""
    act = opened(view.file)
    files = [] if act is None else [view.reads[each] for each in act.earlier if each in view.reads]
    return frozenset(flat for file in files for flat in _held(file).values())


def _held(file: File) -> dict[str, str]:
    """Who took what on another day, as its file says; its order was kept there."""
    held: dict[str, str] = {}
    for entry in file.entries:
        if isinstance(entry.act, Chosen | Changed):
            held[entry.act.code] = entry.act.flat
    return {code: flat for code, flat in held.items() if flat}


def waiting_groups(view: View) -> dict[str, str]:
    """Who is to be called next in each group that still has somebody, by the household's number."""
    day, known = day_of(view), published_of(view)
    if day is None or known is None:
        return {}
    return {group: code for group in known.groups if (code := choosing.turn(day.state, group)) is not None}


def sums(view: View) -> dict[str, int]:
    """What the day came to, as its closing states it."""
    day, known = day_of(view), published_of(view)
    if day is None or known is None:
        return {}
    return {
        "chosen": len(day.state.chosen),
        "waived": len(day.state.waived),
        "aside": sum(len(choosing.aside(day.state, group)) for group in known.groups),
        "frozen": len(day.state.frozen),
        "flats_left": len(day.state.flats) - len(day.state.taker),
    }

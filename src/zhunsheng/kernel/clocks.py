"""Clocks: every running or ended time limit of a file, with where it started, what it excludes and how it ended.

Nothing here reads today. The law is asked through ``Law``: which edition is in force on the day of the starting act,
by what it restarts, what suspends it, and the reckoning itself.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Protocol

from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.procedure import Clock, Deed, Pause, Procedure, deeds
from zhunsheng.kernel.starts import Start, first, is_about, kinds_of, met_at_once, starting_deeds, starts

Stretch = tuple[date, date]


class PeriodFacts(Protocol):
    """What a clock needs to know of a period of the law data."""

    @property
    def id(self) -> str:
        """The edition's own id, ``gk2007.reply``."""

    @property
    def title_zh(self) -> str:
        """What the period is for."""

    @property
    def starts_on(self) -> str:
        """The law's event that starts it."""

    @property
    def restarted_by(self) -> Sequence[str]:
        """The law's events that start it afresh."""

    @property
    def suspended_by(self) -> Sequence[str]:
        """The suspensions that exclude time."""

    @property
    def duty_of(self) -> str:
        """Whose term it is: us, applicant, third_party, court …"""

    @property
    def confirmed(self) -> str:
        """How sure the data is: text, secondary, memory; office for the office's own rules."""

    @property
    def extension_max(self) -> int:
        """The longest extension in the period's unit; 0 where the law has none."""


class Reckoned(Protocol):
    """A reckoned due date."""

    @property
    def statutory_due(self) -> date:
        """The last day by the letter of the law."""

    @property
    def safe_due(self) -> date:
        """The day to work by where the law is silent on rest days."""

    @property
    def provisional(self) -> bool:
        """Beyond the last published calendar."""


class Law(Hashable, Protocol):
    """The law as the clocks see it."""

    def editions(self, family: str) -> Sequence[PeriodFacts]:
        """All editions of a family."""

    def in_force(self, family: str, day: date) -> PeriodFacts | None:
        """The edition in force on the day of the starting act."""

    def reckon(
        self, period: str, start: date, *, extended: bool | int = False, exclude: Sequence[Stretch] = ()
    ) -> Reckoned:
        """The due date with its reckoning."""


@dataclass(frozen=True, slots=True)
class ClockState:
    """One clock of a file.

    ``state``: running · met · late (met after the statutory day) · ended (closed without fulfilment) · halted (waits
    for a restart). ``excluded`` are half-open stretches (a, b]; ``extended`` granted days (0 none);
    ``late_extension`` is the seq of an extension told after the term, which moved nothing.
    ``open_pause``: the last stretch is still waiting and reckoned to the answerer's own last day.
    A pause without such a last day leaves ``statutory_due`` empty until the answer comes.
    ``lapses`` says what silence to the end means where it is no lateness; ``presumed_after``: the clock was started by
    such silence and holds only once that day is over.
    """

    clock: Clock
    family: str
    period: str
    label: str
    whose: str
    start_on: date
    start_seq: int
    key: str
    statutory_due: date | None
    safe_due: date | None
    provisional: bool
    state: str
    stopped_on: date | None = None
    stopped_seq: int | None = None
    excluded: tuple[Stretch, ...] = ()
    extended: int = 0
    late_extension: int | None = None
    open_pause: bool = False
    confirmed: str = "text"
    lapses: str = ""
    presumed_after: date | None = None


def clocks(procedure: Procedure, file: File, law: Law) -> list[ClockState]:
    """All clocks of a file, in the order of the table."""
    found: list[ClockState] = []
    for clock, starting, kinds in _table(procedure, law):
        if kinds.isdisjoint(file.kinds) and not (file.foreign and _begun_abroad(kinds, file)):
            continue
        if clock.only is not None and not clock.only(file):
            continue
        if clock.due_in is not None:
            found.extend(_named_days(clock, file))
            continue
        for start in starts(clock, file, starting, law):
            state = _one(procedure, clock, file, law, start)
            if state is not None:
                found.append(state)
    return found


def _begun_abroad(kinds: frozenset[type | str], file: File) -> bool:
    """Whether another matter's act that names this one could start the clock."""
    return any(entry.kind in kinds for entry in file.foreign)


@lru_cache(maxsize=256)
def _table(procedure: Procedure, law: Law) -> tuple[tuple[Clock, tuple[Deed, ...], frozenset[type | str]], ...]:
    """Each clock with the deeds that start it and their kinds; procedure and law stay, so this is worked out once."""
    every = [(clock, starting_deeds(procedure, clock, law)) for clock in procedure.clocks]
    return tuple((clock, starting, kinds_of(clock, starting)) for clock, starting in every)


def _one(procedure: Procedure, clock: Clock, file: File, law: Law, began: Start) -> ClockState | None:
    entry = began.entry
    start = _start(clock, began.deed.on(entry), law)
    period = None if start is None else law.in_force(clock.family, start)
    if start is None or period is None:
        return None
    after = _after(clock, file, began.place, entry)
    key = began.key
    stop = met_at_once(clock, began) or first(after, clock.stop, clock.per, key)
    end = first(after, clock.ends, clock.per, key)
    excluded, waiting, unknown = _excluded(procedure, period, after, law, (clock.per, key))
    granted, late = _extension(clock, period, after, law, start, excluded, key)
    due = law.reckon(period.id, start, extended=granted or False, exclude=excluded)
    state = ClockState(
        clock=clock,
        family=clock.family,
        period=period.id,
        label=clock.label or period.title_zh,
        whose=clock.whose or period.duty_of,
        start_on=start,
        start_seq=entry.seq,
        key=key,
        statutory_due=None if unknown else due.statutory_due,
        safe_due=None if unknown else due.safe_due,
        provisional=due.provisional,
        state="running",
        excluded=tuple(excluded),
        extended=granted,
        late_extension=late,
        open_pause=waiting,
        confirmed=period.confirmed,
        lapses=clock.lapses,
        presumed_after=began.presumed_after,
    )
    return _ended(state, clock, [entry, *after], stop, end)


def _start(clock: Clock, day: date, law: Law) -> date | None:
    """The starting day; for a term that runs back from another's end, that end, time excluded from it left aside."""
    if not clock.before:
        return day
    leading = law.in_force(clock.before, day)
    return None if leading is None else law.reckon(leading.id, day).statutory_due


def _after(clock: Clock, file: File, position: int, entry: AnyEntry) -> list[AnyEntry]:
    """Own acts after the starting one, and what happened about this matter since, abroad or in its successor."""
    own = list(file.entries[position + 1 :])
    abroad = [
        e
        for e in file.foreign
        if e is not entry
        and e.happened_on >= entry.happened_on
        and (e.procedure != file.procedure or _succeeds(clock, e))
    ]
    return sorted([*own, *abroad], key=lambda e: e.happened_on) if abroad else own


def _succeeds(clock: Clock, entry: AnyEntry) -> bool:
    """Whether an act in another matter of this procedure is one the clock waits for."""
    return any(deed.successor and deed.matches(entry) for deed in deeds(clock.stop))


def _ended(
    state: ClockState,
    clock: Clock,
    after: Sequence[AnyEntry],
    stop: tuple[AnyEntry, date] | None,
    end: tuple[AnyEntry, date] | None,
) -> ClockState:
    if stop is not None and (end is None or after.index(stop[0]) <= after.index(end[0])):
        entry, day = stop
        late = state.statutory_due is not None and day > state.statutory_due
        return replace(state, state="late" if late else "met", stopped_on=day, stopped_seq=entry.seq)
    if end is not None:
        return replace(state, state="ended", stopped_on=end[1], stopped_seq=end[0].seq)
    if first(after[1:], clock.halted, clock.per, state.key) is not None:
        return replace(state, state="halted", statutory_due=None, safe_due=None)
    return state


def _excluded(
    procedure: Procedure, period: PeriodFacts, after: Sequence[AnyEntry], law: Law, about: tuple[str, str]
) -> tuple[list[Stretch], bool, bool]:
    """Stretches (a, b], whether one still waits, and whether one has no known end.

    ``about`` is the field and the value that name the thing the clock is about; what stops another thing stops not it.
    """
    per, key = about
    stretches: list[Stretch] = []
    waiting = unknown = False
    for pause in procedure.pauses:
        if pause.name not in period.suspended_by:
            continue
        asked = deeds(pause.asked)
        for position, entry in enumerate(after):
            for deed in asked:
                if not deed.matches(entry) or not is_about(entry, per, key):
                    continue
                begin = deed.on(entry)
                end = _pause_end(pause, entry, begin, after[position + 1 :], law)
                waiting = waiting or end[1]
                if end[0] is None:
                    unknown = True
                elif end[0] > begin:
                    stretches.append((begin, end[0]))
    return sorted(stretches), waiting, unknown


def _pause_end(
    pause: Pause, entry: AnyEntry, begin: date, later: Sequence[AnyEntry], law: Law
) -> tuple[date | None, bool]:
    key = str(getattr(entry.act, pause.per)) if pause.per else ""
    answer = first(later, pause.answered, pause.per, key)
    expiry = None
    start = getattr(entry.act, pause.ends_from) if pause.ends_from else begin
    if pause.ends_with and start is not None:
        edition = law.in_force(pause.ends_with, start)
        expiry = law.reckon(edition.id, start).statutory_due if edition else None
    if answer is None:
        return expiry, True
    day = answer[1]
    return (min(day, expiry) if expiry is not None else day), False


def _extension(
    clock: Clock,
    period: PeriodFacts,
    after: Sequence[AnyEntry],
    law: Law,
    start: date,
    excluded: Sequence[Stretch],
    key: str,
) -> tuple[int, int | None]:
    """Granted days, and the seq of an extension that came after the term and so heals nothing."""
    if clock.extended is None or not period.extension_max:
        return 0, None
    told = first(after, clock.extended, clock.per, key)
    if told is None:
        return 0, None
    entry, day = told
    if day > law.reckon(period.id, start, exclude=excluded).statutory_due:
        return 0, entry.seq
    asked = getattr(entry.act, "days", None) or period.extension_max
    return min(asked, period.extension_max), None


def _named_days(clock: Clock, file: File) -> list[ClockState]:
    due = clock.due_in
    if due is None:
        return []
    found = []
    for position, entry in enumerate(file.entries):
        if type(entry.act) is not due.act:
            continue
        for named in getattr(entry.act, due.parts) if due.parts else (entry.act,):
            day = getattr(named, due.field)
            if isinstance(day, date):
                key = str(getattr(named, clock.per)) if clock.per else ""
                found.append(_named_day(clock, entry, file.entries[position:], day, key))
    return found


def _named_day(clock: Clock, entry: AnyEntry, after: Sequence[AnyEntry], day: date, key: str) -> ClockState:
    state = ClockState(
        clock=clock,
        family="",
        period="",
        label=clock.label or type(entry.act).LABEL,
        whose=clock.whose or "us",
        start_on=entry.happened_on,
        start_seq=entry.seq,
        key=key,
        statutory_due=day,
        safe_due=day,
        provisional=False,
        state="running",
        confirmed="paper",
    )
    stop, end = first(after[1:], clock.stop, clock.per, key), first(after[1:], clock.ends, clock.per, key)
    return _ended(state, clock, after, stop, end)

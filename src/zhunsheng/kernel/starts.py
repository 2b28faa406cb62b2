"""What starts a clock: deeds of its kind, for each thing it is about – or the silence that the law reads as a deed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.procedure import Procedure
from zhunsheng.kernel.timing import Clock, Deed, Silence, deeds

if TYPE_CHECKING:
    from zhunsheng.kernel.clocks import Law


@dataclass(frozen=True, slots=True)
class Start:
    """The act that starts a clock, its place in the file, the deed it is, the thing it is about.

    ``presumed_after``: nobody did the deed; silence to the end of that day stands for it.
    """

    place: int
    entry: AnyEntry
    deed: Deed
    key: str
    presumed_after: date | None = None


def starting_deeds(procedure: Procedure, clock: Clock, law: Law) -> tuple[Deed, ...]:
    """The deeds that start a clock: its own, the paper that names the day, or those of the law's event."""
    if clock.due_in is not None:
        return deeds(clock.due_in.act)
    if clock.starts:
        return deeds(clock.starts)
    events = dict.fromkeys(
        event for period in law.editions(clock.family) for event in (period.starts_on, *period.restarted_by)
    )
    return tuple(deed for event in events for deed in deeds(procedure.events.get(event, ())))


def kinds_of(clock: Clock, starting: Iterable[Deed]) -> frozenset[type | str]:
    """The kinds of acts without which a file has no such clock; of other matters' acts, the stable kind."""
    asked = deeds(clock.silence.asked) if clock.silence is not None else ()
    return frozenset(deed.abroad or deed.act for deed in (*starting, *asked))


def starts(clock: Clock, file: File, starting: Sequence[Deed], law: Law) -> list[Start]:
    """The starts of a clock: one for each thing it is about or each time it comes round, otherwise the newest."""
    found = _matching(clock, file, starting)
    if clock.silence is not None:
        found = _with_silence(clock, clock.silence, file, found, law)
    if clock.among is not None:
        found = [start for start in found if clock.among(file, start.key)]
    return found if clock.per or clock.every else found[-1:]


def first(after: Iterable[AnyEntry], given: Any, per: str = "", key: str = "") -> tuple[AnyEntry, date] | None:
    """The first act that is one of the deeds, about this thing or about none in particular, with its legal day."""
    wanted = deeds(given)
    for entry in after:
        for deed in wanted:
            if deed.matches(entry) and is_about(entry, per, key):
                return entry, deed.on(entry)
    return None


def is_about(entry: AnyEntry, per: str, key: str) -> bool:
    """Whether the act is about this thing or about none in particular."""
    return not per or str(getattr(entry.act, per, key)) == key


def met_at_once(clock: Clock, began: Start) -> tuple[AnyEntry, date] | None:
    """The starting act where it also tells, on another day, of what meets the clock (a copy: sent, and received)."""
    for deed in deeds(clock.stop):
        if deed.day != began.deed.day and deed.matches(began.entry):
            return began.entry, deed.on(began.entry)
    return None


def _matching(clock: Clock, file: File, starting: Sequence[Deed]) -> list[Start]:
    found = []
    for place, entry in enumerate(file.entries):
        for deed in starting:
            if deed.matches(entry):
                found.append(Start(place, entry, deed, str(getattr(entry.act, clock.per)) if clock.per else ""))
                break
    away = [deed for deed in starting if deed.abroad]
    found += [
        Start(_place(file, entry), entry, deed, "") for entry in file.foreign for deed in away if deed.matches(entry)
    ]
    return sorted(found, key=lambda start: start.place) if away else found


def _place(file: File, entry: AnyEntry) -> int:
    """After what was done here before the day of another matter's act; what is of that day comes later."""
    return sum(own.happened_on < entry.happened_on for own in file.entries) - 1


def _with_silence(clock: Clock, silence: Silence, file: File, told: list[Start], law: Law) -> list[Start]:
    """Starts by deed, and by silence: what was asked and not answered in time counts as done on the day of asking.

    A deed done after that says nothing new, and asking again while the clock runs begins nothing, until it was stopped
    or ended.
    """
    found: list[Start] = []
    presumed: dict[str, int] = {}
    begun: dict[str, int] = {}
    asked = _matching(clock, file, deeds(silence.asked))
    for start in sorted((*told, *asked), key=lambda each: each.place):
        if start.place < presumed.get(start.key, -1):
            continue
        if start in told:
            found.append(start)
            begun[start.key] = _closed_at(clock, file, start)
        elif start.place >= begun.get(start.key, -1):
            lapsed = _lapsed(clock, silence, file.entries[start.place + 1 :], start, law)
            if lapsed is not None:
                found.append(replace(start, presumed_after=lapsed))
                presumed[start.key] = _closed_at(clock, file, start)
    return found


def _lapsed(clock: Clock, silence: Silence, after: Sequence[AnyEntry], asked: Start, law: Law) -> date | None:
    """The last day of the term that was let pass in silence; ``None`` where an answer came in time."""
    day = asked.deed.on(asked.entry)
    period = law.in_force(silence.family, day)
    if period is None:
        return None
    last = law.reckon(period.id, day).statutory_due
    answer = first(after, silence.answered, clock.per, asked.key)
    return None if answer is not None and answer[1] <= last else last


def _closed_at(clock: Clock, file: File, start: Start) -> int:
    """The place up to which this start holds: that of the act that stops or ends the clock."""
    after = file.entries[start.place + 1 :]
    for place, entry in enumerate(after, start.place + 1):
        if first([entry], (*deeds(clock.stop), *deeds(clock.ends)), clock.per, start.key) is not None:
            return place
    return len(file.entries)

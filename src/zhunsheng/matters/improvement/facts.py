"""What a shortcoming's file says: its measures and how they stand, and the years it was carried into."""

from __future__ import annotations

from datetime import date

from zhunsheng.kernel.file import Entry, File
from zhunsheng.matters.improvement.acts import Carried, Closed, Confirmed, Measured, Progressed, Proposed, Verified
from zhunsheng.matters.improvement.words import Verdict


def proposal(file: File) -> Proposed | None:
    """The proposal as it stands."""
    found = file.first(Proposed)
    return None if found is None else found.act


def measures(file: File) -> dict[str, Entry[Measured]]:
    """The measures by their key, in the order they were laid down."""
    found: dict[str, Entry[Measured]] = {}
    for entry in file.all(Measured):
        found.setdefault(entry.act.measure, entry)
    return found


def shown_done(file: File, key: str) -> bool:
    """Whether a paper shows that a measure was carried out."""
    return any(e.act.measure == key and e.act.paper is not None for e in file.all(Progressed))


def passed_on(file: File) -> date | None:
    """The day the whole was found mended; ``None`` while it is not."""
    found = [e for e in file.all(Verified) if e.act.result is Verdict.PASSED]
    return found[-1].happened_on if found else None


def state(file: File, key: str) -> str:
    """How far a measure is, in words."""
    if passed_on(file) is not None:
        return "已验收"
    if shown_done(file, key):
        return "已交佐证,待验收"
    return "整改中" if any(e.act.measure == key for e in file.all(Progressed)) else "未报进展"


def owners(file: File) -> tuple[str, ...]:
    """Who answers for a measure not verified yet."""
    if file.has(Closed) or passed_on(file) is not None:
        return ()
    return tuple(dict.fromkeys(entry.act.owner for entry in measures(file).values()))


def carried_to(file: File) -> tuple[int, ...]:
    """The years whose plans took it up."""
    return tuple(dict.fromkeys(entry.act.to_year for entry in file.all(Carried)))


def overdue_when_carried(file: File) -> list[tuple[Entry[Carried], Entry[Measured]]]:
    """Measures whose day had passed unmet when they were carried over."""
    passed = passed_on(file)
    return [
        (carried, measure)
        for carried in file.all(Carried)[:1]
        for measure in measures(file).values()
        if measure.act.due < carried.happened_on and (passed is None or passed > carried.happened_on)
    ]


def confirmed(file: File) -> Entry[Confirmed] | None:
    """The confirmation with its cause."""
    return file.last(Confirmed)

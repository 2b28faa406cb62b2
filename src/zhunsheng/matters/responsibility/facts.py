"""What a year's file says: its year, its tasks and how each stands, which of the four was done and proven."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.file import AnyEntry, Entry, File
from zhunsheng.kernel.view import View
from zhunsheng.matters.decisions.adopted import decides_on
from zhunsheng.matters.responsibility.acts import (
    Accepted,
    Asked,
    Closed,
    Coordinated,
    Deployed,
    Evidenced,
    PointsIn,
    Progressed,
    PutInPlan,
    Split,
    Supervised,
)
from zhunsheng.matters.responsibility.annual import Drafted
from zhunsheng.matters.responsibility.words import Point, Task

FOUR: tuple[type[Act], ...] = (Deployed, Asked, Coordinated, Supervised)
"""The four the main head does in person, in the order of the article."""


@dataclass(frozen=True)
class Given:
    """A task with the act that gave it."""

    task: Task
    by: Entry[Split]


def year_of(file: File) -> int | None:
    """The year of the duties; ``None`` for a report."""
    found = next((e for e in file.entries if isinstance(e.act, PointsIn | PutInPlan)), None)
    return None if found is None else found.act.year


def is_report(file: File) -> bool:
    """Whether the matter is the yearly report."""
    return file.has(Drafted)


def last_draft(file: File) -> Drafted | None:
    """The version of the report that stands."""
    found = file.last(Drafted)
    return None if found is None else found.act


def points(file: File) -> tuple[Point, ...]:
    """The points of every paper that came in."""
    return tuple(point for entry in file.all(PointsIn) for point in entry.act.points)


def tasks(file: File) -> dict[str, Given]:
    """The tasks by their key, in the order they were given; the first of a key stands."""
    given: dict[str, Given] = {}
    for entry in file.all(Split):
        for task in entry.act.tasks:
            given.setdefault(task.task, Given(task, entry))
    return given


def accepted(file: File, key: str) -> Entry[Accepted] | None:
    """The act that took a task off the list."""
    return next((e for e in file.all(Accepted) if e.act.task == key), None)


def is_open(file: File, key: str) -> bool:
    """Whether the task was given and is not taken off the list."""
    return key in tasks(file) and accepted(file, key) is None


def state(file: File, key: str) -> str:
    """How far a task is, in one word."""
    done = {type(e.act) for e in file.entries if getattr(e.act, "task", "") == key}
    steps = ((Accepted, "已销号"), (Evidenced, "已交佐证,待验收"), (Progressed, "办理中"))
    return next((word for kind, word in steps if kind in done), "未报进展")


def owners(file: File) -> tuple[str, ...]:
    """Who answers for a task still open."""
    if file.has(Closed):
        return ()
    return tuple(dict.fromkeys(g.task.owner for key, g in tasks(file).items() if is_open(file, key)))


def proven(view: View, entry: AnyEntry) -> bool:
    """Whether a paper, or a sitting that decided about the very matter, shows the deed; otherwise it counts nowhere."""
    act = entry.act
    if act.proof is not None:
        return True
    meeting: str = getattr(act, "meeting", None) or ""
    return bool(meeting) and decides_on(view.reads.get(meeting), act.matter or "")


def in_person(view: View, kind: type[Act]) -> Iterator[AnyEntry]:
    """The proven deeds of one of the four."""
    return (entry for entry in view.file.entries if type(entry.act) is kind and proven(view, entry))


def year_over(file: File) -> int | None:
    """The seq that shows the year to be over, where the file shows it; the finding hangs on the year's own last act."""
    year = year_of(file)
    if year is None:
        return None
    end = date(year, 12, 31)
    later = [e for e in file.entries if e.happened_on > end]
    if not later:
        return None
    within = [e for e in file.entries if e.happened_on <= end]
    return (within or later)[-1].seq


def reports(file: File) -> list[Entry[Drafted]]:
    """The reports drafted about this year of duties."""
    return file.naming(Drafted)

"""What the project's file publishes for a batch: the order the day runs by, its flats, and what was frozen since.

Worked out once for a project's file as it stands: an order of fifteen hundred places is not sorted at every call.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from zhunsheng.kernel.file import AnyEntry, Entry, File
from zhunsheng.kernel.procedure import View
from zhunsheng.matters.choosing.acts import Opened
from zhunsheng.matters.resettlement import drawing, facts
from zhunsheng.matters.resettlement.acts import FlatsFrozen, FlatsReleased, OrderPublished
from zhunsheng.matters.resettlement.parts import Row
from zhunsheng.order import choosing
from zhunsheng.order.choosing import Sitting, State
from zhunsheng.order.roster import Flat, Input
from zhunsheng.order.sequence import Place, Sequence
from zhunsheng.order.terms import Rule

PROJECT = "resettlement"


@dataclass(frozen=True)
class Published:
    """One batch as published: rule, input, order; each place and each row of the roster by the household's number.

    ``since`` are the project's own deeds on its flats after the roster was fixed, in their order.
    """

    rule: Rule
    given: Input
    order: Sequence
    places: Mapping[str, Place]
    rows: Mapping[str, Row]
    since: tuple[AnyEntry, ...]
    starts: dict[tuple[Sitting, ...], State] = field(default_factory=dict)

    @cached_property
    def listed(self) -> tuple[tuple[str, Flat], ...]:
        """Every flat of the batch with its building, 2-1-0301 after 1-1-0301 and before 10-1-0301."""
        flats = sorted(self.given.flats, key=lambda flat: _natural(flat.id))
        return tuple((flat.id.partition("-")[0], flat) for flat in flats)

    def start(self, sittings: tuple[Sitting, ...]) -> State:
        """The state before the first call, worked out once for a timetable: whoever carries it on copies it first."""
        if sittings not in self.starts:
            self.starts[sittings] = choosing.replay(self.rule, self.order, self.given.flats, (), sittings)
        return self.starts[sittings]

    @cached_property
    def groups(self) -> tuple[str, ...]:
        """The groups that are called each by itself, in order; one without a name where the rule makes none."""
        return tuple(dict.fromkeys(place.group for place in self.order.places)) or ("",)


def _natural(id_: str) -> tuple[tuple[int, str], ...]:
    return tuple((int(part) if part.isdigit() else 0, part) for part in id_.split("-"))


def opened(file: File) -> Opened | None:
    """How the day was opened, as it stands corrected."""
    entry = file.first(Opened)
    return None if entry is None else entry.act


def project_of(view: View) -> File | None:
    """The project's file, where it can be looked at."""
    act = opened(view.file)
    return None if act is None else view.reads.get(act.project)


def published_of(view: View) -> Published | None:
    """The batch of this day as its project published it, by the order the day was opened with."""
    act, project = opened(view.file), project_of(view)
    return None if act is None or project is None else published(project, act.batch, act.order_digest)


def published(project: File, batch: int, digest: str) -> Published | None:
    """The order of a batch published under a digest; ``None`` where there is none."""
    return project.once(f"choosing.{batch}.{digest}", lambda: _published(project, batch, digest))


def _published(project: File, batch: int, digest: str) -> Published | None:
    entry = named(project, batch, digest)
    rule = facts.rule_of(project, batch)
    if entry is None or rule is None:
        return None
    version = facts.versions(project, batch)[entry.act.version - 1]
    order, given = drawing.order_of(project, batch, entry.act.version), facts.input_at(project, version)
    if order is None or given is None:
        return None
    places = {place.household: place for place in order.places}
    rows = {row.id: row for row in version.act.rows}
    return Published(rule, given, order, places, rows, _since(project, version.seq))


def named(project: File, batch: int, digest: str = "") -> Entry[OrderPublished] | None:
    """The order published last for a batch, or that of a digest."""
    orders = [entry for entry in facts.orders(project, batch) if not digest or entry.act.order_digest == digest]
    return orders[-1] if orders else None


def _since(project: File, seq: int) -> tuple[AnyEntry, ...]:
    return tuple(e for e in project.entries if e.seq > seq and isinstance(e.act, FlatsFrozen | FlatsReleased))

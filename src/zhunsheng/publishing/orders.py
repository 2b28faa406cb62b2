"""The orders of choosing that are published, read from the project's file each time: rule, rows, places, lot, choosing.

Nothing of them is stored. What is given out of an order – to everybody, inside the area, to one household – is made
from this value alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.matters.choosing import acts as choosing
from zhunsheng.matters.resettlement import drawing, facts, ruling
from zhunsheng.matters.resettlement.parts import Row
from zhunsheng.order import rule
from zhunsheng.order.codes import code
from zhunsheng.order.listing import Listed
from zhunsheng.order.roster import Input
from zhunsheng.order.sequence import Place, Sequence
from zhunsheng.order.terms import Rule, Way
from zhunsheng.people.models import Organ
from zhunsheng.registers.counts import kept
from zhunsheng.registers.files import case
from zhunsheng.registers.fold import VOID
from zhunsheng.registers.models import MatterRow

PROJECTS, CHOOSING = "resettlement", "choosing"


@dataclass(frozen=True)
class Order:
    """The order of one batch as it was published last: ``seq`` the act that published it, ``fixed`` its roster's."""

    file: File
    batch: int
    seq: int
    on: date
    version: int
    order_digest: str
    list_digest: str
    rule: Rule
    given: Input
    sequence: Sequence
    rows: Mapping[str, Row]
    fixed: int
    choosing: File | None

    @property
    def project(self) -> str:
        """What the project is called."""
        act = facts.opened(self.file)
        return "" if act is None else act.name

    @property
    def way(self) -> Way | None:
        """How ties were drawn; ``None`` where the rule draws none."""
        return drawing.way(self.rule)

    @property
    def said(self) -> tuple[str, ...]:
        """The rule in sentences."""
        return rule.said(self.rule)

    @property
    def published_rule(self) -> Rule | None:
        """The rule as it was published, before the batch had a cut-off day of its own."""
        entry = facts.ruled(self.file)
        return None if entry is None else ruling.rule_of(entry.act)

    @cached_property
    def listed(self) -> tuple[Listed, ...]:
        """The public list."""
        return drawing.listed(self.rows.values(), self.sequence)

    @cached_property
    def codes(self) -> Mapping[str, str]:
        """The household of every public code."""
        return {code(bytes.fromhex(self.rows[each.id].nonce), each): each.id for each in self.given.households}

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Every place by the household's number."""
        return {place.household: place for place in self.sequence.places}

    @cached_property
    def chosen(self) -> Mapping[str, str]:
        """Each household's flat, as it stands after changes by document."""
        found: dict[str, str] = {}
        for entry in self.steps():
            if isinstance(entry.act, choosing.Chosen | choosing.Changed):
                found[entry.act.code] = entry.act.flat
        return found

    def taken_before(self, household: str) -> list[tuple[str, int]]:
        """The flats of its type that were gone before the household chose, each with the place that took it."""
        group, gone = self.places[household].group, []
        types = {flat.id: flat.type for flat in self.given.flats}
        for entry in self.steps():
            if isinstance(entry.act, choosing.Chosen):
                if entry.act.code == household:
                    break
                if group in {"", types.get(entry.act.flat)}:
                    gone.append((entry.act.flat, entry.act.number))
        return gone

    def steps(self) -> list[AnyEntry]:
        """What happened on the choosing days, as it was recorded."""
        found = () if self.choosing is None else self.choosing.entries
        return [entry for entry in found if isinstance(entry.act, (*choosing.STEPS_OF_A_TURN, choosing.Changed))]


def published(organ: Organ) -> tuple[Order, ...]:
    """Every order published, newest first."""
    return kept(organ.pk, "published orders", lambda: tuple(sorted(_orders(organ), key=lambda each: -each.seq)))


def found(organ: Organ, matter: str, batch: int) -> Order | None:
    """The order of one batch, where it is published."""
    return next((each for each in published(organ) if (each.file.matter, each.batch) == (matter, batch)), None)


def _orders(organ: Organ) -> Iterator[Order]:
    days = {_of(file): file for file in _files(organ, CHOOSING)}
    for file in _files(organ, PROJECTS):
        for batch in facts.batches(file):
            order = order_in(file, batch, days.get((file.matter, batch)))
            if order is not None:
                yield order


def _files(organ: Organ, procedure: str) -> Iterator[File]:
    rows = MatterRow.objects.filter(organ=organ, procedure=procedure, sealed=False).exclude(stage=VOID)
    for matter in rows.order_by("id").values_list("matter", flat=True):
        found = case(organ.pk, matter)
        if found is not None:
            yield found.file


def _of(file: File) -> tuple[str, int]:
    """The project and the batch a choosing is of."""
    opened = file.first(choosing.Opened)
    return ("", 0) if opened is None else (opened.act.project, opened.act.batch)


def order_in(file: File, batch: int, days: File | None) -> Order | None:
    """The order of one batch as the project's file says it; ``None`` while none is published."""
    entries, known = facts.orders(file, batch), facts.versions(file, batch)
    if not entries or entries[-1].act.version > len(known):
        return None
    entry = entries[-1]
    version = known[entry.act.version - 1]
    rule_, given, order = (
        facts.rule_of(file, batch),
        facts.input_at(file, version),
        drawing.order_of(file, batch, entry.act.version),
    )
    if rule_ is None or given is None or order is None:
        return None
    return Order(
        file=file,
        batch=batch,
        seq=entry.seq,
        on=entry.happened_on,
        version=entry.act.version,
        order_digest=entry.act.order_digest,
        list_digest=entry.act.list_digest,
        rule=rule_,
        given=given,
        sequence=order,
        rows={row.id: row for row in version.act.rows},
        fixed=version.seq,
        choosing=days,
    )

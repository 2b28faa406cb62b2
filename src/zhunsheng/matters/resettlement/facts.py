"""What the file of a project says: its rule, its flats, the roster of a batch in its versions, the order of a batch.

``choosing`` and the bundles read the same functions; nothing else is stored anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from zhunsheng.kernel.acts import plain
from zhunsheng.kernel.canonical import canonical
from zhunsheng.kernel.canonical import digest as sha256
from zhunsheng.kernel.file import AnyEntry, Entry, File
from zhunsheng.kernel.view import View
from zhunsheng.matters.households.facts import DECISIONS
from zhunsheng.matters.resettlement import ruling
from zhunsheng.matters.resettlement.acts import (
    ChoosingAnnounced,
    EntitledRecorded,
    FlatsFrozen,
    FlatsImported,
    FlatsMeasured,
    FlatsPriced,
    FlatsReleased,
    Opened,
    OrderPublished,
    RosterCorrected,
    RosterDrafted,
    RosterFinal,
    RosterPosted,
    Ruled,
)
from zhunsheng.matters.resettlement.eligible import Known, order_row
from zhunsheng.matters.resettlement.parts import Entitled, Row
from zhunsheng.matters.reviews.acts import Submitted
from zhunsheng.order import roster, rule, terms

OPENS = "choose.open"
CHOSEN = frozenset({"choose.choose", "choose.change"})
"""Deeds of a choosing day by which a household has a flat from then on, named in ``flat``; the last one holds."""
Version = Entry[RosterFinal] | Entry[RosterCorrected]


def opened(file: File) -> Opened | None:
    """How the project was opened."""
    entry = file.first(Opened)
    return None if entry is None else entry.act


def ruled(file: File) -> Entry[Ruled] | None:
    """The rule as published last."""
    return file.last(Ruled)


def reviews(view: View) -> list[File]:
    """The legality reviews about this project, oldest first."""
    named = dict.fromkeys(e.matter for e in view.file.naming(Submitted) if e.act.for_matter == view.file.matter)
    return [view.reads[matter] for matter in named if matter in view.reads]


def flats(file: File, before: int | None = None) -> dict[str, roster.Flat]:
    """The list of flats by number; only from what was recorded before record ``before``, where one is named."""
    known: dict[str, roster.Flat] = {}
    for entry in file.entries:
        if before is None or before < 0 or entry.seq < before:
            _flat_deed(known, entry)
    return known


def _flat_deed(known: dict[str, roster.Flat], entry: AnyEntry) -> None:
    act = entry.act
    if isinstance(act, FlatsImported):
        for flat in act.flats:
            known.setdefault(
                flat.id,
                roster.Flat(flat.id, flat.type, flat.area_est, flat.area_real, flat.floor, flat.facing, flat.price),
            )
    elif isinstance(act, FlatsFrozen):
        _change(known, act.flats, state=roster.FlatState.FROZEN, why=act.why.label)
    elif isinstance(act, FlatsReleased):
        _change(known, act.flats, state=roster.FlatState.OPEN, why="")
    elif isinstance(act, FlatsPriced):
        for each in act.prices:
            _change(known, (each.flat,), price=each.price)
    elif isinstance(act, FlatsMeasured):
        for area in act.areas:
            _change(known, (area.flat,), area_real=area.area_real)


def _change(known: dict[str, roster.Flat], ids: Iterable[str], **facts: object) -> None:
    for id_ in ids:
        if id_ in known:
            known[id_] = replace(known[id_], **facts)  # type: ignore[arg-type]


def entitled(file: File) -> dict[str, Entitled]:
    """What was recorded for each entitlement last, by its number."""
    return {row.code: row for entry in file.all(EntitledRecorded) for row in entry.act.rows}


def batches(file: File) -> list[int]:
    """The batches that have a final roster, in order."""
    return sorted({entry.act.batch for entry in file.all(RosterFinal)})


def draft(file: File, batch: int) -> Entry[RosterDrafted] | None:
    """The newest draft of a batch."""
    return next((e for e in reversed(file.all(RosterDrafted)) if e.act.batch == batch), None)


def posted(file: File, batch: int) -> Entry[RosterPosted] | None:
    """The newest posting of a batch's roster."""
    return next((e for e in reversed(file.all(RosterPosted)) if e.act.batch == batch), None)


def final(file: File, batch: int) -> Entry[RosterFinal] | None:
    """The final roster of a batch."""
    return next((e for e in file.all(RosterFinal) if e.act.batch == batch), None)


def versions(file: File, batch: int) -> list[Version]:
    """The final roster and every later version of the input, oldest first."""
    return [
        entry
        for entry in file.entries
        if isinstance(entry.act, RosterFinal | RosterCorrected) and entry.act.batch == batch
    ]


def orders(file: File, batch: int) -> list[Entry[OrderPublished]]:
    """The orders published for a batch, oldest first."""
    return [entry for entry in file.all(OrderPublished) if entry.act.batch == batch]


def announced(file: File, batch: int) -> Entry[ChoosingAnnounced] | None:
    """The newest notice of a batch's choosing days."""
    return next((e for e in reversed(file.all(ChoosingAnnounced)) if e.act.batch == batch), None)


def begun(file: File, batch: int, day: date) -> bool:
    """Whether the batch's first day of choosing has come: from then on nothing is sorted again."""
    notice = announced(file, batch)
    return notice is not None and day >= notice.act.first_day


def rule_of(file: File, batch: int) -> terms.Rule | None:
    """The rule of a batch with its own cut-off day."""
    entry, drafted = ruled(file), draft(file, batch)
    if entry is None:
        return None
    return ruling.rule_of(entry.act, None if drafted is None else drafted.act.cut_off)


def input_of(
    file: File, batch: int, rows: Iterable[Row], offered: Iterable[str], first: int, before: int | None = None
) -> roster.Input | None:
    """The input of an order as the order reads it; ``before`` is the record that fixed it."""
    ruled_by = rule_of(file, batch)
    if ruled_by is None:
        return None
    known = flats(file, before)
    return roster.Input(
        project=file.matter,
        batch=batch,
        rule=rule.digest(ruled_by),
        households=tuple(order_row(row) for row in rows),
        flats=tuple(known[id_] for id_ in offered if id_ in known),
        first_number=first,
    )


def input_at(file: File, version: Version) -> roster.Input | None:
    """The input as one version of a roster fixed it."""
    act = version.act
    return input_of(file, act.batch, act.rows, act.offered, act.first_number, version.seq)


def known_of(file: File, batch: int, plan: File | None) -> Known:
    """What the project knows beside the households' files when it draws up a roster."""
    before = {
        row.household for each in batches(file) if each < batch for version in versions(file, each)[-1:]
        for row in version.act.rows
    }  # fmt: skip
    return Known(entitled(file), _decided(plan), frozenset(before))


def _decided(plan: File | None) -> dict[str, date]:
    """The district's decisions by the household's number; the plan's file is read by its stable kinds."""
    if plan is None:
        return {}
    return {e.act.household: e.happened_on for e in plan.entries if e.kind in DECISIONS}


def rows_digest(rows: Iterable[Row]) -> str:
    """SHA-256 over the canonical JSON of a roster's rows, random numbers aside."""
    return sha256(canonical([plain(replace(row, nonce="")) for row in rows]))


def holders(choosing: Iterable[File]) -> dict[str, str]:
    """The flats chosen on choosing days as they were changed since, each with its household's file; by stable kinds."""
    held = {(file.matter, e.act.code): e.act for file in choosing for e in file.entries if e.kind in CHOSEN}
    return {str(act.flat): str(act.household) for act in held.values() if act.flat}


def taken(choosing: Iterable[File]) -> frozenset[str]:
    """The flats chosen on choosing days."""
    return frozenset(holders(choosing))


def choosing_days(file: File) -> tuple[str, ...]:
    """The choosing days opened for this project's batches, in their order; their rows look at this file."""
    return tuple(dict.fromkeys(entry.matter for entry in file.foreign if entry.kind == OPENS))


def choosing_day(file: File, batch: int) -> str | None:
    """The choosing day opened for a batch."""
    opens = (entry for entry in file.foreign if entry.kind == OPENS)
    return next((entry.matter for entry in opens if entry.act.batch == batch), None)


def offered(file: File, gone: frozenset[str] = frozenset(), before: int | None = None) -> tuple[str, ...]:
    """Every flat of the list that nobody has taken, frozen ones among them: nothing is withheld."""
    return tuple(sorted(id_ for id_ in flats(file, before) if id_ not in gone))

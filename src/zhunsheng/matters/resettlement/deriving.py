"""What of a deed follows from the files and is typed by nobody: rosters, flats offered, numbers and fingerprints."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.kernel.view import View
from zhunsheng.matters.resettlement import drawing, eligible, facts, ruling
from zhunsheng.matters.resettlement.acts import (
    Objected,
    OrderPublished,
    RosterCorrected,
    RosterDrafted,
    RosterFinal,
    RosterPosted,
    Ruled,
)
from zhunsheng.matters.resettlement.parts import Row
from zhunsheng.order import listing, roster, sequence

HOUSEHOLDS = "households"


def derive(view: View, proposed: AnyEntry, chance: bytes) -> Act:
    """The act with its derived fields filled in; what cannot be worked out stays empty, and a gate says why."""
    act: Act = proposed.act
    how = _HOW.get(type(act))
    return act if how is None else replace(act, **how(view, proposed, chance))  # type: ignore[type-var]


def rows_of(view: View, batch: int, proposed: AnyEntry, cut_off: Any) -> eligible.Proposed:
    """The roster as the households' files give it now; they are among the view's reads for this deed alone."""
    opened = facts.opened(view.file)
    plan = None if opened is None else view.reads.get(opened.plan)
    files = [file for file in view.reads.values() if file.procedure == HOUSEHOLDS]
    return eligible.proposed(files, cut_off, proposed.happened_on, facts.known_of(view.file, batch, plan))


def earlier_files(view: View, act: RosterFinal) -> list[File]:
    """The choosing days of the batches before, as the deed names them."""
    return [view.reads[matter] for matter in act.earlier if matter in view.reads]


def _ruled(_view: View, proposed: AnyEntry, _chance: bytes) -> dict[str, Any]:
    return {"rule_digest": ruling.digest(proposed.act)}


def _drafted(view: View, proposed: AnyEntry, _chance: bytes) -> dict[str, Any]:
    act: RosterDrafted = proposed.act
    found = rows_of(view, act.batch, proposed, act.cut_off)
    return {
        "rows": found.rows,
        "left_out": found.left_out,
        "households": len(found.rows),
        "roster_digest": facts.rows_digest(found.rows),
    }


def _objected(view: View, proposed: AnyEntry, _chance: bytes) -> dict[str, Any]:
    entry = facts.ruled(view.file)
    return {} if entry is None else {"answer_by": proposed.happened_on + timedelta(days=entry.act.answer_days)}


def _posted(view: View, proposed: AnyEntry, _chance: bytes) -> dict[str, Any]:
    draft = facts.draft(view.file, proposed.act.batch)
    return {"roster_digest": "" if draft is None else draft.act.roster_digest}


def _final(view: View, proposed: AnyEntry, chance: bytes) -> dict[str, Any]:
    act: RosterFinal = proposed.act
    draft = facts.draft(view.file, act.batch)
    if draft is None:
        return {}
    found = rows_of(view, act.batch, proposed, draft.act.cut_off)
    rows = _with_nonces(found.rows, {}, chance)
    offered = facts.offered(view.file, facts.taken(earlier_files(view, act)))
    first = _first(view.file, act.batch)
    return {"left_out": found.left_out, **_input(view.file, act.batch, rows, offered, first)}


def _corrected(view: View, proposed: AnyEntry, chance: bytes) -> dict[str, Any]:
    act: RosterCorrected = proposed.act
    known, draft = facts.versions(view.file, act.batch), facts.draft(view.file, act.batch)
    if not known or draft is None:
        return {}
    last = known[-1].act
    found = rows_of(view, act.batch, proposed, draft.act.cut_off)
    rows = _with_nonces(found.rows, {row.id: row.nonce for each in known for row in each.act.rows}, chance)
    made = _input(view.file, act.batch, rows, last.offered, last.first_number)
    return {"version": len(known) + 1, **made}


def _ordered(view: View, proposed: AnyEntry, _chance: bytes) -> dict[str, Any]:
    known = facts.versions(view.file, proposed.act.batch)
    try:
        order = drawing.order_of(view.file, proposed.act.batch)
    except Refusal:
        order = None
    if order is None or not known:
        return {}
    return {
        "version": len(known),
        "input_digest": known[-1].act.input_digest,
        "order_digest": sequence.digest(order),
        "list_digest": listing.digest(drawing.listed(known[-1].act.rows, order)),
        "households": len(order.places),
    }


def _first(file: File, batch: int) -> int:
    try:
        return drawing.next_number(file, batch) or 0
    except Refusal:
        return 0


def _input(file: File, batch: int, rows: tuple[Row, ...], offered: tuple[str, ...], first: int) -> dict[str, Any]:
    given = facts.input_of(file, batch, rows, offered, first)
    try:
        digest = "" if given is None else roster.digest(roster.checked(given))
    except Refusal:
        digest = ""
    return {
        "rows": rows,
        "offered": offered,
        "flats": len(offered),
        "households": len(rows),
        "first_number": first,
        "input_digest": digest,
    }


def _with_nonces(rows: Iterable[Row], known: dict[str, str], chance: bytes) -> tuple[Row, ...]:
    """Each row with its random number; a row keeps the one it had, and with it its public code."""
    return tuple(replace(row, nonce=known.get(row.id) or _nonce(chance, row.id)) for row in rows)


def _nonce(chance: bytes, id_: str) -> str:
    return hashlib.sha256(chance + id_.encode()).hexdigest()


_HOW: dict[type[Act], Callable[[View, AnyEntry, bytes], dict[str, Any]]] = {
    Ruled: _ruled,
    Objected: _objected,
    RosterDrafted: _drafted,
    RosterPosted: _posted,
    RosterFinal: _final,
    RosterCorrected: _corrected,
    OrderPublished: _ordered,
}

"""A batch of a resettlement project on a page of its own: roster, who is left out, versions, lot, order with reasons.

Everything is worked out anew from the records. Names come from the households' own files, masked where the post may
not see them; the list for the notice board in the area is printed from here, by who may see names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.fields import specs
from zhunsheng.kernel.file import File
from zhunsheng.kernel.posts import STAFF
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.resettlement import drawing, facts, roster_gates
from zhunsheng.matters.resettlement import posting as postings
from zhunsheng.matters.resettlement.eligible import order_row
from zhunsheng.matters.resettlement.lots import Revealed
from zhunsheng.matters.resettlement.parts import LeftOut, Row
from zhunsheng.order import codes, rule, sequence
from zhunsheng.order.sequence import Doubt, Place
from zhunsheng.order.terms import By, Key, Rule
from zhunsheng.pages.contact import contact
from zhunsheng.pages.days import long_day, minute
from zhunsheng.pages.masks import mask
from zhunsheng.registers.models import MatterRow
from zhunsheng.workbench.chair import Chair, staff
from zhunsheng.workbench.opened import Opened, open_matter

PROCEDURE = "resettlement"
HEAD = "户主"
FIELD = {By.WINDOW: "signed_at"}
"""The field of a row a key reads; a key is called like its field otherwise."""
NOT_COMPARED = frozenset({"nonce", "household"})


@dataclass(frozen=True)
class Home:
    """One household as the page shows it."""

    row: Row
    name: str
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Placed:
    """One place of the order with its reason, and the public code."""

    place: Place
    why: str
    matter: str
    name: str
    code: str


@dataclass(frozen=True)
class Change:
    """One fact of one household that differs between two versions of a roster."""

    id: str
    label: str
    before: str
    after: str


@dataclass(frozen=True)
class Version:
    """One version of a roster: where it comes from, what it changed."""

    title: str
    on: date
    digest: str
    households: int
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class PartyShown:
    """One party of the lot and how far it is."""

    name: str
    sealed: str
    told: str


@dataclass(frozen=True)
class Shown:
    """The whole batch."""

    number: int
    rule: tuple[str, ...]
    heads: tuple[str, ...]
    homes: tuple[Home, ...]
    left_out: tuple[LeftOut, ...]
    versions: tuple[Version, ...]
    parties: tuple[PartyShown, ...]
    draw: str
    order: tuple[Placed, ...]
    doubts: tuple[Doubt, ...]
    waits: str


def batches_of(file: File) -> tuple[int, ...]:
    """The batches a project's page leads to."""
    return tuple(range(1, roster_gates.last_batch(file) + 1)) if file.procedure == PROCEDURE else ()


@staff
def batch(chair: Chair, matter: str, number: int) -> HttpResponse:
    """The page of one batch."""
    opened = _opened(chair, matter, number)
    return chair.page("batch.html", row=opened.row, batch=shown(opened, number))


@staff
def posting(chair: Chair, matter: str, number: int) -> HttpResponse:
    """The roster as it is put up inside the area: names, and what the rule sorts by; for who may see names alone."""
    opened = _opened(chair, matter, number)
    if not opened.sight.personal:
        return chair.page("forbidden.html", 403)
    chair.log("print_roster", matter)
    file = opened.found.file
    return chair.page(
        "batch_list.html", row=opened.row, batch=shown(opened, number, outside=True), contact=contact(),
        posting=postings.of_roster(file, number), least=postings.least_days(file),
    )  # fmt: skip


def _opened(chair: Chair, matter: str, number: int) -> Opened:
    opened = open_matter(chair, matter)
    if not chair.actor.posts & STAFF:  # a party from outside enters its own, and sees no roster
        raise Http404
    if number not in batches_of(opened.found.file):
        raise Http404
    return opened


def shown(opened: Opened, number: int, *, outside: bool = False) -> Shown:
    """Everything the page of a batch shows; ``outside`` the office exactly the draft hangs, and nobody learns of which

    class a household is.
    """
    file = opened.found.file
    draft, known, ruled = facts.draft(file, number), facts.versions(file, number), facts.rule_of(file, number)
    fixed = known[-1].act.rows if known and not outside else None
    rows: tuple[Row, ...] = fixed if fixed is not None else draft.act.rows if draft is not None else ()
    left = _left_out(file, number)
    names = _names(opened, rows)
    keys = ruled.keys if ruled is not None else ()
    order, waits = _order(file, number, rows, names, ruled)
    return Shown(
        number=number,
        rule=rule.said(ruled) if ruled is not None else (),
        heads=tuple(_(key.by.label) for key in keys),
        homes=tuple(Home(row, names.get(row.household, ""), _facts(row, keys, outside=outside)) for row in rows),
        left_out=left,
        versions=_versions(file, number),
        parties=_parties(file, number, ruled),
        draw=_draw(file, number),
        order=order,
        doubts=_doubts(file, number),
        waits=waits,
    )


def _left_out(file: File, number: int) -> tuple[LeftOut, ...]:
    final, draft = facts.final(file, number), facts.draft(file, number)
    if final is not None:
        return final.act.left_out
    return draft.act.left_out if draft is not None else ()


def _names(opened: Opened, rows: Iterable[Row]) -> dict[str, str]:
    """The heads of the households by matter, from their own rows in the register."""
    found = MatterRow.objects.filter(matter__in={row.household for row in rows}).values_list("matter", "parties")
    names = {matter: next((p["name"] for p in parties if p["role"] == HEAD), "") for matter, parties in found}
    return names if opened.sight.personal else {matter: mask(name) for matter, name in names.items()}


def _facts(row: Row, keys: Iterable[Key], *, outside: bool) -> tuple[str, ...]:
    """What the rule sorts by. A class may tell of an illness: outside the office only that there is one."""
    told = [_words(getattr(row, FIELD.get(key.by, key.by.value))) for key in keys]
    hidden = [outside and key.by is By.PRIORITY for key in keys]
    return tuple(_("优先") if hide and fact else fact for fact, hide in zip(told, hidden, strict=True))


def _words(value: Any) -> str:
    if isinstance(value, date):
        return long_day(value)
    if value in (None, ""):
        return ""
    text = str(getattr(value, "label", value))
    return minute(text) if "T" in text and text.endswith("+08:00") else text


def _versions(file: File, number: int) -> tuple[Version, ...]:
    """The posted draft, the final roster and every later version, each with what it changed."""
    found: list[Version] = []
    before: tuple[Row, ...] | None = None
    draft = facts.draft(file, number)
    entries: list[Any] = [*([draft] if draft is not None else []), *facts.versions(file, number)]
    for entry in entries:
        act = entry.act
        title = f"{_(act.LABEL)} {getattr(act, 'number', '')}".strip()
        digest = getattr(act, "input_digest", "") or getattr(act, "roster_digest", "")
        changes = () if before is None else differences(before, act.rows)
        found.append(Version(title, entry.happened_on, digest, len(act.rows), changes))
        before = act.rows
    return tuple(found)


def differences(before: Iterable[Row], after: Iterable[Row]) -> tuple[Change, ...]:
    """What differs between two rosters, fact by fact; random numbers aside."""
    old, new = {row.id: row for row in before}, {row.id: row for row in after}
    found: list[Change] = []
    for id_ in sorted(old.keys() | new.keys()):
        if id_ not in old or id_ not in new:
            found.append(Change(id_, _("整行"), "" if id_ in new else _("有"), _("有") if id_ in new else ""))
            continue
        for spec in specs(Row):
            values = getattr(old[id_], spec.name), getattr(new[id_], spec.name)
            if spec.name not in NOT_COMPARED and values[0] != values[1]:
                found.append(Change(id_, _(spec.label), _words(values[0]), _words(values[1])))
    return tuple(found)


def _told(act: Act) -> str:
    """How the secret of a party came out."""
    return _("已经公开") if isinstance(act, Revealed) else _(act.LABEL)


def _parties(file: File, number: int, ruled: Rule | None) -> tuple[PartyShown, ...]:
    if ruled is None or ruled.lot is None:
        return ()
    state = drawing.lot_of(file, number)
    return tuple(
        PartyShown(
            name,
            state.commitments[name].act.commitment if name in state.commitments else "",
            _told(state.told[name].act) if name in state.told else "",
        )
        for name in ruled.lot.parties
    )


def _draw(file: File, number: int) -> str:
    state = drawing.lot_of(file, number)
    if state.drawn is not None:
        return f"{state.drawn.act.source} {state.drawn.act.result}"
    if state.physical is not None:
        act = state.physical.act
        return f"{_(act.LABEL)} · {_(act.witnessed_by.label)} {act.notary_no}".strip()
    return ""


def _order(
    file: File, number: int, rows: Iterable[Row], names: Mapping[str, str], ruled: Rule | None
) -> tuple[tuple[Placed, ...], str]:
    waits = drawing.why_not(file, number)
    order = None if waits or ruled is None else drawing.order_of(file, number)
    if order is None or ruled is None:
        return (), waits
    known = {row.id: row for row in rows}
    return tuple(_placed(place, known[place.household], names, ruled) for place in order.places), ""


def _placed(place: Place, row: Row, names: Mapping[str, str], ruled: Rule) -> Placed:
    code = codes.code(bytes.fromhex(row.nonce), order_row(row)) if row.nonce else ""
    return Placed(place, sequence.said(place, ruled), row.household, names.get(row.household, ""), code)


def _doubts(file: File, number: int) -> tuple[Doubt, ...]:
    try:
        order = drawing.without_lot(file, number)
    except Refusal:
        return ()
    return () if order is None else order.doubts

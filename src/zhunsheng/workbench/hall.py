"""The board in the hall: whose turn it is, who comes next, what is left. For a big screen; it asks for itself anew.

Opened by a signed address, not by logging in: a screen that everybody stands before must not hold a clerk's session.
The address says which day and nothing else, shows only what the audience sees anyway, and is good on the choosing days.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.core.signing import BadSignature, Signer
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from zhunsheng.desk.moments import now
from zhunsheng.kernel.engine import reached
from zhunsheng.matters.choosing.acts import Called, Chosen, Deferred, GaveUp, Missed
from zhunsheng.matters.choosing.words import Shown
from zhunsheng.matters.resettlement.eligible import order_row
from zhunsheng.order.codes import code as public_code
from zhunsheng.order.sequence import Place
from zhunsheng.pages.marks import mark_of, word_of
from zhunsheng.pages.masks import mask
from zhunsheng.registers.files import case
from zhunsheng.registers.models import MatterRow
from zhunsheng.workbench.stand import Stand, Tally, stand_of

SECONDS = 5
LAST = 6
OUTCOMES = (Called, Chosen, Deferred, Missed, GaveUp)
_SIGNER = Signer(sep=".", salt="zhunsheng.hall")


def address(matter: str) -> str:
    """Where the board of a choosing day is found."""
    return reverse("hall", kwargs={"token": _SIGNER.sign(matter)})


@dataclass(frozen=True)
class Told:
    """A place on the board: its number, and beside it what the rule lets the audience read."""

    number: int
    beside: str


@dataclass(frozen=True)
class Column:
    """One group: who is inside, who comes next, whose place is kept and passed over, how many of what are left."""

    group: str
    inside: tuple[Told, ...]
    following: tuple[Told, ...]
    passed: tuple[int, ...]
    done: int
    places: int
    flats: tuple[tuple[str, int], ...]


@never_cache
@require_safe
def hall(request: HttpRequest, token: str) -> HttpResponse:
    """The board. 404 for an address that was not given out, and on any other day."""
    stand, organ = _stand(token)
    today = now(organ)
    act = stand.act
    if act.first_day is None or act.last_day is None or not act.first_day <= today.date() <= act.last_day:
        raise Http404
    context: dict[str, Any] = {
        "act": act,
        "organ": organ,
        "mark": mark_of(organ),
        "mark_word": word_of(organ),
        "seconds": SECONDS,
        "at": f"{today:%H:%M:%S}",
        "day": today.date(),
        "columns": [_column(stand, tally) for tally in stand.shown.tallies.values()],
        "buildings": _buildings(stand),
        "last": [_told(entry) for entry in stand.last(LAST * 2) if isinstance(entry.act, OUTCOMES)][:LAST],
        "over": reached(stand.found.procedure, stand.found.file) in stand.found.procedure.closed,
    }
    return render(request, "hall.html", context)


def _stand(token: str) -> tuple[Stand, Any]:
    try:
        matter = _SIGNER.unsign(token)
    except BadSignature:
        raise Http404 from None
    row = MatterRow.objects.select_related("organ").filter(matter=matter, procedure="choosing").first()
    found = case(row.organ_id, matter) if row is not None else None
    if row is None or found is None:
        raise Http404
    return stand_of(row.organ_id, found), row.organ


def _column(stand: Stand, tally: Tally) -> Column:
    return Column(
        tally.group,
        tuple(_called(stand, place) for place in stand.inside(tally.group)),
        tuple(_called(stand, place) for place in stand.queue(tally.group)),
        tuple(sorted(place.number for place, _why in stand.passed(tally.group))),
        tally.chosen + tally.waived,
        tally.places,
        tally.flats,
    )


def _called(stand: Stand, place: Place) -> Told:
    return Told(place.number, beside(stand, place.household))


def beside(stand: Stand, code: str) -> str:
    """What stands beside a number: nothing, the public code, or the name with its characters hidden."""
    row = stand.known.rows[code]
    if stand.act.shown is Shown.CODES and row.nonce:
        return public_code(bytes.fromhex(row.nonce), order_row(row))
    return mask(stand.name(code)) if stand.act.shown is Shown.NAMES else ""


def _told(entry: Any) -> dict[str, Any]:
    """A step for the audience: which place, what came of it – never which flat."""
    return {"number": entry.act.number, "label": type(entry.act).LABEL, "at": entry.act.at[11:16]}


def _buildings(stand: Stand) -> list[tuple[str, int, int]]:
    """Each building with its flats in this batch and how many are left; which are taken says nothing of whom."""
    every = Counter(id_.partition("-")[0] for id_ in stand.day.state.flats)
    free = Counter(flat.id.partition("-")[0] for flats in stand.shown.free.values() for flat in flats)
    return [(name, free[name], number) for name, number in sorted(every.items(), key=lambda each: (len(each[0]), each))]

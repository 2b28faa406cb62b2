"""The flats of a project on one page: areas, price, and how each stands – open, frozen and why, chosen, handed over.

Who has which flat is not shown here: it stands in the household's own file.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from zhunsheng.kernel.file import File
from zhunsheng.kernel.posts import STAFF
from zhunsheng.matters.resettlement import facts
from zhunsheng.order.roster import Flat, FlatState
from zhunsheng.registers.files import case
from zhunsheng.registers.models import MatterRow
from zhunsheng.workbench.batches import PROCEDURE
from zhunsheng.workbench.chair import Chair, staff
from zhunsheng.workbench.opened import open_matter

HOUSED = "housed"
"""The column of a household's row that holds the day its flat was handed over."""


@dataclass(frozen=True)
class Stock:
    """The flats in the order of their numbers, and how many stand how."""

    flats: tuple[Flat, ...]
    counts: tuple[tuple[str, int], ...]


@staff
def stock(chair: Chair, matter: str) -> HttpResponse:
    """The page of a project's flats."""
    opened = open_matter(chair, matter)
    if opened.found.procedure.id != PROCEDURE or not chair.actor.posts & STAFF:
        raise Http404
    return chair.page("stock.html", row=opened.row, stock=stock_of(chair.actor.organ.pk, opened.found.file))


def stock_of(organ: int, file: File) -> Stock:
    """Every flat as it stands today."""
    days = [found.file for day in facts.choosing_days(file) if (found := case(organ, day)) is not None]
    holders = facts.holders(days)
    housed = dict(MatterRow.objects.filter(matter__in=holders.values()).values_list("matter", f"cells__{HOUSED}"))
    flats = tuple(_stands(flat, holders, housed) for _id, flat in sorted(facts.flats(file).items()))
    counts = Counter(flat.state for flat in flats)
    return Stock(flats, tuple((_(state.label), counts[state]) for state in FlatState if counts[state]))


def _stands(flat: Flat, holders: dict[str, str], housed: dict[str, str | None]) -> Flat:
    household = holders.get(flat.id)
    if household is None:
        return flat
    return replace(flat, state=FlatState.HANDED_OVER if housed.get(household) else FlatState.CHOSEN, why="")

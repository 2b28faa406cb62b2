"""Search for a person: asked by POST, so that no name stands in an address; each use is logged by the desk."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from zhunsheng.desk.persons import is_asked, look_up, searchers
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.catalogue import procedures
from zhunsheng.pages.masks import mask
from zhunsheng.registers.fold import VOID
from zhunsheng.registers.models import MatterRow
from zhunsheng.workbench.chair import Chair, staff
from zhunsheng.workbench.sight import sees_personal


@dataclass(frozen=True)
class Met:
    """One matter the person stands in, and as what."""

    row: MatterRow
    procedure: str
    stage: str
    parties: tuple[tuple[str, str], ...]


@never_cache
@sensitive_post_parameters()
@staff
def persons(chair: Chair) -> HttpResponse:
    """The form; after POST the matters found, or why not."""
    if not chair.actor.posts & searchers(chair.today):
        return chair.page("forbidden.html", 403)
    asked, why = (chair.request.POST.get(name, "").strip()[:100] for name in ("asked", "why"))
    met: list[Met] | None = None
    refusal: Refusal | None = None
    if chair.request.method == "POST":
        try:
            met = [_met(chair, row, asked) for row in look_up(chair.actor, chair.today, asked, why, mask(asked))]
        except Refusal as wrong:
            refusal = wrong
    return chair.page("persons.html", 422 if refusal else 200, asked=asked, why=why, met=met, refusal=refusal)


def _met(chair: Chair, row: MatterRow, asked: str) -> Met:
    procedure = procedures()[row.procedure]
    seen = sees_personal(chair.actor, row.handlers)
    found = [party for party in row.parties if is_asked(party, asked)]
    return Met(
        row,
        _(procedure.label),
        _("已作废") if row.stage == VOID else _(procedure.stages[row.stage]),
        tuple((_(party["role"]), party["name"] if seen else mask(party["name"])) for party in found),
    )

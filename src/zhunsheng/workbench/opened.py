"""A matter opened by somebody who may see it: its row, its file, what of it shows to that person."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404

from zhunsheng.desk.actor import Actor
from zhunsheng.desk.standing import seated
from zhunsheng.desk.visible import rows
from zhunsheng.pages.facts import Sight
from zhunsheng.registers.files import Case, case
from zhunsheng.registers.models import MatterRow
from zhunsheng.workbench.chair import Chair
from zhunsheng.workbench.links import in_words
from zhunsheng.workbench.sight import sight


@dataclass(frozen=True)
class Opened:
    """A matter the person may see: its row, its file, what of it shows; who sits at it, with posts done for others."""

    row: MatterRow
    found: Case
    sight: Sight
    seat: Actor


def open_matter(chair: Chair, matter: str) -> Opened:
    """The matter, or 404 – the same whether it does not exist or may not be seen."""
    row = rows(chair.actor).filter(matter=matter).first()
    found = case(chair.actor.organ.pk, matter) if row is not None else None
    if row is None or found is None:
        raise Http404
    seen = sight(chair.actor, row.handlers, row.opener, _about(found), found.procedure.knows)
    return Opened(row, found, seen, seated(chair.actor, found.file, chair.today))


def _about(found: Case) -> set[str]:
    """The matters its acts name, this one among them: an act done elsewhere may say that it is about it."""
    named = {other for entry in found.recorded for other in (*in_words(entry), entry.matter)}
    return named | set(found.view.reads)

"""A matter opened by somebody who may see it: its row, its file, what of it shows to that person."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404

from zhunsheng.desk.actor import Actor
from zhunsheng.desk.naming import sees
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


NEWEST = 200
"""So many acts of a long file a page shows at first; a day of choosing has thousands."""


def open_matter(chair: Chair, matter: str, newest: int = NEWEST) -> Opened:
    """The matter, or 404 – the same whether it does not exist or may not be seen.

    Numbers of other matters are known as far as the ``newest`` acts name them (0: all).
    """
    row = rows(chair.actor).filter(matter=matter).first()
    found = case(chair.actor.organ.pk, matter) if row is not None else None
    if row is None or found is None:
        raise Http404
    seen = sight(chair.actor, row.handlers, row.opener, _about(found, newest), found.procedure.knows)
    return Opened(row, found, seen, seated(chair.actor, found.file, chair.today))


def visible(chair: Chair, matter: str, procedure: str) -> Case:
    """A matter of one procedure for a page of its own, or 404: its file, and nothing of other matters."""
    found = case(chair.actor.organ.pk, matter)
    if found is None or found.procedure.id != procedure or not sees(chair.actor, found):
        raise Http404
    return found


def _about(found: Case, newest: int) -> set[str]:
    """The matters its acts name, this one among them: an act done elsewhere may say that it is about it."""
    named = {other for entry in found.recorded[-newest:] for other in (*in_words(entry), entry.matter)}
    return named | set(found.view.reads)

"""What looks like personal data in the papers of a form, shown before the act is done: where it stands, masked."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from zhunsheng.desk.hits import found_in
from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.fields import Doc, specs
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.pages import looks
from zhunsheng.pages.masks import mask
from zhunsheng.pages.widgets import ROOT, Typed, papers_typed


@dataclass(frozen=True)
class Scan:
    """One paper of the form: ``places`` (line, what it looks like, masked words), ``None`` if unreadable."""

    paper: str
    places: tuple[tuple[int, str, str], ...] | None


def scans(act: type[Act], typed: Typed) -> tuple[Scan, ...]:
    """The papers chosen so far in which the act counts such places."""
    fields = (spec.hits_in for spec in specs(act) if spec.hits_in)
    papers = [papers_typed(typed, f"{ROOT}.{name}")[-1:] for name in fields]
    return tuple(_scan(digest, name) for chosen in papers for digest, name in chosen)


def _scan(digest: str, name: str) -> Scan:
    try:
        found = found_in(Doc(digest=digest, name=name, size=0))
    except Refusal:
        found = None
    return Scan(
        name,
        None if found is None else tuple((hit.line, _(looks.PERSONAL[hit.kind]), mask(hit.words)) for hit in found),
    )

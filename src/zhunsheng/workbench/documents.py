"""The register of 文号, and the templates papers are made with: which are the office's own, which have faults."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from zhunsheng.desk.visible import rows
from zhunsheng.kernel.papers import Paper
from zhunsheng.kernel.posts import STAFF
from zhunsheng.papers.every import Group, groups
from zhunsheng.papers.gbt9704 import WORD
from zhunsheng.papers.render import default_template, own_template
from zhunsheng.registers.documents import missing, written
from zhunsheng.registers.models import DocumentNumber
from zhunsheng.workbench.chair import Chair, staff
from zhunsheng.workbench.figures import year_asked, years_around
from zhunsheng.workbench.paging import as_download


@dataclass(frozen=True)
class NumberLine:
    """One 文号: its paper and matter as far as they may be seen, and whether it is open, out, void or missing."""

    number: str
    serial: int
    state: str
    on: object = None
    paper: str = ""
    matter: str = ""
    matter_number: str = ""


@staff
def register(chair: Chair) -> HttpResponse:
    """Every 文号 of a year by series, gaps and void ones included; of matters under seal the number alone."""
    if not chair.actor.posts & STAFF:
        return chair.page("forbidden.html", 403)
    year = year_asked(chair)
    found = list(DocumentNumber.objects.filter(organ=chair.actor.organ, year=year).order_by("series", "serial"))
    ids = {each.matter for each in found}
    seen = dict(rows(chair.actor).filter(matter__in=ids).values_list("matter", "number"))
    series: dict[str, list[NumberLine]] = defaultdict(list)
    for each in found:
        series[each.series].append(_line(each, seen))
    for name, lines in series.items():
        gaps = missing([line.serial for line in lines])
        lines += [NumberLine(written(name, year, serial), serial, _("空号")) for serial in gaps]
        lines.sort(key=lambda line: line.serial)
    return chair.page("numbers.html", year=year, years=years_around(year), series=dict(series))


def _line(each: DocumentNumber, seen: dict[str, str]) -> NumberLine:
    state = _("已作废") if each.void_seq is not None else _("已制发") if each.issued_seq is not None else _("未制发")
    if each.matter not in seen:
        return NumberLine(each.number, each.serial, state, each.on)
    return NumberLine(each.number, each.serial, state, each.on, each.paper, each.matter, seen[each.matter])


@dataclass(frozen=True)
class TemplateLine:
    """One paper's template: whose it is and what is wrong in it."""

    place: int
    paper: Paper
    own: bool
    faults: tuple[str, ...]


@staff
def templates(chair: Chair) -> HttpResponse:
    """Every paper with its default template to save, and the office's own read for faults."""
    if not chair.actor.posts & STAFF:
        return chair.page("forbidden.html", 403)
    listed = [(each, [_template(each, n, paper) for n, paper in enumerate(each.papers)]) for each in groups()]
    return chair.page("templates.html", groups=listed)


def _template(group: Group, place: int, paper: Paper) -> TemplateLine:
    return TemplateLine(place, paper, own_template(paper) is not None, tuple(group.faults(paper)))


@staff
def template_word(chair: Chair, group: str, place: int) -> HttpResponse:
    """The default template of one paper, to be changed in Word or WPS."""
    found = next((each for each in groups() if each.id == group), None)
    if found is None or place >= len(found.papers) or not chair.actor.posts & STAFF:
        raise Http404
    paper = found.papers[place]
    return as_download(default_template(paper, chair.actor.organ), f"{paper.name}.docx", WORD)

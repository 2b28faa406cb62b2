"""Registers (台账): lists with filters, order, pages, search, a workbook of exactly what is seen, a print view."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace

from django.db.models import F
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from zhunsheng.desk.visible import under_seal
from zhunsheng.kernel.procedure import Procedure
from zhunsheng.pages.tables import MEDIA, workbook
from zhunsheng.registers import counts
from zhunsheng.workbench.chair import Chair, staff
from zhunsheng.workbench.lawdays import lamps_on
from zhunsheng.workbench.listing import PAGE, Statement, Wanted, found, heads, lines, lines_of, statement
from zhunsheng.workbench.navigation import registers
from zhunsheng.workbench.paging import Pages

PRINTED = 2000


@staff
def register(chair: Chair, procedure: str) -> HttpResponse:
    """The register of one procedure."""
    return _list(chair, _procedure(chair, procedure))


@staff
def everything(chair: Chair) -> HttpResponse:
    """All matters, for search by number or words."""
    return _list(chair, None)


@staff
def register_workbook(chair: Chair, procedure: str) -> HttpResponse:
    """The register as a workbook."""
    return _workbook(chair, _procedure(chair, procedure))


@staff
def everything_workbook(chair: Chair) -> HttpResponse:
    """All matters found, as a workbook."""
    return _workbook(chair, None)


@staff
def sealed(chair: Chair) -> HttpResponse:
    """The sealed matters of those who may open them: number, stage, day – no title, no name, no workbook."""
    lamps = lamps_on(chair.today)
    kept = under_seal(chair.actor).order_by(F("due").asc(nulls_last=True), "id")
    return chair.page("sealed.html", lines=list(lines(chair.actor, kept, None, lamps)))


def _procedure(chair: Chair, wanted: str) -> Procedure:
    known = next((each for each in registers(chair.actor) if each.id == wanted), None)
    if known is None:
        raise Http404
    return known


def _list(chair: Chair, procedure: Procedure | None) -> HttpResponse:
    wanted = Wanted.of(chair.request.GET)
    lamps = lamps_on(chair.today)
    printing = bool(chair.request.GET.get("print"))
    organ, asked = chair.actor.organ.pk, _asked(chair, procedure, wanted)
    count = counts.kept(organ, asked, lambda: found(chair.actor, procedure, wanted, lamps).count())
    pages = Pages.of(count, wanted.page, PRINTED if printing else PAGE)

    def rows() -> Statement:
        return statement(found(chair.actor, procedure, wanted, lamps)[pages.start : pages.end])

    listed = counts.kept(organ, (*asked, wanted.sort, pages.start, pages.end), rows)
    return chair.page(
        "register.html",
        procedure=procedure,
        title=_(procedure.label) if procedure else _("全部事项"),
        heads=heads(procedure),
        lines=list(lines_of(chair.actor, listed, procedure, lamps)),
        wanted=wanted,
        query_now=wanted.as_query(),
        pages=pages,
        printing=printing,
    )


def _asked(chair: Chair, procedure: Procedure | None, wanted: Wanted) -> tuple[Hashable, ...]:
    """Everything on which it depends, beside the registers, which matters are on the list."""
    which = replace(wanted, page="", sort="")
    return ("list", chair.actor.id, chair.actor.posts, procedure.id if procedure else "", which, chair.today)


def _workbook(chair: Chair, procedure: Procedure | None) -> HttpResponse:
    wanted = Wanted.of(chair.request.GET)
    lamps = lamps_on(chair.today)
    kept = found(chair.actor, procedure, wanted, lamps)
    title = _(procedure.label) if procedure else _("全部事项")
    rows = [line.texts() for line in lines(chair.actor, kept, procedure, lamps)]
    chair.log("导出", f"{procedure.label if procedure else '全部事项'} {len(rows)} 行")
    book = workbook(title, heads(procedure), rows, mark=chair.mark)
    return chair.download(book, f"{title}-{chair.today.isoformat()}.xlsx", MEDIA)

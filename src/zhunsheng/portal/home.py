"""The first page: what the office is, what was made known, what one may do here, and figures of the last report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from zhunsheng.desk.moments import today
from zhunsheng.kernel.results import Public
from zhunsheng.people.models import Organ
from zhunsheng.portal.frame import Page, show
from zhunsheng.portal.law import term
from zhunsheng.portal.office import the_office
from zhunsheng.portal.published import notices, reports, shown
from zhunsheng.registers.counts import kept
from zhunsheng.registers.figures import Counted, of_year

NEWEST = 6
TOLD = (
    "decisions.meetings_held",
    "disclosure.items_handled",
    "petitions.handled",
    "litigation.own",
    "clocks.on_time",
    "clocks.late",
)
"""Figures shown to everybody, once the report of their year is published. Each is a number of things, nobody's name."""


@dataclass(frozen=True)
class Year:
    """The year of the last published report, and its figures."""

    year: int
    seq: int
    figures: tuple[Counted, ...]


def last_year(organ: Organ) -> Year | None:
    """The figures of the newest year whose report on rule-of-law government was published; of no other."""
    report = reports(organ).filter(kind=Public.ANNUAL_REPORT).exclude(year=None).first()
    if report is None or report.year is None:
        return None
    year = report.year
    counted = kept(organ.pk, ("public figures", year), lambda: of_year(organ, year))
    return Year(year, report.seq, tuple(counted[id_] for id_ in TOLD if id_ in counted))


def page(organ: Organ, day: date | None) -> Page:
    """The home page."""
    context = {
        "notices": [shown(row, day) for row in notices(organ)[:NEWEST]],
        "reports": [shown(row, day) for row in reports(organ)[:NEWEST]],
        "year": last_year(organ),
        "reply": term("gk.reply", day),
    }
    return Page("public", "public_home.html", context)


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The home page."""
    organ = the_office()
    return show(request, page(organ, today(organ)))

"""How to apply, ask and object – with every period from the law data – and the form to print and fill in by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from zhunsheng.desk.moments import today
from zhunsheng.law import load
from zhunsheng.matters.disclosure_requests.choices import Form
from zhunsheng.people.models import Organ
from zhunsheng.portal.frame import Page, show
from zhunsheng.portal.law import every, term
from zhunsheng.portal.office import the_office

FAMILIES = {
    "reply": "gk.reply",
    "correction": "gk.correction_notice",
    "third": "gk.third_party_opinion",
    "review": "fy.apply",
    "sue": "xs.sue",
    "accept": "xf.notice_direct",
    "handle": "xf.handle",
    "recheck": "xf.review_request",
}


def guide_page(_: Organ, day: date | None) -> Page:
    """How to apply and what follows."""
    return Page("guide", "guide.html", {"terms": {name: term(family, day) for name, family in FAMILIES.items()}})


def form_page(_: Organ, day: date | None) -> Page:
    """The paper form on one sheet."""
    context = {"forms": [form.label for form in Form], "reply": term("gk.reply", day)}
    return Page("paper_form", "paper_form.html", context)


def terms_page(_: Organ, day: date | None) -> Page:
    """Every period that binds somebody outside, to read and print."""
    return Page("terms", "terms.html", {"groups": every(day), "edition": load().edition})


def pages(organ: Organ, day: date | None) -> Iterator[Page]:
    """These three."""
    yield guide_page(organ, day)
    yield form_page(organ, day)
    yield terms_page(organ, day)


@require_safe
def guide(request: HttpRequest) -> HttpResponse:
    """How to apply and what follows."""
    organ = the_office()
    return show(request, guide_page(organ, today(organ)))


@require_safe
def paper_form(request: HttpRequest) -> HttpResponse:
    """The paper form."""
    organ = the_office()
    return show(request, form_page(organ, today(organ)))


@require_safe
def terms(request: HttpRequest) -> HttpResponse:
    """The periods."""
    organ = the_office()
    return show(request, terms_page(organ, today(organ)))

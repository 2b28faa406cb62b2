"""The order of choosing for everybody – codes and places, what was published, how to check it – and, for whoever has
the household's own paper, its place, reason and receipt: by POST, kept nowhere, nothing personal in an address.
"""

from __future__ import annotations

import hmac
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zhunsheng.desk.moments import now, today
from zhunsheng.intake import locks
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.resettlement import posting
from zhunsheng.order.codes import ALPHABET, LENGTH
from zhunsheng.order.listing import WORD_LENGTH
from zhunsheng.people.models import Organ
from zhunsheng.portal.frame import Page, show
from zhunsheng.portal.office import the_office
from zhunsheng.publishing.order_bundle import place_of
from zhunsheng.publishing.order_receipt import Own, own, written
from zhunsheng.publishing.order_source import let_out
from zhunsheng.publishing.orders import Order, published
from zhunsheng.publishing.place import chosen

MOST = 40
GAP = re.compile(r"[\s.\-_·—–]")
CODE = re.compile(f"[{ALPHABET}]{{{LENGTH}}}")
WORD = re.compile(f"[{ALPHABET}]{{{WORD_LENGTH}}}")


@dataclass(frozen=True)
class Asked:
    """What was typed: as typed, without gaps, and what is wrong with it."""

    typed: str
    code: str
    word: str
    errors: dict[str, str]


NOTHING = Asked("", "", "", {})


def orders_page(organ: Organ, _day: date | None) -> Page:
    """Every order published, and the form for one's own."""
    return Page("orders", "orders.html", _context(organ, NOTHING))


def _context(organ: Organ, asked: Asked, **more: object) -> dict[str, object]:
    limits = {"misses": locks.MISSES, "minutes": int(locks.FIRST.total_seconds() // 60)}
    known = {"orders": published(organ), "typed": asked.typed, "errors": asked.errors, **limits}
    return known | {"missed": False, "locked": False, "until": None} | more


def order_page(order: Order) -> Page:
    """One order: its list by group, how its lot was drawn, how to check it."""
    groups = [(group, list(rows)) for group, rows in groupby(order.listed, key=lambda each: each.group)]
    bundle = _bundle(order)
    offered = {} if bundle is None else {reverse("order_bundle", kwargs={"seq": order.seq}): (bundle.name, bundle)}
    told = posting.of_order(order.file, order.batch)
    context = {"order": order, "groups": groups, "bundle": bundle is not None, "posting": told}
    return Page("order", "order.html", context, {"seq": order.seq}, made=offered)


def pages(organ: Organ, day: date | None) -> Iterator[Page]:
    """The list of orders, and every one of them."""
    yield orders_page(organ, day)
    for order in published(organ):
        yield order_page(order)


def _bundle(order: Order) -> Path | None:
    """The public bundle as it was published with the ledger, where it was."""
    if not settings.ZS_PUBLISH:
        return None
    file = chosen().out / place_of(order)
    return file if file.is_file() else None


@require_safe
def orders(request: HttpRequest) -> HttpResponse:
    """Every order published."""
    organ = the_office()
    return show(request, orders_page(organ, today(organ)))


def _of(seq: int) -> Order:
    found = next((each for each in published(the_office()) if each.seq == seq), None)
    if found is None:
        raise Http404
    return found


@require_safe
def order(request: HttpRequest, seq: int) -> HttpResponse:
    """One order."""
    return show(request, order_page(_of(seq)))


@require_safe
def order_bundle(_: HttpRequest, seq: int) -> HttpResponse:
    """The public bundle of an order, exactly as it lies among what is published."""
    file = _bundle(_of(seq))
    if file is None:
        raise Http404
    return HttpResponse(
        file.read_bytes(),
        content_type="application/zip",
        headers={"Content-Disposition": f'attachment; filename="order-{seq}.zip"'},
    )


@never_cache
@csrf_exempt
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def own_place(request: HttpRequest) -> HttpResponse:
    """One's own place. There is no session to forge a request in, so no token to run out."""
    if request.method != "POST":
        organ = the_office()
        return show(request, orders_page(organ, today(organ)))
    found = _answered(request)
    if isinstance(found, HttpResponse):
        return found
    context = {
        "own": found, "taken": found.order.taken_before(found.place.household), "word": found.word,
        "total": len(found.order.listed), "receipt": bool(settings.ZS_PUBLISH),
    }  # fmt: skip
    return show(request, Page("own_place", "own_place.html", context))


@never_cache
@csrf_exempt
@sensitive_post_parameters()
@require_POST
def own_receipt(request: HttpRequest) -> HttpResponse:
    """One's own receipt as a file."""
    found = _answered(request)
    if isinstance(found, HttpResponse):
        return found
    try:
        content = written(found, let_out(the_office()))
    except Refusal:
        raise Http404 from None
    name = f"order-receipt-{found.code}.json"
    return HttpResponse(
        content, content_type="application/json", headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


def _answered(request: HttpRequest) -> Own | HttpResponse:
    """The place that code and word open, or the page that says why none is shown; wrong ones alike."""
    organ, asked = the_office(), _asked(request)
    if asked.errors:
        return _form(request, organ, asked, 422)
    at, address = now(organ), request.META.get("REMOTE_ADDR", "")
    until = locks.locked_until(asked.code, at)
    if until is not None or locks.guessing(address):
        return _form(request, organ, asked, 429, locked=True, until=until)
    found = _find(organ, asked)
    if found is None:
        locks.missed(asked.code, at, address)
        return _form(request, organ, asked, 404, missed=True)
    locks.found(asked.code)
    return found


def _asked(request: HttpRequest) -> Asked:
    typed, word = (request.POST.get(name, "").strip()[:MOST] for name in ("code", "word"))
    code, word = (GAP.sub("", unicodedata.normalize("NFKC", each)).upper() for each in (typed, word))
    errors = {}
    if not CODE.fullmatch(code):
        errors["code"] = _("公开代码是 %(n)s 位字母和数字,没有 0、1、I、O") % {"n": LENGTH}
    if not WORD.fullmatch(word):
        errors["word"] = _("查询码是 %(n)s 位,印在选房回执上") % {"n": WORD_LENGTH}
    return Asked(typed, code, word, errors)


def _find(organ: Organ, asked: Asked) -> Own | None:
    for each in published(organ):
        household = each.codes.get(asked.code)
        found = None if household is None else own(each, household)
        if found is not None and hmac.compare_digest(found.word, asked.word):
            return found
    return None


def _form(request: HttpRequest, organ: Organ, asked: Asked, status: int, **more: object) -> HttpResponse:
    return show(request, Page("orders", "orders.html", _context(organ, asked, **more)), status)

"""Asking where one's own matter stands: number and last digits, or the receipt code; by POST, kept nowhere."""

from __future__ import annotations

import re

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from zhunsheng.desk.moments import now
from zhunsheng.intake import locks
from zhunsheng.portal import progress
from zhunsheng.portal.due import STEPS
from zhunsheng.portal.frame import Page, show
from zhunsheng.portal.office import the_office

MOST = 60
WORD = re.compile(r"\d{4}|[0-9A-Za-z-]{8,9}")


@never_cache
@csrf_exempt
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def query(request: HttpRequest) -> HttpResponse:
    """The form, and what stands under the number. There is no session to forge a request in, so no token to run out."""
    number, word = (request.POST.get(name, "").strip()[:MOST] for name in ("number", "word"))
    if request.method != "POST":
        return _page(request, number, {})
    asked = progress.number_of(number)
    errors = {}
    if asked is None:
        errors["number"] = _("编号里应当有年份和号数,例如 2026-33")
    if not WORD.fullmatch(word):
        errors["word"] = _("请填手机号后四位,或者回执上的查询码")
    if asked is None or errors:
        return _page(request, number, errors, status=422)
    organ = the_office()
    at = now(organ)
    address = request.META.get("REMOTE_ADDR", "")
    until = locks.locked_until(asked.key, at)
    if until is not None or locks.guessing(address):
        return _page(request, number, {}, locked=True, until=until, status=429)
    found = progress.find(organ, asked, word)
    if found is None:
        locks.missed(asked.key, at, address)
        return _page(request, number, {}, missed=True, status=404)
    locks.found(asked.key)
    return show(request, Page("query", "progress.html", {"found": found, "steps": STEPS}))


def _page(
    request: HttpRequest,
    number: str,
    errors: dict[str, str],
    *,
    locked: bool = False,
    until: object = None,
    missed: bool = False,
    status: int = 200,
) -> HttpResponse:
    context = {
        "number": number, "errors": errors, "locked": locked, "until": until, "missed": missed, "misses": locks.MISSES,
        "minutes": int(locks.FIRST.total_seconds() // 60),
    }  # fmt: skip
    return show(request, Page("query", "query.html", context), status)

"""A due date reckoned for anybody, without an account and without an office; nothing that was asked is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zhunsheng.clock import Due, reckon, slip_text
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.law import load
from zhunsheng.pages.days import read_day
from zhunsheng.pages.language import ASKED
from zhunsheng.pages.words import worded
from zhunsheng.portal import terms
from zhunsheng.portal.frame import navigation

T = TypeVar("T")
LONGEST = 100
MOST_STRETCHES = 20
NAMES = ("period", "start", "extended", "by", "after", "through")
"""What a question is made of. ``extended`` is 1 where the term was prolonged."""
ON_THE_PAGE = ("find", "do", "slip", ASKED)
PLACE = {
    "clock.unknown_period": "period",
    "clock.not_in_force": "start",
    "clock.out_of_range": "start",
    "clock.no_extension": "extended",
    "clock.extension_too_long": "by",
    "clock.extension_not_positive": "by",
    "clock.no_exclusion": "exclude",
    "clock.stretch": "exclude",
}
"""Beside which input a refusal stands."""

STEPS = {
    "law": "依据",
    "unconfirmed": "待核",
    "event": "事件",
    "start": "起算",
    "excluded": "扣除",
    "outside": "不扣除",
    "holiday": "放假",
    "shifted": "调休",
    "calendar": "放假安排",
    "extension": "延长",
    "roll": "顺延",
    "safe": "提前或者推后",
    "statutory_due": "法定末日",
    "safe_due": "稳妥办结日",
    "assumption": "假定",
}
"""The steps of a reckoning in words."""


@dataclass(frozen=True)
class Asked:
    """What stands in the address. ``stretches`` are pairs of days as typed, empty rows included."""

    find: str
    period: str
    start: str
    extended: str
    by: str
    stretches: tuple[tuple[str, str], ...]
    do: str
    unknown: tuple[str, ...] = ()

    @classmethod
    def of(cls, query: QueryDict) -> Asked:
        """Read from an address; what is unknown is kept by its name, so that no answer passes it over."""
        one = {name: query.get(name, "").strip()[:LONGEST] for name in ("find", "period", "start", "extended", "by")}
        first, last = (
            [typed.strip()[:LONGEST] for typed in query.getlist(name)[: MOST_STRETCHES + 1]]
            for name in ("after", "through")
        )
        rows = max(len(first), len(last), 1)
        pairs = tuple(zip(first + [""] * (rows - len(first)), last + [""] * (rows - len(last)), strict=True))
        do = query.get("do", "")
        more = (("", ""),) if do == "more" and rows < MOST_STRETCHES else ()
        unknown = tuple(name[:LONGEST] for name in query if name not in {*NAMES, *ON_THE_PAGE})
        return cls(**one, stretches=pairs + more, do=do, unknown=unknown)

    @property
    def complete(self) -> bool:
        """Whether an answer is wanted rather than another row or a shorter list."""
        return self.do not in ("find", "more") and bool(self.period or self.start)

    def as_query(self) -> str:
        """The question alone, to ask it again as text, data or slip."""
        pairs = [("period", self.period), ("start", self.start), ("extended", self.extended), ("by", self.by)]
        for a, b in self.stretches:
            pairs += [("after", a), ("through", b)] if a or b else []
        return urlencode([(name, value) for name, value in pairs if value])


@dataclass
class Answer:
    """The due date, or what is wrong: words beside the inputs, and the clock's own refusal."""

    due: Due | None = None
    errors: dict[str, str] = field(default_factory=dict)
    refusal: Refusal | None = None


def answer(asked: Asked, today: date) -> Answer:
    """Reckon what was asked; ``today`` only completes a day typed without its year."""
    given = Answer()
    if asked.unknown:
        given.refusal = worded(
            Refusal(
                "due.parameter",
                missing="没有这样的参数:{names}",
                remedy="可用的参数:{known}",
                params={"names": asked.unknown, "known": NAMES},
            )
        )
        given.errors["period"] = given.refusal.what()
        return given
    if not asked.period:
        given.errors["period"] = _("请选择期限")
    start = _read(given, "start", lambda: read_day(asked.start, today), _("起算日应当是日期,例如 2026-11-03"))
    exclude = [
        pair
        for number, (a, b) in enumerate(asked.stretches, 1)
        if (a or b) and (pair := _stretch(given, number, a, b, today)) is not None
    ]
    if len(asked.stretches) > MOST_STRETCHES:
        given.errors["exclude"] = _("扣除的期间最多%(n)s段") % {"n": MOST_STRETCHES}
    extended = _extended(given, asked)
    if given.errors or start is None:
        return given
    try:
        given.due = reckon(load(), asked.period, start, extended=extended, exclude=exclude)
    except Refusal as refusal:
        given.refusal = worded(refusal)
        given.errors[PLACE.get(refusal.code, "period")] = given.refusal.what()
    return given


def _stretch(given: Answer, number: int, a: str, b: str, today: date) -> tuple[date, date] | None:
    wrong = _("第%(n)s段应当有起日和止日,例如 2026-06-05 和 2026-06-18") % {"n": number}
    return _read(given, "exclude", lambda: (read_day(a, today), read_day(b, today)), wrong)


def _extended(given: Answer, asked: Asked) -> bool | int:
    if not asked.extended:
        return False
    if asked.extended != "1":
        given.errors["extended"] = _("延长过的写 1,没有延长的不写")
        return False
    if not asked.by:
        return True
    length = _read(given, "by", lambda: int(asked.by), _("延长的长度应当是整数"))
    if length is not None and length < 1:
        given.errors["by"] = _("延长的长度应当大于零")
    return length or False


def _read(given: Answer, name: str, read: Callable[[], T], wrong: str) -> T | None:
    try:
        return read()
    except ValueError:
        given.errors.setdefault(name, wrong)
        return None


@require_safe
def due(request: HttpRequest) -> HttpResponse:
    """The form, the answer with its reckoning, and the slip to print."""
    asked = Asked.of(request.GET)
    given = answer(asked, localdate()) if asked.complete else Answer()
    base = load()
    found = terms.matching(base, asked.find)
    context = {
        "organ": None,
        "nav": navigation(),
        "here": request.path,
        "asked": asked,
        "given": given,
        "due": given.due,
        "steps": STEPS,
        "edition": base.edition,
        "groups": found or terms.groups(base),
        "missed": bool(asked.find) and not found,
        "narrowed": bool(asked.find and found) and asked.do == "find",
        "named": _unlisted(asked, found),
        "query_now": asked.as_query(),
        "internal": given.due is not None and given.due.edition.law == terms.OFFICE,
        "sure": given.due is None or given.due.edition.confirmed in terms.SURE,
    }
    page = "due_slip.html" if given.due is not None and request.GET.get("slip") else "due.html"
    return render(request, page, context, status=422 if given.errors else 200)


def _unlisted(asked: Asked, found: tuple[terms.Group, ...]) -> terms.Choice | None:
    """The term asked for where the list shown lacks it: an older edition by its own name, or hidden by the search."""
    listed = any(choice.id == asked.period for group in found for choice in group.choices)
    return None if listed or not asked.period else terms.named(load(), asked.period)


@require_safe
def due_text(request: HttpRequest) -> HttpResponse:
    """The slip as plain text."""
    given = answer(Asked.of(request.GET), localdate())
    if given.due is not None:
        return HttpResponse(slip_text(given.due) + "\n", content_type="text/plain; charset=utf-8")
    words = str(given.refusal or "\n".join(given.errors.values()))
    return HttpResponse(words + "\n", content_type="text/plain; charset=utf-8", status=422)


@require_safe
def due_data(request: HttpRequest) -> HttpResponse:
    """The answer as data, the same as ``zs due --json``."""
    given = answer(Asked.of(request.GET), localdate())
    plainly = {"ensure_ascii": False}
    if given.due is not None:
        return JsonResponse(given.due.as_data(), json_dumps_params=plainly)
    data = {"refusal": given.refusal.as_data()} if given.refusal else {"errors": given.errors}
    return JsonResponse(data, status=422, json_dumps_params=plainly)

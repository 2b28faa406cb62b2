"""What was made known to everybody, read from the registers: lists, one notice with its reckoning, its paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_safe

from zhunsheng.archive import store
from zhunsheng.clock import Due, reckon
from zhunsheng.desk.moments import today
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.kernel.results import REPORTS, Public
from zhunsheng.law import load
from zhunsheng.pages import looks
from zhunsheng.pages.contact import contact
from zhunsheng.people.models import Organ
from zhunsheng.portal.due import STEPS
from zhunsheng.portal.frame import Page, show
from zhunsheng.portal.office import the_office
from zhunsheng.registers.models import NoticeRow
from zhunsheng.reports.personal import NUMBERS, Kind, hits, of_single_households
from zhunsheng.reports.reading import text_of, unseen

OPENED = {".txt", ".pdf", ".docx", ".xlsx", ".doc", ".xls", ".ofd", ".wps", ".jpg", ".jpeg", ".png", ".html", ".zip"}
"""Endings of papers that are kept; a file of another kind is given without one."""


@dataclass(frozen=True)
class Shown:
    """A notice as its list shows it."""

    row: NoticeRow
    left: int | None

    @property
    def kind(self) -> str:
        """Its kind in words."""
        return Public(self.row.kind).label

    @property
    def open(self) -> bool:
        """Whether comments are still taken."""
        return self.left is not None and self.left >= 0

    @property
    def print_of(self) -> str:
        """The digest of its paper in groups of four, as one compares them."""
        digest = str(self.row.body.get("digest", ""))
        return " ".join(digest[at : at + 4] for at in range(0, len(digest), 4))


def notices(organ: Organ) -> QuerySet[NoticeRow]:
    """Everything but annual reports, newest first."""
    return NoticeRow.objects.filter(organ=organ).exclude(kind__in=REPORTS).order_by("-on", "-seq")


def reports(organ: Organ) -> QuerySet[NoticeRow]:
    """Annual reports that an act published, newest year first."""
    return NoticeRow.objects.filter(organ=organ, kind__in=REPORTS).order_by("-year", "-on", "-seq")


def shown(row: NoticeRow, day: date | None) -> Shown:
    """A notice on a day; on none, nothing is said about time left."""
    left = (row.until - day).days if row.until is not None and day is not None else None
    return Shown(row, left)


def notices_page(organ: Organ, day: date | None) -> Page:
    """All notices."""
    return Page("notices", "notices.html", {"notices": [shown(row, day) for row in notices(organ)]})


def reports_page(organ: Organ, day: date | None) -> Page:
    """The annual reports; a draft is none."""
    return Page("reports", "reports.html", {"reports": [shown(row, day) for row in reports(organ)]})


def notice_page(row: NoticeRow, day: date | None) -> Page:
    """One notice with the reckoning of its last day."""
    due = _reckoned(row)
    name, wrong = file_name(row), wrong_with(row)
    context = {"notice": shown(row, day), "due": due, "steps": STEPS, "wrong": wrong, "file": name}
    offered = {reverse("notice_paper", kwargs={"seq": row.seq}): (name, row.body["digest"])} if name else {}
    return Page("notice", "notice.html", context, {"seq": row.seq}, offered)


def pages(organ: Organ, day: date | None) -> Iterator[Page]:
    """Every page about what was published."""
    yield notices_page(organ, day)
    yield reports_page(organ, day)
    for row in NoticeRow.objects.filter(organ=organ).order_by("seq"):
        yield notice_page(row, day)


def _reckoned(row: NoticeRow) -> Due | None:
    if not row.period:
        return None
    try:
        return reckon(load(), row.period, row.on)
    except Refusal:
        return None


def wrong_with(row: NoticeRow) -> tuple[str, ...]:
    """What keeps a notice off the web: personal numbers in its words or paper, or single households in its words."""
    words = "\n".join([row.title, *(text for line in row.lines for text in line)])
    found = list(numbers_in(words))
    if of_single_households(words):
        found.append("分户补偿、分户评估的内容")
    return tuple(dict.fromkeys([*found, *(_in_paper(row.body["digest"]) if row.body else ())]))


def numbers_in(text: str) -> tuple[str, ...]:
    """The kinds of personal numbers in a text, in words; the office's own telephones are none.

    What only looks like somebody's line of a list is for a reader to decide and keeps nothing off the web.
    """
    kinds = (hit.kind for hit in hits(text, contact().phone) if hit.kind in NUMBERS)
    return tuple(dict.fromkeys(looks.PERSONAL[kind] for kind in kinds))


def _in_paper(digest: str) -> tuple[str, ...]:
    """What is wrong with a paper. It may name telephones to call – a notice does –, but no card of
    anybody, and nothing that is not seen on paper.
    """
    try:
        content = store.read(digest)
    except Refusal:
        return ("正文不在档案里",)
    numbers = (each for each in numbers_in(text_of(content) or "") if each != looks.PERSONAL[Kind.MOBILE])
    return (*numbers, *(looks.UNSEEN[each] for each in unseen(content)))


def file_name(row: NoticeRow) -> str:
    """What the paper of a notice is called on the web."""
    return name_on_web(row.body["digest"], str(row.body.get("name", ""))) if row.body else ""


def name_on_web(digest: str, name: str) -> str:
    """A paper's name on the web: by its digest, since its own may be somebody's, and two may be called the same."""
    ending = PurePosixPath(name).suffix.lower()
    return f"{digest[:16]}{ending if ending in OPENED else ''}"


@require_safe
def notices_view(request: HttpRequest) -> HttpResponse:
    """All notices."""
    organ = the_office()
    return show(request, notices_page(organ, today(organ)))


@require_safe
def reports_view(request: HttpRequest) -> HttpResponse:
    """The annual reports."""
    organ = the_office()
    return show(request, reports_page(organ, today(organ)))


@require_safe
def notice_view(request: HttpRequest, seq: int) -> HttpResponse:
    """One notice."""
    organ = the_office()
    row = get_object_or_404(NoticeRow, organ=organ, seq=seq)
    return show(request, notice_page(row, today(organ)))


@require_safe
def paper(request: HttpRequest, seq: int) -> HttpResponse:  # noqa: ARG001 – the signature Django calls
    """The paper exactly as it was published, to compare its digest."""
    row = get_object_or_404(NoticeRow, organ=the_office(), seq=seq)
    if not row.body or wrong_with(row):
        raise Http404
    answer = HttpResponse(store.read(row.body["digest"]), content_type="application/octet-stream")
    answer["Content-Disposition"] = f'attachment; filename="{file_name(row)}"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer

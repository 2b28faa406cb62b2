"""The to-do: what is overdue first, the next act as a verb, and whom we wait for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Count, F, Q
from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhunsheng.desk.visible import in_lists
from zhunsheng.kernel.record import SHARED, Remedied
from zhunsheng.pages.lamps import GREEN, NONE, RED, YELLOW, last_day, nearest_clock
from zhunsheng.pages.tables import MEDIA, workbook
from zhunsheng.workbench.chair import Chair, staff
from zhunsheng.workbench.climb import told_to
from zhunsheng.workbench.duties import whose
from zhunsheng.workbench.inbox import waiting as in_the_inbox
from zhunsheng.workbench.lawdays import article_of, is_working, lamps_on
from zhunsheng.workbench.listing import PAGE, WAITING, Line, Wanted, by_lamp, lines, only_mine
from zhunsheng.workbench.nextstep import Next, labels, next_on
from zhunsheng.workbench.paging import Pages

TO_DO = Q(is_open=True) | Q(due__isnull=False) | Q(unanswered__gt=0)
"""What is not finished: open matters, duties that outlast them (tasks of a sitting), what was found wrong."""

BY_DAY = ("-unanswered", F("due").asc(nulls_last=True), "opened_on", "id")
MOST_WAITING = 4


@dataclass(frozen=True)
class Listed:
    """What a to-do shows: how many shine how, whom we wait for how often, and the lines asked for."""

    tiles: tuple[tuple[str, int], ...]
    waiting: list[tuple[str, int]]
    pages: Pages
    lines: list[Line]


@staff
def home(chair: Chair) -> HttpResponse:
    """What has to be done, by its day."""
    wanted = Wanted.of(chair.request.GET)
    listed = _of_guest(chair, wanted) if chair.actor.guest else _of_office(chair, wanted)
    return chair.page(
        "todo.html",
        tiles=listed.tiles,
        waiting=listed.waiting,
        lines=[(line, _next(chair, line), _article(chair, line), _climbed(chair, line)) for line in listed.lines],
        wanted=wanted,
        query_now=wanted.as_query(),
        pages=listed.pages,
        working=is_working(chair.today),
        inbox=in_the_inbox(chair),
    )


def _of_office(chair: Chair, wanted: Wanted, *, whole: bool = False) -> Listed:
    lamps = lamps_on(chair.today)
    every = in_lists(chair.actor).filter(TO_DO)
    scope = only_mine(every, chair.actor, chair.today) if wanted.mine else every
    kept = by_lamp(scope, wanted.lamp, lamps).order_by(*BY_DAY)
    count = kept.count()
    pages = Pages.of(count, wanted.page, max(count, 1) if whole else PAGE)
    tiles = scope.aggregate(
        red=Count("id", filter=Q(due__lte=chair.today) | Q(unanswered__gt=0)),
        yellow=Count("id", filter=Q(due__gt=chair.today, due__lte=lamps.soon, unanswered=0)),
        green=Count("id", filter=Q(unanswered=0) & (Q(is_open=True, due__isnull=True) | Q(due__gt=lamps.soon))),
        waiting=Count("id", filter=~Q(waiting="")),
    )
    waiting = scope.exclude(waiting="").values_list("waiting").annotate(n=Count("id")).order_by("-n")
    return Listed(
        ((RED, tiles["red"]), (YELLOW, tiles["yellow"]), (GREEN, tiles["green"]), (WAITING, tiles["waiting"])),
        list(waiting[:MOST_WAITING]),
        pages,
        list(lines(chair.actor, kept[pages.start : pages.end], None, lamps)),
    )


def _of_guest(chair: Chair, wanted: Wanted, *, whole: bool = False) -> Listed:
    """Another body's to-do: its own terms, which the rows are not sorted by; what was found wrong is the office's."""
    scope = in_lists(chair.actor).filter(is_open=True)
    every = sorted(lines(chair.actor, scope.order_by("opened_on", "id"), None, lamps_on(chair.today)), key=_by_day)
    every = [line._replace(unanswered=0) for line in every]
    shining = Counter(GREEN if line.lamp.colour == NONE else line.lamp.colour for line in every)
    waited = Counter(line.waiting for line in every if line.waiting)
    kept = [line for line in every if _shines(line, wanted.lamp)]
    pages = Pages.of(len(kept), wanted.page, max(len(kept), 1) if whole else PAGE)
    return Listed(
        (*((colour, shining[colour]) for colour in (RED, YELLOW, GREEN)), (WAITING, waited.total())),
        waited.most_common(MOST_WAITING),
        pages,
        kept[pages.start : pages.end],
    )


def _by_day(line: Line) -> tuple[bool, date]:
    return line.due is None, line.due or date.max


def _shines(line: Line, lamp: str) -> bool:
    """Whether a line belongs under a tile; none asked for shows all."""
    if lamp == WAITING:
        return bool(line.waiting)
    return lamp in ("", line.lamp.colour) or (lamp == GREEN and line.lamp.colour == NONE)


def _next(chair: Chair, line: Line) -> Next:
    """What was found wrong comes before what comes next."""
    if not line.unanswered:
        return next_on(chair.actor, line.matter, chair.today, line.clocks)
    able = next(step.by for step in SHARED if step.act is Remedied)
    if chair.actor.posts & set(able):
        return Next(Remedied.LABEL, Remedied.KIND)
    return Next(Remedied.LABEL, posts=labels(able))


def _article(chair: Chair, line: Line) -> str:
    nearest = _nearest(chair, line)
    return article_of(nearest["period"]) if nearest and nearest["period"] else ""


def _nearest(chair: Chair, line: Line) -> Mapping[str, Any] | None:
    return nearest_clock(line.clocks, line.due, whose(chair.actor, line.kind)) if line.due else None


def _climbed(chair: Chair, line: Line) -> str:
    """To whom what is overdue has climbed; the office's own affair."""
    nearest = _nearest(chair, line)
    return "" if chair.actor.guest or nearest is None else labels(told_to(last_day(nearest), chair.today))


@staff
def home_workbook(chair: Chair) -> HttpResponse:
    """The to-do as a workbook: the columns and rows of the page, all pages of it."""
    wanted = replace(Wanted.of(chair.request.GET), page="")
    listed = (_of_guest if chair.actor.guest else _of_office)(chair, wanted, whole=True)
    cells = [_cells(line, _next(chair, line), _article(chair, line)) for line in listed.lines]
    chair.log("导出", f"待办 {len(cells)} 行")
    heads = [_("期限"), _("事项"), _("类别"), _("编号"), _("下一步"), _("到期日"), _("依据"), _("承办人")]
    name = f"{_('待办')}-{chair.today.isoformat()}"
    return chair.download(workbook(_("待办"), heads, cells, mark=chair.mark), f"{name}.xlsx", MEDIA)


def _cells(line: Line, following: Next, article: str) -> list[str]:
    due = line.due.isoformat() if line.due else ""
    return [
        line.lamp.words, line.title, line.procedure, line.number, following.verb, due, article, line.handlers,
    ]  # fmt: skip

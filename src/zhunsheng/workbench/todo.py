"""The to-do: what is overdue first, the next act as a verb, and whom we wait for."""

from __future__ import annotations

from dataclasses import replace

from django.db.models import Count, F, Q
from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhunsheng.desk.visible import in_lists
from zhunsheng.kernel.record import SHARED, Remedied
from zhunsheng.pages.lamps import GREEN, RED, YELLOW, nearest_clock
from zhunsheng.pages.tables import MEDIA, workbook
from zhunsheng.workbench.chair import Chair, staff
from zhunsheng.workbench.lawdays import article_of, is_working, lamps_on
from zhunsheng.workbench.listing import PAGE, WAITING, Line, Wanted, by_lamp, lines, only_mine
from zhunsheng.workbench.nextstep import Next, labels, next_on
from zhunsheng.workbench.paging import Pages, as_download

TO_DO = Q(is_open=True) | Q(due__isnull=False) | Q(unanswered__gt=0)
"""What is not finished: open matters, duties that outlast them (tasks of a sitting), what was found wrong."""

BY_DAY = ("-unanswered", F("due").asc(nulls_last=True), "opened_on", "id")


@staff
def home(chair: Chair) -> HttpResponse:
    """What has to be done, by its day."""
    wanted = Wanted.of(chair.request.GET)
    lamps = lamps_on(chair.today)
    every = in_lists(chair.actor).filter(TO_DO)
    scope = only_mine(every, chair.actor) if wanted.mine else every
    kept = by_lamp(scope, wanted.lamp, lamps).order_by(*BY_DAY)
    pages = Pages.of(kept.count(), wanted.page, PAGE)
    listed = list(lines(chair.actor, kept[pages.start : pages.end], None, lamps))
    tiles = scope.aggregate(
        red=Count("id", filter=Q(due__lte=chair.today) | Q(unanswered__gt=0)),
        yellow=Count("id", filter=Q(due__gt=chair.today, due__lte=lamps.soon, unanswered=0)),
        green=Count("id", filter=Q(is_open=True, unanswered=0) & (Q(due__isnull=True) | Q(due__gt=lamps.soon))),
        waiting=Count("id", filter=~Q(waiting="")),
    )
    waiting = scope.exclude(waiting="").values_list("waiting").annotate(n=Count("id")).order_by("-n")
    return chair.page(
        "todo.html",
        tiles=((RED, tiles["red"]), (YELLOW, tiles["yellow"]), (GREEN, tiles["green"]), (WAITING, tiles["waiting"])),
        waiting=list(waiting[:4]),
        lines=[(line, _next(chair, line), _article(line)) for line in listed],
        wanted=wanted,
        query_now=wanted.as_query(),
        pages=pages,
        working=is_working(chair.today),
    )


def _next(chair: Chair, line: Line) -> Next:
    """What was found wrong comes before what comes next."""
    if not line.unanswered:
        return next_on(chair.actor, line.matter, chair.today)
    able = next(step.by for step in SHARED if step.act is Remedied)
    if chair.actor.posts & set(able):
        return Next(Remedied.LABEL, Remedied.KIND)
    return Next(Remedied.LABEL, posts=labels(able))


def _article(line: Line) -> str:
    nearest = nearest_clock(line.clocks, line.due) if line.due else None
    return article_of(nearest["period"]) if nearest and nearest["period"] else ""


@staff
def home_workbook(chair: Chair) -> HttpResponse:
    """The to-do as a workbook: the columns and rows of the page, all pages of it."""
    wanted = replace(Wanted.of(chair.request.GET), page="")
    lamps = lamps_on(chair.today)
    every = in_lists(chair.actor).filter(TO_DO)
    scope = only_mine(every, chair.actor) if wanted.mine else every
    kept = by_lamp(scope, wanted.lamp, lamps).order_by(*BY_DAY)
    cells = [_cells(line, _next(chair, line)) for line in lines(chair.actor, kept, None, lamps)]
    heads = [_("期限"), _("事项"), _("类别"), _("编号"), _("下一步"), _("到期日"), _("依据"), _("承办人")]
    name = f"{_('待办')}-{chair.today.isoformat()}"
    return as_download(workbook(_("待办"), heads, cells), f"{name}.xlsx", MEDIA)


def _cells(line: Line, following: Next) -> list[str]:
    due = line.due.isoformat() if line.due else ""
    return [
        line.lamp.words, line.title, line.procedure, line.number, following.verb, due, _article(line), line.handlers,
    ]  # fmt: skip

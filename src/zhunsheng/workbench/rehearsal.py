"""The clock of a 演练 or 示例 office: whoever trains moves the day on, and every term with it; a real one has none."""

from __future__ import annotations

from datetime import date, timedelta

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhunsheng.desk.moments import set_day
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.law import load
from zhunsheng.pages.days import read_day
from zhunsheng.workbench.chair import Chair, administrator

WEEK, MONTH = timedelta(days=7), timedelta(days=30)


@administrator(Post.SYSADMIN)
def day(chair: Chair) -> HttpResponse:
    """Which day it is, and buttons to go on."""
    organ = chair.actor.organ
    if organ.real:
        raise Http404
    typed = chair.request.POST.get("day", "").strip()
    error, refusal = "", None
    if chair.request.method == "POST":
        try:
            set_day(organ, read_day(typed, chair.today))
        except ValueError:
            error = _("应当是日期,例如 2026-11-03 或 11月3日")
        except Refusal as wrong:
            refusal = wrong
        else:
            chair.log("拨动时钟", f"{chair.today.isoformat()} → {organ.day}")
            return redirect("day")
    status = 422 if error or refusal else 200
    return chair.page("day.html", status, ways=_ways(chair.today), typed=typed, error=error, refusal=refusal)


def _ways(today: date) -> list[tuple[str, date]]:
    """The usual steps on."""
    tomorrow = today + timedelta(days=1)
    return [
        (_("下一个工作日"), load().calendar.forward(tomorrow)),
        (_("明天"), tomorrow),
        (_("一周以后"), today + WEEK),
        (_("三十日以后"), today + MONTH),
    ]

"""A register brought in from a workbook: template, preview with what is wrong, then all rows or none.

The workbook is not kept: between preview and confirmation it travels in the page, so that no copy with personal data
stays behind that could never be destroyed. Whoever sends something else than was shown only sees it checked anew.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from zhunsheng.desk.submit import BATCH_ENTRY
from zhunsheng.intake.plan import Plan, plan
from zhunsheng.intake.record import record
from zhunsheng.intake.sheets import DAY, Bound, sheets
from zhunsheng.intake.template import template
from zhunsheng.intake.workbook import LIMIT
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.pages.tables import MEDIA
from zhunsheng.people.models import Log
from zhunsheng.workbench.chair import Chair, staff

SHOWN = 300


@staff
def empty(chair: Chair, procedure: str) -> HttpResponse:
    """The empty workbook to fill in."""
    sheet = _sheet(procedure)
    if not chair.actor.posts & set(sheet.sheet.by):
        return chair.page("forbidden.html", 403)
    return chair.download(template(sheet), _("%(label)s导入模板") % {"label": _(sheet.table.label)} + ".xlsx", MEDIA)


@sensitive_post_parameters()
@staff
def register(chair: Chair, procedure: str) -> HttpResponse:
    """Upload, look through, confirm."""
    sheet = _sheet(procedure)
    if not chair.actor.posts & set(sheet.sheet.by):
        return chair.page("forbidden.html", 403)
    desk = Desk(chair, sheet, {name: chair.request.POST.get(f"c.{name}", "") for name in sheet.sheet.common})
    if chair.request.method != "POST":
        asked = chair.request.GET
        done = [asked[name] for name in ("done", "known") if asked.get(name, "").isdigit()]
        return _draw(desk, done=done if len(done) == 2 else None)
    try:
        content = _content(chair)
        if chair.request.POST.get("do") == "confirm":
            return _confirm(desk, content)
        return _preview(desk, content)
    except Refusal as refusal:
        return _draw(desk, 422, refusal=refusal)


@dataclass(frozen=True)
class Desk:
    """Who brings which register in, and what was typed for the whole workbook."""

    chair: Chair
    sheet: Bound
    common: dict[str, str]


def _sheet(procedure: str) -> Bound:
    if procedure not in sheets():
        raise Http404
    return sheets()[procedure]


def _content(chair: Chair) -> bytes:
    """The bytes just uploaded, or those the page brought back."""
    uploaded = chair.request.FILES.get("workbook")
    if uploaded is not None and uploaded.size is not None and uploaded.size <= LIMIT:
        return bytes(uploaded.read())
    if uploaded is not None:
        raise Refusal("intake.too_large", missing="文件超过 5 MB", remedy="请去掉图片、多余的工作表,或者分成几个文件")
    try:
        content = base64.b64decode(chair.request.POST.get("content", ""), validate=True)
    except binascii.Error:
        content = b""
    if not content:
        raise Refusal("intake.no_file", missing="没有选择文件", remedy="请先选择要导入的 xlsx 工作簿")
    return content


def _preview(desk: Desk, content: bytes, status: int = 200, **more: Any) -> HttpResponse:
    planned = plan(desk.chair.actor, desk.sheet, content, desk.chair.today, desk.common)
    return _draw(desk, 422 if planned.problems else status, planned=planned, content=content, **more)


def _confirm(desk: Desk, content: bytes) -> HttpResponse:
    chair, sheet = desk.chair, desk.sheet
    reason, looked = chair.request.POST.get("reason", "").strip(), chair.request.POST.get("looked") == "1"
    try:
        done = record(chair.actor, sheet, content, reason, common=desk.common, looked=looked)
    except Refusal as refusal:
        return _preview(desk, content, 422, refusal=refusal, reason=reason)
    about = f"{sheet.table.label} {done.count} 件,批次 {done.batch}"
    Log.objects.create(organ=chair.actor.organ, account=chair.account.username, what="导入台账", about=about)
    place = reverse("import", kwargs={"procedure": sheet.procedure})
    return redirect(f"{place}?done={done.count}&known={done.known}")


def _draw(
    desk: Desk,
    status: int = 200,
    *,
    planned: Plan | None = None,
    content: bytes = b"",
    refusal: Refusal | None = None,
    reason: str = "",
    done: list[str] | None = None,
) -> HttpResponse:
    late = planned is not None and planned.late
    return desk.chair.page(
        "import.html",
        status,
        sheet=desk.sheet,
        common=_common(desk, refusal.fields if refusal else {}),
        planned=planned,
        lines=_lines(desk.sheet, planned) if planned else [],
        content=base64.b64encode(content).decode() if planned and planned.new and not planned.problems else "",
        refusal=refusal,
        reason=reason,
        done=done,
        may_record=not late or bool(desk.chair.actor.posts & BATCH_ENTRY),
    )


def _common(desk: Desk, wrong: Mapping[str, str]) -> list[dict[str, Any]]:
    """The inputs for what is the same in the whole workbook; closed lists are chosen from."""
    made = []
    for name, place in desk.sheet.common().items():
        choices = place.spec.choices() if place.spec is not None and place.spec.kind == "choice" else ()
        made.append(
            {
                "key": f"c.{name}",
                "label": desk.sheet.label(place.name),
                "value": desk.common[name],
                "options": [(choice.value, _(choice.label)) for choice in choices],
                "day": name == DAY or (place.spec is not None and place.spec.kind == "date"),
                "matter": place.spec is not None and place.spec.kind == "matter",
                "error": wrong.get(name, ""),
            }
        )
    return made


def _lines(sheet: Bound, planned: Plan) -> list[dict[str, Any]]:
    """The rows to show: the first ones, and every one with something to look at, since the lists above lead to it."""
    shown = [row for place, row in enumerate(planned.rows) if place < SHOWN or row.problems or row.doubts]
    return [
        {
            "row": row,
            "key": getattr(row.act, sheet.key) if row.act else "",
            "title": sheet.table.title(row.file(sheet.procedure)) if row.deeds else "",
            "deeds": [deed.act.LABEL for deed in row.deeds],
        }
        for row in shown
    ]

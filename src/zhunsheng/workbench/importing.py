"""A register brought in from a workbook: template, preview with what is wrong, then all rows or none.

The workbook is not kept: between preview and confirmation it travels in the page, so that no copy with personal data
stays behind that could never be destroyed. Whoever sends something else than was shown only sees it checked anew.
"""

from __future__ import annotations

import base64
import binascii
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from zhunsheng.desk.submit import BATCH_ENTRY
from zhunsheng.intake.plan import Plan, plan
from zhunsheng.intake.record import record
from zhunsheng.intake.sheets import PETITIONS
from zhunsheng.intake.template import template
from zhunsheng.intake.workbook import LIMIT
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.pages.tables import MEDIA
from zhunsheng.people.models import Log
from zhunsheng.workbench.chair import Chair, staff

IMPORTERS = frozenset({Post.REGISTRAR, Post.SECTION_HEAD, Post.HEAD})
SHOWN = 300
SHEET = PETITIONS


@staff
def petitions_template(chair: Chair) -> HttpResponse:
    """The empty workbook to fill in."""
    if not chair.actor.posts & IMPORTERS:
        return chair.page("forbidden.html", 403)
    return chair.download(template(SHEET), _("%(label)s导入模板") % {"label": _(SHEET.table.label)} + ".xlsx", MEDIA)


@sensitive_post_parameters()
@staff
def petitions(chair: Chair) -> HttpResponse:
    """Upload, look through, confirm."""
    if not chair.actor.posts & IMPORTERS:
        return chair.page("forbidden.html", 403)
    if chair.request.method != "POST":
        asked = chair.request.GET
        done = [asked[name] for name in ("done", "known") if asked.get(name, "").isdigit()]
        return _draw(chair, done=done if len(done) == 2 else None)
    try:
        content = _content(chair)
        if chair.request.POST.get("do") == "confirm":
            return _confirm(chair, content)
        return _preview(chair, content)
    except Refusal as refusal:
        return _draw(chair, 422, refusal=refusal)


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


def _preview(chair: Chair, content: bytes, status: int = 200, **more: Any) -> HttpResponse:
    planned = plan(chair.actor, SHEET, content, chair.today)
    return _draw(chair, 422 if planned.problems else status, planned=planned, content=content, **more)


def _confirm(chair: Chair, content: bytes) -> HttpResponse:
    reason = chair.request.POST.get("reason", "").strip()
    try:
        done = record(chair.actor, SHEET, content, reason)
    except Refusal as refusal:
        return _preview(chair, content, 422, refusal=refusal, reason=reason)
    about = f"{SHEET.table.label} {done.count} 件,批次 {done.batch}"
    Log.objects.create(organ=chair.actor.organ, account=chair.account.username, what="导入台账", about=about)
    return redirect(f"{reverse('import_petitions')}?done={done.count}&known={done.known}")


def _draw(
    chair: Chair,
    status: int = 200,
    *,
    planned: Plan | None = None,
    content: bytes = b"",
    refusal: Refusal | None = None,
    reason: str = "",
    done: list[str] | None = None,
) -> HttpResponse:
    late = planned is not None and planned.late
    return chair.page(
        "import.html",
        status,
        sheet=SHEET,
        planned=planned,
        lines=_lines(planned) if planned else [],
        content=base64.b64encode(content).decode() if planned and planned.new and not planned.problems else "",
        refusal=refusal,
        reason=reason,
        done=done,
        may_record=not late or bool(chair.actor.posts & BATCH_ENTRY),
    )


def _lines(planned: Plan) -> list[dict[str, Any]]:
    """The rows to show: the first ones, and every one with something wrong, since the list above leads to it."""
    title, key = SHEET.table.title, SHEET.key
    shown = [row for place, row in enumerate(planned.rows) if place < SHOWN or row.problems]
    return [
        {
            "row": row,
            "key": getattr(row.act, key) if row.act else "",
            "title": title(row.file(SHEET.table.id)) if row.act and row.on else "",
        }
        for row in shown
    ]

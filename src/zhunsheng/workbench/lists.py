"""An act whose facts are a long list – flats, prices, areas, drawn numbers – recorded straight from a workbook.

A list of fifteen hundred rows is no form. The workbook is kept first; what it says is shown with everything that cannot
be read; then the same kept bytes are read again and recorded, with the workbook as the act's paper.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhunsheng.archive import store
from zhunsheng.archive.models import Paper
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.intake.cells import Reading, read_cell
from zhunsheng.intake.template import list_template
from zhunsheng.intake.workbook import LIMIT, read_rows
from zhunsheng.kernel.acts import Act, decode
from zhunsheng.kernel.acts import plain as written
from zhunsheng.kernel.engine import Offer, offers
from zhunsheng.kernel.fields import Doc, Field, specs
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.pages.tables import MEDIA
from zhunsheng.workbench.chair import Chair, staff
from zhunsheng.workbench.filling import PLAIN, heads_of
from zhunsheng.workbench.opened import Opened, open_matter

LISTS: Mapping[str, tuple[str, str]] = {
    "flat.import": ("flats", "source"),
    "flat.price": ("prices", "paper"),
    "flat.measured": ("areas", "paper"),
    "roster.entitled": ("rows", "source"),
}
"""The list and the paper of each act that is recorded this way."""
LOOKED_AT = 12
WRONG_SHOWN = 30


@dataclass(frozen=True)
class Read:
    """What a workbook says: rows as plain facts, and cells nobody could read."""

    rows: tuple[dict[str, Any], ...]
    wrong: tuple[str, ...]


@dataclass(frozen=True)
class Preview:
    """A kept workbook as the page shows it before it is recorded."""

    paper: Doc
    heads: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]
    count: int
    kinds: tuple[tuple[str, int], ...]
    wrong: tuple[str, ...]


def lists_of(ready: Iterable[Offer]) -> tuple[type[Act], ...]:
    """The acts among those the person may do now that may come from a workbook."""
    return tuple(offer.act for offer in ready if offer.act.KIND in LISTS)


@staff
def empty(chair: Chair, matter: str, kind: str) -> HttpResponse:
    """The empty workbook to fill in."""
    opened = open_matter(chair, matter)
    act = _act(opened, kind)
    posts = {post for step in opened.found.procedure.steps_of(act) for post in step.by}
    if not opened.seat.posts & posts:
        return chair.page("forbidden.html", 403)
    name = _("%(label)s导入模板") % {"label": _(act.LABEL)}
    return chair.download(list_template(act.LABEL, tuple(_fields(act).values())), f"{name}.xlsx", MEDIA)


@staff
def sheet(chair: Chair, matter: str, kind: str) -> HttpResponse:
    """Upload, look, record; where the act is not possible now, only why."""
    opened = open_matter(chair, matter)
    act = _act(opened, kind)
    found = opened.found
    closed = next(o.refusal for o in offers(found.procedure, found.view, chair.today) if o.act is act)
    preview, refusal = None, closed
    if chair.request.method == "POST" and closed is None:
        try:
            if chair.request.POST.get("digest"):
                _record(chair, matter, act, _kept(chair.request.POST["digest"], chair.request.POST.get("name", "")))
                return redirect("matter", matter=matter)
            preview = _preview(act, _upload(chair))
        except Refusal as wrong:
            refusal = wrong
    heads = tuple(field.label for field in _fields(act).values())
    status = 422 if refusal and chair.request.method == "POST" else 200
    return chair.page(
        "sheet.html", status, row=opened.row, act=act, heads=heads, preview=preview, refusal=refusal,
        closed=closed is not None,
    )  # fmt: skip


def _act(opened: Opened, kind: str) -> type[Act]:
    act = opened.found.procedure.kinds().get(kind)
    if act is None or kind not in LISTS:
        raise Http404
    return act


def _fields(act: type[Act]) -> dict[str, Field]:
    name = LISTS[act.KIND][0]
    spec = next(spec for spec in specs(act) if spec.name == name)
    return {field.name: field for field in spec.parts() if field.kind in PLAIN and not field.many}


def _upload(chair: Chair) -> Doc:
    upload = chair.request.FILES.get("workbook")
    if upload is None or upload.size is None or upload.size > LIMIT:
        raise Refusal("intake.no_file", missing="没有选择文件", remedy="请先选择要导入的 xlsx 工作簿")
    return store.keep(chair.actor.organ.pk, upload.name or "", upload.read(), MEDIA)


def _kept(digest: str, name: str) -> Doc:
    paper = Paper.objects.filter(digest=digest).first()
    if paper is None:
        raise Refusal("intake.no_file", missing="没有选择文件", remedy="请先选择要导入的 xlsx 工作簿")
    return Doc(digest=digest, name=name, size=paper.size, media=MEDIA)


def read(act: type[Act], content: bytes) -> Read:
    """The rows of a workbook for an act's list."""
    fields = _fields(act)
    register = read_rows(content, heads_of(fields.values()))
    reading = Reading(register.year, register.epoch, lambda _typed: None, {})
    rows: list[dict[str, Any]] = []
    wrong: list[str] = []
    for line in register.lines:
        row: dict[str, Any] = {}
        for name, (head, value) in line.cells.items():
            try:
                row[name] = read_cell(fields[name], value, reading)
            except ValueError as why:
                wrong.append(f"第{line.number}行“{head.words}”{why}")
        missing = [f.label for f in fields.values() if f.required and row.get(f.name) in (None, "")]
        if missing:
            wrong.append(f"第{line.number}行没有{'、'.join(missing)}")
        rows.append({name: value for name, value in row.items() if value is not None})
    return Read(tuple(rows), tuple(wrong))


def _preview(act: type[Act], paper: Doc) -> Preview:
    found = read(act, store.read(paper.digest))
    fields = _fields(act)
    used = [name for name in fields if any(name in row for row in found.rows)]
    kinds = Counter(str(row["type"]) for row in found.rows if "type" in row)
    return Preview(
        paper=paper,
        heads=tuple(_(fields[name].label) for name in used),
        lines=tuple(tuple(_cell(fields[name], row.get(name)) for name in used) for row in found.rows[:LOOKED_AT]),
        count=len(found.rows),
        kinds=tuple(sorted(kinds.items())),
        wrong=found.wrong[:WRONG_SHOWN],
    )


def _cell(field: Field, value: Any) -> str:
    if value is None:
        return ""
    return f"{value / 100:,.2f}" if field.kind in ("area", "money") else str(value)


def _record(chair: Chair, matter: str, act: type[Act], paper: Doc) -> None:
    found = read(act, store.read(paper.digest))
    if found.wrong or not found.rows:
        raise Refusal(
            "lists.wrong",
            missing="工作簿里有读不出的内容:{why}",
            remedy="请在工作簿里改正以后重新选择",
            params={"why": found.wrong[:5] or "没有一行"},
        )
    rows, doc = LISTS[act.KIND]
    submit(chair.actor, Proposal(decode(act, {rows: list(found.rows), doc: written(paper)}), None, matter))

"""Pages about the public log: one act's receipt for the person concerned, and the month's head for the notice board."""

from __future__ import annotations

import json

from django.conf import settings
from django.http import Http404, HttpResponse

from zhunsheng.desk.moments import now
from zhunsheng.kernel.posts import Post
from zhunsheng.publishing import handed
from zhunsheng.publishing.board import board, months
from zhunsheng.publishing.place import chosen
from zhunsheng.workbench.chair import Chair, staff
from zhunsheng.workbench.opened import open_matter

GIVERS = frozenset(
    {Post.REGISTRAR, Post.SECTION_HEAD, Post.LEGAL, Post.DISCLOSURE_HEAD, Post.DEPUTY, Post.HEAD, Post.ARCHIVIST}
)
"""Who hands out what the ledger holds of an act."""


def gives_receipts(chair: Chair) -> bool:
    """Whether the page of a matter offers receipts to this person; only where the ledger is published at all."""
    return bool(settings.ZS_PUBLISH and chair.actor.posts & GIVERS)


@staff
def act_receipt(chair: Chair, matter: str, seq: int) -> HttpResponse:
    """What would be handed over of one act, and when the next head is expected where none holds it yet."""
    given = _given(chair, matter, seq)
    return chair.page(
        "act_receipt.html", row=open_matter(chair, matter).row, given=given,
        contents=[
            (part["part"], json.dumps(part["content"], ensure_ascii=False, indent=2, sort_keys=True))
            for part in given.parts
        ],
        expected=handed.next_head(now(chair.actor.organ)),
    )  # fmt: skip


@staff
def act_receipt_file(chair: Chair, matter: str, seq: int) -> HttpResponse:
    """The receipt with what belongs to it, to save."""
    given = _given(chair, matter, seq)
    if given.head is None:
        raise Http404
    chair.log("导出", f"账本回执 第 {seq} 号记录")
    return chair.download(handed.packed(chair.actor.organ, given, chosen()), f"账本回执-{seq}.zip", "application/zip")


def _given(chair: Chair, matter: str, seq: int) -> handed.Opened:
    found = open_matter(chair, matter).found
    own = any(entry.seq == seq and entry.matter == matter for entry in found.recorded)
    if not own or not gives_receipts(chair):
        raise Http404
    return handed.opened(chair.actor.organ, seq, chosen())


@staff
def head(chair: Chair) -> HttpResponse:
    """The month's head as a sheet for the notice board."""
    if not settings.ZS_PUBLISH:
        return chair.page("head.html", board=None, months=[])
    publishing = chosen()
    known = months(chair.actor.organ, publishing)
    month = chair.request.GET.get("month") or next(iter(known), "")
    if known and month not in known:
        raise Http404
    shown = board(month, known[month], publishing) if known else None
    return chair.page("head.html", board=shown, months=list(known))

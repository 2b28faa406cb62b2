"""A household's receipt of its place in an order: the sheet with code, word and picture, and the file with the proofs.

It is handed to the household alone; who looked at it stands in the auditor's log.
"""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpResponse

from zhunsheng.kernel.posts import Post
from zhunsheng.order.telling import day
from zhunsheng.order.terms import Basis, By
from zhunsheng.publishing.order_receipt import Own, of_household, written
from zhunsheng.publishing.order_source import let_out
from zhunsheng.publishing.orders import published
from zhunsheng.workbench.chair import Chair, staff
from zhunsheng.workbench.opened import Opened, open_matter
from zhunsheng.workbench.sealing import GIVERS

HANDERS = GIVERS | {Post.SITE, Post.HANDLER}
"""Who hands a household its own paper."""
HOUSEHOLDS = "households"
DAYS = frozenset({By.MOVED.value, By.SIGNED_ON.value, By.SIGNED_AT.value})
LABELS = {"id": "户编号", "group": "应选户型", "by": "安置依据", "frozen": "冻结原因"} | {
    by.value: by.label for by in By
}


def hands_places(chair: Chair, opened: Opened) -> bool:
    """Whether the page of a matter offers the household its receipt: where it has a place and the post may give it."""
    return opened.found.procedure.id == HOUSEHOLDS and bool(chair.actor.posts & HANDERS) and bool(_of(chair, opened))


def facts(mine: Own) -> list[tuple[str, str]]:
    """What the roster says of the household, in words."""
    known = {name: day(value) for name, value in mine.row.items() if name in DAYS}
    known["by"] = Basis(mine.row["by"]).label
    return [(LABELS[name], str(known.get(name, value))) for name, value in mine.row.items()]


@staff
def own_places(chair: Chair, matter: str) -> HttpResponse:
    """The sheets of a household, one for each of its places, to print and hand over."""
    opened, places = _given(chair, matter)
    chair.log("查看", f"选房回执 {opened.row.number}")
    return chair.page(
        "own_places.html", row=opened.row, places=[(mine, facts(mine)) for mine in places],
        publishes=bool(settings.ZS_PUBLISH),
    )  # fmt: skip


@staff
def own_place_file(chair: Chair, matter: str, seq: int) -> HttpResponse:
    """The receipts of one order as a file to save: the records with their proofs."""
    opened, places = _given(chair, matter)
    mine = next((each for each in places if each.order.seq == seq), None)
    if mine is None or not settings.ZS_PUBLISH:
        raise Http404
    chair.log("导出", f"选房回执 {opened.row.number}")
    return chair.download(written(mine, let_out(chair.actor.organ)), f"选房回执-{mine.code}.json", "application/json")


def _given(chair: Chair, matter: str) -> tuple[Opened, list[Own]]:
    opened = open_matter(chair, matter)
    if not hands_places(chair, opened):
        raise Http404
    return opened, _of(chair, opened)


def _of(chair: Chair, opened: Opened) -> list[Own]:
    return of_household(published(chair.actor.organ), opened.row.matter)

"""The flats of a choosing day as a clerk looks for one: by building and floor, or by words; taken ones are marked."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.template.loader import render_to_string
from django.urls import get_script_prefix
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from markupsafe import Markup

from zhunsheng.order.roster import Flat
from zhunsheng.reports.punctuation import chinese
from zhunsheng.workbench.stand import Stand

MOST = 200


@dataclass(frozen=True)
class Shown:
    """One flat: whether it can be taken, otherwise why not."""

    flat: Flat
    open: bool
    why: str


@dataclass(frozen=True)
class Floor:
    """The flats of one floor, or of a search."""

    label: str
    flats: tuple[Shown, ...]


@dataclass(frozen=True)
class Picture:
    """What is shown of the flats of one group: the buildings with how many are left, and the one looked at."""

    buildings: tuple[tuple[str, int], ...]
    building: str
    words: str
    floors: tuple[Floor, ...]
    more: bool


def drawn(stand: Stand, group: str, building: str, words: str) -> Markup:
    """The picture as a piece of the page. What a building looks like is drawn once until a flat goes, for everybody."""

    def draw() -> str:
        return render_to_string("flats.html", {"flats": picture(stand, group, building, words), "group": group})

    at = building if building in stand.shown.buildings else ""
    asked = ("flats", group, at, get_language(), get_script_prefix())
    return Markup(draw() if words else stand.shown.piece(asked, draw))  # noqa: S704 – of a template that escapes


def picture(stand: Stand, group: str, building: str, words: str) -> Picture:
    """The building asked for, or the first with a flat left; a search looks through all of them."""
    state = stand.day.state
    own = [(at, flat) for at, flat in stand.known.listed if state.fits(flat, group)]
    free = {flat.id for flat in stand.shown.free[group]}
    left = Counter(dict.fromkeys((at for at, _flat in own), 0))
    left.update(at for at, flat in own if flat.id in free)
    if words:
        found = [flat for _at, flat in own if flat.id in free and _matches(flat, words)]
        floors: tuple[Floor, ...] = (
            Floor(_("查到的可选房源"), tuple(_shown(stand, flat, free) for flat in found[:MOST])),
        )
        return Picture(tuple(left.items()), "", words, floors, len(found) > MOST)
    first = next((name for name, number in left.items() if number), next(iter(left), ""))
    at = building if building in left else first
    rows: dict[int, list[Shown]] = {}
    for place, flat in own:
        if place == at:
            rows.setdefault(flat.floor or 0, []).append(_shown(stand, flat, free))
    floors = tuple(
        Floor(_("%(floor)s 层") % {"floor": floor} if floor else _("未登记楼层"), tuple(rows[floor]))
        for floor in sorted(rows, reverse=True)
    )
    return Picture(tuple(left.items()), at, "", floors, more=False)


def _shown(stand: Stand, flat: Flat, free: set[str]) -> Shown:
    if flat.id in free:
        return Shown(flat, open=True, why="")
    return Shown(flat, open=False, why=_("已选") if flat.id in stand.day.state.taker else chinese(_closed(stand, flat)))


def _closed(stand: Stand, flat: Flat) -> str:
    return stand.day.state.closed(flat.id) or ""


def _matches(flat: Flat, words: str) -> bool:
    told = f"{flat.id} {flat.type} {flat.facing}"
    return all(word in told for word in words.split())

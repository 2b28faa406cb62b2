"""What a settlement sheet has filled in: the flats, their areas as the project's list has them, the difference.

The flats' list is the project's, which stands above this procedure: it is looked at through the day the household chose
on and through stable kinds. A form alone looks there; no row and no gate does. Which price an area more or less has,
only the agreement or the paper on prices says, so price and sum are left to whoever has them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from zhunsheng.kernel.file import File
from zhunsheng.kernel.view import View
from zhunsheng.matters.households import facts, settling
from zhunsheng.matters.households.settling_gates import yuan as decimal
from zhunsheng.matters.households.words import FlatGround, Item, Measure

OPENS, LISTED, MEASURED, PRICED = "choose.open", "flat.import", "flat.measured", "flat.price"


@dataclass(frozen=True)
class Flat:
    """One flat as the project's list has it: area as forecast, as measured, and the price on file."""

    estimated: int
    measured: int | None = None
    price: int | None = None


@dataclass(frozen=True)
class Reckoned:
    """The areas of the household's flats, by which measure, and what was agreed; areas only where all are known."""

    flats: tuple[str, ...]
    areas: Mapping[str, int]
    measure: Measure | None
    entitled: int | None
    prices: Mapping[str, int]

    @property
    def more(self) -> int | None:
        """So much more than agreed, below zero less; ``None`` where one of the two is not known."""
        return None if self.entitled is None or not self.areas else sum(self.areas.values()) - self.entitled


def reckon(view: View) -> Reckoned:
    """The household's sheet as far as the files know it."""
    signed, numbers = facts.agreement(view.file), settling.choices(view.file) or settling.flats(view.file)
    known = _listed(view)
    own = {number: known[number] for number in numbers if number in known}
    measured = {number: flat.measured for number, flat in own.items() if flat.measured is not None}
    measure = None if not own or len(own) < len(numbers) else Measure.MEASURED
    if measure is not None and len(measured) < len(own):
        measure, measured = Measure.ESTIMATED, {number: flat.estimated for number, flat in own.items()}
    return Reckoned(
        flats=numbers,
        areas=measured if measure is not None else {},
        measure=measure,
        entitled=None if signed is None else signed.act.entitled,
        prices={number: flat.price for number, flat in own.items() if flat.price is not None},
    )


def likely(view: View) -> dict[str, Any]:
    """The form's facts; what is not known is left out, so that no number stands there that nobody entered."""
    found = reckon(view)
    if not found.flats:
        return {}
    newest = settling.sheet(view.file)
    ground = FlatGround.CHOSEN if settling.chooses(view.file) or newest is None else newest.act.ground
    flats = tuple(
        {"flat": number} | ({"area": found.areas[number]} if number in found.areas else {}) for number in found.flats
    )
    known: dict[str, Any] = {"flats": flats, "ground": ground.value}
    if found.measure is not None:
        known["measure"] = found.measure.value
    if found.more:
        item = Item.OVER if found.more > 0 else Item.SHORT
        known["lines"] = ({"item": item.value, "area": abs(found.more)},)
    return known


def told(view: View) -> tuple[str, ...]:
    """How the areas filled in were reckoned, or what is not on file."""
    found = reckon(view)
    if not found.flats:
        return ()
    if found.measure is None:
        return ("房源表里没有这套房的面积,请照测绘成果或者预测面积填写",)
    measure = found.measure.label
    lines = [f"{number}:{measure} {area} 平方米" for number, area in _decimals(found.areas)]
    if found.entitled is None or found.more is None:
        return (*lines, "协议没有登记应安置面积,差价明细请照协议填写")
    area, due, more = (decimal(each) for each in (sum(found.areas.values()), found.entitled, found.more))
    lines.append(f"安置房面积 {area} − 应安置面积 {due} = {more} 平方米")
    if found.more:
        lines.append("单价以协议或者价格文件为准,本系统没有登记差价的单价,请填写单价和金额")
        lines += [f"{number} 在房源表登记的单价:{price} 元" for number, price in _decimals(found.prices)]
    return tuple(lines)


def _listed(view: View) -> dict[str, Flat]:
    """The flats of the projects whose choosing days the household was called to."""
    known: dict[str, Flat] = {}
    for day in dict.fromkeys(entry.matter for entry in view.file.foreign if entry.kind in settling.CHOOSING):
        file = view.reads.get(day)
        project = None if file is None else view.reads.get(_project(file))
        if project is not None:
            _read(project, known)
    return known


def _project(day: File) -> str:
    return next((entry.act.project for entry in day.entries if entry.kind == OPENS), "")


def _read(project: File, known: dict[str, Flat]) -> None:
    for entry in project.entries:
        if entry.kind == LISTED:
            for flat in entry.act.flats:
                known.setdefault(flat.id, Flat(flat.area_est, flat.area_real, flat.price))
        elif entry.kind == MEASURED:
            known.update(
                {a.flat: replace(known[a.flat], measured=a.area_real) for a in entry.act.areas if a.flat in known}
            )
        elif entry.kind == PRICED:
            known.update({p.flat: replace(known[p.flat], price=p.price) for p in entry.act.prices if p.flat in known})


def _decimals(known: Mapping[str, int]) -> list[tuple[str, str]]:
    return [(number, decimal(hundredths)) for number, hundredths in known.items()]

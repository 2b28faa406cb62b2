"""One row of a workbook as the deeds it tells of, each with its legal day; what is wrong is told per column."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from zhunsheng.intake.cells import Reading, read_cell, read_day, read_instant
from zhunsheng.intake.sheets import DAY, Bound, Slot, slot
from zhunsheng.intake.workbook import Line
from zhunsheng.kernel.acts import Act, decode
from zhunsheng.kernel.fields import specs
from zhunsheng.kernel.refusal import Refusal

FIRST_YEAR = 1990


@dataclass(frozen=True)
class Deed:
    """One act of a row on its legal day; ``late``: it has to be entered as a late entry."""

    act: Act
    on: date
    late: bool = False


@dataclass(frozen=True)
class Row:
    """What a line was read as: its deeds, the opening first or none; what is wrong, by column; heads left aside."""

    deeds: tuple[Deed, ...]
    wrong: Mapping[str, str]
    left: tuple[str, ...] = ()


def row_of(sheet: Bound, line: Line, readings: tuple[Reading, ...], common: Mapping[str, Any], today: date) -> Row:
    """The deeds a line tells of; ``common`` are facts said once for the whole workbook."""
    wrong: dict[str, str] = {}
    common = {**common, **_said_here(sheet, line, readings)}
    deeds: list[Deed] = []
    left: list[str] = []
    opened: date | None = None
    for number, reading in enumerate(readings):
        if number and not _tells(sheet, line, number):
            left += _filled(sheet, line, number)
            continue
        on = _day(sheet, line, number, reading, common, opened, today, wrong)
        act = _act(sheet, line, number, reading, common, on, wrong)
        opened = on if not number else opened
        if on is not None and act is not None and (deeds or not number):
            deeds.append(Deed(act, on))
            if opened is not None and on < opened:
                wrong[slot(number, DAY)] = (
                    f"早于{sheet.label(DAY)}({opened.isoformat()});建档日期请填不晚于这一天的日期"
                )
    return Row(tuple(deeds), wrong, tuple(left))


def _said_here(sheet: Bound, line: Line, readings: tuple[Reading, ...]) -> dict[str, Any]:
    """What may be said for the whole workbook and stands in this line; a cell that cannot be read is told later."""
    found: dict[str, Any] = {}
    for name, place in sheet.common().items():
        cell = line.cells.get(place.name)
        if cell is None or place.spec is None:
            continue
        with suppress(ValueError):
            found[name] = read_cell(place.spec, cell[1], readings[place.part])
    return found


def _tells(sheet: Bound, line: Line, number: int) -> bool:
    """Whether a line has something to say of its further deed; a tick alone says nothing."""
    wanted = sheet.parts[number].shown_by
    return any(
        name in line.cells
        for name, place in sheet.slots.items()
        if place.part == number
        and ((DAY if place.spec is None else place.spec.name) in wanted if wanted else _says(place))
    )


def _says(place: Slot) -> bool:
    return place.spec is None or place.spec.kind != "bool"


def _filled(sheet: Bound, line: Line, number: int) -> list[str]:
    """The heads of a deed that did not happen, where something stands under them all the same."""
    own = (name for name, place in sheet.slots.items() if place.part == number and _says(place))
    return [line.cells[name][0].words for name in own if name in line.cells]


def _day(
    sheet: Bound,
    line: Line,
    number: int,
    reading: Reading,
    common: Mapping[str, Any],
    opened: date | None,
    today: date,
    wrong: dict[str, str],
) -> date | None:
    name = slot(number, DAY)
    if name not in sheet.slots:
        return opened
    if name not in line.cells:
        known = common.get(DAY) if not number else None
        if known is None:
            wrong[name] = "没有填写;合并的单元格请拆开,每行都填" if not number else "没有填写"
        return known
    try:
        on = read_day(line.cells[name][1], reading)
    except ValueError as why:
        wrong[name] = str(why)
        return None
    if on.year < FIRST_YEAR or on > today:
        wrong[name] = f"{on.isoformat()}晚于今天" if on > today else f"年份 {on.year} 不对"
    return on


def _act(
    sheet: Bound,
    line: Line,
    number: int,
    reading: Reading,
    common: Mapping[str, Any],
    on: date | None,
    wrong: dict[str, str],
) -> Act | None:
    """The act; what it lacks is told unless the cell itself was told of already."""
    part = sheet.parts[number]
    facts = _facts(sheet, line, number, reading, common, wrong)
    day = line.cells.get(slot(number, DAY))
    try:
        if part.at and day is not None and on is not None and (at := read_instant(day[1])):
            facts[part.at] = at
        return decode(part.act, facts)
    except ValueError as why:
        wrong.setdefault(slot(number, DAY), str(why))
    except Refusal as refusal:
        for field, words in refusal.fields.items():
            name = _told_at(sheet, number, field)
            wrong.setdefault(name, words.removeprefix(f"“{_label(sheet, name)}”"))
    return None


def _facts(
    sheet: Bound, line: Line, number: int, reading: Reading, common: Mapping[str, Any], wrong: dict[str, str]
) -> dict[str, Any]:
    facts: dict[str, Any] = dict(sheet.parts[number].given)
    for name, place in sheet.slots.items():
        if place.part != number or place.spec is None:
            continue
        cell = line.cells.get(name) or line.cells.get(sheet.sheet.lent.get(name, ""))
        if cell is None:
            continue
        try:
            value = read_cell(place.spec, cell[1], reading)
        except ValueError as why:
            wrong[name] = str(why)
            continue
        if value is not None:
            facts[place.spec.name] = value
    for spec in specs(sheet.parts[number].act):
        if spec.name in common and slot(number, spec.name) not in wrong:
            facts.setdefault(spec.name, common[spec.name])
    return facts


def _told_at(sheet: Bound, number: int, field: str) -> str:
    """The column in which a lacking field is told; one that has none in its own deed is told where it is asked for."""
    name = slot(number, field)
    asked = sheet.common().get(field)
    return name if name in sheet.slots or asked is None else asked.name


def _label(sheet: Bound, name: str) -> str:
    place = sheet.slots.get(name)
    return name if place is None or place.spec is None else place.spec.label

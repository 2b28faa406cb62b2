"""The days of an act: its own, and those its fields name where the law counts from them.

Lateness is never refused; a day that has not come is, and one no act of that kind can mean.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.fields import specs
from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.procedure import Deed, Deedlike, Procedure, deeds
from zhunsheng.kernel.refusal import Refusal

LONG_AGO = timedelta(days=5 * 366)
"""A legal day further back from its act is a slip of the pen (2016 for 2026)."""

FAR_AHEAD = timedelta(days=366)
"""An announced day further ahead is one too."""


def check_day(day: date, today: date) -> None:
    """Refuse an act of a day to come."""
    if day > today:
        raise Refusal(
            "desk.future",
            missing="行为日期 {day} 晚于今天",
            remedy="请填写实际办理的日期",
            params={"day": day.isoformat()},
        )


def check_fields(procedure: Procedure, entry: AnyEntry, today: date) -> None:
    """Refuse fields the law counts from that name a day to come or one long gone.

    Such a field names the act's own day or an earlier one; a receipt by the addressee lies between the act and
    ``today``; a day announced (a meeting called) within a year of the act.
    """
    counted_from = _counted_from(procedure).get(type(entry.act))
    if not counted_from:
        return
    labels = {spec.name: spec.label for spec in specs(type(entry.act))}
    for name, deed in counted_from.items():
        day = getattr(entry.act, name) if name in labels else None  # a day the act works out is nobody's entry
        if isinstance(day, date):
            _check_field(labels[name], day, _bounds(deed, entry.happened_on, today))


def check_opening(file: File, entry: AnyEntry) -> None:
    """Refuse an act dated before the matter was registered."""
    opened = file.opened()
    if opened is not None and entry.happened_on < opened.happened_on:
        raise Refusal(
            "desk.before_opening",
            missing="行为日期 {day} 早于事项登记的 {opened}",
            remedy="请核对日期;登记日记错的请先更正登记",
            params={"day": entry.happened_on.isoformat(), "opened": opened.happened_on.isoformat()},
        )


def _bounds(deed: Deed, acted: date, today: date) -> tuple[date, date]:
    if deed.known:
        return acted, today
    return acted - LONG_AGO, acted + FAR_AHEAD if deed.ahead else acted


def _check_field(label: str, day: date, bounds: tuple[date, date]) -> None:
    first, last = bounds
    if first <= day <= last:
        return
    late = day > last
    raise Refusal(
        "desk.future_field" if late else "desk.past_field",
        missing="“{field}”填的 {day} 太晚,最晚是 {bound}" if late else "“{field}”填的 {day} 太早,最早是 {bound}",
        remedy="期限从这一天起算,请填写实际的日期",
        params={"field": label, "day": day.isoformat(), "bound": (last if late else first).isoformat()},
    )


@lru_cache(maxsize=64)
def _counted_from(procedure: Procedure) -> Mapping[type[Act], Mapping[str, Deed]]:
    """The fields of each kind of act that give a legal day, each with the deed that reads it most freely."""
    found: dict[type[Act], dict[str, Deed]] = {}
    for deed in _deeds(procedure):
        if deed.day:
            known = found.setdefault(deed.act, {})
            other = known.get(deed.day)
            if other is None or (deed.known, deed.ahead) > (other.known, other.ahead):
                known[deed.day] = deed
    return found


def _deeds(procedure: Procedure) -> Iterator[Deed]:
    for event in procedure.events.values():
        yield from deeds(event)
    for clock in procedure.clocks:
        given: tuple[tuple[Deedlike, ...] | Deedlike | None, ...] = (
            clock.starts, clock.stop, clock.ends, clock.halted, clock.extended,
        )  # fmt: skip
        yield from (deed for each in given if each is not None for deed in deeds(each))
    for pause in procedure.pauses:
        for asked in deeds(pause.asked):
            yield asked
            if pause.ends_from:
                yield Deed(asked.act, day=pause.ends_from, known=True)
        yield from deeds(pause.answered)

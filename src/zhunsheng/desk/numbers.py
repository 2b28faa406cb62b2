"""Numbers: the next of a registry's series, and those others gave (a court's 案号), which stand in one matter only.

Registered twice, one thing would be counted twice. Looked up as wholes (``registers.numbers``), so that the size of a
register does not matter; sealed matters have none and stay unknown. A number may stand alone only within a project
(``Column.within``): slips are counted from one in each.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from zhunsheng.desk.actor import Actor
from zhunsheng.desk.visible import rows
from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.file import File
from zhunsheng.kernel.procedure import Column, Procedure
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger.statements import Cursor
from zhunsheng.registers import numbers
from zhunsheng.registers.files import case
from zhunsheng.registers.models import MatterRow
from zhunsheng.registers.search import normal


def check_numbers(actor: Actor, procedure: Procedure, act: Act, file: File) -> None:
    """Refuse an act that brings a number into a matter which stands in another one (``desk.number_again``)."""
    for column in _alone(procedure):
        for number in _brought(act, column):
            other = _holder(actor, procedure.id, column, number, act, file)
            if other is not None:
                raise _again(actor, column.label, number, other)


@lru_cache(maxsize=64)
def _alone(procedure: Procedure) -> tuple[Column, ...]:
    """The columns whose numbers stand in one matter only."""
    return tuple(column for column in procedure.columns if column.alone)


def _brought(act: Act, column: Column) -> list[str]:
    """The numbers an act brings for a column: one, or several of a kind (the flats of a household)."""
    given = getattr(act, column.alone, "")
    many = given if isinstance(given, tuple) else (given,)
    return [number for each in many if (number := str(each or "").strip())]


def _holder(actor: Actor, procedure: str, column: Column, number: str, act: Act, file: File) -> MatterRow | None:
    wanted = normal(number)
    likely = numbers.rows_with([number])
    if not likely:
        return None
    others = MatterRow.objects.filter(organ=actor.organ, procedure=procedure, pk__in=likely).exclude(matter=file.matter)
    holders = (row for row in others if wanted in _numbers(row, column.id))
    if not column.within:
        return next(holders, None)
    scope = getattr(act, column.within, None) or _scope(file, column.within)
    return next((row for row in holders if _scope_of(actor, row, column.within) == scope), None)


def _scope(file: File, within: str) -> str:
    opened = file.opened()
    return "" if opened is None else str(getattr(opened.act, within, None) or "")


def _scope_of(actor: Actor, row: MatterRow, within: str) -> str:
    """Looked up in the file, since no row holds another matter's id; there are as many as there are projects."""
    found = case(actor.organ.pk, row.matter)
    return "" if found is None else _scope(found.file, within)


def _numbers(row: MatterRow, column: str) -> list[str]:
    return [normal(each) for each in str(row.cells.get(column) or "").split("、")]


def _again(actor: Actor, label: str, number: str, other: MatterRow) -> Refusal:
    """The refusal; which matter it is, only where the actor may see it."""
    named = rows(actor).filter(pk=other.pk).exists()
    return Refusal(
        "desk.number_again",
        "内规(一个编号只登记为一件)",
        "{label}“{number}”已经登记" + (",在 {other}" if named else ""),
        "请在已登记的事项里办理;编号填错的请核对" + ("" if named else ";看不到该事项的,请与登记收发岗联系"),
        {"label": label, "number": number, **({"other": other.number} if named else {})},
    )


def next_number(actor: Actor, procedure: Procedure, day: date) -> str:
    """The next registry number of a procedure's series in the year of the opening; none where it has no series."""
    if not procedure.series:
        return ""
    with Cursor() as cursor:
        cursor.execute(
            "SELECT serial FROM registers_matter WHERE organ_id = %s AND procedure = %s AND year = %s"
            " ORDER BY serial DESC LIMIT 1",
            [actor.organ.pk, procedure.id, day.year],
        )
        (highest,) = cursor.fetchone() or (0,)
    return f"{actor.organ.code}{procedure.series}〔{day.year}〕{highest + 1}号"

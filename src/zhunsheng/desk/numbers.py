"""Numbers other bodies gave (a court's 案号, the system's 编号): each stands in one matter of a register only.

Registered twice, one thing would be counted twice. Looked up in the registers through the search entries, so that the
size of a register does not matter; sealed matters have none and stay unknown.
"""

from __future__ import annotations

from zhunsheng.desk.actor import Actor
from zhunsheng.desk.visible import rows
from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.procedure import Procedure
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger.statements import Cursor
from zhunsheng.registers import search
from zhunsheng.registers.models import MatterRow


def check_numbers(actor: Actor, procedure: Procedure, act: Act, matter: str) -> None:
    """Refuse an act that brings a number into ``matter`` which stands in another one (``desk.number_again``)."""
    for column in procedure.columns:
        number = str(getattr(act, column.alone, "") or "").strip() if column.alone else ""
        other = _holder(actor, procedure.id, column.id, number, matter) if number else None
        if other is not None:
            raise _again(actor, column.label, number, other)


def _holder(actor: Actor, procedure: str, column: str, number: str, matter: str) -> MatterRow | None:
    wanted = search.normal(number)
    where, tokens = search.exactly(number)
    with Cursor() as cursor:
        cursor.execute(f"SELECT id FROM registers_matter WHERE {where}", tokens)  # noqa: S608 – constants of ours
        likely = [rowid for (rowid,) in cursor.fetchall()]
    if not likely:
        return None
    others = MatterRow.objects.filter(organ=actor.organ, procedure=procedure, pk__in=likely).exclude(matter=matter)
    return next((row for row in others if wanted in _numbers(row, column)), None)


def _numbers(row: MatterRow, column: str) -> list[str]:
    return [search.normal(each) for each in str(row.cells.get(column) or "").split("、")]


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

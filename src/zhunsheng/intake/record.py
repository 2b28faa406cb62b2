"""Recording a workbook: every new row through the desk, all of them or none.

The rows are planned once more under the organ's lock, so that two imports at once record nothing twice. What lies in
the past is entered late, with the reason, the batch and the row it came from.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from zhunsheng.desk.actor import Actor
from zhunsheng.desk.moments import now as moment_now
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.intake.plan import Planned, plan
from zhunsheng.intake.sheets import Sheet
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger.models import Head


@dataclass(frozen=True)
class Recorded:
    """How many rows were recorded, how many known ones skipped; ``batch`` begins the workbook's digest."""

    count: int
    known: int
    batch: str


def record(actor: Actor, sheet: Sheet, content: bytes, reason: str, *, now: datetime | None = None) -> Recorded:
    """Record the new rows of a workbook in one transaction.

    ``reason`` is why past days are entered only now. Raises ``Refusal`` and records nothing: a row with a problem,
    nothing new, no reason, an actor who may not enter late.
    """
    moment = now or moment_now(actor.organ)
    with transaction.atomic():
        Head.objects.select_for_update().get(organ=actor.organ)
        planned = plan(actor, sheet, content, moment.date())
        if planned.problems:
            raise Refusal(
                "intake.problems",
                missing="有 {count} 处要改,一行也没有导入",
                remedy="请在工作簿里改正后重新上传",
                params={"count": len(planned.problems)},
            )
        if not planned.new:
            raise Refusal("intake.nothing_new", missing="没有新的行可以导入", remedy="请核对是不是已经导入过")
        if planned.late and not reason.strip():
            raise Refusal(
                "intake.reason", "内规(补录)", "没有写明补录原因", "登记日期在今天以前的,请写明为什么现在才登记"
            )
        for row in planned.new:
            _submit(actor, sheet, row, f"{reason.strip()}(批次 {planned.digest[:12]} 第{row.number}行)", now)
    return Recorded(len(planned.new), len(planned.known), planned.digest[:12])


def _submit(actor: Actor, sheet: Sheet, row: Planned, reason: str, now: datetime | None) -> None:
    if row.act is None:
        return
    late = reason if row.late else ""
    try:
        submit(actor, Proposal(row.act, row.on, procedure=sheet.procedure, late=late, batch=True), now=now)
    except Refusal as refusal:
        raise Refusal(
            refusal.code,
            refusal.article,
            f"第{row.number}行:{refusal.missing};一行也没有导入",
            refusal.remedy,
            refusal.params,
            refusal.fields,
        ) from refusal

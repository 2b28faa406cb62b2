"""Recording a workbook: every new row through the desk, all of them or none.

The rows are planned once more under the organ's lock, so that two imports at once record nothing twice. What lies in
the past is entered late, with the reason, the batch and the row it came from.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from zhunsheng.desk.actor import Actor
from zhunsheng.desk.moments import now as moment_now
from zhunsheng.desk.submit import Proposal, submit_all
from zhunsheng.intake.plan import Plan, Planned, plan
from zhunsheng.intake.sheets import Bound
from zhunsheng.kernel.refusal import NOTHING, Refusal
from zhunsheng.ledger.models import Head
from zhunsheng.ledger.turn import Writing


@dataclass(frozen=True)
class Recorded:
    """How many rows were recorded, how many known ones skipped; ``batch`` begins the workbook's digest."""

    count: int
    known: int
    batch: str


def record(
    actor: Actor,
    sheet: Bound,
    content: bytes,
    reason: str,
    *,
    now: datetime | None = None,
    common: Mapping[str, str] = NOTHING,
    looked: bool = False,
) -> Recorded:
    """Record the new rows of a workbook in one transaction.

    ``reason`` is why past days are entered only now; ``looked``: somebody has compared the rows that may be one with
    another. Raises ``Refusal`` and records nothing: a row with a problem, nothing new, doubts nobody looked at, no
    reason, an actor who may not enter late.
    """
    moment = now or moment_now(actor.organ)
    with Writing():
        Head.objects.select_for_update().get(organ=actor.organ)
        found = plan(actor, sheet, content, moment.date(), common)
        _check(found, reason, looked=looked)
        for row in found.new:
            _submit(actor, sheet, row, f"{reason.strip()}(批次 {found.digest[:12]} 第{row.number}行)", now)
    return Recorded(len(found.new), len(found.known), found.digest[:12])


def _check(found: Plan, reason: str, *, looked: bool) -> None:
    if found.problems:
        raise Refusal(
            "intake.problems",
            missing="有 {count} 处要改,一行也没有导入",
            remedy="请在工作簿里改正后重新上传",
            params={"count": len(found.problems)},
        )
    if not found.new:
        raise Refusal("intake.nothing_new", missing="没有新的行可以导入", remedy="请核对是不是已经导入过")
    if found.doubtful and not looked:
        raise Refusal(
            "intake.doubts",
            missing="有 {count} 行可能与别的重复,还没有确认",
            remedy="请逐行核对;确是不同的,勾选“已逐行核对”再导入;系统不会合并",
            params={"count": len(found.doubtful)},
        )
    if found.late and not reason.strip():
        raise Refusal("intake.reason", "内规(补录)", "没有写明补录原因", "登记日期在今天以前的,请写明为什么现在才登记")


def _submit(actor: Actor, sheet: Bound, row: Planned, reason: str, now: datetime | None) -> None:
    deeds = [
        Proposal(deed.act, deed.on, procedure=sheet.procedure, late=reason if deed.late else "", batch=True)
        for deed in row.deeds
    ]
    try:
        submit_all(actor, deeds, now=now)
    except Refusal as refusal:
        raise Refusal(
            refusal.code,
            refusal.article,
            f"第{row.number}行:{refusal.missing};一行也没有导入",
            refusal.remedy,
            refusal.params,
            refusal.fields,
        ) from refusal

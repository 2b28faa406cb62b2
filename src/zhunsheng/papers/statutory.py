"""The statutory tables of a year's disclosure report, from the files of all requests (国办公开办函〔2021〕30号)."""

from __future__ import annotations

from zhunsheng.kernel.fields import Choice
from zhunsheng.matters.disclosure_requests.table import (
    COLUMNS,
    ENDS,
    GROUPS,
    ROWS,
    Table,
    check,
    check_years,
    statutory_table,
)
from zhunsheng.people.models import Organ
from zhunsheng.registers.files import case
from zhunsheng.registers.models import MatterRow

PROCEDURE = "disclosure_requests"


class Part(Choice):
    """Which of the two tables."""

    REQUESTS = "requests", "三、收到和处理政府信息公开申请情况"
    REMEDIES = "remedies", "四、政府信息公开行政复议、行政诉讼情况"


def tables(organ: Organ, year: int) -> tuple[Table, list[str]]:
    """The tables of the year, and every identity of the form that does not hold (with the year before, too)."""
    matters = MatterRow.objects.filter(organ=organ, procedure=PROCEDURE, opened_on__year__lte=year)
    found = (case(organ.pk, matter) for matter in matters.order_by("opened_on", "id").values_list("matter", flat=True))
    views = [each.view for each in found if each is not None]
    table, before = statutory_table(views, year), statutory_table(views, year - 1)
    return table, [*check(table), *check_years(before, table)]


def sheet(table: Table) -> tuple[list[str], list[list[str | int]]]:
    """Heads and rows of both tables under one another, as a workbook holds them."""
    heads = ["序号", "项目", *COLUMNS.values()]
    rows: list[list[str | int]] = [[no, words, *table.row(key)] for key, (no, words) in ROWS.items()]
    width = len(heads)
    rows.append([Part.REMEDIES.label, *[""] * (width - 1)])
    rows.append(["", "", *ENDS.values(), *[""] * (width - 2 - len(ENDS))])
    for group, label in GROUPS.items():
        rows.append(["", label, *(table.remedies[group, end] for end in ENDS), *[""] * (width - 2 - len(ENDS))])
    return heads, rows

"""The statutory tables of the disclosure report as a page: every number leads to the requests that stand in it."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhunsheng.desk.visible import in_lists
from zhunsheng.kernel.posts import STAFF
from zhunsheng.matters.disclosure_requests.table import (
    COLUMNS,
    ENDS,
    GROUPS,
    HANDLED_TOTAL,
    RESULTS,
    ROWS,
    TOTAL,
    Table,
)
from zhunsheng.pages.tables import MEDIA, workbook
from zhunsheng.papers.statutory import sheet, tables
from zhunsheng.registers.models import MatterRow
from zhunsheng.workbench.chair import Chair, staff
from zhunsheng.workbench.figures import year_asked, years_around


@staff
def statutory(chair: Chair) -> HttpResponse:
    """Tables three and four of a year, whether they balance, and the requests behind a cell."""
    if not chair.actor.posts & STAFF:
        return chair.page("forbidden.html", 403)
    year = year_asked(chair)
    table, wrong = tables(chair.actor.organ, year)
    row, column = chair.request.GET.get("row", ""), chair.request.GET.get("column", "")
    chosen = row in ROWS and column in COLUMNS
    return chair.page(
        "statutory.html",
        year=year,
        years=years_around(year),
        wrong=wrong,
        columns=COLUMNS,
        lines=[(key, no, words, list(zip(COLUMNS, table.row(key), strict=True))) for key, (no, words) in ROWS.items()],
        ends=ENDS,
        groups=[(label, [table.remedies[group, end] for end in ENDS]) for group, label in GROUPS.items()],
        asked=(row, column) if chosen else None,
        heading=f"{ROWS[row][1]} · {COLUMNS[column]}" if chosen else "",
        listed=_behind(chair, table, row, column) if chosen else [],
    )


def _behind(chair: Chair, table: Table, row: str, column: str) -> list[tuple[MatterRow, int]]:
    """The requests that stand in a cell, with the record by which they do."""
    over = RESULTS if row == HANDLED_TOTAL else (row,)
    along = [each for each in COLUMNS if each != TOTAL] if column == TOTAL else [column]
    sources = [source for each in over for place in along for source in table.acts.get((each, place), ())]
    found = in_lists(chair.actor).in_bulk([matter for matter, _seq in sources], field_name="matter")
    return [(found[matter], seq) for matter, seq in sources if matter in found]


@staff
def statutory_workbook(chair: Chair) -> HttpResponse:
    """Both tables as a workbook."""
    if not chair.actor.posts & STAFF:
        return chair.page("forbidden.html", 403)
    year = year_asked(chair)
    table, wrong = tables(chair.actor.organ, year)
    heads, lines = sheet(table)
    chair.log("导出", f"信息公开年报表 {year} 年 {len(lines)} 行")
    note = ";".join(wrong) or _("各列均平衡:第一项加第二项之和,等于第三项加第四项之和")
    return chair.download(
        workbook(f"{year}", heads, lines, note, mark=chair.mark), f"{_('信息公开年报表')}-{year}.xlsx", MEDIA
    )

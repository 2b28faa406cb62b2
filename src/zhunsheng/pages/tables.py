"""A list as a workbook: exactly the columns, the order and the rows that were seen."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

WIDEST = 48
MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def workbook(
    title: str,
    heads: Sequence[str],
    rows: Iterable[Sequence[str | int | None]],
    note: str = "",
    *,
    mark: str = "",
) -> bytes:
    """An xlsx of one sheet: bold heads that stay when scrolling, a filter, widths by content, notes below.

    ``mark`` is that of an office that does not count: below the rows, and above every printed page.
    """
    book = Workbook()
    sheet = book.active
    sheet.title = title[:31] or "1"
    sheet.append(list(heads))
    widths = [_width(head) for head in heads]
    for row in rows:
        sheet.append([_safe(cell) for cell in row])
        widths = [max(w, _width(cell)) for w, cell in zip(widths, row, strict=True)]
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(vertical="center")
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = min(width + 2, WIDEST)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(heads))}{max(sheet.max_row, 1)}"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape"
    sheet.print_title_rows = "1:1"
    sheet.oddHeader.center.text = mark
    told = [each for each in (note, mark) if each]
    for line in ([], *([each] for each in told)) if told else ():
        sheet.append(line)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _safe(cell: str | int | None) -> str | int | None:
    """Text that a spreadsheet would run as a formula is kept as text."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "@") else cell


def _width(cell: str | int | None) -> int:
    return sum(2 if ord(letter) > 0x2E80 else 1 for letter in str(cell if cell is not None else ""))

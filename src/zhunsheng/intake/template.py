"""The empty workbook of a register: heads from the opening act, columns that keep numbers as text, words to choose."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from zhunsheng.intake.sheets import DAY, Sheet
from zhunsheng.kernel.fields import Field

PREPARED = 1000
KINDS = {
    "text": "文字",
    "long": "文字",
    "date": "日期,例如 2024-03-05 或 2024.3.5",
    "int": "整数",
    "money": "金额(元)",
    "bool": "是、否",
    "choice": "",
    "matter": "本系统里的登记编号",
}
TEXT, ISO_DAY = "@", "yyyy-mm-dd"


def template(sheet: Sheet) -> bytes:
    """An xlsx: the register to fill in, and a second sheet that explains every column."""
    book = Workbook()
    page = book.active
    page.title = sheet.table.label
    specs = {spec.name: spec for spec in sheet.fields()}
    for number, name in enumerate(sheet.names(), 1):
        _column(page, number, sheet.heads_of(name)[0], specs.get(name))
    page.freeze_panes = "A2"
    _explain(book.create_sheet("填写说明"), sheet)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _column(page: Any, number: int, label: str, spec: Field | None) -> None:
    """One column; cells are prepared as text so that long numbers stay whole."""
    letter = get_column_letter(number)
    head = page.cell(1, number, label)
    head.font = Font(bold=True)
    head.alignment = Alignment(vertical="center", wrap_text=True)
    page.column_dimensions[letter].width = max(12, 2 * len(label) + 4)
    day = spec is None or spec.kind == "date"
    if day or spec is None or spec.kind in {"text", "long", "matter"}:
        for row in range(2, PREPARED + 2):
            page.cell(row, number).number_format = ISO_DAY if day else TEXT
    words = _words(spec)
    if words:
        choose = DataValidation(type="list", formula1=f'"{",".join(words)}"', allow_blank=True)
        page.add_data_validation(choose)
        choose.add(f"{letter}2:{letter}{PREPARED + 1}")


def _words(spec: Field | None) -> tuple[str, ...]:
    if spec is None:
        return ()
    if spec.kind == "choice":
        return tuple(choice.label for choice in spec.choices())
    return ("是", "否") if spec.kind == "bool" else ()


def _explain(page: Any, sheet: Sheet) -> None:
    page.append(["列名", "必填", "怎么填", "说明"])
    page.append([sheet.heads_of(DAY)[0], "是", KINDS["date"], "期限从这一天起算;每行都填,不要合并单元格"])
    for spec in sheet.fields():
        how = KINDS[spec.kind] or "、".join(_words(spec))
        many = "几个的用顿号隔开" if spec.many else ""
        page.append([spec.label, "是" if spec.required else "", how, ";".join(w for w in (many, spec.hint) if w)])
    for cell in page[1]:
        cell.font = Font(bold=True)
    for letter, width in zip("ABCD", (20, 8, 44, 60), strict=True):
        page.column_dimensions[letter].width = width

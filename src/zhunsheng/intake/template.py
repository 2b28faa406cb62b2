"""The empty workbook of a register: heads from the opening act, columns that keep numbers as text, words to choose."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from zhunsheng.intake.sheets import Bound
from zhunsheng.kernel.fields import Field

PREPARED = 1000
KINDS = {
    "text": "文字",
    "long": "文字",
    "date": "日期,例如 2024-03-05 或 2024.3.5",
    "int": "整数",
    "money": "金额(元)",
    "area": "面积(平方米)",
    "bool": "是、否",
    "choice": "",
    "matter": "本系统里的登记编号",
}
TEXT, ISO_DAY = "@", "yyyy-mm-dd"


def template(sheet: Bound) -> bytes:
    """An xlsx: the register to fill in, and a second sheet that explains every column."""
    shown = [(sheet.label(name), sheet.slots[name].spec) for name in sheet.names()]
    told = [(sheet.label(name), _needed(sheet, name), *_how(place.spec)) for name, place in sheet.slots.items()]
    return _book(sheet.table.label, shown, told)


def list_template(title: str, fields: Iterable[Field]) -> bytes:
    """The same for the list of one act (flats, prices, areas): a column for each of its fields."""
    shown = [(field.label, field) for field in fields]
    told = [(label, "是" if field.required else "", *_how(field)) for label, field in shown]
    return _book(title, shown, told)


def _book(title: str, shown: Iterable[tuple[str, Field | None]], told: Iterable[tuple[str, ...]]) -> bytes:
    book = Workbook()
    page = book.active
    page.title = title
    for number, (label, spec) in enumerate(shown, 1):
        _column(page, number, label, spec)
    page.freeze_panes = "A2"
    _explain(book.create_sheet("填写说明"), told)
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


def _needed(sheet: Bound, name: str) -> str:
    place = sheet.slots[name]
    if name in sheet.required():
        return "是"
    if place.part and (place.spec is None or place.spec.required):
        return f"办过“{sheet.parts[place.part].act.LABEL}”的填"
    return "整本相同的可以在导入时填一次" if name in sheet.sheet.common else ""


def _how(spec: Field | None) -> tuple[str, str]:
    if spec is None:
        return KINDS["date"], "期限从这一天起算;每行都填,不要合并单元格"
    how = KINDS[spec.kind] or "、".join(_words(spec))
    many = "几个的用顿号隔开" if spec.many else ""
    return how, ";".join(words for words in (many, spec.hint) if words)


def _words(spec: Field | None) -> tuple[str, ...]:
    if spec is None:
        return ()
    if spec.kind == "choice":
        return tuple(choice.label for choice in spec.choices())
    return ("是", "否") if spec.kind == "bool" else ()


def _explain(page: Any, told: Iterable[tuple[str, ...]]) -> None:
    page.append(["列名", "必填", "怎么填", "说明"])
    for line in told:
        page.append(list(line))
    for cell in page[1]:
        cell.font = Font(bold=True)
    for letter, width in zip("ABCD", (20, 8, 44, 60), strict=True):
        page.column_dimensions[letter].width = width

"""Rows of tables in a text: cells between bars or tabs, and the identities the statutory tables must satisfy.

Source of the identities: 政府信息公开工作年度报告格式 (国办公开办函〔2021〕30号), which prints the first in the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zhunsheng.reports.audit.statement import Finding

_ROW = re.compile(r"(?m)^(?:\[表\][^\n]*|[^\n|。]*[|][^\n。]*|[^\n\t。]*\t[^\n\t。]*\t[^\n。]*)$")
_CELL = re.compile(r"[|\t]")
_COLUMNS = 7
_RESULTS = 21
_NEAR = 2  # further off, the third number is no sum but another count


@dataclass(frozen=True)
class Row:
    """A row: its label, its cells (None where blank or words) and its place."""

    label: str
    cells: tuple[int | None, ...]
    start: int
    end: int


def table_lines(plain: str) -> list[tuple[int, int]]:
    """The places of every row of a table."""
    return [found.span() for found in _ROW.finditer(plain)]


def rows_of(plain: str) -> list[Row]:
    """Every row; cells in words before the first number belong to its label."""
    made = []
    for start, end in table_lines(plain):
        line = plain[start:end].removeprefix("[表]").rstrip().rstrip("|\t")
        label, *cells = (cell.strip() for cell in _CELL.split(line))
        while cells and cells[0] and _number(cells[0]) is None:
            label = f"{label} {cells.pop(0)}"
        made.append(Row(label, tuple(_number(cell) for cell in cells), start, end))
    return made


def _number(cell: str) -> int | None:
    cell = cell.replace(",", "").replace(" ", "")
    return int(cell) if re.fullmatch(r"[-+]?\d+", cell) else None


def table_findings(plain: str, title: str) -> Iterator[Finding]:
    """Rows and columns that break an identity."""
    rows = rows_of(plain)
    for row in rows:
        yield from _row(row, title, plain)
    yield from _balance(rows)
    yield from _results(rows)


def _row(row: Row, title: str, plain: str) -> Iterator[Finding]:
    cells = row.cells
    if len(cells) == _COLUMNS and all(cell is not None for cell in cells):
        numbers = [cell for cell in cells if cell is not None]
        if sum(numbers[:-1]) != numbers[-1]:
            yield Finding(
                "table", row.start, row.end, f"“{row.label}”各栏合计{sum(numbers[:-1])},总计写作{numbers[-1]}"
            )
    if len(cells) == 3 and None not in cells and re.search(r"[|\t]\s*[-+]\d", plain[row.start : row.end]):
        before, change, after = (cell or 0 for cell in cells)
        if 0 < abs(before + change - after) <= _NEAR:
            yield Finding("table", row.start, row.end, f"“{row.label}”{before}{change:+}写作{after}")
    if row.label.startswith("规章") and len(cells) == 3 and cells[0] is not None:
        made, _, valid = cells
        if made and re.search(r"区|县|旗|街道|镇|乡", title):
            yield Finding("table", row.start, row.end, f"本机关无权制定规章,表中本年制发规章{made}件")
        if valid is not None and valid < (made or 0):
            yield Finding("table", row.start, row.end, f"规章本年制发{made}件,现行有效却只有{valid}件")
    if row.label.startswith("行政规范性文件") and len(cells) == 3 and None not in (cells[0], cells[2]):
        made, _, valid = cells
        if (valid or 0) < (made or 0):
            yield Finding("table", row.start, row.end, f"规范性文件本年制发{made}件,现行有效却只有{valid}件")


def _balance(rows: Sequence[Row]) -> Iterator[Finding]:
    """新收 + 上年结转 = 办理结果总计 + 结转下年度, in every column all four rows state."""
    found = {
        name: next((row for row in rows if re.search(pattern, row.label)), None)
        for name, pattern in (
            ("new", r"本年新收"),
            ("in", r"上年结转"),
            ("done", r"[(]七[)]\s*总计"),
            ("out", r"结转下年度"),
        )
    }
    new, carried, done, out = (found[name] for name in ("new", "in", "done", "out"))
    if new is None or carried is None or done is None or out is None:
        return
    for column, (a, b, c, d) in enumerate(zip(new.cells, carried.cells, done.cells, out.cells, strict=False)):
        if a is not None and b is not None and c is not None and d is not None and a + b != c + d:
            yield Finding("table", done.start, out.end, f"第{column + 1}栏:新收{a}+上年结转{b}≠总计{c}+结转下年度{d}")


def _results(rows: Sequence[Row]) -> Iterator[Finding]:
    """The total of the results is the sum of the rows (一)予以公开 to (六)其他处理, where all stand there."""
    first = next((i for i, row in enumerate(rows) if re.search(r"[(]一[)]\s*予以公开", row.label)), None)
    last = next((i for i, row in enumerate(rows) if re.search(r"[(]七[)]\s*总计", row.label)), None)
    if first is None or last is None or last - first != _RESULTS:
        return
    for column, total in enumerate(rows[last].cells):
        parts = [row.cells[column] if column < len(row.cells) else None for row in rows[first:last]]
        made = sum(part or 0 for part in parts)
        if total is not None and any(part is not None for part in parts) and made != total:
            message = f"第{column + 1}栏:各种办理结果合计{made},总计写作{total}"
            yield Finding("table", rows[last].start, rows[last].end, message)

"""A workbook as offices keep it: a title over the heads, heads of two lines, blank rows, sums and signatures below.

The sheet and the line of heads that know most of the register's columns are taken; what no column is known for is
named, never dropped in silence. Reading streams, and refuses what would unpack to more than any register is.
"""

from __future__ import annotations

import re
import unicodedata
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from itertools import pairwise
from typing import Any, NamedTuple

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from zhunsheng.intake.cells import text_of
from zhunsheng.intake.sheets import Bound
from zhunsheng.kernel.refusal import Refusal

LIMIT = 5 * 1024 * 1024
UNPACKED = 200 * 1024 * 1024
MOST_ROWS = 20_000
HEADS_WITHIN = 20
BLANK_ROWS = 2000
"""After so many blank rows nothing more is looked for: formatted sheets end at row 1,048,576."""
FEWEST_HEADS = 3
SUMS = re.compile(r"[本当]?[年月季度页日]*(?:合计|小计|总计|累计|共计)[::]?.*")
NOTES = re.compile(r"(?:填表|制表|填报|审核|负责|经办|备注|注|说明|单位)[人时间日期负责位]*[::].*")
SERIAL_HEADS = frozenset({"序号", "编号", "序", "no", "no."})
YEAR = re.compile(r"(20\d\d)\s*年?")

Cells = Sequence[Any]


@dataclass(frozen=True)
class Head:
    """One column: where it stands, what stands over it, the field it is for (none: not read)."""

    index: int
    words: str
    name: str

    @property
    def letter(self) -> str:
        """The column as the spreadsheet names it."""
        return str(get_column_letter(self.index + 1))


@dataclass(frozen=True)
class Line:
    """One row of the register: its number in the sheet, its cells by field, the preferred column first."""

    number: int
    cells: Mapping[str, tuple[Head, Any]]


@dataclass(frozen=True)
class Register:
    """What was found in a workbook.

    ``left_out`` counts sums and notes, ``year`` is the one named over the heads, ``others`` are sheets that look like
    registers too and were not read.
    """

    title: str
    heads: tuple[Head, ...]
    lines: tuple[Line, ...]
    left_out: int
    year: int | None
    epoch: datetime
    others: tuple[str, ...] = ()

    @property
    def unread(self) -> tuple[str, ...]:
        """Heads no field is known for."""
        return tuple(head.words for head in self.heads if not head.name and plain_head(head.words) not in SERIAL_HEADS)

    def head_of(self, name: str) -> Head | None:
        """The first column of a field."""
        return next((head for head in self.heads if head.name == name), None)


def plain_head(value: Any) -> str:
    """A head without blanks, stars, and what stands in brackets behind it."""
    text = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text_of(value))).strip("*:")
    return re.sub(r"\(.*?\)$", "", text).strip("*:").lower()


def read(content: bytes, sheet: Bound) -> Register:
    """The register in a workbook. Refuses what is no xlsx, is too large, or has no line of heads we know."""
    known = {plain_head(words): name for name in reversed(sheet.names()) for words in sheet.heads_of(name)}
    readable, epoch = _tables(content, known, FEWEST_HEADS)
    if not readable:
        raise Refusal(
            "intake.no_heads",
            missing="没有找到表头:前{rows}行里认得的列名不到{fewest}个",
            remedy="请下载模板对照列名,至少要有{needed}",
            params={"rows": HEADS_WITHIN, "fewest": FEWEST_HEADS, "needed": "、".join(_needed(sheet))},
        )
    best = max(readable, key=lambda each: each.score)
    preferred = tuple(sorted(best.heads, key=lambda head: _preference(sheet, head)))
    lines, left_out = _lines(best.page, best.below, preferred)
    others = tuple(each.page.title for each in readable if each is not best)
    return Register(best.page.title, best.heads, lines, left_out, best.year, epoch, others)


def read_rows(content: bytes, known: Mapping[str, str]) -> Register:
    """The rows of one list – tasks, members, scores – by heads that are the labels of its fields."""
    fewest = min(FEWEST_HEADS, len(set(known.values())))
    readable, epoch = _tables(content, {plain_head(words): name for words, name in known.items()}, fewest)
    if not readable:
        raise Refusal(
            "intake.no_row_heads",
            missing="没有找到表头:前{rows}行里认得的列名不到{fewest}个",
            remedy="请把列名写成:{known}",
            params={"rows": HEADS_WITHIN, "fewest": fewest, "known": "、".join(known)},
        )
    best = max(readable, key=lambda each: each.score)
    lines, left_out = _lines(best.page, best.below, best.heads)
    return Register(best.page.title, best.heads, lines, left_out, best.year, epoch)


def _tables(content: bytes, known: Mapping[str, str], fewest: int) -> tuple[list[Found], datetime]:
    """The visible sheets that know at least so many heads, and how the workbook counts its days."""
    book = opened(content)
    found = [_best(page, known, fewest) for page in book.worksheets if page.sheet_state == "visible"]
    return [each for each in found if each is not None], book.epoch


def opened(content: bytes) -> Any:
    """The workbook. Refuses what is no xlsx or too large."""
    _check(content)
    try:
        return load_workbook(BytesIO(content), read_only=True, data_only=True)
    except Exception as why:
        raise _unreadable() from why


class Found(NamedTuple):
    """A line of heads on a page: how many fields it knows, after which row the register begins."""

    page: Any
    score: int
    below: int
    heads: tuple[Head, ...]
    year: int | None


def _best(page: Any, known: Mapping[str, str], fewest: int) -> Found | None:
    """The line of heads of a page that knows most; the stored extent of a sheet is often wrong and not believed."""
    page.reset_dimensions()
    first = [list(row) for row in page.iter_rows(max_row=HEADS_WITHIN, values_only=True)]
    found = [
        Found(page, len({head.name for head in heads if head.name}), at + height, heads, _year(page.title, first[:at]))
        for at, height, heads in _head_lines(first, known)
    ]
    best = max(found, key=lambda each: each.score, default=None)
    return best if best is not None and best.score >= fewest else None


def _check(content: bytes) -> None:
    if len(content) > LIMIT:
        raise Refusal("intake.too_large", missing="文件超过 5 MB", remedy="请去掉图片、多余的工作表,或者分成几个文件")
    if not zipfile.is_zipfile(BytesIO(content)):
        raise _unreadable()
    with zipfile.ZipFile(BytesIO(content)) as packed:
        if sum(part.file_size for part in packed.infolist()) > UNPACKED:
            raise Refusal("intake.too_large", missing="工作簿展开后过大", remedy="请只保留台账这一张表后重新保存")


def _unreadable() -> Refusal:
    return Refusal(
        "intake.not_a_workbook",
        missing="这不是可以读取的 xlsx 工作簿",
        remedy="请在 Excel 或 WPS 里去掉密码,另存为“Excel 工作簿(*.xlsx)”后再传",
    )


def _needed(sheet: Bound) -> list[str]:
    return [sheet.label(name) for name in sheet.required()]


def _head_lines(rows: Sequence[Cells], known: Mapping[str, str]) -> Iterator[tuple[int, int, tuple[Head, ...]]]:
    """Every row as a line of heads, then every pair of rows as one: merged heads leave a cell of the pair empty."""
    for at, row in enumerate(rows):
        yield at, 1, _heads([(value, None) for value in row], known)
    for at, (upper, lower) in enumerate(pairwise(rows)):
        width = max(len(upper), len(lower))
        wide = [[*row, *([None] * (width - len(row)))] for row in (upper, lower)]
        yield at, 2, _heads(list(zip(wide[1], wide[0], strict=True)), known)


def _heads(cells: Sequence[tuple[Any, Any]], known: Mapping[str, str]) -> tuple[Head, ...]:
    """Heads of a line; the lower cell of a pair says more than the upper."""
    found = []
    for index, (lower, upper) in enumerate(cells):
        name = known.get(plain_head(lower)) or known.get(plain_head(upper)) or ""
        by_upper = plain_head(lower) not in known and plain_head(upper) in known
        words = text_of(upper) if by_upper else text_of(lower) or text_of(upper)
        if words:
            found.append(Head(index, re.sub(r"\s+", "", words), name))
    return tuple(found)


def _preference(sheet: Bound, head: Head) -> int:
    if not head.name:
        return 0
    wanted = [plain_head(words) for words in sheet.heads_of(head.name)]
    return wanted.index(plain_head(head.words)) if plain_head(head.words) in wanted else len(wanted)


def _year(title: str, above: Sequence[Cells]) -> int | None:
    for text in (*(text_of(cell) for row in above for cell in row), title):
        found = YEAR.search(unicodedata.normalize("NFKC", text))
        if found:
            return int(found[1])
    return None


def _lines(page: Any, skip: int, heads: tuple[Head, ...]) -> tuple[tuple[Line, ...], int]:
    lines: list[Line] = []
    left_out = blank = 0
    for number, row in enumerate(page.iter_rows(min_row=skip + 1, values_only=True), skip + 1):
        texts = [text_of(cell) for cell in row]
        if not _says_something(texts, heads):
            blank += 1
            if blank > BLANK_ROWS:
                break
            continue
        blank = 0
        if _sum_or_note(texts) or _heads_again(texts, heads):
            left_out += 1
            continue
        if len(lines) == MOST_ROWS:
            remedy = "请按年或者按季度分成几个文件"
            raise Refusal("intake.too_many", missing="超过 {most} 行", remedy=remedy, params={"most": MOST_ROWS})
        lines.append(Line(number, _cells(row, texts, heads)))
    return tuple(lines), left_out


def _says_something(texts: list[str], heads: tuple[Head, ...]) -> bool:
    """A row with nothing but a serial number was only prepared."""
    serial = {head.index for head in heads if plain_head(head.words) in SERIAL_HEADS}
    return any(text for index, text in enumerate(texts) if index not in serial)


def _sum_or_note(texts: list[str]) -> bool:
    first = next(re.sub(r"\s+", "", text) for text in texts if text)
    return bool(SUMS.fullmatch(first) or NOTES.fullmatch(first))


def _heads_again(texts: list[str], heads: tuple[Head, ...]) -> bool:
    """The heads repeated for the next printed page."""
    said = [(head.words, re.sub(r"\s+", "", texts[head.index])) for head in heads if head.index < len(texts)]
    return sum(words == text for words, text in said) >= FEWEST_HEADS


def _cells(row: Cells, texts: list[str], heads: tuple[Head, ...]) -> dict[str, tuple[Head, Any]]:
    """The value of each field from its preferred column that is not empty."""
    found: dict[str, tuple[Head, Any]] = {}
    for head in heads:
        if head.name and head.index < len(row) and texts[head.index] and head.name not in found:
            found[head.name] = (head, row[head.index])
    return found

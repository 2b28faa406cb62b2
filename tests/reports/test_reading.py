"""The words of a file: whatever leaves with it, also what is hidden on screen; a scan has none."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml import OxmlElement
from openpyxl import Workbook
from openpyxl.comments import Comment

from zhunsheng.reports.personal import Kind, hits
from zhunsheng.reports.reading import MOST, Unseen, text_of, unseen

PHONE = "13800138000"


def saved(thing) -> bytes:
    held = BytesIO()
    thing.save(held)
    return held.getvalue()


def kinds(content: bytes):
    return [hit.kind for hit in hits(text_of(content) or "")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_plain_text(encoding) -> None:
    assert text_of(f"电话{PHONE}".encode(encoding)) == f"电话{PHONE}"


def test_a_page_without_its_tags() -> None:
    assert (
        text_of("<!doctype html><html><p>138<b>0013</b>8000</p><p>&lt;次&gt;</p></html>".encode()) == f"{PHONE}\n<次>"
    )


def test_word_with_split_runs_tables_headers_and_properties() -> None:
    paper = Document()
    paragraph = paper.add_paragraph("138")
    paragraph.add_run("0013").bold = True
    paragraph.add_run("8000")
    cells = paper.add_table(rows=1, cols=3).rows[0].cells
    for cell, words in zip(cells, ("李建国", "示例路12号", "350,000.00元"), strict=True):
        cell.text = words
    paper.sections[0].header.paragraphs[0].text = "值班 13800138001"
    paper.core_properties.author = "13800138002"
    assert sorted(kinds(saved(paper))) == sorted([Kind.MOBILE, Kind.MOBILE, Kind.MOBILE, Kind.HOUSEHOLD])


def test_deleted_words_that_the_file_still_holds() -> None:
    held = BytesIO()
    with ZipFile(held, "w") as package:
        package.writestr("word/document.xml", f"<w:p><w:del><w:delText>{PHONE}</w:delText></w:del></w:p>")
    assert kinds(held.getvalue()) == [Kind.MOBILE]


def test_a_workbook_with_hidden_columns_sheets_and_notes() -> None:
    book = Workbook()
    sheet = book.active
    sheet.append(["李建国", "示例路12号", "350,000.00元"])
    sheet.append([13800138000])
    sheet.column_dimensions["A"].hidden = True
    sheet["B2"].comment = Comment("13800138001", "x")
    hidden = book.create_sheet("旧")
    hidden["A1"] = "13800138002"
    hidden.sheet_state = "hidden"
    assert sorted(kinds(saved(book))) == sorted([Kind.HOUSEHOLD, Kind.MOBILE, Kind.MOBILE, Kind.MOBILE])


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7 13800138000",
        b"\x89PNG....",
        b"\xff\xd8\xff\xe0",
        b"\xd0\xcf\x11\xe0old",
        b"PK\x03\x04broken",
        b"\x00\x01",
    ],
)
def test_what_no_program_reads_is_said_to_be_so(content) -> None:
    assert text_of(content) is None


def test_a_bomb_is_no_document() -> None:
    held = BytesIO()
    with ZipFile(held, "w", compression=8) as package:
        package.writestr("word/document.xml", b" " * (MOST + 1))
    assert text_of(held.getvalue()) is None


def test_an_empty_office_file_has_no_words() -> None:
    held = BytesIO()
    with ZipFile(held, "w") as package:
        package.writestr("word/document.xml", "<w:p></w:p>")
    assert text_of(held.getvalue()) is None


def word(change: str = "") -> bytes:
    """A Word file with one paragraph, and perhaps a tracked change in it."""
    paper = Document()
    paragraph = paper.add_paragraph("正文")
    if change:
        paragraph._p.append(OxmlElement(change))
    return saved(paper)


def excel(hide: str = "") -> bytes:
    """An Excel file, perhaps with something hidden in it."""
    book = Workbook()
    book.active.append(["户数", 120])
    if hide == "column":
        book.active.column_dimensions["B"].hidden = True
    elif hide == "row":
        book.active.row_dimensions[1].hidden = True
    elif hide == "sheet":
        book.create_sheet("底册").sheet_state = "hidden"
    elif hide == "comment":
        book.active["A1"].comment = Comment("示例", "示例")
    return saved(book)


def test_what_is_not_seen_on_paper() -> None:
    assert unseen(word()) == unseen(excel()) == unseen(b"text") == unseen(b"PK\x03\x04broken") == ()
    assert unseen(word("w:ins")) == unseen(word("w:del")) == (Unseen.TRACKED,)
    assert unseen(excel("comment")) == (Unseen.COMMENT,)
    for part in ("column", "row", "sheet"):
        assert unseen(excel(part)) == (Unseen.HIDDEN,)

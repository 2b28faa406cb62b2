"""What must not stand on a page for everybody is told by its own check digit, in text, Word and Excel."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from docx.oxml import OxmlElement
from openpyxl import Workbook
from openpyxl.comments import Comment

from zhunsheng.pages.telltale import hidden, household, personal, readable

CARD = "6222021234567890128"
ID = "11010519491231002X"
"""The example number of GB 11643; nobody's."""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"身份证{ID}", ("身份证号",)),
        ("身份证110105194912310021", ()),
        ("电话13900001234", ("手机号",)),
        ("电话029-00000000", ()),
        (f"账号{CARD}", ("银行卡号",)),
        ("账号6222 0212 3456 7890 128", ("银行卡号",)),
        ("账号6222021234567890123", ()),
        ("2026年11月3日起30日", ()),
        ("指纹dfea4ab22789542887d2e0f7", ()),
    ],
)
def test_numbers_of_somebody(text: str, found: tuple[str, ...]) -> None:
    assert personal(text) == found


def test_the_offices_own_telephone_may_stand_there() -> None:
    assert personal("电话13900001234", ("139 0000 1234",)) == ()
    assert personal("电话13900001235", ("139 0000 1234",)) == ("手机号",)


def test_one_households_compensation() -> None:
    assert household("示例片区分户补偿情况公示")
    assert not household("征收补偿方案(征求意见稿)")


def test_words_are_read_from_text_word_and_excel_and_not_from_a_picture() -> None:
    word, excel = BytesIO(), BytesIO()
    document = docx.Document()
    document.add_paragraph(f"证号{ID}")
    document.save(word)
    book = Workbook()
    book.active.append(["证号", ID])
    book.save(excel)
    for content in (f"证号{ID}".encode(), word.getvalue(), excel.getvalue()):
        assert personal(readable(content) or "") == ("身份证号",)
    assert readable(b"\x89PNG\xff\xfe") is None
    assert readable(b"PK\x03\x04broken") is None


def word(change: str = "") -> bytes:
    """A Word file with one paragraph, and perhaps a tracked change in it."""
    made, document = BytesIO(), docx.Document()
    paragraph = document.add_paragraph("正文")
    if change:
        paragraph._p.append(OxmlElement(change))
    document.save(made)
    return made.getvalue()


def excel(hide: str = "") -> bytes:
    """An Excel file, perhaps with something hidden in it."""
    made, book = BytesIO(), Workbook()
    book.active.append(["户数", 120])
    if hide == "column":
        book.active.column_dimensions["B"].hidden = True
    elif hide == "row":
        book.active.row_dimensions[1].hidden = True
    elif hide == "sheet":
        book.create_sheet("底册").sheet_state = "hidden"
    elif hide == "comment":
        book.active["A1"].comment = Comment("示例", "示例")
    book.save(made)
    return made.getvalue()


def test_what_is_not_seen_on_paper() -> None:
    assert hidden(word()) == hidden(excel()) == hidden(b"text") == ()
    assert hidden(word("w:ins")) == hidden(word("w:del")) == ("修订痕迹",)
    assert hidden(excel("comment")) == ("批注",)
    for part in ("column", "row", "sheet"):
        assert hidden(excel(part)) == ("隐藏的行、列或者表",)

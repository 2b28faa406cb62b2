"""印出来的公文用全角标点;数字、日期、外文不动。"""

import pytest

from zhunsheng.reports.document import Document, Number, Paragraph
from zhunsheng.reports.punctuation import chinese


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("办理36件,其中(自己)30件;", "办理36件\uff0c其中\uff08自己\uff0930件\uff1b"),
        ("(2026)示7102行初161号", "\uff082026\uff09示7102行初161号"),
        ("1,286件", "1,286件"),
        ("时间:09:30", "时间\uff1a09:30"),
        ("see (a), b: c", "see (a), b: c"),
        ("没有另一半的括号(就不动", "没有另一半的括号(就不动"),
    ],
)
def test_全角标点(typed, printed):
    assert chinese(typed) == printed
    assert chinese(printed) == printed
    assert len(chinese(typed)) == len(typed)


def test_数字两边的标点也换_数字仍各有出处():
    paragraph = Paragraph(
        ("送审", Number("reviews.submitted", "34件"), ",一次通过", Number("reviews.passed", "28件"), "。")
    )
    [block] = Document("标题", "示例", 2024, (paragraph,), ()).printed().blocks
    assert block.text == "送审34件\uff0c一次通过28件。"
    assert [span.figure for span in block.spans if isinstance(span, Number)] == ["reviews.submitted", "reviews.passed"]

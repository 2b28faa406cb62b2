"""PDF:印在纸上的字、批注、属性都读得出来;扫描件、有密码的、坏了的,明说读不出来。"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdfs import pdf_of
from zhunsheng.reports import pdf
from zhunsheng.reports.personal import Kind, hits
from zhunsheng.reports.reading import Unseen, text_of, unseen

PHONE = "13800138000"
IDENTITY = "11010519491231002X"


def kinds(content: bytes) -> list[Kind]:
    """What is found in a file."""
    return [hit.kind for hit in hits(text_of(content) or "")]


def test_每一页的身份证手机都查得到() -> None:
    content = pdf_of(f"示例公告\n联系电话 {PHONE}", f"申请人 {IDENTITY}")
    assert kinds(content) == [Kind.MOBILE, Kind.IDENTITY]


def test_号码在行末断开的也查得到() -> None:
    assert kinds(pdf_of(f"申请人身份证号{IDENTITY[:8]}\n{IDENTITY[8:]},住示例村")) == [Kind.IDENTITY]


def test_两行各是一个号码的不会连成一个() -> None:
    assert kinds(pdf_of(f"{PHONE}\n13800138001")) == [Kind.MOBILE, Kind.MOBILE]


def test_批注和文件属性里的也查得到_批注要说出来() -> None:
    content = pdf_of("示例公告", note=f"打电话 {PHONE}", author="13800138001")
    assert sorted(kinds(content)) == [Kind.MOBILE, Kind.MOBILE]
    assert unseen(content) == (Unseen.COMMENT,)
    assert unseen(pdf_of("示例公告", link="https://example.org/")) == ()


@pytest.mark.parametrize(
    "content",
    [
        pdf_of("示例公告", ""),
        pdf_of("示例公告", password="shili"),
        pdf_of("示例公告" + "\ue000" * 3),
        pdf_of("示例公告")[:-200],
        b"%PDF-1.7 13800138000",
    ],
    ids=["有一页是扫描件", "有密码", "字体没有编码", "残缺", "不是PDF"],
)
def test_读不出来的明说读不出来(content: bytes) -> None:
    assert text_of(content) is None
    assert pdf.paragraphs(content) is None


@given(st.binary(max_size=400))
def test_再坏的文件也不出错(content: bytes) -> None:
    for broken in (b"%PDF-1.7\n" + content, pdf_of("示例")[:300] + content):
        assert text_of(broken) is None or isinstance(text_of(broken), str)
        assert unseen(broken) in ((), (Unseen.COMMENT,))


def test_断开的段落接起来_页码不算() -> None:
    first = (
        "示例中心2024年度法治政府建设报告\n一、基本情况\n全年共召开主任办公会二十九次,办理信\n访三十八件。学习\n— 1 —"
    )
    second = "会4次。\n二、存在的不足\n学法不够经常,应当每季度不少于一次,全\n年不少于四次。\n- 2 -"
    assert pdf.paragraphs(pdf_of(first, second)) == (
        "示例中心2024年度法治政府建设报告\n一、基本情况\n"
        "全年共召开主任办公会二十九次,办理信访三十八件。学习\n会4次。\n二、存在的不足\n"
        "学法不够经常,应当每季度不少于一次,全年不少于四次。"
    )

"""The annual report: nothing is claimed that is not recorded, and no number stands in it that is no figure."""

import re
from dataclasses import dataclass, field, replace

import pytest

from zhunsheng.reports.annual import Lacking, Year, annual
from zhunsheng.reports.document import Heading, Number, Paragraph

CHAPTERS = [
    "一、推进法治政府建设的重要举措和成效",
    "(一)深化理论学习,加强法治宣传",
    "(二)依法履行职责,提升服务效能",
    "(三)坚持推进行政决策科学化、民主化、法治化",
    "(四)全力化解矛盾纠纷、筑牢社会稳定安全防线",
    "二、党政主要负责人履行推进法治建设第一责任人职责情况",
    "三、推进法治政府建设存在的不足和原因",
    "四、2025年推进法治政府建设的主要安排",
    "(一)统筹推进法治建设工作",
    "(二)深化法治理念培育",
    "(三)切实抓好普法工作落实",
]


@dataclass
class Value:
    title: str = "指标"
    unit: str = "件"
    definition: str = "口径"
    value: int = 0
    acts: tuple[int, ...] = ()
    parts: dict[str, dict[str, int]] = field(default_factory=dict)


class Figures(dict):
    """Every figure there may be; one nobody set counted nothing."""

    def __missing__(self, key):
        return Value()

    def get(self, key, default=None):
        return self[key]


def year(**more):
    return Year(organ="示例中心", year=2024, bureau="示例区司法局", figures=Figures(), **more)


def flat(text):
    return text.replace("（", "(").replace("）", ")").replace("，", ",")


def paragraphs(document):
    return [block.text for block in document.blocks if isinstance(block, Paragraph)]


def test_the_chapters_of_the_offices_own_report_stand_in_their_order():
    headings = [flat(block.text) for block in annual(year()).blocks if isinstance(block, Heading)]
    assert headings == CHAPTERS


def test_a_year_nobody_recorded_claims_nothing_and_says_so():
    document = annual(year())
    assert list(document.numbers()) == []
    assert document.appendix == ()
    said = paragraphs(document)
    assert said.count("本年度没有可据以填写的记录。") == 5


@pytest.mark.parametrize("place", range(len(CHAPTERS)))
def test_no_chapter_is_empty(place):
    blocks = annual(year()).blocks
    found = [at for at, block in enumerate(blocks) if isinstance(block, Heading)][place]
    following = blocks[found + 1]
    assert isinstance(following, Paragraph) or following.level > blocks[found].level


def test_one_point_alone_has_no_number():
    figures = Figures({"petitions.handled": Value("信访件", value=38, acts=tuple(range(38)))})
    said = paragraphs(annual(replace(year(), figures=figures)))
    assert any(text.startswith("2024年") and "38件" in text for text in said)


def test_shortcomings_are_told_with_cause_and_what_became_of_them():
    lacking = Lacking("举证准备不充分", "分工不清", "逐案建立证据清单")
    said = flat("".join(paragraphs(annual(year(lacking=[lacking, replace(lacking, closed=True)], open=[lacking])))))
    assert "原因是分工不清" in said
    assert "正在整改" in said
    assert "现已整改销号" in said
    assert "继续落实整改措施:逐案建立证据清单" in said.replace("：", ":")


def test_money_is_told_in_yuan():
    figures = Figures({"households.paid": Value("支付", unit="分", value=741_040_000, acts=(1,))})
    (number,) = annual(replace(year(), figures=figures)).numbers()
    assert number.text == "741.04万元"


def test_the_next_years_rule_is_quoted_from_the_rule():
    said = flat("".join(paragraphs(annual(year(quarterly="每季度集中学法不少于一次")))))
    assert "坚持干部职工每季度集中学法不少于一次" in said


def test_no_number_stands_in_the_text_that_is_no_figure():
    """With every figure set to one, the only other digits are those of the years."""

    class Ones(Figures):
        def __missing__(self, key):
            return Value(value=7, acts=tuple(range(7)), parts={})

    document = annual(replace(year(), figures=Ones()))
    for block in document.blocks:
        if not isinstance(block, Paragraph):
            continue
        for span in block.spans:
            if isinstance(span, Number):
                assert span.text.startswith("7")
            else:
                assert set(re.findall(r"\d+", span)) <= {"2024", "2025"}, span
    assert len(list(document.numbers())) > 60

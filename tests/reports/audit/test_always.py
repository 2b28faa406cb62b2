"""What must hold for any text: it never fails, places hold what they say, and it stays quick."""

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhunsheng.law import load
from zhunsheng.reports.audit import audit
from zhunsheng.reports.audit.script import normal

LAW = tuple(load().instruments.values())
WORDS = [
    "召开",
    "党组会",
    "办理",
    "信访件",
    "分别为",
    "其中",
    "同比下降",
    "无",
    "未收到",
    "达",
    "第",
    "年",
    "月",
    "日",
    "件",
    "次",
    "项",
    "个",
    "%",
    "万",
    "亿",
    "余",
    "多",
    "二十",
    "一",
    "12",
    "3.5",
    "2024年",
    "(",
    ")",
    ",",
    "。",
    ";",
    ":",
    "、",
    "“",
    "”",
    "《",
    "》",
    "〔",
    "〕",
    "号",
    "|",
    "\n",
    "和",
    "均",
    "率",
    "不少于",
    "每季度",
    "国务院令",
    "政府信息公开条例",
    "-",
    "+",
]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=40).map("".join) | st.text(max_size=60)


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_任何文字都能读_位置总是对的(text: str) -> None:
    found = audit(text, LAW)
    for each in found.claims:
        claim = each.claim
        assert text[claim.start : claim.end] == claim.clause
        assert claim.start <= claim.at[0] < claim.at[1] <= claim.end
        assert each.verdict is None
    for finding in found.findings:
        assert 0 <= finding.start < finding.end <= len(text)


@given(st.text(max_size=80))
@settings(deadline=None)
def test_统一写法不移动位置(text: str) -> None:
    assert len(normal(text)) == len(text)
    assert normal(normal(text)) == normal(text)


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_全角和半角得出同样的数字(text: str) -> None:
    wide = text.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})
    values = [each.claim.value for each in audit(text).claims]
    assert [each.claim.value for each in audit(wide).claims] == values


@pytest.mark.parametrize("letter", ["九", "9", "九百", "十", "9,", "1,111"])
def test_没有尽头的数字不算数_也不拖慢(letter: str) -> None:
    began = perf_counter()
    found = audit(f"全年办理信访件{letter * 20_000}件,接待38件。", LAW)
    assert perf_counter() - began < 5  # it was a quarter of a minute
    assert [each.claim.value for each in found.claims][-1] == 38
    assert all(each.claim.value < 10**9 for each in found.claims)

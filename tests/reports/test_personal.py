"""Before a text leaves: what looks like personal data in it is found, and what merely has many digits is not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhunsheng.reports.personal import Kind, hits, of_single_households

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def identity(area="610104", born="19800101", order="123"):
    """A made-up number with its right check digit."""
    first = area + born + order
    return first + "10X98765432"[sum(int(d) * w for d, w in zip(first, WEIGHTS, strict=True)) % 11]


def kinds(text):
    return [hit.kind for hit in hits(text)]


@pytest.mark.parametrize(
    "text",
    [
        identity(),
        f"身份证{identity()},住示例村",
        identity().lower(),
        f"{identity()[:6]} {identity()[6:14]} {identity()[14:]}",
        "".join(chr(0xFEE0 + ord(c)) for c in identity()),
    ],
)
def test_an_identity_number_in_every_way_it_is_written(text) -> None:
    assert kinds(text) == [Kind.IDENTITY]


@pytest.mark.parametrize("text", ["13800138000", "138 0013 8000", "+86 138-0013-8000", "电话:13800138000。"])
def test_a_mobile_number(text) -> None:
    assert kinds(text) == [Kind.MOBILE]


def test_the_offices_own_telephones_may_stand_there() -> None:
    ours = "029-88888888、+86 139 0000 1234"
    assert hits("电话13900001234,139-0000-1234", ours) == ()
    assert kinds("电话13900001235") == [hit.kind for hit in hits("电话13900001235", ours)] == [Kind.MOBILE]
    assert [hit.kind for hit in hits(identity(), ours)] == [Kind.IDENTITY]


@pytest.mark.parametrize("text", ["4111111111111111", "4111 1111 1111 1111", "6222 0212 3456 7890 128"])
def test_a_bank_card(text) -> None:
    assert kinds(text) == [Kind.CARD]


@pytest.mark.parametrize(
    "text",
    [
        "029-88888888",
        "示改信〔2024〕36号,2024-03-05至2024-12-31",
        "合计 350,000.00 元,户数120",
        "统一社会信用代码 12610104MB0000000X",
        "6222021234567890129",
        "0" * 16,
        "8888888888888888888888",
        "第12345678901号",
        "2026年11月3日起30日",
        "指纹dfea4ab22789542887d2e0f7",
    ],
)
def test_many_digits_are_no_personal_data(text) -> None:
    assert kinds(text) == []


def test_a_wrong_check_digit_or_an_impossible_birthday_is_no_identity_number() -> None:
    right = identity()
    wrong = right[:17] + ("0" if right[17] != "0" else "1")
    assert Kind.IDENTITY not in kinds(wrong)
    assert Kind.IDENTITY not in kinds(identity(born="19801301"))
    assert Kind.IDENTITY not in kinds(identity(born="17800101"))


def test_name_address_and_sum_only_together() -> None:
    row = "李建国 示例路12号 3号楼2单元501室 补偿 350,000.00"
    assert kinds(row) == [Kind.HOUSEHOLD]
    assert kinds("户主:王小明,示例村5组12号,补偿款35万元") == [Kind.HOUSEHOLD]
    for apart in (
        "李建国 示例路12号",
        "李建国 补偿 350,000.00元",
        "示例路12号 补偿 350,000.00元",
        "李建国\n示例路12号\n5万元",
    ):
        assert kinds(apart) == []


def test_single_households_are_told_by_what_is_said_of_them() -> None:
    for words in ("示例片区分户补偿情况公示", "分户初评结果", "分户评估报告"):
        assert of_single_households(words)
    for words in ("征收补偿方案(征求意见稿)", "分户内墙"):
        assert not of_single_households(words)


def test_the_line_and_the_words_are_told_each_place_once() -> None:
    text = f"第一行\n{identity()} 13800138000\n\n13800138001"
    assert [(hit.line, hit.kind) for hit in hits(text)] == [(2, Kind.IDENTITY), (2, Kind.MOBILE), (4, Kind.MOBILE)]
    assert hits(text)[0].words == identity()


@given(
    st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)),
    st.integers(0, 999),
    st.text("甲乙丙丁,。 ", max_size=6),
)
def test_every_right_number_is_found_wherever_it_stands(born, order, around) -> None:
    number = identity(born=born.strftime("%Y%m%d"), order=f"{order:03}")
    assert Kind.IDENTITY in kinds(f"{around}{number}{around}")


@given(st.text())
def test_any_text_can_be_read(text) -> None:
    assert all(1 <= hit.line <= len(text.splitlines()) for hit in hits(text))


@given(st.binary(min_size=32, max_size=32))
def test_a_fingerprint_is_nobodys_number(digest):
    assert kinds(f"指纹 {digest.hex()},{identity()}") == [Kind.IDENTITY]


def test_a_fingerprint_that_would_pass_for_a_card_is_none():
    card = "6217000010001234569"
    assert kinds(card) == [Kind.CARD]
    assert kinds("ab" + card + "c" * 43) == []
    assert kinds(f"12345678 {'a' * 64} 12345678") == []

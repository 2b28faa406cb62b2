"""名单读得出谁到了、学了多久、考了多少;读不准的不猜。"""

from __future__ import annotations

from datetime import time, timedelta

import pytest

from intake.books import book
from zhunsheng.intake.rolls import LENGTHS, SCORES, SIGNED, Mark, match, minutes, read, score, signed
from zhunsheng.kernel.refusal import Refusal


def length(value: object, head: str = "学习时长(分钟)") -> int:
    return minutes(Mark(2, "示例甲", value, head))


@pytest.mark.parametrize(
    ("value", "head", "told"),
    [
        (125, "时长(分钟)", 125),
        ("1.5", "学习时长(小时)", 90),
        (4, "学时(45分钟)", 180),
        ("3小时20分", "学习时长", 200),
        ("3小时20分钟15秒", "学习时长", 200),
        ("45分钟", "时长", 45),
        ("２小时", "时长", 120),
        ("02:05:59", "在线时长", 125),
        (time(2, 5, 59), "在线时长", 125),
        (timedelta(hours=26), "累计时长", 1560),
    ],
)
def test_a_length_is_read_by_its_unit(value: object, head: str, told: int) -> None:
    assert length(value, head) == told


@pytest.mark.parametrize(
    ("value", "head"), [(4, "学时"), ("4", "学习时长"), ("许多", "时长(分钟)"), (None, "时长"), ("", "时长(分钟)")]
)
def test_a_length_without_its_unit_is_no_length(value: object, head: str) -> None:
    with pytest.raises(ValueError, match=r"no unit|no length"):
        length(value, head)


def test_a_platforms_export_is_read_below_its_title_and_without_its_sum() -> None:
    made = book(
        (1, "示例甲", "区改造中心", "3小时20分"), (2, "示例 乙", "区改造中心", "45分钟"), ("", "合计", "", "4小时5分"),
        heads=("序号", "姓名", "单位", "累计学时"), above=(("学习强国学员学习情况",), ()),
    )  # fmt: skip
    marks = read(made, LENGTHS)
    assert [(mark.row, mark.name, minutes(mark)) for mark in marks] == [(4, "示例甲", 200), (5, "示例乙", 45)]


def test_a_sign_in_sheet_says_who_came() -> None:
    rows = (("示例甲", "✓"), ("示例乙", "请假"), ("示例丙", "2026-03-12 09:01"), ("示例丁", ""))
    marks = read(book(*rows, heads=("姓名", "签到")), SIGNED)
    assert [signed(mark) for mark in marks] == [True, False, True, False]
    alone = read(book(("示例甲",), ("示例乙",), heads=("姓名",)), SIGNED)
    assert all(signed(mark) for mark in alone)


def test_scores() -> None:
    marks = read(book(("示例甲", 92), ("示例乙", "88.5"), heads=("学员姓名", "考试成绩")), SCORES)
    assert [score(mark) for mark in marks] == [92, 88]


def test_names_of_nobody_and_of_two_are_said() -> None:
    marks = [Mark(2, "示例甲", 1), Mark(3, "示例乙", 1), Mark(4, "外人", 1), Mark(5, "外人", 1)]
    found = match(marks, {"示例甲": ["1"], "示例乙": ["2", "3"]})
    assert [(who, mark.name) for who, mark in found.marks] == [("1", "示例甲")]
    assert (found.several, found.strangers) == (("示例乙",), ("外人",))


@pytest.mark.parametrize("content", [b"", b"PK", book(("示例甲",), heads=("谁",)), book(heads=("姓名", "学时"))])
def test_what_is_no_list_is_refused(content: bytes) -> None:
    with pytest.raises(Refusal, match=r"rolls\.no_names|intake\.not_a_workbook"):
        read(content, LENGTHS)


def test_the_second_sheet_is_read_where_the_first_holds_no_names() -> None:
    def more(_sheet: object, made: object) -> None:
        page = made.create_sheet("名单")  # type: ignore[attr-defined]
        page.append(["姓名", "成绩"])
        page.append(["示例甲", 90])

    assert [mark.name for mark in read(book(("说明",), heads=("填表说明",), more=more), SCORES)] == ["示例甲"]

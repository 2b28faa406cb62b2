"""An information request that waits for a third party: its date moves by exactly the working days that are excluded."""

from __future__ import annotations

import re
from datetime import date

import pytest

from marks import as_typed
from zhunsheng.law import load

pytestmark = pytest.mark.browser

RECEIVED, ASKED, ANSWERED = date(2026, 9, 14), date(2026, 9, 16), date(2026, 10, 12)
TERM = "依申请公开答复"
NAMES = "一二三四五六日"


def clock(person):
    """The term of the answer on the request's page."""
    return person.page.locator(".zs-clock").filter(has_text=TERM).first


def due(person) -> date:
    """The last day of that term."""
    found = re.search(r"法定末日 (?:(\d+)年)?(\d+)月(\d+)日", clock(person).inner_text())
    return date(int(found[1] or 2026), int(found[2]), int(found[3]))


def written(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日(周{NAMES[day.weekday()]})"


def test_the_day_moves_by_exactly_the_working_days_of_the_consultation(sit) -> None:
    calendar = load().calendar
    waited = calendar.between(ASKED, ANSWERED)
    assert any(day.weekday() > 4 and calendar.is_workday(day) for day in calendar.days_of(ASKED, ANSWERED))
    assert (ANSWERED - ASKED).days > waited > 5

    desk = sit("dengji")
    desk.open("/new/")
    desk.click("登记申请")
    desk.submit(
        {
            "办理身份": "以本中心名义答复", "申请方式": "当面提交", "申请人类型": "自然人", "申请人": "示例·申请人",
            "申请事项": "某地块评估报告", "办理日期": RECEIVED.isoformat(),
        }
    )  # fmt: skip
    desk.done()
    place = desk.place
    before = due(desk)
    assert before == calendar.add(RECEIVED, 20)

    head = sit("xingong")
    head.open(place)
    head.do(
        "征求第三方",
        {
            "第三方代号": "第三方1", "第三方名称": "示例·评估公司", "答复期限至": "2026-10-20",
            "第三方收到日": ASKED.isoformat(), "办理日期": ASKED.isoformat(),
        },
    )  # fmt: skip
    desk.open(place)
    desk.do("第三方答复", {"第三方代号": "第三方1", "意见": "同意公开", "办理日期": ANSWERED.isoformat()})

    after = due(desk)
    assert after == calendar.add(before, waited)
    assert calendar.between(before, after) == waited

    clock(desk).get_by_text("到期日怎么算的").click()
    excluded = f"{written(ASKED)}的次日至{written(ANSWERED)}不计入({waited}个工作日)"
    assert excluded in as_typed(clock(desk).inner_text())
    desk.press(clock(desk).get_by_role("link", name="打印期限计算单"))
    slip = as_typed(desk.page.get_by_role("main").inner_text())
    assert excluded in slip
    assert f"法定末日:{written(after)}" in slip

"""A choosing day in a browser: two desks at once, a choice, its slip, and the hall that sees all but the flat."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from browser.hands import Hands

pytestmark = pytest.mark.browser

DAY = "示例村回迁安置 第1批选房日"


def at_the_desk(sit: Callable[..., Hands]) -> Hands:
    """A clerk before the page of the day, without a script running."""
    clerk = sit("xianchang", scripts=False)
    clerk.open("/r/choosing/")
    clerk.page.get_by_role("link", name=DAY).click()
    clerk.click("到选房页面")
    return clerk


def test_两个柜台_一块大屏(sit: Callable[..., Hands]) -> None:
    clerk, other, hall = at_the_desk(sit), at_the_desk(sit), sit(scripts=False)
    inside = clerk.page.locator(".zs-turn b").first.inner_text()
    board = clerk.page.get_by_role("link", name="大屏").get_attribute("href") or ""
    flat = clerk.page.locator("label.zs-flat").first
    number = flat.locator("b").inner_text()
    flat.locator("input").check()
    clerk.click("选定")
    told = clerk.page.get_by_role("status").inner_text()
    assert inside in told
    assert number in told

    other.page.reload()
    following = other.page.locator(".zs-turn b").first.inner_text()
    clerk.click(f"叫{following}")
    other.click(f"叫{following}")
    assert other.refusal().code == "order.call.twice"

    assert hall.open(board) == 200
    below = hall.page.locator(".zs-hall-below").inner_text()
    assert f"{inside} 选定" in below
    assert f"{following} 叫号" in below
    assert number not in hall.page.content()

    clerk.page.get_by_role("link", name="确认单").first.click()
    slip = clerk.page.locator(".zs-sheet").inner_text()
    assert number in slip
    assert "签字、捺印" in slip

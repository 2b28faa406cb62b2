"""Without JavaScript: log in, be told what is wrong beside the field, keep what was typed, add a row, register."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser


def test_log_in_and_register_a_petition(sit) -> None:
    desk = sit(scripts=False)
    desk.sign_in("dengji")
    desk.press(desk.page.get_by_role("main").get_by_role("link", name="登记新事项"))
    desk.click("登记信访事项")
    desk.submit({"信访形式": "来访", "诉求类别": "要求说明过渡费标准", "信访人姓名": "示例·来访人"})
    wrong = desk.page.get_by_role("alert").get_by_role("link")
    assert wrong.all_inner_texts() == ["“来源”没有填写"]
    beside = desk.field("来源")
    assert "“来源”没有填写" in beside.inner_text()
    assert wrong.get_attribute("href") == f"#{beside.locator('fieldset').get_attribute('id')}"

    names = desk.field("信访人姓名")
    before = names.locator("input:not([type=hidden])").count()
    desk.press(names.get_by_role("button", name="再加一行"))
    assert names.locator("input:not([type=hidden])").count() > before
    assert names.locator("input:not([type=hidden])").first.input_value() == "示例·来访人"
    names.locator("input:not([type=hidden])").nth(1).fill("示例·同来人")
    desk.submit({"来源": "直接收到", "人数": "2"})
    desk.done()
    assert "要求说明过渡费标准" in desk.page.get_by_role("heading", level=1).inner_text()
    assert "示例·同来人" in desk.page.get_by_role("main").inner_text()


def test_a_draft_waits_on_the_server(sit) -> None:
    desk = sit("dengji", scripts=False)
    desk.open("/new/petitions/petition.register/")
    desk.fill({"诉求类别": "明天再登记"})
    desk.click("存草稿")
    elsewhere = sit("dengji")
    elsewhere.open("/new/petitions/petition.register/")
    assert elsewhere.field("诉求类别").locator("input").input_value() == "明天再登记"
    elsewhere.click("不要草稿")
    elsewhere.open("/new/petitions/petition.register/")
    assert elsewhere.field("诉求类别").locator("input").input_value() == ""

"""One petition from its receipt to its delivery, as seven people do it in their browsers, and the figure it adds to."""

from __future__ import annotations

import pytest

from browser.hands import Paper
from marks import as_typed

pytestmark = pytest.mark.browser

BODY = Paper("处理意见书.txt", "关于反映电梯停运问题的处理意见书\n\n经查,反映属实,将于一个月内更换。\n")
OTHER = Paper("处理意见书.txt", BODY.text.replace("一个月", "两个月"))
OPINION = Paper("审查意见书.txt", "合法性审查意见书:通过。\n")
REPLY = {
    "信访请求": "要求核实安置面积。",
    "事实和理由": "经查,情况属实。",
    "处理意见": "反映属实,予以支持。",
    "法律依据": "《信访工作条例》第三十二条",
    "对诉求的态度": "支持",
}
FIGURE = "/figures/petitions.handled/"


def registered(desk) -> str:
    """A petition registered by the desk; its address."""
    desk.open("/new/")
    desk.click("登记信访事项")
    desk.submit(
        {
            "信访形式": "来信", "来源": "直接收到", "诉求类别": "反映安置房电梯停运", "信访人姓名": "示例·来信人",
            "人数": "1", "信访信息系统编号": "示系2026-0901",
        }
    )  # fmt: skip
    desk.done()
    return desk.place


def handled(person) -> int:
    """The figure of this year on the page of figures."""
    person.open("/figures/")
    return int(person.page.locator("[id='petitions.handled'] .zs-value").inner_text().split()[0])


def test_from_receipt_to_the_figure(sit) -> None:
    director = sit()
    director.sign_in("zhuren")
    before = handled(director)

    desk = sit("dengji")
    place = registered(desk)
    number = desk.page.locator(".zs-number").inner_text()

    legal = sit("fazhi")
    legal.open(place)
    legal.do("甄别分类", {"类别": "申诉求决:信访程序办理(31条六项)", "甄别理由": "属于本中心职责,无其他法定途径。"})
    director.open(place)
    director.do("受理")
    handler = sit("jingban")
    handler.open(place)
    handler.do("拟出处理意见", {"处理意见书正文": BODY})

    director.open(place)
    shut = director.page.locator("dl.zs-closed").first
    assert "没有通过区司法局的合法性审查:尚未送区司法局审查" in as_typed(shut.text_content() or "")
    refused(director, place, BODY, "尚未送区司法局审查")

    legal.open(place)
    legal.do("送区司法局合法性审查")
    review = legal.place
    refused(director, place, BODY, "尚未出具审查意见", "请等区司法局出具意见")

    bureau = sit("shencha")
    bureau.open(review)
    bureau.do("材料齐全,收审")
    bureau.do("出具审查意见", {"审查结论": "通过", "审查意见书": OPINION})

    refused(director, place, OTHER, "通过的是另一版正文")
    director.open(place)
    director.click("出具处理意见书")
    director.fill(REPLY | {"处理意见书正文(审查通过的版本)": BODY})
    with director.page.expect_download() as word:
        director.page.get_by_role("button", name="预览处理意见书").click()
    assert word.value.suggested_filename.endswith(".docx")
    director.submit({})
    director.done()
    desk.open(place)
    desk.do("送达处理意见书", {"送达方式": "当面送达"})
    assert "已送达" in desk.page.locator(".zs-h").inner_text()

    assert handled(director) == before + 1
    director.press(director.page.locator("[id='petitions.handled'] .zs-value"))
    row = director.page.get_by_role("row").filter(has_text=number)
    director.press(row.get_by_role("link"))
    record = director.page.locator(":target")
    assert director.place == place
    assert "收到、登记信访事项" in record.inner_text()


def refused(director, place: str, body: Paper, why: str, remedy: str = "请把这一版正文送区司法局审查") -> None:
    """The reply with this body is not taken, and the page says everything one needs to know."""
    director.open(f"{place}do/petition.reply/")
    director.submit(REPLY | {"处理意见书正文(审查通过的版本)": body})
    reason = director.refusal()
    assert reason.code == "petition.reply.unreviewed"
    assert "没有通过区司法局的合法性审查" in reason.missing
    assert why in reason.missing
    assert "合法性审查" in reason.article
    assert remedy in reason.remedy
    assert director.field("处理意见").locator("textarea").input_value() == REPLY["处理意见"]
    assert director.page.locator(".zs-kept").count() == 1  # a new body takes the place of the one sent before

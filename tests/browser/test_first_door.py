"""The public's first door: a resident applies on a telephone, the clerk registers and confirms, the due day moves."""

from __future__ import annotations

import re

import pytest

from browser.eyes import complaints, visit
from browser.served import TODAY
from marks import as_typed
from zhunsheng.law import load
from zhunsheng.pages.days import long_day

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
PICTURE = {"name": "证件.png", "mimeType": "image/png", "buffer": b"\x89PNG\r\n\x1a\n-"}


def said(person) -> str:
    """What the page says, with half-width marks."""
    return as_typed(person.page.get_by_role("main").inner_text())


def ask(person, number: str, word: str) -> str:
    """Ask where it stands."""
    person.open("/query")
    person.page.get_by_label("受理编号").fill(number)
    person.page.get_by_label("手机号后四位或者查询码").fill(word)
    person.press(person.page.get_by_role("button", name="查询"))
    return said(person)


def apply(person) -> tuple[str, str]:
    """Fill in the form, wrongly first; gives number and code of the receipt."""
    person.open("/public")
    person.press(person.page.get_by_role("main").get_by_role("link", name="申请公开政府信息"))
    page = person.page
    page.get_by_label("姓名或者名称").fill("示例·申请人")
    page.get_by_label(re.compile("^身份证明")).set_input_files(files=[PICTURE])
    person.press(page.get_by_role("button", name="提交申请"))
    assert "有 5 处要改" in said(person)
    assert page.get_by_label("姓名或者名称").input_value() == "示例·申请人"
    assert "证件.png" in page.locator(".zs-kept").inner_text()
    page.get_by_label("居民身份证").check()
    page.get_by_label("联系电话").fill("139 0000 4321")
    page.locator("#description").fill("某片区安置房分配办法(示例)")
    page.get_by_label("纸质").check()
    page.get_by_label("当面领取").check()
    person.press(page.get_by_role("button", name="提交申请"))
    assert "自双方确认之日起20个工作日" in said(person)
    number, code = (text.strip() for text in page.locator(".zp-days b").all_inner_texts())
    return number, code


def test_apply_register_confirm_and_see_the_day_move(sit) -> None:
    resident = sit(scripts=False)
    resident.page.set_viewport_size(PHONE)
    number, code = apply(resident)
    answer = ask(resident, number, code)
    assert "等工作人员登记并与您确认" in answer

    desk = sit("dengji")
    desk.open("/")
    desk.click(desk.page.get_by_role("link", name=re.compile("网上收件箱有")).inner_text())
    desk.click(number)
    desk.click("登记")
    assert desk.field("申请人").locator("input").input_value() == "示例·申请人"
    desk.submit({"申请人类型": "自然人", "申请事项": "安置房分配办法"})
    desk.done()
    registered = desk.page.locator(".zs-number").inner_text()
    assert "139" not in registered

    unconfirmed = ask(resident, registered, "4321")
    assert "等双方确认收到" in unconfirmed
    assert "第33条" not in unconfirmed
    assert ask(resident, number, code).splitlines()[0] == unconfirmed.splitlines()[0]

    desk.do("确认收到", {"确认方式": "电话确认"})
    due = load().calendar.add(TODAY, 20)
    for asked in ((registered, "4321"), (number, code)):
        answer = ask(resident, *asked)
        assert "正在办理" in answer
        assert long_day(due) in answer
        assert "第33条" in answer
    resident.page.get_by_text("到期日怎么算的").click()
    resident.press(resident.page.get_by_role("link", name="期限计算单"))
    assert long_day(due) in said(resident)
    assert "示例·申请人" not in resident.page.content()


def test_every_public_page_is_whole_and_shuts_nobody_out(sit, office) -> None:
    person = sit()
    notice = re.search(r'href="(/notices/\d+)"', office.read("kezhang", "/notices"))[1]
    places = ("/public", "/notices", notice, "/reports", "/guide", "/guide/form", "/terms", "/apply", "/query")
    found: dict = {}
    for place in places:
        found |= visit(person.page, person.url + place)
    desk = sit("dengji")
    for place in ("/inbox/", re.search(r'href="(/inbox/\d+/)"', office.read("dengji", "/inbox/"))[1]):
        found |= visit(desk.page, desk.url + place)
    assert complaints(found) == {}


def test_the_english_pages_are_whole_too(sit) -> None:
    person = sit()
    found: dict = {}
    for place in ("/public?lang=en", "/guide?lang=en", "/apply?lang=en", "/terms?lang=en"):
        found |= visit(person.page, person.url + place)
    assert complaints(found) == {}


def test_the_form_on_paper_fits_one_sheet(sit) -> None:
    person = sit()
    person.open("/guide/form")
    person.page.emulate_media(media="print")
    printed = person.page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
    assert not person.page.locator(".zp-nav").is_visible()
    assert person.page.get_by_text("人物和事项均为虚构").is_visible()


def test_five_wrong_answers_close_a_number_for_a_while(sit) -> None:
    person = sit(scripts=False)
    for _ in range(5):
        assert "没有查到" in ask(person, "2026-9001", "0000")
    assert "这个编号暂停查询" in ask(person, "2026-9001", "0000")


def test_the_receipt_code_alone_is_enough_without_a_telephone(sit) -> None:
    person = sit()
    assert "等工作人员登记并与您确认" in ask(person, f"网申{TODAY.year}-1", "2345-6789")

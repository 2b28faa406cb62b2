"""In a browser, without and with a mouse: upload, see what is wrong, mend it, confirm; readable at 390 pixels."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.test import Client
from playwright.sync_api import sync_playwright

from availability import chromium
from browser.eyes import AXE, DESK, OVERFLOW, PHONE, RULES
from intake.books import book, row
from intake.test_import import FIVE, REASON
from zhunsheng.people.models import Account
from zhunsheng.registers.models import MatterRow

pytestmark = pytest.mark.browser
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def file(content):
    return {"name": "台账.xlsx", "mimeType": XLSX, "buffer": content}


def fine(page):
    """No violation of level A or AA, nothing wider than the screen."""
    page.evaluate(AXE)
    found = [f"{each['id']}: {node['target']}" for each in page.evaluate(RULES)["violations"] for node in each["nodes"]]
    return found == [] and page.evaluate(OVERFLOW) <= 0, found


def bring_in(address, session, width, *, script):
    """The whole way of the head; gives what was complained of on each page and the last page's words."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        context = browser.new_context(
            locale="zh-CN", viewport={"width": width, "height": 900}, java_script_enabled=script
        )
        context.add_cookies([{"name": "zs_session", "value": session, "url": address}])
        page = context.new_page()
        looks = []

        def look():
            if script:
                looks.append(fine(page))

        page.goto(f"{address}/import/petitions/")
        look()
        page.set_input_files("#workbook", file(book(FIVE[0], row(number="示002", form="托人带话"))))
        page.click("button[value=preview]")
        look()
        page.click("#errors a")
        assert page.url.endswith("#row-3")
        page.set_input_files("#workbook", file(book(*FIVE)))
        page.click("button[value=preview]")
        look()
        page.fill("#reason", REASON)
        page.click("button[value=confirm]")
        look()
        words = page.inner_text("[role=status]")
        browser.close()
    return looks, words


@pytest.mark.parametrize(("width", "script"), [(DESK, True), (PHONE, True), (DESK, False)])
def test_the_head_brings_in_a_register(transactional_db, live_server, office, width, script):
    client = Client()
    client.force_login(Account.objects.get(username="zhu"), "zhunsheng.desk.login.Sessions")
    session = client.cookies["zs_session"].value
    with ThreadPoolExecutor(max_workers=1) as pool:
        looks, words = pool.submit(bring_in, live_server.url, session, width, script=script).result()
    assert looks == [(True, [])] * len(looks)
    assert "已导入 5 件" in words
    assert MatterRow.objects.filter(procedure="petitions").count() == 5

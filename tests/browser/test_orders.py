"""An order of choosing in use: the site team prints the household's paper; on a telephone, without JavaScript, the
household finds place, reason and receipt in three taps.
"""

from __future__ import annotations

import json
import re
import sqlite3

import pytest

from browser.eyes import complaints, visit

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}


def household(office) -> str:
    """The file of a household whose order is published."""
    with sqlite3.connect(office.folder / "office.sqlite3") as base:
        acts = [tuple(map(json.loads, row)) for row in base.execute("SELECT header, body FROM ledger_row")]
    published = {head["matter"] for head, _ in acts if head["kind"] == "order.publish"}
    fixed = (body for head, body in acts if head["kind"] == "roster.final" and head["matter"] in published)
    return str(next(fixed)["facts"]["rows"][0]["household"])


def test_from_the_paper_to_the_receipt_in_three_taps(sit, office, tmp_path) -> None:
    site = sit("xianchang")
    paper = f"/m/{household(office)}/place/"
    assert paper in office.read("xianchang", paper.removesuffix("place/"))
    assert complaints(visit(site.page, site.url + paper)) == {}
    said = site.page.get_by_role("main").inner_text()
    code, word = (re.search(rf"{label}\s+([0-9A-Z ]+[0-9A-Z])", said)[1] for label in ("公开代码", "查询码"))

    citizen = sit(scripts=False)
    citizen.page.set_viewport_size(PHONE)
    citizen.open("/public")
    citizen.press(citizen.page.get_by_role("navigation").get_by_role("link", name="选房顺序"))
    citizen.page.get_by_label("公开代码").fill(code)
    citizen.page.get_by_label("查询码").fill(word)
    citizen.press(citizen.page.get_by_role("button", name="查询"))
    assert re.search("第 [0-9]+ 位", citizen.page.locator(".zp-stage").inner_text())
    assert code.replace(" ", "") not in citizen.page.url
    assert citizen.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    with citizen.page.expect_download() as saved:
        citizen.page.get_by_role("button", name="下载选房回执").click()
    saved.value.save_as(tmp_path / "r.json")
    assert json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["code"] == code.replace(" ", "")

    reader = sit()
    order = re.search(r'href="(/orders/\d+)"', office.read("xianchang", "/orders"))[1]
    assert complaints({**visit(reader.page, reader.url + "/orders"), **visit(reader.page, reader.url + order)}) == {}

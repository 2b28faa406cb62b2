"""``verify.html`` on the bundles of an order: proofs, order of the steps, secrets, list, and one's own receipt."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, sync_playwright

from availability import chromium
from browser.eyes import ARGUMENTS
from programs_of import PROGRAMS
from publishing.bundles import course, log_of
from publishing.test_bundle_tampers import BOTH
from zhunsheng.kernel.canonical import canonical
from zhunsheng.publishing.order_bundle import Kind
from zhunsheng.publishing.order_receipt import own

pytestmark = pytest.mark.browser

SEEN = ("the list swapped", "a secret changed in the record", "one party only", "another matter", "another log")
LOG = log_of(course("computed"))


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        made = browser.new_page(viewport={"width": 390, "height": 800})
        yield made
        browser.close()


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return LOG.write(tmp_path_factory.mktemp("bundle") / "b", Kind.PUBLIC)


def verdict(page, folder, receipt=""):
    page.goto((PROGRAMS / "verify.html").as_uri())
    if receipt:
        page.click("text=用选房回执")
        page.fill("#receipt", receipt)
    page.set_input_files("#folder", folder)
    page.wait_for_selector(".good, .bad", timeout=60_000)
    return page.inner_text("#said")


def test_a_scanned_receipt_finds_its_place(page, place):
    mine = own(LOG.order(), "03")
    told = verdict(page, place, canonical(mine.core).decode())
    assert told.startswith("核验通过")
    assert f"代码 {mine.code} 在公布的名单里,第 {mine.place.number} 位" in told
    assert "名册定稿" in told


def test_a_receipt_of_another_row_does_not(page, place):
    core = own(LOG.order(), "03").core
    core["row"] = {**core["row"], "moved_on": "2026-04-01"}
    assert "代码与本户一行对不上" in verdict(page, place, json.dumps(core))


@pytest.mark.parametrize("how", SEEN)
def test_a_tampered_bundle_is_refused(page, place, tmp_path, how):
    tamper, _words = BOTH[how]
    copy = shutil.copytree(place, tmp_path / "b")
    tamper(copy)
    assert verdict(page, copy).startswith("核验不通过")

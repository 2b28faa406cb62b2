"""``verify.html`` opened from a disk in a browser: it says the same of every folder as ``verify.py`` does."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from availability import chromium
from browser.eyes import ARGUMENTS, AXE, RULES
from programs_of import PROGRAMS, program
from seal import demo_log, tampers

pytestmark = pytest.mark.browser

EVERY = {**tampers.NEWEST, **tampers.MORE}


@pytest.fixture(scope="module")
def chrome() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def page(chrome: Browser) -> Iterator[Page]:
    """The page as somebody saved it; nothing but the file itself may be asked for."""
    made = chrome.new_page(viewport={"width": 390, "height": 800})
    asked: list[str] = []
    made.on("request", lambda request: asked.append(request.url))
    made.goto((PROGRAMS / "verify.html").as_uri())
    yield made
    assert asked == [(PROGRAMS / "verify.html").as_uri()]
    made.close()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return demo_log.write(tmp_path_factory.mktemp("log"))


def verdict(page: Page, folder: Path) -> str:
    page.set_input_files("#folder", folder)
    page.wait_for_selector(".good, .bad", timeout=120_000)
    return page.inner_text("#said")


def test_its_own_hashes_are_right(page: Page):
    for size in (0, 1, 55, 56, 63, 64, 111, 112, 127, 128, 1000):
        data = bytes(each % 251 for each in range(size))
        for name in ("sha256", "sha512"):
            found = page.evaluate(f"data => hex({name}(Uint8Array.from(data)))", list(data))
            assert found == hashlib.new(name, data).hexdigest(), (name, size)


JSON = [
    '{"a":1,"a":2}', '{"a":{"b":1,"b":1}}', '{"\\u0061":1,"a":2}', '{"a":[{"b":1},{"b":1}],"b":{"a":1}}',
    '{"a":"\\"a\\":1,","b":[{}]}', '{"a":1.0}', '{"a":1e2}', '{"a":"1.5","b":-3}', '{"a":NaN}', "{", '{"a" :1, "a" :1}',
]  # fmt: skip


@pytest.mark.parametrize("text", JSON)
def test_it_reads_the_same_json_as_the_program(page: Page, text: str):
    verify = program("verify")
    try:
        verify.parse_json(text, "x")
    except verify.Refused as refused:
        said = str(refused)
    else:
        said = ""
    read = "text => { try { parseJson(text, 'x'); return '' } catch (why) { return why.message } }"
    assert page.evaluate(read, text) == said or (text == '{"a":NaN}' and said and page.evaluate(read, text))


def test_a_whole_log_passes(page: Page, whole: Path):
    said = verdict(page, whole)
    assert said.startswith("核验通过")
    assert "1000 条记录" in said
    assert "历次树头 11 个" in said
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    page.evaluate(AXE)
    assert page.evaluate(RULES)["violations"] == []


@pytest.mark.parametrize("how", EVERY)
def test_a_tampered_log_is_refused(page: Page, whole: Path, tmp_path: Path, how: str):
    folder = shutil.copytree(whole, tmp_path / "log")
    EVERY[how](folder)
    assert verdict(page, folder).startswith("核验不通过")


def test_a_log_that_went_back_is_refused_against_a_remembered_head(page: Page, whole: Path, tmp_path: Path):
    folder = shutil.copytree(whole, tmp_path / "log")
    for size in (999, 1000):
        (folder / f"checkpoint.{size}").unlink()
    (folder / "open/000/7.tlog-proof").unlink()
    shutil.copy(folder / "checkpoint.700", folder / "checkpoint")
    page.click("summary")
    page.fill("#head", (whole / "checkpoint").read_text(encoding="utf-8"))
    assert "账本倒退" in verdict(page, folder)


def test_ones_own_key_is_asked_for(page: Page, whole: Path):
    page.click("summary")
    page.fill("#policy", f"log {demo_log.LOG}\nquorum none\n")
    said = verdict(page, whole)
    assert said.startswith("核验通过")
    assert "公钥取自文件夹本身" not in said

"""A served sample office for all browser tests, and people before their browsers."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from availability import chromium
from browser.eyes import ARGUMENTS
from browser.hands import Hands
from browser.served import SESSION, Office


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """The sample office in a folder of its own."""
    served = Office(tmp_path_factory.mktemp("browser") / "office")
    yield served
    served.stop()


@pytest.fixture(scope="module")
def chrome() -> Iterator[Browser]:
    """The browser; no longer than a module, because Django refuses its database beside Playwright's event loop."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def sit(office: Office, chrome: Browser) -> Iterator[Callable[..., Hands]]:
    """Seat somebody before a browser of their own, logged in; ``scripts=False`` for one without JavaScript."""
    opened = []

    def seat(username: str = "", *, scripts: bool = True) -> Hands:
        context = chrome.new_context(
            locale="zh-CN", java_script_enabled=scripts, viewport={"width": 1280, "height": 900}
        )
        opened.append(context)
        if username:
            context.add_cookies([{"name": SESSION, "value": office.session(username), "url": office.url}])
        page = context.new_page()
        page.set_default_timeout(10_000)
        return Hands(page, office.url)

    yield seat
    for context in opened:
        context.close()

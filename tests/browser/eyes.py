"""A browser's look at pages: what axe finds at level A and AA, what is wider than the screen, what was logged as wrong.

Playwright keeps an event loop of its own, which Django refuses beside its database; so a look is taken in a thread.
``ZS_LOOK=folder`` keeps a picture of every page looked at.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from playwright.sync_api import sync_playwright

from availability import chromium

AXE = Path(__file__).with_name("axe.min.js").read_text(encoding="utf-8")
RULES = "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations']})"
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
DESK, PHONE = 1280, 390
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@dataclass(frozen=True)
class Seen:
    """What one page showed: where it ended, axe's violations as ``rule: target``, pixels too wide, console messages."""

    status: int
    arrived: bool
    violations: tuple[str, ...]
    too_wide: int
    logged: tuple[str, ...]

    @property
    def fine(self) -> bool:
        """Nothing to complain of."""
        return self.arrived and not self.violations and not self.logged and self.too_wide <= 0


def look(urls: Iterable[str], cookies: Mapping[str, str], widths: Iterable[int] = (DESK, PHONE)) -> dict[str, Seen]:
    """Open each address at each width; ``{"390 /due": Seen}``."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(_look, tuple(urls), dict(cookies), tuple(widths)).result()


def complaints(found: Mapping[str, Seen]) -> dict[str, Seen]:
    """The pages that are not as they should be."""
    return {place: seen for place, seen in found.items() if not seen.fine}


def _look(urls: tuple[str, ...], cookies: dict[str, str], widths: tuple[int, ...]) -> dict[str, Seen]:
    found: dict[str, Seen] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        context = browser.new_context(locale="zh-CN")
        root = urljoin(urls[0], "/")
        context.add_cookies([{"name": name, "value": value, "url": root} for name, value in cookies.items()])
        page = context.new_page()
        for url in urls:
            found |= visit(page, url, widths)
        browser.close()
    return found


def visit(page: Any, url: str, widths: Iterable[int] = (DESK, PHONE)) -> dict[str, Seen]:
    """One address in a window of each width, opened once; ``{"390 /due": Seen}``."""
    found: dict[str, Seen] = {}
    logged: list[str] = []

    def hear(message: Any) -> None:
        if message.type == "error" and "status of 4" not in message.text:
            logged.append(message.text)

    page.on("console", hear)
    answer = page.goto(url)
    page.evaluate(AXE)
    arrived = unquote(page.url) == unquote(url)
    parts = urlsplit(url)
    for width in widths:
        place = f"{width} {parts.path}" + (f"?{parts.query}" if parts.query else "")
        page.set_viewport_size({"width": width, "height": 900})
        _keep(page, place)
        violations, too_wide = _violations(page), int(page.evaluate(OVERFLOW))
        found[place] = Seen(answer.status, arrived, violations, too_wide, tuple(logged))
    page.remove_listener("console", hear)
    return found


def _violations(page: Any) -> tuple[str, ...]:
    return tuple(
        f"{rule['id']}: {node['target'][0]} {node['html'][:160]}"
        for rule in page.evaluate(RULES)["violations"]
        for node in rule["nodes"]
    )


def _keep(page: Any, place: str) -> None:
    folder = os.environ.get("ZS_LOOK")
    if folder:
        name = "".join(letter if letter.isalnum() else "-" for letter in place)[:100]
        page.screenshot(path=str(Path(folder) / f"{name}.png"), full_page=True)
        page.pdf(path=str(Path(folder) / f"{name}.pdf"), format="A4", prefer_css_page_size=True)

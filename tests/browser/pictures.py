"""Pictures of the main pages for the documents, from a sample office laid for it.

By hand, in the checkout: ``PYTHONPATH=tests .venv/bin/python -m browser.pictures [folder]``. Look at each afterwards.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Page, sync_playwright

from availability import chromium
from browser.eyes import ARGUMENTS
from browser.served import SESSION, Office
from tracked import ROOT

SIZE = {"width": 1280, "height": 800}
LOWER = {"figures": 720, "meeting": 760}
"""Pictures with so much text that they are kept small by their height."""
PICTURES = {
    "workbench": ("kezhang", "/"),
    "matter": ("fuzhuren", "/r/petitions/?state=open&q=要求解释产权证进度"),
    "figures": ("kezhang", "/figures/?year=2024"),
    "meeting": ("mishu", "/r/decisions/?state=open&sort=opened"),
    "due": ("", "/due?period=gk.reply&start=2026-09-14&after=2026-09-16&through=2026-10-12#answer"),
}
"""Who looks at which page; of a register, the first matter."""


def take(page: Page, office: Office, name: str, folder: Path) -> None:
    """One picture, the size of a small screen."""
    username, place = PICTURES[name]
    if username:
        page.context.add_cookies([{"name": SESSION, "value": office.session(username), "url": office.url}])
    if place.startswith("/r/"):
        found = re.search(r'href="(/m/[^/"]+/)', office.read(username, quote(place, safe="/?&=")))
        place = found[1] if found else place
    page.goto(office.url + place)
    page.screenshot(path=str(folder / f"{name}.png"))


def main(folder: Path) -> None:
    """Lay, serve, look, stop."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        office = Office(Path(place) / "office")
        browser = playwright.chromium.launch(executable_path=chromium(), args=[*ARGUMENTS, "--disable-lcd-text"])
        for name in PICTURES:
            context = browser.new_context(
                locale="zh-CN", viewport=SIZE | {"height": LOWER.get(name, SIZE["height"])}, reduced_motion="reduce"
            )
            take(context.new_page(), office, name, folder)
            context.close()
        browser.close()
        office.stop()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "img")

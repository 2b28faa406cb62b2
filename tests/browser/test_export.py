"""The workbook of a register holds exactly what the page shows: heads, rows, order, filter."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

pytestmark = pytest.mark.browser

LAMP = 3
"""The column whose cell on the page begins with the lamp's shape."""
SHAPES = "■▲●○ "


def seen(person) -> list[list[str]]:
    """Heads and rows of the page's table."""
    table = person.page.get_by_role("main").locator("table").first
    rows = table.evaluate("t => [...t.rows].map(r => [...r.cells].map(c => c.innerText.trim()))")
    return [rows[0], *([cell.lstrip(SHAPES) if i == LAMP else cell for i, cell in enumerate(row)] for row in rows[1:])]


def kept(path: Path) -> tuple[list[list[str]], str]:
    """Heads and rows of the workbook, and the note below them."""
    book = load_workbook(path, read_only=True)
    rows = [["" if cell is None else str(cell) for cell in row] for row in book.active.iter_rows(values_only=True)]
    book.close()
    return rows[:-2], rows[-1][0]


def taken(person, folder: Path) -> Path:
    """The workbook, downloaded by the button."""
    with person.page.expect_download() as waiting:
        person.click("导出 Excel")
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


@pytest.mark.parametrize("query", ["?state=open&sort=due", "?q=安置&sort=number", "?lamp=r", "?since=2026-01-01"])
def test_rows_are_those_seen(sit, tmp_path, query) -> None:
    person = sit("kezhang")
    person.open(f"/r/petitions/{query}")
    shown = seen(person)
    assert len(shown) > 1
    rows, note = kept(taken(person, tmp_path))
    assert "示例" in note
    assert rows == shown


def test_all_pages_of_a_long_list_in_their_order(sit, tmp_path) -> None:
    person = sit("kezhang")
    person.open("/find/?sort=number")
    shown = seen(person)
    path = taken(person, tmp_path)
    while person.page.get_by_role("link", name="下一页").count():
        person.press(person.page.get_by_role("link", name="下一页"))
        shown += seen(person)[1:]
    assert len(shown) > 100
    assert kept(path)[0] == shown

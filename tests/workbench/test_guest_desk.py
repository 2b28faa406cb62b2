"""The reviewer's desk: what the bureau has to do is due for the bureau's people, and nobody waits for himself."""

from __future__ import annotations

import io
from urllib.parse import urlsplit

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from marks import as_typed

SUBMIT = "/new/reviews/review.submit/"


def text(answer) -> str:
    return as_typed(answer.content.decode())


@pytest.fixture
def submitted(sit) -> str:
    """A draft sent to the bureau and found complete on 2026-11-05; gives its page."""
    body = SimpleUploadedFile("示例处理意见书.txt", "示例正文".encode())
    typed = {"do": "submit", "f.subject": "contract", "f.body.file": body, "f.title": "示例文本", "on": "2026-11-04"}
    answer = sit("ke").post(SUBMIT, typed)
    assert answer.status_code == 302, text(answer)
    return urlsplit(answer.headers["Location"]).path


def tile(page: str, colour: str) -> str:
    return page.split(f'<a class="{colour}"')[1].split("<b>")[1].split("</b>", maxsplit=1)[0]


def test_the_bureaus_term_is_due_for_its_reviewer_and_he_waits_for_nobody(sit, submitted) -> None:
    assert sit("si").post(f"{submitted}do/review.complete/", {"do": "submit", "on": "2026-11-05"}).status_code == 302
    page = text(sit("si").get("/"))
    line = page.split("<tbody>")[1].split("</tbody>")[0]
    assert "逾期" in line
    assert "无期限" not in line
    assert "区司法局审查" not in line
    assert (tile(page, "r"), tile(page, "g"), tile(page, "w")) == ("1", "0", "0")
    assert "无期限" not in text(sit("si").get("/r/reviews/"))
    head = text(sit("si").get(submitted)).split("</h1>")[1].split("</div>")[0]
    assert "区司法局审查" not in head
    assert "逾期" in head
    book = load_workbook(io.BytesIO(sit("si").get("/todo.xlsx").content)).active
    assert "逾期" in book.cell(2, 1).value


def test_a_tile_narrows_the_guests_to_do(sit, submitted) -> None:
    assert submitted in text(sit("si").get("/"))
    assert submitted in text(sit("si").get("/?lamp=g"))
    assert submitted not in text(sit("si").get("/?lamp=r"))
    assert submitted not in text(sit("si").get("/?lamp=w"))


def test_the_office_still_waits_for_the_bureau(sit, submitted) -> None:
    page = text(sit("ke").get("/"))
    assert "区司法局审查" in page.split("<tbody>")[1]
    assert tile(page, "w") == "1"

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


@pytest.fixture
def silent(sit, submitted) -> str:
    """The bureau's term of ten working days ended on 2026-11-19 in silence; today is 2026-11-23."""
    assert sit("si").post(f"{submitted}do/review.complete/", {"do": "submit", "on": "2026-11-05"}).status_code == 302
    return submitted


def first_line(answer) -> str:
    return text(answer).split("<tbody>")[1].split("</tr>")[0]


@pytest.mark.parametrize("who", ["ke", "fen", "zhu"])
def test_the_bureaus_silence_is_overdue_for_the_office_too_and_asks_to_be_urged(sit, silent, who) -> None:
    line = first_line(sit(who).get("/"))
    assert "逾期2个工作日" in line
    assert "11月19日" in line
    assert "已报:科室负责人" in line
    assert "do/record.urged/" in line
    assert "区司法局审查" in line
    assert tile(text(sit(who).get("/")), "r") == "1"
    assert "逾期2个工作日" in first_line(sit(who).get("/r/reviews/"))
    page = text(sit(who).get(silent))
    assert 'btn-primary" href="' + silent + "do/record.urged/" in page


def test_who_may_not_urge_reads_who_does(sit, silent) -> None:
    line = first_line(sit("jing").get("/"))
    assert "催办" in line
    assert "do/record.urged/" not in line
    assert "法制岗" in line


def test_it_climbs_from_post_to_post(sit, silent, settings) -> None:
    assert silent in text(sit("ke").get("/?mine=1"))
    assert silent not in text(sit("fen").get("/?mine=1"))
    settings.ZS_TODAY = "2026-11-26"
    assert silent in text(sit("fen").get("/?mine=1"))
    assert silent not in text(sit("zhu").get("/?mine=1"))
    settings.ZS_TODAY = "2026-12-03"
    assert silent in text(sit("zhu").get("/?mine=1"))
    assert "已报:科室负责人、分管领导、主要负责人" in first_line(sit("zhu").get("/"))


def test_urging_does_not_put_the_term_off_and_nothing_passes(sit, silent, settings) -> None:
    urged = {"do": "submit", "f.to": "区司法局", "f.text": "审查期已满", "f.due": "2026-11-25", "on": "2026-11-23"}
    assert sit("ke").post(f"{silent}do/record.urged/", urged).status_code == 302
    line = first_line(sit("ke").get("/"))
    assert "逾期2个工作日" in line
    assert "do/record.urged/" not in line
    settings.ZS_TODAY = "2026-11-26"
    line = first_line(sit("ke").get("/"))
    assert "逾期5个工作日" in line
    assert "do/record.urged/" in line
    assert "审查中" in text(sit("ke").get(silent))

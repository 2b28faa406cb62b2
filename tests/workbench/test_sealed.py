"""Accusations: in no list, no search, no workbook and no count – only in a list of their own, without a name."""

from __future__ import annotations

import io

import pytest
from openpyxl import load_workbook

from marks import as_typed

PETITION = "/new/petitions/petition.register/"
INFORMER = "安举报(示例)"


def text(answer) -> str:
    return as_typed(answer.content.decode())


@pytest.fixture
def accused(sit) -> str:
    """An accusation registered by the registrar and given to the handler; gives the address of its page."""
    typed = {
        "f.form": "letter", "f.came": "direct", "f.subject": "工作作风", "f.names.0": INFORMER, "f.people": "1",
        "f.accusation": "1", "do": "submit",
    }  # fmt: skip
    answer = sit("deng").post(PETITION, typed)
    assert answer.status_code == 302, text(answer)
    return answer.headers["Location"].partition("#")[0]


LISTS = ("/", "/r/petitions/", "/r/petitions/?print=1", "/find/", "/find/?q=安举报", "/find/?q=示改信", "/?mine=1")
BOOKS = ("/todo.xlsx", "/r/petitions/all.xlsx", "/find/all.xlsx")


@pytest.mark.parametrize("username", ["deng", "zhu", "jing", "hui"])
def test_an_accusation_stands_in_no_list_and_no_workbook(sit, accused, username: str) -> None:
    for place in LISTS:
        page = text(sit(username).get(place))
        assert INFORMER not in page, place
        assert accused not in page, place
        assert "示改信〔2026〕1号" not in page, place
    for place in BOOKS:
        sheet = load_workbook(io.BytesIO(sit(username).get(place).content)).active
        cells = [str(cell) for row in sheet.iter_rows(values_only=True) for cell in row]
        assert not any(INFORMER in cell or "〔2026〕1号" in cell for cell in cells), place


def test_the_navigation_does_not_count_it(sit, accused) -> None:
    link = text(sit("zhu").get("/new/")).split('href="/r/petitions/"')[1].split("</a>")[0]
    assert "zs-n" not in link


def test_those_who_may_open_it_find_number_stage_and_day_in_a_list_of_its_own(sit, accused) -> None:
    for username in ("deng", "zhu"):
        assert 'href="/sealed/"' in text(sit(username).get("/"))
        page = text(sit(username).get("/sealed/"))
        assert "示改信〔2026〕1号" in page
        assert accused in page
        assert INFORMER not in page
        assert "检举控告件" not in page
        assert sit(username).get(accused).status_code == 200


def test_nobody_else_learns_that_there_is_one(sit, accused) -> None:
    for username in ("jing", "hui", "ke", "si"):
        assert 'href="/sealed/"' not in text(sit(username).get("/"))
        assert "〔2026〕1号" not in text(sit(username).get("/sealed/"))
        assert sit(username).get(accused).status_code == 404

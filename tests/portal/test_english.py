"""The public's pages in English: Chinese only where it is data – names, citations, numbers."""

from __future__ import annotations

import pytest
from django.test import Client

from portal.forms import application
from portal.test_home import notice
from test_texts import chinese_left
from zhunsheng.law import load
from zhunsheng.law.base import article

ENGLISH = {"HTTP_ACCEPT_LANGUAGE": "en"}


def cited() -> list[str]:
    """The law as it is cited, and what this office is called."""
    base = load()
    known = [article(period.article) for period in base.periods.values()]
    known += [base.cite(period) for period in base.periods.values()]
    known += [base.title(period) for period in base.periods.values()]
    return [*known, *(each.title_zh for each in base.instruments.values()), "关于适用", "示例区改造中心"]


@pytest.mark.parametrize(
    "place", ["/public", "/notices", "/reports", "/guide", "/guide/form", "/terms", "/apply", "/query"]
)
def test_pages_that_ask_nothing(office, place) -> None:
    page = Client(**ENGLISH).get(place).content.decode()
    assert chinese_left(page, *cited()) == []


def test_a_notice(office) -> None:
    row = notice(office)
    page = Client(**ENGLISH).get(f"/notices/{row.seq}").content.decode()
    assert chinese_left(page, *cited(), row.title, "示例街1号") == []


def test_an_application_its_errors_and_its_receipt(office) -> None:
    wrong = Client(**ENGLISH).post("/apply", application(name="", phone="x", description="")).content.decode()
    assert "is missing" in wrong
    assert chinese_left(wrong, *cited(), "一次") == []
    receipt = Client(**ENGLISH).post("/apply", application()).content.decode()
    assert chinese_left(receipt, *cited()) == []


def test_where_it_stands_and_where_nothing_is_found(office, registered) -> None:
    registered()
    for word in ("1234", "9999", "x"):
        page = Client(**ENGLISH).post("/query", {"number": "2026-1", "word": word}).content.decode()
        assert chinese_left(page, *cited()) == []

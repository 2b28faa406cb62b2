"""救济告知: the paragraph of the letter for every outcome, day and capacity; the 21 rows as the form prints them."""

import itertools
import tomllib
from pathlib import Path

import pytest

from matters.disclosure_requests.build import day
from zhunsheng import law
from zhunsheng.matters.disclosure_requests import table
from zhunsheng.matters.disclosure_requests.outcomes import (
    BY_ABANDONMENT,
    DENIALS,
    OUTCOMES,
    Capacity,
    Outcome,
    Remedy,
    remedy_kind,
    remedy_text,
)

FORM = tomllib.loads((Path(law.__file__).parent / "tables" / "gk_annual_report.toml").read_text(encoding="utf-8"))
DAYS = (day("2019-05-15"), day("2023-12-31"), day("2024-01-01"), day("2026-06-20"))
BODIES = {Capacity.OWN: "区人民政府", Capacity.DRAFTED: "市人民政府"}


@pytest.mark.parametrize(("outcome", "capacity", "on"), list(itertools.product(Outcome, Capacity, DAYS)))
@pytest.mark.parametrize("withheld", [(), (Outcome.INTERNAL,), (Outcome.NOT_HELD,)])
def test_救济段随结果_日期_身份而定(outcome, capacity, on, withheld):
    text = remedy_text(outcome, capacity, on, withheld)
    if outcome in BY_ABANDONMENT:
        assert text == ""
        return
    denies = outcome in DENIALS or (outcome is Outcome.PARTIAL and withheld == (Outcome.INTERNAL,))
    must = denies and on >= day("2024-01-01")
    assert ("应当先" in text) is must
    assert ("第23条" in text) is must
    assert ("6个月内" in text) is (not must or outcome is Outcome.PARTIAL)
    assert "60日内" in text
    assert BODIES[capacity] in text
    assert all(body not in text for other, body in BODIES.items() if other is not capacity)
    assert remedy_kind(outcome, on, withheld) is (Remedy.REVIEW_FIRST if must else Remedy.EITHER)


def test_部分公开的救济段分两种情形写():
    text = remedy_text(Outcome.PARTIAL, Capacity.OWN, day("2026-06-20"), (Outcome.PROCESS,))
    assert text.index("不予公开的部分") < text.index("其他部分")


def test_二十一种结果与法定格式逐行一致():
    rows = FORM["gk_annual_report"]["requests"]["rows"]
    assert [row["key"] for row in rows] == list(table.ROWS)
    for row in rows:
        assert table.ROWS[row["key"]] == (row["no"], row["zh"])
    for row in rows[2:23]:
        fitting = [article.value for article in OUTCOMES[Outcome(row["key"])].articles]
        for basis in row["basis"].replace("36(4)(5)", "36(4),36(5)").split(",") if row["basis"] else []:
            assert basis in fitting


def test_栏目与法定格式一致():
    columns = FORM["gk_annual_report"]["requests"]["columns"]
    assert {column["key"]: column["zh"] for column in columns} == table.COLUMNS
    assert [column["key"] for column in columns] == list(table.COLUMNS)
    remedies = FORM["gk_annual_report"]["remedies"]
    assert remedies["groups"] == list(table.GROUPS.values())
    assert remedies["columns"] == list(table.ENDS.values())

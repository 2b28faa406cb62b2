"""示例里看得见:新旧两部法律下的两份复议申请书副本各有各的答复日;项目的灯三种颜色都有。"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import date

import pytest

from sample_folder import TODAY, laid
from zhunsheng.clock.due import reckon
from zhunsheng.law import load
from zhunsheng.workbench.lawdays import lamps_on


def rows(procedure: str) -> list[dict]:
    """The register of one procedure in the sample, cells and clocks read."""
    with closing(sqlite3.connect(laid() / "office.sqlite3")) as base:
        base.row_factory = sqlite3.Row
        found = base.execute("SELECT * FROM registers_matter WHERE procedure = ? ORDER BY opened_on", [procedure])
        return [{**dict(row), "cells": json.loads(row["cells"]), "clocks": json.loads(row["clocks"])} for row in found]


@pytest.mark.parametrize(
    ("received", "period", "due", "law"),
    [
        ("2023-12-20", "fy1999.answer", "2024-01-02", "10日内"),
        ("2024-01-05", "fy.answer", "2024-01-19", "10个工作日内"),
    ],
)
def test_两份副本_两部法律_两个答复日_各说得清(received: str, period: str, due: str, law: str) -> None:
    [row] = [each for each in rows("reconsideration") if each["cells"]["received"] == received]
    assert row["cells"]["due"] == due
    clock = row["clocks"][0]
    assert (clock["period"], clock["due"], clock["state"]) == (period, due, "met")
    told = reckon(load(), period, date.fromisoformat(received)).reckoning
    assert law in told[0].text
    assert date.fromisoformat(due) in {line.last or line.first for line in told}


def test_项目的灯_红黄绿都有_2024年的已办结() -> None:
    lamps = lamps_on(date.fromisoformat(TODAY))
    known = rows("projects")
    colours = {lamps.colour(date.fromisoformat(row["due"])) for row in known if row["is_open"]}
    assert colours == {"r", "y", "g"}
    [done] = [row for row in known if not row["is_open"]]
    assert (done["year"], done["cells"]["obtained"]) == (2024, "6/8")
    assert any(clock["presumed_after"] for row in known for clock in row["clocks"])

"""The worked examples of the law data come out to the day."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from zhunsheng.clock import reckon
from zhunsheng.law import load

EXAMPLES = tomllib.loads((Path(__file__).parents[1] / "cases" / "clock" / "examples.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", EXAMPLES["example"], ids=lambda case: f"{case['period']} {case['start']}")
def test_example(case):
    due = reckon(
        load(),
        case["period"],
        case["start"],
        extended=case.get("extended", False),
        exclude=[(a, b) for a, b in case.get("excluded", [])],
    )
    assert (due.statutory_due, due.safe_due) == (case["statutory_due"], case["safe_due"])
    assert due.reckoning[0].what == "law"


def test_a_day_in_2027_is_provisional_and_says_what_it_assumes():
    due = reckon(load(), "gk.reply", date(2026, 12, 20))
    assert due.provisional
    assert "2027" in due.assumptions[0]

"""The lamp of a matter: only days of the law and of papers decide how it ended."""

from __future__ import annotations

from datetime import date

import pytest

from marks import as_typed
from zhunsheng.workbench.lawdays import lamps_on


def ended(state: str, confirmed: str, whose: str = "us") -> dict[str, str]:
    days = {"safe": "2026-11-03", "due": "2026-11-03"}
    return {"state": state, "whose": whose, "confirmed": confirmed, "period": "", **days}


def words(*clocks: dict[str, str]) -> str:
    return lamps_on(date(2026, 11, 23)).of_row(clocks, None, is_open=False).words


def test_an_inner_term_missed_makes_no_late_matter() -> None:
    assert words(ended("met", "text"), ended("late", "office")) == "已办结"


def test_a_day_of_the_law_or_of_a_paper_missed_does() -> None:
    assert words(ended("late", "text"), ended("met", "office")) == "逾期办结"
    assert words(ended("late", "paper")) == "逾期办结"
    assert words(ended("late", "text", "applicant")) == "已办结"


def test_time_in_which_something_may_be_done_never_shines_and_is_not_late() -> None:
    clock = ended("running", "text", "window") | {"period": "gk.correction_notice"}
    lamps = lamps_on(date(2026, 11, 23))
    past, left = lamps.of_clock(clock), lamps.of_clock(clock | {"safe": "2026-11-25", "due": "2026-11-25"})
    assert (past.colour, past.words, left.colour, left.words) == ("n", "时间已过", "n", "剩2个工作日")


SUNDAY = {
    "state": "running", "whose": "us", "confirmed": "text", "period": "xf.handle",
    "safe": "2026-11-27", "due": "2026-11-29",
}  # fmt: skip
"""A term whose last day is Sunday 11-29: one works by Friday, and is late from Monday on."""


@pytest.mark.parametrize(
    ("today", "colour", "words"),
    [
        (26, "y", "剩1天"),
        (27, "r", "今日到期"),
        (28, "r", "法定末日 11月29日 周日"),
        (29, "r", "今日法定末日"),
        (30, "r", "逾期1天"),
    ],
)
def test_late_is_what_is_past_the_laws_own_day_not_the_safe_one(today: int, colour: str, words: str) -> None:
    lamps = lamps_on(date(2026, 11, today))
    for lamp in (lamps.of_clock(SUNDAY), lamps.of_row([SUNDAY], date(2026, 11, 27), is_open=True)):
        assert (lamp.colour, as_typed(lamp.words)) == (colour, words)


def test_a_rule_of_the_office_is_not_called_law() -> None:
    lamp = lamps_on(date(2026, 11, 28)).of_clock(SUNDAY | {"confirmed": "office"})
    assert as_typed(lamp.words) == "内规末日 11月29日 周日"

"""The lamp of a matter: only days of the law and of papers decide how it ended."""

from __future__ import annotations

from datetime import date

from zhunsheng.workbench.lawdays import lamps_on


def ended(state: str, confirmed: str, whose: str = "us") -> dict[str, str]:
    return {"state": state, "whose": whose, "confirmed": confirmed, "safe": "2026-11-03", "period": ""}


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
    past, left = lamps.of_clock(clock), lamps.of_clock(clock | {"safe": "2026-11-25"})
    assert (past.colour, past.words, left.colour, left.words) == ("n", "时间已过", "n", "剩2个工作日")

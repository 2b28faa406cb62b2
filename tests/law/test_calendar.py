"""The calendar: one file a year, each with its State Council notice; days off are weekdays, days worked weekends."""

import tomllib
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

import zhunsheng.law
from zhunsheng.law import load

FOLDER = Path(zhunsheng.law.__file__).parent / "calendar"
CALENDAR = load().calendar
YEARS = range(2004, 2027)


def data(year):
    return tomllib.loads((FOLDER / f"{year}.toml").read_text(encoding="utf-8"))


def test_every_year_from_2004_to_2026_has_its_file_and_no_other():
    assert sorted(path.stem for path in FOLDER.glob("[0-9]*.toml")) == [str(year) for year in YEARS]
    assert (CALENDAR.first_year, CALENDAR.last_year) == (2004, 2026)


@pytest.mark.parametrize("year", YEARS)
def test_a_year_names_its_notice_or_says_that_the_number_is_not_checked(year):
    content = data(year)
    assert content["year"] == year
    assert bool(content["notice"]) is (content["notice_status"] != "文号待核")
    assert content["source"]
    assert isinstance(content["checked_on"], date)
    assert f"{year}年部分节假日安排的通知" in CALENDAR.basis(year)
    assert (content["notice"] or "文号待核") in CALENDAR.basis(year)


@pytest.mark.parametrize("year", YEARS)
def test_days_off_are_weekdays_and_days_worked_are_weekends_each_once(year):
    content = data(year)
    off, work = ([each["day"] for each in content[part]] for part in ("off", "work"))
    assert all(day.year == year for day in (*off, *work))
    assert all(day.weekday() < 5 for day in off)
    assert all(day.weekday() >= 5 for day in work)
    assert Counter([*off, *work]).most_common(1)[0][1] == 1
    assert off == sorted(off)
    assert work == sorted(work)
    assert all(each["name"] for each in (*content["off"], *content["work"]))


@pytest.mark.parametrize("year", YEARS)
def test_the_statutory_holidays_are_off(year):
    """放假办法: 1 January, 1 May and 1–3 October in every year, and the Spring Festival is among the days off."""
    for month, day in ((1, 1), (5, 1), (10, 1), (10, 2), (10, 3)):
        assert not CALENDAR.is_workday(date(year, month, day))
    assert "春节" in {each["name"] for each in data(year)["off"]}
    assert ("清明节" in {CALENDAR.off.get(date(year, 4, day)) for day in range(3, 8)}) <= (year >= 2008)


def test_a_weekend_of_the_year_before_may_be_worked_for_new_year():
    """国办发明电〔2005〕35号、〔2006〕49号: worked for the New Year holidays of 2006 and 2007."""
    for day in (date(2005, 12, 31), date(2006, 12, 30), date(2006, 12, 31)):
        assert CALENDAR.is_workday(day)
        assert CALENDAR.why(day) == "调休上班"


def test_between_counts_the_last_day_and_not_the_first():
    """2024-02-05 to 2024-02-18: four weekdays worked, the Sunday of the 18th worked, the 4th not counted."""
    assert CALENDAR.between(date(2024, 2, 5), date(2024, 2, 18)) == 5
    assert CALENDAR.between(date(2024, 2, 18), date(2024, 2, 18)) == 0
    assert CALENDAR.between(date(2024, 2, 17), date(2024, 2, 18)) == 1


@pytest.mark.parametrize("count", [1, 2, 5, 20, 60])
def test_adding_and_taking_away_working_days(count):
    for start in (date(2024, 2, 9), date(2024, 2, 18), date(2025, 10, 1), date(2006, 1, 1)):
        later, earlier = CALENDAR.add(start, count), CALENDAR.add(start, -count)
        assert CALENDAR.between(start, later) == count
        assert CALENDAR.is_workday(later)
        assert sum(CALENDAR.is_workday(earlier + timedelta(days=n)) for n in range((start - earlier).days)) == count


def test_forward_and_back_stay_on_a_working_day():
    assert CALENDAR.forward(date(2024, 2, 18)) == CALENDAR.back(date(2024, 2, 18)) == date(2024, 2, 18)
    assert CALENDAR.forward(date(2024, 2, 10)) == date(2024, 2, 18)
    assert CALENDAR.back(date(2024, 2, 17)) == date(2024, 2, 9)


def test_past_the_horizon_and_before_the_first_day_nothing_is_made_up():
    with pytest.raises(IndexError):
        CALENDAR.add(date(CALENDAR.last_year + 12, 12, 31), 1)
    with pytest.raises(IndexError):
        CALENDAR.add(date(1990, 1, 10), -30)
    with pytest.raises(IndexError):
        CALENDAR.between(date(1989, 12, 30), date(1990, 1, 10))

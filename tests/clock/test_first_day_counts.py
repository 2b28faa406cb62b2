"""A period that begins with its first day: a quarter ends on its last, also where months are of different length."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from zhunsheng.clock.count import months, unrolled
from zhunsheng.law import load

DAYS = st.dates(date(2005, 1, 1), date(2025, 12, 31))


@given(DAYS.map(lambda day: day.replace(day=1)), st.integers(1, 36))
def test_whole_months_end_with_the_last_day_of_a_month(start, length):
    end = months(start, length, counted=True)
    assert (end + timedelta(days=1)).day == 1
    assert end + timedelta(days=1) == months(start, length)


@given(DAYS, st.integers(1, 36))
def test_counting_the_first_day_is_a_day_shorter_unless_the_month_has_no_such_day(start, length):
    plain, counted = months(start, length), months(start, length, counted=True)
    assert counted == (plain - timedelta(days=1) if plain.day == start.day else plain)


def test_days_and_working_days():
    calendar = load().calendar
    monday = date(2025, 3, 3)
    assert unrolled(calendar, "day", monday, 10, counted=True) == date(2025, 3, 12)
    assert unrolled(calendar, "workday", monday, 5, counted=True) == date(2025, 3, 7)
    assert unrolled(calendar, "workday", monday, 5) == date(2025, 3, 10)
    assert unrolled(calendar, "year", date(2024, 2, 29), 1, counted=True) == date(2025, 2, 28)

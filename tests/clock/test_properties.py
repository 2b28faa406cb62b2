"""What holds of every period and every day: order, exclusion, the day to work by (the policy; 民法典 201–203)."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from zhunsheng.clock import reckon
from zhunsheng.law import load

BASE = load()
CALENDAR = BASE.calendar
PERIODS = sorted(BASE.periods)
RUNNING = sorted(p.id for p in BASE.periods.values() if p.kind in {"max", "min"})
IN_WORKDAYS = sorted(p for p in RUNNING if BASE.periods[p].unit == "workday")
FIRST, LAST = date(2004, 1, 1), date(2026, 12, 31)

always = settings(derandomize=True, database=None, deadline=None, max_examples=400)


def days_of(period):
    """Starting days on which the edition is in force."""
    begins = max(FIRST, period.in_force_from)
    return st.dates(begins, min(LAST, period.in_force_to or LAST))


@st.composite
def started(draw, among=RUNNING):
    period = BASE.periods[draw(st.sampled_from(among))]
    return period, draw(days_of(period))


stretches = st.tuples(st.integers(0, 60), st.integers(0, 40))


def stretch(start, offsets):
    a = start + timedelta(days=offsets[0])
    return (a, a + timedelta(days=offsets[1]))


@always
@given(started(PERIODS), st.data())
def test_who_starts_later_is_never_due_earlier(case, data):
    period, start = case
    later = data.draw(days_of(period).filter(lambda day: day >= start))
    first, second = reckon(BASE, period.id, start), reckon(BASE, period.id, later)
    assert first.statutory_due <= second.statutory_due
    assert first.safe_due <= second.safe_due


@always
@given(started(), st.lists(stretches, max_size=3), stretches)
def test_taking_days_out_never_makes_it_due_earlier(case, already, one_more):
    period, start = case
    taken = [stretch(start, each) for each in already]
    before = reckon(BASE, period.id, start, exclude=taken)
    after = reckon(BASE, period.id, start, exclude=[*taken, stretch(start, one_more)])
    assert before.statutory_due <= after.statutory_due
    assert before.safe_due <= after.safe_due


@always
@given(started(IN_WORKDAYS), st.integers(0, 80), st.integers(0, 80))
def test_an_inner_stretch_moves_the_date_by_exactly_its_working_days(case, first, length):
    """(a, b]: the day of asking is not taken out, the day of the answer is."""
    period, start = case
    plain = reckon(BASE, period.id, start).statutory_due
    a, b = stretch(start, (first, length))
    assume(b <= plain)
    moved = reckon(BASE, period.id, start, exclude=[(a, b)]).statutory_due
    taken = sum(CALENDAR.is_workday(day) for day in CALENDAR.days_of(a, b))
    assert moved == CALENDAR.add(plain, taken) if taken else moved == plain


@always
@given(started(), st.integers(1, 60))
def test_a_stretch_after_the_end_or_before_the_start_moves_nothing(case, length):
    period, start = case
    plain = reckon(BASE, period.id, start)
    outside = [(plain.end, plain.end + timedelta(days=length)), (start - timedelta(days=length), start)]
    assert reckon(BASE, period.id, start, exclude=outside).statutory_due == plain.statutory_due


@always
@given(started(), st.lists(stretches, min_size=2, max_size=4), st.randoms())
def test_overlapping_stretches_count_once_in_whatever_order(case, several, shuffled):
    period, start = case
    taken = [stretch(start, each) for each in several]
    other = [*taken, *taken]
    shuffled.shuffle(other)
    assert (
        reckon(BASE, period.id, start, exclude=taken).statutory_due
        == reckon(BASE, period.id, start, exclude=other).statutory_due
    )


@always
@given(started())
def test_the_starting_day_is_not_counted(case):
    period, start = case
    due = reckon(BASE, period.id, start)
    assert due.statutory_due >= start + timedelta(days=1)
    assert due.statutory_due >= due.end


@always
@given(started())
def test_the_day_to_work_by(case):
    """Silent law: our duty falls back to a working day, the other side's right and every minimum go forward."""
    period, start = case
    due = reckon(BASE, period.id, start)
    if period.unit == "workday":
        assert due.safe_due == due.statutory_due == due.end
    elif period.roll_forward == "yes":
        assert due.safe_due == due.statutory_due == CALENDAR.forward(due.end)
    elif period.duty_of == "us" and period.kind == "max":
        assert due.statutory_due == due.end
        assert due.safe_due == CALENDAR.back(due.end) <= due.statutory_due
    else:
        assert due.statutory_due == due.end
        assert due.safe_due == CALENDAR.forward(due.end) >= due.statutory_due
    assert CALENDAR.is_workday(due.safe_due)


@always
@given(started(sorted(p.id for p in BASE.periods.values() if p.kind == "before")))
def test_so_many_days_before_are_clear_days(case):
    """“N日前”: N whole days lie between the day to work by and the event."""
    period, event = case
    assume(event > date(2004, 3, 1))
    due = reckon(BASE, period.id, event)
    assert due.safe_due < due.statutory_due < event
    assert CALENDAR.is_workday(due.safe_due)
    between = [event - timedelta(days=n) for n in range(1, (event - due.safe_due).days)]
    if period.unit == "workday":
        between = [day for day in between if CALENDAR.is_workday(day)]
    assert len(between) >= period.length


@always
@given(started(sorted(p.id for p in BASE.periods.values() if p.kind == "fixed")))
def test_a_fixed_day_of_the_year_is_kept_and_before_it_means_the_day_before(case):
    period, start = case
    due = reckon(BASE, period.id, start)
    named = date(start.year + 1, period.month, period.day)
    assert due.statutory_due == (named if period.day_itself_allowed else named - timedelta(days=1))
    assert due.safe_due == CALENDAR.back(due.statutory_due)


PROLONGED = sorted(p.id for p in BASE.periods.values() if p.extension_max)


@always
@given(started(PROLONGED), st.data())
def test_an_extension_counts_on_from_the_unrolled_end(case, data):
    period, start = case
    asked = data.draw(st.integers(1, period.extension_max))
    plain, longer = reckon(BASE, period.id, start), reckon(BASE, period.id, start, extended=asked)
    assert longer.first_end == plain.end < longer.end
    assert longer.statutory_due >= plain.statutory_due
    if period.unit == "workday":
        assert longer.end == CALENDAR.add(plain.end, asked)
    if period.unit == "day":
        assert longer.end == plain.end + timedelta(days=asked)


@always
@given(started(PERIODS))
def test_every_reckoning_names_law_start_and_both_days(case):
    period, start = case
    due = reckon(BASE, period.id, start)
    lines = [line.what for line in due.reckoning]
    assert lines[0] == "law"
    assert lines.count("statutory_due") == 1
    assert ("safe_due" in lines) is (due.safe_due != due.statutory_due)
    assert ("unconfirmed" in lines) is (period.confirmed in {"secondary", "memory"})
    assert ("待核" in due.law) is (period.confirmed in {"secondary", "memory"})


@pytest.mark.parametrize(
    ("start", "due"),
    [
        ("2024-01-31", "2024-04-30"),
        ("2024-11-30", "2025-02-28"),
        ("2023-11-30", "2024-02-29"),
        ("2024-05-15", "2024-08-15"),
    ],
)
def test_months_end_on_the_corresponding_day_or_the_last_of_the_month(start, due):
    """民法典 202; jz.start is three months."""
    assert reckon(BASE, "jz.start", date.fromisoformat(start)).end == date.fromisoformat(due)

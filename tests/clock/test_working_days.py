"""Working days counted by us, by chinesecalendar and by holidays: the same day in 10,000 cases each, drawn by seed.

Day by day over 2004–2026 the two packages agree with each other and with the State Council's notices, but for what
``CORRECTED`` names. Both are counted on here by walking from day to day, without anything of ours.
"""

import random
from datetime import date, timedelta

import chinese_calendar
import holidays
import pytest

from zhunsheng.clock import reckon
from zhunsheng.clock.count import merged, workdays
from zhunsheng.law import load

FIRST, LAST = date(2004, 1, 1), date(2026, 12, 31)
CASES = 10_000
CORRECTED = {
    # 国办发明电〔2005〕35号(2006年元旦):2005年12月31日(星期六)上班。chinesecalendar 缺这一天,holidays 有。
    "chinesecalendar": {date(2005, 12, 31): True},
    "holidays": {},
}
BASE = load()
DAYS = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
CHINA = holidays.country_holidays("CN", years=range(FIRST.year, LAST.year + 1))
ASK = {"chinesecalendar": chinese_calendar.is_workday, "holidays": CHINA.is_working_day}
WORKED = {name: {day: CORRECTED[name].get(day, ask(day)) for day in DAYS} for name, ask in ASK.items()}
SHIFTED = [day for day in DAYS if day.weekday() >= 5 and WORKED["holidays"][day]]
RESTED = [day for day in DAYS if not WORKED["holidays"][day]]
LATEST = date(2026, 6, 30)

packages = pytest.mark.parametrize("package", list(ASK))


def walk(package, start, count, excluded=()):
    """The ``count``-th working day after ``start`` that no stretch (a, b] takes out, found by walking."""
    worked, day = WORKED[package], start
    while count:
        day += timedelta(days=1)
        if worked[day] and not any(a < day <= b for a, b in excluded):
            count -= 1
    return day


def starts(seed, earliest=FIRST):
    """Starting days: any day, rest days (receipt on a rest day), and days shortly before a shifted working day."""
    draw = random.Random(seed)
    rested, shifted = ([d for d in days if earliest <= d <= LATEST] for days in (RESTED, SHIFTED))
    for number in range(CASES):
        if number % 3 == 0:
            yield draw, draw.choice(rested)
        elif number % 3 == 1:
            yield draw, max(earliest, draw.choice(shifted) - timedelta(days=draw.randint(0, 12)))
        else:
            yield draw, earliest + timedelta(days=draw.randint(0, (LATEST - earliest).days))


@packages
def test_every_day_of_23_years_is_the_same(package):
    differs = [day for day in DAYS if BASE.calendar.is_workday(day) is not WORKED[package][day]]
    assert differs == []


@packages
def test_what_is_corrected_in_a_package_is_still_wrong_there(package):
    """Once a package mends its data, its exception has to go from here."""
    assert all(ASK[package](day) is not noticed for day, noticed in CORRECTED[package].items())


@packages
def test_ten_thousand_counts_of_working_days(package):
    wrong = []
    for draw, start in starts(20260918):
        count = draw.randint(1, 60)
        due = workdays(BASE.calendar, start, count)
        if due != walk(package, start, count):
            wrong.append((start, count, due))
    assert wrong == []


@packages
def test_ten_thousand_counts_with_excluded_stretches(package):
    wrong = []
    for draw, start in starts(20240531):
        count = draw.randint(1, 40)
        stretches = []
        for _ in range(draw.randint(1, 3)):
            asked = start + timedelta(days=draw.randint(-3, 40))
            stretches.append((asked, asked + timedelta(days=draw.randint(0, 25))))
        due = workdays(BASE.calendar, start, count, merged(stretches, start))
        if due != walk(package, start, count, stretches):
            wrong.append((start, count, stretches, due))
    assert wrong == []


PERIODS = [p for p in BASE.periods.values() if p.unit == "workday" and p.kind in {"max", "min"}]


@packages
def test_ten_thousand_due_dates_of_the_laws_own_periods_in_force(package):
    """Periods of the law in working days, each edition only where it is in force on the starting day."""
    wrong, shifts, rests = [], 0, 0
    for draw, start in starts(20190515, date(2008, 5, 1)):
        period = draw.choice([p for p in PERIODS if p.in_force(start)])
        due = reckon(BASE, period.id, start)
        shifts += any(start < day <= due.end for day in SHIFTED)
        rests += not WORKED[package][start]
        if due.statutory_due != due.safe_due or due.statutory_due != walk(package, start, period.length):
            wrong.append((period.id, start, due.statutory_due))
    assert wrong == []
    assert shifts > CASES // 4
    assert rests > CASES // 4


def test_a_period_may_begin_before_and_end_on_a_shifted_saturday():
    """2024-02-18 was a worked Sunday: five working days after 2024-02-05 end on it."""
    due = reckon(BASE, "xf.objection", date(2024, 2, 5))
    assert due.statutory_due == date(2024, 2, 18)
    assert [line.first for line in due.reckoning if line.what == "shifted"] == [date(2024, 2, 18)]


def test_receipt_on_a_rest_day_counts_from_the_next_working_day():
    """Received on Saturday 2026-09-19 or on Friday the 18th: the first day counted is the worked Sunday the 20th."""
    assert walk("holidays", date(2026, 9, 19), 1) == date(2026, 9, 20)
    assert (
        reckon(BASE, "gk.reply", date(2026, 9, 19)).statutory_due
        == reckon(BASE, "gk.reply", date(2026, 9, 18)).statutory_due
        == date(2026, 10, 22)
    )


def test_the_last_published_day_is_certain_and_the_next_is_not():
    calendar = BASE.calendar
    start = calendar.add(date(2026, 12, 31), -20)
    due = reckon(BASE, "gk.reply", start)
    assert (due.statutory_due, due.provisional, due.assumptions) == (date(2026, 12, 31), False, ())
    later = reckon(BASE, "gk.reply", calendar.add(start, 1))
    assert later.statutory_due.year == 2027
    assert later.provisional
    assert any(line.what == "assumption" for line in later.reckoning)
    assert later.as_data()["provisional"] is True
    assert "春节" in later.assumptions[-1]
    assert "清明节" in later.assumptions[-1]


def test_beyond_the_notices_only_fixed_statutory_days_are_taken_out():
    """Nothing is guessed: in 2027 Monday to Friday are worked but for days with a fixed solar date."""
    year = [date(2027, 1, 1) + timedelta(days=n) for n in range(365)]
    rests = {(d.month, d.day) for d in year if d.weekday() < 5 and not BASE.calendar.is_workday(d)}
    assert rests <= {(1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)}
    assert not any(BASE.calendar.is_workday(d) for d in year if d.weekday() >= 5)

"""The law as data: every file by its schema, every period with article, source, the day it was checked and how sure."""

import re
import shutil
import tomllib
from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

import zhunsheng.law
from zhunsheng.law import LawBase, LawDataError, article, load

HERE = Path(zhunsheng.law.__file__).parent
STATUTES = sorted((HERE / "statutes").glob("*.toml"))
BASE = load()
OF_LAW = [p for p in BASE.periods.values() if p.law != "office"]
WORDS = re.compile(r"[a-z0-9_.]+")


def data(path):
    return tomllib.loads(path.read_text(encoding="utf-8"))


def test_so_many_instruments_periods_duties_and_receipt_rules():
    """What was taken over from the law notes: nothing was lost on the way, nothing slipped in."""
    assert len(STATUTES) == 39
    assert len(OF_LAW) == 112
    assert len(BASE.duties) == 42
    assert len(BASE.receipt_rules) == 4
    assert len(BASE.instruments) == 40
    assert Counter(p.confirmed for p in OF_LAW) == {"text": 93, "secondary": 15, "memory": 4}


@pytest.mark.parametrize("path", STATUTES, ids=lambda path: path.stem)
def test_one_instrument_in_each_file_named_by_its_id(path):
    content = data(path)
    instrument = BASE.instruments[path.stem]
    assert set(content) <= {"law", "period", "duty", "receipt_rule"}
    assert content["law"]["id"] == path.stem
    assert instrument.title_zh
    assert instrument.document_no
    assert instrument.source
    assert instrument.checked_on <= date(2026, 12, 31)
    assert instrument.confirmed in {"text", "secondary", "memory"}


@pytest.mark.parametrize("id_", sorted(BASE.periods))
def test_every_period_can_be_checked(id_):
    period = BASE.periods[id_]
    assert period.article
    assert period.source
    assert isinstance(period.checked_on, date)
    assert period.confirmed in {"text", "secondary", "memory", "office"}
    assert (period.confirmed == "office") is (period.law == "office")
    assert WORDS.fullmatch(period.id)
    assert period.title_zh
    assert period.applies_to
    assert not period.start_day_counts or period.law == "office"
    assert (period.roll_forward == "n/a") is (period.unit == "workday")
    if period.kind == "fixed":
        assert date(2024, period.month, period.day)
        assert period.unit == "date"
    else:
        assert period.length > 0


@pytest.mark.parametrize("id_", sorted(BASE.duties))
def test_every_duty_of_order_says_what_comes_first(id_):
    duty = BASE.duties[id_]
    assert duty.article
    assert duty.source
    assert duty.must_precede
    assert duty.needs_zh


def test_a_period_says_itself_where_its_reading_differs_from_the_instruments():
    """Source and day checked stand with each period; an instrument read in full may hold a period known otherwise."""
    for path in STATUTES:
        for period in data(path).get("period", ()):
            assert {"article", "source", "checked_on", "confirmed"} <= set(period), period["id"]


def test_no_two_editions_of_a_family_are_in_force_on_one_day():
    for family in BASE.known_families():
        editions = BASE.editions(family)
        for older, newer in pairwise(editions):
            assert older.in_force_to is not None
            assert older.in_force_to < newer.in_force_from, family
            assert older.law != newer.law


@pytest.mark.parametrize(
    ("family", "last_day", "older", "newer"),
    [
        ("gk.reply", "2019-05-14", "gk2007.reply", "gk.reply"),
        ("gk.publish", "2019-05-14", "gk2007.publish", "gk.publish"),
        ("xf.handle", "2022-04-30", "xf2005.handle", "xf.handle"),
        ("xf.review_request", "2022-04-30", "xf2005.review_request", "xf.review_request"),
        ("fy.answer", "2023-12-31", "fy1999.answer", "fy.answer"),
        ("fy.decide", "2023-12-31", "fy1999.decide", "fy.decide"),
        ("td.plan_notice", "2021-08-31", "td2019.plan_notice", "td.plan_notice"),
    ],
)
def test_the_edition_changes_with_the_day(family, last_day, older, newer):
    day = date.fromisoformat(last_day)
    assert BASE.in_force(family, day).id == older
    assert BASE.in_force(family, day + timedelta(days=1)).id == newer


def test_the_respondents_ten_days_were_calendar_days_before_2024_and_are_working_days_since():
    """复议法(2023)88(2) counts 三日、五日、七日、十日 in working days; the old 40(2) only 五日、七日."""
    assert (BASE.periods["fy1999.answer"].length, BASE.periods["fy1999.answer"].unit) == (10, "day")
    assert (BASE.periods["fy.answer"].length, BASE.periods["fy.answer"].unit) == (10, "workday")


def test_no_edition_before_the_first():
    assert BASE.in_force("gk.reply", date(2008, 4, 30)) is None
    assert BASE.in_force("xf.handle", date(2005, 4, 30)) is None


def test_what_supersedes_an_instrument_follows_it_without_a_gap():
    for instrument in BASE.instruments.values():
        if instrument.superseded_by:
            successor = BASE.instruments[instrument.superseded_by]
            assert instrument.in_force_to + timedelta(days=1) == successor.in_force_from


def test_a_period_is_in_force_within_its_instrument():
    for period in OF_LAW:
        instrument = BASE.instruments[period.law]
        assert period.in_force_from >= instrument.in_force_from, period.id
        if instrument.in_force_to is not None:
            assert period.in_force_to is not None, period.id
            assert period.in_force_to <= instrument.in_force_to, period.id


def test_only_what_was_read_in_full_is_shown_as_law():
    for period in BASE.periods.values():
        marked = "待核" in BASE.title(period)
        assert marked is (period.confirmed in {"secondary", "memory"})
        if period.law != "office":
            assert BASE.cite(period).startswith("《")
        assert marked <= ("待核" in BASE.cite(period))


@pytest.mark.parametrize(
    ("number", "words"),
    [("33", "第33条"), ("42(2)", "第42条第2款"), ("27、28", "第27、28条"), ("内规", "内规"), ("待核", "待核")],
)
def test_articles_as_printed(number, words):
    assert article(number) == words


CHANNELS = {
    "in_person": ("提交之日", "31(1)"),
    "signed_mail": ("行政机关签收之日", "31(2)"),
    "plain_mail": ("与申请人确认之日(收到当日即须确认)", "31(2)"),
    "internet_or_fax": ("双方确认之日", "31(3)"),
}


def test_the_day_of_receipt_by_channel():
    """政府信息公开条例(2019)31."""
    found = {rule.channel: (rule.received_on, rule.article) for rule in BASE.receipt_rules.values()}
    assert found == CHANNELS
    assert {rule.law for rule in BASE.receipt_rules.values()} == {"gk2019"}
    assert all(rule.confirmed == "text" for rule in BASE.receipt_rules.values())


@pytest.mark.parametrize(
    ("was", "becomes", "wrong"),
    [
        ('kind = "max"', 'kind = "most"', "kind = 'most'"),
        ('unit = "workday"', 'unit = "week"', "unit = 'week'"),
        ('article = "33"', 'artikel = "33"', r"unknown \['artikel'\], missing \['article'\]"),
        ('starts_on = "gov_info_received"', 'starts_on = "gov_info_recieved"', "gov_info_recieved"),
        ('"third_party_consultation"', '"third_party_consulted"', "third_party_consulted"),
        ('id = "gk.reply"', 'id = "gk.publish"', "twice"),
    ],
)
def test_data_that_breaks_the_schema_is_refused_with_file_and_entry(tmp_path, was, becomes, wrong):
    folder = tmp_path / "law"
    shutil.copytree(HERE, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    path = folder / "statutes" / "gk2019.toml"
    text = path.read_text(encoding="utf-8")
    assert was in text
    path.write_text(text.replace(was, becomes), encoding="utf-8")
    with pytest.raises(LawDataError, match=wrong) as refused:
        LawBase(folder)
    assert "gk2019.toml" in str(refused.value)


def test_the_edition_of_the_data_changes_with_any_file(tmp_path):
    folder = tmp_path / "law"
    shutil.copytree(HERE, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    assert LawBase(folder).edition == BASE.edition
    path = folder / "calendar" / "2024.toml"
    path.write_text(path.read_text(encoding="utf-8") + "# 改动\n", encoding="utf-8")
    assert LawBase(folder).edition != BASE.edition


def test_the_office_may_put_its_own_rule_over_the_default(tmp_path):
    """The newest rule in force on the day counts; older days keep the older one."""
    own = tmp_path / "own.toml"
    own.write_text('[[rule]]\nkey = "review_valid_months"\nfrom = 2026-01-01\nvalue = 6\n', encoding="utf-8")
    base = LawBase(HERE, own)
    assert base.rule("review_valid_months", date(2025, 12, 31)).value == 12
    assert base.rule("review_valid_months", date(2026, 1, 1)).value == 6

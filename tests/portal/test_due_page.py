"""The public page of due dates: for anybody, with every step, saying where it is not sure, and keeping nothing."""

from __future__ import annotations

import json

import pytest
from django.test import Client

from marks import as_typed
from zhunsheng.clock import parse_day, parse_stretch, reckon, slip_text
from zhunsheng.law import load

REPLY = {"period": "gk.reply", "start": "2026-09-18"}


def text(answer) -> str:
    return as_typed(answer.content.decode())


@pytest.fixture
def ask(settings):
    """Somebody without an account; the database is closed, since the page needs none."""

    def asked(place: str = "/due", **query):
        return Client().get(place, query)

    return asked


def test_the_empty_form_offers_every_term_of_the_law_under_its_instrument(ask) -> None:
    answer = ask()
    page = text(answer)
    assert answer.status_code == 200
    newest = {family: load().editions(family)[-1] for family in load().known_families()}
    offered = {family for family in newest if f'<option value="{family}"' in page}
    assert offered == {f for f, edition in newest.items() if edition.confirmed not in {"office", "memory"}}
    assert not any(family.startswith("or.") for family in offered)
    assert "待核,待核" not in page
    assert "gk.reply、" not in page
    assert "、gk.reply" not in page
    assert '<optgroup label="《政府信息公开条例(2019修订)》">' in page
    assert "zs-wrong" not in page


def test_the_answer_has_both_days_article_edition_and_every_step(ask) -> None:
    page = text(ask(**REPLY))
    due = reckon(load(), "gk.reply", parse_day("2026-09-18"))
    for words in ("2026年10月22日", "政府信息公开条例(2019修订)", "第33条", "<code>gk.reply</code>", "是否暂定"):
        assert words in page
    assert all(line.text in page for line in due.reckoning)


@pytest.mark.parametrize("place", ["/due", "/due.txt", "/due.json"])
def test_a_parameter_nobody_knows_is_told_instead_of_a_day_that_leaves_it_out(ask, place: str) -> None:
    answer = ask(place, **REPLY, exclude="2026-09-20..2026-09-30")
    assert answer.status_code == 422
    assert "没有这样的参数:exclude" in text(answer)
    assert "period、start、extended、by、after、through" in text(answer)
    assert "2026年10月22日" not in text(answer)


@pytest.mark.parametrize(
    ("query", "name"),
    [({"extended": "no"}, "extended"), ({"after": ["2026-09-20"] * 21, "through": ["2026-09-22"] * 21}, "exclude")],
)
def test_a_value_that_is_none_is_told(ask, query: dict[str, str], name: str) -> None:
    answer = ask("/due.json", **REPLY, **query)
    assert answer.status_code == 422
    assert list(json.loads(answer.content)["errors"]) == [name]


def test_a_day_may_be_typed_in_four_ways(ask) -> None:
    for typed in ("2026-09-18", "2026.9.18", "20260918", "2026年9月18日"):
        assert "2026年10月22日" in text(ask(period="gk.reply", start=typed))


def test_excluded_stretches_and_an_extension_move_the_day_as_the_clock_says(ask) -> None:
    query = {
        **REPLY, "extended": "1", "by": "10",
        "after": ["2026-09-21", "", "2026-10-12"], "through": ["2026-09-25", "", "2026-10-14"],
    }  # fmt: skip
    stretches = [parse_stretch("2026-09-21..2026-09-25"), parse_stretch("2026-10-12..2026-10-14")]
    due = reckon(load(), "gk.reply", parse_day("2026-09-18"), extended=10, exclude=stretches)
    assert json.loads(text(ask("/due.json", **query))) == due.as_data()
    assert text(ask("/due.txt", **query)) == slip_text(due) + "\n"
    assert due.statutory_due.isoformat() in text(ask(**query))


def test_the_edition_is_that_of_the_day_and_an_old_one_may_be_named(ask) -> None:
    assert "<code>gk2007.reply</code>" in text(ask(period="gk.reply", start="2010-03-01"))
    page = text(ask(period="gk2007.reply", start="2010-03-01"))
    assert '<option value="gk2007.reply" selected>' in page


@pytest.mark.parametrize(
    ("query", "place", "words"),
    [
        ({"period": "gk.reply"}, "start", "起算日应当是日期"),
        ({"start": "2026-09-18"}, "period", "请选择期限"),
        ({**REPLY, "start": "2月30日"}, "start", "起算日应当是日期"),
        ({**REPLY, "period": "no.such"}, "period", "clock.unknown_period"),
        ({**REPLY, "extended": "1", "by": "30"}, "by", "clock.extension_too_long"),
        ({**REPLY, "extended": "1", "by": "ten"}, "by", "应当是整数"),
        ({**REPLY, "extended": "1", "by": "-1"}, "by", "大于零"),
        ({"period": "fy.apply", "start": "2026-09-18", "extended": "1"}, "extended", "clock.no_extension"),
        ({"period": "gk2007.reply", "start": "2026-09-18"}, "start", "clock.not_in_force"),
        ({**REPLY, "after": "2026-09-25", "through": "2026-09-21"}, "exclude", "clock.stretch"),
        ({**REPLY, "after": "2026-09-25"}, "exclude", "第1段应当有起日和止日"),
        ({**REPLY, "start": "1950-01-01", "period": "xk.decide"}, "start", "clock."),
    ],
)
def test_what_cannot_be_reckoned_is_told_beside_its_input(ask, query, place: str, words: str) -> None:
    answer = ask(**query)
    page = text(answer)
    assert answer.status_code == 422
    assert f'id="{place}-e"' in page
    assert words in page
    assert ask("/due.txt", **query).status_code == 422
    assert ask("/due.json", **query).status_code == 422


def test_a_day_beyond_the_published_calendar_is_provisional_and_says_what_was_assumed(ask) -> None:
    page = text(ask(period="gk.reply", start="2026-12-20"))
    assert "暂定:涉及尚未公布放假安排的年份" in page
    assert "2027年放假安排尚未公布" in page
    assert "暂定:涉及" not in text(ask(**REPLY))


def test_what_was_not_read_in_full_is_marked_and_the_offices_own_terms_are_no_law(ask) -> None:
    unsure = text(ask(period="gfx.legality_max", start="2026-09-18"))
    assert "待核:这一条没有对照法规全文核对" in unsure
    assert "(待核)" in unsure
    assert "待核:这一条" not in text(ask(**REPLY))
    assert "不是法律" in text(ask(period="or.meeting_minutes", start="2026-09-18"))


def test_words_narrow_the_list_without_script_and_lose_nothing_typed(ask) -> None:
    page = text(ask(find="信息公开 答复", start="2026-09-18", do="find"))
    assert '<option value="gk.reply"' in page
    assert '<option value="fy.apply"' not in page
    assert 'value="2026-09-18"' in page
    assert "zs-wrong" not in page
    assert "没有找到“天书”,下面列出全部" in text(ask(find="天书", do="find"))


def test_another_stretch_is_added_without_script(ask) -> None:
    page = text(ask(**REPLY, after="2026-09-21", through="2026-09-25", do="more"))
    assert page.count('name="after"') == 2
    assert 'value="2026-09-21"' in page


def test_the_slip_is_a_page_of_its_own_to_print(ask) -> None:
    page = text(ask(**REPLY, slip="1"))
    assert "期限计算单" in page
    assert "<form" not in page
    assert "2026年10月22日" in page
    assert load().edition in page


def test_nothing_is_kept_no_cookie_no_session_and_the_database_is_not_asked(ask) -> None:
    for place in ("/due", "/due.txt", "/due.json"):
        answer = ask(place, **REPLY)
        assert answer.status_code == 200
        assert not answer.cookies
    assert Client().post("/due", REPLY).status_code == 405


def test_what_is_typed_is_shown_as_text(ask) -> None:
    page = text(ask(find="<script>", period="<b>", start='"><i>', do="find"))
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page
    assert '"><i>' not in page


def test_the_address_with_a_slash_leads_to_the_page(ask) -> None:
    assert ask("/due/", **REPLY).headers["Location"] == "/due?period=gk.reply&start=2026-09-18"


def test_an_inner_term_is_never_called_statutory(ask) -> None:
    query = {"period": "or.refer_draft", "start": "2026-11-03"}
    for page in (text(ask(**query)), text(ask(**query, slip="1")), text(ask("/due.txt", **query))):
        assert "内规末日" in page
        assert "法定末日" not in page


def test_doubt_is_told_once_in_a_citation() -> None:
    base = load()
    assert not any("待核(待核" in base.cite(period) for period in base.periods.values())

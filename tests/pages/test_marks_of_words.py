"""Marks that a template sets between words, and days in a refusal, are those of the reader's language."""

from __future__ import annotations

from datetime import date

from django.utils.translation import override
from markupsafe import Markup

from zhunsheng.kernel.refusal import Refusal
from zhunsheng.pages.environment import environment
from zhunsheng.pages.words import of_field, sign, told, told_or_kept, worded

RUNNING = Refusal("x", "", "征求意见到{until}才截止", "请在{until}的次日或者以后办理", {"until": date(2026, 12, 9)})


def test_marks_between_words() -> None:
    with override("zh-hans"):
        assert [sign(mark) for mark in ":;,"] == ["\uff1a", "\uff1b", "\uff0c"]
    with override("en"):
        assert [sign(mark) for mark in ":;,"] == [": ", "; ", ", "]


def test_brackets_around_words_stay_safe() -> None:
    shown = environment(autoescape=True).from_string("许可{{ word|aside }}")
    with override("zh-hans"):
        assert shown.render(word="用地") == "许可\uff08用地\uff09"
        assert shown.render(word="<b>") == "许可\uff08&lt;b&gt;\uff09"
        assert shown.render(word=Markup("<b>")) == "许可\uff08<b>\uff09"
    with override("en"):
        assert shown.render(word="land") == "许可 (land)"


def test_days_in_a_refusal_are_written_as_on_the_page() -> None:
    with override("zh-hans"):
        assert worded(RUNNING).what() == "征求意见到2026年12月9日才截止"
        assert worded(RUNNING).todo() == "请在2026年12月9日的次日或者以后办理"
    with override("en"):
        assert "9 December 2026" in worded(RUNNING).what()
    assert RUNNING.as_data()["missing"] == "征求意见到2026-12-09才截止"


def test_a_field_and_what_is_wrong_with_it_are_two_words_in_english() -> None:
    with override("zh-hans"):
        assert of_field("金额", "应当是整数") == "“金额”应当是整数"
    with override("en"):
        assert of_field("Sum", "must be a whole number") == "“Sum” must be a whole number"
        assert told("“示例栏”应当是整数") == "“示例栏” must be a whole number"
        assert told("“示例栏”应当是日期,例如 2024-03-05").startswith("“示例栏” must be a date")
        assert told("“示例栏”某某") == "“示例栏”某某"


def test_a_sentence_of_a_published_rule_is_read_whole_or_stays_as_published() -> None:
    half = "不分组,统一排序。"
    with override("en"):
        assert told_or_kept("没有填写") == told("没有填写") != "没有填写"
        assert told_or_kept(half) == "不分组，统一排序。"
    assert told_or_kept(half) == "不分组，统一排序。"


def test_a_place_of_an_order_is_told_in_the_order_of_english_words() -> None:
    with override("en"):
        assert told("第 7 位:一般户、2024年4月29日交房验收") == "Place 7: ordinary, accepted 29 April 2024"
        assert told("第 8 位:2024年5月6日 09:12 签约") == "Place 8: signed 6 May 2024 at 09:12"
    with override("zh-hans"):
        assert "2024年4月29日交房验收" in told("第 7 位:一般户、2024年4月29日交房验收")


def test_a_further_paper_of_one_name_is_told_by_its_record() -> None:
    with override("en"):
        assert told("选房确认单(第3136号记录)") == "Confirmation slip (record 3136)"
    with override("zh-hans"):
        assert "第3136号记录" in told("选房确认单(第3136号记录)")

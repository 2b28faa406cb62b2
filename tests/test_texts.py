"""English is complete: every message has its translation, and pages show Chinese only where it is data."""

from __future__ import annotations

import re
from datetime import date
from html import unescape

import polib
import pytest
from django.test import Client
from django.utils.translation import override

import texts
from zhunsheng.clock import reckon
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.law import load
from zhunsheng.matters.catalogue import procedures
from zhunsheng.pages.words import told, told_whole, worded

ENGLISH = {"HTTP_ACCEPT_LANGUAGE": "en-GB,en;q=0.8"}
DATA = re.compile(
    r"《(?:[^《》]|《[^》]*》)*》[^:<\n]*"  # statutes as they are cited
    r"|国务院办公厅关于\d+年部分节假日安排的通知|国办\w+〔\d+〕\d+号[^<\n]*"
    r"|data-words=\"[^\"]*\""  # what a search may hit, in both languages
    r"|第\d+条(第\d+款)?"
    r"|“(?:核验不?通过|上次保存的树头)”"  # what the page that verifies shows
    r"|[\u4e00-\u9fff]+〔\d{4}〕\d+号"  # numbers of matters
    r"|<a [^>]*lang=\"zh-hans\"[^>]*>中文</a>"
)


def catalogue() -> polib.POFile:
    return polib.pofile(str(texts.CATALOGUE))


def chinese_left(page: str, *data: str) -> list[str]:
    """Chinese on a page that is neither a citation nor one of the data named."""
    text = unescape(DATA.sub("", unescape(page)))
    for each in sorted(data, key=len, reverse=True):
        text = text.replace(each, "")
    return re.findall(r"[^<>\n]*[\u4e00-\u9fff][^<>\n]*", text)


def test_every_message_is_in_the_catalogue_with_english() -> None:
    known = {entry.msgid: entry.msgstr for entry in catalogue()}
    assert sorted(set(texts.messages()) - set(known)) == [], "run tests/texts.py"
    assert [text for text, english in known.items() if not english.strip()] == []


def test_no_translation_is_left_of_a_message_that_is_gone() -> None:
    assert {entry.msgid for entry in catalogue()} == set(texts.messages()), "run tests/texts.py"


def test_translations_keep_their_places_and_hold_no_chinese() -> None:
    entries = [entry for entry in catalogue() if entry.msgstr]
    assert [e.msgid for e in entries if texts.places(e.msgid) != texts.places(e.msgstr)] == []
    held = [e.msgstr for e in entries if texts.HAN.search(DATA.sub("", e.msgstr))]
    assert held == []


def test_the_compiled_catalogue_is_up_to_date() -> None:
    compiled = polib.mofile(str(texts.CATALOGUE.with_suffix(".mo")))
    assert {e.msgid: e.msgstr for e in compiled} == {e.msgid: e.msgstr for e in catalogue() if e.msgstr}


def test_words_of_every_table_are_english_once_shown() -> None:
    with override("en"):
        for procedure in procedures().values():
            shown = [procedure.label, *procedure.stages.values(), *(c.label for c in procedure.columns)]
            shown += [step.verb or step.act.LABEL for step in procedure.steps]
            assert [word for word in shown if texts.HAN.search(told(word))] == []


def test_a_sentence_with_filled_places_is_read_back_by_its_message() -> None:
    assert told("“处理意见书正文”没有填写") == "“处理意见书正文”没有填写"
    with override("en"):
        assert told("“来源”没有填写") == "“Source” is missing"
        assert told("应当在60日内") == "within 60 days"
        assert told("2026年9月18日(周五)") == "Fri 18 September 2026"
        assert told("张三、李四") == "张三、李四"
        assert told("《信访工作条例》第34条") == "《信访工作条例》第34条"


def test_a_cell_is_translated_whole_or_not_at_all() -> None:
    with override("en"):
        assert told_whole("通过、不通过") == "Passed, Not passed"
        assert told_whole("通过、另行安排") == "通过、另行安排"


def test_a_refusal_speaks_english_with_its_posts() -> None:
    refusal = Refusal(
        "post.not_yours", "", "现任岗位不能办理“{act}”", "请交由有此职责的岗位办理:{posts}",
        {"act": "拟稿", "posts": (Post.HEAD, Post.LEGAL)},
    )  # fmt: skip
    with override("en"):
        assert worded(refusal).what() == "The posts you hold cannot do “Draft”"
        assert worded(refusal).todo() == "Hand it to a post with this duty: Head of the office, Legal officer"


@pytest.mark.parametrize(
    ("period", "start", "more"),
    [
        ("gk.reply", date(2026, 9, 1), {"extended": True, "exclude": [(date(2026, 9, 7), date(2026, 9, 11))]}),
        ("xf.handle", date(2026, 8, 3), {"extended": 10}),
        ("gk.annual_report_gov", date(2026, 12, 31), {}),
        ("gk.reply", date(2026, 12, 1), {}),
    ],
)
def test_every_step_of_a_reckoning_is_english(period: str, start: date, more: dict[str, object]) -> None:
    with override("en"):
        lines = [told(line.text) for line in reckon(load(), period, start, **more).reckoning]
    assert [line for line in lines if texts.HAN.search(DATA.sub("", line))] == []


def test_every_reckoning_is_english() -> None:
    base, left = load(), []
    with override("en"):
        for family in base.known_families():
            edition = base.editions(family)[-1]
            start = min(max(edition.in_force_from, date(2024, 9, 10)), edition.in_force_to or date.max)
            due = reckon(base, family, start)
            left += [told(line.text) for line in due.reckoning if texts.HAN.search(DATA.sub("", told(line.text)))]
    assert left == []


def test_the_language_follows_address_cookie_and_browser(db: None) -> None:
    assert '<html lang="zh-hans">' in Client().get("/login/").content.decode()
    for asked in ("zh-CN,zh;q=0.9,en;q=0.8", "fr-FR"):
        assert '<html lang="zh-hans">' in Client(HTTP_ACCEPT_LANGUAGE=asked).get("/login/").content.decode()
    browser = Client(**ENGLISH)
    assert '<html lang="en">' in browser.get("/login/").content.decode()
    assert '<html lang="zh-hans">' in browser.get("/login/?lang=zh-hans").content.decode()
    assert '<html lang="zh-hans">' in browser.get("/login/").content.decode()
    assert '<html lang="en">' in browser.get("/login/?lang=en").content.decode()
    assert '<html lang="en">' in browser.get("/login/?lang=xx").content.decode()


def test_the_switch_keeps_the_question(db: None) -> None:
    page = Client().get("/due?period=xf.handle&start=2026-09-01&after=a&after=b").content.decode()
    assert 'href="/due?period=xf.handle&amp;start=2026-09-01&amp;after=a&amp;after=b&amp;lang=en"' in page


def test_the_chinese_of_the_pages_carries_full_width_marks() -> None:
    compiled = {e.msgid: e.msgstr for e in polib.mofile(str(texts.CHINESE.with_suffix(".mo")))}
    assert compiled == {e.msgid: e.msgstr for e in texts.marked(texts.messages())}, "run tests/texts.py"
    assert told("没有通过:尚未送审") == "没有通过\uff1a尚未送审"

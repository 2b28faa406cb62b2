"""Coming in: a wrong word, five wrong words, a first password, a session that ended while somebody typed."""

from __future__ import annotations

import html
import re

import pytest
from django.test import Client

from marks import as_typed
from workbench.conftest import Sit
from workbench.people import REQUEST, WORD, request_form
from zhunsheng.people.models import Account, Log, Organ


def log_in(client: Client, username: str, word: str, **more: str):
    return client.post("/login/", {"username": username, "password": word, **more})


def test_nobody_sees_a_page_without_logging_in(office: Organ) -> None:
    for place in ("/", "/r/disclosure_requests/", "/new/", "/find/?q=协议", "/office/log/"):
        answer = Client().get(place)
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith("/login/?next=")


def test_the_right_word_leads_to_the_to_do_and_is_logged(office: Organ) -> None:
    client = Client()
    answer = log_in(client, "deng", WORD)
    assert answer.headers["Location"] == "/"
    assert "今日待办" in client.get("/").content.decode()
    assert Log.objects.filter(account="deng", what="登录").count() == 1


def test_a_wrong_word_is_told_without_saying_which_of_the_two_is_wrong(office: Organ) -> None:
    for username in ("deng", "nobody"):
        answer = log_in(Client(), username, "wrong")
        assert answer.status_code == 401
        assert "登录名或者密码不对" in answer.content.decode()
    assert Log.objects.filter(what="登录失败").count() == 2


def test_five_misses_lock_the_name_in_plain_words(office: Organ) -> None:
    answers = [log_in(Client(), "deng", "wrong") for _ in range(5)]
    assert answers[-1].status_code == 429
    assert "登录已暂时锁定" in answers[-1].content.decode()
    assert log_in(Client(), "deng", WORD).status_code == 429


def test_after_logging_in_only_pages_of_this_house_follow(office: Organ) -> None:
    answer = log_in(Client(), "deng", WORD, next="//evil.example/")
    assert answer.headers["Location"] == "/"


def test_a_first_password_must_be_changed_before_anything_else(office: Organ) -> None:
    Account.objects.filter(username="deng").update(must_change_password=True)
    client = Client()
    log_in(client, "deng", WORD)
    assert client.get("/").headers["Location"] == "/password/"
    too_short = client.post("/password/", {"old": WORD, "new": "abc", "again": "abc"})
    assert too_short.status_code == 422
    client.post("/password/", {"old": WORD, "new": "chengzhong-88", "again": "chengzhong-88"})
    assert client.get("/").status_code == 200
    assert log_in(Client(), "deng", "chengzhong-88").status_code == 302


@pytest.mark.parametrize(
    ("new", "chinese", "english"),
    [
        ("abc", "太短了,至少 8 个字符", "Too short: at least 8 characters"),
        ("password123", "这个密码太常见了", "This password is too common"),
        ("9174620385", "不能全是数字", "Not digits alone"),
    ],
)
def test_a_weak_password_is_told_in_the_language_of_the_page(sit: Sit, new: str, chinese: str, english: str) -> None:
    client = sit("deng")
    typed = {"old": WORD, "new": new, "again": new}
    page = as_typed(client.post("/password/", typed).content.decode())
    assert chinese in page
    assert "This password" not in page
    assert english in client.post("/password/?lang=en", typed).content.decode()


def test_a_session_that_ended_loses_nothing_that_was_typed(office: Organ) -> None:
    client = Client()
    asked = client.post(REQUEST, request_form(**{"f.subject": "写了半小时的申请事项"}))
    page = asked.content.decode()
    assert "登录已过期" in page
    kept = html.unescape(re.search(r'name="kept" value="([^"]*)"', page).group(1))
    answer = log_in(client, "deng", WORD, next=REQUEST, kept=kept)
    assert answer.headers["Location"] == REQUEST
    assert "写了半小时的申请事项" in client.get(REQUEST).content.decode()


def test_going_out_ends_the_session_and_is_logged(sit) -> None:
    client = sit("deng")
    assert client.get("/logout/").status_code == 405
    client.post("/logout/")
    assert client.get("/").status_code == 302
    assert Log.objects.filter(account="deng", what="退出").count() == 1

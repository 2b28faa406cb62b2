"""Search for a person: named posts, a reason, a line in the log each time – and the name in no address and no log."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from marks import as_typed
from zhunsheng.people.models import Account, Log
from zhunsheng.registers.files import law
from zhunsheng.registers.rebuild import rebuild

WHO, PHONE = "章小满", "13900001234"
WHY = "核对是否重复申请"
INFORMER = "安举报(示例)"


def text(answer) -> str:
    return as_typed(answer.content.decode())


def ask(sit, username: str, asked: str = WHO, why: str = WHY):
    return sit(username).post("/person/", {"asked": asked, "why": why})


def lines() -> list[Log]:
    return list(Log.objects.filter(what="按人查询").order_by("id"))


@pytest.mark.parametrize("asked", [WHO, "小满", PHONE, "章 小满"])
def test_a_named_post_finds_the_matters_of_a_person(sit, registered, asked: str) -> None:
    place = registered()
    page = text(ask(sit, "deng", asked))
    assert f'href="{place}"' in page
    assert "章小满(示例)" in page


@pytest.mark.parametrize("username", ["jing", "xin", "hui", "si", "gu", "sys", "sec", "aud"])
def test_nobody_else_searches_and_nobody_else_is_shown_the_door(sit, registered, username: str) -> None:
    registered()
    for answer in (sit(username).get("/person/"), ask(sit, username)):
        assert answer.status_code == 403
        assert "章小满(示例)" not in text(answer)
    assert 'href="/person/"' not in text(sit(username).get("/"))
    assert lines() == []


def test_the_office_names_the_posts_by_its_own_rule(sit, registered, tmp_path, settings) -> None:
    registered()
    settings.DATA = tmp_path
    rule = '[[rule]]\nkey = "person_search"\nfrom = 2026-01-01\nvalue = ["discipline", "section_head"]\n'
    (tmp_path / "rules.toml").write_text(rule, encoding="utf-8")
    law.cache_clear()
    try:
        assert ask(sit, "deng").status_code == 403
        assert ask(sit, "ke").status_code == 200
    finally:
        law.cache_clear()


@pytest.mark.parametrize(("more", "code"), [({"why": " "}, "persons.reason"), ({"asked": "章"}, "persons.short")])
def test_without_a_reason_or_with_too_little_nothing_is_looked_up(sit, registered, more, code: str) -> None:
    place = registered()
    answer = ask(sit, "deng", **more)
    assert answer.status_code == 422
    assert code in text(answer)
    assert place not in text(answer)
    assert lines() == []


def test_each_use_is_logged_without_the_name(sit, registered) -> None:
    registered()
    ask(sit, "deng")
    ask(sit, "zhu", why=f"{WHO}来电询问进度")
    ask(sit, "zhu", "查无此人")
    first, second, third = lines()
    assert [line.account for line in (first, second, third)] == ["deng", "zhu", "zhu"]
    assert WHY in first.about
    assert "查到 1 件" in first.about
    assert "查到 0 件" in third.about
    assert "章某某来电询问进度" in second.about
    marks = [line.about.split("指纹 ")[1].split(" ")[0] for line in (first, second, third)]
    assert marks[0] == marks[1] != marks[2]
    page = text(sit("aud").get("/office/log/"))
    assert WHY in page
    assert all(WHO not in part for part in (page, *(line.about for line in lines())))


def test_the_auditor_picks_the_searches_out_of_the_log(sit, registered) -> None:
    registered()
    sit("deng").post("/logout/")
    ask(sit, "deng")
    rows = text(sit("aud").get("/office/log/?what=按人查询")).split("<tbody>")[1]
    assert WHY in rows
    assert "退出" not in rows
    assert "退出" in text(sit("aud").get("/office/log/?what=没有这一种")).split("<tbody>")[1]


def test_a_name_in_the_address_asks_nothing(sit, registered) -> None:
    place = registered()
    page = text(sit("deng").get(f"/person/?asked={WHO}&why={WHY}"))
    assert place not in page
    assert lines() == []
    assert "no-store" in ask(sit, "deng").headers["Cache-Control"]


def test_no_other_search_finds_a_name(sit, registered) -> None:
    place = registered()
    for asked in (WHO, PHONE):
        for where in ("/find/", "/r/disclosure_requests/"):
            assert place not in text(sit("zhu").get(f"{where}?q={asked}"))


def test_a_rebuild_finds_the_same(sit, registered, office) -> None:
    place = registered()
    rebuild(office)
    assert place in text(ask(sit, "deng"))


def test_an_accusation_is_found_by_its_named_handlers_alone(sit) -> None:
    typed = {
        "f.form": "letter", "f.came": "direct", "f.subject": "工作作风", "f.names.0": INFORMER, "f.people": "1",
        "f.accusation": "1", "do": "submit",
    }  # fmt: skip
    place = urlsplit(sit("deng").post("/new/petitions/petition.register/", typed).headers["Location"]).path
    for username in ("deng", "fen", "zhu"):  # who registered it and the head may open it, and do not find it
        assert place not in text(ask(sit, username, "安举报"))
    handler = str(Account.objects.get(username="fen").pk)
    sit("zhu").post(f"{place}do/record.assigned/", {"f.handlers": handler, "do": "submit"})
    assert place in text(ask(sit, "fen", "安举报"))
    for username in ("deng", "zhu", "ke"):
        assert place not in text(ask(sit, username, "安举报"))

"""由记录推出的不足:按类、按事项列出,一点就提出,来源已填好;已提出的写明;密封的不出现。"""

from __future__ import annotations

import re
from datetime import date
from html import unescape

import pytest

from marks import as_typed
from zhunsheng.desk.actor import actor_of
from zhunsheng.kernel.posts import Post
from zhunsheng.people.models import Account
from zhunsheng.registers.lacking import shown_in
from zhunsheng.registers.models import ContributionRow, MatterRow
from zhunsheng.workbench.climb import climbed_by, told_to

FRIDAY, MONDAY = date(2026, 11, 20), date(2026, 11, 23)


@pytest.fixture
def overdue(registered, settings, sit):
    """An information request received in person on 2026-09-01 and never answered."""
    place = registered(on="2026-09-01")
    return place.strip("/").split("/")[1]


def page(client, place="/lacking/?year=2026"):
    answer = client.get(place)
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def links(text, matter):
    return [unescape(href) for href in re.findall(r'href="(/lacking/propose/[^"]+)"', text) if matter in href]


def test_逾期未办的在页面上_带着依据和记录(overdue, sit):
    text = page(sit("ke"))
    assert "《政府信息公开条例(2019修订)》第33条" in as_typed(text)
    assert f'href="/m/{overdue}/#act-' in text
    assert links(text, overdue)


def test_一点就是填好来源的表_提出以后写明已提出(overdue, sit):
    client = sit("ke")
    place = links(page(client), overdue)[0]
    form = page(client, place)
    number = MatterRow.objects.get(matter=overdue).number
    assert f'name="f.sources.0.matter" value="{number}"' in form or number in form
    codes = re.findall(r'name="f\.sources\.0\.code"[^>]*value="([^"]+)"', form)
    typed = {
        "f.year": "2026",
        "f.kind": "late",
        "f.text": "依申请公开答复逾期",
        "f.sources.0.matter": number,
        "f.sources.0.act": "1",
        "f.sources.0.code": codes[0],
        "do": "submit",
    }
    answer = client.post(place, typed)
    assert answer.status_code == 302, answer.content.decode()
    gap = MatterRow.objects.get(procedure="improvement")
    assert gap.cells["origin"] == "由记录推出"
    after = page(client)
    assert f'href="/m/{gap.matter}/"' in after
    assert "已提出" in after
    again = client.get(place)
    assert again.status_code == 302, "what is taken up is not proposed again"


def test_写错了不丢_草稿只回到这一条(overdue, sit):
    client = sit("ke")
    place, other = links(page(client), overdue)[:2]
    kept = client.post(place, {"f.year": "2026", "f.text": "写到一半", "do": "submit"})
    assert kept.status_code == 422
    assert "写到一半" in page(client, place)
    assert "写到一半" not in page(client, other)


def test_没有的组和别的年份_回到清单(sit, overdue):
    assert sit("ke").get("/lacking/propose/?year=2026&group=nothing").status_code == 302
    assert "没有推出的不足" in page(sit("ke"), "/lacking/?year=2023")


def test_外单位和三员看不到(sit):
    assert sit("si").get("/lacking/").status_code == 404
    assert sit("si").get("/lacking/propose/?year=2026&group=x").status_code == 404
    assert "/lacking/" not in sit("si").get("/").content.decode()
    assert sit("sys").get("/lacking/").status_code == 403


def test_密封的检举件不在清单里_数字里也不带内容(sit, office):
    client = sit("deng")
    typed = {
        "f.form": "letter", "f.came": "direct", "f.subject": "反映某人", "f.names.0": "安举报(示例)", "f.people": "1",
        "f.accusation": "1", "on": "2026-09-01", "do": "submit",
    }  # fmt: skip
    answer = client.post("/new/petitions/petition.register/", typed)
    assert answer.status_code == 302, answer.content.decode()
    sealed = MatterRow.objects.get(procedure="petitions")
    assert sealed.sealed
    shown = [each for each in shown_in(office, 2026, MONDAY) if each.matter == sealed.matter]
    for who in ("ke", "zhu", "deng"):
        assert sealed.matter not in page(sit(who))
    assert shown, "the term runs and has passed; only its handlers may know"
    assert all("反映某人" not in each.what for each in shown)
    assert not ContributionRow.objects.filter(matter=sealed.matter, figure="shortcomings.shown").exists()


def test_逾期逐级报告_天数是内规数据(office):
    assert told_to(MONDAY, MONDAY) == ()
    assert told_to(FRIDAY, MONDAY) == (Post.SECTION_HEAD,)
    assert told_to(date(2026, 11, 16), MONDAY) == (Post.SECTION_HEAD, Post.DEPUTY)
    assert told_to(date(2026, 11, 9), MONDAY) == (Post.SECTION_HEAD, Post.DEPUTY, Post.HEAD)
    assert told_to(date(2023, 11, 1), date(2023, 12, 1)) == (), "no rule before 2024"


@pytest.mark.parametrize(("who", "day"), [("ke", "2026-11-22"), ("fen", "2026-11-16"), ("zhu", "2026-11-09")])
def test_升到谁_谁的待办里就有(office, who, day):
    """The two ways to ask – by one matter, and for the whole list – give the same days."""
    actor = actor_of(Account.objects.get(username=who), MONDAY)
    reached = climbed_by(actor, MONDAY)
    assert reached == date.fromisoformat(day)
    assert set(told_to(reached, MONDAY)) & actor.posts
    assert not set(told_to(date.fromordinal(reached.toordinal() + 1), MONDAY)) & actor.posts


def test_经办人的任务逾期_待办逐级出现(overdue, sit):
    for who in ("zhu", "fen", "ke"):
        assert f"/m/{overdue}/" in page(sit(who), "/?mine=1")
    assert f"/m/{overdue}/" not in page(sit("xin"), "/?mine=1")
    assert "已报" in page(sit("zhu"), "/?mine=1")

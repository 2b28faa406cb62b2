"""The clerk's page and the hall's board of a choosing day: in order, masked, without script."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.signing import Signer
from django.test import Client
from django.urls import reverse

from matters.choosing.build import DAY, PROJECT, code, household_id
from zhunsheng.ledger import kept
from zhunsheng.matters.choosing import acts as a
from zhunsheng.registers.files import case
from zhunsheng.workbench import flats
from zhunsheng.workbench.stand import stand_of


@pytest.fixture
def clerk(people):
    """The browser of somebody at a desk in the hall."""
    return seated(people["xianchang"])


def seated(account) -> Client:
    client = Client()
    client.force_login(account, "zhunsheng.desk.login.Sessions")
    return client


def page(clerk, day, **query) -> str:
    return clerk.get(reverse("choosing_day", kwargs={"matter": day}), query).content.decode()


def send(clerk, day, kind, number, **typed):
    return clerk.post(
        reverse("choosing_day", kwargs={"matter": day}), {"do": kind, "f.code": code(number), **typed}, follow=True
    )


def board(client, day) -> str:
    found = re.search(r'href="(/hall/[^"]+)"', page(client, day))
    return client.get(found[1]).content.decode()


def test_叫号_选定_打印确认单(clerk, day):
    before = page(clerk, day)
    assert "叫第 1 位" in before
    assert "叫第 2 位" not in before
    assert "choose.choose" not in before
    called = send(clerk, day, "choose.call", 1).content.decode()
    assert "正在办理" in called
    assert 'value="1-1-0103"' in called
    chosen = send(clerk, day, "choose.choose", 1, **{"f.flat": "1-1-0103"}).content.decode()
    assert "打印选房确认单" in chosen
    assert "叫第 2 位" in chosen
    slip = re.search(r'href="([^"]+document/[^"]+)"', chosen)[1].replace("&amp;", "&")
    paper = clerk.get(slip).content.decode()
    assert "1-1-0103" in paper
    assert "捺印" in paper
    assert "一式3份" in paper
    assert "验收单" in paper


def test_没有轮到的表单也被拒绝_什么也不丢(clerk, day, office):
    answer = send(clerk, day, "choose.call", 3)
    assert answer.status_code == 409
    assert "order.call.order" in answer.content.decode()
    send(clerk, day, "choose.call", 1)
    answer = send(clerk, day, "choose.choose", 1, **{"f.flat": "8-8-8888"})
    assert answer.status_code == 409
    assert "房源表里没有" in answer.content.decode()
    assert send(clerk, day, "choose.choose", 1).status_code == 409  # nothing chosen
    assert len(case(office.pk, day).file.entries) == 2


def test_选走的不能再选_查房号(clerk, day, step):
    step(a.Called, 1)
    step(a.Chosen, 1, flat="1-1-0102")
    step(a.Called, 2)
    shown = page(clerk, day)
    assert 'value="1-1-0102"' not in shown
    assert "<s>1-1-0102</s>" in shown
    found = page(clerk, day, q="0104")
    assert 'value="1-1-0104"' in found
    assert 'value="1-1-0103"' not in found


def test_房源图为大家画一次_少了一套再画(people, clerk, day, step, monkeypatch):
    drawn = []
    real = flats.picture
    monkeypatch.setattr(flats, "picture", lambda *asked: drawn.append(asked[1:]) or real(*asked))
    monkeypatch.setattr(kept, "LONG", 1)
    step(a.Called, 1)
    other = seated(people["kezhang"])
    for looking in (clerk, other, clerk, other):
        page(looking, day)
        page(looking, day, building="没有这一幢")
    assert len(drawn) == 1
    step(a.Chosen, 1, flat="1-1-0102")
    step(a.Called, 2)
    assert "<s>1-1-0102</s>" in page(clerk, day)
    step(a.Deferred, 2)
    step(a.Called, 3)
    assert "<s>1-1-0102</s> <small>已选" in page(clerk, day)
    assert len(drawn) == 2
    assert 'value="1-1-0103"' in page(clerk, day, building="1")
    assert "<s>1-1-0102</s> <small>Taken" in page(clerk, day, lang="en")
    assert len(drawn) == 4
    kept.forget()


def test_从第一次叫号起就不再每次重读(day, step, office):
    kept.forget()
    case(office.pk, day)
    assert not kept.knows(office.pk, day)
    step(a.Called, 1)
    case(office.pk, day)
    assert kept.knows(office.pk, day)
    assert case(office.pk, day).file is case(office.pk, day).file
    case(office.pk, household_id(1))
    assert not kept.knows(office.pk, household_id(1))  # a person's name is in it, and it is short
    kept.forget()


def test_大家共看的里面没有姓名(clerk, day, step, office):
    step(a.Called, 1)
    page(clerk, day)
    found = case(office.pk, day)
    shown = stand_of(office.pk, found).shown
    told = repr([shown.queues, shown.tallies, shown.free, shown.pieces])
    assert "1-1-0102" in told
    head = stand_of(office.pk, found).name(code(1))
    assert head
    assert head not in told


def test_每页表单用同一个令牌_语言随读者(clerk, day, step):
    step(a.Called, 1)
    shown = page(clerk, day)
    tokens = re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', shown)
    assert len(tokens) > 3
    assert len(set(tokens)) == 1
    assert "正在办理" in shown
    assert "正在办理" not in page(clerk, day, lang="en")
    assert "正在办理" in page(clerk, day, lang="zh-hans")


def test_缺席_顺延_放弃_代理(clerk, day, office, client):
    send(clerk, day, "choose.call", 1)
    assert "缺席" in send(clerk, day, "choose.absent", 1).content.decode()
    send(clerk, day, "choose.call", 2)
    send(clerk, day, "choose.defer", 2)
    send(clerk, day, "choose.call", 3)
    missing = send(clerk, day, "choose.proxy", 3, **{"f.who": "钱某某"})
    assert missing.status_code == 409
    assert "钱某某" in missing.content.decode()
    papers = {f"f.{name}.file": _upload(name) for name in ("authority", "own_id", "proxy_id")}
    assert "代理人" in send(clerk, day, "choose.proxy", 3, **{"f.who": "钱某某"}, **papers).content.decode()
    waived = send(clerk, day, "choose.waive", 3, **{"f.way": "written", "f.paper.file": _upload("放弃")})
    assert waived.status_code == 200
    kinds = [entry.kind.partition(".")[2] for entry in case(office.pk, day).file.entries]
    assert kinds == ["open", "call", "absent", "call", "defer", "call", "proxy", "waive"]


def _upload(name: str):
    return SimpleUploadedFile(f"{name}.pdf", name.encode(), "application/pdf")


def test_别的岗位只能看(people, day):
    looking = page(seated(people["kezhang"]), day)
    assert "下一位" in looking
    assert "choose.call" not in looking


def test_大屏不用登录_只有序号(clerk, day, step, client):
    step(a.Called, 1)
    step(a.Chosen, 1, flat="1-1-0102")
    shown = board(clerk, day)
    assert "第 1 位" in shown
    assert "选定" in shown
    assert 'http-equiv="refresh"' in shown
    assert "<script" not in shown
    assert "style=" not in shown
    for private in ("1-1-0102", "H0001", "H0002", "赵某", "示协"):
        assert private not in shown


def test_大屏的地址不能猜_过了选房日就看不到(clerk, day, client, settings):
    found = re.search(r'href="(/hall/[^"]+)"', page(clerk, day))[1]
    assert client.get(found).status_code == 200
    assert client.get(f"/hall/{day}.x").status_code == 404
    assert client.get(f"/hall/{Signer(sep='.', salt='other').sign(day)}").status_code == 404
    settings.ZS_TODAY = DAY.replace(day=DAY.day + 2).isoformat()
    assert client.get(found).status_code == 404


def test_长长的一天的事项页面只列最近的(clerk, day, step, monkeypatch):
    monkeypatch.setattr("zhunsheng.workbench.matter.NEWEST", 3)
    for number in (1, 2, 3):
        step(a.Called, number)
        step(a.Chosen, number, flat=f"1-1-010{number}")
    place = reverse("matter", kwargs={"matter": day})
    newest, everything = clerk.get(place).content.decode(), clerk.get(f"{place}?all=1").content.decode()
    assert newest.count('id="act-') == 3
    assert everything.count('id="act-') == 7
    assert "?all=1" in newest
    assert "/choosing/" in newest


def test_从安置项目的页面启用选房日(people):
    kezhang = seated(people["kezhang"])
    place = reverse("open_about", kwargs={"matter": PROJECT, "procedure": "choosing", "kind": "choose.open"})
    project = kezhang.get(reverse("matter", kwargs={"matter": PROJECT})).content.decode()
    assert f'href="{place}"' in project
    form = kezhang.get(place).content.decode()
    assert "顺序指纹" not in form  # nobody types it
    typed = dict(re.findall(r'name="(f\.[^"]+)" value="([^"]*)"', form)) | {"do": "submit", "f.shown": "numbers"}
    answer = kezhang.post(place, typed, follow=True)
    assert answer.status_code == 200
    opened = answer.content.decode()
    assert "到选房页面" in opened
    assert "示例选房大厅" in opened
    again = kezhang.post(place, typed)
    assert again.status_code == 422
    assert "choose.open.again" in again.content.decode()
    project = kezhang.get(reverse("matter", kwargs={"matter": PROJECT})).content.decode()
    assert f'href="{place}"' not in project
    assert "第1批已经启用过选房日" in project

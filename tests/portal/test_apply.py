"""网上申请:只问条例29的内容;填错什么都不丢;进收件箱,不是行为;回执写明自双方确认之日起。"""

from __future__ import annotations

import re

import pytest
from django.core.cache import cache
from django.test import Client

from portal.forms import application, proof, text
from zhunsheng.intake import inbox
from zhunsheng.intake.models import Proof, Received
from zhunsheng.ledger.models import Head
from zhunsheng.people.models import Organ

pytestmark = pytest.mark.usefixtures("office")


@pytest.fixture(autouse=True)
def _forget() -> None:
    cache.clear()


def send(**more: object):
    return Client(enforce_csrf_checks=True).post("/apply", application(**more))


def test_表单只有条例列明的内容_不要账号_不留标记() -> None:
    answer = Client().get("/apply")
    names = set(re.findall(r'name="(\w+)"', answer.content.decode()))
    shown = {"name", "identity", "proof_file", "phone", "address", "description", "form", "route"}
    assert names - {"viewport", "renderer"} == shown | {"once", "website"}
    assert not answer.cookies
    assert "no-store" in answer.headers["Cache-Control"]


def test_提交以后给编号和查询码_写明自双方确认之日起20个工作日_账本没有动() -> None:
    before = Head.objects.get().size
    answer = send()
    page = text(answer)
    assert answer.status_code == 201
    assert "网申〔2026〕1号" in page
    assert "自双方确认之日起20个工作日" in page
    assert "2026年11月26日以前" in page
    assert re.search(r"<b>[0-9A-Z]{4}-[0-9A-Z]{4}</b>", page)
    assert Head.objects.get().size == before
    kept = Received.objects.get()
    assert kept.facts["name"] == "章小满(示例)"
    assert set(kept.facts) == {"name", "identity", "phone", "address", "description", "form", "route"}


def test_查询码只存它的密钥摘要() -> None:
    page = text(send())
    code = re.search(r"<b>([0-9A-Z]{4}-[0-9A-Z]{4})</b>", page)[1]
    kept = Received.objects.get()
    assert code not in kept.code
    assert code.replace("-", "") not in kept.code
    assert inbox.opens(kept, code.lower())
    assert not inbox.opens(kept, code[:-1] + ("2" if code[-1] != "2" else "3"))


def test_填错了什么都不丢_证件照片也不丢() -> None:
    answer = send(description="", route="", proof_file=proof())
    page = text(answer)
    assert answer.status_code == 422
    assert "“申请公开的信息”没有填写" in page
    assert 'value="章小满(示例)"' in page
    assert 'value="139 0000 1234"' in page
    assert re.search(r'value="paper" checked', page)
    assert not Received.objects.exists()
    token = re.search(r'name="proof" value="([^"]+)"', page)[1]
    assert send(proof=token).status_code == 201
    assert Proof.objects.get().received == Received.objects.get()


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"phone": "", "address": ""}, "至少填一项"),
        ({"phone": "下午打"}, "联系电话应当是号码"),
        ({"route": "post"}, "请填通信地址或者电子邮箱"),
        ({"form": "牛皮纸"}, "“希望得到的形式”没有填写"),
        ({"name": "长" * 201}, "最多200字"),
        ({"proof_file": proof(b"MZ\x90")}, "只收照片"),
        ({"proof_file": proof(b"\x89PNG" + b"0" * inbox.PROOF_LIMIT)}, "超过 5 MB"),
        ({"website": "http://x"}, "请把这一栏清空再提交"),
    ],
)
def test_不合要求的写明怎么改_不进收件箱(more, words) -> None:
    answer = send(**more)
    assert answer.status_code == 422
    assert words in text(answer)
    assert not Received.objects.exists()


def test_同一张表交两次_只有一件_回执一样() -> None:
    first, second = text(send()), text(send())
    assert Received.objects.count() == 1
    assert re.findall(r"<b>[^<]+</b>", first) == re.findall(r"<b>[^<]+</b>", second)


def test_一个地址一小时交得太多的_请他书面提交_内容还在() -> None:
    for number in range(inbox.HOURLY):
        assert send(once=f"第{number}次").status_code == 201
    answer = send(once="再一次")
    assert answer.status_code == 429
    assert "书面、当面提交" in text(answer)
    assert 'value="章小满(示例)"' in text(answer)
    assert Received.objects.count() == inbox.HOURLY


def test_收件箱满了不再收(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inbox, "MOST_WAITING", 1)
    assert send().status_code == 201
    answer = send(once="另一次")
    assert answer.status_code == 429
    assert "网上收件箱已满" in text(answer)


def test_没有交成的证件照片过一天删除(settings) -> None:
    send(description="", proof_file=proof())
    assert Proof.objects.count() == 1
    settings.ZS_TODAY = "2026-11-25"
    send(description="", proof_file=proof(name="二.png"))
    assert [each.name for each in Proof.objects.all()] == ["二.png"]


def test_编号按年连续(settings) -> None:
    organ = Organ.objects.get()
    numbers = [inbox.put(organ, {})[0].number for _ in range(2)]
    settings.ZS_TODAY = "2027-01-04"
    numbers.append(inbox.put(organ, {})[0].number)
    assert numbers == ["网申〔2026〕1号", "网申〔2026〕2号", "网申〔2027〕1号"]

"""查询:编号加后四位(或者查询码);查不到的都一样;五次不对锁一阵;第三方的号码、密封的事项都打不开。"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

import pytest
from django.core.cache import cache

from portal.forms import ask, text
from zhunsheng.archive.models import PersonalPart
from zhunsheng.desk.actor import Actor, actor_of
from zhunsheng.desk.moments import BEIJING
from zhunsheng.desk.submit import Proposal, correct, submit
from zhunsheng.intake import inbox, locks
from zhunsheng.matters.catalogue import kinds, procedures
from zhunsheng.matters.disclosure_requests import acts as d
from zhunsheng.matters.petitions import acts as p
from zhunsheng.matters.petitions.words import Came, Class, Form
from zhunsheng.people.models import Account
from zhunsheng.portal import progress
from zhunsheng.registers.models import MatterRow

NOTHING = "没有查到"


@pytest.fixture(autouse=True)
def _forget() -> None:
    cache.clear()


def matter(place: str) -> str:
    return place.strip("/").split("/")[-1]


def by(username: str) -> Actor:
    """Somebody of the office, as they may act that day."""
    return actor_of(Account.objects.get(username=username), date(2026, 11, 23))


def petition(classed: Class | None = None, **more: object) -> MatterRow:
    """A petition registered, and perhaps classified."""
    known = {"form": Form.LETTER, "came": Came.DIRECT, "subject": "示例", "contact": "13900005678"}
    opened = submit(by("deng"), Proposal(p.Registered(**{**known, "names": ("示例甲",), **more})))
    if classed is not None:
        submit(by("ke"), Proposal(p.Classified(class_=classed, why="示例"), matter=opened.matter))
    return MatterRow.objects.get(matter=opened.matter)


def test_后四位对的_看到办到哪一步_到期日和每一步算法(registered) -> None:
    registered()
    for number in ("示改公开〔2026〕1号", "公开2026-1", "2026-1", "\uff12026-1", " 示改公开(2026)1 "):
        status, page = ask(number, "1234")
        assert status == 200, number
        assert "正在办理" in page
        assert "2026年12月21日" in page
        assert "《政府信息公开条例(2019修订)》第33条" in page
        assert "/due?period=gk.reply" in page


def test_页面上没有姓名_号码_申请内容(registered) -> None:
    registered()
    _, page = ask("2026-1", "1234")
    for hidden in ("章小满", "13900001234", "过渡费发放标准"):
        assert hidden not in page


def test_不对_没有_别的程序的_写的都一样(registered) -> None:
    registered()
    sealed = [petition(Class.ACCUSATION), petition(accusation=True)]
    assert all(row.sealed for row in sealed)
    answers = {
        ask("公开2026-1", "9999"), ask("公开2026-77", "9999"), ask("公开2026-1", "2345-6789"),
        *(ask(f"信2026-{row.serial}", "5678") for row in sealed),
    }  # fmt: skip
    pages = {re.sub(r'value="[^"]*"', "", page) for _, page in answers}
    assert {status for status, _ in answers} == {404}
    assert len(pages) == 1
    assert NOTHING in pages.pop()


@pytest.mark.usefixtures("office")
def test_信访件用编号和后四位查() -> None:
    row = petition()
    status, page = ask(row.number, "5678")
    assert status == 200
    assert "已经登记,正在甄别" in page


def test_第三方的号码打不开申请人的件(registered) -> None:
    place = registered()
    act = d.ThirdConsulted(
        party="第三方1", third="示例乙", contact="13900008888", answer_by=date(2026, 12, 31),
        received_on=date(2026, 11, 23),
    )  # fmt: skip
    submit(by("xin"), Proposal(act, matter=matter(place)))
    assert ask("2026-1", "8888")[0] == 404
    assert ask("2026-1", "1234")[0] == 200


def test_没有留电话的_后四位打不开_座机和多个号码都认(registered) -> None:
    registered(**{"f.contact": "示例路1号"})
    registered(**{"f.contact": "029-0000 4444;139-0000-5555,示例路1号"})
    assert ask("2026-1", "0001")[0] == 404
    assert ask("2026-2", "4444")[0] == 200
    assert ask("2026-2", "5555")[0] == 200


def test_个人信息删除以后谁也打不开(registered) -> None:
    registered()
    PersonalPart.objects.all().delete()
    assert ask("2026-1", "1234")[0] == 404


def test_五次不对锁一刻钟_对的也不答_没有的编号一样锁(registered) -> None:
    registered()
    for number in ("2026-1", "2026-404"):
        for _ in range(locks.MISSES):
            assert ask(number, "0000")[0] == 404
        status, page = ask(number, "1234")
        assert status == 429
        assert "这个编号暂停查询" in page
    assert ask("示改公开〔2026〕1号", "1234")[0] == 429


def test_锁到时自己开_再错五次锁加倍_一天不错就忘记(db) -> None:
    at = datetime(2026, 11, 23, 9, 0, tzinfo=BEIJING)
    for _ in range(locks.MISSES):
        locks.missed("2026-1", at)
    assert locks.locked_until("2026-1", at) == at + locks.FIRST
    later = at + locks.FIRST
    assert locks.locked_until("2026-1", later) is None
    for _ in range(locks.MISSES):
        locks.missed("2026-1", later)
    assert locks.locked_until("2026-1", later) == later + 2 * locks.FIRST
    day = later + locks.FORGOTTEN + timedelta(minutes=1)
    locks.missed("2026-1", day)
    assert locks.locked_until("2026-1", day) is None


def test_一个地址到处试号码的_一小时不再答(registered) -> None:
    registered()
    for number in range(locks.HOURLY):
        assert ask(f"2026-{1000 + number}", "0000")[0] == 404
    status, page = ask("2026-1", "1234")
    assert status == 429
    assert "从您这里查错的次数太多" in page


def test_查对了不再记错(registered) -> None:
    registered()
    for _ in range(locks.MISSES - 1):
        ask("2026-1", "0000")
    assert ask("2026-1", "1234")[0] == 200
    for _ in range(locks.MISSES - 1):
        ask("2026-1", "0000")
    assert ask("2026-1", "1234")[0] == 200


def test_网上提交的用编号和查询码查_登记前后都查得到(office) -> None:
    received, code = inbox.put(office, {"phone": ""})
    status, page = ask(received.number, f"{code[:4]}-{code[4:]}")
    assert status == 200
    assert "等工作人员登记并与您确认" in page
    assert "2026年11月26日" in page
    inbox.settle(by("deng"), received, reason="空白的表")
    _, page = ask("网申2026-1", code)
    assert "没有作为信息公开申请登记" in page
    assert "空白的表" in page


def test_登记作废了的_并入另一件的_照实说(registered, office) -> None:
    first, second = matter(registered()), matter(registered())
    submit(by("xin"), Proposal(d.Merged(into=first), matter=second))
    assert "与您的另一件合并办理" in ask("2026-2", "1234")[1]
    received, code = inbox.put(office, {})
    inbox.settle(by("deng"), received, matter=first)
    assert "正在办理" in ask("网申2026-1", code)[1]
    correct(by("zhu"), MatterRow.objects.get(matter=first).opened_seq, None, "重复登记")
    assert "登记已经作废" in ask("网申2026-1", code)[1]
    assert ask("公开2026-1", "1234")[0] == 404


def test_并案的行为都有() -> None:
    assert set(kinds()) >= progress.MERGED


@pytest.mark.parametrize("number", ["", "三十三", "33", "2026", "20260033x1y"])
def test_看不懂的编号写明怎么填(office, number) -> None:
    status, page = ask(number, "1234")
    assert status == 422
    assert "编号里应当有年份和号数" in page


def test_只收表单提交_不进网址_不留缓存和标记(client, registered) -> None:
    registered()
    answer = client.get("/query?number=2026-1&word=1234")
    assert "正在办理" not in text(answer)
    posted = client.post("/query", {"number": "2026-1", "word": "1234"})
    assert "no-store" in posted.headers["Cache-Control"]
    assert not posted.cookies


def test_每个阶段都有大白话() -> None:
    stages = {(each, stage) for each in progress.ROLES for stage in procedures()[each].stages}
    assert set(progress.WORDS) == stages


def test_未确认的写明内规的确认日(registered) -> None:
    registered(**{"f.channel": "internet"})
    _, page = ask("2026-1", "1234")
    assert "等双方确认收到" in page
    assert "在等" not in page
    assert "2026年11月26日" in page
    assert "不是法律" in page

"""A choosing day through the desk: filed with the household, folded like anew, seen alike by whoever looks next."""

from __future__ import annotations

import pytest
from django.db import transaction

from matters.choosing.build import PROJECT, household_id
from zhunsheng.archive import store
from zhunsheng.kernel.erasure import Erased
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger import kept
from zhunsheng.matters.choosing import acts as a
from zhunsheng.matters.choosing import facts
from zhunsheng.order import terms
from zhunsheng.registers.files import case
from zhunsheng.registers.models import ContributionRow, MatterRow
from zhunsheng.registers.rebuild import check


@pytest.fixture(autouse=True)
def _keep_every_file(monkeypatch):
    """Files of any length are kept in memory here, as long ones are."""
    monkeypatch.setattr(kept, "LONG", 1)
    kept.forget()
    yield
    kept.forget()


def test_选定归入本户的档案_台账与重算相同(office, day, step) -> None:
    for number in (1, 2):
        step(a.Called, number)
        step(a.Chosen, number, flat=f"1-1-010{number}")
    own = case(office.pk, household_id(1))
    assert [entry.kind for entry in own.file.foreign] == ["choose.call", "choose.choose"]
    row = MatterRow.objects.get(matter=day)
    assert (row.stage, row.cells["chosen"], row.number[:2]) == ("calling", 2, "示选")
    counted = ContributionRow.objects.get(matter=day, figure="choosing.chosen")
    assert (counted.amount, len(counted.acts)) == (2, 2)
    assert check(office) == []


def test_没有轮到的什么也不留下(office, day, step) -> None:
    step(a.Called, 1)
    with pytest.raises(Refusal) as caught:
        step(a.Called, 3)
    assert caught.value.code == "order.call.desks"
    assert len(case(office.pk, day).file.entries) == 2
    assert check(office) == []


def test_留在内存里的与账本里的一样(office, day, step) -> None:
    for number in range(1, 6):
        step(a.Called, number)
        step(a.Chosen, number, flat=f"1-1-010{number}")
        warm = case(office.pk, day)
        kept.forget()
        cold = case(office.pk, day)
        assert warm.recorded == cold.recorded
        assert warm.file.entries == cold.file.entries
        assert facts.day_of(warm.view).state == facts.day_of(cold.view).state


def test_退回的事务不留在内存里(office, day, step) -> None:
    step(a.Called, 1)
    case(office.pk, day)
    with transaction.atomic():
        point = transaction.savepoint()
        step(a.Chosen, 1, flat="1-1-0101")
        assert facts.day_of(case(office.pk, day).view).chosen
        transaction.savepoint_rollback(point)
    assert not facts.day_of(case(office.pk, day).view).chosen
    step(a.Chosen, 1, flat="1-1-0102")  # takes the number the other had
    assert [e.act.flat for e in case(office.pk, day).file.all(a.Chosen)] == ["1-1-0102"]
    assert check(office) == []


def test_删去的个人信息不留在内存里(office, day, step, do, people) -> None:
    def paper(name: str):
        return store.keep(office.pk, name, name.encode())

    papers = {"authority": paper("委托"), "own_id": paper("证一"), "proxy_id": paper("证二")}
    entry = step(a.Represented, 1, who="钱某某", **papers)
    assert case(office.pk, day).file.all(a.Represented)[0].act.who == "钱某某"
    erased = Erased(
        records=(entry.seq,), ground="本人要求", approved_by=str(people["zhuren"].pk), backups_until=entry.happened_on
    )
    do("dangan", erased, day)
    assert case(office.pk, day).file.all(a.Represented)[0].act.who == ""
    step(a.Called, 1)
    assert facts.day_of(case(office.pk, day).view).proxies
    assert check(office) == []


def test_项目后来的行为_选房日的台账跟着重算(office, day, step) -> None:
    step(a.Called, 1)
    assert day in case(office.pk, PROJECT).procedure.about(case(office.pk, PROJECT).file)


def test_书面放弃和登记补录(office, day, step, do) -> None:
    paper = store.keep(office.pk, "放弃.pdf", b"paper")
    step(a.GaveUp, 2, way=terms.Waived.WRITTEN, paper=paper)
    late = a.Called(household=household_id(3), code="H0003", at="2024-06-03T08:59:00+08:00")
    do("zhuren", late, day, late="停电,依纸质记录")
    assert [f["code"] for f in MatterRow.objects.get(matter=day).findings] == ["order.event.back"]
    assert check(office) == []

"""在系统里:编号在方案内不重复,方案的档案不随户增多,冻结看得见,更正查得到,台账从记录重算不变。"""

from datetime import date

import pytest

from matters.compensation_plans.build import announced
from matters.compensation_plans.build import opened as plan_opened
from matters.households.build import (
    agreed,
    balanced,
    fee,
    frozen,
    housed,
    moved,
    noticed,
    opened,
    paid,
    settled,
    split,
    surveyed,
)  # fmt: skip
from zhunsheng.desk.submit import correct
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger import read
from zhunsheng.matters.catalogue import kinds
from zhunsheng.matters.households import flats as f
from zhunsheng.matters.households.words import SplitEffect
from zhunsheng.registers.figures import of_year
from zhunsheng.registers.models import MatterRow
from zhunsheng.registers.rebuild import check


@pytest.fixture
def ready(plan, do):
    """The plan, announced."""
    do("zhuren", announced(), "2024-02-01", plan, late="系统启用前")
    return plan


def test_一户从建档到付款_台账和指标(office, ready, do):
    matter = do("xianchang", opened(plan=ready), "2024-02-20").matter
    do("xianchang", surveyed(), "2024-02-21", matter)
    do("xianchang", agreed(), "2024-03-05", matter)
    row = MatterRow.objects.get(matter=matter)
    assert (row.number, row.title, row.due) == ("示户〔2024〕1号", "示例片区 1-01", date(2024, 3, 29))
    assert row.parties == [{"role": "户主", "name": "某户主", "contact": ""}]
    do("caiwu", paid(), "2024-03-20", matter)
    do("xianchang", moved(), "2024-04-18", matter)
    do("caiwu", fee("2024-04-01", 3, 3600_00), "2024-05-20", matter)
    figures = of_year(office, 2024)
    assert (figures["households.signed"].value, figures["households.moved"].value) == (1, 1)
    assert figures["households.paid"].parts["kind"] == {"compensation": 300_000_00, "transition": 3600_00}
    assert check(office) == []


def test_方案的档案不随户增多(office, ready, do):
    before = len(read.of_matter(office.pk, ready, kinds()))
    do("xianchang", opened(plan=ready), "2024-02-20")
    assert len(read.of_matter(office.pk, ready, kinds())) == before


def test_户编号_协议编号_验收单号在一个方案里不重复_别的方案里可以(ready, plan, do):
    from_here = [do("xianchang", opened(plan=ready, code=code), "2024-02-20").matter for code in ("1", "2")]
    with pytest.raises(Refusal, match=r"desk\.number_again"):
        do("xianchang", opened(plan=ready, code="2"), "2024-02-20")
    for number, matter in enumerate(from_here):
        do("xianchang", agreed(agreement_no=f"协{number}"), "2024-03-05", matter)
    do("xianchang", moved(), "2024-04-18", from_here[0])
    with pytest.raises(Refusal, match=r"desk\.number_again") as again:
        do("xianchang", moved(), "2024-04-18", from_here[1])
    assert "验收单顺序号" in again.value.what()
    second = do("kezhang", plan_opened(name="示例二片区"), "2023-01-06").matter
    do("zhuren", announced(), "2024-02-01", second, late="系统启用前")
    other = do("xianchang", opened(plan=second, code="2"), "2024-02-20").matter
    do("xianchang", agreed(agreement_no="协1"), "2024-03-05", other)
    do("xianchang", moved(), "2024-04-18", other)


def test_更正编号也不能撞上别户(ready, do, who):
    first = do("xianchang", opened(plan=ready, code="1"), "2024-02-20")
    do("xianchang", opened(plan=ready, code="2"), "2024-02-20")
    with pytest.raises(Refusal, match=r"desk\.number_again"):
        correct(who("kezhang"), first.seq, opened(plan=ready, code="2"), "笔误")


def test_不存在的方案不能填(do):
    with pytest.raises(Refusal, match=r"desk\.unknown_named"):
        do("xianchang", opened(plan="0123456789abcdef"), "2024-02-20")


def test_分户的新户立在原户名下_原户看得到(ready, do):
    old = do("xianchang", opened(plan=ready), "2024-02-20").matter
    do("fenguan", split(SplitEffect.CLOSES), "2024-03-25", old)
    new = do("xianchang", opened(plan=ready, code="1-01-1", origin=(old,)), "2024-03-26").matter
    row = MatterRow.objects.get(matter=old)
    assert (row.stage, row.is_open) == ("divided", False)
    assert MatterRow.objects.get(matter=new).cells["course"] == "由分户、并户新立"


def test_冻结由法制岗登记_等冻结机关_付款被拒(ready, do):
    matter = do("xianchang", opened(plan=ready), "2024-02-20").matter
    do("xianchang", agreed(), "2024-03-05", matter)
    do("fazhi", frozen(), "2024-03-10", matter)
    row = MatterRow.objects.get(matter=matter)
    assert (row.waiting, row.cells["frozen"]) == ("示例区人民法院", "法院协助执行通知书")
    with pytest.raises(Refusal, match=r"household\.frozen"):
        do("caiwu", paid(), "2024-03-20", matter)


def test_冻结期间付出去的钱据实补录_列为问题(office, ready, do):
    matter = do("xianchang", opened(plan=ready), "2024-02-20").matter
    do("xianchang", agreed(), "2024-03-05", matter)
    do("fazhi", frozen(), "2024-03-10", matter)
    do("zhuren", paid(), "2024-03-20", matter, late="财务先行付款")
    assert [f["code"] for f in MatterRow.objects.get(matter=matter).findings] == ["household.frozen"]
    assert check(office) == []


def test_搜得到户主和编号_搜不到电话证件(ready, do):
    matter = do("xianchang", opened(plan=ready), "2024-02-20").matter
    row = MatterRow.objects.get(matter=matter)
    stored = str([row.cells, row.title, row.parties, row.clocks])
    assert "某户主" in stored
    assert not any(word in stored for word in ("某电话", "某身份证", "某病", "某路某号", "某成员"))


def test_一套房只结算给一户_一户两套的每套都查(ready, do):
    homes = []
    for code in ("1", "2"):
        matter = do("xianchang", opened(plan=ready, code=code), "2024-02-20").matter
        do("xianchang", agreed(agreement_no=f"协{code}"), "2024-03-05", matter)
        do("xianchang", moved(slip_no=code), "2024-04-18", matter)
        homes.append(matter)
    two = (f.FlatArea(flat="1-1-0101", area=50_00), f.FlatArea(flat="1-1-0102", area=45_00))
    do("caiwu", settled(flats=two), "2026-03-20", homes[0])
    with pytest.raises(Refusal, match=r"desk\.number_again") as again:
        do("caiwu", settled(), "2026-03-20", homes[1])
    assert "1-1-0102" in again.value.what()
    do("caiwu", settled("1-1-0103"), "2026-03-20", homes[1])


def test_结算到交房_台账和指标(office, ready, do):
    matter = do("xianchang", opened(plan=ready), "2024-02-20").matter
    do("xianchang", agreed(), "2024-03-05", matter)
    do("xianchang", moved(), "2024-04-18", matter)
    row = MatterRow.objects.get(matter=matter)
    assert row.cells["standing"] == "待选房"
    do("caiwu", settled(), "2026-03-20", matter)
    do("caiwu", balanced(), "2026-03-25", matter)
    do("xianchang", noticed(), "2026-03-26", matter)
    do("xianchang", housed(), "2026-04-10", matter)
    row = MatterRow.objects.get(matter=matter)
    assert (row.cells["standing"], row.cells["flat"], row.stage) == ("已交房", "1-1-0102", "housed")
    assert of_year(office, 2026)["households.difference_received"].value == 30_000_00
    assert check(office) == []

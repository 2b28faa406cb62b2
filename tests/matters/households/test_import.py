"""一户一档从工作簿导入:现有台账的表头,一行几件事,重复的只提示不合并,损坏的号码不猜。"""

from datetime import datetime

import pytest

from intake.books import book
from matters.compensation_plans.build import announced
from matters.compensation_plans.build import opened as plan_opened
from matters.households.conftest import NOW
from zhunsheng.intake.plan import plan as dry_run
from zhunsheng.intake.record import record
from zhunsheng.intake.sheets import sheets
from zhunsheng.intake.template import template
from zhunsheng.intake.workbook import plain_head, read
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger.models import Row
from zhunsheng.registers.models import MatterRow
from zhunsheng.registers.rebuild import check

SHEET = sheets()["households"]
HEADS = (
    *("序号", "项目/村组", "户主", "家庭人口", "身份证号", "原房屋坐落", "合法面积(㎡)", "协议编号", "签约时间"),
    *("腾空交房时间", "交房顺序号", "应安置面积", "过渡费标准/起止", "所选房号", "备注"),
)
GOOD = "11010519491231002X"  # the specimen of GB 11643
PLAN = plan_opened().name
COMMON = {
    "plan": PLAN, "route": "state_land", "cut_off": "2024-01-31", "basis": "by_area", "on": "2024.2.20",
    "in_name_of": "expropriation_department", "way": "exchange",
}  # fmt: skip
LINE = (
    1,
    "示例村",
    "章一(示例)",
    3,
    GOOD,
    "示例路1号",
    85.36,
    "示征协1",
    "2024.3.5",
    "4月18日",
    17,
    90,
    "每月1200元",
    "",
    "",
)


def line(**more):
    names = ("no", "village", "head", "people", "ids", "house", "area", "deal", "signed", "moved", "slip", "due", "fee")
    return (*(more.get(name, value) for name, value in zip(names, LINE, strict=False)), "", "")


def households(*lines, **more):
    above = (("示例片区回迁安置台账(2024年)",), ("填报单位:示例单位",))
    return book(*lines, heads=HEADS, title="台账", above=above, **more)


@pytest.fixture
def there(plan, do):
    do("zhuren", announced(), "2024-02-01", plan, late="系统启用前")
    return plan


@pytest.fixture
def planned(there, who):
    return lambda *lines, common=COMMON: dry_run(who("kezhang"), SHEET, households(*lines), NOW.date(), common)


@pytest.fixture
def brought(there, who):
    def bring(*lines, reason="旧台账", **more):
        return record(who("kezhang"), SHEET, households(*lines), reason, now=NOW, common=COMMON, **more)

    return bring


def wrong(found):
    return [str(problem) for problem in found.problems]


def test_一行是建档_调查_协议_搬迁(planned):
    found = planned(line())
    assert (wrong(found), found.register.unread) == ([], ("所选房号", "备注"))
    [row] = found.rows
    assert [(deed.act.KIND, deed.on.isoformat()) for deed in row.deeds] == [
        ("household.open", "2024-02-20"),
        ("household.survey", "2024-02-20"),
        ("household.agreement", "2024-03-05"),
        ("household.moved_out", "2024-04-18"),
    ]
    opened, surveyed, agreed, moved = (deed.act for deed in row.deeds)
    assert (opened.code, opened.project, opened.persons, opened.ids) == ("示征协1", "示例村", 3, (GOOD,))
    assert (surveyed.lawful_area, agreed.entitled, agreed.fee_rule) == (85_36, 90_00, "每月1200元")
    assert (agreed.signed_at, moved.slip_no) == (None, "17")


def test_没签约没搬迁的行只建档(planned):
    [row] = planned(line(deal=None, signed=None, moved=None, slip=None, due=None, fee=None, area=None)).rows
    assert [str(problem) for problem in row.problems] == ["没有“户编号”这一列,请加上,每行都填"]
    bare = book(("3-07", "章二(示例)", "示例路2号"), heads=("户编号", "户主", "原房屋坐落"))
    assert SHEET.sheet.lent == {"code": "2.agreement_no"}
    assert len(read(bare, SHEET).lines) == 1


def test_单元格里有时刻的_记到分(planned):
    [row] = planned(line(signed=datetime(2024, 3, 5, 9, 12), moved="2024年4月18日15时40分")).rows
    assert [getattr(d.act, "signed_at", "") or getattr(d.act, "accepted_at", "") for d in row.deeds[2:]] == [
        "2024-03-05T09:12:00+08:00",
        "2024-04-18T15:40:00+08:00",
    ]


def test_没签约的行填了应安置面积_按未签约导入_说明哪几列没有读(there, who):
    heads = ("户编号", *HEADS[1:])
    unsigned = ("3-07", *line(deal=None, signed=None, moved=None, slip=None)[1:])
    found = dry_run(who("kezhang"), SHEET, book(unsigned, heads=heads), NOW.date(), COMMON)
    [row] = found.rows
    assert ([deed.act.KIND for deed in row.deeds], wrong(found)) == (["household.open", "household.survey"], [])
    assert row.left == ("应安置面积", "过渡费标准/起止")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (110101199003070000.0, "后几位已经丢失"),
        ("1.10101E+17", "后几位已经丢失"),
        ("110101199003070000", "末位校验不对"),
    ],
)
def test_证件号码损坏的指出来_不猜(planned, number, words):
    assert words in wrong(planned(line(ids=number)))[0]


def test_签约早于建档的要改(planned):
    assert "早于建档日期(2024-02-20)" in wrong(planned(line(signed="2024-02-01")))[0]


def test_整本相同的内容填错了说明哪一项(planned):
    with pytest.raises(Refusal) as why:
        planned(line(), common={**COMMON, "plan": "没有的方案", "on": "2027-01-01"})
    assert set(why.value.fields) == {"plan", "on"}


def test_整本没填_表里也没有的列说一次(planned):
    once = "请加上,或者在“整本工作簿相同的内容”里填一次"
    for name, head in (("basis", "安置依据"), ("in_name_of", "以谁的名义")):
        found = planned(line(), line(deal="示征协2", slip=18), common={**COMMON, name: ""})
        assert wrong(found) == [f"没有“{head}”这一列,{once}"]
    by_survey = planned(line(deal=None, signed=None, moved=None, slip=None), common={**COMMON, "in_name_of": ""})
    assert f"没有“以谁的名义”这一列,{once}" in wrong(by_survey)


def test_导入以后台账一样_重算不变_再导一次什么也不登(office, brought):
    lines = [line(no=n, head=f"章{n}(示例)", house=f"示例路{n}号", deal=f"示征协{n}", slip=n) for n in range(1, 6)]
    assert brought(*lines).count == 5
    rows = MatterRow.objects.filter(procedure="households").order_by("serial")
    assert [row.cells["slip_no"] for row in rows] == ["1", "2", "3", "4", "5"]
    assert {row.stage for row in rows} == {"moved"}
    assert check(office) == []
    before = Row.objects.count()
    with pytest.raises(Refusal, match=r"intake\.nothing_new"):
        brought(*lines)
    assert Row.objects.count() == before


def test_同编号不同姓名_同验收单号_要改(planned, brought):
    assert brought(line()).count == 1
    assert "姓名不同" in wrong(planned(line(head="章九(示例)")))[0]
    found = planned(line(head="章二(示例)", house="示例路2号", deal="示征协2"))
    assert "已经登记(示户〔2024〕1号)" in wrong(found)[0]
    inside = planned(
        line(head="章三(示例)", house="示例路3号", deal="示征协3", slip=30),
        line(head="章四(示例)", house="示例路4号", deal="示征协4", slip=30),
    )
    assert [problem.head for problem in inside.problems] == ["验收单顺序号"]
    assert "两户不能用同一个编号" in wrong(inside)[0]


def test_同名同房的只提示_核对过才登记_从不合并(planned, brought):
    twice = (line(), line(deal="示征协2", slip=18))
    found = planned(*twice)
    assert (len(found.new), len(found.doubtful), wrong(found)) == (2, 1, [])
    assert "可能是同一户" in found.doubtful[0].doubts[0]
    with pytest.raises(Refusal, match=r"intake\.doubts"):
        brought(*twice)
    assert brought(*twice, looked=True).count == 2
    assert MatterRow.objects.filter(procedure="households").count() == 2
    later = planned(line(deal="示征协3", slip=19))
    assert "已经登记" in later.doubtful[0].doubts[0]


def test_一行有错都不登记(brought):
    before = Row.objects.count()
    with pytest.raises(Refusal, match=r"intake\.problems"):
        brought(line(), line(deal="示征协2", slip=18, people="三口"))
    assert Row.objects.count() == before


def test_要补录的由科室负责人或者主要负责人确认(there, who):
    with pytest.raises(Refusal, match=r"desk\.late_entry"):
        record(who("xianchang"), SHEET, households(line()), "旧台账", now=NOW, common=COMMON)


@pytest.mark.parametrize("sheet", sheets().values(), ids=sheets())
def test_每个登记簿的列名各是各的_模板读回来没有不认得的列(sheet):
    heads = [
        plain_head(words) for name in sheet.names() for words in dict.fromkeys(map(plain_head, sheet.heads_of(name)))
    ]
    assert sorted({head for head in heads if heads.count(head) > 1}) == []
    assert read(template(sheet), sheet).unread == ()

"""面积差价结算的表单:面积从安置项目的房源表来,差多少算给人看;没有登记的单价、金额留空,不写 0。"""

from matters.households.build import AGREED, MOVED, OPENED, about, agreed, day, doc, view
from matters.resettlement.build import flat
from zhunsheng.kernel.file import Entry, File
from zhunsheng.matters.catalogue import kinds
from zhunsheng.matters.choosing.acts import Opened as DayOpened
from zhunsheng.matters.households import area_sheet, settling
from zhunsheng.matters.households.flats import Settled
from zhunsheng.matters.households.procedure import PROCEDURE
from zhunsheng.matters.resettlement import acts as r
from zhunsheng.matters.resettlement import parts as p
from zhunsheng.pages.forms import typed_from
from zhunsheng.workbench.likely import as_facts

LISTED = (r.FlatsImported(flats=(flat("0102", price=5_200_00), flat("0201")), source=doc("房源表")), "2026-01-05")
MEASURED = (r.FlatsMeasured(areas=(p.Measured(flat="1-1-0102", area_real=96_50),), paper=doc("测绘")), "2026-03-01")
PRICED = (r.FlatsPriced(prices=(p.Priced(flat="1-1-0102", price=5_300_00),), paper=doc("价格文件")), "2026-03-02")


def at(matter, procedure, *dated):
    return File(matter, procedure, [
        Entry(seq=600 + n, matter=matter, procedure=procedure, kind=act.KIND, act=act, happened_on=day(on))
        for n, (act, on) in enumerate(dated)
    ])  # fmt: skip


def household(*listed, chosen="1-1-0102", signed=AGREED):
    """A household that chose a flat of the project's list; 90.00 square metres were agreed."""
    near = {
        "day": at("day", "choosing", (DayOpened(project="project", batch=1), "2026-03-09")),
        "project": at("project", "resettlement", *listed),
    }
    return view(OPENED, signed, MOVED, abroad=[about(settling.CHOSEN, "2026-03-10", chosen)], others=near)


def test_所读的都是安置项目和选房日里真有的行为():
    known = kinds()
    assert {area_sheet.OPENS, area_sheet.LISTED, area_sheet.MEASURED, area_sheet.PRICED} <= set(known)


def test_实测面积登记了的按实测_差多少平方米算好_单价和金额留空():
    found = household(LISTED, MEASURED, PRICED)
    likely = PROCEDURE.likely(found, Settled)
    assert likely == {
        "flats": ({"flat": "1-1-0102", "area": 96_50},), "ground": "chosen", "measure": "measured",
        "lines": ({"item": "over", "area": 6_50},),
    }  # fmt: skip
    typed = typed_from(Settled, {name: as_facts(value) for name, value in likely.items()})
    assert typed["f.flats.0.area"] == ["96.50"]
    assert "f.lines.0.amount" not in typed
    assert PROCEDURE.reckoned(found, Settled) == (
        "1-1-0102:实测面积(结算) 96.50 平方米",
        "安置房面积 96.50 − 应安置面积 90.00 = 6.50 平方米",
        "单价以协议或者价格文件为准,本系统没有登记差价的单价,请填写单价和金额",
        "1-1-0102 在房源表登记的单价:5,300.00 元",
    )


def test_还没有实测的按预测面积预结算_正好一样的没有差价明细():
    likely = PROCEDURE.likely(household(LISTED), Settled)
    assert (likely["measure"], likely["flats"], "lines" in likely) == (
        "estimated", ({"flat": "1-1-0102", "area": 90_00},), False,
    )  # fmt: skip


def test_不足应安置面积的写不足():
    more = (agreed(entitled=100_00), "2024-03-05")
    assert PROCEDURE.likely(household(LISTED, signed=more), Settled)["lines"] == ({"item": "short", "area": 10_00},)


def test_房源表里没有这套房的面积留空_页面说明():
    found = household(LISTED, chosen="9-9-0909")
    assert PROCEDURE.likely(found, Settled) == {"flats": ({"flat": "9-9-0909"},), "ground": "chosen"}
    assert PROCEDURE.reckoned(found, Settled) == ("房源表里没有这套房的面积,请照测绘成果或者预测面积填写",)


def test_协议没有写应安置面积的只填安置房面积():
    bare = (agreed(entitled=None), "2024-03-05")
    found = household(LISTED, MEASURED, signed=bare)
    assert "lines" not in PROCEDURE.likely(found, Settled)
    assert PROCEDURE.reckoned(found, Settled)[-1] == "协议没有登记应安置面积,差价明细请照协议填写"

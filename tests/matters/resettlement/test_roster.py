"""名册:从各户档案得来,没列入的都有原因;公示、异议、定稿;房源一套不多一套不少。"""

from dataclasses import replace

import pytest

from matters.compensation_plans.build import compensation
from matters.households import build as h
from matters.resettlement.build import (
    BEFORE_FINAL,
    COURSE,
    DRAFTED,
    FLATS,
    OPENED,
    POSTED,
    RULED,
    SEALED,
    Desk,
    a,
    answered,
    day,
    doc,
    draft,
    final,
    household,
    households,
    imported,
    objected,
    p,
    posted,
    ruled,
    terms,
    w,
)  # fmt: skip
from zhunsheng.kernel.file import File
from zhunsheng.matters.resettlement import facts
from zhunsheng.order.roster import FlatState


def test_名册从各户档案得来_没列入的都有原因():
    drafted = Desk().do(OPENED, RULED, DRAFTED).last(a.RosterDrafted)
    assert [row.id for row in drafted.rows] == ["01", "02", "03", "04"]
    assert [(each.id, each.why) for each in drafted.left_out] == [
        ("05", w.LeftOutWhy.NOT_MOVED),
        ("06", w.LeftOutWhy.NOT_SIGNED),
    ]
    row = drafted.rows[0]
    assert (row.slip_no, row.moved_on, row.signed_at, row.nonce) == (
        "01", day("2026-04-20"), "2026-03-05T09:12:00+08:00", "",
    )  # fmt: skip


def test_补偿决定_货币补偿_并户_冻结各有去处():
    homes = households(
        household("07", "", "2026-04-02", decision=True),
        household("08", "2026-03-05", "2026-04-02", "8", (h.frozen(), "2026-05-01")),
        household("09", "2026-03-05", "2026-04-02", "9", (h.joined("h01"), "2026-05-01")),
        household("10", "", "", "", (h.agreed(way=h.Way.MONEY, agreement_no="协10"), "2026-03-05")),
    )
    assert Desk(homes).do(OPENED, RULED).code(*DRAFTED) == "roster.not_orderable"
    decided = h.plan((compensation("07"), "2026-03-30"))
    drafted = Desk(homes, decided).do(OPENED, RULED, DRAFTED).last(a.RosterDrafted)
    rows = {row.id: row for row in drafted.rows}
    assert (rows["07"].by, rows["07"].signed_on) == (terms.Basis.DECISION, day("2026-03-30"))
    assert rows["08"].frozen == "法院协助执行通知书"
    left = {each.id: each.why for each in drafted.left_out}
    assert (left["09"], left["10"]) == (w.LeftOutWhy.DISSOLVED, w.LeftOutWhy.MONEY)


def entered(code, at, **more):
    """A household whose moving out was written down at another time than it happened."""
    file = household(code)
    made = [replace(e, recorded_at=at, **more) if e.kind == "household.moved_out" else e for e in file.entries]
    return File(file.matter, file.procedure, made)


def test_截止日以后才登记的验收编入下一批_有原因补录的列入并标明():
    homes = households(entered("07", "2026-05-21T09:00:00+08:00"), entered("08", "2026-05-20T23:59:59+08:00"))
    homes |= {"h09": entered("09", "2026-05-21T09:00:00+08:00", witnessed=True, reason="系统启用前")}
    drafted = Desk(homes).do(OPENED, RULED, DRAFTED).last(a.RosterDrafted)
    rows = {row.id: row.entered_late for row in drafted.rows}
    assert (rows.get("07"), rows["08"], rows["09"]) == (None, False, True)
    assert {each.id: each.why for each in drafted.left_out}["07"] is w.LeftOutWhy.NOT_MOVED


def test_填进去的名册不算数():
    forged = a.RosterDrafted(
        batch=1, cut_off=day("2026-05-20"), rows=(p.Row(household="hx", id="99", by=terms.Basis.AGREEMENT),)
    )
    desk = Desk().do(OPENED, RULED, (forged, "2026-05-21"))
    assert "99" not in {row.id for row in desk.last(a.RosterDrafted).rows}


@pytest.mark.parametrize(
    ("act", "on", "code"),
    [
        (draft("2026-05-19"), "2026-05-21", "roster.cut_off"),
        (draft(), "2026-05-20", "roster.cut_off"),
        (draft(batch=2), "2026-05-21", "roster.batch"),
        (draft(), "2026-05-21", None),
    ],
)
def test_按公布的截止日和批次拟定(act, on, code):
    assert Desk().do(OPENED, RULED).code(act, on) == code


def test_谁也没有的名册不能拟():
    assert Desk({}).do(OPENED, RULED).code(*DRAFTED) == "roster.empty"


def test_缺排序资料的补登以后才排():
    by_receipt = ruled(
        keys=(p.Key(by=terms.By.RECEIPT),), needs=(terms.Need.AGREEMENT, terms.Need.MOVED, terms.Need.RECEIPT)
    )
    desk = Desk().do(OPENED, (by_receipt, "2026-04-11"))
    assert desk.code(*DRAFTED) == "roster.not_orderable"
    rows = tuple(p.Entitled(code=f"0{n}", receipt_no=f"{9 - n}") for n in range(1, 5))
    desk.do((a.EntitledRecorded(rows=rows, source=doc("收据")), "2026-05-10"), DRAFTED)
    assert [row.receipt_no for row in desk.last(a.RosterDrafted).rows] == ["8", "7", "6", "5"]


def test_一户两套列两行():
    rows = (p.Entitled(code="01", group="两室"), p.Entitled(code="01/2", group="一室"))
    desk = Desk().do(OPENED, RULED, (a.EntitledRecorded(rows=rows, source=doc("附件")), "2026-05-10"), DRAFTED)
    assert [(row.id, row.group) for row in desk.last(a.RosterDrafted).rows][:2] == [("01", "两室"), ("01/2", "一室")]


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (posted(inside=False), "roster.inside_area"),
        (posted(cleared=False), "roster.inside_area"),
        (posted("2026-05-30"), "resettle.days.short"),
        (posted(), None),
    ],
)
def test_名册只在范围内公示够天数(act, code):
    assert Desk().do(OPENED, RULED, DRAFTED).code(act, "2026-05-25") == code


def test_没有公示满期或者异议没有答复的不能定稿():
    desk = Desk().do(OPENED, RULED, FLATS, DRAFTED, *SEALED)
    assert desk.code(final(), "2026-06-03") == "roster.not_posted"
    desk.do(POSTED)
    assert desk.code(final(), "2026-06-02") == "roster.not_posted"
    desk.do((objected(), "2026-05-28"))
    assert desk.terms()["答复异议"] == ("2026-06-04", "running")
    assert desk.code(final(), "2026-06-03") == "roster.undecided"
    assert desk.code(answered(by="主任"), "2026-06-01") == "resettle.prepared"
    desk.do((answered(outcome=w.Outcome.REJECTED), "2026-06-01"))
    assert desk.code(final(), "2026-06-03") is None
    assert desk.code(final(reveal_by=None), "2026-06-03") == "roster.reveal_by"
    assert desk.code(final(reveal_by="2026-06-03T23:00:00+08:00"), "2026-06-03") == "roster.reveal_by"


def test_公示以后变动的户要有成立的异议():
    desk = Desk().do(*BEFORE_FINAL)
    desk.homes |= {"h04": household("04", moved="2026-04-17")}
    assert desk.code(final(), "2026-06-03") == "roster.not_as_posted"
    desk.do((objected(code="04"), "2026-05-28"))
    desk.do((answered(outcome=w.Outcome.UPHELD), "2026-06-01"), (final(), "2026-06-03"))
    assert {row.id: row.moved_on for row in desk.last(a.RosterFinal).rows}["04"] == day("2026-04-17")


def test_漏掉一户不能定稿():
    desk = Desk().do(*BEFORE_FINAL)
    desk.homes.pop("h02")
    assert desk.refusal(final(), "2026-06-03").params["ids"] == ["02"]


def test_公示以后冻结的照列_写明原因():
    desk = Desk().do(*BEFORE_FINAL)
    held = (h.frozen(), "2026-05-28")
    desk.homes |= {"h02": household("02", "2026-03-05", "2026-04-18", "02", held)}
    fixed = desk.do((final(), "2026-06-03")).last(a.RosterFinal)
    assert {row.id: row.frozen for row in fixed.rows}["02"] == "法院协助执行通知书"


def test_没有房源不能定稿_冻结的房源也列入():
    desk = Desk().do(OPENED, RULED, DRAFTED, POSTED, *SEALED)
    assert desk.code(final(), "2026-06-03") == "roster.no_flats"
    held = a.FlatsFrozen(flats=("1-1-0102",), why=w.FlatWhy.QUALITY, text="渗水", paper=doc("检测"))
    desk.do((imported("0101", "0102"), "2026-05-26"), (held, "2026-05-27"), (final(), "2026-06-03"))
    fixed = desk.last(a.RosterFinal)
    assert (fixed.offered, fixed.flats) == (("1-1-0101", "1-1-0102"), 2)
    given = facts.input_at(desk.view().file, facts.final(desk.view().file, 1))
    assert [flat.state for flat in given.flats] == [FlatState.OPEN, FlatState.FROZEN]


def test_房源有重复没有的都拒绝():
    desk = Desk().do(OPENED, FLATS)
    assert desk.code(imported("0101", "0101"), "2026-04-13") == "flat.again"
    assert desk.code(imported("0101"), "2026-04-13") == "flat.again"
    free = a.FlatsReleased(flats=("1-1-0101",), text="解除", paper=doc("通知"))
    assert desk.code(free, "2026-04-13") == "flat.state"
    priced = a.FlatsPriced(prices=(p.Priced(flat="9-9-0909", price=8000_00),), paper=doc("批复"))
    assert desk.code(priced, "2026-04-13") == "flat.unknown"
    right = a.FlatsPriced(prices=(p.Priced(flat="1-1-0101", price=8000_00),), paper=doc("批复"))
    real = a.FlatsMeasured(areas=(p.Measured(flat="1-1-0101", area_real=91_20),), paper=doc("测绘"))
    desk.do((right, "2026-04-13"), (real, "2026-04-14"))
    known = facts.flats(desk.view().file)["1-1-0101"]
    assert (known.price, known.area_real, known.area_est) == (8000_00, 91_20, 90_00)


def test_定稿以后冻结房源不改输入指纹():
    desk = Desk().do(*COURSE)
    before = desk.last(a.RosterFinal).input_digest
    held = a.FlatsFrozen(flats=("1-1-0102",), why=w.FlatWhy.COURT, text="查封", paper=doc("通知"))
    desk.do((held, "2026-06-24"))
    file = desk.view().file
    assert facts.flats(file)["1-1-0102"].state is FlatState.FROZEN
    again = facts.input_at(file, facts.final(file, 1))
    assert facts.roster.digest(again) == before

"""一个安置项目从建档到公布顺序:名册从各户档案得来,公示、异议、定稿、抽签、排序,一步不能少。"""

from dataclasses import replace

import pytest

from matters.compensation_plans.build import compensation
from matters.households import build as h
from matters.resettlement.build import (
    BEFORE_FINAL,
    COURSE,
    DRAFTED,
    FIXED,
    FLATS,
    OPENED,
    OTHER_BODY,
    PARTIES,
    POSTED,
    PROCEDURE,
    RULED,
    SEALED,
    TOLD,
    Desk,
    a,
    announced,
    answered,
    by_hand,
    committed,
    day,
    doc,
    draft,
    final,
    household,
    households,
    imported,
    kept,
    legacy_plan,
    objected,
    opened,
    ordered,
    p,
    physical,
    posted,
    ruled,
    sitting,
    terms,
    w,
)  # fmt: skip
from zhunsheng.kernel.acts import sketch
from zhunsheng.kernel.file import Entry, File
from zhunsheng.matters.households.words import Route
from zhunsheng.matters.resettlement import drawing, facts, register, ruling
from zhunsheng.matters.resettlement.figures import contributions
from zhunsheng.order.roster import FlatState


def places(desk, batch=1):
    order = drawing.order_of(desk.view().file, batch)
    return [(place.number, place.household) for place in order.places]


def test_从建档到公布顺序():
    desk = Desk().do(*COURSE)
    assert desk.stage() == "ordered"
    assert [number for number, _ in places(desk)] == [1, 2, 3, 4]
    assert {household for _, household in places(desk)[:2]} == {"02", "03"}
    assert [household for _, household in places(desk)[2:]] == ["01", "04"]
    published = desk.last(a.OrderPublished)
    assert (published.input_digest, published.households) == (desk.last(a.RosterFinal).input_digest, 4)
    desk.do((announced(), "2026-07-01"))
    assert desk.stage() == "choosing"


def test_方案没有公布的不能建档():
    assert Desk(plan=h.file_of(h.PLANS, "p", h.plan_entries(matter="p"))).code(*OPENED) == "resettle.plan"
    assert Desk().code(opened(route=Route.LEGACY), "2026-02-25") == "resettle.plan"
    assert Desk(plan=legacy_plan()).code(opened(route=Route.LEGACY), "2026-02-25") is None


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (ruled(OTHER_BODY), "resettle.rule.unreviewed"),
        (ruled(meeting=None), "resettle.rule.no_sitting"),
        (ruled(compared_by="主任"), "resettle.rule.compared"),
        (ruled(until=day("2026-04-15")), "resettle.days.short"),
        (ruled(parties=()), "resettle.rule.unclear"),
        (ruled(needs=(terms.Need.AGREEMENT,)), "resettle.rule.unclear"),
        (ruled(), None),
    ],
)
def test_选房办法经审查集体研究逐条核对才公布(act, code):
    assert Desk().do(OPENED).code(act, "2026-04-11") == code


def test_没有送审的说明还没有送审():
    desk = Desk().do(OPENED)
    desk.around = sitting()
    assert "尚未送区司法局审查" in desk.refusal(*RULED).what()


def test_旧项目凭补录的批准文号():
    desk = Desk(plan=legacy_plan()).do((opened(route=Route.LEGACY), "2026-02-25"))
    desk.around = sitting()
    assert desk.code(ruled(), "2026-04-11") == "resettle.rule.unreviewed"
    assert desk.code(ruled(meeting=None, approval_no="示改批〔2011〕1号"), "2026-04-11") == "resettle.rule.approval_no"
    desk.do((ruled(meeting=None, approval_no="示改批〔2010〕7号"), "2026-04-11"))
    cells = {column.id: column.of(desk.view()) for column in register.COLUMNS}
    assert cells["basis"] == "示改批〔2010〕7号(据原件补录)"


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


def test_不抽签的办法直接排序_验收单号就是顺序():
    desk = Desk().do(OPENED, (kept(), "2026-04-11"), FLATS, DRAFTED, POSTED, (final(reveal_by=None), "2026-06-03"))
    assert desk.code(committed(PARTIES[0]), "2026-06-03") == "draw.not_computed"
    desk.do((ordered("2026-06-11"), "2026-06-04"))
    assert places(desk) == [(1, "01"), (2, "02"), (3, "03"), (4, "04")]


def test_现场抽签只抽同序的户():
    desk = Desk().do(OPENED, (physical(), "2026-04-11"), FLATS, DRAFTED, POSTED, (final(reveal_by=None), "2026-06-03"))
    assert desk.code(*ORDER) == "order.not_ready"
    assert desk.code(by_hand({"02": 1, "01": 2}), "2026-06-05") == "draw.numbers"
    assert desk.code(by_hand({"02": 1, "03": 1}), "2026-06-05") == "draw.numbers"
    assert desk.code(by_hand({"02": 2, "03": 1}, video="x"), "2026-06-05") == "draw.video"
    desk.do((by_hand({"02": 2, "03": 1}), "2026-06-05"))
    assert desk.code(by_hand({"02": 1, "03": 2}), "2026-06-06") == "draw.numbers"
    desk.do(ORDER)
    assert places(desk) == [(1, "03"), (2, "02"), (3, "01"), (4, "04")]


ORDER = (ordered("2026-06-14"), "2026-06-07")


def test_后签约的编入下一批_排在后面_只用余下的房源():
    desk = Desk().do(*COURSE)
    assert desk.code(draft("2026-05-20", 2), "2026-07-20") == "roster.cut_off"
    desk.do((draft("2026-06-30", 2), "2026-07-20"))
    second = desk.last(a.RosterDrafted)
    assert [row.id for row in second.rows] == ["05"]
    assert {each.id: each.why for each in second.left_out}["01"] is w.LeftOutWhy.EARLIER
    desk.do((posted("2026-07-28", 2), "2026-07-21"), *((committed(n, batch=2), "2026-07-22") for n in PARTIES))
    late = final(2, reveal_by="2026-08-10T10:00:00+08:00", earlier=("c1",))
    assert desk.code(late, "2026-07-29") == "roster.earlier_open"
    desk.choosing = {"c1": chosen(1, "1-1-0101", "1-1-0202")}
    desk.do((late, "2026-07-29"))
    fixed = desk.last(a.RosterFinal)
    assert (fixed.first_number, fixed.offered) == (5, ("1-1-0102", "1-1-0201", "1-1-0301", "1-1-0302"))
    desk.do((ordered("2026-08-10", 2), "2026-08-01"))
    assert places(desk, 2) == [(5, "05")]


def chosen(batch, *taken):
    """A choosing day as its stable kinds tell it."""

    class Deed:
        def __init__(self, **known):
            self.__dict__.update(known)

    def entry(kind, act):
        return Entry(seq=0, matter="c1", procedure="choosing", kind=kind, act=act, happened_on=day("2026-07-10"))

    deeds = [entry("choose.open", Deed(batch=batch, project="m"))]
    deeds += [entry("choose.choose", Deed(code=f"H{id_}", flat=id_)) for id_ in taken]
    return File("c1", "choosing", [*deeds, entry("choose.close", Deed())])


def test_已定稿的办法和名册不能改写():
    desk = Desk().do(*FIXED)
    assert desk.code(ruled(), "2026-06-04") == "procedure.stage"
    file = desk.view().file
    for kind in (a.Ruled, a.FlatsImported, a.RosterDrafted, a.RosterFinal):
        entry = file.first(kind)
        fix = Entry(
            seq=9999, matter="m", procedure="resettlement", kind=kind.KIND, act=entry.act,
            happened_on=entry.happened_on, corrects=entry.seq,
        )  # fmt: skip
        assert register.corrections(file, file, fix).code == "resettle.correct.fixed"


def test_数字按定稿和公布计():
    desk = Desk().do(*COURSE)
    sums = {}
    for each in contributions(desk.view()):
        sums[each.figure] = sums.get(each.figure, 0) + each.amount
    assert sums == {
        "resettlement.projects": 1, "resettlement.households_due": 6, "resettlement.rostered": 4,
        "resettlement.ordered": 4,
    }  # fmt: skip


def test_等谁():
    desk = Desk().do(OPENED, RULED, DRAFTED, POSTED, SEALED[0])
    assert register.waiting(desk.view()) == "、".join(PARTIES[1:])
    desk.do(FLATS, *SEALED[1:], (final(), "2026-06-03"), TOLD[0])
    assert register.waiting(desk.view()) == "、".join(PARTIES[1:])


def test_向社会公布的只有办法_顺序的指纹_选房时间_没有一户():
    desk = Desk().do(*COURSE, (announced(), "2026-07-01"))
    told = PROCEDURE.notices(desk.view())
    assert [each.title for each in told] == [
        "示例片区安置选房办法", "示例片区安置第1批选房顺序公告", "示例片区安置第1批选房公告",
    ]  # fmt: skip
    assert told[0].reviewed_on == day("2026-03-12")
    assert "交房验收" in str(told[0].lines)
    rows = desk.last(a.RosterFinal).rows
    for row in rows:
        for secret in (row.household, row.agreement_no, row.nonce, row.slip_no + "号"):
            assert secret not in str(told)


def test_办法的表单先填好通常的各项_改办法时带出上一版():
    desk = Desk().do(OPENED)
    usual = register.likely(desk.view(), a.Ruled)
    assert (usual["minutes"], usual["calls"], usual["late"]) == (10, 3, terms.Late.DAY_END)
    assert not {"body", "rule_digest", "until", "compared_by", "ties"} & set(usual)
    again = register.likely(desk.do(RULED).view(), a.Ruled)
    assert (again["parties"], again["draw_source"]) == (ruled().parties, "双色球")
    assert register.likely(desk.view(), a.RosterDrafted) == {"batch": 1, "cut_off": day("2026-05-20")}
    assert register.likely(desk.view(), a.Opened) == {}


def test_没有填完的办法也能预览():
    half = sketch(a.Ruled, {"minutes": 5})
    assert ruling.why_not(half) == "还没有填写完整"
    assert ruling.digest(half) == ""

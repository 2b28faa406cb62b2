"""一个安置项目从建档到公布顺序:名册从各户档案得来,公示、异议、定稿、抽签、排序,一步不能少。"""

import pytest

from matters.households import build as h
from matters.resettlement.build import (
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
    by_hand,
    committed,
    day,
    draft,
    final,
    kept,
    legacy_plan,
    opened,
    ordered,
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
from zhunsheng.matters.resettlement import drawing, register, ruling
from zhunsheng.matters.resettlement.figures import contributions


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
    deeds += [entry("choose.choose", Deed(flat=id_, code=f"H{id_}", household="h")) for id_ in taken]
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

"""总是成立的:任何次序的任何行为都读得出,抹去个人信息不变,名册里没有姓名,写下来读回来不变。"""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from matters.resettlement.build import (
    BEFORE_FINAL,
    COURSE,
    DRAW,
    LAW,
    PROCEDURE,
    TOLD,
    Desk,
    a,
    announced,
    answered,
    by_hand,
    corrected,
    day,
    doc,
    drawn,
    final,
    flat,
    imported,
    kept,
    o,
    objected,
    ordered,
    p,
    physical,
    posted,
    revealed,
    ruled,
    terms,
    w,
)  # fmt: skip
from zhunsheng.kernel.acts import above, decode, facts, named, referred
from zhunsheng.kernel.acts import split as parted
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import file_of, irregular, offers, stage_of
from zhunsheng.kernel.fields import specs
from zhunsheng.kernel.file import Entry
from zhunsheng.kernel.procedure import View
from zhunsheng.kernel.record import SHARED
from zhunsheng.matters.resettlement import drawing
from zhunsheng.matters.resettlement import facts as f

RECORDED = [entry.act for entry in Desk().do(*COURSE, (announced(), "2026-07-01")).recorded]
DRAFT = next(act for act in RECORDED if isinstance(act, a.RosterDrafted))
FIXED = next(act for act in RECORDED if isinstance(act, a.RosterFinal))
HELD = a.FlatsFrozen(flats=("1-1-0102",), why=w.FlatWhy.QUALITY, text="渗水", paper=doc("检测"))
LATER = replace(
    corrected(), version=2, rows=FIXED.rows[:-1], offered=FIXED.offered, flats=6, households=3, first_number=1,
    input_digest="c" * 64,
)  # fmt: skip
EVERY = (
    *RECORDED,
    physical(),
    kept(),
    objected(),
    answered(),
    HELD,
    a.FlatsReleased(flats=("1-1-0102",), text="修复", paper=doc("检测")),
    a.FlatsPriced(prices=(p.Priced(flat="1-1-0102", price=1_00),), paper=doc("批复")),
    a.FlatsMeasured(areas=(p.Measured(flat="1-1-0102", area_real=1_00),), paper=doc("测绘")),
    a.EntitledRecorded(rows=(p.Entitled(code="01", priority="优抚"),), source=doc("证明")),
    LATER,
    o.SealedOpened(
        batch=1, party="示例中心", secret="不是数", opened_at="2026-06-21T09:00:00+08:00", record=doc("公证")
    ),
    o.Failed(batch=1, party="示例中心", why="遗失", reveal_by="2026-07-21T09:00:00+08:00", record=doc("公证")),
    by_hand({"02": 1, "03": 2}),
    drawn("不是开奖"),
    a.HandingOverAnnounced(completion_no="示竣备1", from_day=day("2026-12-01"), place="示例社区"),
    a.Closed(ground=w.EndGround.DONE, report=doc("报告")),
)
DAYS = ["2026-02-25", "2026-05-21", "2026-06-03", "2026-06-22", "2026-07-12"]
HISTORIES = st.lists(st.tuples(st.sampled_from(EVERY), st.sampled_from(DAYS), st.booleans()), max_size=16)


def entries(*dated):
    return [
        Entry(
            seq=seq, matter="m", procedure=PROCEDURE.id, kind=act.KIND, act=act, happened_on=day(on), named=named(act),
            witnessed=late, recorded_at=f"{on}T17:00:00+08:00",
        )
        for seq, (act, on, late) in enumerate(dated)
    ]  # fmt: skip


def everything(file):
    found = View(file, {}, LAW)
    return (
        stage_of(PROCEDURE, file.entries),
        PROCEDURE.title(file),
        PROCEDURE.waiting(found),
        PROCEDURE.findings(found),
        PROCEDURE.shortcomings(found),
        PROCEDURE.contributions(found),
        [column.of(found) for column in PROCEDURE.columns],
        clocks(PROCEDURE, file, LAW),
        [(entry.seq, refusal) for entry, refusal in irregular(PROCEDURE, found)],
        drawing.why_not(file, 1),
        [(offer.act, offer.refusal) for offer in offers(PROCEDURE, found, day("2027-01-04"))],
    )


def erased(entry):
    parts = parted(entry.act)
    return replace(entry, act=decode(type(entry.act), {**parts.counted, **parts.body}, erased=True))


@settings(max_examples=100, deadline=None)
@given(HISTORIES)
def test_任何次序的任何行为都能读出_抹去个人信息不变(history):
    made = entries(*history)
    whole, bare = file_of(PROCEDURE, "m", made), file_of(PROCEDURE, "m", [erased(entry) for entry in made])
    assert everything(whole) == everything(bare)


def test_每种行为都有一个例子_写下来读回来不变():
    shared = {step.act for step in SHARED}
    assert {type(act) for act in EVERY} == {step.act for step in PROCEDURE.steps} - shared
    for act in EVERY:
        assert decode(type(act), facts(act)) == act
        assert all(field.label for field in specs(type(act)))


def test_姓名只在个人部分_名册里没有():
    for act in EVERY:
        parts = parted(act)
        assert "某" not in str(parts.counted) + str(parts.body)


def test_开头部分只有批次_户数_指纹_秘密_没有一户的编号():
    codes = {row.id for row in FIXED.rows} | {row.household for row in FIXED.rows} | {row.nonce for row in FIXED.rows}
    for act in (DRAFT, FIXED, LATER):
        counted = {str(value) for value in parted(act).counted.values()}
        assert not counted & codes


def test_名册不把各户立在这个项目下_也不列为相关事项():
    assert (named(FIXED), referred(FIXED)) == ((), ())
    assert above(a.Opened(plan="p", name="示例", route=RECORDED[0].route)) == "p"


def test_同样的记录哪一天读都一样_顺序每次重算都一样():
    desk = Desk().do(*COURSE)
    file = desk.view().file
    first = drawing.order_of(file, 1)
    desk.do((announced(), "2026-07-01"))
    assert drawing.order_of(desk.view().file, 1) == first
    assert f.rows_digest(FIXED.rows) == f.rows_digest(replace(row, nonce="") for row in FIXED.rows)


@settings(max_examples=25, deadline=None)
@given(st.permutations([*TOLD]), st.permutations(["0101", "0102", "0201", "0202", "0301", "0302"]))
def test_公开的先后_房源登记的先后不影响顺序(told, rooms):
    desk = Desk().do(*BEFORE_FINAL[:2], (imported(*rooms), "2026-04-12"), *BEFORE_FINAL[3:], (final(), "2026-06-03"))
    desk.do(*told, (drawn(DRAW), "2026-06-22"), (ordered(), "2026-06-23"))
    usual = Desk().do(*COURSE)
    assert desk.last(a.OrderPublished).order_digest == usual.last(a.OrderPublished).order_digest


def test_换了规则指纹就不同():
    digests = {
        Desk().do(*BEFORE_FINAL[:1], (act, "2026-04-11")).last(a.Ruled).rule_digest
        for act in (ruled(), ruled(minutes=3), ruled(assignment=terms.Assignment.DRAW), kept())
    }
    assert len(digests) == 4
    assert flat("0101").id == "1-1-0101"
    assert posted().inside
    assert revealed("示例中心").secret

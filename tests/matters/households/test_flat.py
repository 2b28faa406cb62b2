"""选房以后:所交的房就是所选的房,预测与实测,差价多退少补,先结算后交钥匙,拒收、报修、登记。"""

from dataclasses import replace

import pytest

from matters.households.build import (
    BALANCED,
    COURSE,
    FLAT,
    NOTICED,
    OPENED,
    READY,
    SETTLED,
    SIGNED,
    Choice,
    about,
    agreed,
    balanced,
    cells,
    code,
    counted,
    day,
    doc,
    fixed,
    found_wrong,
    frozen,
    housed,
    line,
    noticed,
    refusal,
    refused,
    reported,
    settled,
    stage,
    terms,
    titled,
    view,
)  # fmt: skip
from zhunsheng.kernel.acts import decode
from zhunsheng.kernel.engine import irregular
from zhunsheng.kernel.fields import specs
from zhunsheng.matters.catalogue import kinds
from zhunsheng.matters.households import flats as f
from zhunsheng.matters.households import settling
from zhunsheng.matters.households.acts import Closed, Paid
from zhunsheng.matters.households.flats import Balanced, Housed, Settled
from zhunsheng.matters.households.procedure import PROCEDURE
from zhunsheng.matters.households.words import (
    CloseGround,
    Direction,
    FlatGround,
    Item,
    Measure,
    RefusedFor,
    Standing,
)

CHOSE = about(settling.CHOSEN, "2026-03-10", FLAT)
BY_CHOICE = {"ground": FlatGround.CHOSEN, "number": "", "paper": None}


def close(ground=CloseGround.HOUSED):
    return Closed(ground=ground, catalogue=doc("目录"))


def test_选房日的行为_有本户_户编号_房号():
    """The stub of these tests and, where the day of choosing stands above, all of its real kinds."""
    real = {kind: kinds()[kind] for kind in settling.CHOOSING if kind in kinds()}
    assert len(real) in (0, len(settling.CHOOSING))
    for kind, act in [(settling.CHOSEN, Choice), *real.items()]:
        fields = {spec.name: spec for spec in specs(act)}
        assert fields["household"].filed
        assert not fields["code"].personal
        assert "flat" in fields or kind not in (settling.CHOSEN, settling.CHANGED)


def test_选定的房号就是结算和交付的房号():
    found = view(*COURSE, abroad=[CHOSE])
    assert (settling.flats(found.file), cells(found)["chosen"]) == ((FLAT,), day("2026-03-10"))
    assert code(found, settled(**BY_CHOICE), "2026-03-20") is None
    why = refusal(found, settled(**BY_CHOICE, flat="1-1-0201"), "2026-03-20")
    assert (why.code, "本户选定的是 1-1-0102" in why.what()) == ("settle.area.flat", True)
    assert code(view(*COURSE), settled(**BY_CHOICE), "2026-03-20") == "settle.area.flat"


def test_选房在别处或者协议写明的_要有文书_选定的不能另填():
    bare = settled(number=" ")
    assert code(view(*COURSE), bare, "2026-03-20") == "settle.area.flat"
    assert code(view(*COURSE), settled(paper=None), "2026-03-20") == "settle.area.flat"
    assert code(view(*COURSE), settled(ground=FlatGround.EARLIER), "2026-03-20") is None
    chosen = view(*COURSE, abroad=[CHOSE])
    assert code(chosen, settled(ground=FlatGround.JUDGMENT), "2026-03-20") == "settle.area.flat"
    assert code(chosen, settled(ground=FlatGround.JUDGMENT, flat="1-1-0201"), "2026-03-20") == "settle.area.flat"


def test_选定以后变更的_以变更为准_原来的结算列为问题():
    changed = about(settling.CHANGED, "2026-03-22", "1-1-0201", seq=901)
    sheet, new = (settled(**BY_CHOICE), "2026-03-20"), settled(**BY_CHOICE, flat="1-1-0201")
    assert found_wrong(view(*COURSE, sheet, abroad=[CHOSE])) == []
    after = view(*COURSE, sheet, abroad=[CHOSE, changed])
    assert (found_wrong(after), code(after, new, "2026-03-25")) == (["settle.area.flat"], None)
    keys = (*COURSE, sheet, (new, "2026-03-25"), (balanced(), "2026-03-25"), NOTICED)
    assert code(view(*keys, abroad=[CHOSE, changed]), housed(), "2026-04-10") == "handover.flat"
    assert code(view(*keys, abroad=[CHOSE, changed]), housed("1-1-0201"), "2026-04-10") is None
    undone = view(*COURSE, abroad=[CHOSE, about(settling.CHANGED, "2026-03-22", seq=901)])
    assert (settling.flats(undone.file), cells(undone)["chosen"]) == ((), "")


TWO = (f.FlatArea(flat=FLAT, area=50_00), f.FlatArea(flat="2-1-0301", area=45_00))
BOTH = (CHOSE, about(settling.CHOSEN, "2026-03-10", "2-1-0301", seq=901, of="1-01/2"))


def test_一户两套一起结算_分次交付_全部交付才算交房():
    sheet = settled(**BY_CHOICE, flats=TWO)
    assert code(view(*COURSE, abroad=BOTH), sheet, "2026-03-20") is None
    assert code(view(*COURSE, abroad=BOTH), settled(**BY_CHOICE), "2026-03-20") == "settle.area.flat"
    twice = settled(**BY_CHOICE, flats=(TWO[0], TWO[0]))
    assert "写了两次" in refusal(view(*COURSE, abroad=BOTH), twice, "2026-03-20").what()
    keys = (*COURSE, (sheet, "2026-03-20"), BALANCED, NOTICED)
    ready = view(*keys, abroad=BOTH)
    assert cells(ready)["flat"] == "1-1-0102、2-1-0301"
    assert "2-1-0301" in refusal(ready, housed(), "2026-04-10").what()
    assert code(ready, housed(last=False), "2026-04-10") is None
    half = view(*keys, (housed(last=False), "2026-04-10"), abroad=BOTH)
    assert (stage(half), cells(half)["housed"], terms(half)["交付安置房(协议过渡期限)"][1]) == ("moved", "", "running")
    assert code(half, housed(), "2026-05-10") == "handover.flat"
    assert code(half, housed("2-1-0301", last=False), "2026-05-10") == "handover.flat"
    assert code(half, housed("2-1-0301"), "2026-05-10") is None
    whole = view(*keys, (housed(last=False), "2026-04-10"), (housed("2-1-0301"), "2026-05-10"), abroad=BOTH)
    assert (stage(whole), found_wrong(whole), counted(whole)["households.housed"]) == (
        "housed", ["household.flat.late"], 1,
    )  # fmt: skip


def test_交了钥匙以后变更的_按新的房号再结算再交():
    home = (*COURSE, (settled(**BY_CHOICE), "2026-03-20"), BALANCED, NOTICED, (housed(), "2026-04-10"))
    new = settled(**BY_CHOICE, flat="1-1-0201", pay_by=None)
    assert code(view(*home, abroad=[CHOSE]), new, "2026-06-01") == "handover.over"
    assert code(view(*home, abroad=[CHOSE]), housed(), "2026-06-01") == "handover.over"
    changed = [CHOSE, about(settling.CHANGED, "2026-05-22", "1-1-0201", seq=901)]
    assert code(view(*home, abroad=changed), new, "2026-06-01") is None
    again = view(*home, (new, "2026-06-01"), abroad=changed)
    assert code(again, housed(), "2026-06-02") == "handover.flat"
    assert code(again, housed("1-1-0201"), "2026-06-02") is None


def test_放弃一套_另一套还在():
    gone = about(settling.WAIVED, "2026-03-11", seq=902, of="1-01/2")
    assert settling.flats(view(*COURSE, abroad=[*BOTH, gone]).file) == (FLAT,)


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"area": 0, "lines": ()}, "大于零"),
        ({"report_no": ""}, "测绘成果编号"),
        ({"lines": (line(amount=30_000_01),)}, "应为 30,000.00 元"),
        ({"lines": (line(price=None),)}, "面积和单价"),
        ({"lines": (line(area=4_00, amount=24_000_00),)}, "是 5.00 平方米"),
        ({"lines": ()}, "是 5.00 平方米"),
        ({"area": 88_00, "lines": (line(Item.SHORT, 1_00, 100, 1_00),)}, "是 -2.00 平方米"),
        ({"lines": (line(), line(Item.FLOOR_LESS, None, None, -1))}, "不能是负数"),
    ],
)
def test_对不上的结算单都不能登记(more, words):
    why = refusal(view(*COURSE), settled(**more), "2026-03-20")
    assert (why.code, words in why.what()) == ("settle.area.sums", True)


def test_免补的面积单价填零_面积可以分档():
    tiers = (line(area=3_00, price=0, amount=0), line(area=2_00, price=4_500_00, amount=9_000_00))
    assert code(view(*COURSE), settled(lines=tiers), "2026-03-20") is None
    assert settling.total(tiers) == 9_000_00


def test_先按预测预结_再按实测多退少补():
    guess = settled(measure=Measure.ESTIMATED, area=96_00, report_no="", lines=(line(area=6_00, amount=36_000_00),))
    paid = balanced(36_000_00)
    first = view(*COURSE, (guess, "2025-03-20"), (paid, "2025-03-25"))
    assert (cells(first)["difference"], settling.settled(first.file)) == ("预结算已结清", False)
    assert code(first, guess, "2026-03-20") == "settle.area.again"
    assert code(first, noticed(), "2026-03-26") == "handover.measured"
    assert code(first, settled(), "2026-03-20") is None
    second = view(*COURSE, (guess, "2025-03-20"), (paid, "2025-03-25"), SETTLED)
    assert (settling.balance(second.file), cells(second)["difference"]) == (-6_000_00, "待退付")
    assert code(second, settled(), "2026-03-21") == "settle.area.again"
    assert code(second, balanced(6_000_00), "2026-03-25") == "settle.money.sheet"
    back = balanced(6_000_00, Direction.TO_HOUSEHOLD)
    assert code(second, back, "2026-03-25") is None
    done = view(*COURSE, (guess, "2025-03-20"), (paid, "2025-03-25"), SETTLED, (back, "2026-03-25"))
    assert (settling.standing(done.file), cells(done)["difference"]) == (Standing.SETTLED, "已结清")
    sums = counted(done)
    assert (sums["households.difference_received"], sums["households.difference_paid"]) == (36_000_00, 6_000_00)
    assert (sums["households.settled"], sums.get("households.paid")) == (1, 300_000_00)


def test_分次收差价_不多收_结清要说清():
    found = view(*COURSE, SETTLED)
    half = balanced(10_000_00, final=False)
    assert code(found, half, "2026-03-25") is None
    assert code(found, balanced(30_000_01), "2026-03-25") == "settle.money.sheet"
    assert code(found, balanced(final=False), "2026-03-25") == "settle.money.sheet"
    assert code(found, balanced(10_000_00), "2026-03-25") == "settle.money.sheet"
    assert code(found, balanced(0), "2026-03-25") == "settle.money.sheet"
    rest = view(*COURSE, SETTLED, (half, "2026-03-25"))
    assert code(rest, balanced(20_000_00), "2026-03-26") is None
    assert code(view(*COURSE, SETTLED, BALANCED), balanced(1), "2026-03-26") == "settle.money.none"
    assert code(view(*COURSE), balanced(), "2026-03-26") == "gate.has.settle.area"


def test_冻结的不退款_收款可以_不交钥匙():
    held = (frozen(), "2026-03-21")
    assert code(view(*COURSE, SETTLED, held), balanced(), "2026-03-25") is None
    short = settled(area=85_00, lines=(line(Item.SHORT, 5_00, 100_00, 500_00),))
    owed = view(*COURSE, (short, "2026-03-20"), held)
    assert code(owed, balanced(500_00, Direction.TO_HOUSEHOLD), "2026-03-25") == "settle.money.frozen"
    assert code(view(*READY, (frozen(), "2026-03-28")), housed(), "2026-04-10") == "household.frozen"


def test_先结算后交钥匙():
    assert code(view(*COURSE, SETTLED), noticed(), "2026-03-26") is None
    unpaid = view(*COURSE, SETTLED, NOTICED)
    why = refusal(unpaid, housed(), "2026-04-10")
    assert (why.code, "被征收人还应补交 30,000.00 元" in why.what()) == ("handover.unsettled", True)
    assert code(view(*COURSE, SETTLED, BALANCED), housed(), "2026-04-10") == "gate.has.handover.notice"
    assert code(view(*READY), housed(keys=False), "2026-04-10") == "handover.flat"
    assert code(view(*READY), housed(flats=()), "2026-04-10") == "handover.flat"
    assert code(view(*COURSE), noticed(), "2026-03-26") == "gate.has.settle.area"
    assert code(view(*READY), noticed(until=day("2026-03-26")), "2026-03-26") == "handover.notice.days"


def test_没有结清就交了钥匙的据实补录_列为问题():
    found = view(*COURSE, SETTLED, NOTICED, (housed(), "2026-04-10", {"witnessed": True}))
    assert [refusal.code for _, refusal in irregular(PROCEDURE, found)] == ["handover.unsettled"]
    fixed_later = view(*COURSE, SETTLED, NOTICED, (housed(), "2026-04-10"))
    assert found_wrong(fixed_later) == ["handover.unsettled"]
    assert found_wrong(view(*COURSE, SETTLED, NOTICED, (housed(), "2026-04-10"), (balanced(), "2026-04-12"))) == []


def test_拒收有原因_再通知以前是问题():
    found = view(*READY, (refused(RefusedFor.AREA), "2026-04-05"))
    assert (found_wrong(found), cells(found)["noticed"]) == (["handover.refused"], "拒收:面积与协议、选房确认单不符")
    assert counted(found)["households.refused"] == 1
    again = view(*READY, (refused(), "2026-04-05"), (noticed(until=day("2026-05-30")), "2026-04-20"))
    assert (found_wrong(again), cells(again)["noticed"]) == ([], day("2026-04-20"))
    assert code(again, housed(), "2026-04-25") is None
    assert code(view(*COURSE, SETTLED), refused(), "2026-04-05") == "gate.has.handover.notice"


def test_报修一件一个编号_修复由被征收人确认():
    home = (*READY, (housed(), "2026-04-10"))
    assert code(view(*READY), reported(), "2026-04-20") == "procedure.stage"
    assert code(view(*home), reported(), "2026-04-20") is None
    assert code(view(*home), reported(due=day("2026-04-19")), "2026-04-20") == "defect.report"
    one = view(*home, (reported(), "2026-04-20"))
    assert (code(one, reported(), "2026-04-21"), cells(one)["broken"]) == ("defect.report", "1")
    assert code(one, fixed(accepted=False), "2026-04-28") == "defect.fixed"
    assert code(one, fixed("2"), "2026-04-28") == "procedure.nothing_asked"
    done = view(*home, (reported(), "2026-04-20"), (fixed(), "2026-04-28"))
    assert (cells(done)["broken"], settling.broken(done.file)) == ("", ())
    assert (counted(done)["households.defects_reported"], counted(done)["households.defects_fixed"]) == (1, 1)


def test_登记以后结档_还有没办完的不能结():
    home = (*READY, (housed(), "2024-04-25"))
    assert "不动产登记还没有完成" in refusal(view(*home), close(), "2026-08-01").what()
    whole = view(*home, (titled(), "2026-07-20"))
    assert (stage(whole), counted(whole)["households.titled"]) == ("titled", 1)
    assert code(whole, close(), "2026-08-01") is None
    leaking = view(*home, (reported(), "2026-06-20"), (titled(), "2026-07-20"))
    assert "没有修复:1" in refusal(leaking, close(), "2026-08-01").what()
    assert code(view(*READY), titled(), "2026-07-20") == "procedure.stage"


def test_走到哪一步由档案和选房日得出():
    called, chose = about(settling.CALLED, "2026-03-10"), about(settling.CHOSEN, "2026-03-10", FLAT, seq=901)
    absent, gone = about("choose.absent", "2026-03-11", seq=902), about(settling.WAIVED, "2026-03-12", seq=903)
    told = [
        (view(OPENED), Standing.OPEN),
        (view(*SIGNED), Standing.SIGNED),
        (view(*COURSE), Standing.ELIGIBLE),
        (view(*COURSE, abroad=[called]), Standing.CALLED),
        (view(*COURSE, abroad=[called, absent]), Standing.ELIGIBLE),
        (view(*COURSE, abroad=[called, chose]), Standing.CHOSEN),
        (view(*COURSE, abroad=[called, chose, gone]), Standing.WAIVED),
        (view(*COURSE, SETTLED), Standing.CHOSEN),
        (view(*READY), Standing.SETTLED),
        (view(*READY, (housed(), "2026-04-10")), Standing.HANDED),
        (view(*READY, (housed(), "2026-04-10"), (titled(), "2026-07-20")), Standing.TITLED),
    ]
    assert [settling.standing(found.file) for found, _ in told] == [word for _, word in told]
    money = view(OPENED, (agreed(way="money"), "2024-03-05"))
    assert settling.standing(money.file) is Standing.SIGNED
    held = view(*COURSE, (frozen(), "2026-03-01"))
    assert cells(held)["standing"] == "待选房(冻结)"


def test_选定一户计一户_以第一次为准():
    first, second = (
        about(settling.CHOSEN, "2025-12-30", FLAT),
        about(settling.CHOSEN, "2026-01-02", "1-1-0201", seq=901),
    )
    chosen = [c for c in PROCEDURE.contributions(view(*COURSE, abroad=[first, second])) if c.figure.endswith("chosen")]
    assert [(c.on, c.acts) for c in chosen] == [(day("2025-12-30"), (900,))]


def test_表单上替人填好房号_面积没有登记的留空():
    found = view(*COURSE, abroad=[CHOSE])
    assert PROCEDURE.likely(found, Settled) == {"flats": ({"flat": FLAT},), "ground": "chosen"}
    assert PROCEDURE.likely(view(*READY), Housed) == {"flats": (FLAT,), "last": True, "completion_no": "示竣备1"}
    assert PROCEDURE.likely(view(*COURSE), Settled) == {}


def test_表单上替人填好还差多少_该收还是该退():
    asked = {"direction": Direction.FROM_HOUSEHOLD.value, "amount": 30_000_00, "final": True, "person": "某户主"}
    assert PROCEDURE.likely(view(*COURSE, SETTLED), Balanced) == asked
    assert PROCEDURE.likely(view(*COURSE, SETTLED, BALANCED), Balanced) == {}
    assert PROCEDURE.likely(view(*COURSE), Paid) == {"payee": "某户主"}
    assert PROCEDURE.likely(view((replace(OPENED[0], head=""), OPENED[1])), Paid) == {}


def test_旧版的交房记录房号在个人部分_照样读出():
    old = {"completion_no": "1", "keys": True, "slip": {"digest": "0" * 64, "name": "单", "size": 1}, "flat": "1-1"}
    read = decode(Housed, old, edition=1)
    assert (read.flats, read.last) == (("1-1",), True)
    old.pop("flat")
    old.pop("slip")
    assert decode(Housed, old, edition=1, erased=True).flats == ()

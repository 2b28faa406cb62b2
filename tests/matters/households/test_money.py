"""钱:按月付过渡费不重叠,按协议分段,付清要说清,逾期加付,冻结时不付,晚付是问题。"""

import pytest

from matters.households.build import (
    COURSE,
    MOVED,
    OPENED,
    SIGNED,
    agreed,
    cells,
    code,
    counted,
    day,
    fee,
    found_wrong,
    frozen,
    housed,
    paid,
    raised,
    refusal,
    released,
    terms,
    view,
)  # fmt: skip
from zhunsheng.matters.households import facts, months
from zhunsheng.matters.households.figures import PAID, TRANSITION, WAITING, contributions
from zhunsheng.matters.households.words import PayKind

Q1 = (fee("2024-04-18", 3, 3600_00, next_due=day("2024-07-31")), "2024-05-20")
LATE = (*COURSE, (fee("2024-04-01", 25, 3 * 1200_00 + 22 * 1500_00), "2024-05-20"))


def test_没有协议也没有补偿决定不能付款():
    assert code(view(OPENED), paid(), "2024-03-20") == "household.ground"


@pytest.mark.parametrize(
    "act",
    [
        paid(amount=0),
        paid(amount=300_000_01),
        paid(amount=100_00),
        paid(final=False),
        fee("2024-04-01", 0, 1200_00),
        paid(PayKind.TRANSITION, 1200_00),
        paid(PayKind.MOVING, 800_00, months=1),
        paid(PayKind.MOVING, 800_00, final=True),
        paid(PayKind.REWARD, 800_00, next_due=day("2024-05-01")),
        fee("2024-04-01", 1, 1200_00, next_due=day("2024-04-01")),
    ],
)
def test_对不上的付款都不能登记(act):
    assert code(view(*SIGNED), act, "2024-04-20") in {"household.pay.shape", "household.pay.agreed"}


def test_分两次付清_最后一次才是付清_晚了是问题():
    first, last = paid(amount=100_000_00, final=False), paid(amount=200_000_00)
    assert code(view(*SIGNED), first, "2024-03-20") is None
    half = view(*SIGNED, (first, "2024-03-20"))
    assert (cells(half)["paid_up"], facts.owed(half.file)) == ("未付清", 200_000_00)
    assert terms(half)["支付补偿款(协议)"] == ("2024-03-29", "running")
    whole = view(*SIGNED, (first, "2024-03-20"), (last, "2024-04-01"))
    assert terms(whole)["支付补偿款(协议)"] == ("2024-03-29", "late")
    assert found_wrong(whole) == ["household.pay.late"]


def test_同一个月不能付两次():
    why = refusal(view(*COURSE, Q1), fee("2024-06-30", 2, 2700_00), "2024-07-20")
    assert (why.code, "2024年6月" in why.what(), "2024年7月" in why.what()) == ("household.pay.overlap", True, False)
    assert code(view(*COURSE, Q1), fee("2024-07-01", 3, 4500_00), "2024-07-20") is None


def test_按协议分段计算_跨段也要对():
    assert code(view(*COURSE), fee("2024-04-01", 4, 3 * 1200_00 + 1500_00), "2024-05-20") is None
    why = refusal(view(*COURSE), fee("2024-04-01", 4, 4800_00), "2024-05-20")
    assert (why.code, "5,100.00" in why.what()) == ("household.pay.steps", True)
    plain = view(OPENED, (agreed(fees=(), fee_rule="每月按合法面积计"), "2024-03-05"), MOVED)
    assert code(plain, fee("2024-04-01", 4, 777_00), "2024-05-20") is None


def test_起算以前的月份不付():
    assert code(view(*COURSE), fee("2024-03-01", 1, 1200_00), "2024-05-20") == "household.pay.too_early"
    named = view(OPENED, (agreed(fee_from=day("2024-03-01")), "2024-03-05"), MOVED)
    assert code(named, fee("2024-03-01", 1, 1200_00), "2024-05-20") is None


def test_付到哪个月_缺哪些月_由记录算出():
    found = view(*COURSE, Q1, (fee("2024-08-01", 1, 1500_00), "2024-08-20"))
    assert cells(found)["fee_to"] == "2024年6月"
    assert [months.said(month) for month in months.unpaid(found.file, day("2024-10-15"))] == ["2024年7月", "2024年9月"]


def test_下一期的期限由上一次付款写明():
    assert terms(view(*COURSE))["支付首期过渡费(协议)"] == ("2024-05-31", "running")
    one = terms(view(*COURSE, Q1))
    assert (one["支付首期过渡费(协议)"][1], one["支付下一期过渡费(协议)"]) == ("met", ("2024-07-31", "running"))
    two = terms(view(*COURSE, Q1, (fee("2024-07-01", 3, 4500_00), "2024-08-02")))
    assert two["支付下一期过渡费(协议)"] == ("2024-07-31", "late")


def test_过渡期限届满才能加付_加付以后按新标准():
    assert code(view(*COURSE), raised(), "2026-04-30") == "household.fee_change"
    assert code(view(*COURSE), raised(), "2026-05-08") is None
    assert code(view(*COURSE), raised(monthly=1500_00), "2026-05-08") == "household.fee_change"
    assert code(view(*COURSE), raised("2026-03-01"), "2026-05-08") == "household.fee_change"
    assert code(view(*COURSE, (housed(), "2026-05-02")), raised(), "2026-05-08") == "procedure.stage"
    more = view(*COURSE, (raised(), "2026-05-08"))
    assert code(more, fee("2026-04-01", 2, 1500_00 + 3000_00), "2026-05-20") is None
    assert code(more, fee("2026-05-01", 1, 1500_00), "2026-05-20") == "household.pay.steps"


def test_自己准备的不能自己同意():
    own = raised().__class__(monthly=3000_00, start=day("2026-05-01"), prepared_by="主任", paper=raised().paper)
    assert code(view(*COURSE), own, "2026-05-08") == "household.prepared_by"


def test_冻结时不付款_也不结档_解除以后可以():
    held = view(*SIGNED, (frozen(), "2024-03-10"))
    why = refusal(held, paid(), "2024-03-20")
    assert (why.code, "(2024)示执1号" in why.what()) == ("household.frozen", True)
    assert cells(held)["frozen"] == "法院协助执行通知书"
    two = view(*SIGNED, (frozen(), "2024-03-10"), (frozen("(2024)示执2号"), "2024-03-11"), (released(), "2024-03-12"))
    assert code(two, paid(), "2024-03-20") == "household.frozen"
    assert code(two, released(), "2024-03-20") == "procedure.nothing_asked"
    free = view(*SIGNED, (frozen(), "2024-03-10"), (released(), "2024-03-12"))
    assert code(free, paid(), "2024-03-20") is None


def test_冻结期限是冻结机关的_到了也不自动解除():
    held = view(*SIGNED, (frozen(until=day("2024-03-15")), "2024-03-10"))
    assert terms(held)["冻结期限"] == ("2024-03-15", "running")
    assert code(held, paid(), "2024-03-20") == "household.frozen"


def test_金额按款项计入_以付款日为准():
    found = view(*COURSE, Q1, (paid(PayKind.MOVING, 800_00), "2024-05-21"))
    sums = counted(found)
    assert (sums[PAID], sums[TRANSITION], sums["households.transition_months"]) == (304_400_00, 3600_00, 3)
    kinds = {c.dimensions["kind"]: c.amount for c in contributions(found) if c.figure == PAID}
    assert kinds == {"compensation": 300_000_00, "transition": 3600_00, "moving": 800_00}


def test_届满仍在过渡_有记录证明的才计_一年一户():
    assert WAITING not in counted(view(*LATE))
    after = (
        (raised(), "2026-05-08"),
        (fee("2026-05-01", 2, 6000_00), "2026-06-20"),
        (fee("2026-07-01", 7, 21_000_00), "2027-01-20"),
    )
    waiting = [c.on.isoformat() for c in contributions(view(*LATE, *after)) if c.figure == WAITING]
    assert waiting == ["2026-05-08", "2027-01-20"]


def test_签约期限内的才计入期限内签约():
    assert counted(view(*SIGNED))["households.signed_in_window"] == 1
    late = counted(view(OPENED, (agreed(window_until=day("2024-03-04")), "2024-03-05")))
    assert (late["households.with_window"], late.get("households.signed_in_window", 0)) == (1, 0)


def test_冻结期间付款的期限不走_解除以后还是原来的日子():
    held = view(*SIGNED, (frozen(), "2024-03-10"))
    assert "支付补偿款(协议)" not in terms(held)
    assert terms(held)["交付安置房(协议过渡期限)"] == ("2026-04-30", "running")
    free = view(*SIGNED, (frozen(), "2024-03-10"), (released(), "2024-04-12"))
    assert terms(free)["支付补偿款(协议)"] == ("2024-03-29", "running")

"""选房以后的期限:选房到结算、差价、交房通知、报修、登记、过渡期满加付;协议约定的逾期标准。"""

from matters.households.build import (
    COURSE,
    FLAT,
    LAW,
    MOVED,
    OPENED,
    PROCEDURE,
    READY,
    SETTLED,
    STEPS,
    about,
    agreed,
    balanced,
    code,
    day,
    fee,
    fixed,
    found_wrong,
    frozen,
    housed,
    line,
    noticed,
    raised,
    refusal,
    refused,
    reported,
    settled,
    terms,
    titled,
    view,
)  # fmt: skip
from zhunsheng.kernel.clocks import clocks
from zhunsheng.matters.households import months, settling
from zhunsheng.matters.households.acts import FeeStep
from zhunsheng.matters.households.words import Direction, Item

TO_SETTLE, LATE_FEE = "选房后计算差价", "过渡期限届满后审批加付"
PROMISED = agreed(late_fees=(FeeStep(month=1, monthly=2500_00), FeeStep(month=7, monthly=3750_00)))


def test_选房到结算的期限从别处的选定起算():
    chose = about(settling.CHOSEN, "2026-03-10", FLAT)
    assert terms(view(*COURSE, abroad=[chose]))[TO_SETTLE] == ("2026-04-22", "running")
    assert terms(view(*COURSE, SETTLED, abroad=[chose]))[TO_SETTLE] == ("2026-04-22", "met")
    late = view(*COURSE, (settled(), "2026-04-23"), abroad=[chose])
    assert terms(late)[TO_SETTLE][1] == "late"
    gone = about(settling.WAIVED, "2026-03-20", seq=901)
    assert TO_SETTLE not in terms(view(*COURSE, abroad=[chose, gone]))
    again = about(settling.CHOSEN, "2026-03-16", "1-1-0201", seq=902)
    assert terms(view(*COURSE, abroad=[chose, again]))[TO_SETTLE] == ("2026-04-28", "running")
    assert TO_SETTLE not in terms(view(*COURSE, abroad=[about(settling.CALLED, "2026-03-10")]))


def test_当天选定当天结算也算():
    chose = about(settling.CHOSEN, "2026-03-20", FLAT)
    assert terms(view(*COURSE, SETTLED, abroad=[chose]))[TO_SETTLE][1] == "met"


def test_差价款的期限看谁付():
    assert terms(view(*COURSE, SETTLED))["补交差价款(结算单)"] == ("2026-04-15", "running")
    short = settled(area=85_00, lines=(line(Item.SHORT, 5_00, 100_00, 500_00),))
    owed = view(*COURSE, (short, "2026-03-20"))
    assert terms(owed)["退付差价款(结算单)"] == ("2026-04-15", "running")
    assert "补交差价款(结算单)" not in terms(owed)
    assert "退付差价款(结算单)" not in terms(view(*COURSE, (short, "2026-03-20"), (frozen(), "2026-03-21")))
    back = view(*COURSE, (short, "2026-03-20"), (balanced(500_00, Direction.TO_HOUSEHOLD), "2026-04-20"))
    assert terms(back)["退付差价款(结算单)"] == ("2026-04-15", "late")


def test_结清期限不早于结算():
    assert code(view(*COURSE), settled(pay_by=day("2026-03-19")), "2026-03-20") == "settle.area.days"


def test_通知以后交房或者登记拒收():
    assert terms(view(*READY))["发出通知后交房"] == ("2026-04-25", "running")
    assert terms(view(*READY))["办理交房手续(交房通知)"] == ("2026-04-30", "running")
    no = view(*READY, (refused(), "2026-04-05"))
    assert (terms(no)["发出通知后交房"][1], terms(no)["交付安置房(协议过渡期限)"][1]) == ("met", "running")
    again = view(*READY, (refused(), "2026-04-05"), (noticed(until=day("2026-05-30")), "2026-04-20"))
    assert terms(again)["发出通知后交房"] == ("2026-05-20", "running")


def test_每件报修各有期限():
    home = (*READY, (housed(), "2026-04-10"), (reported(), "2026-04-20"), (reported("2"), "2026-04-21"))
    found = view(*home, (fixed(), "2026-04-28"))
    states = {
        (c.key, c.statutory_due.isoformat(), c.state)
        for c in clocks(PROCEDURE, found.file, LAW)
        if c.family == "or.defect"
    }
    assert states == {("1", "2026-05-13", "met"), ("2", "2026-05-14", "running")}


def test_交房以后登记():
    home = view(*READY, (housed(), "2026-04-10"))
    assert terms(home)["交房后办理不动产登记"] == ("2026-10-07", "running")
    assert terms(view(*READY, (housed(), "2026-04-10"), (titled(), "2026-07-20")))["交房后办理不动产登记"][1] == "met"


def test_过渡期满没有交房_审批加付_付款期限写在审批里():
    assert terms(view(*COURSE))[LATE_FEE] == ("2026-05-25", "running")
    assert LATE_FEE not in terms(view(*READY, (housed(), "2026-04-10")))
    assert LATE_FEE not in terms(view(*COURSE, (frozen(), "2026-03-01")))
    done = view(*COURSE, (raised(pay_by=day("2026-06-10")), "2026-05-08"))
    assert (terms(done)[LATE_FEE][1], terms(done)["支付加付的过渡费(审批)"]) == ("met", ("2026-06-10", "running"))
    paid = view(
        *COURSE, (raised(pay_by=day("2026-06-10")), "2026-05-08"), (fee("2026-05-01", 1, 3000_00), "2026-06-11")
    )
    assert terms(paid)["支付加付的过渡费(审批)"] == ("2026-06-10", "late")
    assert code(view(*COURSE), raised(pay_by=day("2026-05-01")), "2026-05-08") == "household.fee_change.steps"


def test_协议约定的逾期标准就是审批的标准():
    course = (OPENED, (PROMISED, "2024-03-05"), MOVED)
    why = refusal(view(*course), raised(monthly=3000_00), "2026-05-08")
    assert (why.code, "2,500.00" in why.what()) == ("household.fee_change.steps", True)
    assert code(view(*course), raised(monthly=2500_00), "2026-05-08") is None
    assert code(view(*course), raised("2026-11-01", 3750_00), "2026-11-09") is None
    assert code(view(*course), raised("2026-11-01", 2500_00), "2026-11-09") == "household.fee_change.steps"


def test_逾期的月份先审批后付款_分段各批各的():
    course = (OPENED, (PROMISED, "2024-03-05"), MOVED)
    assert code(view(*course), fee("2026-05-01", 1, 1500_00), "2026-06-01") == "household.pay.late_steps"
    assert code(view(*course), fee("2026-04-01", 1, 1500_00), "2026-06-01") is None
    first = (raised(monthly=2500_00), "2026-05-08")
    assert code(view(*course, first), fee("2026-05-01", 6, 15_000_00), "2026-11-02") is None
    why = refusal(view(*course, first), fee("2026-10-01", 2, 5_000_00), "2026-11-02")
    assert (why.code, "2026年11月" in why.what(), "2026年10月" in why.what()) == (
        "household.pay.late_steps",
        True,
        False,
    )
    both = view(*course, (raised("2026-11-01", 3750_00), "2026-11-01"), (raised(monthly=2500_00), "2026-11-02"))
    assert months.worth(both.file, (2026 * 12 + 9, 2026 * 12 + 10)) == 6250_00
    assert code(both, fee("2026-10-01", 2, 6250_00), "2026-11-03") is None


def test_逾期交房又没付清过渡费的是问题_付清就没有了():
    paid = (fee("2024-04-01", 25, 3 * STEPS[0].monthly + 22 * STEPS[1].monthly), "2024-05-20")
    late = (*READY[:4], *READY[4:], paid, (housed(), "2026-07-10"))
    assert found_wrong(view(*late)) == ["household.flat.late", "household.fee.late"]
    settled_up = view(*late, (fee("2026-05-01", 2, 3000_00), "2026-07-20"))
    assert found_wrong(settled_up) == ["household.flat.late"]

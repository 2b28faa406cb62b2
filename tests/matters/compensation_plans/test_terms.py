"""期限:暂停一年、征求意见三十日、预公告十个工作日、公告十五个工作日、复核鉴定各十日;录入先后不影响结果。"""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from matters.compensation_plans.around import day, entries
from matters.compensation_plans.build import (
    BOTH,
    CHOSEN_COURSE,
    LAW,
    PREPARED,
    STATE_COURSE,
    announced,
    published,
    stage,
    terms,
    view,
)
from matters.compensation_plans.land_build import LAND_COURSE, land_published, prenotice
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import file_of
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.procedure import View
from zhunsheng.matters.compensation_plans import land, settling
from zhunsheng.matters.compensation_plans.deciding import Stopped
from zhunsheng.matters.compensation_plans.procedure import PROCEDURE
from zhunsheng.matters.compensation_plans.words import Verdict


def one(found, **which):
    (clock,) = terms(found, **which)
    return clock


def test_征求意见自公布之日起算():
    found = view(*PREPARED, (published(), "2026-03-16"))
    clock = one(found, family="zs.comment")
    assert (clock.start_on, clock.statutory_due, clock.safe_due) == (
        day("2026-03-16"),
        day("2026-04-15"),
        day("2026-04-15"),
    )
    assert (clock.state, clock.whose) == ("running", "applicant")


def test_征求意见的末日逢休息日顺延():
    clock = one(view(*PREPARED, (published(until="2026-04-20"), "2026-03-19")), family="zs.comment")
    assert (clock.statutory_due, clock.safe_due) == (day("2026-04-18"), day("2026-04-20"))


def test_最短期间晚些截止不算逾期():
    assert one(view(*STATE_COURSE), family="zs.comment").state == "ended"
    assert one(view(*LAND_COURSE), family="td.plan_notice").state == "ended"
    assert one(view(*LAND_COURSE), family="td.prenotice").state == "ended"


def test_暂停最长一年_到期解除():
    clock = one(view(*PREPARED), family="zs.suspend")
    assert (clock.start_on, clock.statutory_due, clock.state) == (day("2026-01-13"), day("2027-01-13"), "running")
    assert one(view(*PREPARED), label="暂停办理手续到期").statutory_due == day("2027-01-12")
    stopped = Stopped(in_name_of=InNameOf.DISTRICT, why="规划调整")
    assert one(view(*PREPARED, (stopped, "2026-03-02")), family="zs.suspend").state == "ended"


def test_预公告按工作日():
    clock = one(view(*LAND_COURSE[:2], (prenotice(), "2026-01-14")), family="td.prenotice")
    assert clock.statutory_due == day("2026-01-28")


def test_集体土地方案公告三十日():
    clock = one(view(*LAND_COURSE[:6], (land_published(), "2026-03-16")), family="td.plan_notice")
    assert clock.statutory_due == day("2026-04-15")


def test_收到批准文件十五个工作日内公告_调休上班的星期日计入():
    received = LAND_COURSE[: [type(act) for act, _ in LAND_COURSE].index(land.Approved) + 1]
    clock = one(view(*received), family="td.announce")
    assert (clock.statutory_due, clock.whose, clock.state) == (day("2026-09-21"), "us", "running")
    assert one(view(*LAND_COURSE), family="td.announce").state == "met"


def test_公告以后对方的复议和诉讼期限_签约期限():
    upto = STATE_COURSE[: [type(act) for act, _ in STATE_COURSE].index(settling.AppraiserChosen)]
    found = view(*upto)
    assert one(found, label="签约期限").statutory_due == announced().sign_until
    assert one(found, label="对征收公告申请行政复议").statutory_due == day("2026-08-14")
    assert one(found, label="对征收公告提起行政诉讼").whose == "applicant"


def test_复核和鉴定各户各算():
    dated = (
        *CHOSEN_COURSE,
        (settling.ReportGiven(household="1-01"), "2026-07-15"),
        (settling.ReportGiven(household="1-02"), "2026-07-16"),
        (settling.RecheckAsked(household="1-02"), "2026-07-20"),
        (settling.RecheckDone(household="1-02", result=Verdict.KEPT), "2026-07-31"),
    )
    found = view(*dated)
    applied = {clock.key: (clock.state, clock.statutory_due) for clock in terms(found, family="pg.recheck_apply")}
    assert applied == {"1-01": ("running", day("2026-07-25")), "1-02": ("met", day("2026-07-26"))}
    assert {clock.key: clock.state for clock in terms(found, family="pg.recheck_done")} == {"1-02": "late"}
    assert [clock.key for clock in terms(found, family="pg.identify_apply")] == ["1-02"]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from((STATE_COURSE, LAND_COURSE)))
def test_录入先后不影响结果(seed, course):
    timely = entries(*course)
    numbers = list(range(len(timely)))
    random.Random(seed).shuffle(numbers)
    turned = [
        type(e)(**{name: getattr(e, name) for name in e.__slots__} | {"seq": number})
        for e, number in zip(timely, numbers, strict=True)
    ]
    around = [entry for each in BOTH for entry in each]
    a, b = (file_of(PROCEDURE, "m", [*own, *around]) for own in (timely, turned))
    assert [e.act for e in a.entries] == [e.act for e in b.entries]
    reads = view(*course).reads
    assert stage(View(a, reads, LAW)) == stage(View(b, reads, LAW)) == "archived"
    rows = [[column.of(View(file, reads, LAW)) for column in PROCEDURE.columns] for file in (a, b)]
    assert rows[0] == rows[1]
    dates = [[(c.period, c.key, c.statutory_due, c.state) for c in clocks(PROCEDURE, file, LAW)] for file in (a, b)]
    assert dates[0] == dates[1]


def test_同一天倒着录入的按程序排好():
    same_day = [(act, "2026-06-15") for act, _ in STATE_COURSE[-10:-7]]
    turned = (*STATE_COURSE[:-10], *reversed(same_day))
    assert [type(act).__name__ for act, _ in same_day] == ["CouncilDecided", "Decided", "Announced"]
    assert stage(view(*turned)) == "announced"

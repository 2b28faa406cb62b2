"""2025年第三季度没有集中学法:到期前在待办,过了是问题、是线索,提出、认定,年末没改完,进下年计划;2024年一样没有。"""

from datetime import date, datetime, timedelta, timezone

import pytest

from matters.improvement.build import confirmed, measure
from matters.study.build import ADOPTED, day, doc, held, plan
from zhunsheng.archive.models import Paper
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.kernel.acts import papers
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.results import Lack
from zhunsheng.matters.decisions import acts as d
from zhunsheng.matters.decisions import words as dw
from zhunsheng.matters.improvement import acts as a
from zhunsheng.matters.improvement.words import Source
from zhunsheng.matters.office.acts import Kind
from zhunsheng.matters.study.words import Quarter
from zhunsheng.people.models import Account
from zhunsheng.registers.figures import of_year
from zhunsheng.registers.lacking import confirmed_in, open_at, shown_in, taken_up
from zhunsheng.registers.models import MatterRow

Q1, Q2, Q3, Q4 = Quarter
CODE = "study.quarter_missed.q3"


@pytest.fixture
def office(db):
    organ = found(key="k", name="示例单位", code="示", kind=Kind.SAMPLE)
    for name, posts in (("fa", [Post.LEGAL]), ("fen", [Post.DEPUTY]), ("zhu", [Post.HEAD])):
        engage(organ, name, f"示例{name}", "shili-2026", posts, date(2020, 1, 1))
    return organ


@pytest.fixture
def do(office):
    """Do an act as somebody, on the day it happened; ``late`` enters it without the table's gates."""

    def act_on(who, act, on, matter="", late=""):
        for paper in papers(act):
            Paper.objects.get_or_create(digest=paper.digest, defaults={"organ": office, "size": paper.size})
        when = day(on)
        now = datetime(when.year, when.month, when.day, 17, 0, tzinfo=timezone(timedelta(hours=8)))
        account = Account.objects.get(organ=office, username=who)
        return submit(actor_of(account, when), Proposal(act, when, matter, late=late), now=now)

    return act_on


def row(matter):
    return MatterRow.objects.get(matter=matter)


def a_year(do, year, *quarters):
    """The plan of a year, adopted, with sessions in these quarters."""
    matter = do("fa", plan(year), f"{year}-01-15").matter
    do("fen", ADOPTED, f"{year}-01-20", matter)
    for number, (quarter, on) in enumerate(quarters, 1):
        do("fa", held(str(number), quarter), f"{year}-{on}", matter)
    return matter


def next_plan(do, year, text):
    """A sitting that passes the year's plan, entered from its minutes."""
    known = {"item": "1", "title": "年度计划", "item_class": dw.ItemClass.OTHER, "body": dw.Body.DIRECTOR}
    member = dw.Member(who="1", capacity=dw.Capacity.PARTY_MEMBER)
    called = d.Called(
        kind=dw.Kind.DIRECTOR, session=f"{year}年第1次", on=day(f"{year}-01-09"), time="09:00", place="会议室",
        due=(member,), presider="1",
    )  # fmt: skip
    matter = do("zhu", called, f"{year}-01-05", late="示例").matter
    minutes = doc("纪要")
    for act in (
        d.Proposed(**known, text=text),
        d.Resolved(item="1", result=dw.Result.PASSED),
        d.Minuted(number="1号", body=minutes),
        d.Signed(body=minutes),
    ):
        do("zhu", act, f"{year}-01-09", matter, late="示例")
    return matter


def missed(organ, year, today):
    return [each for each in shown_in(organ, year, day(today)) if each.kind == Lack.MISSED]


def test_三季度没学_从待办到下年计划(office, do):
    study = a_year(do, 2025, (Q1, "03-12"), (Q2, "05-20"))
    assert row(study).due == date(2025, 9, 30)
    assert missed(office, 2025, "2025-09-30") == []
    (before,) = missed(office, 2025, "2025-10-09")
    assert (before.matter, before.code, before.on) == (study, CODE, date(2025, 9, 30))

    source = Source(matter=study, act=before.seq, code=before.code)
    proposal = a.Proposed(year=2025, kind=Lack.MISSED, text="第三季度没有集中学法", sources=(source,))
    gap = do("fa", proposal, "2025-10-09").matter
    assert taken_up(office) == {(study, CODE): gap}

    do("fa", held("3", Q4), "2025-11-18", study)
    (after,) = missed(office, 2025, "2025-12-01")
    assert (after.matter, after.code) == (study, CODE), "the same thing, however it is derived"
    assert row(study).unanswered == 1
    assert [each.kind for each in shown_in(office, 2025, day("2025-12-01"))] == [Lack.MISSED], "told once"

    do("fen", confirmed("工学矛盾,未提前排期"), "2025-12-02", gap)
    do("fa", measure(due="2026-03-31"), "2025-12-05", gap)
    (third,) = confirmed_in(office, 2025)
    assert (third.text, third.cause, third.kind) == ("第三季度没有集中学法", "工学矛盾,未提前排期", "该办的没有办")
    (fourth,) = open_at(office, date(2025, 12, 31))
    assert (fourth.matter, fourth.carried_to) == (gap, ())
    assert "示例措施(2026-03-31前)" in fourth.measures

    text = doc("2026年度工作计划")
    meeting = next_plan(do, 2026, text)
    do("fa", a.Carried(to_year=2026, meeting=meeting, due=day("2026-06-30"), plan=text), "2026-01-12", gap)
    (fourth,) = open_at(office, date(2025, 12, 31))
    assert fourth.carried_to == (2026,)
    assert of_year(office, 2025)["gap.carried"].value == 1
    assert row(gap).stage == "carried"


def test_2024年一次也没学_没有期限_没有问题_没有线索(office, do):
    study = a_year(do, 2024)
    assert row(study).due is None
    do("fa", held("1", Q4), "2024-12-04", study)
    assert shown_in(office, 2024, day("2024-12-31")) == []
    assert (row(study).findings, row(study).clocks) == ([], [])


def test_补录了三季度的学习_线索消失_已提出的不足还在(office, do):
    study = a_year(do, 2025, (Q1, "03-12"), (Q2, "05-20"), (Q4, "11-18"))
    assert len(missed(office, 2025, "2025-12-01")) == 1
    do("zhu", held("9", Q3), "2025-09-10", study, late="签到表后来才找到")
    assert missed(office, 2025, "2025-12-01") == []

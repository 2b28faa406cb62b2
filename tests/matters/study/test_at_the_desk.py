"""一年的学法在系统里:到期前在待办里,错过以后是要处置的问题,进当年的数字;2024年没有。"""

from datetime import date, datetime, timedelta, timezone

import pytest

from matters.study.build import ADOPTED, held, plan
from zhunsheng.archive.models import Paper
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.kernel.acts import papers
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.record import Remedied
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.office.acts import Kind
from zhunsheng.matters.study.acts import Closed
from zhunsheng.matters.study.words import Quarter
from zhunsheng.registers.figures import of_year
from zhunsheng.registers.models import MatterRow

Q1, Q2, Q3, Q4 = Quarter


@pytest.fixture
def office(db):
    return found(key="k", name="示例单位", code="示", kind=Kind.SAMPLE)


@pytest.fixture
def do(office):
    """Do an act as the legal desk, on the day it happened; gives the recorded act."""
    account = engage(office, "fazhi", "示例法制", "shili-2026", [Post.LEGAL, Post.DEPUTY], date(2020, 1, 1))

    def act_on(act, on, matter=""):
        day = date.fromisoformat(on)
        for paper in papers(act):
            Paper.objects.get_or_create(digest=paper.digest, defaults={"organ": office, "size": paper.size})
        now = datetime(day.year, day.month, day.day, 17, 0, tzinfo=timezone(timedelta(hours=8)))
        return submit(actor_of(account, day), Proposal(act, day, matter), now=now)

    return act_on


def started(do, year):
    matter = do(plan(year), f"{year}-01-15").matter
    do(ADOPTED, f"{year}-01-20", matter)
    return matter


def row(matter):
    return MatterRow.objects.get(matter=matter)


def test_三季度_到期前在待办里_错过以后是问题_处置以后还在数字里(office, do):
    matter = started(do, 2025)
    assert row(matter).number == "示学〔2025〕1号"
    assert row(matter).due == date(2025, 3, 31)
    do(held("1", Q1), "2025-03-12", matter)
    do(held("2", Q2), "2025-05-20", matter)
    assert row(matter).due == date(2025, 9, 30)
    assert row(matter).findings == []
    with pytest.raises(Refusal, match=r"study\.hold\.quarter"):
        do(held("3", Q3), "2025-10-15", matter)
    missed = do(held("3", Q4), "2025-10-15", matter)
    (finding,) = row(matter).findings
    assert (finding["code"], finding["seq"]) == ("study.quarter_missed.q3", missed.seq)
    assert row(matter).unanswered == 1
    do(Remedied(of=missed.seq, measure="十月补开一场,纳入下年计划"), "2025-10-20", matter)
    assert row(matter).unanswered == 0
    figures = of_year(office, 2025)
    assert figures["study.collective_sessions"].value == 3
    assert figures["findings.all"].parts["what"] == {"2025年第三季度没有干部职工集中学法": 1}
    assert {clock["label"]: clock["state"] for clock in row(matter).clocks}["第三季度干部职工集中学法(内规)"] == "late"


def test_2024年没有期限也没有问题(office, do):
    matter = started(do, 2024)
    assert row(matter).due is None
    do(held("1", Q4), "2024-12-04", matter)
    do(Closed(), "2025-01-06", matter)
    assert (row(matter).findings, row(matter).clocks, row(matter).is_open) == ([], [], False)
    assert of_year(office, 2024)["findings.all"].value == 0

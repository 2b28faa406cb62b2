"""研判在系统里:检举控告件不能列入;一个季度一件;下一季度立项以后上一季度的催办了结。"""

from datetime import date, datetime, timedelta, timezone

import pytest

from matters.case_analysis.build import exchange, held, opened, petition
from matters.counsel.build import asked, conflict, engaged
from zhunsheng.archive.models import Paper
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.kernel.acts import papers
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.case_analysis.words import Quarter
from zhunsheng.matters.office.acts import Kind
from zhunsheng.matters.petitions.acts import Registered
from zhunsheng.matters.petitions.words import Came, Form
from zhunsheng.registers.figures import of_year
from zhunsheng.registers.models import MatterRow
from zhunsheng.registers.rebuild import check


@pytest.fixture
def office(db):
    return found(key="k", name="示例单位", code="示", kind=Kind.SAMPLE)


@pytest.fixture
def do(office):
    """Do an act as somebody, on the day it happened; gives the matter."""
    posts = {"fazhi": Post.LEGAL, "dengji": Post.REGISTRAR}
    people = {n: engage(office, n, f"示例{n}", "shili-2026", [p], date(2020, 1, 1)) for n, p in posts.items()}

    def act_on(who, act, on, matter=""):
        day = date.fromisoformat(on)
        for paper in papers(act):
            Paper.objects.get_or_create(digest=paper.digest, defaults={"organ": office, "size": paper.size})
        now = datetime(day.year, day.month, day.day, 17, 0, tzinfo=timezone(timedelta(hours=8)))
        return submit(actor_of(people[who], day), Proposal(act, day, matter), now=now).matter

    return act_on


def registered(**more):
    known = {"form": Form.LETTER, "came": Came.DIRECT, "subject": "要求核实面积", "names": ("示例甲",)}
    return Registered(**(known | more))


def test_检举控告件不能列入研判_不能写进沟通_不能交法律顾问(do):
    plain = do("dengji", registered(), "2024-02-05")
    accusation = do("dengji", registered(accusation=True, subject="检举控告"), "2024-02-06")
    quarter = do("fazhi", opened(), "2024-02-07")
    do("fazhi", petition("1", plain), "2024-04-08", quarter)
    for act in (petition("2", accusation), exchange(accusation)):
        with pytest.raises(Refusal, match=r"desk\.unknown_named"):
            do("fazhi", act, "2024-04-08", quarter)
    row = MatterRow.objects.get(matter=quarter)
    assert row.cells["petitions"] == 1
    assert accusation not in str(row.cells)
    engagement = do("fazhi", engaged(), "2024-01-02")
    for act in (asked(about=accusation), conflict(accusation)):
        with pytest.raises(Refusal, match=r"desk\.unknown_named"):
            do("fazhi", act, "2024-03-11", engagement)


def test_一个季度只有一件_下一季度立项以后不再催_年度数字(office, do):
    plain = do("dengji", registered(), "2024-02-05")
    first = do("fazhi", opened(), "2024-01-03")
    with pytest.raises(Refusal, match=r"desk\.number_again"):
        do("fazhi", opened(), "2024-02-07")
    do("fazhi", petition("1", plain), "2024-04-08", first)
    do("fazhi", held(), "2024-04-10", first)
    assert MatterRow.objects.get(matter=first).due == date(2024, 4, 30)
    do("fazhi", opened(2024, Quarter.Q2, "2024-07-19", previous=first), "2024-04-11")
    assert MatterRow.objects.get(matter=first).due is None
    figures = of_year(office, 2024)
    assert figures["case_analysis.cases"].parts["class"] == {"信访": 1}
    assert figures["case_analysis.held"].value == 1
    assert check(office) == []

"""项目在系统里:别的机关的期限在待办里,迟了也不算本中心逾期;各按各的岗位。"""

from datetime import date, datetime, timedelta, timezone

import pytest

from matters.projects.build import LAND, accept, deliver, grant, listed, opened, route, submit
from zhunsheng.archive.models import Paper
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal
from zhunsheng.desk.submit import submit as record
from zhunsheng.kernel.acts import papers
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.office.acts import Kind
from zhunsheng.matters.projects import acts as a
from zhunsheng.matters.projects.words import Investor
from zhunsheng.pages.lamps import GREEN, NONE, RED, YELLOW
from zhunsheng.registers.figures import of_year
from zhunsheng.registers.models import MatterRow
from zhunsheng.registers.rebuild import check
from zhunsheng.workbench.duties import whose
from zhunsheng.workbench.lawdays import lamps_on


@pytest.fixture
def office(db):
    return found(key="k", name="示例单位", code="示", kind=Kind.SAMPLE)


@pytest.fixture
def people(office):
    posts = {"ke": Post.SECTION_HEAD, "jing": Post.HANDLER, "deng": Post.REGISTRAR, "zhuren": Post.HEAD}
    return {n: engage(office, n, f"示例{n}", "shili-2026", [p], date(2020, 1, 1)) for n, p in posts.items()}


@pytest.fixture
def do(people):
    """Do an act as somebody, on the day it happened; gives the matter."""

    def act_on(who, act, on, matter=""):
        day = date.fromisoformat(on)
        for paper in papers(act):
            account = people[who]
            Paper.objects.get_or_create(digest=paper.digest, defaults={"organ": account.organ, "size": paper.size})
        now = datetime(day.year, day.month, day.day, 17, 0, tzinfo=timezone(timedelta(hours=8)))
        return record(actor_of(people[who], day), Proposal(act, day, matter), now=now).matter

    return act_on


@pytest.fixture
def project(do):
    matter = do("ke", opened(Investor.GOVERNMENT), "2024-01-04")
    do("ke", route(), "2024-01-05", matter)
    do("jing", listed(), "2024-01-08", matter)
    do("jing", submit(), "2024-03-04", matter)
    return matter


def lamp(matter, on, actor):
    row = MatterRow.objects.get(matter=matter)
    minds = whose(actor, row.procedure)
    return lamps_on(date.fromisoformat(on)).of_row(row.clocks, row.due, is_open=row.is_open, whose=minds)


def clock(matter, family, on):
    [found] = [c for c in MatterRow.objects.get(matter=matter).clocks if c["family"] == family]
    return lamps_on(date.fromisoformat(on)).of_clock(found)


def test_没有说话的机关_从绿到黄到红_推定以前不亮(do, people, project):
    row = MatterRow.objects.get(matter=project)
    assert (row.number, row.due, row.waiting) == ("示建〔2024〕1号", date(2024, 4, 1), "示例区资源规划局")
    actor = actor_of(people["jing"], date(2024, 3, 4))
    assert [lamp(project, on, actor).colour for on in ("2024-03-05", "2024-03-28", "2024-04-02")] == [
        GREEN,
        YELLOW,
        RED,
    ]
    assert (clock(project, "xk.correct", "2024-03-11").colour, clock(project, "xk.correct", "2024-03-12").colour) == (
        RED,
        NONE,
    )
    assert "视为受理" in clock(project, "xk.correct", "2024-03-12").words
    assert clock(project, "xk.decide", "2024-03-11").words == "尚未起算"
    assert clock(project, "xk.decide", "2024-03-12").colour == GREEN


def test_政策目标不亮灯(project):
    for family in ("gg.national", "gg.xian2020_gov"):
        assert clock(project, family, "2024-04-01").colour == NONE
        assert clock(project, family, "2026-04-01").words == "已过目标日"


def test_别的机关迟了不算本中心逾期(office, do, people, project):
    do("deng", accept(), "2024-03-08", project)
    do("deng", grant(), "2024-04-30", project)
    do("jing", deliver(), "2024-05-06", project)
    figures = of_year(office, 2024)
    assert (figures["clocks.late"].value, figures["clocks.overdue"].value) == (0, 0)
    assert figures["projects.permits_obtained"].parts["kind"] == {"land_planning": 1}
    assert figures["projects.office_days"].value == 57
    do("ke", a.Closed(unfinished="企业不再建设"), "2024-05-08", project)
    actor = actor_of(people["jing"], date(2024, 5, 8))
    assert lamp(project, "2024-05-08", actor).words == "已办结"
    assert check(office) == []


def test_各按各的岗位_项目代码不重复(do, project):
    with pytest.raises(Refusal, match=r"post\.not_yours"):
        do("jing", a.Escalated(text="用地指标"), "2024-03-20", project)
    do("zhuren", a.Escalated(text="用地指标"), "2024-03-20", project)
    with pytest.raises(Refusal, match=r"permit\.not_listed"):
        do("jing", submit("人防"), "2024-03-20", project)
    code = a.Coded(code="2401-610104-04-01-000001")
    do("jing", code, "2024-03-20", project)
    other = do("ke", opened(name="示例另一项目"), "2024-03-21")
    with pytest.raises(Refusal, match=r"desk\.number_again"):
        do("jing", code, "2024-03-21", other)
    assert LAND in MatterRow.objects.get(matter=project).cells["in_hand"]

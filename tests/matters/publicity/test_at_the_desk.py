"""普法在系统里:活动归入计划,到期和提示都在待办里;各按各的岗位。"""

from datetime import date, datetime, timedelta, timezone

import pytest

from matters.publicity.build import PLAN, campaign, doc, ran, survey, tip
from zhunsheng.archive.models import Paper
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.kernel.acts import papers
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.office.acts import Kind
from zhunsheng.matters.publicity.acts import TipAnswered
from zhunsheng.registers.figures import of_year
from zhunsheng.registers.models import MatterRow
from zhunsheng.registers.rebuild import check


@pytest.fixture
def office(db):
    return found(key="k", name="示例单位", code="示", kind=Kind.SAMPLE)


@pytest.fixture
def do(office):
    """Do an act as somebody, on the day it happened; gives the matter."""
    posts = {"fazhi": Post.LEGAL, "jingban": Post.HANDLER, "dengji": Post.REGISTRAR, "fenguan": Post.DEPUTY}
    people = {n: engage(office, n, f"示例{n}", "shili-2026", [p], date(2020, 1, 1)) for n, p in posts.items()}

    def act_on(who, act, on, matter=""):
        day = date.fromisoformat(on)
        for paper in papers(act):
            Paper.objects.get_or_create(digest=paper.digest, defaults={"organ": office, "size": paper.size})
        now = datetime(day.year, day.month, day.day, 17, 0, tzinfo=timezone(timedelta(hours=8)))
        return submit(actor_of(people[who], day), Proposal(act, day, matter), now=now).matter

    return act_on


def test_活动归入计划_到计划日期前在待办里_年度数字(office, do):
    plan = do("fazhi", PLAN, "2024-01-10")
    opened = do("jingban", campaign(plan=plan), "2024-04-28")
    row = MatterRow.objects.get(matter=opened)
    assert (row.number, row.due) == ("示普〔2024〕2号", date(2024, 5, 24))
    do("jingban", ran(), "2024-05-20", opened)
    do("jingban", survey(), "2024-05-28", opened)
    assert MatterRow.objects.get(matter=opened).due is None
    assert MatterRow.objects.get(matter=plan).cells["campaigns"] == 1
    figures = of_year(office, 2024)
    assert figures["publicity.events"].parts["node"] == {"civil_code_month": 1}
    assert (figures["publicity.survey_known"].value, figures["publicity.survey_sample"].value) == (165, 200)
    assert figures["study.sessions"].value == 0
    assert check(office) == []
    with pytest.raises(Refusal, match=r"law\.campaign\.plan"):
        do("jingban", campaign(plan=opened), "2024-05-29")


def test_普法提示_登记岗登记_分管领导按所定日反馈(do):
    received = do("dengji", tip(), "2025-12-01")
    assert MatterRow.objects.get(matter=received).due == date(2025, 12, 19)
    answer = TipAnswered(text="已增加场次", paper=doc("反馈函"))
    with pytest.raises(Refusal, match=r"post\.not_yours"):
        do("fazhi", answer, "2025-12-10", received)
    do("fenguan", answer, "2025-12-10", received)
    row = MatterRow.objects.get(matter=received)
    assert (row.stage, row.is_open, row.due) == ("answered", False, None)

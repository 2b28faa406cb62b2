"""An office with a plan, and the posts that work on households."""

from datetime import date, datetime, timedelta, timezone

import pytest

from matters.compensation_plans.build import opened as plan_opened
from zhunsheng.archive.models import Paper
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.kernel.acts import papers
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.office.acts import Kind

POSTS = {
    "xianchang": Post.SITE,
    "caiwu": Post.FINANCE,
    "fenguan": Post.DEPUTY,
    "zhuren": Post.HEAD,
    "fazhi": Post.LEGAL,
    "kezhang": Post.SECTION_HEAD,
    "dangan": Post.ARCHIVIST,
    "mishu": Post.MEETING_CLERK,
}
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=timezone(timedelta(hours=8)))


@pytest.fixture
def office(db, settings):
    settings.ZS_TODAY = NOW.date().isoformat()
    return found(key="k", name="示例单位", code="示", kind=Kind.SAMPLE)


@pytest.fixture
def people(office):
    return {n: engage(office, n, f"示例{n}", "shili-2026", [p], date(2020, 1, 1)) for n, p in POSTS.items()}


@pytest.fixture
def who(people):
    """Somebody as actor."""
    return lambda name: actor_of(people[name], NOW.date())


@pytest.fixture
def do(office, people):
    """Do an act as somebody, on the day it happened; gives the entry."""

    def act_on(who, act, on, matter="", **more):
        day = date.fromisoformat(on)
        for paper in papers(act):
            Paper.objects.get_or_create(digest=paper.digest, defaults={"organ": office, "size": paper.size})
        now = datetime(day.year, day.month, day.day, 17, 0, tzinfo=timezone(timedelta(hours=8)))
        proposal = Proposal(act, day, matter, **more)
        return submit(actor_of(people[who], day), proposal, now=now if not more else NOW)

    return act_on


@pytest.fixture
def plan(do):
    """A plan on state land whose announcement is written down late."""
    return do("kezhang", plan_opened(), "2023-01-05").matter

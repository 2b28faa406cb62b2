"""A 演练 office that holds a project with its households, and its clerks."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from matters.choosing.build import DAY, PROJECT, Project, code, household_id
from matters.choosing.build import household as file_of_household
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.replay import replay
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.choosing import acts as a
from zhunsheng.matters.office.acts import Kind

HOUSEHOLDS = 6
POSTS = {"xianchang": Post.SITE, "kezhang": Post.SECTION_HEAD, "dangan": Post.ARCHIVIST, "zhuren": Post.HEAD}
NOW = datetime(DAY.year, DAY.month, DAY.day, 9, 0, tzinfo=timezone(timedelta(hours=8)))


@pytest.fixture
def office(db, settings):
    """The office, on the choosing day."""
    settings.ZS_TODAY = DAY.isoformat()
    organ = found(key="k", name="示例单位", code="示", kind=Kind.DRILL, now=NOW - timedelta(days=300))
    project = Project(HOUSEHOLDS, 8)
    entries = [*project.entries]
    for number in range(1, HOUSEHOLDS + 1):
        entries += file_of_household(number).entries
    entries.sort(key=lambda entry: (entry.happened_on, entry.seq))
    replay(organ, [(place, lambda _given, entry=entry: entry) for place, entry in enumerate(entries)])
    return organ


@pytest.fixture
def people(office):
    """Everybody with a post, by log-in name."""
    made = {n: engage(office, n, f"示例{n}", "shili-2026", [p], DAY - timedelta(days=900)) for n, p in POSTS.items()}
    for account in made.values():
        account.must_change_password = False
        account.save()
    return made


@pytest.fixture
def do(people):
    """Do an act as somebody, so many minutes after nine; gives the entry."""
    clock = iter(range(1, 500))

    def act_on(who, act, matter="", **more):
        now = NOW + timedelta(minutes=next(clock))
        return submit(actor_of(people[who], DAY), Proposal(act, DAY, matter, **more), now=now)

    return act_on


@pytest.fixture
def day(do):
    """The matter of a choosing day that was opened."""
    return do("kezhang", a.Opened(project=PROJECT, batch=1)).matter


@pytest.fixture
def step(do, day):
    """One step about a household."""

    def about(act, number, **more):
        return do("xianchang", act(household=household_id(number), code=code(number), **more), day)

    return about

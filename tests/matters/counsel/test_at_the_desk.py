"""法律顾问在系统里:只看到聘用件;登录出具意见;会前审核时选它。"""

from datetime import date, datetime, timedelta, timezone

import pytest

from matters.counsel.build import CONTRACT, OPINION, asked, engaged, opined
from matters.decisions.build import call
from zhunsheng.archive.models import Paper
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.desk.visible import in_lists
from zhunsheng.kernel.acts import papers
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.decisions.acts import Proposed, Readied
from zhunsheng.matters.decisions.words import Body, Capacity, ItemClass, Member
from zhunsheng.matters.office.acts import Kind
from zhunsheng.registers.figures import of_year
from zhunsheng.registers.models import MatterRow
from zhunsheng.registers.rebuild import check

POSTS = {
    "fazhi": Post.LEGAL,
    "mishu": Post.MEETING_CLERK,
    "lvshi": Post.COUNSEL,
    "qita": Post.COUNSEL,
    "shuji": Post.PARTY_MEMBER,
}


@pytest.fixture
def people(db):
    office = found(key="k", name="示例单位", code="示", kind=Kind.SAMPLE)
    firm = {"lvshi": "示例律师事务所", "qita": "示例律师事务所"}
    return {
        n: engage(office, n, f"示例{n}", "shili-2026", [p], date(2020, 1, 1), body=firm.get(n, ""))
        for n, p in POSTS.items()
    }


@pytest.fixture
def do(people):
    """Do an act as somebody, on the day it happened; gives the matter."""

    def act_on(who, act, on, matter=""):
        day = date.fromisoformat(on)
        actor = actor_of(people[who], day)
        for paper in papers(act):
            Paper.objects.get_or_create(digest=paper.digest, defaults={"organ": actor.organ, "size": paper.size})
        now = datetime(day.year, day.month, day.day, 17, 0, tzinfo=timezone(timedelta(hours=8)))
        return submit(actor, Proposal(act, day, matter), now=now).matter

    return act_on


def test_聘用_征求意见_顾问登录出具_会议秘书据以审核(people, do):
    engagement = do("fazhi", engaged(lawyers=(actor_of(people["lvshi"], date(2024, 1, 2)).id,)), "2024-01-02")
    do("mishu", asked(), "2024-03-11", engagement)
    assert MatterRow.objects.get(matter=engagement).waiting == "法律顾问出具意见"
    with pytest.raises(Refusal, match=r"desk\.unknown_matter"):
        do("qita", opined(), "2024-03-12", engagement)
    do("lvshi", opined(), "2024-03-13", engagement)
    members = tuple(Member(who=who, capacity=Capacity.PARTY_MEMBER) for who in ("shuji", "chengyuan"))
    meeting = do("mishu", call(due=members, on=date(2024, 3, 20)), "2024-03-14")
    item = Proposed(
        item="1", title="示例合同", item_class=ItemClass.DECISION, body=Body.PARTY_GROUP, papers=(CONTRACT,)
    )
    do("mishu", item, "2024-03-14", meeting)
    with pytest.raises(Refusal, match=r"item\.ready\.papers"):
        do("mishu", Readied(item="1", counsel=OPINION), "2024-03-15", meeting)
    do("mishu", Readied(item="1", counsel=OPINION, engagement=engagement), "2024-03-15", meeting)
    seen = in_lists(actor_of(people["lvshi"], date(2024, 3, 20))).values_list("matter", flat=True)
    assert list(seen) == [engagement], "顾问看不到会议"
    assert not in_lists(actor_of(people["qita"], date(2024, 3, 20))).exists(), "看不到别的顾问的聘用件"
    figures = of_year(people["fazhi"].organ, 2024)
    assert figures["counsel.opinions"].parts["subject"] == {"contract": 1}
    assert check(people["fazhi"].organ) == []

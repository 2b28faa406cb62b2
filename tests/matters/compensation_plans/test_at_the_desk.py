"""A plan through the desk: drafted by the office, reviewed by the bureau, published in the district's name."""

from datetime import date, datetime, timedelta, timezone

import pytest

from matters.compensation_plans.around import FIRST, ONE_BYTE, OPINION
from matters.compensation_plans.build import CENTRE, PREPARED, comment, published
from zhunsheng.archive.models import Paper
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.kernel.acts import papers
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.office.acts import Kind
from zhunsheng.matters.reviews.acts import Completed, Opined, Submitted
from zhunsheng.matters.reviews.words import Result, Subject
from zhunsheng.registers.models import MatterRow

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=timezone(timedelta(hours=8)))


@pytest.fixture
def staff(db):
    organ = found(key="k", name="示例单位", code="示", kind=Kind.SAMPLE)
    posts = {
        "clerk": Post.REGISTRAR,
        "handler": Post.HANDLER,
        "legal": Post.LEGAL,
        "reviewer": Post.REVIEWER,
    }
    return {
        name: actor_of(
            engage(
                organ, name, f"示例{name}", "shili-2026", [post], date(2020, 1, 1),
                body="示例区司法局" if name == "reviewer" else "",
            ),
            NOW.date(),
        )
        for name, post in posts.items()
    }  # fmt: skip


def do(actor, act, on, matter=""):
    for paper in papers(act):
        Paper.objects.get_or_create(digest=paper.digest, defaults={"organ": actor.organ, "size": paper.size})
    return submit(actor, Proposal(act, date.fromisoformat(on), matter), now=NOW).matter


def test_起草_送审_以区人民政府名义公布_收到意见(staff):
    plan = ""
    for act, on in PREPARED:
        plan = do(staff["handler"], act, on, plan)
    with pytest.raises(Refusal, match=r"plan\.publish\.unreviewed"):
        do(staff["handler"], published(), "2026-03-16", plan)
    sent = Submitted(subject=Subject.COMPENSATION_PLAN, body=FIRST, for_matter=plan)
    review = do(staff["legal"], sent, "2026-02-27")
    do(staff["reviewer"], Completed(), "2026-03-02", review)
    do(staff["reviewer"], Opined(result=Result.PASS, body=FIRST, opinion=OPINION), "2026-03-12", review)
    with pytest.raises(Refusal, match=r"plan\.publish\.unreviewed"):
        do(staff["handler"], published(ONE_BYTE), "2026-03-16", plan)
    with pytest.raises(Refusal, match=r"plan\.in_name_of"):
        do(staff["handler"], published(in_name_of=CENTRE), "2026-03-16", plan)
    do(staff["handler"], published(), "2026-03-16", plan)
    do(staff["clerk"], comment("1"), "2026-03-20", plan)
    row = MatterRow.objects.get(matter=plan)
    assert (row.stage, row.findings, row.title) == ("published", [], "示例片区")
    assert row.cells["review"] == "最新一版通过"
    assert row.cells["until"] == "2026-04-15"
    assert [party["name"] for party in row.parties] == ["示例甲"]
    assert row.number.startswith("示征〔2026〕")

"""An act may rely on the matter it names: the desk shows its gates that matter's file as it stands."""

from datetime import date, datetime, timedelta, timezone

import pytest

from matters.decisions.build import held
from zhunsheng.archive.models import Paper
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.kernel.acts import papers
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.decisions.acts import Called, Signed, TaskChanged, Tasked
from zhunsheng.matters.office.acts import Kind
from zhunsheng.registers.models import MatterRow

NOW = datetime(2024, 6, 3, 9, 0, tzinfo=timezone(timedelta(hours=8)))


@pytest.fixture
def clerk(db):
    organ = found(key="k", name="示例单位", code="示", kind=Kind.SAMPLE)
    account = engage(organ, "a", "示例甲", "shili-2026", [Post.HEAD, Post.MEETING_CLERK], date(2020, 1, 1))
    return actor_of(account, NOW.date())


def sit(clerk, until):
    """The regular sitting of the tests, submitted act by act up to a kind."""
    matter = ""
    for entry in held().recorded:
        for paper in papers(entry.act):
            Paper.objects.get_or_create(digest=paper.digest, defaults={"organ": clerk.organ, "size": paper.size})
        matter = submit(clerk, Proposal(entry.act, entry.happened_on, matter), now=NOW).matter
        if isinstance(entry.act, until):
            break
    return matter


def test_a_task_is_changed_by_a_sitting_the_act_itself_names(clerk):
    first, second, unsigned = sit(clerk, Signed), sit(clerk, Signed), sit(clerk, Called)
    task = Tasked(task="1", item="1", owner=clerk.id, due=date(2024, 7, 1), text="示例任务")
    submit(clerk, Proposal(task, matter=first), now=NOW)
    with pytest.raises(Refusal, match=r"resolution\.change\.no_meeting"):
        submit(clerk, Proposal(TaskChanged(task="1", meeting=unsigned, text="示例"), matter=first), now=NOW)
    submit(clerk, Proposal(TaskChanged(task="1", meeting=second, text="示例"), matter=first), now=NOW)
    assert MatterRow.objects.get(matter=first).waiting == ""

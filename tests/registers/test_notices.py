"""What acts made known to everybody is a register of its own: folded with its matter, struck out with its act."""

from __future__ import annotations

from datetime import date

import pytest

from matters.compensation_plans.around import FIRST, OPINION
from matters.compensation_plans.build import PREPARED, published
from matters.compensation_plans.test_at_the_desk import NOW, do, staff
from zhunsheng.desk.actor import Actor
from zhunsheng.desk.office import engage
from zhunsheng.desk.submit import correct
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.reviews.acts import Completed, Opined, Submitted
from zhunsheng.matters.reviews.words import Result, Subject
from zhunsheng.registers.models import NoticeRow
from zhunsheng.registers.rebuild import check

__all__ = ["staff"]


def publish(people: dict[str, Actor]) -> str:
    """A plan reviewed and published; gives its matter."""
    plan = ""
    for act, on in PREPARED:
        plan = do(people["handler"], act, on, plan)
    sent = do(people["legal"], Submitted(subject=Subject.COMPENSATION_PLAN, body=FIRST, for_matter=plan), "2026-02-27")
    do(people["reviewer"], Completed(), "2026-03-02", sent)
    do(people["reviewer"], Opined(result=Result.PASS, body=FIRST, opinion=OPINION), "2026-03-12", sent)
    do(people["handler"], published(), "2026-03-16", plan)
    return plan


@pytest.fixture
def plan(staff: dict[str, Actor]) -> str:
    return publish(staff)


def test_what_was_published_stands_in_the_register_as_it_was(staff: dict[str, Actor], plan: str) -> None:
    row = NoticeRow.objects.get()
    assert (row.matter, row.kind, row.on) == (plan, "comment", date(2026, 3, 16))
    assert row.body["digest"] == FIRST.digest
    assert (row.reviewed_on, row.until, row.period) == (date(2026, 3, 12), date(2026, 4, 15), "zs.comment")
    assert check(staff["handler"].organ) == []


def test_a_publication_struck_out_is_none_any_more(staff: dict[str, Actor], plan: str) -> None:
    row = NoticeRow.objects.get(matter=plan)
    organ = staff["handler"].organ
    head = engage(organ, "head", "示例主任", "shili-2026", [Post.HEAD], date(2020, 1, 1))
    correct(Actor(str(head.pk), "", organ, frozenset({Post.HEAD})), row.seq, None, "登记错了项目", now=NOW)
    assert not NoticeRow.objects.exists()
    assert check(organ) == []

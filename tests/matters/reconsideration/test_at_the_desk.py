"""复议案件在系统里:登记、答复、决定;区司法局只看见区政府的案件;各按各的岗位。"""

from datetime import date, datetime, timedelta, timezone

import pytest

from matters.reconsideration.build import answered, copied, decided
from zhunsheng.archive.models import Paper
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.desk.visible import rows
from zhunsheng.kernel.acts import papers
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.office.acts import Kind
from zhunsheng.matters.reconsideration.words import Result, Role
from zhunsheng.registers.figures import of_year
from zhunsheng.registers.models import MatterRow
from zhunsheng.registers.rebuild import check

NOW = datetime(2024, 6, 24, 9, 0, tzinfo=timezone(timedelta(hours=8)))


@pytest.fixture
def office(db):
    return found(key="k", name="示例单位", code="示", kind=Kind.SAMPLE)


@pytest.fixture
def staff(office):
    posts = {
        "clerk": Post.REGISTRAR,
        "legal": Post.LEGAL,
        "desk": Post.BUREAU_DESK,
        "reviewer": Post.REVIEWER,
        "counsel": Post.COUNSEL,
    }
    bodies = {"desk": "示例区司法局", "reviewer": "示例区司法局", "counsel": "示例律师事务所"}
    return {
        name: actor_of(
            engage(office, name, f"示例{name}", "shili-2026", [post], date(2020, 1, 1), body=bodies.get(name, "")),
            NOW.date(),
        )
        for name, post in posts.items()
    }


def do(actor, act, on, matter=""):
    for paper in papers(act):
        Paper.objects.get_or_create(digest=paper.digest, defaults={"organ": actor.organ, "size": paper.size})
    return submit(actor, Proposal(act, date.fromisoformat(on), matter), now=NOW).matter


def test_收到副本_在待办里_答复_收到决定_年度数字(office, staff):
    case = do(staff["clerk"], copied(), "2024-03-01")
    row = MatterRow.objects.get(matter=case)
    assert (row.number, row.due, row.waiting) == ("示复〔2024〕1号", date(2024, 3, 15), "")
    assert "示例甲" not in row.title
    do(staff["legal"], answered(), "2024-03-12", case)
    row = MatterRow.objects.get(matter=case)
    assert (row.stage, row.due, row.waiting) == ("answered", None, "复议机关作出决定")
    do(staff["clerk"], decided(Result.REVOKED, orders=False), "2024-04-15", case)
    figures = of_year(office, 2024)
    assert figures["reconsideration.cases"].parts["role"] == {"respondent": 1}
    assert figures["reconsideration.answered_on_time"].value == 1
    assert (figures["reconsideration.corrected"].value, figures["reconsideration.concluded"].value) == (1, 1)
    assert figures["litigation.own"].value == 0
    assert figures["clocks.on_time"].value == 1
    assert check(office) == []


def test_同一案号只登记为一件(staff):
    do(staff["clerk"], copied(), "2024-03-01")
    with pytest.raises(Refusal, match=r"desk\.number_again"):
        do(staff["clerk"], copied(act_reviewed="另一行为"), "2024-03-04")


def test_区司法局只看见区政府的案件(staff):
    own = do(staff["clerk"], copied(), "2024-03-01")
    district = do(staff["desk"], copied(role=Role.HANDLING, case_no="市政复〔2024〕9号"), "2024-03-05")
    with pytest.raises(Refusal, match=r"recon\.copy\.through_the_file"):
        do(staff["desk"], copied(case_no="示政复〔2024〕8号"), "2024-03-05")
    assert {row.matter for row in rows(staff["desk"])} == {district}
    assert {row.matter for row in rows(staff["counsel"])} == {own, district}
    assert list(rows(staff["reviewer"])) == []
    do(staff["legal"], answered(InNameOf.DISTRICT), "2024-03-08", district)
    with pytest.raises(Refusal, match=r"desk\.unknown_matter"):
        do(staff["desk"], decided(), "2024-03-20", own)
    do(staff["desk"], decided(), "2024-03-20", district)

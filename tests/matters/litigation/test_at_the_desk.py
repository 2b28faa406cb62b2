"""A referred suit through the desk: by the registrar, the leaders and the bureau's own desk."""

from datetime import date, datetime, timedelta, timezone

import pytest

from matters.litigation.build import ASSIGNED, TO_BUREAU, filed, heard, judged, referred, served
from zhunsheng.archive.models import Paper
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal, correct, submit
from zhunsheng.desk.visible import rows
from zhunsheng.kernel.acts import papers
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.litigation.acts import DelayAsked, DelayRuled
from zhunsheng.matters.litigation.words import Role
from zhunsheng.matters.office.acts import Kind
from zhunsheng.registers.models import MatterRow

NOW = datetime(2024, 6, 24, 9, 0, tzinfo=timezone(timedelta(hours=8)))
DISTRICT = filed(InNameOf.DISTRICT)


@pytest.fixture
def staff(db):
    organ = found(key="k", name="示例单位", code="示", kind=Kind.SAMPLE)
    posts = {
        "clerk": Post.REGISTRAR,
        "legal": Post.LEGAL,
        "deputy": Post.DEPUTY,
        "desk": Post.BUREAU_DESK,
        "reviewer": Post.REVIEWER,
        "counsel": Post.COUNSEL,
        "head": Post.HEAD,
    }
    bodies = {"desk": "示例区司法局", "reviewer": "示例区司法局", "counsel": "示例律师事务所"}
    return {
        name: actor_of(
            engage(organ, name, f"示例{name}", "shili-2026", [post], date(2020, 1, 1), body=bodies.get(name, "")),
            NOW.date(),
        )
        for name, post in posts.items()
    }


def do(actor, act, on, matter=""):
    for paper in papers(act):
        Paper.objects.get_or_create(digest=paper.digest, defaults={"organ": actor.organ, "size": paper.size})
    return submit(actor, Proposal(act, date.fromisoformat(on), matter), now=NOW).matter


def test_批转_送司法局_司法局代区政府提交_登记裁判(staff):
    suit = do(staff["clerk"], referred(copy="2024-03-01"), "2024-03-06")
    do(staff["deputy"], ASSIGNED, "2024-03-07", suit)
    with pytest.raises(Refusal, match=r"gate\.has\.case\.to_bureau"):
        do(staff["desk"], DISTRICT, "2024-03-11", suit)
    do(staff["deputy"], TO_BUREAU, "2024-03-11", suit)
    with pytest.raises(Refusal, match=r"litigation\.file_answer\.whose"):
        do(staff["legal"], DISTRICT, "2024-03-14", suit)
    do(staff["desk"], DISTRICT, "2024-03-14", suit)
    do(staff["legal"], heard(), "2024-04-10", suit)
    do(staff["clerk"], judged(), "2024-05-06", suit)
    row = MatterRow.objects.get(matter=suit)
    assert (row.stage, row.findings) == ("judged", [])
    assert row.cells["answered"] == "2024-03-14"
    assert [party["name"] for party in row.parties] == ["示例甲"]
    assert "示例甲" not in row.title
    assert [r.matter for r in rows(staff["desk"])] == [suit]
    assert list(rows(staff["reviewer"])) == []


def seen(actor):
    return {row.matter for row in rows(actor)}


def test_区司法局应诉岗只看批转的案件_法律顾问都看(staff):
    own = do(staff["clerk"], served(), "2024-03-04")
    suit = do(staff["clerk"], referred(), "2024-03-06")
    assert seen(staff["desk"]) == {suit}
    assert seen(staff["counsel"]) == seen(staff["legal"]) == {own, suit}
    with pytest.raises(Refusal, match=r"desk\.unknown_matter"):
        do(staff["desk"], referred(case_no="(2024)示7102行初9号"), "2024-03-07", own)
    do(staff["clerk"], referred(case_no="(2024)示7102行初9号", slip_no="示批〔2024〕2号"), "2024-03-07", own)
    assert seen(staff["desk"]) == {own, suit}
    assert MatterRow.objects.get(matter=own).cells["slip"] == "示批〔2024〕2号"


def test_同一案号只登记为一件(staff):
    first = do(staff["clerk"], referred(), "2024-03-06")
    with pytest.raises(Refusal, match=r"desk\.number_again") as why:
        do(staff["clerk"], referred(case_no="(2024)示7102行初1号"), "2024-03-08")
    assert MatterRow.objects.get(matter=first).number in why.value.what()
    with pytest.raises(Refusal, match=r"desk\.number_again"):
        do(staff["clerk"], served(case_no="(2024)示7102行初1号", role=Role.CO_DEFENDANT), "2024-03-08")
    do(staff["clerk"], served(case_no="(2024)示7102行初1号", role=Role.CO_DEFENDANT), "2024-03-08", first)
    other = do(staff["clerk"], referred(case_no="(2024)示7102行初11号"), "2024-03-08")
    entry = MatterRow.objects.get(matter=other).opened_seq
    with pytest.raises(Refusal, match=r"desk\.number_again"):
        correct(staff["head"], entry, referred(), "案号记错", now=NOW)
    correct(staff["head"], entry, referred(case_no="(2024)示7102行初12号"), "案号记错", now=NOW)
    do(staff["clerk"], referred(case_no="(2024)示7102行初11号"), "2024-03-08")
    own = do(staff["clerk"], served(case_no="(2024)示7102行初20号"), "2024-03-08")
    with pytest.raises(Refusal, match=r"desk\.number_again") as why:
        do(staff["desk"], referred(case_no="(2024)示7102行初20号"), "2024-03-09")
    assert MatterRow.objects.get(matter=own).number not in why.value.what()
    assert "登记收发岗" in why.value.todo()


def test_延期举证的事由可以到以后才消除(staff):
    suit = do(staff["clerk"], referred(copy="2024-06-03"), "2024-06-05")
    do(staff["deputy"], ASSIGNED, "2024-06-06", suit)
    do(staff["legal"], DelayAsked(why="档案外借"), "2024-06-10", suit)
    ruled = DelayRuled(granted=True, excuse_ended_on=date(2024, 7, 10))
    do(staff["clerk"], ruled, "2024-06-12", suit)

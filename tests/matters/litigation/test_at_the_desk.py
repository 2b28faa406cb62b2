"""A referred suit through the desk: by the registrar, the leaders and the bureau's own desk."""

from datetime import date, datetime, timedelta, timezone

import pytest

from matters.litigation.build import ASSIGNED, TO_BUREAU, filed, heard, judged, referred
from zhunsheng.archive.models import Paper
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.desk.visible import rows
from zhunsheng.kernel.acts import papers
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.litigation.words import InNameOf
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
    }
    bodies = {"desk": "示例区司法局", "reviewer": "示例区司法局"}
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

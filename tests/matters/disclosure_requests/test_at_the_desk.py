"""A request through the desk: opened, split, answered, delivered, counted in the register."""

from datetime import date, datetime, timedelta, timezone

import pytest

from matters.disclosure_requests.build import DRAFT, answer, received, screened
from zhunsheng.archive.models import Paper
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.kernel.acts import papers
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.disclosure_requests.acts import CorrectionAsked, Merged, Split, SplitOff
from zhunsheng.matters.disclosure_requests.choices import Applicant, Way
from zhunsheng.matters.disclosure_requests.ending import Delivered
from zhunsheng.matters.disclosure_requests.outcomes import Capacity
from zhunsheng.matters.office.acts import Kind
from zhunsheng.registers.models import ContributionRow, MatterRow

NOW = datetime(2026, 6, 24, 9, 0, tzinfo=timezone(timedelta(hours=8)))
PART = SplitOff(
    original="", capacity=Capacity.OWN, applicant_type=Applicant.NATURAL, applicant="示例甲", subject="评估报告"
)


@pytest.fixture
def staff(db):
    organ = found(key="k", name="示例单位", code="示", kind=Kind.SAMPLE)
    posts = {
        "clerk": Post.REGISTRAR,
        "handler": Post.HANDLER,
        "head": Post.DISCLOSURE_HEAD,
        "secrecy": Post.SECRECY,
        "deputy": Post.DEPUTY,
    }
    accounts = {
        name: engage(organ, name, f"示例{name}", "shili-2026", [post], date(2020, 1, 1)) for name, post in posts.items()
    }
    return {name: actor_of(account, NOW.date()) for name, account in accounts.items()}


def do(actor, act, on, matter=""):
    for paper in papers(act):
        Paper.objects.get_or_create(digest=paper.digest, defaults={"organ": actor.organ, "size": paper.size})
    return submit(actor, Proposal(act, date.fromisoformat(on), matter), now=NOW).matter


def test_从登记到送达_一表两项各自成件(staff):
    first = do(staff["clerk"], received(), "2026-06-01")
    do(staff["head"], Split(parts=("补偿方案", "评估报告")), "2026-06-02", first)
    known = {name: getattr(PART, name) for name in ("capacity", "applicant_type", "applicant", "subject")}
    with pytest.raises(Refusal, match=r"disclosure\.split_off\.original"):
        do(staff["head"], SplitOff(original=first, **known), "2026-06-02")
    second = do(staff["head"], SplitOff(original=first, **known), "2026-06-01")
    with pytest.raises(Refusal, match=r"disclosure\.answer\.unscreened"):
        do(staff["deputy"], answer(), "2026-06-15", first)
    do(staff["handler"], DRAFT, "2026-06-08", first)
    do(staff["secrecy"], screened(), "2026-06-10", first)
    do(staff["deputy"], answer(), "2026-06-15", first)
    do(staff["clerk"], Delivered(way=Way.IN_PERSON), "2026-06-16", first)
    do(staff["head"], Merged(into=first), "2026-06-17", second)
    row, other = MatterRow.objects.get(matter=first), MatterRow.objects.get(matter=second)
    assert (row.stage, row.is_open, row.findings) == ("closed", False, [])
    assert row.cells["outcome"] == "予以公开"
    assert (other.stage, other.findings) == ("closed", [])
    assert (row.title, other.title) == ("某项目征收补偿方案", "评估报告")


def test_没有人需要补正的_到期日和逾期数都与补正告知期无关(staff):
    matter = do(staff["clerk"], received(), "2026-06-01")
    row = MatterRow.objects.get(matter=matter)
    assert [c["due"] for c in row.clocks if c["family"] == "gk.correction_notice"] == ["2026-06-10"]
    assert row.due == date(2026, 6, 30)
    do(staff["head"], CorrectionAsked(missing="写明文件", within=date(2026, 7, 1)), "2026-06-15", matter)
    counted = ContributionRow.objects.filter(matter=matter, figure__startswith="clocks.")
    assert [each.dimensions["what"] for each in counted] == []

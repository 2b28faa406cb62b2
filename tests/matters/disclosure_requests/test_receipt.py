"""收到: which day counts, who confirms, requests passed on by the district, split and merged ones (条例31、36(6))."""

import pytest

from matters.disclosure_requests.build import answer, code, day, offered, received, refusal, stage, view
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.disclosure_requests import facts
from zhunsheng.matters.disclosure_requests.acts import (
    Confirmed,
    CorrectionAsked,
    Merged,
    NoContact,
    Searched,
    Split,
    SplitOff,
)
from zhunsheng.matters.disclosure_requests.choices import Abandonment, Applicant, Channel, SearchResult, Way
from zhunsheng.matters.disclosure_requests.ending import Abandoned, Delivered, RectificationAsked, Withdrawn
from zhunsheng.matters.disclosure_requests.outcomes import Capacity
from zhunsheng.matters.disclosure_requests.procedure import PROCEDURE

SEARCH = Searched(places=("档案室",), words=("补偿方案",), result=SearchResult.FOUND)
ASKED = CorrectionAsked(missing="写明文件", within=day("2026-06-08"))
DROPPED = Abandoned(why=Abandonment.NO_CORRECTION)
RECTIFY = RectificationAsked(applicant="示例甲", record="房屋调查登记", what="面积有误")


@pytest.mark.parametrize("channel", [Channel.IN_PERSON, Channel.SIGNED_MAIL])
def test_当面提交和签收邮件当日即为收到(channel):
    found = view((received(channel), "2026-06-01"))
    assert stage(found) == "open"
    assert facts.receipt_day(found.file).isoformat() == "2026-06-01"
    assert code(found, SEARCH, "2026-06-02", posts={Post.HANDLER}) is None


@pytest.mark.parametrize("channel", [Channel.PLAIN_MAIL, Channel.INTERNET, Channel.FAX])
def test_平信网络传真自双方确认之日收到(channel):
    found = view((received(channel), "2026-06-01"))
    assert stage(found) == "registered"
    assert facts.receipt_day(found.file) is None
    assert PROCEDURE.waiting(found) == "申请人确认"
    assert code(found, SEARCH, "2026-06-02") == "procedure.stage"
    found = view((received(channel), "2026-06-01"), (Confirmed(how="电话"), "2026-06-03"))
    assert stage(found) == "open"
    assert facts.receipt_day(found.file).isoformat() == "2026-06-03"
    assert PROCEDURE.waiting(found) == ""


def test_联系不上的登记在案_恢复联络再确认():
    found = view((received(Channel.PLAIN_MAIL), "2026-06-01"), (NoContact(tries="三次电话无人接听"), "2026-06-01"))
    assert stage(found) == "registered"
    assert facts.receipt_day(found.file) is None
    assert Confirmed in offered(found, "2026-06-09")


def test_转来代拟的必须写明区政府收到日_本中心的没有这一日():
    nothing = view()
    assert code(nothing, received(capacity=Capacity.DRAFTED), "2026-06-03") == "disclosure.receive.district_day"
    assert code(nothing, received(district="2026-06-01"), "2026-06-03") == "disclosure.receive.district_day"
    drafted = received(capacity=Capacity.DRAFTED, district="2026-06-01")
    assert code(nothing, drafted, "2026-06-03", posts={Post.REGISTRAR}) is None
    assert facts.receipt_day(view((drafted, "2026-06-03")).file).isoformat() == "2026-06-01"


def test_登记只能由登记收发岗办理():
    why = refusal(view(), received(), "2026-06-01", posts={Post.HANDLER})
    assert why.code == "post.not_yours"


def test_一表多项分立_各项沿用原收到日():
    found = view((received(), "2026-06-01"), (Split(parts=("补偿方案", "分户评估报告")), "2026-06-02"))
    opening = PROCEDURE.openings[0]
    assert opening.needs[0].refuse(found, None, found.file.entries[0].happened_on) is None
    known = opening.prefill(found)
    assert known["original"] == "m"
    assert known["subject"] == "分户评估报告"
    assert known["applicant_type"] == "natural"
    part = SplitOff(
        original="m",
        capacity=Capacity.OWN,
        applicant_type=Applicant.NATURAL,
        applicant="示例甲",
        subject="分户评估报告",
    )
    same, other = view((part, "2026-06-01"), matter="n"), view((part, "2026-06-04"), matter="n")
    assert stage(same) == "open"
    nothing = _reading(view(matter="n"), found)
    assert code(nothing, part, "2026-06-01", posts={Post.DISCLOSURE_HEAD}) is None
    assert "2026-06-01" in refusal(nothing, part, "2026-06-04").what()
    assert code(_reading(view(matter="n"), view((received(), "2026-06-01"))), part, "2026-06-01") is not None
    assert PROCEDURE.reads(same.file) == ("m",)
    assert PROCEDURE.findings(_reading(same, found)) == ()
    assert [f.code for f in PROCEDURE.findings(_reading(other, found))] == ["disclosure.split_off.day"]


def test_没有分立记录的分立件是一条问题():
    found = view((received(), "2026-06-01"))
    part = SplitOff(
        original="m",
        capacity=Capacity.OWN,
        applicant_type=Applicant.NATURAL,
        applicant="示例甲",
        subject="分户评估报告",
    )
    lone = _reading(view((part, "2026-06-01"), matter="n"), found)
    assert [f.code for f in PROCEDURE.findings(lone)] == ["disclosure.split_off.unsplit"]
    assert PROCEDURE.openings[0].prefill(found) == {}


def test_只有一项的不必分立():
    assert code(view((received(), "2026-06-01")), Split(parts=("一项",)), "2026-06-02") == "disclosure.split.parts"


def test_重复提交并入先收到的一件即告办结():
    first = view((received(), "2026-05-28"), matter="k")
    found = _reading(view((received(), "2026-06-01")), first)
    assert code(found, Merged(into="m"), "2026-06-02") == "disclosure.merge.into"
    assert code(found, Merged(into="x"), "2026-06-02") == "disclosure.merge.into"
    assert code(found, Merged(into="k"), "2026-06-02", posts={Post.DISCLOSURE_HEAD}) is None
    merged = view((received(), "2026-06-01"), (Merged(into="k"), "2026-06-02"))
    assert stage(merged) == "closed"
    assert code(merged, answer(), "2026-06-05") == "disclosure.answer.redo"
    assert PROCEDURE.contributions(merged) == ()
    gone = _reading(view((received(), "2026-06-01"), matter="n"), merged)
    assert "已经并入" in refusal(gone, Merged(into="m"), "2026-06-03").what()


@pytest.mark.parametrize(
    ("target", "word"),
    [
        (((received(), "2026-05-28"), (ASKED, "2026-05-29"), (DROPPED, "2026-06-10")), "视为放弃"),
        (((received(), "2026-05-28"), (Withdrawn(), "2026-05-29")), "撤回"),
        (((received(), "2026-06-02"),), "先收到"),
        (((received(Channel.FAX), "2026-05-28"),), "先收到"),
        (((received(Channel.FAX), "2026-05-28"), (Confirmed(how="电话"), "2026-06-02")), "先收到"),
        (((RECTIFY, "2026-05-28"),), "另一件政府信息公开申请"),
    ],
)
def test_并入已经撤回_放弃或者后收到的_申请就没有着落了(target, word):
    found = _reading(view((received(), "2026-06-01")), view(*target, matter="k"))
    why = refusal(found, Merged(into="k"), "2026-06-12")
    assert why.code == "disclosure.merge.into"
    assert word in why.what()


def test_可以并入同日收到的和已经答复的一件():
    answered = ((received(), "2026-06-01"), (answer(), "2026-06-05"), (Delivered(way=Way.IN_PERSON), "2026-06-08"))
    found = _reading(view((received(), "2026-06-01")), view(*answered, matter="k"))
    assert code(found, Merged(into="k"), "2026-06-12") is None


def test_没有登记的事项什么也不能办():
    why = refusal(view(), CorrectionAsked(missing="内容", within=day("2026-06-30")), "2026-06-01")
    assert why.code == "procedure.stage"
    assert "未登记" in why.what()


def _reading(found, other):
    return type(found)(found.file, {other.file.matter: other.file}, found.rules)

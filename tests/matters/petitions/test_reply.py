"""处理意见书:区司法局通过的正是这一版正文,才能出具。"""

from datetime import date

import pytest

from matters.petitions.build import (
    BODY,
    COURSE,
    OPINION,
    OTHER_BODY,
    PASSED,
    code,
    doc,
    offered,
    opined,
    refusal,
    reply,
    review,
    submitted,
    view,
)
from zhunsheng.kernel.engine import offers
from zhunsheng.kernel.file import Entry
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.petitions.acts import Delivered, Drafted, Replied
from zhunsheng.matters.petitions.after import AboveDecided, AboveNotified
from zhunsheng.matters.petitions.procedure import PROCEDURE
from zhunsheng.matters.petitions.words import AboveResult, Level, Way
from zhunsheng.matters.reviews.acts import (
    Adopted,
    Completed,
    Confirmed,
    Returned,
    Revoked,
    Transcribed,
    TranscriptionConfirmed,
)
from zhunsheng.matters.reviews.words import Result

DAY = "2026-04-01"
CLOSED = "petition.reply.unreviewed"


def test_没有送审的不能出具_说明编码依据缺什么怎么办():
    why = refusal(view(*COURSE), reply(), DAY)
    assert why is not None
    assert why.code == CLOSED
    assert "尚未送区司法局审查" in why.what()
    assert why.article.startswith("内规")
    assert "送区司法局" in why.todo()
    assert Replied not in offered(view(*COURSE), DAY)


@pytest.mark.parametrize("post", list(Post))
def test_任何岗位都不能越过审查(post):
    assert refusal(view(*COURSE), reply(), DAY, posts=frozenset({post})) is not None


def test_审查通过后由领导出具():
    found = view(*COURSE, reviews=[review(*PASSED)])
    assert code(found, reply(), DAY) is None
    assert Replied in offered(found, DAY)
    assert code(found, reply(), DAY, posts={Post.DEPUTY}) is None
    assert code(found, reply(), DAY, posts={Post.HANDLER}) == "post.not_yours"


def test_正文改动一个字就要另行送审():
    found = view(*COURSE, reviews=[review(*PASSED)])
    why = refusal(found, reply(OTHER_BODY), DAY)
    assert why is not None
    assert "通过的是另一版正文" in why.what()


def test_编号日期用印不关闸门():
    found = view(*COURSE, reviews=[review(*PASSED)])
    assert code(found, reply(issued=doc("已编号用印的处理意见书"), document_number="示改信答〔2026〕1号"), DAY) is None


def test_审查中_不通过_改后通过未确认的都不能出具():
    for dated, word in (
        (PASSED[:2], "尚未出具审查意见"),
        ((*PASSED[:2], (opined(Result.FAIL), "2026-03-26")), "没有通过"),
        ((*PASSED[:2], (opined(Result.PASS_IF_CHANGED, advice=("补充依据",)), "2026-03-26")), "还没有经审查机构确认"),
    ):
        why = refusal(view(*COURSE, reviews=[review(*dated)]), reply(), DAY)
        assert why is not None
        assert word in why.what()


@pytest.mark.parametrize(
    ("dated", "why", "todo"),
    [
        ((), "尚未送区司法局审查", "请把这一版正文送区司法局审查"),
        (PASSED[:2], "已经送区司法局,尚未出具审查意见", "请等区司法局出具意见"),
        ((PASSED[0], (Returned(missing="缺调查笔录"), "2026-03-23")), "材料不齐", "补齐材料"),
        (
            (PASSED[0], (Transcribed(result=Result.PASS, body=BODY, scan=OPINION, number="示司审1号"), "2026-03-26")),
            "转录的意见书还没有经第二人复核",
            "复核转录",
        ),
        ((*PASSED[:2], (opined(Result.FAIL), "2026-03-26")), "没有通过", "请把这一版正文送区司法局审查"),
    ],
    ids=["没有送审", "在区司法局", "退回补充", "等第二人复核", "不通过"],
)
def test_拒绝时说明现在等谁_已经送审的不叫人再送一次(dated, why, todo):
    """在区司法局、等第二人复核的,再送一次只会多出一件审查。"""
    found = view(*COURSE, reviews=[review(*dated)] if dated else [])
    refused = refusal(found, reply(), DAY)
    shut = next(o.refusal for o in offers(PROCEDURE, found, date.fromisoformat(DAY)) if o.act is Replied)
    for each in (refused, shut):
        assert each.code == CLOSED
        assert why in each.what()
        assert todo in each.todo()
        assert ("送区司法局审查" in each.todo()) == todo.startswith("请把")


def test_改后正文已报区司法局的_说明在等确认():
    changed = (
        *PASSED[:2],
        (opined(Result.PASS_IF_CHANGED, advice=("补充依据",)), "2026-03-26"),
        (Adopted(new_body=OTHER_BODY, taken=("补充依据",)), "2026-03-27"),
    )
    refused = refusal(view(*COURSE, reviews=[review(*changed)]), reply(OTHER_BODY), DAY)
    assert refused is not None
    assert "还没有经审查机构确认" in refused.what()
    assert "请等区司法局确认改后的正文" in refused.todo()


def test_改后通过的只能出具经确认的改后正文():
    changed = (
        *PASSED[:2],
        (opined(Result.PASS_IF_CHANGED, advice=("补充依据",)), "2026-03-26"),
        (Adopted(new_body=OTHER_BODY, taken=("补充依据",)), "2026-03-27"),
        (Confirmed(new_body=OTHER_BODY), "2026-03-30"),
    )
    found = view(*COURSE, reviews=[review(*changed)])
    assert code(found, reply(OTHER_BODY), DAY) is None
    assert code(found, reply(BODY), DAY) == CLOSED


def test_意见撤回或者改出以后关闭_再出具通过的又打开():
    revoked = (*PASSED, (Revoked(why="依据已修订"), "2026-03-30"))
    assert code(view(*COURSE, reviews=[review(*revoked)]), reply(), DAY) == CLOSED
    reissued = (*revoked, (Revoked(why="复核后维持", new_result=Result.PASS, opinion=OPINION), "2026-03-31"))
    assert code(view(*COURSE, reviews=[review(*reissued)]), reply(), DAY) is None


def test_转录须经第二人复核_更正转录后须再复核():
    paper = (
        PASSED[0],
        (Transcribed(result=Result.PASS, body=BODY, scan=OPINION, number="示司审1号"), "2026-03-26"),
    )
    assert code(view(*COURSE, reviews=[review(*paper)]), reply(), DAY) == CLOSED
    confirmed = (*paper, (TranscriptionConfirmed(), "2026-03-27"))
    assert code(view(*COURSE, reviews=[review(*confirmed)]), reply(), DAY) is None
    recorded = review(*confirmed)
    mended = Entry(
        seq=200, matter="r", procedure="reviews", kind="review.transcribe", corrects=101, happened_on=date(2026, 3, 26),
        act=Transcribed(result=Result.FAIL, body=BODY, scan=OPINION, number="示司审1号"), actor="kezhang",
    )  # fmt: skip
    why = refusal(view(*COURSE, reviews=[[*recorded, mended]]), reply(), DAY)
    assert why is not None
    assert "第二人复核" in why.what()


def test_别的事项的审查不打开这一件():
    other = review((submitted(for_matter="别的"), "2026-03-21"), *PASSED[1:])
    assert code(view(*COURSE, reviews=[other]), reply(), DAY) == CLOSED


def test_记错所属事项的送审更正以后_两件的闸门一关一开():
    wrong = review(*PASSED)
    moved = Entry(
        seq=200, matter="r", procedure="reviews", kind="review.submit", act=submitted(for_matter="乙"), corrects=100,
        happened_on=date(2026, 3, 21), named=("乙", "m"),
    )  # fmt: skip
    assert code(view(*COURSE, reviews=[wrong]), reply(), DAY) is None
    corrected = [*wrong, moved]
    assert code(view(*COURSE, reviews=[corrected]), reply(), DAY) == CLOSED
    assert code(view(*COURSE, matter="乙", reviews=[corrected]), reply(), DAY) is None


def test_意见书日期以前不能出具_有效期满须重新送审():
    found = view(*COURSE, reviews=[review(*PASSED)])
    assert code(found, reply(), "2027-03-26") is None
    assert code(found, reply(), "2027-03-27") == CLOSED


def test_缺法律依据的不能出具():
    found = view(*COURSE, reviews=[review(*PASSED)])
    assert code(found, reply(basis=("",)), DAY) == "petition.reply.elements"


def test_已发出的仍是已发出_意见撤回后列为问题():
    after = [*PASSED, (Revoked(why="依据已修订"), "2026-05-06")]
    found = view(*COURSE, (reply(), DAY), reviews=[review(*after)])
    assert [f.code for f in PROCEDURE.findings(found)] == ["petition.reply.review_withdrawn"]
    assert PROCEDURE.findings(view(*COURSE, (reply(), DAY), reviews=[review(*PASSED)])) == ()


def test_未经审查发出而补录的列为违规_事后补审不消除():
    late = (reply(), DAY, {"witnessed": True})
    assert [f.code for f in PROCEDURE.findings(view(*COURSE, late))] == [CLOSED]
    afterwards = review((submitted(), "2026-04-02"), (Completed(), "2026-04-03"), (opined(), "2026-04-07"))
    assert [f.code for f in PROCEDURE.findings(view(*COURSE, late, reviews=[afterwards]))] == [CLOSED]


def test_送审在信访件上办理_带上最新一版正文():
    opening = PROCEDURE.openings[0]
    newer = view(*COURSE, (Drafted(body=OTHER_BODY), "2026-03-25"))
    assert opening.prefill(newer)["body"] == OTHER_BODY
    assert opening.prefill(newer)["for_matter"] == "m"
    nothing = view(*COURSE[:3])
    assert opening.needs[0].refuse(nothing, None, date(2026, 4, 1)) is not None


def test_意见书日期早于审查意见的不能出具():
    found = view(*COURSE, reviews=[review(*PASSED)])
    why = refusal(found, reply(), "2026-03-25")
    assert why is not None
    assert "早于审查意见" in why.what()


def test_同一正文再送审不通过的_以后一次为准():
    again = review((submitted(), "2026-03-27"), (Completed(), "2026-03-28"), matter="再审", start=150)
    assert code(view(*COURSE, reviews=[review(*PASSED), again]), reply(), DAY) == CLOSED
    failed = [*again, *review((opined(Result.FAIL), "2026-03-30"), matter="再审", start=160)]
    assert code(view(*COURSE, reviews=[review(*PASSED), failed]), reply(), DAY) == CLOSED


def test_被责令重办的原处理意见书_凭原来的审查不能再发():
    redone = (
        *COURSE,
        (reply(), DAY),
        (Delivered(way=Way.IN_PERSON), "2026-04-02"),
        (AboveNotified(level=Level.REVIEW, organ="示例区政府"), "2026-04-20"),
        (AboveDecided(level=Level.REVIEW, result=AboveResult.REDO), "2026-05-15"),
    )
    found = view(*redone, reviews=[review(*PASSED)])
    assert code(found, reply(), "2026-06-01") == CLOSED
    assert PROCEDURE.findings(found) == ()
    fresh = review((submitted(), "2026-05-20"), (Completed(), "2026-05-21"), (opined(), "2026-05-25"), start=300)
    assert code(view(*redone, reviews=[review(*PASSED, matter="旧"), fresh]), reply(), "2026-06-01") is None


def test_补录的复核和自己的复核都不作数():
    paper = (PASSED[0], (Transcribed(result=Result.PASS, body=BODY, scan=OPINION, number="示司审1号"), "2026-03-26"))
    late = review(*paper, (TranscriptionConfirmed(), "2026-03-27", {"witnessed": True, "actor": "主任"}))
    assert code(view(*COURSE, reviews=[late]), reply(), DAY) == CLOSED
    alone = review(
        paper[0], (*paper[1], {"actor": "甲"}), (TranscriptionConfirmed(), "2026-03-27", {"actor": "甲"})
    )  # fmt: skip
    assert code(view(*COURSE, reviews=[alone]), reply(), DAY) == CLOSED

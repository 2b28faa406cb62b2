"""公众参与:征求意见不少于30日,只有公告写明原因才能缩短;意见逐条研究、反馈;听证7日前送材料、笔录签字。"""

import pytest

from matters.major_decisions.build import (
    ANSWERED,
    CENTRE,
    DISTRICT,
    DRAFTED,
    OPEN,
    OWN_DRAFTED,
    REVISED,
    answer,
    called,
    cells,
    code,
    comment,
    fed_back,
    heard,
    listed,
    published,
    refusal,
    stage,
    started,
    terms,
    view,
)
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.major_decisions import acts as a
from zhunsheng.matters.major_decisions.words import Adoption, Basis, Scope

DECREE = "《重大行政决策程序暂行条例》"
OWN = "内规(本单位重大决策程序),参照"


@pytest.mark.parametrize(
    ("basis", "right", "wrong"), [(Basis.LAW, DISTRICT, CENTRE), (Basis.ANALOGY, CENTRE, DISTRICT)]
)
def test_谁的决策以谁的名义(basis, right, wrong):
    assert code(view(), listed(basis), "2024-03-01") is None
    assert code(view(), listed(basis, in_name_of=wrong), "2024-03-01") == "major.in_name_of"
    opened = view((listed(basis), "2024-03-01"))
    assert code(opened, started(right), "2024-03-08") is None
    why = refusal(opened, started(wrong), "2024-03-08")
    assert (why.code, right.label in why.todo()) == ("major.in_name_of", True)


def test_区政府的决策引条例_本单位的引内规():
    law = refusal(view(*DRAFTED), published("2024-05-20"), "2024-05-08")
    own = refusal(view(*OWN_DRAFTED), published("2024-05-20", CENTRE, REVISED), "2024-05-08")
    assert (law.code, own.code) == ("major.comment_period.short",) * 2
    assert law.article == f"{DECREE}第15条"
    assert own.article == f"{OWN}{DECREE}第15条"


def test_目录类别与依据相符():
    assert code(view(), listed(scope=Scope.OWN), "2024-03-01") == "major.list.scope"
    assert code(view(), listed(Basis.ANALOGY, scope=Scope.POLICY), "2024-03-01") == "major.list.scope"


@pytest.mark.parametrize(
    ("start", "until", "refused"),
    [
        ("2024-05-08", "2024-06-07", False),
        ("2024-05-08", "2024-06-06", True),
        ("2024-05-09", "2024-06-08", True),  # 末日是端午休假,顺延
        ("2024-05-09", "2024-06-11", False),
    ],
)
def test_征求意见不少于30日_末日逢休息日顺延(start, until, refused):
    found = code(view(*DRAFTED), published(until), start)
    assert found == ("major.comment_period.short" if refused else None)


def test_情况紧急可以缩短_原因要写进公告_没有写明的不行():
    found = view(*DRAFTED)
    assert code(found, published("2024-05-18", shortened=True, why="汛期在即"), "2024-05-08") is None
    assert "没有写明缩短的原因" in refusal(found, published("2024-05-18", shortened=True), "2024-05-08").what()
    assert "没有缩短期限的情形" in refusal(found, published("2024-05-18", why="汛期在即"), "2024-05-08").what()
    early = published("2024-05-08", shortened=True, why="汛期在即")
    assert "不晚于公布日" in refusal(found, early, "2024-05-08").what()


def test_公布的须是最新一版():
    assert code(view(*DRAFTED), published(body=REVISED), "2024-05-08") == "major.body.not_newest"


def test_期限属于提意见的人_作为法律只对区政府的决策显示():
    law = "公开征求意见(一般不少于30日)"
    notice = "公开征求意见(公告所定)"
    assert terms(view(*OPEN)) == [(law, "2024-06-07", "running", "applicant", "text")]
    short = (*DRAFTED, (published("2024-05-18", shortened=True, why="汛期在即"), "2024-05-08"))
    assert terms(view(*short)) == [(notice, "2024-05-18", "running", "applicant", "paper")]
    own = (*OWN_DRAFTED, (published("2024-06-07", CENTRE, REVISED), "2024-05-08"))
    assert terms(view(*own)) == [(notice, "2024-06-07", "running", "applicant", "paper")]
    assert terms(view(*ANSWERED))[0][2] == "ended"


def test_到期的次日才能截止():
    closing = a.CommentsClosed(summary="收到1条")
    why = refusal(view(*OPEN), closing, "2024-06-07")
    assert (why.code, "2024-06-07" in why.what()) == ("major.comments.running", True)
    assert code(view(*OPEN), closing, "2024-06-08") is None
    short = (*DRAFTED, (published("2024-05-18", shortened=True, why="汛期在即"), "2024-05-08"))
    assert code(view(*short), closing, "2024-05-19") is None


def test_意见逐条研究_不采纳写理由_没研究完不能反馈():
    closed = (*OPEN, (comment("2"), "2024-05-21"), (a.CommentsClosed(summary="收到2条"), "2024-06-11"))
    assert code(view(*closed), answer("3"), "2024-06-12") == "procedure.nothing_asked"
    assert code(view(*closed), answer("1", Adoption.NOT_TAKEN), "2024-06-12") == "major.comment.reason"
    assert code(view(*closed), answer("1", Adoption.NOT_TAKEN, "不属于本计划"), "2024-06-12") is None
    half = (*closed, (answer("1"), "2024-06-12"))
    assert "还有1条意见没有研究:2" in refusal(view(*half), fed_back(), "2024-06-13").what()
    done = view(*half, (answer("2", Adoption.PARTLY, "部分"), "2024-06-13"))
    assert code(done, fed_back(), "2024-06-21") is None
    assert (cells(done)["comments"], cells(done)["adopted"]) == (2, 2)
    assert code(view(*closed), comment("1"), "2024-06-12") == "gate.fresh.major.comment"


def test_听证7日前送达材料():
    assert code(view(*OPEN), called(), "2024-06-11") is None
    why = refusal(view(*OPEN), called(), "2024-06-12")
    assert (why.code, "2024-06-11" in why.what()) == ("major.hearing_call.late", True)
    assert code(view(*OPEN), called(materials=()), "2024-06-03") == "major.hearing_call.materials"
    assert code(view(*OPEN), called(name=CENTRE), "2024-06-03") == "major.in_name_of"


def test_按公告的日期听证_笔录签字():
    announced = (*OPEN, (called(), "2024-06-03"))
    assert ("听证会", "2024-06-18", "running", "us", "paper") in terms(view(*announced))
    assert code(view(*OPEN), heard(), "2024-06-18") == "gate.has.major.hearing_call"
    assert code(view(*announced), heard(), "2024-06-17") == "major.hearing.early"
    assert code(view(*announced), heard(signed=False), "2024-06-18") == "major.hearing.unsigned"
    assert code(view(*announced), heard(), "2024-06-18") is None


def test_各环节的岗位():
    assert code(view(*OPEN), comment("2"), "2024-05-21", posts={Post.REGISTRAR}) is None
    assert code(view(*DRAFTED), published(), "2024-05-08", posts={Post.REGISTRAR}) == "post.not_yours"
    assert stage(view(*OPEN)) == "published"

"""集体讨论:六项材料齐全或者依法写明例外,这一版通过合法性审查;区政府的附纪要,本单位的读会议;公布以前请示报告。"""

import pytest

from matters.counsel.build import COURSE as COUNSEL
from matters.counsel.build import file as engagement
from matters.major_decisions.build import (
    ALL_WAIVED,
    ANSWERED,
    CENTRE,
    DECIDED,
    DISTRICT,
    DRAFTED,
    FIRST,
    LAW,
    NO_BUSINESS,
    NO_HARM,
    NOT_TECHNICAL,
    ONE_BYTE,
    OWN_DRAFTED,
    PROCEDURE,
    PUBLIC,
    READY,
    REVISED,
    SENT,
    adjusted,
    announced,
    called,
    cells,
    code,
    counted,
    decided,
    doc,
    experts,
    fair,
    handed_in,
    heard,
    meeting,
    own_decided,
    refusal,
    reported,
    review,
    risk,
    stage,
    terms,
    view,
    waived,
)
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import View
from zhunsheng.matters.decisions.words import Result as Vote
from zhunsheng.matters.major_decisions import acts as a
from zhunsheng.matters.major_decisions import deciding as d
from zhunsheng.matters.major_decisions.words import Change, Fair, Forum, Ground, Required, Result
from zhunsheng.matters.reviews.acts import Revoked
from zhunsheng.matters.reviews.words import Result as Conclusion

ON = "2024-08-20"


def without(*acts):
    """The ready course without acts of these kinds."""
    return tuple(each for each in READY if not isinstance(each[0], acts))


def test_材料齐全的可以提交_由领导签():
    assert code(view(*READY), handed_in(), ON) is None
    assert code(view(*READY), handed_in(), ON, posts={Post.HANDLER}) == "post.not_yours"
    assert code(view(*READY), handed_in(name=CENTRE), ON) == "major.in_name_of"
    assert stage(view(*SENT)) == "submitted"
    assert PROCEDURE.waiting(view(*SENT)) == "区人民政府集体讨论"


@pytest.mark.parametrize(
    ("left_out", "refused", "why"),
    [
        (a.ExpertsArgued, "major.collective.expert", "还没有专家论证"),
        (a.RiskAssessed, "major.collective.risk", "还没有风险评估"),
        (a.FairReviewed, "major.collective.fair", "还没有公平竞争审查"),
        (a.FedBack, "major.collective.public", "意见采纳情况还没有反馈"),
    ],
)
def test_少一项就不能提交(left_out, refused, why):
    found = refusal(view(*without(left_out)), handed_in(), ON)
    assert (found.code, why in found.what()) == (refused, True)


def test_没有公开征求意见的不能提交():
    dated = (*DRAFTED, (experts(), "2024-04-25"), (risk(), "2024-06-26"), (fair(FIRST), "2024-08-06"))
    found = refusal(view(*dated, reviewed=review(FIRST)), handed_in(FIRST), ON)
    assert (found.code, "还没有公开征求意见" in found.what()) == ("major.collective.public", True)


@pytest.mark.parametrize(
    ("left_out", "exception"),
    [(a.ExpertsArgued, NOT_TECHNICAL), (a.RiskAssessed, NO_HARM), (a.FairReviewed, NO_BUSINESS)],
)
def test_法定情形写明理由的可以不履行(left_out, exception):
    found = view(*without(left_out))
    assert code(found, handed_in(REVISED, DISTRICT, exception), ON) is None
    no_reason = waived(exception.step, exception.ground, " ")
    assert code(found, handed_in(REVISED, DISTRICT, no_reason), ON) == "major.waived.ground"


@pytest.mark.parametrize("step", Required)
@pytest.mark.parametrize("ground", Ground)
def test_每一种例外只对应法律写明的程序(step, ground):
    right = {
        (Required.PUBLIC, Ground.NOT_PUBLIC),
        (Required.EXPERT, Ground.NOT_TECHNICAL),
        (Required.RISK, Ground.NO_HARM),
        (Required.RISK, Ground.ASSESSED),
        (Required.FAIR, Ground.NO_BUSINESS),
    }
    wanted = None if (step, ground) in right else "major.waived.ground"
    assert code(view(*READY), handed_in(REVISED, DISTRICT, waived(step, ground)), ON) == wanted


def test_公平竞争审查自2024年8月1日起():
    found = view(*without(a.FairReviewed))
    assert code(found, handed_in(), "2024-07-31") is None
    assert code(found, handed_in(), "2024-08-01") == "major.collective.fair"


def test_公平竞争审查的须是这一版_不得出台的不能提交():
    dated = without(a.FairReviewed)
    other = refusal(view(*dated, (fair(FIRST), "2024-08-06")), handed_in(), ON)
    harms = refusal(view(*dated, (fair(result=Fair.HARMS), "2024-08-06")), handed_in(), ON)
    assert other.what() == "审查的是另一版草案"
    assert harms.what() == "审查结论是不得出台"
    assert code(view(*READY), fair(ONE_BYTE), "2024-08-07") == "major.body.not_newest"


def test_风险不可控的要重新评估():
    high = view(*READY, (risk(controllable=False), "2024-08-08"))
    assert "风险不可控" in refusal(high, handed_in(), ON).what()
    again = view(*READY, (risk(controllable=False), "2024-08-08"), (risk(), "2024-08-15"))
    assert code(again, handed_in(), ON) is None


def test_应当听证的要听证_公告了的要举行():
    must = [(a.Started(in_name_of=DISTRICT, paper=doc("启动决定"), hearing_required=True), "2024-03-08")]
    dated = (READY[0], *must, *READY[2:])
    found = refusal(view(*dated), handed_in(), ON)
    assert (found.code, "应当听证" in found.what()) == ("major.collective.hearing", True)
    held = (*dated, (called("2024-07-30"), "2024-07-20"), (heard(), "2024-07-30"))
    assert code(view(*held), handed_in(), ON) is None
    pending = (*READY, (called("2024-08-30"), "2024-08-10"))
    assert "还没有举行" in refusal(view(*pending), handed_in(), ON).what()


@pytest.mark.parametrize(
    ("reviewed", "why"),
    [
        ([], "尚未送区司法局审查"),
        (review(passed=""), "尚未出具审查意见"),
        (review(result=Conclusion.FAIL), "审查没有通过"),
        (review(result=Conclusion.PASS_IF_CHANGED), "改后的正文还没有经审查机构确认"),
        (review(FIRST), "通过的是另一版正文"),
        (review(passed="2024-08-21"), "尚未出具审查意见"),
        (review(more=((Revoked(why="依据修改"), "2024-08-19"),)), "审查意见已撤回"),
    ],
)
def test_这一版没有通过合法性审查的不能提交(reviewed, why):
    found = refusal(view(*READY, reviewed=reviewed), handed_in(), ON)
    assert (found.code, why in found.what()) == ("major.collective.unreviewed", True)
    assert found.article == "《重大行政决策程序暂行条例》第25条"


def test_法律顾问意见不能代替合法性审查():
    """The counsel's own engagement stands beside it, with an opinion on this very draft: nothing opens."""
    base = view(*READY, reviewed=[])
    with_counsel = View(base.file, {**base.reads, "顾问": engagement(*COUNSEL)}, LAW)
    found = refusal(with_counsel, handed_in(), ON)
    assert (found.code, "法律顾问意见" in found.todo()) == ("major.collective.unreviewed", True)


def test_改动一个字须登记为新的一版_另行审查():
    assert code(view(*READY), handed_in(ONE_BYTE), ON) == "major.body.not_newest"
    changed = (*READY, (a.Drafted(body=ONE_BYTE), "2024-08-08"), (fair(ONE_BYTE), "2024-08-09"))
    assert code(view(*changed), handed_in(ONE_BYTE), ON) == "major.collective.unreviewed"


def test_区政府的结论附纪要转录_讨论的是提交的一版():
    assert code(view(*SENT), decided(), "2024-08-30") is None
    assert "没有附会议纪要" in refusal(view(*SENT), decided(minutes=None), "2024-08-30").what()
    assert code(view(*SENT), decided(ONE_BYTE), "2024-08-30") == "major.decided.other_body"
    assert code(view(*SENT), decided(forum=Forum.OWN), "2024-08-30") == "major.decided.forum"
    assert code(view(*SENT), decided(in_name_of=CENTRE), "2024-08-30") == "major.in_name_of"


@pytest.mark.parametrize(
    ("result", "after"),
    [(Result.PASS, "decided"), (Result.REJECT, "ended"), (Result.REVISE, "drafted"), (Result.DEFER, "submitted")],
)
def test_四种结论(result, after):
    assert stage(view(*SENT, (decided(result=result), "2024-08-30"))) == after


def test_记录如实转录_末位发言与理由的缺失是问题不是拒绝():
    missing = decided(chair_last=False, against_majority=True)
    assert code(view(*SENT), missing, "2024-08-30") is None
    found = PROCEDURE.findings(view(*SENT, (missing, "2024-08-30")))
    assert [each.code for each in found] == ["major.decided.chair_last", "major.decided.no_reason"]
    assert PROCEDURE.findings(view(*DECIDED)) == ()


def test_审查后来撤回的转入自我纠正_补救不了以前():
    revoked = review(more=((Revoked(why="依据修改"), "2024-10-08"),))
    (found,) = PROCEDURE.findings(view(*DECIDED, reviewed=revoked))
    assert (found.code, "审查意见已撤回" in found.message) == ("major.review_withdrawn", True)


def own(*more):
    """The centre's own decision, with everything lawfully waived that may be."""
    return (*OWN_DRAFTED, (handed_in(REVISED, CENTRE, *ALL_WAIVED), "2024-08-20"), *more)


def test_本单位的决策读会议的结果():
    assert PROCEDURE.waiting(view(*own())) == "本单位会议讨论"
    assert code(view(*own()), own_decided(), "2024-08-26") is None
    for sat, why in (
        ([], "没有这次会议"),
        (meeting(signed=""), "会议纪要还没有审签"),
        (meeting(text=FIRST), "没有就本项目的这一版正文通过"),
        (meeting(result=Vote.REJECTED), "没有就本项目的这一版正文通过"),
        (meeting(about=("别的事项",)), "没有就本项目的这一版正文通过"),
    ):
        found = refusal(view(*own(), sat=sat), own_decided(), "2024-08-26")
        assert (found.code, why in found.what()) == ("major.decided.forum", True)
    assert code(view(*own()), own_decided(), "2024-08-22") == "major.decided.forum", "审签以前不能登记"
    assert code(view(*own()), own_decided(forum=Forum.STANDING), "2024-08-26") == "major.decided.forum"
    assert code(view(*own()), own_decided(meeting=None), "2024-08-26") == "major.decided.forum"


def test_区政府的出台前请示报告_本单位的按内规不要求():
    found = refusal(view(*DECIDED), announced(), "2024-09-10")
    assert (found.code, found.article) == (
        "gate.has.major.party_report",
        "《重大行政决策程序暂行条例》第31条",
    )
    assert code(view(*DECIDED, (reported(), "2024-09-03")), announced(), "2024-09-10") is None
    open_ones = (*OWN_DRAFTED, (handed_in(REVISED, CENTRE, NOT_TECHNICAL, NO_BUSINESS, NO_HARM), "2024-08-20"))
    made = view(*open_ones, (own_decided(), "2024-08-26"))
    assert code(made, announced(name=CENTRE), "2024-09-10") is None


def test_公布的是通过的一版_20个工作日以内():
    told = (*DECIDED, (reported(), "2024-09-03"))
    assert code(view(*told), announced(FIRST), "2024-09-10") == "major.published.other_body"
    label = ("公布区政府决策", "2024-09-29", "running", "superior", "text")
    assert label in terms(view(*told))
    assert ("公布区政府决策", "2024-09-29", "met", "superior", "text") in terms(view(*PUBLIC))


def test_依法不予公开的不公布_也没有公布的期限():
    made = view(*own((own_decided(), "2024-08-26")))
    assert code(made, announced(name=CENTRE), "2024-09-10") == "major.published.kept_back"
    assert [label for label, *_ in terms(made) if "公布本单位" in label] == []
    assert code(made, d.Archived(catalogue=doc("目录")), "2024-10-08") is None
    assert cells(made)["waived"].startswith("专家论证:")


def test_公布以后才能归档_可以后评估():
    assert code(view(*DECIDED), d.Archived(catalogue=doc("目录")), "2024-10-08") == "gate.has.major.published"
    assert code(view(*PUBLIC), d.Evaluated(conclusion="按期", report=doc("后评估")), "2025-09-15") is None
    assert stage(view(*PUBLIC, (d.Archived(catalogue=doc("目录")), "2024-10-08"))) == "archived"


@pytest.mark.parametrize("change", Change)
def test_决定以前只能调出目录_以后才有调整停止(change):
    before = code(view(*ANSWERED), adjusted(change), "2024-07-01")
    after = code(view(*PUBLIC), adjusted(change), "2024-12-02")
    early = change is Change.DELIST
    assert (before, after) == ((None, "major.adjusted.when") if early else ("major.adjusted.when", None))
    if not early:
        ends = {Change.STOP: "ended"}.get(change, "public")
        assert stage(view(*PUBLIC, (adjusted(change), "2024-12-02"))) == ends


def test_统计():
    assert counted(view(*PUBLIC)) == {
        "major_decisions.listed": 1,
        "major_decisions.published": 1,
        "major_decisions.comments": 1,
        "major_decisions.comments_taken": 1,
        "major_decisions.experts": 1,
        "major_decisions.risks": 1,
        "major_decisions.fair": 1,
        "major_decisions.decided": 1,
        "major_decisions.announced": 1,
    }
    days = {each.figure: each.on.isoformat() for each in PROCEDURE.contributions(view(*PUBLIC))}
    assert days["major_decisions.listed"] == "2024-03-01"
    assert days["major_decisions.announced"] == "2024-09-10"
    kinds = [each.dimensions.get("basis") for each in PROCEDURE.contributions(view(*own()))]
    assert kinds[0] == "by_analogy"

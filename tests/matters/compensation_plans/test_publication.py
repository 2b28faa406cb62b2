"""公布征求意见、集体研究、征收决定:审查通过的正是这一版正文,期限满了,以区人民政府的名义。"""

from dataclasses import replace

import pytest

from matters.compensation_plans.around import FIRST, ONE_BYTE, REVISED, day, meeting, review
from matters.compensation_plans.build import (
    BOTH,
    CENTRE,
    COMMENTED,
    DEPARTMENT,
    PASSED_ON,
    PREPARED,
    REVISION,
    STATE_COURSE,
    SUMMED,
    announced,
    code,
    collective,
    council,
    decided,
    fed_back,
    offered,
    opened,
    published,
    refusal,
    refusals,
    revised,
    rules,
    stage,
    view,
)
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.compensation_plans import acts as a
from zhunsheng.matters.compensation_plans import deciding as d
from zhunsheng.matters.compensation_plans.procedure import PROCEDURE
from zhunsheng.matters.decisions.words import Result as Vote
from zhunsheng.matters.reviews.acts import Adopted, Confirmed, Revoked
from zhunsheng.matters.reviews.words import Result

DAY = "2026-03-16"
UNREVIEWED = "plan.publish.unreviewed"
SECOND = "plan.collective.unreviewed"


def test_国有土地全过程_每一步都办得成():
    assert refusals(*STATE_COURSE) == {}
    found = view(*STATE_COURSE)
    assert stage(found) == "archived"
    assert PROCEDURE.findings(found) == ()


def test_没有送审的不能公布_说明依据缺什么怎么办():
    found = view(*PREPARED, reviews=())
    why = refusal(found, published(), DAY)
    assert why is not None
    assert why.code == UNREVIEWED
    assert "合法性审查" in why.article
    assert "尚未送区司法局审查" in why.what()
    assert "送区司法局审查" in why.todo()
    assert a.Published not in offered(found, DAY)
    assert a.Published in offered(view(*PREPARED), DAY)


def test_审查中_不通过_改后通过未确认的都不能公布():
    for made, word in (
        (review()[:2], "尚未出具审查意见"),
        (review(result=Result.FAIL), "没有通过"),
        (review(result=Result.PASS_IF_CHANGED), "还没有经审查机构确认"),
    ):
        why = refusal(view(*PREPARED, reviews=[made]), published(), DAY)
        assert why is not None
        assert (why.code, word in why.what()) == (UNREVIEWED, True)


def test_改动一个字节就不能公布_登记为新的一版也要另行送审():
    why = refusal(view(*PREPARED), published(ONE_BYTE), DAY)
    assert why is not None
    assert why.code == UNREVIEWED
    assert "通过的是另一版正文" in why.what()
    again = (*PREPARED, (a.Drafted(body=ONE_BYTE), "2026-03-13"))
    assert code(view(*again), published(ONE_BYTE), DAY) == UNREVIEWED
    assert code(view(*again), published(FIRST), DAY) == "plan.body.not_newest"


def test_改后通过的_确认以后以改后的一版公布():
    changed = review(
        result=Result.PASS_IF_CHANGED,
        more=((Adopted(new_body=ONE_BYTE), "2026-03-12"), (Confirmed(new_body=ONE_BYTE), "2026-03-13")),
    )
    found = view(*PREPARED, (a.Drafted(body=ONE_BYTE), "2026-03-12"), reviews=[changed])
    assert code(found, published(ONE_BYTE), DAY) is None
    assert code(found, published(FIRST), DAY) == UNREVIEWED
    opening = PROCEDURE.openings[0]
    assert opening.needs[1].refuse(found, None, day(DAY)).code == "plan.review.sent"


@pytest.mark.parametrize("name", [CENTRE, DEPARTMENT])
def test_不能以本中心的名义公布(name):
    why = refusal(view(*PREPARED), published(in_name_of=name), DAY)
    assert why is not None
    assert why.code == "plan.in_name_of"
    assert "第10条" in why.article
    assert name.label in why.what()
    assert "以区人民政府的名义作出" in why.todo()


@pytest.mark.parametrize("post", list(Post))
def test_任何岗位都不能越过审查(post):
    assert refusal(view(*PREPARED, reviews=()), published(), DAY, posts={post}) is not None


def test_没有论证的不能公布():
    assert code(view(*PREPARED[:-1]), published(), DAY) == "gate.has.plan.argued"


def test_意见出具以前不能公布_以后出具的不补():
    assert code(view(*PREPARED), published(until="2026-04-30"), "2026-03-11") == UNREVIEWED


def test_征求意见不少于30日_没有缩短的例外_末日顺延():
    short = refusal(view(*PREPARED), published(until="2026-04-14"), DAY)
    assert short is not None
    assert short.code == "plan.period.short"
    assert "2026-04-15" in short.what()
    assert "没有缩短的例外" in short.todo()
    friday = view(*PREPARED)
    assert code(friday, published(until="2026-04-18"), "2026-03-19") == "plan.period.short"
    assert code(friday, published(until="2026-04-20"), "2026-03-19") is None


def test_期限没满不能截止_不能上会_不能决定():
    running = (*PREPARED, (published(), DAY))
    for act in (SUMMED, collective(FIRST), decided(FIRST)):
        why = refusal(view(*running, sitting=meeting(FIRST)), act, "2026-04-15")
        assert why is not None
        assert why.code == "plan.comments.running"
        assert "第10条" in why.article
        assert "2026-04-15" in why.what()
        assert "没有缩短的例外" in why.todo()
    assert code(view(*running), SUMMED, "2026-04-16") is None


def test_公布的截止日晚于法定期限的_到截止日为止():
    longer = (*PREPARED, (published(until="2026-05-15"), DAY))
    assert code(view(*longer), SUMMED, "2026-05-15") == "plan.comments.running"


def test_修改后的方案没有再次审查_不能上会_不能决定():
    once = view(*REVISION, reviews=BOTH[:1])
    why = refusal(once, collective(), "2026-05-28")
    assert why is not None
    assert why.code == SECOND
    assert "第25条" in why.article
    assert "通过的是另一版正文" in why.what()
    assert code(once, decided(), "2026-05-28") == SECOND
    assert code(once, collective(FIRST), "2026-05-28") == "plan.body.not_newest"
    assert code(view(*REVISION), collective(), "2026-05-28") is None


def test_没有修改的方案_原审查仍然有效():
    same = (*COMMENTED, (fed_back(), "2026-04-29"))
    assert code(view(*same, reviews=BOTH[:1], sitting=meeting(FIRST)), collective(FIRST), "2026-05-28") is None
    assert code(view(*same, reviews=BOTH[:1], sitting=meeting(FIRST)), collective(FIRST), "2027-03-15") == SECOND


def test_公布情况以后又修改的_要再次公布():
    twice = (*REVISION, (revised(FIRST), "2026-05-06"))
    found = view(*twice, sitting=meeting(FIRST))
    assert code(found, collective(FIRST), "2026-05-28") == "gate.has.plan.feedback"


def test_集体研究须是审签的会议_就本项目这一版正文通过():
    for sitting, word in (
        ([], "没有这次会议"),
        (meeting(signed=""), "还没有审签"),
        (meeting(signed="2026-05-29"), "还没有审签"),
        (meeting(result=Vote.DEFERRED), "没有就本项目的这一版正文通过"),
        (meeting(text=FIRST), "没有就本项目的这一版正文通过"),
        (meeting(about=("另一件",)), "没有就本项目的这一版正文通过"),
    ):
        why = refusal(view(*REVISION, sitting=sitting), collective(), "2026-05-28")
        assert why is not None
        assert (why.code, word in why.what()) == ("plan.collective.no_sitting", True)


def test_没有集体研究_稳评_专户资金的不能决定():
    assert code(view(*REVISION), decided(), "2026-06-12") == "gate.has.plan.collective"
    without = [step for step in PASSED_ON if not isinstance(step[0], d.RiskAssessed)]
    assert code(view(*without), decided(), "2026-06-12") == "gate.has.plan.risk"
    poor = [step for step in PASSED_ON if not isinstance(step[0], d.FundsReady)]
    assert code(view(*poor), decided(), "2026-06-12") == "gate.has.plan.funds"
    assert code(
        view(*poor, (d.FundsReady(needed=2, stored=1, proof=FIRST), "2026-05-29")), decided(), "2026-06-12"
    ) == ("gate.has.plan.funds")
    assert code(view(*PASSED_ON), decided(), "2026-06-12") is None


def test_报区政府的一版与决定的一版一致():
    assert code(view(*PASSED_ON), decided(FIRST), "2026-06-12") == "plan.decide.other_body"


def test_数量较多的须经区政府常务会议():
    flagged = (*REVISION, *PASSED_ON[len(REVISION) : -1], (collective(many=True), "2026-05-28"))
    assert code(view(*flagged), decided(), "2026-06-12") == "gate.has.plan.council"
    assert (
        code(view(*flagged, (council(passed=False), "2026-06-05")), decided(), "2026-06-12") == "gate.has.plan.council"
    )
    assert code(view(*flagged, (council(), "2026-06-05")), decided(), "2026-06-12") is None


def test_数量标准由单位规则设定():
    found = view(*PASSED_ON, rules=rules(plan_many_households=100, review_needed=["compensation_plan"]))
    assert code(found, decided(), "2026-06-12") == "gate.has.plan.council"


def test_规则不要求审查的_上会仍须审查():
    none = rules(review_needed=[])
    assert code(view(*PREPARED, reviews=(), rules=none), published(), DAY) is None
    assert code(view(*REVISION, reviews=(), rules=none), collective(), "2026-05-28") == SECOND


@pytest.mark.parametrize("act", [decided(in_name_of=CENTRE), announced(in_name_of=CENTRE), fed_back(in_name_of=CENTRE)])
def test_征收决定和公告都不能以本中心的名义作出(act):
    before = {d.Decided: PASSED_ON, d.Announced: (*PASSED_ON, (decided(), "2026-06-12")), a.FedBack: COMMENTED}
    assert code(view(*before[type(act)]), act, "2026-06-15") == "plan.in_name_of"


def test_公告须附决定的方案_告知复议和诉讼():
    found = view(*PASSED_ON, (decided(), "2026-06-12"))
    assert code(found, announced(FIRST), "2026-06-15") == "plan.announce.other_body"
    why = refusal(found, announced(remedies="可以申请行政复议"), "2026-06-15")
    assert why is not None
    assert "行政诉讼" in why.what()
    assert code(found, announced(), "2026-06-15") is None


def test_审查撤回以后关闭_已公布的列为问题():
    revoked = review(more=((Revoked(why="依据已修订"), "2026-03-14"),))
    assert code(view(*PREPARED, reviews=[revoked]), published(), DAY) == UNREVIEWED
    later = review(more=((Revoked(why="依据已修订"), "2026-03-20"),))
    found = view(*PREPARED, (published(), DAY), reviews=[later])
    assert [f.code for f in PROCEDURE.findings(found)] == ["plan.review_withdrawn"]


def test_未经审查公布而补录的列为违规_事后补审不消除():
    late = (published(), DAY, {"witnessed": True})
    afterwards = review(sent="2026-03-17", passed="2026-03-30")
    assert [f.code for f in PROCEDURE.findings(view(*PREPARED, late, reviews=[afterwards]))] == [UNREVIEWED]


def test_没有条文可算的年份_止日也不能早于起日():
    before = published(until="2006-03-15")
    assert code(view(*PREPARED, rules=rules(review_needed=[])), before, "2006-03-16") == "plan.period.short"


def test_征求意见期满以前开的会不算集体研究():
    same = (*COMMENTED, (fed_back(), "2026-04-29"))
    early = [replace(entry, happened_on=day("2026-04-10")) for entry in meeting(FIRST)]
    why = refusal(view(*same, sitting=early), collective(FIRST), "2026-05-06")
    assert why is not None
    assert (why.code, "期满" in why.what()) == ("plan.collective.no_sitting", True)


def test_更正以后不足期限的列为问题():
    short = (published(until="2026-04-10"), DAY)
    (found,) = PROCEDURE.findings(view(*PREPARED, short))
    assert (found.code, "第10条" in found.article) == ("plan.period.short", True)


def test_送审在项目上办理_带上最新一版正文():
    opening = PROCEDURE.openings[0]
    found = view(*REVISION, reviews=BOTH[:1])
    assert opening.prefill(found) == {"subject": "compensation_plan", "for_matter": "m", "body": REVISED}
    assert all(gate.refuse(found, None, day("2026-05-06")) is None for gate in opening.needs)
    assert opening.needs[1].refuse(view(*REVISION), None, day("2026-05-20")).code == "plan.review.sent"
    assert opening.prefill(view((opened(), "2026-01-05"))) == {"subject": "compensation_plan", "for_matter": "m"}


def test_别的项目的审查不打开这一件():
    elsewhere = view(*PREPARED, matter="另一件")
    assert code(elsewhere, published(), DAY) == UNREVIEWED

"""区司法局批转: the clock of the district, the way through the bureau."""

from matters.litigation.build import (
    ASSIGNED,
    BUREAU,
    TO_BUREAU,
    code,
    codes,
    day,
    filed,
    final,
    heard,
    judged,
    referred,
    refusal,
    served,
    stage,
    terms,
    view,
)
from zhunsheng.kernel.engine import irregular
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.litigation.acts import Analysed, DelayAsked, DelayRuled
from zhunsheng.matters.litigation.ending import Appealed, Closed
from zhunsheng.matters.litigation.procedure import PROCEDURE
from zhunsheng.matters.litigation.words import Course, Instance, Result, Risk, Role

DISTRICT = filed(InNameOf.DISTRICT)
REFERRED = (referred(copy="2024-03-01", draft_due=day("2024-03-11")), "2024-03-06")
GIVEN = (REFERRED, (ASSIGNED, "2024-03-07"))
SENT = (*GIVEN, (TO_BUREAU, "2024-03-11"))
ANSWERED = (*SENT, (DISTRICT, "2024-03-14", BUREAU))


def test_答辩期自区政府收到副本之日起算_不是本中心收到批转之日(law):
    [answer] = terms(view(*GIVEN), law, "xs.answer")
    assert (answer.start_on, answer.statutory_due) == (day("2024-03-01"), day("2024-03-18"))
    assert terms(view(*GIVEN), law, "xs.jurisdiction")[0].start_on == day("2024-03-01")


def test_末日逢周末顺延(law):
    [answer] = terms(view((referred(copy="2024-03-04"), "2024-03-06")), law, "xs.answer")
    assert answer.statutory_due == day("2024-03-19")


def test_送司法局只止内部期限_法院期限到提交才止(law):
    [inner] = terms(view(*SENT), law, label="答辩稿和证据送区司法局(内规)")
    assert (inner.statutory_due, inner.state) == (day("2024-03-11"), "met")
    assert terms(view(*SENT), law, "xs.answer")[0].state == "running"
    assert PROCEDURE.waiting(view(*SENT)) == "区司法局代区政府向法院提交"
    assert stage(view(*SENT)) == "assigned"
    assert terms(view(*ANSWERED), law, "xs.answer")[0].state == "met"
    assert stage(view(*ANSWERED)) == "answered"
    late = view(*SENT, (DISTRICT, "2024-03-19", BUREAU))
    assert terms(late, law, "xs.answer")[0].state == "late"


def test_批转单没有写明送稿日的_内部期限自答辩期末日往前算5个工作日(law):
    label = "答辩稿和证据送区司法局(内规)"
    unnamed = ((referred(copy="2024-03-01"), "2024-03-06"), (ASSIGNED, "2024-03-07"))
    [inner] = terms(view(*unnamed), law, label=label)
    assert (inner.family, inner.confirmed, inner.state) == ("or.refer_draft", "office", "running")
    assert (inner.start_on, inner.statutory_due) == (day("2024-03-18"), day("2024-03-11"))
    assert terms(view(*unnamed, (TO_BUREAU, "2024-03-11")), law, label=label)[0].state == "met"
    assert terms(view(*unnamed, (TO_BUREAU, "2024-03-12")), law, label=label)[0].state == "late"
    [named] = terms(view(*GIVEN), law, label=label)
    assert (named.family, named.statutory_due) == ("", day("2024-03-11"))


def test_受征收部门委托的不送司法局_二审按上诉答辩期往前算(law):
    label = "答辩稿和证据送区司法局(内规)"
    agent = view((referred(role=Role.AGENT_FOR_DEPARTMENT), "2024-03-06"))
    assert terms(agent, law, label=label) == []
    second = view(*ANSWERED, (referred("2024-05-27", "(2024)示71行终5号", instance=Instance.SECOND), "2024-05-30"))
    assert [c.statutory_due for c in terms(second, law, "or.refer_draft")] == [day("2024-06-03")]


def test_没有送司法局_不能登记代区政府提交():
    why = refusal(view(*GIVEN), DISTRICT, "2024-03-14", posts={Post.BUREAU_DESK}, organ=BUREAU)
    assert why.code == "gate.has.case.to_bureau"
    assert "区应诉规则" in why.article
    assert "答辩稿和证据送司法局" in why.todo()
    assert code(view(*SENT), DISTRICT, "2024-03-14", posts={Post.BUREAU_DESK}, organ=BUREAU) is None


def test_代区政府提交的_只能由区司法局应诉岗登记():
    why = refusal(view(*SENT), DISTRICT, "2024-03-14", posts={Post.LEGAL})
    assert why.code == "litigation.file_answer.whose"
    assert "中心不能盖自己的章" in why.what()
    assert code(view(*SENT), DISTRICT, "2024-03-14", witnessed=True) is None


def test_区司法局应诉岗和法律顾问能做什么():
    assert PROCEDURE.seen_by == {Post.BUREAU_DESK, Post.COUNSEL}
    assert code(view(), REFERRED[0], "2024-03-06", posts={Post.BUREAU_DESK}, organ=BUREAU) is None
    view_of_counsel = Analysed(
        facts="已签收", evidence="齐全", law=("行政诉讼法69",), risk=Risk.LOW, proposal=Course.DEFEND
    )
    assert code(view(*GIVEN), view_of_counsel, "2024-03-08", posts={Post.COUNSEL}) is None
    for deed in (ASSIGNED, TO_BUREAU):
        assert code(view(*GIVEN), deed, "2024-03-08", posts={Post.BUREAU_DESK}) == "post.not_yours"
        assert code(view(*GIVEN), deed, "2024-03-08", posts={Post.COUNSEL}) == "post.not_yours"


def test_区政府收到副本不会晚于批转():
    assert code(view(), referred(copy="2024-03-07"), "2024-03-06") == "litigation.refer.copy_day"


def test_绕过司法局提交的_记为不足():
    skipped = view(*GIVEN, (DISTRICT, "2024-03-14", BUREAU))
    assert codes(skipped) == ["litigation.file_answer.not_through_bureau"]
    assert codes(view(*ANSWERED)) == []


BARE = (*SENT, (filed(InNameOf.DISTRICT, with_evidence=False), "2024-03-14", BUREAU))


def test_只交答辩状_答辩期不止_记为不足(law):
    assert codes(view(*BARE)) == ["litigation.answer.no_evidence"]
    assert terms(view(*BARE), law, "xs.answer")[0].state == "running"
    judged_bare = view(*BARE, (heard(), "2024-04-10"), (judged(), "2024-05-06"))
    [finding] = [f for f in PROCEDURE.findings(judged_bare) if f.code == "litigation.answer.no_evidence"]
    assert finding.message == "到2024-03-18没有提交证据和依据,视为没有相应证据"


def test_期内补交证据的_不是不足_逾期补交的仍是(law):
    timely = view(*BARE, (DISTRICT, "2024-03-18", BUREAU))
    assert (codes(timely), terms(timely, law, "xs.answer")[0].state) == ([], "met")
    late = view(*BARE, (DISTRICT, "2024-03-19", BUREAU))
    [finding] = PROCEDURE.findings(late)
    assert finding.message == "证据和依据2024-03-19才提交,晚于2024-03-18,没有正当理由的视为没有相应证据"
    assert terms(late, law, "xs.answer")[0].state == "late"


def test_法院准许延期举证的_答辩状按期即止_证据按延期后的末日(law):
    given = (*SENT, (DelayAsked(why="档案外借"), "2024-03-11"), (DelayRuled(granted=True), "2024-03-13"))
    brief = (*given, (filed(InNameOf.DISTRICT, with_evidence=False), "2024-03-14", BUREAU))
    assert (codes(view(*brief)), terms(view(*brief), law, "xs.answer")[0].state) == ([], "met")
    assert codes(view(*brief, (DISTRICT, "2024-03-28", BUREAU))) == []
    assert codes(view(*brief, (DISTRICT, "2024-03-29", BUREAU))) == ["litigation.answer.no_evidence"]


def test_同一案件又是共同被告_两个答辩期各自计算(law):
    both = (*GIVEN, (served("(2024)示7102行初1号", role=Role.CO_DEFENDANT), "2024-03-08"), (TO_BUREAU, "2024-03-11"))
    assert stage(view(*both)) == "assigned"
    assert [c.statutory_due for c in terms(view(*both), law, "xs.answer")] == [day("2024-03-18"), day("2024-03-25")]
    one = view(*both, (DISTRICT, "2024-03-14", BUREAU))
    assert [(c.key, c.state) for c in terms(one, law, "xs.answer")] == [
        ("district_government", "met"),
        ("centre", "running"),
    ]
    assert code(one, filed(), "2024-03-20", posts={Post.LEGAL}) is None


def test_二审再次批转_同一案号只登记一次(law):
    decided = (*ANSWERED, (heard(), "2024-04-10"), (judged(), "2024-05-06"))
    second = referred("2024-05-27", "(2024)示71行终5号", instance=Instance.SECOND)
    again = referred("2024-05-27", instance=Instance.SECOND)
    assert code(view(*decided), again, "2024-05-30") == "litigation.number_again"
    assert code(view(*decided), second, "2024-05-30", posts={Post.REGISTRAR}) is None
    above = (*decided, (Appealed(court="示例中院"), "2024-05-27"), (second, "2024-05-30"))
    assert stage(view(*above)) == "on_appeal"
    assert terms(view(*above), law, "xs.appeal_answer")[0].statutory_due == day("2024-06-11")
    assert terms(view(*above), law, "xs.answer")[0].state == "met"
    ended = (
        *above,
        (TO_BUREAU, "2024-06-03"),
        (DISTRICT, "2024-06-07", BUREAU),
        (judged(Result.APPEAL_DISMISSED, Instance.SECOND), "2024-07-15"),
        (final(), "2024-07-15"),
        (Closed(), "2024-07-20"),
    )
    assert stage(view(*ended)) == "closed"
    assert terms(view(*ended), law, "xs.appeal_answer")[0].state == "met"
    assert irregular(PROCEDURE, view(*ended), witnessed_only=False) == []


def test_受征收部门委托的_由本中心代为提交():
    agent = ((referred(role=Role.AGENT_FOR_DEPARTMENT), "2024-03-06"), (ASSIGNED, "2024-03-07"))
    assert code(view(*agent), filed(InNameOf.DEPARTMENT), "2024-03-12", posts={Post.LEGAL}) is None
    assert code(view(*agent), DISTRICT, "2024-03-12") == "gate.has.case.to_bureau"

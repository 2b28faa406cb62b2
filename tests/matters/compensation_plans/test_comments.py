"""意见逐条研究,多数人有异议的听证,情况公布以后才能上会。"""

import pytest

from matters.compensation_plans.around import day, meeting
from matters.compensation_plans.build import (
    COMMENTED,
    FEW_OBJECT,
    HEARING,
    MOST_OBJECT,
    SUMMED,
    answer,
    code,
    collective,
    comment,
    fed_back,
    interest,
    opened,
    refusal,
    revised,
    stage,
    view,
)
from zhunsheng.kernel.acts import split
from zhunsheng.kernel.engine import offers
from zhunsheng.matters.compensation_plans.acts import CommentAnswered, Commented, ObjectionsCounted
from zhunsheng.matters.compensation_plans.procedure import PROCEDURE
from zhunsheng.matters.compensation_plans.words import Adoption, Ground

BEFORE_COUNT = COMMENTED[:-1]
UNANSWERED = [step for step in COMMENTED if not isinstance(step[0], CommentAnswered)]


def test_意见编号不重复_期满以后到的也登记():
    assert code(view(*COMMENTED), comment("1"), "2026-04-23") == "gate.fresh.plan.comment"
    assert code(view(*COMMENTED), comment("3"), "2026-04-23") is None


def test_不采纳和部分采纳的要写理由():
    for result in (Adoption.NOT_TAKEN, Adoption.PARTLY):
        why = refusal(view(*UNANSWERED), answer("2", result, " "), "2026-04-20")
        assert why is not None
        assert why.code == "plan.comment.reason"
        assert "第11条" in why.article
    assert code(view(*UNANSWERED), answer("2"), "2026-04-20") is None


def test_只研究收到的意见_一条研究一次():
    assert code(view(*UNANSWERED), answer("9"), "2026-04-20") == "procedure.nothing_asked"
    assert code(view(*COMMENTED), answer("1"), "2026-04-20") == "procedure.nothing_asked"


def test_还没有研究的意见逐条列出():
    found = view(*UNANSWERED)
    why = refusal(found, fed_back(), "2026-04-29")
    assert why is not None
    assert why.what() == "还有2条意见没有研究:1、2"
    keys = [offer.keys for offer in offers(PROCEDURE, found, day("2026-04-29")) if offer.act is CommentAnswered]
    assert keys == [("1", "2")]


def test_旧城区改建要先认定是否多数有异议():
    assert code(view(*BEFORE_COUNT), fed_back(), "2026-04-29") == "gate.has.plan.majority_objects"
    other = ((opened(old_town=False), "2026-01-05"), (interest(Ground.INFRASTRUCTURE), "2026-01-06"))
    assert code(view(*other, *BEFORE_COUNT[2:]), fed_back(), "2026-04-29") is None


def test_公共利益是旧城区改建的_建档没有勾选也要认定():
    found = view((opened(old_town=False), "2026-01-05"), *BEFORE_COUNT[1:])
    assert code(found, fed_back(), "2026-04-29") == "gate.has.plan.majority_objects"


def test_过半数有异议的须听证_正好一半的不必():
    most = (*BEFORE_COUNT, (MOST_OBJECT, "2026-04-22"))
    why = refusal(view(*most), fed_back(), "2026-04-29")
    assert why is not None
    assert why.code == "plan.hearing.missing"
    assert "第11条第二款" in why.article
    assert "听证会" in why.todo()
    assert code(view(*most, (HEARING, "2026-04-24")), fed_back(), "2026-04-29") is None
    assert code(view(*BEFORE_COUNT, (FEW_OBJECT, "2026-04-22")), fed_back(), "2026-04-29") is None


def test_不是旧城区改建的_国有土地不因多数异议必须听证():
    other = ((opened(old_town=False), "2026-01-05"), (interest(Ground.INFRASTRUCTURE), "2026-01-06"))
    found = view(*other, *BEFORE_COUNT[2:], (MOST_OBJECT, "2026-04-22"))
    assert code(found, fed_back(), "2026-04-29") is None


def test_异议人数不多于总数():
    found = view(*BEFORE_COUNT)
    assert code(found, ObjectionsCounted(total=10, objecting=11), "2026-04-22") == "plan.objections.count"


def test_情况没有公布的不能上会():
    found = view(*COMMENTED, (revised(), "2026-04-27"))
    assert code(found, collective(), "2026-05-28") == "gate.has.plan.feedback"
    unclosed = [step for step in COMMENTED if step[0] is not SUMMED]
    assert code(view(*unclosed, sitting=meeting()), collective(), "2026-05-28") == "gate.has.plan.comments_closed"


def test_修改以后回到意见已截止_重新公布情况():
    told = (*COMMENTED, (fed_back(), "2026-04-29"))
    assert stage(view(*told)) == "fed_back"
    assert stage(view(*told, (revised(), "2026-05-06"))) == "comments_closed"


def test_提意见人的姓名和原文只在个人部分():
    parts = split(comment("1", contact="示例电话"))
    public = str(parts.counted) + str(parts.body)
    assert not any(word in public for word in ("示例甲", "示例电话", "房屋面积"))
    assert [p.name for p in PROCEDURE.parties(view(*COMMENTED).file)] == ["示例甲"]
    assert PROCEDURE.title(view(*COMMENTED).file) == "示例片区"


@pytest.mark.parametrize("kind", [Commented, CommentAnswered])
def test_意见的办理有条文依据(kind):
    assert all("第1" in step.article for step in PROCEDURE.steps_of(kind))

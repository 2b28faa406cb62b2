"""补正、说明理由、征求意见、延期: what happens between receipt and answer (条例30–35)."""

from matters.disclosure_requests.build import (
    DRAFT,
    answer,
    code,
    day,
    doc,
    offered,
    received,
    refusal,
    screened,
    stage,
    view,
)
from zhunsheng.kernel.engine import offers, usual
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.disclosure_requests.acts import (
    Corrected,
    CorrectionAsked,
    Explained,
    Extended,
    ExtensionTold,
    MakerAnswered,
    MakerConsulted,
    OrganAnswered,
    OrganConsulted,
    ReasonableDelay,
    ReasonAsked,
    ThirdAnswered,
    ThirdConsulted,
    ThirdDecided,
)
from zhunsheng.matters.disclosure_requests.choices import Position, ThirdDecision
from zhunsheng.matters.disclosure_requests.outcomes import Outcome
from zhunsheng.matters.disclosure_requests.procedure import PROCEDURE

RECEIVED = (received(), "2026-06-01")
ASKED = (CorrectionAsked(missing="写明文件名称", within=day("2026-06-20")), "2026-06-05")
DENIED = answer(Outcome.INTERNAL)


def third(party="第三方1", by="2026-06-30"):
    return ThirdConsulted(party=party, third="示例公司", answer_by=day(by), received_on=day("2026-06-05"))


def maker(by="2026-06-30", got="2026-06-05"):
    return MakerConsulted(organ="区住建局", answer_by=day(by), received_on=None if got is None else day(got))


def test_补正只能一次性告知_第二次依第30条拒绝():
    assert code(view(RECEIVED), ASKED[0], "2026-06-05", posts={Post.DISCLOSURE_HEAD}) is None
    waiting = view(RECEIVED, ASKED)
    assert stage(waiting) == "correcting"
    assert PROCEDURE.waiting(waiting) == "申请人补正"
    completed = view(RECEIVED, ASKED, (Corrected(), "2026-06-10"))
    assert stage(completed) == "open"
    why = refusal(completed, CorrectionAsked(missing="再补", within=day("2026-07-01")), "2026-06-11")
    assert why.code == "disclosure.ask_correction.once"
    assert why.article == "《政府信息公开条例》第30条"
    assert "补正后申请内容仍不明确" in why.todo()


def test_补正期限要晚于告知之日():
    early = CorrectionAsked(missing="写明文件名称", within=day("2026-06-05"))
    assert code(view(RECEIVED), early, "2026-06-05") == "disclosure.ask_correction.within"


def test_要求说明理由以后可以说明_也可以确定合理期限():
    assert code(view(RECEIVED), ReasonableDelay(until=day("2026-09-01"), why="量大"), "2026-06-03") is not None
    asked = view(RECEIVED, (ReasonAsked(text="请说明理由"), "2026-06-03"))
    assert stage(asked) == "reasoning"
    assert PROCEDURE.waiting(asked) == "申请人说明理由"
    assert code(asked, ReasonableDelay(until=day("2026-09-01"), why="量大"), "2026-06-10") is None
    assert stage(view(RECEIVED, (ReasonAsked(text="请说明"), "2026-06-03"), (Explained(), "2026-06-08"))) == "open"


def test_第三方没有着落以前不能答复():
    asked = view(RECEIVED, (third(), "2026-06-05"))
    assert PROCEDURE.waiting(asked) == "第三方1"
    why = refusal(asked, DENIED, "2026-06-20", posts={Post.DEPUTY})
    assert why.code == "disclosure.answer.parties"
    assert "第三方1" in why.what()
    assert "沉默不等于同意" in why.todo()
    agreed = view(RECEIVED, (third(), "2026-06-05"), (_says(Position.AGREE), "2026-06-18"))
    assert code(agreed, DENIED, "2026-06-20") is None


def test_第三方不同意或者逾期的_须作出决定():
    objected = view(RECEIVED, (third(), "2026-06-05"), (_says(Position.OBJECT), "2026-06-18"))
    assert PROCEDURE.waiting(objected) == ""
    assert code(objected, DENIED, "2026-06-20") == "disclosure.answer.parties"
    silent = view(RECEIVED, (third(), "2026-06-05"))
    assert code(silent, _decides(), "2026-06-30", posts={Post.DEPUTY}) == "disclosure.decide_third.early"
    assert code(silent, _decides(), "2026-07-01", posts={Post.DEPUTY}) is None
    decided = view(RECEIVED, (third(), "2026-06-05"), (_decides(), "2026-07-01"))
    assert code(decided, DENIED, "2026-07-02") is None


def test_因公共利益公开的要书面告知第三方():
    objected = view(RECEIVED, (third(), "2026-06-05"), (_says(Position.OBJECT), "2026-06-18"))
    untold = ThirdDecided(party="第三方1", decide=ThirdDecision.PUBLIC_INTEREST, why="公共利益")
    told = ThirdDecided(party="第三方1", decide=ThirdDecision.PUBLIC_INTEREST, why="公共利益", told=doc("告知第三方书"))
    assert code(objected, untold, "2026-06-19") == "disclosure.decide_third.told"
    assert code(objected, told, "2026-06-19") is None


def test_决定不公开第三方内容的_结果不能是予以公开():
    decided = view(RECEIVED, (third(), "2026-06-05"), (_decides(), "2026-07-01"))
    assert code(decided, answer(), "2026-07-02") == "disclosure.answer.party_withheld"


def test_对第三方意见可以另作决定_以后一次为准():
    """已决定不公开的,查明不涉及商业秘密,改为公开,再答复“予以公开”。"""
    withheld = ((third(), "2026-06-05"), (_says(Position.OBJECT), "2026-06-18"), (_decides(), "2026-06-19"))
    found = view(RECEIVED, *withheld)
    assert code(found, answer(), "2026-06-22") == "disclosure.answer.party_withheld"
    again = _decides(ThirdDecision.RELEASE)
    assert code(found, again, "2026-06-22", posts={Post.DEPUTY}) is None
    changed = view(
        RECEIVED, *withheld, (again, "2026-06-22"), (DRAFT, "2026-06-23", "handler"), (screened(), "2026-06-24", "sec")
    )
    assert code(changed, answer(), "2026-06-25") is None
    back = view(*((e.act, e.happened_on.isoformat()) for e in changed.file.entries), (_decides(), "2026-06-26"))
    assert code(back, answer(), "2026-06-29") == "disclosure.answer.party_withheld"


def test_没有征求过的第三方不能作决定():
    assert code(view(RECEIVED), _decides(), "2026-06-22") == "gate.has.disclosure.consult_third"
    assert ThirdDecided not in offered(view(RECEIVED), "2026-06-22")
    assert ThirdDecided in offered(view(RECEIVED, (third(), "2026-06-05")), "2026-07-01")


def test_一个第三方已有决定_下一步仍是另一个():
    both = (RECEIVED, (third("第三方1"), "2026-06-05"), (third("第三方2"), "2026-06-05"))
    found = view(*both, (_decides(), "2026-07-01"))
    usually = usual(PROCEDURE, found, offers(PROCEDURE, found, day("2026-07-01")))
    assert ThirdDecided in [offer.act for offer in usually]


def test_多个第三方各自答复_各自有着落():
    both = (RECEIVED, (third("第三方1"), "2026-06-05"), (third("第三方2"), "2026-06-05"))
    one = view(*both, (_says(Position.AGREE), "2026-06-10"))
    assert PROCEDURE.waiting(one) == "第三方2"
    assert "第三方2" in refusal(one, DENIED, "2026-06-11").what()
    assert code(one, _says(Position.OBJECT), "2026-06-11") == "procedure.nothing_asked"
    assert code(one, third("第三方1"), "2026-06-11") == "disclosure.consult.again"
    assert code(view(*both), _says(Position.AGREE, "第三方9"), "2026-06-11") == "procedure.nothing_asked"


def test_给第三方和共同制作机关的期限不能短于15个工作日():
    assert code(view(RECEIVED), third(by="2026-06-15"), "2026-06-05") == "disclosure.consult.term"
    assert code(view(RECEIVED), maker(by="2026-06-15"), "2026-06-05") == "disclosure.consult.term"


def test_十五个日历日不是15个工作日():
    """10月16日收到,15个工作日到11月6日;国庆假期和周末不算。"""
    opened = view((received(), "2026-10-12"))
    for kind in (
        lambda by: ThirdConsulted(party="第三方1", third="示例公司", answer_by=day(by), received_on=day("2026-10-16")),
        lambda by: maker(by, "2026-10-16"),
    ):
        why = refusal(opened, kind("2026-11-02"), "2026-10-13")
        assert (why.code, "2026-11-06" in why.what()) == ("disclosure.consult.term", True)
        assert code(opened, kind("2026-11-06"), "2026-10-13") is None


def test_期限给短了的_沉默也要等到法定期满():
    asked = ThirdConsulted(
        party="第三方1", third="示例公司", answer_by=day("2026-11-02"), received_on=day("2026-10-16")
    )
    silent = view((received(), "2026-10-12"), (asked, "2026-10-13"))
    assert "2026-11-06" in refusal(silent, _decides(), "2026-11-03").what()
    assert code(silent, _decides(), "2026-11-06") == "disclosure.decide_third.early"
    assert code(silent, _decides(), "2026-11-09") is None
    joint = view((received(), "2026-10-12"), (maker("2026-11-02", "2026-10-16"), "2026-10-13"))
    assert code(joint, DENIED, "2026-11-06") == "disclosure.answer.joint"
    assert code(joint, DENIED, "2026-11-09") is None


def test_不知何时收到征求意见书的_不能说已经期满():
    asked = ThirdConsulted(party="第三方1", third="示例公司", answer_by=day("2026-06-30"))
    why = refusal(view(RECEIVED, (asked, "2026-06-05")), _decides(), "2026-09-01")
    assert why.code == "disclosure.decide_third.early"
    assert "收到征求意见书的日期" in why.what()
    unknown = view(RECEIVED, (maker(got=None), "2026-06-05"))
    assert code(unknown, DENIED, "2026-09-01") == "disclosure.answer.joint"


def test_共同制作机关逾期未答视为同意_未到期不能答复():
    asked = view(RECEIVED, (maker(), "2026-06-05"))
    assert PROCEDURE.waiting(asked) == "区住建局"
    assert code(asked, DENIED, "2026-06-30") == "disclosure.answer.joint"
    assert code(asked, DENIED, "2026-07-01") is None
    answered = view(
        RECEIVED,
        (maker(), "2026-06-05"),
        (MakerAnswered(organ="区住建局", view=Position.AGREE), "2026-06-10"),
    )
    assert code(answered, DENIED, "2026-06-11") is None


def test_其他机关复函与所征求的机关对应():
    asked = view(RECEIVED, (OrganConsulted(organ="区保密局"), "2026-06-05"))
    assert PROCEDURE.waiting(asked) == "区保密局"
    assert code(asked, OrganAnswered(organ="区住建局"), "2026-06-08") == "procedure.nothing_asked"
    assert code(asked, OrganAnswered(organ="区保密局"), "2026-06-08", posts={Post.REGISTRAR}) is None


def test_延期只能由信息公开工作机构负责人批准():
    granted = Extended(days=10, reason="需要检索大量档案")
    for other in (Post.DEPUTY, Post.HEAD, Post.HANDLER, Post.SECTION_HEAD):
        assert code(view(RECEIVED), granted, "2026-06-20", posts={other}) == "post.not_yours"
    assert code(view(RECEIVED), granted, "2026-06-20", posts={Post.DISCLOSURE_HEAD}) is None
    assert code(view(RECEIVED), Extended(days=21, reason="多"), "2026-06-20") == "disclosure.extend.days"
    assert code(view(RECEIVED, (granted, "2026-06-20")), granted, "2026-06-22") == "procedure.once"


def test_延期要告知申请人_日数与批准一致():
    granted = Extended(days=10, reason="需要检索大量档案")
    assert code(view(RECEIVED), ExtensionTold(days=10), "2026-06-20") == "gate.has.disclosure.extend"
    approved = view(RECEIVED, (granted, "2026-06-20"))
    assert code(approved, ExtensionTold(days=20), "2026-06-21") == "disclosure.extension_told.days"
    assert code(approved, ExtensionTold(days=10), "2026-06-21", posts={Post.REGISTRAR}) is None


def _says(position, party="第三方1"):
    return ThirdAnswered(party=party, view=position)


def _decides(decide=ThirdDecision.WITHHOLD):
    return ThirdDecided(party="第三方1", decide=decide, why="涉及商业秘密")

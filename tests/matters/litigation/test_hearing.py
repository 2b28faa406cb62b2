"""开庭和负责人出庭、调解、司法建议、检察建议."""

from matters.litigation.build import (
    ASSIGNED,
    BUREAU,
    code,
    codes,
    day,
    doc,
    filed,
    final,
    heard,
    judged,
    notice,
    person,
    refusal,
    served,
    stage,
    terms,
    view,
)
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.litigation.acts import Assigned, HeadAbsent, Mediated, SelfCorrected
from zhunsheng.matters.litigation.ending import (
    AdviceAnswered,
    Closed,
    JudicialAdvised,
    ProcuratorAdvised,
    ProcuratorAnswered,
)
from zhunsheng.matters.litigation.procedure import PROCEDURE
from zhunsheng.matters.litigation.words import Absence, Advice, Capacity, Mediation, Organ, Paper, Result

SERVED = (served(filed_on=day("2024-02-28")), "2024-03-04")
READY = (SERVED, (ASSIGNED, "2024-03-05"), (filed(), "2024-03-15"), (notice("2024-04-10"), "2024-03-28"))
ABSENT = HeadAbsent(reason=Absence.OTHER_DUTY, proof=doc("证明"))
STAFF_ONLY = heard(person(Capacity.STAFF), person(Capacity.LAWYER, Organ.OTHER))


def test_不能出庭的说明_须在开庭以前_由主要负责人办理():
    assert code(view(*READY), ABSENT, "2024-04-09", posts={Post.HEAD}) is None
    assert code(view(*READY), ABSENT, "2024-04-09", posts={Post.DEPUTY}) == "post.not_yours"
    late = refusal(view(*READY), ABSENT, "2024-04-11")
    assert (late.code, late.article) == ("litigation.head_absent.after", "法释〔2020〕3号第8条、第9条")
    assert code(view(*READY, (heard(), "2024-04-10")), ABSENT, "2024-04-10") == "litigation.head_absent.after"
    assert code(view(*READY[:3]), ABSENT, "2024-03-20") == "gate.has.case.hearing_notice"


def test_负责人不能出庭的_不得仅委托律师():
    lawyers = Assigned(agent="示例律师", staff_included=False)
    only = (SERVED, (lawyers, "2024-03-05"), *READY[2:])
    assert code(view(*only), ABSENT, "2024-04-09") == "litigation.head_absent.lawyers_only"
    assert code(view(*only, (ASSIGNED, "2024-04-08")), ABSENT, "2024-04-09") is None


def test_没有负责人出庭也没有说明_记为不足():
    assert codes(view(*READY, (heard(), "2024-04-10"))) == []
    assert codes(view(*READY, (STAFF_ONLY, "2024-04-10"))) == ["litigation.hear.head_missing"]
    assert codes(view(*READY, (ABSENT, "2024-04-08"), (STAFF_ONLY, "2024-04-10"))) == []
    lawyers = heard(person(Capacity.LAWYER, Organ.OTHER))
    assert codes(view(*READY, (ABSENT, "2024-04-08"), (lawyers, "2024-04-10"))) == ["litigation.hear.lawyers_only"]


def test_别的机关的负责人不算本中心负责人():
    other = heard(person(Capacity.HEAD, Organ.DISTRICT), person(Capacity.STAFF))
    assert codes(view(*READY, (other, "2024-04-10"))) == ["litigation.hear.head_missing"]


def test_同一审级出庭过一次即可():
    twice = (*READY, (heard(), "2024-04-10"), (notice("2024-04-24"), "2024-04-12"), (STAFF_ONLY, "2024-04-24"))
    assert codes(view(*twice)) == []


def test_开庭必须写明谁出庭_传票不会晚于开庭():
    nobody = type(STAFF_ONLY)(instance=STAFF_ONLY.instance, present=())
    assert code(view(*READY), nobody, "2024-04-10") == "litigation.hear.nobody"
    assert code(view(*READY), notice("2024-03-01"), "2024-03-29") == "litigation.hearing_notice.past"


def test_开庭日是一个期限_改期以新的为准(law):
    [hearing] = terms(view(*READY), law, label="开庭")
    assert (hearing.statutory_due, hearing.state) == (day("2024-04-10"), "running")
    moved = view(*READY, (notice("2024-05-08"), "2024-04-08"))
    assert [c.state for c in terms(moved, law, label="开庭")] == ["ended", "running"]
    row = {column.id: column.of(moved) for column in PROCEDURE.columns}
    assert row["hearing"] == day("2024-05-08")


def test_调解期间不计一审审限(law):
    ongoing = (Mediated(result=Mediation.ONGOING), "2024-04-15")
    assert terms(view(*READY, ongoing), law, "xs.first_instance")[0].statutory_due is None
    failed = view(*READY, ongoing, (Mediated(result=Mediation.FAILED), "2024-05-15"))
    assert terms(failed, law, "xs.first_instance")[0].excluded == ((day("2024-04-15"), day("2024-05-15")),)


def test_调解结案有款项的_履行以后才能结案():
    settled = judged(Result.SETTLED, kind=Paper.MEDIATION, orders=True)
    course = (
        *READY,
        (Mediated(result=Mediation.AGREED, terms="示例甲自愿搬迁", amount=1200000), "2024-04-12"),
        (settled, "2024-04-15"),
        (final(), "2024-04-15"),
    )
    assert code(view(*course), Closed(), "2024-04-16") == "litigation.close.not_performed"


def test_改变被诉行为要以当事人的名义():
    changed = SelfCorrected(in_name_of=InNameOf.CENTRE, what="重新答复", told_court_on=day("2024-03-20"))
    assert code(view(*READY), changed, "2024-03-20", posts={Post.HEAD}) is None
    other = SelfCorrected(in_name_of=InNameOf.DISTRICT, what="撤回决定")
    assert code(view(*READY), other, "2024-03-20") == "litigation.in_name_of"


def test_规范性文件的司法建议60日_其余按建议书所定日(law):
    normative = JudicialAdvised(number="司法建议1", about=Advice.NORMATIVE, text="修改办法")
    other = JudicialAdvised(number="司法建议2", about=Advice.OTHER, text="规范送达", due=day("2024-05-10"))
    advised = (*READY, (normative, "2024-04-12"), (other, "2024-04-12"))
    assert terms(view(*advised), law, "xs.judicial_advice")[0].statutory_due == day("2024-06-11")
    assert terms(view(*advised), law, label="回复司法建议")[0].statutory_due == day("2024-05-10")
    reply = AdviceAnswered(number="司法建议2", text="已整改")
    assert code(view(*advised), reply, "2024-05-06", posts={Post.HEAD}) is None
    assert code(view(*advised), reply, "2024-05-06", posts={Post.LEGAL}) == "post.not_yours"
    answered = view(*advised, (reply, "2024-05-06"))
    assert terms(answered, law, "xs.judicial_advice")[0].state == "running"
    assert terms(answered, law, label="回复司法建议")[0].state == "met"
    assert code(answered, reply, "2024-05-07") == "procedure.nothing_asked"
    assert code(answered, other, "2024-05-07") == "gate.fresh.case.judicial_advice"


def test_检察建议自成一件_按所定日回复(law):
    advised = (ProcuratorAdvised(number="检察建议1", text="履行监管职责", due=day("2024-05-10")), "2024-03-11")
    assert stage(view(advised)) == "advised"
    [term] = terms(view(advised), law, label="回复检察建议")
    assert (term.statutory_due, term.state) == (day("2024-05-10"), "running")
    assert PROCEDURE.title(view(advised).file) == "检察建议 检察建议1"
    answered = view(advised, (ProcuratorAnswered(number="检察建议1", text="已履行"), "2024-05-06"))
    assert stage(answered) == "closed"
    assert PROCEDURE.contributions(answered) == ()


def test_区司法局应诉岗不能登记开庭():
    assert code(view(*READY), heard(), "2024-04-10", posts={Post.BUREAU_DESK}, organ=BUREAU) == "post.not_yours"

"""自己被诉: from the notice of suit to the closing."""

from matters.litigation.build import (
    ASSIGNED,
    TO_BUREAU,
    code,
    day,
    doc,
    done,
    filed,
    final,
    heard,
    judged,
    notice,
    offered,
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
from zhunsheng.matters.litigation.acts import Assigned, Collected, DelayAsked, DelayRuled, JurisdictionRuled, Objected
from zhunsheng.matters.litigation.ending import AppealDecided, Appealed, AppealMade, Closed, RetrialReceived
from zhunsheng.matters.litigation.procedure import PROCEDURE
from zhunsheng.matters.litigation.words import (
    AppealChoice,
    EvidenceSource,
    Instance,
    Paper,
    Result,
    Role,
)

SERVED = (served(), "2024-03-04")
GIVEN = (SERVED, (ASSIGNED, "2024-03-05"))
ANSWERED = (*GIVEN, (filed(), "2024-03-15"))
HEARD = (*ANSWERED, (notice("2024-04-10"), "2024-03-28"), (heard(), "2024-04-10"))
REVOKED = (*HEARD, (judged(Result.ORDERED_TO_ACT, orders=True), "2024-05-06"))
DECIDED = (AppealDecided(in_name_of=InNameOf.CENTRE, choice=AppealChoice.APPEAL), "2024-05-10")
APPEALED = (*REVOKED, DECIDED, (AppealMade(court="示例中院"), "2024-05-15"))
SECOND = (
    *APPEALED,
    (served("(2024)示71行终3号", instance=Instance.SECOND), "2024-06-03"),
    (heard(instance=Instance.SECOND), "2024-06-20"),
    (judged(Result.APPEAL_DISMISSED, Instance.SECOND), "2024-07-01"),
)
FINAL = (*SECOND, (final("2024-07-31"), "2024-07-01"))
WHOLE = (*FINAL, (done(), "2024-07-20"), (Closed(), "2024-08-01"))


def test_从应诉通知书到结案_每一步都合规():
    stages = [stage(view(*WHOLE[: n + 1])) for n in range(len(WHOLE))]
    assert stages == [
        *("served", "assigned", "answered", "answered", "heard", "judged", "judged", "on_appeal", "on_appeal"),
        *("on_appeal", "judged", "final", "performed", "closed"),
    ]
    assert irregular(PROCEDURE, view(*WHOLE), witnessed_only=False) == []
    assert PROCEDURE.findings(view(*WHOLE)) == ()


def test_答辩期自收到之日起15日_提交即止(law):
    [answer] = terms(view(*GIVEN), law, "xs.answer")
    assert (answer.start_on, answer.statutory_due, answer.state) == (day("2024-03-04"), day("2024-03-19"), "running")
    assert terms(view(*ANSWERED), law, "xs.answer")[0].state == "met"
    late = view(*GIVEN, (filed(), "2024-03-20"))
    assert terms(late, law, "xs.answer")[0].state == "late"
    assert code(view(*GIVEN), filed(), "2024-03-20", posts={Post.LEGAL}) is None


def test_第三人没有答辩义务(law):
    third = view((served(role=Role.THIRD_PARTY), "2024-03-04"))
    assert terms(third, law, "xs.answer") == []


def test_谁可以办理():
    assert code(view(), SERVED[0], "2024-03-04", posts={Post.HANDLER}) == "post.not_yours"
    assert code(view(), SERVED[0], "2024-03-04", posts={Post.REGISTRAR}) is None
    assert code(view(SERVED), ASSIGNED, "2024-03-05", posts={Post.HANDLER}) == "post.not_yours"
    assert code(view(*GIVEN), filed(), "2024-03-15", posts={Post.REGISTRAR}) == "post.not_yours"
    bureau = refusal(view(*GIVEN), filed(), "2024-03-15", posts={Post.BUREAU_DESK}, organ="示例区司法局")
    assert (bureau.code, bureau.what()) == ("litigation.file_answer.whose", "区司法局应诉岗不能以本中心名义行为")
    assert code(view(*REVOKED), DECIDED[0], "2024-05-10", posts={Post.DEPUTY}) == "post.not_yours"


def test_身份在登记时定下_两种来件不能混登():
    assert code(view(), served(role=Role.HANDLING_UNIT), "2024-03-04") == "litigation.served.role"
    assert code(view(), referred(role=Role.DEFENDANT), "2024-03-04") == "litigation.refer.role"
    assert code(view(*GIVEN), TO_BUREAU, "2024-03-06") == "litigation.to_bureau.own_case"
    assert code(view(*GIVEN), filed(InNameOf.DISTRICT), "2024-03-06") == "gate.has.case.to_bureau"
    assert code(view(*GIVEN), filed(InNameOf.DEPARTMENT), "2024-03-06") == "litigation.in_name_of"


def test_代理人最多两名_由分管领导确定():
    assert {"agent", "second_agent"} <= set(Assigned.__dataclass_fields__)
    assert code(view(SERVED), ASSIGNED, "2024-03-05", posts={Post.DEPUTY}) is None
    assert code(view(*ANSWERED), ASSIGNED, "2024-03-20") is None


def test_延期举证_期内书面申请_准许后另计15日(law):
    asked = (*GIVEN, (DelayAsked(why="档案外借"), "2024-03-12"))
    assert terms(view(*asked), law, "xs.evidence_delay_request")[0].state == "met"
    assert PROCEDURE.waiting(view(*asked)) == "法院决定是否准许延期举证"
    granted = (*asked, (DelayRuled(granted=True, excuse_ended_on=day("2024-03-25")), "2024-03-14"))
    [evidence] = terms(view(*granted), law, "xs.evidence_after_excuse")
    assert (evidence.start_on, evidence.statutory_due) == (day("2024-03-25"), day("2024-04-09"))
    brief = (*granted, (filed(with_evidence=False), "2024-03-18"))
    assert terms(view(*brief), law, "xs.evidence_after_excuse")[0].state == "running"
    assert terms(view(*brief), law, "xs.answer")[0].state == "met"
    assert terms(view(*brief, (filed(), "2024-04-08")), law, "xs.evidence_after_excuse")[0].state == "met"
    assert terms(view(*asked, (DelayRuled(granted=False), "2024-03-14")), law, "xs.evidence_after_excuse") == []
    assert code(view(*GIVEN), DelayRuled(granted=True), "2024-03-14") == "gate.has.case.ask_delay"


def test_管辖异议在答辩期内提出_裁定以前不计一审审限(law):
    known = (served(filed_on=day("2024-02-28")), "2024-03-04")
    objected = (known, (ASSIGNED, "2024-03-05"), (Objected(why="级别管辖"), "2024-03-11"))
    assert terms(view(*objected), law, "xs.jurisdiction")[0].state == "met"
    [trial] = terms(view(*objected), law, "xs.first_instance")
    assert (trial.whose, trial.statutory_due) == ("court", None)
    [trial] = terms(view(*objected, (JurisdictionRuled(upheld=False), "2024-04-10")), law, "xs.first_instance")
    assert trial.excluded == ((day("2024-03-11"), day("2024-04-10")),)
    assert trial.statutory_due == day("2024-09-27")
    assert terms(view(SERVED), law, "xs.first_instance") == []


def test_诉讼中不得自行向原告和证人收集证据():
    of_party = Collected(source=EvidenceSource.PARTY, catalogue=doc("目录"))
    assert code(view(*GIVEN), of_party, "2024-03-08") == "litigation.collect.from_party"
    allowed = Collected(source=EvidenceSource.PARTY, catalogue=doc("目录"), court_permitted=True)
    assert code(view(*GIVEN), allowed, "2024-03-08") is None
    assert code(view(*GIVEN), Collected(source=EvidenceSource.FILES, catalogue=doc("目录")), "2024-03-08") is None


def test_上诉期按判决和裁定分别计(law):
    [term] = terms(view(*REVOKED), law, "xs.appeal_judgment")
    assert term.statutory_due == day("2024-05-21")
    assert terms(view(*REVOKED), law, "xs.appeal_ruling") == []
    rejected = view(*HEARD, (judged(Result.CLAIM_REJECTED, kind=Paper.RULING), "2024-05-06"))
    assert terms(rejected, law, "xs.appeal_ruling")[0].statutory_due == day("2024-05-16")
    assert terms(view(*SECOND), law, "xs.appeal_judgment")[0].state == "met"


def test_上诉先有决定_二审裁判不能上诉():
    assert code(view(*REVOKED), AppealMade(court="示例中院"), "2024-05-15") == "gate.has.case.appeal_decide"
    assert code(view(*REVOKED, DECIDED), AppealMade(court="示例中院"), "2024-05-15", posts={Post.LEGAL}) is None
    assert code(view(*SECOND), DECIDED[0], "2024-07-05") == "litigation.appeal.not_appealable"
    accepted = (AppealDecided(in_name_of=InNameOf.CENTRE, choice=AppealChoice.ACCEPT), "2024-05-10")
    assert code(view(*REVOKED, accepted), AppealMade(court="示例中院"), "2024-05-15") == "gate.has.case.appeal_decide"


def test_收到对方上诉状_15日内答辩(law):
    copied = (*HEARD, (judged(), "2024-05-06"), (Appealed(court="示例中院"), "2024-05-27"))
    [answer] = terms(view(*copied), law, "xs.appeal_answer")
    assert (answer.statutory_due, answer.state) == (day("2024-06-11"), "running")
    assert terms(view(*copied, (filed(), "2024-06-05")), law, "xs.appeal_answer")[0].state == "met"
    assert PROCEDURE.waiting(view(*copied)) == "二审、再审法院裁判"


def test_上诉期没有届满_或者上诉没有审结_不能登记生效():
    why = refusal(view(*HEARD, (judged(), "2024-05-06")), final(), "2024-05-21")
    assert (why.code, why.article) == ("litigation.final.appeal_open", "《行政诉讼法》第85条")
    assert "2024-05-21" in why.what()
    assert code(view(*HEARD, (judged(), "2024-05-06")), final(), "2024-05-22", posts={Post.LEGAL}) is None
    assert code(view(*APPEALED), final(), "2024-06-30") == "gate.has.case.judged"
    assert code(view(*SECOND), final(), "2024-07-01") is None


def test_上诉期末日逢周末顺延_顺延以内没有生效():
    # 2024-05-10起算,第15日是星期六(05-25),顺延到05-27
    served_on_friday = (*HEARD, (judged(), "2024-05-10"))
    why = refusal(view(*served_on_friday), final(), "2024-05-27")
    assert (why.code, "2024-05-27" in why.what()) == ("litigation.final.appeal_open", True)
    assert code(view(*served_on_friday), final(), "2024-05-28") is None
    # 2024-09-24收到裁定,第10日在国庆假期,顺延到10-08
    ruling = (*HEARD, (judged(Result.CLAIM_REJECTED, kind=Paper.RULING), "2024-09-24"))
    assert code(view(*ruling), final(), "2024-10-08") == "litigation.final.appeal_open"
    assert code(view(*ruling), final(), "2024-10-09") is None


def test_没有生效_或者没有全部履行_不能结案():
    for course in (GIVEN, ANSWERED, HEARD, REVOKED, APPEALED):
        early = refusal(view(*course), Closed(), "2024-12-01")
        assert early.code == "procedure.stage"
        assert "裁判生效" in early.todo()
    why = refusal(view(*FINAL), Closed(), "2024-07-15", posts={Post.LEGAL})
    assert (why.code, why.article) == ("litigation.close.not_performed", "《行政诉讼法》第94条、第96条")
    assert "履行生效裁判" in why.todo()
    partly = view(*FINAL, (done(complete=False), "2024-07-10"))
    assert (stage(partly), code(partly, Closed(), "2024-07-15")) == ("final", "litigation.close.not_performed")
    assert code(view(*FINAL, (done(), "2024-07-20")), Closed(), "2024-08-01", posts={Post.LEGAL}) is None


def test_没有履行内容的_不必履行_生效即可结案():
    won = view(*HEARD, (judged(), "2024-05-06"), (final(), "2024-05-28"))
    assert code(won, done(), "2024-06-01") == "litigation.perform.nothing"
    assert code(won, Closed(), "2024-06-01") is None


def test_二审维持_一审判令的内容仍要履行(law):
    [term] = terms(view(*FINAL), law, label="履行生效裁判")
    assert (term.statutory_due, term.state) == (day("2024-07-31"), "running")
    assert terms(view(*WHOLE), law, label="履行生效裁判")[0].state == "met"
    assert terms(view(*FINAL, (done(), "2024-08-05")), law, label="履行生效裁判")[0].state == "late"


def test_发回重审_回到一审():
    back = view(*APPEALED, (judged(Result.REMANDED, Instance.SECOND, Paper.RULING), "2024-07-01"))
    assert stage(back) == "answered"
    assert code(back, served("(2024)示7102行初30号", instance=Instance.REMAND), "2024-07-10") is None
    assert code(back, Closed(), "2024-07-10") == "procedure.stage"


def test_原告撤诉_裁定送达即生效_可以结案(law):
    gone = (*GIVEN, (judged(Result.WITHDRAWN, kind=Paper.RULING), "2024-03-12"))
    assert terms(view(*gone), law, "xs.answer")[0].state == "ended"
    assert terms(view(*gone), law, "xs.appeal_ruling") == []
    assert code(view(*gone), final(), "2024-03-12") is None
    assert code(view(*gone), DECIDED[0], "2024-03-13") == "litigation.appeal.not_appealable"
    ended = (*gone, (final(), "2024-03-12"), (Closed(), "2024-03-13"))
    assert stage(view(*ended)) == "closed"
    assert irregular(PROCEDURE, view(*ended), witnessed_only=False) == []


def test_结果与文书种类_败诉与结果要相符():
    heard_case = view(*HEARD)
    assert code(heard_case, judged(Result.REVOKED, kind=Paper.RULING), "2024-05-06") == "litigation.judged.kind"
    assert code(heard_case, judged(Result.SETTLED), "2024-05-06") == "litigation.judged.kind"
    assert code(heard_case, judged(Result.APPEAL_DISMISSED), "2024-05-06") == "litigation.judged.kind"
    assert code(heard_case, judged(Result.DISMISSED_CLAIM, lost=True), "2024-05-06") == "litigation.judged.lost"
    assert code(heard_case, judged(Result.SETTLED, kind=Paper.MEDIATION), "2024-05-06") is None


def test_结案以后收到再审申请_回到生效(law):
    again = view(*WHOLE, (RetrialReceived(court="示例高院"), "2024-09-02"))
    assert stage(again) == "final"
    assert terms(again, law, "xs.retrial_answer")[0].statutory_due == day("2024-09-18")
    assert Closed in offered(again, "2024-09-03")
    assert terms(view(*FINAL), law, "xs.retrial_apply")[0].statutory_due == day("2025-01-02")

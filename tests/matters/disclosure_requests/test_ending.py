"""办结: fee, abandonment, withdrawal, rectification under 41, remedies and a new answer after them."""

from matters.disclosure_requests.build import answer, code, day, received, refusal, stage, view
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.disclosure_requests import facts
from zhunsheng.matters.disclosure_requests.acts import Confirmed, Corrected, CorrectionAsked
from zhunsheng.matters.disclosure_requests.choices import (
    Abandonment,
    Channel,
    FeeBasis,
    RectifyResult,
    RemedyKind,
    RemedyResult,
    Way,
)
from zhunsheng.matters.disclosure_requests.ending import (
    Abandoned,
    Delivered,
    FeeNoticed,
    FeePaid,
    MadePublic,
    Published,
    RectificationAsked,
    RectificationDecided,
    Remedied,
    Withdrawn,
)
from zhunsheng.matters.disclosure_requests.outcomes import Outcome
from zhunsheng.matters.disclosure_requests.procedure import PROCEDURE

RECEIVED = (received(), "2026-06-01")
ASKED = (CorrectionAsked(missing="写明文件", within=day("2026-06-20")), "2026-06-05")
FEE = (
    FeeNoticed(amount=10000, basis=FeeBasis.ITEMS, pay_by=day("2026-07-08"), received_on=day("2026-06-08")),
    "2026-06-08",
)
ANSWERED = (answer(Outcome.INTERNAL), "2026-06-20")
DELIVERED = (Delivered(way=Way.IN_PERSON), "2026-06-22")
RECTIFY = (RectificationAsked(applicant="示例甲", record="房屋调查登记", what="面积有误"), "2026-06-01")


def test_补正期满才能视为放弃():
    asked = view(RECEIVED, ASKED)
    dropped = Abandoned(why=Abandonment.NO_CORRECTION)
    why = refusal(asked, dropped, "2026-06-20", posts={Post.DISCLOSURE_HEAD})
    assert why.code == "disclosure.abandon.early"
    assert "2026-06-20" in why.what()
    assert code(asked, dropped, "2026-06-21", posts={Post.DISCLOSURE_HEAD}) is None
    assert code(asked, Abandoned(why=Abandonment.NO_FEE), "2026-06-21") == "disclosure.abandon.early"
    assert code(view(RECEIVED, ASKED, (Corrected(), "2026-06-18")), dropped, "2026-06-21") == "procedure.stage"
    done = view(RECEIVED, ASKED, (dropped, "2026-06-22"))
    assert stage(done) == "closed"
    assert facts.outcome(done.file) is Outcome.NO_CORRECTION


def test_收费以后缴费继续办理_期满不缴视为放弃():
    noticed = view(RECEIVED, FEE)
    assert stage(noticed) == "fee"
    assert PROCEDURE.waiting(noticed) == "申请人缴费"
    dropped = Abandoned(why=Abandonment.NO_FEE)
    assert code(noticed, dropped, "2026-07-08") == "disclosure.abandon.early"
    assert code(noticed, dropped, "2026-07-09") is None
    paid = view(RECEIVED, FEE, (FeePaid(amount=10000), "2026-06-15"))
    assert stage(paid) == "open"
    assert code(noticed, FeePaid(amount=10000), "2026-06-15", posts={Post.FINANCE}) is None
    assert code(paid, FEE[0], "2026-06-16") == "procedure.once"
    assert facts.outcome(view(RECEIVED, FEE, (dropped, "2026-07-09")).file) is Outcome.NO_FEE


def test_缴费期限自申请人收到通知次日起给足20个工作日():
    def notice(by, got=None):
        return FeeNoticed(
            amount=10000, basis=FeeBasis.ITEMS, pay_by=day(by), received_on=None if got is None else day(got)
        )

    why = refusal(view(RECEIVED), notice("2026-06-09"), "2026-06-08", posts={Post.FINANCE})
    assert (why.code, "2026-07-07" in why.what()) == ("disclosure.fee_notice.term", True)
    assert code(view(RECEIVED), notice("2026-07-06"), "2026-06-08") == "disclosure.fee_notice.term"
    assert code(view(RECEIVED), notice("2026-07-07"), "2026-06-08") is None
    assert code(view(RECEIVED), notice("2026-07-07", "2026-06-10"), "2026-06-08") == "disclosure.fee_notice.term"
    assert code(view(RECEIVED), notice("2026-07-09", "2026-06-10"), "2026-06-08") is None


def test_给的缴费期限太短_或者不知何时收到的_不能视为放弃():
    dropped = Abandoned(why=Abandonment.NO_FEE)
    short = FeeNoticed(amount=1, basis=FeeBasis.ITEMS, pay_by=day("2026-06-09"), received_on=day("2026-06-08"))
    noticed = view(RECEIVED, (short, "2026-06-08"))
    assert "2026-07-07" in refusal(noticed, dropped, "2026-06-10").what()
    assert code(noticed, dropped, "2026-07-08") is None
    unknown = FeeNoticed(amount=1, basis=FeeBasis.ITEMS, pay_by=day("2026-07-08"))
    assert "收到" in refusal(view(RECEIVED, (unknown, "2026-06-08")), dropped, "2026-09-01").what()


def test_申请人随时可以撤回_未确认的也可以():
    for dated in ((RECEIVED,), (RECEIVED, ASKED), (RECEIVED, FEE), (RECEIVED, ANSWERED)):
        assert code(view(*dated), Withdrawn(), "2026-06-21", posts={Post.REGISTRAR}) is None
    mailed = view((received(Channel.PLAIN_MAIL), "2026-06-01"), (Withdrawn(), "2026-06-03"))
    assert stage(mailed) == "closed"
    assert facts.outcome(mailed.file) is Outcome.OTHER
    assert code(mailed, Confirmed(how="电话"), "2026-06-04") == "procedure.stage"


def test_更正本人信息有自己的办理线_不计入答复结果():
    asked = view(RECTIFY)
    assert stage(asked) == "rectifying"
    assert code(asked, answer(Outcome.INTERNAL), "2026-06-05") == "procedure.stage"
    decided = RectificationDecided(result=RectifyResult.CORRECTED)
    assert code(asked, decided, "2026-06-10", posts={Post.DISCLOSURE_HEAD}) is None
    done = view(RECTIFY, (decided, "2026-06-10"))
    assert stage(done) == "rectified"
    assert PROCEDURE.contributions(done) == ()
    assert PROCEDURE.title(done.file) == "更正本人信息:房屋调查登记"
    assert PROCEDURE.contributions(view(RECTIFY, (Withdrawn(), "2026-06-03"))) == ()


def test_送达即办结_以后可以转为主动公开():
    done = view(RECEIVED, ANSWERED, DELIVERED)
    assert stage(done) == "closed"
    assert code(done, MadePublic(item="补偿方案", why="多人申请"), "2026-07-01", posts={Post.DEPUTY}) is None
    assert code(done, Withdrawn(), "2026-07-01") == "procedure.stage"
    assert code(done, Published(place="区政府网站"), "2026-07-01") == "gate.has.disclosure.to_public"
    decided = (MadePublic(item="补偿方案", why="多人申请"), "2026-07-01")
    made = view(RECEIVED, ANSWERED, DELIVERED, decided)
    assert code(made, Published(place="区政府网站"), "2026-07-10", posts={Post.HANDLER}) is None
    out = view(RECEIVED, ANSWERED, DELIVERED, decided, (Published(place="区政府网站"), "2026-07-10"))
    assert code(out, Published(place="区政府网站"), "2026-07-11") == "disclosure.published.done"


def test_结果被纠正才能重新答复():
    done = view(RECEIVED, ANSWERED, DELIVERED)
    assert code(done, answer(Outcome.PROCESS), "2026-10-01") == "disclosure.answer.redo"
    corrected = Remedied(case="复议1", kind=RemedyKind.REVIEW, result=RemedyResult.CORRECTED)
    assert code(done, corrected, "2026-09-25", posts={Post.LEGAL}) is None
    again = view(RECEIVED, ANSWERED, DELIVERED, (corrected, "2026-09-25"))
    assert code(again, answer(Outcome.PROCESS), "2026-10-09", posts={Post.DEPUTY}) is None
    answered = view(RECEIVED, ANSWERED, DELIVERED, (corrected, "2026-09-25"), (answer(Outcome.PROCESS), "2026-10-09"))
    assert stage(answered) == "answered"
    assert facts.outcome(answered.file) is Outcome.INTERNAL


def test_送达以前改签的_以送达的那一份为准():
    changed = view(RECEIVED, ANSWERED, (answer(Outcome.PROCESS), "2026-06-21"), DELIVERED)
    assert facts.outcome(changed.file) is Outcome.PROCESS


def test_不作为也可以被复议_不必等到办结():
    sued = Remedied(case="诉讼1", kind=RemedyKind.SUIT_DIRECT, result=RemedyResult.PENDING)
    assert code(view(RECEIVED), sued, "2026-09-01", posts={Post.LEGAL}) is None
    columns = {column.id: column.of(view(RECEIVED, (sued, "2026-09-01"))) for column in PROCEDURE.columns}
    assert columns["remedies"] == "行政诉讼/未经复议直接起诉:尚未审结"

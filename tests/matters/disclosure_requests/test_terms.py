"""期限: the days a request moves by, and the days that move nothing – with the law as it is."""

import pytest

from matters.disclosure_requests.build import answer, day, received, terms, view
from zhunsheng.matters.disclosure_requests.acts import (
    Confirmed,
    Corrected,
    CorrectionAsked,
    Extended,
    ExtensionTold,
    MakerAnswered,
    MakerConsulted,
    Merged,
    NoContact,
    OrganAnswered,
    OrganConsulted,
    ReasonableDelay,
    ReasonAsked,
    Searched,
    SplitOff,
    ThirdAnswered,
    ThirdConsulted,
    ThirdDecided,
)
from zhunsheng.matters.disclosure_requests.choices import (
    Abandonment,
    Applicant,
    Carrier,
    Channel,
    FeeBasis,
    Position,
    RemedyKind,
    RemedyResult,
    SearchResult,
    ThirdDecision,
    Way,
)
from zhunsheng.matters.disclosure_requests.ending import (
    Abandoned,
    Delivered,
    FeeNoticed,
    FeePaid,
    MadePublic,
    Published,
    Remedied,
    Withdrawn,
)
from zhunsheng.matters.disclosure_requests.outcomes import Capacity, Outcome

RECEIVED = (received(), "2026-06-01")
GOT = day("2026-06-05")
THIRD = (ThirdConsulted(party="第三方1", third="示例公司", answer_by=day("2026-06-29"), received_on=GOT), "2026-06-05")
AGREED = ThirdAnswered(party="第三方1", view=Position.AGREE)
POSTED = Delivered(way=Way.POST, carrier=Carrier.POSTAL)


@pytest.mark.parametrize("channel", [Channel.INTERNET, Channel.FAX])
def test_网上传真来的_内规三个工作日以内确认_确认或者联系不上登记即止(law, channel):
    found = (received(channel), "2026-06-05")
    [clock] = terms(view(found), law, "or.confirm_request")
    assert (clock.state, clock.safe_due, clock.confirmed) == ("running", day("2026-06-10"), "office")
    assert terms(view(found), law, "gk.reply") == []
    for act in (Confirmed(how="电话"), NoContact(tries="无人接听")):
        [stopped] = terms(view(found, (act, "2026-06-08")), law, "or.confirm_request")
        assert stopped.state == "met"
    [late] = terms(view(found, (Confirmed(how="电话"), "2026-06-12")), law, "or.confirm_request")
    assert late.state == "late"
    [gone] = terms(view(found, (Withdrawn(), "2026-06-08")), law, "or.confirm_request")
    assert gone.state == "ended"


@pytest.mark.parametrize("channel", [Channel.IN_PERSON, Channel.SIGNED_MAIL, Channel.PLAIN_MAIL])
def test_当面_签收和平信没有内规的确认期限_平信是当日(law, channel):
    assert terms(view((received(channel), "2026-06-05")), law, "or.confirm_request") == []


def reply(law, *dated):
    [clock] = terms(view(*dated), law, "gk.reply")
    return clock


def due(law, *dated):
    return reply(law, *dated).statutory_due.isoformat()


def test_二十个工作日自收到次日起算_越过端午(law):
    assert due(law, RECEIVED) == "2026-06-30"


def test_征求第三方意见恰好除外所用的工作日(law):
    assert due(law, RECEIVED, THIRD, (AGREED, "2026-06-18")) == "2026-07-13"


def test_第三方未答复时按其期满日预计_期满以后的答复不移动日期(law):
    waiting = reply(law, RECEIVED, THIRD)
    assert waiting.open_pause
    [theirs] = terms(view(RECEIVED, THIRD), law, "gk.third_party_opinion")
    assert (theirs.whose, theirs.key, theirs.state) == ("third_party", "第三方1", "running")
    after = theirs.statutory_due.replace(month=7, day=20).isoformat()
    assert due(law, RECEIVED, THIRD, (AGREED, after)) == waiting.statutory_due.isoformat()


OCTOBER = (received(), "2026-10-12")
LATER = {"answer_by": day("2026-11-06"), "received_on": day("2026-10-16")}


@pytest.mark.parametrize(
    ("asked", "answered", "family"),
    [
        (ThirdConsulted(party="第三方1", third="示例公司", **LATER), AGREED, "gk.third_party_opinion"),
        (
            MakerConsulted(organ="区住建局", **LATER),
            MakerAnswered(organ="区住建局", view=Position.AGREE),
            "gk.joint_opinion",
        ),
    ],
)
def test_除外的时间自征求起_到对方自收到之日起算的期满日止(law, asked, answered, family):
    waiting = reply(law, OCTOBER, (asked, "2026-10-13"))
    assert waiting.excluded == ((day("2026-10-13"), day("2026-11-06")),)
    [theirs] = terms(view(OCTOBER, (asked, "2026-10-13")), law, family)
    assert theirs.statutory_due == day("2026-11-06")
    late = reply(law, OCTOBER, (asked, "2026-10-13"), (answered, "2026-11-20"))
    assert late.excluded == ((day("2026-10-13"), day("2026-11-06")),)
    timely = reply(law, OCTOBER, (asked, "2026-10-13"), (answered, "2026-10-28"))
    assert timely.excluded == ((day("2026-10-13"), day("2026-10-28")),)


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        (ThirdConsulted(party="第三方1", third="示例公司", answer_by=day("2026-11-06")), AGREED),
        (
            MakerConsulted(organ="区住建局", answer_by=day("2026-11-06")),
            MakerAnswered(organ="区住建局", view=Position.AGREE),
        ),
    ],
)
def test_不知对方何时收到的_没有对方的期限_答复的到期日也还不知(law, asked, answered):
    waiting = view(OCTOBER, (asked, "2026-10-13"))
    [clock] = terms(waiting, law, "gk.reply")
    assert (clock.statutory_due, clock.safe_due, clock.open_pause) == (None, None, True)
    assert terms(waiting, law, "gk.third_party_opinion") == terms(waiting, law, "gk.joint_opinion") == []
    assert reply(law, OCTOBER, (asked, "2026-10-13"), (answered, "2026-10-28")).statutory_due is not None


def test_每个第三方各有期限_决定或者撤回即告终止(law):
    second = (
        ThirdConsulted(party="第三方2", third="示例乙", answer_by=day("2026-06-30"), received_on=day("2026-06-08")),
        "2026-06-08",
    )
    both = terms(view(RECEIVED, THIRD, second, (AGREED, "2026-06-18")), law, "gk.third_party_opinion")
    assert [(c.key, c.state) for c in both] == [("第三方1", "met"), ("第三方2", "running")]
    decided = ThirdDecided(party="第三方2", decide=ThirdDecision.RELEASE, why="不涉及秘密")
    both = terms(view(RECEIVED, THIRD, second, (decided, "2026-07-01")), law, "gk.third_party_opinion")
    assert [(c.key, c.state) for c in both] == [("第三方1", "running"), ("第三方2", "ended")]
    gone = terms(view(RECEIVED, THIRD, second, (Withdrawn(), "2026-06-10")), law, "gk.third_party_opinion")
    assert [c.state for c in gone] == ["ended", "ended"]


def test_两个第三方重叠的时间只除外一次(law):
    second = (
        ThirdConsulted(party="第三方2", third="示例乙", answer_by=day("2026-06-30"), received_on=day("2026-06-08")),
        "2026-06-08",
    )
    early = (ThirdAnswered(party="第三方2", view=Position.AGREE), "2026-06-12")
    assert due(law, RECEIVED, THIRD, second, early, (AGREED, "2026-06-18")) == "2026-07-13"


def test_征求其他机关在复函以前不知到期日_复函后除外(law):
    asked = (OrganConsulted(organ="区保密局"), "2026-06-05")
    assert reply(law, RECEIVED, asked).statutory_due is None
    assert due(law, RECEIVED, asked, (OrganAnswered(organ="区保密局"), "2026-06-18")) == "2026-07-13"


def test_共同制作机关有自己的期限_答复作出即止(law):
    asked = (MakerConsulted(organ="区住建局", answer_by=day("2026-06-30"), received_on=GOT), "2026-06-05")
    [theirs] = terms(view(RECEIVED, asked), law, "gk.joint_opinion")
    assert (theirs.whose, theirs.state) == ("other", "running")
    [theirs] = terms(view(RECEIVED, asked, (answer(Outcome.INTERNAL), "2026-07-01")), law, "gk.joint_opinion")
    assert theirs.state == "ended"


def test_补正告知后等待_补正之日重新起算(law):
    asked = (CorrectionAsked(missing="写明文件", within=day("2026-06-20")), "2026-06-05")
    waiting = view(RECEIVED, asked)
    [clock] = terms(waiting, law, "gk.reply")
    assert (clock.state, clock.statutory_due) == ("halted", None)
    [notice] = terms(waiting, law, "gk.correction_notice")
    assert (notice.state, notice.statutory_due.isoformat()) == ("met", "2026-06-10")
    [own] = terms(waiting, law, label="申请人补正期限")
    assert (own.whose, own.statutory_due.isoformat(), own.state) == ("applicant", "2026-06-20", "running")
    completed = reply(law, RECEIVED, asked, (Corrected(), "2026-06-12"))
    assert completed.start_on.isoformat() == "2026-06-12"
    assert completed.statutory_due > day("2026-07-08")


def test_补正告知期是可以用的时间_不是对本单位的期限(law):
    [notice] = terms(view(RECEIVED), law, "gk.correction_notice")
    assert (notice.state, notice.whose, notice.statutory_due.isoformat()) == ("running", "window", "2026-06-10")


def test_未告知补正而开始办理的_补正告知期限终止(law):
    search = (Searched(places=("档案",), words=("方案",), result=SearchResult.FOUND), "2026-06-03")
    [notice] = terms(view(RECEIVED, search), law, "gk.correction_notice")
    assert notice.state == "ended"


def test_延期在期内告知的顺延_期满后才告知的不移动日期(law):
    granted = (Extended(days=10, reason="检索量大"), "2026-06-25")
    timely = reply(law, RECEIVED, granted, (ExtensionTold(days=10), "2026-06-30"))
    assert (timely.extended, timely.statutory_due.isoformat()) == (10, "2026-07-14")
    late = reply(law, RECEIVED, granted, (ExtensionTold(days=10), "2026-07-01"))
    assert (late.extended, late.statutory_due.isoformat(), late.late_extension) == (0, "2026-06-30", 2)
    assert due(law, RECEIVED, granted) == "2026-06-30"


def test_当面送达以签收日_邮寄以交邮日为准(law):
    answered = (answer(Outcome.INTERNAL), "2026-06-29")
    assert reply(law, RECEIVED, answered, (POSTED, "2026-06-30")).state == "met"
    assert reply(law, RECEIVED, answered, (POSTED, "2026-07-01")).state == "late"
    assert reply(law, RECEIVED, answered).state == "running"


def test_申请人的复议和起诉期限自其收到之日起算(law):
    answered = (answer(Outcome.NOT_HELD), "2026-06-29")
    posted = Delivered(way=Way.POST, carrier=Carrier.POSTAL, received_on=day("2026-07-03"))
    done = view(RECEIVED, answered, (posted, "2026-06-30"))
    [review], [suit] = terms(done, law, "fy.apply"), terms(done, law, "xs.sue")
    assert (review.whose, review.start_on.isoformat(), review.statutory_due.isoformat()) == (
        "applicant",
        "2026-07-03",
        "2026-09-01",
    )
    assert suit.statutory_due.isoformat() == "2027-01-04"
    asked = Remedied(case="复议1", kind=RemedyKind.REVIEW, result=RemedyResult.PENDING)
    done = view(RECEIVED, answered, (posted, "2026-06-30"), (asked, "2026-08-03"))
    [review], [suit] = terms(done, law, "fy.apply"), terms(done, law, "xs.sue")
    assert (review.state, suit.state) == ("met", "ended")


def test_邮寄而不知申请人何时收到的_复议和起诉期限还没有起算(law):
    answered = (answer(Outcome.NOT_HELD), "2026-06-29")
    done = view(RECEIVED, answered, (POSTED, "2026-06-30"))
    assert terms(done, law, "fy.apply") == terms(done, law, "xs.sue") == []
    by_hand = view(RECEIVED, answered, (Delivered(way=Way.IN_PERSON), "2026-06-30"))
    assert [c.start_on for c in terms(by_hand, law, "fy.apply")] == [day("2026-06-30")]


@pytest.mark.parametrize(
    ("outcome", "on", "runs"),
    [
        (Outcome.INTERNAL, "2026-06-20", False),
        (Outcome.STATE_SECRET, "2026-06-20", False),
        (Outcome.PARTIAL, "2026-06-20", True),
        (Outcome.GRANTED, "2026-06-20", True),
        (Outcome.PETITION, "2026-06-20", True),
        (Outcome.INTERNAL, "2023-12-20", True),
    ],
)
def test_不予公开的须先申请行政复议_没有直接起诉期限(law, outcome, on, runs):
    before = (received(), on[:8] + "01")
    done = view(before, (answer(outcome, on), on), (Delivered(way=Way.IN_PERSON), on))
    assert bool(terms(done, law, "xs.sue")) is runs
    assert terms(done, law, "fy.apply") or on < "2024"


def test_转为主动公开以后20个工作日内公开(law):
    done = (RECEIVED, (answer(), "2026-06-20"), (Delivered(way=Way.IN_PERSON), "2026-06-22"))
    decided = (MadePublic(item="补偿方案", why="多人申请"), "2026-07-01")
    [clock] = terms(view(*done, decided), law, "gk.publish")
    assert (clock.state, clock.whose, clock.statutory_due.isoformat()) == ("running", "us", "2026-07-29")
    [clock] = terms(view(*done, decided, (Published(place="区政府网站"), "2026-07-10")), law, "gk.publish")
    assert clock.state == "met"


@pytest.mark.parametrize("end", [Withdrawn(), Merged(into="k")])
def test_撤回和并入终止答复期限(law, end):
    assert reply(law, RECEIVED, (end, "2026-06-10")).state == "ended"


def test_视为放弃终止答复期限(law):
    asked = (CorrectionAsked(missing="写明文件", within=day("2026-06-20")), "2026-06-05")
    dropped = (Abandoned(why=Abandonment.NO_CORRECTION), "2026-06-22")
    assert reply(law, RECEIVED, asked, dropped).state == "ended"


def test_收费通知后等待缴费_缴费后重新起算(law):
    notice = FeeNoticed(amount=10000, basis=FeeBasis.ITEMS, pay_by=day("2026-07-08"), received_on=day("2026-06-09"))
    asked = view(RECEIVED, (notice, "2026-06-08"))
    [clock], [fee] = terms(asked, law, "gk.reply"), terms(asked, law, "gk.fee_payment")
    assert clock.state == "halted"
    assert (fee.whose, fee.start_on.isoformat(), fee.confirmed) == ("applicant", "2026-06-09", "secondary")
    paid = reply(law, RECEIVED, (notice, "2026-06-08"), (FeePaid(amount=10000), "2026-06-15"))
    assert (paid.state, paid.start_on.isoformat()) == ("running", "2026-06-15")


def test_要求说明理由不停表_确定合理期限后按该日(law):
    asked = (ReasonAsked(text="请说明理由"), "2026-06-03")
    assert due(law, RECEIVED, asked) == "2026-06-30"
    fixed = (ReasonableDelay(until=day("2026-09-01"), why="数量大"), "2026-06-12")
    assert reply(law, RECEIVED, asked, fixed).state == "ended"
    [delay] = terms(view(RECEIVED, asked, fixed), law, label="延迟答复的合理期限")
    assert (delay.statutory_due.isoformat(), delay.state) == ("2026-09-01", "running")


def test_未确认收到的没有期限_确认之日起算(law):
    mailed = (received(Channel.INTERNET), "2026-05-29")
    assert terms(view(mailed), law, "gk.reply") == []
    assert due(law, mailed, (Confirmed(how="电话"), "2026-06-01")) == "2026-06-30"


def test_转来代拟的自区政府收到之日起算(law):
    passed_on = (received(capacity=Capacity.DRAFTED, district="2026-06-01"), "2026-06-04")
    assert due(law, passed_on) == "2026-06-30"
    mailed = (received(Channel.FAX, Capacity.DRAFTED, district="2026-05-29"), "2026-06-04")
    confirmed = (Confirmed(how="区政府办公室电话确认", confirmed_on=day("2026-06-01")), "2026-06-04")
    assert due(law, mailed, confirmed) == "2026-06-30"


def test_分立的一件沿用原收到日(law):
    part = SplitOff(
        original="k", capacity=Capacity.OWN, applicant_type=Applicant.NATURAL, applicant="示例甲", subject="评估报告"
    )
    assert due(law, (part, "2026-06-01")) == "2026-06-30"


def test_责令重新答复的期限写在决定里(law):
    ordered = Remedied(case="复议1", kind=RemedyKind.REVIEW, result=RemedyResult.CORRECTED, redo_by=day("2026-10-15"))
    answered = (answer(Outcome.INTERNAL), "2026-06-20")
    first = (POSTED, "2026-06-22")
    again = view(RECEIVED, answered, first, (ordered, "2026-09-25"), (answer(Outcome.GRANTED), "2026-10-09"))
    [clock] = terms(again, law, label="责令重新答复的期限")
    assert (clock.state, clock.statutory_due.isoformat()) == ("running", "2026-10-15")


def test_旧条例的申请按旧期限(law):
    old = reply(law, (received(), "2019-05-10"))
    assert (old.period, old.statutory_due.isoformat()) == ("gk2007.reply", "2019-05-31")
    assert terms(view((received(), "2019-05-10")), law, "gk.correction_notice") == []


def test_内部节奏_检索五日拟稿十二日审查十五日(law):
    names = ("or.disclosure_search", "or.disclosure_draft", "or.disclosure_secrecy")
    inner = [terms(view(RECEIVED), law, name)[0] for name in names]
    assert [c.statutory_due.isoformat() for c in inner] == ["2026-06-08", "2026-06-17", "2026-06-23"]
    assert {c.confirmed for c in inner} == {"office"}
    consulted = [terms(view(RECEIVED, THIRD), law, name)[0].state for name in names]
    assert consulted == ["running", "ended", "ended"]
    asked = (CorrectionAsked(missing="写明文件", within=day("2026-06-20")), "2026-06-05")
    assert [terms(view(RECEIVED, asked), law, name)[0].state for name in names] == ["halted"] * 3

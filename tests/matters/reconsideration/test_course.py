"""复议的经过:听证、调解、中止、附带审查、决定、履行、意见书,和复议与审查的分离。"""

import pytest

from matters.reconsideration.build import (
    DONE,
    answered,
    cells,
    code,
    codes,
    copied,
    counted,
    decided,
    doc,
    entries,
    heard,
    notice,
    refusal,
    stage,
    terms,
    view,
)
from zhunsheng.kernel.engine import file_of, irregular
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import View
from zhunsheng.matters.reconsideration import acts as a
from zhunsheng.matters.reconsideration.procedure import PROCEDURE
from zhunsheng.matters.reconsideration.words import (
    ALWAYS_ORDERS,
    CORRECTED,
    ORDERS_NOTHING,
    Body,
    Correction,
    Mediation,
    Result,
    Role,
    StayCause,
)
from zhunsheng.matters.reviews.procedure import PROCEDURE as REVIEWS

OPENED = (copied(applied="2024-02-19", accepted="2024-02-22"), "2024-03-01")
ANSWERED = (OPENED, (answered(), "2024-03-12"))
CALLED = (*ANSWERED, (notice("2024-03-28"), "2024-03-18"))


def test_听证负责人参加_不能参加的说明理由并委托工作人员():
    for act, found in (
        (heard(), []),
        (heard(head=False, reason="出差", staff=True), []),
        (heard(head=False, staff=True), ["recon.hear.head_missing"]),
        (heard(head=False, reason="出差"), ["recon.hear.head_missing"]),
    ):
        assert codes(view(*CALLED, (act, "2024-03-28"))) == found
    assert counted(view(*CALLED, (heard(), "2024-03-28")))["hearings_head_present"] == 1
    without = counted(view(*CALLED, (heard(head=False, reason="出差", staff=True), "2024-03-28")))
    assert (without["hearings_own"], without.get("hearings_head_present")) == (1, None)
    assert code(view(*ANSWERED), heard(), "2024-03-28") == "gate.has.recon.hearing_notice"


def test_为区政府承办的听证不计入本中心的参加率():
    theirs = (copied(role=Role.HANDLING), "2024-03-01"), (notice("2024-03-28"), "2024-03-18"), (heard(), "2024-03-28")
    assert counted(view(*theirs)) == {"cases": 1}
    assert cells(view(*theirs))["head"] == ""


def test_听证通知至少提前五个工作日_是复议机关的期限():
    assert terms(view(*CALLED), "fy.hearing_notice") == [("fy.hearing_notice", "2024-03-21", "met")]
    short = view(*ANSWERED, (notice("2024-03-28"), "2024-03-25"))
    assert terms(short, "fy.hearing_notice")[0][2] == "late"
    assert code(view(*ANSWERED), notice("2024-03-15"), "2024-03-18") == "recon.hearing_notice.past"


def test_中止期间不计入复议机关的期限_申请人一方的原因满六十日():
    assert terms(view(*ANSWERED), "fy.decide") == [("fy.decide", "2024-04-22", "running")]
    stayed = view(*ANSWERED, (a.Stayed(cause=StayCause.DEATH), "2024-03-20"))
    assert terms(stayed, "fy.decide")[0][1] is None
    assert terms(stayed, "fy.stay_limit") == [("fy.stay_limit", "2024-05-20", "running")]
    assert PROCEDURE.waiting(stayed) == "复议机关恢复审理"
    back = view(*ANSWERED, (a.Stayed(cause=StayCause.MEDIATION), "2024-03-20"), (a.Resumed(), "2024-03-30"))
    assert terms(back, "fy.decide") == [("fy.decide", "2024-05-06", "running")]
    assert terms(back, "fy.stay_limit") == []
    assert code(view(*ANSWERED), a.Resumed(), "2024-03-20") == "gate.has.recon.stayed"


def test_延长审理至多三十日():
    longer = view(*ANSWERED, (a.Extended(days=30), "2024-04-18"))
    assert terms(longer, "fy.decide") == [("fy.decide", "2024-05-22", "running")]
    assert terms(view(*ANSWERED, (a.Extended(days=90), "2024-04-18")), "fy.decide")[0][1] == "2024-05-22"
    assert code(view(*ANSWERED), a.Extended(days=0), "2024-04-18") == "recon.extended.days"
    assert code(longer, a.Extended(days=5), "2024-04-19") == "procedure.once"


def test_附带审查逐条书面答复_十个工作日():
    asked = (*ANSWERED, (a.NormAsked(clause="某办法第5条"), "2024-03-13"))
    answer = a.NormAnswered(clause="某办法第5条", text="符合上位法", paper=doc("答复"))
    assert terms(view(*asked), "fy.norm_reply") == [("fy.norm_reply", "2024-03-27", "running")]
    assert terms(view(*asked, (answer, "2024-03-27")), "fy.norm_reply")[0][2] == "met"
    assert code(view(*ANSWERED), answer, "2024-03-27") == "procedure.nothing_asked"
    assert code(view(*asked), a.NormAsked(clause="某办法第5条"), "2024-03-14") == "gate.fresh.recon.norm_asked"


def test_决定没有履行内容的结案_有的履行完再结案():
    kept = view(*ANSWERED, (decided(), "2024-04-15"))
    assert stage(kept) == "closed"
    ordered = (*ANSWERED, (decided(Result.ORDERED, by="2024-06-14"), "2024-04-15"))
    assert stage(view(*ordered)) == "decided"
    assert terms(view(*ordered))[-1] == ("fy.decide", "2024-04-22", "met")
    assert ("", "2024-06-14", "running") in terms(view(*ordered))
    done = view(*ordered, (DONE, "2024-06-03"))
    assert (stage(done), cells(done)["performed"]) == ("closed", "已履行")
    assert ("", "2024-06-14", "met") in terms(done)
    assert code(view(*ANSWERED, (decided(Result.REVOKED, orders=True), "2024-04-15")), DONE, "2024-06-03") is None


@pytest.mark.parametrize("result", list(Result))
def test_结果和履行内容要合得上_纠错的都计入分子(result):
    found = view(*ANSWERED)
    for orders in (True, False):
        wrong = (orders and result in ORDERS_NOTHING) or (not orders and result in ALWAYS_ORDERS)
        expected = "recon.decided.orders" if wrong else None
        assert code(found, decided(result, orders=orders), "2024-04-15") == expected
    sums = counted(view(*ANSWERED, (decided(result), "2024-04-15")))
    assert sums["concluded"] == 1
    assert sums.get("corrected", 0) == (1 if result in CORRECTED else 0)


def test_意见书六十日内报告整改_结案以后也要报():
    letter = a.OpinionReceived(number="意见书1", text="规范送达")
    report = a.OpinionReported(number="意见书1", text="已规范", paper=doc("整改报告"))
    course = (*ANSWERED, (decided(), "2024-04-15"), (letter, "2024-04-16"))
    assert stage(view(*course)) == "closed"
    assert terms(view(*course), "fy.opinion_report") == [("fy.opinion_report", "2024-06-17", "running")]
    assert cells(view(*course))["opinions"] == "1件,待报告1件"
    told = view(*course, (report, "2024-06-17"))
    assert terms(told, "fy.opinion_report")[0][2] == "met"
    assert (counted(told)["opinions"], counted(told)["opinions_reported"]) == (1, 1)
    assert code(view(*course), report, "2024-06-17", posts={Post.LEGAL}) == "post.not_yours"
    old = view((copied("2023-11-01"), "2023-11-01"), (decided(), "2023-12-20"), (letter, "2023-12-21"))
    assert terms(old, "fy.opinion_report")[0][0] == "fy1999.opinion_report"


def test_调解和解化解的一案计一件_自行改正():
    started = (*ANSWERED, (a.Mediated(result=Mediation.ONGOING), "2024-03-14"))
    assert "resolved" not in counted(view(*started))
    agreed = (a.Mediated(result=Mediation.MEDIATED, terms="示例甲与本中心", amount=100), "2024-03-20")
    again = (a.Mediated(result=Mediation.SETTLED), "2024-03-25")
    assert counted(view(*started, agreed, again))["resolved"] == 1
    fix = a.SelfCorrected(in_name_of=InNameOf.CENTRE, what=Correction.CHANGED, text="重新答复")
    assert code(view(*ANSWERED), fix, "2024-03-20", posts={Post.HEAD}) is None
    assert code(view(*ANSWERED), fix, "2024-03-20", posts={Post.DEPUTY}) == "post.not_yours"


def test_申请人收到决定之日知道了才算起诉期():
    assert terms(view(*ANSWERED, (decided(), "2024-04-15")), "xs.sue_after_review") == []
    known = decided(applicant_received_on=decided_on())
    assert terms(view(*ANSWERED, (known, "2024-04-15")), "xs.sue_after_review") == [
        ("xs.sue_after_review", "2024-05-06", "running")
    ]


def decided_on():
    return entries((decided(), "2024-04-17"))[0].happened_on


def under_review(reviewer_bureau=Body.DISTRICT, **more):
    return (copied(review="审", body=reviewer_bureau, **more), "2024-03-01")


def test_区司法局既审查过又复议_要问明另有其人():
    assert codes(view(under_review())) == ["recon.separation"]
    assert codes(view(under_review(other_officer=True))) == []
    assert codes(view(under_review(Body.CITY))) == []
    assert codes(view((copied(), "2024-03-01"))) == []
    review = file_of(REVIEWS, "审", ())
    other = file_of(PROCEDURE, "审", ())
    assert code(view(reads={"审": review}), copied(review="审"), "2024-03-01") is None
    assert code(view(reads={"审": other}), copied(review="审"), "2024-03-01") == "recon.copy.no_review"


def test_区司法局只登记和看见区政府的案件():
    bureau = "示例区司法局"
    assert code(view(), copied(role=Role.HANDLING), "2024-03-01", organ=bureau) is None
    why = refusal(view(), copied(), "2024-03-01", organ=bureau)
    assert why.code == "recon.copy.through_the_file"
    [column] = [c for c in PROCEDURE.columns if Post.BUREAU_DESK in c.admits]
    assert column.of(view((copied(role=Role.HANDLING), "2024-03-01"))) == "是"
    assert column.of(view((copied(), "2024-03-01"))) == ""


WHOLE = (
    OPENED,
    (answered(), "2024-03-12"),
    (notice("2024-03-28"), "2024-03-18"),
    (heard(), "2024-03-28"),
    (decided(Result.REVOKED, orders=True, by="2024-05-31"), "2024-04-15"),
    (a.OpinionReceived(number="意见书1", text="规范送达"), "2024-04-16"),
    (DONE, "2024-05-20"),
    (a.OpinionReported(number="意见书1", text="已规范", paper=doc("报告")), "2024-06-03"),
)


def test_全过程没有一步被拒绝_录入先后不影响():
    found = view(*WHOLE)
    assert irregular(PROCEDURE, found, witnessed_only=False) == []
    assert (stage(found), codes(found), PROCEDURE.waiting(found)) == ("closed", [], "")
    assert PROCEDURE.title(found.file) == "示政复〔2024〕1号 政府信息公开答复"
    turned = [type(e)(**{n: getattr(e, n) for n in e.__slots__} | {"seq": 99 - e.seq}) for e in entries(*WHOLE)]
    assert cells(View(file_of(PROCEDURE, "m", turned), {}, found.rules)) == cells(found)
    assert counted(found) == {
        "cases": 1, "answered_on_time": 1, "concluded": 1, "corrected": 1, "hearings_own": 1,
        "hearings_head_present": 1, "opinions": 1, "opinions_reported": 1,
    }  # fmt: skip

"""范围、暂停、调查;分户结果只在征收范围内;评估机构、补偿决定、归档。"""

import pytest

from matters.compensation_plans.build import (
    CENTRE,
    CLOSED,
    DEPARTMENT,
    DISTRICT,
    PASSED_ON,
    PREPARED,
    SCOPED,
    STATE_COURSE,
    appraiser,
    code,
    compensation,
    decided,
    frozen,
    given,
    interest,
    opened,
    prelim,
    refusal,
    requested,
    results,
    risk,
    survey_posted,
    surveyed,
    view,
)
from zhunsheng.matters.compensation_plans import acts as a
from zhunsheng.matters.compensation_plans import settling
from zhunsheng.matters.compensation_plans.procedure import PROCEDURE
from zhunsheng.matters.compensation_plans.words import Cause, Ground, Reach, Route, Selection, Standing, Verdict

ANNOUNCED = STATE_COURSE[
    : next(i for i, (act, _) in enumerate(STATE_COURSE) if isinstance(act, settling.AppraiserChosen))
]
CHOSEN = (*ANNOUNCED, (appraiser(), "2026-06-29"))
LATER = "2026-09-07"


def test_没有公共利益和四类规划的不能定范围():
    found = view(PREPARED[0])
    assert code(found, SCOPED, "2026-01-12") == "gate.has.plan.public_interest"
    assert code(found, interest(yearly_plan=None), "2026-01-06") == "plan.public_interest.yearly"
    assert code(found, interest(Ground.INFRASTRUCTURE, yearly_plan=None), "2026-01-06") is None
    assert code(found, interest(Ground.TRACT), "2026-01-06") == "plan.public_interest.ground"
    assert code(found, interest(in_name_of=CENTRE), "2026-01-06") == "plan.in_name_of"


def test_暂停最长一年_续发也从第一次起算():
    found = view(*PREPARED[:3])
    assert code(found, frozen("2027-01-13"), "2026-01-13") is None
    why = refusal(found, frozen("2027-01-14"), "2026-01-13")
    assert why is not None
    assert (why.code, "第16条" in why.article, "2027-01-13" in why.what()) == ("plan.freeze.length", True, True)
    again = view(*PREPARED[:4])
    assert code(again, frozen("2027-01-13"), "2026-06-01") is None
    assert code(again, frozen("2027-02-01"), "2026-06-01") == "plan.freeze.length"
    assert code(found, frozen("2026-01-01"), "2026-01-13") == "plan.freeze.length"
    assert code(found, frozen(in_name_of=CENTRE), "2026-01-13") == "plan.in_name_of"


@pytest.mark.parametrize(
    ("course", "act", "on"),
    [
        (PREPARED[:5], survey_posted(Reach.WEB), "2026-02-10"),
        (CHOSEN, prelim(Reach.WEB), "2026-07-06"),
        (CHOSEN, results(Reach.WEB), "2026-11-02"),
    ],
)
def test_调查_初评_分户补偿只在征收范围内公布(course, act, on):
    why = refusal(view(*course), act, on)
    assert why is not None
    assert why.code == "plan.inside_area"
    assert "不上网" in why.what()
    assert "征收范围内张贴" in why.todo()


def test_张贴前核对个人信息():
    why = refusal(view(*PREPARED[:5]), survey_posted(cleared=False), "2026-02-10")
    assert why is not None
    assert all(word in why.what() for word in ("身份证号", "电话", "银行卡号", "病情"))


def test_未登记建筑没有认定完的不能决定():
    found = list(PASSED_ON)
    found[4] = (surveyed(unregistered=1), "2026-02-05")
    why = refusal(view(*found), decided(), "2026-06-12")
    assert why is not None
    assert (why.code, "第24条" in why.article) == ("plan.decide.unregistered", True)
    judged = a.BuildingJudged(in_name_of=DISTRICT, building="1号", standing=Standing.ILLEGAL, basis="示例")
    assert code(view(*found), judged, "2026-05-13") is None
    assert code(view(*found, (judged, "2026-05-13")), decided(), "2026-06-12") is None


def test_评估机构先协商_协商不成的才多数决定或者随机选定():
    found = view(*ANNOUNCED)
    assert code(found, appraiser(), "2026-06-29") is None
    for way in (Selection.VOTE, Selection.LOT):
        why = refusal(found, appraiser(way), "2026-06-29")
        assert why is not None
        assert (why.code, "第20条" in why.article, way.label in why.what()) == (
            "plan.appraiser.not_agreed",
            True,
            True,
        )
        assert code(found, appraiser(way, not_agreed="10日内没有协商一致"), "2026-06-29") is None
    assert code(view(*CHOSEN), appraiser(), "2026-07-01") == "procedure.once"


def test_选定评估机构以后才有初评_初评公示以后才送达报告():
    assert code(view(*ANNOUNCED), prelim(), "2026-07-06") == "gate.has.plan.appraiser"
    assert code(view(*CHOSEN), given(), "2026-07-15") == "gate.has.plan.prelim_posted"


def test_复核和鉴定按户一问一答():
    found = (*CHOSEN, (prelim(), "2026-07-06"), (given(), "2026-07-15"))
    asked = settling.RecheckAsked(household="1-01")
    assert code(view(*found), settling.RecheckAsked(household="9-99"), "2026-07-20") == "procedure.nothing_asked"
    assert code(view(*found), asked, "2026-07-20") is None
    answered = settling.RecheckDone(household="1-01", result=Verdict.KEPT)
    assert code(view(*found), answered, "2026-07-28") == "procedure.nothing_asked"
    both = (*found, (asked, "2026-07-20"), (answered, "2026-07-28"))
    assert code(view(*both), settling.IdentificationAsked(household="1-01"), "2026-08-03") is None


def test_补偿决定由征收部门报请_区人民政府作出():
    found = view(*CHOSEN)
    for name in (CENTRE, DISTRICT):
        assert code(found, requested(in_name_of=name), LATER) == "plan.in_name_of"
    assert code(found, requested(), LATER) is None
    assert code(found, compensation(), LATER) == "procedure.nothing_asked"
    asked = view(*CHOSEN, (requested(), LATER))
    for name in (CENTRE, DEPARTMENT):
        why = refusal(asked, compensation(in_name_of=name), "2026-09-28")
        assert why is not None
        assert (why.code, "第26条" in why.article) == ("plan.in_name_of", True)
    assert code(asked, compensation(), "2026-09-28") is None
    assert code(asked, compensation(complete=False), "2026-09-28") == "plan.comp_decision.elements"
    assert code(asked, compensation(reach=Reach.WEB), "2026-09-28") == "plan.inside_area"
    assert code(asked, compensation(remedies="可以起诉"), "2026-09-28") == "plan.remedies"
    assert PROCEDURE.waiting(asked) == "区人民政府作出补偿决定"


def test_签约期限没有届满的不能报请_所有权人不明确的除外():
    found = view(*CHOSEN)
    why = refusal(found, requested(), "2026-08-31")
    assert why is not None
    assert (why.code, "2026-08-31" in why.what()) == ("plan.no_agreement.signing", True)
    assert code(found, requested(cause=Cause.OWNER_UNCLEAR), "2026-08-31") is None


def test_调查结果没有公布的不能报请补偿决定_不能公布分户补偿():
    unposted = [step for step in CHOSEN if not isinstance(step[0], a.SurveyPosted)]
    assert code(view(*unposted), requested(), LATER) == "gate.has.plan.survey_posted"
    assert code(view(*unposted), results(), "2026-11-02") == "gate.has.plan.survey_posted"


def test_归档前公布分户补偿_报请的都已决定():
    assert code(view(*CHOSEN), CLOSED, "2026-11-20") == "gate.has.plan.household_posted"
    waiting = view(*CHOSEN, (requested(), LATER), (results(), "2026-11-02"))
    why = refusal(waiting, CLOSED, "2026-11-20")
    assert why is not None
    assert (why.code, "1-01" in why.what()) == ("plan.close.undecided", True)


def test_集体土地的步骤不用于国有土地():
    assert code(view((opened(Route.COLLECTIVE), "2026-01-05"), PREPARED[1]), SCOPED, "2026-01-12") == "plan.route"
    assert code(view(*PREPARED), risk(), "2026-03-01") is None

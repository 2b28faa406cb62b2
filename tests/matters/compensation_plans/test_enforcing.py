"""补偿决定的强制执行:期限届满、催告满十个工作日,以区人民政府的名义申请法院,准予以后才执行。"""

from matters.compensation_plans.around import day, doc
from matters.compensation_plans.build import (
    CENTRE,
    DISTRICT,
    STATE_COURSE,
    code,
    dunned,
    enforcement,
    refusal,
    refusals,
    terms,
    view,
)
from matters.compensation_plans.land_build import LAND_COURSE
from zhunsheng.matters.compensation_plans import enforcing
from zhunsheng.matters.compensation_plans.procedure import PROCEDURE

DECIDED = STATE_COURSE[:-2]
DUNNED = (*DECIDED, (dunned(window="2027-03-29"), "2027-04-01"))
FILED = enforcing.EnforcementFiled(household="1-01", case_no="(2027)示行审1号")
ENFORCED = enforcing.Enforced(household="1-01", text="已腾空")


def ruled(granted):
    return enforcing.EnforcementRuled(household="1-01", granted=granted)


def review_asked():
    return enforcing.RulingReviewAsked(in_name_of=DISTRICT, household="1-01", paper=doc("复议申请书"))


def test_没有决定的户不能催告():
    why = refusal(view(*DECIDED), dunned("9-99"), "2027-04-01")
    assert why is not None
    assert (why.code, "9-99" in why.what()) == ("plan.enforce.undecided", True)


def test_法定期限没有届满的不能催告_届满日不能填早():
    found = view(*DECIDED)
    assert code(found, dunned(window="2027-03-29"), "2027-03-29") == "plan.dun.window_open"
    assert code(found, dunned(window="2026-12-31"), "2027-01-04") == "plan.dun.window_open"
    assert code(found, dunned(window="2027-03-29"), "2027-04-01") is None
    assert code(found, dunned(window="2027-03-29", in_name_of=CENTRE), "2027-04-01") == "plan.in_name_of"


def test_催告满十个工作日才申请法院():
    why = refusal(view(*DUNNED), enforcement(), "2027-04-08")
    assert why is not None
    assert (why.code, "第54条" in why.article) == ("plan.enforce.dunning", True)
    assert code(view(*DUNNED), enforcement(), "2027-04-26") is None
    assert code(view(*DUNNED), enforcement(in_name_of=CENTRE), "2027-04-26") == "plan.in_name_of"
    assert code(view(*DECIDED), enforcement(), "2027-04-26") == "procedure.nothing_asked"


def test_法院准予以后才执行_不准予的申请复议():
    asked = (*DUNNED, (enforcement(), "2027-04-26"))
    filed = (*asked, (FILED, "2027-04-28"))
    assert PROCEDURE.waiting(view(*filed)) == "法院裁定"
    assert code(view(*filed), ENFORCED, "2027-05-20") == "plan.enforced.not_granted"
    refused = (*filed, (ruled(False), "2027-05-17"))
    assert code(view(*refused), ENFORCED, "2027-05-20") == "plan.enforced.not_granted"
    assert code(view(*refused), review_asked(), "2027-05-20") is None
    granted = (*filed, (ruled(True), "2027-05-17"))
    assert code(view(*granted), review_asked(), "2027-05-20") == "plan.enforce_review.granted"
    assert refusals(*granted, (ENFORCED, "2027-06-01")) == {}


def test_申请强制执行的三个月自期限届满起算():
    (clock,) = terms(view(*DUNNED), family="qz.enforce_apply")
    assert (clock.start_on, clock.statutory_due, clock.whose) == (day("2027-03-29"), day("2027-06-29"), "us")
    (waits,) = terms(view(*DUNNED, (enforcement(), "2027-04-26")), family="qz.dunning")
    assert waits.state == "ended"


def test_集体土地先责令交出土地():
    ordered = enforcing.LandOrdered(in_name_of=DISTRICT, household="2-01", paper=doc("责令交出"))
    assert code(view(*LAND_COURSE[:-2]), ordered, "2027-04-20") is None
    assert code(view(*DECIDED), ordered, "2027-04-20") == "plan.route"

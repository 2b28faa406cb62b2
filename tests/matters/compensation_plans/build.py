"""Files of plans for the tests: whole courses on both routes, the reviews of their bodies, the sitting that passed one.

People, projects and papers are fictional (示例).
"""

from matters.compensation_plans.around import (
    FIRST,
    REVISED,
    day,
    doc,
    entries,
    meeting,
    review,
    second_review,
)
from zhunsheng.clock.engine import LawOfClocks
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import decide, file_of, offers, proposed, stage_of
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.procedure import View
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.law import load
from zhunsheng.matters.compensation_plans import acts as a
from zhunsheng.matters.compensation_plans import deciding as d
from zhunsheng.matters.compensation_plans import enforcing, settling
from zhunsheng.matters.compensation_plans.procedure import PROCEDURE
from zhunsheng.matters.compensation_plans.words import (
    Adoption,
    Cause,
    Ground,
    Reach,
    RiskLevel,
    Route,
    Selection,
)
from zhunsheng.matters.decisions.procedure import PROCEDURE as DECISIONS
from zhunsheng.matters.reviews.procedure import PROCEDURE as REVIEWS

LAW = LawOfClocks(load())
DISTRICT, DEPARTMENT, CENTRE = InNameOf.DISTRICT, InNameOf.DEPARTMENT, InNameOf.CENTRE


def opened(route=Route.STATE, **more):
    known = {"route": route, "name": "示例片区", "households": 120, "old_town": route is Route.STATE}
    return a.Opened(**(known | more))


def interest(ground=Ground.OLD_TOWN, **more):
    proofs = {name: doc(name) for name in ("economic_plan", "land_plan", "town_plan", "special_plan", "yearly_plan")}
    return a.PublicInterestShown(**({"in_name_of": DISTRICT, "ground": ground} | proofs | more))


def frozen(until="2027-01-12", **more):
    known = {"in_name_of": DEPARTMENT, "to": ("示例审批局",), "until": day(until)}
    return a.Frozen(**(known | {"paper": doc("暂停通知")} | more))


def surveyed(unregistered=0):
    return a.Surveyed(in_name_of=DEPARTMENT, households=120, unregistered=unregistered)


def survey_posted(reach=Reach.AREA, **more):
    known = {"start": day("2026-02-10"), "until": day("2026-02-16"), "place": "示例社区公告栏", "cleared": True}
    return a.SurveyPosted(**({"in_name_of": DEPARTMENT, "reach": reach} | known | more))


def published(body=FIRST, until="2026-04-15", **more):
    known = {"in_name_of": DISTRICT, "places": ("示例区政府网站", "示例社区公告栏"), "channels": "示例街1号"}
    return a.Published(**(known | {"body": body, "until": day(until)} | more))


def comment(number, **more):
    return a.Commented(**({"number": number, "in_area": True, "who": "示例甲", "text": "示例甲的房屋面积"} | more))


def answer(number, result=Adoption.TAKEN, reason=""):
    return a.CommentAnswered(number=number, result=result, gist="安置面积", reason=reason)


def revised(body=REVISED):
    return a.Revised(body=body, changes="提高过渡费标准")


def fed_back(**more):
    known = {"in_name_of": DISTRICT, "summary": "收到意见2条", "changes": "提高过渡费", "places": ("示例区政府网站",)}
    return a.FedBack(**(known | {"notice": doc("情况公告")} | more))


def risk(**more):
    return d.RiskAssessed(**({"in_name_of": DISTRICT, "level": RiskLevel.LOW, "report": doc("稳评报告")} | more))


def funds(stored=100_000_00, needed=100_000_00):
    return d.FundsReady(needed=needed, stored=stored, proof=doc("专户证明"), account="示例账号")


def collective(body=REVISED, meeting="s", **more):
    return d.CollectivelyDecided(**({"meeting": meeting, "body": body} | more))


def council(body=REVISED, passed=True):
    return d.CouncilDecided(in_name_of=DISTRICT, body=body, passed=passed, minutes=doc("常务会议纪要"))


def decided(body=REVISED, **more):
    known = {"in_name_of": DISTRICT, "decision": doc("征收决定书"), "number": "示政征〔2026〕1号"}
    return d.Decided(**(known | {"body": body} | more))


REMEDIES = "可以自公告之日起60日内申请行政复议,或者6个月内提起行政诉讼"


def announced(body=REVISED, **more):
    known = {"in_name_of": DISTRICT, "notice": doc("征收决定公告"), "remedies": REMEDIES}
    return d.Announced(**(known | {"body": body, "sign_until": day("2026-08-31")} | more))


def appraiser(way=Selection.AGREED, **more):
    known = {"start": day("2026-06-22"), "until": day("2026-06-29"), "appraiser": "示例评估公司"}
    return settling.AppraiserChosen(**(known | {"way": way, "proof": doc("选定记录"), "witness": "示例乙"} | more))


def prelim(reach=Reach.AREA):
    return settling.PreliminaryPosted(
        reach=reach, start=day("2026-07-06"), until=day("2026-07-13"), place="示例社区公告栏", cleared=True
    )


def given(household="1-01"):
    return settling.ReportGiven(household=household, who="示例丙")


def requested(household="1-01", cause=Cause.NOT_AGREED, **more):
    known = {"in_name_of": DEPARTMENT, "paper": doc("报请文"), "who": "示例丙"}
    return settling.DecisionRequested(**(known | {"household": household, "cause": cause} | more))


def compensation(household="1-01", **more):
    known = {"in_name_of": DISTRICT, "body": doc("补偿决定书"), "number": "示政补〔2026〕1号", "complete": True}
    return settling.CompensationDecided(
        **(known | {"household": household, "reach": Reach.AREA, "remedies": REMEDIES} | more)
    )


def results(reach=Reach.AREA, **more):
    known = {"start": day("2026-11-02"), "until": day("2026-11-09"), "place": "示例社区公告栏", "cleared": True}
    return settling.HouseholdsPosted(**({"reach": reach} | known | more))


def dunned(household="1-01", window="2027-03-29", **more):
    known = {"in_name_of": DISTRICT, "household": household, "paper": doc("催告书")}
    return enforcing.Dunned(**(known | {"window_closed_on": day(window)} | more))


def enforcement(household="1-01", **more):
    known = {"in_name_of": DISTRICT, "household": household, "paper": doc("申请书"), "materials": doc("材料")}
    return enforcing.EnforcementAsked(**(known | more))


CLOSED = settling.FileClosed(catalogue=doc("档案目录"))
ARGUED = a.Argued(in_name_of=DISTRICT, departments=("示例资规局",), text="可行", paper=doc("论证记录"))
SCOPED = a.Scoped(in_name_of=DISTRICT, map=doc("范围图"))
SUMMED = a.CommentsClosed(summary="集中在过渡费")
FEW_OBJECT = a.ObjectionsCounted(total=200, objecting=100)
MOST_OBJECT = a.ObjectionsCounted(total=200, objecting=101)
HEARING = a.Heard(in_name_of=DISTRICT, at="2026-04-24T09:00:00+08:00", record=doc("听证笔录"), representatives=8)

PREPARED = (
    (opened(), "2026-01-05"),
    (interest(), "2026-01-06"),
    (SCOPED, "2026-01-12"),
    (frozen(), "2026-01-13"),
    (surveyed(), "2026-02-05"),
    (survey_posted(), "2026-02-10"),
    (a.Drafted(body=FIRST), "2026-02-12"),
    (ARGUED, "2026-02-26"),
)
COMMENTED = (
    *PREPARED,
    (published(), "2026-03-16"),
    (comment("1"), "2026-03-20"),
    (comment("2", in_area=False), "2026-04-02"),
    (SUMMED, "2026-04-16"),
    (answer("1"), "2026-04-20"),
    (answer("2", Adoption.NOT_TAKEN, "超出本项目范围"), "2026-04-21"),
    (FEW_OBJECT, "2026-04-22"),
)
REVISION = (*COMMENTED, (revised(), "2026-04-27"), (fed_back(), "2026-04-29"))
PASSED_ON = (
    *REVISION,
    (risk(), "2026-05-11"),
    (funds(), "2026-05-12"),
    (collective(), "2026-05-28"),
)
STATE_COURSE = (
    *PASSED_ON,
    (council(), "2026-06-05"),
    (decided(), "2026-06-12"),
    (announced(), "2026-06-15"),
    (appraiser(), "2026-06-29"),
    (prelim(), "2026-07-06"),
    (given(), "2026-07-15"),
    (requested(), "2026-09-07"),
    (compensation(), "2026-09-28"),
    (results(), "2026-11-02"),
    (CLOSED, "2026-11-20"),
)
CHOSEN_COURSE = STATE_COURSE[:-5]
"""Up to the posted preliminary appraisals."""


BOTH = (review(), second_review())


def view(*dated, reviews=BOTH, sitting=None, matter="m", rules=LAW):
    """The project as gates see it, with the reviews recorded about it and the sitting."""
    around = [*reviews, meeting() if sitting is None else sitting]
    recorded = entries(*dated, matter=matter)
    foreign = [entry for each in around for entry in each if matter in entry.named]
    file = file_of(PROCEDURE, matter, [*recorded, *foreign])
    homes = {REVIEWS.id: REVIEWS, DECISIONS.id: DECISIONS}
    read = {each[0].matter: file_of(homes[each[0].procedure], each[0].matter, each) for each in around if each}
    return View(file, read, rules)


class Rules:
    """An office with these rules only."""

    def __init__(self, known):
        self.known = known

    def value(self, key, on):
        return self.known[key]


def rules(**known):
    return Rules(known)


def stage(found):
    return stage_of(PROCEDURE, found.file.entries)


def refusal(found, act, on, *, posts=None, witnessed=False):
    """Why the act may not be done that day, or ``None``."""
    entry = proposed(found.file.matter, PROCEDURE, act, day(on), actor="someone", witnessed=witnessed)
    try:
        decide(PROCEDURE, found, entry, None if posts is None else frozenset(posts))
    except Refusal as why:
        return why
    return None


def code(found, act, on, **more):
    why = refusal(found, act, on, **more)
    return None if why is None else why.code


def refusals(*course, **more):
    """Every act of a course asked for in its turn: the refusals met, by kind."""
    met = {}
    for index, (act, on) in enumerate(course):
        why = refusal(view(*course[:index], **more), act, on)
        if why is not None:
            met[act.KIND] = str(why)
    return met


def offered(found, on):
    return {offer.act for offer in offers(PROCEDURE, found, day(on)) if offer.refusal is None}


def terms(found, family="", label=""):
    return [
        c for c in clocks(PROCEDURE, found.file, LAW) if (family and c.family == family) or (label and c.label == label)
    ]

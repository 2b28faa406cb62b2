"""Collective land and old projects for the tests: their acts, and a whole course on collective land."""

from matters.compensation_plans.around import FIRST, REVISED, day, doc
from matters.compensation_plans.build import (
    CLOSED,
    DISTRICT,
    HEARING,
    REMEDIES,
    SUMMED,
    answer,
    collective,
    comment,
    funds,
    interest,
    opened,
    results,
    revised,
    risk,
)
from zhunsheng.matters.compensation_plans import acts as a
from zhunsheng.matters.compensation_plans import land
from zhunsheng.matters.compensation_plans.words import Adoption, Ground, LegacyPaper, Route

MEMBERS_OBJECT = a.ObjectionsCounted(total=300, objecting=151)


def prenotice(until="2026-01-28", **more):
    posted = {"town": "示例街道", "village": "示例村", "group": "示例一组", "notice": doc("预公告")}
    known = {"in_name_of": DISTRICT, "until": day(until)}
    return land.Prenoticed(**(known | posted | more))


def land_published(body=FIRST, until="2026-04-15", **more):
    known = {"in_name_of": DISTRICT, "body": body, "until": day(until)}
    posted = {"town": "示例街道", "village": "示例村", "group": "示例一组"}
    told = {"registration": "公告期内到示例村登记", "objections": "示例街1号"}
    return land.LandPublished(**(known | posted | told | more))


def fixed(body=REVISED, **more):
    return land.PlanFixed(**({"in_name_of": DISTRICT, "body": body, "paper": doc("确定方案")} | more))


def agreed(unsigned=1, explained="一户继承人未到场", **more):
    known = {"in_name_of": DISTRICT, "signed": 119, "unsigned": unsigned, "explained": explained}
    return land.Agreed(**(known | more))


def land_announced(**more):
    return land.LandAnnounced(**({"in_name_of": DISTRICT, "notice": doc("征收土地公告"), "remedies": REMEDIES} | more))


def land_decided(household="2-01", **more):
    known = {"in_name_of": DISTRICT, "household": household, "body": doc("安置决定"), "number": "示政安〔2026〕1号"}
    return land.LandDecided(**(known | {"remedies": REMEDIES, "who": "示例丁"} | more))


def transcribed(**more):
    known = {"name": "示例旧村", "kind": LegacyPaper.PERMIT, "approval_no": "示拆许字〔2009〕1号", "households": 80}
    paper = {"approved_on": day("2009-05-06"), "approved_by": "示例房管局", "scan": doc("许可证")}
    return land.Transcribed(**(known | paper | more))


LAND_COURSE = (
    (opened(Route.COLLECTIVE), "2026-01-05"),
    (interest(Ground.TRACT), "2026-01-06"),
    (prenotice(), "2026-01-14"),
    (land.LandSurveyed(in_name_of=DISTRICT, results=doc("调查成果")), "2026-01-20"),
    (risk(with_members=True), "2026-02-05"),
    (a.Drafted(body=FIRST), "2026-02-12"),
    (land_published(), "2026-03-16"),
    (comment("1"), "2026-03-20"),
    (SUMMED, "2026-04-16"),
    (answer("1", Adoption.PARTLY, "按规定标准"), "2026-04-20"),
    (MEMBERS_OBJECT, "2026-04-21"),
    (HEARING, "2026-04-24"),
    (revised(), "2026-04-27"),
    (collective(), "2026-05-28"),
    (fixed(), "2026-06-08"),
    (land.Registered(in_name_of=DISTRICT, registered=120), "2026-06-09"),
    (agreed(), "2026-07-10"),
    (funds(), "2026-07-13"),
    (land.Applied(in_name_of=DISTRICT, to="示例省政府", paper=doc("申请")), "2026-07-20"),
    (land.Approved(number="示政土批〔2026〕9号", paper=doc("批文")), "2026-09-01"),
    (land_announced(), "2026-09-14"),
    (land_decided(), "2026-10-12"),
    (results(), "2026-11-02"),
    (CLOSED, "2026-11-20"),
)

"""集体土地:预公告、现状调查、稳评、方案公告、听证、确定、协议、资金、报批、公告;旧项目补录。"""

from datetime import timedelta

import pytest

from matters.compensation_plans.around import FIRST, ONE_BYTE, day
from matters.compensation_plans.build import (
    BOTH,
    CENTRE,
    CLOSED,
    DEPARTMENT,
    code,
    collective,
    funds,
    opened,
    refusal,
    refusals,
    results,
    risk,
    stage,
    view,
)
from matters.compensation_plans.land_build import (
    LAND_COURSE,
    agreed,
    fixed,
    land_announced,
    land_decided,
    land_published,
    prenotice,
    transcribed,
)
from zhunsheng.kernel.engine import proposed
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.compensation_plans import acts as a
from zhunsheng.matters.compensation_plans import deciding as d
from zhunsheng.matters.compensation_plans import land
from zhunsheng.matters.compensation_plans.gates import LAND_PLAN_PERIOD
from zhunsheng.matters.compensation_plans.procedure import PROCEDURE
from zhunsheng.matters.compensation_plans.words import LegacyPaper, Route


def until(kind):
    """The course before its first act of this kind."""
    return LAND_COURSE[: next(i for i, (act, _) in enumerate(LAND_COURSE) if isinstance(act, kind))]


def without(course, kind):
    return [step for step in course if not isinstance(step[0], kind)]


def test_集体土地全过程_每一步都办得成():
    assert refusals(*LAND_COURSE) == {}
    found = view(*LAND_COURSE)
    assert stage(found) == "archived"
    assert PROCEDURE.findings(found) == ()


def test_预公告不少于10个工作日():
    found = view(*until(land.Prenoticed))
    why = refusal(found, prenotice(until="2026-01-27"), "2026-01-14")
    assert why is not None
    assert (why.code, "第26条" in why.article, "2026-01-28" in why.what()) == ("plan.period.short", True, True)
    assert code(found, prenotice(in_name_of=CENTRE), "2026-01-14") == "plan.in_name_of"
    unproven = [step for step in until(land.Prenoticed) if not isinstance(step[0], a.PublicInterestShown)]
    assert code(view(*unproven), prenotice(), "2026-01-14") == "gate.has.plan.public_interest"


def test_没有现状调查和稳评的不能拟定方案():
    course = until(a.Drafted)
    why = refusal(view(*without(course, d.RiskAssessed)), a.Drafted(body=FIRST), "2026-02-12")
    assert why is not None
    assert (why.code, "社会稳定风险评估" in why.what()) == ("plan.draft.land", True)
    assert code(view(*course), risk(), "2026-02-05") == "plan.risk.members"


def test_预公告没有满期的不能公告方案():
    course = list(until(land.LandPublished))
    course[2] = (prenotice(until="2026-03-16"), "2026-01-14")
    why = refusal(view(*course), land_published(), "2026-03-16")
    assert why is not None
    assert why.code == "plan.prenotice.running"


def test_方案公告_先审查_一个字节不差_不少于30日_以区人民政府名义():
    found = view(*until(land.LandPublished))
    unsent = view(*until(land.LandPublished), reviews=())
    assert code(unsent, land_published(), "2026-03-16") == "plan.publish.unreviewed"
    assert code(found, land_published(ONE_BYTE), "2026-03-16") == "plan.publish.unreviewed"
    assert code(found, land_published(until="2026-04-14"), "2026-03-16") == "plan.period.short"
    for name in (CENTRE, DEPARTMENT):
        why = refusal(found, land_published(in_name_of=name), "2026-03-16")
        assert why is not None
        assert (why.code, "第47条" in why.article) == ("plan.in_name_of", True)


@pytest.mark.parametrize(("on", "least"), [("2020-05-06", "2020-06-05"), ("2021-08-02", "2021-09-01")])
def test_实施条例修订以前的方案公告同样不少于30日(on, least):
    """土地管理法(2019修正)第47条自2020-01-01起已有三十日;补录那两年的公告照样算。"""
    short = day(least) - timedelta(days=1)
    for until_, closed in ((short, True), (day(least), False)):
        notice = proposed("m", PROCEDURE, land_published(until=until_.isoformat()), day(on))
        why = LAND_PLAN_PERIOD.refuse(view(), notice, day(on))
        assert (why is not None and why.code == "plan.period.short") is closed


def test_多数成员有异议的须听证以后才上会():
    course = without(until(d.CollectivelyDecided), a.Heard)
    assert code(view(*course), collective(), "2026-05-28") == "plan.hearing.missing"
    uncounted = without(until(d.CollectivelyDecided), a.ObjectionsCounted)
    assert code(view(*uncounted), collective(), "2026-05-28") == "gate.has.plan.majority_objects"


def test_公告期没满_没有再次审查_没有集体研究的不能确定方案():
    running = until(a.CommentsClosed)
    assert code(view(*running), fixed(FIRST), "2026-04-15") == "plan.comments.running"
    revised = until(d.CollectivelyDecided)
    assert code(view(*revised, reviews=BOTH[:1]), fixed(), "2026-06-08") == "plan.collective.unreviewed"
    assert code(view(*revised), fixed(), "2026-06-08") == "gate.has.plan.collective"


def test_未达成协议的如实说明_费用落实以后才申请征收():
    course = until(land.Agreed)
    assert code(view(*course), agreed(explained=""), "2026-07-10") == "plan.land.unexplained"
    assert code(view(*course), agreed(unsigned=0, explained=""), "2026-07-10") is None
    applied = next(act for act, _ in LAND_COURSE if isinstance(act, land.Applied))
    poor = without(until(land.Applied), d.FundsReady)
    assert code(view(*poor), applied, "2026-07-20") == "gate.has.plan.funds"
    assert code(view(*poor, (funds(stored=1, needed=2), "2026-07-13")), applied, "2026-07-20") == "gate.has.plan.funds"


def test_征收土地公告和补偿安置决定都是区人民政府的():
    assert code(view(*until(land.LandAnnounced)), land_announced(in_name_of=CENTRE), "2026-09-14") == "plan.in_name_of"
    found = view(*until(land.LandDecided))
    assert code(found, land_decided(in_name_of=DEPARTMENT), "2026-10-12") == "plan.in_name_of"
    assert code(found, land_decided(remedies=""), "2026-10-12") == "plan.remedies"
    again = view(*until(land.LandDecided), (land_decided(), "2026-10-12"))
    assert code(again, land_decided(), "2026-10-13") == "gate.fresh.land.decide"


def test_旧项目据原件补录_写明批准文号():
    assert code(view(), transcribed(), "2026-03-02", posts={Post.ARCHIVIST}) is None
    assert code(view(), transcribed(approval_no=" "), "2026-03-02") == "plan.legacy.approval_no"
    assert code(view(), opened(Route.LEGACY), "2026-03-02") == "plan.open.legacy"
    found = view((transcribed(), "2026-03-02"))
    assert code(found, transcribed(kind=LegacyPaper.PLAN), "2026-03-03") is None
    assert code(found, transcribed(name="另一村"), "2026-03-03") == "plan.legacy.name"


@pytest.mark.parametrize("act", [a.Drafted(body=FIRST), land_published(), collective()])
def test_旧项目没有征求意见和决定的步骤(act):
    assert code(view((transcribed(), "2026-03-02")), act, "2026-04-01") == "procedure.stage"


def test_旧项目可以直接归档():
    course = ((transcribed(), "2026-03-02"), (results(), "2026-11-02"), (CLOSED, "2026-11-20"))
    assert refusals(*course) == {}
    assert stage(view(course[0], course[2])) == "archived"
    assert [column.of(view(course[0])) for column in PROCEDURE.columns if column.id == "approval_no"] == [
        "示拆许字〔2009〕1号"
    ]

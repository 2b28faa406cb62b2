"""The locks of a plan up to its publication: in whose name, on which route, inside the area, long enough."""

from __future__ import annotations

from zhunsheng.clock.terms import last_day, safe_day
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.procedure import Gate, Params, View
from zhunsheng.matters.compensation_plans import facts
from zhunsheng.matters.compensation_plans.acts import BuildingJudged, Frozen, Surveyed
from zhunsheng.matters.compensation_plans.deciding import RiskAssessed
from zhunsheng.matters.compensation_plans.land import LandSurveyed, Prenoticed, Transcribed
from zhunsheng.matters.compensation_plans.words import YEARLY, Ground, Reach, Route

STATE = "《国有土地上房屋征收与补偿条例》"
LAND = "《土地管理法》"
LAND_RULES = "《土地管理法实施条例》"
HOUSE = "内规(征收项目档案)"
Answer = bool | Params


def in_name_of(*allowed: InNameOf, article: str) -> Gate:
    """The deed is done in the name of one of these bodies – the centre's own never is one of them."""

    def test(_: View, proposed: AnyEntry | None) -> Answer:
        if proposed is None or proposed.act.in_name_of in allowed:
            return True
        return {"act": proposed.act.LABEL, "name": proposed.act.in_name_of, "whose": allowed}

    return Gate(
        "plan.in_name_of",
        article,
        "“{act}”不能以{name}的名义作出",
        "依法以{whose}的名义作出;本中心负责拟稿、报送和存档,请报请该机关作出后如实登记",
        test,
        on_act=True,
    )


def on_route(wanted: Route, article: str) -> Gate:
    """The project must run on this route."""

    def test(view: View, _: AnyEntry | None) -> Answer:
        found = facts.route(view.file)
        return found is wanted or {"found": found or "尚未建档", "wanted": wanted}

    return Gate("plan.route", article, "本项目是{found},这一步只用于{wanted}", "请按本项目的土地性质办理", test)


def _opened_route(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.route is not Route.LEGACY


OPENED_ROUTE = Gate(
    "plan.open.legacy",
    HOUSE,
    "旧项目没有现行条例的征收程序,不在这里建档",
    "请办理“旧项目批文、方案补录”,写明批准文号",
    _opened_route,
    on_act=True,
)


def _approval_named(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or bool(proposed.act.approval_no.strip())


APPROVAL_NAMED = Gate(
    "plan.legacy.approval_no",
    "内规(据原件补录)",
    "没有写明批准文号",
    "请按原件填写批准文号;原件没有文号的,填写批准机关和日期",
    _approval_named,
    on_act=True,
)


def _one_project(view: View, proposed: AnyEntry | None) -> Answer:
    first = view.file.first(Transcribed)
    return proposed is None or first is None or proposed.act.name == first.act.name or {"name": first.act.name}


ONE_PROJECT = Gate(
    "plan.legacy.name",
    "内规(据原件补录)",
    "这一件是“{name}”的档案,补录的原件写的是另一个项目",
    "请核对项目名称;另一个项目请另行补录",
    _one_project,
    on_act=True,
)


def _yearly(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or proposed.act.ground not in YEARLY:
        return True
    return proposed.act.yearly_plan is not None or {"ground": proposed.act.ground}


YEARLY_PLAN = Gate(
    "plan.public_interest.yearly",
    f"{STATE}第9条",
    "“{ground}”没有附纳入国民经济和社会发展年度计划的证明",
    "请附年度计划;没有纳入的,先报请纳入年度计划",
    _yearly,
    on_act=True,
)


def _ground(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    act, found = proposed.act, facts.route(view.file)
    only = {Ground.TRACT: Route.COLLECTIVE, Ground.OLD_TOWN: Route.STATE}.get(act.ground)
    return only is None or only is found or {"ground": act.ground, "found": found}


GROUND = Gate(
    "plan.public_interest.ground",
    f"{STATE}第8条;{LAND}第45条",
    "“{ground}”不是{found}的公共利益情形",
    "请按本项目的土地性质核对公共利益情形",
    _ground,
    on_act=True,
)


def _freeze_length(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    first = min([proposed.happened_on, *(entry.happened_on for entry in view.file.all(Frozen))])
    last = last_day("zs.suspend", first) or proposed.act.until
    return proposed.happened_on <= proposed.act.until <= last or {"start": first, "last": last}


FREEZE_LENGTH = Gate(
    "plan.freeze.length",
    f"{STATE}第16条",
    "暂停期限自{start}通知起最长不得超过1年(至{last}),续发通知也不能超过",
    "请把暂停止日改在通知日以后、{last}以前(含当日)",
    _freeze_length,
    on_act=True,
)


def inside_area(article: str) -> Gate:
    """Made known inside the area only, without what the law does not want shown."""

    def test(_: View, proposed: AnyEntry | None) -> Answer:
        if proposed is None:
            return True
        if proposed.act.reach is not Reach.AREA:
            return {"why": "只在征收范围内向被征收人公布,不上网、不向社会公布"}
        cleared = getattr(proposed.act, "cleared", True)
        return cleared or {"why": "还没有核对张贴件是否含身份证号、电话、银行卡号、病情"}

    return Gate(
        "plan.inside_area",
        article,
        "不能这样公布:{why}",
        "请在征收范围内张贴(只列姓名、面积、金额等依法公布的内容),核对后再登记",
        test,
        on_act=True,
    )


def _ends_after_start(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.start <= proposed.act.until


DAYS_IN_ORDER = Gate(
    "plan.days",
    HOUSE,
    "止日早于起日",
    "请核对起止日期",
    _ends_after_start,
    on_act=True,
)


def long_enough(family: str, article: str, what: str) -> Gate:
    """A publication lasts its minimum, its last day rolled to a working day. Nobody may shorten it."""

    def test(_: View, proposed: AnyEntry | None) -> Answer:
        if proposed is None:
            return True
        start, until = proposed.happened_on, proposed.act.until
        least = safe_day(family, start) or start
        return until >= least or {"what": what, "start": start, "until": until, "least": least}

    return Gate(
        "plan.period.short",
        article,
        "{what}自{start}起算,止日{until}不足法定期限,最早到{least}(末日逢休息日顺延)",
        "请把止日改为{least}或者以后;这一期限没有缩短的例外",
        test,
        on_act=True,
    )


COMMENT_PERIOD = long_enough("zs.comment", f"{STATE}第10条第二款", "征求意见")
LAND_PLAN_PERIOD = long_enough("td.plan_notice", f"{LAND}第47条;{LAND_RULES}第28条", "方案公告")
PRENOTICE_PERIOD = long_enough("td.prenotice", f"{LAND_RULES}第26条", "征收土地预公告")


def _buildings(view: View, _: AnyEntry | None) -> Answer:
    surveyed = view.file.last(Surveyed)
    found = 0 if surveyed is None else surveyed.act.unregistered
    left = found - len({e.act.building for e in view.file.all(BuildingJudged)})
    return left <= 0 or {"n": left}


BUILDINGS_JUDGED = Gate(
    "plan.decide.unregistered",
    f"{STATE}第24条第二款",
    "还有{n}处未经登记的建筑没有调查、认定",
    "请组织有关部门认定后逐处登记“未登记建筑认定”",
    _buildings,
)


def _land_prepared(view: View, _: AnyEntry | None) -> Answer:
    if facts.route(view.file) is not Route.COLLECTIVE:
        return True
    missing = [act.LABEL for act in (LandSurveyed, RiskAssessed) if not view.file.has(act)]
    return not missing or {"missing": missing}


LAND_PREPARED = Gate(
    "plan.draft.land",
    f"{LAND_RULES}第26条、第27条",
    "集体土地的方案要依据社会稳定风险评估结果、结合土地现状调查拟定,还没有:{missing}",
    "请先办理{missing}",
    _land_prepared,
)


def _with_members(view: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or facts.route(view.file) is not Route.COLLECTIVE or proposed.act.with_members


WITH_MEMBERS = Gate(
    "plan.risk.members",
    f"{LAND_RULES}第26条",
    "集体土地的社会稳定风险评估没有村集体、村民和利害关系人参加",
    "请组织其参加后再评估,并勾选",
    _with_members,
    on_act=True,
)


def _prenotice_over(view: View, proposed: AnyEntry | None) -> Answer:
    posted = view.file.last(Prenoticed)
    if proposed is None or posted is None:
        return True
    least = safe_day("td.prenotice", posted.happened_on) or posted.act.until
    last = max(least, posted.act.until)
    return proposed.happened_on > last or {"last": last}


PRENOTICE_OVER = Gate(
    "plan.prenotice.running",
    f"{LAND_RULES}第26条",
    "征收土地预公告到{last}才满期",
    "请在{last}的次日或者以后公告方案",
    _prenotice_over,
    on_act=True,
)

"""The locks of a household: its plan, its agreement, moving out, who may change it, when it is complete.

What is asked of the plan's file binds acts done now. A late entry is not judged by it: a row never depends on another
matter's file that may change without it (docs/adr/0022).
"""

from __future__ import annotations

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Gate, Params, View
from zhunsheng.matters.households import facts, months
from zhunsheng.matters.households.acts import Agreed, Closed, Housed, MovedOut, Opened
from zhunsheng.matters.households.changes import Joined, Split
from zhunsheng.matters.households.words import CloseGround, Element, InNameOf, MovedBy, Route, Way

STATE = "《国有土地上房屋征收与补偿条例》"
LAND_RULES = "《土地管理法实施条例》"
DEAL = "补偿协议"
CIVIL = "方案;《民法典》(条号待核)"
FREEZE = "协助执行通知书(民事诉讼法,条号待核);权属争议"
RULE = "内规(一户一档)"
Answer = bool | Params


def _now(proposed: AnyEntry | None) -> bool:
    """Whether it is asked about something done now, not about a late entry."""
    return proposed is None or not proposed.witnessed


def _under_plan(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or not _now(proposed):
        return True
    act: Opened = proposed.act
    above = view.reads.get(act.plan)
    if above is None or above.procedure != facts.PLANS:
        return {"why": "所选事项不是征收补偿方案"}
    kinds = {entry.kind for entry in above.entries}
    own = next((e.act.route for e in above.entries if e.kind == "plan.open"), None)
    told = Route.LEGACY if facts.READY[Route.LEGACY] in kinds else own
    return told == act.route or {"why": "土地性质与所属方案不一致"}


UNDER_PLAN = Gate(
    "household.open.plan", f"{STATE}第29条;{RULE}", "{why}", "请核对所属方案的编号和土地性质", _under_plan, on_act=True
)


def _from_origin(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or not _now(proposed):
        return True
    act: Opened = proposed.act
    for matter in act.origin:
        before = view.reads.get(matter)
        first = None if before is None else facts.opened(before)
        if before is None or first is None:
            return {"why": "所填原户不是一户一档的编号"}
        if first.plan != act.plan:
            return {"why": "原户属于另一个方案"}
        if not before.has(Split, Joined):
            return {"why": "原户还没有分户(并户)的记录"}
    return True


FROM_ORIGIN = Gate(
    "household.open.origin", CIVIL, "{why}", "请先在原户办理分户、并户,再为新户建档", _from_origin, on_act=True
)


def _sane(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.persons >= 0


PERSONS = Gate("household.open.persons", RULE, "认定人口不能是负数", "请核对人数", _sane, on_act=True)


def _named(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or facts.route(view.file) is Route.LEGACY:
        return True
    return proposed.act.in_name_of is not InNameOf.CENTRE or {"act": proposed.act.LABEL}


IN_NAME = Gate(
    "household.in_name_of",
    f"{STATE}第4条、第15条、第25条;{LAND_RULES}第29条",
    "“{act}”不能以本中心的名义作出",
    "补偿协议由房屋征收部门(集体土地由区人民政府组织有关部门)签订;本中心只经办、存档",
    _named,
    on_act=True,
)


def _ready(view: View, proposed: AnyEntry | None) -> Answer:
    route, above = facts.route(view.file), facts.plan(view)
    if not _now(proposed) or route is None:
        return True
    if above is not None and any(entry.kind == facts.READY[route] for entry in above.entries):
        return True
    words = {
        Route.STATE: "征收决定还没有公告",
        Route.COLLECTIVE: "征地补偿安置方案还没有确定",
        Route.LEGACY: "旧项目的批文、方案还没有补录",
    }
    return {"why": words[route]}


READY = Gate(
    "household.agreement.plan",
    f"{STATE}第13条;{LAND_RULES}第29条",
    "{why},不能签订补偿协议",
    "请在征收补偿方案里办理这一步,再登记协议",
    _ready,
)


def _complete(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or facts.route(view.file) is not Route.STATE:
        return True
    if not _now(proposed) and not facts.looked_through(proposed.act):
        return True
    left = facts.gaps(proposed.act)
    return not left or {"which": "、".join(element.label for element in left)}


COMPLETE = Gate(
    "household.agreement.elements",
    f"{STATE}第25条第一款",
    "协议没有写明:{which}",
    "请补写进协议;本户确实不涉及的,在“本户不涉及的事项”里勾选",
    _complete,
    on_act=True,
)

_DAYS = (
    (Element.PAY_PERIOD, "pay_by"),
    (Element.MOVE_PERIOD, "move_by"),
    (Element.TRANSITION_PERIOD, "transition_to"),
)


def _dated(_: View, proposed: AnyEntry | None) -> Answer:
    """What the agreement states as a period has its day here, and none lies before the signing."""
    if proposed is None:
        return True
    act: Agreed = proposed.act
    if Element.AMOUNT in act.elements and act.amount is None and _now(proposed):
        return {"why": "协议写明了补偿金额,没有填写"}
    for element, name in _DAYS:
        day = getattr(act, name)
        if element in act.elements and day is None and _now(proposed):
            return {"why": f"协议写明了{element.label},没有填写到哪一天"}
        if day is not None and day < proposed.happened_on:
            return {"why": f"{element.label}早于签约日期"}
    return True


DATED = Gate("household.agreement.days", f"{STATE}第25条;{DEAL}", "{why}", "请对照协议核对", _dated, on_act=True)


def _sums(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    act: Agreed = proposed.act
    first = min((step.month for step in act.fees), default=1)
    steps = [step.month for step in act.fees]
    return (
        (act.amount or 0) >= 0
        and act.entitled >= 0
        and first == 1
        and len(set(steps)) == len(steps)
        and all(step.monthly > 0 for step in act.fees)
    )


SUMS = Gate(
    "household.agreement.sums",
    DEAL,
    "金额、面积不能是负数;过渡费标准要从第1个月写起,每段一个起始月",
    "请对照协议核对",
    _sums,
    on_act=True,
)


def _window(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or not _now(proposed) or facts.route(view.file) is not Route.STATE:
        return True
    last = facts.window(view)
    return last is None or proposed.act.window_until == last or {"last": last}


WINDOW = Gate(
    "household.agreement.window",
    f"{STATE}第25条、第26条;征收决定公告",
    "签约期限止日与公告的不一致,公告写明到 {last}",
    "请按征收决定公告填写签约期限止日",
    _window,
    on_act=True,
)


def _instant(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    at = proposed.act.signed_at if isinstance(proposed.act, Agreed) else proposed.act.accepted_at
    if at is None or at == "":
        return not _now(proposed) or {"why": "没有写明时间"}
    return at[:10] == proposed.happened_on.isoformat() or {"why": "时间不在办理的那一天"}


INSTANT = Gate(
    "household.instant",
    f"{DEAL};选房办法(签约、搬迁先后)",
    "{why}",
    "签约、搬迁验收的先后可能决定选房顺序,请写到分;日期与时间要一致",
    _instant,
    on_act=True,
)


def _has_ground(view: View, proposed: AnyEntry | None) -> Answer:
    """An agreement, or the district's decision."""
    if view.file.has(Agreed):
        return proposed is None or not isinstance(proposed.act, MovedOut) or proposed.act.by is MovedBy.AGREEMENT
    if proposed is not None and proposed.witnessed:
        return isinstance(proposed.act, MovedOut) and proposed.act.by is MovedBy.DECISION
    decided = facts.decision(view)
    if proposed is not None and isinstance(proposed.act, MovedOut):
        return decided and proposed.act.by is MovedBy.DECISION
    return decided


GROUND = Gate(
    "household.ground",
    f"{STATE}第25条至第27条",
    "既没有补偿协议,也没有区人民政府的补偿决定(或者搬迁依据选错了)",
    "请先登记补偿协议;达不成协议的,由房屋征收部门报请区人民政府作出补偿决定",
    _has_ground,
)


def _paid_first(view: View, _: AnyEntry | None) -> Answer:
    signed = facts.agreement(view.file)
    if signed is None or facts.route(view.file) is not Route.STATE or signed.act.way is Way.EXCHANGE:
        return True
    return facts.owed(view.file) == 0


PAID_FIRST = Gate(
    "household.moved_out.unpaid",
    f"{STATE}第27条第一款",
    "补偿款还没有付清,不能要求搬迁(先补偿、后搬迁)",
    "请先登记付款;被征收人事实上已经搬迁的,由主要负责人据实补录,会列为问题",
    _paid_first,
)


def _prepared(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.prepared_by != proposed.actor


PREPARED = Gate(
    "household.prepared_by",
    "内规(经办与审批分开)",
    "经办人和同意的人是同一人",
    "请由分管领导登录登记,经办人填写准备材料的同志",
    _prepared,
    on_act=True,
)


def _into(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or not _now(proposed):
        return True
    other, own = view.reads.get(proposed.act.into), facts.opened(view.file)
    first = None if other is None else facts.opened(other)
    if other is None or first is None or proposed.act.into == view.file.matter:
        return {"why": "并入的户不是另一户的编号"}
    if own is None or first.plan != own.plan:
        return {"why": "并入的户属于另一个方案"}
    return not facts.gone(other) or {"why": "并入的户已经结档、分户或者并入他户"}


INTO = Gate("household.join.into", CIVIL, "{why}", "请核对并入的户的编号", _into, on_act=True)


def _unfrozen(view: View, _: AnyEntry | None) -> Answer:
    held = facts.freezes(view.file)
    if not held:
        return True
    return {"why": "、".join(f"{e.act.ground.label}({number})" for number, e in held.items())}


UNFROZEN = Gate(
    "household.frozen",
    FREEZE,
    "本户已冻结:{why}",
    "收到解除冻结的文书后,先登记解除",
    _unfrozen,
)


def _flat_due(view: View, proposed: AnyEntry | None) -> Answer:
    signed = facts.agreement(view.file)
    if signed is not None and signed.act.way is Way.MONEY:
        return {"why": "本户选择货币补偿,没有安置房"}
    return proposed is None or proposed.act.keys is True or {"why": "钥匙还没有移交"}


FLAT_DUE = Gate("household.housed", f"{STATE}第21条;{DEAL}", "{why}", "请核对协议和交房单", _flat_due)


def _settled(view: View, proposed: AnyEntry | None) -> Answer:
    """Nothing is owed any more, and the ground is one that is there."""
    housed = view.file.first(Housed)
    if proposed is not None:
        act: Closed = proposed.act
        if act.ground is CloseGround.HOUSED and housed is None:
            return {"why": "还没有交付安置房的记录"}
        if act.ground is CloseGround.WAIVED:
            return act.waived_on is not None or {"why": "没有书面放弃安置的声明"}
        signed = facts.agreement(view.file)
        if act.ground is CloseGround.PAID and (signed is None or signed.act.way is not Way.MONEY):
            return {"why": "本户不是货币补偿"}
    if facts.owed(view.file):
        return {"why": "协议的补偿款还没有付清"}
    missing = months.unpaid(view.file, housed.happened_on) if housed is not None else ()
    which = "、".join(months.said(month) for month in missing)
    return not missing or {"why": f"过渡费还没有付清:{which}"}


SETTLED = Gate("household.close", f"{STATE}第29条;{DEAL}", "{why}", "请先办理,或者核对结档原因", _settled)

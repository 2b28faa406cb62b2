"""The locks of a household: its plan, its agreement, moving out, who may change it, when it is complete.

What is asked of the plan's file binds acts done now. A late entry is not judged by it: a row never depends on another
matter's file that may change without it (docs/adr/0022).
"""

from __future__ import annotations

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.procedure import Gate, Params, View
from zhunsheng.matters.households import facts, months
from zhunsheng.matters.households.acts import Agreed, Closed, MovedOut, Opened
from zhunsheng.matters.households.changes import Joined, Split
from zhunsheng.matters.households.words import CloseGround, MovedBy, PayKind, Route, Way

STATE = "《国有土地上房屋征收与补偿条例》"
LAND_RULES = "《土地管理法实施条例》"
DEAL = "补偿协议"
CIVIL = "方案;《民法典》(条号待核)"
FREEZE = "协助执行通知书(《民事诉讼法》,条号待核);权属争议"
RULE = "内规(一户一档)"
Answer = bool | Params


def done_now(proposed: AnyEntry | None) -> bool:
    """Whether it is asked about something done now, not about a late entry."""
    return proposed is None or not proposed.witnessed


def _under_plan(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or not done_now(proposed):
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
    if proposed is None or not done_now(proposed):
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
    return proposed is None or (proposed.act.persons or 0) >= 0


PERSONS = Gate("household.open.persons", RULE, "认定人口不能是负数", "请核对人数", _sane, on_act=True)


def _measured(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or (proposed.act.lawful_area >= 0 and (proposed.act.other_area or 0) >= 0)


AREAS = Gate(
    "household.survey.area", f"{STATE}第15条", "面积不能是负数", "请对照调查登记表核对", _measured, on_act=True
)


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


def _has_ground(view: View, proposed: AnyEntry | None) -> Answer:
    """An agreement, or the district's decision."""
    if view.file.has(Agreed):
        return proposed is None or not isinstance(proposed.act, MovedOut) or proposed.act.by is MovedBy.AGREEMENT
    if proposed is not None and proposed.witnessed:
        return not isinstance(proposed.act, MovedOut) or proposed.act.by is MovedBy.DECISION
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
    if proposed is None or not done_now(proposed):
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


def _settled(view: View, proposed: AnyEntry | None) -> Answer:
    """Nothing is owed any more, and the ground is one that is there."""
    housed = facts.housed(view.file)
    if proposed is not None:
        act: Closed = proposed.act
        if act.ground is CloseGround.HOUSED and housed is None:
            return {"why": "还没有交付安置房的记录"}
        if act.ground is CloseGround.WAIVED:
            return act.waived_on is not None or {"why": "没有书面放弃安置的声明"}
        signed = facts.agreement(view.file)
        if act.ground is CloseGround.PAID and signed is not None and signed.act.way is not Way.MONEY:
            return {"why": "本户不是货币补偿"}
        if act.ground is CloseGround.PAID and signed is None and not facts.paid(view.file, PayKind.COMPENSATION):
            return {"why": "没有补偿款的付款记录"}
    if facts.owed(view.file):
        return {"why": "协议的补偿款还没有付清"}
    missing = months.unpaid(view.file, housed.happened_on) if housed is not None else ()
    which = "、".join(months.said(month) for month in missing)
    return not missing or {"why": f"过渡费还没有付清:{which}"}


SETTLED = Gate("household.close", f"{STATE}第29条;{DEAL}", "{why}", "请先办理,或者核对结档原因", _settled)

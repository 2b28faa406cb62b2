"""The locks before an agreement: its plan's announcement, the elements of article 25, its days, sums and instant."""

from __future__ import annotations

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Gate, View
from zhunsheng.matters.households import facts
from zhunsheng.matters.households.acts import Agreed
from zhunsheng.matters.households.gates import DEAL, LAND_RULES, STATE, Answer, done_now
from zhunsheng.matters.households.words import Element, Route


def _ready(view: View, proposed: AnyEntry | None) -> Answer:
    route, above = facts.route(view.file), facts.plan(view)
    if not done_now(proposed) or route is None:
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
    if not done_now(proposed) and not facts.looked_through(proposed.act):
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
    if Element.AMOUNT in act.elements and act.amount is None and done_now(proposed):
        return {"why": "协议写明了补偿金额,没有填写"}
    for element, name in _DAYS:
        day = getattr(act, name)
        if element in act.elements and day is None and done_now(proposed):
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
        and (act.entitled or 0) >= 0
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
    if proposed is None or not done_now(proposed) or facts.route(view.file) is not Route.STATE:
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
        return not done_now(proposed) or {"why": "没有写明时间"}
    return at[:10] == proposed.happened_on.isoformat() or {"why": "时间不在办理的那一天"}


INSTANT = Gate(
    "household.instant",
    f"{DEAL};选房办法(签约、搬迁先后)",
    "{why}",
    "签约、搬迁验收的先后可能决定选房顺序,请写到分;日期与时间要一致",
    _instant,
    on_act=True,
)

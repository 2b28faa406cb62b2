"""The locks of a project, each with its article and the way to open it."""

from __future__ import annotations

from collections.abc import Collection

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Gate, Params, View
from zhunsheng.matters.projects import progress
from zhunsheng.matters.projects.permits import HearingAsked, HearingTold
from zhunsheng.matters.projects.words import OBTAINED, PENDING, ROUTE_OF, State

LICENCE = "《行政许可法》"
HOUSE = "内规(项目协助)"
ROUTES = "《政府投资条例》第10条;《企业投资项目核准和备案管理条例》(待核)"

Answer = bool | Params


def _items(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    names = [item.permit for item in proposed.act.items]
    if not names:
        return {"why": "没有填写手续"}
    again = sorted({name for name in names if names.count(name) > 1})
    return not again or {"why": f"“{again[0]}”填了两次"}


ITEMS = Gate(
    "project.checklist.items", HOUSE, "手续清单有误:{why}", "每一项手续填一行,名称不能重复", _items, on_act=True
)


def _new_names(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    known = {item.permit for item in progress.items(view.file)}
    again = [item.permit for item in proposed.act.items if item.permit in known]
    return not again or {"permit": again[0]}


NEW_NAMES = Gate(
    "project.checklist.again",
    HOUSE,
    "“{permit}”已经在手续清单里",
    "补充清单只填新增的手续;填错的请更正原来的清单",
    _new_names,
    on_act=True,
)


def _route_fits(view: View, proposed: AnyEntry | None) -> Answer:
    route = progress.route(view.file)
    if proposed is None or route is None:
        return True
    for item in proposed.act.items:
        asked = ROUTE_OF.get(item.kind)
        if asked is not None and asked is not route:
            return {"kind": item.kind.label, "route": route.label}
    return True


ROUTE_FITS = Gate(
    "project.checklist.route",
    ROUTES,
    "项目的路径是“{route}”,清单里却有“{kind}”",
    "请核对路径和手续;路径定错的,先更正“确定审批、核准或者备案”",
    _route_fits,
    on_act=True,
)


def _listed(view: View, proposed: AnyEntry | None) -> Answer:
    key = view.key if proposed is None else proposed.act.permit
    return progress.item_of(view.file, key) is not None or {"permit": key}


LISTED = Gate("permit.not_listed", HOUSE, "“{permit}”不在手续清单里", "请核对名称,或者先列入手续清单", _listed)


def _state_gate(code: str, allowed: Collection[State], remedy: str, article: str = f"{LICENCE}第32条") -> Gate:
    """The permit must stand in one of these states by the record; silence is never recorded."""

    def test(view: View, _: AnyEntry | None) -> Answer:
        permit = progress.permit_of(view.file, str(view.key))
        if permit is None:
            return {"permit": view.key, "state": State.LISTED.label}
        return permit.state in allowed or {"permit": permit.name, "state": permit.state.label}

    return Gate(code, article, "“{permit}”现在是“{state}”", remedy, test)


# Codes under gate.has. also put acts of one day in order, whichever was written down first.
NOT_PENDING = _state_gate(
    "gate.has.permit.not_pending", frozenset(State) - PENDING, "已经报件的,等办理机关答复以后再报"
)
SUBMITTED = _state_gate("gate.has.permit.submit", {State.SUBMITTED}, "先登记报件;已经受理、决定的不再告知补正、受理")
RETURNED = _state_gate("gate.has.permit.correct", {State.RETURNED}, "办理机关告知补正以后才补齐材料")
IN_HAND = _state_gate(
    "gate.has.permit.in_hand",
    {State.SUBMITTED, State.ACCEPTED, State.SPECIAL},
    "办理机关收到报件以后才有这一步;待补正的先补齐",
    f"{LICENCE}第42条、第45条",
)
GRANTED = _state_gate("gate.has.permit.decided", {State.DECIDED}, "办理机关批准以后才领证", f"{LICENCE}第44条")
WITH_OFFICE = _state_gate(
    "gate.has.permit.with_office",
    {State.SUBMITTED, State.ACCEPTED, State.SPECIAL, State.DECIDED},
    "手续在办理机关手里才催办;待补正的请催企业",
    HOUSE,
)


def _kind_fits(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    kind = progress.kind_of(view.file, proposed.act.permit)
    return kind is None or kind is proposed.act.kind or {"permit": proposed.act.permit, "kind": kind.label}


KIND_FITS = Gate("permit.decided.kind", HOUSE, "清单里“{permit}”是“{kind}”", "请核对手续种类", _kind_fits, on_act=True)


def _days(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.days > 0


DAYS = Gate("permit.extended.days", f"{LICENCE}第42条", "延长的工作日不对", "请照延期告知填写", _days, on_act=True)


def _asked_before(kind: type[HearingTold | HearingAsked]) -> Gate:
    def test(view: View, _: AnyEntry | None) -> Answer:
        there = any(entry.act.permit == view.key for entry in view.file.all(kind))
        return there or {"permit": view.key, "act": kind.LABEL}

    return Gate(f"gate.has.{kind.KIND}", f"{LICENCE}第47条", "“{permit}”还没有“{act}”的记录", "请先登记“{act}”", test)


RIGHT_TOLD = _asked_before(HearingTold)
HEARING_ASKED = _asked_before(HearingAsked)


def _all_done(view: View, proposed: AnyEntry | None) -> Answer:
    left = [permit.name for permit in progress.permits(view.file) if permit.state not in OBTAINED]
    if not left or (proposed is not None and proposed.act.unfinished):
        return True
    return {"left": "、".join(left)}


ALL_DONE = Gate(
    "project.close.unfinished",
    HOUSE,
    "还有手续没有取得:{left}",
    "不再办的,写明没有办完的手续和原因",
    _all_done,
    on_act=True,
)

"""What may happen next on a choosing day: calls follow the order, flats are open and of the right type."""

from __future__ import annotations

from typing import Any

from zhunsheng.kernel.refusal import Refusal
from zhunsheng.order.hall import DAY, Event, State, What
from zhunsheng.order.reading import is_moment
from zhunsheng.order.telling import day
from zhunsheng.order.terms import Assignment, Defer, Waived


def may(state: State, event: Event) -> Refusal | None:
    """Why ``event`` may not be next, or ``None``: calls follow the order, flats are open and of the right type."""
    if not is_moment(event.at):
        return _refused("event.at", "时间写法不对:{at}", "请写成北京时间 2024-05-01T09:12:33+08:00", at=event.at)
    if event.at < state.last_at:
        return _refused(
            "event.back", "时间早于前一步({at})", "请按实际发生的先后登记;电脑时间不对的先校准", at=state.last_at
        )
    return _CHECKS[event.what](state, event)


def _call(state: State, event: Event) -> Refusal | None:
    household = event.household
    place = state.places.get(household)
    if place is None:
        return _stranger(household)
    if household in state.tied:
        return _refused(
            "call.tie",
            "第 {number} 位有几户并列,办法没有规定谁在前",
            "不得自行决定先后;请先修订办法、公布,或者完成抽签后重新公布顺序",
            number=place.number,
        )
    if household in state.chosen or household in state.waived:
        return _refused("call.settled", "{id} 已经选定或者放弃", "请叫下一户", id=household)
    if household in state.frozen:
        return _refused(
            "call.frozen",
            "{id} 冻结:{why}",
            "保留位置,跳过;解除冻结后按原位置叫号",
            id=household,
            why=state.frozen[household],
        )
    inside = state.called.get(place.group, [])
    if household in inside:
        return _refused("call.twice", "{id} 已经叫过号,正在办理", "请登记选定、顺延或者缺席", id=household)
    if len(inside) >= state.rule.turn.desks:
        return _refused(
            "call.desks", "前面叫到的还没有办完:{ids}", "请先登记其选定、顺延或者缺席", ids="、".join(inside)
        )
    return _in_order(state, event, place.group)


def _in_order(state: State, event: Event, group: str) -> Refusal | None:
    first = state.first(group)
    if event.household in state.asides:
        if first is None and not state.called.get(group):
            return None
        return _refused("call.aside", "{id} 的叫号次数已经用完", "其余各户叫完后,到场的可以再叫", id=event.household)
    if first != event.household:
        number = state.places[first].number if first else 0
        return _refused(
            "call.order",
            "没有轮到 {id},现在应叫第 {number} 位",
            "请按公布的顺序叫号;未到的登记缺席后再叫下一户",
            id=event.household,
            number=number,
            next=first or "",
        )
    planned = state.keys[event.household][0]
    if planned < len(state.days) and event.at[:DAY] < state.days[planned]:
        return _refused(
            "call.before_day",
            "{id} 排在{day}",
            "请在排定的日子叫号;要提前的,先公布新的场次",
            id=event.household,
            day=day(state.days[planned]),
        )
    return None


def _take(state: State, event: Event) -> Refusal | None:
    drawn = state.rule.assignment == Assignment.DRAW
    if (event.what == What.DREW) != drawn:
        return _refused(
            "choose.way",
            "办法规定的是{way}",
            "请按办法登记",
            way=state.rule.assignment,
        )
    away = _not_inside(state, event)
    if away is not None:
        return away
    group = state.places[event.household].group
    before = state.called[group][0]
    if before != event.household:
        return _refused("choose.before", "先叫到的 {id} 还没有办完", "请等前一户选定、顺延或者缺席", id=before)
    flat = state.flats.get(event.flat)
    if flat is None:
        return _refused("flat.unknown", "房源表里没有 {flat}", "请核对幢、单元和房号", flat=event.flat)
    if not state.fits(flat, group):
        return _refused(
            "flat.type",
            "{flat} 是{type},不是本户的{group}",
            "请选本户型的房源",
            flat=flat.id,
            type=flat.type,
            group=group,
        )
    return _not_open(state, flat.id)


def _not_open(state: State, flat: str) -> Refusal | None:
    if flat in state.taker:
        number = state.places[state.taker[flat]].number
        return _refused("flat.taken", "{flat} 已由第 {number} 位选定", "请选其他房源", flat=flat, number=number)
    why = state.closed(flat)
    if why is not None:
        return _refused("flat.closed", "{flat} 不可选:{why}", "请选其他房源", flat=flat, why=why)
    return None


def _missed(state: State, event: Event) -> Refusal | None:
    return _not_inside(state, event)


def _deferred(state: State, event: Event) -> Refusal | None:
    if state.rule.defer == Defer.NONE:
        return _refused("defer.none", "办法不准顺延", "请当场选定;不选的由本人书面放弃,或者登记缺席")
    return _not_inside(state, event)


def _waived(state: State, event: Event) -> Refusal | None:
    household = event.household
    if household not in state.places:
        return _stranger(household)
    if household in state.chosen or household in state.waived:
        return _refused(
            "waiver.settled", "{id} 已经选定或者放弃", "选定后的变更走协议变更、判决或者自行纠正的决定", id=household
        )
    if household in state.frozen:
        return _refused(
            "waiver.frozen", "{id} 冻结:{why}", "解除冻结后才能放弃", id=household, why=state.frozen[household]
        )
    if event.paper:
        return None
    if state.rule.waiver.way == Waived.WRITTEN:
        return _refused("waiver.paper", "没有书面放弃", "请附本人签名的放弃书;缺席不是放弃,依法另行处理")
    if household not in state.asides or household not in state.away:
        return _refused(
            "waiver.calls",
            "{id} 的叫号次数没有用完,或者最后一次到了场",
            "办法规定叫号 {calls} 次,最后一次仍不到场才视为放弃",
            id=household,
            calls=state.rule.turn.calls,
        )
    return None


def _frozen(state: State, event: Event) -> Refusal | None:
    wrong = _subject(state, event)
    if wrong is not None:
        return wrong
    if event.flat:
        return _not_open(state, event.flat)
    if event.household in state.frozen or event.household in state.chosen or event.household in state.waived:
        return _refused("freeze.settled", "{id} 已经冻结、选定或者放弃", "请核对协助执行通知书", id=event.household)
    return None


def _released(state: State, event: Event) -> Refusal | None:
    wrong = _subject(state, event)
    if wrong is not None:
        return wrong
    held = state.closed(event.flat) is not None if event.flat else event.household in state.frozen
    if not held:
        return _refused("release.open", "{id} 没有冻结", "请核对解除冻结的文书", id=event.flat or event.household)
    return None


def _subject(state: State, event: Event) -> Refusal | None:
    """Freezing and releasing are about one household or one flat, by some paper."""
    if bool(event.household) == bool(event.flat):
        return _refused("freeze.subject", "没有写明是哪一户或者哪一套", "请写明一户或者一套房源")
    if event.household and event.household not in state.places:
        return _stranger(event.household)
    if event.flat and event.flat not in state.flats:
        return _refused("flat.unknown", "房源表里没有 {flat}", "请核对幢、单元和房号", flat=event.flat)
    if not event.why.strip():
        return _refused("freeze.why", "没有写明依据", "请写明协助执行通知书、判决或者决定的文号")
    return None


def _not_inside(state: State, event: Event) -> Refusal | None:
    place = state.places.get(event.household)
    if place is None:
        return _stranger(event.household)
    if event.household not in state.called.get(place.group, []):
        return _refused("turn.not_called", "还没有叫到 {id}", "请先叫号", id=event.household)
    return None


_CHECKS = {
    What.CALLED: _call,
    What.CHOSE: _take,
    What.DREW: _take,
    What.DEFERRED: _deferred,
    What.MISSED: _missed,
    What.WAIVED: _waived,
    What.FROZE: _frozen,
    What.RELEASED: _released,
}


def _stranger(household: str) -> Refusal:
    return _refused("event.household", "本批顺序里没有 {id}", "请核对户编号和批次", id=household)


def _refused(code: str, missing: str, remedy: str, **params: Any) -> Refusal:
    return Refusal(f"order.{code}", missing=missing, remedy=remedy, params=params)

"""Locks of a choosing day: each says which article closes it, what is missing and what to do.

Whether a step may be next is asked of the order itself (``order.choosing.may``); its refusals are handed on as such.
A late entry is the truth of paper and judged by nobody here: what the order would not have allowed becomes a finding.
"""

from __future__ import annotations

from dataclasses import replace

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Gate, Params, View
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.choosing import facts
from zhunsheng.matters.choosing.acts import Closed, GaveUp, Opened
from zhunsheng.matters.choosing.published import PROJECT, named, opened, published, published_of
from zhunsheng.matters.choosing.words import OFFICE, RULE
from zhunsheng.matters.households.acts import Opened as HouseholdOpened
from zhunsheng.matters.households.facts import freezes
from zhunsheng.matters.resettlement.facts import choosing_day, final
from zhunsheng.matters.resettlement.order_gates import DAY_NOT_OPENED
from zhunsheng.order import choosing
from zhunsheng.order.terms import Waived

Answer = bool | Params


def _ordered(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    act: Opened = proposed.act
    project = view.reads.get(act.project)
    if project is None or project.procedure != PROJECT:
        return {"why": "所填的不是安置项目"}
    order = named(project, act.batch)
    if order is None or published(project, act.batch, order.act.order_digest) is None:
        return {"why": f"第{act.batch}批的选房顺序还没有公布"}
    if act.first_day is None or act.last_day is None:
        return {"why": f"第{act.batch}批的选房公告还没有发布"}
    if act.first_day <= order.act.until:
        return {"why": f"选房顺序公示到{order.act.until},公示期满以后才能选房"}
    days = [sitting.day for sitting in act.timetable]
    if any(not act.first_day <= day <= act.last_day for day in days) or days != sorted(days):
        return {"why": "日程里有选房日以外的日期,或者没有按先后排列"}
    return True


ORDERED = Gate(
    "choose.open.order", RULE, "{why}", "请先在安置项目里办理,并以公布的顺序、公告为准", _ordered, on_act=True
)


def _not_again(view: View, proposed: AnyEntry | None) -> Answer:
    project = None if proposed is None else view.reads.get(proposed.act.project)
    if proposed is None or project is None:
        return True
    return choosing_day(project, proposed.act.batch) is None or {"batch": proposed.act.batch}


NOT_AGAIN = replace(DAY_NOT_OPENED, test=_not_again, on_act=True)


def _earlier(view: View, proposed: AnyEntry | None) -> Answer:
    """Every earlier day the roster names is named here, and over: no flat can be chosen in two batches."""
    if proposed is None:
        return True
    act: Opened = proposed.act
    project = view.reads.get(act.project)
    fixed = None if project is None else final(project, act.batch)
    wanted = set() if fixed is None else set(fixed.act.earlier)
    if wanted - set(act.earlier) or (act.batch > 1 and not act.earlier):
        return {"why": "没有列全前几批的选房日"}
    running = [each for each in act.earlier if each not in view.reads or not view.reads[each].has(Closed)]
    return not running or {"why": "前一批的选房日还没有结束"}


EARLIER = Gate("choose.open.earlier", RULE, "{why}", "前一批结束以后才能启用下一批", _earlier, on_act=True)


def _in_days(view: View, proposed: AnyEntry | None) -> Answer:
    act = opened(view.file)
    if proposed is None or proposed.witnessed or act is None:
        return True
    if act.first_day is None or act.last_day is None or not act.first_day <= proposed.happened_on <= act.last_day:
        return {"why": f"选房日是 {act.first_day} 至 {act.last_day}"}
    same = proposed.act.at[:10] == proposed.happened_on.isoformat()
    return same or {"why": "现场的时间不在办理的那一天"}


IN_DAYS = Gate("choose.days", RULE, "{why}", "请在公告的选房日办理;改期须另行公告", _in_days, on_act=True)


def _who(view: View, proposed: AnyEntry | None) -> Answer:
    """Household's file, its number and its place belong together."""
    if proposed is None or proposed.witnessed:
        return True
    known, act = published_of(view), proposed.act
    place = None if known is None else known.places.get(act.code)
    if known is None or place is None:
        return {"why": f"名册里没有“{act.code}”"}
    file = view.reads.get(act.household)
    right = known.rows[act.code].household == act.household and file is not None and file.has(HouseholdOpened)
    return right or {"why": f"所填的一户一档不是“{act.code}”"}


WHO = Gate("choose.who", RULE, "{why}", "请从选房页面叫号、选定", _who, on_act=True)


def _turn(view: View, proposed: AnyEntry | None) -> Answer:
    day = facts.day_of(view)
    if proposed is None or proposed.witnessed or day is None:
        return True
    refusal = choosing.may(day.state, facts.event(proposed))
    if refusal is not None:
        raise Refusal(refusal.code, refusal.article or RULE, refusal.missing, refusal.remedy, refusal.params)
    return True


TURN = Gate("choose.turn", RULE, "没有轮到", "请按公布的顺序叫号", _turn, on_act=True)


def _not_frozen(view: View, proposed: AnyEntry | None) -> Answer:
    file = None if proposed is None or proposed.witnessed else view.reads.get(proposed.act.household)
    held = {} if file is None else freezes(file)
    return not held or {"why": "、".join(f"{e.act.ground.label}({number})" for number, e in held.items())}


NOT_FROZEN = Gate(
    "choose.frozen", f"{RULE};协助执行通知书、权属争议", "本户已冻结:{why}",
    "请办理“冻结跳过”,序号保留;解除冻结以后再叫号", _not_frozen, on_act=True,
)  # fmt: skip


def _frozen(view: View, proposed: AnyEntry | None) -> Answer:
    file = None if proposed is None or proposed.witnessed else view.reads.get(proposed.act.household)
    return file is None or bool(freezes(file))


FROZEN = Gate("choose.skip", RULE, "本户没有冻结的记录,不能跳过", "请先在一户一档里登记冻结文书", _frozen, on_act=True)


def _flat(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or proposed.witnessed:
        return True
    return proposed.act.flat not in facts.taken_before(view) or {"flat": proposed.act.flat}


FLAT = Gate("choose.flat.taken", RULE, "房号“{flat}”在以前的批次已经选走", "请另选可选的房号", _flat, on_act=True)


def _waiver(view: View, proposed: AnyEntry | None) -> Answer:
    """In writing, or by the plan's own clause; nobody is struck out otherwise."""
    if proposed is None or proposed.witnessed:
        return True
    act: GaveUp = proposed.act
    if act.way is Waived.WRITTEN:
        return act.paper is not None or {"why": "没有本人签字的放弃声明"}
    known = published_of(view)
    express = known is not None and known.rule.waiver.way is Waived.RULE
    return express or {"why": "选房办法没有规定视为放弃"}


WAIVER = Gate("choose.waive", RULE, "{why}", "请由本户书面声明;没有声明的保留资格", _waiver, on_act=True)


def _over(view: View, proposed: AnyEntry | None) -> Answer:
    day = facts.day_of(view)
    if day is None or (proposed is not None and proposed.witnessed):
        return True
    if day.calls:
        return {"why": f"还有 {len(day.calls)} 户已叫号,没有结果"}
    next_ = facts.waiting_groups(view)
    return not next_ or {"why": "还有没有叫到的户:" + "、".join(next_.values())}


OVER = Gate("choose.close.waiting", RULE, "{why}", "请依次叫完;当日叫不完的,次日接着叫", _over)


def _changeable(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or proposed.witnessed:
        return True
    held = facts.holds(view)
    act = proposed.act
    if act.code not in held:
        return {"why": f"“{act.code}”没有选定的记录"}
    if act.prepared_by == proposed.actor:
        return {"why": "经办人和同意的人是同一人"}
    others = {flat for code, flat in held.items() if code != act.code} | facts.taken_before(view)
    return act.flat not in others or {"why": f"“{act.flat}”已由别的户选定"}


CHANGEABLE = Gate(
    "choose.change", f"{RULE};{OFFICE}", "{why}", "请核对文书;由分管领导登录登记,经办人填写准备材料的同志", _changeable,
    on_act=True,
)  # fmt: skip

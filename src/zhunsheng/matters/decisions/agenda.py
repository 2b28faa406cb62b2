"""Gates before the meeting: the call, the agenda, the opening.

Sources: 议事规则 (内规) and the 《中国共产党党组工作条例》, whose article numbers are 待核.
"""

from __future__ import annotations

from collections import Counter

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Gate, Params, View
from zhunsheng.matters.decisions import evidence, sitting
from zhunsheng.matters.decisions.acts import Called, Opened, Proposed, Readied
from zhunsheng.matters.decisions.rules import body_rule, large_sum
from zhunsheng.matters.decisions.words import (
    BODIES,
    MAJOR,
    NEVER_URGENT,
    SEATS,
    Admission,
    Body,
    CancelWay,
    ItemClass,
)
from zhunsheng.matters.reviews.words import Subject

HOUSE = "议事规则(内规)"
PARTY = "《中国共产党党组工作条例》(条号待核)、议事规则(内规)"


def _seats_filled(_: View, proposed: AnyEntry | None) -> bool | Params:
    if proposed is None:
        return True
    call: Called = proposed.act
    names = [member.who for member in call.due]
    twice = [who for who, times in Counter(names).items() if times > 1]
    if twice:
        return {"why": "应到人员重复:", "who": "、".join(twice)}
    for body in BODIES[call.kind]:
        if not any(member.capacity in SEATS[body] for member in call.due):
            return {"why": f"应到人员中没有{body.label}的组成人员", "who": ""}
    return call.presider in names or {"why": "应到人员中没有主持人", "who": call.presider}


SEATS_FILLED = Gate(
    "meeting.call.members", HOUSE, "应到人员有误:{why}{who}", "请核对应到人员名单和主持人", _seats_filled, on_act=True
)


def _new_day_named(_: View, proposed: AnyEntry | None) -> bool | Params:
    return proposed is None or proposed.act.way is not CancelWay.POSTPONED or proposed.act.new_on is not None


NEW_DAY_NAMED = Gate(
    "meeting.cancel.new_day", HOUSE, "改期没有写明新的日期", "请填写改期后的日期", _new_day_named, on_act=True
)


def _body_sits(view: View, proposed: AnyEntry | None) -> bool | Params:
    if proposed is None:
        return True
    body: Body = proposed.act.body
    return body in sitting.bodies(view.file) or {"body": body.label}


BODY_SITS = Gate(
    "item.propose.body",
    HOUSE,
    "本次会议没有{body},不能决定这个议题",
    "请改报相应的会议,或者改为套开",
    _body_sits,
    on_act=True,
)


def _text_called(view: View, proposed: AnyEntry | None) -> bool | Params:
    if proposed is None:
        return True
    act: Proposed = proposed.act
    if act.text is not None and act.subject is None:
        return {"why": "附了文本,没有填文本种类"}
    if evidence.on_a_plan(view, act) and (act.text is None or act.subject is not Subject.COMPENSATION_PLAN):
        return {"why": "重大决策涉及征收补偿方案,没有附方案正文或者文本种类不是征收补偿方案"}
    return True


TEXT_CALLED = Gate(
    "item.propose.text",
    "《重大行政决策程序暂行条例》第25条(类推)、内规",
    "提请审议的文本不明:{why}",
    "请附上文本并填写文本种类,以便核对合法性审查",
    _text_called,
    on_act=True,
)


def _is_large(view: View, entry: AnyEntry) -> bool:
    limit = large_sum(view.rules, entry.happened_on)
    amount = entry.act.amount or 0
    return entry.act.item_class is ItemClass.LARGE_SUM or (limit is not None and amount >= limit)


def _major_by_party_group(view: View, proposed: AnyEntry | None) -> bool | Params:
    if proposed is None or proposed.act.body is Body.PARTY_GROUP:
        return True
    if body_rule(view.rules, Body.PARTY_GROUP, proposed.happened_on) is None:
        return True
    return not (proposed.act.item_class in MAJOR or _is_large(view, proposed))


MAJOR_BY_PARTY_GROUP = Gate(
    "item.propose.major_to_party_group",
    PARTY,
    "“三重一大”事项不能由主任办公会代替党组会决定",
    "请报党组会(或者套开时由党组会决定)",
    _major_by_party_group,
    on_act=True,
)


def _sum_measured(view: View, proposed: AnyEntry | None) -> bool | Params:
    if proposed is None or proposed.act.body is Body.PARTY_GROUP or (proposed.act.amount or 0) <= 0:
        return True
    day = proposed.happened_on
    return body_rule(view.rules, Body.PARTY_GROUP, day) is None or large_sum(view.rules, day) is not None


SUM_MEASURED = Gate(
    "item.propose.large_sum_unset",
    PARTY,
    "本单位还没有填定大额资金的标准,写明金额的议题不能由主任办公会决定",
    "请报党组会;或者先在单位规则里填定大额资金标准(meeting.large_sum)",
    _sum_measured,
    on_act=True,
)


def _as_listed(_: View, proposed: AnyEntry | None) -> bool | Params:
    topic = None if proposed is None else proposed.act.topic
    if proposed is None or topic is None or topic.item_class is proposed.act.item_class:
        return True
    return {"topic": topic, "listed": topic.item_class, "given": proposed.act.item_class}


AS_LISTED = Gate(
    "item.propose.class",
    HOUSE,
    "“{topic}”在三重一大清单里属于“{listed}”,不能按“{given}”申报",
    "请按清单改正议题类别",
    _as_listed,
    on_act=True,
)


def _urgent_only(view: View, proposed: AnyEntry | None) -> bool | Params:
    if proposed is None or not view.file.has(Opened):
        return True
    if proposed.act.item_class in NEVER_URGENT or _is_large(view, proposed):
        return {"why": "人事任免、处分和大额资金一律不得临时动议", "what": "请列入下次会议,按程序准备"}
    urgent = bool(proposed.act.urgent_why.strip())
    return urgent or {"why": "已经开会,只有紧急情况才能临时动议", "what": "请写明紧急事由,或者列入下次会议"}


URGENT_ONLY = Gate("item.propose.urgent", HOUSE, "不能临时动议:{why}", "{what}", _urgent_only, on_act=True)


def _papers_named(view: View, proposed: AnyEntry | None) -> bool | Params:
    if proposed is None:
        return True
    item = sitting.item_of(view.file, view.key)
    missing = evidence.not_supplied(view, item, proposed.act, proposed.happened_on) if item else ""
    return not missing or {"missing": missing, "item": item.named if item else view.key}


PAPERS_NAMED = Gate(
    "item.ready.papers",
    HOUSE,
    "议题“{item}”会前程序不齐:{missing}",
    "请由承办科室补齐后再审核",
    _papers_named,
    on_act=True,
)


def _ready_to_admit(view: View, proposed: AnyEntry | None) -> bool | Params:
    if proposed is None or proposed.act.result is Admission.BACK:
        return True
    item = sitting.item_of(view.file, view.key)
    return (item is not None and item.ready is not None) or {"act": Readied.LABEL}


READY_TO_ADMIT = Gate(
    "gate.has.item.ready",
    PARTY,
    "还没有“{act}”的审核记录,不能上会",
    "请会议秘书先审核会前程序,或者退回不上会",
    _ready_to_admit,
    on_act=True,
)


def _evidence_stands(view: View, proposed: AnyEntry | None) -> bool | Params:
    if proposed is None or proposed.act.result is Admission.BACK:
        return True
    item = sitting.item_of(view.file, view.key)
    missing = evidence.lacking(view, item, proposed.happened_on) if item else ""
    return not missing or {"missing": missing, "item": view.key}


EVIDENCE_STANDS = Gate(
    "item.admit.evidence",
    "《重大行政决策程序暂行条例》第25条、第29条(类推)、内规",
    "议题{item}不能上会:{missing}",
    "请补齐后再确定上会,或者退回",
    _evidence_stands,
    on_act=True,
)


def _all_admitted(view: View, _: AnyEntry | None) -> bool | Params:
    found = sitting.items(view.file)
    if not any(item.admitted is Admission.ADMIT for item in found):
        return {"items": "没有一个议题已确定上会"}
    pending = [item.named for item in found if item.admitted is None]
    return not pending or {"items": "尚未确定是否上会:" + ";".join(pending)}


ALL_ADMITTED = Gate(
    "gate.has.item.admit.all", PARTY, "议题没有定好:{items}", "请主要负责人逐个确定上会或者退回", _all_admitted
)


def _rules_set(view: View, proposed: AnyEntry | None) -> bool | Params:
    called = view.file.first(Called)
    day = proposed.happened_on if proposed else called.act.on if called else None
    for body in sitting.bodies(view.file):
        if day is not None and body_rule(view.rules, body, day) is None:
            return {"body": body.label}
    return True


RULES_SET = Gate(
    "meeting.open.rule_missing",
    HOUSE,
    "本单位还没有设定{body}的议事规则(到会人数、表决办法)",
    "请先在单位规则里按生效日期设定",
    _rules_set,
)


def _attendance_true(view: View, proposed: AnyEntry | None) -> bool | Params:
    if proposed is None:
        return True
    opening: Opened = proposed.act
    expected = sitting.everybody_due(view.file)
    strangers = [who for who in opening.present if who not in expected]
    if strangers:
        return {"who": "、".join(strangers), "why": "不是应到人员,应当记为列席"}
    both = [leave.who for leave in opening.leave if leave.who in opening.present]
    if both:
        return {"who": "、".join(both), "why": "既记实到又记请假"}
    return opening.presider in opening.present or {"who": opening.presider, "why": "记为主持人但没有到会"}


ATTENDANCE_TRUE = Gate(
    "meeting.open.attendance", HOUSE, "到会情况有误:{who}{why}", "请按签到表核对", _attendance_true, on_act=True
)


def _quorate(view: View, proposed: AnyEntry | None) -> bool | Params:
    if proposed is None:
        return True
    came = proposed.act.present
    for body, members, there, needed in sitting.opening_short(view.file, came, view.rules, proposed.happened_on):
        return {"body": body.label, "due": members, "there": there, "needed": needed}
    return True


QUORATE = Gate(
    "meeting.open.quorum",
    PARTY,
    "{body}应到{due}人、实到{there}人,至少要{needed}人到会才能开会",
    "请等够人数再开会,或者改期;到会人数不足的记为流会",
    _quorate,
    on_act=True,
)

"""Gates in the meeting until everybody has spoken: recusal, report, members one by one, the presider last.

In the director's office meeting the presider decides as he speaks, with his reason where he departs from the majority.
Sources: 议事规则 (内规); 713号令第30条 by analogy; party rules 待核.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Gate, Params, View
from zhunsheng.matters.decisions import sitting
from zhunsheng.matters.decisions.acts import Called, Opened
from zhunsheng.matters.decisions.agenda import HOUSE, PARTY
from zhunsheng.matters.decisions.rules import BodyRule, body_rule
from zhunsheng.matters.decisions.sitting import Item
from zhunsheng.matters.decisions.words import Admission, Body

SPEECH = "《重大行政决策程序暂行条例》第30条(类推)、议事规则(内规)"

ItemTest = Callable[[View, Item], bool | Params]
ActTest = Callable[[View, Item, AnyEntry], bool | Params]


def on_item(test: ItemTest) -> Callable[[View, AnyEntry | None], bool | Params]:
    """A test of the item asked about; an item nobody put up is another gate's business."""

    def asked(view: View, _: AnyEntry | None) -> bool | Params:
        item = sitting.item_of(view.file, view.key)
        return True if item is None else test(view, item)

    return asked


def on_deed(test: ActTest) -> Callable[[View, AnyEntry | None], bool | Params]:
    """A test of a proposed deed about an item."""

    def asked(view: View, proposed: AnyEntry | None) -> bool | Params:
        item = sitting.item_of(view.file, view.key)
        return True if item is None or proposed is None else test(view, item, proposed)

    return asked


def rule_of(view: View, item: Item) -> BodyRule | None:
    """The rule of the item's body on the day of the sitting."""
    day = sitting_day(view)
    return None if day is None else body_rule(view.rules, item.act.body, day)


def sitting_day(view: View) -> date | None:
    """The day the sitting opened, before that the day it is called for."""
    opened, called = view.file.last(Opened), view.file.first(Called)
    return opened.happened_on if opened else called.act.on if called else None


IS_ADMITTED = Gate(
    "gate.has.item.admit",
    PARTY,
    "议题“{item}”没有确定上会",
    "请主要负责人先确定是否上会",
    on_item(lambda _view, item: item.admitted is Admission.ADMIT or {"item": item.named}),
)

UNDECIDED = Gate(
    "item.decided",
    HOUSE,
    "议题“{item}”已经有决定:{result}",
    "要改变决定,请提交以后的会议复议",
    on_item(
        lambda _view, item: item.resolved is None or {"item": item.named, "result": item.resolved.act.result.label}
    ),
)

NOT_STUDY = Gate(
    "item.study",
    HOUSE,
    "“{item}”是学习议题,不发表决定、不表决",
    "汇报(学习)后即可,不需要决定",
    on_item(lambda _view, item: not item.study or {"item": item.named}),
)


def _enough_for_item(view: View, item: Item) -> bool | Params:
    rule = rule_of(view, item)
    if rule is None or item.study or not sitting.short_of(view.file, item, rule):
        return True
    members = sitting.due(view.file, item.act.body)
    return {
        "item": item.named,
        "class": item.act.item_class.label,
        "due": len(members),
        "there": len(sitting.present(view.file, item.act.body)),
        "needed": rule.quorum_of(len(members), item.act.item_class.value),
    }


ENOUGH_FOR_ITEM = Gate(
    "item.quorum",
    PARTY,
    "议题“{item}”({class})应到{due}人、实到{there}人,至少要{needed}人到会才能讨论",
    "请作“暂缓再议”,待人数够了再上会",
    on_item(_enough_for_item),
)


def _may_step_aside(view: View, _: Item, entry: AnyEntry) -> bool | Params:
    opened = view.file.last(Opened)
    there = set(opened.act.present) | set(opened.act.observers) if opened else set()
    return entry.act.who in there or {"who": entry.act.who}


MAY_STEP_ASIDE = Gate(
    "item.recuse.not_there",
    HOUSE,
    "{who}不在到会人员中,不需要回避",
    "请核对回避人",
    on_deed(_may_step_aside),
    on_act=True,
)

BEFORE_VOTE = Gate(
    "item.recuse.after_vote",
    PARTY,
    "议题“{item}”已经表决或者决定,不能再补记回避",
    "表决有误的请更正原记录,或者提交以后的会议复议",
    on_item(
        lambda _view, item: (item.vote is None and item.resolved is None) or {"item": item.named},
    ),
)


def _may_speak(view: View, item: Item, entry: AnyEntry) -> bool | Params:
    who = entry.act.who
    if who not in sitting.due(view.file, item.act.body):
        return {"who": who, "why": f"不是{item.act.body.label}的组成人员", "what": "列席人员的意见记入办理记录"}
    opened = view.file.last(Opened)
    came = opened is not None and who in opened.act.present
    if entry.act.written:
        return not came or {"who": who, "why": "已经到会", "what": "请按当场发言记录"}
    if not came:
        return {"who": who, "why": "没有到会", "what": "请假成员的意见按书面意见记录,不计票"}
    if who in item.recused:
        return {"who": who, "why": "已回避这个议题", "what": "回避人员不发表意见"}
    if who in item.spoken:
        return {"who": who, "why": "已经发表过意见", "what": "记录有误的请更正原记录"}
    leads = sitting.presider(view.file, item) == who
    return not leads or {"who": who, "why": "是主持人", "what": "主持人请用“主持人末位表态”记录"}


MAY_SPEAK = Gate("item.opine.who", SPEECH, "{who}{why},不能这样记录发言", "{what}", on_deed(_may_speak), on_act=True)


def _chair_silent(view: View, item: Item) -> bool | Params:
    rule = rule_of(view, item)
    return item.chair is None or (rule is not None and not rule.chair_last) or {"item": item.named}


CHAIR_SILENT = Gate(
    "item.opine.after_chair",
    SPEECH,
    "主持人已就“{item}”末位表态,其他人不能再发言",
    "漏记的请更正原记录",
    on_item(_chair_silent),
)


def _all_heard(view: View, item: Item) -> bool | Params:
    rule = rule_of(view, item)
    if rule is not None and not rule.chair_last:
        return True
    silent = sitting.unheard(view.file, item)
    return not silent or {"item": item.named, "who": "、".join(silent), "n": len(silent)}


ALL_HEARD = Gate(
    "gate.has.item.opine.all",
    SPEECH,
    "议题“{item}”还有{n}位到会成员没有发表意见:{who}",
    "主持人应当最后表态,请先逐一记录其他成员的意见",
    on_item(_all_heard),
)


def _right_chair(view: View, item: Item, entry: AnyEntry) -> bool | Params:
    who, leads = entry.act.who, sitting.presider(view.file, item)
    if leads:
        return who == leads or {"why": "应当是主持人", "who": leads}
    able = who in sitting.voters(view.file, item) and who not in item.spoken
    return able or {"why": "主持人已回避,应由一位到会、没有回避、尚未发言的成员代为主持", "who": ""}


RIGHT_CHAIR = Gate(
    "item.chair.who", SPEECH, "末位表态的人不对:{why}{who}", "请核对主持人", on_deed(_right_chair), on_act=True
)


def votes(view: View, item: Item) -> bool:
    """Whether the item's body votes, or its presider decides."""
    rule = rule_of(view, item)
    return item.act.body is Body.PARTY_GROUP if rule is None else rule.majority is not None


def _who_decides(view: View, item: Item, entry: AnyEntry) -> bool | Params:
    decision = entry.act.decision
    if votes(view, item):
        return decision is None or {"why": "党组会逐项表决,主持人不能代为决定", "what": "请清空“决定”一栏"}
    return decision is not None or {"why": "主任办公会由主持人决定", "what": "请填写决定"}


WHO_DECIDES = Gate("item.chair.decision", HOUSE, "{why}", "{what}", on_deed(_who_decides), on_act=True)


def _reason_given(_: View, item: Item, entry: AnyEntry) -> bool | Params:
    decision = entry.act.decision
    if decision is None or not sitting.departs(item, decision):
        return True
    held = sitting.majority(item)
    return bool(entry.act.why.strip()) or {"held": held.label if held else "", "decision": decision.label}


REASON_GIVEN = Gate(
    "item.chair.reason",
    SPEECH,
    "多数人的意见是“{held}”,决定“{decision}”与之不一致,没有写明理由",
    "请写明与多数人意见不一致的理由",
    on_deed(_reason_given),
    on_act=True,
)

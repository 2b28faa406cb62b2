"""Gates at the end of an item and of the sitting: the vote, the result that follows from it, nothing left undecided.

The party group votes item by item on the base of those due; the director's office meeting follows its presider.
Sources: 议事规则 (内规); party rules 待核.
"""

from __future__ import annotations

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Gate, Params, View
from zhunsheng.matters.decisions import evidence, sitting
from zhunsheng.matters.decisions.acts import Voted
from zhunsheng.matters.decisions.agenda import HOUSE, PARTY
from zhunsheng.matters.decisions.hearing import SPEECH, on_deed, on_item, rule_of, votes
from zhunsheng.matters.decisions.sitting import Item
from zhunsheng.matters.decisions.words import Result

PUT_OFF = frozenset({Result.DEFERRED, Result.RETURNED})
"""Results that decide nothing in substance and need no vote."""

BY_VOTE = Gate(
    "item.vote.not_here",
    HOUSE,
    "主任办公会由主持人听取意见后决定,不表决",
    "请直接记录主持人的决定",
    on_item(votes),
)

CHAIR_HEARD = Gate(
    "gate.has.item.chair",
    SPEECH,
    "主持人还没有就“{item}”末位表态",
    "请先记录主持人末位表态",
    on_item(lambda _view, item: item.chair is not None or {"item": item.named}),
)


def _votes_add_up(view: View, item: Item, entry: AnyEntry) -> bool | Params:
    vote: Voted = entry.act
    able = len(sitting.voters(view.file, item))
    cast = vote.votes_for + vote.against + vote.abstain
    if min(vote.votes_for, vote.against, vote.abstain) < 0 or cast != able:
        return {"why": f"到会、没有回避的成员{able}人,记了{cast}票", "what": "请假成员的书面意见不计票,请核对票数"}
    rule = rule_of(view, item)
    if rule is None:
        return True
    wanted = sitting.base(view.file, item, rule)
    return vote.base == wanted or {"why": f"应到会{wanted}人,记作{vote.base}人", "what": "请核对应到会人数"}


VOTES_ADD_UP = Gate("item.vote.count", PARTY, "票数不对:{why}", "{what}", on_deed(_votes_add_up), on_act=True)


def cannot_be_heard(view: View, item: Item) -> bool:
    """Whether too few are there for the item, so that it can only be put off."""
    rule = rule_of(view, item)
    return (rule is not None and sitting.short_of(view.file, item, rule) > 0) or not sitting.voters(view.file, item)


HEARD_OUT = Gate(
    "gate.has.item.heard",
    SPEECH,
    "议题“{item}”还没有讨论完(主持人未末位表态)",
    "请先完成汇报、逐一发言、末位表态",
    on_item(
        lambda view, item: item.chair is not None or cannot_be_heard(view, item) or {"item": item.named},
    ),
)


def _voted(view: View, item: Item, entry: AnyEntry) -> bool | Params:
    needed = votes(view, item) and entry.act.result not in PUT_OFF and not cannot_be_heard(view, item)
    return item.vote is not None or not needed or {"item": item.named, "result": entry.act.result.label}


VOTED = Gate(
    "gate.has.item.vote",
    PARTY,
    "议题“{item}”还没有表决,不能记为“{result}”",
    "请先逐项表决;不表决的只能暂缓再议或者退回补充",
    on_deed(_voted),
    on_act=True,
)


def against_rule(view: View, item: Item, result: Result) -> str:
    """Why this result does not follow from the vote or the presider's decision; empty where it does."""
    if item.chair is None:
        return "" if result is Result.DEFERRED else "到会人数不足,只能暂缓再议"
    rule = rule_of(view, item)
    if rule is None:
        return ""
    if rule.majority is None:
        decided = item.chair.decision
        return "" if result is decided else f"主持人的决定是“{decided.label if decided else '没有记录'}”"
    vote, needed = item.vote, rule.votes_to_pass(sitting.base(view.file, item, rule))
    if vote is None:
        return "" if result in PUT_OFF else "还没有表决"
    if sitting.carried(view.file, item, rule):
        return "" if result is Result.PASSED else f"{vote.votes_for}票同意,已达到通过所需的{needed}票"
    return "" if result is not Result.PASSED else f"{vote.votes_for}票同意,通过须超过应到会人数的半数即{needed}票"


def _follows(view: View, item: Item, entry: AnyEntry) -> bool | Params:
    why = against_rule(view, item, entry.act.result)
    return not why or {"result": entry.act.result.label, "why": why, "item": item.named}


FOLLOWS = Gate(
    "item.resolve.result",
    PARTY,
    "议题“{item}”不能记为“{result}”:{why}",
    "请按表决结果或者主持人的决定记录",
    on_deed(_follows),
    on_act=True,
)


def _still_stands(view: View, item: Item, entry: AnyEntry) -> bool | Params:
    if entry.act.result is not Result.PASSED:
        return True
    missing = evidence.lacking(view, item, entry.happened_on)
    return not missing or {"missing": missing, "item": item.named}


STILL_STANDS = Gate(
    "item.resolve.evidence",
    "《重大行政决策程序暂行条例》第25条、第29条(类推)、内规",
    "议题“{item}”不能通过:{missing}",
    "请暂缓再议或者退回补充,补齐后再上会",
    on_deed(_still_stands),
    on_act=True,
)


def _all_settled(view: View, _: AnyEntry | None) -> bool | Params:
    left = [item.named for item in sitting.items(view.file) if not item.settled]
    return not left or {"n": len(left), "items": ";".join(left)}


ALL_SETTLED = Gate(
    "gate.has.item.resolve.all",
    HOUSE,
    "还有{n}个议题没有结果,不能闭会:{items}",
    "每个议题都要有一种结果:通过、不通过、暂缓再议、退回补充",
    _all_settled,
)

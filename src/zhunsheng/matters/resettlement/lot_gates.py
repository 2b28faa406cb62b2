"""The locks of a lot: C before I, I before R, R before D; a secret withheld has one way, and none draws anew."""

from __future__ import annotations

import re

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Gate, View
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.resettlement import drawing, facts
from zhunsheng.matters.resettlement.acts import Ruled
from zhunsheng.matters.resettlement.gates import RULE, Answer
from zhunsheng.matters.resettlement.parts import Party
from zhunsheng.matters.resettlement.roster_gates import last_batch
from zhunsheng.order import lot
from zhunsheng.order.terms import Way

HEX = re.compile(r"[0-9a-f]{64}")


def batch_of(view: View, proposed: AnyEntry | None) -> int:
    """The batch a deed is about; without one, the newest."""
    return proposed.act.batch if proposed is not None else max(last_batch(view.file), 1)


def drawn_by(wanted: Way, code: str, remedy: str) -> Gate:
    """The rule must name this way of drawing."""

    def test(view: View, proposed: AnyEntry | None) -> Answer:
        return drawing.way(facts.rule_of(view.file, batch_of(view, proposed))) is wanted

    return Gate(code, RULE, "公布的选房办法没有定这一种抽签", remedy, test)


COMPUTED = drawn_by(Way.COMPUTED, "draw.not_computed", "请按选房办法:现场抽签的登记“现场实物抽签”,不抽签的不必抽签")
PHYSICAL = drawn_by(Way.PHYSICAL, "draw.not_physical", "请按选房办法:公开计算的由各方封存、公开秘密")


def party_of(view: View, name: str) -> Party | None:
    """The party of the rule by its name."""
    entry = view.file.last(Ruled)
    return None if entry is None else next((each for each in entry.act.parties if each.name == name), None)


def _party(view: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or party_of(view, proposed.act.party) is not None or {"party": proposed.act.party}


PARTY = Gate("draw.party", RULE, "选房办法里没有“{party}”这一方", "请按选房办法填写见证方", _party, on_act=True)


def _own_hand(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or proposed.act.paper is not None:
        return True
    party = party_of(view, proposed.act.party)
    return party is not None and party.post is not None and proposed.post == party.post.value


OWN_HAND = Gate(
    "draw.own_hand",
    RULE,
    "这一方的秘密不是其本人登录录入,又没有签字单",
    "请由该方自己登录录入;不登录的,凭其签字单扫描件转录",
    _own_hand,
    on_act=True,
)


def _several_hands(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or proposed.act.paper is not None:
        return True
    known = drawing.lot_of(view.file, proposed.act.batch).commitments.values()
    return not any(e.act.paper is None and e.actor == proposed.actor for e in known)


SEVERAL_HANDS = Gate(
    "draw.one_hand",
    RULE,
    "同一人已经替另一方录入过封存指纹",
    "各方须各自录入;一人不能掌握两方的秘密",
    _several_hands,
    on_act=True,
)


def _commitment(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    act, known = proposed.act, drawing.lot_of(view.file, proposed.act.batch)
    if not HEX.fullmatch(act.commitment):
        return {"why": "封存指纹不是64位十六进制数"}
    if act.party in known.commitments:
        return {"why": "这一方已经封存,不能另换"}
    same = any(entry.act.commitment == act.commitment for entry in known.commitments.values())
    return not same or {"why": "与另一方的封存指纹相同"}


COMMITMENT = Gate("draw.commitment", RULE, "不能封存:{why}", "请核对封存指纹和批次", _commitment, on_act=True)


def _before_fixed(view: View, proposed: AnyEntry | None) -> Answer:
    batch = batch_of(view, proposed)
    return facts.final(view.file, batch) is None or drawing.lot_of(view.file, batch).rounds > 1 or {"batch": batch}


BEFORE_FIXED = Gate(
    "draw.fixed",
    RULE,
    "第{batch}批名册已经定稿,封存须在定稿以前",
    "请按已经封存的秘密公开、抽签;秘密和封存件都遗失的,先办理“宣布本次抽签无效”,再另行封存",
    _before_fixed,
)


def _some_unsealed(view: View, proposed: AnyEntry | None) -> Answer:
    """Which party is told by the act; without one, whether any party is left."""
    batch = batch_of(view, proposed)
    rule = facts.rule_of(view.file, batch)
    return proposed is not None or rule is None or bool(drawing.lot_of(view.file, batch).uncommitted(rule))


SOME_UNSEALED = Gate("draw.all_sealed", RULE, "各方都已经封存秘密", "不能另换;请等名册定稿以后公开", _some_unsealed)


def _some_untold(view: View, proposed: AnyEntry | None) -> Answer:
    batch = batch_of(view, proposed)
    rule = facts.rule_of(view.file, batch)
    return proposed is not None or rule is None or bool(drawing.lot_of(view.file, batch).missing(rule))


SOME_UNTOLD = Gate("draw.all_told", RULE, "各方的秘密都已经公开", "请登记公开开奖", _some_untold)


def _before_secrets(view: View, proposed: AnyEntry | None) -> Answer:
    batch = batch_of(view, proposed)
    rule, known = facts.rule_of(view.file, batch), drawing.lot_of(view.file, batch)
    if facts.final(view.file, batch) is None:
        return {"why": "名册还没有定稿"}
    missing = [] if rule is None else known.uncommitted(rule)
    return not missing or {"why": "还没有封存:" + "、".join(missing)}


FIXED = Gate("draw.too_early", RULE, "还不能公开秘密:{why}", "请先定稿名册、各方封存", _before_secrets)


def _secret(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    act, known = proposed.act, drawing.lot_of(view.file, proposed.act.batch)
    if not HEX.fullmatch(act.secret):
        return {"why": "秘密不是64位十六进制数"}
    if act.party in known.told:
        return {"why": "这一方的秘密已经公开"}
    sealed = known.commitments.get(act.party)
    fits = sealed is not None and lot.commitment(act.party, bytes.fromhex(act.secret)) == sealed.act.commitment
    return fits or {"why": "与封存指纹不符"}


SECRET = Gate("draw.secret", RULE, "秘密不对:{why}", "请核对抄写;确已遗失的按封存件的规则办理", _secret, on_act=True)


def _in_time(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or proposed.witnessed:
        return True
    hour = drawing.lot_of(view.file, proposed.act.batch).reveal_by
    return not hour or proposed.recorded_at <= hour or {"hour": f"{hour[:10]} {hour[11:16]}"}


IN_TIME = Gate("draw.late", RULE, "公开秘密的时限{hour}已过", "请启用公证处保管的封存件", _in_time, on_act=True)


def _time_over(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    act, known = proposed.act, drawing.lot_of(view.file, proposed.act.batch)
    at = getattr(act, "opened_at", "") or proposed.recorded_at
    if act.party in known.told:
        return {"why": "这一方的秘密已经公开"}
    return at > known.reveal_by or {"why": f"公开秘密的时限{known.reveal_by}还没有过"}


TIME_OVER = Gate("draw.not_over", RULE, "还不能这样办:{why}", "请等该方自己公开", _time_over, on_act=True)


def _new_hour(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.reveal_by > f"{proposed.happened_on.isoformat()}T24"


NEW_HOUR = Gate(
    "draw.new_hour", RULE, "重新公开秘密的时限不晚于当日", "请填写次日或者以后的时限", _new_hour, on_act=True
)


def _not_complete(view: View, proposed: AnyEntry | None) -> Answer:
    return drawing.lot_of(view.file, batch_of(view, proposed)).drawn is None


NOT_COMPLETE = Gate(
    "draw.complete", RULE, "这一批的抽签已经完成,结果算数", "第一次完整的结果有效,没有重抽", _not_complete
)


def _all_told(view: View, proposed: AnyEntry | None) -> Answer:
    batch = batch_of(view, proposed)
    rule = facts.rule_of(view.file, batch)
    missing = [] if rule is None else drawing.lot_of(view.file, batch).missing(rule)
    return not missing or {"parties": missing}


ALL_TOLD = Gate("draw.untold", RULE, "还没有公开秘密:{parties}", "请各方公开;过时不公开的启用封存件", _all_told)


def _public_draw(view: View, proposed: AnyEntry | None) -> Answer:
    rule = None if proposed is None else facts.rule_of(view.file, proposed.act.batch)
    if proposed is None or rule is None or rule.lot is None or rule.lot.draw is None:
        return True
    act, named = proposed.act, rule.lot.draw.source
    if act.source != named:
        return {"why": f"选房办法定的是“{named}”"}
    try:
        lot.drawn(act.result)
    except Refusal as refusal:
        return {"why": refusal.what()}
    told = drawing.lot_of(view.file, act.batch).told.values()
    after = max((getattr(e.act, "opened_at", "") or e.recorded_at for e in told), default="")
    return act.drawn_at > after or {"why": f"开奖须在各方公开秘密({after})以后"}


PUBLIC_DRAW = Gate(
    "draw.public", RULE, "公开开奖不对:{why}", "请按选房办法写明的开奖,照公告抄写", _public_draw, on_act=True
)


def _numbers(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    act = proposed.act
    if drawing.lot_of(view.file, act.batch).physical is not None:
        return {"why": "这一批已经抽过,结果算数"}
    codes, numbers = [each.code for each in act.numbers], [each.number for each in act.numbers]
    if len(set(codes)) < len(codes) or len(set(numbers)) < len(numbers):
        return {"why": "户编号或者号重复"}
    order = drawing.without_lot(view.file, act.batch)
    tied = {id_ for tie in order.ties for id_ in tie} if order is not None else set()
    wrong = sorted(tied ^ set(codes))
    return not wrong or {"why": "同序的户与抽签的户不一致:" + "、".join(wrong[:5])}


NUMBERS = Gate("draw.numbers", RULE, "抽签结果不对:{why}", "请对照现场记录核对", _numbers, on_act=True)


def _video(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or bool(HEX.fullmatch(proposed.act.video))


VIDEO = Gate("draw.video", RULE, "录像指纹不是64位十六进制数", "请计算录像文件的 SHA-256", _video, on_act=True)

"""The locks of an order and of what comes after it: recomputed, published once a version, never sorted again."""

from __future__ import annotations

from datetime import date

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Gate, View
from zhunsheng.matters.resettlement import drawing, facts
from zhunsheng.matters.resettlement.acts import ChoosingAnnounced
from zhunsheng.matters.resettlement.gates import RULE, Answer
from zhunsheng.matters.resettlement.lot_gates import batch_of
from zhunsheng.matters.resettlement.words import AFTERWARDS


def _order_ready(view: View, proposed: AnyEntry | None) -> Answer:
    batch = batch_of(view, proposed)
    why = drawing.why_not(view.file, batch)
    return not why or {"why": why}


ORDER_READY = Gate("order.not_ready", RULE, "还排不出选房顺序:{why}", "请按选房办法补齐", _order_ready)


def _order_new(view: View, proposed: AnyEntry | None) -> Answer:
    batch = batch_of(view, proposed)
    known, orders = facts.versions(view.file, batch), facts.orders(view.file, batch)
    return not orders or not known or orders[-1].act.input_digest != known[-1].act.input_digest


ORDER_NEW = Gate("order.again", RULE, "这一版名册的选房顺序已经公布", "有更正的,先办理名册更正", _order_new)


def _not_begun(view: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or not facts.begun(view.file, proposed.act.batch, proposed.happened_on)


NOT_BEGUN = Gate(
    "order.begun",
    RULE,
    "这一批的选房已经开始,不得重新排序",
    "已选定的依法维持;个案凭判决、协议变更、自行纠正决定办理",
    _not_begun,
    on_act=True,
)


def _fixed(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return bool(facts.batches(view.file))
    return facts.final(view.file, proposed.act.batch) is not None


FIXED = Gate("roster.not_final", RULE, "这一批名册还没有定稿", "请先办理名册定稿", _fixed)


def _ground(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or not facts.begun(view.file, proposed.act.batch, proposed.happened_on):
        return True
    return proposed.act.ground in AFTERWARDS or {"ground": proposed.act.ground}


GROUND = Gate(
    "roster.correct.ground",
    RULE,
    "选房已经开始,不能以“{ground}”更正名册",
    "选房以后只能凭生效判决、协议变更或者自行纠正决定更正,不得重新排序",
    _ground,
    on_act=True,
)


def _differs(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    known = facts.versions(view.file, proposed.act.batch)
    return not known or known[-1].act.input_digest != proposed.act.input_digest


DIFFERS = Gate(
    "roster.correct.same",
    RULE,
    "更正后的名册与现有的一版相同",
    "请先凭文书在该户档案、排序资料里更正,再办理名册更正",
    _differs,
    on_act=True,
)


def _days_in_order(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    first: date = proposed.act.first_day
    last: date = proposed.act.last_day
    return proposed.happened_on < first <= last


DAYS = Gate(
    "resettle.choosing.days",
    RULE,
    "选房首日、末日不对",
    "首日须晚于公告之日,末日不早于首日",
    _days_in_order,
    on_act=True,
)


def _ordered(view: View, proposed: AnyEntry | None) -> Answer:
    batches = facts.batches(view.file)
    batch = proposed.act.batch if proposed is not None else batches[-1] if batches else 1
    orders, known = facts.orders(view.file, batch), facts.versions(view.file, batch)
    if not orders or not known or orders[-1].act.input_digest != known[-1].act.input_digest:
        return {"why": "最新一版名册的选房顺序还没有公布"}
    last = orders[-1].act.until
    if proposed is not None and proposed.happened_on <= last:
        return {"why": f"选房顺序公示到{last.isoformat()}才满期"}
    if proposed is not None and facts.begun(view.file, batch, proposed.happened_on):
        return {"why": "这一批的选房已经开始"}
    return True


ORDERED = Gate("resettle.choosing.no_order", RULE, "还不能公告选房:{why}", "请先公布选房顺序并公示满期", _ordered)


def _day_not_opened(view: View, _: AnyEntry | None) -> Answer:
    notice = view.file.last(ChoosingAnnounced)
    batch = 1 if notice is None else notice.act.batch
    return facts.choosing_day(view.file, batch) is None or {"batch": batch}


DAY_NOT_OPENED = Gate(
    "choose.open.again",
    RULE,
    "第{batch}批已经启用过选房日",
    "请在已经启用的选房日里叫号、选定;下一批的先发布它的选房公告",
    _day_not_opened,
)
"""Of the batch announced last, as the project's page offers it; the day's own gate looks at what is proposed."""

"""The locks of judgment, appeal, effect, performance and closing, each with its article and the way to open it."""

from __future__ import annotations

from zhunsheng.clock.terms import last_day
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Gate, View
from zhunsheng.matters.litigation import facts
from zhunsheng.matters.litigation.ending import AppealDecided, Judged
from zhunsheng.matters.litigation.gates import HOUSE, LAW, Answer
from zhunsheng.matters.litigation.words import (
    ABOVE_FIRST,
    APPEALABLE,
    BY_JUDGMENT,
    BY_RULING,
    ENDED_BY_PARTIES,
    NEVER_LOST,
    AppealChoice,
    Paper,
    Result,
)

APPEAL_TERMS = {Paper.JUDGMENT: "xs.appeal_judgment", Paper.RULING: "xs.appeal_ruling"}
"""The terms in which an appeal may still come (行政诉讼法85)."""


def _kind_fits(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    kind, result = proposed.act.kind, proposed.act.result
    fitting = {Paper.JUDGMENT: BY_JUDGMENT, Paper.RULING: BY_RULING, Paper.MEDIATION: {Result.SETTLED}}[kind]
    above = proposed.act.instance not in APPEALABLE or result not in ABOVE_FIRST
    return (result in fitting and above) or {
        "kind": proposed.act.instance.label + kind.label,
        "result": result.label,
    }


KIND_FITS = Gate(
    "litigation.judged.kind",
    f"{LAW}第60条至第62条、第69条至第79条、第89条",
    "“{kind}”不会是“{result}”",
    "请按裁判文书核对审级、文书种类和结果",
    _kind_fits,
    on_act=True,
)


def _lost_fits(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or not proposed.act.lost or proposed.act.result not in NEVER_LOST:
        return True
    return {"result": proposed.act.result.label}


LOST_FITS = Gate(
    "litigation.judged.lost",
    f"{LAW}第69条",
    "“{result}”不是败诉",
    "请核对结果,或者删去败诉",
    _lost_fits,
    on_act=True,
)


def _appealable(view: View, _: AnyEntry | None) -> Answer:
    last = view.file.last(Judged)
    if last is None or last.act.instance not in APPEALABLE:
        return {"why": "二审、再审裁判是发生法律效力的裁判"}
    return last.act.result not in ENDED_BY_PARTIES or {"why": f"“{last.act.result.label}”送达即生效"}


APPEALABLE_STILL = Gate(
    "litigation.appeal.not_appealable",
    f"{LAW}第85条",
    "不能上诉:{why}",
    "认为确有错误的,生效登记以后可以申请再审",
    _appealable,
)


def _decided(view: View, _: AnyEntry | None) -> Answer:
    judged, decided = facts.last_place(view.file, Judged), view.file.last(AppealDecided)
    fresh = facts.last_place(view.file, AppealDecided) > judged
    return decided is not None and fresh and decided.act.choice is AppealChoice.APPEAL


# As in gates: codes under gate.has. also put acts of one day in order.
APPEAL_DECIDED = Gate(
    f"gate.has.{AppealDecided.KIND}",
    f"{HOUSE};{LAW}第85条",
    "没有上诉的决定",
    "请先办理“是否上诉的决定”;区政府被诉的由区政府决定",
    _decided,
)


def _not_pending(view: View, _: AnyEntry | None) -> Answer:
    return not facts.above_pending(view.file)


NOT_PENDING = Gate(
    f"gate.has.{Judged.KIND}",
    f"{LAW}第85条、第88条",
    "已经上诉或者再审,裁判还没有作出",
    "请先登记二审、再审裁判;撤回上诉的,登记准许撤回上诉的裁定",
    _not_pending,
)


def _term_over(view: View, proposed: AnyEntry | None) -> Answer:
    last = view.file.last(Judged)
    if proposed is None or last is None or last.act.instance not in APPEALABLE:
        return True
    if last.act.result in ENDED_BY_PARTIES or last.act.kind not in APPEAL_TERMS:
        return True
    until = last_day(APPEAL_TERMS[last.act.kind], last.happened_on)
    return until is None or proposed.happened_on > until or {"until": until.isoformat()}


TERM_OVER = Gate(
    "litigation.final.appeal_open",
    f"{LAW}第85条",
    "上诉期最早到 {until} 届满,裁判还没有生效",
    "请等各方上诉期都届满以后再登记;日期填生效之日",
    _term_over,
    on_act=True,
)


def _orders(view: View, _: AnyEntry | None) -> Answer:
    return facts.orders(view.file)


ORDERS = Gate(
    "litigation.perform.nothing",
    f"{LAW}第94条",
    "生效裁判没有需要我方履行的内容",
    "裁判确有履行内容的,请更正“收到裁判”的记录",
    _orders,
)


def _all_done(view: View, _: AnyEntry | None) -> Answer:
    return not facts.orders(view.file) or facts.performed(view.file)


ALL_DONE = Gate(
    "litigation.close.not_performed",
    f"{LAW}第94条、第96条",
    "生效裁判有需要履行的内容,还没有全部履行",
    "请先办理“履行生效裁判”,全部履行完毕以后再结案",
    _all_done,
)

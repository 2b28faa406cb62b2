"""The locks of a petition: class, route, extension, the review of exactly this body, what closing waits for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.procedure import Gate, Params, View
from zhunsheng.kernel.view import Rules
from zhunsheng.matters.petitions import facts
from zhunsheng.matters.petitions.acts import Drafted, Extended, Guided, Merged, NotAccepted, Registered, Replied
from zhunsheng.matters.petitions.after import AboveDecided, Closed, Performed
from zhunsheng.matters.petitions.words import GUIDED, HANDLED, AboveResult, Class, Level, Route, Supports
from zhunsheng.matters.reviews.acts import Opined, Returned, Submitted, Transcribed, Withdrawn
from zhunsheng.matters.reviews.standing import awaits_second, passed, standing, with_bureau
from zhunsheng.matters.reviews.words import Subject

REGULATION = "《信访工作条例》"
RULE = "内规(信访处理意见书须先经区司法局合法性审查)"
LONGEST_EXTENSION = 30
MOST_REPRESENTATIVES = 5
Answer = bool | Params


def _class(wanted: frozenset[Class]) -> Callable[[View, AnyEntry | None], Answer]:
    def test(view: View, _: AnyEntry | None) -> Answer:
        found = facts.class_of(view.file)
        return found in wanted or {"found": found.label if found else "尚未甄别"}

    return test


def class_gate(wanted: frozenset[Class], article: str, remedy: str) -> Gate:
    """The matter must be of one of these classes."""
    return Gate("petition.class", article, "这一件的类别是“{found}”", remedy, _class(wanted))


CLAIM = class_gate(HANDLED, f"{REGULATION}第31条第(六)项", "只有第31条第(六)项的事项才受理并出具处理意见书;请核对甄别")
ROUTED = class_gate(GUIDED, f"{REGULATION}第31条", "属于第31条第(一)至(五)项的才导入法定途径;请核对甄别")
SUGGESTED = class_gate(frozenset({Class.SUGGESTION}), f"{REGULATION}第29条", "建议意见类才研究采纳与反馈;请核对甄别")
ACCUSED = class_gate(frozenset({Class.ACCUSATION}), f"{REGULATION}第30条", "检举控告类才移送;请核对甄别")


def _passed_on(view: View, _: AnyEntry | None) -> Answer:
    return facts.passed_on(view.file)


PASSED_ON = Gate(
    "petition.object.direct",
    f"{REGULATION}第23条第三款",
    "直接收到的信访事项不能提异议退回",
    "不属于本单位职权的,请告知信访人向有权处理的机关、单位提出",
    _passed_on,
)


def _named_from(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    act: Registered = proposed.act
    return act.came.value == "direct" or bool(act.from_organ.strip())


FROM_ORGAN = Gate(
    "petition.register.from",
    f"{REGULATION}第22条、第23条",
    "转送、交办的没有写明是哪个单位转来的",
    "请填写转送、交办单位",
    _named_from,
    on_act=True,
)


def _people(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.people >= max(1, len(proposed.act.names))


PEOPLE = Gate(
    "petition.register.people",
    f"{REGULATION}第21条",
    "人数少于所列信访人姓名的个数",
    "请核对人数;联名信访的按全部署名人数填写",
    _people,
    on_act=True,
)


def _representatives(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or 1 <= proposed.act.representatives <= MOST_REPRESENTATIVES


REPRESENTATIVES = Gate(
    "petition.receive_visit.representatives",
    f"{REGULATION}第20条",
    "多人采用走访形式提出共同事项的,代表不超过5人",
    "请信访人推选代表,按代表人数登记",
    _representatives,
    on_act=True,
)


def _simple(view: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.simple == (facts.class_of(view.file) is Class.SIMPLE)


SIMPLE = Gate(
    "petition.accept.simple",
    "信访简易办理规则(待核)",
    "是否简易办理与甄别的类别不一致",
    "甄别为简易办理的勾选“简易办理”,其他的不勾选",
    _simple,
    on_act=True,
)


def _duty_day(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.route is not Route.DUTY or proposed.act.asked_on is not None


DUTY_DAY = Gate(
    "petition.guide.asked_on",
    "《行政诉讼法》第47条",
    "导入“申请履行法定职责”没有填写收到申请之日",
    "请填写收到履责申请之日,两个月自这一日起算",
    _duty_day,
    on_act=True,
)


def _merge_into(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    other = view.reads.get(proposed.act.into)
    if proposed.act.into == view.file.matter or other is None or not other.has(Registered):
        return {"why": "并入的应当是另一件信访事项"}
    if other.has(Merged):
        return {"why": "该件自己已经并入别件"}
    if facts.taken_back(other) or other.has(Closed, NotAccepted):
        return {"why": "该件已经退回、不予受理或者办结"}
    first, own = other.first(Registered), view.file.first(Registered)
    late = first is not None and own is not None and first.happened_on > own.happened_on
    return not late or {"why": "该件收到得比本件晚"}


MERGE_INTO = Gate(
    "petition.merge.into",
    f"{REGULATION};系统规则(待核)",
    "不能并入:{why}",
    "请选择先收到的那一件",
    _merge_into,
    on_act=True,
)


def _unsealed(view: View, proposed: AnyEntry | None) -> Answer:
    accused = facts.accusation(view.file)
    linked = proposed is not None and isinstance(proposed.act, Registered) and proposed.act.repeat_of
    return not accused if proposed is None or not linked else not proposed.act.accusation


UNSEALED = Gate(
    "petition.sealed",
    f"{REGULATION}第30条",
    "检举控告件不与其他事项关联、不并案",
    "请按检举控告办理:甄别、移送",
    _unsealed,
)


def _extended_once(view: View, _: AnyEntry | None) -> Answer:
    return not any(isinstance(e.act, Extended) for e in facts.run(view.file))


EXTENDED_ONCE = Gate(
    "petition.extend.once",
    f"{REGULATION}第34条",
    "办理期限只能延长一次",
    "请在已延长的期限内出具处理意见书",
    _extended_once,
)


def _length(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or 1 <= proposed.act.days <= LONGEST_EXTENSION


EXTENSION_LENGTH = Gate(
    "petition.extend.length", f"{REGULATION}第34条", "延长不得超过30日", "请填写1至30日", _length, on_act=True
)


def _needed(rules: Rules, day: date | None) -> bool:
    """Whether the office's rule asks for the review on that day; an office without the rule is held to it."""
    if day is None:
        return True
    try:
        return Subject.PETITION_REPLY.value in rules.value("review_needed", day)
    except KeyError:
        return True


SEND = "请把这一版正文送区司法局审查,通过后再出具;编号、日期、用印不算改动,正文改一个字须另行送审"
AWAITED = {
    "区司法局审查": {
        "why": "已经送区司法局,尚未出具审查意见",
        "todo": "不用再送;请等区司法局出具意见,过了审查期限的在送审的那一件上催办",
    },
    "区司法局确认": {
        "why": "改后的正文已经报区司法局,还没有经审查机构确认",
        "todo": "不用再送;请等区司法局确认改后的正文,过了期限的在送审的那一件上催办",
    },
}
"""What is said while it lies with the bureau."""


def _sent(review: File) -> Params:
    """Why a review lets nothing through, and what is to be done: whether it waits for others, or must be sent anew."""
    if with_bureau(review):
        return AWAITED[with_bureau(review)]
    why = standing(review).why or "通过的是另一版正文"
    if awaits_second(review):
        return {"why": why, "todo": "不用再送;请科室负责人或者分管领导在送审的那一件上复核转录"}
    if review.has(Returned) and not review.has(Opined, Transcribed, Withdrawn):
        return {"why": why, "todo": "请在送审的那一件上补齐材料"}
    return {"why": why, "todo": SEND}


def _unsent_yet(files: list[File]) -> Params:
    why = "尚未送区司法局审查" if not files else standing(files[-1]).why or "通过的是另一版正文"
    return {"why": why, "todo": SEND}


def _reviewed(view: View, proposed: AnyEntry | None) -> Answer:
    files = facts.reviews(view)
    if proposed is None:
        if any(standing(f).digest for f in files) or not _needed_now(view):
            return True
        return _sent(files[-1]) if files else _unsent_yet(files)
    day = proposed.happened_on
    if not _needed(view.rules, day):
        return True
    digest = proposed.act.body.digest
    review = facts.review_of(view, digest)
    if review is None:
        return _unsent_yet([f for f in files if not standing(f).digest] or files)
    if digest in passed(review, day, view.rules):
        return True
    if standing(review).digest == digest:
        return {"why": "处理意见书的日期早于审查意见,或者审查意见已过有效期", "todo": SEND}
    return _sent(review)


def _needed_now(view: View) -> bool:
    """Whether the rule as it stood on the newest day on file asks for the review."""
    return _needed(view.rules, view.file.entries[-1].happened_on if view.file.entries else None)


REVIEWED = Gate(
    "petition.reply.unreviewed",
    RULE,
    "这一版正文没有通过区司法局的合法性审查:{why}",
    "{todo}",
    _reviewed,
    on_late=True,
)


def _elements(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    act = proposed.act
    return bool(act.opinion.strip()) and any(basis.strip() for basis in act.basis)


ELEMENTS = Gate(
    "petition.reply.elements",
    f"{REGULATION}第32条",
    "处理意见书没有写明处理意见或者法律法规依据",
    "处理意见书应当有请求、事实和理由、处理意见、法律法规依据",
    _elements,
    on_act=True,
)


def _performed(view: View, _: AnyEntry | None) -> Answer:
    return not facts.promised(view.file)


PERFORMED = Gate(
    "petition.close.unperformed",
    f"{REGULATION}第34条",
    "答复支持(部分支持)了请求,还没有落实的记录",
    "请先登记“落实支持的请求”",
    _performed,
)


def _owed(view: View, _: AnyEntry | None) -> Answer:
    reply = view.file.last(Replied)
    return view.file.has(Guided) or (reply is not None and reply.act.supports is not Supports.NO)


OWED = Gate(
    "petition.perform.nothing",
    f"{REGULATION}第34条",
    "答复没有支持请求,也没有导入履行法定职责",
    "态度记错的,请更正“出具处理意见书”的记录",
    _owed,
)


def _unsent(view: View, _: AnyEntry | None) -> Answer:
    drafted = view.file.last(Drafted)
    sent = {e.act.body.digest for f in facts.reviews(view) if not f.has(Withdrawn) for e in f.all(Submitted)}
    return drafted is None or drafted.act.body.digest not in sent


UNSENT = Gate(
    "petition.review.sent",
    RULE,
    "最新一稿已经送审",
    "等审查意见;改动正文后请先拟出新的一稿",
    _unsent,
)


def _duty_done(view: View, _: AnyEntry | None) -> Answer:
    return view.file.has(Guided) and view.file.has(Performed)


DUTY_DONE = Gate(
    "petition.close.duty",
    "《行政诉讼法》第47条",
    "这一件还在办理:没有受理、导入、移送或者答复的结果",
    "请先按类别办理;导入“申请履行法定职责”的,履行后登记“落实支持的请求”",
    _duty_done,
)


def _level(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    reviewed = any(e.act.level is Level.REVIEW for e in view.file.all(AboveDecided))
    return proposed.act.level is Level.REVIEW or reviewed


LEVEL = Gate(
    "petition.above.level",
    f"{REGULATION}第35条、第36条",
    "还没有复查意见,不能登记复核",
    "请核对阶段:先复查,后复核",
    _level,
    on_act=True,
)


def _pending(view: View, proposed: AnyEntry | None) -> Answer:
    pending = facts.above(view.file)
    return proposed is None or pending is None or proposed.act.level is pending.act.level


SAME_LEVEL = Gate(
    "petition.above.other_level",
    f"{REGULATION}第35条、第36条",
    "登记的阶段与正在进行的阶段不同",
    "请核对是复查还是复核",
    _pending,
    on_act=True,
)


def _rechecked(view: View, _: AnyEntry | None) -> Answer:
    last = view.file.last(AboveDecided)
    return last is not None and last.act.level is Level.RECHECK and last.act.result is not AboveResult.REDO


RECHECKED = Gate(
    "petition.final.recheck",
    f"{REGULATION}第36条",
    "没有维持或者变更的复核意见,不是三级终结",
    "收到复核意见后再登记终结",
    _rechecked,
)

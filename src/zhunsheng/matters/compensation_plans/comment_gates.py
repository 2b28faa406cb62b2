"""The locks about comments: their period over, each answered, objections counted, the hearing held, all made known."""

from __future__ import annotations

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Gate, View
from zhunsheng.matters.compensation_plans import facts
from zhunsheng.matters.compensation_plans.acts import CommentsClosed, FedBack, ObjectionsCounted, Revised
from zhunsheng.matters.compensation_plans.gates import LAND, LAND_RULES, STATE, Answer
from zhunsheng.matters.compensation_plans.words import Adoption, Route


def _comments_over(view: View, proposed: AnyEntry | None) -> Answer:
    last = facts.comments_until(view.file)
    if proposed is None or last is None:
        return True
    return proposed.happened_on > last or {"last": last}


COMMENTS_OVER = Gate(
    "plan.comments.running",
    f"{STATE}第10条第二款;{LAND}第47条、{LAND_RULES}第28条",
    "征求意见(公告)期限到{last}才届满",
    "请在{last}的次日或者以后办理;补偿方案的征求意见期限没有缩短的例外",
    _comments_over,
    on_act=True,
)


def _reason(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.result is Adoption.TAKEN or bool(proposed.act.reason.strip())


REASON = Gate(
    "plan.comment.reason",
    f"{STATE}第11条第一款",
    "没有全部采纳的意见没有写明理由",
    "请逐条写明不采纳、部分采纳的理由",
    _reason,
    on_act=True,
)


def _answered(view: View, _: AnyEntry | None) -> Answer:
    left = facts.unanswered(view.file)
    return not left or {"n": len(left), "numbers": left}


ANSWERED = Gate(
    "plan.comments.unanswered",
    f"{STATE}第11条第一款",
    "还有{n}条意见没有研究:{numbers}",
    "请逐条办理“逐条研究意见”,写明采纳情况和理由",
    _answered,
)


def done_since(act: type[Act], article: str) -> Gate:
    """The deed was done since the plan was published last."""

    def test(view: View, _: AnyEntry | None) -> Answer:
        return any(isinstance(e.act, act) for e in facts.since_publication(view.file)) or {"act": act.LABEL}

    return Gate(f"gate.has.{act.KIND}", article, "方案公布以后,还没有“{act}”的记录", "请先办理“{act}”", test)


CLOSED = done_since(CommentsClosed, f"{STATE}第10条、第11条;{LAND_RULES}第28条")


def _objections(view: View, _: AnyEntry | None) -> Answer:
    counted = any(isinstance(e.act, ObjectionsCounted) for e in facts.since_publication(view.file))
    return counted or not facts.counts_objections(view.file)


OBJECTIONS_COUNTED = Gate(
    f"gate.has.{ObjectionsCounted.KIND}",
    f"{STATE}第11条第二款;{LAND_RULES}第28条",
    "旧城区改建、集体土地的方案,还没有认定是否有多数人认为不符合规定",
    "请按收到的意见认定:多数人有异议的应当听证",
    _objections,
)


def _counted_right(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or 0 <= proposed.act.objecting <= proposed.act.total


COUNTED_RIGHT = Gate(
    "plan.objections.count", f"{STATE}第11条第二款", "异议人数多于总数", "请核对人数", _counted_right, on_act=True
)


def _hearing_held(view: View, _: AnyEntry | None) -> Answer:
    return not (facts.counts_objections(view.file) and facts.most_object(view.file)) or facts.heard(view.file)


HEARING_HELD = Gate(
    "plan.hearing.missing",
    f"{STATE}第11条第二款;{LAND_RULES}第28条",
    "多数人认为方案不符合规定,还没有举行听证会",
    "请组织有被征收人(成员)和公众代表参加的听证会,并根据听证会情况修改方案",
    _hearing_held,
)


def _fed_back(view: View, _: AnyEntry | None) -> Answer:
    if facts.route(view.file) is not Route.STATE:
        return True
    since = [type(e.act) for e in facts.since_publication(view.file) if isinstance(e.act, FedBack | Revised)]
    return bool(since) and since[-1] is FedBack


FED_BACK = Gate(
    f"gate.has.{FedBack.KIND}",
    f"{STATE}第11条第一款",
    "征求意见情况和修改情况还没有公布",
    "请先办理“公布征求意见和修改情况”;公布以后又修改的,须再次公布",
    _fed_back,
)

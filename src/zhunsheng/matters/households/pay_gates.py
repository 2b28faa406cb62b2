"""The locks before money: what it is for, whole months paid once, the agreement's steps, never more than agreed."""

from __future__ import annotations

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Gate, View
from zhunsheng.matters.households import facts, months
from zhunsheng.matters.households.acts import FeeChanged, Paid
from zhunsheng.matters.households.gates import DEAL, STATE, Answer
from zhunsheng.matters.households.words import PayKind


def _shaped(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    act: Paid = proposed.act
    if act.amount <= 0:
        return {"why": "金额应当大于零"}
    monthly = act.kind is PayKind.TRANSITION
    if monthly and not months.of(act):
        return {"why": "过渡费没有写明起月和月数"}
    if not monthly and (act.first is not None or act.months or act.next_due is not None):
        return {"why": f"“{act.kind.label}”不按月支付,起月、月数、下一期应当留空"}
    if act.final and act.kind is not PayKind.COMPENSATION:
        return {"why": "“补偿款至此付清”只用于补偿款"}
    return act.next_due is None or act.next_due > proposed.happened_on or {"why": "下一期支付期限早于本次付款"}


SHAPED = Gate("household.pay.shape", DEAL, "{why}", "请对照付款凭证核对", _shaped, on_act=True)


def _once(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    again = sorted(set(months.of(proposed.act)) & months.paid(view.file))
    return not again or {"which": "、".join(months.said(month) for month in again)}


ONCE = Gate(
    "household.pay.overlap",
    f"{STATE}第22条;{DEAL}",
    "这些月份的过渡费已经付过:{which}",
    "请核对起月和月数;原记录有误的请更正原记录",
    _once,
    on_act=True,
)


def _from_start(view: View, proposed: AnyEntry | None) -> Answer:
    wanted = () if proposed is None else months.of(proposed.act)
    begin = months.start(view.file)
    if not wanted or begin is None:
        return True
    return wanted[0] >= begin or {"first": months.said(begin)}


FROM_START = Gate(
    "household.pay.too_early",
    f"{STATE}第22条;{DEAL}",
    "过渡费从{first}起算,所付月份在此之前",
    "请核对起月",
    _from_start,
    on_act=True,
)


def _approved(view: View, proposed: AnyEntry | None) -> Answer:
    """What the agreement promises for a late flat is approved before the month is paid: no month is paid twice."""
    wanted = () if proposed is None else months.of(proposed.act)
    which = [
        month for month in wanted if (months.promised(view.file, month) or 0) > (months.rate(view.file, month) or 0)
    ]
    return not which or {"which": "、".join(months.said(month) for month in which)}


APPROVED = Gate(
    "household.pay.late_steps",
    f"{STATE}第22条;{DEAL}",
    "协议约定了这些月份的逾期加付,还没有审批:{which}",
    "请先由分管领导登记“逾期加付过渡费”,再按加付后的标准付款",
    _approved,
    on_act=True,
)


def _by_steps(view: View, proposed: AnyEntry | None) -> Answer:
    wanted = () if proposed is None else months.of(proposed.act)
    if proposed is None or not wanted:
        return True
    worth = months.worth(view.file, wanted)
    return worth is None or worth == proposed.act.amount or {"worth": _yuan(worth), "paid": _yuan(proposed.act.amount)}


BY_STEPS = Gate(
    "household.pay.steps",
    f"{STATE}第22条;{DEAL}",
    "这些月份按协议标准(和已批准的加付)应付 {worth} 元,填写的是 {paid} 元",
    "请核对月数和标准;逾期加付的先经批准登记",
    _by_steps,
    on_act=True,
)


def _within(view: View, proposed: AnyEntry | None) -> Answer:
    signed = facts.agreement(view.file)
    if proposed is None or signed is None or proposed.act.kind is not PayKind.COMPENSATION:
        return True
    if signed.act.amount is None:
        return True
    left = facts.owed(view.file) - proposed.act.amount
    if left < 0:
        return {"why": f"超过协议补偿金额 {_yuan(-left)} 元"}
    if proposed.act.final and left:
        return {"why": f"还有 {_yuan(left)} 元没有付,不能选“补偿款至此付清”"}
    return bool(left) or proposed.act.final or {"why": "付这一次就付清了,请在“补偿款至此付清”选“是”"}


WITHIN = Gate(
    "household.pay.agreed", f"{STATE}第25条;{DEAL}", "{why}", "请对照协议和付款凭证核对", _within, on_act=True
)


def _yuan(fen: int) -> str:
    return f"{fen / 100:,.2f}"


def _over(view: View, proposed: AnyEntry | None) -> Answer:
    """The transition agreed is over by the day the rise is approved, and the flat is still not there."""
    signed = facts.agreement(view.file)
    if signed is None or signed.act.transition_to is None:
        return {"why": "协议没有写明过渡期限"}
    if facts.housed(view.file) is not None:
        return {"why": "安置房已经交付"}
    last = signed.act.transition_to
    if proposed is None:
        return True
    act: FeeChanged = proposed.act
    if proposed.happened_on <= last:
        return {"why": f"过渡期限到 {last.isoformat()},还没有届满"}
    if months.month_of(act.start) < months.month_of(last):
        return {"why": "加付的起月在过渡期限届满以前"}
    before = months.rate(view.file, months.month_of(act.start))
    return act.monthly > (before or 0) or {"why": "加付后每月金额不高于原标准"}


OVER = Gate(
    "household.fee_change",
    f"{STATE}第22条;{DEAL}",
    "{why}",
    "过渡期限届满、安置房没有交付的,按协议加付",
    _over,
)


def _by_late_steps(view: View, proposed: AnyEntry | None) -> Answer:
    """Where the agreement says what is paid for a late flat, that is what is approved."""
    if proposed is None:
        return True
    act: FeeChanged = proposed.act
    if act.pay_by is not None and act.pay_by < proposed.happened_on:
        return {"why": "首次支付期限早于审批的那一天"}
    said = months.promised(view.file, months.month_of(act.start))
    return (
        said is None
        or said == act.monthly
        or {"why": f"协议约定{months.said(months.month_of(act.start))}起每月 {_yuan(said)} 元"}
    )


BY_LATE_STEPS = Gate(
    "household.fee_change.steps",
    f"{STATE}第22条;{DEAL}",
    "{why}",
    "请按协议的逾期加付标准填写;分几段的,每一段到了再审批",
    _by_late_steps,
    on_act=True,
)

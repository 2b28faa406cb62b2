"""The locks of a disclosure request, each with its article and the way to open it."""

from __future__ import annotations

from zhunsheng.clock.terms import last_day
from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Gate, Params, View
from zhunsheng.kernel.view import doer
from zhunsheng.matters.disclosure_requests.acts import CorrectionAsked, Extended, Merged, Split, SplitOff
from zhunsheng.matters.disclosure_requests.choices import Abandonment, Carrier, RemedyResult, Way
from zhunsheng.matters.disclosure_requests.ending import (
    Abandoned,
    Drafted,
    FeeNoticed,
    FeePaid,
    MadePublic,
    Published,
    Remedied,
    Withdrawn,
)
from zhunsheng.matters.disclosure_requests.facts import (
    capacity,
    over_after,
    receipt_day,
    request,
)
from zhunsheng.matters.disclosure_requests.outcomes import REGULATION, Capacity

LONGEST_EXTENSION = 20

Answer = bool | Params


def _district_day(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    drafted = proposed.act.capacity is Capacity.DRAFTED
    return drafted is (proposed.act.district_received_on is not None)


DISTRICT_DAY = Gate(
    "disclosure.receive.district_day",
    f"{REGULATION}第31条",
    "区政府收到日与办理身份不符:转来代拟的期限自区政府收到之日起算,以本中心名义答复的没有这一日",
    "转来代拟的请填写区政府收到日;以本中心名义答复的请删去",
    _district_day,
    on_act=True,
)


def _parts(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or len(proposed.act.parts) > 1


PARTS = Gate(
    "disclosure.split.parts", "国办发〔2010〕5号(待核)", "只有一项内容,不必分立", "请写明两项以上", _parts, on_act=True
)


def _split_from(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    original = view.reads.get(proposed.act.original)
    if original is None or not original.has(Split):
        return {"why": "原登记件没有分立登记的记录"}
    day = receipt_day(original)
    if day != proposed.happened_on:
        return {"why": f"应当沿用原收到日 {day.isoformat()}" if day else "原登记件还没有确认收到"}
    return proposed.act.capacity is capacity(original) or {"why": "办理身份与原登记件不同"}


SPLIT_FROM = Gate(
    "disclosure.split_off.original",
    "国办发〔2010〕5号(待核)",
    "分立登记与原登记件不符:{why}",
    "请在原登记件上办理分立登记,日期填原收到日",
    _split_from,
    on_act=True,
)


def _merge_into(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    other = view.reads.get(proposed.act.into)
    if proposed.act.into == view.file.matter or other is None or request(other) is None:
        return {"why": "并入的应当是另一件政府信息公开申请"}
    for gone, why in _NO_TARGET:
        if other.has(gone):
            return {"why": why}
    theirs, ours = receipt_day(other), receipt_day(view.file)
    if theirs is None or ours is None or theirs > ours:
        return {"why": "该件不是先收到的"}
    return True


_NO_TARGET: tuple[tuple[type[Act], str], ...] = (
    (Merged, "该件自己已经并入别件"),
    (Withdrawn, "该件已由申请人撤回"),
    (Abandoned, "该件已视为放弃"),
)
"""Ends of a request after which nothing goes on in it."""


MERGE_INTO = Gate(
    "disclosure.merge.into",
    f"{REGULATION}第36条第(六)项",
    "不能并入:{why}",
    "请选择先收到、仍在办理或者已经答复的那一件",
    _merge_into,
    on_act=True,
)


def _asked_once(view: View, _: AnyEntry | None) -> Answer:
    return not view.file.has(CorrectionAsked)


ASKED_ONCE = Gate(
    "disclosure.ask_correction.once",
    f"{REGULATION}第30条",
    "补正只能一次性告知,本件已经告知过",
    "请按现有申请内容办理;补正后仍不明确的,作出“补正后申请内容仍不明确”的答复",
    _asked_once,
)


def _within_later(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.within > proposed.happened_on


WITHIN_LATER = Gate(
    "disclosure.ask_correction.within",
    f"{REGULATION}第30条",
    "补正期限没有晚于告知之日",
    "请给申请人合理的补正期限",
    _within_later,
    on_act=True,
)


def _days(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or 1 <= proposed.act.days <= LONGEST_EXTENSION


EXTENSION_DAYS = Gate(
    "disclosure.extend.days",
    f"{REGULATION}第33条第2款",
    "延长的期限最长不得超过20个工作日",
    "请填写1至20个工作日",
    _days,
    on_act=True,
)


def _as_approved(view: View, proposed: AnyEntry | None) -> Answer:
    approved = view.file.last(Extended)
    if approved is None or proposed is None or proposed.act.days == approved.act.days:
        return True
    return {"days": approved.act.days}


AS_APPROVED = Gate(
    "disclosure.extension_told.days",
    f"{REGULATION}第33条第2款",
    "告知的延长日数与批准的 {days} 个工作日不符",
    "请按批准的日数告知",
    _as_approved,
    on_act=True,
)


def _another_than_drafter(view: View, proposed: AnyEntry | None) -> Answer:
    """A transcription names its typist, not the doer, so it proves nothing here."""
    drafted, who = view.file.last(Drafted), doer(view, proposed)
    if drafted is None or who is None or drafted.witnessed or who.witnessed:
        return True
    return drafted.actor != who.actor


ANOTHER = Gate(
    "disclosure.another_person",
    f"{REGULATION}第17条;内规(岗位分离)",
    "拟稿人不能审查或者签发自己的稿件",
    "请由另一位有此职责的同志登录办理",
    _another_than_drafter,
)


def _postal(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or proposed.act.way is not Way.POST:
        return True
    return proposed.act.carrier is Carrier.POSTAL


POSTAL = Gate(
    "disclosure.deliver.postal",
    "国办公开办函〔2016〕235号",
    "邮寄答复书只能通过邮政企业",
    "请改由邮政企业交寄,以交邮日为准;已经由快递寄出的,据实补录",
    _postal,
    on_act=True,
)


def _fee_term(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    least = last_day("gk.fee_payment", proposed.act.received_on or proposed.happened_on)
    return least is None or proposed.act.pay_by >= least or {"least": least}


FEE_TERM = Gate(
    "disclosure.fee_notice.term",
    "国办函〔2020〕109号(条号待核)",
    "缴费期限不足20个工作日,最早到 {least}",
    "请自申请人收到收费通知次日起给足20个工作日",
    _fee_term,
    on_act=True,
)


def _deadline_over(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    correction, fee = view.file.last(CorrectionAsked), view.file.last(FeeNoticed)
    if proposed.act.why is Abandonment.NO_CORRECTION:
        day = None if correction is None else correction.act.within
    elif fee is None or view.file.has(FeePaid):
        day = None
    else:
        day = over_after("gk.fee_payment", fee.act.received_on, fee.act.pay_by)
        if day is None:
            return {"why": "没有登记申请人收到收费通知的日期"}
    if day is None:
        return {"why": "没有告知过或者已经履行"}
    return proposed.happened_on > day or {"why": f"期限到 {day.isoformat()} 才届满"}


DEADLINE_OVER = Gate(
    "disclosure.abandon.early",
    f"{REGULATION}第30条、第42条",
    "还不能视为放弃:{why}",
    "请等待期限届满,并核对申请人有无正当理由;收到日没有登记的,请更正原记录补上",
    _deadline_over,
    on_act=True,
)


def _redo(view: View, _: AnyEntry | None) -> Answer:
    return any(e.act.result is RemedyResult.CORRECTED for e in view.file.all(Remedied))


REDO = Gate(
    "disclosure.answer.redo",
    f"{REGULATION}第51条",
    "本件已经办结,没有要求重新答复的复议决定或者裁判",
    "结果被纠正的,请先登记复议、诉讼结果",
    _redo,
)


def _parts_left(view: View, _: AnyEntry | None) -> Answer:
    split = view.file.last(Split)
    return split is None or len(view.file.naming(SplitOff)) + 1 < len(split.act.parts)


PARTS_LEFT = Gate(
    "disclosure.split.all_registered",
    "国办发〔2010〕5号(待核)",
    "分立出的各项都已登记",
    "还要再分的,请更正“一表多项分立登记”",
    _parts_left,
)


def _not_published(view: View, _: AnyEntry | None) -> Answer:
    decided = len(view.file.all(MadePublic))
    return not decided or len(view.file.all(Published)) < decided


NOT_PUBLISHED = Gate(
    "disclosure.published.done",
    f"{REGULATION}第26条",
    "转为主动公开的已经登记公开",
    "又有转为主动公开的,先办理“转为主动公开”",
    _not_published,
)

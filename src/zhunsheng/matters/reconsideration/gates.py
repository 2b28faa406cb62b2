"""The locks of a reconsideration, each with its article and the way to open it."""

from __future__ import annotations

from datetime import date

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Gate, Params, View
from zhunsheng.matters.reconsideration import facts
from zhunsheng.matters.reconsideration.words import ALWAYS_ORDERS, NAME_OF, ORDERS_NOTHING, Role, Track

LAW = "《行政复议法》"
OLD_LAW = "《行政复议法》(2023年修订前)"
RULES = "《行政复议法实施条例》"
HOUSE = "内规(行政复议答复)"
REVIEWS = "reviews"
NEW_LAW = date(2024, 1, 1)

Answer = bool | Params


def _copy_first(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.received_on <= proposed.happened_on


COPY_FIRST = Gate(
    "recon.copy.day",
    f"{LAW}第48条、第54条",
    "被申请人收到副本之日晚于登记的日期",
    "请核对送达日期;期限自被申请人收到之日起算",
    _copy_first,
    on_act=True,
)


def _summary_is_law(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or proposed.act.track is Track.ORDINARY:
        return True
    return proposed.act.received_on >= NEW_LAW or {"day": proposed.act.received_on.isoformat()}


SUMMARY_IS_LAW = Gate(
    "recon.copy.no_summary_track",
    f"{LAW}第53条、第54条",
    "{day} 还没有简易程序(自2024年1月1日起施行)",
    "请填普通程序;答复期限按当时的法律计算",
    _summary_is_law,
    on_act=True,
)


def _order_of_days(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    act = proposed.act
    days = [day for day in (act.applied_on, act.accepted_on, act.received_on) if day is not None]
    return days == sorted(days)


ORDER_OF_DAYS = Gate(
    "recon.copy.order",
    f"{LAW}第30条、第48条",
    "收到申请、受理、送达副本的日期次序不对",
    "复议机关先收到申请,再受理,再送达副本;不知道的留空",
    _order_of_days,
    on_act=True,
)


def _guest_for_district(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or not proposed.organ or proposed.act.role is Role.HANDLING


GUEST_FOR_DISTRICT = Gate(
    "recon.copy.through_the_file",
    "内规(复议与合法性审查分离)",
    "区司法局只登记区政府为被申请人的复议案件",
    "送达本中心的副本由登记收发岗登记;案情只通过卷宗交换",
    _guest_for_district,
    on_act=True,
)


def _is_review(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or not proposed.act.review:
        return True
    named = view.reads.get(proposed.act.review)
    return named is None or named.procedure == REVIEWS


IS_REVIEW = Gate(
    "recon.copy.no_review",
    HOUSE,
    "“该行为的合法性审查”填的不是合法性审查事项",
    "请填审查事项的编号;该行为没有送过审的留空",
    _is_review,
    on_act=True,
)


def _summary_now(view: View, _: AnyEntry | None) -> Answer:
    return facts.track(view.file) is Track.SUMMARY


SUMMARY_NOW = Gate(
    "recon.track.ordinary",
    f"{LAW}第55条",
    "本件不是简易程序",
    "只有简易程序才能转为普通程序;原来登记错的,请更正“收到复议申请书副本”",
    _summary_now,
)


def _asked_of(view: View, proposed: AnyEntry | None) -> Answer:
    role = facts.role(view.file)
    if proposed is None or role is None:
        return True
    return proposed.act.in_name_of is NAME_OF[role] or {"name": NAME_OF[role].label}


ASKED_OF = Gate(
    "recon.in_name_of",
    f"{LAW}第19条、第48条",
    "本件要以{name}的名义办理",
    "区政府为被申请人的,答复书盖区政府的章;本中心只能以自己的名义答复自己的行为",
    _asked_of,
    on_act=True,
)


def _catalogue(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or not proposed.act.with_evidence or proposed.act.evidence is not None


CATALOGUE = Gate(
    "recon.file.no_catalogue",
    f"{LAW}第48条、第70条",
    "写明一并提交证据,却没有证据目录",
    "请上传证据目录;没有提交证据的照实不勾选",
    _catalogue,
    on_act=True,
)


def _hearing_ahead(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.hearing_on >= proposed.happened_on


HEARING_AHEAD = Gate(
    "recon.hearing_notice.past",
    f"{LAW}第51条",
    "听证日期早于收到通知的日期",
    "请核对听证通知",
    _hearing_ahead,
    on_act=True,
)


def _orders_fit(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    result, orders = proposed.act.result, proposed.act.orders_something
    if orders and result in ORDERS_NOTHING:
        return {"result": result.label, "what": "不会有需要履行的内容"}
    if not orders and result in ALWAYS_ORDERS:
        return {"result": result.label, "what": "总有需要履行的内容"}
    return True


ORDERS_FIT = Gate(
    "recon.decided.orders",
    f"{LAW}第62条至第73条",
    "“{result}”{what}",
    "请按决定书核对结果和履行内容",
    _orders_fit,
    on_act=True,
)


def _days_fit(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.days > 0


DAYS_FIT = Gate("recon.extended.days", f"{LAW}第62条", "延长的天数不对", "请照延期通知书填写", _days_fit, on_act=True)


def _orders(view: View, _: AnyEntry | None) -> Answer:
    return facts.orders(view.file)


ORDERS = Gate(
    "recon.perform.nothing",
    f"{LAW}第77条",
    "决定没有需要我方履行的内容",
    "决定确有履行内容的,请更正“收到复议决定”的记录",
    _orders,
)

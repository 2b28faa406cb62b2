"""The locks of a suit until it is judged, each with its article and the way to open it."""

from __future__ import annotations

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.procedure import Gate, Params, View
from zhunsheng.matters.litigation import facts
from zhunsheng.matters.litigation.acts import Assigned, Heard, Referred, SentToBureau, Served
from zhunsheng.matters.litigation.words import OWN_ROLES, REFERRED_ROLES, EvidenceSource

LAW = "《行政诉讼法》"
INTERPRETATION = "法释〔2018〕1号"
HEADS_RULE = "法释〔2020〕3号"
BUREAU_RULE = "区应诉规则(待核);国办发〔2016〕54号"
HOUSE = "内规(行政应诉)"

Answer = bool | Params


def _referred_role(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.role in REFERRED_ROLES or {"role": proposed.act.role.label}


REFERRED_ROLE = Gate(
    "litigation.refer.role",
    BUREAU_RULE,
    "“{role}”不是批转案件中的身份",
    "本中心自己被诉的,请登记“收到应诉通知书、起诉状副本”",
    _referred_role,
    on_act=True,
)


def _own_role(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.role in OWN_ROLES or {"role": proposed.act.role.label}


OWN_ROLE = Gate(
    "litigation.served.role",
    f"{LAW}第67条",
    "“{role}”不是收到应诉通知书的当事人",
    "区政府被诉、由区司法局批转的,请登记“收到区司法局批转”",
    _own_role,
    on_act=True,
)


def _copy_first(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.copy_served_on_district <= proposed.happened_on


COPY_FIRST = Gate(
    "litigation.refer.copy_day",
    f"{LAW}第67条",
    "区政府收到副本之日晚于批转之日",
    "请核对法院送达区政府的日期",
    _copy_first,
    on_act=True,
)


def _new_number(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    known = {entry.act.case_no for entry in facts.arrivals(view.file) if type(entry.act) is type(proposed.act)}
    return proposed.act.case_no not in known or {"number": proposed.act.case_no}


NEW_NUMBER = Gate(
    "litigation.number_again",
    "内规(行政应诉计数:一个案号计一件)",
    "{number}在本件中已经登记过",
    "同一案号只登记一次;二审、再审请填写新的案号",
    _new_number,
    on_act=True,
)


def _staff_too(view: View, _: AnyEntry | None) -> Answer:
    assigned = view.file.last(Assigned)
    return assigned is not None and assigned.act.staff_included


STAFF_TOO = Gate(
    "litigation.head_absent.lawyers_only",
    f"{LAW}第3条第3款;{INTERPRETATION}第128条",
    "负责人不能出庭的,应当委托相应的工作人员出庭,不得仅委托律师",
    "请先在“确定承办人、代理人”中加上本机关工作人员",
    _staff_too,
)


def _before_hearing(view: View, proposed: AnyEntry | None) -> Answer:
    day = facts.noticed(view.file)
    if day is None:
        return {"why": "已经开过庭" if view.file.has(Heard) else "还没有登记开庭日期"}
    if proposed is not None and proposed.happened_on > day:
        return {"why": f"{day.isoformat()} 已经开庭"}
    return True


BEFORE_HEARING = Gate(
    "litigation.head_absent.after",
    f"{HEADS_RULE}第8条、第9条",
    "负责人不能出庭的说明须在开庭以前提交:{why}",
    "还要开庭的,请先登记传票;已经错过的,如实补录,作为一项不足",
    _before_hearing,
)


def _hearing_ahead(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.hearing_on >= proposed.happened_on


HEARING_AHEAD = Gate(
    "litigation.hearing_notice.past",
    f"{HEADS_RULE}第5条",
    "开庭日期早于收到传票的日期",
    "请核对传票",
    _hearing_ahead,
    on_act=True,
)


def _somebody(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or bool(proposed.act.present)


SOMEBODY = Gate(
    "litigation.hear.nobody",
    f"{LAW}第3条第3款",
    "没有记录出庭人员",
    "请逐人填写出庭身份、所在单位和职务",
    _somebody,
    on_act=True,
)


def _not_from_party(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or proposed.act.source is not EvidenceSource.PARTY:
        return True
    return bool(proposed.act.court_permitted)


NOT_FROM_PARTY = Gate(
    "litigation.collect.from_party",
    f"{LAW}第35条、第36条",
    "诉讼中不得自行向原告、第三人和证人收集证据",
    "请整理作出行政行为时已有的证据;确需补充的,先报经法院准许",
    _not_from_party,
    on_act=True,
)


def _referred(view: View, _: AnyEntry | None) -> Answer:
    return view.file.has(Referred)


IS_REFERRED = Gate(
    "litigation.to_bureau.own_case",
    BUREAU_RULE,
    "本件不是区司法局批转的案件",
    "本中心自己被诉的,直接向法院提交答辩状和证据",
    _referred,
)


def _through_bureau(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is not None:
        return proposed.act.in_name_of is not InNameOf.DISTRICT or view.file.has(SentToBureau)
    return view.file.has(SentToBureau) or view.file.has(Served) or not facts.for_district(view.file)


# A code under gate.has. also puts acts of one day in order, whichever was written down first.
THROUGH_BUREAU = Gate(
    f"gate.has.{SentToBureau.KIND}",
    BUREAU_RULE,
    "区政府被诉的案件,答辩稿和证据还没有送区司法局",
    "请先办理“答辩稿和证据送司法局”,由区司法局代区政府向法院提交",
    _through_bureau,
)


def _asked_of(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    asked = {entry.act.in_name_of for entry in facts.arrivals(view.file)}
    return proposed.act.in_name_of in asked or {"name": proposed.act.in_name_of.label}


ASKED_OF = Gate(
    "litigation.in_name_of",
    f"{LAW}第26条、第67条",
    "本件不是以{name}为当事人的案件",
    "请核对以谁的名义办理",
    _asked_of,
    on_act=True,
)


def _by_bureau(_: View, proposed: AnyEntry | None) -> Answer:
    """What comes from another body names it; a transcription names its typist and proves nothing here."""
    if proposed is None or proposed.witnessed:
        return True
    if proposed.act.in_name_of is InNameOf.DISTRICT:
        return bool(proposed.organ) or {"why": "代区政府向法院提交,由区司法局应诉岗办理,中心不能盖自己的章"}
    return not proposed.organ or {"why": "区司法局应诉岗不能以本中心名义行为"}


BY_BUREAU = Gate(
    "litigation.file_answer.whose",
    BUREAU_RULE,
    "{why}",
    "区政府被诉的由区司法局应诉岗登记提交;本中心被诉的由法制岗登记提交",
    _by_bureau,
    on_act=True,
)

"""The deeds of a disclosure request from its receipt to its term: receipt, correction, search, consultation, extension.

Every act's legal day is its ``happened_on`` unless a field names another.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Counted, Doc, Hint, MatterRef, Personal, Sensitive, Text
from zhunsheng.matters.disclosure_requests.choices import (
    Applicant,
    Channel,
    Form,
    Position,
    SearchResult,
    ThirdDecision,
)
from zhunsheng.matters.disclosure_requests.outcomes import Capacity

NEUTRAL = Hint("不写姓名,用“第三方1”这样的代号")
NO_NAMES = Hint("概括写明申请的信息,不写个人信息")


@act("disclosure.receive", "收到申请并登记")
class Received(Act):
    """A request arrived; for a request passed on by the district its own day of receipt is named (条例29、31、45)."""

    capacity: Annotated[Counted[Capacity], "办理身份"]
    channel: Annotated[Counted[Channel], "申请方式"]
    applicant_type: Annotated[Counted[Applicant], "申请人类型"]
    applicant: Annotated[Personal[str], "申请人"]
    subject: Annotated[str, "申请事项", NO_NAMES]
    contact: Annotated[Personal[str] | None, "联系方式"] = None
    id_proof: Annotated[Sensitive[Doc] | None, "身份证明"] = None
    description: Annotated[Personal[Text] | None, "申请内容描述"] = None
    form_wanted: Annotated[Form | None, "获取方式"] = None
    district_received_on: Annotated[date | None, "区政府收到日", Hint("区政府办公室转来的必填,期限自该日起算")] = None


@act("disclosure.confirm", "与申请人确认收到")
class Confirmed(Act):
    """Both sides confirm the receipt of plain mail, internet or fax; the terms run from that day (条例31)."""

    how: Annotated[str, "确认方式"]
    paper: Annotated[Doc | None, "确认记录"] = None
    confirmed_on: Annotated[date | None, "确认日", Hint("区政府已先行确认的,填其确认日")] = None


@act("disclosure.no_contact", "无法联系登记")
class NoContact(Act):
    """The applicant cannot be reached, so nothing runs until contact is restored (〔2015〕207号)."""

    tries: Annotated[Text, "联系经过"]


@act("disclosure.split", "一表多项分立登记")
class Split(Act):
    """One form asks for several things; each part is registered by itself (国办发〔2010〕5号,待核)."""

    parts: Annotated[tuple[Text, ...], "所分各项", Hint("第一项留在本件,其余各项分别登记")]


@act("disclosure.split_off", "分立登记为一件")
class SplitOff(Act):
    """One part of a split request, with the original day of receipt as its own."""

    original: Annotated[MatterRef, "原登记件"]
    capacity: Annotated[Counted[Capacity], "办理身份"]
    applicant_type: Annotated[Counted[Applicant], "申请人类型"]
    applicant: Annotated[Personal[str], "申请人"]
    subject: Annotated[str, "申请事项", NO_NAMES]
    contact: Annotated[Personal[str] | None, "联系方式"] = None
    form_wanted: Annotated[Form | None, "获取方式"] = None


@act("disclosure.merge", "重复提交并入")
class Merged(Act):
    """The same request handed in twice: this one goes on in the other and is not counted (条例36(6))."""

    into: Annotated[MatterRef, "并入件"]


@act("disclosure.ask_correction", "一次性告知补正")
class CorrectionAsked(Act):
    """The applicant is told once what is missing and by when (条例30)."""

    missing: Annotated[Text, "需要补正的事项"]
    within: Annotated[date, "补正期限至"]
    paper: Annotated[Doc | None, "补正告知书"] = None


@act("disclosure.corrected", "收到补正")
class Corrected(Act):
    """The completed request came in; the term of the answer runs afresh (条例30)."""

    paper: Annotated[Doc | None, "补正材料"] = None


@act("disclosure.ask_reason", "要求说明理由")
class ReasonAsked(Act):
    """Number and frequency are plainly beyond reason, so reasons are asked for; no clock stops (条例35)."""

    text: Annotated[Text, "告知内容"]


@act("disclosure.explained", "收到说明")
class Explained(Act):
    """The applicant gave reasons (条例35)."""

    paper: Annotated[Doc | None, "说明材料"] = None


@act("disclosure.reasonable_delay", "确定延迟答复的合理期限")
class ReasonableDelay(Act):
    """Good reasons, but no answer possible in the term: a later day is fixed and told (条例35)."""

    until: Annotated[date, "延迟至"]
    why: Annotated[Text, "理由"]


@act("disclosure.search", "检索")
class Searched(Act):
    """Where and by which words the information was looked for – evidence of a reasonable search (条例36(4))."""

    places: Annotated[tuple[str, ...], "检索范围"]
    words: Annotated[tuple[str, ...], "检索词"]
    result: Annotated[SearchResult, "检索结果"]
    paper: Annotated[Doc | None, "检索记录"] = None


@act("disclosure.consult_third", "征求第三方意见")
class ThirdConsulted(Act):
    """A third party is asked in writing; the applicant is told (条例32、33)."""

    party: Annotated[str, "第三方代号", NEUTRAL]
    third: Annotated[Personal[str], "第三方名称"]
    answer_by: Annotated[date, "答复期限至", Hint("自收到之日起15个工作日")]
    contact: Annotated[Personal[str] | None, "第三方联系方式"] = None
    received_on: Annotated[date | None, "第三方收到日"] = None
    paper: Annotated[Doc | None, "征求意见书"] = None


@act("disclosure.third_answered", "第三方答复")
class ThirdAnswered(Act):
    """A third party's view came in (条例32)."""

    party: Annotated[str, "第三方代号"]
    view: Annotated[Position, "意见"]
    reasons: Annotated[Personal[Text] | None, "理由"] = None
    paper: Annotated[Doc | None, "回函"] = None


@act("disclosure.decide_third", "对第三方意见的决定")
class ThirdDecided(Act):
    """Silence or objection of a third party decides nothing; the office does (条例32)."""

    party: Annotated[str, "第三方代号"]
    decide: Annotated[ThirdDecision, "决定"]
    why: Annotated[Text, "理由"]
    told: Annotated[Doc | None, "告知第三方书"] = None


@act("disclosure.consult_maker", "征求共同制作机关意见")
class MakerConsulted(Act):
    """Another organ made the information with us; its silence is consent (条例34)."""

    organ: Annotated[str, "共同制作机关"]
    answer_by: Annotated[date, "答复期限至", Hint("自收到之日起15个工作日;逾期未提出意见视为同意")]
    received_on: Annotated[date | None, "该机关收到日"] = None
    paper: Annotated[Doc | None, "征求意见书"] = None


@act("disclosure.maker_answered", "共同制作机关答复")
class MakerAnswered(Act):
    """The joint maker's view came in (条例34)."""

    organ: Annotated[str, "共同制作机关"]
    view: Annotated[Position, "意见"]
    paper: Annotated[Doc | None, "复函"] = None


@act("disclosure.consult_organ", "征求其他机关意见")
class OrganConsulted(Act):
    """Another organ is asked, also the one that decides on secrecy (条例17、33)."""

    organ: Annotated[str, "其他机关"]
    paper: Annotated[Doc | None, "协办函"] = None


@act("disclosure.organ_answered", "收到其他机关复函")
class OrganAnswered(Act):
    """The other organ answered (条例33)."""

    organ: Annotated[str, "其他机关"]
    paper: Annotated[Doc | None, "复函"] = None


@act("disclosure.extend", "批准延长答复期限")
class Extended(Act):
    """The head of the disclosure office approves up to 20 working days more, once (条例33)."""

    days: Annotated[int, "延长工作日数"]
    reason: Annotated[Text, "理由"]


@act("disclosure.extension_told", "告知申请人延期")
class ExtensionTold(Act):
    """The applicant is told of the extension; told after the term it moves nothing (条例33)."""

    days: Annotated[int, "延长工作日数"]
    paper: Annotated[Doc | None, "延期答复告知书"] = None

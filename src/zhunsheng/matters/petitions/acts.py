"""The deeds of a petition up to its reply (信访工作条例 20–34)."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Counted, Doc, Hint, MatterRef, Moment, Personal, Sensitive, StaffRef, Text
from zhunsheng.matters.petitions.words import (
    Came,
    Class,
    Form,
    Ground,
    ObjectionResult,
    Route,
    Settlement,
    Supports,
    Way,
)

REMEDY = Hint("救济告知只写:不服的,自收到之日起30日内请求上一级机关、单位复查;不写行政复议、诉讼")
NEUTRAL = Hint("概括写明诉求类别,不写姓名、门牌等个人信息")


@act("petition.register", "收到、登记信访事项")
class Registered(Act):
    """A petition is received and entered into the petition system (21、23). The legal day is the day of receipt."""

    form: Annotated[Counted[Form], "信访形式"]
    came: Annotated[Counted[Came], "来源"]
    subject: Annotated[str, "诉求类别", NEUTRAL]
    names: Annotated[Personal[tuple[str, ...]], "信访人姓名"]
    people: Annotated[Counted[int], "人数"] = 1
    system_no: Annotated[str, "信访信息系统编号", Hint("转入系统的必填,年度件数按系统登记计")] = ""
    from_organ: Annotated[str, "转送、交办单位"] = ""
    contact: Annotated[Personal[str], "联系电话"] = ""
    address: Annotated[Personal[str], "住址"] = ""
    text: Annotated[Personal[Text], "反映内容"] = ""
    joint: Annotated[bool, "联名"] = False
    accusation: Annotated[Counted[bool], "检举控告", Hint("勾选后只有指定承办人可见")] = False
    repeat_of: Annotated[MatterRef | None, "重复信访的原件"] = None
    paper: Annotated[Doc | None, "来件扫描件"] = None


@act("petition.receive_visit", "接待来访")
class VisitReceived(Act):
    """A leader or clerk receives the petitioners; of a group at the most five representatives (20)."""

    at: Annotated[Moment, "接待时间"]
    place: Annotated[str, "接待地点"]
    received_by: Annotated[StaffRef, "接待人"]
    representatives: Annotated[int, "代表人数"]
    who: Annotated[Personal[str], "来访人"] = ""
    text: Annotated[Personal[Text], "接访记录"] = ""


@act("petition.object", "提异议退回")
class Objected(Act):
    """What was passed on is not ours: objection with reasons (23(3))."""

    reasons: Annotated[Text, "理由"]
    paper: Annotated[Doc | None, "异议函"] = None


@act("petition.objection_decided", "转送单位答复异议")
class ObjectionDecided(Act):
    """The body that passed it on takes it back or refuses; the term still runs from the first receipt."""

    result: Annotated[Counted[ObjectionResult], "结果"]


@act("petition.classify", "甄别分类")
class Classified(Act):
    """Which of the three classes, and which of the six kinds of claims (29–31)."""

    class_: Annotated[Counted[Class], "类别"]
    why: Annotated[Text, "甄别理由"]


@act("petition.notify", "书面告知接收情况")
class Notified(Act):
    """Written notice of receipt, route and procedure (23); not acceptance."""

    route: Annotated[Text, "告知的途径和程序"]
    paper: Annotated[Doc | None, "告知书"] = None
    on_the_spot: Annotated[bool, "当场告知"] = False
    unreachable: Annotated[bool, "姓名、住址不清,无法告知", Hint("勾选后告知期限即告完成")] = False


@act("petition.accept", "受理")
class Accepted(Act):
    """A claim under 31(6) is accepted; the sixty days run from here (34)."""

    simple: Annotated[Counted[bool], "简易办理"] = False
    paper: Annotated[Doc | None, "受理告知书"] = None


@act("petition.not_accept", "不予(再)受理")
class NotAccepted(Act):
    """The petition is not accepted, with the ground (31、36)."""

    ground: Annotated[Counted[Ground], "理由"]
    text: Annotated[Personal[Text], "说明"]
    paper: Annotated[Doc | None, "不予受理告知书"] = None


@act("petition.guide", "导入法定途径")
class Guided(Act):
    """A claim under 31(1)–(5) is led into its own legal route."""

    route: Annotated[Counted[Route], "途径"]
    text: Annotated[Personal[Text], "说明"]
    paper: Annotated[Doc | None, "导入告知书"] = None
    asked_on: Annotated[date | None, "收到履责申请之日", Hint("导入“申请履行法定职责”的必填,两个月自这一日起算")] = None
    into: Annotated[MatterRef | None, "导入的事项"] = None


@act("petition.pass_accusation", "检举控告移送")
class AccusationPassed(Act):
    """An accusation is passed on sealed; never to those accused (30)."""

    to: Annotated[Sensitive[str], "移送对象"]
    sealed: Annotated[Sensitive[Doc] | None, "密封件"] = None


@act("petition.suggestion_studied", "建议研究采纳与反馈")
class SuggestionStudied(Act):
    """A suggestion is studied and answered (29)."""

    taken: Annotated[Counted[bool], "是否采纳"]
    text: Annotated[Text, "研究意见"]
    paper: Annotated[Doc | None, "反馈函"] = None


@act("petition.merge", "并案")
class Merged(Act):
    """A repeated or joint paper is handled with the earlier one; each keeps its own number in the count."""

    into: Annotated[MatterRef, "并入的事项"]
    why: Annotated[str, "并案理由"]


@act("petition.investigate", "调查核实、听取陈述")
class Investigated(Act):
    """Facts are looked into and the petitioner heard (32)."""

    text: Annotated[Personal[Text], "调查情况"]
    paper: Annotated[Doc | None, "调查笔录"] = None
    witness: Annotated[Personal[str], "被调查人"] = ""


@act("petition.hearing", "听证")
class Heard(Act):
    """A hearing; while handling it takes no time off the term (32)."""

    at: Annotated[Moment, "听证时间"]
    paper: Annotated[Doc, "听证笔录"]
    who: Annotated[Personal[str], "参加人"] = ""


@act("petition.mediate", "调解、和解")
class Mediated(Act):
    """Mediation or settlement (33); the term runs on."""

    result: Annotated[Counted[Settlement], "结果"]
    paper: Annotated[Doc | None, "协议"] = None


@act("petition.draft", "拟出处理意见")
class Drafted(Act):
    """A version of the reply's body; what is reviewed and signed is this body, by its digest."""

    body: Annotated[Doc, "处理意见书正文"]
    note: Annotated[str, "本版说明"] = ""


@act("petition.extend", "延长办理期限")
class Extended(Act):
    """Prolonged once by the head of the unit, told with the reason (34)."""

    days: Annotated[int, "延长天数", Hint("不超过30日,只能一次")]
    reason: Annotated[Text, "延长理由"]
    paper: Annotated[Doc | None, "延期告知书"] = None


@act("petition.reply", "出具处理意见书")
class Replied(Act):
    """The written opinion (32、34): request, facts, opinion, basis. The body is the one that passed review."""

    body: Annotated[Doc, "处理意见书正文(审查通过的版本)", REMEDY]
    request: Annotated[Personal[Text], "信访请求"]
    facts: Annotated[Personal[Text], "事实和理由"]
    opinion: Annotated[Text, "处理意见", NEUTRAL]
    basis: Annotated[tuple[str, ...], "法律依据"]
    supports: Annotated[Counted[Supports], "对诉求的态度"]
    issued: Annotated[Doc | None, "制发件(编号、成文日期、用印之后)"] = None
    document_number: Annotated[str, "文号"] = ""


@act("petition.deliver", "送达处理意见书")
class Delivered(Act):
    """The reply reaches the petitioner; his thirty days to ask for 复查 run from here (34、35)."""

    way: Annotated[Way, "送达方式"]
    paper: Annotated[Doc | None, "送达回证"] = None

"""The deeds of a suit from its arrival to the courtroom.

``happened_on`` is the legal day unless a field names another: the day of the slip (referral), of receipt (own case).
What runs against the district counts from the district's receipt, a field of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Counted, Doc, Hint, MatterRef, Money, Part, Personal, Text
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.matters.litigation.words import (
    FOR_DISTRICT,
    Absence,
    Capacity,
    Course,
    EvidenceSource,
    Instance,
    Mediation,
    Organ,
    Risk,
    Role,
)

NO_NAMES = Hint("概括写明,不写原告姓名等个人信息")
DRAFT_DUE = Hint("批转单写明的日期;没有写明的留空,按内规自答辩期最后一日往前算")


@act("case.refer", "收到区司法局批转")
class Referred(Act):
    """The bureau hands us a suit against the district; its term runs from the **district's** receipt (行诉法67)."""

    slip_no: Annotated[str, "批转单号"]
    role: Annotated[Counted[Role], "本中心身份"]
    instance: Annotated[Counted[Instance], "审级"]
    copy_served_on_district: Annotated[
        date, "区政府收到副本之日", Hint("期限自该日起算,不是本中心收到批转之日;受征收部门委托的填该部门收到之日")
    ]
    court: Annotated[str, "法院"]
    case_no: Annotated[str, "案号"]
    plaintiff: Annotated[Personal[str], "原告"]
    sued: Annotated[tuple[str, ...], "被告"]
    act_sued: Annotated[str, "被诉行政行为", NO_NAMES]
    draft_due: Annotated[date | None, "答辩稿送司法局日", DRAFT_DUE] = None
    filed_on: Annotated[date | None, "法院立案日"] = None
    simple: Annotated[bool, "适用简易程序"] = False
    evidence_by: Annotated[date | None, "法院指定的举证期限"] = None
    slip: Annotated[Doc | None, "批转单"] = None

    @property
    def in_name_of(self) -> InNameOf:
        """Whose answer this suit asks for."""
        return InNameOf.DISTRICT if self.role in FOR_DISTRICT else InNameOf.DEPARTMENT

    @property
    def filing_known(self) -> bool:
        """Whether the court's own terms can be told."""
        return self.filed_on is not None


@act("case.served", "收到应诉通知书、起诉状副本")
class Served(Act):
    """We are sued ourselves, or drawn in as third party; everything runs from the day of receipt (行诉法67)."""

    role: Annotated[Counted[Role], "本中心身份"]
    instance: Annotated[Counted[Instance], "审级", Hint("二审的上诉状副本另行登记,答辩期自收到上诉状副本起算")]
    court: Annotated[str, "法院"]
    case_no: Annotated[str, "案号"]
    plaintiff: Annotated[Personal[str], "原告"]
    act_sued: Annotated[str, "被诉行政行为", NO_NAMES]
    filed_on: Annotated[date | None, "法院立案日"] = None
    simple: Annotated[bool, "适用简易程序"] = False
    evidence_by: Annotated[date | None, "法院指定的举证期限"] = None
    paper: Annotated[Doc | None, "应诉通知书"] = None

    @property
    def in_name_of(self) -> InNameOf:
        """Whose answer this suit asks for."""
        return InNameOf.CENTRE

    @property
    def filing_known(self) -> bool:
        """Whether the court's own terms can be told."""
        return self.filed_on is not None


@act("case.assign", "确定承办人、代理人")
class Assigned(Act):
    """One or two agents are appointed; where no head will appear, staff must be among them (行诉法31;解释128)."""

    agent: Annotated[Personal[str], "代理人"]
    staff_included: Annotated[bool, "其中有相应的工作人员"]
    second_agent: Annotated[Personal[str] | None, "第二代理人"] = None
    power: Annotated[Doc | None, "授权委托书", Hint("区政府被诉的,由区政府出具")] = None


@act("case.report_head", "报告主要负责人")
class HeadReported(Act):
    """The case is brought before the head (内规)."""

    text: Annotated[Text, "报告内容", NO_NAMES]
    instruction: Annotated[Text, "主要负责人意见", NO_NAMES] = ""


@act("case.analyse", "案件研判")
class Analysed(Act):
    """Facts, evidence, law and risk are weighed, and a course proposed."""

    facts: Annotated[Text, "事实", NO_NAMES]
    evidence: Annotated[Text, "证据", NO_NAMES]
    law: Annotated[tuple[str, ...], "适用法律"]
    risk: Annotated[Risk, "败诉风险"]
    proposal: Annotated[Course, "建议"]
    paper: Annotated[Doc | None, "研判表"] = None


@act("case.collect", "整理证据依据")
class Collected(Act):
    """Evidence and rules are put together; none is gathered from the other side while the suit runs (行诉法34、35)."""

    source: Annotated[EvidenceSource, "证据来源"]
    catalogue: Annotated[Doc, "证据目录"]
    court_permitted: Annotated[bool, "经法院准许补充"] = False


@act("case.ask_delay", "申请延期举证")
class DelayAsked(Act):
    """The court is asked in writing for more time for the evidence (行诉法36;解释34)."""

    why: Annotated[Text, "正当事由", NO_NAMES]
    paper: Annotated[Doc | None, "延期举证申请书"] = None


@act("case.delay_ruled", "法院对延期举证的决定")
class DelayRuled(Act):
    """Granted, the evidence is due 15 days after the cause ended (解释34)."""

    granted: Annotated[bool, "准许"]
    excuse_ended_on: Annotated[date | None, "正当事由消除之日", Hint("不填的自决定之日起算")] = None
    paper: Annotated[Doc | None, "法院通知"] = None


@act("case.jurisdiction", "管辖异议")
class Objected(Act):
    """The court's competence is contested inside the term of the answer (解释10)."""

    why: Annotated[Text, "异议理由", NO_NAMES]
    paper: Annotated[Doc | None, "管辖异议申请书"] = None


@act("case.jurisdiction_ruled", "收到管辖裁定")
class JurisdictionRuled(Act):
    """The objection is upheld and the case goes elsewhere, or it is dismissed (解释10)."""

    upheld: Annotated[bool, "异议成立"]
    court: Annotated[str | None, "移送法院"] = None
    paper: Annotated[Doc | None, "裁定书"] = None


@act("case.to_bureau", "答辩稿和证据送司法局")
class SentToBureau(Act):
    """Draft and evidence go to the bureau; the court's term goes on until the bureau has filed (内规)."""

    body: Annotated[Doc, "答辩稿"]
    evidence: Annotated[Doc | None, "证据材料"] = None


@act("case.file_answer", "向法院提交答辩状、证据、依据")
class AnswerFiled(Act):
    """Filed with the court, in the name of whoever is sued; only this ends the term (行诉法67)."""

    in_name_of: Annotated[InNameOf, "以谁的名义"]
    with_evidence: Annotated[bool, "一并提交证据和依据"]
    answer: Annotated[Doc | None, "答辩状"] = None
    evidence: Annotated[Doc | None, "证据清单"] = None
    receipt: Annotated[Doc | None, "法院签收凭证"] = None


@act("case.self_correct", "改变被诉行为")
class SelfCorrected(Act):
    """The act sued is changed before judgment, and the court told in writing (行诉法62;解释81)."""

    in_name_of: Annotated[InNameOf, "以谁的名义"]
    what: Annotated[Text, "怎样改变", NO_NAMES]
    told_court_on: Annotated[date | None, "告知法院日"] = None
    about: Annotated[MatterRef | None, "所涉事项"] = None
    paper: Annotated[Doc | None, "告知函"] = None


@act("case.mediate", "参加法院调解、协调化解")
class Mediated(Act):
    """A mediation begins, or ends with or without an agreement (行诉法60)."""

    result: Annotated[Counted[Mediation], "结果"]
    terms: Annotated[Personal[Text] | None, "协议内容"] = None
    amount: Annotated[Personal[Money] | None, "款项"] = None
    paper: Annotated[Doc | None, "调解书、和解协议"] = None


@act("case.hearing_notice", "收到传票、负责人出庭通知")
class HearingNoticed(Act):
    """The court names the day of the hearing, perhaps with a notice to the head (法释〔2020〕3号第5条)."""

    hearing_on: Annotated[date, "开庭日期"]
    instance: Annotated[Instance, "审级"]
    hour: Annotated[str, "开庭时间、法庭"] = ""
    head_summoned: Annotated[bool, "通知负责人出庭"] = False
    paper: Annotated[Doc | None, "传票、出庭通知书"] = None


@act("case.head_absent", "负责人不能出庭说明")
class HeadAbsent(Act):
    """Before the hearing the court is told why no head can come, with proof signed or sealed (法释〔2020〕3号8、9)."""

    reason: Annotated[Absence, "正当理由"]
    proof: Annotated[Doc, "说明和证明材料", Hint("加盖本机关印章或者由主要负责人签字")]


@dataclass(frozen=True, kw_only=True, slots=True)
class Appeared(Part):
    """One person in the courtroom for the side sued; the name stands apart, in the personal part."""

    capacity: Annotated[Capacity, "出庭身份"]
    organ: Annotated[Organ, "所在单位"]
    title: Annotated[str, "职务"]


@act("case.hear", "开庭")
class Heard(Act):
    """The hearing: who appeared, as what, of which organ (行诉法3;法释〔2020〕3号2、6、7、10、11)."""

    instance: Annotated[Counted[Instance], "审级"]
    present: Annotated[Counted[tuple[Appeared, ...]], "出庭人员"]
    spoke_on_settlement: Annotated[bool, "负责人就实质性化解发表意见"] = False
    names: Annotated[Personal[tuple[str, ...]], "出庭人员姓名", Hint("与出庭人员次序一致")] = ()
    record: Annotated[Doc | None, "庭审笔录"] = None

"""The deeds of a reconsideration, from the copy of the application to the report on the opinion letter.

``happened_on`` is the legal day unless a field names another. What runs against the district counts from the
district's receipt of the copy, a field of its own.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Counted, Doc, Hint, MatterRef, Money, Personal, Text
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.matters.reconsideration.words import (
    Body,
    Correction,
    Course,
    Mediation,
    Result,
    Risk,
    Role,
    StayCause,
    Track,
)

NO_NAMES = Hint("概括写明,不写申请人姓名等个人信息")
NUMBER = Hint("例如“意见书1”,报告时填同一编号")


@act("recon.copy", "收到复议申请书副本")
class CopyReceived(Act):
    """The copy came; the answer is due from the **respondent's** receipt (复议法48、54;2023年以前旧法23)."""

    role: Annotated[Counted[Role], "本中心身份"]
    track: Annotated[Counted[Track], "审理程序"]
    body: Annotated[Body, "复议机关"]
    case_no: Annotated[str, "复议案号"]
    received_on: Annotated[
        date, "被申请人收到副本之日", Hint("期限自该日起算;区政府为被申请人的填区政府收到之日,不是转到本中心之日")
    ]
    applicant: Annotated[Personal[str], "申请人"]
    act_reviewed: Annotated[str, "被申请复议的行为", NO_NAMES]
    about: Annotated[MatterRef | None, "该行为所在事项"] = None
    review: Annotated[MatterRef | None, "该行为的合法性审查"] = None
    other_officer: Annotated[
        bool, "复议承办人不是该行为合法性审查的审查员", Hint("区司法局为复议机构,又审查过该行为的,请先问明再勾选")
    ] = False
    applied_on: Annotated[date | None, "复议机关收到申请之日", Hint("不知道的留空,对方的期限就不计算")] = None
    accepted_on: Annotated[date | None, "复议机关受理之日", Hint("不知道的留空,对方的期限就不计算")] = None
    paper: Annotated[Doc | None, "答复通知书、申请书副本"] = None

    @property
    def application_known(self) -> bool:
        """Whether the day the reviewing body got the application is known."""
        return self.applied_on is not None

    @property
    def acceptance_known(self) -> bool:
        """Whether the day the case was accepted is known."""
        return self.accepted_on is not None


@act("recon.track", "简易程序转普通程序")
class TrackChanged(Act):
    """The summary track becomes the ordinary one; the answer's term is counted anew from the notice (53–55,待核)."""

    paper: Annotated[Doc | None, "转为普通程序的通知"] = None


@act("recon.analyse", "复议案件研判")
class Analysed(Act):
    """Facts, evidence, law and risk are weighed, and a course proposed (内规)."""

    facts: Annotated[Text, "事实", NO_NAMES]
    evidence: Annotated[Text, "证据", NO_NAMES]
    law: Annotated[tuple[str, ...], "适用法律"]
    risk: Annotated[Risk, "被纠错风险"]
    proposal: Annotated[Course, "建议"]
    paper: Annotated[Doc | None, "研判表"] = None


@act("recon.file", "提交复议答复书、证据、依据")
class AnswerFiled(Act):
    """Answer, evidence and rules go to the reviewing body; without them the act stands unproven (复议法48、70)."""

    in_name_of: Annotated[InNameOf, "以谁的名义"]
    answer: Annotated[Doc, "行政复议答复书", Hint("区政府为被申请人的,是加盖区政府印章的一份")]
    with_evidence: Annotated[bool, "一并提交证据、依据"]
    evidence: Annotated[Doc | None, "证据目录"] = None
    receipt: Annotated[Doc | None, "签收凭证"] = None


@act("recon.self_correct", "自行撤销、变更、履行")
class SelfCorrected(Act):
    """What is under review is put right before the decision (实施条例39,待核)."""

    in_name_of: Annotated[InNameOf, "以谁的名义"]
    what: Annotated[Correction, "怎样改正"]
    text: Annotated[Text, "说明", NO_NAMES]
    about: Annotated[MatterRef | None, "所涉事项"] = None
    paper: Annotated[Doc | None, "改正的文书"] = None


@act("recon.hearing_notice", "收到复议听证通知")
class HearingNoticed(Act):
    """A hearing is called, five working days ahead at the least (复议法50、51)."""

    hearing_on: Annotated[date, "听证日期"]
    hour: Annotated[str, "时间、地点"] = ""
    paper: Annotated[Doc | None, "听证通知"] = None


@act("recon.hear", "复议听证")
class Heard(Act):
    """The hearing: the respondent's head takes part, or says why not and sends staff who know the case (复议法51)."""

    head_present: Annotated[Counted[bool], "被申请人的负责人参加"]
    reason: Annotated[Text, "负责人不能参加的理由", NO_NAMES] = ""
    staff_sent: Annotated[bool, "已委托相应的工作人员参加"] = False
    delegate: Annotated[Personal[str] | None, "受委托人"] = None
    record: Annotated[Doc | None, "听证笔录、委托书、说明"] = None


@act("recon.meet", "复议机构听取意见")
class Met(Act):
    """The reviewing office hears us; what is said about the merits stands in a record on file (复议法49;内规)."""

    text: Annotated[Personal[Text], "陈述的意见"]
    record: Annotated[Doc, "笔录", Hint("与复议机构谈案情只经卷宗:没有笔录的接触不登记、也不应有")]


@act("recon.mediate", "复议调解、和解")
class Mediated(Act):
    """Mediation begins, or ends with or without an agreement (复议法5、73、74)."""

    result: Annotated[Counted[Mediation], "结果"]
    terms: Annotated[Personal[Text] | None, "协议内容"] = None
    amount: Annotated[Personal[Money] | None, "款项"] = None
    paper: Annotated[Doc | None, "调解、和解协议"] = None


@act("recon.stayed", "收到中止通知")
class Stayed(Act):
    """The reviewing body stays the case; its term stands still (复议法39)."""

    cause: Annotated[StayCause, "中止原因"]
    paper: Annotated[Doc | None, "中止通知书"] = None


@act("recon.resumed", "收到恢复审理通知")
class Resumed(Act):
    """The cause is gone, the term goes on (复议法39)."""

    paper: Annotated[Doc | None, "恢复审理通知书"] = None


@act("recon.extended", "收到延长审理期限通知")
class Extended(Act):
    """The reviewing body takes up to thirty days more and says so in writing (复议法62)."""

    days: Annotated[int, "延长的天数"]
    paper: Annotated[Doc | None, "延期通知书"] = None


@act("recon.norm_asked", "收到附带审查书面通知")
class NormAsked(Act):
    """A clause of our own normative document is doubted; we answer in writing (复议法56–58)."""

    clause: Annotated[str, "文件条款", Hint("例如“某办法第5条”,答复时填同一条款")]
    paper: Annotated[Doc | None, "书面通知"] = None


@act("recon.norm_answered", "答复条款的合法性")
class NormAnswered(Act):
    """Why the clause is lawful, or that it will be changed (复议法58)."""

    clause: Annotated[str, "文件条款"]
    text: Annotated[Text, "答复要点", NO_NAMES]
    paper: Annotated[Doc, "书面答复"]


@act("recon.decided", "收到复议决定")
class Decided(Act):
    """The decision, the 调解书 or the end of the case came to the respondent (复议法62–73)."""

    result: Annotated[Counted[Result], "结果"]
    orders_something: Annotated[bool, "有需要履行的内容"]
    perform_by: Annotated[date | None, "履行期限", Hint("决定书、调解书所定的最后一日")] = None
    applicant_received_on: Annotated[date | None, "申请人收到之日", Hint("不知道的留空")] = None
    paper: Annotated[Doc | None, "复议决定书"] = None

    @property
    def receipt_known(self) -> bool:
        """Whether the applicant's own day of receipt is known."""
        return self.applicant_received_on is not None


@act("recon.perform", "履行复议决定")
class Performed(Act):
    """What the decision orders is done, in part or wholly (复议法77、78)."""

    in_name_of: Annotated[InNameOf, "以谁的名义"]
    what: Annotated[Text, "履行内容", NO_NAMES]
    complete: Annotated[bool, "全部履行完毕"]
    proof: Annotated[Doc | None, "履行凭证"] = None


@act("recon.opinion", "收到行政复议意见书")
class OpinionReceived(Act):
    """The reviewing body found more that is wrong; what was done about it is reported in 60 days (复议法76)."""

    number: Annotated[str, "编号", NUMBER]
    text: Annotated[Text, "意见内容", NO_NAMES]
    paper: Annotated[Doc | None, "意见书"] = None


@act("recon.opinion_report", "报告意见书整改情况")
class OpinionReported(Act):
    """The head reports in writing what was put right (复议法76)."""

    number: Annotated[str, "编号", NUMBER]
    text: Annotated[Text, "整改情况", NO_NAMES]
    paper: Annotated[Doc, "整改报告"]

"""The closed lists of a suit: who we are in it, before which court, how it ended."""

from __future__ import annotations

from zhunsheng.kernel.fields import Choice


class Role(Choice):
    """The office's part in the case, fixed by the act that brought the case in."""

    HANDLING_UNIT = "handling_unit", "承办(区政府被诉)"
    CO_HANDLING = "co_handling", "协办"
    DEFENDANT = "defendant", "被告"
    CO_DEFENDANT = "co_defendant", "共同被告"
    THIRD_PARTY = "third_party", "第三人"
    AGENT_FOR_DEPARTMENT = "agent_for_department", "受征收部门委托"


FOR_DISTRICT = frozenset({Role.HANDLING_UNIT, Role.CO_HANDLING})
"""Roles in a suit against the district, handed to us by the bureau's slip."""
REFERRED_ROLES = FOR_DISTRICT | {Role.AGENT_FOR_DEPARTMENT}
SUED_ROLES = frozenset({Role.DEFENDANT, Role.CO_DEFENDANT})
"""Roles that owe an answer and the head's appearance."""
OWN_ROLES = SUED_ROLES | {Role.THIRD_PARTY}


class Instance(Choice):
    """The instance; each has a case number of its own."""

    FIRST = "first", "一审"
    SECOND = "second", "二审"
    REMAND = "remand", "发回重审"
    RETRIAL = "retrial", "再审"


APPEALABLE = frozenset({Instance.FIRST, Instance.REMAND})


class Organ(Choice):
    """Whose people somebody in the courtroom belongs to."""

    CENTRE = "centre", "本中心"
    DISTRICT = "district_government", "区人民政府"
    DEPARTMENT = "expropriation_department", "房屋征收部门"
    OTHER = "other", "其他单位"


class Capacity(Choice):
    """As what somebody appeared (法释〔2020〕3号第2条)."""

    HEAD = "head", "正职负责人"
    DEPUTY_HEAD = "deputy_head", "副职负责人"
    OTHER_CHARGE = "other_charge", "参与分管的负责人"
    STAFF = "staff", "工作人员"
    LAWYER = "lawyer", "律师"


HEADS = frozenset({Capacity.HEAD, Capacity.DEPUTY_HEAD, Capacity.OTHER_CHARGE})


class Risk(Choice):
    """How likely the case is lost."""

    HIGH = "high", "高"
    MID = "mid", "中"
    LOW = "low", "低"


class Course(Choice):
    """What the analysis proposes."""

    DEFEND = "defend", "应诉答辩"
    CHANGE = "change", "改变被诉行为"
    MEDIATE = "mediate", "接受调解"
    SETTLE = "settle", "协调和解"


class EvidenceSource(Choice):
    """Where evidence was taken from while the suit was pending (行政诉讼法35)."""

    FILES = "files", "本单位案卷"
    ORGAN = "organ", "其他机关、单位"
    PARTY = "party", "原告、第三人或者证人"


class Mediation(Choice):
    """Where a mediation stands."""

    ONGOING = "ongoing", "正在调解、协调"
    AGREED = "agreed", "达成调解、和解协议"
    WITHDRAWN = "withdrawn", "协调化解后原告撤诉"
    FAILED = "failed", "未达成"


RESOLVED = frozenset({Mediation.AGREED, Mediation.WITHDRAWN})


class Absence(Choice):
    """The four good reasons why no head appears (法释〔2020〕3号第8条)."""

    FORCE_MAJEURE = "force_majeure", "不可抗力"
    ACCIDENT = "accident", "意外事件"
    OTHER_DUTY = "other_duty", "需要履行他人不能代替的公务"
    OTHER = "other", "无法出庭的其他正当事由"


class Paper(Choice):
    """The kind of paper by which a court ends an instance."""

    JUDGMENT = "judgment", "判决"
    RULING = "ruling", "裁定"
    MEDIATION = "mediation", "调解书"


class Result(Choice):
    """How an instance ended (行政诉讼法69–79、60、62、89)."""

    DISMISSED_CLAIM = "dismissed_claim", "驳回诉讼请求"
    REVOKED = "revoked", "撤销"
    PARTLY_REVOKED = "partly_revoked", "部分撤销"
    CHANGED = "changed", "变更、改判"
    CONFIRMED_ILLEGAL = "confirmed_illegal", "确认违法"
    CONFIRMED_VOID = "confirmed_void", "确认无效"
    ORDERED_TO_ACT = "ordered_to_act", "判令履行职责"
    ORDERED_TO_PAY = "ordered_to_pay", "判令给付"
    REMEDIAL = "remedial", "责令采取补救措施"
    CLAIM_REJECTED = "claim_rejected", "驳回起诉"
    WITHDRAWN = "withdrawn", "准许撤诉、撤回上诉"
    SETTLED = "settled", "调解结案"
    APPEAL_DISMISSED = "appeal_dismissed", "驳回上诉、再审申请,维持原裁判"
    REMANDED = "remanded", "撤销原裁判,发回重审"


BY_RULING = frozenset({Result.CLAIM_REJECTED, Result.WITHDRAWN, Result.APPEAL_DISMISSED, Result.REMANDED})
BY_JUDGMENT = frozenset(Result) - {Result.CLAIM_REJECTED, Result.WITHDRAWN, Result.SETTLED}
NEVER_LOST = frozenset({Result.DISMISSED_CLAIM, Result.CLAIM_REJECTED, Result.WITHDRAWN, Result.SETTLED})
ABOVE_FIRST = frozenset({Result.APPEAL_DISMISSED, Result.REMANDED})
ENDED_BY_PARTIES = frozenset({Result.WITHDRAWN, Result.SETTLED})
"""Results that take effect when served and cannot be appealed."""


class AppealChoice(Choice):
    """Whether to appeal."""

    APPEAL = "appeal", "上诉"
    ACCEPT = "accept", "服判,不上诉"


class Advice(Choice):
    """What a court's advice is about."""

    NORMATIVE = "normative", "规范性文件"
    OTHER = "other", "其他"


class Cause(Choice):
    """Where a case teaches something."""

    FACTS = "facts", "事实认定"
    EVIDENCE = "evidence", "证据"
    PROCEDURE = "procedure", "程序"
    LAW = "law", "适用法律"
    NO_ACT = "no_act", "不履行职责"

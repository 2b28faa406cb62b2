"""The closed lists of a reconsideration: who we are in it, on which track, how it ended."""

from __future__ import annotations

from zhunsheng.kernel.fields import Choice
from zhunsheng.kernel.naming import InNameOf


class Role(Choice):
    """The office's part in the case."""

    RESPONDENT = "respondent", "被申请人"
    HANDLING = "handling_for_district", "承办(区政府为被申请人)"
    THIRD_PARTY = "third_party", "第三人"


ANSWERING = frozenset({Role.RESPONDENT, Role.HANDLING})
"""Roles that owe an answer (行政复议法48、54)."""


NAME_OF = {Role.RESPONDENT: InNameOf.CENTRE, Role.HANDLING: InNameOf.DISTRICT, Role.THIRD_PARTY: InNameOf.CENTRE}


class Track(Choice):
    """The ordinary or the summary procedure; the second is there since 2024-01-01 (行政复议法53、54)."""

    ORDINARY = "ordinary", "普通程序"
    SUMMARY = "summary", "简易程序"


class Body(Choice):
    """Who reconsiders; its office is the justice bureau of the same level."""

    DISTRICT = "district", "区人民政府(复议机构:区司法局)"
    CITY = "city", "市人民政府(复议机构:市司法局)"


class Risk(Choice):
    """How likely the act is corrected."""

    HIGH = "high", "高"
    MID = "mid", "中"
    LOW = "low", "低"


class Course(Choice):
    """What the analysis proposes."""

    DEFEND = "defend", "答复维持原行为"
    CORRECT = "correct", "自行撤销、变更或者履行"
    MEDIATE = "mediate", "接受调解"
    SETTLE = "settle", "协商和解"


class Correction(Choice):
    """What we did ourselves before the decision (行政复议法实施条例39,待核)."""

    REVOKED = "revoked", "撤销原行为"
    CHANGED = "changed", "变更原行为"
    PERFORMED = "performed", "履行职责"


class Mediation(Choice):
    """Where mediation or settlement stands (行政复议法5、73、74)."""

    ONGOING = "ongoing", "正在调解、和解"
    MEDIATED = "mediated", "达成调解协议"
    SETTLED = "settled", "达成和解,申请人撤回申请"
    FAILED = "failed", "未达成"


RESOLVED = frozenset({Mediation.MEDIATED, Mediation.SETTLED})


class StayCause(Choice):
    """Why the reviewing body stayed the case (行政复议法39)."""

    DEATH = "death", "申请人死亡,近亲属是否参加未定"
    INCAPACITY = "incapacity", "申请人丧失行为能力,法定代理人未定"
    MISSING = "missing", "申请人下落不明"
    SUCCESSOR = "successor", "申请人终止,权利义务承受人未定"
    FORCE_MAJEURE = "force_majeure", "不可抗力或者其他正当理由不能参加"
    MEDIATION = "mediation", "调解、和解,双方同意中止"
    LAW_QUESTION = "law_question", "法律适用须有权机关解释或者确认"
    OTHER_CASE = "other_case", "须以其他未审结案件的结果为依据"
    NORM = "norm", "附带审查规范性文件或者依据"
    OTHER = "other", "需要中止的其他情形"


APPLICANTS_SIDE = frozenset({StayCause.DEATH, StayCause.INCAPACITY, StayCause.SUCCESSOR})
"""Causes after which sixty days end the case (行政复议法41(5))."""


class Result(Choice):
    """How the case ended (行政复议法30、33、41、62–73)."""

    KEPT = "kept", "维持"
    CHANGED = "changed", "变更"
    REVOKED = "revoked", "撤销(部分撤销)"
    CONFIRMED_ILLEGAL = "confirmed_illegal", "确认违法"
    ORDERED = "ordered", "责令履行"
    VOID = "void", "确认无效"
    DISMISSED = "dismissed", "驳回复议请求"
    REJECTED = "rejected", "驳回复议申请"
    MEDIATED = "mediated", "行政复议调解书"
    ENDED = "ended", "终止"


CORRECTED = frozenset({Result.CHANGED, Result.REVOKED, Result.CONFIRMED_ILLEGAL, Result.ORDERED, Result.VOID})
"""Results that put our act right: the numerator of the rate of correction."""
ORDERS_NOTHING = frozenset({Result.KEPT, Result.DISMISSED, Result.REJECTED, Result.ENDED})
ALWAYS_ORDERS = frozenset({Result.ORDERED})

"""Closed lists of a compensation plan; route and name of the acting body are those of the households beneath."""

from __future__ import annotations

from zhunsheng.kernel.fields import Choice
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.matters.households.words import WHOSE, Route

__all__ = [
    "WHOSE",
    "YEARLY",
    "Adoption",
    "Cause",
    "Ground",
    "InNameOf",
    "LegacyPaper",
    "Reach",
    "RiskLevel",
    "Route",
    "Selection",
    "Standing",
    "Verdict",
]


class Ground(Choice):
    """The public interest that needs it (590号令第8条;土地管理法第45条)."""

    DEFENCE = "defence", "国防和外交"
    INFRASTRUCTURE = "infrastructure", "能源、交通、水利等基础设施"
    PUBLIC_SERVICE = "public_service", "科技、教育、文化、卫生等公共事业"
    HOUSING = "housing", "保障性安居工程"
    OLD_TOWN = "old_town", "旧城区改建"
    TRACT = "tract", "成片开发(集体土地)"
    OTHER = "other", "法律、行政法规规定的其他公共利益"


YEARLY = frozenset({Ground.HOUSING, Ground.OLD_TOWN})
"""Grounds that must stand in the year's plan (590号令第9条)."""


class Reach(Choice):
    """How far something is made known. Survey and per-household results stay inside the area (15、29)."""

    AREA = "area", "征收范围内,向被征收人公布"
    WEB = "web", "网站、新媒体等向社会公布"


class Standing(Choice):
    """What an unregistered building turned out to be (590号令第24条)."""

    LAWFUL = "lawful", "合法建筑"
    TEMPORARY = "temporary_in_term", "未超过批准期限的临时建筑"
    ILLEGAL = "illegal", "违法建筑和超过批准期限的临时建筑"


class Adoption(Choice):
    """What became of one comment."""

    TAKEN = "taken", "采纳"
    PARTLY = "partly", "部分采纳"
    NOT_TAKEN = "not_taken", "不采纳"


class RiskLevel(Choice):
    """The result of the social stability risk assessment."""

    LOW = "low", "低风险"
    MEDIUM = "medium", "中风险"
    HIGH = "high", "高风险"


class Selection(Choice):
    """How the appraiser was chosen (590号令第20条)."""

    AGREED = "agreed", "协商选定"
    VOTE = "vote", "多数决定"
    LOT = "lot", "随机选定"


class Cause(Choice):
    """Why a compensation decision is asked for (590号令第26条)."""

    NOT_AGREED = "not_agreed", "签约期限内达不成补偿协议"
    OWNER_UNCLEAR = "owner_unclear", "被征收房屋所有权人不明确"


class Verdict(Choice):
    """What a re-check or an identification came to."""

    KEPT = "kept", "维持原评估结果"
    CHANGED = "changed", "改变原评估结果"


class LegacyPaper(Choice):
    """What kind of old paper is transcribed."""

    PERMIT = "permit", "拆迁许可、改造批复"
    PLAN = "plan", "补偿安置方案"
    AGREEMENT = "agreement", "补偿安置协议"
    OTHER = "other", "其他"

"""Closed lists of a resettlement project: parties of a lot, grounds, reasons. The rule's own are ``order.terms``."""

from __future__ import annotations

from zhunsheng.kernel.fields import Choice


class PartyKind(Choice):
    """Who keeps a secret of the lot."""

    ORGAN = "organ", "本中心"
    JUSTICE = "justice", "区司法局"
    NOTARY = "notary", "公证处"
    RESIDENTS = "residents", "被征收人代表"
    DISCIPLINE = "discipline", "纪检"
    OTHER = "other", "其他见证方"


class PartyPost(Choice):
    """The post by which a party enters its own; a party without one has its paper transcribed."""

    HEAD = "head", "主要负责人"
    DISCIPLINE = "discipline", "纪检"
    REVIEWER = "reviewer", "区司法局审查员"


class LeftOutWhy(Choice):
    """Why a household of the plan is not on a batch's roster."""

    NOT_SIGNED = "not_signed", "截止日以前没有协议,也没有补偿决定"
    NOT_MOVED = "not_moved", "截止日以前没有搬迁验收"
    MONEY = "money", "货币补偿,不选房"
    EARLIER = "earlier", "已列入前几批"
    WAIVED = "waived", "已放弃安置"
    HOUSED = "housed", "已结算或者交付安置房"
    DISSOLVED = "dissolved", "已分户、并户、结档"


class FlatWhy(Choice):
    """Why a flat is not offered for now."""

    COURT = "court", "法院查封"
    QUALITY = "quality", "质量问题待修复"
    PLANNED = "planned", "规划变更"
    RESERVED = "reserved", "方案明文预留"
    OTHER = "other", "其他"


class Against(Choice):
    """What an objection is about."""

    ROSTER = "roster", "名册"
    ORDER = "order", "选房顺序"


class Outcome(Choice):
    """What became of an objection."""

    UPHELD = "upheld", "成立,更正名册"
    PARTLY = "partly", "部分成立,更正名册"
    REJECTED = "rejected", "不成立,名册不变"


class Ground(Choice):
    """By what a fixed roster is put right; after the first day of choosing only by the last three."""

    ERROR = "error", "登记差错"
    JUDGMENT = "judgment", "生效判决、裁定"
    AGREEMENT = "agreement", "协议变更"
    SELF_CORRECTION = "self_correction", "自行纠正决定"


AFTERWARDS = frozenset({Ground.JUDGMENT, Ground.AGREEMENT, Ground.SELF_CORRECTION})
"""Grounds that still hold once flats are chosen."""


class Witness(Choice):
    """Who saw the drawing of lots."""

    NOTARY = "notary", "公证员"
    DISCIPLINE = "discipline", "纪检"


class EndGround(Choice):
    """How a project comes to its end."""

    DONE = "done", "安置完毕"
    MERGED = "merged", "并入其他项目"

"""Closed lists of a resettlement project: the rule's words as a clerk fills them in, grounds, reasons and parties.

The values of the rule's lists are those of ``zhunsheng-order/1`` (``zhunsheng.order.rule``).
"""

from __future__ import annotations

from zhunsheng.kernel.fields import Choice


class Need(Choice):
    """What must be on the household's file by the cut-off day."""

    AGREEMENT = "agreement", "协议(或者生效的补偿决定)已登记"
    MOVED_OUT = "moved_out", "搬迁(腾空)验收已登记"


class KeyBy(Choice):
    """By what the order goes, one after the other."""

    PRIORITY = "priority", "优先类别"
    SLIP_NO = "slip_no", "搬迁验收单顺序号"
    MOVED_ON = "moved_on", "交房验收日期"
    SIGNED_ON = "signed_on", "签约日期"
    SIGNED_AT = "signed_at", "签约时间"
    WINDOW = "window", "签约时段"
    AGREEMENT_NO = "agreement_no", "协议登记号"
    RECEIPT_NO = "receipt_no", "缴款收据号"
    EARLIER_LOT = "earlier_lot", "先前抽定的号"


class Unit(Choice):
    """How finely an instant is compared."""

    DAY = "day", "到日"
    MINUTE = "minute", "到分"
    SECOND = "second", "到秒"


class Ties(Choice):
    """What becomes of households that stand equal after all keys."""

    LOT = "lot", "同序的抽签"
    KEPT = "kept", "同序的并列,不再排先后"


class LotWay(Choice):
    """How a lot is drawn."""

    COMPUTED = "computed", "封存、公开、计算"
    PHYSICAL = "physical", "现场实物抽签(公证或者纪检见证)"


class Groups(Choice):
    """Whether each flat type has an order of its own."""

    NONE = "none", "不分组"
    FLAT_TYPE = "flat_type", "按户型分别排序"


class Assignment(Choice):
    """What a household does at its turn."""

    CHOOSE = "choose", "按序选房"
    DRAW = "draw", "按序抽房"


class Late(Choice):
    """Where a household comes that is late for its turn, and one that does not come at all."""

    AFTER_ROUND = "after_round", "本轮结束后再叫"
    END_OF_DAY = "end_of_day", "顺延到当日末尾"
    END_OF_BATCH = "end_of_batch", "顺延到本批末尾"
    WAIVED = "waived", "按方案明文视为放弃"


class Waiver(Choice):
    """What giving up needs; software strikes nobody out."""

    WRITTEN = "written", "本户书面放弃"
    RULE = "rule", "书面放弃,或者方案明文规定视为放弃"


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


class By(Choice):
    """By what the household is entitled."""

    AGREEMENT = "agreement", "协议"
    DECISION = "decision", "补偿决定"


class LeftOutWhy(Choice):
    """Why a household of the plan is not on a batch's roster."""

    NOT_SIGNED = "not_signed", "截止日以前没有协议,也没有补偿决定"
    NOT_MOVED = "not_moved", "截止日以前没有搬迁验收"
    MONEY = "money", "货币补偿,不选房"
    EARLIER = "earlier", "已列入前几批"
    WAIVED = "waived", "已放弃安置"
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

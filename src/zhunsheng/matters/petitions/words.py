"""Closed lists of a petition."""

from __future__ import annotations

from zhunsheng.kernel.fields import Choice


class Form(Choice):
    """How it came in."""

    LETTER = "letter", "来信"
    VISIT = "visit", "来访"
    ONLINE = "online_complaint", "网上投诉"
    PHONE = "phone", "电话"


class Came(Choice):
    """From whom: the petitioner, or passed on by another body."""

    DIRECT = "direct", "直接收到"
    TRANSFERRED = "transferred", "转送"
    ASSIGNED = "assigned", "交办"


class Class(Choice):
    """What kind of petition it is (信访工作条例 29–31)."""

    SUGGESTION = "suggestion", "建议意见"
    ACCUSATION = "accusation", "检举控告"
    ROUTE_1 = "claim_route1", "申诉求决:诉讼、仲裁、复议事项(31条一项)"
    ROUTE_2 = "claim_route2", "申诉求决:党员申诉等(31条二项)"
    ROUTE_3 = "claim_route3", "申诉求决:可经复议、许可等解决(31条三项)"
    ROUTE_4 = "claim_route4", "申诉求决:劳动人事等(31条四项)"
    ROUTE_5 = "claim_route5", "申诉求决:要求履行法定职责(31条五项)"
    CLAIM_6 = "claim_6", "申诉求决:信访程序办理(31条六项)"
    SIMPLE = "simple", "申诉求决:简易办理"


GUIDED = frozenset({Class.ROUTE_1, Class.ROUTE_2, Class.ROUTE_3, Class.ROUTE_4, Class.ROUTE_5})
"""Classes led into their own legal route; they never have the 60 days."""
HANDLED = frozenset({Class.CLAIM_6, Class.SIMPLE})
"""Classes accepted and answered with a 处理意见书."""


class Route(Choice):
    """The legal route a claim is led into."""

    SUIT = "suit_arbitration", "诉讼、仲裁"
    PARTY = "party_appeal", "党员、公务员申诉"
    RECONSIDERATION = "reconsideration_or_permit", "行政复议、许可、裁决等"
    LABOUR = "labour_etc", "劳动人事、社会保险等"
    DUTY = "perform_duty", "申请履行法定职责"


class Ground(Choice):
    """Why a petition is not accepted (any more)."""

    IN_SUIT = "in_or_for_suit_arbitration_review", "已经或者应当通过诉讼、仲裁、复议解决"
    FINAL = "final_after_recheck", "已经三级终结"
    PENDING = "repeat_pending", "同一事项正在办理"
    NOT_OURS = "not_ours", "不属于本单位职权"


class ObjectionResult(Choice):
    """What the body that passed it on says to our objection."""

    TAKEN_BACK = "taken_back", "同意退回"
    REFUSED = "refused", "不同意退回"


class Supports(Choice):
    """Whether the reply supports the request."""

    YES = "yes", "支持"
    PARTLY = "partly", "部分支持"
    NO = "no", "不支持"


class Way(Choice):
    """How a paper reached the petitioner."""

    IN_PERSON = "in_person", "当面送达"
    POST = "post", "邮寄送达"
    ENTRUSTED = "entrusted", "委托送达"
    SYSTEM = "system", "信访信息系统"
    REFUSED = "refused", "留置送达"


class Settlement(Choice):
    """What mediation came to."""

    SETTLED = "settled", "达成协议"
    FAILED = "failed", "未达成协议"


class Level(Choice):
    """Which of the two higher examinations."""

    REVIEW = "review", "复查"
    RECHECK = "recheck", "复核"


class AboveResult(Choice):
    """What the higher body decided."""

    KEPT = "kept", "维持"
    CHANGED = "changed", "变更"
    REDO = "revoked_redo", "撤销,责令重新办理"


class Of(Choice):
    """What the petitioner rated."""

    ACCEPTANCE = "acceptance", "受理情况"
    HANDLING = "handling", "办理情况"


class Rating(Choice):
    """How the petitioner rated it."""

    GOOD = "good", "满意"
    BASIC = "basic", "基本满意"
    BAD = "bad", "不满意"
    NONE = "none", "未评价"

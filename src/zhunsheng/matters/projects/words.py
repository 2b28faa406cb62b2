"""The closed lists of a project: by which route, which permits in which stage, how far each has come."""

from __future__ import annotations

from zhunsheng.kernel.fields import Choice


class Route(Choice):
    """How the project itself is let through (政府投资条例10;国务院令第673号,待核)."""

    APPROVAL = "approval", "审批(政府投资)"
    RATIFICATION = "ratification", "核准"
    FILING = "filing", "备案"


class Investor(Choice):
    """Whose money it is."""

    GOVERNMENT = "gov", "政府投资"
    PRIVATE = "private", "社会投资"


class Phase(Choice):
    """The stages of the whole way."""

    FILED = "filed", "立项"
    LAND = "land", "用地"
    PLANNING = "planning", "规划"
    CONSTRUCTION = "construction", "施工"
    COMPLETION = "completion", "竣工验收"


class PermitKind(Choice):
    """What is asked of another office."""

    APPROVAL = "approval", "可行性研究报告审批"
    RATIFICATION = "ratification", "项目核准"
    FILING = "filing", "项目备案"
    PLANNING_OPINION = "planning_opinion", "用地预审与选址意见书"
    LAND_PLANNING = "land_planning", "建设用地规划许可证"
    LAND_RIGHT = "land_right", "建设用地使用权登记"
    WORKS_PLANNING = "works_planning", "建设工程规划许可证"
    FIRE_DESIGN = "fire_design", "消防设计审查"
    CONSTRUCTION = "construction", "建筑工程施工许可证"
    FIRE_ACCEPTANCE = "fire_acceptance", "消防验收"
    PLANNING_CHECK = "planning_check", "规划核实"
    COMPLETION = "completion", "竣工验收备案"
    OTHER = "other", "其他手续"


PHASE_OF = {
    PermitKind.APPROVAL: Phase.FILED,
    PermitKind.RATIFICATION: Phase.FILED,
    PermitKind.FILING: Phase.FILED,
    PermitKind.PLANNING_OPINION: Phase.LAND,
    PermitKind.LAND_PLANNING: Phase.LAND,
    PermitKind.LAND_RIGHT: Phase.LAND,
    PermitKind.WORKS_PLANNING: Phase.PLANNING,
    PermitKind.FIRE_DESIGN: Phase.CONSTRUCTION,
    PermitKind.CONSTRUCTION: Phase.CONSTRUCTION,
    PermitKind.FIRE_ACCEPTANCE: Phase.COMPLETION,
    PermitKind.PLANNING_CHECK: Phase.COMPLETION,
    PermitKind.COMPLETION: Phase.COMPLETION,
    PermitKind.OTHER: Phase.CONSTRUCTION,
}
"""The stage a permit belongs to, where the checklist names none."""

LICENCES = frozenset(
    {
        PermitKind.PLANNING_OPINION,
        PermitKind.LAND_PLANNING,
        PermitKind.WORKS_PLANNING,
        PermitKind.FIRE_DESIGN,
        PermitKind.FIRE_ACCEPTANCE,
    }
)
"""Licences whose acceptance and decision follow 行政许可法 alone; 核准 and 施工许可 have terms of their own."""
DELIVERED = LICENCES | {PermitKind.RATIFICATION, PermitKind.CONSTRUCTION}
"""Permits that are handed over within the term of 行政许可法44."""
ROUTE_OF = {
    PermitKind.APPROVAL: Route.APPROVAL,
    PermitKind.RATIFICATION: Route.RATIFICATION,
    PermitKind.FILING: Route.FILING,
}
"""The route each of the first permits belongs to."""


class Purpose(Choice):
    """What the application asks for."""

    NEW = "new", "新办"
    CHANGE = "change", "变更"
    FORWARD = "forward", "由地方转送国家核准"


class SpecialKind(Choice):
    """Procedures whose time the law leaves out (许可法45;国务院令第673号9)."""

    TENDER = "tender", "招标"
    AUCTION = "auction", "拍卖"
    INSPECTION = "inspection", "检验"
    TESTING = "testing", "检测"
    QUARANTINE = "quarantine", "检疫"
    EXPERT_IDENTIFICATION = "expert_identification", "鉴定"
    EXPERT_REVIEW = "expert_review", "专家评审"
    ENTRUSTED = "entrusted_assessment", "委托评估(核准)"


class Turn(Choice):
    """Whether a special procedure began or ended."""

    BEGAN = "began", "开始"
    ENDED = "ended", "结束"


class State(Choice):
    """How far one permit has come, by what was recorded."""

    LISTED = "listed", "未报件"
    SUBMITTED = "submitted", "已报件"
    RETURNED = "returned", "待补正"
    ACCEPTED = "accepted", "已受理"
    SPECIAL = "special", "特别程序中"
    DECIDED = "decided", "已批准,待领证"
    DELIVERED = "delivered", "已取得"
    REFUSED = "refused", "不予许可"
    SILENT = "silent", "期满未告知,视为受理"
    EXPIRED = "expired", "已过有效期"


WITH_OFFICE = frozenset({State.SUBMITTED, State.ACCEPTED, State.SPECIAL, State.SILENT})
"""States in which the office has to move."""
PENDING = WITH_OFFICE | {State.RETURNED}
OBTAINED = frozenset({State.DECIDED, State.DELIVERED})

"""What really comes up at the sittings of such a body, each item in its class: 三重一大 as data.

An item put up under a topic is of the topic's class, so that money or an appointment is not carried past the party
group as routine. Source: the office's own list of 三重一大 and of the rules of procedure (议事规则, 内规).
"""

from __future__ import annotations

from typing import Self

from zhunsheng.kernel.fields import Choice
from zhunsheng.matters.decisions.words import ItemClass

_C = ItemClass


class Topic(Choice):
    """A real item of the agenda, with the class it belongs to."""

    item_class: ItemClass

    def __new__(cls, value: str, label: str = "", item_class: ItemClass = ItemClass.OTHER) -> Self:
        """Make the member a string of its value that also carries its label and class."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        member.item_class = item_class
        return member

    SPEECHES = "speeches", "学习上级讲话、会议精神", _C.STUDY
    PARTY_RULES = "party_rules", "学习党内法规", _C.STUDY
    LAWS = "laws", "会前学法", _C.STUDY
    YEAR_PLAN = "year_plan", "年度计划、要点分工", _C.DECISION
    RENEWAL_PLAN = "renewal_plan", "年度改造计划", _C.DECISION
    COMPENSATION_PLAN = "compensation_plan", "征收补偿方案(报区政府前)", _C.DECISION
    SELECTION_RULES = "selection_rules", "选房办法", _C.DECISION
    RESETTLEMENT_PLAN = "resettlement_plan", "回迁分配方案", _C.DECISION
    OLD_PETITIONS = "old_petitions", "信访积案化解方案", _C.DECISION
    CASE_OPINION = "case_opinion", "重大案件应诉、上诉意见", _C.DECISION
    REGULATIONS = "regulations", "规章制度", _C.DECISION
    LAW_REPORT = "law_report", "法治政府建设年度报告", _C.DECISION
    SAFETY = "safety", "意识形态、安全、保密、巡察整改", _C.DECISION
    RISK = "risk", "重大风险评估结论", _C.DECISION
    SECTION_HEADS = "section_heads", "科室负责人任免", _C.APPOINTMENT
    RANKS = "ranks", "职级晋升", _C.APPOINTMENT
    HIRING = "hiring", "聘用", _C.APPOINTMENT
    APPRAISAL = "appraisal", "考核等次、评优", _C.APPOINTMENT
    SITE_LEADERS = "site_leaders", "外派一线组长", _C.APPOINTMENT
    SANCTION = "sanction", "处分处理", _C.MEMBER_SANCTION
    PROJECT_START = "project_start", "项目启动", _C.PROJECT
    PARTNER = "partner", "合作企业确认", _C.PROJECT
    PROCUREMENT = "procurement", "采购方式和结果", _C.PROJECT
    ENGAGEMENT = "engagement", "评估、测绘、审计、公证、法律顾问选聘", _C.PROJECT
    WORKS_CHANGE = "works_change", "工程变更", _C.PROJECT
    BUDGET = "budget", "预算、决算、追加", _C.LARGE_SUM
    COMPENSATION_BATCH = "compensation_batch", "补偿款支付批次", _C.LARGE_SUM
    TRANSITION_FEES = "transition_fees", "过渡费发放", _C.LARGE_SUM
    ACCOUNT = "account", "专户调拨", _C.LARGE_SUM
    SPENDING = "spending", "单笔超限额支出", _C.LARGE_SUM
    ASSETS = "assets", "资产处置", _C.LARGE_SUM
    FOLLOW_UP = "follow_up", "上次决议落实", _C.OTHER
    SUPERVISION = "supervision", "督办通报", _C.OTHER
    CASE_ANALYSIS = "case_analysis", "信访诉讼季度研判", _C.OTHER
    CLEAN = "clean", "党风廉政", _C.OTHER
    UNION = "union", "工会事务", _C.OTHER

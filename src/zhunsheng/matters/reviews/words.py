"""Closed lists of a legality review."""

from __future__ import annotations

from zhunsheng.kernel.fields import Choice


class Subject(Choice):
    """What is sent for review."""

    PETITION_REPLY = "petition_reply", "信访处理意见书"
    COMPENSATION_PLAN = "compensation_plan", "征收补偿方案"
    DECISION_DRAFT = "decision_draft", "决策草案"
    NORMATIVE_DOCUMENT = "normative_document", "行政规范性文件"
    CONTRACT = "contract", "合同、协议"
    NOTICE = "notice", "公告、通知"
    OTHER = "other", "其他"


class Result(Choice):
    """What the bureau concludes."""

    PASS = "pass", "通过"
    PASS_IF_CHANGED = "pass_if_changed", "改后通过"
    FAIL = "fail", "不通过"


class InternalView(Choice):
    """What the office's own legal desk thinks."""

    OK = "ok", "可以送审"
    CHANGE = "change", "修改后送审"
    NO = "no", "不宜送审"

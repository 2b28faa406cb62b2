"""Closed lists of legal counsel: what an opinion is asked about, and what it comes to."""

from __future__ import annotations

from zhunsheng.kernel.fields import Choice


class Subject(Choice):
    """What counsel is asked about."""

    AGENDA_ITEM = "agenda_item", "会议议题"
    MAJOR_DECISION = "major_decision", "重大行政决策"
    PLAN = "plan", "征收补偿方案"
    CASE = "case", "诉讼、复议案件"
    PETITION = "petition", "信访事项"
    CONTRACT = "contract", "合同、协议"
    REGULATION = "regulation", "规章制度"
    OTHER = "other", "其他"


class View(Choice):
    """What the opinion comes to."""

    SOUND = "sound", "合法可行"
    CHANGE = "change", "修改后可行"
    UNSOUND = "unsound", "不宜"


class Ending(Choice):
    """Why an engagement ended."""

    EXPIRED = "expired", "聘期届满"
    TERMINATED = "terminated", "提前解聘"

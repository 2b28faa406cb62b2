"""Closed lists of a choosing day."""

from __future__ import annotations

from zhunsheng.kernel.fields import Choice

RULE = "选房办法"
"""The project's published rule; every gate of the day rests on it."""
OFFICE = "内规(选房现场)"


class Shown(Choice):
    """How a household is called on the hall's board. A full name is never shown there."""

    NUMBERS = "numbers", "只显示序号"
    CODES = "codes", "序号和公开代码"
    NAMES = "names", "序号和隐去名字的姓名"


class ChangeGround(Choice):
    """By what a confirmed choice is changed once the day is over; never by sorting anew."""

    JUDGMENT = "judgment", "生效判决、裁定"
    AGREEMENT = "agreement", "协议变更"
    SELF_CORRECTION = "self_correction", "自行纠正决定"

"""Closed lists of the quarterly case analysis and of exchanges with the justice bureau."""

from __future__ import annotations

from datetime import date, timedelta

from zhunsheng.kernel.fields import Choice


class Quarter(Choice):
    """The quarter analysed."""

    Q1 = "q1", "第一季度"
    Q2 = "q2", "第二季度"
    Q3 = "q3", "第三季度"
    Q4 = "q4", "第四季度"


ORDER = tuple(Quarter)


def last_day(year: int, quarter: Quarter) -> date:
    """The last day of a quarter."""
    ends = ORDER.index(quarter) * 3 + 3
    return date(year + ends // 12, ends % 12 + 1, 1) - timedelta(days=1)


def before(year: int, quarter: Quarter) -> tuple[int, Quarter]:
    """The quarter before."""
    place = ORDER.index(quarter)
    return (year, ORDER[place - 1]) if place else (year - 1, ORDER[-1])


TERMS: dict[Quarter, str] = {
    Quarter.Q1: "{year}年第一季度",
    Quarter.Q2: "{year}年第二季度",
    Quarter.Q3: "{year}年第三季度",
    Quarter.Q4: "{year}年第四季度",
}


def term(year: int, quarter: Quarter) -> str:
    """A quarter as it is called."""
    return TERMS[quarter].format(year=year)


class CaseClass(Choice):
    """What kind of case is analysed."""

    SUIT = "suit", "诉讼"
    PETITION = "petition", "信访"


CLASSES: dict[str, CaseClass] = {"litigation": CaseClass.SUIT, "petitions": CaseClass.PETITION}
"""The procedures whose matters are analysed, known by name only: they stand beside this one."""
RECONSIDERATION = "reconsideration"
"""The procedure in which the bureau may be the deciding office."""


class LosesBy(Choice):
    """What we would lose by."""

    FACTS = "facts", "事实不清"
    EVIDENCE = "evidence", "证据不足"
    PROCEDURE = "procedure", "程序违法"
    LAW = "law", "适用法律错误"
    NO_ACT = "no_act", "不履行职责"
    NOTHING = "nothing", "未见明显风险"


class Risk(Choice):
    """How likely we lose, or the dispute grows."""

    HIGH = "high", "高"
    MIDDLE = "middle", "中"
    LOW = "low", "低"


class Way(Choice):
    """How the office and the bureau spoke."""

    MEETING = "meeting", "会议"
    CALL = "call", "电话"
    VISIT = "visit", "当面"
    PAPER = "paper", "书面(进案卷)"


class Desk(Choice):
    """Which desk of the bureau: review, suits and reconsideration are three, with interests apart."""

    REVIEW = "review", "合法性审查岗"
    SUITS = "suits", "应诉岗"
    RECONSIDERATION = "reconsideration", "行政复议岗"


class Topic(Choice):
    """What it was about."""

    FORMAL = "formal", "程序、时间、材料"
    DRAFT = "draft", "文稿修改"
    MERITS = "merits", "案件实体问题"

"""Closed lists of a year's study, its quarters, and the small parts its acts are made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from zhunsheng.kernel.fields import Choice, Part, StaffRef


class Quarter(Choice):
    """A quarter of the plan's year."""

    Q1 = "q1", "第一季度"
    Q2 = "q2", "第二季度"
    Q3 = "q3", "第三季度"
    Q4 = "q4", "第四季度"


def first_day(year: int, quarter: Quarter) -> date:
    """The day a quarter begins."""
    return date(year, 3 * tuple(Quarter).index(quarter) + 1, 1)


def last_day(year: int, quarter: Quarter) -> date:
    """The day a quarter ends."""
    after = tuple(Quarter).index(quarter) + 1
    return (date(year, 3 * after + 1, 1) if after < len(Quarter) else date(year + 1, 1, 1)) - timedelta(days=1)


def since(quarter: Quarter) -> frozenset[Quarter]:
    """The quarter and those after it."""
    every = tuple(Quarter)
    return frozenset(every[every.index(quarter) :])


class SessionKind(Choice):
    """What was held; the quarter's duty is met by a collective session of the staff alone."""

    COLLECTIVE = "collective", "干部职工集中学法"
    CENTRE_GROUP = "centre_group", "理论学习中心组学法"
    COURT_VISIT = "court_visit", "旁听庭审"
    LECTURE = "lecture", "法治讲座"
    FILM = "film", "观看法治影片"


class Platform(Choice):
    """Where staff learn by themselves."""

    XUEXI = "xuexi_qiangguo", "学习强国"
    XUEXI_XIAN = "xue_e_xian", "学E西安"
    OTHER = "other", "其他平台"


class Readers(Choice):
    """Whom a list of instruments to be known is for."""

    LEADERS = "leaders", "领导干部"
    ALL = "all", "全体干部职工"


class Way(Choice):
    """How the leader learns ahead of the others."""

    BEFORE_MEETING = "before_meeting", "会前学法"
    CENTRE_GROUP = "centre_group", "中心组带头学"
    SELF = "self", "自学研读"
    TEACHES = "teaches", "讲授法治课"


@dataclass(frozen=True, kw_only=True)
class Topic(Part):
    """One subject of the year's plan, bound to the instrument it is about."""

    key: Annotated[str, "序号"]
    title: Annotated[str, "专题"]
    instrument: Annotated[str, "对应的法律法规、文件"]
    planned_for: Annotated[Quarter | None, "计划季度"] = None


@dataclass(frozen=True, kw_only=True)
class Learnt(Part):
    """How long one colleague learnt on a platform, in minutes."""

    who: Annotated[StaffRef, "姓名"]
    minutes: Annotated[int, "学习时长(分钟)"]


@dataclass(frozen=True, kw_only=True)
class Score(Part):
    """One colleague's result in a test."""

    who: Annotated[StaffRef, "姓名"]
    score: Annotated[int, "得分"]

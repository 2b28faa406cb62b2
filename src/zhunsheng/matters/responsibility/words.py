"""Closed lists of the year's duties, and the rows of 工作要点 and of the tasks they are split into."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from zhunsheng.kernel.fields import Choice, Hint, Part, StaffRef

NEUTRAL = Hint("不写当事人姓名等个人信息")


class Level(Choice):
    """Into which plan the building of the rule of law is put."""

    OVERALL = "overall", "单位总体规划"
    ANNUAL = "annual", "单位年度计划"


class Addressee(Choice):
    """To whom the head, or the office, reports."""

    COMMITTEE = "district_committee", "区委"
    GOVERNMENT = "district_government", "区政府"
    OFFICE = "rule_of_law_office", "区委依法治区委员会办公室"


@dataclass(frozen=True, kw_only=True)
class Point(Part):
    """One point of the paper that names the year's work."""

    key: Annotated[str, "要点序号"]
    text: Annotated[str, "要点内容"]


@dataclass(frozen=True, kw_only=True)
class Task(Part):
    """One task a point was split into, with its owner, its day and what will show that it is done."""

    task: Annotated[str, "任务序号"]
    text: Annotated[str, "任务内容", NEUTRAL]
    owner: Annotated[StaffRef, "责任人"]
    due: Annotated[date, "完成期限"]
    point: Annotated[str, "对应要点序号"] = ""
    evidence: Annotated[str, "应交的佐证"] = ""

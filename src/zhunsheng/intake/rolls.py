"""Lists of colleagues out of a workbook: who signed in, how long a platform says they learnt, what a test gave them.

Such a list becomes no act by itself: it fills the form of one, which a person looks over and submits. A name that is no
colleague's, or that two have, is said and not guessed. Heads are those seen in sign-in sheets and in the exports of
学习强国 and 学E西安; a length without its unit is refused, since 学时 means 45 minutes in one place and 60 in another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import time, timedelta
from typing import Any

from zhunsheng.intake.cells import text_of
from zhunsheng.intake.workbook import opened, plain_head
from zhunsheng.kernel.refusal import Refusal

HEADS_WITHIN = 10
NAMES = ("姓名", "名字", "学员姓名", "用户姓名", "人员姓名", "干部姓名", "成员姓名", "参学人员")
SIGNED = ("签到", "签到情况", "签到时间", "是否签到", "到会", "是否到会", "出勤", "签名", "到课")
LENGTHS = ("学习时长", "时长", "学时", "总学时", "累计学时", "学习时间", "累计时长", "总时长", "在线时长", "有效时长")
SCORES = ("成绩", "得分", "分数", "考试成绩", "测试成绩")
ABSENT = frozenset(
    {"", "否", "无", "未", "缺", "缺席", "缺勤", "未到", "未签到", "请假", "事假", "病假", "公出", "x", "×", "0"}
)
SPOKEN = re.compile(r"(?:(\d+(?:\.\d+)?)(?:小时|时|h))?(?:(\d+(?:\.\d+)?)(?:分钟|分|min))?(?:\d+(?:秒|s))?")
CLOCK = re.compile(r"(\d+):(\d\d)(?::\d\d)?")
PLAIN = re.compile(r"\d+(?:\.\d+)?")
LONE_MINUTES = re.compile(r"(\d+)分钟")


@dataclass(frozen=True)
class Mark:
    """What a list says of one person: a row of it, and the value beside the name."""

    row: int
    name: str
    value: Any
    head: str = ""


def read(content: bytes, wanted: Sequence[str]) -> list[Mark]:
    """The marks under one of the ``wanted`` heads beside each name; without such a column every name alone.

    Raises ``Refusal``: no workbook, no column of names, no name.
    """
    for page in opened(content).worksheets:
        page.reset_dimensions()
        rows = enumerate(page.iter_rows(values_only=True), 1)
        found = _heads(rows, wanted)
        if found is not None:
            marks = list(_marks(rows, *found))
            if marks:
                return marks
    raise Refusal(
        "rolls.no_names",
        missing="没有找到人员名单:前{rows}行里没有“{name}”这一列,或者列下没有姓名",
        remedy="请核对工作簿;表头写“姓名”",
        params={"rows": HEADS_WITHIN, "name": NAMES[0]},
    )


def _heads(rows: Iterator[tuple[int, Sequence[Any]]], wanted: Sequence[str]) -> tuple[int, int | None, str] | None:
    """Where the names stand, where what is wanted stands, and its head as written."""
    for number, row in rows:
        heads = [plain_head(value) for value in row]
        names = next((at for at, head in enumerate(heads) if head in NAMES), None)
        if names is not None:
            value = next((at for at, head in enumerate(heads) if head in wanted), None)
            return names, value, text_of(row[value]) if value is not None else ""
        if number >= HEADS_WITHIN:
            return None
    return None


def _marks(rows: Iterable[tuple[int, Sequence[Any]]], names: int, value: int | None, head: str) -> Iterator[Mark]:
    for number, row in rows:
        name = "".join(text_of(row[names]).split()) if names < len(row) else ""
        if name and not name.startswith(("合计", "总计", "小计", "共计", "备注", "说明")):
            yield Mark(number, name, row[value] if value is not None and value < len(row) else None, head)


@dataclass(frozen=True)
class Matched:
    """Marks of colleagues by account; ``strangers`` are names of nobody here, ``several`` of more than one."""

    marks: tuple[tuple[str, Mark], ...]
    strangers: tuple[str, ...]
    several: tuple[str, ...]


def match(marks: Iterable[Mark], colleagues: Mapping[str, Sequence[str]]) -> Matched:
    """Each mark with its colleague; ``colleagues`` gives the accounts by name."""
    found: list[tuple[str, Mark]] = []
    strangers: list[str] = []
    several: list[str] = []
    for mark in marks:
        accounts = colleagues.get(mark.name, ())
        if len(accounts) == 1:
            found.append((accounts[0], mark))
        else:
            (several if accounts else strangers).append(mark.name)
    return Matched(tuple(found), tuple(dict.fromkeys(strangers)), tuple(dict.fromkeys(several)))


def signed(mark: Mark) -> bool:
    """Whether somebody signed in; a list without such a column is one of those who came."""
    return not mark.head or text_of(mark.value).strip().lower() not in ABSENT


def minutes(mark: Mark) -> int:
    """A length in whole minutes. Raises ``ValueError`` where it is none or its unit is not said."""
    if isinstance(mark.value, time):
        return mark.value.hour * 60 + mark.value.minute
    if isinstance(mark.value, timedelta):
        return int(mark.value.total_seconds() // 60)
    text = "".join(text_of(mark.value).split()).lower()
    clock = CLOCK.fullmatch(text)
    if clock:
        return int(clock[1]) * 60 + int(clock[2])
    if PLAIN.fullmatch(text):
        return int(float(text) * _unit(mark.head))
    spoken = SPOKEN.fullmatch(text) if text else None
    if spoken is None or not any(spoken.groups()):
        raise ValueError("no length")
    return int(float(spoken[1] or 0) * 60 + float(spoken[2] or 0))


def _unit(head: str) -> float:
    """How many minutes a plain number under this head stands for: 时长(分钟), 时长(小时), 学时(45分钟)."""
    given = LONE_MINUTES.search(head)
    if given:
        return float(given[1])
    if "小时" in head:
        return 60
    if "分" in head:
        return 1
    raise ValueError("no unit")


def score(mark: Mark) -> int:
    """A result in whole points. Raises ``ValueError``."""
    return round(float(text_of(mark.value)))

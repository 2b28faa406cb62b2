"""What a file yields: columns of the register, parties, figures and what they count, findings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from zhunsheng.kernel.fields import Choice, Doc
from zhunsheng.kernel.view import View


@dataclass(frozen=True)
class Column:
    """One column of the register and its workbook: ``of(view)`` reads no personal field.

    A ``party`` column shows the name from the party list instead (masked on output where the post may not see it).
    A ``staff`` column gives accounts of colleagues, joined by 、; whoever shows it puts their names.
    ``admits``: guest posts that see a matter only while this column holds something; ``admits_named``: only where this
    staff column names them. ``alone``: the acts' field whose
    value, a number another body gave, stands in this column (joined by 、) of one matter only – with ``within``, a
    field of the opening act, of one only among those that agree in it (a slip's number within its project).
    """

    id: str
    label: str
    of: Callable[[View], Any] = lambda _view: ""
    party: str = ""
    staff: bool = False
    admits: frozenset[str] = frozenset()
    admits_named: frozenset[str] = frozenset()
    alone: str = ""
    within: str = ""


@dataclass(frozen=True)
class PartyRow:
    """A private person or body in a matter, for the party list and search (destroyed on erasure)."""

    role: str
    name: str
    contact: str = ""


@dataclass(frozen=True)
class Thing:
    """One of several things of a matter as its page shows it: what, whose (an account), by when, how it stands."""

    title: str
    state: str
    owner: str = ""
    due: date | None = None
    text: str = ""
    over: bool = False


@dataclass(frozen=True)
class Things:
    """The repeated things that rows with this ``each`` are about; ``of(view, key)`` shows one; ``None`` is left out.

    ``keys`` are things that are always there, whether anything was done about them or not (the four in person).
    """

    each: str
    label: str
    of: Callable[[View, str], Thing | None]
    keys: tuple[str, ...] = ()


@dataclass(frozen=True)
class Contribution:
    """What a matter adds to a figure: on which day, with which dimensions, by which acts (seq)."""

    figure: str
    on: date
    acts: tuple[int, ...]
    dimensions: Mapping[str, str] = field(default_factory=dict)
    amount: int = 1


@dataclass(frozen=True)
class Figure:
    """A figure as data: ``definition`` is printed under the number; ``neighbours`` are figures easily mixed up with it.

    The definition is a default; the office's own dated choice (rule ``figure.<id>``) replaces the words.
    """

    id: str
    title: str
    unit: str
    definition: str
    dimensions: tuple[str, ...] = ()
    neighbours: tuple[str, ...] = ()


class Lack(Choice):
    """What kind of shortcoming something is, in its own matter and in the office's list."""

    LATE = "late", "逾期"
    MISSED = "missed", "该办的没有办"
    GATE = "gate", "前置条件不齐就办了"
    REVIEW = "failed_review", "审查没有通过"
    LOST = "lost_case", "败诉"
    CORRECTED = "corrected", "被上级机关或者复议机关改变"
    REPEATED = "repeated", "重复提出"
    STALE = "stale", "内容过期或者空缺"
    INSPECTED = "inspected", "督察、考核指出"
    OTHER = "other", "其他"


@dataclass(frozen=True)
class Finding:
    """Something true now that should not be: late, without review, relied on what was withdrawn.

    Given by ``Procedure.findings`` it is a task of its matter; by ``Procedure.shortcomings`` nothing can be put right
    there (a case is lost), and it only stands in the office's list of what its records show.
    """

    code: str
    article: str
    message: str
    seq: int
    kind: Lack = Lack.GATE


class Public(Choice):
    """What kind of thing an act made known to everybody."""

    COMMENT = "comment", "征求意见"
    ANNOUNCEMENT = "announcement", "公告"
    FEEDBACK = "feedback", "反馈情况"
    ANNUAL_REPORT = "annual_report", "年度报告"
    DISCLOSURE_REPORT = "disclosure_report", "政府信息公开年报"
    OTHER = "other", "其他公开"


REPORTS = frozenset({Public.ANNUAL_REPORT, Public.DISCLOSURE_REPORT})
"""Reports on a year. The first is that on rule-of-law government: its publication opens the year's figures."""


@dataclass(frozen=True, kw_only=True)
class Notice:
    """What one act (``seq``) made known to everybody on the day ``on``: no personal field, never one household's.

    ``body`` is exactly what was published; ``reviewed_on`` the day its legality review passed, where one was needed.
    ``until`` is the last day for comments, ``period`` the family of the law by which it is at least so long.
    ``lines`` are further facts to print, as label and text; ``year`` the year a report is about.
    """

    seq: int
    kind: Public
    title: str
    on: date
    by: str = ""
    body: Doc | None = None
    reviewed_on: date | None = None
    until: date | None = None
    period: str = ""
    lines: tuple[tuple[str, str], ...] = ()
    year: int | None = None


def nothing_public(_: View) -> tuple[Notice, ...]:
    """The procedure makes nothing known to everybody."""
    return ()

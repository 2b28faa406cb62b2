"""The register's line of a year of duties or of a yearly report: title, columns, tasks, what has no record."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.file import File
from zhunsheng.kernel.procedure import Column, Finding, Lack, Thing, View
from zhunsheng.kernel.results import Notice, Public
from zhunsheng.matters.responsibility import facts
from zhunsheng.matters.responsibility.acts import (
    Accounted,
    Coordinated,
    Deployed,
    Inspected,
    LeaderReported,
    PointsIn,
    PutInPlan,
)
from zhunsheng.matters.responsibility.annual import Counselled, Met, Published, Sent
from zhunsheng.matters.responsibility.gates import ACCOUNT, IN_PERSON, RULE

NO_RECORD = "无记录"
SHOWN = 80
"""So much of what was found by an inspection stands in a list."""


def title(file: File) -> str:
    """The year of the duties, or of the report."""
    draft = facts.last_draft(file)
    if draft is not None:
        return f"{draft.report_year}年法治政府建设年度报告"
    year = facts.year_of(file)
    return "" if year is None else f"{year}年第一责任人职责和工作要点"


def reads(file: File) -> tuple[str, ...]:
    """The sittings that adopted a plan or the report, or at which something was set up or coordinated."""
    kinds: tuple[type[Any], ...] = (PutInPlan, Deployed, Coordinated, Met)
    named = (entry.act.meeting for kind in kinds for entry in file.all(kind))
    return tuple(dict.fromkeys(meeting for meeting in named if meeting))


def waiting(view: View) -> str:
    """Counsel, or the sitting, while the report lies there."""
    file = view.file
    if not facts.is_report(file) or file.has(Sent):
        return ""
    draft, seen = facts.last_draft(file), file.last(Counselled)
    if draft is None or seen is None or seen.act.body.digest != draft.body.digest:
        return "法律顾问审核"
    return "" if file.has(Met) else "会议审议年度报告"


def notices(view: View) -> tuple[Notice, ...]:
    """The report, exactly as it was made public."""
    draft = facts.last_draft(view.file)
    if draft is None:
        return ()
    return tuple(
        Notice(
            seq=entry.seq,
            kind=Public.ANNUAL_REPORT,
            title=title(view.file),
            on=entry.happened_on,
            body=entry.act.body,
            lines=(("公开栏目", entry.act.where),),
            year=draft.report_year,
        )
        for entry in view.file.all(Published)
    )


def findings(view: View) -> tuple[Finding, ...]:
    """What the year, once over, has no record of; a task given after its day."""
    file, seq = view.file, facts.year_over(view.file)
    year = facts.year_of(file)
    if seq is None:
        return ()
    empty = [
        Finding(f"{kind.KIND}.none", IN_PERSON, f"{year}年没有“{kind.LABEL}”的记录", seq, Lack.MISSED)
        for kind in facts.FOUR
        if not any(e.happened_on.year == year for e in facts.in_person(view, kind))
    ]
    if not file.has(Accounted):
        empty.append(Finding("leader.shufa.none", ACCOUNT, f"{year}年没有述法的记录", seq, Lack.MISSED))
    return tuple(empty)


def shortcomings(view: View) -> tuple[Finding, ...]:
    """What an inspection or an appraisal found."""
    return tuple(
        Finding("duty.inspected", RULE, f"督察、考核指出:{e.act.text[:SHOWN]}", e.seq, Lack.INSPECTED)
        for e in view.file.all(Inspected)
    )


def task(view: View, key: str) -> Thing | None:
    """One task as the page shows it."""
    given = facts.tasks(view.file).get(key)
    if given is None:
        return None
    one = given.task
    notes = [f"要点{one.point}" if one.point else "", f"佐证:{one.evidence}" if one.evidence else ""]
    over = facts.accepted(view.file, key) is not None
    text = ";".join(filter(None, notes))
    return Thing(one.text, facts.state(view.file, key), one.owner, one.due, text, over)


def in_person(view: View, key: str) -> Thing | None:
    """One of the four as the page of a year shows it: how often and on which days, or that there is no record."""
    if facts.is_report(view.file):
        return None
    kind = next(each for each in facts.FOUR if key == each.KIND)
    days = [entry.happened_on.isoformat() for entry in facts.in_person(view, kind)]
    return Thing(kind.LABEL, f"{len(days)}次" if days else NO_RECORD, text="、".join(days))


def _four(kind: type[Act]) -> Callable[[View], Any]:
    def count(view: View) -> Any:
        if facts.is_report(view.file):
            return ""
        return len(list(facts.in_person(view, kind))) or NO_RECORD

    return count


def _day(kind: type[Act]) -> Callable[[View], Any]:
    def value(view: View) -> Any:
        last = view.file.last(kind)
        return "" if last is None else last.happened_on

    return value


def _tasks(view: View) -> str:
    keys = facts.tasks(view.file)
    return f"{sum(not facts.is_open(view.file, key) for key in keys)}/{len(keys)}" if keys else ""


def _on_time(view: View) -> str:
    given = facts.tasks(view.file)
    done = {key: found for key in given if (found := facts.accepted(view.file, key)) is not None}
    kept = sum(entry.happened_on <= given[key].task.due for key, entry in done.items())
    return f"{kept}/{len(given)}" if given else ""


def _year(view: View) -> str:
    year = facts.year_of(view.file)
    return "" if year is None else str(year)


def _report_year(view: View) -> str:
    draft = facts.last_draft(view.file)
    return "" if draft is None else str(draft.report_year)


def _plans(view: View) -> str:
    return "、".join(dict.fromkeys(e.act.level.label for e in view.file.all(PutInPlan)))


COLUMNS = (
    Column("kind", "类别", lambda view: "年度报告" if facts.is_report(view.file) else "年度职责"),
    Column("year", "职责年度", _year, alone="year"),
    Column("report_year", "报告年度", _report_year, alone="report_year"),
    Column("points", "收到工作要点", _day(PointsIn)),
    Column("plans", "纳入规划、计划", _plans),
    Column("tasks", "任务销号/总数", _tasks),
    Column("on_time", "按期销号/总数", _on_time),
    *(Column(kind.KIND.replace(".", "_"), kind.LABEL, _four(kind)) for kind in facts.FOUR),
    Column("reports", "专题报告次数", lambda view: len(view.file.all(LeaderReported)) or ""),
    Column("shufa", "述法日期", _day(Accounted)),
    Column("counsel", "法律顾问审核日期", _day(Counselled)),
    Column("met", "会议审议登记日期", _day(Met)),
    Column("sent", "报送日期", _day(Sent)),
    Column("published", "公开日期", _day(Published)),
)
"""Heads of the office's register of duties beside number and title."""

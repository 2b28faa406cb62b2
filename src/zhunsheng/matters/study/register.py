"""The register's line of a year's study: title, columns, whom we wait for, quarters without a session."""

from __future__ import annotations

from typing import Any

from zhunsheng.kernel.file import File
from zhunsheng.kernel.procedure import Column, Finding, Lack, View
from zhunsheng.matters.study import facts
from zhunsheng.matters.study.acts import Adopted, HeadLed, Held, Listed, PlatformHours, Reported, Tested
from zhunsheng.matters.study.gates import QUARTERLY
from zhunsheng.matters.study.words import Platform, Quarter


def title(file: File) -> str:
    """The year of the plan."""
    plan = facts.plan_of(file)
    return "" if plan is None else f"{plan.year}年度学法计划"


def reads(file: File) -> tuple[str, ...]:
    """The sittings that adopted the plan or at which the leader learnt."""
    named = [e.act.meeting for e in file.all(Adopted)] + [e.act.meeting for e in file.all(HeadLed)]
    return tuple(dict.fromkeys(meeting for meeting in named if meeting))


def waiting(view: View) -> str:
    """The sitting that has to adopt the plan."""
    return "" if view.file.has(Adopted) else "会议审议学法计划"


def findings(view: View) -> tuple[Finding, ...]:
    """Quarters over without a collective session, since the rule binds."""
    plan = facts.plan_of(view.file)
    if plan is None:
        return ()
    return tuple(
        Finding(
            facts.missed_code(quarter),
            QUARTERLY,
            f"{plan.year}年{quarter.label}没有干部职工集中学法",
            seq,
            Lack.MISSED,
        )
        for quarter, seq in facts.missed(view.file)
    )


def _by_quarter(quarter: Quarter) -> Column:
    def days(view: View) -> str:
        return "、".join(e.happened_on.isoformat() for e in facts.collective(view.file, quarter))

    return Column(f"held_{quarter.value}", f"{quarter.label}集中学法", days)


def _attended(view: View) -> str:
    held = [e for e in view.file.all(Held) if e.act.proven]
    return f"{sum(e.act.due_count for e in held)}/{sum(e.act.present_count for e in held)}" if held else ""


def _list(view: View) -> Any:
    last = view.file.last(Listed)
    return "" if last is None else len(last.act.instruments)


def _platforms(view: View) -> str:
    hours = view.file.all(PlatformHours)
    sums = {each: sum(e.act.minutes for e in hours if e.act.source is each) for each in Platform}
    return ";".join(f"{each.label}{minutes}分钟" for each, minutes in sums.items() if minutes)


def _tests(view: View) -> str:
    return ";".join(
        f"{e.act.name}:应{e.act.due_count}参考{e.act.taken_count}合格{e.act.passed_count}"
        for e in view.file.all(Tested)
    )


COLUMNS = (
    Column("year", "年度", lambda view: plan.year if (plan := facts.plan_of(view.file)) else ""),
    Column("adopted", "计划通过日期", lambda view: found.happened_on if (found := view.file.first(Adopted)) else ""),
    *(_by_quarter(quarter) for quarter in Quarter),
    Column("sessions", "学法场次", lambda view: sum(e.act.proven for e in view.file.all(Held))),
    Column("attended", "应到/实到人次", _attended),
    Column("left", "计划未学专题", lambda view: "、".join(facts.not_yet_taught(view.file))),
    Column("behind", "缺课未补", lambda view: "、".join(facts.behind(view.file)), staff=True),
    Column("list", "应知应会部数", _list),
    Column("platforms", "平台学时", _platforms),
    Column("tests", "测试", _tests),
    Column("head", "主要负责人带头学法", lambda view: len(view.file.all(HeadLed))),
    Column("reports", "述职人数", lambda view: len({e.act.who for e in view.file.all(Reported)})),
)
"""Heads of the office's study register beside number and title."""

"""The register's line of a shortcoming: what, where from, why, what is done about it, and where it stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.file import File
from zhunsheng.kernel.procedure import Column, Finding, Lack, Thing, View
from zhunsheng.matters.improvement import facts
from zhunsheng.matters.improvement.acts import Carried, Closed, Confirmed, Rejected, Verified
from zhunsheng.matters.improvement.gates import RULE

LONGEST = 60
"""So much of a shortcoming's words is its title."""


def title(file: File) -> str:
    """The shortcoming in short."""
    found = facts.proposal(file)
    if found is None:
        return ""
    line = found.text.partition("\n")[0]
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def reads(file: File) -> tuple[str, ...]:
    """The sittings that carried it over."""
    return tuple(dict.fromkeys(entry.act.meeting for entry in file.all(Carried)))


def findings(view: View) -> tuple[Finding, ...]:
    """What was carried into the next year although its day had passed: carrying it over heals nothing."""
    return tuple(
        Finding(
            "gap.carry.after_due",
            RULE,
            f"整改措施{measure.act.measure}到期({measure.act.due.isoformat()})没有完成,才转入下年",
            carried.seq,
            Lack.LATE,
        )
        for carried, measure in facts.overdue_when_carried(view.file)
    )


def measure(view: View, key: str) -> Thing | None:
    """One measure as the page shows it."""
    entry = facts.measures(view.file).get(key)
    if entry is None:
        return None
    over = facts.passed_on(view.file) is not None
    return Thing(entry.act.text, facts.state(view.file, key), entry.act.owner, entry.act.due, "", over)


def _proposed(name: str) -> Callable[[View], Any]:
    def value(view: View) -> Any:
        found = facts.proposal(view.file)
        return "" if found is None else getattr(found, name)

    return value


def _day(kind: type[Act]) -> Callable[[View], Any]:
    def value(view: View) -> Any:
        last = view.file.last(kind)
        return "" if last is None else last.happened_on

    return value


def _measures(view: View) -> str:
    return ";".join(
        f"{key}. {entry.act.text}({entry.act.due.isoformat()}前)" for key, entry in facts.measures(view.file).items()
    )


def _owners(view: View) -> str:
    return "、".join(dict.fromkeys(entry.act.owner for entry in facts.measures(view.file).values()))


def _sources(view: View) -> Any:
    found = facts.proposal(view.file)
    return "" if found is None else len(found.sources) or ""


def _cause(view: View) -> str:
    found = facts.confirmed(view.file)
    return "" if found is None else found.act.cause


def _why_not(view: View) -> str:
    last = view.file.last(Rejected)
    return "" if last is None else last.act.why


COLUMNS = (
    Column("year", "所属年度", _proposed("year")),
    Column("kind", "不足类别", _proposed("kind")),
    Column("text", "不足", _proposed("text")),
    Column("origin", "提出方式", _proposed("origin")),
    Column("sources", "来源记录数", _sources),
    Column("confirmed", "认定日期", _day(Confirmed)),
    Column("cause", "原因", _cause),
    Column("why_not", "不认定的理由", _why_not),
    Column("measures", "整改措施", _measures),
    Column("owners", "责任人", _owners, staff=True),
    Column("verified", "验收日期", _day(Verified)),
    Column("closed", "销号日期", _day(Closed)),
    Column("carried", "转入年度", lambda view: "、".join(map(str, facts.carried_to(view.file)))),
)
"""Heads of the office's list of shortcomings beside number and title."""

"""The register's line of a project: title, columns, the enterprise, whom we wait for, what should not be."""

from __future__ import annotations

from typing import Any

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.file import File
from zhunsheng.kernel.procedure import Column, Finding, PartyRow, View
from zhunsheng.matters.projects import progress
from zhunsheng.matters.projects.acts import Closed, Coded, Met, Opened, Urged, WorksAccepted, WorksStarted, WorksStopped
from zhunsheng.matters.projects.permits import Decided
from zhunsheng.matters.projects.words import OBTAINED, WITH_OFFICE, PermitKind, State

CONTACT = "企业联系人"


def title(file: File) -> str:
    """The project's name."""
    opened = file.first(Opened)
    return "" if opened is None else opened.act.name


def parties(file: File) -> tuple[PartyRow, ...]:
    """The enterprise's contact."""
    names = dict.fromkeys(entry.act.contact for entry in file.all(Opened) if entry.act.contact)
    return tuple(PartyRow(CONTACT, name) for name in names)


def waiting(view: View) -> str:
    """The offices that have something of ours in hand, in the order of the checklist."""
    if view.file.has(Closed):
        return ""
    held = [permit for permit in progress.permits(view.file) if permit.state in WITH_OFFICE | {State.DECIDED}]
    return "、".join(dict.fromkeys(permit.item.office for permit in held))


def likely(view: View, act: type[Act]) -> dict[str, Any]:
    """What a form about one permit has filled in: what it is, and the office that is urged."""
    item = progress.item_of(view.file, str(view.key))
    if item is None:
        return {}
    known: dict[type[Act], dict[str, Any]] = {Decided: {"kind": item.kind}, Urged: {"to": item.office}}
    return known.get(act, {})


def findings(view: View) -> tuple[Finding, ...]:
    """Works that began before the construction permit was there."""
    started = view.file.first(WorksStarted)
    if started is None:
        return ()
    wanted = [item.permit for item in progress.items(view.file) if item.kind is PermitKind.CONSTRUCTION]
    got = {e.act.permit for e in progress.obtained(view.file) if e.happened_on <= started.happened_on}
    lacking = "、".join(permit for permit in wanted if permit not in got)
    if not lacking:
        return ()
    message = f"开工时还没有取得{lacking}"
    return (Finding("project.started.no_permit", "《建筑法》(开工前领取施工许可证,条号待核)", message, started.seq),)


def _opened(name: str) -> Any:
    def value(view: View) -> Any:
        opened = view.file.first(Opened)
        known = None if opened is None else getattr(opened.act, name)
        return getattr(known, "label", known) or ""

    return value


def _code(view: View) -> str:
    coded = view.file.last(Coded)
    return "" if coded is None else coded.act.code


def _route(view: View) -> str:
    route = progress.route(view.file)
    return "" if route is None else route.label


def _obtained(view: View) -> str:
    every = progress.permits(view.file)
    return f"{sum(permit.state in OBTAINED for permit in every)}/{len(every)}" if every else ""


def _named(*states: State) -> Any:
    def value(view: View) -> str:
        return "、".join(permit.name for permit in progress.permits(view.file) if permit.state in states)

    return value


def _works(view: View) -> str:
    file = view.file
    if file.has(WorksAccepted):
        return "已竣工验收"
    started, stopped = file.last(WorksStarted), file.last(WorksStopped)
    if stopped is not None and (started is None or stopped.happened_on >= started.happened_on):
        return "停工"
    return "" if started is None else "已开工"


def _days(stretches: list[progress.Stretch]) -> int | str:
    return sum(stretch.days for stretch in stretches) or ""


COLUMNS = (
    Column("code", "项目代码", _code, alone="code"),
    Column("applicant", "申请单位", _opened("applicant")),
    Column("investor", "投资性质", _opened("investor")),
    Column("route", "路径", _route),
    Column("obtained", "已取得手续", _obtained),
    Column("in_hand", "办理机关在办", _named(*WITH_OFFICE)),
    Column("returned", "待补正", _named(State.RETURNED)),
    Column("refused", "不予许可", _named(State.REFUSED)),
    Column("at_offices", "在办理机关天数", lambda view: _days(progress.at_offices(view.file))),
    Column("for_papers", "等材料天数", lambda view: _days(progress.for_papers(view.file))),
    Column("urged", "催办次数", lambda view: len(view.file.all(Urged)) or ""),
    Column("meetings", "协调会", lambda view: len(view.file.all(Met)) or ""),
    Column("works", "施工情况", _works),
)
"""Heads of the office's ledger of projects beside number and subject."""

"""From a case to its register row, contributions and search text: pure values, no today."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from zhunsheng.kernel.clocks import ClockState, clocks
from zhunsheng.kernel.engine import advance, irregular, stage_of
from zhunsheng.kernel.procedure import NEW, Contribution, Finding
from zhunsheng.kernel.record import Assigned, HandedOver, Remedied
from zhunsheng.registers.files import Case, law

NUMBER = re.compile(r"〔(\d{4})〕(\d+)号")
VOID = "void"


@dataclass(frozen=True)
class Folded:
    """Everything the registers keep of one matter."""

    row: dict[str, Any]
    contributions: tuple[Contribution, ...]
    text: str
    persons: str


def fold(case: Case) -> Folded:
    """The row of a matter from its file alone."""
    procedure, view, file = case.procedure, case.view, case.file
    number = next((entry.number for entry in case.recorded if entry.number), "")
    year, serial = (int(part) for part in match.groups()) if (match := NUMBER.search(number)) else (0, 0)
    opened = file.opened()
    first = opened or next(entry for entry in case.recorded if entry.matter == file.matter)
    stage = stage_of(procedure, file.entries) if opened else VOID
    running = clocks(procedure, file, law())
    is_open = stage != VOID and stage not in procedure.closed
    sealed = case.sealed
    title = procedure.title(file) if opened else "(已作废)"
    cells = {column.id: _cell(column.of(view)) for column in procedure.columns} if opened else {}
    parties = [{"role": p.role, "name": p.name, "contact": p.contact} for p in procedure.parties(file) if p.name]
    findings = findings_of(case) if opened else []
    row = {
        "matter": file.matter,
        "procedure": procedure.id,
        "number": number,
        "year": year,
        "serial": serial,
        "stage": stage,
        "is_open": is_open,
        "sealed": sealed,
        "title": title[:300],
        "opened_on": first.happened_on,
        "touched_on": max((entry.happened_on for entry in file.entries), default=first.happened_on),
        "closed_on": None if is_open else _closed_on(case),
        "due": _due(running),
        "waiting": procedure.waiting(view) if is_open else "",
        "opener": first.actor,
        "handlers": handlers(case),
        "cells": cells,
        "clocks": [_clock(state) for state in running],
        "findings": findings,
        "unanswered": sum(not each["answered"] for each in findings),
        "parties": parties,
        "opened_seq": first.seq,
        "last_seq": max(entry.seq for entry in case.recorded),
    }
    counted = (*procedure.contributions(view), *_derived(case, running, findings)) if opened else ()
    if sealed:
        return Folded(row, counted, "", "")
    persons = [party[part] for party in parties for part in ("name", "contact") if party[part]]
    return Folded(row, counted, "\n".join([number, title, *_words(cells)]), "\n".join(persons))


def handlers(case: Case) -> list[str]:
    """The accounts that answer for the matter: those it was last given or handed over to."""
    named: list[str] = []
    for entry in case.file.entries:
        if isinstance(entry.act, Assigned):
            named = list(entry.act.handlers)
        elif isinstance(entry.act, HandedOver):
            named = [entry.act.to]
    return named


def _closed_on(case: Case) -> date | None:
    """The day of the act that led to the stage the matter ended in."""
    stage, day = NEW, None
    for entry in case.file.entries:
        after = advance(case.procedure, stage, entry.act)
        if after != stage:
            day = entry.happened_on
        stage = after
    return day


def _derived(case: Case, running: list[ClockState], findings: list[dict[str, Any]]) -> list[Contribution]:
    """What every matter adds beside its own figures: our terms kept and missed, and what was found wrong."""
    procedure = case.procedure.id
    made = [
        Contribution(
            "clocks.on_time" if state.state == "met" else "clocks.late",
            state.stopped_on,
            (state.stopped_seq,),
            {"procedure": procedure, "what": state.label},
        )
        for state in running
        if state.whose == "us"
        and state.confirmed == "text"
        and state.state in {"met", "late"}
        and state.stopped_on is not None
        and state.stopped_seq is not None
    ]
    days = {entry.seq: entry.happened_on for entry in case.recorded}
    for found in findings:
        dimensions = {"procedure": procedure, "what": found["message"]}
        made.append(Contribution("findings.all", days[found["seq"]], (found["seq"],), dimensions))
    return made


def _due(running: list[ClockState]) -> date | None:
    """The nearest day the law or a paper sets us; the office's own inner terms only where nothing else runs."""
    ours = [s for s in running if s.state == "running" and s.whose == "us" and s.safe_due is not None]
    binding = [s for s in ours if s.confirmed != "office"] or ours
    return min((s.safe_due for s in binding if s.safe_due is not None), default=None)


def _cell(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    label = getattr(value, "label", None)
    if label is not None:
        return label
    if isinstance(value, bool):
        return "是" if value else "否"
    return value if isinstance(value, str | int) or value is None else str(value)


def _words(cells: dict[str, Any]) -> list[str]:
    return [value for value in cells.values() if isinstance(value, str) and len(value) > 1]


def _clock(state: ClockState) -> dict[str, Any]:
    return {
        "family": state.family,
        "period": state.period,
        "label": state.label,
        "whose": state.whose,
        "key": state.key,
        "start_on": state.start_on.isoformat(),
        "start_seq": state.start_seq,
        "due": state.statutory_due.isoformat() if state.statutory_due else None,
        "safe": state.safe_due.isoformat() if state.safe_due else None,
        "provisional": state.provisional,
        "state": state.state,
        "stopped_on": state.stopped_on.isoformat() if state.stopped_on else None,
        "stopped_seq": state.stopped_seq,
        "excluded": [[a.isoformat(), b.isoformat()] for a, b in state.excluded],
        "extended": state.extended,
        "late_extension": state.late_extension,
        "open_pause": state.open_pause,
        "confirmed": state.confirmed,
    }


def findings_of(case: Case) -> list[dict[str, Any]]:
    """What is wrong in the file, each with whether somebody has dealt with it since."""
    answered = {entry.act.of for entry in case.file.all(Remedied)}
    found = list(case.procedure.findings(case.view))
    known = {f.seq for f in found}
    found += [
        Finding(refusal.code, refusal.article, refusal.without_names().what().rstrip(":"), entry.seq)
        for entry, refusal in irregular(case.procedure, case.view)
        if entry.seq not in known
    ]
    return [
        {"code": f.code, "article": f.article, "message": f.message, "seq": f.seq, "answered": f.seq in answered}
        for f in found
    ]

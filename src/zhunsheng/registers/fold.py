"""From a case to its register row, contributions and search text: pure values, no today."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from zhunsheng.kernel.acts import above, plain
from zhunsheng.kernel.clocks import ClockState, clocks
from zhunsheng.kernel.engine import advance, irregular, reached
from zhunsheng.kernel.procedure import NEW, Contribution, Finding, Notice, Procedure
from zhunsheng.kernel.record import Assigned, HandedOver, Remedied
from zhunsheng.kernel.results import nothing_public
from zhunsheng.registers.files import Case, law
from zhunsheng.registers.shortcomings import breach_of, shortcomings_of

NUMBER = re.compile(r"〔(\d{4})〕(\d+)号")
VOID = "void"
OURS = "us"
TITLE = 300
"""So much of a title a row holds; it is found by all of it."""


@dataclass(frozen=True)
class Folded:
    """Everything the registers keep of one matter; ``notices`` is ``None`` where its procedure never publishes.

    ``words`` is what it is found by, words and persons, one on each line (``search.grams``); ``numbers`` those of its
    numbers that stand alone.
    """

    row: dict[str, Any]
    contributions: tuple[Contribution, ...]
    words: tuple[str, str]
    numbers: list[str]
    notices: tuple[dict[str, Any], ...] | None = None


def fold(case: Case) -> Folded:
    """The row of a matter from its file alone."""
    procedure, view, file = case.procedure, case.view, case.file
    number = next((entry.number for entry in case.recorded if entry.number), "")
    year, serial = (int(part) for part in match.groups()) if (match := NUMBER.search(number)) else (0, 0)
    opened = file.opened()
    first = opened or next(entry for entry in case.recorded if entry.matter == file.matter)
    stage = reached(procedure, file) if opened else VOID
    running = clocks(procedure, file, law())
    is_open = stage != VOID and (stage not in procedure.closed or procedure.unfinished(file))
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
        "title": title[:TITLE],
        "opened_on": first.happened_on,
        "touched_on": file.entries[-1].happened_on if file.entries else first.happened_on,
        "closed_on": None if is_open else _closed_on(case),
        "due": _due(running, procedure.minds),
        "waiting": procedure.waiting(view) if is_open else "",
        "opener": first.actor,
        "handlers": handlers(case),
        "cells": cells,
        "clocks": [_clock(state) for state in running],
        "findings": findings,
        "unanswered": sum(not each["answered"] for each in findings),
        "parties": parties,
        "above": above(first.act) if first.act is not None else "",
        "opened_seq": first.seq,
        "last_seq": case.recorded[-1].seq,
    }
    shown = shortcomings_of(case, findings, running) if opened else ()
    counted = (*procedure.contributions(view), *_derived(case, running, findings), *shown) if opened else ()
    public = _public(case, sealed=sealed)
    if sealed:
        return Folded(row, counted, ("", ""), [], public)
    persons = [party[part] for party in parties for part in ("name", "contact") if party[part]]
    words = ("\n".join([number, title, *_lines(procedure, cells)]), "\n".join(persons))
    return Folded(row, counted, words, alone(procedure, cells), public)


def _public(case: Case, *, sealed: bool) -> tuple[dict[str, Any], ...] | None:
    """What everybody may read: of a sealed matter, or of one whose opening was struck out, nothing."""
    if case.procedure.notices is nothing_public:
        return None
    if sealed or case.file.opened() is None:
        return ()
    return tuple(_notice(each) for each in case.procedure.notices(case.view))


def _notice(notice: Notice) -> dict[str, Any]:
    return {
        "seq": notice.seq,
        "kind": notice.kind.value,
        "title": notice.title[:TITLE],
        "on": notice.on,
        "by": notice.by,
        "body": plain(notice.body) if notice.body is not None else {},
        "reviewed_on": notice.reviewed_on,
        "until": notice.until,
        "period": notice.period,
        "lines": [list(line) for line in notice.lines],
        "year": notice.year,
    }


def handlers(case: Case) -> list[str]:
    """The accounts that answer for the matter: those its acts name or it was last given to, and its parts' owners."""
    named: list[str] = list(case.procedure.responsible(case.file))
    for entry in case.file.entries if case.file.has(Assigned, HandedOver) else ():
        if isinstance(entry.act, Assigned):
            named = list(entry.act.handlers)
        elif isinstance(entry.act, HandedOver):
            named = [entry.act.to]
    return list(dict.fromkeys([*named, *case.procedure.owners(case.file)]))


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
    days = {entry.seq: entry.happened_on for entry in case.recorded} if findings else {}
    for found in findings:
        dimensions = {"procedure": procedure, "what": found["message"]}
        made.append(Contribution("findings.all", days[found["seq"]], (found["seq"],), dimensions))
    return made


def _due(running: list[ClockState], minds: Collection[str]) -> date | None:
    """The nearest day the law or a paper sets those we mind; the office's inner terms only where nothing else runs.

    A term whose end passed in silence has done its work: what it led to runs instead. A rule of the office about the
    silence of others is the only day there is for it: urging them does not put it off.
    """
    minded = [s for s in running if s.state == "running" and s.whose in minds and not s.lapses]
    ours = [s for s in minded if s.safe_due is not None]
    binding = [s for s in ours if s.confirmed != "office" or s.whose != OURS] or ours
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


def _lines(procedure: Procedure, cells: Mapping[str, Any]) -> list[str]:
    """What is searched for: texts of more than a letter, and numbers however short."""
    short = _alone(procedure)
    texts = ((name, text) for name, text in cells.items() if isinstance(text, str))
    return [text for name, text in texts if len(text) > 1 or (text and name in short)]


def alone(procedure: Procedure, cells: Mapping[str, Any]) -> list[str]:
    """The numbers of a row that stand alone: they are looked up by, however short they are."""
    held = (cells.get(name) for name in _alone(procedure))
    return [value for value in held if isinstance(value, str) and value]


@lru_cache(maxsize=64)
def _alone(procedure: Procedure) -> tuple[str, ...]:
    return tuple(column.id for column in procedure.columns if column.alone)


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
        "lapses": state.lapses,
        "presumed_after": state.presumed_after.isoformat() if state.presumed_after else None,
        "breach": breach_of(state),
        "lack": state.clock.lack.value,
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
        {
            "code": f.code,
            "article": f.article,
            "message": f.message,
            "seq": f.seq,
            "answered": f.seq in answered,
            "kind": f.kind.value,
        }
        for f in found
    ]

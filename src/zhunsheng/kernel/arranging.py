"""From recorded acts to a file: corrected, in the order the table makes possible, and the stage they lead to.

A file that only grew is not put in order anew: what is behind everything else changes nobody's place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import Any

from zhunsheng.kernel.file import AnyEntry, File, corrected
from zhunsheng.kernel.procedure import NEW, Procedure, Step, View


def advance(procedure: Procedure, stage: str, act: Any) -> str:
    """The stage after an act, whatever the table thinks of it."""
    steps = procedure.steps_of(type(act))
    fitting = next((step for step in steps if procedure.matches(step, stage)), steps[0] if steps else None)
    return stage if fitting is None else fitting.target(act, stage)


def stage_of(procedure: Procedure, entries: Iterable[AnyEntry], stage: str = NEW) -> str:
    """The stage of the main line after these acts in their order, from ``stage`` on."""
    for entry in entries:
        stage = advance(procedure, stage, entry.act)
    return stage


def reached(procedure: Procedure, file: File) -> str:
    """The stage a file stands in."""
    return file.folded("stage", lambda: NEW, lambda at, entries: stage_of(procedure, entries, at), (procedure,))


def file_of(procedure: Procedure, matter: str, recorded: Sequence[AnyEntry]) -> File:
    """The file from all recorded acts that belong to or name the matter, corrections included."""
    current = corrected(recorded)
    own = [entry for entry in current if entry.matter == matter]
    foreign = [entry for entry in current if entry.matter != matter and matter in entry.named]
    numbers = [entry.seq for entry in recorded if entry.matter == matter]
    return File(matter, procedure.id, arrange(procedure, own), foreign, numbers)


def file_with(procedure: Procedure, file: File, entry: AnyEntry) -> File | None:
    """The file with one more act, the newest recorded, as ``file_of`` gives it; ``None`` where all has to be looked at.

    The order is made day by day, of each day's acts the first that is possible. What is behind them all in a day where
    each was possible in its turn changes none of their places.
    """
    last = file.entries[-1] if file.entries else None
    if last is None or entry.corrects is not None or entry.matter != file.matter:
        return None
    if entry.happened_on < last.happened_on or (entry.happened_on == last.happened_on and not settled(procedure, file)):
        return None
    _pick, possible = _possible(procedure, reached(procedure, file), [entry], file)
    return file.followed_by(entry, settled=possible)


def arrange(procedure: Procedure, own: Sequence[AnyEntry]) -> list[AnyEntry]:
    """Acts of one day in the order the table makes possible; otherwise as recorded."""
    laid, at = _Laid("", procedure.id, ()), NEW
    for _, day in groupby(own, key=lambda entry: entry.happened_on):
        left = list(day)
        while left:
            entry = left.pop(_possible(procedure, at, left, laid)[0] if len(left) > 1 else 0)
            at = advance(procedure, at, entry.act)
            laid.add(entry)
    return list(laid.entries)


def settled(procedure: Procedure, file: File) -> bool:
    """Whether each act of the file's last day was possible in its turn. A file that grew knows it already."""
    if file.settled is None:
        last = file.entries[-1].happened_on
        laid = _Laid("", procedure.id, [entry for entry in file.entries if entry.happened_on < last])
        at, file.settled = stage_of(procedure, laid.entries), True
        for entry in file.entries[len(laid.entries) :]:
            file.settled = file.settled and _possible(procedure, at, [entry], laid)[1]
            at = advance(procedure, at, entry.act)
            laid.add(entry)
    return file.settled


class _Laid(File):
    """The acts laid in order so far."""

    __slots__ = ()

    def add(self, entry: AnyEntry) -> None:
        self.entries = (*self.entries, entry)
        self._by_class.setdefault(type(entry.act), []).append(entry)
        self._worked.clear()


def _possible(procedure: Procedure, stage: str, left: list[AnyEntry], laid: File) -> tuple[int, bool]:
    """The first act that is possible, and whether one is; what closes the matter waits for the others of its day."""
    closing = None
    for index, entry in enumerate(left):
        for step in procedure.steps_of(type(entry.act)):
            if procedure.matches(step, stage) and _ready(step, laid, entry):
                if step.target(entry.act, stage) not in procedure.closed:
                    return index, True
                closing = index if closing is None else closing
                break
    return closing or 0, False


def _ready(step: Step, file: File, entry: AnyEntry) -> bool:
    view = about(step, View(file, {}, _NO_RULES), entry)
    if step.once and done(step, view):
        return False
    if step.per is not None and not opened(step, file, entry.act):
        return False
    needs = [gate for gate in step.needs if gate.code.startswith("gate.has.")]
    return all(gate.refuse(view, entry, entry.happened_on) is None for gate in needs)


class _NoRules:
    def value(self, key: str, day: date) -> Any:
        raise KeyError(key, day)


_NO_RULES = _NoRules()


def about(step: Step, view: View, entry: AnyEntry | None) -> View:
    """The view with the key of the one thing the act is about."""
    return replace(view, key=getattr(entry.act, step.each)) if step.each and entry is not None else view


def done(step: Step, view: View) -> bool:
    """Whether the row's act is on file, about the view's thing where it is about one."""
    if not step.each:
        return view.file.has(step.act)
    return any(getattr(entry.act, step.each) == view.key for entry in view.file.all(step.act))


def opened(step: Step, file: File, act: Any) -> bool:
    """Whether what the act answers was asked and is not answered yet."""
    keys = open_keys(step, file)
    return bool(keys) if act is None else getattr(act, step.per.field) in keys if step.per else True


def open_keys(step: Step, file: File) -> list[Any]:
    """For a row that answers something repeated: what is asked and not answered yet."""
    if step.per is None:
        return []
    answered = {getattr(e.act, step.per.field) for e in file.all(step.act)}
    asked = [getattr(e.act, step.per.opens_field) for e in file.all(step.per.opens)]
    return [key for key in dict.fromkeys(asked) if key not in answered]

"""Reading the rows of one workbook: what is wrong in each, and what the gates of the register would say to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from zhunsheng.desk.actor import Actor
from zhunsheng.desk.visible import rows
from zhunsheng.intake.cells import Reading, read_cell, read_day, text_of
from zhunsheng.intake.planned import Planned, Problem, entry_of
from zhunsheng.intake.rows import Deed, row_of
from zhunsheng.intake.sheets import Bound
from zhunsheng.intake.workbook import Line, Register
from zhunsheng.kernel.acts import referred
from zhunsheng.kernel.engine import closed_gate, file_of
from zhunsheng.kernel.file import Entry, File
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.kernel.view import View
from zhunsheng.registers.files import case, law


@dataclass(frozen=True)
class Reader:
    """What reading the rows of one workbook needs: who brings it, when, the files its acts refer to."""

    actor: Actor
    sheet: Bound
    register: Register
    today: date
    readings: tuple[Reading, ...]
    common: Mapping[str, Any]
    file: Callable[[str], File | None]

    def row(self, line: Line) -> Planned:
        """One line, with what is wrong in it and what the gates would say."""
        read_as = row_of(self.sheet, line, self.readings, self.common, self.today)
        problems = tuple(
            _problem(self.sheet, self.register, line, name, words) for name, words in read_as.wrong.items()
        )
        deeds = tuple(Deed(d.act, d.on, late=d.on < self.today or not self._live(d)) for d in read_as.deeds)
        if problems or not deeds:
            return Planned(line.number, deeds, problems=problems, left=read_as.left)
        notes, refused = self._gates(deeds)
        closed = tuple(Problem(line.number, "", "", words) for words in refused)
        return Planned(line.number, deeds, notes=notes, problems=closed, left=read_as.left)

    def _live(self, deed: Deed) -> bool:
        steps = self.sheet.table.steps_of(type(deed.act))
        return any(self.actor.posts & set(step.by) for step in steps)

    def _gates(self, deeds: tuple[Deed, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What the gates of the register would say: late entries pass them and are found irregular, others do not."""
        table = self.sheet.table
        notes: list[str] = []
        refused: list[str] = []
        before: list[Entry[Any]] = []
        for deed in deeds:
            entry = entry_of(table.id, deed, self.actor.id)
            reads = {} if deed.late else {m: f for d in deeds for m in referred(d.act) if (f := self.file(m))}
            view = View(file_of(table, "", before), reads, law())
            refusal = closed_gate(table, table.steps_of(type(deed.act))[0], view, entry, deed.on)
            if refusal is not None:
                (notes if deed.late else refused).append(f"{refusal.what()}({refusal.article})")
            before.append(entry)
        return tuple(notes), tuple(refused)


def reader_of(actor: Actor, sheet: Bound, register: Register, today: date, common: Mapping[str, str]) -> Reader:
    """The reader of one workbook; matters are looked up once each."""

    @cache
    def number(words: str) -> str | None:
        return _matter(actor, words)

    @cache
    def file(matter: str) -> File | None:
        found = case(actor.organ.pk, matter)
        return None if found is None else found.file

    readings = tuple(
        Reading(register.year, register.epoch, number, part.words, part.unclear, sheet.sheet.identity)
        for part in sheet.parts
    )
    return Reader(actor, sheet, register, today, readings, _common(sheet, common, readings, today), file)


def _common(sheet: Bound, typed: Mapping[str, str], readings: tuple[Reading, ...], today: date) -> dict[str, Any]:
    """The facts said once for the whole workbook. Raises ``Refusal`` with what is wrong per field."""
    found: dict[str, Any] = {}
    wrong: dict[str, str] = {}
    for name, place in sheet.common().items():
        words = typed.get(name, "").strip()
        if not words:
            continue
        try:
            reading = readings[place.part]
            found[name] = read_day(words, reading) if place.spec is None else read_cell(place.spec, words, reading)
        except ValueError as why:
            wrong[name] = f"“{sheet.label(place.name)}”{why}"
        if place.spec is None and name in found and found[name] > today:
            wrong[name] = f"“{sheet.label(place.name)}”晚于今天"
    if wrong:
        raise Refusal("intake.common", missing=";".join(wrong.values()), remedy="请改正整本相同的内容", fields=wrong)
    return found


def _problem(sheet: Bound, register: Register, line: Line, name: str, words: str) -> Problem:
    head = line.cells[name][0] if name in line.cells else register.head_of(name)
    label = sheet.label(name) if name in sheet.slots else name
    once = name in {place.name for place in sheet.common().values()}
    if head is None and (once or name in sheet.required() or name in sheet.sheet.lent):
        return Problem(line.number, "", label, words, whole=True, once=once)
    return Problem(line.number, "" if head is None else head.letter, label if head is None else head.words, words)


def _matter(actor: Actor, words: str) -> str | None:
    """A matter by its registry number, or by its title where only one is called so."""
    seen = rows(actor)
    found = seen.filter(number=text_of(words)).values_list("matter", flat=True).first()
    if found is not None:
        return found
    called = list(seen.filter(title=text_of(words)).values_list("matter", flat=True)[:2])
    return called[0] if len(called) == 1 else None

"""The dry run: what each row of a workbook would become, what is wrong with it, what is known already.

Nothing is recorded here. A row is new, known (the same matter is registered already or stands further up), or wrong.
Notes tell what would be found irregular later; they do not keep a row out, since what happened can be recorded.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from zhunsheng.desk.actor import Actor
from zhunsheng.desk.visible import rows
from zhunsheng.intake.cells import Reading, read_cell, read_day, text_of
from zhunsheng.intake.sheets import DAY, Sheet
from zhunsheng.intake.workbook import Line, Register, read
from zhunsheng.kernel.acts import Act, decode, facts
from zhunsheng.kernel.engine import closed_gate, proposed
from zhunsheng.kernel.file import Entry, File
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.registers.files import fresh
from zhunsheng.registers.models import MatterRow

AT_ONCE = 400
FIRST_YEAR = 1990
Same = tuple[date, str, tuple[str, ...]]


@dataclass(frozen=True)
class Problem:
    """What is wrong where: the row's number, the column's letter and head (empty where none is there).

    ``whole``: the column itself is missing, which is wrong once and not in every row.
    """

    row: int
    letter: str
    head: str
    wrong: str
    whole: bool = False

    def __str__(self) -> str:
        if self.whole:
            return f"没有“{self.head}”这一列,请加上,每行都填"
        place = f"{self.letter}列“{self.head}”" if self.letter else f"“{self.head}”" if self.head else ""
        return f"第{self.row}行{place}:{self.wrong}"


@dataclass(frozen=True)
class Planned:
    """One row: the act and its legal day where both could be read; why it is known; what would be irregular."""

    number: int
    on: date | None
    act: Act | None
    late: bool = False
    known: str = ""
    notes: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def new(self) -> bool:
        """Whether the row becomes an act."""
        return self.act is not None and not self.known and not self.problems

    def file(self, procedure: str) -> File:
        """The file of a matter that holds this row alone."""
        if self.act is None or self.on is None:
            return File("", procedure, ())
        return File("", procedure, [Entry(-1, "", procedure, self.act.KIND, self.act, self.on)])


@dataclass(frozen=True)
class Plan:
    """The whole workbook. ``digest`` is the SHA-256 of its bytes and names the batch."""

    digest: str
    register: Register
    rows: tuple[Planned, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong, from top to bottom; a column that is missing once."""
        every = [problem for row in self.rows for problem in row.problems]
        missing = {problem.head: problem for problem in reversed(every) if problem.whole}
        return (*sorted(missing.values(), key=lambda each: each.head), *(each for each in every if not each.whole))

    @property
    def new(self) -> tuple[Planned, ...]:
        """The rows that become acts, by their legal day, so that numbers do not depend on the workbook's order."""
        return tuple(sorted((r for r in self.rows if r.new), key=lambda r: (r.on or date.min, _text(r.act))))

    @property
    def known(self) -> tuple[Planned, ...]:
        """The rows that are skipped."""
        return tuple(row for row in self.rows if row.known)

    @property
    def late(self) -> bool:
        """Whether any row has to be entered late."""
        return any(row.late for row in self.new)


def plan(actor: Actor, sheet: Sheet, content: bytes, today: date) -> Plan:
    """Read a workbook and tell what would be recorded. Refuses a file that holds no such register."""
    register = read(content, sheet)
    reading = Reading(register.year, register.epoch, lambda number: _matter(actor, number), sheet.words, sheet.unclear)
    live = any(actor.posts & set(step.by) for step in sheet.table.steps_of(sheet.act))
    planned = [_planned(actor, sheet, register, line, reading, today, live=live) for line in register.lines]
    return Plan(hashlib.sha256(content).hexdigest(), register, tuple(_known(actor, sheet, planned)))


def _planned(
    actor: Actor, sheet: Sheet, register: Register, line: Line, reading: Reading, today: date, *, live: bool
) -> Planned:
    wrong: dict[str, str] = {}
    on = _day(line, reading, today, wrong)
    read_facts: dict[str, Any] = {}
    for spec in sheet.fields():
        if spec.name not in line.cells:
            continue
        try:
            value = read_cell(spec, line.cells[spec.name][1], reading)
        except ValueError as why:
            wrong[spec.name] = str(why)
            continue
        if value is not None:
            read_facts[spec.name] = value
    act = _act(sheet, read_facts, wrong)
    problems = tuple(_problem(sheet, register, line, name, words) for name, words in wrong.items())
    if problems or act is None or on is None:
        return Planned(line.number, on, act, problems=problems)
    late, notes = on < today or not live, _notes(actor, sheet, act, on)
    if notes and not late:
        return Planned(line.number, on, act, problems=tuple(Problem(line.number, "", "", words) for words in notes))
    return Planned(line.number, on, act, late=late, notes=notes)


def _day(line: Line, reading: Reading, today: date, wrong: dict[str, str]) -> date | None:
    if DAY not in line.cells:
        wrong[DAY] = "没有填写;合并的单元格请拆开,每行都填"
        return None
    try:
        on = read_day(line.cells[DAY][1], reading)
    except ValueError as why:
        wrong[DAY] = str(why)
        return None
    if not on.year >= FIRST_YEAR or on > today:
        wrong[DAY] = f"{on.isoformat()}晚于今天" if on > today else f"年份 {on.year} 不对"
    return on


def _act(sheet: Sheet, read_facts: Mapping[str, Any], wrong: dict[str, str]) -> Act | None:
    """The act of the row; what it lacks is told unless the cell itself was told of already."""
    try:
        return decode(sheet.act, read_facts)
    except Refusal as refusal:
        for name, words in refusal.fields.items():
            label = next((spec.label for spec in sheet.fields() if spec.name == name), name)
            wrong.setdefault(name, words.removeprefix(f"“{label}”"))
        return None


def _problem(sheet: Sheet, register: Register, line: Line, name: str, words: str) -> Problem:
    head = line.cells[name][0] if name in line.cells else register.head_of(name)
    if head is None:
        return Problem(line.number, "", sheet.heads_of(name)[0], words, whole=True)
    return Problem(line.number, head.letter, head.words, words)


def _notes(actor: Actor, sheet: Sheet, act: Act, on: date) -> tuple[str, ...]:
    """What the gates of the register would say; a late entry passes them and is found irregular."""
    case = fresh(sheet.table, "")
    entry = proposed("", sheet.table, act, on, actor=actor.id)
    refusals = (closed_gate(sheet.table, step, case.view, entry, on) for step in sheet.table.steps_of(sheet.act)[:1])
    return tuple(f"{refusal.what()}({refusal.article})" for refusal in refusals if refusal is not None)


def _known(actor: Actor, sheet: Sheet, planned: Iterable[Planned]) -> list[Planned]:
    """Rows told apart from what is registered already and from the rows above them."""
    readable = list(planned)
    acts = [(row.on, row.act) for row in readable if row.on is not None and row.act is not None]
    keys = {key for _, act in acts if (key := _key(sheet, act))}
    by_key = _registered_keys(actor, sheet, keys)
    by_same = _registered_same(actor, sheet, {on for on, act in acts if not _key(sheet, act)})
    above: dict[Any, Planned] = {}
    made = []
    for row in readable:
        if row.problems or row.act is None or row.on is None:
            made.append(row)
            continue
        key, same = _key(sheet, row.act), _same(sheet, row.act, row.on)
        number = by_key.get(key) if key else by_same.get(same)
        first = above.setdefault(key or (row.on, _text(row.act)), row)
        made.append(_marked(sheet, row, number, first, keyed=bool(key)))
    return made


def _marked(sheet: Sheet, row: Planned, number: str | None, first: Planned, *, keyed: bool) -> Planned:
    label = sheet.heads_of(sheet.key)[0]
    if number is not None and keyed:
        return Planned(row.number, row.on, row.act, known=f"{label}相同的已经登记{_as(number)},跳过")
    if number is not None:
        words = f"同日、同事由、同一当事人的已经登记{_as(number)},跳过;确是另一件的请单独登记"
        return Planned(row.number, row.on, row.act, known=words)
    if first is row:
        return row
    if (first.on, first.act) == (row.on, row.act):
        return Planned(row.number, row.on, row.act, known=f"与第{first.number}行完全相同,跳过")
    wrong = f"与第{first.number}行相同,而其他内容不同,请核对哪一行是对的"
    return Planned(row.number, row.on, row.act, problems=(Problem(row.number, "", label, wrong),))


def _as(number: str) -> str:
    return f"({number})" if number else ""


def _key(sheet: Sheet, act: Act | None) -> str:
    return str(getattr(act, sheet.key) or "")


def _text(act: Act | None) -> str:
    return "" if act is None else repr(sorted(facts(act).items()))


def _same(sheet: Sheet, act: Act, on: date) -> Same:
    """What makes two entries without a key one matter: the day, the title, the parties."""
    file = Planned(0, on, act).file(sheet.procedure)
    return on, sheet.table.title(file), tuple(sorted(party.name for party in sheet.table.parties(file)))


def _registered_keys(actor: Actor, sheet: Sheet, keys: set[str]) -> dict[str, str]:
    """Keys registered already, with the matter's number where the actor may see it."""
    found: dict[str, str] = {}
    ordered = sorted(keys)
    for start in range(0, len(ordered), AT_ONCE):
        some = ordered[start : start + AT_ONCE]
        wanted = {"organ": actor.organ, "procedure": sheet.procedure, f"cells__{sheet.key}__in": some}
        seen = set(rows(actor).filter(**wanted).values_list("matter", flat=True))
        for matter, number, cells in MatterRow.objects.filter(**wanted).values_list("matter", "number", "cells"):
            found[cells[sheet.key]] = number if matter in seen else ""
    return found


def _registered_same(actor: Actor, sheet: Sheet, days: set[date]) -> dict[Same, str]:
    found: dict[Same, str] = {}
    ordered = sorted(days)
    for start in range(0, len(ordered), AT_ONCE):
        some = rows(actor).filter(procedure=sheet.procedure, opened_on__in=ordered[start : start + AT_ONCE])
        for on, title, parties, number in some.values_list("opened_on", "title", "parties", "number"):
            found[on, title, tuple(sorted(party["name"] for party in parties))] = number
    return found


def _matter(actor: Actor, number: str) -> str | None:
    return rows(actor).filter(number=text_of(number)).values_list("matter", flat=True).first()

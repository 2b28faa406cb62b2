"""Rows told apart from what is registered already and from the rows above them.

What is the same in every word is skipped and said so. What has the same number and says something else is wrong. What
only looks the same – a name and a house – is a doubt for a person: two real households are never made one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from zhunsheng.desk.actor import Actor
from zhunsheng.desk.visible import rows
from zhunsheng.intake.planned import Planned, Problem
from zhunsheng.intake.sheets import Bound
from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.procedure import Column
from zhunsheng.ledger import read
from zhunsheng.matters.catalogue import kinds
from zhunsheng.registers import numbers
from zhunsheng.registers.models import MatterRow
from zhunsheng.registers.search import normal

AT_ONCE = 400
_READ = ("number", "cells", "parties", "opened_seq")
Same = tuple[date, str, tuple[str, ...]]


def marked(actor: Actor, sheet: Bound, planned: Iterable[Planned]) -> list[Planned]:
    """The rows again, each with why it is known, wrong or doubtful."""
    readable = list(planned)
    sound = [row for row in readable if row.deeds and not row.problems]
    register = Registered(actor, sheet)
    register.look_up(sound)
    above = Above()
    return [_marked(sheet, row, register, above) if row.deeds and not row.problems else row for row in readable]


@dataclass
class Above:
    """What the rows further up said: by key, by a number that stands alone, by what looks the same."""

    rows: dict[Any, Planned] = field(default_factory=dict)
    numbers: dict[tuple[str, str, str], Planned] = field(default_factory=dict)
    looks: dict[tuple[str, ...], Planned] = field(default_factory=dict)


def _marked(sheet: Bound, row: Planned, register: Registered, above: Above) -> Planned:
    key = _key(sheet, row)
    there = register.by_key.get(key) if key[0] else register.by_same.get(_same(sheet, row))
    label = sheet.label(sheet.key)
    if there is not None and key[0]:
        if there.same_people(sheet, row):
            return replace(row, known=f"{label}相同的已经登记{_as(there.number)},跳过")
        return _wrong(row, label, f"{label}相同的已经登记{_as(there.number)},但姓名不同,请核对是不是同一户")
    if there is not None:
        words = f"同日、同事由、同一当事人的已经登记{_as(there.number)},跳过;确是另一件的请单独登记"
        return replace(row, known=words)
    first = above.rows.setdefault(key if key[0] else row.text(), row)
    if first is not row:
        if first.text() == row.text():
            return replace(row, known=f"与第{first.number}行完全相同,跳过")
        return _wrong(row, label, f"与第{first.number}行相同,而其他内容不同,请核对哪一行是对的")
    taken = tuple(_taken(sheet, row, register, above))
    return replace(row, problems=taken) if taken else replace(row, doubts=tuple(_doubts(sheet, row, register, above)))


def _wrong(row: Planned, label: str, words: str) -> Planned:
    return replace(row, problems=(Problem(row.number, "", label, words),))


def _taken(sheet: Bound, row: Planned, register: Registered, above: Above) -> Iterator[Problem]:
    """Numbers that may stand in one matter only and stand in another already."""
    for column, number in _numbers(sheet, row):
        at = (_scope(row, column.within), column.id, normal(number))
        first = above.numbers.setdefault(at, row)
        if first is not row:
            yield Problem(row.number, "", column.label, f"与第{first.number}行相同,请核对;两户不能用同一个编号")
        elif (there := register.by_number.get(at)) is not None:
            yield Problem(row.number, "", column.label, f"已经登记{_as(there.number)},请核对;两户不能用同一个编号")


def _doubts(sheet: Bound, row: Planned, register: Registered, above: Above) -> Iterator[str]:
    look = _look(sheet, row.act)
    if not look:
        return
    labels = "、".join(sheet.label(name) for name in sheet.sheet.alike)
    first = above.looks.setdefault(look, row)
    if first is not row:
        yield f"{labels}与第{first.number}行相同,可能是同一户"
    if (there := register.by_look.get(look)) is not None:
        yield f"{labels}与已经登记的{_as(there.number)}相同,可能是同一户"


@dataclass(frozen=True)
class There:
    """A matter registered already: its number where the actor may see it, its people."""

    number: str
    people: tuple[str, ...]

    def same_people(self, sheet: Bound, row: Planned) -> bool:
        """Whether it is about the same people; asked only where a register names what makes rows look the same."""
        return not sheet.sheet.alike or self.people == _people(sheet, row)


@dataclass
class Registered:
    """What the register holds that rows of a workbook may be."""

    actor: Actor
    sheet: Bound
    by_key: dict[tuple[str, str], There] = field(default_factory=dict)
    by_same: dict[Same, There] = field(default_factory=dict)
    by_number: dict[tuple[str, str, str], There] = field(default_factory=dict)
    by_look: dict[tuple[str, ...], There] = field(default_factory=dict)
    openings: dict[int, Act | None] = field(default_factory=dict)

    def look_up(self, planned: Sequence[Planned]) -> None:
        """Look for everything the rows could be, a few queries for all of them."""
        keys = {key for row in planned if (key := _key(self.sheet, row)[0])}
        for row, found in self._with(self.sheet.key, keys):
            scope = self._scope(row, self.sheet.sheet.within)
            self.by_key[str(row.cells[self.sheet.key]), scope] = found
        unkeyed = {row.on for row in planned if row.on is not None and not _key(self.sheet, row)[0]}
        self._same_days(sorted(unkeyed))
        self._same_numbers(planned)
        self._same_looks(planned)

    def _with(self, cell: str, values: Iterable[str]) -> Iterator[tuple[MatterRow, There]]:
        """Rows that hold one of the values in a cell, sealed ones included: theirs is not shown."""
        wanted = set(values)
        for row, seen in self._holding(sorted(wanted)):
            if str(row.cells.get(cell) or "") in wanted:
                yield row, There(row.number if seen else "", _party_names(row.parties))

    def _holding(self, values: Sequence[str]) -> Iterator[tuple[MatterRow, bool]]:
        """Rows with one of the values somewhere, and whether the actor may see them; sealed ones have no words."""
        register = MatterRow.objects.filter(organ=self.actor.organ, procedure=self.sheet.procedure)
        seen = set(rows(self.actor).filter(sealed=True).values_list("pk", flat=True))
        yield from ((row, row.pk in seen) for row in register.filter(sealed=True).only(*_READ))
        for start in range(0, len(values), AT_ONCE):
            found = numbers.rows_with(values[start : start + AT_ONCE])
            yield from ((row, True) for row in register.filter(pk__in=found, sealed=False).only(*_READ))

    def _scope(self, row: MatterRow, within: str) -> str:
        """The value of the opening act's field that a number is alone within."""
        return _value(self._opening(row), within) if within else ""

    def _opening(self, row: MatterRow) -> Act | None:
        if row.opened_seq not in self.openings:
            entry = read.one(self.actor.organ.pk, row.opened_seq, kinds())
            self.openings[row.opened_seq] = None if entry is None else entry.act
        return self.openings[row.opened_seq]

    def _same_days(self, days: Sequence[date]) -> None:
        for start in range(0, len(days), AT_ONCE):
            some = rows(self.actor).filter(procedure=self.sheet.procedure, opened_on__in=days[start : start + AT_ONCE])
            for row in some.only("opened_on", "title", "parties", "number"):
                people = _party_names(row.parties)
                self.by_same[row.opened_on, row.title, people] = There(row.number, people)

    def _same_numbers(self, planned: Sequence[Planned]) -> None:
        wanted: dict[str, tuple[Column, set[str]]] = {}
        for row in planned:
            for column, number in _numbers(self.sheet, row):
                wanted.setdefault(column.id, (column, set()))[1].add(number)
        for column, several in wanted.values():
            for found, there in self._with(column.id, several):
                at = (self._scope(found, column.within), column.id, normal(str(found.cells[column.id])))
                self.by_number[at] = there

    def _same_looks(self, planned: Sequence[Planned]) -> None:
        """Only matters of people called the same are opened, to compare the rest."""
        if not self.sheet.sheet.alike:
            return
        people = {name for row in planned for name in _people(self.sheet, row)}
        known = rows(self.actor).filter(procedure=self.sheet.procedure)
        for row in known.only("number", "parties", "opened_seq").iterator():
            names = _party_names(row.parties)
            if people.isdisjoint(names):
                continue
            look = _look(self.sheet, self._opening(row))
            if look:
                self.by_look[look] = There(row.number, names)


def _as(number: str) -> str:
    return f"({number})" if number else ""


def _value(act: Act | None, name: str) -> str:
    return str(getattr(act, name, "") or "").strip() if name else ""


def _key(sheet: Bound, row: Planned) -> tuple[str, str]:
    """The key and what it is unique within."""
    return _value(row.act, sheet.key), _value(row.act, sheet.sheet.within)


def _scope(row: Planned, within: str) -> str:
    return _value(row.act, within)


def _numbers(sheet: Bound, row: Planned) -> Iterator[tuple[Column, str]]:
    """The numbers of a row that stand in one matter only; its key is looked after apart."""
    for column in sheet.table.columns:
        if not column.alone or column.alone == sheet.key:
            continue
        for deed in row.deeds:
            number = _value(deed.act, column.alone)
            if number:
                yield column, number


def _look(sheet: Bound, act: Act | None) -> tuple[str, ...]:
    """What makes two rows look the same; nothing where one of the fields is empty."""
    values = tuple(normal(_value(act, name)) for name in sheet.sheet.alike)
    return values if all(values) else ()


def _people(sheet: Bound, row: Planned) -> tuple[str, ...]:
    return tuple(sorted(party.name for party in sheet.table.parties(row.file(sheet.procedure))))


def _same(sheet: Bound, row: Planned) -> Same:
    """What makes two entries without a key one matter: the day, the title, the parties."""
    return row.on or date.min, sheet.table.title(row.file(sheet.procedure)), _people(sheet, row)


def _party_names(parties: Iterable[dict[str, str]]) -> tuple[str, ...]:
    return tuple(sorted(party["name"] for party in parties))

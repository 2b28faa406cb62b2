"""The registers that come in from a workbook, each bound to its procedure, with the columns its acts can be read from.

What is a register's own – heads, words, what a row opens – is data in the procedure's furniture (``Procedure.sheet``).
A column is called by the field it is for; those of a row's further deeds have the deed's place before it (``1.way``).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.fields import Field, specs
from zhunsheng.kernel.procedure import Procedure
from zhunsheng.kernel.sheet import Sheet, SheetAct
from zhunsheng.matters.catalogue import procedures

DAY = "on"
"""The name under which the legal day of a deed goes; no field of an act is called so."""
READABLE = frozenset({"text", "long", "date", "int", "money", "area", "bool", "choice", "matter"})


@dataclass(frozen=True)
class Slot:
    """One column that can be read: the deed's place in the row, the field (``None``: the deed's legal day)."""

    part: int
    spec: Field | None

    @property
    def name(self) -> str:
        """What the column is called inside."""
        return slot(self.part, DAY if self.spec is None else self.spec.name)


def slot(part: int, name: str) -> str:
    """The name of a column of one of a row's deeds."""
    return f"{part}.{name}" if part else name


@dataclass(frozen=True)
class Bound:
    """A register as it comes in, with its procedure."""

    table: Procedure
    sheet: Sheet

    @property
    def procedure(self) -> str:
        """The procedure's id."""
        return self.table.id

    @property
    def act(self) -> type[Act]:
        """The opening act."""
        return self.sheet.opens.act

    @property
    def key(self) -> str:
        """The field by which a matter is known again."""
        return self.sheet.key

    @cached_property
    def parts(self) -> tuple[SheetAct, ...]:
        """The deeds a row can tell of, the opening first."""
        return (self.sheet.opens, *self.sheet.then)

    @cached_property
    def slots(self) -> dict[str, Slot]:
        """Every column that can be read, in the order of the template."""
        found: list[Slot] = []
        for number, part in enumerate(self.parts):
            found += [Slot(number, None)] if part.day else []
            found += [
                Slot(number, spec)
                for spec in specs(part.act)
                if spec.kind in READABLE
                and spec.name not in part.given
                and spec.name != part.at
                and (not part.fields or spec.name in part.fields)
            ]
        return {each.name: each for each in found}

    def names(self) -> tuple[str, ...]:
        """The columns in the order of the template; what is said once for the whole workbook needs none."""
        return tuple(self.slots)

    def label(self, name: str) -> str:
        """The preferred head of a column."""
        return self.heads_of(name)[0]

    def heads_of(self, name: str) -> tuple[str, ...]:
        """What may stand over a column, the preferred first."""
        place = self.slots[name]
        part = self.parts[place.part]
        if place.spec is None:
            return (part.day, *part.days)
        return (place.spec.label, *part.heads.get(place.spec.name, ()))

    def required(self) -> tuple[str, ...]:
        """The columns without which no row can be read."""
        own = (each for each in self.slots.values() if each.part == 0)
        return tuple(
            each.name
            for each in own
            if (each.spec is None or each.spec.required)
            and each.name not in self.sheet.common
            and each.name not in self.sheet.lent
        )

    def common(self) -> dict[str, Slot]:
        """What may be said once for the whole workbook, by the field's name."""
        every = {DAY if each.spec is None else each.spec.name: each for each in reversed(self.slots.values())}
        return {name: every[name] for name in self.sheet.common}


@cache
def sheets() -> dict[str, Bound]:
    """Every register that comes in from a workbook, by its procedure."""
    return {each.id: Bound(each, each.sheet) for each in procedures().values() if each.sheet is not None}

"""The dry run: what each row of a workbook would become, what is wrong with it, what is known already.

Nothing is recorded here. A row is new, known (the same matter is registered already or stands further up), or wrong.
Notes tell what would be found irregular later; they do not keep a row out, since what happened can be recorded. Doubts
name another row or matter that may be the same: a person has to look, nothing is merged.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from zhunsheng.desk.actor import Actor
from zhunsheng.intake.known import marked
from zhunsheng.intake.planned import Planned, Problem
from zhunsheng.intake.reader import reader_of
from zhunsheng.intake.sheets import Bound
from zhunsheng.intake.workbook import Register, read
from zhunsheng.kernel.refusal import NOTHING

__all__ = ["Plan", "Planned", "Problem", "plan"]


@dataclass(frozen=True)
class Plan:
    """The whole workbook. ``digest`` is the SHA-256 of its bytes and names the batch."""

    digest: str
    register: Register
    rows: tuple[Planned, ...]

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong, from top to bottom; a column that is missing once."""
        every = [problem for row in self.rows for problem in row.problems]
        missing = {problem.head: problem for problem in reversed(every) if problem.whole}
        return (*sorted(missing.values(), key=lambda each: each.head), *(each for each in every if not each.whole))

    @cached_property
    def new(self) -> tuple[Planned, ...]:
        """The rows that become acts, by their legal day, so that numbers do not depend on the workbook's order."""
        return tuple(sorted((r for r in self.rows if r.new), key=lambda r: (r.on or date.min, r.text())))

    @cached_property
    def known(self) -> tuple[Planned, ...]:
        """The rows that are skipped."""
        return tuple(row for row in self.rows if row.known)

    @cached_property
    def doubtful(self) -> tuple[Planned, ...]:
        """The new rows that may be one with another."""
        return tuple(row for row in self.rows if row.new and row.doubts)

    @cached_property
    def late(self) -> bool:
        """Whether any row has to be entered late."""
        return any(row.late for row in self.new)


def plan(actor: Actor, sheet: Bound, content: bytes, today: date, common: Mapping[str, str] = NOTHING) -> Plan:
    """Read a workbook and tell what would be recorded. Refuses a file that holds no such register.

    ``common`` is what was typed for the whole workbook (``Sheet.common``).
    """
    register = read(content, sheet)
    reader = reader_of(actor, sheet, register, today, common)
    planned = [reader.row(line) for line in register.lines]
    return Plan(hashlib.sha256(content).hexdigest(), register, tuple(marked(actor, sheet, planned)))

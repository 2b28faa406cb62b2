"""One row of a dry run: the deeds it tells of, what is wrong with it, why it is known, what it may be twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from zhunsheng.intake.rows import Deed
from zhunsheng.kernel.acts import Act, facts
from zhunsheng.kernel.file import Entry, File


@dataclass(frozen=True)
class Problem:
    """What is wrong where: the row's number, the column's letter and head (empty where none is there).

    ``whole``: the column itself is missing, which is wrong once and not in every row. ``once``: it may also be said
    for the whole workbook.
    """

    row: int
    letter: str
    head: str
    wrong: str
    whole: bool = False
    once: bool = False

    def __str__(self) -> str:
        if self.whole:
            if self.once:
                return f"没有“{self.head}”这一列,请加上,或者在“整本工作簿相同的内容”里填一次"
            return f"没有“{self.head}”这一列,请加上,每行都填"
        place = f"{self.letter}列“{self.head}”" if self.letter else f"“{self.head}”" if self.head else ""
        return f"第{self.row}行{place}:{self.wrong}"


@dataclass(frozen=True)
class Planned:
    """One row: its deeds; why it is known; what would be irregular; what it may be twice; heads left aside."""

    number: int
    deeds: tuple[Deed, ...] = ()
    known: str = ""
    notes: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    doubts: tuple[str, ...] = ()
    left: tuple[str, ...] = ()

    @property
    def act(self) -> Act | None:
        """The opening act, where it could be read."""
        return self.deeds[0].act if self.deeds else None

    @property
    def on(self) -> date | None:
        """The opening's legal day."""
        return self.deeds[0].on if self.deeds else None

    @property
    def late(self) -> bool:
        """Whether anything of the row has to be entered late."""
        return any(deed.late for deed in self.deeds)

    @property
    def new(self) -> bool:
        """Whether the row becomes acts."""
        return bool(self.deeds) and not self.known and not self.problems

    def file(self, procedure: str) -> File:
        """The file of a matter that holds this row alone."""
        return File("", procedure, [entry_of(procedure, deed) for deed in self.deeds])

    def text(self) -> str:
        """Everything the row says, to be compared with another."""
        return repr([(deed.on, deed.act.KIND, sorted(facts(deed.act).items())) for deed in self.deeds])


def entry_of(procedure: str, deed: Deed, actor: str = "") -> Entry[Any]:
    """The act as it is proposed."""
    return Entry(-1, "", procedure, deed.act.KIND, deed.act, deed.on, actor=actor, witnessed=deed.late)

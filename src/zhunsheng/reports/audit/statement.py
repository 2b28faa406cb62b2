"""What an audit speaks of: a claim, and a finding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Claim:
    """One quantitative statement; ``start``–``end`` hold ``clause`` in the text, ``at`` its number and unit.

    ``number`` is as written (11.34万, 180余), ``value`` the plain number. ``qualifier`` is exact, more_than (余, 超),
    at_least (以上, 不少于), at_most or about; ``kind`` is count, ratio, zero (nought in words), plan or ordinal.
    ``part`` tells a member of a whole named before, ``other_time`` a number of another year. ``sentence`` is the
    place where its sentence begins, ``context`` what its line said before.
    """

    start: int
    end: int
    clause: str
    subject: str
    verb: str
    number: str
    value: float
    unit: str
    qualifier: str
    kind: str
    at: tuple[int, int]
    sentence: int
    part: bool = False
    other_time: bool = False
    context: str = ""


@dataclass(frozen=True)
class Finding:
    """Something wrong in the text itself: its kind, its place, and what is wrong in words."""

    kind: str
    start: int
    end: int
    message: str

    def as_data(self) -> dict[str, Any]:
        """As ``zs audit --json`` prints it."""
        return {"kind": self.kind, "start": self.start, "end": self.end, "message": self.message}

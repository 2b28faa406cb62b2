"""What the list put up inside the area may show of a household: its head's name, the area, the sum – and nothing else.

The law wants compensation made known to the owners inside the area (590号令 29), not on the web. The line has three
fields and no place for a number of identity, a telephone, a bank card or an illness.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from zhunsheng.kernel.file import File
from zhunsheng.matters.households import facts
from zhunsheng.matters.households.acts import Surveyed


class Line(NamedTuple):
    """One household as the others in the area may see it: area in hundredths of a square metre, sum in 分."""

    name: str
    area: int
    sum: int


def listed(files: Iterable[File]) -> tuple[Line, ...]:
    """The households with an agreement, in the order of their names; those parted or merged for good are left out."""
    lines = []
    for file in files:
        signed, surveyed = facts.agreement(file), file.last(Surveyed)
        if signed is None or not facts.head(file) or facts.dissolved(file):
            continue
        lines.append(
            Line(facts.head(file), 0 if surveyed is None else surveyed.act.lawful_area, signed.act.amount or 0)
        )
    return tuple(sorted(lines))

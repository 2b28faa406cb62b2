"""The office's list of what its records show to be lacking, and what of it has been taken up as a shortcoming.

Read from the contributions (``registers.shortcomings``) of a year and, of terms that have passed unmet, from the open
rows on the day of reading. Lists for the yearly report – what was confirmed with its cause, what is open when the year
ends – come from the rows of the procedure that deals with them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from zhunsheng.kernel.results import Lack
from zhunsheng.people.models import Organ
from zhunsheng.registers.models import ContributionRow, MatterRow
from zhunsheng.registers.shortcomings import OUT_OF, SHOWN, TAKEN, Shown, passed_unmet

KINDS = {kind.label: kind.value for kind in Lack}


@dataclass(frozen=True)
class Gap:
    """One shortcoming as the yearly report prints it: chapter three wants cause, chapter four measures and the year."""

    matter: str
    number: str
    kind: str
    text: str
    cause: str
    measures: str
    stage: str
    confirmed_on: date
    closed_on: date | None
    carried_to: tuple[int, ...]
    seq: int


def shown_in(organ: Organ, year: int, today: date) -> list[Shown]:
    """What the records of a year show, with the terms of the year that have passed unmet by ``today``."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    stored = ContributionRow.objects.filter(organ=organ, figure=SHOWN, on__range=(first, last))
    found = sorted(stored.iterator(), key=lambda row: (row.on, row.acts[0], row.place))
    happened = [_of_row(row.matter, row.on, row.acts[0], row.dimensions) for row in found]
    waiting = [each for each in _unmet(organ, min(today, last)) if first <= each.on <= last] if today >= first else []
    return [*happened, *waiting]


def _of_row(matter: str, on: date, seq: int, dimensions: Mapping[str, str]) -> Shown:
    kind = KINDS[dimensions["kind"]]
    code, article, period = dimensions["_code"], dimensions["_article"], dimensions["_period"]
    return Shown(matter, dimensions["procedure"], kind, dimensions["what"], article, code, on, seq, period)


def _unmet(organ: Organ, today: date) -> Iterator[Shown]:
    """Of every row with a running term of ours: what has passed by ``today``."""
    rows = MatterRow.objects.filter(organ=organ, due__isnull=False).exclude(procedure__in=("office", OUT_OF))
    for row in rows.only("matter", "procedure", "clocks", "findings").iterator():
        yield from passed_unmet(row.matter, row.procedure, row.clocks, row.findings, today)


def taken_up(organ: Organ) -> dict[tuple[str, str], str]:
    """The matter of the shortcoming that names each source, by the source's matter and code."""
    rows = ContributionRow.objects.filter(organ=organ, figure=TAKEN).values_list("dimensions", "matter")
    return {(dimensions["_matter"], dimensions["_code"]): matter for dimensions, matter in rows}


def group_of(shown: Shown) -> str:
    """A short name for what is the same thing in several matters; it stands in addresses, so it says nothing."""
    return hashlib.sha256(f"{shown.procedure} {shown.kind} {shown.what}".encode()).hexdigest()[:16]


def confirmed_in(organ: Organ, year: int) -> list[Gap]:
    """Chapter three: the shortcomings confirmed in a year, each with its cause, in the order of days."""
    return [gap for gap in _gaps(organ) if gap.confirmed_on.year == year]


def open_at(organ: Organ, last: date) -> list[Gap]:
    """Chapter four: what was confirmed by a day and not taken off the list by it – carried over by a sitting or not."""
    return [gap for gap in _gaps(organ) if gap.confirmed_on <= last and (gap.closed_on is None or gap.closed_on > last)]


def _gaps(organ: Organ) -> list[Gap]:
    """Every confirmed shortcoming, in the order of days; there are few enough to read them all."""
    rows = MatterRow.objects.filter(organ=organ, procedure=OUT_OF)
    made = _made(row for row in rows if (row.cells or {}).get("confirmed"))
    return sorted(made, key=lambda gap: (gap.confirmed_on, gap.seq))


def _made(rows: Iterable[MatterRow]) -> Iterator[Gap]:
    for row in rows:
        cells: Mapping[str, Any] = row.cells
        yield Gap(
            matter=row.matter,
            number=row.number,
            kind=cells["kind"],
            text=cells["text"],
            cause=cells["cause"],
            measures=cells["measures"],
            stage=row.stage,
            confirmed_on=date.fromisoformat(cells["confirmed"]),
            closed_on=row.closed_on,
            carried_to=tuple(int(year) for year in cells["carried"].split("、") if year),
            seq=row.opened_seq,
        )

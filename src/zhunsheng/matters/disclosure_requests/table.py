"""The statutory tables of the disclosure report: 25 rows by 7 columns (table three) and 15 figures (table four).

Form: 国办公开办函〔2021〕30号. Only requests answered in the centre's own name enter. A year's table depends on nothing
done after that year, so what one year carries out is what the next carries in, column by column:
a request received and not yet confirmed is new in the year it arrived; a withdrawn one ends as 其他 (待核);
each part of a split request counts by itself; one merged in the year of its arrival is not counted at all,
one merged later has been carried over already and ends as 其他 (待核).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from zhunsheng.kernel.file import File
from zhunsheng.kernel.procedure import View
from zhunsheng.matters.disclosure_requests import facts
from zhunsheng.matters.disclosure_requests.choices import Applicant, RemedyKind, RemedyResult
from zhunsheng.matters.disclosure_requests.ending import Remedied
from zhunsheng.matters.disclosure_requests.outcomes import OUTCOMES, Capacity, Outcome

TOTAL = "total"
NEW, CARRIED_IN, HANDLED_TOTAL, CARRIED_OUT = "new", "carried_in", "handled_total", "carried_out"
RESULTS = tuple(outcome.value for outcome in Outcome)
ROWS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        NEW: ("一", "本年新收政府信息公开申请数量"),
        CARRIED_IN: ("二", "上年结转政府信息公开申请数量"),
        **{
            outcome.value: (row.no, outcome.label.partition(":")[2] or outcome.label)
            for outcome, row in OUTCOMES.items()
        },
        HANDLED_TOTAL: ("三(七)", "总计"),
        CARRIED_OUT: ("四", "结转下年度继续办理"),
    }
)
"""The 25 rows by key: number and words as printed."""
COLUMNS: Mapping[str, str] = MappingProxyType(
    {
        Applicant.NATURAL.value: "自然人",
        Applicant.BUSINESS.value: "法人或其他组织/商业企业",
        Applicant.RESEARCH.value: "法人或其他组织/科研机构",
        Applicant.PUBLIC_INTEREST.value: "法人或其他组织/社会公益组织",
        Applicant.LEGAL_SERVICE.value: "法人或其他组织/法律服务机构",
        Applicant.OTHER.value: "法人或其他组织/其他",
        TOTAL: "总计",
    }
)
"""The 7 columns by key, as printed."""
GROUPS: Mapping[str, str] = MappingProxyType({kind.value: kind.label for kind in RemedyKind})
ENDS: Mapping[str, str] = MappingProxyType({**{end.value: end.label for end in RemedyResult}, TOTAL: "总计"})

Cells = Mapping[tuple[str, str], int]
Source = tuple[str, int]
"""A matter and the number of the act by which it stands in a cell."""


@dataclass(frozen=True)
class Table:
    """Both tables of a year: numbers by (row, column), and the acts behind every cell that is not a sum."""

    year: int
    requests: Cells
    remedies: Cells
    acts: Mapping[tuple[str, str], tuple[Source, ...]]

    def row(self, key: str) -> list[int]:
        """One row of table three, in the order of the columns."""
        return [self.requests[key, column] for column in COLUMNS]


@dataclass(frozen=True)
class Counted:
    """One request as the table sees it: column, arrival, and the row it ended in."""

    matter: str
    column: str
    arrived: date
    arrived_seq: int
    ended: date | None
    ended_seq: int
    outcome: str


def counted(file: File) -> Counted | None:
    """The request for the table; ``None`` where it has no place there."""
    opened = facts.request(file)
    if opened is None or opened.act.capacity is not Capacity.OWN:
        return None
    end, outcome, merged = facts.ending(file), facts.outcome(file), facts.merged_on(file)
    ended, seq = (None, opened.seq) if end is None else (end.happened_on, end.seq)
    if merged is not None and (ended is None or merged <= ended):
        if merged.year <= opened.happened_on.year:
            return None
        ended, seq, outcome = merged, opened.seq, Outcome.OTHER
    return Counted(
        matter=file.matter,
        column=opened.act.applicant_type.value,
        arrived=opened.happened_on,
        arrived_seq=opened.seq,
        ended=None if ended is None else max(ended, opened.happened_on),
        ended_seq=seq,
        outcome="" if outcome is None else outcome.value,
    )


def statutory_table(views: Iterable[View], year: int) -> Table:
    """Tables three and four of ``year`` (1 January to 31 December) from the files of all requests."""
    cells: dict[tuple[str, str], list[Source]] = {(row, column.value): [] for row in ROWS for column in Applicant}
    remedies = {(group, end): 0 for group in GROUPS for end in ENDS}
    for view in views:
        request = counted(view.file)
        if request is not None:
            _place(cells, request, year)
        if facts.capacity(view.file) is Capacity.OWN:
            for group, end in _remedies(view.file, year):
                remedies[group, end] += 1
                remedies[group, TOTAL] += 1
    return Table(
        year=year,
        requests=MappingProxyType(_sums({cell: len(sources) for cell, sources in cells.items()})),
        remedies=MappingProxyType(remedies),
        acts=MappingProxyType({cell: tuple(sources) for cell, sources in cells.items() if sources}),
    )


def _place(cells: dict[tuple[str, str], list[Source]], request: Counted, year: int) -> None:
    if request.arrived.year > year or (request.ended is not None and request.ended.year < year):
        return
    arrived, ended = (request.matter, request.arrived_seq), (request.matter, request.ended_seq)
    first = NEW if request.arrived.year == year else CARRIED_IN
    cells[first, request.column].append(arrived)
    if request.ended is not None and request.ended.year == year:
        cells[request.outcome, request.column].append(ended)
    else:
        cells[CARRIED_OUT, request.column].append(arrived)


def _sums(cells: dict[tuple[str, str], int]) -> dict[tuple[str, str], int]:
    for column in Applicant:
        cells[HANDLED_TOTAL, column.value] = sum(cells[row, column.value] for row in RESULTS)
    for row in ROWS:
        cells[row, TOTAL] = sum(cells[row, column.value] for column in Applicant)
    return {(row, column): cells[row, column] for row in ROWS for column in COLUMNS}


def _remedies(file: File, year: int) -> list[tuple[str, str]]:
    """Cases ended in the year, and those pending at its end – each by its newest record up to then."""
    latest = {e.act.case: e for e in file.all(Remedied) if e.happened_on.year <= year}
    return [
        (entry.act.kind.value, entry.act.result.value)
        for entry in latest.values()
        if entry.happened_on.year == year or entry.act.result is RemedyResult.PENDING
    ]


def check(table: Table) -> list[str]:
    """Every identity of the form that does not hold, in words; empty when the table balances."""
    wrong = []
    for column, label in COLUMNS.items():
        one, two = table.requests[NEW, column], table.requests[CARRIED_IN, column]
        total, four = table.requests[HANDLED_TOTAL, column], table.requests[CARRIED_OUT, column]
        if one + two != total + four:
            wrong.append(f"“{label}”列:第一项加第二项之和 {one + two} 不等于第三项加第四项之和 {total + four}")
        if total != sum(table.requests[row, column] for row in RESULTS):
            wrong.append(f"“{label}”列:第三项总计 {total} 不等于各项办理结果之和")
    for row, (number, label) in ROWS.items():
        if table.requests[row, TOTAL] != sum(table.requests[row, column.value] for column in Applicant):
            wrong.append(f"“{number} {label}”行:总计不等于各类申请人之和")
    for group, label in GROUPS.items():
        if table.remedies[group, TOTAL] != sum(table.remedies[group, end.value] for end in RemedyResult):
            wrong.append(f"表四“{label}”:总计不等于各项结果之和")
    if any(number < 0 for number in (*table.requests.values(), *table.remedies.values())):
        wrong.append("表中有负数")
    return wrong


def check_years(before: Table, after: Table) -> list[str]:
    """Whether what one year carried out is what the next carried in."""
    return [
        f"“{label}”列:{after.year}年上年结转 {after.requests[CARRIED_IN, column]} "
        f"不等于{before.year}年结转下年度 {before.requests[CARRIED_OUT, column]}"
        for column, label in COLUMNS.items()
        if after.requests[CARRIED_IN, column] != before.requests[CARRIED_OUT, column]
    ]

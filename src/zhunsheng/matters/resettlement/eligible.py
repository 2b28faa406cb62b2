"""From a household's own file to its row of a roster: what it says by the cut-off day, or why it is not on it.

Nothing here is typed: agreement, slip, instants and freezes are the household's; flat type, priority class, receipt and
earlier number are what ``roster.entitled`` recorded from the papers that prove them. Names are never looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from zhunsheng.kernel.engine import until
from zhunsheng.kernel.file import File
from zhunsheng.matters.households import facts
from zhunsheng.matters.households.acts import Agreed, Closed, MovedOut, Opened
from zhunsheng.matters.households.flats import Housed, Settled
from zhunsheng.matters.households.words import MovedBy, Way
from zhunsheng.matters.resettlement.parts import Entitled, LeftOut, Row
from zhunsheng.matters.resettlement.words import LeftOutWhy
from zhunsheng.order import roster
from zhunsheng.order.terms import Basis


@dataclass(frozen=True)
class Proposed:
    """What the households' files give for a batch: rows in the order of their numbers, and everybody left out."""

    rows: tuple[Row, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True)
class Known:
    """What the project itself knows beside the households' files.

    ``entitled`` by the number of the entitlement; ``decided`` the day of the district's decision by household's number;
    ``earlier`` the files of households on the rosters of batches before.
    """

    entitled: Mapping[str, Entitled]
    decided: Mapping[str, date]
    earlier: frozenset[str]


def proposed(files: Iterable[File], cut_off: date, day: date, known: Known) -> Proposed:
    """The roster on ``cut_off``, freezes as of ``day``."""
    mine: dict[str, list[Entitled]] = {}
    for id_, each in known.entitled.items():
        mine.setdefault(roster.household_of(id_), []).append(each)
    rows: list[Row] = []
    left: list[LeftOut] = []
    for file in files:
        opened = file.first(Opened)
        if opened is None:
            continue
        code = opened.act.code
        why = LeftOutWhy.EARLIER if file.matter in known.earlier else _why(file, cut_off, day)
        if why is None:
            theirs = mine.get(code) or [Entitled(code=code)]
            rows.extend(_rows(file, theirs, cut_off, day, known.decided.get(code)))
        else:
            left.append(LeftOut(household=file.matter, id=code, why=why))
    return Proposed(tuple(sorted(rows, key=lambda row: row.id)), tuple(sorted(left, key=lambda each: each.id)))


def order_row(row: Row) -> roster.Household:
    """The row as the order reads it."""
    return roster.Household(
        id=row.id,
        group=row.group,
        by=row.by,
        signed_on=_day(row.signed_on),
        signed_at=row.signed_at or "",
        agreement_no=row.agreement_no,
        moved_on=_day(row.moved_on),
        slip_no=row.slip_no,
        receipt_no=row.receipt_no,
        earlier_lot=row.earlier_lot,
        priority=row.priority,
        frozen=row.frozen,
    )


def _why(file: File, cut_off: date, day: date) -> LeftOutWhy | None:
    then, now = _by(file, cut_off), until(file, day)
    signed, moved = then.last(Agreed), then.first(MovedOut)
    if signed is not None and signed.act.way is Way.MONEY:
        return LeftOutWhy.MONEY
    if facts.dissolved(now) or now.has(Closed):
        return LeftOutWhy.DISSOLVED
    if now.has(Housed, Settled):
        return LeftOutWhy.HOUSED
    if signed is None and (moved is None or moved.act.by is not MovedBy.DECISION):
        return LeftOutWhy.NOT_SIGNED
    return None if moved is not None else LeftOutWhy.NOT_MOVED


def _rows(file: File, mine: Iterable[Entitled], cut_off: date, day: date, decided: date | None) -> Iterable[Row]:
    """One row for each flat the household is entitled to."""
    then = _by(file, cut_off)
    signed, moved = then.last(Agreed), then.first(MovedOut)
    late = [e for e in (signed, moved) if e is not None and e.witnessed and e.recorded_at[:10] > cut_off.isoformat()]
    row = Row(
        household=file.matter,
        id="",
        by=Basis.DECISION if signed is None else Basis.AGREEMENT,
        slip_no="" if moved is None else moved.act.slip_no,
        moved_on=None if moved is None else moved.happened_on,
        signed_on=decided if signed is None else signed.happened_on,
        signed_at=None if signed is None else signed.act.signed_at,
        agreement_no="" if signed is None else signed.act.agreement_no,
        frozen=_frozen(until(file, day)),
        entered_late=bool(late),
    )
    for each in mine:
        yield replace(
            row,
            id=each.code,
            group=each.group,
            priority=each.priority,
            receipt_no=each.receipt_no,
            earlier_lot=each.earlier_lot,
        )


def _by(file: File, cut_off: date) -> File:
    """The file as it had been entered by the cut-off day; what was entered late with its reason counts, and is marked.

    Whoever comes after the day with an earlier date is in the next batch: days are checked by when they were entered.
    """
    known = until(file, cut_off)
    last = f"{cut_off.isoformat()}T24"
    in_time = [e for e in known.entries if e.witnessed or not e.recorded_at or e.recorded_at < last]
    return File(file.matter, file.procedure, in_time, known.foreign)


def _frozen(file: File) -> str:
    """Why the household's entitlement is held: the paper's own number would tell whose it is, so only the reason."""
    return "、".join(dict.fromkeys(entry.act.ground.label for entry in facts.freezes(file).values()))


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()

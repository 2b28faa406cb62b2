"""What a shortcoming adds to the office's figures: chapter three counts what was confirmed, four what is left."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from zhunsheng.kernel.procedure import Contribution, Figure, View
from zhunsheng.matters.improvement import facts
from zhunsheng.matters.improvement.acts import Carried, Closed, Confirmed, Measured, Proposed, Rejected

PROPOSED, CONFIRMED, REJECTED = "gap.proposed", "gap.confirmed", "gap.rejected"
CLOSED, RECTIFIED, CARRIED = "gap.closed", "gap.rectified", "gap.carried"
SOURCES = "gap.sources"

FIGURES = (
    Figure(
        PROPOSED,
        "提出不足",
        "项",
        "本年度内提出的不足项数,由记录推出和由人提出的都计,以提出日为准。",
        ("kind", "origin"),
        (CONFIRMED, REJECTED),
    ),
    Figure(
        CONFIRMED,
        "认定不足",
        "项",
        "本年度内经分管领导认定、写明原因的不足项数,以认定日为准;是整改率的分母。",
        ("kind",),
        (RECTIFIED, CLOSED),
    ),
    Figure(REJECTED, "不认定为不足", "项", "本年度内经分管领导决定不认定、写明理由的项数。", ("kind",), (CONFIRMED,)),
    Figure("gap.measures", "整改措施", "项", "本年度内制定的整改措施项数,以制定日为准。", ("kind",)),
    Figure(
        CLOSED,
        "整改销号",
        "项",
        "本年度内验收后销号的不足项数,以销号日为准,以前年度认定、本年度销号的计入。",
        ("kind",),
        (RECTIFIED,),
    ),
    Figure(
        RECTIFIED,
        "当年认定、当年销号的不足",
        "项",
        "本年度内认定的不足中,年末前已经销号的项数;整改率为本项除以认定不足的项数。",
        ("kind",),
        (CONFIRMED, CLOSED),
    ),
    Figure(
        CARRIED,
        "转入下年安排的不足",
        "项",
        "会议决定列入下一年度计划的不足项数,计入转入年度的前一年,一项不足转入同一年度的计一次。",
        ("kind",),
        (CONFIRMED, CLOSED),
    ),
    Figure(
        SOURCES, "列入不足的记录线索", "条", "本年度内提出的不足所列的、由记录推出的线索条数。", ("kind",), (PROPOSED,)
    ),
)


def contributions(view: View) -> tuple[Contribution, ...]:
    """What one shortcoming adds; each on the day of its deed."""
    found = facts.proposal(view.file)
    return () if found is None else tuple(_made(view, {"kind": found.kind.value}, found))


def _made(view: View, kind: dict[str, str], found: Proposed) -> Iterator[Contribution]:
    file = view.file
    for opened in file.all(Proposed)[:1]:
        yield Contribution(PROPOSED, opened.happened_on, (opened.seq,), {**kind, "origin": found.origin.label})
        for source in found.sources:
            if source.code:
                named = {"_matter": source.matter, "_code": source.code}
                yield Contribution(SOURCES, opened.happened_on, (opened.seq,), {**kind, **named})
    for figure, act in ((REJECTED, Rejected), (CONFIRMED, Confirmed), (CLOSED, Closed), ("gap.measures", Measured)):
        entries = [entry for entry in file.entries if isinstance(entry.act, act)]
        for entry in entries if act is Measured else entries[:1]:
            yield Contribution(figure, entry.happened_on, (entry.seq,), kind)
    confirmed, closed = facts.confirmed(file), file.first(Closed)
    if confirmed is not None and closed is not None and confirmed.happened_on.year == closed.happened_on.year:
        yield Contribution(RECTIFIED, confirmed.happened_on, (closed.seq,), kind)
    yield from _carried(view, kind)


def _carried(view: View, kind: dict[str, str]) -> Iterator[Contribution]:
    """Into which year's plan it was taken; a sitting of January decides for the year that ended."""
    once = {entry.act.to_year: entry for entry in reversed(view.file.all(Carried))}
    for year, entry in once.items():
        on = min(entry.happened_on, date(year - 1, 12, 31))
        yield Contribution(CARRIED, on, (entry.seq,), kind)

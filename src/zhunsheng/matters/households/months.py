"""Transition money by whole calendar months: which are paid, what a month is worth by the agreement's steps.

A month is a number (years × 12 + months), so that it can be counted on. The first month is the one the agreement
names, otherwise the one the old house was taken over in. After the agreed transition a rise approved by an act of its
own takes the place of the steps (``FeeChanged``), as much as the agreement promises for a late flat where it says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from zhunsheng.kernel.file import File
from zhunsheng.matters.households import facts
from zhunsheng.matters.households.acts import FeeChanged, FeeStep, Paid
from zhunsheng.matters.households.words import PayKind


def month_of(day: date) -> int:
    """The number of a day's month."""
    return day.year * 12 + day.month - 1


def said(month: int) -> str:
    """``2024年3月``."""
    year, nth = divmod(month, 12)
    return f"{year}年{nth + 1}月"


def of(act: Paid) -> tuple[int, ...]:
    """The months a payment is for; none where it is no transition money."""
    if act.kind is not PayKind.TRANSITION or act.first is None or (act.months or 0) < 1:
        return ()
    begin = month_of(act.first)
    return tuple(range(begin, begin + (act.months or 0)))


def paid(file: File) -> set[int]:
    """Every month that is paid."""
    return {month for entry in file.all(Paid) for month in of(entry.act)}


def start(file: File) -> int | None:
    """The first month of the transition."""
    signed, moved = facts.agreement(file), facts.moved_on(file)
    day = (signed.act.fee_from if signed is not None else None) or moved
    return None if day is None else month_of(day)


def paid_to(file: File) -> int | None:
    """The last month up to which all are paid without a hole."""
    month, known = start(file), paid(file)
    if month is None or month not in known:
        return None
    while month + 1 in known:
        month += 1
    return month


def rate(file: File, month: int) -> int | None:
    """What a month is worth, in 分; ``None`` where neither agreement nor an approved rise says it."""
    rises = [e.act for e in file.all(FeeChanged) if month_of(e.act.start) <= month]
    if rises:
        return max(reversed(rises), key=lambda act: month_of(act.start)).monthly
    signed, begin = facts.agreement(file), start(file)
    if signed is None or begin is None or month < begin:
        return None
    return step_at(signed.act.fees, month - begin + 1)


def promised(file: File, month: int) -> int | None:
    """What the agreement says of a month after its transition is over, in 分; ``None`` where it says nothing."""
    signed = facts.agreement(file)
    last = None if signed is None else signed.act.transition_to
    if signed is None or last is None or month <= month_of(last):
        return None
    return step_at(signed.act.late_fees, month - month_of(last))


def step_at(fees: Iterable[FeeStep], nth: int) -> int | None:
    """The amount of the last step that has begun by the nth month."""
    begun = [step for step in fees if step.month <= nth]
    return max(begun, key=lambda step: step.month).monthly if begun else None


def worth(file: File, months: Iterable[int]) -> int | None:
    """What some months come to, in 分; ``None`` where one of them has no rate."""
    rates = [rate(file, month) for month in months]
    return None if None in rates else sum(each for each in rates if each is not None)


def unpaid(file: File, day: date) -> tuple[int, ...]:
    """The months that began before ``day``'s month and are not paid."""
    begin = start(file)
    return () if begin is None else tuple(sorted(set(range(begin, month_of(day))) - paid(file)))


def unpaid_late(file: File, day: date) -> tuple[int, ...]:
    """Of those, the months after the agreed transition was over."""
    signed = facts.agreement(file)
    last = None if signed is None else signed.act.transition_to
    return () if last is None else tuple(month for month in unpaid(file, day) if month > month_of(last))

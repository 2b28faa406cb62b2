"""Before the order: who is in the batch and why not, and records that contradict one another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from zhunsheng.kernel.refusal import Refusal
from zhunsheng.order.facts import LENGTH, fact_missing, signed_day, window_of
from zhunsheng.order.roster import Household, Input, household_of, number
from zhunsheng.order.telling import day
from zhunsheng.order.terms import Basis, By, Groups, Key, Need, Rule, Unit


class Left(NamedTuple):
    """An entitlement that is not in this batch: which, and why (``code`` stable, ``why`` in Chinese)."""

    household: str
    code: str
    why: str


class Doubt(NamedTuple):
    """Two records that contradict one another; somebody looks into it, nothing is sorted again because of it."""

    household: str
    other: str
    code: str
    what: str


def entitled(rule: Rule, given: Input) -> tuple[list[Household], list[Left]]:
    """Who is in the batch, and who is not, each with the reason, by id."""
    _sound(rule, given)
    tests = tuple(_tests(rule))
    present: list[Household] = []
    left: list[Left] = []
    for row in given.households:
        for test in tests:
            why = test(row)
            if why is not None:
                left.append(Left(row.id, *why))
                break
        else:
            present.append(row)
    return present, sorted(left)


Why = tuple[str, str] | None
"""Code and words, or ``None`` where nothing is missing."""


def _sound(rule: Rule, given: Input) -> None:
    """Classes are those of the rule, and everybody has a type of flat where the rule has groups."""
    classes = {each.id for key in rule.keys for each in key.classes}
    if classes:
        wrong = next((row for row in given.households if row.priority and row.priority not in classes), None)
        if wrong is not None:
            raise Refusal(
                "order.sequence.class",
                missing="{id} 的优先类别不在办法里:{name}",
                remedy="优先类别只能是办法写明的",
                params={"id": wrong.id, "name": wrong.priority},
            )
    if rule.groups == Groups.FLAT_TYPE:
        loose = next((row for row in given.households if not row.group), None)
        if loose is not None:
            raise Refusal(
                "order.sequence.group",
                missing="{id} 没有登记户型",
                remedy="办法按户型分组,请先登记应得的户型",
                params={"id": loose.id},
            )


def _tests(rule: Rule) -> Iterator[Callable[[Household], Why]]:
    """What the rule asks of everybody, in the order in which it is told to whoever lacks it."""
    needs, cut_off = rule.eligible.needs, rule.eligible.cut_off
    if not rule.eligible.decision:
        yield _agreed
    if Need.AGREEMENT in needs:
        yield lambda row: _signed(row, cut_off)
    if Need.MOVED in needs:
        yield lambda row: _moved(row, cut_off)
    if Need.RECEIPT in needs:
        yield lambda row: None if row.receipt_no else ("order.left.no_receipt", "没有交清应交款项的收据")
    if Need.EARLIER_LOT in needs:
        yield lambda row: ("order.left.no_earlier_lot", "没有此前摇号的顺序号") if row.earlier_lot is None else None
    for key in rule.keys:
        if key.by == By.WINDOW:
            yield partial(_in_window, key)


def _agreed(row: Household) -> Why:
    if row.by == Basis.DECISION:
        return "order.left.decision", "依补偿决定安置,办法只安排签订协议的户"
    return None


def _signed(row: Household, cut_off: str) -> Why:
    signed = signed_day(row)
    if not signed:
        return "order.left.no_agreement", "没有签订补偿安置协议"
    if cut_off and signed > cut_off:
        return "order.left.late_agreement", f"{day(signed)}签约,在截止日{day(cut_off)}之后"
    return None


def _moved(row: Household, cut_off: str) -> Why:
    if not row.moved_on and not row.slip_no:
        return "order.left.not_moved", "没有搬迁并经交房验收"
    if cut_off and not row.moved_on:
        raise fact_missing(row.id, By.MOVED)
    if cut_off and row.moved_on > cut_off:
        return "order.left.late_moved", f"{day(row.moved_on)}交房验收,在截止日{day(cut_off)}之后"
    return None


def _in_window(key: Key, row: Household) -> Why:
    if window_of(key, row) is None:
        return "order.left.window", "签约时间不在办法写明的任何时段"
    return None


Number = Callable[[Household], str]
NUMBERS: dict[By, tuple[str, Number, Number]] = {
    By.SLIP: ("验收单", lambda row: row.slip_no, lambda row: row.moved_on),
    By.AGREEMENT: ("协议", lambda row: row.agreement_no, signed_day),
    By.RECEIPT: ("收据", lambda row: row.receipt_no, lambda _: ""),
}
"""Keys that are numbers: what the paper is called, its number, and the day it was given."""


def doubts(rule: Rule, rows: list[Household]) -> Iterator[Doubt]:
    """What contradicts in the records of a batch: numbers against days, numbers given twice, a signing of two days."""
    for key in rule.keys:
        if key.by in NUMBERS:
            yield from _numbers(key.by, rows)
    for row in rows:
        if row.signed_on and row.signed_at and row.signed_at[: LENGTH[Unit.DAY]] != row.signed_on:
            what = f"{row.id} 的签约日期{day(row.signed_on)}与签约时间{day(row.signed_at[:10])}不一致"
            yield Doubt(row.id, row.id, "order.doubt.two_days", what)


def _numbers(by: By, rows: list[Household]) -> Iterator[Doubt]:
    """Numbers in their order: given twice to different households, or on an earlier day than the one before."""
    paper, text, given_on = NUMBERS[by]
    listed = sorted((number(text(row)), row.id, text(row), given_on(row)) for row in rows)
    for (value, one, name, first), (other_value, other, other_name, second) in pairwise(listed):
        if value == other_value:
            if household_of(one) != household_of(other):
                what = f"{one} 与 {other} 的{paper}编号相同:{name}"
                yield Doubt(other, one, "order.doubt.same_number", what)
        elif first and second and second < first:
            what = (
                f"{paper}第 {other_name} 号({other},{day(second)})编在第 {name} 号({one},{day(first)})之后,日期却在前"
            )
            yield Doubt(other, one, "order.doubt.dates", what)

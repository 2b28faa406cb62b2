"""The sequence: who comes after whom, with a reason for every place. Nothing in it is typed by anybody."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from zhunsheng.kernel.canonical import canonical
from zhunsheng.kernel.canonical import digest as sha256
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.order import rule as rules
from zhunsheng.order.checks import Doubt, Left, doubts, entitled
from zhunsheng.order.facts import Facts, Sorter, told
from zhunsheng.order.lot import lots
from zhunsheng.order.roster import Household, Input, entitlement, household_of
from zhunsheng.order.roster import digest as input_digest
from zhunsheng.order.terms import SCHEME, Groups, Rule, Ties, Way

__all__ = ["Doubt", "Left", "Place", "Reason", "Sequence", "digest", "next_number", "plain", "said", "sequence"]

Drawn = bytes | Mapping[str, int] | None
"""The seed of a computed lot, the numbers drawn on paper, or nothing."""
SHOWN = 16  # digits of a lot that people are shown


class Reason(NamedTuple):
    """Why a place is where it is: the facts that count, as far as they tell it from its neighbours.

    ``tied`` households agree in all of them (1: nobody else does); ``drawn`` is the place the lot gave among those,
    0 while none was drawn; ``mark`` what was drawn (number on the slip, or the lot's first 16 digits).
    """

    facts: Facts
    tied: int = 1
    drawn: int = 0
    mark: str = ""


class Place(NamedTuple):
    """One place. ``number`` is unique in the project and runs on through groups and batches; ``rank`` counts within
    the group of this batch. Tied places that no lot has told apart share number and rank. ``frozen``: skipped, why.
    """

    number: int
    rank: int
    household: str
    group: str
    reason: Reason
    frozen: str = ""


@dataclass(frozen=True, slots=True)
class Sequence:
    """The order of one batch: places in their order, group after group; who is left out; what is doubtful; ties."""

    given: Input
    places: tuple[Place, ...]
    left: tuple[Left, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    ties: tuple[tuple[str, ...], ...] = ()
    """Households that stand level: the lot is not drawn yet, or the rule names none."""


def sequence(rule: Rule, given: Input, drawn: Drawn = None) -> Sequence:
    """The order of ``given`` under ``rule``.

    ``drawn`` is the seed of a computed lot, or the numbers drawn on paper by household (smaller first), or nothing:
    then ties stand as ties. Raises ``Refusal`` ``order.sequence.*``: another rule than the input names, a household
    that lacks a fact the rule sorts by, a lot the rule does not name, numbers missing or drawn twice.
    """
    _agree(rule, given, drawn)
    present, left = entitled(rule, given)
    groups: dict[str, list[Household]] = {}
    if rule.groups == Groups.FLAT_TYPE:
        for row in present:
            groups.setdefault(row.group, []).append(row)
    elif present:
        groups[""] = present
    places: list[Place] = []
    ties: list[tuple[str, ...]] = []
    ordered = _Ordered(Sorter(rule), lots(drawn) if isinstance(drawn, bytes) else drawn)
    for group, rows in sorted(groups.items()):
        first = given.first_number + len(places)
        for at, row, reason, tie in ordered.placed(rows):
            places.append(Place(first + at, at + 1, row.id, group, reason, row.frozen))
            if tie:
                ties.append(tie)
    return Sequence(given, tuple(places), tuple(left), tuple(doubts(rule, present)), tuple(ties))


def said(place: Place, rule: Rule) -> str:
    """The place in one Chinese sentence: 第 17 位:验收单第 0312 号."""
    if rule.groups == Groups.FLAT_TYPE:
        where = f"{place.group}第 {place.rank} 位(选房号 {place.number})"
    else:
        where = f"第 {place.number} 位"
    why = "、".join(told(by, text) for by, text in place.reason.facts)
    count = place.reason.tied
    if not place.reason.facts:
        why = f"本批 {count} 户" if count > 1 else "本批只有一户"
    if count > 1 and not place.reason.drawn:
        return f"{where}(并列):{why},{count} 户同序"
    if place.reason.mark:
        return f"{where}:{why},{count} 户同序,抽签第 {place.reason.drawn}(签号 {place.reason.mark})"
    if entitlement(place.household) > 1 or count > 1:
        return f"{where}:{why},同一户第 {entitlement(place.household)} 份资格"
    return f"{where}:{why}"


def plain(order: Sequence) -> dict[str, Any]:
    """The sequence as data: project, batch, rule and input digests, per place number, rank, group and household."""
    return {
        "scheme": SCHEME,
        "project": order.given.project,
        "batch": order.given.batch,
        "rule": order.given.rule,
        "input": input_digest(order.given),
        "places": [
            {"number": each.number, "rank": each.rank, "group": each.group, "household": each.household}
            for each in order.places
        ],
        "left": [{"household": each.household, "code": each.code} for each in order.left],
    }


def digest(order: Sequence) -> str:
    """SHA-256, in hex, over the canonical JSON of ``plain``: what an order published carries."""
    return sha256(canonical(plain(order)))


def next_number(order: Sequence) -> int:
    """The first number of the next batch."""
    return order.given.first_number + len(order.places)


Told = tuple[int, Household, Reason, tuple[str, ...]]
"""How many come before, the household, the reason, and – with the first of a tie – who is level."""


class _Ordered:
    """The rows of one group in their order."""

    def __init__(self, sorter: Sorter, drawn: Callable[[str], bytes] | Mapping[str, int] | None) -> None:
        self._sorter = sorter
        self._drawn = drawn

    def placed(self, rows: list[Household]) -> Iterator[Told]:
        keys = self._sorter.keys(rows)
        order = sorted(range(len(rows)), key=keys.__getitem__)
        shown, most = self._sorter.shown, len(keys[0])
        start, before, count = 0, min(1, most), len(rows)
        while start < count:
            key = keys[order[start]]
            end = start + 1
            while end < count and keys[order[end]] == key:
                end += 1
            after = _apart(key, keys[order[end]]) if end < count else min(1, most)
            if end - start == 1:
                row = rows[order[start]]
                yield start, row, Reason(shown(row, max(before, after))), ()
            else:
                level = sorted((rows[place] for place in order[start:end]), key=_by_id)
                yield from self._told(start, level, most)
            start, before = end, after

    def _told(self, start: int, level: list[Household], depth: int) -> Iterator[Told]:
        """Households that are level, told apart by their own numbering or by the lot, where something does."""
        count, shown = len(level), self._sorter.shown
        if len({household_of(row.id) for row in level}) == 1:
            level.sort(key=lambda row: entitlement(row.id))
            for place, row in enumerate(level):
                yield start + place, row, Reason(shown(row, depth), count, place + 1), ()
        elif self._drawn is None:
            tie = tuple(row.id for row in level)
            for place, row in enumerate(level):
                yield start, row, Reason(shown(row, depth), count), () if place else tie
        elif callable(self._drawn):
            lots = sorted([(self._drawn(row.id), row.id, row) for row in level])
            for place, (lot, _, row) in enumerate(lots):
                yield start + place, row, Reason(shown(row, depth), count, place + 1, lot.hex()[:SHOWN]), ()
        else:
            for place, (mark, row) in enumerate(_by_slip(self._drawn, level)):
                yield start + place, row, Reason(shown(row, depth), count, place + 1, str(mark)), ()


def _by_id(row: Household) -> str:
    return row.id


def _apart(one: tuple[Any, ...], other: tuple[Any, ...]) -> int:
    """How many keys must be compared until the two differ."""
    place = 0
    while one[place] == other[place]:
        place += 1
    return place + 1


def _by_slip(drawn: Mapping[str, int], level: list[Household]) -> list[tuple[int, Household]]:
    """Those who are level by the number on their slips."""
    missing = next((row.id for row in level if row.id not in drawn), None)
    if missing is not None:
        raise _refused("number_missing", "{id} 与他户同序,没有抽签的签号", "请按抽签记录补登签号", id=missing)
    numbers = {drawn[row.id]: row for row in level}
    if len(numbers) < len(level):
        raise _refused(
            "numbers_twice",
            "同序的几户抽到同一签号:{ids}",
            "请核对抽签记录和录像,按记录改正后重新登记",
            ids="、".join(row.id for row in level),
        )
    return sorted(numbers.items())


def _agree(rule: Rule, given: Input, drawn: Drawn) -> None:
    """The input is for this rule, its first number is the rule's, and what was drawn is what the rule draws."""
    if given.rule != rules.digest(rule):
        raise _refused("other_rule", "名册写明的选房办法不是这一版", "请用名册定稿时有效的办法版本排序")
    if given.batch == 1 and given.first_number != rule.first_number:
        raise _refused(
            "first_number", "第一批的起始号应当是 {number}", "请按办法写明的起始号登记名册", number=rule.first_number
        )
    if drawn is None:
        return
    if rule.ties == Ties.KEPT or rule.lot is None:
        raise _refused("no_lot", "办法没有规定抽签", "办法写明并列的,不得抽签;需要抽签的,先修订办法并公布")
    if isinstance(drawn, bytes) != (rule.lot.way == Way.COMPUTED):
        raise _refused("other_lot", "抽签的方式不是办法写明的{way}", "请按办法写明的方式抽签", way=rule.lot.way)
    if not isinstance(drawn, bytes):
        strangers = sorted(set(drawn) - {row.id for row in given.households})
        if strangers:
            raise _refused("stranger", "签号登记了名册以外的户:{ids}", "请核对户编号", ids="、".join(strangers))


def _refused(code: str, missing: str, remedy: str, **params: Any) -> Refusal:
    return Refusal(f"order.sequence.{code}", missing=missing, remedy=remedy, params=params)

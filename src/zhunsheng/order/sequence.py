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
Lots = Callable[[str], bytes] | Mapping[str, int] | None
SHOWN = 16  # digits of a lot that people are shown


class Reason(NamedTuple):
    """Why a place is where it is: the facts that count, as far as they tell it from its neighbours.

    ``tied`` households agree in all of them (1: nobody else does); ``drawn`` is the place the lot gave among those,
    0 while none was drawn; ``mark`` what was drawn (number on the slip, or the lot's first 16 digits).
    """

    facts: Facts
    tied: int
    drawn: int
    mark: str


class Place(NamedTuple):
    """One place. ``number`` is unique in the project and runs on through groups and batches; ``rank`` counts within
    the group of this batch. Tied places that no lot has told apart share number and rank.

    The rest is what its ``reason`` is made of: the row, how many of the rule's keys tell it from its neighbours, and
    ``tied``, ``drawn``, ``mark`` as there. One object for a place: a hundred thousand of them are held at once.
    """

    number: int
    rank: int
    household: str
    group: str
    row: Household
    depth: int
    tied: int = 1
    drawn: int = 0
    mark: str = ""

    @property
    def frozen(self) -> str:
        """Why the place is passed over, or ""."""
        return self.row.frozen


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
    sorter = Sorter(rule)
    places: list[Place] = []
    ties: list[tuple[str, ...]] = []
    for group, rows in sorted(groups.items()):
        batch = _Group(group, given.first_number + len(places), ties)
        places += batch.placed(rows, sorter.keys(rows), lots(drawn) if isinstance(drawn, bytes) else drawn)
    return Sequence(given, tuple(places), tuple(left), tuple(doubts(rule, present)), tuple(ties))


def reason(place: Place, rule: Rule) -> Reason:
    """Why the place is where it is, as data."""
    return Reason(Sorter(rule).shown(place.row, place.depth), place.tied, place.drawn, place.mark)


def said(place: Place, rule: Rule) -> str:
    """The place in one Chinese sentence: 第 17 位:验收单第 0312 号."""
    if rule.groups == Groups.FLAT_TYPE:
        where = f"{place.group}第 {place.rank} 位(选房号 {place.number})"
    else:
        where = f"第 {place.number} 位"
    facts, count, drawn, mark = reason(place, rule)
    why = "、".join(told(by, text) for by, text in facts)
    if not facts:
        why = f"本批 {count} 户" if count > 1 else "本批只有一户"
    if count > 1 and not drawn:
        return f"{where}(并列):{why},{count} 户同序"
    if mark:
        return f"{where}:{why},{count} 户同序,抽签第 {drawn}(签号 {mark})"
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


class _Group:
    """The rows of one group on their way into order; ``ties`` gathers those that stay level."""

    def __init__(self, group: str, first: int, ties: list[tuple[str, ...]]) -> None:
        self._group = group
        self._first = first
        self._ties = ties

    def placed(self, rows: list[Household], keys: list[tuple[Any, ...]], drawn: Lots) -> Iterator[Place]:
        """The places, stretch after stretch of equal keys, each with how many keys tell it from those beside it."""
        order = sorted(range(len(rows)), key=keys.__getitem__)
        most, count = len(keys[0]), len(rows)
        start, before = 0, min(1, most)
        while start < count:
            key = keys[order[start]]
            end = start + 1
            while end < count and keys[order[end]] == key:
                end += 1
            after = _apart(key, keys[order[end]]) if end < count else min(1, most)
            if end - start == 1:
                row = rows[order[start]]
                yield Place(self._first + start, start + 1, row.id, self._group, row, max(before, after))
            else:
                level = sorted((rows[place] for place in order[start:end]), key=_by_id)
                yield from self._told(start, level, most, drawn)
            start, before = end, after

    def _told(self, start: int, level: list[Household], depth: int, drawn: Lots) -> Iterator[Place]:
        """Households that are level, told apart by their own numbering or by the lot, where something does."""
        count = len(level)
        drawing: tuple[Callable[[Household], Any], Callable[[Any], str]] | None = None
        if len({household_of(row.id) for row in level}) == 1:
            drawing = (lambda row: entitlement(row.id)), (lambda _: "")
        elif callable(drawn):
            drawing = (lambda row: drawn(row.id)), (lambda lot: lot.hex()[:SHOWN])
        elif drawn is not None:
            _check_slips(drawn, level)
            drawing = (lambda row: drawn[row.id]), str
        if drawing is None:
            self._ties.append(tuple(row.id for row in level))
            for row in level:
                yield Place(self._first + start, start + 1, row.id, self._group, row, depth, count)
            return
        mark, shown = drawing
        marked = sorted([(mark(row), row.id, row) for row in level])
        for place, (value, id_, row) in enumerate(marked, 1):
            at = start + place
            yield Place(self._first + at - 1, at, id_, self._group, row, depth, count, place, shown(value))


def _by_id(row: Household) -> str:
    return row.id


def _apart(one: tuple[Any, ...], other: tuple[Any, ...]) -> int:
    """How many keys must be compared until the two differ."""
    place = 0
    while one[place] == other[place]:
        place += 1
    return place + 1


def _check_slips(drawn: Mapping[str, int], level: list[Household]) -> None:
    """Those who are level have a slip each, and no two the same."""
    missing = next((row.id for row in level if row.id not in drawn), None)
    if missing is not None:
        raise _refused("number_missing", "{id} 与他户同序,没有抽签的签号", "请按抽签记录补登签号", id=missing)
    if len({drawn[row.id] for row in level}) < len(level):
        raise _refused(
            "numbers_twice",
            "同序的几户抽到同一签号:{ids}",
            "请核对抽签记录和录像,按记录改正后重新登记",
            ids="、".join(row.id for row in level),
        )


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

"""How far the lot of a batch is, and the order that follows: recomputed from the file, whenever it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from zhunsheng.kernel.file import Entry, File
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.resettlement import facts
from zhunsheng.matters.resettlement.lots import Committed, Drawn, Failed, PhysicallyDrawn, Revealed, SealedOpened
from zhunsheng.matters.resettlement.parts import Row
from zhunsheng.order import listing, lot, sequence
from zhunsheng.order.listing import Listed
from zhunsheng.order.sequence import Sequence
from zhunsheng.order.terms import Rule, Ties, Way

Told = Entry[Revealed] | Entry[SealedOpened]


@dataclass(frozen=True)
class Lot:
    """The lot of a batch since it last began: who committed to what, who told, the public draw; or drawn numbers."""

    commitments: Mapping[str, Entry[Committed]]
    told: Mapping[str, Told]
    drawn: Entry[Drawn] | None
    physical: Entry[PhysicallyDrawn] | None
    rounds: int
    reveal_by: str

    def missing(self, rule: Rule) -> list[str]:
        """The parties of the rule that have not told their secret."""
        return [] if rule.lot is None else [party for party in rule.lot.parties if party not in self.told]

    def uncommitted(self, rule: Rule) -> list[str]:
        """The parties of the rule without a commitment."""
        return [] if rule.lot is None else [party for party in rule.lot.parties if party not in self.commitments]


def lot_of(file: File, batch: int) -> Lot:
    """The lot as it stands; what came before a lost secret counts no more."""
    commitments: dict[str, Entry[Committed]] = {}
    told: dict[str, Told] = {}
    drawn: Entry[Drawn] | None = None
    physical: Entry[PhysicallyDrawn] | None = None
    rounds, fixed = 1, facts.final(file, batch)
    reveal_by = "" if fixed is None else fixed.act.reveal_by or ""
    for entry in file.entries:
        act = entry.act
        if getattr(act, "batch", None) != batch:
            continue
        if isinstance(act, Failed):
            commitments, told, rounds, reveal_by = {}, {}, rounds + 1, act.reveal_by
        elif isinstance(act, Committed):
            commitments[act.party] = entry
        elif isinstance(act, Revealed | SealedOpened):
            told[act.party] = entry
        elif isinstance(act, Drawn):
            drawn = entry
        elif isinstance(act, PhysicallyDrawn):
            physical = entry
    return Lot(commitments, told, drawn, physical, rounds, reveal_by)


def way(rule: Rule | None) -> Way | None:
    """How ties are drawn under the rule; ``None`` where they are kept."""
    return None if rule is None or rule.ties is Ties.KEPT or rule.lot is None else rule.lot.way


def without_lot(file: File, batch: int) -> Sequence | None:
    """The order before any lot: its ties show whether one is needed."""
    return _sequence(file, batch, None)


def order_of(file: File, batch: int, version: int = 0) -> Sequence | None:
    """The order of a batch as it follows from its newest version (or the one numbered) and its lot.

    ``None`` while something is missing. Raises ``Refusal`` ``order.sequence.*`` where roster and rule do not fit.
    """
    rule, state = facts.rule_of(file, batch), lot_of(file, batch)
    found = way(rule)
    if found is Way.COMPUTED:
        seed = seed_of(file, batch)
        if seed is not None:
            return _sequence(file, batch, seed, version)
    elif found is Way.PHYSICAL and state.physical is not None:
        numbers = {each.code: each.number for each in state.physical.act.numbers}
        return _sequence(file, batch, numbers, version)
    order = _sequence(file, batch, None, version)
    return order if order is not None and (found is None or not order.ties) else None


def seed_of(file: File, batch: int) -> bytes | None:
    """The seed of a computed lot that is complete. It rests on the roster first fixed, whatever is corrected later."""
    fixed, state, rule = facts.final(file, batch), lot_of(file, batch), facts.rule_of(file, batch)
    if fixed is None or state.drawn is None or rule is None or state.missing(rule) or rule.lot is None:
        return None
    try:
        secrets = {party: bytes.fromhex(state.told[party].act.secret) for party in rule.lot.parties}
    except ValueError:  # entered late, where no gate looks
        return None
    return lot.seed(fixed.act.input_digest, secrets, lot.drawn(state.drawn.act.result))


def listed(rows: Iterable[Row], order: Sequence) -> tuple[Listed, ...]:
    """The public list of an order: places and codes, from the random numbers of its rows."""
    return listing.listing(order, order.given.households, {row.id: bytes.fromhex(row.nonce) for row in rows})


def next_number(file: File, batch: int) -> int | None:
    """The first number of a batch: the rule's own, or the one after the batch before; ``None`` while that is open."""
    rule = facts.rule_of(file, batch)
    if rule is None:
        return None
    if batch == 1:
        return rule.first_number
    before = order_of(file, batch - 1)
    return None if before is None else sequence.next_number(before)


def _sequence(file: File, batch: int, drawn: bytes | Mapping[str, int] | None, version: int = 0) -> Sequence | None:
    known, rule = facts.versions(file, batch), facts.rule_of(file, batch)
    if not known or rule is None or version > len(known):
        return None
    given = facts.input_at(file, known[version - 1])
    return None if given is None else sequence.sequence(rule, given, drawn)


def why_not(file: File, batch: int) -> str:
    """What the order of a batch still waits for, in Chinese; empty where it follows."""
    rule, state = facts.rule_of(file, batch), lot_of(file, batch)
    if rule is None or facts.final(file, batch) is None:
        return "名册还没有定稿"
    try:
        if order_of(file, batch) is not None:
            return ""
    except Refusal as refusal:
        return refusal.what()
    if way(rule) is Way.PHYSICAL:
        return "还没有登记现场抽签"
    if state.missing(rule):
        return "还没有公开秘密:" + "、".join(state.missing(rule))
    return "还没有登记公开开奖"

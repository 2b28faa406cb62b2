"""What one household takes home of an order: its row and the random number that makes its public code, its place with
the reason, and the records about itself with their proofs. ``verify.py`` finds it in either bundle, asking nobody.

Whoever holds it knows everything the roster says of the household, so it is handed to the household alone and never
stands in an address. Of the agreement only the header is opened: its day counts, its sums are nobody's here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import segno

from zhunsheng.kernel.canonical import canonical
from zhunsheng.kernel.file import File
from zhunsheng.matters.choosing import acts as choosing
from zhunsheng.matters.households.acts import MovedOut
from zhunsheng.order import listing, roster, sequence
from zhunsheng.order.codes import code
from zhunsheng.order.sequence import Place
from zhunsheng.publishing.openings import BODY, HEAD, receipt
from zhunsheng.publishing.order_bundle import dated, leaf_of
from zhunsheng.publishing.order_source import Source
from zhunsheng.publishing.orders import Order

SCHEME = "zhunsheng-receipt/1"


@dataclass(frozen=True)
class Own:
    """One household's place in an order, as its own page and paper show it. ``flat`` is what it chose, if it did."""

    order: Order
    place: Place
    code: str
    word: str
    nonce: str
    flat: str

    @property
    def reason(self) -> str:
        """The place in one sentence."""
        return sequence.said(self.place, self.order.rule)

    @property
    def row(self) -> dict[str, Any]:
        """What the roster says of the household."""
        return roster.row(next(each for each in self.order.given.households if each.id == self.place.household))

    @property
    def core(self) -> dict[str, Any]:
        """The receipt without its proofs: enough to recompute the code and to find the place."""
        return {
            "scheme": SCHEME, "project": self.order.project, "matter": self.order.file.matter,
            "batch": self.order.batch, "code": self.code, "nonce": self.nonce, "row": self.row,
            "number": self.place.number, "rank": self.place.rank, "group": self.place.group, "reason": self.reason,
            "frozen": self.place.frozen, "flat": self.flat,
        }  # fmt: skip

    @property
    def qr(self) -> str:
        """The same as a picture: telephones read it as text, ``verify.html`` takes that text."""
        text = canonical(self.core).decode()
        return segno.make(text, error="l", micro=False).svg_inline(omitsize=True, border=4, svgclass="zs-qr")


def own(order: Order, household: str) -> Own | None:
    """A household's own place; ``None`` where it has none in this order."""
    place, row = order.places.get(household), order.rows.get(household)
    if place is None or row is None or not row.nonce:
        return None
    nonce = bytes.fromhex(row.nonce)
    mine = next(each for each in order.given.households if each.id == household)
    return Own(order, place, code(nonce, mine), listing.word(nonce), row.nonce, order.chosen.get(household, ""))


def of_household(orders: tuple[Order, ...], matter: str) -> list[Own]:
    """Every place of the household with this file, in all orders."""
    ids = [(order, id_) for order in orders for id_, row in order.rows.items() if row.household == matter]
    return [found for order, id_ in ids if (found := own(order, id_)) is not None]


def told(mine: Own, given: Source) -> dict[str, Any]:
    """The whole receipt: the records about this household and the two that fix roster and order, each proven."""
    newest = given.signed[-1].size if given.signed else 0
    acts = [_act(given, seq, parts) for seq, parts in sorted(_acts(mine, given)) if seq < newest]
    return mine.core | {"acts": acts}


def written(mine: Own, given: Source) -> bytes:
    """The receipt as a file; the same bytes every time."""
    return (json.dumps(told(mine, given), ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()


def _acts(mine: Own, given: Source) -> Iterator[tuple[int, tuple[str, ...]]]:
    order, id_ = mine.order, mine.place.household
    yield order.fixed, (HEAD,)
    yield order.seq, (HEAD,)
    home: File | None = given.file(order.rows[id_].household)
    for entry in dated(order, home) if home is not None else ():
        yield leaf_of(entry), (HEAD, BODY) if isinstance(entry.act, MovedOut) else (HEAD,)
    for entry in order.steps():
        if isinstance(entry.act, (*choosing.STEPS_OF_A_TURN, choosing.Changed)) and entry.act.code == id_:
            yield leaf_of(entry), (HEAD, BODY)


def _act(given: Source, seq: int, parts: tuple[str, ...]) -> dict[str, Any]:
    opened = [given.opening(seq, part) for part in parts]
    return {
        "index": seq,
        "leaf": given.leaf(seq).decode("ascii"),
        "parts": [{name: value for name, value in each.items() if name != "index"} for each in opened],
        "proof": str(receipt(given.reader, seq, given.signed)),
    }

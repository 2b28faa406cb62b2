"""The list for everybody – places, groups and public codes, nothing else – and the word that opens one's own line.

Neighbours know each other's days, agreements and flats; so none of these stands here. What is published carries the
list's digest, and whoever has a row's nonce recomputes its code.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from zhunsheng.kernel.canonical import canonical
from zhunsheng.order.codes import ALPHABET, code
from zhunsheng.order.lot import framed
from zhunsheng.order.roster import Household
from zhunsheng.order.sequence import Sequence

WORD = b"zhunsheng/order/word/1"
WORD_LENGTH = 8


class Listed(NamedTuple):
    """One line of the public list."""

    number: int
    group: str
    code: str


def listing(order: Sequence, households: Iterable[Household], nonces: Mapping[str, bytes]) -> tuple[Listed, ...]:
    """The order as everybody may see it; households that stand level in the order of their codes, which say nothing."""
    codes = {each.id: code(nonces[each.id], each) for each in households}
    return tuple(sorted(Listed(place.number, place.group, codes[place.household]) for place in order.places))


def plain(listed: Iterable[Listed]) -> list[dict[str, object]]:
    """The list as data."""
    return [each._asdict() for each in listed]


def digest(listed: Iterable[Listed]) -> str:
    """SHA-256, in hex, over the canonical JSON of the list: what an order published carries beside its own digest."""
    return hashlib.sha256(canonical(plain(listed))).hexdigest()


def word(nonce: bytes) -> str:
    """What stands beside the code on the household's own paper and on no list: who has it is asked nothing else."""
    number = int.from_bytes(hashlib.sha256(framed(WORD, nonce)).digest(), "big") >> (256 - 5 * WORD_LENGTH)
    return "".join(ALPHABET[number >> shift & 31] for shift in range(5 * (WORD_LENGTH - 1), -1, -5))

"""The public code of a household: says nothing about it, and its own receipt recomputes it."""

from __future__ import annotations

from hashlib import sha256

from zhunsheng.kernel.canonical import canonical
from zhunsheng.order.lot import framed
from zhunsheng.order.roster import Household, row

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""No 0, 1, I, O: nobody reads them apart."""
LENGTH = 12
LABEL = b"zhunsheng/order/code/1"
NONCE = 32  # bytes


def code(nonce: bytes, household: Household) -> str:
    """12 characters of SHA-256(label, nonce, canonical JSON of the row), each part with its length before it.

    ``nonce`` is 32 random bytes of the row's own; who does not have it cannot try rows out.
    """
    if len(nonce) != NONCE:
        raise ValueError(len(nonce))
    made = sha256(framed(LABEL, nonce, canonical(row(household)))).digest()
    number = int.from_bytes(made, "big") >> (len(made) * 8 - 5 * LENGTH)
    return "".join(ALPHABET[number >> shift & 31] for shift in range(5 * (LENGTH - 1), -1, -5))

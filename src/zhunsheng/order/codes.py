"""The public code of a household: says nothing about it, and its own receipt recomputes it."""

from __future__ import annotations

from zhunsheng.order.roster import Household

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""No 0, 1, I, O: nobody reads them apart."""
LENGTH = 12
LABEL = b"zhunsheng/order/code/1"


def code(nonce: bytes, household: Household) -> str:
    """12 characters of SHA-256(label, nonce, canonical JSON of the row), each part with its length before it.

    ``nonce`` is 32 random bytes of the row's own; who does not have it cannot try rows out.
    """
    raise NotImplementedError(nonce, household)

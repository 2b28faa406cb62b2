"""The computed lot: commitments, the seed, each household's own lot (SHA-256, every part with its length before it).

A length is four bytes, big end first. Parties go in the order of their names' UTF-8 bytes, so that no order is chosen.
"""

from __future__ import annotations

from collections.abc import Mapping


def framed(*parts: bytes) -> bytes:
    """The parts one after the other, each with its length before it: no two lists give the same bytes."""
    return b"".join(len(part).to_bytes(4, "big") + part for part in parts)


def commitment(party: str, secret: bytes) -> str:
    """What a party makes known before the roster: SHA-256(label, party, secret), in hex. ``secret`` is 32 bytes."""
    raise NotImplementedError(party, secret)


def seed(input_digest: str, reveals: Mapping[str, bytes], draw: str) -> bytes:
    """The seed: SHA-256(label, input digest, party and secret of each, draw). ``draw`` as ``drawn`` gives it."""
    raise NotImplementedError(input_digest, reveals, draw)


def lot(seed: bytes, household: str) -> bytes:
    """The lot of one household: SHA-256(label, seed, its id); the smaller goes first. Depends on nobody else."""
    raise NotImplementedError(seed, household)


def drawn(text: str) -> str:
    """The public draw as it enters the seed: ``期号:号码,号码+号码``, e.g. ``2024051:03,08,15,22,27,31+09``.

    Raises ``Refusal`` ``order.draw.form`` for anything else, so that one draw has one writing.
    """
    raise NotImplementedError(text)

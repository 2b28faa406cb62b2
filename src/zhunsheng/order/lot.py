"""The computed lot: commitments, the seed, each household's own lot (SHA-256, every part with its length before it).

A length is four bytes, big end first. Parties go in the order of their names' UTF-8 bytes, so that no order is chosen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from hashlib import sha256

from zhunsheng.kernel.refusal import Refusal

COMMIT = b"zhunsheng/order/commit/1"
SEED = b"zhunsheng/order/seed/1"
LOT = b"zhunsheng/order/lot/1"
SECRET = 32  # bytes
DRAW = re.compile(r"[0-9]{4,}:[0-9]{2}(?:,[0-9]{2})*(?:\+[0-9]{2}(?:,[0-9]{2})*)?")


def framed(*parts: bytes) -> bytes:
    """The parts one after the other, each with its length before it: no two lists give the same bytes."""
    return b"".join(len(part).to_bytes(4, "big") + part for part in parts)


def commitment(party: str, secret: bytes) -> str:
    """What a party makes known before the roster: SHA-256(label, party, secret), in hex. ``secret`` is 32 bytes."""
    return sha256(framed(COMMIT, party.encode("utf-8"), _whole(party, secret))).hexdigest()


def seed(input_digest: str, reveals: Mapping[str, bytes], draw: str) -> bytes:
    """The seed: SHA-256(label, input digest, party and secret of each, draw). ``draw`` as ``drawn`` gives it."""
    secrets = sorted((party.encode("utf-8"), _whole(party, secret)) for party, secret in reveals.items())
    parts = [part for each in secrets for part in each]
    return sha256(framed(SEED, bytes.fromhex(input_digest), *parts, drawn(draw).encode("ascii"))).digest()


def lot(seed: bytes, household: str) -> bytes:
    """The lot of one household: SHA-256(label, seed, its id); the smaller goes first. Depends on nobody else."""
    return lots(seed)(household)


def lots(seed: bytes) -> Callable[[str], bytes]:
    """``lot`` with the seed given once, for many households."""
    begun = sha256(framed(LOT, seed))

    def of(household: str) -> bytes:
        hashed = begun.copy()
        hashed.update(framed(household.encode("utf-8")))
        return hashed.digest()

    return of


def drawn(text: str) -> str:
    """The public draw as it enters the seed: ``期号:号码,号码+号码``, e.g. ``2024051:03,08,15,22,27,31+09``.

    Numbers have two digits. Where two kinds of balls are drawn, each kind stands in ascending order, as it is
    announced; otherwise the order drawn stays. Raises ``Refusal`` ``order.draw.form`` for anything else, so that one
    draw has one writing.
    """
    kinds = [kind.split(",") for kind in text.partition(":")[2].split("+")]
    rising = len(kinds) == 1 or all(kind == sorted(set(kind)) for kind in kinds)
    if not DRAW.fullmatch(text) or not rising:
        raise Refusal(
            "order.draw.form",
            missing="开奖号码的写法不对:{text}",
            remedy="请写成“期号:号码,号码+号码”,号码两位、从小到大,用半角数字和标点,如 2024051:03,08,15,22,27,31+09",
            params={"text": text},
        )
    return text


def _whole(party: str, secret: bytes) -> bytes:
    if len(secret) != SECRET:
        raise Refusal(
            "order.lot.secret",
            missing="{party}的随机数不是 32 字节",
            remedy="请用封存时的那份随机数(64 位十六进制)",
            params={"party": party},
        )
    return secret

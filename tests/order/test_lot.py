"""The computed lot: uniform, the same for whoever computes it, a household's own without anybody else's."""

from __future__ import annotations

import hashlib
from collections import Counter
from itertools import permutations

import pytest

from zhunsheng.kernel.refusal import Refusal
from zhunsheng.order import codes, lot
from zhunsheng.order.roster import Household

FIVE = [f"H{number:04}" for number in range(1, 6)]
SEEDS = 24_000
DRAW = "2024051:03,08,15,22,27,31+09"
SECRETS = {"征收部门": b"\1" * 32, "司法局": b"\2" * 32, "居民代表": b"\3" * 32}
CRITICAL = 157.8
"""χ² with 119 degrees of freedom exceeds this once in a hundred uniform lots."""


def test_五户同序_一百二十种次序一样多() -> None:
    found = Counter(
        tuple(sorted(FIVE, key=lot.lots(hashlib.sha256(f"seed {number}".encode()).digest()))) for number in range(SEEDS)
    )
    assert set(found) == set(permutations(FIVE))
    expected = SEEDS / 120
    assert sum((count - expected) ** 2 / expected for count in found.values()) < CRITICAL


def test_每一户的签只由种子和自己的编号定() -> None:
    seed = lot.seed("ab" * 32, SECRETS, DRAW)
    label = b"zhunsheng/order/lot/1"
    by_hand = hashlib.sha256(
        len(label).to_bytes(4, "big") + label + b"\0\0\0\x20" + seed + b"\0\0\0\x05" + b"H0001"
    ).digest()
    assert lot.lot(seed, "H0001") == by_hand == lot.lots(seed)("H0001")


def test_种子照决定记录的写法_一步一步算得出() -> None:
    parts = [b"zhunsheng/order/seed/1", bytes.fromhex("ab" * 32)]
    for party in sorted(SECRETS, key=lambda name: name.encode()):
        parts += [party.encode(), SECRETS[party]]
    parts.append(DRAW.encode())
    whole = b"".join(len(part).to_bytes(4, "big") + part for part in parts)
    assert lot.seed("ab" * 32, SECRETS, DRAW) == hashlib.sha256(whole).digest()
    backwards = dict(reversed(SECRETS.items()))
    assert lot.seed("ab" * 32, backwards, DRAW) == lot.seed("ab" * 32, SECRETS, DRAW)


def test_名册_随机数_参加方_开奖号码_改一处种子就变() -> None:
    base = lot.seed("ab" * 32, SECRETS, DRAW)
    others = [
        lot.seed("ac" * 32, SECRETS, DRAW),
        lot.seed("ab" * 32, {**SECRETS, "司法局": b"\4" * 32}, DRAW),
        lot.seed("ab" * 32, {name: secret for name, secret in SECRETS.items() if name != "司法局"}, DRAW),
        lot.seed("ab" * 32, SECRETS, DRAW.replace("+09", "+10")),
    ]
    assert len({base, *others}) == 5


def test_封存的摘要认得出随机数和是谁的() -> None:
    shown = lot.commitment("司法局", SECRETS["司法局"])
    assert shown == lot.commitment("司法局", SECRETS["司法局"])
    assert shown not in {lot.commitment("征收部门", SECRETS["司法局"]), lot.commitment("司法局", SECRETS["征收部门"])}
    label = b"zhunsheng/order/commit/1"
    name = "司法局".encode()
    parts = b"".join(len(part).to_bytes(4, "big") + part for part in (label, name, SECRETS["司法局"]))
    assert shown == hashlib.sha256(parts).hexdigest()


WRONG = [
    "",
    "2024051",
    "2024051:3,8+9",
    "第2024051期:03",
    "2024051:03, 08",
    "2024051:03\uff0c08",
    "2024051:08,03,15,22,27,31+09",
    "2024051:03,03,15,22,27,31+09",
]


@pytest.mark.parametrize("text", WRONG)
def test_开奖号码只有一种写法(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        lot.drawn(text)
    assert refused.value.code == "order.draw.form"


def test_只有一种球的_照开出的次序() -> None:
    assert lot.drawn("2024051:07,03,07") == "2024051:07,03,07"
    assert lot.drawn(DRAW) == DRAW


def test_公开代码只有拿着回执的人算得出() -> None:
    row, nonce = Household("H0001", slip_no="0312", moved_on="2024-05-01"), b"\7" * 32
    mine = codes.code(nonce, row)
    assert len(mine) == 12
    assert set(mine) <= set(codes.ALPHABET)
    assert not set("01IO") & set(codes.ALPHABET)
    assert len(set(codes.ALPHABET)) == 32
    others = {codes.code(b"\6" * 32, row), codes.code(nonce, Household("H0001", slip_no="0311", moved_on="2024-05-01"))}
    assert mine not in others
    with pytest.raises(ValueError, match="31"):
        codes.code(nonce[1:], row)

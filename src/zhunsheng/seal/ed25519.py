"""Ed25519 (RFC 8032) in plain Python: strict verification, and signing where no library is installed.

Verification is the one every C2SP client agrees on: ``S`` below the group's order, points in their one encoding, no
point of small order as a key, and ``[S]B = R + [k]A`` without a cofactor. A signature takes some milliseconds.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha512

_P = 2**255 - 19
_L = 2**252 + 27742317777372353535851937790883648493
_D = -121665 * pow(121666, -1, _P) % _P
_ROOT = pow(2, (_P - 1) // 4, _P)

_Point = tuple[int, int, int, int]
_ZERO: _Point = (0, 1, 1, 0)


def verify(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether 64 bytes ``signature`` are one of ``message`` by the 32 bytes key ``public``."""
    if len(public) != 32 or len(signature) != 64:
        return False
    key, commitment = _point(public), _point(signature[:32])
    scalar = int.from_bytes(signature[32:], "little")
    if key is None or commitment is None or scalar >= _L or _equal(_times(key, 8), _ZERO):
        return False
    challenge = int.from_bytes(sha512(signature[:32] + public + message).digest(), "little") % _L
    return _equal(_of_base(scalar), _add(commitment, _times(key, challenge)))


def public_key(seed: bytes) -> bytes:
    """The key that verifies what the 32 bytes ``seed`` signs."""
    return _bytes(_of_base(_expanded(seed)[0]))


def sign(seed: bytes, message: bytes) -> bytes:
    """The signature (64 bytes); the same every time."""
    scalar, prefix = _expanded(seed)
    public = _bytes(_of_base(scalar))
    nonce = int.from_bytes(sha512(prefix + message).digest(), "little") % _L
    commitment = _bytes(_of_base(nonce))
    challenge = int.from_bytes(sha512(commitment + public + message).digest(), "little") % _L
    return commitment + ((nonce + challenge * scalar) % _L).to_bytes(32, "little")


def _expanded(seed: bytes) -> tuple[int, bytes]:
    if len(seed) != 32:
        raise ValueError("密钥种子应为 32 字节")
    digest = sha512(seed).digest()
    scalar = int.from_bytes(digest[:32], "little") & (1 << 254) - 8 | 1 << 254
    return scalar, digest[32:]


def _point(data: bytes) -> _Point | None:
    """The point of 32 bytes; ``None`` for bytes that are none, or are another's in disguise."""
    y = int.from_bytes(data, "little")
    odd, y = y >> 255, y & (1 << 255) - 1
    if y >= _P:
        return None
    square = (y * y - 1) * pow(_D * y * y + 1, -1, _P) % _P
    x = pow(square, (_P + 3) // 8, _P)
    if (x * x - square) % _P:
        x = x * _ROOT % _P
    if (x * x - square) % _P or (x == 0 and odd):
        return None
    if x & 1 != odd:
        x = _P - x
    return (x, y, 1, x * y % _P)


def _bytes(point: _Point) -> bytes:
    inverse = pow(point[2], -1, _P)
    x, y = point[0] * inverse % _P, point[1] * inverse % _P
    return (y | (x & 1) << 255).to_bytes(32, "little")


def _add(one: _Point, other: _Point) -> _Point:
    a = (one[1] - one[0]) * (other[1] - other[0]) % _P
    b = (one[1] + one[0]) * (other[1] + other[0]) % _P
    c = 2 * _D * one[3] * other[3] % _P
    d = 2 * one[2] * other[2] % _P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % _P, g * h % _P, f * g % _P, e * h % _P)


def _double(point: _Point) -> _Point:
    x, y, z, _ = point
    a, b = x * x % _P, y * y % _P
    h, g = a + b, a - b
    e, f = h - (x + y) * (x + y), 2 * z * z + g
    return (e * f % _P, g * h % _P, f * g % _P, e * h % _P)


def _times(point: _Point, scalar: int) -> _Point:
    """Four bits at a time."""
    table = [_ZERO, point]
    for _ in range(14):
        table.append(_add(table[-1], point))
    made = _ZERO
    for shift in range((scalar.bit_length() + 3) // 4 * 4 - 4, -1, -4):
        made = _double(_double(_double(_double(made))))
        made = _add(made, table[scalar >> shift & 15])
    return made


@cache
def _base() -> list[list[_Point]]:
    """For each four bits of a scalar its fifteen multiples of the base point."""
    point = _point(bytes.fromhex("58" + "66" * 31))
    if point is None:
        raise ArithmeticError
    rows = []
    for _ in range(64):
        row = [_ZERO]
        for _ in range(15):
            row.append(_add(row[-1], point))
        rows.append(row)
        point = _add(row[-1], point)
    return rows


def _of_base(scalar: int) -> _Point:
    made = _ZERO
    for place, row in enumerate(_base()):
        made = _add(made, row[scalar >> 4 * place & 15])
    return made


def _equal(one: _Point, other: _Point) -> bool:
    return (one[0] * other[2] - other[0] * one[2]) % _P == 0 and (one[1] * other[2] - other[1] * one[2]) % _P == 0

"""Canonical bytes and salted commitments (RFC 8785 under limits; HMAC-SHA256).

Limits: objects with ASCII keys; strings, whole numbers below 2**53, booleans, null, lists. Under these limits
sorted compact JSON in UTF-8 equals the JSON Canonicalization Scheme. Money is whole 分, areas are 0.01 m².
"""

from __future__ import annotations

import hashlib
import hmac
import json.encoder
from collections.abc import Callable
from typing import Any

from zhunsheng.kernel.refusal import Refusal

LIMIT = 2**53
LABELS = frozenset({"head", "body", "personal"})


def canonical(value: Any) -> bytes:
    """The one byte string of ``value``; refuses what the limits exclude (``canonical.limit``)."""
    _check(value)
    try:
        return _written(value).encode("utf-8")
    except UnicodeEncodeError:
        raise _outside("字符串含有无法编码的字符") from None


def parse(data: bytes) -> Any:
    """Read canonical bytes; duplicate keys and broken text are refused (``canonical.parse``)."""
    try:
        return _READER.decode(data.decode("utf-8"))
    except ValueError as wrong:
        raise Refusal("canonical.parse", missing="内容不是规范的记录:{why}", params={"why": str(wrong)}) from wrong


def writer(*, sort_keys: bool) -> Callable[[Any], str]:
    """Compact JSON by one encoder made once: the library makes one anew for every value, half of an act's writing."""
    plain = json.JSONEncoder(sort_keys=sort_keys, ensure_ascii=False, separators=(",", ":"))
    make = json.encoder.c_make_encoder  # type: ignore[attr-defined]
    if make is None:
        return plain.encode
    encode = make(None, plain.default, json.encoder.encode_basestring, None, ":", ",", sort_keys, False, False)
    return lambda value: "".join(encode(value, 0))


def commit(label: str, nonce: bytes, content: bytes) -> bytes:
    """Salted commitment of one part of an act: 32 bytes. ``label`` is head, body or personal; nonce 16 bytes."""
    if label not in LABELS or len(nonce) != 16:
        raise ValueError(label)
    return hmac.digest(nonce, b"zhunsheng/1/" + label.encode("ascii") + b"\0" + content, "sha256")


def leaf(header: bytes, body: bytes) -> bytes:
    """The leaf of the public log: both commitments, nothing else."""
    return b'{"b":"%s","h":"%s","v":1}' % (body.hex().encode("ascii"), header.hex().encode("ascii"))


def digest(content: bytes) -> str:
    """SHA-256 of a paper's exact bytes, in hex."""
    return hashlib.sha256(content).hexdigest()


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("duplicate key")
    return made


_written = writer(sort_keys=True)
_READER = json.JSONDecoder(object_pairs_hook=_unique)


_SIMPLE = (str, bool, type(None))


def _check(value: Any) -> None:
    if isinstance(value, _SIMPLE):
        return
    if isinstance(value, int):
        if abs(value) >= LIMIT:
            raise _outside("整数超出范围")
    elif isinstance(value, list):
        for item in value:
            if type(item) is not str:
                _check(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if not isinstance(key, str) or not key.isascii():
                raise _outside("键只能是英文")
            if type(item) is not str:
                _check(item)
    else:
        raise _outside("只能记录文字、整数、是否、空、列表和对象")


def _outside(why: str) -> Refusal:
    return Refusal("canonical.limit", missing="内容超出可记录的范围:{why}", remedy="请改正后重试", params={"why": why})

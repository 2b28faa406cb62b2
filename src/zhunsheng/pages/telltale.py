"""What must never stand on a page for everybody: numbers that are somebody's, and one household's compensation.

Sources: 个人信息保护法; 590号令 15、29 (per-household results inside the area only). A number is told by its own check
digit, so that a document number of eighteen digits is no identity card.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Collection
from io import BytesIO

_ID = re.compile(r"(?<!\d)\d{17}[\dXx](?![\dXx])")
_MOBILE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
_CARD = re.compile(r"(?<!\d)(?:\d[ ]?){15,18}\d(?!\d)")
_HOUSEHOLD = re.compile(r"分户(?:补偿|评估|初步评估|初评|结果|调查)")
_TAG = re.compile(r"<[^>]+>")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
OFFICE = "PK\x03\x04".encode("latin-1")
SPACED = re.compile(r"[\s-]+")


def personal(text: str, ours: Collection[str] = ()) -> tuple[str, ...]:
    """The kinds of personal numbers in a text; ``ours`` are the office's own telephones, which everybody may call."""
    known = {SPACED.sub("", number) for number in ours}
    found = []
    if any(_is_id(match) for match in _ID.findall(text)):
        found.append("身份证号")
    if any(match not in known for match in _MOBILE.findall(text)):
        found.append("手机号")
    if any(_is_card(SPACED.sub("", match)) for match in _CARD.findall(text)):
        found.append("银行卡号")
    return tuple(found)


def household(text: str) -> bool:
    """Whether a title or sentence is about the compensation of single households."""
    return bool(_HOUSEHOLD.search(text))


def readable(content: bytes) -> str | None:
    """The words of a paper as far as a program can read them: text, Word and Excel; ``None`` for anything else."""
    if content.startswith(OFFICE):
        return _of_office(content)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _of_office(content: bytes) -> str | None:
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            parts = [name for name in packed.namelist() if name.endswith(".xml")]
            return "\n".join(_TAG.sub("", packed.read(name).decode("utf-8", "replace")) for name in parts)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError):
        return None


def _is_id(number: str) -> bool:
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return _CHECKS[total % 11] == number[-1].upper()


def _is_card(number: str) -> bool:
    """Luhn's check digit; bank cards begin with 4, 5, 6 or 9."""
    if number[0] not in "4569":
        return False
    doubled = [int(digit) * (2 - place % 2) for place, digit in enumerate(reversed(number), 1)]
    other = [int(digit) * (1 if place % 2 else 2) for place, digit in enumerate(reversed(number), 1)]
    return bool(doubled) and sum(value - 9 if value > 9 else value for value in other) % 10 == 0

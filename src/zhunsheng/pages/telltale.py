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
_COMMENTS = re.compile(r"comments?\d*\.xml$", re.IGNORECASE)
_TRACKED = re.compile(r"<w:(?:ins|del|moveFrom|moveTo)[ />]")
_UNSEEN = re.compile(r"<(?:row|col|sheet)\b[^>]*\b(?:hidden=\"1\"|hidden=\"true\"|state=\"(?:hidden|veryHidden)\")")
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


def hidden(content: bytes) -> tuple[str, ...]:
    """What a Word or Excel file carries unseen on paper: comments, tracked changes, hidden parts of a table."""
    parts = _parts(content) or {}
    found = []
    if any(_COMMENTS.search(name) for name in parts):
        found.append("批注")
    if _TRACKED.search(parts.get("word/document.xml", "")):
        found.append("修订痕迹")
    if any(name.startswith("xl/") and _UNSEEN.search(text) for name, text in parts.items()):
        found.append("隐藏的行、列或者表")
    return tuple(found)


def _of_office(content: bytes) -> str | None:
    parts = _parts(content)
    return None if parts is None else "\n".join(_TAG.sub("", text) for text in parts.values())


def _parts(content: bytes) -> dict[str, str] | None:
    """The parts of a Word or Excel file by name; ``None`` for anything else."""
    if not content.startswith(OFFICE):
        return None
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            names = [name for name in packed.namelist() if name.endswith(".xml")]
            return {name: packed.read(name).decode("utf-8", "replace") for name in names}
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

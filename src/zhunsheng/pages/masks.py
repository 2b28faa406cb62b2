"""Masks: what a post that may not see a person's data sees instead.

Source: the office's own rule after 个人信息保护法 6 (least needed); sensitive items stay with those who answer for the
matter.
"""

from __future__ import annotations

import re

_DIGITS = re.compile(r"\d{5,}")


def mask(value: str) -> str:
    """A name keeps its first character, a long number its last two digits, anything else its length in stars."""
    text = value.strip()
    if not text:
        return ""
    if _DIGITS.search(text):
        return _DIGITS.sub(lambda found: "*" * (len(found[0]) - 2) + found[0][-2:], text[:40])
    if len(text) <= 4:
        return text[0] + "某" * (2 if len(text) > 2 else 1)
    return text[0] + "*" * min(len(text) - 1, 8)

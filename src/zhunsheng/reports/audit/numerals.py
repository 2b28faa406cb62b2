"""The grammar of numbers: 29, 1,100余, 11.34万, 二十, 百分之九十, 3-5, 第10 – and how exact they claim to be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from zhunsheng.reports.audit.units import PATTERN, fits

_DIGITS = dict(zip("零一二两三四五六七八九", (0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10_000, "亿": 100_000_000}
_SCALES = {**_SMALL, **_LARGE}

_LONGEST = 15  # longer ones are numbers of identity cards and files
_ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_NUMBER = re.compile(
    rf"(?P<percent>百分之(?P<hundredth>[零一二两三四五六七八九十百]+(?:点[零一二三四五六七八九]+)?|{_ARABIC}))"
    rf"|(?P<arabic>(?:{_ARABIC}))(?:\s*[-至]\s*(?P<upper>{_ARABIC})(?!\s*[-\d]))?\s?(?P<inner>[余多来几]?)(?P<scale>[百千]?万亿?|亿|[百千])?"
    rf"(?P<more>[余多来几](?:\s?))?"
    rf"|(?P<word>[零一二两三四五六七八九十百千万亿]+)(?P<wordmore>[余多来几])?"
)
_UNIT = re.compile(PATTERN)
_AFTER_UNIT = re.compile(r"(?P<more>[余多])|(?P<least>\)?(?:及|或)?以上)|(?P<most>以内|以下|之内)|(?P<about>左右|上下)")
_BEFORE = (
    ("at_least", re.compile(r"(?:不少于|不低于|不得少于|至少|最少|不小于|不下|大于等于|≥)\s*$")),
    ("at_most", re.compile(r"(?:不超过|不高于|不多于|至多|最多|不足|不到|少于|低于|小于|≤|<)\s*$")),
    ("more_than", re.compile(r"(?:超过|超|逾|突破|多于|高于|大于|>)了?\s*$")),
    ("about", re.compile(r"(?:将近|接近|大约|约为|约|近|左右)\s*$")),
)


@dataclass(frozen=True)
class Numeral:
    """A number before its measure word: ``start``–``end`` is the number, ``unit_end`` the end of the unit.

    ``value`` is the plain number, ``text`` the number as written, ``qualifier`` exact, more_than, at_least, at_most
    or about; ``word`` tells a number in Chinese characters. ``unit`` is empty where the page lost it.
    """

    start: int
    end: int
    unit_end: int
    value: float
    unit: str
    qualifier: str
    word: bool
    text: str
    ordinal: bool = False


def read(word: str) -> int | None:
    """The value of a number in Chinese characters; None where it is none (十四五, 二三)."""
    if len(word) > _LONGEST:
        return None
    if re.fullmatch(r"[零一二三四五六七八九]{2,}", word):
        return int("".join(str(_DIGITS[each]) for each in word)) if len(word) >= 4 or "零" in word else None
    total = section = digit = 0
    last = 10**9
    pending = False
    for letter in word:
        if letter in _DIGITS:
            if pending and _DIGITS[letter]:
                return None
            digit, pending = _DIGITS[letter], letter != "零"
        elif letter in _SMALL:
            if _SMALL[letter] >= last:
                return None
            last = _SMALL[letter]
            section += (digit if pending else 1) * last
            digit, pending = 0, False
        else:
            total = (total + section + digit) * _LARGE[letter] if (total or section or digit) else _LARGE[letter]
            section, digit, pending, last = 0, 0, False, 10**9
    if pending and last not in {10, 10**9} and len(word) > 1 and word[-2] != "零":
        digit *= last // 10  # 一百二 is 120, 三万五 is not met with units
    return total + section + digit


def numerals(text: str) -> Iterator[Numeral]:
    """Every number of a normal text with its unit, from left to right."""
    place = 0
    while found := _NUMBER.search(text, place):
        made = _made(text, found)
        place = max(found.end(), made.unit_end if made else 0)
        if made is not None:
            yield made


def _made(text: str, found: re.Match[str]) -> Numeral | None:
    if found["percent"]:
        value = _hundredth(found["hundredth"])
        if value is None:
            return None
        return _qualified(
            text, found.start(), found.end(), found.end(), value, "%", "", found["percent"][-1] not in "0123456789"
        )
    value = read(found["word"]) if found["word"] else _arabic(found)
    if value is None:
        return None
    end = found.start() + len(found[0].rstrip())
    more = (found["inner"] or "") + (found["more"] or "") + (found["wordmore"] or "")
    unit = _UNIT.match(text, found.end()) or _UNIT.match(
        text, found.end() + (text[found.end() : found.end() + 1] == " ")
    )
    if unit is None or not fits(unit[0], text[unit.end() : unit.end() + 3]):
        return _qualified(text, found.start(), end, end, value, "", more, bool(found["word"]))
    return _qualified(text, found.start(), end, unit.end(), value, unit[0], more, bool(found["word"]))


def _qualified(
    text: str, start: int, end: int, unit_end: int, value: float, unit: str, more: str, word: bool
) -> Numeral:
    before = text[max(0, start - 6) : start]
    after = _AFTER_UNIT.match(text, unit_end)
    qualifier = "more_than" if more.strip() in {"余", "多"} else "about" if more.strip() else "exact"
    for name, pattern in _BEFORE:
        if qualifier == "exact" and pattern.search(before):
            qualifier = name
    if qualifier == "exact" and after is not None and (unit or after.lastgroup == "about"):
        kinds = {"more": "more_than", "least": "at_least", "most": "at_most", "about": "about"}
        qualifier = kinds[str(after.lastgroup)]
    if re.search(r"\d\s*[-至]\s*\d", text[start:end]):
        qualifier = "about"
    ordinal = text[start - 1 : start] == "第"
    first = start - 1 if ordinal else start
    return Numeral(first, end, unit_end, value, unit, qualifier, word, text[first:end], ordinal)


def _arabic(found: re.Match[str]) -> float | None:
    digits = found["arabic"].replace(",", "")
    if len(digits) > _LONGEST:
        return None
    number = float(digits)
    for letter in found["scale"] or "":
        number *= _SCALES[letter]
    return plain(number)


def _hundredth(word: str) -> float | None:
    if word[0].isdigit():
        return plain(float(word.replace(",", "")))
    whole, _, part = word.partition("点")
    value = read(whole)
    if value is None:
        return None
    return plain(float(f"{value}." + "".join(str(_DIGITS[each]) for each in part))) if part else value


def plain(number: float) -> float:
    """A whole number as such: 113400.0 → 113400; decimals without the noise of binary fractions."""
    rounded = round(number, 6)
    return int(rounded) if rounded == int(rounded) else rounded

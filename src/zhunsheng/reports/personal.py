"""What in a text looks like personal data: read before anything leaves the office.

Found are identity numbers whose check digit is right, mobile numbers, bank cards that pass Luhn's check, and a name, an
address and a sum that stand together in one line. It finds too much rather than too little: whoever reads the text
decides. Faces, illness and papers that are pictures cannot be found here. Sources: 政府信息公开条例 17; 590号令 15, 29
(results of single households inside the area only); office rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What a place looks like."""

    IDENTITY = "identity"
    MOBILE = "mobile"
    CARD = "card"
    HOUSEHOLD = "household"


NUMBERS = frozenset({Kind.IDENTITY, Kind.MOBILE, Kind.CARD})
"""Told by their form and check digit. A name, an address and a sum in one line are a guess, which a reader decides."""

_FINGERPRINT = re.compile("[0-9a-f]{32,}")
"""Digests and commitments are nobody's number; being random, one in some hundreds passes the check of a card."""
_FULL_WIDTH = {0xFF10 + n: ord("0") + n for n in range(10)} | {0xFF38: "X", 0xFF58: "X"}
_GAP = r"[ \u00a0\u3000\u00b7.-]?"
_ALONE, _ENDS = r"(?<![0-9])", r"(?![0-9])"
_IDENTITY = re.compile(rf"{_ALONE}[1-9][0-9]{{5}}{_GAP}[0-9]{{8}}{_GAP}[0-9]{{3}}[0-9Xx]{_ENDS}")
_MOBILE = re.compile(rf"{_ALONE}(?:\+?86{_GAP})?1[3-9][0-9]{_GAP}[0-9]{{4}}{_GAP}[0-9]{{4}}{_ENDS}")
_CARD = re.compile(
    rf"{_ALONE}[3-9][0-9]{{3}}(?:{_GAP}[0-9]{{4}}){{2,3}}{_GAP}[0-9]{{3,4}}(?:{_GAP}[0-9]{{1,3}})?{_ENDS}"
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"

_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜"
    "范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
_SEPARATES = r"[\s,;:|()\u3001\uff08\uff09\uff0c\uff1a\uff1b]"
_TITLES = "姓名|户主|被征收人|权利人|产权人|收款人|申请人"
_NAME = re.compile(
    rf"(?:{_TITLES}){_SEPARATES}*[{_SURNAMES}][\u4e00-\u9fff\u00b7]{{1,3}}"
    rf"|(?:^|(?<={_SEPARATES}))[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}(?=$|{_SEPARATES})"
)
_NUMERAL = "[0-9一二三四五六七八九十甲乙丙]+"
_ADDRESS = re.compile(rf"{_NUMERAL}\s*(?:号楼|栋|幢|单元|室|户)|(?:路|街|巷|村|坊|组)\s*{_NUMERAL}\s*号")
_SUM = re.compile(
    r"[0-9](?:,?[0-9])*(?:\.[0-9]+)?\s*(?:万元|元)|[¥\uffe5]\s*[0-9]|[0-9](?:,[0-9]{3})+|[0-9]\.[0-9]{2}(?![0-9])"
)
_SINGLE_HOUSEHOLDS = re.compile(r"分户(?:补偿|评估|初步评估|初评|结果|调查)")


@dataclass(frozen=True)
class Hit:
    """One place: what it looks like, in which line, and the words found – to be masked wherever they are shown."""

    kind: Kind
    line: int
    words: str


def hits(text: str, allowed: str = "") -> tuple[Hit, ...]:
    """Every place that looks like personal data, in the order of the text; each run of digits once.

    ``allowed`` are the office's own telephones, as it writes them: everybody may call those.
    """
    ours = {_subscriber(hit.words) for hit in hits(allowed) if hit.kind is Kind.MOBILE} if allowed else set()
    found: list[Hit] = []
    for number, line in enumerate(_FINGERPRINT.sub("…", text.translate(_FULL_WIDTH)).splitlines(), 1):
        found += [Hit(kind, number, words) for kind, words in _in_line(line)]
    return tuple(hit for hit in found if not (hit.kind is Kind.MOBILE and _subscriber(hit.words) in ours))


def of_single_households(text: str) -> bool:
    """Whether a title or sentence is about the survey, appraisal or compensation of single households."""
    return bool(_SINGLE_HOUSEHOLDS.search(text))


def _in_line(line: str) -> Iterator[tuple[Kind, str]]:
    taken: list[tuple[int, int]] = []
    for kind, pattern, right in _KINDS:
        for match in pattern.finditer(line):
            begin, end = match.span()
            if right(_plain(match.group())) and not any(a < end and begin < b for a, b in taken):
                taken.append((begin, end))
                yield kind, match.group().strip()
    name = _NAME.search(line)
    if name is not None and _ADDRESS.search(line) and _SUM.search(line):
        yield Kind.HOUSEHOLD, name.group()


def _plain(digits: str) -> str:
    return re.sub(r"[^0-9Xx]", "", digits).upper()


def _subscriber(mobile: str) -> str:
    """The eleven digits of a mobile number, without the country's."""
    return _plain(mobile)[-11:]


def _any(_: str) -> bool:
    return True


def _identity(number: str) -> bool:
    """Eighteen places with a possible birthday and the right check digit."""
    year, month, day = int(number[6:10]), int(number[10:12]), int(number[12:14])
    try:
        born = date(year, month, day)
    except ValueError:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number[:17], _WEIGHTS, strict=True))
    return born.year >= 1890 and number[17] == _CHECKS[total % 11]


def _luhn(number: str) -> bool:
    """Luhn's check over a card's digits; a row of one digit is no card."""
    if "X" in number or len(set(number)) == 1:
        return False
    doubled = (int(d) * (1 + place % 2) for place, d in enumerate(reversed(number)))
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


_KINDS = (
    (Kind.IDENTITY, _IDENTITY, _identity),
    (Kind.CARD, _CARD, _luhn),
    (Kind.MOBILE, _MOBILE, _any),
)
"""Numbers by pattern and check, the surest first: what one has taken is no other."""

"""Measure words of reports: what a number may count. A number before none of these counts nothing."""

from __future__ import annotations

import re

from zhunsheng.reports.audit.words import LEXICON, longest_first

_UNITS = LEXICON["units"]
RATIOS = tuple(_UNITS["ratio"].split())
"""Units of a ratio."""
MONEY = frozenset(_UNITS["money"].split())
DURATIONS = tuple(_UNITS["duration"].split())
"""Lengths of time: a claim only where something was shortened or lasted."""

_COMPOUND = r"(?:场|人|件|户|家|批|期|项|个|宗|起|次|条|份|篇)[(/·](?:次|个|件|项|条|人|场|份|起|宗|期|套)\)?"

PATTERN = "|".join([_COMPOUND, *map(re.escape, longest_first([*RATIOS, *DURATIONS, *_UNITS["measure"].split()]))])
"""Every unit as a regular expression, longest first."""

_NEVER_BEFORE = {unit: tuple(words.split()) for unit, words in _UNITS["never_before"].items()}


def fits(unit: str, after: str) -> bool:
    """Whether the letters after a unit leave it a unit: 3处理 is no 处, 5条例 no 条."""
    if unit == "项" and after.startswith("目"):
        return True  # 3项目 is a slip for 3个项目, still a count
    return not after.startswith(_NEVER_BEFORE.get(unit, ()))

"""Where a statement begins and ends: sentences, clauses between commas, and the share of a clause each number has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from zhunsheng.reports.audit.lookalikes import BLANK
from zhunsheng.reports.audit.numerals import Numeral
from zhunsheng.reports.audit.verbs import found_verbs, own
from zhunsheng.reports.audit.words import ADJUNCT, CHANGES, ENDS

_STOPS = set(",。;:!?…\n")
_LONGEST = 400  # no clause of a report is longer; what is, is no clause
_JOIN = re.compile(r"\s*(?:[、/]|以及|和|及|与|并|或)\s*")
_GOES_ON = re.compile(r"其中|在[^,。;]{2,12}中,")
_PARTS = re.compile(r"[(][^()\n]*[)]\s*")


@dataclass(frozen=True)
class Segment:
    """A number's share of its clause: ``start``–``end`` are places in the text, ``right`` the whole clause's end."""

    start: int
    end: int
    left: int
    right: int
    sentence: int


def segments(text: str, blanked: str, found: Sequence[Numeral]) -> list[Segment]:
    """One segment for each number, in order."""
    bounds = [_clause(text, blanked, each) for each in found]
    made = []
    for index, (numeral, (left, right)) in enumerate(zip(found, bounds, strict=True)):
        start, end = left, right
        if index and bounds[index - 1][0] == left:
            start = max(start, _split(text, found[index - 1], numeral))
        if index + 1 < len(found) and bounds[index + 1][0] == left:
            end = min(end, _split(text, numeral, found[index + 1]))
        elif index + 1 < len(found) and numeral.unit_end < bounds[index + 1][0] < right:
            end = min(end, bounds[index + 1][0] - 1)  # the next number stands in brackets behind this one
        made.append(
            Segment(
                *_trimmed(text, min(start, numeral.start), max(min(end, right), numeral.unit_end)),
                left,
                right,
                _sentence(text, numeral.start),
            )
        )
    return made


def _sentence(text: str, place: int) -> int:
    """Where a sentence begins; one that begins with 其中 or 在公开的信息中 goes on with the one before."""
    start = max(text.rfind(stop, 0, place) for stop in "。!?\n") + 1
    if start and text[start - 1] == "。" and _GOES_ON.match(text, start):
        return _sentence(text, start - 1)
    return start


def _clause(text: str, blanked: str, numeral: Numeral) -> tuple[int, int]:
    left, depth = numeral.start, 0
    first, last = max(0, numeral.start - _LONGEST), min(len(text), numeral.unit_end + _LONGEST)
    while left > first:
        letter = text[left - 1]
        if blanked[left - 1] != BLANK or letter == "\n":
            if letter == ")":
                depth += 1
            elif letter == "(":
                if depth == 0:
                    break
                depth -= 1
            elif letter == "\n" or (depth == 0 and letter in _STOPS):
                break
        left -= 1
    right, depth = numeral.unit_end, 0
    while right < last:
        letter = text[right]
        if blanked[right] != BLANK or letter == "\n":
            if letter == "(":
                depth += 1
            elif letter == ")":
                if depth == 0:
                    break
                depth -= 1
            elif letter == "\n" or (depth == 0 and letter in _STOPS):
                break
        right += 1
    return left, right


def _split(text: str, first: Numeral, second: Numeral) -> int:
    """Where the share of one number ends and that of the next begins."""
    place = first.unit_end
    between = text[place : second.start]
    bracket = _PARTS.match(between)
    ahead = bracket.end() if bracket else 0
    joined = _JOIN.match(between, ahead)
    if joined:
        return place + joined.end()
    listed = _PARTS.sub(_blank, between).find("、", ahead)
    told = [verb for verb in found_verbs(between) if verb.start > ahead or verb.verb in CHANGES]
    verbs = [verb.start for verb in told if own(between, verb) or verb.verb not in ADJUNCT]
    if listed >= 0 and (not verbs or listed < verbs[0]):
        return place + listed + 1
    if verbs:
        return place + verbs[0]
    return place + ahead if re.match(ENDS, between[ahead:]) else second.start


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " 、\n\r":
        start += 1
    while end > start and text[end - 1] in " 、\n\r和及与":
        end -= 1
    return start, end

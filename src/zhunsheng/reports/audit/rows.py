"""Numbers given one by one to subjects named before: 调解、排查和预防纠纷量分别为23.9万件、35.05万件和2.3万件."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from zhunsheng.reports.audit.clauses import Segment
from zhunsheng.reports.audit.grammar import noun
from zhunsheng.reports.audit.numerals import Numeral
from zhunsheng.reports.audit.verbs import found_verbs
from zhunsheng.reports.audit.words import CHANGES

_EACH = re.compile(
    rf"(?P<verb>(?:同比)?分别(?:为|达到?|是|有|占|完成|办理|受理|{'|'.join(CHANGES)})?(?:了|到|约|近)?)\s*$"
)
_JOINED = re.compile(r"、|以及|和|及|与")


class Member(NamedTuple):
    """One subject of a row and the words that tie it to its number."""

    subject: str
    verb: str


def distributed(plain: str, found: Sequence[Numeral], places: Sequence[Segment]) -> dict[int, Member]:
    """The member of a row each number belongs to, by the number's place."""
    given: dict[int, Member] = {}
    for index, (numeral, segment) in enumerate(zip(found, places, strict=True)):
        tie = _EACH.search(plain[segment.left : numeral.start])
        if tie is None:
            continue
        head = plain[segment.left : segment.left + tie.start()]
        if not head.strip():
            head = re.split(r"[。;\n,]", plain[segment.sentence : segment.left].rstrip(", "))[-1]
        members = _members(head)
        following = [
            each.start for each, place in zip(found[index:], places[index:], strict=True) if place.left == segment.left
        ]
        if 1 < len(members) <= len(following):
            verb = tie["verb"].removeprefix("同比").strip()
            given |= {place: Member(member, verb) for place, member in zip(following, members, strict=False)}
    return given


def _members(head: str) -> list[str]:
    """The members of a row; what the last one says for all is given to all: 调解、排查和预防纠纷量."""
    members = [noun(part) for part in _JOINED.split(noun(head)) if noun(part)]
    if len(members) < 2:
        return members
    *others, last = members
    verbs = found_verbs(last)
    short = all(found_verbs(each) and found_verbs(each)[0].end == len(each) for each in others)
    if short and verbs and verbs[0].start == 0 and verbs[0].end < len(last):
        return [*(each + last[verbs[0].end :] for each in others), last]
    return members

"""The verb that governs a number: the longest word found, past compounds that only hold one; rows of verbs as one."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from zhunsheng.reports.audit.words import NOUNS, VERBS

_COMPOUND = re.compile("|".join(map(re.escape, NOUNS)))
_VERB = re.compile("|".join(map(re.escape, VERBS)))
_ROW = re.compile(r"^(?:、|和|并|及|与|或|以及|并且)$")
_NAMES_A_THING = tuple("率员书费单表证者")


class Found(NamedTuple):
    """A verb and its place."""

    start: int
    end: int
    verb: str


@cache
def found_verbs(phrase: str) -> tuple[Found, ...]:
    """The verbs of a phrase from left to right, compounds with a verb in their name passed over."""
    found: list[Found] = []
    place = 0
    while place < len(phrase):
        verb = _VERB.match(phrase, place)
        compound = _COMPOUND.match(phrase, place)
        if compound and (verb is None or len(compound[0]) > len(verb[0])):
            place = compound.end()
        elif verb and not phrase.startswith(_NAMES_A_THING, verb.end()):
            found.append(Found(verb.start(), verb.end(), verb[0]))
            place = verb.end()
        else:
            place += 1
    return tuple(found)


def rows(phrase: str) -> tuple[Found, ...]:
    """The verbs of a phrase, those joined by 、和并 taken as one: 起草、审查、修改."""
    merged: list[Found] = []
    for each in found_verbs(phrase):
        if merged and _ROW.match(phrase[merged[-1].end : each.start]):
            first = merged.pop()
            merged.append(Found(first.start, each.end, phrase[first.start : each.end]))
        else:
            merged.append(each)
    return tuple(merged)

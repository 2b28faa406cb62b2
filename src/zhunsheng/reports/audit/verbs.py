"""The verb that governs a number: the longest word found, past compounds that only hold one; rows of verbs as one."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from zhunsheng.reports.audit.words import ADJUNCT, HOLLOW, NAMES_A_THING, NOUNS, OWN, PLAIN, PREPOSITIONS, VERBS

_COMPOUND = re.compile("|".join(map(re.escape, NOUNS)))
_VERB = re.compile("|".join(map(re.escape, VERBS)))
_CLOSED_BY = {"(": ")", "“": "”", "《": "》"}
_JOIN = re.compile(r"^(?:、|和|并|及|与|或|以及|并且)?$")


class Found(NamedTuple):
    """A verb and its place."""

    start: int
    end: int
    verb: str


@cache
def found_verbs(phrase: str) -> tuple[Found, ...]:
    """The verbs of a phrase from left to right; compounds, brackets and quotations are passed over."""
    found: list[Found] = []
    place = 0
    while place < len(phrase):
        if phrase[place] in _CLOSED_BY:
            closed = phrase.find(_CLOSED_BY[phrase[place]], place)
            place = closed + 1 if closed >= 0 else place + 1
            continue
        verb = _VERB.match(phrase, place)
        compound = _COMPOUND.match(phrase, place)
        if compound and (verb is None or len(compound[0]) >= len(verb[0])):
            place = compound.end()
        elif verb and not NAMES_A_THING.match(phrase, verb.end()):
            found.append(Found(verb.start(), verb.end(), verb[0]))
            place = verb.end()
        else:
            place += 1
    return tuple(found)


def rows(phrase: str) -> tuple[Found, ...]:
    """The verbs of a phrase; those joined by 、和并, or by nothing, are one: 起草、审查、修改, 研究解决.

    A light verb (开展, 召开) has an object that may itself be a verb, so nothing is joined to it.
    """
    merged: list[Found] = []
    for each in found_verbs(phrase):
        between = phrase[merged[-1].end : each.start] if merged else " "
        last = merged[-1].verb if merged else ""
        adjacent = last not in HOLLOW | PREPOSITIONS and each.verb not in ADJUNCT and each.end < len(phrase)
        joined = _JOIN.match(between) and (between or adjacent)
        if joined and own(phrase, merged[-1]):
            first = merged.pop()
            merged.append(Found(first.start, each.end, phrase[first.start : each.end]))
        else:
            merged.append(each)
    return tuple(merged)


def own(phrase: str, verb: Found) -> bool:
    """Whether a verb is the phrase's own and not the tail of a noun: the 建设 of 法治建设 is that."""
    return verb.verb in PLAIN or OWN.search(phrase[: verb.start]) is not None

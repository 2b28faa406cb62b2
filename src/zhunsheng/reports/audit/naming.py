"""How a figure's subject is named: the thing counted first, who or what it concerns in brackets behind it."""

from __future__ import annotations

import re

from zhunsheng.reports.audit.words import CHANNELS, HANDING, HEEDING, STAYING

_LISTED = re.compile(
    r"^[^()]*(?:、|》《).*等(?:(?:各类|各种|多种|多项|各项)(?P<kinds>[^、()]{2,})|(?P<head>[^、()]{3,}))$"
)
_PARTY = re.compile(r"^以(?P<who>.+?)为(?P<role>被告|第三人|原告|申请人|被申请人)的(?P<what>.+)$")
_HANDED = re.compile(rf"^(?P<who>[^,、的]{{2,10}}?)(?P<verb>{'|'.join(HANDING)})的(?P<what>.+)$")
_US = re.compile(r"^[我本](?:中心|单位|街道|机关|局|委|办|院|所|区|市|县|镇|乡)的?(?P<what>.{2,})$")
_COUNCIL = re.compile(r"(?<=^向)[省市区县](?=人大|政协)")
_WORK = re.compile(r"(?:有关|相关|各项)工作$|(?<=考试)工作$")
_WHILE = re.compile(r"(?<=..)(?:全年|累计)(?=..)")
_PIECE = re.compile(r"(?<=申请|公开)件$|(?<=..)(?:数量|总数|总量)$")
_CHANNEL = re.compile("|".join(map(re.escape, CHANNELS)))
_ACTOR = 14  # letters in the longest name that goes into a subject


def named(subject: str) -> str:
    """A subject in the order of a list of figures: 以区政府为被告的案件 becomes 案件(区政府为被告)."""
    party = _PARTY.match(subject)
    if party:
        return f"{party['what']}({party['who']}为{party['role']})"
    handed = _HANDED.match(subject)
    if handed:
        return f"{handed['what']}({handed['who']}{handed['verb']})"
    listed = _LISTED.match(subject)
    if listed:
        subject = listed["kinds"] or listed["head"]
    return _WHILE.sub("", _PIECE.sub("", _WORK.sub("", _COUNCIL.sub("", subject)))) or subject


def done_to(counted: str, verb: str, actor: str, told: str, said: str) -> str:
    """What a verb counts; ``actor`` is who did it, ``told`` all the words before the verb, ``said`` all behind it."""
    ours = _US.match(said)
    if verb == "涉及" and ours:
        return f"{ours['what']}(涉及本单位)"
    if verb in STAYING:
        return f"{verb}{re.sub('^.*领域的?', '', counted)}"
    ways = _CHANNEL.findall(told)
    if len(ways) == 1 and not _CHANNEL.search(counted):
        return f"{ways[0]}{counted}"
    actor = actor.removesuffix("专题")
    if not actor or len(actor) > _ACTOR:
        return counted
    if verb in HANDING:
        return f"{counted}({actor}{verb})"
    if verb in HEEDING:
        return f"{actor}{verb}{_WORK.sub('', counted)}"
    return counted

"""The words around a number, taken apart: the verb that governs them, the noun without its small words."""

from __future__ import annotations

import re
from typing import NamedTuple

from zhunsheng.reports.audit.naming import named
from zhunsheng.reports.audit.verbs import Found, own, rows
from zhunsheng.reports.audit.words import LEADS, LIGHT, PIVOT, PLAIN, PREPOSITIONS, QUANTIFIERS, TRAILS

MEANS = re.compile(
    r"(?:通过|依托|利用|运用|采取|借助|以(?![来上下及后前内]))[^,]{0,60}(?:形式|方式|途径|渠道|载体|平台|手段)(?!的|建设)(?=..)"
    r"|从[^,]{0,60}(?:方面|角度|层面)(?=..)"
)
"""By what means something was done; the verbs in it are not the clause's."""
ADVERBS = re.compile(r"(?<=..)(?:专题|统一|集中|目前|陆续|持续|始终|全部|一并|共同|逐一|逐项|及时)$")
"""Adverbs left at the end of a noun by the verb behind it."""


class Phrase(NamedTuple):
    """Subject and verb as far as the clause itself says them.

    ``change`` tells 同比增长; ``bare`` that the verb stands alone (审结2418件) or the noun is a mere predicate
    (1件结果维持), so that what was said before completes it.
    """

    subject: str
    verb: str
    change: bool = False
    bare: bool = False


def governing(body: str) -> Found | None:
    """The first verb – past prepositions – or the last that begins a new member: 研究法治建设、开展调研活动9次."""
    verbs = list(rows(body))
    verbs = [each for each in verbs if each.verb not in PREPOSITIONS] or verbs
    verbs = [each for each in verbs if own(body, each) and body[each.end : each.end + 1] != "、"] or verbs
    if not verbs:
        return None
    chosen = verbs[0]
    for each in verbs[1:]:
        before = body[: each.start].rstrip()
        light = each.verb.startswith(LIGHT)
        if (
            (before.endswith(("、", "并", "和")) and light)
            or chosen.verb == "累计"
            or (chosen.verb in PIVOT and each.verb in PLAIN)
        ):
            chosen = each
    return chosen


def object_of(clause: str) -> str:
    """What a clause without a number speaks of: the object of its verb, else its whole noun."""
    body = TRAILS.sub("", MEANS.sub("", clause))
    verb = next((each for each in reversed(rows(body)) if each.verb in PLAIN), None) or governing(body)
    return named(noun(body[verb.end :] if verb else body))


def noun(words: str) -> str:
    """A phrase without the adverbs before it and the small words behind it."""
    words = words.replace("\x00", "").strip(" ,。;:\n")
    for _ in range(3):
        words = TRAILS.sub("", LEADS.sub("", words))
    words = QUANTIFIERS.sub("", words)
    if words.count("(") != words.count(")"):
        words = words.strip("()")
    return words.strip(" 、,")

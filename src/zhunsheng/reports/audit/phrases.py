"""The grammar around one number: which word is its verb, which phrase is what it counts."""

from __future__ import annotations

import re
from typing import NamedTuple

from zhunsheng.reports.audit.clauses import Segment
from zhunsheng.reports.audit.numerals import Numeral
from zhunsheng.reports.audit.units import DURATIONS, MONEY, RATIOS
from zhunsheng.reports.audit.verbs import Found, found_verbs, rows
from zhunsheng.reports.audit.words import (
    CHANGES,
    ENDS,
    LEADS,
    LIGHT,
    LINKS,
    NOMINAL,
    PREPOSITIONS,
    QUANTIFIERS,
    TRAILS,
    VERBS,
)

_CHANGED = "|".join(CHANGES)
_LINK = re.compile("(" + "|".join(LINKS) + r")\s*(?:了|到)?\s*(?:近|约|超过?)?$")
_THAN = r"(?:同比|环比|(?:比|较|与)(?:去年|上年|上一年|往年|前年)(?:同期|度)?(?:相比)?)"
_CHANGE = re.compile(
    rf"(?P<base>.*?)[,]?{_THAN}(?:,|{_THAN})*(?:分别|平均|共|均|又|再)?(?P<verb>{_CHANGED})(?:了|到|至|约|近|超过?)*\s*$"
)
_BARE_CHANGE = re.compile(rf"(?P<base>[^,]*?)(?P<verb>{_CHANGED})(?:了|约|近|超过?)*\s*$")
_SHARE = re.compile(r"(?P<base>[^,]*?)(?:占比|占[^,]*?的?)(?:达|为|约)?\s*$")
_HELD = re.compile(r"^(?:实现|确保|保持|推动|促进|达成|基本实现|全面实现|使)")
_PREDICATE = re.compile(
    r"已|均|全部|被|将(?!军)|得到|未|在(?![编职册岗线建])|正(?!职)|予以|实现|因|按|依法|负责(?!人)|尚|跨|给|作了|为(?!民)|向"
)
_RATE = re.compile(r"(?:率|比例|占比|比重|覆盖面|满意度|知晓度)$")
_JOINED = re.compile(r"[、]|以及|和|及|与|或")
_TO_WHOM = re.compile(r"(?:^|[,年])向(?P<whom>[^,、]{2,16}?)(?=报告|通报|汇报|反馈)")
_TIMES = frozenset(("次", "场次", "场", "回"))
_SHORTENED = re.compile(
    r"(?:将|把)?(?P<what>[^,将把]{2,20}?)(?:由|从)[^,]{1,16}?(?P<verb>压缩|缩短|压减|减少|缩减|提速)(?:至|到|为|了)?$"
)
_RANK = re.compile(r"(?P<verb>跃居|位居|位列|名列|排名|排|居|列|获得|获|荣获)[^,]{0,6}$")
_ATTRIBUTE = 8
_PASSED = frozenset(("举行", "召开", "受理", "审结", "办结", "完成", "收到", "举办", "开展"))
_PEOPLE = frozenset(("人", "名", "人次", "位"))


class Phrase(NamedTuple):
    """Subject and verb as far as the clause itself says them.

    ``change`` tells 同比增长; ``bare`` that the verb stands alone (审结2418件) or the noun is a mere predicate
    (1件结果维持), so that what was said before completes it.
    """

    subject: str
    verb: str
    change: bool = False
    bare: bool = False


def phrase(plain: str, numeral: Numeral, segment: Segment, *, part: bool = False) -> Phrase:
    """Read the words around a number; ``part`` tells a member of a whole named before."""
    left = plain[segment.start : numeral.start]
    right = plain[numeral.unit_end : max(segment.end, numeral.unit_end)]
    changed = _CHANGE.match(left)
    if changed:
        return Phrase(noun(changed["base"]), changed["verb"], change=True)
    shortened = _SHORTENED.search(plain[segment.left : numeral.start])
    if shortened and numeral.unit in DURATIONS:
        return Phrase(noun(shortened["what"]), shortened["verb"])
    if numeral.ordinal:
        return _rank(left)
    if numeral.unit in RATIOS:
        return _ratio(left, right)
    if re.match(ENDS, right) or not right.strip(")以上余多") or (numeral.unit in MONEY and noun(left)):
        return _noun_first(left, listed=plain[segment.start - 1 : segment.start] == "、")
    return _number_first(left, plain[numeral.unit_end : segment.right], right, numeral, part=part)


def _rank(left: str) -> Phrase:
    named = _RANK.search(left)
    body = left[: named.start()] if named else left
    inside = re.search(r"在([^,]+?)中?$", body)
    return Phrase((inside[1] if inside else noun(body)) + "排名", named["verb"] if named else "列")


def _ratio(left: str, right: str) -> Phrase:
    link = _LINK.search(left)
    body = left[: link.start()] if link else left
    change = _BARE_CHANGE.match(TRAILS.sub("", left))
    if change and not link:
        return Phrase(noun(change["base"]), change["verb"], change=True)
    share = _SHARE.match(left)
    if share:
        return Phrase(noun(share["base"]), "占")
    subject = _HELD.sub("", noun(body)) or noun(right)
    return Phrase(subject, link[1] if link else "")


def _noun_first(left: str, *, listed: bool = False) -> Phrase:
    """召开党组会29次: the noun stands before its number."""
    link = _LINK.search(left)
    body = TRAILS.sub("", left)
    verb = _governing(body)
    if verb is None or (
        listed and verb.start > 0 and (not verb.verb.startswith(LIGHT) or NOMINAL.fullmatch(body, verb.end))
    ):
        return Phrase(noun(body), link[1] if link and verb is None else "")
    rest = noun(body[verb.end :])
    whom = _TO_WHOM.search(body)
    if whom:
        return Phrase(f"向{whom['whom']}{verb.verb}{rest}", verb.verb)
    if rest and re.match(r"(?:量|数|额|面积|总数|总额|人数|金额)$", rest):
        return Phrase(noun(body), verb.verb)
    if rest:
        return Phrase(rest, verb.verb)
    whole = noun(body)
    if verb.verb in _PASSED and noun(body[: verb.start]):
        whole = noun(body[: verb.start])
    return Phrase(whole, verb.verb, bare=whole == verb.verb)


def _number_first(left: str, rest: str, share: str, numeral: Numeral, *, part: bool) -> Phrase:
    """聘用2个律师团队: the noun stands behind its number."""
    modified = left.rstrip().endswith("的")
    before = None if modified else _governing(TRAILS.sub("", left))
    counted = noun(share[: _ends(share)])
    verb = before.verb if before else _predicate(rest)
    if modified:
        return Phrase(noun(left) + counted, verb)
    predicate = part and before is None and not noun(left) and counted != noun(share) and len(counted) <= 2
    if counted and not predicate:
        whose = noun(left[before.end :]) if before else ""
        return Phrase(f"{whose}{counted}" if len(whose) <= _ATTRIBUTE and "、" not in whose else counted, verb)
    if numeral.unit in _TIMES and before is None and share.strip():
        return Phrase(share.strip(" 、"), verb)
    ahead = noun(left[before.end :]) if before else noun(left)
    if ahead:
        return Phrase(ahead, verb)
    told = share.strip(" 、")
    if numeral.unit in _PEOPLE:
        return Phrase(f"{told}人员", verb)
    return Phrase(counted or told, verb, bare=before is None)


def _ends(share: str) -> int:
    """Where the noun behind a number ends and its predicate begins."""
    told = _PREDICATE.search(share)
    ends = [told.start()] if told else []
    carried = share.find("进行")
    ends += [carried] if carried >= 0 else []
    for each in found_verbs(share):
        if not NOMINAL.fullmatch(share[each.end :]) or each.verb in {"开展", "参加", "完成", "参与"}:
            ends.append(each.start)
            break
    return min(ends, default=len(share))


def _predicate(rest: str) -> str:
    carried = re.search(r"进行(?:了)?(?P<deed>[^,。;]+)", rest)
    if carried:
        return next((verb for verb in VERBS if carried["deed"].endswith(verb)), "进行")
    after = rows(rest)
    return after[0].verb if after else ""


def _governing(body: str) -> Found | None:
    """The first verb – past prepositions – or the last that begins a new member: 研究法治建设、开展调研活动9次."""
    verbs = list(rows(body))
    while len(verbs) > 1 and verbs[0].verb in PREPOSITIONS:
        verbs.pop(0)
    if not verbs:
        return None
    chosen = verbs[0]
    for each in verbs[1:]:
        before = body[: each.start].rstrip()
        if (before.endswith(("、", "并", "和")) and each.verb.startswith(LIGHT)) or chosen.verb == "累计":
            chosen = each
    return chosen


def noun(words: str) -> str:
    """A phrase without the adverbs before it and the small words behind it."""
    words = words.replace("\x00", "").strip(" ,。;:\n")
    for _ in range(3):
        words = TRAILS.sub("", LEADS.sub("", words))
    words = QUANTIFIERS.sub("", words)
    if words.count("(") != words.count(")"):
        words = words.strip("()")
    return words.strip(" 、,")


def change_of(base: str, verb: str) -> str:
    """The name of a change: 败诉率同比降幅."""
    base = re.sub(r"同比[降增]幅$", "", base)
    down = verb in {"下降", "降低", "减少", "缩短", "回落", "压减", "压缩"}
    return f"{base}同比{'降幅' if down else '增幅'}"


def shared(numeral: Numeral, read: Phrase) -> tuple[str, ...]:
    """The subjects that share one number: 参考率、满分率均达100% makes two claims, most numbers make one."""
    if numeral.unit not in RATIOS or read.change or not read.subject:
        return ("",)
    parts = [part.strip() for part in _JOINED.split(read.subject) if part.strip()]
    if len(parts) > 1 and all(_RATE.search(part) for part in parts):
        return tuple(parts)
    return ("",)

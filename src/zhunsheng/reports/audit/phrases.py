"""The grammar around one number: which word is its verb, which phrase is what it counts."""

from __future__ import annotations

import re

from zhunsheng.reports.audit.behind import number_first
from zhunsheng.reports.audit.clauses import Segment
from zhunsheng.reports.audit.grammar import ADVERBS, MEANS, Phrase, governing, noun
from zhunsheng.reports.audit.naming import done_to, named
from zhunsheng.reports.audit.numerals import Numeral
from zhunsheng.reports.audit.units import DURATIONS, MONEY, RATIOS
from zhunsheng.reports.audit.verbs import Found, own
from zhunsheng.reports.audit.words import (
    ADJUNCT,
    CHANGES,
    ENDS,
    HOLLOW,
    LEADS,
    LIGHT,
    LINKS,
    NOMINAL,
    ONWARD,
    OWN,
    PIVOT,
    PLAIN,
    PREPOSITIONS,
    TRAILS,
)

_CHANGED = "|".join(CHANGES)
_LINK = re.compile("高?(" + "|".join(LINKS) + r")\s*(?:了|到)?\s*(?:近|约|超过?)?$")
_THAN = r"(?:同比|环比|(?:比|较|与)(?:去年|上年|上一年|往年|前年)(?:同期|度)?(?:相比)?)"
_CHANGE = re.compile(
    rf"(?P<base>.*?)[,]?{_THAN}(?:,|{_THAN})*(?:分别|平均|共|均|又|再)?(?P<verb>{_CHANGED})(?:了|到|至|约|近|超过?)*\s*$"
)
_BARE_CHANGE = re.compile(rf"(?P<base>[^,]*?)(?P<verb>{_CHANGED})(?:了|约|近|超过?)*\s*$")
_LEVEL = re.compile(rf"(?P<base>[^,]*?)(?P<verb>{_CHANGED})(?:至|到)了?\s*$")
_SHARE = re.compile(r"(?P<base>[^,]*?)(?:占比|占[^,]*?的?)(?:达|为|约)?\s*$")
_HELD = re.compile(r"^(?:实现|确保|保持|推动|促进|达成|基本实现|全面实现|使)")
_RATE = re.compile(r"(?:率|比例|占比|比重|覆盖面|满意度|知晓度)$")
_JOINED = re.compile(r"[、]|以及|和|及|与|或")
_TO_WHOM = re.compile(r"(?:^|[,年])向(?P<whom>[^,、]{2,16}?)(?=报告|通报|汇报|反馈|报送|移送|移交)")
_HELD_AT = frozenset(("举行", "召开", "举办"))
_SHORTENED = re.compile(
    r"(?:将|把)?(?P<what>[^,将把]{2,20}?)(?:由|从)[^,]{1,16}?(?P<verb>压缩|缩短|压减|减少|缩减|提速)(?:至|到|为|了)?$"
)
_RANK = re.compile(r"(?P<verb>跃居|位居|位列|名列|排名|排|居|列|获得|获|荣获)[^,]{0,6}$")
_MEASURED = re.compile(r"(?:量|数|次数|额|总?面积|总数|总额|人数|金额)$")
_OF = 3  # so many letters longer is a rate that says of what it is: 普法考试参考率和合格率
_PASSED = frozenset(
    ("公开", "主动公开", "发布", "转载", "推送", "举行", "召开", "受理", "审结", "办结", "完成", "收到", "举办", "开展")
)


def phrase(plain: str, numeral: Numeral, segment: Segment, *, part: bool = False, later: bool = False) -> Phrase:
    """Read the words around a number.

    ``part`` tells a member of a whole named before, ``later`` that the sentence has spoken of a number before.
    """
    read = _read(plain, numeral, segment, part=part, later=later)
    return read._replace(subject=named(read.subject))


def _read(plain: str, numeral: Numeral, segment: Segment, *, part: bool, later: bool) -> Phrase:
    left = MEANS.sub("", plain[segment.start : numeral.start])
    right = plain[numeral.unit_end : max(segment.end, numeral.unit_end)]
    changed = _CHANGE.match(left)
    if changed:
        return Phrase(noun(changed["base"]), changed["verb"], change=True)
    shortened = _SHORTENED.search(plain[segment.left : numeral.start])
    if shortened and numeral.unit in DURATIONS:
        return Phrase(noun(shortened["what"]), shortened["verb"])
    if numeral.ordinal:
        return _rank(left)
    if numeral.unit in RATIOS and right.startswith("的"):
        return number_first("", plain[numeral.unit_end + 1 : segment.right], right[1:], numeral, part=part)
    if numeral.unit in RATIOS:
        return _ratio(left, right)
    if re.match(ENDS, right) or not right.strip(")以上余多") or (numeral.unit in MONEY and noun(left)):
        listed = plain[segment.start - 1 : segment.start] == "、"
        return _noun_first(left, listed=listed, member=part or later)
    return number_first(left, plain[numeral.unit_end : segment.right], right, numeral, part=part)


def _rank(left: str) -> Phrase:
    named = _RANK.search(left)
    body = left[: named.start()] if named else left
    inside = re.search(r"在([^,]+?)中?$", body)
    return Phrase((inside[1] if inside else noun(body)) + "排名", named["verb"] if named else "列")


def _ratio(left: str, right: str) -> Phrase:
    link = _LINK.search(left)
    body = left[: link.start()] if link else left
    level = _LEVEL.match(left)
    if level:
        return Phrase(noun(level["base"]), level["verb"])
    change = _BARE_CHANGE.match(TRAILS.sub("", left))
    if change and not link:
        return Phrase(noun(change["base"]), change["verb"], change=True)
    share = _SHARE.match(left)
    if share:
        return Phrase(noun(share["base"]), "占")
    subject = ADVERBS.sub("", _HELD.sub("", noun(body))) or noun(right)
    return Phrase(subject, link[1] if link else "")


def _noun_first(left: str, *, listed: bool = False, member: bool = False) -> Phrase:
    """召开党组会29次: the noun stands before its number.

    In a list, and in a member of what was said before, a verb inside the phrase is part of a noun: 政协提案和答复16条.
    """
    link = _LINK.search(left)
    body = TRAILS.sub("", left)
    verb = governing(body)
    rest = noun(body[verb.end :]) if verb else ""
    if verb and verb.verb not in HOLLOW | PREPOSITIONS | PIVOT and rest in ONWARD:
        verb, rest = Found(verb.start, verb.end + len(rest), body[verb.start :]), ""  # 答复处理24件
    whom = _TO_WHOM.search(body) or _TO_WHOM.search(LEADS.sub("", body))
    if verb and whom:
        return Phrase(f"向{whom['whom']}{verb.verb}{rest}", verb.verb)
    if verb and _MEASURED.match(rest):
        return Phrase(noun(body), verb.verb)
    if (
        verb is None
        or (member and (not own(body, verb) or _names(body, verb, rest)))
        or (listed and verb.start > 0 and (not verb.verb.startswith(LIGHT) or NOMINAL.fullmatch(body, verb.end)))
    ):
        return Phrase(noun(body), link[1] if link and verb is None else "")
    before = noun(body[: verb.start])
    if rest:
        return Phrase(done_to(rest, verb.verb, before, body[: verb.start], body[verb.end :]), verb.verb)
    by_whom = OWN.search(before) is not None and not (verb.verb in _HELD_AT and before.endswith("会"))
    whole = noun(body)
    if before and verb.verb in _PASSED and not by_whom:
        whole = before
    elif before and verb.verb in PLAIN | ONWARD:
        whole = verb.verb
    return Phrase(whole, verb.verb, bare=whole == verb.verb)


def _names(body: str, verb: Found, rest: str) -> bool:
    """Whether a verb and what follows it are the name of a thing: 申请材料, 网上申请."""
    named_so = NOMINAL.fullmatch(body, verb.end) is not None
    return verb.verb in ADJUNCT - set(LIGHT) and (named_so if rest else verb.start > 0)


def change_of(base: str, verb: str) -> str:
    """The name of a change: 败诉率同比降幅."""
    base = re.sub(r"同比[降增]幅$", "", base)
    down = verb in {"下降", "降低", "减少", "缩短", "回落", "压减", "压缩", "削减", "压降", "缩减"}
    return f"{base}同比{'降幅' if down else '增幅'}"


def shared(numeral: Numeral, read: Phrase) -> tuple[str, ...]:
    """The subjects that share one number: 参考率、满分率均达100% makes two claims, most numbers make one."""
    if numeral.unit not in RATIOS or read.change or not read.subject:
        return (read.subject,)
    parts = [part.strip() for part in _JOINED.split(read.subject) if part.strip()]
    if len(parts) > 1 and all(_RATE.search(part) for part in parts):
        of = [
            parts[0][: -len(part)] if len(part) <= _OF + 1 and len(parts[0]) > len(part) + _OF else ""
            for part in parts[1:]
        ]
        return (parts[0], *(whose + part for whose, part in zip(of, parts[1:], strict=True)))
    return (read.subject,)

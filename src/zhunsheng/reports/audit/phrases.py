"""The grammar around one number: which word is its verb, which phrase is what it counts."""

from __future__ import annotations

import re
from typing import NamedTuple

from zhunsheng.reports.audit.clauses import Segment
from zhunsheng.reports.audit.numerals import Numeral
from zhunsheng.reports.audit.units import RATIOS
from zhunsheng.reports.audit.verbs import Found, found_verbs, rows
from zhunsheng.reports.audit.words import CHANGES, ENDS, LEADS, LIGHT, LINKS, TRAILS

_LINK = re.compile("(" + "|".join(LINKS) + r")\s*(?:了|到)?\s*$")
_CHANGE = re.compile(
    r"(?P<base>.*?)(?:[,]?(?:同比|环比|比(?:去年|上年|上一年)(?:同期|度)?|较(?:去年|上年|上一年)(?:同期|度)?))+(?:分别|平均|共|均)?"
    rf"(?P<verb>{'|'.join(CHANGES)})(?:了|到|至|约|近|超过?)?\s*$"
)
_SHARE = re.compile(r"(?P<base>.*?)(?:占比?|占[^,]*?的)(?:达|为|约)?\s*$")
_TOWARDS = re.compile(
    r"^(?:向|为|对|与|和|通过|在|以|按照|根据|围绕|针对|利用|依托|结合|联合|由)(?P<whom>[^,、]{1,14}?)(?=$)"
)
_PREDICATE = re.compile(r"(?:已|均|全部|被|将|进行|得到|获|未|在|参与|正|都|予以|并|实现|成功|因|按|依法|且|超|由)")
_RATE = re.compile(r"(?:率|比例|占比|比重|覆盖面|满意度|知晓度)$")
_AMOUNT = re.compile(r"(?:量|数|额|面积|总数|总额|人数|金额)$")
_TWO = re.compile(r"[、]|以及|和|及|与")


class Phrase(NamedTuple):
    """Subject and verb as far as the clause itself says them; ``change`` tells 同比增长."""

    subject: str
    verb: str
    change: bool = False


def phrase(plain: str, numeral: Numeral, segment: Segment) -> Phrase:
    """Read the words around a number."""
    left = plain[segment.start : numeral.start]
    right = plain[numeral.unit_end : max(segment.end, numeral.unit_end)]
    changed = _CHANGE.match(left)
    if changed and numeral.unit in RATIOS:
        return Phrase(_noun(changed["base"]), changed["verb"], change=True)
    if numeral.ordinal or numeral.unit in RATIOS:
        return _ratio(left, right, numeral)
    if re.match(ENDS, right) or not right.strip(")以上余多"):
        return _noun_first(left)
    return _number_first(left, plain[numeral.unit_end : segment.right], right, numeral)


def _ratio(left: str, right: str, numeral: Numeral) -> Phrase:
    if numeral.ordinal:
        placed = rows(left)
        named = placed[-1] if placed else None
        body = left[: named.start] if named else left
        inside = re.search(r"在([^,]+?)中$", body)
        return Phrase((inside[1] if inside else _noun(body)) + "排名", named.verb if named else "列")
    link = _LINK.search(left)
    body = left[: link.start()] if link else left
    verb = link[1] if link else ""
    change = re.match(rf"(?P<base>.*?)(?P<verb>{'|'.join(CHANGES)})(?:了|至|到)?$", TRAILS.sub("", left))
    if change and not link:
        return Phrase(_noun(change["base"]), change["verb"], change=bool(change["base"]) is False)
    subject = _noun(body)
    if not subject and right.strip():
        subject = _noun(right)
    share = _SHARE.match(left)
    if share:
        return Phrase(_noun(share["base"]), "占")
    verbs = rows(subject)
    if verbs and verbs[0].start == 0 and not _RATE.search(subject[: verbs[0].end + 1]) and len(subject) > verbs[0].end:
        subject = subject[verbs[0].end :] if subject[verbs[0].end] not in "率度" else subject
    return Phrase(subject, verb)


def _noun_first(left: str) -> Phrase:
    """召开党组会29次: the noun stands before its number."""
    link = _LINK.search(left)
    body = TRAILS.sub("", left)
    verbs = rows(body)
    if not verbs:
        return Phrase(_noun(body), "" if link is None or not _AMOUNT.search(body) else link[1])
    verb = _governing(body, verbs)
    rest = _noun(body[verb.end :])
    if rest and _AMOUNT.match(rest):
        return Phrase(_noun(body), verb.verb)
    if not rest:
        whole = _noun(body)
        return Phrase("" if whole == verb.verb and len(verb.verb) > 2 else whole, verb.verb)
    inner = found_verbs(verb.verb)
    return Phrase(rest, verb.verb if len(inner) <= 1 or "、" in verb.verb or len(verb.verb) <= 7 else inner[0].verb)


def _number_first(left: str, rest: str, share: str, numeral: Numeral) -> Phrase:
    """聘用2个律师团队: the noun stands behind its number."""
    modified = left.rstrip().endswith("的")
    before = [] if modified else list(rows(TRAILS.sub("", left)))
    after = rows(rest)
    noun = share
    cut = [found.start for found in rows(share)]
    told = _PREDICATE.search(share)
    cut += [told.start()] if told else []
    if cut:
        noun = share[: min(cut)]
    noun = _noun(noun)
    verb = (before and _governing(left, tuple(before)).verb) or _predicate(rest, after)
    if modified:
        noun = _noun(left) + noun
    if not noun and numeral.unit in {"人", "名", "人次"}:
        noun = share.strip(" 、") + "人员"
    elif not noun:
        noun = _noun(left[before[-1].end :] if before else left) or share.strip(" 、")
    return Phrase(noun, verb)


def _predicate(rest: str, after: tuple[Found, ...]) -> str:
    if not after:
        return ""
    carried = rest.find("进行")
    later = [each for each in after if each.start > carried >= 0]
    return (later[-1] if later else after[0]).verb


def _governing(body: str, verbs: tuple[Found, ...]) -> Found:
    """The first verb, or the last one that begins a new member of a row: 研究法治建设、开展调研活动9次."""
    chosen = verbs[0]
    for each in verbs[1:]:
        before = body[: each.start].rstrip()
        light = each.verb.startswith(LIGHT)
        if (before.endswith(("、", "并", "和")) and light) or (
            chosen.end == each.start and chosen.verb in {"累计", "共"}
        ):
            chosen = each
    return chosen


def _noun(words: str) -> str:
    words = words.replace("\x00", "").strip(" ,。;:\n")
    for _ in range(3):
        words = TRAILS.sub("", LEADS.sub("", words))
    towards = re.match(r"^(?:向|为)(?:社会公众|社会|群众|公众|市民|企业|居民)", words)
    words = words[towards.end() :] if towards else words
    if words.count("(") != words.count(")"):
        words = words.strip("()")
    return words.strip(" 、,")


def change_of(base: str, verb: str) -> str:
    """The name of a change: 败诉率同比降幅."""
    down = verb in {"下降", "降低", "减少", "缩短", "回落", "压减", "压缩"}
    return f"{base}同比{'降幅' if down else '增幅'}"


def shared(numeral: Numeral, read: Phrase) -> tuple[str, ...]:
    """The subjects that share one number: 参考率、满分率均达100% makes two claims, most numbers make one."""
    if numeral.unit not in RATIOS or read.change or not read.subject:
        return ("",)
    parts = [part.strip() for part in _TWO.split(read.subject) if part.strip()]
    if len(parts) > 1 and all(_RATE.search(part) for part in parts):
        return tuple(parts)
    return ("",)

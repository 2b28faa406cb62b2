"""聘用2个律师团队: the noun that stands behind its number, and what is said of it."""

from __future__ import annotations

import re

from zhunsheng.reports.audit.grammar import ADVERBS, Phrase, governing, noun
from zhunsheng.reports.audit.numerals import Numeral
from zhunsheng.reports.audit.verbs import found_verbs, own, rows
from zhunsheng.reports.audit.words import ADJUNCT, NOMINAL, PIVOT, PLAIN, TRAILS, VERBS, WINNING

PEOPLE = frozenset(("人", "名", "人次", "位"))

_PREDICATE = re.compile(
    r"已|(?<!平)均|全部|被(?!征收|申请|告|诉|执行|害|帮)|担任|作为|将(?!军)|得到|未(?!成年)|上(?=[与对给])|在(?![编职册岗线建])"
    r"|(?<![矫纠改更订修补公])正(?![职式常规义确面])|予以|实现|因(?!素|此)|按(?!摩)|依法|负责(?!人)|(?<![时高崇])尚|跨|(?<![供补])给(?!予)"
    r"|作了|供(?![水电热气应给暖销])|(?<!行)为(?!民)|(?<![方倾面定导志走])向"
)
_TIMES = frozenset(("次", "场次", "场", "回"))
_ATTRIBUTE = 8
_HOW = 4  # letters of the words that say how something was held: 8场高频率开展宣传活动
_DEED = 14
_LEFT_OVER = re.compile("剩余|其余|余下|除|另")
_REMARK = re.compile(r"[(][^()]{5,}[)]?$")


def number_first(left: str, rest: str, share: str, numeral: Numeral, *, part: bool) -> Phrase:
    """聘用2个律师团队: the noun stands behind its number."""
    modified = left.rstrip().endswith("的")
    before = None if modified else governing(TRAILS.sub("", left))
    share = _REMARK.sub("", share)
    ends = _ends(share)
    counted = ADVERBS.sub("", noun(share[:ends])) if ends < len(share) else noun(share)
    verb = before.verb if before else _predicate(rest)
    if modified:
        doing = None if verb else governing(left)
        whose, verb = noun(left[doing.end :] if doing else left), verb or (doing.verb if doing else "")
        return Phrase(whose + counted if len(whose) <= _ATTRIBUTE or not counted else counted, verb)
    if verb in WINNING and before is None:
        return Phrase(_won(share, verb) or counted, verb)
    if before is None and not noun(left) and (deed := share.strip(" 、")) in VERBS:
        return Phrase(f"{deed}人员", verb) if numeral.unit in PEOPLE else Phrase(deed, deed, bare=True)
    brought = before is None or before.verb in PIVOT
    if numeral.unit in PEOPLE and brought and (deed := _deed(share[ends:])):
        return Phrase(f"{deed}{'对象' if left.rstrip().endswith('对') else counted or '人员'}", verb)
    held = next((each for each in found_verbs(share) if each.verb in PLAIN), None)
    if numeral.unit in _TIMES and before is None and held and held.start <= _HOW:
        return Phrase(noun(share[held.end :][: _ends(share[held.end :])]), held.verb)
    predicate = part and before is None and not noun(left) and counted != noun(share) and len(counted) <= 2
    if counted and not predicate:
        whose = noun(left[before.end :]).strip("到至") if before else ""
        return Phrase(f"{whose}{counted}" if len(whose) <= _ATTRIBUTE and "、" not in whose else counted, verb)
    if numeral.unit in _TIMES and before is None and share.strip():
        return Phrase(f"{noun(left)}{share.strip(' 、')}", verb)
    ahead = noun(left[before.end :]) if before else noun(left)
    if ahead and not _LEFT_OVER.fullmatch(ahead):
        return Phrase(ahead, verb)
    told = share.strip(" 、")
    if numeral.unit in PEOPLE:
        return Phrase(f"{told}人员", verb)
    return Phrase(counted or told, verb, bare=before is None)


def _won(share: str, verb: str) -> str:
    """2个项目荣获全省第二批示范命名: what was won."""
    return re.sub(r"^(?:全[国省市区县])?(?:第.{1,3}[批届次])?", "", noun(share[share.find(verb) + len(verb) :]))


def _deed(told: str) -> str:
    """What people did, as it stands before them in a subject: 13名干部完成考试工作 are 完成考试干部."""
    if re.match(r"\s*(?:已|均|全部|被|将|得到|未|在|为|因|按|担任|作为|专门|负责|对|给|[()])", told):
        return ""
    deed = re.sub(r"^(?:开展|进行)|(?:工作|活动)$", "", told.strip(" 、").rpartition("并")[2])
    return deed if 2 <= len(deed) <= _DEED else ""


def _ends(share: str) -> int:
    """Where the noun behind a number ends and its predicate begins."""
    told = _PREDICATE.search(share)
    ends = [told.start()] if told else []
    carried = share.find("进行")
    ends += [carried] if carried >= 0 else []
    for each in found_verbs(share):
        inside = each.verb in ADJUNCT and (each.start == 0 or not own(share, each))
        if (not inside and not NOMINAL.fullmatch(share[each.end :])) or each.verb in {"开展", "参加", "完成", "参与"}:
            ends.append(each.start)
            break
    return min(ends, default=len(share))


def _predicate(rest: str) -> str:
    carried = re.search(r"进行(?:了)?(?P<deed>[^,。;]+)", rest)
    if carried:
        return next((verb for verb in VERBS if carried["deed"].endswith(verb)), "进行")
    after = rows(rest)
    if len(after) > 1 and after[0].verb == "完成" and rest[after[0].end :].strip() == after[1].verb:
        return after[1].verb  # 完成答复
    return after[0].verb if after else ""

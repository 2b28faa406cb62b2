"""What a clause leaves unsaid: the subject and verb a number takes from what its sentence said before."""

from __future__ import annotations

import re
from typing import NamedTuple

from zhunsheng.reports.audit.grammar import Phrase
from zhunsheng.reports.audit.phrases import change_of
from zhunsheng.reports.audit.statement import Claim
from zhunsheng.reports.audit.units import MONEY
from zhunsheng.reports.audit.words import ENDING, ONWARD, PARTS, PLAIN, REACHING, ROLES

_DIVIDED = re.compile(r"(?:申请|公开|案件|案|件|诉讼|复议|工单|投诉|纠纷|诉求|建议|提案)$")
_REMARK = re.compile(r"[(][^()]*[)]")
_BRACKET = re.compile(r"[(][^()]*[)]$")
_APPLIED = re.compile(r"申请")
_CARRIED = re.compile(r"结转|转结|顺延|继续办理")
_CARRIED_OUT = re.compile(r"下一?年|次年|继续办理|(?:结转|转结|顺延)(?:至|到)")
_CARRIED_IN = re.compile(r"[上去前]一?年|\d{4}年度?(?:结转|转结)")
_OF_SOMETHING = re.compile(r"(?:率|[意晓与可合]度|量|占比)$")
_EXAMINED = re.compile(r"(?:案件|申请|复议|诉讼|信访|投诉|工单|考试|测试|测评|事项|纠纷|培训)$")
_TAIL = re.compile(r"(?:案件|事项|(?<!案)件|(?<=复议)申请)$")
_SHORT, _LONGER = 6, 10  # letters in a rate's own name, and in the name of what it is a rate of
_PEOPLE = frozenset(("人", "人次", "名", "户", "家"))


class Told(NamedTuple):
    """What a sentence has told before a number.

    ``listed`` tells that 、 stands before its clause, ``said`` are the words between the clause's start and it.
    ``received`` is the last whole of the line, ``before`` the count before in the sentence, ``last`` the claim before
    where no semicolon stands between, ``whole`` the claim it may be a member of, ``counted`` the last count, and
    ``topic`` what the clause before speaks of.
    """

    kind: str
    part: bool
    unit: str
    listed: bool
    clause: str
    said: str
    received: Claim | None
    before: Claim | None
    last: Claim | None
    whole: Claim | None
    counted: Claim | None
    topic: str


def completed(read: Phrase, told: Told, roots: dict[str, str]) -> tuple[str, str]:
    """Subject and verb; ``roots`` holds the subjects that got a bracket, by the subject with the bracket."""
    last, subject, verb = told.last, read.subject, read.verb
    if read.change:
        base = last.subject if last else ""
        return change_of(subject or roots.get(base, base), verb), verb
    if told.kind == "ratio":
        name = _rate(subject, verb, told)
        roots[name] = subject or name
        return name, verb or "达"
    carried = _carried(told, roots)
    if carried:
        return carried, "结转" if re.search("结转|转结", told.clause) else verb or "办理"
    return _counted(read, told, roots)


def _counted(read: Phrase, told: Told, roots: dict[str, str]) -> tuple[str, str]:
    """Subject and verb of a count, member or whole."""
    whole, subject, verb = told.whole, read.subject, read.verb
    role = _role(subject) if whole and _APPLIED.search(whole.subject) else ""
    verb = role or verb or _ended(told) or _inherited(told)
    whole = whole or _resumed(read, told)
    if whole is None:
        return (told.topic or subject) if not subject or (read.bare and verb in PLAIN) else subject, verb
    if not subject:
        return whole.subject, verb
    if role and told.part:
        return _bracketed("申请", subject, verb, roots)
    ending = told.said.removeprefix("决定")
    root, case = _root(whole, roots)
    if ending.startswith(ENDING) and case:
        return _bracketed(root, ending, verb, roots)
    if read.bare and read.verb in REACHING and told.unit in _PEOPLE:
        return whole.subject, verb
    if read.bare and whole.unit == told.unit and subject == read.verb and told.said and not told.part:
        if whole.verb == verb:
            return told.said, verb  # the same deed of somebody else
        won = "成功" if verb.endswith("成功") else ""
        return _bracketed(root, won, verb, roots) if won else (root, verb)
    if told.part and case and not told.said and whole.unit == told.unit and verb not in ONWARD:
        verb = _inherited(told)
        return _bracketed(root, subject, verb, roots)
    if (read.bare and whole.unit == told.unit) or (told.part and not read.verb and case and subject[-2:] != root[-2:]):
        return _bracketed(root, subject, verb, roots)
    if told.counted and _OF_SOMETHING.search(subject) and len(subject) <= _SHORT:
        return _of(told.counted.subject, subject), verb
    return subject, verb


def _resumed(read: Phrase, told: Told) -> Claim | None:
    """What a bare verb goes on with, across a semicolon or from the sentence before in the same line."""
    if read.bare and told.before and told.before.unit == told.unit:
        return told.before
    goes_on = told.before is None and told.received is not None and told.received.unit == told.unit
    if goes_on and ((read.bare and read.verb in ONWARD) or told.said.removeprefix("决定").startswith(ENDING)):
        return told.received
    return None


def _rate(subject: str, verb: str, told: Told) -> str:
    """直接纠错率 behind 审结行政复议案件7304件 is 行政复议直接纠错率; a share is one of what was counted."""
    if verb == "占" and not subject:
        return f"{told.last.subject}占比" if told.last else "占比"
    if not subject:
        return told.topic or (told.last.subject if told.last else "")
    if not _OF_SOMETHING.search(subject) or len(subject) > _SHORT:
        return subject
    if told.topic and _EXAMINED.search(told.topic):
        return _of(told.topic, subject)
    return _of(told.counted.subject, subject) if told.counted and told.counted.unit not in MONEY else subject


def _of(thing: str, subject: str) -> str:
    whose = _BRACKET.sub("", thing)
    thing = _TAIL.sub("", whose)
    thing = thing if len(thing) > len("行政") else whose
    known = "、" in thing or len(thing) > _LONGER or _OF_SOMETHING.search(thing)
    return subject if known or subject.startswith(thing[:2]) else f"{thing}{subject}"


def _carried(told: Told, roots: dict[str, str]) -> str:
    """Applications and cases carried in from the year before, or out to the next."""
    clause = _REMARK.sub("", told.clause)
    if not _CARRIED.search(clause):
        return ""
    way = "结转下年度" if _CARRIED_OUT.search(clause) else "上年结转" if _CARRIED_IN.search(clause) else ""
    before = told.whole or told.last
    root = roots.get(before.subject, before.subject) if before else ""
    if not root and _APPLIED.search(told.clause):
        root = "政府信息公开申请"
    if not way or not root:
        return ""
    return _bracketed(root, way, "结转", roots)[0]


def _root(whole: Claim, roots: dict[str, str]) -> tuple[str, bool]:
    """The name of a whole without the bracket it got, and whether it is one of cases that end in different ways."""
    root = roots.get(whole.subject, whole.subject)
    thing = _BRACKET.sub("", root)
    return (thing, True) if _DIVIDED.search(thing) else (root, False)


def _bracketed(root: str, member: str, verb: str, roots: dict[str, str]) -> tuple[str, str]:
    """A member in brackets behind its whole; what became of it is said in short: 申请(已答复)."""
    member = member.removeprefix("均")
    short = f"已{verb}" if member.startswith("已") and verb and "公开" not in member else member
    roots[f"{root}({short})"] = root
    return f"{root}({short})", verb


def _role(subject: str) -> str:
    """The verb the form of the disclosure report has for a member of the applications."""
    subject = re.sub(r"^(?:已|通过|经|本机关(?!不)|信息(?!不))+", "", subject)
    return next((verb for verb, words in ROLES.items() if subject.startswith(words)), "")


def _ended(told: Told) -> str:
    """The verb of a member that says how it ended: 结果维持5件."""
    if not told.part or told.whole is None or not _root(told.whole, {})[1]:
        return ""
    return next((verb for verb in ENDING if told.said.endswith(verb)), "")


def _inherited(told: Told) -> str:
    """The verb said before; a member of what was 主动公开 is 公开."""
    whole = told.whole or told.before
    if whole is None or whole.kind == "ratio":
        return ""
    if told.listed and told.part and told.last and told.last.part and told.last.verb not in ENDING:
        return told.last.verb
    return PARTS.get(whole.verb, whole.verb) if told.part else whole.verb.removeprefix("分别为")

"""From text to claims: what is counted, by which verb, how much of it, in which clause."""

from __future__ import annotations

import re
from dataclasses import replace

from zhunsheng.reports.audit.clauses import Segment, segments
from zhunsheng.reports.audit.lookalikes import BLANK, counts, masked
from zhunsheng.reports.audit.numerals import Numeral, numerals
from zhunsheng.reports.audit.phrases import Phrase, change_of, phrase, shared
from zhunsheng.reports.audit.rows import Member, distributed
from zhunsheng.reports.audit.script import normal
from zhunsheng.reports.audit.sections import Sections
from zhunsheng.reports.audit.statement import Claim
from zhunsheng.reports.audit.tables import table_lines
from zhunsheng.reports.audit.units import RATIOS
from zhunsheng.reports.audit.words import ROLES
from zhunsheng.reports.audit.zeros import zeros

_DIVIDED = re.compile(r"(?:申请|案件|案|件|事项|诉讼|复议|工单|投诉|纠纷|诉求|建议|提案|人员)$")
_CONTEXT = 80
_IN_BRACKETS = re.compile(r"[(][^()]*[)]")
_EVERY = re.compile(r"每(半年|季度|年|个?月|周|日|天)")
_AIM = re.compile(r"力争|计划|争取|拟|将(?=[^,]{0,16}(?:不少于|不低于|至少))|目标")
_PART = re.compile(r"其中|[(,]\s*(?:含|包括)")
_OTHER_TIME = re.compile(r"(?:去年|上年|上一年|同期|往年)(?!.{0,2}结转)")


def claims(text: str) -> list[Claim]:
    """Every quantitative claim of a report's running text, in order of place; tables are read by ``tables``."""
    plain = normal(text)
    blanked = masked(_without(plain, table_lines(plain)))
    sections = Sections(plain)
    found = [each for each in numerals(blanked) if counts(each, blanked, _around(plain, each))]
    made = _Reader(text, plain, sections)
    places = segments(plain, blanked, found)
    given = distributed(plain, found, places)
    for numeral, segment in zip(found, places, strict=True):
        made.take(numeral, segment, given.get(numeral.start))
    nothing = [
        Claim(
            z.start, z.end, text[z.start : z.end], z.subject, z.verb, z.word, 0, z.unit, "exact", "zero", z.at, z.start
        )
        for z in zeros(plain, blanked)
    ]
    return sorted([*made.claims, *nothing], key=lambda claim: claim.at)


def _without(plain: str, lines: list[tuple[int, int]]) -> str:
    for start, end in lines:
        plain = plain[:start] + BLANK * (end - start) + plain[end:]
    return plain


def _around(plain: str, numeral: Numeral) -> str:
    left = max(plain.rfind(stop, 0, numeral.start) for stop in ",。;\n") + 1
    return plain[left : numeral.unit_end]


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


class _Reader:
    """Reads numbers in order and remembers what a later member of a row leaves unsaid."""

    def __init__(self, text: str, plain: str, sections: Sections) -> None:
        self.text, self.plain, self.sections = text, plain, sections
        self.claims: list[Claim] = []
        self.whole: Claim | None = None
        self.parts: int | None = None
        self.roots: dict[str, str] = {}

    def take(self, numeral: Numeral, segment: Segment, member: Member | None) -> None:
        """Make the claims of one number; ``member`` is its own subject in a row of numbers."""
        if not self.claims or self.claims[-1].sentence != segment.sentence:
            self.whole, self.parts = None, None
        part = self._part(numeral, segment)
        read = Phrase(*member, change=False) if member else phrase(self.plain, numeral, segment, part=part)
        if part and read.verb and not read.bare and self.whole and numeral.unit != self.whole.unit:
            part, self.parts = False, None  # a deed of its own, counted in another unit
        base = self._claim(numeral, segment, read, part)
        for subject in shared(numeral, read):
            self.claims.append(replace(base, subject=subject or base.subject))
        if not part and base.kind != "ratio":
            self.whole, self.parts = base, None

    def _part(self, numeral: Numeral, segment: Segment) -> bool:
        """Whether a number is a member of the whole before it: behind 其中, or in the brackets behind its number."""
        if self.whole is None:
            return False
        since = max(segment.sentence, self.whole.at[1])
        told = self.plain[since : numeral.start]
        opened = re.match(r"\s*[(]", told)
        if opened and ")" not in told:
            return True
        if self.parts is None and (cue := _PART.search(_IN_BRACKETS.sub(_blank, told))):
            self.parts = since + cue.start()
        return self.parts is not None and ";" not in self.plain[self.parts : numeral.start]

    def _claim(self, numeral: Numeral, segment: Segment, read: Phrase, part: bool) -> Claim:
        kind = self._kind(numeral, segment)
        subject, verb = self._completed(read, kind, part, numeral, segment)
        unit = numeral.unit
        every = _EVERY.search(self.plain[segment.start : segment.end])
        if kind == "plan" and every and unit not in RATIOS:
            unit = f"{unit}/{every[1].removeprefix('个')}"
        before = self.plain[segment.left : numeral.start]
        return Claim(
            segment.start,
            segment.end,
            self.text[segment.start : segment.end],
            subject,
            verb,
            self.text[numeral.start : numeral.end].strip(),
            numeral.value,
            unit,
            numeral.qualifier,
            kind,
            (numeral.start, numeral.unit_end),
            segment.sentence,
            part,
            bool(_OTHER_TIME.search(before)) or self.sections.other_year(segment.sentence, numeral.start),
            self.plain[self.plain.rfind("\n", 0, segment.start) + 1 : segment.start][-_CONTEXT:],
        )

    def _kind(self, numeral: Numeral, segment: Segment) -> str:
        if numeral.ordinal:
            return "ordinal"
        told = self.plain[segment.left : segment.right]
        bound = numeral.qualifier in {"at_least", "at_most"}
        if self.sections.future(numeral.start) or (bound and (_EVERY.search(told) or _AIM.search(told))):
            return "plan"
        return "ratio" if numeral.unit in RATIOS else "count"

    def _completed(self, read: Phrase, kind: str, part: bool, numeral: Numeral, segment: Segment) -> tuple[str, str]:
        """Subject and verb, with what the sentence said before where the clause leaves it unsaid."""
        last = self.claims[-1] if self.claims and self.claims[-1].sentence == segment.sentence else None
        if last and ";" in self.plain[last.at[1] : numeral.start]:
            last = None
        whole = self.whole if part or (last and last.part) else last
        subject, verb = read.subject, read.verb
        if read.change:
            return change_of(subject or (last.subject if last else ""), verb), verb
        if not verb:
            verb = "达" if kind == "ratio" else self._said_verb(whole, subject)
        if whole is None or kind == "ratio":
            return subject, verb
        if not subject:
            return whole.subject, verb
        same = whole.unit == numeral.unit
        if (read.bare and same) or (part and not read.verb and _DIVIDED.search(whole.subject)):
            root = self.roots.get(whole.subject, whole.subject)
            self.roots[f"{root}({subject})"] = root
            return f"{root}({subject})", verb
        return subject, verb

    def _said_verb(self, whole: Claim | None, subject: str) -> str:
        """The verb of a member that has none: what the format of the disclosure report says, else the verb before."""
        told = next((verb for verb, words in ROLES.items() if subject.startswith(words)), "")
        if told and whole and re.search("申请|公开", whole.subject):
            return told
        return whole.verb if whole and whole.kind != "ratio" else ""

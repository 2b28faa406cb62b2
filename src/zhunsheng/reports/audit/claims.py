"""From text to claims: what is counted, by which verb, how much of it, in which clause."""

from __future__ import annotations

import re

from zhunsheng.reports.audit.clauses import Segment, segments
from zhunsheng.reports.audit.completion import Told, completed
from zhunsheng.reports.audit.grammar import Phrase, noun, object_of
from zhunsheng.reports.audit.lookalikes import BLANK, counts, masked
from zhunsheng.reports.audit.numerals import Numeral, numerals
from zhunsheng.reports.audit.phrases import phrase, shared
from zhunsheng.reports.audit.rows import Member, distributed
from zhunsheng.reports.audit.script import normal
from zhunsheng.reports.audit.sections import Sections
from zhunsheng.reports.audit.statement import Claim
from zhunsheng.reports.audit.tables import table_lines
from zhunsheng.reports.audit.units import RATIOS
from zhunsheng.reports.audit.zeros import zeros

_CONTEXT = 80
_BACK = 20  # claims of one sentence that are looked back upon
_IN_BRACKETS = re.compile(r"[(][^()]*[)]")
_EVERY = re.compile(r"每(半年|季度|年|个?月|周|日|天)")
_AIM = re.compile(r"力争|计划|争取|拟|将(?=[^,]{0,16}(?:不少于|不低于|至少))|目标")
_PART = re.compile(r"其中|^。?在[^,。;]{2,12}中,|[(,]\s*(?:含|包括)")
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
        self.received: Claim | None = None
        self.parts: int | None = None
        self.roots: dict[str, str] = {}

    def take(self, numeral: Numeral, segment: Segment, member: Member | None) -> None:
        """Make the claims of one number; ``member`` is its own subject in a row of numbers."""
        if not self.claims or self.claims[-1].sentence != segment.sentence:
            self.whole, self.parts = None, None
        part = self._part(numeral, segment)
        later = bool(self.claims) and self.claims[-1].sentence == segment.sentence
        read = Phrase(*member) if member else phrase(self.plain, numeral, segment, part=part, later=later)
        if part and read.verb and not read.bare and self.whole and numeral.unit != self.whole.unit:
            part, self.parts = False, None  # a deed of its own, counted in another unit
        if part and self.whole and self.parts and self._again(self.whole.verb, self.parts, numeral, segment):
            part, self.parts = False, None
        names = shared(numeral, read)
        made = [self._claim(numeral, segment, read._replace(subject=name), part) for name in names]
        self.claims += made
        if not part and made[0].kind != "ratio":
            self.whole = self.received = made[0]
            self.parts = None

    def _again(self, verb: str, parts: int, numeral: Numeral, segment: Segment) -> bool:
        """Whether the deed of the whole is said anew behind its members: 查出问题11个,其中5个已改,查出隐患9个."""
        told = self.plain[parts : numeral.start]
        return bool(verb) and told.count(verb) == 1 and self.plain.startswith(verb, segment.start)

    def _part(self, numeral: Numeral, segment: Segment) -> bool:
        """Whether a number is a member of the whole before it: behind 其中, or in the brackets behind its number."""
        if self.whole is None:
            return False
        since = max(segment.sentence, self.whole.at[1])
        told = self.plain[since : numeral.start]
        opened = re.match(r"\s*[(]", told)
        if opened and ")" not in told:
            return True
        if self.parts is None and re.match(r"\s*:", told):
            self.parts = since
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
        same = [each for each in self.claims[-_BACK:] if each.sentence == segment.sentence]
        last = self._near(same[-1] if same else None, numeral)
        told = Told(
            kind,
            part,
            numeral.unit,
            listed=self.plain[segment.start - 1 : segment.start] == "、",
            clause=self.plain[segment.start : segment.end],
            said=noun(self.plain[segment.start : numeral.start]),
            received=self._in_line(segment),
            before=next((each for each in reversed(same) if each.kind != "ratio"), None),
            last=last,
            whole=self.whole if part or (last and (last.part or last.kind == "ratio")) else last,
            counted=self._near(self.whole, numeral),
            topic=self._topic(segment),
        )
        return completed(read, told, self.roots)

    def _in_line(self, segment: Segment) -> Claim | None:
        """The last whole of the same line."""
        claim = self.received
        return claim if claim and "\n" not in self.plain[claim.at[1] : segment.left] else None

    def _near(self, claim: Claim | None, numeral: Numeral) -> Claim | None:
        """A claim, where no semicolon stands between it and a number."""
        return claim if claim and ";" not in self.plain[claim.at[1] : numeral.start] else None

    def _topic(self, segment: Segment) -> str:
        """What the clause before speaks of, if it has no number of its own."""
        if self.claims and self.claims[-1].end >= segment.left - 1:
            return ""
        clause = re.split(r"[,;:]", self.plain[segment.sentence : segment.left].rstrip(", "))[-1]
        return object_of(clause[-_CONTEXT:])

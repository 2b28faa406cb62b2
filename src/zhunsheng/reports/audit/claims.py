"""From text to claims: what is counted, by which verb, how much of it, in which clause."""

from __future__ import annotations

import re
from dataclasses import replace

from zhunsheng.reports.audit.clauses import Segment, segments
from zhunsheng.reports.audit.lookalikes import BLANK, counts, masked
from zhunsheng.reports.audit.numerals import Numeral, numerals
from zhunsheng.reports.audit.phrases import Phrase, change_of, phrase, shared
from zhunsheng.reports.audit.script import normal
from zhunsheng.reports.audit.sections import Sections
from zhunsheng.reports.audit.statement import Claim
from zhunsheng.reports.audit.tables import table_lines
from zhunsheng.reports.audit.units import RATIOS
from zhunsheng.reports.audit.zeros import zeros

_EVERY = re.compile(r"每(半年|季度|年|个?月|周|日|天)")
_PART = re.compile(r"^(?:其中|含|包括)|[(]含|其中")
_OTHER_TIME = re.compile(r"(?:去年|上年|上一年|同期|往年)(?!.{0,2}结转)")


def claims(text: str) -> list[Claim]:
    """Every quantitative claim of a report's running text, in order of place; tables are read by ``tables``."""
    plain = normal(text)
    blanked = masked(_without(plain, table_lines(plain)))
    sections = Sections(plain)
    found = [each for each in numerals(blanked) if counts(each, blanked, _around(plain, each))]
    made = _Reader(text, plain, sections)
    for numeral, segment in zip(found, segments(plain, blanked, found), strict=True):
        made.take(numeral, segment)
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


class _Reader:
    """Reads numbers in order and remembers what a later member of a row leaves unsaid."""

    def __init__(self, text: str, plain: str, sections: Sections) -> None:
        self.text, self.plain, self.sections = text, plain, sections
        self.claims: list[Claim] = []
        self.whole: Claim | None = None
        self.parts_from = -1

    def take(self, numeral: Numeral, segment: Segment) -> None:
        """Make the claims of one number."""
        if not self.claims or self.claims[-1].sentence != segment.sentence:
            self.whole, self.parts_from = None, -1
        part = self._part(numeral, segment)
        read = phrase(self.plain, numeral, segment)
        subjects = shared(numeral, read)
        base = self._claim(numeral, segment, read, part)
        for subject in subjects:
            self.claims.append(replace(base, subject=subject or base.subject))
        if not part and base.kind != "ratio":
            self.whole = base

    def _part(self, numeral: Numeral, segment: Segment) -> bool:
        since = max(segment.sentence, self.whole.at[1] if self.whole else 0)
        told = self.plain[since : numeral.start]
        if self.whole is None:
            return False
        if "其中" in told or re.search(r"[(,]\s*(?:含|包括)", told):
            self.parts_from = max(told.rfind("其中"), told.rfind("含"), 0) + since
        return self.parts_from >= 0 and ";" not in self.plain[self.parts_from : numeral.start]

    def _claim(self, numeral: Numeral, segment: Segment, read: Phrase, part: bool) -> Claim:
        kind = self._kind(numeral, segment)
        subject, verb = self._completed(read, kind, part, segment)
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
        )

    def _kind(self, numeral: Numeral, segment: Segment) -> str:
        if numeral.ordinal:
            return "ordinal"
        told = self.plain[segment.left : segment.right]
        if self.sections.future(numeral.start) or (
            _EVERY.search(told) and numeral.qualifier in {"at_least", "at_most"}
        ):
            return "plan"
        return "ratio" if numeral.unit in RATIOS else "count"

    def _completed(self, read: Phrase, kind: str, part: bool, segment: Segment) -> tuple[str, str]:
        last = self.claims[-1] if self.claims and self.claims[-1].sentence == segment.sentence else None
        subject, verb = read.subject, read.verb
        whole = self.whole if part else last
        if read.change:
            base = subject or (last.subject if last else "")
            return change_of(base, read.verb), verb
        if not verb:
            verb = "达" if kind == "ratio" else whole.verb if whole else ""
        if not subject and whole:
            subject = f"{whole.subject}({read.verb})" if read.verb and read.verb != whole.verb else whole.subject
        elif part and not read.verb and whole and not set(subject) & set(whole.subject[-2:]):
            subject = f"{whole.subject}({subject})"
        return subject, verb

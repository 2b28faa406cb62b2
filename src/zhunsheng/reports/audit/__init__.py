"""The audit of any report text: every quantitative claim found, compared with the office's figures, slips named.

Text in, data out: nothing here reads a file, a database or the day. ``audit`` is the door.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from zhunsheng.law.schema import Instrument
from zhunsheng.reports.audit.claims import claims
from zhunsheng.reports.audit.script import normal
from zhunsheng.reports.audit.sections import Sections
from zhunsheng.reports.audit.slips import findings
from zhunsheng.reports.audit.statement import Claim, Finding
from zhunsheng.reports.audit.verdicts import Verdict, judge

__all__ = ["Audit", "Audited", "Claim", "Finding", "Verdict", "audit", "headline"]


@dataclass(frozen=True)
class Audited:
    """A claim and what the figures say of it; no verdict where no figures were at hand."""

    claim: Claim
    verdict: Verdict | None

    def as_data(self) -> dict[str, Any]:
        """As ``zs audit --json`` prints it."""
        claim, verdict = self.claim, self.verdict
        return {
            "start": claim.start,
            "end": claim.end,
            "clause": claim.clause,
            "subject": claim.subject,
            "verb": claim.verb,
            "number": claim.number,
            "value": claim.value,
            "unit": claim.unit,
            "qualifier": claim.qualifier,
            "kind": claim.kind,
            "verdict": verdict.word if verdict else None,
            "figure": verdict.figure if verdict else None,
            "number_start": claim.at[0],
            "number_end": claim.at[1],
        }


@dataclass(frozen=True)
class Audit:
    """The claims and findings of one text."""

    claims: tuple[Audited, ...]
    findings: tuple[Finding, ...]

    def as_data(self) -> dict[str, Any]:
        """As ``zs audit --json`` prints it."""
        return {
            "claims": [each.as_data() for each in self.claims],
            "findings": [each.as_data() for each in self.findings],
        }

    @property
    def wanting(self) -> bool:
        """Whether anything is contradicted or found wrong."""
        return bool(self.findings) or any(each.verdict and each.verdict.word == "contradicted" for each in self.claims)


def audit(text: str, instruments: Sequence[Instrument] = (), figures: Mapping[str, float] | None = None) -> Audit:
    """Audit a text: ``instruments`` are the law base's, ``figures`` the office's values of the report's year by id."""
    found = claims(text)
    judged = tuple(Audited(each, judge(each, figures) if figures is not None else None) for each in found)
    return Audit(judged, tuple(findings(text, found, instruments)))


def headline(text: str) -> tuple[str, int | None]:
    """The title of a report and the year it reports, as far as the text says them."""
    sections = Sections(normal(text))
    return sections.title, sections.year

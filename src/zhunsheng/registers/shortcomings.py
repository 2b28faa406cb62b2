"""What the records themselves show to be lacking: late, missed, without its gate, lost, put right from above.

Derived from what every matter has anyway – its clocks and findings – and from what its procedure adds as data
(``Procedure.shortcomings``). What has happened is a contribution dated by its act; a term that has passed unmet is
derived when it is read. Whether any of it *is* a shortcoming people decide (improvement): each has a ``code`` that is
the same whenever it is derived, and what names matter and code has taken it up.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from zhunsheng.kernel.clocks import ClockState
from zhunsheng.kernel.procedure import Contribution, Lack
from zhunsheng.registers.files import Case

SHOWN = "shortcomings.shown"
"""The figure the derived shortcomings stand under."""

TAKEN = "gap.sources"
"""The figure of the sources that proposals name, each with its matter and code."""

OUT_OF = "improvement"
"""The procedure that deals with them; its own terms are followed up in its own register."""


@dataclass(frozen=True)
class Shown:
    """One thing the records show: in which matter, what, since when, by which act."""

    matter: str
    procedure: str
    kind: str
    what: str
    article: str
    code: str
    on: date
    seq: int
    period: str = ""

    def contribution(self) -> Contribution:
        """As the registers keep it."""
        words = {"procedure": self.procedure, "kind": Lack(self.kind).label, "what": self.what}
        lookup = {"_code": self.code, "_article": self.article, "_period": self.period}
        return Contribution(SHOWN, self.on, (self.seq,), {**words, **lookup})


def shortcomings_of(
    case: Case, findings: Sequence[Mapping[str, Any]], running: Sequence[ClockState]
) -> tuple[Contribution, ...]:
    """What one matter's file shows, once each."""
    if case.procedure.id == OUT_OF:
        return ()
    return tuple(each.contribution() for each in _of_file(case, findings, running))


def _of_file(case: Case, findings: Sequence[Mapping[str, Any]], running: Sequence[ClockState]) -> Iterator[Shown]:
    matter, procedure = case.file.matter, case.procedure.id
    days = {entry.seq: entry.happened_on for entry in case.recorded}
    breaches = {clock.breach for clock in case.procedure.clocks if clock.breach and not clock.every}
    for each in findings:
        code = each["code"] if each["code"] in breaches else f"{each['code']}:{each['seq']}"
        day, seq = days[each["seq"]], each["seq"]
        yield Shown(matter, procedure, each["kind"], each["message"], each["article"], code, day, seq)
    for found in case.procedure.shortcomings(case.view):
        code = f"{found.code}:{found.seq}"
        day = days[found.seq]
        yield Shown(matter, procedure, found.kind.value, found.message, found.article, code, day, found.seq)
    told = _told(findings)
    for state in running:
        late = state.state == "late" and state.whose == "us" and breach_of(state) not in told
        if late and state.stopped_on is not None and state.stopped_seq is not None:
            code = _code(breach_of(state), state.family, state.label, state.start_seq, state.key)
            kind, day, seq = state.clock.lack.value, state.stopped_on, state.stopped_seq
            yield Shown(matter, procedure, kind, state.label, "", code, day, seq, state.period)


def breach_of(state: ClockState) -> str:
    """The code of the finding that says the same as this clock; of what comes round again, each time its own."""
    clock = state.clock
    return f"{clock.breach}:{state.start_seq}" if clock.breach and clock.every else clock.breach


def _told(findings: Sequence[Mapping[str, Any]]) -> set[str]:
    return {code for each in findings for code in (each["code"], f"{each['code']}:{each['seq']}")}


def _code(breach: str, family: str, label: str, start_seq: int, key: str) -> str:
    return breach or f"late.{family or label}:{start_seq}" + (f".{key}" if key else "")


def passed_unmet(
    matter: str, procedure: str, clocks: Sequence[Mapping[str, Any]], findings: Sequence[Mapping[str, Any]], today: date
) -> Iterator[Shown]:
    """Our running terms of a register row that have passed, by the day they passed; nothing is stored of them."""
    told = _told(findings)
    for clock in clocks:  # rows folded by an earlier release say neither breach nor lack until they are rebuilt
        breach, kind = clock.get("breach", ""), clock.get("lack", Lack.LATE.value)
        open_still = clock["state"] == "running" and clock["whose"] == "us" and clock["due"] is not None
        if open_still and clock["due"] < today.isoformat() and breach not in told:
            code = _code(breach, clock["family"], clock["label"], clock["start_seq"], clock["key"])
            day, seq = date.fromisoformat(clock["due"]), clock["start_seq"]
            yield Shown(matter, procedure, kind, clock["label"], "", code, day, seq, clock["period"])

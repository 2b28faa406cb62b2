"""Where somebody's own matter stands, in plain words: found by its number and what only the sender knows.

A sealed matter, a struck-out one, one of another procedure and none at all answer alike. The digits of a telephone are
read from the file each time, so nothing is kept to compare with, and an erased file answers nobody.
"""

from __future__ import annotations

import hmac
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from zhunsheng.clock import Due, reckon
from zhunsheng.intake import inbox
from zhunsheng.intake.models import Received
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.law import load
from zhunsheng.people.models import Organ
from zhunsheng.registers.files import Case, case
from zhunsheng.registers.fold import VOID
from zhunsheng.registers.models import MatterRow

MERGED = frozenset({"disclosure.merge", "petition.merge"})
ROLES = {"disclosure_requests": "申请人", "petitions": "信访人"}
"""The procedures that answer here, and whose telephone opens them: never a third party's."""
SERIES = {"公开": "disclosure_requests", "信": "petitions"}
NUMBER = re.compile(r"(?P<head>\D*)(?P<year>20\d\d)\D+(?P<serial>\d{1,7})\D*")
DIGITS = re.compile(r"\d(?:[\s()+-]*\d){6,}")
LAST = 4
MAIL = re.compile(r"网[^\d]*")
"""The head of a number of the inbox."""

WORDS: Mapping[tuple[str, str], str] = {
    ("disclosure_requests", "registered"): "已经登记,等双方确认收到。答复期限自双方确认之日起算。",
    ("disclosure_requests", "open"): "正在办理。",
    ("disclosure_requests", "correcting"): "已经告知您补正,等您补正;收到补正以后重新计算答复期限。",
    ("disclosure_requests", "reasoning"): "已经请您说明理由,等您说明。",
    ("disclosure_requests", "fee"): "等您缴纳信息处理费。",
    ("disclosure_requests", "answered"): "已经作出答复,正在送达。",
    ("disclosure_requests", "closed"): "已经办结。",
    ("disclosure_requests", "rectifying"): "更正本人信息的申请正在办理。",
    ("disclosure_requests", "rectified"): "更正本人信息的申请已经办结。",
    ("petitions", "registered"): "已经登记,正在甄别属于哪一类。",
    ("petitions", "objected"): "正在与转送的机关商定由谁办理。",
    ("petitions", "classified"): "已经甄别,正在决定是否受理。",
    ("petitions", "accepted"): "已经受理,正在办理。",
    ("petitions", "replied"): "已经出具处理意见,正在送达。",
    ("petitions", "delivered"): "处理意见已经送达。",
    ("petitions", "under_review_above"): "上级机关正在复查或者复核。",
    ("petitions", "redo"): "正在重新办理。",
    ("petitions", "closed"): "已经办结。",
}
"""The stages as a resident understands them."""


_MERGED = "与您的另一件合并办理,请按那一件的编号查询。"


@dataclass(frozen=True)
class Asked:
    """A number as typed: perhaps its series, its year and its place in the year."""

    series: str
    year: int
    serial: int
    mail: bool

    @property
    def key(self) -> str:
        """The same for every way of writing it, so that a lock cannot be walked around."""
        return f"{self.year}-{self.serial}"


@dataclass(frozen=True)
class Running:
    """A time limit that runs: whose, its days with the reckoning, the question that gives the same slip."""

    label: str
    whose: str
    due: Due
    sure: bool
    internal: bool
    slip: str


@dataclass(frozen=True)
class Progress:
    """What the sender is told."""

    number: str
    label: str
    words: str
    opened_on: date
    waiting: str = ""
    reason: str = ""
    closed_on: date | None = None
    running: tuple[Running, ...] = ()
    confirm_by: date | None = None


def number_of(typed: str) -> Asked | None:
    """``示改公开〔2026〕33号``, ``公开2026-33``, ``2026-33``, ``网申2026-7``; ``None`` for anything else."""
    text = unicodedata.normalize("NFKC", typed).strip()
    found = NUMBER.fullmatch(text)
    if found is None:
        return None
    head = found["head"]
    series = next((procedure for word, procedure in SERIES.items() if word in head), "")
    return Asked(series, int(found["year"]), int(found["serial"]), bool(MAIL.search(head)))


def find(organ: Organ, asked: Asked, word: str) -> Progress | None:
    """What stands under this number for whoever knows the word; ``None`` says no more than that nothing was found."""
    found = [row for row in _rows(organ, asked) if _opened_by(row, word)]
    received = None if asked.series else _received(organ, asked)
    of_code = received if received is not None and inbox.opens(received, word) else None
    if of_code is not None and of_code.matter:
        found = [
            *MatterRow.objects.filter(organ=organ, matter=of_code.matter, sealed=False).exclude(stage=VOID),
            *found,
        ]
    if found:
        return _of_matter(found[0])
    if of_code is not None:
        return _of_inbox(of_code)
    return None


def _received(organ: Organ, asked: Asked) -> Received | None:
    return Received.objects.filter(organ=organ, year=asked.year, serial=asked.serial).first()


def _rows(organ: Organ, asked: Asked) -> list[MatterRow]:
    if asked.mail:
        return []
    wanted = [asked.series] if asked.series else list(ROLES)
    rows = MatterRow.objects.filter(
        organ=organ, procedure__in=wanted, year=asked.year, serial=asked.serial, sealed=False
    )
    return sorted(rows.exclude(stage=VOID), key=lambda row: wanted.index(row.procedure))


def _opened_by(row: MatterRow, word: str) -> bool:
    """Whether the word is the last digits of a telephone of the sender; every one is compared, in constant time."""
    found = case(row.organ_id, row.matter)
    known = list(_phones(found)) if found is not None and not found.sealed else []
    given = unicodedata.normalize("NFKC", word).strip()
    right = [hmac.compare_digest(digits.encode(), given.encode()) for digits in known]
    return len(given) == LAST and any(right)


def _phones(found: Case) -> Iterator[str]:
    role = ROLES.get(found.procedure.id, "")
    for party in found.procedure.parties(found.file):
        if party.role == role:
            for number in DIGITS.findall(unicodedata.normalize("NFKC", party.contact)):
                yield re.sub(r"\D", "", number)[-LAST:]


def _of_inbox(received: Received) -> Progress:
    if received.matter:
        words = "登记已经作废,请打电话或者当面查询。"
        return Progress(received.number, "网上提交", words, received.arrived_on)
    if received.settled_at is not None:
        words = "没有作为信息公开申请登记。"
        return Progress(received.number, "网上提交", words, received.arrived_on, reason=received.reason)
    words = "已经收到,等工作人员登记并与您确认。答复期限自双方确认之日起算。"
    by = inbox.confirm_by(received.arrived_on)
    return Progress(received.number, "网上提交", words, received.arrived_on, confirm_by=by)


def _of_matter(row: MatterRow) -> Progress:
    found = case(row.organ_id, row.matter)
    procedure = found.procedure if found is not None else None
    stage = procedure.stages.get(row.stage, "") if procedure is not None else ""
    merged = found is not None and any(entry.kind in MERGED for entry in found.file.entries)
    return Progress(
        number=row.number,
        label=procedure.label if procedure is not None else "",
        words=_MERGED if merged else WORDS.get((row.procedure, row.stage), stage),
        opened_on=row.opened_on,
        waiting="" if row.waiting.startswith(ROLES[row.procedure]) else row.waiting,
        closed_on=row.closed_on,
        running=tuple(_running(row)),
    )


def _running(row: MatterRow) -> Iterator[Running]:
    """Our terms of the law, the office's own only while nothing of the law runs, and the sender's own."""
    live = [clock for clock in row.clocks if clock["state"] == "running" and clock["period"]]
    ours = [clock for clock in live if clock["whose"] == "us"]
    of_law = [clock for clock in ours if clock["confirmed"] != "office"]
    theirs = [clock for clock in live if clock["whose"] == "applicant"]
    for clock in (*(of_law or ours), *theirs):
        shown = _reckoned(clock)
        if shown is not None:
            yield shown


def _reckoned(clock: Mapping[str, Any]) -> Running | None:
    stretches = [(date.fromisoformat(a), date.fromisoformat(b)) for a, b in clock["excluded"]]
    try:
        due = reckon(
            load(),
            clock["period"],
            date.fromisoformat(clock["start_on"]),
            extended=clock["extended"] or False,
            exclude=stretches,
        )
    except Refusal:
        return None
    asked = [("period", clock["period"]), ("start", clock["start_on"])]
    if clock["extended"]:
        asked += [("extended", "1"), ("by", str(clock["extended"]))]
    for first, last in clock["excluded"]:
        asked += [("after", first), ("through", last)]
    sure = clock["confirmed"] in {"text", "office"}
    return Running(
        clock["label"], clock["whose"], due, sure, clock["confirmed"] == "office", urlencode([*asked, ("slip", "1")])
    )

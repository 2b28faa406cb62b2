"""What a file says of a reconsideration: who we are in it, on which track, by when to answer, what was decided."""

from __future__ import annotations

from datetime import date

from zhunsheng.clock.terms import last_day
from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.file import Entry, File
from zhunsheng.matters.reconsideration.acts import (
    AnswerFiled,
    CopyReceived,
    Decided,
    Heard,
    HearingNoticed,
    OpinionReceived,
    OpinionReported,
    Performed,
    TrackChanged,
)
from zhunsheng.matters.reconsideration.words import ANSWERING, Role, Track

ANSWER_TERMS = {Track.ORDINARY: "fy.answer", Track.SUMMARY: "fy.answer_simple"}


def copy_of(file: File) -> CopyReceived | None:
    """The act that brought the case in, as it now stands."""
    entry = file.first(CopyReceived)
    return None if entry is None else entry.act


def role(file: File) -> Role | None:
    """Who we are in it."""
    copy = copy_of(file)
    return None if copy is None else copy.role


def respondent(file: File) -> bool:
    """Whether the office itself is respondent: only then its own head is asked for."""
    return role(file) is Role.RESPONDENT


def track(file: File) -> Track:
    """The track the case is on now."""
    copy = copy_of(file)
    return Track.ORDINARY if copy is None or file.has(TrackChanged) else copy.track


def answered_before_change(file: File) -> bool:
    """Whether the answer had gone in before the case came onto the ordinary track."""
    changed = file.first(TrackChanged)
    filed = file.first(AnswerFiled)
    return changed is not None and filed is not None and filed.happened_on <= changed.happened_on


def answer_due(file: File) -> date | None:
    """The last day of the answer by the letter of the law of its day; ``None`` where none is owed."""
    copy, changed = copy_of(file), file.first(TrackChanged)
    if copy is None or copy.role not in ANSWERING:
        return None
    if changed is not None and not answered_before_change(file):
        return last_day("fy.answer", changed.happened_on)
    return last_day(ANSWER_TERMS[copy.track], copy.received_on)


def evidence(file: File) -> Entry[AnswerFiled] | None:
    """The first answer that came with evidence and rules."""
    return next((entry for entry in file.all(AnswerFiled) if entry.act.with_evidence), None)


def orders(file: File) -> bool:
    """Whether the decision orders something of us."""
    decided = file.last(Decided)
    return decided is not None and decided.act.orders_something


def performed(file: File) -> bool:
    """Whether all that was ordered is done."""
    return any(entry.act.complete for entry in file.all(Performed))


def last_place(file: File, *kinds: type[Act]) -> int:
    """The place of the newest act of these kinds; -1 where there is none."""
    return max((i for i, entry in enumerate(file.entries) if isinstance(entry.act, kinds)), default=-1)


def next_hearing(file: File) -> date | None:
    """The day of the hearing called last and not held yet."""
    notice = file.last(HearingNoticed)
    if notice is None or last_place(file, HearingNoticed) < last_place(file, Heard):
        return None
    return notice.act.hearing_on


def unreported(file: File) -> list[str]:
    """Opinion letters nobody reported on yet, by number."""
    done = {entry.act.number for entry in file.all(OpinionReported)}
    return [entry.act.number for entry in file.all(OpinionReceived) if entry.act.number not in done]

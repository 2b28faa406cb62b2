"""What a review stands for on a day: the one digest it lets through, or why it opens nothing; and the body in question.

* The opinion binds the digest of the body submitted; a changed body needs the bureau's confirmation of its digest.
* A transcription counts only after a second person confirmed it; one corrected since must be confirmed again.
* Withdrawn, revoked or expired opinions open nothing; a reissued one counts by its new result.
* Silence is never consent.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Any

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.view import Rules, View
from zhunsheng.matters.reviews.acts import (
    Adopted,
    Completed,
    Confirmed,
    Opined,
    Returned,
    Revoked,
    Submitted,
    Supplemented,
    Transcribed,
    TranscriptionConfirmed,
    Withdrawn,
)
from zhunsheng.matters.reviews.words import Result

BUREAUS_OWN = (Opined, Confirmed, Revoked)
"""Deeds only the bureau itself can do: entered late by the office they open nothing."""

CHANGE_AWAITED = "结论是“改后通过”,改后的正文还没有经审查机构确认"


@dataclass(frozen=True)
class Standing:
    """``digest`` passes since ``since`` by act ``seq``; empty where nothing passes, and then ``why`` says so."""

    digest: str = ""
    since: date | None = None
    seq: int = -1
    why: str = "尚未出具审查意见"


def standing(file: File) -> Standing:
    """The review's effect after all acts on file."""
    state = Standing()
    result: Result | None = None
    reviewed = changed = ""
    pending: AnyEntry | None = None
    for entry in file.entries:
        act = entry.act
        if entry.witnessed and isinstance(act, BUREAUS_OWN):
            state = Standing(why="补录的审查意见不作数,请转录意见书并经第二人复核")
        elif isinstance(act, Submitted):
            reviewed = act.body.digest
        elif isinstance(act, Returned):
            state = Standing(why="材料不齐,已退回补充")
        elif isinstance(act, Supplemented | Completed):
            state = Standing()
        elif isinstance(act, Transcribed):
            pending = entry
            state = Standing(why="转录的意见书还没有经第二人复核")
        elif isinstance(act, TranscriptionConfirmed) and pending is not None and confirms(entry, pending):
            result, state = pending.act.result, _opinion(pending.act, reviewed, entry)
        elif isinstance(act, Opined):
            result, state = act.result, _opinion(act, reviewed, entry)
        elif isinstance(act, Adopted):
            changed = act.new_body.digest
        elif isinstance(act, Confirmed):
            state = _confirmed(act, changed, result, entry)
            reviewed = state.digest or reviewed
        elif isinstance(act, Revoked):
            result, state = act.new_result, _revoked(act, reviewed, entry)
        elif isinstance(act, Withdrawn):
            return Standing(why="送审已撤回")
    return state


def confirms(confirmation: AnyEntry, transcribed: AnyEntry) -> bool:
    """Whether a second person saw the transcription as it stands now.

    A correction after it was not confirmed; who transcribed or corrected is no second person; entered late it is no
    comparison with the scan but a memory of one.
    """
    if confirmation.witnessed or (
        confirmation.actor and confirmation.actor in {transcribed.actor, transcribed.corrector}
    ):
        return False
    return transcribed.corrected_by is None or confirmation.seq > transcribed.corrected_by


def opens(before: File, after: File) -> bool:
    """Whether something passes after a correction that did not before."""
    now = standing(after).digest
    return bool(now) and now != standing(before).digest


def with_bureau(file: File) -> str:
    """What the bureau has to do while the file lies there; empty where it lies with the office."""
    if file.has(Withdrawn):
        return ""
    if not file.has(Opined, Transcribed):
        return "" if isinstance(_last(file, Returned, Supplemented, Completed), Returned) else "区司法局审查"
    return "区司法局确认" if isinstance(_last(file, Adopted, Confirmed, Revoked), Adopted) else ""


def _last(file: File, *kinds: type[Act]) -> Act | None:
    return next((entry.act for entry in reversed(file.entries) if isinstance(entry.act, kinds)), None)


def unconfirmed(file: File) -> bool:
    """Whether a transcription still waits for the second person."""
    last = file.last(Transcribed)
    return last is not None and not any(confirms(e, last) for e in file.all(TranscriptionConfirmed))


def awaits_second(file: File) -> bool:
    """Whether that still decides: what the bureau itself said since takes the place of the paper."""
    last = file.last(Transcribed)
    if last is None or not unconfirmed(file):
        return False
    since = file.entries[file.entries.index(last) + 1 :]
    return not any(isinstance(entry.act, Opined | Revoked) and not entry.witnessed for entry in since)


def unfinished(file: File) -> bool:
    """Whether somebody is still waited for: a second person, or – after a 改后通过 on paper – who changes the text."""
    return awaits_second(file) or standing(file).why == CHANGE_AWAITED


def _opinion(act: Opined | Transcribed, submitted: str, entry: AnyEntry) -> Standing:
    if act.body.digest != submitted:
        return Standing(why="意见书审查的不是送审的这一版正文")
    return _result(act.result, submitted, entry)


def _result(result: Result | None, digest: str, entry: AnyEntry) -> Standing:
    if result is Result.PASS:
        return Standing(digest, entry.happened_on, entry.seq, "")
    if result is Result.PASS_IF_CHANGED:
        return Standing(why=CHANGE_AWAITED)
    return Standing(why="审查没有通过")


def _confirmed(act: Confirmed, changed: str, result: Result | None, entry: AnyEntry) -> Standing:
    if result is not Result.PASS_IF_CHANGED or act.new_body.digest != changed:
        return Standing(why="确认的不是说明采纳情况的那一版正文")
    return Standing(act.new_body.digest, entry.happened_on, entry.seq, "")


def _revoked(act: Revoked, digest: str, entry: AnyEntry) -> Standing:
    if act.new_result is None:
        return Standing(why="审查意见已撤回")
    return _result(act.new_result, digest, entry)


def passed(file: File, day: date, rules: Rules) -> frozenset[str]:
    """The digests this review lets through on a day (one or none): not before the opinion, nor after it lost force."""
    state = standing(file)
    if not state.digest or state.since is None or day < state.since or expired(state.since, day, rules):
        return frozenset()
    return frozenset({state.digest})


def expired(since: date, day: date, rules: Rules) -> bool:
    """Whether an opinion of ``since`` has lost force by the office's rule (months; no rule → never)."""
    try:
        length = int(rules.value("review_valid_months", day))
    except KeyError:
        return False
    year, month = divmod(since.year * 12 + since.month - 1 + length, 12)
    last = date(year, month + 1, min(since.day, monthrange(year, month + 1)[1]))
    return day > last


def likely(view: View, act: type[Act]) -> dict[str, Any]:
    """What a form of the review has filled in: the body it is about, which nobody should have to look for."""
    if act in (Opined, Transcribed) and (submitted := view.file.last(Submitted)):
        return {"body": submitted.act.body}
    if act is Confirmed and (adopted := view.file.last(Adopted)):
        return {"new_body": adopted.act.new_body}
    return {}

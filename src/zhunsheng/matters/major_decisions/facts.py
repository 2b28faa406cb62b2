"""What the file of a major decision says: its basis, its newest draft, until when comments ran, what was waived."""

from __future__ import annotations

from datetime import date

from zhunsheng.clock.terms import safe_day
from zhunsheng.kernel.file import AnyEntry, Entry, File
from zhunsheng.kernel.view import View
from zhunsheng.matters.major_decisions.acts import (
    CommentAnswered,
    Commented,
    Drafted,
    DraftPublished,
    Heard,
    HearingCalled,
    Listed,
)
from zhunsheng.matters.major_decisions.deciding import Decided, Submitted
from zhunsheng.matters.major_decisions.words import Basis, Ground, Required, Result
from zhunsheng.matters.reviews.acts import Submitted as SentToReview
from zhunsheng.matters.reviews.words import Subject

COMMENT = "jc.comment"


def basis(file: File, proposed: AnyEntry | None = None) -> Basis | None:
    """By what the procedure binds here; ``None`` before it is listed."""
    if proposed is not None and isinstance(proposed.act, Listed):
        return proposed.act.basis
    listed = file.first(Listed)
    return None if listed is None else listed.act.basis


def newest(file: File) -> str:
    """The digest of the newest draft; empty before the first."""
    last = file.last(Drafted)
    return "" if last is None else last.act.body.digest


def comments_until(entry: Entry[DraftPublished]) -> date:
    """The last day for comments: as announced; unless lawfully shortened, never before the law's own."""
    least = safe_day(COMMENT, entry.happened_on)
    return entry.act.until if least is None or entry.act.shortened else max(entry.act.until, least)


def since_publication(file: File) -> tuple[AnyEntry, ...]:
    """The acts since the draft was laid open last; none where it never was."""
    last = file.last(DraftPublished)
    return () if last is None else file.entries[file.entries.index(last) + 1 :]


def unanswered(file: File) -> list[str]:
    """The numbers of comments nobody has answered yet."""
    answered = {entry.act.number for entry in file.all(CommentAnswered)}
    return [n for n in dict.fromkeys(e.act.number for e in file.all(Commented)) if n not in answered]


def hearing_open(file: File) -> bool:
    """Whether a hearing was called and not held since."""
    called, held = file.last(HearingCalled), file.last(Heard)
    return called is not None and (held is None or file.entries.index(held) < file.entries.index(called))


def waived(act: Submitted, step: Required) -> bool:
    """Whether this step is named there as lawfully not taken."""
    return any(each.step is step for each in act.waived)


def kept_back(file: File) -> bool:
    """Whether the matter is one lawfully not made public (14、32)."""
    last = file.last(Submitted)
    return last is not None and any(each.ground is Ground.NOT_PUBLIC for each in last.act.waived)


def passed(file: File) -> Entry[Decided] | None:
    """The decision that passed; ``None`` where there is none."""
    last = file.last(Decided)
    return last if last is not None and last.act.result is Result.PASS else None


def reviews(view: View) -> list[File]:
    """The legality reviews of this matter's drafts, as the submissions stand now, oldest first."""
    named = [
        e.matter
        for e in view.file.naming(SentToReview)
        if e.act.subject is Subject.DECISION_DRAFT and e.act.for_matter == view.file.matter
    ]
    return [view.reads[matter] for matter in dict.fromkeys(named) if matter in view.reads]

"""What a posting tells whoever may object: from when to when it hangs where, and how soon an objection is answered.

The days are the act's own and the rule's; nothing is reckoned twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from zhunsheng.kernel.file import Entry, File
from zhunsheng.matters.resettlement import facts
from zhunsheng.matters.resettlement.acts import OrderPublished, RosterPosted


@dataclass(frozen=True)
class Posting:
    """One posting. An objection comes in writing by ``until``; each is answered within ``answer_days`` of that day."""

    since: date
    until: date
    place: str
    answer_days: int


def of(file: File, entry: Entry[RosterPosted] | Entry[OrderPublished]) -> Posting:
    """What one posting tells."""
    ruled = facts.ruled(file)
    return Posting(entry.happened_on, entry.act.until, entry.act.place, 0 if ruled is None else ruled.act.answer_days)


def of_roster(file: File, batch: int) -> Posting | None:
    """The posting of a batch's newest draft; a draft made since then hangs nowhere yet."""
    entry, draft = facts.posted(file, batch), facts.draft(file, batch)
    if entry is None or draft is None or entry.act.roster_digest != draft.act.roster_digest:
        return None
    return of(file, entry)


def of_order(file: File, batch: int) -> Posting | None:
    """The posting of a batch's order as it was published last."""
    entry = next(reversed(facts.orders(file, batch)), None)
    return None if entry is None else of(file, entry)


def least_days(file: File) -> int:
    """So many days the rule has a roster hang at least."""
    ruled = facts.ruled(file)
    return 0 if ruled is None else ruled.act.objection_days

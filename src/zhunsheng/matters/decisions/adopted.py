"""What other procedures ask of a sitting: whether it adopted a text, or decided about a matter.

Only minutes that were signed say what was decided; an item counts when it was passed.
"""

from __future__ import annotations

from zhunsheng.kernel.file import File
from zhunsheng.matters.decisions.acts import Signed
from zhunsheng.matters.decisions.sitting import Item, items
from zhunsheng.matters.decisions.words import Result


def passed_items(meeting: File | None) -> list[Item]:
    """The items a sitting passed; none before its minutes are signed."""
    if meeting is None or not meeting.has(Signed):
        return []
    return [e for e in items(meeting) if e.resolved is not None and e.resolved.act.result is Result.PASSED]


def adopts(meeting: File | None, digest: str) -> bool:
    """Whether the sitting passed an item about exactly this text."""
    return any(item.act.text is not None and item.act.text.digest == digest for item in passed_items(meeting))


def decides_on(meeting: File | None, matter: str) -> bool:
    """Whether the sitting passed an item put up about this matter."""
    return any(matter in item.act.matters for item in passed_items(meeting))


def is_sitting(meeting: File | None) -> bool:
    """Whether it is a sitting with signed minutes at all."""
    return meeting is not None and meeting.has(Signed)

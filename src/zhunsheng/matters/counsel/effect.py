"""What an engagement's opinions are worth on a day: given by whom was engaged, on which paper, without a conflict.

Whoever relies on an opinion (an agenda item) asks here, on the file as it stood on that day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from zhunsheng.kernel.engine import until
from zhunsheng.kernel.file import Entry, File
from zhunsheng.matters.counsel.acts import Asked, Conflicted, Ended, Engaged, Opined


def engaged(file: File, day: date) -> bool:
    """Whether the engagement runs on a day, its first and last included."""
    began, ended = file.first(Engaged), file.last(Ended)
    if began is None or not began.act.begins <= day <= began.act.ends:
        return False
    return ended is None or day <= ended.happened_on


def conflicts(file: File) -> frozenset[str]:
    """The matters this counsel has a conflict with."""
    return frozenset(matter for entry in file.all(Conflicted) for matter in entry.act.about)


def about(file: File, number: str) -> str:
    """The matter a question belongs to; empty where it belongs to none."""
    return next((entry.act.about for entry in file.all(Asked) if entry.act.number == number and entry.act.about), "")


def opinions(file: File) -> Iterator[Entry[Opined]]:
    """Opinions given by counsel engaged on their day and about no matter he had a conflict with then."""
    for entry in file.all(Opined):
        if not engaged(file, entry.happened_on):
            continue
        if about(file, entry.act.number) not in conflicts(until(file, entry.happened_on)):
            yield entry


def why_none(file: File | None, day: date, opinion: str, texts: frozenset[str], matters: frozenset[str]) -> str:
    """Why this written opinion does not stand on ``day`` for a matter's papers; empty where it does.

    ``opinion`` is the digest of the opinion itself, ``texts`` those of the papers put up, ``matters`` what they are
    about. A conflict noted later than ``day`` takes nothing back.
    """
    if file is None or not file.has(Engaged):
        return "没有写明是哪一件聘用的法律顾问出具"
    then = until(file, day)
    this = next((entry for entry in then.all(Opined) if entry.act.opinion.digest == opinion), None)
    if this is None:
        return "这份意见书不是该法律顾问在聘用件里出具的"
    if not engaged(then, this.happened_on):
        return "出具意见时不在聘期内"
    if this.act.text.digest not in texts:
        return "法律意见针对的不是提请审议的这一份文件"
    against = conflicts(then) & ({about(then, this.act.number)} | matters)
    return "该法律顾问与所涉事项有利益冲突" if against else ""

"""What the file of a petition says: its class, where it came from, its replies, the reviews of their bodies."""

from __future__ import annotations

from zhunsheng.kernel.file import AnyEntry, File, order
from zhunsheng.kernel.view import View
from zhunsheng.matters.petitions.acts import Accepted, Classified, ObjectionDecided, Registered, Replied
from zhunsheng.matters.petitions.after import AboveDecided, AboveNotified, Performed
from zhunsheng.matters.petitions.words import AboveResult, Came, Class, ObjectionResult, Supports
from zhunsheng.matters.reviews.acts import Adopted, Submitted
from zhunsheng.matters.reviews.words import Subject


def class_of(file: File) -> Class | None:
    """The newest class; ``None`` before one was given."""
    last = file.last(Classified)
    return None if last is None else last.act.class_


def accusation(file: File) -> bool:
    """Whether the petition accuses somebody: on receipt, or ever classified so. Once sealed, always sealed."""
    opened = file.first(Registered)
    flagged = opened is not None and opened.act.accusation
    return flagged or any(e.act.class_ is Class.ACCUSATION for e in file.all(Classified))


def passed_on(file: File) -> bool:
    """Whether another body passed it on (转送、交办)."""
    opened = file.first(Registered)
    return opened is not None and opened.act.came is not Came.DIRECT


def taken_back(file: File) -> bool:
    """Whether the body that passed it on took it back."""
    return any(e.act.result is ObjectionResult.TAKEN_BACK for e in file.all(ObjectionDecided))


def reviews(view: View) -> list[File]:
    """The reviews of replies to this petition, as the submissions stand now, oldest first.

    A reply quashed above took its review with it: what was sent in before the order to do it again counts no longer.
    """
    quashed = [order(e) for e in view.file.all(AboveDecided) if e.act.result is AboveResult.REDO]
    named = [
        e.matter
        for e in view.file.naming(Submitted)
        if e.act.subject is Subject.PETITION_REPLY
        and e.act.for_matter == view.file.matter
        and (not quashed or order(e) > quashed[-1])
    ]
    return [view.reads[matter] for matter in dict.fromkeys(named) if matter in view.reads]


def review_of(view: View, digest: str) -> File | None:
    """The newest review this body was laid before, as submitted or as changed: it alone decides."""
    about = [
        f
        for f in reviews(view)
        if any(e.act.body.digest == digest for e in f.all(Submitted))
        or any(e.act.new_body.digest == digest for e in f.all(Adopted))
    ]
    return about[-1] if about else None


def run(file: File) -> tuple[AnyEntry, ...]:
    """The acts since the matter was accepted, or since the higher body ordered it done again."""
    begun = 0
    for index, entry in enumerate(file.entries):
        redo = isinstance(entry.act, AboveDecided) and entry.act.result is AboveResult.REDO
        if redo or isinstance(entry.act, Accepted):
            begun = index
    return file.entries[begun:]


def promised(file: File) -> bool:
    """Whether the newest reply supports the request, and nothing was done about it since."""
    reply = file.last(Replied)
    if reply is None or reply.act.supports is Supports.NO:
        return False
    return not any(e.happened_on >= reply.happened_on for e in file.all(Performed))


def above(file: File) -> AnyEntry | None:
    """The examination by the higher body that has not ended yet."""
    decided = len(file.all(AboveDecided))
    notified = file.all(AboveNotified)
    return notified[-1] if len(notified) > decided else None

"""At the start: is the database behind what was already published, signed or witnessed? Then nothing may be written.

A database restored from a backup would go on from an old head and so write another history under the same numbers. The
ledger stays open for reading, says why, and is opened again by ``ledger rebuild`` alone.
"""

from __future__ import annotations

import contextlib
import hashlib
import urllib.request
from collections.abc import Iterator

from django.conf import settings

from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger import closing, heads
from zhunsheng.people.models import Organ
from zhunsheng.publishing.place import Publishing, Witness, chosen
from zhunsheng.seal import notes
from zhunsheng.seal.notes import Checkpoint, NoteError
from zhunsheng.seal.tree import Tree, leaf_hash

PATIENCE = 3
"""Seconds a witness is waited for at the start; one that does not answer holds nothing up."""


def look(organ: Organ) -> str:
    """Close the organ's ledger where it is behind or beside a head somebody has; gives the reason, else nothing."""
    closing.reopen(organ.pk)
    reason = _reason(organ)
    if reason:
        closing.close(organ.pk, reason)
    return reason


def _reason(organ: Organ) -> str:
    tree = Tree(map(leaf_hash, heads.leaves(organ.pk)))
    for whose, head in _known(organ):
        if head.size > tree.size:
            return f"账本落后于{whose}的树头:{head.size} 条 → {tree.size} 条"
        if tree.root(head.size) != head.root:
            return f"账本与{whose}的树头({head.size} 条)不一致"
    return ""


def _known(organ: Organ) -> Iterator[tuple[str, Checkpoint]]:
    """The heads others may hold us to, as far as they verify."""
    for head in heads.every(organ.pk):
        yield "已签过", notes.checkpoint(notes.note(head.note).text)
    if not settings.ZS_PUBLISH:
        return
    try:
        publishing = chosen()
    except Refusal:
        return
    with contextlib.suppress(OSError, NoteError, UnicodeDecodeError):
        yield "已公布", _verified((publishing.out / "checkpoint").read_bytes().decode(), publishing)
    for witness in publishing.witnesses:
        with contextlib.suppress(OSError, NoteError, UnicodeDecodeError, ValueError):
            yield f"见证人“{witness.name}”见过", _verified(_fetch(witness, publishing.origin), publishing)


def _fetch(witness: Witness, origin: str) -> str:
    if not witness.url.startswith(("http://", "https://")):
        raise ValueError(witness.name)
    place = f"{witness.url.rstrip('/')}/{hashlib.sha256(origin.encode()).hexdigest()}/checkpoint"
    with urllib.request.urlopen(place, timeout=PATIENCE) as reply:  # noqa: S310 – http or https, as just looked
        text: str = reply.read(64 * 1024).decode("utf-8")
    return text


def _verified(text: str, publishing: Publishing) -> Checkpoint:
    given = notes.note(text)
    head = notes.checkpoint(given.text)
    if head.origin != publishing.origin or not notes.verified(given, [publishing.key]):
        raise NoteError("不是本单位签的树头")
    return head

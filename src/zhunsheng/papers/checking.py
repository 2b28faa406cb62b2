"""Whether every issued paper can be made again from its act and its signed body: the two digests of a sealing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from zhunsheng.archive import store
from zhunsheng.kernel.canonical import digest
from zhunsheng.kernel.documents import DocumentSealed
from zhunsheng.kernel.fields import Choice
from zhunsheng.kernel.file import AnyEntry, corrected
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger import read
from zhunsheng.matters.catalogue import kinds
from zhunsheng.papers.frame import again
from zhunsheng.people.models import Organ


class Verdict(Choice):
    """What came of making an issued paper again."""

    SAME = "same", "与签发的正文一致"
    OTHER = "other", "与签发的正文不一致"
    BY_HAND = "by_hand", "制发件是人工上传的,不能由正文重新生成"
    LOST = "lost", "正文或者制发件不在档案里,或者已被改动"


@dataclass(frozen=True)
class Checked:
    """One issued paper with its verdict."""

    entry: AnyEntry
    verdict: Verdict


def check(organ: Organ, people: Mapping[str, str]) -> Iterator[Checked]:
    """Every sealing of the organ's ledger in its corrected form."""
    sealed = [entry for entry in read.everything(organ.pk, kinds()) if entry.kind == DocumentSealed.KIND]
    for entry in corrected(sealed):
        yield Checked(entry, verdict(entry.act, people.get(entry.act.signer, "")))


def verdict(act: DocumentSealed, signer: str) -> Verdict:
    """Make the issued paper again and compare digests."""
    try:
        body, issued = store.read(act.body.digest), store.read(act.issued.digest)
    except Refusal:
        return Verdict.LOST
    try:
        made = again(act, body, signer)
    except Refusal:
        return Verdict.BY_HAND
    return Verdict.SAME if digest(made) == digest(issued) else Verdict.OTHER

"""What bundles and receipts of an order are read from: a ledger with its heads, an office's own or a test's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from zhunsheng.kernel.file import File
from zhunsheng.ledger import heads, read
from zhunsheng.ledger.heads import Head
from zhunsheng.people.models import Organ
from zhunsheng.publishing.openings import opening
from zhunsheng.publishing.place import Publishing, chosen, meets
from zhunsheng.registers.files import case
from zhunsheng.seal.proofs import Policy
from zhunsheng.seal.tree import Reader, Tree, leaf_hash


@dataclass(frozen=True)
class Source:
    """Where a bundle is read from: one part of an act opened, its leaf, another matter's file; the tree, the heads that
    were let out, and whose signatures they need.
    """

    opening: Callable[[int, str], dict[str, Any]]
    leaf: Callable[[int], bytes]
    file: Callable[[str], File | None]
    reader: Reader
    signed: Sequence[Head]
    policy: Policy


def source(organ: Organ, publishing: Publishing, signed: Sequence[Head], reader: Reader) -> Source:
    """An office's own ledger, as far as it was let out."""

    def file(matter: str) -> File | None:
        found = case(organ.pk, matter)
        return None if found is None else found.file

    return Source(
        lambda seq, part: opening(organ.pk, seq, part),
        lambda seq: read.leaf(organ.pk, seq),
        file,
        reader,
        signed,
        publishing.policy,
    )


def let_out(organ: Organ) -> Source:
    """An office's own ledger with every head that meets its own policy. Raises ``Refusal`` (``publish.settings``)."""
    publishing = chosen()
    signed = [head for head in heads.every(organ.pk) if meets(head, publishing.policy)]
    return source(organ, publishing, signed, Tree(map(leaf_hash, heads.leaves(organ.pk))))

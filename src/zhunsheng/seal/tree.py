"""The Merkle tree of RFC 6962: roots, inclusion and consistency proofs, and their checks (RFC 9162, 2.1.3 and 2.1.4).

A tree is read through a ``Reader``: ``reader(level, index)`` is the hash of the complete subtree of ``2**level``
leaves that begins at leaf ``index << level``. Memory, tiles on a disk and a test all read alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256

HASH = 32
EMPTY = sha256(b"").digest()
"""The root of the tree without leaves."""

Reader = Callable[[int, int], bytes]


def leaf_hash(entry: bytes) -> bytes:
    """SHA-256(0x00 ‖ entry)."""
    return sha256(b"\0" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """SHA-256(0x01 ‖ left ‖ right)."""
    return sha256(b"\1" + left + right).digest()


class Tree:
    """A tree in memory, grown at its end; itself a ``Reader``."""

    def __init__(self, leaves: Iterable[bytes] = ()) -> None:
        self._levels: list[list[bytes]] = [[]]
        self.extend(leaves)

    def __call__(self, level: int, index: int) -> bytes:
        """The hash of a complete subtree; ``IndexError`` where there is none yet."""
        return self._levels[level][index]

    @property
    def size(self) -> int:
        """How many leaves there are."""
        return len(self._levels[0])

    def extend(self, leaves: Iterable[bytes]) -> None:
        """Add leaf hashes at the end; each complete pair is hashed once, level by level."""
        self._levels[0].extend(leaves)
        level = 0
        while len(below := self._levels[level]) > 1:
            if level + 1 == len(self._levels):
                self._levels.append([])
            above = self._levels[level + 1]
            begin = 2 * len(above)
            pairs = zip(below[begin::2], below[begin + 1 :: 2], strict=False)
            above.extend([sha256(b"\1" + left + right).digest() for left, right in pairs])
            level += 1

    def root(self, size: int | None = None) -> bytes:
        """The root over the first ``size`` leaves, over all without."""
        return root(self, self.size if size is None else size)


def root(reader: Reader, size: int) -> bytes:
    """The root over the first ``size`` leaves."""
    return span(reader, 0, size)


def span(reader: Reader, begin: int, end: int) -> bytes:
    """MTH(D[begin:end]); ``begin`` is 0, or a multiple of the power of two that covers the range."""
    if begin == end:
        return EMPTY
    made = b""
    for level, index in reversed(_complete(begin, end)):
        made = node_hash(reader(level, index), made) if made else reader(level, index)
    return made


def inclusion(reader: Reader, index: int, size: int, begin: int = 0) -> list[bytes]:
    """The proof that leaf ``index`` is among leaves ``begin`` to ``size``. Raises ``ValueError`` where it is not."""
    if not begin <= index < size:
        raise ValueError("叶子不在这个范围内")
    proof: list[bytes] = []
    end = size
    while end - begin > 1:
        middle = begin + _split(end - begin)
        if index < middle:
            proof.append(span(reader, middle, end))
            end = middle
        else:
            proof.append(span(reader, begin, middle))
            begin = middle
    return proof[::-1]


def consistency(reader: Reader, old: int, new: int) -> list[bytes]:
    """The proof that the tree of ``old`` leaves is the beginning of that of ``new``. Raises ``ValueError``."""
    if not 0 < old <= new:
        raise ValueError("旧树须至少有一个叶子,且不大于新树")
    proof: list[bytes] = []
    begin, end, whole = 0, new, True
    while old != end:
        middle = begin + _split(end - begin)
        if old <= middle:
            proof.append(span(reader, middle, end))
            end = middle
        else:
            proof.append(span(reader, begin, middle))
            begin, whole = middle, False
    if not whole:
        proof.append(span(reader, begin, end))
    return proof[::-1]


def includes(index: int, size: int, leaf: bytes, proof: Sequence[bytes], wanted: bytes) -> bool:
    """Whether the proof leads from the leaf hash to the root ``wanted``; hashes of another length are refused."""
    if not 0 <= index < size or not _sound([leaf, wanted, *proof]):
        return False
    at, last, made = index, size - 1, leaf
    for hash_ in proof:
        if last == 0:
            return False
        if at & 1 or at == last:
            made = node_hash(hash_, made)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            made = node_hash(made, hash_)
        at, last = at >> 1, last >> 1
    return last == 0 and made == wanted


def extends(old: int, new: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether the proof leads from the old root to the new one; never from the empty tree (it proves nothing)."""
    if old == new > 0:
        return not proof and old_root == new_root
    if not 0 < old < new or not _sound([old_root, new_root, *proof]):
        return False
    hashes = list(proof)
    if old & (old - 1) == 0:
        hashes.insert(0, old_root)
    if not hashes:
        return False
    at, last = old - 1, new - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    made_old = made_new = hashes[0]
    for hash_ in hashes[1:]:
        if last == 0:
            return False
        if at & 1 or at == last:
            made_old, made_new = node_hash(hash_, made_old), node_hash(hash_, made_new)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            made_new = node_hash(made_new, hash_)
        at, last = at >> 1, last >> 1
    return last == 0 and made_old == old_root and made_new == new_root


def _sound(hashes: Iterable[bytes]) -> bool:
    return all(len(each) == HASH for each in hashes)


def _split(count: int) -> int:
    """The largest power of two below ``count``."""
    return 1 << (count - 1).bit_length() - 1


def _complete(begin: int, end: int) -> list[tuple[int, int]]:
    """The complete subtrees that make up a range, left to right."""
    found = []
    while begin < end:
        level = (end - begin).bit_length() - 1
        found.append((level, begin >> level))
        begin += 1 << level
    return found

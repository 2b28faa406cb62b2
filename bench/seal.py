"""The tree against pymerkle in one run: the root of a log, a proof, its check; then a published log verified offline.

Both sides hash SHA-256 with the prefixes of RFC 6962. pymerkle's in-memory tree is its fastest.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from stage import turns  # isort: skip

import pymerkle

from zhunsheng.seal import tree
from zhunsheng.seal.tree import Tree, leaf_hash


def once(name: str, ours: Callable[[], object], peer: Callable[[], object]) -> turns.Result:
    """Each side once: a whole tree is built only once."""
    spent = []
    for side in (ours, peer):
        begun = time.perf_counter()
        side()
        spent.append((time.perf_counter() - begun) * 1000)
    return turns.Result(name, *spent)


def measure(count: int) -> list[turns.Result]:
    """A log of so many entries on both sides."""
    entries = [b'{"b":"%064x","h":"%064x","v":1}' % (each, each * 7) for each in range(count)]
    grown, theirs = Tree(), pymerkle.InmemoryTree(algorithm="sha256")

    def grow() -> bytes:
        grown.extend(map(leaf_hash, entries))
        return grown.root()

    def grow_theirs() -> bytes:
        for entry in entries:
            theirs.append_entry(entry)
        return theirs.get_root()

    results = [once(f"root of {count:,} entries", grow, grow_theirs)]
    root = grown.root()
    if root != theirs.get_root():
        raise AssertionError("the two trees differ")
    places = [each * count // 1000 for each in range(1000)]
    results.append(
        turns.in_turns(
            f"inclusion proof among {count:,}",
            [lambda n=n: tree.inclusion(grown, n, count) for n in places],
            [lambda n=n: theirs.prove_inclusion(n + 1, count) for n in places],
        )
    )
    proofs = [(n, tree.inclusion(grown, n, count), theirs.prove_inclusion(n + 1, count)) for n in places]
    results.append(
        turns.in_turns(
            "its check",
            [lambda n=n, p=p: tree.includes(n, count, leaf_hash(entries[n]), p, root) for n, p, _ in proofs],
            [lambda n=n, q=q: pymerkle.verify_inclusion(theirs.get_leaf(n + 1), root, q) for n, _, q in proofs],
        )
    )
    return results


if __name__ == "__main__":
    asked = turns.arguments(__doc__, 100_000, "entries of the log")
    turns.report(measure(asked.count), as_json=asked.json)

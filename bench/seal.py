"""The tree against pymerkle in one run: the root of a log, a proof, its check; then a published log verified offline.

Both sides hash SHA-256 with the prefixes of RFC 6962. pymerkle's in-memory tree is its fastest. ``verify.py`` has no
peer: it is held against the least that could be done, the same bytes read and hashed and nothing compared. So is the
replay of opened contents, against the same HMACs and JSON.
"""

from __future__ import annotations

import hmac
import importlib.util
import json
import tempfile
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from stage import turns  # isort: skip

import pymerkle

from zhunsheng.kernel.canonical import canonical, commit, leaf, parse
from zhunsheng.seal import ed25519, tiles, tree
from zhunsheng.seal.notes import ED25519, Checkpoint, Key, Line, Note
from zhunsheng.seal.proofs import Policy
from zhunsheng.seal.tree import Tree, leaf_hash

VERIFY = Path(__file__).resolve().parents[1] / "programs" / "verify.py"
MOST_REPLAYED = 100_000


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
    return [*results, verified(entries, grown), replayed(min(count, MOST_REPLAYED))]


def verified(entries: list[bytes], grown: Tree) -> turns.Result:
    """``verify.py`` on a published folder: bundles, tiles, head; against its bundles read and hashed up to the root."""
    spec = importlib.util.spec_from_file_location("verify", VERIFY)
    program = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(program)
    with tempfile.TemporaryDirectory() as place:
        key = published(Path(place), entries, grown)
        policy = program.parse_policy(str(Policy((key,))))
        bundles = [Path(place, each.bundle_path) for each in tiles.tiles(len(entries)) if each.level == 0]
        return once(
            f"verify.py on {len(entries):,} entries",
            lambda: program.Log(program.Folder(place), policy),
            lambda: least(bundles),
        )


def published(place: Path, entries: list[bytes], grown: Tree) -> Key:
    """The log as it is published, without witnesses; gives its key."""
    seed, size = bytes(32), len(entries)
    key = Key("bench.example/1", ED25519, ed25519.public_key(seed))
    for tile in tiles.tiles(size):
        kept = {tile.path: tile.content(grown)}
        if tile.level == 0:
            begin = tile.number * tiles.WIDTH
            kept[tile.bundle_path] = tiles.bundle(entries[begin : begin + tile.width])
        for name, content in kept.items():
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            (place / name).write_bytes(content)
    text = str(Checkpoint(key.name, size, grown.root()))
    head = str(Note(text, (Line(key.name, key.id, ed25519.sign(seed, text.encode())),)))
    for name in ("checkpoint", f"checkpoint.{size}"):
        (place / name).write_text(head, encoding="utf-8", newline="\n")
    return key


def least(bundles: list[Path]) -> list[bytes]:
    """Every entry read and hashed, every pair hashed: nothing is looked at."""
    level = [sha256(b"\0" + entry).digest() for bundle in bundles for entry in tiles.unbundle(bundle.read_bytes())]
    while len(level) > 1:
        level = [sha256(b"\1" + a + b).digest() for a, b in zip(level[::2], level[1::2], strict=False)]
    return level


def replayed(count: int) -> turns.Result:
    """Opened acts read and held against their leaves, as fsck and a verifier do; against HMAC and JSON alone."""
    nonce = bytes(16)
    acts = []
    for each in range(count):
        head = canonical({"kind": "record.note", "class": "petitions", "on": "2024-03-05", "matter": f"{each:016x}"})
        body = canonical({"facts": {"text": f"示例 {each}"}, "actor": "7", "post": "handler"})
        acts.append((head, body, leaf(commit("head", nonce, head), commit("body", nonce, body))))

    def ours() -> bool:
        return all(
            leaf(commit("head", nonce, head), commit("body", nonce, body)) == stood and parse(head) and parse(body)
            for head, body, stood in acts
        )

    def theirs() -> None:
        for head, body, _ in acts:
            hmac.digest(nonce, b"zhunsheng/1/head\0" + head, "sha256")
            hmac.digest(nonce, b"zhunsheng/1/body\0" + body, "sha256")
            json.loads(head)
            json.loads(body)

    return once(f"replay of {count:,} opened acts", ours, theirs)


if __name__ == "__main__":
    asked = turns.arguments(__doc__, 100_000, "entries of the log")
    turns.report(measure(asked.count), as_json=asked.json)

"""A log of a thousand entries, eleven heads and one witness on a disk, made from the seal's values alone.

Its keys are those of the demonstration log of the vectors, so the heads are the same as there.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from zhunsheng.seal import ed25519, notes, tiles
from zhunsheng.seal.notes import COSIGNATURE, ED25519, Checkpoint, Key, Line, Note
from zhunsheng.seal.proofs import Policy, Proof
from zhunsheng.seal.tree import Tree, inclusion, leaf_hash

ORIGIN, WITNESS = "ledger.zhunsheng.example/lianhu-cgb", "witness.zhunsheng.example/lianhu-sfj"
LOG_SEED, WITNESS_SEED = sha256(b"demo log key").digest(), sha256(b"demo justice bureau key").digest()
LOG = Key(ORIGIN, ED25519, ed25519.public_key(LOG_SEED))
BUREAU = Key(WITNESS, COSIGNATURE, ed25519.public_key(WITNESS_SEED))
POLICY = Policy((LOG,), {"bureau": BUREAU}, {}, "bureau")
SIZES = (1, 2, 70, 255, 256, 257, 300, 512, 700, 999, 1000)
NOW = 1_700_000_000
ENTRIES = [
    b'{"b":"%s","h":"%s","v":1}' % tuple(sha256(b"%s %d" % (part, at)).hexdigest().encode() for part in (b"b", b"h"))
    for at in range(SIZES[-1])
]
TREE = Tree(map(leaf_hash, ENTRIES))


def head(size: int) -> Note:
    """A signed and cosigned head."""
    text = str(Checkpoint(ORIGIN, size, TREE.root(size)))
    own = Line(ORIGIN, LOG.id, ed25519.sign(LOG_SEED, text.encode()))
    at = NOW + size
    seen = notes.cosignature(BUREAU, at, ed25519.sign(WITNESS_SEED, notes.cosigned(text, at)))
    return Note(text, (own, seen))


def receipt(index: int) -> Proof:
    """The receipt of an entry in the newest head."""
    return Proof(index, tuple(inclusion(TREE, index, SIZES[-1])), head(SIZES[-1]))


def write(place: Path) -> Path:
    """The whole log as it is published."""
    files: dict[str, bytes] = {
        "policy": str(POLICY).encode(),
        "vkeys.txt": f"{LOG}\n{BUREAU}\n".encode(),
        "open/000/7.tlog-proof": str(receipt(7)).encode(),
    }
    since = 0
    for size in SIZES:
        for tile in tiles.tiles(size, since):
            files[tile.path] = tile.content(TREE)
            if tile.level == 0:
                begin = tile.number * tiles.WIDTH
                files[tile.bundle_path] = tiles.bundle(ENTRIES[begin : begin + tile.width])
        files[f"checkpoint.{size}"] = str(head(size)).encode()
        since = size
    files["checkpoint"] = files[f"checkpoint.{SIZES[-1]}"]
    for name, content in files.items():
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return place

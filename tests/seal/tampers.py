"""Every way a published folder is tampered with; each must be refused by every verifier."""

from __future__ import annotations

import base64
import shutil
from collections.abc import Callable
from pathlib import Path

from seal import demo_log
from zhunsheng.seal import ed25519
from zhunsheng.seal.notes import ED25519, Checkpoint, Key, Line, Note
from zhunsheng.seal.proofs import Proof
from zhunsheng.seal.tree import Tree, inclusion, leaf_hash


def _flip(path: Path, at: int) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(bytes(data))


def _swap_two(folder: Path) -> None:
    path = folder / "tile/entries/000"
    data = path.read_bytes()
    size = int.from_bytes(data[:2], "big") + 2
    path.write_bytes(data[size : 2 * size] + data[:size] + data[2 * size :])


def _old_size(folder: Path) -> None:
    path = folder / "checkpoint.700"
    path.write_bytes(path.read_bytes().replace(b"\n700\n", b"\n699\n", 1))


def _line(folder: Path, change: Callable[[str], list[str]]) -> None:
    path = folder / "checkpoint"
    lines = path.read_text(encoding="utf-8").split("\n")
    at = next(at for at, line in enumerate(lines) if line.startswith("— witness"))
    lines[at : at + 1] = change(lines[at])
    path.write_text("\n".join(lines), encoding="utf-8", newline="\n")


def _other_time(line: str) -> list[str]:
    head, _, carried = line.rpartition(" ")
    data = bytearray(base64.b64decode(carried))
    data[11] ^= 1
    return [f"{head} {base64.b64encode(data).decode()}"]


def _cut(folder: Path) -> None:
    path = folder / "tile/entries/001"
    path.write_bytes(path.read_bytes()[:-9])


NEWEST: dict[str, Callable[[Path], object]] = {
    "a byte in a bundle": lambda f: _flip(f / "tile/entries/000", 40),
    "a byte in a tile": lambda f: _flip(f / "tile/0/001", 40),
    "two entries swapped": _swap_two,
    "an old checkpoint's size": _old_size,
    "a cosignature's time": lambda f: _line(f, _other_time),
    "a cosignature's line removed": lambda f: _line(f, lambda _: []),
    "a tile missing": lambda f: (f / "tile/1/000.p/3").unlink(),
    "a bundle cut": _cut,
}
"""The eight of the design."""

MORE: dict[str, Callable[[Path], object]] = {
    "a byte in an old partial tile": lambda f: _flip(f / "tile/0/000.p/70", 40),
    "the newest head's file missing": lambda f: (f / "checkpoint.1000").unlink(),
    "the checkpoint an old one": lambda f: shutil.copy(f / "checkpoint.700", f / "checkpoint"),
    "a receipt of another entry": lambda f: (f / "open/000/7.tlog-proof").write_bytes(
        (f / "open/000/7.tlog-proof").read_bytes().replace(b"index 7\n", b"index 8\n")
    ),
}
"""What our own verifiers see besides, since they look at every head that was ever published."""


def _other_history(folder: Path) -> None:
    """A receipt by a head of the same log over another history: the log said two things."""
    tree = Tree(map(leaf_hash, [*demo_log.ENTRIES[:7], b"another", *demo_log.ENTRIES[8:9]]))
    text = str(Checkpoint(demo_log.ORIGIN, 8, tree.root(8)))
    signed = Note(text, (Line(demo_log.ORIGIN, demo_log.LOG.id, ed25519.sign(demo_log.LOG_SEED, text.encode())),))
    paper = Proof(3, tuple(inclusion(tree, 3, 8)), signed)
    (folder / "open/000/3.tlog-proof").write_bytes(str(paper).encode())


def _other_origin(folder: Path) -> None:
    """Some other log's head under the name of one of ours; the policy knows both logs."""
    key = Key("other.example/1", ED25519, ed25519.public_key(bytes(32)))
    text = str(Checkpoint(key.name, 2, demo_log.TREE.root(2)))
    signed = Note(text, (Line(key.name, key.id, ed25519.sign(bytes(32), text.encode())),))
    (folder / "checkpoint.2").write_bytes(str(signed).encode())
    policy = folder / "policy"
    policy.write_text(f"log {key}\n{policy.read_text(encoding='utf-8')}", encoding="utf-8", newline="\n")


def _policy(folder: Path, change: Callable[[str], str]) -> None:
    """Without the witness's line, a policy that seems to ask for it all the same."""
    _line(folder, lambda _: [])
    path = folder / "policy"
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


def _many_lines(folder: Path) -> None:
    path = folder / "checkpoint"
    path.write_bytes(path.read_bytes() + b"\xe2\x80\x94 x AAAAAAA=\n" * 100)


MORE |= {
    "a receipt of another history": _other_history,
    "a head of another log": _other_origin,
    "more lines than anybody signs": _many_lines,
    "a size beyond all numbers": lambda f: (f / "checkpoint").write_bytes(
        (f / "checkpoint").read_bytes().replace(b"\n1000\n", b"\n1" + b"0" * 5000 + b"\n", 1)
    ),
    "a group of which none is needed": lambda f: _policy(
        f, lambda text: text.replace("quorum bureau", "group g 0 bureau\nquorum g")
    ),
    "a group that needs itself": lambda f: _policy(
        f, lambda text: text.replace("quorum bureau", "group g 1 g\nquorum g")
    ),
    "a quorum nobody named": lambda f: _policy(f, lambda text: text.replace("quorum bureau", "quorum constructor")),
    "the log as its own witness": lambda f: _policy(
        f, lambda text: text.replace("quorum bureau", f"witness own {demo_log.LOG}\nquorum own")
    ),
    "one witness counted twice": lambda f: (f / "policy").write_bytes(
        f"log {demo_log.LOG}\nwitness a {demo_log.BUREAU}\nwitness b {demo_log.BUREAU}\n"
        "group g 2 a b\nquorum g\n".encode()
    ),
    "an opening nested without end": lambda f: (f / "open/000/9.head.json").write_bytes(b"[" * 200_000),
}

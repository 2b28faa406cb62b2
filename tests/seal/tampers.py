"""Every way a published folder is tampered with; each must be refused by every verifier."""

from __future__ import annotations

import base64
import shutil
from collections.abc import Callable
from pathlib import Path


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

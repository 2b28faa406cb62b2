"""Files that appear whole or not at all: written aside, brought to the disk, renamed; the same is left alone."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


def same(path: Path, content: bytes) -> bool:
    """Whether the file is there and holds exactly this."""
    return path.exists() and path.read_bytes() == content


def put(path: Path, content: bytes) -> bool:
    """Write a file; tells whether it had to be."""
    if same(path, content):
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    with part.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    part.replace(path)
    _settle(path.parent)
    return True


def _settle(folder: Path) -> None:
    """Bring the folder's own list to the disk, where the system has such a thing."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Only one at a time publishes into a folder; the others wait. The system lets go of it when a process dies."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".lock").open("a+b") as file:
        if sys.platform == "win32":
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX)
        yield

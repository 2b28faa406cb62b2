"""The files of the repository, for the tests that hold its budgets."""

from __future__ import annotations

import ast
import re
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "zhunsheng"


@cache
def tracked() -> tuple[Path, ...]:
    """Every file the repository holds or is about to hold; without git, every file that is not made here."""
    if (ROOT / ".git").exists():
        command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        names = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
        return tuple(ROOT / name for name in names if name and (ROOT / name).is_file())
    ignored = set(re.findall(r"^/?([\w.]+)/$", (ROOT / ".gitignore").read_text(encoding="utf-8"), re.MULTILINE))
    every = (path for path in ROOT.rglob("*") if path.is_file())
    return tuple(path for path in every if not ignored & set(path.relative_to(ROOT).parts[:-1]))


def below(folder: Path, suffixes: set[str]) -> list[Path]:
    """The tracked files of these kinds in a folder."""
    return [path for path in tracked() if path.suffix in suffixes and path.is_relative_to(folder)]


def place(path: Path, node: ast.AST | None = None) -> str:
    """Where to look: file and line."""
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)}"

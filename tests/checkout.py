"""A copy of the program with folders of its own, and its commands run in it as processes."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tracked import ROOT

TODAY = "2026-10-16"
OURS = {"ZS_DATA", "ZS_DATABASE", "ZS_TODAY", "DJANGO_SETTINGS_MODULE"}


@dataclass(frozen=True)
class Said:
    """What a command did: exit code, standard output, standard error."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """Standard output as the one JSON document it is; fails where anything stands beside it."""
        return json.loads(self.out)


class Checkout:
    """A copy of the program, whose ``data`` is its own; ``demo`` is laid in it, ``data/office`` is not there."""

    def __init__(self, place: Path) -> None:
        self.place = place
        for part in ("src", "programs"):
            shutil.copytree(ROOT / part, place / part, ignore=shutil.ignore_patterns("__pycache__"))
        self.demo = place / "data" / "demo"

    def zs(self, *words: str | Path, typed: str = "", **environment: str) -> Said:
        """One command from start to end."""
        kept = {name: value for name, value in os.environ.items() if name not in OURS}
        kept |= {"PYTHONPATH": str(self.place / "src"), "PYTHONUTF8": "1", **environment}
        done = subprocess.run(
            [sys.executable, "-m", "zhunsheng", *map(str, words)],
            cwd=self.place,
            env=kept,
            input=typed,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        return Said(done.returncode, done.stdout, done.stderr)

    def act(self, kind: str, post: str, facts: Any, *words: str | Path) -> Said:
        """An act on the sample office, its facts from standard input."""
        typed = json.dumps(facts, ensure_ascii=False)
        data = ("--data", self.demo)
        return self.zs("act", kind, "--as", post, "--json", "-", *data, *words, typed=typed, ZS_TODAY=TODAY)

    def number(self, title: str) -> str:
        """The number of the newest open matter of this title."""
        with closing(sqlite3.connect(self.demo / "office.sqlite3")) as database:
            asked = "SELECT number FROM registers_matter WHERE title = ? AND is_open ORDER BY id DESC"
            found: str = database.execute(asked, [title]).fetchone()[0]
        return found

"""The sample office laid once for this process's tests, by the command that lays it, in a folder gone afterwards."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

from tracked import ROOT

TODAY = "2026-11-23"
_FOLDERS = tempfile.TemporaryDirectory(prefix="zs-sample-", ignore_cleanup_errors=True)


def environment(**more: str) -> dict[str, str]:
    """That of somebody at a command line: nothing of the tests' own office."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ZS_", "DJANGO_"))}
    return kept | {"PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"} | more


def zs(folder: Path, name: str, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run one command on an office's folder, as ``zs`` runs it."""
    command = [sys.executable, "-m", "zhunsheng", name, "--data", str(folder), *arguments]
    return subprocess.run(command, env=environment(**more), capture_output=True, encoding="utf-8", check=False)


def lay(folder: Path, today: str) -> Path:
    """Lay the sample in a folder, or leave it as it stands."""
    done = zs(folder, "demo", "--check", "--today", today)
    assert done.returncode == 0, done.stderr
    return folder


@cache
def laid() -> Path:
    """The sample of ``TODAY``. Only to be read: whoever changes it takes a copy."""
    return lay(Path(_FOLDERS.name) / "sample", TODAY)

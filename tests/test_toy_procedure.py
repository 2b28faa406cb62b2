"""One more procedure by the handbook: one folder, one test folder, one line in the contract – done for real.

A copy of the program gets the toy in ``tests/toy`` as docs/developer.md says; nothing else of it is touched.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from checkout import OURS, Checkout
from tracked import ROOT

TOY = ROOT / "tests" / "toy"
LINE = "(disclosure_requests) | "
ADDED = {
    "src/zhunsheng/matters/keys/__init__.py",
    "src/zhunsheng/matters/keys/acts.py",
    "src/zhunsheng/matters/keys/procedure.py",
    "src/zhunsheng/matters/keys/figures.py",
    "tests/matters/keys/test_course.py",
}


def digests(place: Path) -> dict[str, str]:
    """Every file of the tree by its bytes."""
    files = (path for path in place.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(place).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, set[str]]:
    """The copy with the toy in it, and what differs from before."""
    place = tmp_path_factory.mktemp("toy")
    Checkout(place)
    shutil.copy(ROOT / ".importlinter", place)
    before = digests(place)
    shutil.copytree(TOY / "keys", place / "src/zhunsheng/matters/keys")
    (place / "tests/matters/keys").mkdir(parents=True)
    shutil.copy(TOY / "course.py", place / "tests/matters/keys/test_course.py")
    contract = place / ".importlinter"
    text = contract.read_text(encoding="utf-8")
    assert text.count(LINE) == 1
    contract.write_text(text.replace(LINE, f"{LINE}(keys) | "), encoding="utf-8")
    after = digests(place)
    return place, {name for name in before | after if before.get(name) != after.get(name)}


def run(place: Path, *words: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """A Python of the copy alone."""
    kept = {name: value for name, value in os.environ.items() if name not in OURS}
    env = {**kept, "PYTHONPATH": str(place / "src"), "PYTHONUTF8": "1", **environment}
    command = [sys.executable, *map(str, words)]
    return subprocess.run(command, cwd=place, env=env, capture_output=True, encoding="utf-8", check=False)


def test_it_touches_one_folder_one_test_folder_and_one_line(tree) -> None:
    place, changed = tree
    assert changed == ADDED | {".importlinter"}
    old = (ROOT / ".importlinter").read_text(encoding="utf-8").splitlines()
    new = (place / ".importlinter").read_text(encoding="utf-8").splitlines()
    assert sum(a != b for a, b in zip(old, new, strict=True)) == 1


def test_it_appears_wherever_procedures_do(tree, tmp_path) -> None:
    place, _changed = tree
    for part in ("archive", "log"):
        (tmp_path / part).mkdir()
    settings = "zhunsheng.config.settings"
    done = run(
        place, TOY / "visit.py", ZS_DATA=str(tmp_path), ZS_TODAY="2026-03-02", DJANGO_SETTINGS_MODULE=settings
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert [name for name, found in seen.items() if not found] == []


def test_its_own_tests_and_the_contracts_hold(tree) -> None:
    place, _changed = tree
    tested = run(place, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/matters/keys")
    assert tested.returncode == 0, tested.stdout
    code = "from importlinter.cli import lint_imports_command as c; c(['--no-logo', '--no-cache'])"
    linted = run(place, "-c", code)
    assert linted.returncode == 0, linted.stdout + linted.stderr


def test_without_its_line_the_contract_says_so(tree) -> None:
    """The line is needed: an exhaustive contract knows every folder."""
    place, _changed = tree
    shutil.copy(ROOT / ".importlinter", place / "without")
    code = (
        "from importlinter.cli import lint_imports_command as c; c(['--no-logo', '--no-cache', '--config', 'without'])"
    )
    linted = run(place, "-c", code)
    assert linted.returncode != 0
    assert "keys" in linted.stdout

"""A verifier nobody here wrote (golang.org/x/mod, with glue in ``tests/second``) says the same of the log."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from availability import go_path
from seal import demo_log, tampers
from tracked import ROOT

pytestmark = pytest.mark.go


@pytest.fixture(scope="module")
def second(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("go")
    environment = {
        **os.environ,
        "GO111MODULE": "off",
        "GOPATH": str(go_path()),
        "GOCACHE": str(place / "cache"),
    }
    program = place / "second"
    subprocess.run(
        ["go", "build", "-o", program, str(ROOT / "tests" / "second" / "main.go")], env=environment, check=True
    )
    return program


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return demo_log.write(tmp_path_factory.mktemp("log"))


def test_the_whole_log_passes(second: Path, whole: Path):
    done = subprocess.run([second, whole], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "1000 entries, 11 heads\n"), done.stderr


@pytest.mark.parametrize("how", tampers.NEWEST)
def test_a_tampered_log_is_refused(second: Path, whole: Path, tmp_path: Path, how: str):
    folder = shutil.copytree(whole, tmp_path / "log")
    tampers.NEWEST[how](folder)
    assert subprocess.run([second, folder], capture_output=True, check=False).returncode == 1

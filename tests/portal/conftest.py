"""The public before an office of its own, with the people of the workbench's tests; and the sample, being served."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from browser.served import free_port
from sample_folder import TODAY, environment, laid
from workbench.conftest import office, registered, sit

__all__ = ["office", "registered", "sit"]

PATIENCE = 60


class Served(NamedTuple):
    """A copy of the sample being served: its folder and its address."""

    folder: Path
    root: str


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The sample as anybody meets it; what is asked there changes only this copy."""
    folder = shutil.copytree(laid(), tmp_path_factory.mktemp("served") / "office")
    port = free_port()
    command = [sys.executable, "-m", "zhunsheng", "serve", "--data", str(folder), "--port", str(port)]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, env=environment(ZS_TODAY=TODAY), stdout=quiet, stderr=quiet)
    root, until = f"http://127.0.0.1:{port}/", time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            urlopen(root + "login/", timeout=5).close()
            break
        except (URLError, OSError):
            time.sleep(0.1)
    yield Served(folder, root)
    process.terminate()
    process.wait(PATIENCE)

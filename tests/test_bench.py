"""The benchmarks run, and a fall far below what they once showed fails here; small, with room for a busy machine."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from sample_folder import environment
from tracked import ROOT

TRIES = 3
FLOORS = [
    ("submit", "300", 0.25),  # 0.5 is asked for; one read of the whole ledger in an act makes it 0.1
    ("list_page", "4000", 1.25),  # 4 is asked for at 100,000 matters; at few the peer's counting costs nothing
    ("import_rows", "300", 0.03),  # 0.3 is asked for; folding the plan anew with each household makes it fall
    ("choosing", "10", 0.05),  # 1 is asked for at rest; here twenty clerks race, and a wrong turn of any of them fails
    ("report_docx", "8", 0.2),  # at rest a paper takes about the peer's time, the counted report twice
]


def ratios(script: str, count: str) -> dict[str, float]:
    """The rows of a benchmark: name and how many times the peer's speed."""
    command = [sys.executable, str(ROOT / "bench" / f"{script}.py"), "--count", count, "--json"]
    done = subprocess.run(command, env=environment(), capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return {row["name"]: row["ratio"] for row in json.loads(done.stdout)}


@pytest.mark.parametrize(("script", "count", "floor"), FLOORS)
def test_没有慢下来(script: str, count: str, floor: float) -> None:
    best: dict[str, float] = {}
    for _ in range(TRIES):
        found = ratios(script, count)
        best = {name: max(ratio, best.get(name, 0)) for name, ratio in found.items()}
        if min(best.values()) >= floor:
            return
    raise AssertionError(best)

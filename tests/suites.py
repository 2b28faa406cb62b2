"""All suites: one run on SQLite, one on PostgreSQL where it is to be had, and one closing line over both.

Started by `./zs test [pytest arguments]`.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from availability import HOW, lacking, postgres_programs, required
from postgres_cluster import cluster

NOTHING_COLLECTED = 5
MOST_AT_ONCE = 4
AT_ONCE = ("-n", str(min(os.cpu_count() or 1, MOST_AT_ONCE)), "--dist", "loadfile")
"""A process for each core; a file's tests stay together, since they share what was laid for them."""


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What came of one run."""

    status: int
    passed: int
    failed: int


def pytest_run(arguments: list[str], **environment: str) -> Outcome:
    """One run of pytest, counted from its own report."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = [sys.executable, "-m", "pytest", "-q", *AT_ONCE, f"--junitxml={report}", *arguments]
        status = subprocess.call(command, env=os.environ | environment)
        cases = list(ET.parse(report).iter("testcase")) if report.exists() else []
    names = {name_of(case) for case in cases}
    failed = {name_of(case) for case in cases if case.find("failure") is not None or case.find("error") is not None}
    skipped = {name_of(case) for case in cases if case.find("skipped") is not None}
    return Outcome(status=status, passed=len(names - failed - skipped), failed=len(failed))


def name_of(case: ET.Element) -> tuple[str, str]:
    """A test's name in the report; one that fails and then cannot be cleaned up appears twice."""
    return case.get("classname", ""), case.get("name", "")


def both_runs(arguments: list[str]) -> list[Outcome]:
    """The run on SQLite and, where there is a server or the programs of one, the run on PostgreSQL."""
    os.environ.pop("ZS_DATABASE", None)
    print("== SQLite", flush=True)
    outcomes = [pytest_run(arguments)]
    programs = postgres_programs()
    with ExitStack() as stack:
        address = os.environ.get("ZS_TEST_DATABASE") or (programs and stack.enter_context(cluster(programs)))
        if address:
            print("== PostgreSQL", flush=True)
            outcomes.append(pytest_run(arguments, ZS_DATABASE=address, ZS_TEST_DATABASE=address))
    return outcomes


def main(arguments: list[str]) -> int:
    """Run everything; the last line says how many passed and failed."""
    missing = lacking()
    demanded = [HOW[marker] for marker in missing if marker in required()]
    if demanded:
        print("ZS_REQUIRE: missing\n  " + "\n  ".join(demanded), file=sys.stderr)
        return 1
    outcomes = both_runs(arguments)
    for marker in missing:
        print(f"not run here: the suite marked {marker} – {HOW[marker]}")
    print(f"{sum(each.passed for each in outcomes)} passed, {sum(each.failed for each in outcomes)} failed")
    return verdict([each.status for each in outcomes])


def verdict(statuses: list[int]) -> int:
    """The exit status of all runs: a run that had nothing to do is fine unless no run had anything to do."""
    worst = [status for status in statuses if status not in {0, NOTHING_COLLECTED}]
    return worst[0] if worst else min(statuses)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""``./zs serve`` as an office runs it: one process, and small, after a morning's pages."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection
from itertools import cycle, islice
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest

from postgres_cluster import free_port
from sample_folder import TODAY, environment, laid

REQUESTS = 500
LIMIT_MB = 150
PATIENCE = 60
PAGES = (
    "/", "/r/petitions/", "/r/disclosure_requests/", "/r/litigation/", "/r/decisions/", "/find/?q=示例", "/figures/",
    "/figures/petitions.handled/?year=2024", "/report/?year=2024", "/report/annual.docx?year=2024", "/new/",
    "/r/petitions/all.xlsx", "/static/zs.css",
)  # fmt: skip
WINDOWS = (
    "Get-CimInstance Win32_Process | ForEach-Object"
    ' { "$($_.ProcessId) $($_.ParentProcessId) $([long]($_.WorkingSetSize / 1KB))" }'
)


def processes() -> dict[int, tuple[int, float]]:
    """Every process of the machine: its parent, and how many MB of it are resident."""
    if Path("/proc/self/status").exists():
        return dict(filter(None, map(in_proc, Path("/proc").glob("[0-9]*"))))
    command = (
        ["powershell", "-NoProfile", "-Command", WINDOWS]
        if sys.platform == "win32"
        else ["ps", "-Ao", "pid=,ppid=,rss="]
    )
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rows = (map(int, line.split()) for line in said.splitlines() if line.strip())
    return {pid: (parent, kb / 1024) for pid, parent, kb in rows}


def in_proc(place: Path) -> tuple[int, tuple[int, float]] | None:
    """One process as Linux tells it; ``None`` where it has just ended."""
    try:
        status = (place / "status").read_text()
    except OSError:
        return None
    found = dict(re.findall(r"^(PPid|VmRSS):\s+(\d+)", status, re.MULTILINE))
    return int(place.name), (int(found["PPid"]), int(found.get("VmRSS", 0)) / 1024)


class Visitor:
    """Somebody at a browser, logged in; keeps one connection."""

    def __init__(self, connection: HTTPConnection) -> None:
        self.connection = connection
        self.cookies: dict[str, str] = {}

    def ask(self, method: str, place: str, typed: dict[str, str] | None = None) -> tuple[int, bytes]:
        head = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if typed:
            head["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request(method, place, urlencode(typed or {}), head)
        answer = self.connection.getresponse()
        for line in answer.headers.get_all("Set-Cookie", []):
            name, _, value = line.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer.status, answer.read()

    def log_in(self, username: str) -> None:
        self.ask("GET", "/login/")
        typed = {"username": username, "password": "shili-2026", "csrfmiddlewaretoken": self.cookies["zs_csrf"]}
        assert self.ask("POST", "/login/", typed)[0] == 302


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """The sample being served by a process of its own, and its port."""
    port, log = free_port(), tmp_path / "serve.log"
    command = [sys.executable, "-m", "zhunsheng", "serve", "--data", str(laid()), "--port", str(port)]
    with (
        log.open("wb") as out,
        subprocess.Popen(command, env=environment(ZS_TODAY=TODAY), stdout=out, stderr=out) as process,
    ):
        try:
            wait(port, process, log)
            yield process, port
        finally:
            process.terminate()


def wait(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    """Until the server answers."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(log.read_text(encoding="utf-8"))


def test_五百次翻看以后仍是一个进程_不到一百五十兆(served: tuple[subprocess.Popen[bytes], int]) -> None:
    process, port = served
    with closing(HTTPConnection("127.0.0.1", port, timeout=PATIENCE)) as connection:
        visitor = Visitor(connection)
        visitor.log_in("zhuren")
        matters = re.findall(rb'href="(/m/\w+/)"', visitor.ask("GET", "/r/petitions/")[1])
        places = [*PAGES, *(place.decode() for place in matters[:6])]
        for place in islice(cycle(places), REQUESTS):
            status, _ = visitor.ask("GET", quote(place, safe="/?=&"))
            assert status == 200, place
        running = processes()
    assert [pid for pid, (parent, _) in running.items() if parent == process.pid] == []
    assert running[process.pid][1] < LIMIT_MB

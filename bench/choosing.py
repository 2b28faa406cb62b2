"""A choosing day through its pages: twenty clerks at once, one batch, the office's own server.

Each clerk calls whoever the page says is next, looks again until that household may choose, lets it take one of the
flats shown, and calls the next one; between two looks is a breath. Nobody waits for another, so many who want to call
find that somebody just did. A real turn is minutes; here it is less than a second. Every request is timed where the
clerk sits. Afterwards the day is replayed from the ledger: everybody called in order, every flat taken once, nothing
refused by the order, the registers as if folded anew. The peer of each request is what is asked for: 300 ms.
"""

from __future__ import annotations

import math
import os
import random
import re
import socket
import subprocess
import sys
import threading
import time
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

os.environ.setdefault("ZS_TODAY", "2026-06-03")

from stage import folder, turns  # isort: skip – makes the office before anything of it is imported
from stage.hall import lay  # isort: skip

from django.conf import settings
from django.test import Client

from zhunsheng.matters.choosing import facts
from zhunsheng.matters.choosing.acts import Called, Chosen
from zhunsheng.people.models import Account, Organ
from zhunsheng.registers.files import case
from zhunsheng.registers.rebuild import check

ASKED = 300.0
BREATH = 0.4
MOMENT = 0.08
"""How long another household's choice takes that stands before one's own."""
PATIENCE = 60
FORM = re.compile(r'name="f\.code" value="([^"]+)"><input type="hidden" name="do" value="(choose\.(?:call|choose))"')
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
INSIDE = re.compile(r'[?&;]code=(H\d+)"')
FLAT = re.compile(r'name="f\.flat" value="([^"]+)"')


class Served:
    """The office served by the program itself, as a process of its own."""

    def __init__(self, port: int) -> None:
        self.port = port
        command = [sys.executable, "-m", "zhunsheng", "serve", "--data", folder.FOLDER.name, "--port", str(port)]
        own = {"PYTHONPATH": str(folder.ROOT / "src"), "DJANGO_SETTINGS_MODULE": "zhunsheng.config.settings"}
        environment = os.environ | own
        self.process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            try:
                Clerk(self, "", "").get("/login/")
            except OSError:
                time.sleep(0.2)
            else:
                return
        raise RuntimeError("nobody serves")

    def stop(self) -> None:
        """End the process."""
        self.process.terminate()
        self.process.wait(PATIENCE)


class Clerk:
    """One clerk before a browser that keeps its line open."""

    def __init__(self, served: Served, place: str, session: str) -> None:
        self.line = HTTPConnection("127.0.0.1", served.port, timeout=PATIENCE)
        self.place, self.cookies = place, {settings.SESSION_COOKIE_NAME: session} if session else {}
        self.spent: dict[str, list[float]] = {"page": [], "call": [], "choose": [], "refused": []}
        self.dice = random.Random(session)

    def get(self, path: str) -> tuple[int, str]:
        """One request."""
        return self._ask("GET", path)[:2]

    def _ask(self, method: str, path: str, body: str = "") -> tuple[int, str, str]:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body:
            headers |= {"Content-Type": "application/x-www-form-urlencoded"}
        self.line.request(method, path, body or None, headers)
        answer = self.line.getresponse()
        text = answer.read().decode()
        for cookie in answer.headers.get_all("Set-Cookie") or ():
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer.status, text, answer.headers.get("Location", "")

    def timed(self, what: str, method: str, path: str, body: str = "") -> tuple[int, str, str]:
        """The request, and how long the clerk waited."""
        begun = time.perf_counter()
        answer = self._ask(method, path, body)
        kept = "refused" if answer[0] == 409 else what
        self.spent[kept].append((time.perf_counter() - begun) * 1000)
        return answer

    def work(self) -> None:
        """Call, wait for the household's turn to choose, let it choose; until nobody is left to be called."""
        mine, path = "", self.place
        while True:
            _status, text, _ = self.timed("page", "GET", path)
            while True:
                ahead = sum(code < mine for code in INSIDE.findall(text))
                time.sleep((MOMENT * ahead or BREATH) * self.dice.uniform(0.5, 1.5))
                forms = {kind: code for code, kind in FORM.findall(text)}
                kind = "choose.choose" if mine else "choose.call"
                if forms.get(kind, "") != mine and mine:
                    path = f"{self.place}?code={mine}"
                    break
                if kind not in forms:
                    return
                status, text, path = self.do(kind, forms[kind], text)
                if status == 302:
                    mine = "" if mine else forms[kind]
                    break

    def do(self, kind: str, code: str, text: str) -> tuple[int, str, str]:
        """Send one form of the page."""
        token = TOKEN.search(text)
        typed = {"csrfmiddlewaretoken": token[1] if token else "", "do": kind, "f.code": code}
        if kind == "choose.choose":
            typed["f.flat"] = self.dice.choice(FLAT.findall(text))
        status, text, where = self.timed(kind.partition(".")[2], "POST", self.place, urlencode(typed))
        if status not in {302, 409}:
            raise AssertionError(status)
        return status, text, f"{where}&code={code}" if where and kind == "choose.call" else where


def quantile(times: list[float], part: float) -> float:
    """So much of all requests took no longer."""
    ordered = sorted(times)
    return ordered[min(math.ceil(len(ordered) * part), len(ordered)) - 1]


def replayed(organ: Organ, matter: str, households: int) -> None:
    """What the ledger says of the day; raises where a turn was wrong."""
    found = case(organ.pk, matter)
    day = facts.day_of(found.view) if found is not None else None
    if found is None or day is None or day.doubts:
        raise AssertionError(day and day.doubts)
    called = [entry.act.number for entry in found.file.all(Called)]
    taken = {entry.act.flat for entry in found.file.all(Chosen)}
    if called != list(range(1, households + 1)) or len(taken) != households or len(day.state.chosen) != households:
        raise AssertionError((len(called), len(taken)))
    if differing := check(organ):
        raise AssertionError(differing[:4])


def measure(households: int) -> list[turns.Result]:
    """The whole day, and how long each kind of request took."""
    organ, accounts, matter = lay(households)
    sessions = [_session(account) for account in accounts]
    looked = Path(folder.FOLDER.name) / "fsck.json"
    looked.write_text('{"on": "2026-06-03", "wrong": []}', encoding="utf-8")  # a hall is not open at night
    served = Served(_free_port())
    try:
        clerks = [Clerk(served, f"/m/{matter}/choosing/", session) for session in sessions]
        clerks[0].get(clerks[0].place)
        begun = time.perf_counter()
        threads = [threading.Thread(target=clerk.work) for clerk in clerks]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        print(f"{time.perf_counter() - begun:.0f} s for the day", file=sys.stderr)
    finally:
        served.stop()
    replayed(organ, matter, households)
    results = []
    for what in ("page", "call", "choose", "refused"):
        times = [each for clerk in clerks for each in clerk.spent[what]]
        for name, part in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99), ("slowest", 1.0)):
            if times:
                results.append(turns.Result(f"{what} {name}, {len(times)} requests", quantile(times, part), ASKED))
    return results


def _session(account: Account) -> str:
    client = Client()
    client.force_login(account, "zhunsheng.desk.login.Sessions")
    return str(client.cookies[settings.SESSION_COOKIE_NAME].value)


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


if __name__ == "__main__":
    asked = turns.arguments(__doc__, 1500, "households in the batch")
    turns.report(measure(asked.count), as_json=asked.json)

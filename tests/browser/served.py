"""An office as its users meet it: a folder of its own, the sample laid in it, and ``serve`` as a process of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from datetime import date
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener

from tracked import ROOT

TODAY = date(2026, 10, 16)
"""A Friday after the long holidays, so that waiting days cross days off and weekends that were worked."""
PASSWORD = "shili-2026"
PATIENCE = 60
SESSION = "zs_session"


def environment(today: date) -> dict[str, str]:
    """That of somebody who starts the office: nothing of the tests' own."""
    ours = {"ZS_DATA", "ZS_DATABASE", "DJANGO_SETTINGS_MODULE"}
    kept = {name: value for name, value in os.environ.items() if name not in ours}
    return kept | {"PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1", "ZS_TODAY": today.isoformat()}


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
    return port


class Office:
    """A sample office being served."""

    def __init__(self, folder: Path, today: date = TODAY) -> None:
        self.folder, self.today = folder, today
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._sessions: dict[str, str] = {}
        self._zs("demo", "--check", "--today", today.isoformat())
        with self._log("serve").open("wb") as out:
            self._process = subprocess.Popen(
                self._command("serve", "--port", str(self.port)), env=environment(today), stdout=out, stderr=out
            )
        self._wait()

    def session(self, username: str) -> str:
        """Log somebody in once; the value of the session's cookie."""
        if username not in self._sessions:
            jar = CookieJar()
            opener = build_opener(HTTPCookieProcessor(jar))
            opener.open(f"{self.url}/login/").close()
            token = next(cookie.value for cookie in jar if "csrf" in cookie.name)
            typed = {"username": username, "password": PASSWORD, "csrfmiddlewaretoken": token}
            opener.open(f"{self.url}/login/", urlencode(typed).encode()).close()
            self._sessions[username] = next(str(cookie.value) for cookie in jar if cookie.name == SESSION)
        return self._sessions[username]

    def read(self, username: str, place: str) -> str:
        """A page's text as that person gets it."""
        opener = build_opener()
        opener.addheaders = [("Cookie", f"{SESSION}={self.session(username)}")]
        with opener.open(self.url + place) as answer:
            text: str = answer.read().decode()
        return text

    def stop(self) -> None:
        """End the process."""
        self._process.terminate()
        self._process.wait(PATIENCE)

    def _command(self, name: str, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "zhunsheng", name, "--data", str(self.folder), *arguments]

    def _zs(self, name: str, *arguments: str) -> None:
        done = subprocess.run(
            self._command(name, *arguments), env=environment(self.today), capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise RuntimeError(f"{name}: {done.stderr[-2000:]}")

    def _log(self, name: str) -> Path:
        return self.folder.with_name(f"{self.folder.name}-{name}.log")

    def _wait(self) -> None:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and self._process.poll() is None:
            try:
                build_opener().open(f"{self.url}/login/", timeout=5).close()
            except (URLError, OSError):
                time.sleep(0.1)
            else:
                return
        self.stop()
        raise RuntimeError(self._log("serve").read_text(encoding="utf-8")[-2000:])

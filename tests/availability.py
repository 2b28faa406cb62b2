"""What this machine has for the suites that need more than Python: PostgreSQL, Chromium, LibreOffice, Go."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

MARKERS = ("postgres", "browser", "office", "go")
HOW = {
    "postgres": "PostgreSQL: apt install postgresql (or dnf install postgresql-server), then ./zs test starts its own",
    "browser": "Chromium: apt install chromium, or .venv/bin/python -m playwright install chromium; "
    "any other place: ZS_CHROMIUM=path",
    "office": "LibreOffice: apt install libreoffice-writer",
    "go": "Go and golang.org/x/mod: apt install golang-go golang-golang-x-mod-dev; "
    "x/mod in another GOPATH: GOPATH=path",
}
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge")
GO_LIBRARY = Path("src/golang.org/x/mod/sumdb/note")
PLACES = (
    ("~/Library/Caches/ms-playwright", "chromium-*/chrome-mac*/*.app/Contents/MacOS/*"),
    ("~/.cache/ms-playwright", "chromium-*/chrome-linux*/chrome"),
    ("~/AppData/Local/ms-playwright", "chromium-*/chrome-win*/chrome.exe"),
    ("/Applications", "*Chrom*.app/Contents/MacOS/*Chrom*"),
    ("C:/Program Files (x86)/Microsoft/Edge/Application", "msedge.exe"),
    ("C:/Program Files/Google/Chrome/Application", "chrome.exe"),
)


def chromium() -> str | None:
    """The browser's program, for `chromium.launch(executable_path=…)`."""
    named = os.environ.get("ZS_CHROMIUM")
    if named:
        return named if Path(named).exists() else None
    on_path = (shutil.which(name) for name in BROWSERS)
    in_place = (str(found) for place, pattern in PLACES for found in sorted(Path(place).expanduser().glob(pattern)))
    return next((found for found in (*on_path, *in_place) if found), None)


def postgres_programs() -> Path | None:
    """The folder with initdb and pg_ctl, the newest release first."""
    beside = shutil.which("initdb")
    folders = [Path(beside).resolve().parent] if beside else []
    for pattern in ("usr/lib/postgresql/*/bin", "usr/pgsql-*/bin", "opt/homebrew/opt/postgresql*/bin"):
        folders += sorted(Path("/").glob(pattern), reverse=True)
    return next((folder for folder in folders if (folder / "initdb").exists() and (folder / "pg_ctl").exists()), None)


def go_path() -> str | None:
    """Where golang.org/x/mod lies beside an installed Go: the first folder of GOPATH that has it, or Debian's own."""
    if not shutil.which("go"):
        return None
    folders = [*filter(None, os.environ.get("GOPATH", "").split(os.pathsep)), "/usr/share/gocode"]
    return next((folder for folder in folders if (Path(folder) / GO_LIBRARY).is_dir()), None)


def on_postgres() -> bool:
    """Whether this run's database is PostgreSQL."""
    return os.environ.get("ZS_DATABASE", "").startswith("postgres")


def lacking() -> list[str]:
    """The markers whose suites cannot run on this machine."""
    has = {
        "postgres": bool(os.environ.get("ZS_TEST_DATABASE") or postgres_programs()),
        "browser": bool(chromium()),
        "office": bool(shutil.which("soffice") or shutil.which("libreoffice")),
        "go": bool(go_path()),
    }
    return [marker for marker in MARKERS if not has[marker]]


def required() -> list[str]:
    """The markers that must not be missing: ZS_REQUIRE=postgres,browser."""
    return [word.strip() for word in os.environ.get("ZS_REQUIRE", "").split(",") if word.strip()]

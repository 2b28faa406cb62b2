"""示例单位:建好环境、数据库和一整年的示例数据,打印地址和登录名,启动。"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from datetime import date, datetime
from pathlib import Path

from django.conf import settings
from django.db import connection, connections

from zhunsheng.config.command import ROOT
from zhunsheng.config.commands import folder
from zhunsheng.config.commands.serving import serve
from zhunsheng.config.usage import day, port
from zhunsheng.desk.moments import BEIJING
from zhunsheng.ledger.models import Head
from zhunsheng.publishing.begin import with_own_witness
from zhunsheng.publishing.publish import publish
from zhunsheng.sample.office import LOGINS, PASSWORD, lay

PUBLIC = """
[public]
address = "示例区示例路1号(示例)"
phone = "000-00000000"
hours = "工作日 9:00–12:00、14:00–17:00(示例)"
"""
"""How the sample office is reached; invented like the rest."""

BEGUN = {"laid": False}

ORIGIN = "shili.example/shigai/1"
"""The sample's log says by its name that it is one."""


def arguments(parser: ArgumentParser) -> None:
    """Only check, or serve; which day it is."""
    parser.add_argument("--check", action="store_true", help="只准备好,不启动")
    parser.add_argument("--today", type=day, default=None, help="示例数据以哪一天为今天")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=port, default=8000)


def run(args: Namespace) -> int:
    """Lay the sample office where there is none for this day and nobody added acts; then serve."""
    place = Path(os.environ["ZS_DATA"])
    today = args.today or datetime.now(BEIJING).date()
    if args.today:
        settings.ZS_TODAY = today.isoformat()
    laid = place / "laid.json"
    if not _stands(laid, today):
        connections.close_all()
        if not args.check:
            done = _laid_apart(place, today)
            if done:
                return done
        else:
            _lay(place, laid, today)
    print(f"示例单位已就绪:{place.name},{Head.objects.get().size} 条行为。登录名(密码都是 {PASSWORD}):")
    for username, what in LOGINS:
        print(f"  {username:<12}{what}")
    return 0 if args.check else serve(args.host, args.port)


def _stands(laid: Path, today: date) -> bool:
    if not laid.exists():
        return False
    known = json.loads(laid.read_text(encoding="utf-8"))
    if known == BEGUN:
        return False
    folder.bring_up_to_date()
    touched: bool = Head.objects.get().size != known["size"]
    return touched or bool(known["today"] == today.isoformat() and known["edition"] == edition())


def _laid_apart(place: Path, today: date) -> int:
    """Lay it in a process of its own: the one that serves would keep what laying took. Gives its exit code."""
    words = ["demo", "--check", "--data", str(place), "--today", today.isoformat()]
    done = subprocess.run(  # noqa: S603 – our own program
        [sys.executable, "-m", "zhunsheng", *words], stdout=subprocess.DEVNULL, check=False
    )
    return done.returncode


def edition() -> str:
    """Changes when the sample's own content does."""
    source = Path(settings.PACKAGE) / "sample"
    return str(sum(path.stat().st_size for path in sorted(source.rglob("*.py"))))


def _lay(place: Path, laid: Path, today: date) -> None:
    laid.write_text(json.dumps(BEGUN), encoding="utf-8")  # whoever is interrupted may begin again
    if connection.vendor == "sqlite":
        for old in place.glob("office.sqlite3*"):
            old.unlink()
    for part in ("archive", "keys", "public"):
        shutil.rmtree(place / part, ignore_errors=True)
    (place / "zhunsheng.toml").unlink(missing_ok=True)
    folder.make(place)
    with (place / "zhunsheng.toml").open("a", encoding="utf-8") as settings_file:
        settings_file.write(PUBLIC)
    with_own_witness(place, ROOT, ORIGIN)
    publish(lay(today))
    known = {"today": today.isoformat(), "size": Head.objects.get().size, "edition": edition()}
    laid.write_text(json.dumps(known), encoding="utf-8")

"""An office of its own for tests that need several processes: own folder, and on PostgreSQL its own database."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg

ROOT = Path(__file__).resolve().parents[2]


MIGRATE = """
import django; django.setup()
from zhunsheng.config.commands import folder
folder.bring_up_to_date()
"""


@contextmanager
def office(folder: Path) -> Iterator[dict[str, str]]:
    """The environment of an empty migrated office; its database is gone afterwards."""
    env = {**os.environ, "ZS_DATA": str(folder), "PYTHONPATH": str(ROOT / "src"), "PYTHONWARNINGS": "error"}
    env["DJANGO_SETTINGS_MODULE"] = "zhunsheng.config.settings"
    server = os.environ.get("ZS_DATABASE", "")
    name = "zs_" + secrets.token_hex(6)
    if server:
        env["ZS_DATABASE"] = urlunsplit(urlsplit(server)._replace(path="/" + name))
        _maintain(server, f'CREATE DATABASE "{name}"')
    try:
        python(env, MIGRATE)
        yield env
    finally:
        if server:
            _maintain(server, f'DROP DATABASE "{name}" WITH (FORCE)')


def _maintain(server: str, statement: str) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(statement)


def start(env: dict[str, str], code: str, *arguments: str) -> subprocess.Popen[str]:
    """Start Python code in the office's environment."""
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        env=env,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def python(env: dict[str, str], code: str, *arguments: str) -> str:
    """Run Python code in the office's environment; gives what it printed."""
    process = start(env, code, *arguments)
    out, err = process.communicate(timeout=300)
    assert process.returncode == 0, err
    return out

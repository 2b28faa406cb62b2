"""An empty office in a folder of its own, gone afterwards; on PostgreSQL (``ZS_DATABASE``) a database of its own.

Imported first: the settings read the folder named here, and everything of the office reads the settings.
"""

from __future__ import annotations

import atexit
import gc
import os
import secrets
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import django
import psycopg

ROOT = Path(__file__).resolve().parents[2]
FOLDER = tempfile.TemporaryDirectory(prefix="zs-bench-", ignore_cleanup_errors=True)


def own_database(server: str) -> str:
    """A new database beside the one named, dropped at the end; gives its address."""
    name = "zs_bench_" + secrets.token_hex(4)
    maintain(server, f'CREATE DATABASE "{name}"')
    atexit.register(maintain, server, f'DROP DATABASE "{name}" WITH (FORCE)')
    return urlunsplit(urlsplit(server)._replace(path="/" + name))


def maintain(server: str, statement: str) -> None:
    """Run one statement outside any transaction."""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(statement)


def settled() -> None:
    """Put aside what setting up left in memory, so that neither side pays for looking through it."""
    gc.collect()
    gc.freeze()


os.environ["ZS_DATA"] = FOLDER.name
os.environ["DJANGO_SETTINGS_MODULE"] = "stage.settings"
if os.environ.get("ZS_DATABASE"):
    os.environ["ZS_DATABASE"] = own_database(os.environ["ZS_DATABASE"])
sys.path.insert(0, str(ROOT / "src"))
django.setup()

from zhunsheng.config.commands import folder  # noqa: E402 – reads the settings

folder.make(Path(FOLDER.name))

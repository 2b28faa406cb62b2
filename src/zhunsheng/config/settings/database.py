"""SQLite in the office's folder, or PostgreSQL by ``ZS_DATABASE`` (postgresql://user:word@host:port/name)."""

from __future__ import annotations

import os
from typing import Any
from urllib.parse import unquote, urlsplit

from zhunsheng.config.settings.place import DATA

SQLITE_START = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA recursive_triggers=ON; PRAGMA secure_delete=ON;"
)


def _database() -> dict[str, Any]:
    url = os.environ.get("ZS_DATABASE", "")
    if not url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": DATA / "office.sqlite3",
            "CONN_MAX_AGE": None,
            "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 30, "init_command": SQLITE_START},
        }
    parts = urlsplit(url)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": None,
        "OPTIONS": {"prepare_threshold": 3},
    }


DATABASES = {"default": _database()}

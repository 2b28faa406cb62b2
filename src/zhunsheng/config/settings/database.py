"""SQLite in the office's folder, or PostgreSQL by ``ZS_DATABASE`` (postgresql://user:word@host:port/name)."""

from __future__ import annotations

import os
from typing import Any
from urllib.parse import unquote, urlsplit

from zhunsheng.config.settings.place import DATA
from zhunsheng.kernel.refusal import Refusal

SQLITE_START = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA recursive_triggers=ON; PRAGMA secure_delete=ON;"
)
SCHEMES = frozenset({"postgresql", "postgres"})


def _database() -> dict[str, Any]:
    url = os.environ.get("ZS_DATABASE", "")
    if not url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": DATA / "office.sqlite3",
            "CONN_MAX_AGE": None,
            "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 30, "init_command": SQLITE_START},
        }
    try:
        parts = urlsplit(url)
        port = str(parts.port or "")
    except ValueError as wrong:
        raise _misnamed() from wrong
    if parts.scheme not in SCHEMES or not parts.path.strip("/"):
        raise _misnamed()
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": port,
        "CONN_MAX_AGE": None,
        "OPTIONS": {"prepare_threshold": 3},
    }


def _misnamed() -> Refusal:
    return Refusal(
        "office.database",
        missing="ZS_DATABASE 不是数据库的地址",
        remedy="请写成 postgresql://用户:密码@主机:端口/库名",
    )


DATABASES = {"default": _database()}

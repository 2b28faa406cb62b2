"""What is written to the log, and where: the office's folder, by rotation."""

from __future__ import annotations

from typing import Any

from zhunsheng.config.settings.place import DATA

_FILE = {
    "class": "logging.handlers.RotatingFileHandler",
    "filename": DATA / "log" / "zhunsheng.log",
    "maxBytes": 5_000_000,
    "backupCount": 10,
    "encoding": "utf-8",
    "formatter": "line",
}
LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "zhunsheng.config.logs.JsonLine"}},
    "handlers": {
        "out": _FILE if (DATA / "log").is_dir() else {"class": "logging.StreamHandler", "formatter": "line"},
    },
    "root": {"handlers": ["out"], "level": "WARNING"},
}

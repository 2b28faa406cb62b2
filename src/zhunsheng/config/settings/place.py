"""Where an office lives: its folder, its key, its settings file."""

from __future__ import annotations

import os
import secrets
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[4]
PACKAGE = ROOT / "src" / "zhunsheng"
DATA = Path(os.environ.get("ZS_DATA") or ROOT / "data" / "office")


def secret_key() -> str:
    """The office's session key, made once and kept beside its database, readable by its owner only."""
    path = DATA / "secret.key"
    if path.exists():
        return path.read_text(encoding="ascii").strip()
    key = secrets.token_urlsafe(50)
    if DATA.is_dir():
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as out:
            out.write(key)
    return key


def office_settings() -> dict[str, Any]:
    """What the operator wrote into ``zhunsheng.toml`` of the office folder."""
    path = DATA / "zhunsheng.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


ZS_TODAY = os.environ.get("ZS_TODAY", "")
"""A set clock, for sample and drill offices only."""

"""Beginning to publish: a log's name and key, once for good; for a sample office a witness of its own as well."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from django.conf import settings

from zhunsheng.kernel.refusal import Refusal
from zhunsheng.publishing.place import check_marked, make_key
from zhunsheng.seal.notes import Key

KEY = "keys/log.json"
PROGRAM = Path("programs") / "witness.py"
BUREAU = "bureau"


def begin(place: Path, origin: str, kind: str) -> Key:
    """Make the log's key and write the office's choice into its settings file.

    Raises ``Refusal`` (``publish.begun``, ``publish.origin``, ``publish.unmarked``): done once, the name stays.
    """
    if settings.ZS_PUBLISH or (place / KEY).exists():
        raise Refusal(
            "publish.begun", missing="本单位已经有账本名和密钥", remedy="账本名一经确定不再更改;密钥遗失的见运维手册"
        )
    if not origin or "+" in origin or "://" in origin or not origin.isprintable() or " " in origin:
        raise Refusal(
            "publish.origin",
            missing="“{origin}”不能作账本名",
            remedy="请用单位网址的样子,不带 http://、空格和加号,例如 zs.lianhu.example/cgb/1",
            params={"origin": origin},
        )
    check_marked(kind, origin)
    key = make_key(place / KEY, origin)
    _write(place, {"origin": origin, "out": "public", "signer": KEY})
    return key


def with_own_witness(place: Path, root: Path, origin: str) -> None:
    """A sample's log: the key, and the sample's own justice bureau, whose program runs here and cosigns every head."""
    key = make_key(place / KEY, origin)
    program = [sys.executable, str(root / PROGRAM)]
    keys, state = str(place / "keys" / "witness.json"), str(place / "keys" / "witness.state")
    made = subprocess.run(  # noqa: S603 – our own program
        [*program, "key", "--key", keys, "--name", "witness.shili.example/sifaju"],
        capture_output=True, text=True, check=True, encoding="utf-8",
    )  # fmt: skip
    command = [*program, "sign", "--key", keys, "--state", state, "--log", str(key)]
    witness = {"name": BUREAU, "key": made.stdout.strip(), "command": command}
    _write(place, {"origin": origin, "out": "public", "signer": KEY, "quorum": BUREAU, "witness": [witness]})


def _write(place: Path, told: dict[str, Any]) -> None:
    """Into the settings file, and into the settings of this process."""
    plain = {name: value for name, value in told.items() if name != "witness"}
    lines = ["", "[publish]", *(f"{name} = {_toml(value)}" for name, value in plain.items())]
    for witness in told.get("witness", ()):
        lines += ["[[publish.witness]]", *(f"{name} = {_toml(value)}" for name, value in witness.items())]
    file = place / "zhunsheng.toml"
    file.write_text(file.read_text(encoding="utf-8") + "\n".join(lines) + "\n", encoding="utf-8")
    settings.ZS_PUBLISH = told


def _toml(value: str | list[str]) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'

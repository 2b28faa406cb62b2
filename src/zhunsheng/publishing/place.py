"""Where and how an office publishes, as its ``zhunsheng.toml`` says under ``[publish]``; and its key, made once.

[publish]
origin = "zs.example/shigai/1"       # the log's name for good: no scheme, no space, no +
out = "public"                       # in the office's folder, or anywhere
signer = "keys/log.json"             # or a command: ["openssl-sign.sh", "…"] with its public key in `key`
quorum = "bureau"                    # whose cosignature a head needs before it counts (default: none)
[[publish.witness]]
name = "bureau"
key = "witness.example/sifaju+…"
url = "http://127.0.0.1:8790"        # or `command = […]`, or neither: by hand, with a file
"""

from __future__ import annotations

import json
import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings

from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger.heads import Head
from zhunsheng.seal import ed25519, notes
from zhunsheng.seal.notes import ED25519, Key, NoteError
from zhunsheng.seal.proofs import NONE, Policy, witness_key

_NAME = re.compile(r"\w[\w.-]*")
"""A witness's name is a word of the policy and part of a file's name."""


MARKS = {"sample": "shili.", "drill": "yanlian."}
"""How the log of an office that does not count begins: the mark on the first line of every checkpoint."""


def check_marked(kind: str, origin: str) -> None:
    """Refuse the log's name of a sample or drill office that does not say so."""
    mark = MARKS.get(kind, "")
    if not origin.startswith(mark):
        raise Refusal(
            "publish.unmarked",
            missing="示例单位、演练单位的账本名要让人看得出来,“{origin}”看不出来",
            remedy="请用“{mark}”开头的账本名,例如 {mark}example/cgb/1;账本名写在每一个树头上",
            params={"origin": origin, "mark": mark},
        )


@dataclass(frozen=True)
class Witness:
    """A body that cosigns heads: over HTTP, by a command that is given a request file, or by hand."""

    name: str
    key: Key
    url: str = ""
    command: tuple[str, ...] = ()


@dataclass(frozen=True)
class Publishing:
    """An office's choice. ``signer`` is a key file or a command; without either nothing is signed or published."""

    origin: str
    out: Path
    key: Key
    key_file: Path | None
    command: tuple[str, ...]
    witnesses: tuple[Witness, ...]
    quorum: str

    @property
    def policy(self) -> Policy:
        """Whose signatures a head needs."""
        return Policy((self.key,), {each.name: each.key for each in self.witnesses}, {}, self.quorum)


def chosen(out: Path | None = None) -> Publishing:
    """What the office chose. Raises ``Refusal`` (``publish.settings``) where it chose nothing, or nothing sound."""
    told: Mapping[str, Any] = settings.ZS_PUBLISH
    if not told.get("origin"):
        raise _wrong("没有写明账本名 origin")
    try:
        return _read(told, out)
    except (KeyError, NoteError, OSError, ValueError) as wrong:
        raise _wrong(str(wrong)) from wrong


def _read(told: Mapping[str, Any], out: Path | None) -> Publishing:
    origin, signer = str(told["origin"]), told.get("signer", "keys/log.json")
    witnesses = _witnesses(told)
    quorum = str(told.get("quorum", NONE))
    if quorum != NONE and quorum not in {each.name for each in witnesses}:
        raise NoteError(f"没有见证人“{quorum}”")
    by_command = isinstance(signer, list)
    file = None if by_command else Path(settings.DATA) / str(signer)
    own = str(told["key"]) if by_command else str(Key(origin, ED25519, ed25519.public_key(seed(file))))
    key = notes.key(own)
    if key.name != origin:
        raise NoteError("公钥的名字应当就是账本名")
    place = out or Path(settings.DATA) / str(told.get("out", "public"))
    return Publishing(origin, place, key, file, tuple(signer) if by_command else (), witnesses, quorum)


def _witnesses(told: Mapping[str, Any]) -> tuple[Witness, ...]:
    found: list[Witness] = []
    for each in told.get("witness", ()):
        name = str(each["name"])
        if not _NAME.fullmatch(name) or name == NONE or name in {other.name for other in found}:
            raise NoteError(f"见证人不能叫“{name}”:只用文字、数字和 . - _,各不相同")
        key = witness_key(notes.key(each["key"]), [other.key for other in found])
        found.append(Witness(name, key, each.get("url", ""), tuple(each.get("command", ()))))
    return tuple(found)


def seed(file: Path | None) -> bytes:
    """The private half in a key file; 32 bytes."""
    if file is None:
        raise OSError("没有密钥文件")
    return bytes.fromhex(json.loads(file.read_text(encoding="utf-8"))["seed"])


def meets(head: Head, policy: Policy) -> bool:
    """Whether a head may be let out: signed by the log and by as many witnesses as the office's own policy asks for."""
    try:
        policy.check(notes.note(head.published))
    except NoteError:
        return False
    return True


def make_key(file: Path, name: str, algorithm: int = ED25519) -> Key:
    """A new key in a file only its owner reads; refuses to write over one (``FileExistsError``)."""
    made = secrets.token_bytes(32)
    key = Key(name, algorithm, ed25519.public_key(made))
    file.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        json.dump({"name": name, "public": key.public.hex(), "seed": made.hex()}, out)
    return key


def _wrong(why: str) -> Refusal:
    return Refusal(
        "publish.settings",
        missing="公布账本的设定不全:{why}",
        remedy="请在单位文件夹的 zhunsheng.toml 的 [publish] 里写明(见运维手册)",
        params={"why": why},
    )

"""Signed notes, checkpoints and cosignatures (C2SP signed-note, tlog-checkpoint, tlog-cosignature v1).

A line by a known name and key id whose signature fails refuses the whole note; lines of unknown keys pass through
untouched, whatever their algorithm (type 0xff: an SM2 line of ours stands there without anybody being disturbed).
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256

from zhunsheng.seal import ed25519
from zhunsheng.seal.tree import HASH

ED25519 = 0x01
COSIGNATURE = 0x04
OTHER = 0xFF
MOST_LINES = 100

_KEY_ID = re.compile(r"[0-9a-f]{8}")
_SIZE = re.compile(r"0|[1-9][0-9]{0,14}")


class NoteError(ValueError):
    """A note, key or checkpoint that is not what it has to be; the text says what is wrong, in Chinese."""


@dataclass(frozen=True, slots=True)
class Key:
    """A verifying key: its name, its algorithm's byte, its public bytes."""

    name: str
    algorithm: int
    public: bytes

    @property
    def id(self) -> bytes:
        """The first four bytes of SHA-256(name ‖ 0x0A ‖ algorithm ‖ public key)."""
        return sha256(self.name.encode() + b"\n" + bytes([self.algorithm]) + self.public).digest()[:4]

    def __str__(self) -> str:
        """The key as ``name+id+base64``, the text others know it by."""
        return f"{self.name}+{self.id.hex()}+{_b64(bytes([self.algorithm]) + self.public)}"


@dataclass(frozen=True, slots=True)
class Line:
    """One signature line: whose, by which key, and what it carries (a cosignature: eight bytes of time first)."""

    name: str
    id: bytes
    signature: bytes

    def __str__(self) -> str:
        """The line with its end."""
        return f"— {self.name} {_b64(self.id + self.signature)}\n"


@dataclass(frozen=True, slots=True)
class Note:
    """A text that ends in a line break, and the lines that sign it."""

    text: str
    lines: tuple[Line, ...] = ()

    def __str__(self) -> str:
        """The note as it is published."""
        return self.text + "\n" + "".join(map(str, self.lines))

    def with_lines(self, more: Iterable[Line]) -> Note:
        """The note with lines added; a key that signed already keeps its first line."""
        signed = {(line.name, line.id) for line in self.lines}
        return replace(self, lines=(*self.lines, *(line for line in more if (line.name, line.id) not in signed)))


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A head of a log: which log (its origin is its key's name), how many leaves, which root."""

    origin: str
    size: int
    root: bytes

    def __str__(self) -> str:
        """The text that is signed."""
        return f"{self.origin}\n{self.size}\n{_b64(self.root)}\n"


@dataclass(frozen=True, slots=True)
class Signed:
    """What verified: by which key, and for a cosignature when (seconds since 1970)."""

    key: Key
    at: int = 0


def key(text: str) -> Key:
    """A key from its text. Raises ``NoteError``."""
    name, _, rest = text.partition("+")
    id_, _, public = rest.partition("+")
    data = _bytes(public)
    if not _name_ok(name) or not _KEY_ID.fullmatch(id_) or len(data) < 2:
        raise NoteError("公钥格式不对")
    made = Key(name, data[0], data[1:])
    if made.id.hex() != id_:
        raise NoteError(f"公钥“{name}”的编号与内容不符")
    if made.algorithm in (ED25519, COSIGNATURE) and len(made.public) != 32:
        raise NoteError(f"公钥“{name}”长度不对")
    if made.algorithm not in (ED25519, COSIGNATURE, OTHER):
        raise NoteError(f"公钥“{name}”的算法不认识")
    return made


def note(text: str) -> Note:
    """Parse a signed note. Raises ``NoteError``."""
    body, gap, tail = text.rpartition("\n\n")
    if not gap or not tail.endswith("\n"):
        raise NoteError("签名文本格式不对:没有签名行")
    if any(ord(letter) < 0x20 and letter != "\n" for letter in text):
        raise NoteError("签名文本含有控制字符")
    lines = tail[:-1].split("\n")
    if len(lines) > MOST_LINES:
        raise NoteError("签名行太多")
    return Note(body + "\n", tuple(line(each) for each in lines))


def line(text: str) -> Line:
    """Parse one signature line, without its end. Raises ``NoteError``."""
    parts = text.split(" ")
    if len(parts) != 3 or parts[0] != "—" or not _name_ok(parts[1]):
        raise NoteError("签名行格式不对")
    data = _bytes(parts[2])
    if len(data) < 5:
        raise NoteError("签名行太短")
    return Line(parts[1], data[:4], data[4:])


def checkpoint(text: str) -> Checkpoint:
    """Parse a checkpoint's text. Raises ``NoteError``; extension lines are refused, nobody could audit them."""
    parts = text.split("\n")
    if len(parts) != 4 or parts[3] or not parts[0] or not _SIZE.fullmatch(parts[1]):
        raise NoteError("树头格式不对")
    root = _bytes(parts[2])
    if len(root) != HASH:
        raise NoteError("树根长度不对")
    return Checkpoint(parts[0], int(parts[1]), root)


def cosigned(text: str, at: int) -> bytes:
    """What a witness signs at a time (seconds since 1970)."""
    return f"cosignature/v1\ntime {at}\n{text}".encode()


def cosignature(key_: Key, at: int, signature: bytes) -> Line:
    """A witness's line."""
    return Line(key_.name, key_.id, at.to_bytes(8, "big") + signature)


def verified(given: Note, keys: Iterable[Key]) -> list[Signed]:
    """Which of the keys signed the note, in its order, once each.

    Raises ``NoteError`` where a line of one of these keys fails: such a note is refused as a whole.
    """
    known = {(each.name, each.id): each for each in keys}
    found: dict[Key, Signed] = {}
    for each in given.lines:
        signer = known.get((each.name, each.id))
        if signer is None or signer.algorithm == OTHER or signer in found:
            continue
        signed = _signed(given.text, each, signer)
        if signed is None:
            raise NoteError(f"“{each.name}”的签名不对")
        found[signer] = signed
    return list(found.values())


def _signed(text: str, given: Line, signer: Key) -> Signed | None:
    if signer.algorithm == ED25519:
        return Signed(signer) if ed25519.verify(signer.public, text.encode(), given.signature) else None
    if len(given.signature) != 72:
        return None
    at = int.from_bytes(given.signature[:8], "big")
    good = ed25519.verify(signer.public, cosigned(text, at), given.signature[8:])
    return Signed(signer, at) if good else None


def _name_ok(name: str) -> bool:
    return bool(name) and "+" not in name and not any(letter.isspace() for letter in name)


def _b64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _bytes(text: str) -> bytes:
    """Base64 in its one form. Raises ``NoteError``."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise NoteError("不是规范的 base64") from None
    if _b64(data) != text:
        raise NoteError("不是规范的 base64")
    return data

"""Receipts and trust: a tlog-proof says that one entry stands in a signed log, a tlog-policy whose word is enough.

Sources: C2SP tlog-proof v1, tlog-policy.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from zhunsheng.seal import notes
from zhunsheng.seal.notes import Key, Note, NoteError, Signed
from zhunsheng.seal.tree import HASH, includes, leaf_hash

HEAD = "c2sp.org/tlog-proof@v1"
_INDEX = re.compile(r"0|[1-9][0-9]{0,14}")
_COUNT = re.compile(r"[0-9]{1,3}")
NONE = "none"


@dataclass(frozen=True, slots=True)
class Proof:
    """That an entry has a place in a log: its index, the hashes that lead to the root, and the signed checkpoint."""

    index: int
    hashes: tuple[bytes, ...]
    checkpoint: Note
    extra: bytes = b""

    def __str__(self) -> str:
        """The receipt's text."""
        extra = f"extra {base64.b64encode(self.extra).decode()}\n" if self.extra else ""
        hashes = "".join(base64.b64encode(each).decode() + "\n" for each in self.hashes)
        return f"{HEAD}\n{extra}index {self.index}\n{hashes}\n{self.checkpoint}"

    def check(self, entry: bytes, policy: Policy) -> list[Signed]:
        """Who vouches for it. Raises ``NoteError`` where the entry is not in that log or the policy is not met."""
        signed = policy.check(self.checkpoint)
        head = notes.checkpoint(self.checkpoint.text)
        if not includes(self.index, head.size, leaf_hash(entry), self.hashes, head.root):
            raise NoteError("回执证明不了这条记录在账本里")
        return signed


def proof(text: str) -> Proof:
    """Parse a receipt. Raises ``NoteError``."""
    above, gap, below = text.partition("\n\n")
    lines = above.split("\n")
    if not gap or lines[0] != HEAD:
        raise NoteError("回执格式不对")
    rest = lines[1:]
    extra = _bytes(rest.pop(0).removeprefix("extra ")) if rest and rest[0].startswith("extra ") else b""
    word, _, number = rest.pop(0).partition(" ") if rest else ("", "", "")
    if word != "index" or not _INDEX.fullmatch(number):
        raise NoteError("回执没有写明记录号")
    hashes = tuple(_bytes(each) for each in rest)
    if any(len(each) != HASH for each in hashes) or len(hashes) > 63:
        raise NoteError("回执的证明长度不对")
    return Proof(int(number), hashes, notes.note(below), extra)


@dataclass(frozen=True, slots=True)
class Policy:
    """Whose signatures a checkpoint needs: one of the logs', and the quorum of witnesses.

    ``groups`` are names with how many of which members they need; ``quorum`` is a witness, a group or ``none``.
    """

    logs: tuple[Key, ...]
    witnesses: Mapping[str, Key] = field(default_factory=dict)
    groups: Mapping[str, tuple[int, tuple[str, ...]]] = field(default_factory=dict)
    quorum: str = NONE

    def __str__(self) -> str:
        """The policy's text."""
        lines = [f"log {key}" for key in self.logs]
        lines += [f"witness {name} {key}" for name, key in self.witnesses.items()]
        lines += [f"group {name} {most} {' '.join(members)}" for name, (most, members) in self.groups.items()]
        return "\n".join([*lines, f"quorum {self.quorum}"]) + "\n"

    def check(self, given: Note) -> list[Signed]:
        """Who signed. Raises ``NoteError``: a bad line, not this log, another log's text, or too few witnesses."""
        head = notes.checkpoint(given.text)
        log = [key for key in self.logs if key.name == head.origin]
        if not log:
            raise NoteError(f"不认识账本“{head.origin}”")
        signed = notes.verified(given, [*log, *self.witnesses.values()])
        keys = {each.key for each in signed}
        if not keys & set(log):
            raise NoteError("树头没有账本自己的签名")
        if not self._met(self.quorum, keys):
            raise NoteError("见证签名不够")
        return signed

    def _met(self, name: str, keys: Collection[Key]) -> bool:
        if name == NONE:
            return True
        if name in self.witnesses:
            return self.witnesses[name] in keys
        most, members = self.groups[name]
        return sum(self._met(each, keys) for each in members) >= most


def policy(text: str) -> Policy:
    """Parse a policy. Raises ``NoteError``: an unknown word, a name twice or not yet said, no quorum."""
    logs: list[Key] = []
    witnesses: dict[str, Key] = {}
    groups: dict[str, tuple[int, tuple[str, ...]]] = {}
    quorum = ""
    for number, raw in enumerate(text.split("\n"), 1):
        words = raw.split("#", 1)[0].split()
        if not words:
            continue
        match words:
            case ["log", key, *_]:
                logs.append(notes.key(key))
            case ["witness", name, key, *_] if name not in witnesses | groups and name != NONE:
                witnesses[name] = witness_key(notes.key(key), witnesses.values())
            case ["group", name, most, *members] if name not in witnesses | groups and name != NONE and members:
                groups[name] = (_most(most, members, number), _known(members, witnesses | groups, number))
            case ["quorum", name] if not quorum and (name == NONE or name in witnesses | groups):
                quorum = name
            case _:
                raise NoteError(f"信任规则第 {number} 行不对:{raw.strip()}")
    if not logs or not quorum:
        raise NoteError("信任规则缺少账本或者见证要求")
    return Policy(tuple(logs), witnesses, groups, quorum)


def witness_key(key: Key, others: Collection[Key]) -> Key:
    """The key as one of a witness. Raises ``NoteError``: a log's own kind of key, or one another witness has."""
    if key.algorithm != notes.COSIGNATURE or any(key.public == other.public for other in others):
        raise NoteError(f"“{key.name}”的公钥不是见证公钥,或者用了两次")
    return key


def _most(word: str, members: Sequence[str], number: int) -> int:
    most = {"any": 1, "all": len(members)}.get(word) or (int(word) if _COUNT.fullmatch(word) else 0)
    if not 1 <= most <= len(members):
        raise NoteError(f"信任规则第 {number} 行的数目不对")
    return most


def _known(members: Sequence[str], known: Collection[str], number: int) -> tuple[str, ...]:
    if any(member not in known for member in members) or len(set(members)) != len(members):
        raise NoteError(f"信任规则第 {number} 行有不认识或者重复的名字")
    return tuple(members)


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise NoteError("不是规范的 base64") from None

"""Asking witnesses for their line under a head (C2SP tlog-witness), and why one gave none.

A witness that cannot be reached, or is asked by hand, holds nothing up unless the quorum needs it: the head waits as a
request file and is published when the line comes.
"""

from __future__ import annotations

import base64
import re
import subprocess
import tempfile
import urllib.error
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from zhunsheng.ledger.heads import Head
from zhunsheng.publishing.place import Witness
from zhunsheng.seal import notes
from zhunsheng.seal.notes import COSIGNATURE, Key, NoteError
from zhunsheng.seal.tree import Reader, consistency

PATIENCE = 20
"""Seconds a witness may take to answer."""
REFUSES = frozenset({403, 404, 422})
"""Answers after which asking again is of no use: this head is not what the witness saw before."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A line, or why there is none; ``fork`` where the witness saw another history, ``seen`` the size it saw last."""

    line: str = ""
    why: str = ""
    fork: bool = False
    seen: int | None = None


def request(reader: Reader, old: int, head: Head) -> str:
    """What a witness is asked: the size it saw last, the proof from there, the checkpoint."""
    hashes = consistency(reader, old, head.size) if 0 < old <= head.size else []
    lines = "".join(base64.b64encode(each).decode() + "\n" for each in hashes)
    return f"old {old}\n{lines}\n{head.note}"


def ask(witness: Witness, reader: Reader, old: int, head: Head) -> Answer:
    """The witness's line; asked a second time where it last saw another size than we thought."""
    if not witness.url and not witness.command:
        return Answer(why="由人工送去见证")
    answer = _once(witness, request(reader, old, head))
    if answer.seen is not None and answer.seen <= head.size:
        answer = _once(witness, request(reader, answer.seen, head))
    return _checked(witness, head, answer)


def _once(witness: Witness, asked: str) -> Answer:
    return _command(witness.command, asked) if witness.command else _post(witness.url, asked)


def _checked(witness: Witness, head: Head, answer: Answer) -> Answer:
    """Only the witness's own line is taken, and only where it verifies: what else it answers is not published."""
    if not answer.line:
        return answer
    try:
        line = own_line(head, answer.line, [witness.key])
    except NoteError as wrong:
        return Answer(why=str(wrong))
    return Answer(line=line) if line else Answer(why="答复里没有这个见证人的签名")


def own_line(head: Head, given: str, keys: Sequence[Key]) -> str:
    """The first line of one of the witnesses under a head, alone. Raises ``NoteError`` where one does not verify."""
    answered = notes.note(head.note + given)
    if not (signed := [each.key for each in notes.verified(answered, keys) if each.key.algorithm == COSIGNATURE]):
        return ""
    return next(str(line) for line in answered.lines if (line.name, line.id) == (signed[0].name, signed[0].id))


def _post(url: str, asked: str) -> Answer:
    place = url.rstrip("/") + "/add-checkpoint"
    if not place.startswith(("http://", "https://")):
        return Answer(why="见证地址不是 http")
    try:
        with urllib.request.urlopen(  # noqa: S310 – http or https, as just looked
            urllib.request.Request(place, asked.encode(), method="POST"),  # noqa: S310
            timeout=PATIENCE,
        ) as reply:
            return Answer(line=reply.read(64 * 1024).decode("utf-8"))
    except urllib.error.HTTPError as refused:
        text = refused.read(1024).decode("utf-8", "replace").strip()
        seen = _size(text) if refused.code == 409 else None
        return Answer(why=f"见证人答复 {refused.code}:{text}", fork=refused.code in REFUSES, seen=seen)
    except (OSError, UnicodeDecodeError) as wrong:
        return Answer(why=f"联系不上见证人:{wrong}")


def _size(text: str) -> int | None:
    return int(text) if re.fullmatch(r"[0-9]{1,15}", text) else None


def _command(command: tuple[str, ...], asked: str) -> Answer:
    """The witness's program run here, with a request file (``programs/witness.py sign``)."""
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch) / "request"
        file.write_bytes(asked.encode())
        try:
            done = subprocess.run(  # noqa: S603 – the office's own choice
                [*command, str(file)], capture_output=True, check=False, timeout=PATIENCE
            )
        except (OSError, subprocess.SubprocessError) as wrong:
            return Answer(why=f"见证程序运行不了:{wrong}")
    if done.returncode == 0:
        return Answer(line=done.stdout.decode("utf-8", "replace"))
    told = done.stderr.decode("utf-8", "replace").strip()
    code, _, text = told.partition("不签(")[2].partition("):")
    seen = _size(text.strip()) if code == "409" else None
    return Answer(why=told or "见证程序没有给出签名", fork=code.isdigit() and int(code) in REFUSES, seen=seen)

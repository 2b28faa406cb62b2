"""The signer port: a key file, or a command in front of a UKey, openssl or a signature server.

A command is given the text on standard input and answers with the base64 of the signature. A key of type 0xff (SM2)
signs an additional line in the same way; clients that do not know it pass it by.
"""

from __future__ import annotations

import base64
import subprocess

from zhunsheng.kernel.refusal import Refusal
from zhunsheng.publishing.place import Publishing, seed
from zhunsheng.seal import ed25519
from zhunsheng.seal.notes import ED25519, Line

try:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
except ImportError:  # no wheel for this processor: our own signs the same bytes, slower
    Ed25519PrivateKey = None  # type: ignore[assignment,misc]

PATIENCE = 60
"""Seconds a command may take: somebody may have to press the button of a token."""


def sign(text: str, publishing: Publishing) -> Line:
    """The log's own line under a checkpoint. Raises ``Refusal`` (``publish.signer``) where no sound one is given."""
    message = text.encode()
    key = publishing.key
    made = _command(publishing.command, message) if publishing.command else _file(seed(publishing.key_file), message)
    if key.algorithm == ED25519 and not ed25519.verify(key.public, message, made):
        raise _refused("签名与公钥不符")
    return Line(key.name, key.id, made)


def _file(private: bytes, message: bytes) -> bytes:
    if Ed25519PrivateKey is None:
        return ed25519.sign(private, message)
    return Ed25519PrivateKey.from_private_bytes(private).sign(message)


def _command(command: tuple[str, ...], message: bytes) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603 – the office's own choice
            command, input=message, capture_output=True, check=True, timeout=PATIENCE
        )
        return base64.b64decode(done.stdout.strip(), validate=True)
    except (OSError, subprocess.SubprocessError, ValueError) as wrong:
        raise _refused(str(wrong)) from wrong


def _refused(why: str) -> Refusal:
    return Refusal(
        "publish.signer",
        missing="没有得到有效的签名:{why}",
        remedy="请检查签名设备或者签名命令;树头没有签名不能公布",
        params={"why": why},
    )

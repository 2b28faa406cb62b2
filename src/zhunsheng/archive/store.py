"""Papers on disk: ``archive/ab/cdef…`` under the office's folder, each named by the SHA-256 of its bytes."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Collection
from pathlib import Path

from django.conf import settings

from zhunsheng.archive.models import Paper, PersonalPart
from zhunsheng.kernel.canonical import digest as digest_of
from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.refusal import Refusal

LIMIT = 50 * 1024 * 1024
_DIGEST = re.compile(rb'"([0-9a-f]{64})"')


def place(digest: str) -> Path:
    """Where the bytes of a digest lie."""
    return Path(settings.DATA) / "archive" / digest[:2] / digest[2:]


def keep(organ_id: int, name: str, content: bytes, media: str = "application/octet-stream") -> Doc:
    """Store a paper (idempotent) and give the reference an act carries. Refuses more than 50 MB."""
    if len(content) > LIMIT:
        raise Refusal(
            "archive.too_large", missing="文件“{name}”超过 50 MB", remedy="请压缩或分拆后再传", params={"name": name}
        )
    digest = digest_of(content)
    path = place(digest)
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        Path(temporary).replace(path)
    Paper.objects.get_or_create(digest=digest, defaults={"organ_id": organ_id, "size": len(content), "media": media})
    return Doc(digest=digest, name=name, size=len(content), media=media)


def read(digest: str) -> bytes:
    """The bytes of a paper; ``archive.erased`` where they were destroyed, ``archive.lost`` if gone or altered."""
    path = place(digest)
    content = path.read_bytes() if path.exists() else b""
    if not content and not Paper.objects.filter(digest=digest).exists():
        raise Refusal(
            "archive.erased",
            missing="文件 {digest} 已经依法删除",
            remedy="见该事项的“删除个人信息”记录",
            params={"digest": digest[:12]},
        )
    if digest_of(content) != digest:
        raise Refusal(
            "archive.lost",
            missing="文件 {digest} 不在档案里或者已被改动",
            remedy="请从备份恢复,并告知系统管理员",
            params={"digest": digest[:12]},
        )
    return content


def erase(organ_id: int, records: Collection[int]) -> set[str]:
    """Destroy the personal parts of acts with their nonces; gives the digests of the papers they named.

    SQLite overwrites what it deletes (``secure_delete``); copies in backups end with the horizon the act names.
    """
    parts = PersonalPart.objects.filter(organ_id=organ_id, seq__in=records)
    named = {
        found.decode() for content in parts.values_list("content", flat=True) for found in _DIGEST.findall(content)
    }
    parts.delete()
    return named


def forget(digests: Collection[str]) -> list[str]:
    """Strike papers off the list; gives those that were on it, whose files may go once this stands."""
    papers = Paper.objects.filter(digest__in=digests)
    known = list(papers.values_list("digest", flat=True))
    papers.delete()
    return known

"""What a resident types."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from marks import as_typed

PICTURE = b"\x89PNG\r\n\x1a\n-"


def proof(content: bytes = PICTURE, name: str = "证件.png") -> SimpleUploadedFile:
    """A picture of an identity card, as a telephone sends it."""
    return SimpleUploadedFile(name, content, "image/png")


def application(**more: object) -> dict[str, object]:
    """An application as art. 29 wants it."""
    typed: dict[str, object] = {
        "name": "章小满(示例)",
        "identity": "card",
        "phone": "139 0000 1234",
        "address": "",
        "description": "过渡费发放标准的文件",
        "form": "paper",
        "route": "counter",
        "once": "一次",
    }
    return {**typed, **more}


def text(answer: object) -> str:
    """The page with half-width marks."""
    return as_typed(answer.content.decode())  # type: ignore[attr-defined]


def ask(number: str, word: str) -> tuple[int, str]:
    """Ask where a matter stands."""
    answer = Client().post("/query", {"number": number, "word": word})
    return answer.status_code, text(answer)

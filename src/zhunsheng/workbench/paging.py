"""Pages of a list and files to save."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpResponse
from django.utils.http import content_disposition_header


@dataclass(frozen=True)
class Pages:
    """Which part of a list is shown."""

    count: int
    number: int
    last: int
    start: int
    end: int

    @classmethod
    def of(cls, count: int, asked: str, size: int) -> Pages:
        """The page asked for, the nearest there is."""
        last = max(1, -(-count // size))
        number = min(max(int(asked), 1), last) if asked.isdigit() else 1
        return cls(count, number, last, (number - 1) * size, number * size)


def as_download(content: bytes, name: str, media: str) -> HttpResponse:
    """A file to save; the browser is never asked to show it."""
    response = HttpResponse(content, content_type=media)
    response.headers["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name) or ""
    return response

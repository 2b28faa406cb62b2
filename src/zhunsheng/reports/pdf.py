"""The words of a PDF: all pages, notes, form fields and properties, or none where a page cannot be read.

A page without words is a scan: then the file as a whole counts as unread, since whoever trusts the words of the other
pages would overlook it. So does one whose letters have no meaning for a program (fonts without a table of characters).
"""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

MAGIC = b"%PDF"
PAGES = 2000
"""So many pages at the most are read; a longer file is for people."""
STRANGE = 0.02
"""The share of letters without meaning from which a page counts as unread."""
NO_NOTES = frozenset({"/Link", "/Widget", "/Popup"})
ENDS = "\u3002\uff1b\uff1a\uff01\uff1f;:!?\u2026"
FULL = 0.85
"""A line at least so long, beside the longest of its page, goes on in the next one."""
_FOLIO = re.compile(r"[-–—─ ]*第? *[0-9]{1,4} *页?(?: *[/,\uff0c共]+ *[0-9]{1,4} *页?)?[-–—─ ]*")
_ITEM = re.compile(r"[(\uff08]?(?:[一二三四五六七八九十]+[)\uff09\u3001]|[0-9]{1,2}[)\uff09\u3001.](?![0-9]))")


class Read(NamedTuple):
    """What a file says: its printed pages, the notes on them with their kinds, and form fields and properties."""

    pages: list[str]
    notes: list[tuple[str, str]]
    about: list[str]


def words(content: bytes) -> str | None:
    """Everything written in the file, a line each, numbers broken by the end of a line once more as a whole."""
    read = _readable(content)
    if read is None:
        return None
    lines = "\n".join(read.pages).splitlines()
    broken = [a + b for a, b in pairwise(lines) if a[-1:].isdigit() and b[:1].isdigit()]
    return "\n".join([*lines, *broken, *(said for _kind, said in read.notes), *read.about])


def paragraphs(content: bytes) -> str | None:
    """What is printed, paragraphs put together again and page numbers left out: a text to read on."""
    read = _readable(content)
    if read is None:
        return None
    made: list[str] = []
    going = False
    for page in read.pages:
        lines = [line.strip() for line in page.splitlines() if line.strip() and not _FOLIO.fullmatch(line.strip())]
        longest = max(map(_width, lines), default=0)
        for line in lines:
            if going and not _ITEM.match(line):
                made[-1] += line
            else:
                made.append(line)
            going = _width(line) >= FULL * longest and line[-1] not in ENDS
    return "\n".join(made)


def notes(content: bytes) -> bool:
    """Whether somebody put notes on the pages."""
    read = _read(content)
    return read is not None and any(kind not in NO_NOTES for kind, _said in read.notes)


def _readable(content: bytes) -> Read | None:
    read = _read(content)
    return read if read is not None and read.pages and all(map(_meant, read.pages)) else None


def _read(content: bytes) -> Read | None:
    """The file opened and read; ``None`` where it is none, is damaged, wants a password or is too long."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        file: PdfReader = import_module("pypdf").PdfReader(BytesIO(content))  # loaded where one is read
        if (file.is_encrypted and not file.decrypt("")) or len(file.pages) > PAGES:
            return None
        said = [note for page in file.pages for note in _notes(page)]
        fields = [str(each["/V"]) for each in (file.get_fields() or {}).values() if each.get("/V")]
        about = [str(value) for value in (file.metadata or {}).values()]
        return Read([page.extract_text() for page in file.pages], said, [*fields, *about])
    except Exception:  # a damaged file fails in many ways, and each means: not read
        return None


def _meant(page: str) -> bool:
    """Whether a page has letters, and they are some."""
    letters = [letter for letter in page if not letter.isspace()]
    strange = sum(unicodedata.category(letter) in {"Cc", "Cn", "Co", "Cs"} or letter == "\ufffd" for letter in letters)
    return bool(letters) and strange <= STRANGE * len(letters)


def _notes(page: PageObject) -> Iterator[tuple[str, str]]:
    """The annotations of a page that say something, each with its kind."""
    for each in page.annotations or ():
        held = each.get_object()
        said = held.get("/Contents") if isinstance(held, dict) else None
        if said:
            yield str(held.get("/Subtype")), str(said)


def _width(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in line)

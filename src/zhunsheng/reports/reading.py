"""The words of a file, as far as a program can read them: everything in it, also what is hidden on screen.

Office files (docx, xlsx, pptx, odt, ods, ofd) are zipped XML. All text in all their parts is taken – comments, tracked
deletions, headers, hidden columns and sheets, properties –, since all of it leaves with the file. What of it nobody
sees on paper is told apart (``unseen``). A PDF is read by ``pdf``; pictures and scans have no words.
"""

from __future__ import annotations

import re
from enum import StrEnum
from html import unescape
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from zhunsheng.reports import pdf

ENCODINGS = ("utf-8-sig", "gb18030")
ZIPPED = b"PK\x03\x04"
NO_TEXT = (b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8", b"GIF8")
"""What old Word and Excel files and pictures begin with: no program here reads their words."""
MOST = 64 * 1024 * 1024
"""So much text at the most is unpacked from one file; a bomb is no document."""
SHARED_STRINGS = "xl/sharedStrings.xml"
_BREAKS = re.compile(
    r"</(?:\w+:)?(?:p|row|tr|si|h|comment|TextObject|title|creator)>|<(?:\w+:)?(?:br|line-break)\b[^>]*>"
)
_CELLS = re.compile(r"</(?:\w+:)?(?:c|tc|table-cell)>|<(?:\w+:)?tab\b[^>]*>")
_LAST_OF_CELL = re.compile(r"</(?:\w+:)?p>\s*(?=</(?:\w+:)?(?:tc|table-cell)>)")
_TAGS = re.compile(r"<[^>]*>")
_SHARED = re.compile(r"<si\b[^>]*>(.*?)</si>", re.DOTALL)
_SHARED_CELL = re.compile(r'<c\b[^>]*\bt="s"[^>]*>\s*<v>(\d+)</v>')
_PHONETIC = re.compile(r"<rPh\b.*?</rPh>", re.DOTALL)
_COMMENTS = re.compile(r"comments?\d*\.xml$", re.IGNORECASE)
_TRACKED = re.compile(r"<w:(?:ins|del|moveFrom|moveTo)[ />]")
_HIDDEN = re.compile(r"<(?:row|col|sheet)\b[^>]*\b(?:hidden=\"1\"|hidden=\"true\"|state=\"(?:hidden|veryHidden)\")")


class Unseen(StrEnum):
    """What a Word, Excel or PDF file carries that is not seen on paper."""

    COMMENT = "comment"
    TRACKED = "tracked"
    HIDDEN = "hidden"


def text_of(content: bytes) -> str | None:
    """The text of a plain, HTML, PDF or zipped office file; ``None`` where no program can read it (scans)."""
    if content.startswith(ZIPPED):
        return _zipped(content)
    if content.startswith(pdf.MAGIC):
        return pdf.words(content)
    if content.startswith(NO_TEXT):
        return None
    for encoding in ENCODINGS:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            return None
        return _stripped(text) if re.search(r"<(?:html|body|!doctype html)\b", text[:2000], re.IGNORECASE) else text
    return None


def unseen(content: bytes) -> tuple[Unseen, ...]:
    """What a Word, Excel or PDF file carries unseen: comments, tracked changes, hidden rows, columns or sheets."""
    if content.startswith(pdf.MAGIC):
        return (Unseen.COMMENT,) if pdf.notes(content) else ()
    parts = _parts(content) or {}
    sheets = (text for name, text in parts.items() if name.startswith("xl/"))
    there = {
        Unseen.COMMENT: any(_COMMENTS.search(name) for name in parts),
        Unseen.TRACKED: bool(_TRACKED.search(parts.get("word/document.xml", ""))),
        Unseen.HIDDEN: any(_HIDDEN.search(text) for text in sheets),
    }
    return tuple(what for what, found in there.items() if found)


def _zipped(content: bytes) -> str | None:
    parts = _parts(content)
    if parts is None:
        return None
    shared = [_PHONETIC.sub("", item) for item in _SHARED.findall(parts.pop(SHARED_STRINGS, ""))]
    text = "\n".join(filter(None, (_stripped(_with_shared(part, shared)) for part in parts.values())))
    return text or None


def _parts(content: bytes) -> dict[str, str] | None:
    """The XML parts of a zipped office file by name; ``None`` for anything else, and for a bomb."""
    if not content.startswith(ZIPPED):
        return None
    try:
        with ZipFile(BytesIO(content)) as package:
            names = sorted(name for name in package.namelist() if name.endswith(".xml"))
            if sum(package.getinfo(name).file_size for name in names) > MOST:
                return None
            return {name: package.read(name).decode("utf-8", "replace") for name in names}
    except (BadZipFile, NotImplementedError, RuntimeError):
        return None


def _with_shared(part: str, shared: list[str]) -> str:
    """A sheet with its cells' words in them instead of their numbers."""

    def words(match: re.Match[str]) -> str:
        number = int(match.group(1))
        return f"<c><v>{shared[number] if number < len(shared) else ''}</v>"

    return _SHARED_CELL.sub(words, part)


def _stripped(markup: str) -> str:
    broken = _CELLS.sub("\t", _BREAKS.sub("\n", _LAST_OF_CELL.sub("", markup)))
    lines = (line.strip() for line in unescape(_TAGS.sub("", broken)).splitlines())
    return "\n".join(line for line in lines if line)

"""PDF files for tests, made as small as they can be: lines of text on pages, and what else a test asks for."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from pypdf import PdfWriter
from pypdf.annotations import FreeText, Link
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject, NumberObject

WIDE = DictionaryObject(
    {
        NameObject("/Type"): NameObject("/Font"),
        NameObject("/Subtype"): NameObject("/Type0"),
        NameObject("/BaseFont"): NameObject("/STSong-Light"),
        NameObject("/Encoding"): NameObject("/UniGB-UCS2-H"),
        NameObject("/DescendantFonts"): ArrayObject(
            [
                DictionaryObject(
                    {
                        NameObject("/Type"): NameObject("/Font"),
                        NameObject("/Subtype"): NameObject("/CIDFontType0"),
                        NameObject("/BaseFont"): NameObject("/STSong-Light"),
                        NameObject("/DW"): NumberObject(1000),
                    }
                )
            ]
        ),
    }
)
"""A font every reader knows, whose characters are those of Unicode."""


def pdf_of(*pages: str, note: str = "", link: str = "", password: str = "", **about: str) -> bytes:
    """A file with these pages; an empty one is a scan. ``note`` and ``link`` are put on the first page."""
    made = PdfWriter()
    for text in pages:
        page = made.add_blank_page(595, 842)
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F"): WIDE})}
        )
        page[NameObject("/Contents")] = made._add_object(_written(text))
    annotations: list[Any] = [FreeText(text=note, rect=(50, 50, 200, 100))] if note else []
    annotations += [Link(rect=(50, 50, 200, 100), url=link)] if link else []
    for each in annotations:
        made.add_annotation(0, each)
    made.add_metadata({f"/{name.capitalize()}": value for name, value in about.items()})
    if password:
        made.encrypt(password)
    held = BytesIO()
    made.write(held)
    return held.getvalue()


def _written(text: str) -> DecodedStreamObject:
    lines = [
        f"1 0 0 1 50 {800 - 20 * n} Tm <{line.encode('utf-16-be').hex()}> Tj" for n, line in enumerate(text.split("\n"))
    ]
    stream = DecodedStreamObject()
    stream.set_data(f"BT /F 12 Tf {' '.join(lines)} ET".encode() if text else b"")
    return stream

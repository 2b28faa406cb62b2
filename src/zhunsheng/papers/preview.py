"""A Word file as a page to read: its paragraphs and tables with the words of their styles, and alone for a PDF."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

import docx
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

STYLE = (
    "@page{size:A4;margin:37mm 26mm 35mm 28mm;@bottom-right{content:'— ' counter(page) ' —';font-size:14pt}}"
    "body{font-family:'FangSong','Noto Serif CJK SC',serif;font-size:16pt;"
    "line-height:29pt}p{margin:0;min-height:1em}.zsHead{color:#c00000;font-size:26pt;text-align:center;line-height:1.4}"
    ".zsTitle{font-size:22pt;text-align:center}.zsNumber{text-align:center}.zsBody,.zsLevel1,.zsLevel2{text-indent:2em}"
    ".zsLevel1{font-family:'SimHei','Noto Sans CJK SC',sans-serif}"
    ".zsSigned{text-align:right;padding-right:4em;break-before:avoid}"
    ".zsImprint{font-size:14pt;border-top:1pt solid;border-bottom:1pt solid}table{border-collapse:collapse;width:100%}"
    "td{border:1px solid;padding:2pt 4pt;font-size:14pt;vertical-align:top}.zs-mark{color:#c00000;text-align:center}"
)


@dataclass(frozen=True)
class Block:
    """A paragraph with its style's id, or a table as rows of cells."""

    kind: str
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


def blocks(content: bytes) -> list[Block]:
    """What the file says, in its order."""
    return list(_blocks(content))


def _blocks(content: bytes) -> Iterator[Block]:
    word = docx.Document(io.BytesIO(content))
    head = "".join(paragraph.text for paragraph in word.sections[0].header.paragraphs).strip()
    if head:
        yield Block("zs-mark", head)
    for element in word.element.body:
        if element.tag == qn("w:p"):
            paragraph = Paragraph(element, word)
            style = element.pPr.pStyle.val if element.pPr is not None and element.pPr.pStyle is not None else "zsBody"
            yield Block(style, paragraph.text.strip("\t ").replace("\t", " "))
        elif element.tag == qn("w:tbl"):
            yield Block(
                "table", rows=tuple(tuple(cell.text for cell in row.cells) for row in Table(element, word).rows)
            )


def page(content: bytes, title: str) -> str:
    """The paper as one page of HTML that stands alone."""
    made = "".join(
        _table(b) if b.kind == "table" else f'<p class="{b.kind}">{escape(b.text)}</p>' for b in blocks(content)
    )
    return (
        f'<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{STYLE}</style></head><body>{made}</body></html>"
    )


def _table(block: Block) -> str:
    cells = ("".join(f"<td>{_lines(cell)}</td>" for cell in row) for row in block.rows)
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")

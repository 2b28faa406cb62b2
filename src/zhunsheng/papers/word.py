"""Reports as Word documents in the layout of GB/T 9704-2012: body 3号仿宋 (16 pt), title 2号小标宋 (22 pt),
headings 一、黑体 and (一)楷体.
"""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell

from zhunsheng.papers.gbt9704 import FANGSONG, HEITI, KAITI, TITLE, TYPE_AREA, blank, paragraph, run, saved
from zhunsheng.reports.document import Document, Heading, Paragraph, Table


def report(document: Document, *, appendix: bool = True) -> bytes:
    """The report as the bytes of a .docx file."""
    word = blank()
    if document.sample:
        paragraph(word, document.mark, HEITI, Pt(14), WD_ALIGN_PARAGRAPH.CENTER, red=True)
    paragraph(word, document.title, TITLE, Pt(22), WD_ALIGN_PARAGRAPH.CENTER)
    paragraph(word, "", FANGSONG, Pt(16))
    for block in document.blocks:
        if isinstance(block, Heading):
            _indented(word, block.text, HEITI if block.level == 1 else KAITI)
        elif isinstance(block, Paragraph):
            _indented(word, block.text, FANGSONG)
        else:
            _table(word, block)
    _signature(word, document)
    if appendix and document.appendix:
        _appendix(word, document)
    return saved(word, document.title, document.organ)


def _indented(word: WordDocument, text: str, font: str) -> None:
    paragraph(word, text, font, Pt(16)).paragraph_format.first_line_indent = Pt(32)


def _signature(word: WordDocument, document: Document) -> None:
    if not document.signed:
        return
    paragraph(word, "", FANGSONG, Pt(16))
    paragraph(word, document.organ, FANGSONG, Pt(16), WD_ALIGN_PARAGRAPH.RIGHT)
    day = paragraph(word, document.signed, FANGSONG, Pt(16), WD_ALIGN_PARAGRAPH.RIGHT)
    day.paragraph_format.right_indent = Pt(64)


def _appendix(word: WordDocument, document: Document) -> None:
    head = paragraph(word, "附件", HEITI, Pt(16))
    head.paragraph_format.page_break_before = True
    paragraph(word, "本报告数字的口径和记录", TITLE, Pt(22), WD_ALIGN_PARAGRAPH.CENTER)
    rows = tuple((each.title, "".join(each.said), each.definition, _numbers(each.acts)) for each in document.appendix)
    _table(word, Table(("指标", "数字", "口径", "账本记录号"), rows))


def _numbers(acts: tuple[int, ...]) -> str:
    return " ".join(str(seq) for seq in acts) if acts else "无"


def _table(word: WordDocument, block: Table) -> None:
    if block.caption:
        paragraph(word, block.caption, HEITI, Pt(14), WD_ALIGN_PARAGRAPH.CENTER)
    table = word.add_table(rows=0, cols=len(block.head))
    table.style = word.styles["Table Grid"]
    table.autofit = False
    widths = _widths(block)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for place, row in enumerate((block.head, *block.rows)):
        added = table.add_row()
        if place == 0:
            added._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 – repeats on every page
        for cell, text, width in zip(added.cells, row, widths, strict=True):
            cell.width = width
            _cell(cell, text, HEITI if place == 0 else FANGSONG)


def _cell(cell: _Cell, text: str, font: str) -> None:
    """Small type on its own line pitch: a table does not sit on the grid of the text."""
    line = cell.paragraphs[0]
    line.paragraph_format.space_after = Pt(0)
    line.paragraph_format.line_spacing = Pt(14)
    off = OxmlElement("w:snapToGrid")
    off.set(qn("w:val"), "0")
    line._p.get_or_add_pPr().append(off)  # noqa: SLF001 – python-docx has no word for it
    run(line, text, font, Pt(10.5))


def _widths(block: Table) -> list[Mm]:
    """The type area shared out by the longest text of each column, none below 14 mm."""
    columns = zip(block.head, *block.rows, strict=True)
    wanted = [min(max(6, *(len(text) for text in column)), 60) ** 0.7 for column in columns]
    return [Mm(max(14, TYPE_AREA * share / sum(wanted))) for share in wanted]

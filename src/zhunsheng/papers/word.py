"""Reports and papers as Word documents in the layout of GB/T 9704-2012 (党政机关公文格式).

A4; margins 37/35 mm top and bottom, 28/26 mm left and right (type area 156 × 225 mm); 22 lines of 28 characters;
body 3号仿宋 (16 pt), title 2号小标宋 (22 pt), headings 一、黑体 and (一)楷体; page number 4号宋体 with dashes, odd
pages right, even pages left. The fonts are named as staff machines have them; none is embedded.
"""

from __future__ import annotations

import io

import docx
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from zhunsheng.reports.document import Document, Heading, Paragraph, Table

FANGSONG, KAITI, HEITI, SONG, TITLE = "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体", "方正小标宋简体"
LINE = Pt(28.95)
TYPE_AREA = 156


def report(document: Document, *, appendix: bool = True) -> bytes:
    """The report as the bytes of a .docx file."""
    word = docx.Document()
    _page(word)
    if document.sample:
        _paragraph(word, document.mark, HEITI, Pt(14), WD_ALIGN_PARAGRAPH.CENTER, red=True)
    _paragraph(word, document.title, TITLE, Pt(22), WD_ALIGN_PARAGRAPH.CENTER)
    _paragraph(word, "", FANGSONG, Pt(16))
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
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def _page(word: WordDocument) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.footer_distance = Mm(24)
    grid = OxmlElement("w:docGrid")
    for name, value in (("type", "linesAndChars"), ("linePitch", "580"), ("charSpace", "-848")):
        grid.set(qn(f"w:{name}"), value)
    for old in section._sectPr.findall(qn("w:docGrid")):  # noqa: SLF001 – python-docx has no word for the grid
        section._sectPr.remove(old)  # noqa: SLF001
    section._sectPr.append(grid)  # noqa: SLF001
    word.settings.odd_and_even_pages_header_footer = True
    for footer, side in (
        (section.footer, WD_ALIGN_PARAGRAPH.RIGHT),
        (section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT),
    ):
        paragraph = footer.paragraphs[0]
        paragraph.alignment = side
        _run(paragraph, "— ", SONG, Pt(14))
        _page_field(paragraph)
        _run(paragraph, " —", SONG, Pt(14))
    style = word.styles["Normal"]
    style.font.size = Pt(16)
    style.font.name = FANGSONG
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), FANGSONG)


def _page_field(paragraph: WordParagraph) -> None:
    run = _run(paragraph, "", SONG, Pt(14))
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run.append(mark)


def _run(paragraph: WordParagraph, text: str, font: str, size: Pt, *, red: bool = False):  # type: ignore[no-untyped-def]  # noqa: ANN202
    run = paragraph.add_run(text)
    run.font.size = size
    run.font.name = font
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)  # noqa: SLF001
    if red:
        run.font.color.rgb = RGBColor(0xC0, 0, 0)
    return run._element  # noqa: SLF001


def _paragraph(
    place: WordDocument | _Cell,
    text: str,
    font: str,
    size: Pt,
    alignment: WD_ALIGN_PARAGRAPH | None = None,
    *,
    red: bool = False,
) -> WordParagraph:
    paragraph = place.add_paragraph()
    shape = paragraph.paragraph_format
    shape.line_spacing = LINE
    shape.space_before = shape.space_after = Pt(0)
    if alignment is not None:
        paragraph.alignment = alignment
    _run(paragraph, text, font, size, red=red)
    return paragraph


def _indented(word: WordDocument, text: str, font: str) -> None:
    _paragraph(word, text, font, Pt(16)).paragraph_format.first_line_indent = Pt(32)


def _signature(word: WordDocument, document: Document) -> None:
    if not document.signed:
        return
    _paragraph(word, "", FANGSONG, Pt(16))
    _paragraph(word, document.organ, FANGSONG, Pt(16), WD_ALIGN_PARAGRAPH.RIGHT)
    day = _paragraph(word, document.signed, FANGSONG, Pt(16), WD_ALIGN_PARAGRAPH.RIGHT)
    day.paragraph_format.right_indent = Pt(64)


def _appendix(word: WordDocument, document: Document) -> None:
    head = _paragraph(word, "附件", HEITI, Pt(16))
    head.paragraph_format.page_break_before = True
    _paragraph(word, "本报告数字的口径和记录", TITLE, Pt(22), WD_ALIGN_PARAGRAPH.CENTER)
    rows = tuple(
        (each.title, f"{each.value}{each.unit}", each.definition, _numbers(each.acts)) for each in document.appendix
    )
    _table(word, Table(("指标", "数字", "口径", "账本记录号"), rows))


def _numbers(acts: tuple[int, ...]) -> str:
    return " ".join(str(seq) for seq in acts) if acts else "无"


def _table(word: WordDocument, block: Table) -> None:
    if block.caption:
        _paragraph(word, block.caption, HEITI, Pt(14), WD_ALIGN_PARAGRAPH.CENTER)
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
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.line_spacing = Pt(14)
    off = OxmlElement("w:snapToGrid")
    off.set(qn("w:val"), "0")
    paragraph._p.get_or_add_pPr().append(off)  # noqa: SLF001 – python-docx has no word for it
    _run(paragraph, text, font, Pt(10.5))


def _widths(block: Table) -> list[Mm]:
    """The type area shared out by the longest text of each column, none below 14 mm."""
    columns = zip(block.head, *block.rows, strict=True)
    wanted = [min(max(6, *(len(text) for text in column)), 60) ** 0.7 for column in columns]
    return [Mm(max(14, TYPE_AREA * share / sum(wanted))) for share in wanted]

"""The page of GB/T 9704-2012 (党政机关公文格式) and the same bytes for the same words.

A4; margins 37/35 mm top and bottom, 28/26 mm left and right (type area 156 × 225 mm); 22 lines of 28 characters;
page number 4号宋体 with dashes, odd pages right, even pages left. Fonts are named as staff machines have them; none is
embedded. A file is packed without compression and with fixed times: its digest depends on its words alone, not on the
day, the machine or the library that squeezes it.
"""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

import docx
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.text.run import CT_R
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

FANGSONG, KAITI, HEITI, SONG, TITLE = "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体", "方正小标宋简体"
LINE = Pt(28.95)
TYPE_AREA = 156
NARROWER = "-4"
"""28 characters of 16 pt are wider than 156 mm: each gives up a fifth of a point. A grid of characters would say the
same, but not every word processor reads one the same way."""
RED = RGBColor(0xC0, 0, 0)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_PACKED_AT = (1980, 1, 1, 0, 0, 0)
_MADE_AT = datetime(2000, 1, 1)  # noqa: DTZ001 – a fixed stamp, no moment
_KEPT_STYLES = frozenset({"Normal", "DefaultParagraphFont", "TableNormal", "TableGrid", "NoList", "Header", "Footer"})
_UNUSED = ("stylesWithEffects", "thumbnail", "numbering", "customXml", "theme", "webSettings")


def blank() -> WordDocument:
    """An empty document on this page, without what the library's own template brings along and no paper uses."""
    word = docx.Document()
    for style in list(word.styles.element):
        if style.tag == qn("w:style") and style.get(qn("w:styleId")) not in _KEPT_STYLES:
            word.styles.element.remove(style)
    for holder in (word.part.package, word.part):
        for key, rel in list(holder.rels.items()):
            if rel.reltype.rpartition("/")[2] in _UNUSED:
                del holder.rels[key]
    for fonts in word.styles.element.iter(qn("w:rFonts")):
        for name in [name for name in fonts.attrib if name.endswith("Theme")]:
            del fonts.attrib[name]
    page(word)
    return word


def page(word: WordDocument) -> None:
    """Paper, margins, grid, page number, and the body's type as the default."""
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.footer_distance = Mm(24)
    grid = OxmlElement("w:docGrid")
    for name, value in (("type", "lines"), ("linePitch", "580")):
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
        run(paragraph, "— ", SONG, Pt(14))
        _page_field(paragraph)
        run(paragraph, " —", SONG, Pt(14))
    style = word.styles["Normal"]
    style.font.size = Pt(16)
    style.font.name = FANGSONG
    properties = style.element.get_or_add_rPr()
    properties.get_or_add_rFonts().set(qn("w:eastAsia"), FANGSONG)
    narrower = OxmlElement("w:spacing")
    narrower.set(qn("w:val"), NARROWER)
    properties.find(qn("w:sz")).addprevious(narrower)  # Word minds the order of properties


def _page_field(paragraph: WordParagraph) -> None:
    made = run(paragraph, "", SONG, Pt(14))
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        made.append(mark)


def run(paragraph: WordParagraph, text: str, font: str, size: Pt, *, red: bool = False) -> CT_R:
    """One stretch of text in one font."""
    made = paragraph.add_run(text)
    made.font.size = size
    made.font.name = font
    made._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)  # noqa: SLF001
    if red:
        made.font.color.rgb = RED
    return made._element  # noqa: SLF001


def paragraph(
    place: WordDocument | _Cell,
    text: str,
    font: str,
    size: Pt,
    alignment: WD_ALIGN_PARAGRAPH | None = None,
    *,
    red: bool = False,
) -> WordParagraph:
    """One paragraph on the page's line pitch."""
    made = place.add_paragraph()
    shape = made.paragraph_format
    shape.line_spacing = LINE
    shape.space_before = shape.space_after = Pt(0)
    if alignment is not None:
        made.alignment = alignment
    run(made, text, font, size, red=red)
    return made


def saved(word: WordDocument, title: str = "", author: str = "") -> bytes:
    """The document as bytes that are the same for the same words."""
    about = word.core_properties
    about.title, about.author, about.last_modified_by, about.comments = title, author, author, ""
    about.created = about.modified = _MADE_AT
    about.revision = 1
    out = io.BytesIO()
    word.save(out)
    with zipfile.ZipFile(out) as made:
        return packed({name: made.read(name) for name in made.namelist()})


def packed(parts: dict[str, bytes]) -> bytes:
    """The parts of a Word file as one file: types first, the rest by name, nothing squeezed, no times."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as made:
        for name in sorted(parts, key=lambda n: (n != "[Content_Types].xml", n)):
            info = zipfile.ZipInfo(name, _PACKED_AT)
            info.external_attr = 0o600 << 16
            info.create_system = 3
            made.writestr(info, parts[name])
    return out.getvalue()

"""The default template of every paper: a real .docx with docxtpl fields, made of its few words and its layout.

What stands here is the review: no binary file is kept. A clerk saves such a template from the page of templates, opens
it in Word or WPS, changes words or looks and puts it into the office's folder ``templates/``; from then on it is used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from zhunsheng.kernel.papers import Layout, Paper
from zhunsheng.papers.gbt9704 import FANGSONG, HEITI, KAITI, LINE, RED, TITLE, TYPE_AREA, blank, run, saved

CENTER, RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
WIDTH = TYPE_AREA / 25.4 * 72
CHARACTER = 16
DATE_WIDTH = 8 * 8 + 3 * CHARACTER
ONLY_IF = re.compile(r"\[(\w+)\] ")
FIRST, SECOND = re.compile(r"[一二三四五六七八九十]+、"), re.compile(r"[((][一二三四五六七八九十]+[))]")
SIGNS = re.compile(r"[((]签名[))][::]$")
ATTENDANCE = re.compile(r"(主持|出席|请假|列席|缺席|记录):")
REMEDY, SIGNATURE, DAY, NUMBER = "救济告知", "落款单位", "成文日期", "文号"
HEADED = frozenset({Layout.LETTER, Layout.OPINION, Layout.NOTICE, Layout.RECEIPT})
"""Layouts whose title begins with the name of the body, there being no red head."""


@dataclass(frozen=True)
class Kind:
    """One kind of paragraph: id and name of its style, its type and its place."""

    id: str
    name: str
    font: str = FANGSONG
    size: int = 16
    align: WD_ALIGN_PARAGRAPH | None = None
    indent: int = 0


HEAD = Kind("zsHead", "发文机关标志", TITLE, 36, CENTER)
TITLE_LINE = Kind("zsTitle", "公文标题", TITLE, 22, CENTER)
NUMBER_LINE = Kind("zsNumber", "公文文号", align=CENTER)
ADDRESSEE = Kind("zsTo", "公文主送")
BODY = Kind("zsBody", "公文正文", indent=2 * CHARACTER)
LEVEL_1 = Kind("zsLevel1", "公文一级标题", HEITI, indent=2 * CHARACTER)
LEVEL_2 = Kind("zsLevel2", "公文二级标题", KAITI, indent=2 * CHARACTER)
SIGNED = Kind("zsSigned", "公文落款")
IMPRINT = Kind("zsImprint", "公文版记", size=14)
LABEL = Kind("zsLabel", "表格栏目", HEITI, 14, CENTER)
CELL = Kind("zsCell", "表格内容", size=14)
KINDS = (HEAD, TITLE_LINE, NUMBER_LINE, ADDRESSEE, BODY, LEVEL_1, LEVEL_2, SIGNED, IMPRINT, LABEL, CELL)


def template(paper: Paper, bodies: tuple[str, ...]) -> bytes:
    """The paper's default template; ``bodies`` are the names that may stand in its head, for the room they need."""
    word = blank()
    for kind in KINDS:
        _style(word, kind)
    if paper.layout in (Layout.OFFICIAL, Layout.MINUTES):
        _red_head(word, paper, bodies)
    _title(word, paper)
    if paper.to:
        _line(word, ADDRESSEE, paper.to)
    beside = next((n for n, text in enumerate(paper.body) if all(map(SIGNS.search, paper.body[n:]))), len(paper.body))
    for text in paper.body[:beside]:
        _body(word, text)
    if paper.rows:
        _form(word, paper.rows)
    if paper.layout in (Layout.FORM, Layout.MINUTES, Layout.RECEIPT):
        return saved(word, paper.name)
    _only_if(word, REMEDY, BODY, f"{{{{ {REMEDY} }}}}")
    for text in paper.body[beside:]:  # whoever signs beside the body signs below the remedies
        _body(word, text)
    _signature(word, bodies, imprint=paper.layout is Layout.OFFICIAL)
    if paper.layout is Layout.OFFICIAL:
        _imprint(word)
    return saved(word, paper.name)


def _style(word: WordDocument, kind: Kind) -> None:
    style = word.styles.add_style(kind.name, WD_STYLE_TYPE.PARAGRAPH)
    style.element.set(qn("w:styleId"), kind.id)
    style.font.name, style.font.size = kind.font, Pt(kind.size)
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), kind.font)
    shape = style.paragraph_format
    shape.space_before = shape.space_after = Pt(0)
    shape.line_spacing = LINE if kind.size >= CHARACTER else Pt(21)
    if kind.align is not None:
        shape.alignment = kind.align
    if kind.indent:
        shape.first_line_indent = Pt(kind.indent)
    if kind is HEAD:
        style.font.color.rgb = RED


def _line(word: WordDocument, kind: Kind, text: str = "") -> WordParagraph:
    return word.add_paragraph(text, style=word.styles[kind.name])


def _red_head(word: WordDocument, paper: Paper, bodies: tuple[str, ...]) -> None:
    """The name of the body in red 35 mm below the type area's top, the number, the rule as wide as the type area."""
    mark = "会议纪要" if paper.layout is Layout.MINUTES else ""
    longest = max(len(body) for body in bodies) + len(mark)
    head = _line(word, HEAD)
    size = Pt(min(36, int(WIDTH / longest)))
    run(head, f"{{{{ 发文机关 }}}}{mark}", TITLE, size, red=True)
    head.paragraph_format.space_before = Mm(30)
    head.paragraph_format.line_spacing = Pt(44)
    _line(word, NUMBER_LINE)
    _rule(_line(word, NUMBER_LINE, f"{{{{ {NUMBER} }}}}"), "bottom", "C00000", "12", "11")
    _line(word, NUMBER_LINE)


def _rule(paragraph: WordParagraph, side: str, color: str, size: str, space: str) -> None:
    borders = paragraph._p.get_or_add_pPr().find(qn("w:pBdr"))  # noqa: SLF001 – python-docx has no word for borders
    if borders is None:
        borders = OxmlElement("w:pBdr")
        paragraph._p.get_or_add_pPr().append(borders)  # noqa: SLF001
    edge = OxmlElement(f"w:{side}")
    for name, value in (("val", "single"), ("sz", size), ("space", space), ("color", color)):
        edge.set(qn(f"w:{name}"), value)
    borders.append(edge)


def _title(word: WordDocument, paper: Paper) -> None:
    if paper.layout in HEADED:
        _line(word, TITLE_LINE, "{{ 发文机关 }}")
    _line(word, TITLE_LINE, paper.title or paper.name)
    if paper.series and paper.layout in HEADED:
        _line(word, NUMBER_LINE, f"{{{{ {NUMBER} }}}}")
    _line(word, NUMBER_LINE)


def _body(word: WordDocument, text: str) -> None:
    condition = ONLY_IF.match(text)
    words = text[condition.end() :] if condition else text
    kind = LEVEL_1 if FIRST.match(words) else LEVEL_2 if SECOND.match(words) else BODY
    if condition:
        _only_if(word, condition[1], kind, words)
    else:
        _sentence(word, kind, words)


def _only_if(word: WordDocument, name: str, kind: Kind, text: str) -> None:
    _line(word, BODY, f"{{%p if {name} %}}")
    _sentence(word, kind, text)
    _line(word, BODY, "{%p endif %}")


def _sentence(word: WordDocument, kind: Kind, text: str) -> None:
    """A paragraph; a heading that goes on in the same line does so in the type of the body."""
    said = ATTENDANCE.match(text)
    head, mark, rest = (said[0], "", text[said.end() :]) if said else text.partition("。")
    if not said and (kind is BODY or not rest):
        _line(word, kind, text)
        return
    made = _line(word, BODY if said else kind)
    run(made, head + mark, HEITI if said else kind.font, Pt(CHARACTER))
    run(made, rest, FANGSONG, Pt(CHARACTER))


def _form(word: WordDocument, rows: tuple[tuple[str, str], ...]) -> None:
    table = word.add_table(rows=0, cols=2)
    table.style = word.styles["Table Grid"]
    table.autofit = False
    widths = (Mm(36), Mm(TYPE_AREA - 36))
    for label, text in rows:
        row = table.add_row()
        row.height = Mm(11)
        if "{{" not in text:  # what is signed stays on one page; a list may go on overleaf
            row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 – python-docx has none
        for cell, words, kind, width in zip(row.cells, (label, text), (LABEL, CELL), widths, strict=True):
            cell.width = width
            first, *more = words.split("\n")
            cell.paragraphs[0].style = word.styles[kind.name]
            cell.paragraphs[0].add_run(first)
            for line in more:
                cell.add_paragraph(line, style=word.styles[kind.name])
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width


def _signature(word: WordDocument, bodies: tuple[str, ...], *, imprint: bool) -> None:
    """Name and day centred on one another, the day four characters in; a long name keeps two characters' room."""
    longest = max(len(body) for body in bodies) * CHARACTER
    middle = min(WIDTH - 4 * CHARACTER - DATE_WIDTH / 2, WIDTH - 2 * CHARACTER - longest / 2)
    for above in reversed(word.paragraphs):  # the last words never stay behind on the page before
        above.paragraph_format.keep_with_next = True
        if not above.text.startswith("{%p") and REMEDY not in above.text:
            break
    _line(word, SIGNED).paragraph_format.keep_with_next = True
    for name in (SIGNATURE, DAY):
        made = _line(word, SIGNED, f"\t{{{{ {name} }}}}")
        made.paragraph_format.tab_stops.add_tab_stop(Pt(middle), WD_TAB_ALIGNMENT.CENTER)
        made.paragraph_format.keep_with_next = imprint or name == SIGNATURE


def _imprint(word: WordDocument) -> None:
    """版记: who printed it and when, between two rules, 4号, one character in from both sides."""
    _line(word, SIGNED).paragraph_format.keep_with_next = True
    made = _line(word, IMPRINT, f"{{{{ 印发机关 }}}}\t{{{{ {DAY} }}}}印发")
    _rule(made, "top", "000000", "8", "1")  # first: Word minds the order of properties
    _rule(made, "bottom", "000000", "8", "1")
    shape = made.paragraph_format
    shape.left_indent = shape.right_indent = Pt(14)
    shape.tab_stops.add_tab_stop(Pt(WIDTH - 14), WD_TAB_ALIGNMENT.RIGHT)


def lines(word: WordDocument) -> Iterator[str]:
    """The document's paragraphs as text in the order they are read, those of tables included."""
    for each in word.element.body.iter(qn("w:p")):
        yield "".join(node.text or "" for node in each.iter(qn("w:t")))

"""The mark on every page of a paper that is not of a real office: 示例 or 演练, across the page and in its head."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.shared import Pt

from zhunsheng.papers.gbt9704 import HEITI, run
from zhunsheng.reports.punctuation import chinese

WORDS = {"sample": "示例(虚构数据),不具法律效力", "drill": "演练,不具法律效力"}
ACROSS = {"sample": "示 例", "drill": "演 练"}
_SHAPE = """<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><w:rPr><w:noProof/></w:rPr>
<w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"
 path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>
<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>
<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas>
<v:path textpathok="t" o:connecttype="custom"/><v:textpath on="t" fitshape="t"/></v:shapetype>
<v:shape id="zsMark{place}" type="#_x0000_t136" style="position:absolute;margin-left:0;margin-top:0;width:300pt;
height:120pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;
mso-position-vertical:center;mso-position-vertical-relative:margin" fillcolor="#d9d9d9" stroked="f">
<v:fill opacity=".5"/><v:textpath style="font-family:&quot;黑体&quot;;font-size:1pt" string="{words}"/></v:shape>
</w:pict></w:r>"""


def mark(word: WordDocument, kind: str) -> None:
    """Mark every page of a paper of a sample or drill office; a real office's papers stay as they are."""
    if kind not in WORDS:
        return
    for number, section in enumerate(word.sections):
        for place, head in enumerate((section.header, section.even_page_header)):
            head.is_linked_to_previous = False
            line = head.paragraphs[0] if head.paragraphs else head.add_paragraph()
            line.alignment = WD_ALIGN_PARAGRAPH.CENTER
            run(line, chinese(WORDS[kind]), HEITI, Pt(12), red=True)
            line._p.append(parse_xml(_SHAPE.format(words=ACROSS[kind], place=f"{number}{place}")))  # noqa: SLF001

"""Every paper a table names is made here or is somebody else's; every template knows its fields and has the layout."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.papers import Layout, Paper, papers_for
from zhunsheng.kernel.procedure import Procedure
from zhunsheng.kernel.record_papers import papers_of
from zhunsheng.matters.catalogue import procedures
from zhunsheng.papers.gbt9704 import FANGSONG, HEITI, KAITI, TITLE
from zhunsheng.papers.layouts import BODY, HEAD, HEADED, LEVEL_1, LEVEL_2, TITLE_LINE
from zhunsheng.papers.render import default_template, faults, render
from zhunsheng.papers.slips import DEADLINE, RECEIPT
from zhunsheng.papers.values import ALWAYS, blank, known

EVERY = [(table, paper) for table in procedures().values() for paper in papers_of(table)]
IDS = [f"{table.id}-{paper.name}-{number}" for number, (table, paper) in enumerate(EVERY)]


def blanks(procedure: Procedure, paper: Paper) -> dict[str, str]:
    return {name: blank(name) for name in (*known(procedure, paper), *ALWAYS)}


@pytest.mark.parametrize("procedure", tuple(procedures().values()), ids=lambda each: each.id)
def test_表里写到的文书_要么能制作_要么写明由谁制作(procedure: Procedure) -> None:
    for step in procedure.steps:
        for name in step.papers:
            made = papers_for(papers_of(procedure), name, step.act)
            assert made is not None or name in procedure.from_others, (step.act.KIND, name)
    assert all(reason for reason in procedure.from_others.values())
    needless = {name for name in procedure.from_others if name not in {n for s in procedure.steps for n in s.papers}}
    assert needless == set()


@pytest.mark.parametrize("procedure", tuple(procedures().values()), ids=lambda each: each.id)
def test_每份文书说的行为都是本事项的(procedure: Procedure) -> None:
    for paper in procedure.papers:
        for act in paper.acts:
            assert procedure.steps_of(act), (paper.name, act.KIND)


@pytest.mark.parametrize(("procedure", "paper"), EVERY, ids=IDS)
def test_默认模板没有不认识的字段(procedure: Procedure, paper: Paper, organ) -> None:
    assert faults(default_template(paper, organ), known(procedure, paper)) == []


@pytest.mark.parametrize(("procedure", "paper"), EVERY, ids=IDS)
def test_版式合乎GBT9704(procedure: Procedure, paper: Paper, organ) -> None:
    content = render(procedure, paper, organ, blanks(procedure, paper))
    word = docx.Document(io.BytesIO(content))
    section = word.sections[0]
    assert [round(side / Mm(1)) for side in (section.page_width, section.page_height)] == [210, 297]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(m / Mm(1)) for m in margins] == [37, 35, 28, 26]
    fonts = {kind.id: (_font(word, kind.name), word.styles[kind.name].font.size) for kind in (BODY, TITLE_LINE, HEAD)}
    assert fonts["zsBody"] == (FANGSONG, Pt(16))
    assert fonts["zsTitle"] == (TITLE, Pt(22))
    assert fonts["zsHead"][0] == TITLE
    assert (_font(word, LEVEL_1.name), _font(word, LEVEL_2.name)) == (HEITI, KAITI)
    used = [paragraph.style.style_id for paragraph in word.paragraphs]
    assert "zsTitle" in used
    assert ("zsHead" in used) == (paper.layout in {Layout.OFFICIAL, Layout.MINUTES})
    grid = section._sectPr.find(qn("w:docGrid"))
    assert grid.get(qn("w:linePitch")) == "580"  # 22 lines in 225 mm
    for footer in (section.footer, section.even_page_footer):
        assert "PAGE" in footer._element.xml


ORDER = {
    "pPr": ["pStyle", "keepNext", "keepLines", "pBdr", "tabs", "spacing", "ind", "jc", "rPr"],
    "rPr": ["rFonts", "b", "noProof", "color", "spacing", "sz", "szCs"],
}


def test_属性的次序合乎规范_Word不用修复(organ) -> None:
    for procedure, paper in EVERY:
        content = render(procedure, paper, organ, blanks(procedure, paper))
        word = docx.Document(io.BytesIO(content))
        for root in (word.element, word.styles.element, word.sections[0].footer._element):
            for kind, order in ORDER.items():
                for found in root.iter(qn(f"w:{kind}")):
                    names = [child.tag.rpartition("}")[2] for child in found]
                    places = [order.index(name) for name in names if name in order]
                    assert places == sorted(places), (paper.name, names)


def _font(word, name: str) -> str:
    return word.styles[name].element.rPr.rFonts.get(qn("w:eastAsia"))


def test_同样的内容得到同样的字节(organ) -> None:
    for procedure, paper in EVERY[:12]:
        first = render(procedure, paper, organ, blanks(procedure, paper))
        assert first == render(procedure, paper, organ, blanks(procedure, paper))
        with zipfile.ZipFile(io.BytesIO(first)) as packed:
            assert {info.date_time for info in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert {info.compress_type for info in packed.infolist()} == {zipfile.ZIP_STORED}


def test_正式单位没有示例标记_示例演练单位每页都有(organ) -> None:
    procedure, paper = EVERY[0]
    for kind, mark in (("sample", "示例"), ("drill", "演练"), ("real", "")):
        organ.kind = kind
        content = render(procedure, paper, organ, blanks(procedure, paper))
        section = docx.Document(io.BytesIO(content)).sections[0]
        heads = [section.header, section.even_page_header]
        said = ["".join(p.text for p in head.paragraphs) for head in heads]
        assert all(mark in text for text in said)
        assert any(said) == bool(mark)


def test_标题前写明单位的版式_第一行是单位名称(organ) -> None:
    for procedure, paper in EVERY:
        if paper.layout in HEADED:
            values = {**blanks(procedure, paper), "发文机关": organ.name}
            word = docx.Document(io.BytesIO(render(procedure, paper, organ, values)))
            titles = [p.text for p in word.paragraphs if p.style.style_id == "zsTitle"]
            assert titles[0] == organ.name


def test_回执和期限计算单也是模板(organ) -> None:
    procedure = procedures()["petitions"]
    for paper in (RECEIPT, DEADLINE):
        assert faults(default_template(paper, organ), known(procedure, paper)) == []


def test_诉讼文书不编文号_区政府的征收决定只能是区政府的(organ) -> None:
    litigation = {paper.name: paper for paper in procedures()["litigation"].papers}
    assert litigation["答辩状"].series == ""
    plans = {paper.name: paper for paper in procedures()["compensation_plans"].papers}
    empty = procedures()["compensation_plans"]
    assert empty.papers
    assert plans["补偿决定书"].in_name_of(None, None) is InNameOf.DISTRICT  # type: ignore[arg-type]

"""The office's own templates: used instead of ours; every fault named by field and paragraph; what was typed stays."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from django.conf import settings

from papers.paper_office import OPINION
from zhunsheng.config.commands import papers as command
from zhunsheng.kernel.papers import papers_for
from zhunsheng.kernel.record_papers import papers_of
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.catalogue import procedures
from zhunsheng.papers.render import default_template, faults
from zhunsheng.papers.values import known

COLON = "\uff1a"
PETITIONS = procedures()["petitions"]


@pytest.fixture
def folder():
    """The office's folder of templates, emptied again."""
    place = Path(settings.DATA) / "templates"
    place.mkdir(parents=True, exist_ok=True)
    yield place
    for each in place.iterdir():
        each.unlink()


def own(*paragraphs: str) -> bytes:
    word = docx.Document()
    for each in paragraphs:
        word.add_paragraph(each)
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def text(content: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs)


def test_单位自己的模板代替默认模板_字段照填(paper_office, folder) -> None:
    matter = paper_office.petition()
    (folder / f"{OPINION}.docx").write_bytes(
        own(
            "我们的样式",
            "{{ 信访人姓名 }}:",
            "{%p if 转送交办单位 %}",
            "转自{{ 转送交办单位 }}",
            "{%p endif %}",
            "{{ 救济告知 }}",
        )
    )
    said = text(paper_office.drawn(matter))
    assert said.startswith(f"我们的样式\n示例甲{COLON}")
    assert "转自" not in said
    assert said.endswith("复查。")


@pytest.mark.parametrize(
    ("paragraphs", "line", "words"),
    [
        (("标题", "{{ 信访人 }}"), 2, "没有“信访人”这个字段"),
        (("标题", "正文", "{{ 编号 "), 3, "没有写完整"),
        (("{%p if 编号 %}", "正文"), 1, "没有用 {% endif %} 结束"),
    ],
)
def test_模板的错误指出第几段_哪个字段(paper_office, folder, paragraphs, line, words) -> None:
    matter = paper_office.petition()
    (folder / f"{OPINION}.docx").write_bytes(own(*paragraphs))
    with pytest.raises(Refusal) as caught:
        paper_office.drawn(matter)
    assert caught.value.code == "papers.template"
    assert f"第 {line} 段" in caught.value.what()
    assert words in caught.value.what()
    assert paper_office.case(matter).file.entries


def test_不是Word文件的模板也说清楚(folder) -> None:
    paper = papers_for(papers_of(PETITIONS), OPINION)
    assert [str(f) for f in faults(b"not a zip", known(PETITIONS, paper))] == ["第 0 段:不是 Word 文件(.docx)"]


def test_模板不能越出字段(paper_office, folder) -> None:
    """A template is data: it reaches no attribute that leads out of the values it is given."""
    matter = paper_office.petition()
    (folder / f"{OPINION}.docx").write_bytes(own("{{ 编号.__class__.__mro__ }}"))
    with pytest.raises(Refusal):
        paper_office.drawn(matter)


def test_填进去的内容不会再当作模板(paper_office) -> None:
    matter = paper_office.petition(text="{{ 7*7 }} <w:p/> & {% if %}")
    said = "\n".join(
        cell.text
        for table in docx.Document(io.BytesIO(paper_office.drawn(matter, "登记表"))).tables
        for row in table.rows
        for cell in row.cells
    )
    assert "{{ 7*7 }} <w:p/> & {% if %}" in said


def test_写出的默认模板_原样就是能用的模板(paper_office, tmp_path, organ) -> None:
    assert command.run(type("Args", (), {"templates": tmp_path, "check": False})()) == 0
    paper = papers_for(papers_of(PETITIONS), OPINION)
    written = tmp_path / PETITIONS.label / f"{OPINION}.docx"
    assert written.read_bytes() == default_template(paper, paper_office.organ)
    assert faults(written.read_bytes(), known(PETITIONS, paper)) == []


def test_核对命令报出模板的错误(paper_office, folder, capsys) -> None:
    assert command.run(type("Args", (), {"templates": None, "check": True})()) == 0
    (folder / f"{OPINION}.docx").write_bytes(own("{{ 没有 }}"))
    assert command.run(type("Args", (), {"templates": None, "check": True})()) == 1
    assert "没有“没有”这个字段" in capsys.readouterr().out

"""A paper as a Word file: the office's own template or the default one, filled in, every fault named by its place.

The office's templates lie in ``templates/<文书名称>.docx`` of its folder and take the place of ours. A template is read
before it is used: a field that does not exist, a mark not closed, are refused with field and paragraph.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import docx
from django.conf import settings
from docx.document import Document as WordDocument
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, meta, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from zhunsheng.kernel.papers import Paper
from zhunsheng.kernel.procedure import Procedure
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.papers.gbt9704 import saved
from zhunsheng.papers.layouts import lines, template
from zhunsheng.papers.mark import mark
from zhunsheng.papers.values import known
from zhunsheng.people.models import Organ
from zhunsheng.reports.punctuation import chinese

MARKS = ("{%p ", "{%tr ", "{%tc ", "{%r ", "{{r ", "{{p ")


@dataclass(frozen=True)
class Fault:
    """What is wrong in a template: in which paragraph, what, about which field."""

    line: int
    what: str
    name: str = ""

    def __str__(self) -> str:
        return f"第 {self.line} 段:{self.what}"


def own_template(paper: Paper) -> Path | None:
    """The office's template of this paper, where it has put one."""
    place = Path(settings.DATA) / "templates" / f"{paper.name}.docx"
    return place if place.exists() else None


def template_of(paper: Paper, organ: Organ) -> bytes:
    """The template a paper is made with: the office's own or the default."""
    own = own_template(paper)
    return own.read_bytes() if own is not None else default_template(paper, organ)


def default_template(paper: Paper, organ: Organ) -> bytes:
    """The default template, with room for the names that may stand in its head."""
    return _default(paper, tuple(dict.fromkeys(name for name in (organ.name, organ.district) if name)))


@lru_cache(maxsize=256)
def _default(paper: Paper, bodies: tuple[str, ...]) -> bytes:
    return template(paper, bodies)


def render(procedure: Procedure, paper: Paper, organ: Organ, values: Mapping[str, str]) -> bytes:
    """The paper. Refuses a template with faults, naming field and paragraph; what was recorded stays as it is."""
    content = template_of(paper, organ)
    found = _faults(content, known(procedure, paper))
    if found:
        raise _broken(paper, found)
    made = DocxTemplate(io.BytesIO(content))
    try:
        made.render(dict(values), _environment(), autoescape=True)
    except TemplateError as wrong:
        raise _broken(paper, (Fault(0, str(wrong)),)) from wrong
    word: WordDocument = made.docx
    _punctuate(word)
    mark(word, organ.kind)
    return saved(word, paper.name, organ.name)


@lru_cache(maxsize=256)
def _faults(content: bytes, names: frozenset[str]) -> tuple[Fault, ...]:
    return tuple(faults(content, names))


def faults(content: bytes, names: frozenset[str]) -> list[Fault]:
    """Everything wrong in a template: no Word file, marks that do not close, fields that are not there."""
    try:
        word = docx.Document(io.BytesIO(content))
    except (ValueError, KeyError, OSError, zipfile.BadZipFile):
        return [Fault(0, "不是 Word 文件(.docx)")]
    environment = _environment()
    said = [_plain(line) for line in lines(word)]
    try:
        tree = environment.parse("\n".join(said))
    except TemplateSyntaxError as wrong:
        unclosed = "looking for" in (wrong.message or "")
        return [Fault(wrong.lineno, "{% if %} 没有用 {% endif %} 结束" if unclosed else "{{ }} 或者 {% %} 没有写完整")]
    missing = meta.find_undeclared_variables(tree) - names
    return [
        Fault(name.lineno, f"没有“{name.name}”这个字段", name.name)
        for name in sorted(tree.find_all(nodes.Name), key=lambda each: each.lineno)
        if name.name in missing and name.ctx == "load"
    ]


def _plain(line: str) -> str:
    for each in MARKS:
        line = line.replace(each, each[:2] + " ")
    return line.replace("\n", " ")


def _environment() -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True)


def _broken(paper: Paper, found: tuple[Fault, ...]) -> Refusal:
    return Refusal(
        "papers.template",
        missing="“{paper}”的模板有错,没有生成:{faults}",
        remedy="请在单位文件夹 templates 里改正 {paper}.docx;移走它就用默认模板。已登记的内容都还在",
        params={"paper": paper.name, "faults": ";".join(str(fault) for fault in found[:5])},
    )


def _punctuate(word: WordDocument) -> None:
    """Full-width marks as papers carry them, in our own words and in what was typed alike."""
    for node in word.element.body.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"):
        if node.text:
            node.text = chinese(node.text)

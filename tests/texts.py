"""Every message of the pages, their English, and their Chinese marks: running this brings both catalogues up to date.

A message is a Chinese text in source: what the templates mark, every text of the rooms whose words reach a page
(labels, hints, choices, stages, gates, figures, refusals) and the words of the law data that a page shows. A text put
together from parts is a message with named places: ``f"延长{days}日"`` is ``延长{days}日``. Citations of the law stay
Chinese, as statutes are cited; so do titles, names and the text of official papers.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path

import polib
from jinja2 import Environment

from zhunsheng.kernel.fields import Field, specs
from zhunsheng.kernel.procedure import Procedure
from zhunsheng.kernel.record_papers import papers_of
from zhunsheng.law import LawBase, load
from zhunsheng.matters.catalogue import procedures
from zhunsheng.reports.punctuation import chinese

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "zhunsheng"
CATALOGUE = PACKAGE / "pages" / "locale" / "en" / "LC_MESSAGES" / "django.po"
CHINESE = PACKAGE / "pages" / "locale" / "zh_Hans" / "LC_MESSAGES" / "django.po"
ROOMS = (
    "kernel", "law", "clock", "order", "matters", "registers", "archive", "desk", "intake", "pages",
    "workbench", "portal",
)  # fmt: skip
HEAD = {
    "Language": "en",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=2; plural=(n != 1);",
}
HAN = re.compile(r"[\u4e00-\u9fff]")
PLACE = re.compile(r"%\((\w+)\)s|\{(\w+)\}")
CITED = re.compile(r"(?:\{[A-Z_]+\}[;、]?|《[^》]+》)+(?:第.*|[((;].*|)|(?:国办|法释).*|第\{\w+\}条.*|公益诉讼解释.*")
"""A citation: the law by its title or its name in source, an article by its number."""

PATTERN = re.compile(r"\\d|\[[^\]]*\][+*?]|\(\?:|\.\+")
NO_WORDS = frozenset(
    {
        "某",
        "一二三四五六日",
        "信",
        "诉",
        "会",
        "审",
        "公",
        "征",
        "学",
        "普",
        "目",
        "复",
        "建",
        "责",
        "改",
        "顾",
        "决",
        "判",
    }
)
"""The mask, the days of the week in one text, and the marks of registry numbers."""

PAPERS = frozenset({
    "intake/sheets.py", "intake/template.py",  # heads as workbooks write them, read and written in Chinese
    "order/telling.py", "pages/days.py", "people/models.py", "kernel/record_papers.py", "law/remedies.py",
})  # fmt: skip
HEADS = frozenset({"sheet.py"})
"""What a procedure says of its workbook: heads and words as ledgers write them."""
TELLING = (
    *(f"papers/{name}.py" for name in ("every", "frame", "making", "pdf", "render")),
    *(f"publishing/{name}.py" for name in ("guard", "handed", "place")),
    "ledger/closing.py",
)
"""Where rooms that make files speak to whoever sits at the page; the words of the files themselves are Chinese."""
OFFICIAL = re.compile(
    r"如对(?:本|\{)|依照\{|可以\{\w+\}|自(?:收到本答复|\{\w+\})之日起|\{code\}\{series\}|\{\w+\}〔"
    r"|这是一条记录的账本回执|怎样核验\.txt|文书 \{|网申〔|\{name\}\((?!第)|\{year\}年\{month\}月\{day\}日"
)
"""What a paper tells the applicant and the number of a matter: official, never translated."""


def messages() -> dict[str, set[str]]:
    """Every message with the files it stands in."""
    found: dict[str, set[str]] = {}
    for where, text in (*_of_python(), *_of_templates(), *_of_tables(), *_of_law(load())):
        if text.strip() and HAN.search(text) and text not in NO_WORDS:
            found.setdefault(text, set()).add(where)
    return found


def places(text: str) -> list[str]:
    """The named places of a message, in order of name."""
    return sorted(found[0] or found[1] for found in PLACE.findall(text))


def _of_templates() -> Iterator[tuple[str, str]]:
    env = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    for path in sorted(PACKAGE.glob("*/templates/*")):
        for _line, _call, message in env.extract_translations(path.read_text(encoding="utf-8")):
            text = message[0] if isinstance(message, tuple) else message
            yield path.relative_to(PACKAGE).as_posix(), text or ""


def _of_python() -> Iterator[tuple[str, str]]:
    rooms = (path for room in ROOMS for path in sorted((PACKAGE / room).rglob("*.py")))
    for path in (*rooms, *(PACKAGE / name for name in TELLING)):
        where = path.relative_to(PACKAGE).as_posix()
        paper = path.name.endswith("papers.py") and path.is_relative_to(PACKAGE / "matters")
        if where in PAPERS or paper or path.name in HEADS or "migrations" in path.parts:
            continue
        for text in _texts(ast.parse(path.read_text(encoding="utf-8"))):
            if not (CITED.fullmatch(text) or PATTERN.search(text) or OFFICIAL.match(text)):
                yield where, text


def _texts(node: ast.AST) -> Iterator[str]:
    """The texts below a node, docstrings left out, each as long as source puts it together."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return
    whole = _ways(node) if isinstance(node, ast.expr) else None
    if whole is not None:
        yield from whole
        for each in ast.walk(node):
            if isinstance(each, ast.FormattedValue):
                yield from _texts(each.value)
        return
    for child in ast.iter_child_nodes(node):
        yield from _texts(child)


def _ways(node: ast.AST) -> list[str] | None:
    """The texts an expression may give, parts that are known only later as places; ``None`` where it is no text."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) else None
    if isinstance(node, ast.JoinedStr):
        parts = [_part(value) for value in node.values]
        return ["".join(way) for way in product(*parts)]
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = _ways(node.left), _ways(node.right)
        return [a + b for a in left for b in right] if left and right else None
    if isinstance(node, ast.IfExp):
        body, other = _ways(node.body), _ways(node.orelse)
        return body + other if body and other else None
    return None


def _part(value: ast.expr) -> list[str]:
    if isinstance(value, ast.FormattedValue):
        known = _ways(value.value) if isinstance(value.value, ast.IfExp) else None
        return known or ["{" + _name(value.value) + "}"]
    return _ways(value) or [""]


def _name(value: ast.expr) -> str:
    """A name for a place: the last name of the expression that fills it."""
    named = (each for each in ast.walk(value) if isinstance(each, ast.Attribute | ast.Name))
    return next((each.attr if isinstance(each, ast.Attribute) else each.id for each in named), "it")


def _of_tables() -> Iterator[tuple[str, str]]:
    """Words of the procedures as their tables hold them, those put together when they are read included."""
    for procedure in procedures().values():
        for text in _of_table(procedure):
            if not CITED.fullmatch(text):
                yield f"matters/{procedure.id}", text


def _of_table(table: Procedure) -> Iterator[str]:
    yield table.label
    yield from table.stages.values()
    yield from (column.label for column in table.columns)
    yield from (clock.label for clock in table.clocks)
    for figure in table.figures:
        yield from (figure.title, figure.unit, figure.definition)
    for step in table.steps:
        yield from (step.act.LABEL, step.verb)
        yield from (text for field in specs(step.act) for text in _of_field(field))
    for opening in table.openings:
        yield opening.verb
    yield from (paper.name for paper in papers_of(table))
    for each in (*table.steps, *table.openings):
        yield from (text for gate in each.needs for text in (gate.missing, gate.remedy))


def _of_field(field: Field) -> Iterator[str]:
    yield from (field.label, field.hint)
    if field.kind == "choice":
        yield from (choice.label for choice in field.choices())
    if field.kind == "part":
        yield from (text for part in field.parts() for text in _of_field(part))


def _of_law(base: LawBase) -> Iterator[tuple[str, str]]:
    """Words of the law data that a reckoning or a clock shows; instruments and articles stay as they are cited."""
    for period in base.periods.values():
        yield "law/statutes", period.title_zh
        if period.extension is not None:
            yield from (("law/statutes", text) for text in (period.extension.approver_zh, period.extension.notify_zh))
    for text in base.vocabulary.event.values():
        yield "law/vocabulary.toml", text
    calendar = base.calendar
    for text in (*calendar.off.values(), *calendar.unknown, *calendar.fixed.values()):
        yield "law/calendar", text


def update(catalogue: polib.POFile, found: dict[str, set[str]]) -> None:
    """Put what is new in, take what is gone out, keep every translation."""
    known = {entry.msgid: entry.msgstr for entry in catalogue}
    catalogue.clear()
    catalogue.metadata = dict(HEAD)
    for text in sorted(found, key=lambda each: (min(found[each]), each)):
        flags = ["python-format"] if "%(" in text else ["python-brace-format"] if PLACE.search(text) else []
        where = [(place, "") for place in sorted(found[text])]
        catalogue.append(polib.POEntry(msgid=text, msgstr=known.get(text, ""), occurrences=where, flags=flags))


def marked(found: Iterable[str]) -> polib.POFile:
    """The Chinese of the pages: each message that full-width marks change (GB/T 15834), with those marks."""
    catalogue = polib.POFile(wrapwidth=110)
    catalogue.metadata = {**HEAD, "Language": "zh_Hans", "Plural-Forms": "nplurals=1; plural=0;"}
    for text in sorted(found):
        if chinese(text) != text:
            catalogue.append(polib.POEntry(msgid=text, msgstr=chinese(text)))
    return catalogue


def untranslated(catalogue: Iterable[polib.POEntry]) -> list[str]:
    """What still has no English."""
    return [entry.msgid for entry in catalogue if not entry.msgstr]


def main() -> int:
    """Write the catalogue and its compiled form; 1 where something has no English yet."""
    catalogue = polib.pofile(str(CATALOGUE), wrapwidth=110) if CATALOGUE.exists() else polib.POFile(wrapwidth=110)
    found = messages()
    update(catalogue, found)
    for file, place in ((catalogue, CATALOGUE), (marked(found), CHINESE)):
        place.parent.mkdir(parents=True, exist_ok=True)
        file.save(str(place))
        file.save_as_mofile(str(place.with_suffix(".mo")))
    missing = untranslated(catalogue)
    sys.stdout.write("\n".join([f"{len(catalogue)} messages, {len(missing)} without English", *missing]) + "\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())

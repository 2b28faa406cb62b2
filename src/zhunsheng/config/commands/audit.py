"""核对任何一份报告的数字:zs audit 报告.txt --year 2024。不需要单位;有单位时逐项对照统计数字。"""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import NamedTuple
from zipfile import BadZipFile

from django.apps import apps
from django.db import DatabaseError
from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table, _Cell

from zhunsheng.config.usage import year
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.law import load
from zhunsheng.reports import pdf
from zhunsheng.reports.audit import Audit, Audited, audit, headline

VERDICTS = {
    "contradicted": "与记录不符",
    "supported": "有记录支持",
    "no_evidence": "没有对应记录",
    "not_checkable": "无法核对(计划、名次)",
    None: "未核对",
}
ROW, CELL = "[表] ", " | "
ENCODINGS = ("utf-8-sig", "gb18030")


class Held(NamedTuple):
    """The figures a report is held against; none where the office holds no record of them in that year."""

    organ: str
    year: int
    figures: Mapping[str, float]


def arguments(parser: ArgumentParser) -> None:
    """The report, and the year whose figures of this office it is held against."""
    parser.add_argument("file", type=Path, help="报告正文:.txt(UTF-8 或 GB18030)、.docx 或 .pdf")
    parser.add_argument("--year", type=year, help="按本单位这一年的统计数字核对;不写时看报告标题的单位和年度")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--strict", action="store_true", help="有不符或者发现问题时退出码为 1")


def run(args: Namespace) -> int:
    """Audit the file; prints the claims by verdict and the findings."""
    text = _text(args.file)
    held = _office(text, args.year)
    figures = held.figures if held else None
    found = audit(text, tuple(load().instruments.values()), figures)
    if args.json:
        print(json.dumps(found.as_data(), ensure_ascii=False))
    else:
        _print(found, text, held)
    return 1 if args.strict and found.wanting else 0


def _text(path: Path) -> str:
    try:
        if path.suffix.lower() == ".docx":
            return _words(path)
        content = path.read_bytes()
        if content.startswith(pdf.MAGIC):
            return _printed(path, content)
    except (OSError, BadZipFile, PackageNotFoundError, KeyError, ValueError, SyntaxError) as error:
        raise _unreadable(path, "打不开") from error
    for encoding in ENCODINGS:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text.replace("\r\n", "\n")
    raise _unreadable(path, "不是 UTF-8 或者 GB18030 文本")


def _printed(path: Path, content: bytes) -> str:
    """The text of a PDF."""
    text = pdf.paragraphs(content)
    if text is None:
        raise _unreadable(path, "读不出文字(扫描件,或者有密码)")
    return text


def _words(path: Path) -> str:
    """The text of a Word file: a paragraph or a row of a table a line, cells parted by bars, merged cells once."""
    lines = []
    for block in Document(str(path)).iter_inner_content():
        if isinstance(block, Table):
            lines += [ROW + CELL.join(_cell(cell) for cell in dict.fromkeys(row.cells)) for row in block.rows]
        else:
            lines.append(block.text)
    return "\n".join(lines)


def _cell(cell: _Cell) -> str:
    return " ".join(cell.text.split())


def _unreadable(path: Path, why: str) -> Refusal:
    return Refusal(
        "audit.unreadable",
        missing="“{file}”{why}",
        remedy="请给出 .txt(UTF-8 或 GB18030)、.docx 或者不是扫描件的 .pdf 文件",
        params={"file": path.name, "why": why},
    )


def _office(text: str, year: int | None) -> Held | None:
    """The office's figures; none without an office, or for another body's report when no year was named."""
    if not apps.ready:
        return None
    try:
        organ = apps.get_model("people", "Organ").objects.first()
    except DatabaseError:  # of an earlier edition: its figures cannot be had, and a report can be read without them
        if year is not None:
            raise
        return None
    if organ is None:
        return None
    title, reported = headline(text)
    wanted = year or reported
    if wanted is None or (year is None and organ.name not in title):
        return None
    evidenced = import_module("zhunsheng.registers.figures").evidenced
    return Held(organ.name, wanted, {id_: each.value for id_, each in evidenced(organ, wanted).items()})


def _print(found: Audit, text: str, held: Held | None) -> None:
    if held:
        without = "" if held.figures else "这一年没有任何记录,没有可以对照的数字。"
        print(f"对照“{held.organ}”{held.year}年的统计数字。{without}")
    print(f"共找到 {len(found.claims)} 个数字说法,{len(found.findings)} 处问题。")
    for word, label in VERDICTS.items():
        group = [each for each in found.claims if (each.verdict.word if each.verdict else None) == word]
        if group:
            print(f"\n{label}({len(group)})")
            for each in group:
                print("  " + _line(each, text))
    if found.findings:
        print(f"\n文中问题({len(found.findings)})")
        for slip in found.findings:
            print(f"  第{_row(text, slip.start)}行  {slip.message}")
            print(f"      …{_excerpt(text, slip.start, slip.end)}…")


def _line(each: Audited, text: str) -> str:
    claim, verdict = each.claim, each.verdict
    counted = f"  ← {verdict.figure} = {verdict.value:g}" if verdict and verdict.value is not None else ""
    return f"第{_row(text, claim.start)}行  {claim.number}{claim.unit}  {claim.subject}  “{claim.clause}”{counted}"


def _row(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1


def _excerpt(text: str, start: int, end: int, around: int = 12) -> str:
    return text[max(0, start - around) : end + around].replace("\n", " ")

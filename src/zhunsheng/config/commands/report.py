"""年度报告和信息公开年报表:zs report annual|disclosure --year 2024 --out 文件。"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from zhunsheng.config.usage import year
from zhunsheng.desk.moments import today
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.pages.marks import mark_of
from zhunsheng.pages.tables import workbook
from zhunsheng.papers.statutory import sheet, tables
from zhunsheng.papers.web import page
from zhunsheng.papers.word import report
from zhunsheng.people.models import Organ
from zhunsheng.registers.yearly import annual_report


def arguments(parser: ArgumentParser) -> None:
    """Which report, which year, where to."""
    parser.add_argument("kind", choices=["annual", "disclosure"])
    parser.add_argument("--year", type=year, required=True)
    parser.add_argument("--out", type=Path, required=True, help="annual 用 .docx 或 .html,disclosure 用 .xlsx")


def run(args: Namespace) -> int:
    """Write the report's file."""
    organ = Organ.objects.get()
    return _disclosure(organ, args) if args.kind == "disclosure" else _annual(organ, args)


def _disclosure(organ: Organ, args: Namespace) -> int:
    if args.out.suffix.lower() != ".xlsx":
        raise Refusal("report.format", missing="信息公开年报表只写成工作簿", remedy="请用 .xlsx")
    table, wrong = tables(organ, args.year)
    heads, rows = sheet(table)
    args.out.write_bytes(workbook(f"{args.year}", heads, rows, ";".join(wrong), mark=mark_of(organ)))
    print(f"已写好 {args.out.name}:{';'.join(wrong) or '逐列平衡,与上年衔接'}。")
    return 1 if wrong else 0


def _annual(organ: Organ, args: Namespace) -> int:
    document = annual_report(organ, args.year, today(organ))
    suffix = args.out.suffix.lower()
    if suffix == ".docx":
        args.out.write_bytes(report(document))
    elif suffix == ".html":
        args.out.write_text(page(document), encoding="utf-8")
    else:
        raise Refusal("report.format", missing="不能写成“{s}”", remedy="请用 .docx 或 .html", params={"s": suffix})
    print(f"已写好 {args.out.name}:{sum(1 for _ in document.numbers())} 个数字,附录列明口径和记录。")
    return 0

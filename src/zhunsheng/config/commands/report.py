"""法治政府建设年度报告:zs report annual --year 2024 --out 报告.docx(或 .html)。"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from zhunsheng.desk.moments import today
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.papers.web import page
from zhunsheng.papers.word import report
from zhunsheng.papers.yearly import annual_report
from zhunsheng.people.models import Organ


def arguments(parser: ArgumentParser) -> None:
    """Which report, which year, where to."""
    parser.add_argument("kind", choices=["annual"])
    parser.add_argument("--year", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True, help="以 .docx 或 .html 结尾")


def run(args: Namespace) -> int:
    """Write the report's file."""
    organ = Organ.objects.get()
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

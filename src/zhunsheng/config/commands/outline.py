"""提纲:本单位事项的过程,不含任何人、任何话,供演练单位使用。"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.catalogue import procedures
from zhunsheng.people.models import Organ
from zhunsheng.sample.outline import outline, written


def arguments(parser: ArgumentParser) -> None:
    """Where to, and of which procedure."""
    parser.add_argument("--out", default="-", help="写到哪个文件,- 为标准输出")
    parser.add_argument("--procedure", default="", help="只要这一类事项和与它相连的,例如 petitions;默认全部")


def run(args: Namespace) -> int:
    """Write the outline."""
    if args.procedure and args.procedure not in procedures():
        raise Refusal(
            "outline.procedure", missing="没有“{asked}”这一类事项", remedy="请核对", params={"asked": args.procedure}
        )
    found = outline(Organ.objects.get(), args.procedure)
    if args.out == "-":
        sys.stdout.write(written(found) + "\n")
        return 0
    Path(args.out).write_text(written(found), encoding="utf-8")
    print(f"已写好 {Path(args.out).name}:{len(found['acts'])} 条行为的提纲,不含姓名、文字和文件内容。")
    return 0

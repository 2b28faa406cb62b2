"""把公众页面写成静态网页,供区政府网站挂出:zs site --out 文件夹。"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from zhunsheng.people.models import Organ
from zhunsheng.portal.site import export


def arguments(parser: ArgumentParser) -> None:
    """Where to."""
    parser.add_argument("--out", type=Path, required=True, help="文件夹;已有的旧网页会被整个换掉")


def run(args: Namespace) -> int:
    """Write the site."""
    count = export(Organ.objects.get(), args.out.resolve())
    print(f"已写好 {args.out.name}:{count} 个文件。链接都是相对的,整个文件夹挂到哪里都能打开。")
    return 0

"""ledger rebuild:从公布的文件夹补齐数据库丢失的账本记录,丢失本身记为一条行为。"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from zhunsheng.people.models import Organ
from zhunsheng.publishing.restore import rebuild


def arguments(parser: ArgumentParser) -> None:
    """What to do, from where, why it was lost."""
    parser.add_argument("what", choices=["rebuild"])
    parser.add_argument("--from", dest="source", type=Path, help="公布的文件夹(默认按 zhunsheng.toml)")
    parser.add_argument("--cause", required=True, help="丢失的原因")


def run(args: Namespace) -> int:
    """Put lost leaves back."""
    organ = Organ.objects.get()
    found = rebuild(organ, args.cause, args.source)
    if found is None:
        print(f"{organ.name}:账本没有缺少公布过的记录。")
        return 0
    print(f"{organ.name}:补回第 {found.first} 号至第 {found.last} 号记录,内容待补;恢复已记入账本。")
    return 0

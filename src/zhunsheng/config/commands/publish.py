"""公布账本:写出任何人都能核验的文件夹;--line 收进人工送来的见证签名行。"""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from django.conf import settings

from zhunsheng.people.models import Organ
from zhunsheng.publishing.begin import begin
from zhunsheng.publishing.publish import publish, take_cosignature


def arguments(parser: ArgumentParser) -> None:
    """Where to, and a line brought by hand."""
    parser.add_argument("--out", type=Path, help="公布到哪个文件夹(默认按 zhunsheng.toml)")
    parser.add_argument("--begin", metavar="账本名", help="第一次:定下账本名,生成密钥")
    parser.add_argument("--line", type=Path, help="人工送来的见证签名行")
    parser.add_argument("--json", action="store_true")


def run(args: Namespace) -> int:
    """Publish every organ's ledger; say what was let out and what waits."""
    organ = Organ.objects.get()
    if args.begin:
        print(f"账本公钥(请告诉见证单位和公众):{begin(Path(settings.DATA), args.begin, organ.kind)}", file=sys.stderr)
    if args.line:
        take_cosignature(organ, args.line.read_text(encoding="utf-8"))
    done = publish(organ, args.out)
    if args.json:
        told = {"size": done.size, "let_out": done.let_out, "written": done.written, "waiting": done.waiting}
        print(json.dumps(told, ensure_ascii=False))
        return 0
    heads = "、".join(map(str, done.let_out)) or "没有新的"
    print(f"{organ.name}:账本 {done.size} 条,公布树头 {heads},写出文件 {done.written} 个。")
    for line in done.waiting:
        print(f"  等待见证:{line}")
    return 0

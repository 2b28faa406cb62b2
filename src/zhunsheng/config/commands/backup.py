"""备份整个单位到一个文件:数据库、档案、设定;写完即验证。"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from zhunsheng.config.commands.bundle import make, verify


def arguments(parser: ArgumentParser) -> None:
    """Where to."""
    parser.add_argument("file", type=Path, help="备份文件,例如 backup-2026-11-23.zip")


def run(args: Namespace) -> int:
    """Write and verify."""
    make(args.file)
    count = verify(args.file)
    print(f"已备份到 {args.file.name}:{count} 个文件,逐一核对无误。备份含个人信息,请妥善保管。")
    return 0

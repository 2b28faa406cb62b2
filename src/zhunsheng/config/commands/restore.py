"""从备份文件恢复到一个空文件夹;先核对备份,再恢复,再核对账本和台账。"""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from pathlib import Path

from django.db import connection

from zhunsheng.config.commands import folder
from zhunsheng.config.commands.bundle import unpack, verify
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.people.models import Organ
from zhunsheng.registers.rebuild import check


def arguments(parser: ArgumentParser) -> None:
    """Where from."""
    parser.add_argument("file", type=Path)


def run(args: Namespace) -> int:
    """Verify, unpack into an empty office folder, compare registers with the ledger."""
    place = Path(os.environ["ZS_DATA"])
    verify(args.file)
    if connection.vendor != "sqlite" and connection.introspection.table_names():
        raise Refusal("restore.not_empty", missing="数据库里已经有表", remedy="请恢复到空的数据库(ZS_DATABASE)")
    unpack(args.file, place)
    folder.bring_up_to_date()
    differing = sum(len(check(organ)) for organ in Organ.objects.all())
    print(f"已恢复到 {place.name};账本保护完好,台账与账本{'一致' if not differing else f'有 {differing} 行不同'}。")
    return 1 if differing else 0

"""检查账本、档案和台账是否与当时所记一致;只检查,不改动。"""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace

from zhunsheng.people.models import Organ
from zhunsheng.publishing.fsck import fsck
from zhunsheng.publishing.guard import look


def arguments(parser: ArgumentParser) -> None:
    """As JSON."""
    parser.add_argument("--json", action="store_true")


def run(args: Namespace) -> int:
    """Look at everything; 1 where something is wrong."""
    organ = Organ.objects.get()
    wrong = list(fsck(organ))
    behind = look(organ)
    if args.json:
        found = [{"where": each.where, "what": each.what} for each in wrong]
        print(json.dumps({"wrong": found, "closed": behind}, ensure_ascii=False))
        return 1 if wrong or behind else 0
    for each in wrong:
        print(each)
    if behind:
        print(f"账本应当只读:{behind}")
    if not wrong and not behind:
        print(f"{organ.name}:账本、档案、台账与当时所记一致。")
    return 1 if wrong or behind else 0

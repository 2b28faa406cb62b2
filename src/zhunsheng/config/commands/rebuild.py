"""从账本重新折算台账;--check 只比较,不改动。"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from zhunsheng.people.models import Organ
from zhunsheng.registers.rebuild import check, fingerprint, rebuild


def arguments(parser: ArgumentParser) -> None:
    """Compare only."""
    parser.add_argument("--check", action="store_true", help="只比较")


def run(args: Namespace) -> int:
    """Rebuild every organ's registers, or compare; 1 where they differ."""
    wrong = 0
    for organ in Organ.objects.all():
        if args.check:
            lines = check(organ)
            wrong += len(lines)
            for line in lines[:20]:
                print(line)
            print(f"{organ.name}:{'一致' if not lines else f'{len(lines)} 行不同'},指纹 {fingerprint(organ)[:16]}")
        else:
            print(f"{organ.name}:重新折算 {rebuild(organ)} 个事项,指纹 {fingerprint(organ)[:16]}")
    return 1 if wrong else 0

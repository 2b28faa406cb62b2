"""一年的数字,每个都附口径和账本记录号。"""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace

from zhunsheng.config.usage import year
from zhunsheng.people.models import Organ
from zhunsheng.registers.figures import of_year


def arguments(parser: ArgumentParser) -> None:
    """The year."""
    parser.add_argument("--year", type=year, required=True)
    parser.add_argument("--json", action="store_true")


def run(args: Namespace) -> int:
    """Print every figure of the year."""
    found = of_year(Organ.objects.get(), args.year)
    if args.json:
        print(json.dumps({id_: each.as_data() for id_, each in found.items()}, ensure_ascii=False))
        return 0
    for id_, each in found.items():
        print(f"{each.figure.title:<24}{each.value:>8} {each.figure.unit}   {id_}")
        print(f"    口径:{each.definition}")
    return 0

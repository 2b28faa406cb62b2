"""到期日怎么算:zs due gk.reply --from 2026-09-18。不需要单位。"""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace

from zhunsheng.clock import parse_day, parse_stretch, reckon, slip_text
from zhunsheng.config.usage import whole
from zhunsheng.law import load


def arguments(parser: ArgumentParser) -> None:
    """The period, the day of the starting event, what is excluded, whether it was prolonged."""
    # --extended may stand alone: written before the period it would take the period for its length
    parser.usage = "zs due PERIOD --from DATE [--extended [LENGTH]] [--exclude A..B] [--json] [--text]"
    parser.add_argument("period", help="期限名称,例如 gk.reply、xf.handle、xs.answer")
    parser.add_argument("--from", dest="start", required=True, help="起算事件的日期(当日不计)")
    parser.add_argument(
        "--extended", nargs="?", const=True, default=False, type=whole, help="已依法延长(可写延长的长度)"
    )
    parser.add_argument(
        "--exclude", action="append", default=[], metavar="A..B", help="不计入的期间:A 的次日至 B,可写多次"
    )
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--text", action="store_true", help="打印期限计算单(默认)")


def run(args: Namespace) -> int:
    """Print the reckoning."""
    due = reckon(
        load(),
        args.period,
        parse_day(args.start),
        extended=args.extended,
        exclude=[parse_stretch(each) for each in args.exclude],
    )
    print(json.dumps(due.as_data(), ensure_ascii=False) if args.json else slip_text(due))
    return 0

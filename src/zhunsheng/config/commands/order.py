"""安置选房顺序的核验包:zs order export --matter 编号 --batch 批次 --out 文件夹;--in-area 征收范围内的一种。"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from zhunsheng.config.usage import whole
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.people.models import Organ
from zhunsheng.publishing.order_bundle import Kind, files
from zhunsheng.publishing.order_source import let_out
from zhunsheng.publishing.orders import found
from zhunsheng.registers.models import MatterRow


def arguments(parser: ArgumentParser) -> None:
    """Which order, where to, for whom."""
    parser.add_argument("what", choices=["export"])
    parser.add_argument("--matter", required=True, help="安置项目的编号,例如 示改安置〔2026〕1号")
    parser.add_argument("--batch", type=whole, default=1, help="第几批(默认第1批)")
    parser.add_argument("--out", type=Path, required=True, help="写到哪个文件夹;已有内容的不覆盖")
    parser.add_argument("--in-area", action="store_true", help="征收范围内公布的一种:名册、房源、分户情况;不得上网")


def run(args: Namespace) -> int:
    """Write one bundle of an order."""
    organ = Organ.objects.get()
    row = MatterRow.objects.filter(organ=organ, procedure="resettlement", number=args.matter).first()
    order = found(organ, args.matter if row is None else row.matter, args.batch)
    if order is None:
        raise Refusal(
            "order.unpublished",
            missing="“{matter}”第{batch}批没有公布过选房顺序",
            remedy="请核对编号和批次;选房顺序公布以后才能导出",
            params={"matter": args.matter, "batch": args.batch},
        )
    _refuse_full(args.out)
    kind = Kind.AREA if args.in_area else Kind.PUBLIC
    written = files(order, kind, let_out(organ))
    for name, content in written.items():
        path = args.out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    print(f"{order.project} 第{order.batch}批 {kind.label}:{len(order.listed)} 户,{len(written)} 个文件。")
    print(f"核验:python3 {args.out.name}/verify.py {args.out.name}")
    return 0


def _refuse_full(out: Path) -> None:
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise Refusal(
            "order.not_empty", missing="“{place}”里已经有内容", remedy="请换一个空文件夹", params={"place": out.name}
        )

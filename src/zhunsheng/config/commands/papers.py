"""文书:zs papers --check 核对每份制发件能否由签发的正文重新生成;--templates 文件夹 写出全部默认模板。"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from zhunsheng.papers.checking import Verdict, check
from zhunsheng.papers.every import groups
from zhunsheng.papers.render import default_template
from zhunsheng.people.models import Account, Organ

SOUND = (Verdict.SAME, Verdict.BY_HAND)


def arguments(parser: ArgumentParser) -> None:
    """Check what was issued and the office's own templates, or write the default templates."""
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--check", action="store_true", help="核对制发件和单位自己的模板")
    what.add_argument("--templates", type=Path, help="把默认模板写进这个文件夹(按事项分文件夹)")


def run(args: Namespace) -> int:
    """Do it; 1 where something is wrong."""
    organ = Organ.objects.get()
    return _write(organ, args.templates) if args.templates else _check(organ)


def _write(organ: Organ, folder: Path) -> int:
    count = 0
    for group in groups():
        for paper in group.papers:
            place = folder / group.label / f"{paper.name}.docx"
            place.parent.mkdir(parents=True, exist_ok=True)
            if not place.exists():
                place.write_bytes(default_template(paper, organ))
                count += 1
    print(f"已写好 {count} 个默认模板,已有的没有改动。改好以后放进单位文件夹的 templates,文件名不变。")
    return 0


def _check(organ: Organ) -> int:
    people = {str(pk): name for pk, name in Account.objects.filter(organ=organ).values_list("pk", "name")}
    found = list(check(organ, people))
    for each in found:
        if each.verdict is not Verdict.SAME:
            print(f"第 {each.entry.seq} 号记录 {each.entry.act.paper}{each.entry.act.number}:{each.verdict.label}")
    wrong = _own_faults()
    for fault in wrong:
        print(fault)
    same = sum(each.verdict is Verdict.SAME for each in found)
    print(f"制发件 {len(found)} 份,{same} 份与签发的正文一致;单位自己的模板有错的 {len(wrong)} 个。")
    return 0 if not wrong and all(each.verdict in SOUND for each in found) else 1


def _own_faults() -> list[str]:
    return [
        f"模板 {paper.name}.docx {fault}"
        for group in groups()
        for paper in group.papers
        for fault in group.faults(paper)
    ]

"""What lies published, compared with the database: every file that publishing the same heads anew would write.

What waits for its next publication is not wrong; what is missing, altered or too much among the published is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhunsheng.ledger import heads
from zhunsheng.ledger.heads import Head
from zhunsheng.people.models import Organ
from zhunsheng.publishing import openings, order_bundle
from zhunsheng.publishing.disk import same
from zhunsheng.publishing.place import Publishing, meets
from zhunsheng.seal.tiles import WIDTH, bundle, tiles
from zhunsheng.seal.tree import Tree, leaf_hash

HEAD_FILE = re.compile(r"checkpoint\.([1-9][0-9]{0,14})")
_OPENED = ("open", "figures", "orders")
"""Folders in which nothing stands that is not to be opened."""


def differing(organ: Organ, publishing: Publishing) -> Iterator[tuple[str, str]]:
    """Every published file that is not as it should be: its name, and what is wrong. Nothing published is no wrong."""
    out = publishing.out
    if not (out / "checkpoint").exists():
        if any(out.glob("checkpoint.*")):
            yield "checkpoint", "不见了"
        return
    signed = heads.every(organ.pk)
    there = [head.size for head in signed if (out / f"checkpoint.{head.size}").exists()]
    let_out = [
        head
        for head in signed
        if head.size in there or (head.size < max(there, default=0) and meets(head, publishing.policy))
    ]
    if not let_out:
        yield "checkpoint", "没有一个树头是这个数据库签过的"
        return
    names: set[str] = set()
    for name, content in _wanted(organ, publishing, let_out):
        names.add(name)
        if not same(out / name, content):
            yield name, "与数据库不符" if (out / name).exists() else "不见了"
    yield from _strange(publishing, {head.size for head in signed}, names)


def _wanted(organ: Organ, publishing: Publishing, let_out: list[Head]) -> Iterator[tuple[str, bytes]]:
    leaves = heads.leaves(organ.pk)
    tree = Tree(map(leaf_hash, leaves))
    yield "policy", str(publishing.policy).encode()
    since = 0
    for head in let_out:
        if head.size > tree.size:
            return  # the head itself is told to be ahead of the ledger
        for tile in tiles(head.size, since):
            if tile.level == 0:
                begin = tile.number * WIDTH
                yield tile.bundle_path, bundle(leaves[begin : begin + tile.width])
            yield tile.path, tile.content(tree)
        yield f"checkpoint.{head.size}", head.published.encode()
        since = head.size
    yield "checkpoint", let_out[-1].published.encode()
    yield from openings.files(organ, tree, let_out)
    yield from order_bundle.published_files(organ, publishing, tree, let_out)


def _strange(publishing: Publishing, sizes: set[int], names: set[str]) -> Iterator[tuple[str, str]]:
    """Heads nobody here signed, and openings of what is not to be opened."""
    out = publishing.out
    for each in sorted(out.iterdir()):
        found = HEAD_FILE.fullmatch(each.name)
        if found and int(found[1]) not in sizes:
            yield each.name, "这个数据库没有签过"
    for folder in _OPENED:
        for each in sorted((out / folder).rglob("*")):
            name = each.relative_to(out).as_posix()
            if each.is_file() and name not in names and not name.endswith(".part"):
                yield name, "不在应当公开的之列"

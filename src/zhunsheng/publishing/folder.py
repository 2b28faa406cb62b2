"""What lies published, compared with the database: every file that publishing the same heads anew would write.

What waits for its next publication is not wrong; what is missing, altered or too much among the published is. An act
that waits may change what the figures count, and with them which heads are to be opened: until it is published, files
of figures and bundles of orders are not compared, and what was opened before stays as long as it says what the ledger
says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from zhunsheng.ledger import heads
from zhunsheng.ledger.heads import Head
from zhunsheng.people.models import Organ
from zhunsheng.publishing import openings, order_bundle
from zhunsheng.publishing.disk import same
from zhunsheng.publishing.place import Publishing, meets
from zhunsheng.seal.tiles import WIDTH, bundle, tiles
from zhunsheng.seal.tree import Tree, leaf_hash

HEAD_FILE = re.compile(r"checkpoint\.([1-9][0-9]{0,14})")
MOVED = ("figures/", "orders/")
"""What an act that waits may change before it is published."""


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
    leaves = heads.leaves(organ.pk)
    tree = Tree(map(leaf_hash, leaves))
    waiting = tree.size > let_out[-1].size
    names: set[str] = set()
    for name, content in _wanted(organ, publishing, let_out, leaves, tree):
        names.add(name)
        there_is = (out / name).exists()
        moved = name.startswith(MOVED) or (name.endswith(".head.json") and not there_is)
        if not same(out / name, content) and not (waiting and moved):
            yield name, "与数据库不符" if there_is else "不见了"
    yield from _unsigned(publishing, {head.size for head in signed})
    for name in sorted(set(openings.lying(out)) - names):
        if not (waiting and _still_true(organ, tree, let_out, out / name, name)):
            yield name, "不在应当公开的之列"


def _still_true(organ: Organ, tree: Tree, let_out: list[Head], place: Path, name: str) -> bool:
    """Whether something that is not to be opened any more says what the ledger says: the next publication closes it."""
    content = openings.again(organ, tree, let_out, name)
    return name.startswith(MOVED) or (bool(content) and same(place, content))


def _wanted(
    organ: Organ, publishing: Publishing, let_out: list[Head], leaves: list[bytes], tree: Tree
) -> Iterator[tuple[str, bytes]]:
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


def _unsigned(publishing: Publishing, sizes: set[int]) -> Iterator[tuple[str, str]]:
    """Heads nobody here signed."""
    for each in sorted(publishing.out.iterdir()):
        found = HEAD_FILE.fullmatch(each.name)
        if found and int(found[1]) not in sizes:
            yield each.name, "这个数据库没有签过"

"""What the person concerned takes home: a receipt that any one act stands in the log, with the act opened but for its
personal part. ``programs/verify.py`` checks it without asking anybody.
"""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger import heads, read
from zhunsheng.ledger.heads import Head
from zhunsheng.matters.catalogue import kinds
from zhunsheng.people.models import Organ
from zhunsheng.publishing.openings import BODY, HEAD, opening, receipt
from zhunsheng.publishing.place import Publishing, meets
from zhunsheng.publishing.tick import EVENING
from zhunsheng.seal.tree import Tree, leaf_hash

HOW = """这是一条记录的账本回执。核验不需要联网,也不需要安装别的软件。

1. 从见证单位或者公布账本的网站取得 verify.py(一份 Python 程序,任何人都可以读懂、另写)。
2. 把本文件夹和 verify.py 放在一起,运行:
   python3 verify.py {seq}.tlog-proof --opening {seq}.json
3. 更可靠的做法:向见证单位索要公钥(信任规则文件),加上 --policy 文件名。

{seq}.tlog-proof  证明这条记录在账本里,附有单位的签名和见证签名
{seq}.json        这条记录的内容(个人信息部分除外)和核对内容用的盐
policy            公钥和见证要求

请妥善保管:有了它,任何人都改不动这条记录而不被发现。
"""
_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Opened:
    """One act as it is handed over: number, the hash of its leaf, both parts opened, the first head that held it."""

    seq: int
    leaf: str
    hash: str
    parts: tuple[dict[str, Any], ...]
    head: Head | None


def opened(organ: Organ, seq: int, publishing: Publishing) -> Opened:
    """The act as far as it may be handed over. Raises ``Refusal`` (``receipt.lost``) where its content was lost."""
    if read.one(organ.pk, seq, kinds()) is None:
        raise Refusal(
            "receipt.lost",
            missing="第 {seq} 号记录的内容在恢复数据时丢失,还没有补上",
            remedy="请先按运维手册补齐内容",
            params={"seq": seq},
        )
    leaf = read.leaf(organ.pk, seq)
    parts = tuple(_part(organ, seq, part) for part in (HEAD, BODY))
    return Opened(seq, leaf.decode("ascii"), leaf_hash(leaf).hex(), parts, _first(organ, seq, publishing))


def packed(organ: Organ, given: Opened, publishing: Publishing) -> bytes:
    """The files to hand over; the same bytes every time. Raises ``LookupError`` where no head holds the act yet."""
    if given.head is None:
        raise LookupError(given.seq)
    tree = Tree(map(leaf_hash, heads.leaves(organ.pk)[: given.head.size]))
    told = {"index": given.seq, "leaf": given.leaf, "parts": given.parts}
    files = {
        f"{given.seq}.tlog-proof": str(receipt(tree, given.seq, [given.head])),
        f"{given.seq}.json": json.dumps(told, ensure_ascii=False, sort_keys=True, indent=1) + "\n",
        "policy": str(publishing.policy),
        "怎样核验.txt": HOW.format(seq=given.seq),
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as out:
        for name, text in files.items():
            out.writestr(zipfile.ZipInfo(name, _EPOCH), text.encode(), zipfile.ZIP_DEFLATED)
    return made.getvalue()


def next_head(now: datetime) -> datetime:
    """When the next head is expected: this evening, or as soon as the evening's publication has run."""
    evening = datetime.combine(now.date(), EVENING, now.tzinfo)
    return evening if now < evening else now + timedelta(minutes=30)


def _first(organ: Organ, seq: int, publishing: Publishing) -> Head | None:
    held = (head for head in heads.every(organ.pk) if head.size > seq)
    return next((head for head in held if meets(head, publishing.policy)), None)


def _part(organ: Organ, seq: int, part: str) -> dict[str, Any]:
    return {name: value for name, value in opening(organ.pk, seq, part).items() if name != "index"}

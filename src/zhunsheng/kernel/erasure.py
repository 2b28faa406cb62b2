"""Erasure keeps the proof: the personal part of an act and its nonce are destroyed, its leaf stands and still opens.

Sources: 个人信息保护法 47 (待核); archive law usually demands keeping, so this is the exception, with its ground, who
approved it, and the day by which the last backup that still holds the part is gone.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Counted, Doc, Hint, SeqRef, StaffRef, Text
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import ANY, Gate, Params, Step, View

LAW = "《个人信息保护法》第47条(待核)"


@act("record.erased", "删除个人信息")
class Erased(Act):
    """The personal part of these records is destroyed for good; figures, terms and stages do not change by it."""

    records: Annotated[Counted[tuple[SeqRef, ...]], "删除哪几号记录的个人信息"]
    ground: Annotated[Text, "法律依据和理由", Hint("不写被删除的内容")]
    approved_by: Annotated[StaffRef, "批准人"]
    backups_until: Annotated[date, "备份中最迟保留到"]
    paper: Annotated[Doc | None, "批准文件"] = None
    with_papers: Annotated[bool, "这些记录所附的文件一并删除", Hint("别的记录也用到的文件不删")] = False


def _of_this_matter(view: View, proposed: AnyEntry | None) -> bool | Params:
    if proposed is None:
        return True
    strange = [str(seq) for seq in proposed.act.records if seq not in view.file.numbers]
    return not strange or {"records": "、".join(strange)}


def _approved_by_another(_: View, proposed: AnyEntry | None) -> bool | Params:
    return proposed is None or proposed.act.approved_by != proposed.actor


OWN_RECORDS = Gate(
    "record.erased.other", LAW, "第 {records} 号不是本事项的记录", "请核对记录号", _of_this_matter, on_act=True
)
TWO_PEOPLE = Gate(
    "record.erased.self",
    "内规(删除须双人)",
    "删除个人信息不能由批准人自己办理",
    "请由档案员办理,由另一人批准",
    _approved_by_another,
    on_act=True,
)
ERASURE = Step(Erased, frm=ANY, by=(Post.ARCHIVIST,), needs=(OWN_RECORDS, TWO_PEOPLE), article=LAW, verb="删除个人信息")

"""Acts of the office about itself."""

from __future__ import annotations

from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Choice, Counted, Text


class Kind(Choice):
    """What an office is; fixed in its first act."""

    REAL = "real", "正式"
    SAMPLE = "sample", "示例"
    DRILL = "drill", "演练"


@act("office.founded", "建立单位账本")
class Founded(Act):
    """The first act of every ledger."""

    kind: Annotated[Counted[Kind], "性质"]
    name: Annotated[str, "单位名称"]
    code: Annotated[str, "机关代字"]


@act("office.adopted", "采用法律数据与历法版本")
class Adopted(Act):
    """The office adopts an edition of the law data and calendar, signed for by its lawyer."""

    edition: Annotated[str, "版本"]
    signed_by: Annotated[str, "签认人"]


@act("office.restored", "恢复账本")
class Restored(Act):
    """Leaves the database had lost were put back from the published log; their contents are still to be filled."""

    first: Annotated[int, "从第几号记录"]
    last: Annotated[int, "到第几号记录"]
    size: Annotated[int, "依据的树头记录数"]
    root: Annotated[str, "依据的树根"]
    cause: Annotated[Text, "丢失的原因"]

"""Closed lists of a shortcoming, and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from zhunsheng.kernel.fields import Choice, Hint, MatterRef, Part, SeqRef

NEUTRAL = Hint("不写当事人姓名等个人信息")


class Verdict(Choice):
    """What the legal desk finds when it looks whether a shortcoming was mended."""

    PASSED = "passed", "验收通过"
    BACK = "back", "退回继续整改"


class Origin(Choice):
    """Whether the records showed it, or somebody noticed."""

    RECORDS = "records", "由记录推出"
    PEOPLE = "people", "由人提出"


@dataclass(frozen=True, kw_only=True)
class Source(Part):
    """A matter that shows the shortcoming, by which record, and under which code the software derives it."""

    matter: Annotated[MatterRef, "来源事项"]
    act: Annotated[SeqRef | None, "第几号记录"] = None
    code: Annotated[str, "线索代码", Hint("由“由记录推出的不足”自动填写,人提出的留空")] = ""

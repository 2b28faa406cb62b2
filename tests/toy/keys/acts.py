"""The deeds of a key lent (内规): it goes out to somebody until a day, and comes back."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Choice, Counted, Doc, Personal


class Door(Choice):
    """Which door it opens."""

    ARCHIVE = "archive", "档案室"
    HALL = "hall", "会议室"


@act("keys.lend", "借出钥匙")
class Lent(Act):
    """A key goes out (内规)."""

    door: Annotated[Counted[Door], "哪一扇门"]
    label: Annotated[str, "钥匙牌"]
    borrower: Annotated[Personal[str], "借用人"]
    until: Annotated[date, "应还日期"]


@act("keys.return", "归还钥匙")
class Returned(Act):
    """It comes back (内规)."""

    whole: Annotated[bool, "完好"]
    slip: Annotated[Doc | None, "借还单"] = None

"""A key is lent by the registrar until a day named then (内规), and is closed when it comes back.

A key that comes back broken is not taken back without its slip. Its paper ledger comes in from a workbook; that the
hall is taken stands on the public's pages.
"""

from __future__ import annotations

from zhunsheng.matters.keys.acts import Door, Lent, Returned
from zhunsheng.matters.keys.figures import FIGURES, contributions

from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import NEW, Clock, Column, Due, Gate, Params, PartyRow, Procedure, Step, View
from zhunsheng.kernel.record import SHARED, SHARED_CLOCKS
from zhunsheng.kernel.results import Notice, Public
from zhunsheng.kernel.sheet import Sheet, SheetAct

HOUSE = "内规(钥匙管理)"


def _slip(_: View, proposed: AnyEntry | None) -> bool | Params:
    return proposed is None or proposed.act.whole or proposed.act.slip is not None


SLIP = Gate("keys.slip", HOUSE, "钥匙有损坏而没有借还单", "请附上写明损坏情况的借还单", _slip, on_act=True)


def _parties(file: File) -> tuple[PartyRow, ...]:
    return tuple(PartyRow("借用人", entry.act.borrower) for entry in file.all(Lent))


def _label(view: View) -> str:
    lent = view.file.first(Lent)
    return lent.act.label if lent else ""


def _notices(view: View) -> tuple[Notice, ...]:
    """Everybody is told that the hall is taken, not by whom."""
    taken = (entry for entry in view.file.all(Lent) if entry.act.door is Door.HALL)
    return tuple(Notice(seq=each.seq, kind=Public.OTHER, title="会议室借用情况", on=each.happened_on) for each in taken)


SHEET = Sheet(
    opens=SheetAct(act=Lent, day="借出日期", heads={"label": ("牌号",), "borrower": ("借用人姓名",)}),
    then=(SheetAct(act=Returned, day="归还日期", fields=frozenset({"whole"}), shown_by=frozenset({"on"})),),
    key="label",
    by=(Post.REGISTRAR, Post.HEAD),
)

PROCEDURE = Procedure(
    id="keys",
    label="钥匙借还",
    series="钥",
    stages={"out": "借出", "back": "已归还"},
    closed=frozenset({"back"}),
    steps=(
        Step(Lent, frm=NEW, to="out", by=(Post.REGISTRAR,), article=HOUSE),
        Step(Returned, frm="out", to="back", by=(Post.REGISTRAR,), needs=(SLIP,), article=HOUSE, papers=("借还单",)),
        *SHARED,
    ),
    clocks=(Clock(due_in=Due(Lent, "until"), stop=Returned, label="归还钥匙"), *SHARED_CLOCKS),
    columns=(Column("label", "钥匙牌", _label), Column("borrower", "借用人", party="借用人")),
    title=lambda file: f"借出{lent.act.door.label}钥匙" if (lent := file.first(Lent)) else "",
    parties=_parties,
    figures=FIGURES,
    contributions=contributions,
    sheet=SHEET,
    notices=_notices,
)

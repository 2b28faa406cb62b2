"""What a request adds to the office's figures, each with the sentence printed under it."""

from __future__ import annotations

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Contribution, Figure, View
from zhunsheng.matters.disclosure_requests import facts
from zhunsheng.matters.disclosure_requests.acts import ExtensionTold
from zhunsheng.matters.disclosure_requests.ending import FeePaid

HANDLED = "disclosure.items_handled"
RECEIVED = "disclosure.received"
EXTENDED = "disclosure.extended"
FEES = "disclosure.fees"

FIGURES = (
    Figure(
        HANDLED,
        "办理政府信息公开事项",
        "件",
        "本年度内由本中心办理(含以本中心名义答复和由区政府办公室转来承办拟稿)并已答复送达或者依法终结的政府信息公开申请件数,"
        "上年结转本年办结的计入,本年收到尚未办结的不计入。",
        dimensions=("capacity", "row", "column"),
        neighbours=(RECEIVED, EXTENDED),
    ),
    Figure(
        RECEIVED,
        "收到政府信息公开申请",
        "件",
        "本年度内收到并登记的政府信息公开申请件数,含以本中心名义答复和由区政府办公室转来承办拟稿的;一表多项分立的按登记号分别计,"
        "重复提交并入的和要求更正本人信息的不计。",
        dimensions=("capacity", "column"),
        neighbours=(HANDLED,),
    ),
    Figure(
        EXTENDED,
        "延长答复期限的政府信息公开申请",
        "件",
        "本年度内经政府信息公开工作机构负责人批准并告知申请人延长答复期限的申请件数,以告知日为准。",
        dimensions=("capacity", "column"),
        neighbours=(HANDLED,),
    ),
    Figure(
        FEES,
        "收取政府信息公开信息处理费",
        "分",
        "本年度内实际收到的政府信息公开信息处理费金额,以缴费日为准,单位为分。",
        dimensions=("capacity", "column"),
    ),
)


def contributions(view: View) -> tuple[Contribution, ...]:
    """One contribution per counted thing; a request under article 41 and a merged one add nothing."""
    opened = facts.request(view.file)
    if opened is None or facts.merged_on(view.file) is not None:
        return ()
    who = {"capacity": opened.act.capacity.value, "column": opened.act.applicant_type.value}
    found = [Contribution(RECEIVED, opened.happened_on, (opened.seq,), who)]
    end, outcome = facts.ending(view.file), facts.outcome(view.file)
    if end is not None and outcome is not None:
        found.append(Contribution(HANDLED, end.happened_on, (end.seq,), {**who, "row": outcome.value}))
    told = view.file.first(ExtensionTold)
    if told is not None:
        found.append(_one(EXTENDED, told, who))
    found.extend(_one(FEES, paid, who, paid.act.amount) for paid in view.file.all(FeePaid))
    return tuple(found)


def _one(figure: str, entry: AnyEntry, who: dict[str, str], amount: int = 1) -> Contribution:
    return Contribution(figure, entry.happened_on, (entry.seq,), who, amount)

"""What a choosing day adds to the office's figures: by day and together, so that a day of thousands stays one line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.file import AnyEntry, Entry
from zhunsheng.kernel.procedure import Contribution, Figure, View
from zhunsheng.matters.choosing.acts import (
    Called,
    Changed,
    Chosen,
    Closed,
    Deferred,
    GaveUp,
    Missed,
    Represented,
    SwapRefused,
)
from zhunsheng.matters.choosing.published import opened

CALLS, CHOSEN, DEFERRED = "choosing.calls", "choosing.chosen", "choosing.deferred"
MISSED, WAIVED, LEFT = "choosing.missed", "choosing.waived", "choosing.flats_left"
COUNTED: dict[type[Act], str] = {
    Called: CALLS,
    Chosen: CHOSEN,
    Deferred: DEFERRED,
    Missed: MISSED,
    GaveUp: WAIVED,
    Represented: "choosing.proxies",
    SwapRefused: "choosing.swaps_refused",
    Changed: "choosing.changed",
}
FIGURES = (
    Figure(
        CHOSEN,
        "选定安置房",
        "套",
        "本年度内选房日当场选定(抽定)安置房的套数,以选定日为准;一户选两套的计两套;事后依文书变更的不另计、不扣减。",
        ("batch",),
        (CALLS, WAIVED),
    ),
    Figure(
        CALLS, "选房叫号", "次", "本年度内选房日叫号的次数,以叫号日为准;同一户再次叫号另计一次。", ("batch",), (CHOSEN,)
    ),
    Figure(DEFERRED, "选房顺延", "次", "本年度内叫到以后本人要求顺延的次数,以登记日为准。", ("batch",), (MISSED,)),
    Figure(MISSED, "选房缺席", "次", "本年度内叫号未到的次数,以登记日为准;缺席不是放弃。", ("batch",), (WAIVED,)),
    Figure(
        WAIVED,
        "放弃选房",
        "户",
        "本年度内书面放弃选房,或者依选房办法明文规定视为放弃的户数,以登记日为准。",
        ("batch",),
        (MISSED,),
    ),
    Figure("choosing.proxies", "代理选房", "户", "本年度内凭授权委托书登记代理人的户数,以登记日为准。", ("batch",)),
    Figure(
        "choosing.swaps_refused", "不予私下调换", "件", "本年度内申请私下调换房号、序号而不予办理的件数。", ("batch",)
    ),
    Figure(
        "choosing.changed",
        "变更选房结果",
        "件",
        "本年度内依判决、协议变更或者自行纠正的决定变更选房结果的件数,以登记日为准。",
        ("batch",),
        (CHOSEN,),
    ),
    Figure(LEFT, "选房结束余下房源", "套", "本年度内结束的选房日结束时没有选走的房源套数,以结束日为准。", ("batch",)),
)


def contributions(view: View) -> tuple[Contribution, ...]:
    """One line for each figure and day, by all acts of that day together."""
    act = opened(view.file)
    if act is None:
        return ()
    sums = view.file.folded("choosing.counted", dict, _counted)
    batch = {"batch": str(act.batch)}
    made = [Contribution(figure, day, seqs, batch, len(seqs)) for (figure, day), seqs in sums.items()]
    closed: Entry[Closed] | None = view.file.last(Closed)
    if closed is not None and closed.act.flats_left > 0:
        made.append(Contribution(LEFT, closed.happened_on, (closed.seq,), batch, closed.act.flats_left))
    return tuple(made)


def _counted(
    before: dict[tuple[str, date], tuple[int, ...]], entries: Sequence[AnyEntry]
) -> dict[tuple[str, date], tuple[int, ...]]:
    new: defaultdict[tuple[str, date], list[int]] = defaultdict(list)
    for entry in entries:
        figure = COUNTED.get(type(entry.act))
        if figure is not None:
            new[figure, entry.happened_on].append(entry.seq)
    return before | {key: (*before.get(key, ()), *seqs) for key, seqs in new.items()}

"""The clocks of a project: postings run for those who may object, answers are ours; the rule sets both."""

from __future__ import annotations

from zhunsheng.kernel.procedure import Clock, Due
from zhunsheng.kernel.record import SHARED_CLOCKS
from zhunsheng.matters.resettlement.acts import (
    ChoosingAnnounced,
    Closed,
    Objected,
    ObjectionDecided,
    OrderPublished,
    RosterFinal,
    RosterPosted,
    Ruled,
)

CLOCKS = (
    Clock(due_in=Due(Ruled, "until"), ends=Closed, label="选房办法公示", whose="window"),
    Clock(due_in=Due(RosterPosted, "until"), stop=RosterFinal, per="batch", label="名册公示、异议期", whose="window"),
    Clock(
        due_in=Due(OrderPublished, "until"), stop=ChoosingAnnounced, per="batch", label="选房顺序公示、异议期",
        whose="window",
    ),
    Clock(due_in=Due(Objected, "answer_by"), stop=ObjectionDecided, per="number", label="答复异议"),
    *SHARED_CLOCKS,
)  # fmt: skip

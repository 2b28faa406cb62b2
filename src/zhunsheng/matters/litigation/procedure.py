"""行政应诉 – suits passed on by the district's justice bureau, and suits against the office itself.

A referral (the bureau's slip) and a notice of suit (the court's own) are two deeds: in the first the answer is the
district's, in the second ours. The 15 days of the answer run from the day the **sued organ** received the copy
(行诉法67) – in a referral the district's day, a required field. Draft and evidence go to the bureau, which ends the
office's own term only; the court's ends when the answer is filed, by the bureau's desk for the district, by the legal
desk for ourselves. Evidence is not gathered from the other side while the suit runs (35); more time for it is asked
in writing inside the 15 days (解释34). Heads of our own organ appear in our own cases, once in each instance; who
cannot says why before the hearing, and staff, not lawyers alone, come instead (行诉法3;法释〔2020〕3号). A judgment
takes effect when no appeal may come any more or is pending; what it orders is performed (94); then the case may be
closed. Each instance has a case number of its own and is registered, and counted, by it, in the same matter.
检察建议 before a suit has a short line of its own. Courts' terms are watched, never reckoned as ours.
"""

from __future__ import annotations

from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import Procedure
from zhunsheng.kernel.record import SHARED
from zhunsheng.matters.litigation import acts, ending, register
from zhunsheng.matters.litigation.ending_steps import FROM_JUDGMENT
from zhunsheng.matters.litigation.figures import FIGURES, contributions
from zhunsheng.matters.litigation.papers import FROM_OTHERS, PAPERS
from zhunsheng.matters.litigation.steps import UNTIL_JUDGED
from zhunsheng.matters.litigation.terms import CLOCKS, EVENTS, PAUSES

PROCEDURE = Procedure(
    id="litigation",
    label="行政应诉",
    series="诉",
    stages={
        "referred": "已批转",
        "served": "已收应诉通知",
        "assigned": "已确定代理人",
        "answered": "已答辩",
        "heard": "已开庭",
        "judged": "已裁判",
        "on_appeal": "二审、再审",
        "final": "裁判生效",
        "performed": "已履行",
        "closed": "结案",
        "advised": "检察建议办理",
    },
    closed=frozenset({"closed"}),
    steps=(*UNTIL_JUDGED, *FROM_JUDGMENT, *SHARED),
    events=EVENTS,
    pauses=PAUSES,
    clocks=CLOCKS,
    columns=register.COLUMNS,
    title=register.title,
    parties=register.parties,
    waiting=register.waiting,
    findings=register.findings,
    shortcomings=register.shortcomings,
    figures=FIGURES,
    contributions=contributions,
    papers=PAPERS,
    from_others=FROM_OTHERS,
    seen_by=frozenset({Post.BUREAU_DESK, Post.COUNSEL}),
    aside=frozenset(
        {
            acts.Referred,
            acts.Served,
            acts.DelayAsked,
            acts.Objected,
            acts.SelfCorrected,
            acts.Mediated,
            acts.HeadAbsent,
            ending.Appealed,
            ending.RetrialReceived,
            ending.RetrialAsked,
            ending.JudicialAdvised,
        }
    ),
)

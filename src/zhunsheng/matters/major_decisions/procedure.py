"""重大行政决策 – from the catalogue to the archive, by 713号令 (since 2019-09-01).

The regulation binds the governments of counties and above (2): the district decides and the centre is 承办单位 – it
drafts, asks, submits and files in the district's name. Decisions of its own it treats the same way by its own choice
(42, by analogy), in its own name, and every refusal says which of the two it is. Emergencies, budgets and law-making
are no matter of the regulation (3).

An item stands in the catalogue (3), is begun and given to somebody (10–13). Its draft is laid open for thirty days or
more, the last rolled to a working day; urgency may shorten them where the notice gives the reason (15). Comments are
answered one by one with reasons and what was made of them is told (18). A hearing is held where a law asks for it,
and may be otherwise; its papers reach the participants seven days before, who sign the record (16–17). What is
technical is argued by independent experts under their names (19–21); where harm to stability or safety is possible,
risks are assessed and must be controllable (22–24). From 2024-08-01 effects on competition are reviewed for exactly
the draft, the district's by its 市场监管部门 with the drafter. The justice bureau passes exactly that draft; nothing
replaces this (25–28).

Handed in (29) it has draft and explanation, what became of comments and of experts' advice, the risk report, the
passed review, and what else is needed; a step that was not taken is named with its lawful ground and reason – nothing
falls away silently. It is discussed in the district's standing or plenary meeting, the head speaking last and giving
his reason against a majority (30), transcribed with the minutes; the centre's own in its own sitting, read there.
Before it is issued the party committee is told (31); it is published as decided (32), unless it lawfully stays
closed; it is looked back upon, changed or halted only by decision, and filed (33).

Local rules of Shaanxi and Xi'an on major decisions (a municipal rule exists, number unseen) are 待核 and bind nothing
here; 西安市行政程序规定's twenty days are below the regulation's thirty.
"""

from __future__ import annotations

from zhunsheng.kernel.gates import has
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import Opening, Procedure, View
from zhunsheng.kernel.record import SHARED
from zhunsheng.matters.major_decisions import acts, collective_gates, deciding, register
from zhunsheng.matters.major_decisions.figures import FIGURES, contributions
from zhunsheng.matters.major_decisions.gates import DECREE
from zhunsheng.matters.major_decisions.papers import FROM_OTHERS, PAPERS
from zhunsheng.matters.major_decisions.steps import STEPS
from zhunsheng.matters.major_decisions.terms import CLOCKS, EVENTS
from zhunsheng.matters.reviews.words import Subject


def _to_review(view: View) -> dict[str, object]:
    """The newest draft, for this decision."""
    known: dict[str, object] = {"subject": Subject.DECISION_DRAFT.value, "for_matter": view.file.matter}
    last = view.file.last(acts.Drafted)
    if last is not None:
        known["body"] = last.act.body
    return known


PROCEDURE = Procedure(
    id="major_decisions",
    label="重大行政决策",
    series="决",
    stages={
        "listed": "已列入目录",
        "started": "已启动",
        "drafted": "已拟草案",
        "published": "征求意见",
        "comments_closed": "意见已截止",
        "fed_back": "已反馈",
        "submitted": "已提交讨论",
        "decided": "已决定",
        "public": "已公布",
        "archived": "已归档",
        "ended": "未通过、已停止",
    },
    closed=frozenset({"archived", "ended"}),
    steps=(*STEPS, *SHARED),
    events=EVENTS,
    openings=(
        Opening(
            "reviews",
            "review.submit",
            verb="送区司法局合法性审查",
            frm=("drafted", "comments_closed", "fed_back"),
            by=(Post.LEGAL, Post.DEPUTY),
            needs=(has(acts.Drafted, article=f"{DECREE}第25条"), collective_gates.UNSENT),
            article=f"{DECREE}第25条至第27条",
            prefill=_to_review,
        ),
    ),
    clocks=CLOCKS,
    columns=register.COLUMNS,
    title=register.title,
    parties=register.parties,
    reads=register.reads,
    waiting=register.waiting,
    findings=register.findings,
    figures=FIGURES,
    contributions=contributions,
    papers=PAPERS,
    from_others=FROM_OTHERS,
    aside=frozenset({acts.HearingCalled, acts.Heard, deciding.Evaluated, deciding.Adjusted}),
)

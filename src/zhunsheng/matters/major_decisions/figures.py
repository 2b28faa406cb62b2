"""What a major decision adds to the figures."""

from __future__ import annotations

from zhunsheng.kernel.results import Contribution, Figure
from zhunsheng.kernel.view import View
from zhunsheng.matters.major_decisions import facts
from zhunsheng.matters.major_decisions.acts import (
    CommentAnswered,
    Commented,
    DraftPublished,
    ExpertsArgued,
    FairReviewed,
    Heard,
    Listed,
    RiskAssessed,
)
from zhunsheng.matters.major_decisions.deciding import Announced, Decided, Evaluated
from zhunsheng.matters.major_decisions.words import Adoption

LISTED = "major_decisions.listed"
COMMENTS = "major_decisions.comments"
TAKEN = "major_decisions.comments_taken"
DECIDED = "major_decisions.decided"

FIGURES = (
    Figure(
        LISTED,
        "承办重大行政决策",
        "项",
        "本年度内登记承办的重大行政决策项数:列入区人民政府目录、由本中心承办的,和本单位参照办理的分别列示,以列入目录的日期为准。",
        ("basis",),
        (DECIDED, "decisions.major_items"),
    ),
    Figure(
        "major_decisions.published",
        "公开征求意见",
        "次",
        "本年度内决策草案公开征求意见的次数,以公布日为准,同一项决策再次公布的另计;依法缩短期限的单独列示。",
        ("shortened",),
    ),
    Figure(
        COMMENTS,
        "收到决策意见",
        "条",
        "本年度内登记收到的对决策草案的意见条数。",
        (),
        (TAKEN,),
    ),
    Figure(
        TAKEN,
        "其中:采纳、部分采纳",
        "条",
        "本年度内研究后采纳或者部分采纳的意见条数,以研究日为准。",
        ("result",),
        (COMMENTS,),
    ),
    Figure("major_decisions.hearings", "决策听证会", "次", "本年度内为重大行政决策举行的听证会次数。"),
    Figure("major_decisions.experts", "决策专家论证", "次", "本年度内组织专家、专业机构论证的次数。"),
    Figure("major_decisions.risks", "决策风险评估", "次", "本年度内完成的风险评估次数。", ("level",)),
    Figure("major_decisions.fair", "公平竞争审查", "件", "本年度内完成公平竞争审查的决策草案件数。", ("result",)),
    Figure(
        DECIDED,
        "集体讨论的重大行政决策",
        "项",
        "本年度内经集体讨论得出结论的项次,同一项决策再次讨论的分别计,以讨论日为准。",
        ("basis", "result"),
        (LISTED,),
    ),
    Figure("major_decisions.announced", "公布的重大行政决策", "项", "本年度内公布的重大行政决策项数。", ("basis",)),
    Figure("major_decisions.evaluated", "决策后评估", "次", "本年度内完成的决策后评估次数。"),
)

_ONCE = {
    Heard: "major_decisions.hearings",
    ExpertsArgued: "major_decisions.experts",
    Commented: COMMENTS,
    Evaluated: "major_decisions.evaluated",
}


def contributions(view: View) -> tuple[Contribution, ...]:
    """What one decision adds."""
    file, basis = view.file, facts.basis(view.file)
    kind = {"basis": "" if basis is None else basis.value}
    made = [Contribution(LISTED, e.happened_on, (e.seq,), kind) for e in file.all(Listed)[:1]]
    made += [
        Contribution(figure, e.happened_on, (e.seq,))
        for act, figure in _ONCE.items()
        for e in file.entries
        if isinstance(e.act, act)
    ]
    for published in file.all(DraftPublished):
        short = {"shortened": "yes" if published.act.shortened else "no"}
        made.append(Contribution("major_decisions.published", published.happened_on, (published.seq,), short))
    for answered in {e.act.number: e for e in file.all(CommentAnswered)}.values():
        if answered.act.result is not Adoption.NOT_TAKEN:
            result = {"result": answered.act.result.value}
            made.append(Contribution(TAKEN, answered.happened_on, (answered.seq,), result))
    for risk in file.all(RiskAssessed):
        level = {"level": risk.act.level.value}
        made.append(Contribution("major_decisions.risks", risk.happened_on, (risk.seq,), level))
    for fair in file.all(FairReviewed):
        result = {"result": fair.act.result.value}
        made.append(Contribution("major_decisions.fair", fair.happened_on, (fair.seq,), result))
    for decided in file.all(Decided):
        result = {**kind, "result": decided.act.result.value}
        made.append(Contribution(DECIDED, decided.happened_on, (decided.seq,), result))
    made += [Contribution("major_decisions.announced", e.happened_on, (e.seq,), kind) for e in file.all(Announced)[:1]]
    return tuple(made)

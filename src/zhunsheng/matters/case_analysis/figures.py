"""What a quarter's analysis adds to the figures."""

from __future__ import annotations

from zhunsheng.kernel.results import Contribution, Figure
from zhunsheng.kernel.view import View
from zhunsheng.matters.case_analysis import facts
from zhunsheng.matters.case_analysis.acts import CaseAnalysed, Exchanged, Held, Measured, MeasureDone

HELD, CASES = "case_analysis.held", "case_analysis.cases"
EXCHANGES = "case_analysis.exchanges"
MEASURES, DONE = "case_analysis.measures", "case_analysis.measures_done"

FIGURES = (
    Figure(
        HELD, "案件分析研判", "次", "本年度内召开、有研判会记录的季度案件分析研判次数,以召开日期为准。", (), (CASES,)
    ),
    Figure(
        CASES,
        "研判案件",
        "件次",
        "本年度内已召开的季度研判逐案分析的诉讼、信访件次,以召开日期为准,一件在不同季度研判的分别计;检举控告件不列入。",
        ("class", "loses_by", "risk"),
        (HELD,),
    ),
    Figure(
        EXCHANGES,
        "与区司法局沟通",
        "次",
        "本年度内就案件或者文稿与区司法局会议、电话、当面、书面沟通并登记结果的次数,以沟通日期为准;送审、批转、报送答辩材料不计。",
        ("desk", "topic"),
    ),
    Figure(MEASURES, "研判改进措施", "项", "本年度内由季度研判确定、明确责任人和期限的改进措施项数。", (), (DONE,)),
    Figure(
        DONE,
        "研判改进措施落实",
        "项",
        "本年度内登记落实的研判改进措施项数,以落实日期为准,往年确定、本年落实的计入。",
        (),
        (MEASURES,),
    ),
)


def contributions(view: View) -> tuple[Contribution, ...]:
    """What one quarter's analysis adds; a case counts once the analysis was held."""
    file, held = view.file, view.file.first(Held)
    made: list[Contribution] = []
    if held is not None:
        made.append(Contribution(HELD, held.happened_on, (held.seq,)))
        for entry in file.all(CaseAnalysed):
            class_ = facts.class_of(view, entry.act.matter)
            if class_ is not None:
                dims = {"class": class_.label, "loses_by": entry.act.loses_by.value, "risk": entry.act.risk.value}
                made.append(Contribution(CASES, held.happened_on, (entry.seq,), dims))
    for exchange in file.all(Exchanged):
        dims = {"desk": exchange.act.desk.value, "topic": exchange.act.topic.value}
        made.append(Contribution(EXCHANGES, exchange.happened_on, (exchange.seq,), dims))
    made += [Contribution(MEASURES, e.happened_on, (e.seq,)) for e in file.all(Measured)]
    once = {entry.act.measure: entry for entry in reversed(file.all(MeasureDone))}
    made += [Contribution(DONE, e.happened_on, (e.seq,)) for e in once.values()]
    return tuple(made)

"""What a project adds to the office's figures, each with the sentence printed under it (the office's own counting)."""

from __future__ import annotations

from zhunsheng.kernel.file import Entry, File
from zhunsheng.kernel.procedure import Contribution, Figure, View
from zhunsheng.matters.resettlement import facts
from zhunsheng.matters.resettlement.acts import Objected, ObjectionDecided, Opened, RosterCorrected

PROJECTS = "resettlement.projects"
DUE = "resettlement.households_due"
ROSTERED = "resettlement.rostered"
ORDERED = "resettlement.ordered"
OBJECTIONS = "resettlement.objections"
ANSWERED = "resettlement.objections_answered"
CORRECTED = "resettlement.corrections"

FIGURES = (
    Figure(PROJECTS, "回迁安置项目", "个", "本年度内建档的回迁安置项目数。", dimensions=("route",), neighbours=(DUE,)),
    Figure(
        DUE,
        "应安置户",
        "户",
        "本年度内建档的回迁安置项目按方案应安置的户数之和;方案没有写明户数的项目不计入。",
        dimensions=("route",),
        neighbours=(ROSTERED,),
    ),
    Figure(
        ROSTERED,
        "列入选房名册的户",
        "户",
        "本年度内定稿的各批选房名册所列的户数之和,以定稿之日为准;一户按方案选两套的计两户,后来的更正不另计。",
        dimensions=("route",),
        neighbours=(ORDERED, DUE),
    ),
    Figure(
        ORDERED,
        "已公布选房顺序的户",
        "户",
        "本年度内首次公布选房顺序的各批户数之和,以公布之日为准;更正后重新公布的不另计。",
        dimensions=("route",),
        neighbours=(ROSTERED,),
    ),
    Figure(
        OBJECTIONS,
        "对名册、选房顺序的异议",
        "件",
        "本年度内收到的对选房名册、选房顺序的异议件数。",
        dimensions=("against",),
        neighbours=(ANSWERED,),
    ),
    Figure(
        ANSWERED,
        "答复的异议",
        "件",
        "本年度内答复的对选房名册、选房顺序的异议件数,以答复之日为准。",
        dimensions=("outcome",),
        neighbours=(OBJECTIONS,),
    ),
    Figure(
        CORRECTED,
        "名册更正",
        "次",
        "本年度内对定稿名册作出的更正次数,每一次都有文书号。",
        dimensions=("ground",),
        neighbours=(ROSTERED,),
    ),
)


def contributions(view: View) -> tuple[Contribution, ...]:
    """One contribution per project, roster, order, objection, answer and correction."""
    file = view.file
    opened = file.first(Opened)
    if opened is None:
        return ()
    route = {"route": opened.act.route.value}
    due = opened.act.households or 0
    made = [Contribution(PROJECTS, opened.happened_on, (opened.seq,), route)]
    if due:
        made.append(Contribution(DUE, opened.happened_on, (opened.seq,), route, due))
    return (*made, *_batches(file, route), *_objections(file), *_corrections(file.all(RosterCorrected)))


def _batches(file: File, route: dict[str, str]) -> list[Contribution]:
    made = []
    for batch in facts.batches(file):
        fixed, orders = facts.final(file, batch), facts.orders(file, batch)
        if fixed is not None:
            made.append(Contribution(ROSTERED, fixed.happened_on, (fixed.seq,), route, fixed.act.households))
        if orders:
            first = orders[0]
            made.append(Contribution(ORDERED, first.happened_on, (first.seq,), route, first.act.households))
    return made


def _objections(file: File) -> list[Contribution]:
    asked = [
        Contribution(OBJECTIONS, e.happened_on, (e.seq,), {"against": e.act.against.value}) for e in file.all(Objected)
    ]
    answered = [
        Contribution(ANSWERED, e.happened_on, (e.seq,), {"outcome": e.act.outcome.value})
        for e in file.all(ObjectionDecided)
    ]
    return [*asked, *answered]


def _corrections(entries: list[Entry[RosterCorrected]]) -> list[Contribution]:
    return [Contribution(CORRECTED, e.happened_on, (e.seq,), {"ground": e.act.ground.value}) for e in entries]

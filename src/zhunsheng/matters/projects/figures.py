"""What a project adds to the office's figures, each with the sentence printed under it (the office's own counting)."""

from __future__ import annotations

from zhunsheng.kernel.file import Entry, File
from zhunsheng.kernel.procedure import Contribution, Figure, View
from zhunsheng.matters.projects import progress
from zhunsheng.matters.projects.acts import Escalated, Met, Opened, Urged
from zhunsheng.matters.projects.progress import Stretch

OPENED = "projects.opened"
OBTAINED = "projects.permits_obtained"
AT_OFFICES = "projects.office_days"
FOR_PAPERS = "projects.paper_days"
MEETINGS = "projects.coordination_meetings"
URGED = "projects.urged"
ESCALATED = "projects.escalated"

FIGURES = (
    Figure(
        OPENED,
        "协助办理立项建审的项目",
        "个",
        "本年度内建档、由本中心协助企业或者项目单位办理立项建审手续的项目数;本中心不是申请人。",
        dimensions=("investor",),
        neighbours=(OBTAINED,),
    ),
    Figure(
        OBTAINED,
        "取得的立项建审手续",
        "项",
        "本年度内各办理机关准予许可、批准或者备案的手续数,以决定之日为准,同一项目同一名称的手续计一项。",
        dimensions=("kind", "office"),
        neighbours=(OPENED,),
    ),
    Figure(
        AT_OFFICES,
        "手续在办理机关的天数",
        "天",
        "自办理机关收到材料之日起,到告知补正、准予或者不予许可之日止的自然天数之和,计入结束的年度;"
        "还在办理的不计入;特别程序的时间没有扣除,是否超过法定期限另看期限计算。",
        dimensions=("office",),
        neighbours=(FOR_PAPERS,),
    ),
    Figure(
        FOR_PAPERS,
        "手续等材料的天数",
        "天",
        "自办理机关告知补正之日起,到申请单位补齐材料之日止的自然天数之和,计入补齐的年度;还没有补齐的不计入。",
        dimensions=("office",),
        neighbours=(AT_OFFICES,),
    ),
    Figure(
        MEETINGS,
        "项目协调会",
        "次",
        "本年度内为推进立项建审手续召集的协调会次数;协调会不是党组会,也不是主任办公会,不计入会议场次。",
        neighbours=("decisions.meetings_held",),
    ),
    Figure(
        URGED,
        "向办理机关发出的催办函",
        "件",
        "本年度内就立项建审手续向办理机关发出的催办函件数。",
        neighbours=(ESCALATED,),
    ),
    Figure(
        ESCALATED, "提请区政府协调的事项", "件", "本年度内就立项建审手续提请区人民政府协调的件数。", neighbours=(URGED,)
    ),
)


def contributions(view: View) -> tuple[Contribution, ...]:
    """One contribution per project, permit, stretch of days, meeting, letter."""
    file = view.file
    opened = file.first(Opened)
    if opened is None:
        return ()
    investor = {"investor": opened.act.investor.value}
    return (
        Contribution(OPENED, opened.happened_on, (opened.seq,), investor),
        *_obtained(file),
        *(_days(AT_OFFICES, stretch) for stretch in progress.at_offices(file) if stretch.days),
        *(_days(FOR_PAPERS, stretch) for stretch in progress.for_papers(file) if stretch.days),
        *_once(MEETINGS, file.all(Met)),
        *_once(URGED, file.all(Urged)),
        *_once(ESCALATED, file.all(Escalated)),
    )


def _obtained(file: File) -> list[Contribution]:
    offices = {item.permit: item.office for item in progress.items(file)}
    return [
        Contribution(
            OBTAINED,
            entry.happened_on,
            (entry.seq,),
            {"kind": entry.act.kind.value, "office": offices.get(entry.act.permit, "")},
        )
        for entry in progress.obtained(file)
    ]


def _days(figure: str, stretch: Stretch) -> Contribution:
    dimensions = {"office": stretch.office}
    return Contribution(figure, stretch.ended.happened_on, (stretch.ended.seq,), dimensions, stretch.days)


def _once(figure: str, entries: list[Entry[Met]] | list[Entry[Urged]] | list[Entry[Escalated]]) -> list[Contribution]:
    return [Contribution(figure, entry.happened_on, (entry.seq,)) for entry in entries]

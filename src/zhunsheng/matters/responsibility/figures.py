"""What a year's duties add to the office's figures. The head's own study and appearance in court are counted there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from zhunsheng.kernel.procedure import Contribution, Figure, View
from zhunsheng.matters.responsibility import facts
from zhunsheng.matters.responsibility.acts import (
    Accounted,
    Inspected,
    LeaderReported,
    PointsIn,
    PutInPlan,
)
from zhunsheng.matters.responsibility.annual import Published, Sent

DUE, DONE, ON_TIME = "duty.tasks_due", "duty.tasks_done", "duty.tasks_on_time"
_PROOF = "以讲话、批示件、纪要、督办单或者已通过有关议题的会议为据,没有佐证、没有对应事项的不计入,以行为日为准。"

FIGURES = (
    *(
        Figure(
            kind.KIND,
            kind.LABEL,
            "次",
            f"本年度内主要负责人{kind.LABEL}的次数,{_PROOF}",
            (),
            tuple(each.KIND for each in facts.FOUR if each is not kind),
        )
        for kind in facts.FOUR
    ),
    Figure(
        DUE,
        "到期的工作要点任务",
        "项",
        "本年度内到期的工作要点任务项数,以分解时所定期限为准;是任务完成率的分母。",
        (),
        (DONE, ON_TIME),
    ),
    Figure(
        DONE,
        "完成的工作要点任务",
        "项",
        "本年度内到期的工作要点任务中,年末前已经验收销号的项数;任务完成率为本项除以到期项数。",
        (),
        (DUE, ON_TIME),
    ),
    Figure(
        ON_TIME,
        "按期完成的工作要点任务",
        "项",
        "本年度内到期的工作要点任务中,在期限当日或者之前验收销号的项数。",
        (),
        (DUE, DONE),
    ),
    Figure("duty.points_in", "收到年度工作要点", "份", "本年度内收到的上级年度法治工作要点份数,以收到日为准。"),
    Figure(
        "duty.put_in_plan",
        "法治建设纳入规划、计划",
        "次",
        "本年度内会议通过的、写入法治建设内容的单位总体规划和年度计划件数,以通过后登记之日为准。",
        ("level",),
    ),
    Figure("leader.report", "专题报告法治建设", "次", "本年度内主要负责人向区委、区政府等专题报告法治建设的次数。"),
    Figure("leader.shufa", "述法", "人次", "本年度内主要负责人提交述法报告的人次,以述法日为准。"),
    Figure("duty.inspected", "收到督察、考核反馈", "次", "本年度内收到的法治督察、考核反馈次数。"),
    Figure(
        "annual.send",
        "报送法治政府建设年度报告",
        "份",
        "本年度内报送的法治政府建设年度报告份数,以报送日为准,多个报送机关计一份。",
        (),
        ("annual.publish",),
    ),
    Figure(
        "annual.publish",
        "公开法治政府建设年度报告",
        "份",
        "本年度内向社会公开的法治政府建设年度报告份数,以公开日为准。",
        (),
        ("annual.send",),
    ),
)

_ONE_EACH = (PointsIn, LeaderReported, Accounted, Inspected, Sent, Published)


def contributions(view: View) -> tuple[Contribution, ...]:
    """What one year, or one report, adds; each on the day of its deed, tasks on the day they were due."""
    file = view.file
    made = [Contribution(kind.KIND, e.happened_on, (e.seq,)) for kind in _ONE_EACH for e in file.all(kind)]
    made += [
        Contribution(kind.KIND, e.happened_on, (e.seq,)) for kind in facts.FOUR for e in facts.in_person(view, kind)
    ]
    made += [
        Contribution("duty.put_in_plan", e.happened_on, (e.seq,), {"level": e.act.level.value})
        for e in file.all(PutInPlan)
    ]
    return (*made, *_tasks(view))


def _tasks(view: View) -> Iterator[Contribution]:
    for key, given in facts.tasks(view.file).items():
        due, done = given.task.due, facts.accepted(view.file, key)
        yield Contribution(DUE, due, (given.by.seq,))
        if done is not None and done.happened_on <= date(due.year, 12, 31):
            yield Contribution(DONE, due, (done.seq,))
        if done is not None and done.happened_on <= due:
            yield Contribution(ON_TIME, due, (done.seq,))

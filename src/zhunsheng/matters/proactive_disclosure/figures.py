"""What the catalogue adds to the office's figures: items listed, published in time or late, looked over, put right."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from zhunsheng.clock.terms import last_day
from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.procedure import Contribution, Figure, View
from zhunsheng.matters.proactive_disclosure import facts
from zhunsheng.matters.proactive_disclosure.acts import (
    AccountsApproved,
    AnnualDrafted,
    AnnualOut,
    BudgetApproved,
    Checked,
    Formed,
    Inspected,
    InspectionAnswered,
    Patrolled,
    Rectified,
    Revised,
    Withdrawn,
)
from zhunsheng.matters.proactive_disclosure.words import Change, Openness

ROOM = "proactive_disclosure"
ITEMS, REMOVED = f"{ROOM}.items", f"{ROOM}.items_removed"
PUBLISHED, IN_TIME, LATE = f"{ROOM}.published", f"{ROOM}.in_time", f"{ROOM}.late"
CLOSED, HITS = f"{ROOM}.not_published", f"{ROOM}.hits"
PATROLS, STALE, DEAD, WRONG = f"{ROOM}.patrols", f"{ROOM}.stale_found", f"{ROOM}.dead_found", f"{ROOM}.wrong_found"
RECTIFIED, WITHDRAWN = f"{ROOM}.rectified", f"{ROOM}.withdrawn"
INSPECTED, ANSWERED = f"{ROOM}.inspections", f"{ROOM}.inspections_answered"

FIGURES = (
    Figure(
        ITEMS,
        "列入主动公开目录",
        "条",
        "本年度内新列入主动公开目录的条目数,以设定日为准;条目不是发布次数,移出的另计。",
        ("chapter", "audience"),
        (REMOVED, PUBLISHED),
    ),
    Figure(
        REMOVED,
        "移出主动公开目录",
        "条",
        "本年度内经年度调整移出主动公开目录的条目数,以调整日为准。",
        ("chapter",),
        (ITEMS,),
    ),
    Figure(
        PUBLISHED,
        "主动公开信息",
        "次",
        "本年度内经审核发布的主动公开信息次数,以发布日为准,同一条目更新、更正后重新发布的分别计;"
        "仅限征收范围内公开的计入并分列。",
        ("chapter", "audience"),
        (IN_TIME, LATE, ITEMS),
    ),
    Figure(
        IN_TIME,
        "其中:按期公开",
        "次",
        "本年度发布的信息中,自形成、变更、批复或者决定更正之日起20个工作日内发布的次数;年报以次年1月31日为期。",
        ("chapter",),
        (PUBLISHED, LATE),
    ),
    Figure(
        LATE,
        "其中:逾期公开",
        "次",
        "本年度发布的信息中,超过上述期限发布的次数,以发布日为准;还没有发布的不在此数。",
        ("chapter",),
        (PUBLISHED, IN_TIME),
    ),
    Figure(
        CLOSED,
        "定为不主动公开的信息",
        "件",
        "本年度内形成时定为依申请公开或者不予公开、写明理由的信息件数,以形成日为准。",
        ("openness",),
        (PUBLISHED,),
    ),
    Figure(
        HITS,
        "初审查出疑似个人信息",
        "处",
        "本年度内初审时软件在拟公开文本里找到的疑似个人信息处数,以初审日为准;疑似不等于违规,读不出文字的文本不在此数。",
        (),
        (WITHDRAWN,),
    ),
    Figure(PATROLS, "栏目巡检", "次", "本年度内对主动公开目录的巡检次数,以巡检日为准。", (), (STALE, DEAD, WRONG)),
    Figure(
        STALE,
        "巡检发现过期未更新",
        "条",
        "本年度内各次巡检发现的过期未更新条数之和;同一条目在几次巡检里都过期的分别计。",
        (),
        (PATROLS,),
    ),
    Figure(DEAD, "巡检发现打不开", "条", "本年度内各次巡检发现的打不开的条数之和。", (), (PATROLS,)),
    Figure(WRONG, "巡检发现内容有误", "条", "本年度内各次巡检发现的内容有误的条数之和。", (), (PATROLS, RECTIFIED)),
    Figure(
        RECTIFIED,
        "更正已公开信息",
        "次",
        "本年度内决定更正已公开信息的次数,以决定日为准;内容过期的更新不计入。",
        ("why",),
        (WITHDRAWN,),
    ),
    Figure(
        WITHDRAWN,
        "撤下已公开信息",
        "次",
        "本年度内撤下已公开信息的次数,以撤下日为准;撤下后又更正发布的,两数各计一次。",
        ("why",),
        (RECTIFIED,),
    ),
    Figure(INSPECTED, "收到抽查通报", "件", "本年度内收到的政府信息公开抽查通报件数,以收到日为准。", (), (ANSWERED,)),
    Figure(
        ANSWERED,
        "反馈抽查整改",
        "件",
        "本年度内书面反馈整改情况的抽查通报件数,以反馈日为准。",
        (),
        (INSPECTED,),
    ),
)


def contributions(view: View) -> tuple[Contribution, ...]:
    """What one item adds; each on the day of its deed."""
    file, item = view.file, facts.item_of(view.file)
    opened = file.opened()
    if item is None or opened is None:
        return ()
    chapter = {"chapter": item.chapter.value}
    both = chapter | {"audience": item.audience.value}
    made = [Contribution(ITEMS, opened.happened_on, (opened.seq,), both)]
    for each in facts.publications(file):
        entry = each.entry
        made.append(Contribution(PUBLISHED, entry.happened_on, (entry.seq,), both))
        kept = in_time(file, entry)
        if kept is not None:
            made.append(Contribution(IN_TIME if kept else LATE, entry.happened_on, (entry.seq,), chapter))
    made += [*_undone(file, chapter), *_looked(file)]
    return tuple(each for each in made if each.amount > 0)


def in_time(file: File, published: AnyEntry) -> bool | None:
    """Whether everything this publication answers was answered within the law's term; ``None`` where it has none."""
    position = file.entries.index(published)
    if isinstance(published.act, AnnualOut):
        report = facts.source(file, position)
        if report is None or not isinstance(report.act, AnnualDrafted):
            return None
        due = last_day("gk.annual_report_dept", date(report.act.year, 12, 31))
        return None if due is None else published.happened_on <= due
    before = [p.entry for p in facts.publications(file) if file.entries.index(p.entry) < position]
    first = file.entries.index(before[-1]) + 1 if before else 0
    starts = [day for e in file.entries[first:position] if (day := _starts(e)) is not None]
    dues = [due for day in starts if (due := last_day("gk.publish", day)) is not None]
    return all(published.happened_on <= due for due in dues) if dues else None


def _starts(entry: AnyEntry) -> date | None:
    """The day from which the law's term runs, where the act starts it."""
    act = entry.act
    if isinstance(act, BudgetApproved | AccountsApproved):
        return act.approved_on
    open_ = isinstance(act, Formed) and act.openness is Openness.OPEN
    return entry.happened_on if open_ or isinstance(act, Rectified) else None


def _undone(file: File, chapter: dict[str, str]) -> Iterator[Contribution]:
    for e in file.all(Revised):
        if e.act.change is Change.REMOVE:
            yield Contribution(REMOVED, e.happened_on, (e.seq,), chapter)
    for r in file.all(Rectified):
        yield Contribution(RECTIFIED, r.happened_on, (r.seq,), {"why": r.act.why.value})
    for w in file.all(Withdrawn):
        yield Contribution(WITHDRAWN, w.happened_on, (w.seq,), {"why": w.act.why.value})
    for f in file.all(Formed):
        if f.act.openness is not Openness.OPEN:
            yield Contribution(CLOSED, f.happened_on, (f.seq,), {"openness": f.act.openness.value})


def _looked(file: File) -> Iterator[Contribution]:
    for e in file.all(Patrolled):
        day, acts = e.happened_on, (e.seq,)
        yield Contribution(PATROLS, day, acts)
        yield Contribution(STALE, day, acts, {}, e.act.stale)
        yield Contribution(DEAD, day, acts, {}, e.act.dead)
        yield Contribution(WRONG, day, acts, {}, e.act.wrong)
    for c in file.all(Checked):
        yield Contribution(HITS, c.happened_on, (c.seq,), {}, c.act.hits or 0)
    for i in file.all(Inspected):
        yield Contribution(INSPECTED, i.happened_on, (i.seq,))
    for a in file.all(InspectionAnswered):
        yield Contribution(ANSWERED, a.happened_on, (a.seq,))

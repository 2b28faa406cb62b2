"""What a year's study adds to the office's figures. They count the staff alone: the public is counted in publicity."""

from __future__ import annotations

from collections.abc import Iterator

from zhunsheng.kernel.procedure import Contribution, Figure, View
from zhunsheng.matters.study.acts import Adopted, HeadLed, Held, Listed, MadeUp, PlatformHours, Reported, Tested
from zhunsheng.matters.study.words import SessionKind

SESSIONS = "study.sessions"
COLLECTIVE = "study.collective_sessions"
DUE = "study.due"
PRESENT = "study.attendance"
MINUTES = "study.minutes"
TAKERS = "study.test_takers"

FIGURES = (
    Figure(
        SESSIONS,
        "组织学法",
        "场",
        "本年度内本单位实际举办、有签到表或者学习记录的学法活动场次(集中学法、中心组学法、旁听庭审、法治讲座、观看法治影片),"
        "以举办日为准,一场计一次;只发通知没有举办的、个人自学和面向社会公众的普法活动不计入。",
        ("kind", "quarter"),
        (COLLECTIVE, PRESENT, MINUTES),
    ),
    Figure(
        COLLECTIVE,
        "其中:干部职工集中学法",
        "场",
        "组织学法中由全体干部职工参加的集中学法场次,以举办日为准;“每季度不少于一次”只按这一项衡量,自2025年起。",
        ("quarter",),
        (SESSIONS,),
    ),
    Figure(
        PRESENT,
        "学法实到",
        "人次",
        "本年度内计入场次的学法活动实际到场的干部职工人次;社会公众和事后补学的不计入。",
        ("kind",),
        (DUE, "study.made_up"),
    ),
    Figure(
        DUE,
        "学法应到",
        "人次",
        "本年度内计入场次的学法活动应当到场的干部职工人次;到课率为实到人次除以应到人次。",
        ("kind",),
        (PRESENT,),
    ),
    Figure(
        "study.made_up",
        "缺课补学",
        "人次",
        "本年度内应到未到、事后登记补学的干部职工人次,以补学日为准,不计入实到人次。",
        (),
        (PRESENT,),
    ),
    Figure(
        MINUTES,
        "组织学法时长",
        "分钟",
        "本年度内计入场次的学法活动时长合计,按场计,不乘人数;平台自学时长另列。",
        ("kind",),
        ("study.platform_minutes",),
    ),
    Figure(
        "study.platform_minutes",
        "平台学法时长",
        "分钟",
        "本年度内登记的学习强国、学E西安等平台导出的干部职工学习时长合计,以登记日为准,按人累计。",
        ("source",),
        (MINUTES,),
    ),
    Figure("study.tests", "法律知识测试", "次", "本年度内组织的干部职工法律知识测试次数,以测试日为准。"),
    Figure(
        TAKERS,
        "参加法律知识测试",
        "人次",
        "本年度内实际参加法律知识测试的干部职工人次;参考率为参加人次除以应参考人次。",
        (),
        ("study.test_due", "study.test_passed"),
    ),
    Figure(
        "study.test_due", "法律知识测试应参考", "人次", "本年度内应当参加法律知识测试的干部职工人次。", (), (TAKERS,)
    ),
    Figure("study.test_passed", "法律知识测试合格", "人次", "本年度内法律知识测试成绩合格的人次。", (), (TAKERS,)),
    Figure(
        "study.head_led",
        "主要负责人带头学法",
        "次",
        "本年度内主要负责人会前学法、中心组带头学、自学研读、讲授法治课的次数,以会议记录或者学习记录为据,没有记录的不计入。",
        ("way",),
        (SESSIONS,),
    ),
    Figure("study.plans_adopted", "通过年度学法计划", "份", "本年度内审议通过或者经批准的年度学法计划份数。"),
    Figure(
        "study.lists",
        "发布、调整应知应会清单",
        "份",
        "本年度内发布、调整的应知应会法律法规清单份数,调整一次计一份。",
        ("readers",),
    ),
    Figure(
        "study.reports",
        "学法用法列入年度述职",
        "人",
        "本年度内把学法用法情况列入年度述职的人数,一人计一次,以述职日为准。",
    ),
)


def contributions(view: View) -> tuple[Contribution, ...]:
    """What one year's study adds; each on the day of its deed."""
    file = view.file
    made = [*_sessions(view), *_tests(view)]
    for entry in file.all(PlatformHours):
        source = {"source": entry.act.source.value}
        made.append(Contribution("study.platform_minutes", entry.happened_on, (entry.seq,), source, entry.act.minutes))
    made += [
        Contribution("study.head_led", e.happened_on, (e.seq,), {"way": e.act.way.value})
        for e in file.all(HeadLed)
        if e.act.meeting or e.act.record is not None
    ]
    once = {(e.act.session, e.act.who): e for e in reversed(file.all(MadeUp))}
    made += [Contribution("study.made_up", e.happened_on, (e.seq,)) for e in once.values()]
    made += [Contribution("study.plans_adopted", e.happened_on, (e.seq,)) for e in file.all(Adopted)[:1]]
    made += [
        Contribution("study.lists", e.happened_on, (e.seq,), {"readers": e.act.readers.value}) for e in file.all(Listed)
    ]
    told = {e.act.who: e for e in reversed(file.all(Reported))}
    made += [Contribution("study.reports", e.happened_on, (e.seq,)) for e in told.values()]
    return tuple(each for each in made if each.amount > 0)


def _sessions(view: View) -> Iterator[Contribution]:
    """Sessions with their proof; one without sign-in and record is no session in any figure."""
    for entry in view.file.all(Held):
        held, day, acts = entry.act, entry.happened_on, (entry.seq,)
        if not held.proven:
            continue
        kind, quarter = {"kind": held.kind.value}, {"quarter": held.quarter.value}
        yield Contribution(SESSIONS, day, acts, {**kind, **quarter})
        if held.kind is SessionKind.COLLECTIVE:
            yield Contribution(COLLECTIVE, day, acts, quarter)
        yield Contribution(PRESENT, day, acts, kind, held.present_count)
        yield Contribution(DUE, day, acts, kind, held.due_count)
        yield Contribution(MINUTES, day, acts, kind, held.minutes)


def _tests(view: View) -> Iterator[Contribution]:
    for entry in view.file.all(Tested):
        test, day, acts = entry.act, entry.happened_on, (entry.seq,)
        yield Contribution("study.tests", day, acts)
        yield Contribution(TAKERS, day, acts, {}, test.taken_count)
        yield Contribution("study.test_due", day, acts, {}, test.due_count)
        yield Contribution("study.test_passed", day, acts, {}, test.passed_count)

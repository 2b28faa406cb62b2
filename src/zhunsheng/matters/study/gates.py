"""The locks of a year's study: a session is its quarter's, numbers agree, what is said is proven."""

from __future__ import annotations

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Gate, Params, View
from zhunsheng.matters.decisions.adopted import adopts
from zhunsheng.matters.study import facts
from zhunsheng.matters.study.acts import Called, HeadLed, Held, Planned, PlatformHours, Tested
from zhunsheng.matters.study.words import Quarter, Way, first_day, last_day

LAW = "《法治宣传教育法》"
STUDY = f"{LAW}第36条(2025-11-01起),此前为内规"
LIST = f"{LAW}第37条(2025-11-01起),此前为内规"
LEADERS = f"{LAW}第38条(2025-11-01起),此前为内规"
HEAD = f"《党政主要负责人履行推进法治建设第一责任人职责规定》(待核);{LAW}第38条(2025-11-01起)"
QUARTERLY = "内规(每季度集中学法不少于一次,自2025年起)"
RULE = "内规(年度学法计划)"
Answer = bool | Params


def _in_their_quarters(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    plan: Planned = proposed.act
    for quarter in Quarter:
        day = plan.due(quarter)
        if day is not None and not first_day(plan.year, quarter) <= day <= last_day(plan.year, quarter):
            return {"quarter": quarter, "day": day, "year": plan.year}
    return True


IN_THEIR_QUARTERS = Gate(
    "study.plan.days",
    QUARTERLY,
    "{quarter}集中学法的最晚日期 {day} 不在{year}年{quarter}之内",
    "请改为该季度内的日期",
    _in_their_quarters,
    on_act=True,
)


def _topics(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    keys = [topic.key for topic in proposed.act.topics]
    return len(set(keys)) == len(keys)


TOPICS = Gate("study.plan.topics", RULE, "学习专题的序号有重复", "请一个专题编一个序号", _topics, on_act=True)


def _adopted(view: View, proposed: AnyEntry | None) -> Answer:
    plan = facts.plan_of(view.file)
    if proposed is None or plan is None:
        return True
    if not proposed.act.meeting:
        return proposed.act.paper is not None or {"why": "没有写明审议的会议,也没有批准件"}
    adopted = adopts(view.reads.get(proposed.act.meeting), plan.body.digest)
    return adopted or {"why": "所选会议没有审签纪要,或者没有通过以这份学法计划为文本的议题"}


ADOPTED = Gate(
    "study.adopt.proof",
    STUDY,
    "{why}",
    "请选择通过这份计划(同一文件)的会议;没有上会的,附批准计划的文件",
    _adopted,
    on_act=True,
)


def _new_session(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    key = proposed.act.session
    taken = facts.session(view.file, key) is not None
    if isinstance(proposed.act, Called):
        last = any(entry.act.session == key for entry in view.file.all(Called))
        taken = taken or (last and not facts.called_off(view.file, key))
    return not taken or {"key": key}


NEW_SESSION = Gate(
    "study.session.taken", RULE, "第{key}场已经登记过", "请换一个场次序号;原记录有误的请更正", _new_session, on_act=True
)


def _to_come(view: View, _: AnyEntry | None) -> Answer:
    key = view.key
    announced = any(entry.act.session == key for entry in view.file.all(Called))
    waits = announced and not facts.called_off(view.file, key) and facts.session(view.file, key) is None
    return waits or {"key": key}


TO_COME = Gate(
    "study.session.not_to_come",
    RULE,
    "第{key}场没有通知、已经取消或者已经举办",
    "只有已通知、尚未举办的场次才能取消",
    _to_come,
)


def _in_quarter(view: View, proposed: AnyEntry | None) -> Answer:
    plan = facts.plan_of(view.file)
    if proposed is None or plan is None:
        return True
    day = proposed.happened_on
    right = day.year == plan.year and facts.quarter_of(day) is proposed.act.quarter
    return right or {"day": day, "year": plan.year, "quarter": proposed.act.quarter}


IN_QUARTER = Gate(
    "study.hold.quarter",
    QUARTERLY,
    "学习日期 {day} 不在{year}年{quarter}",
    "请核对日期和所在季度;一场学习只计入实际举办的季度,不能补算以前的季度;其他年度的请记入该年度的计划",
    _in_quarter,
    on_act=True,
)


def _attendance(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    held: Held = proposed.act
    if not 0 < held.present_count <= held.due_count:
        return {"why": "实到人数应当大于零、不超过应到人数"}
    if held.minutes <= 0:
        return {"why": "学习时长应当大于零"}
    due, present = set(held.due), set(held.present)
    if due and len(due) != held.due_count:
        return {"why": "应到人员名单与应到人数不一致"}
    if present and len(present) != held.present_count:
        return {"why": "实到人员名单与实到人数不一致"}
    return present <= due or {"why": "实到人员中有人不在应到人员名单里"}


ATTENDANCE = Gate("study.hold.attendance", RULE, "{why}", "请对照签到表核对人数、名单和时长", _attendance, on_act=True)


def _evidence(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.proven is True


EVIDENCE = Gate(
    "study.hold.no_record",
    STUDY,
    "没有签到表,也没有学习记录,不能证明这场学习举办过",
    "请附签到表或者学习记录",
    _evidence,
    on_act=True,
)


def _planned(view: View, proposed: AnyEntry | None) -> Answer:
    plan = facts.plan_of(view.file)
    if proposed is None or plan is None:
        return True
    unknown = tuple(key for key in proposed.act.planned if key not in {topic.key for topic in plan.topics})
    return not unknown or {"keys": unknown}


PLANNED = Gate(
    "study.hold.topic",
    RULE,
    "年度学法计划里没有第{keys}个专题",
    "请核对专题序号;计划以外的学习留空",
    _planned,
    on_act=True,
)


def _was_absent(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    held = facts.session(view.file, view.key)
    if held is None or not held.due:
        return True
    return proposed.act.who in facts.absent(view.file, view.key) or {"key": view.key, "who": proposed.act.who}


ABSENT = Gate(
    "study.makeup.not_absent",
    RULE,
    "{who}不是第{key}场应到未到的人员,不需要补学",
    "请核对补学人和场次",
    _was_absent,
    on_act=True,
)


def _hours(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    act: PlatformHours = proposed.act
    if act.first > act.last or act.people <= 0 or act.minutes < 0:
        return {"why": "起止日颠倒,或者人数、时长不是正数"}
    if not act.rows:
        return True
    agrees = len({row.who for row in act.rows}) == act.people and sum(row.minutes for row in act.rows) == act.minutes
    return agrees or {"why": "逐人学时与参学人数、合计不一致"}


HOURS = Gate("study.platform.sums", RULE, "{why}", "请对照平台导出表核对", _hours, on_act=True)


def _result(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    act: Tested = proposed.act
    return 0 <= act.passed_count <= act.taken_count <= act.due_count and act.taken_count > 0


RESULT = Gate(
    "study.test.counts",
    RULE,
    "人数不对:合格人数不超过实际参考人数,实际参考人数大于零、不超过应参考人数",
    "请对照成绩单核对",
    _result,
    on_act=True,
)


def _head_proof(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    act: HeadLed = proposed.act
    if act.meeting and act.way is Way.BEFORE_MEETING and not facts.learns(view.reads.get(act.meeting)):
        return {"why": "所选会议没有学习议题的记录"}
    return bool(act.meeting) or act.record is not None or {"why": "没有所在会议,也没有学习记录,不能证明带头学法"}


HEAD_PROOF = Gate(
    "study.head_led.proof", HEAD, "{why}", "请选择有学习议题的会议,或者附学习记录、笔记、讲稿", _head_proof, on_act=True
)


def _nothing_left(view: View, proposed: AnyEntry | None) -> Answer:
    plan = facts.plan_of(view.file)
    if proposed is None or plan is None or proposed.happened_on > last_day(plan.year, Quarter.Q4):
        return True
    left = facts.without_session(view.file)
    return not left or {"quarters": tuple(left), "year": plan.year}


YEAR_DONE = Gate(
    "study.close.quarters",
    QUARTERLY,
    "{year}年还没有集中学法的季度:{quarters}",
    "请先举办集中学法;确已错过的季度,到年度结束后再归档,由此形成的问题照实列入报告",
    _nothing_left,
    on_act=True,
)

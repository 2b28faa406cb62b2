"""The locks of the year's duties: a task is known and open, what is done in person has an object and a proof."""

from __future__ import annotations

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import Gate, Params, View
from zhunsheng.kernel.view import doer
from zhunsheng.matters.decisions.adopted import adopts
from zhunsheng.matters.responsibility import facts
from zhunsheng.matters.responsibility.acts import Evidenced, Supervised
from zhunsheng.matters.responsibility.annual import Counselled

FIRST = "《党政主要负责人履行推进法治建设第一责任人职责规定》"
IN_PERSON = f"{FIRST}第4条(待核)"
ACCOUNT = f"{FIRST}第7条(待核)"
PLAN = f"{FIRST}(条号待核,类推)"
RULE = "内规(工作要点分解和销号)"
REPORT = "《法治政府建设与责任落实督察工作规定》(条号待核)"
REPORTERS = (Post.HANDLER, Post.SECTION_HEAD, Post.LEGAL)
"""Posts that may report on anybody's task; everybody else on his own."""
Answer = bool | Params


def _new_tasks(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    keys = [task.task for task in proposed.act.tasks]
    known = facts.tasks(view.file)
    wrong = tuple(dict.fromkeys(key for key in keys if key in known or keys.count(key) > 1))
    return not wrong or {"keys": wrong}


NEW_TASKS = Gate(
    "duty.split.keys",
    RULE,
    "任务序号重复:{keys}",
    "请一项任务编一个序号;原分解有误的,更正原记录",
    _new_tasks,
    on_act=True,
)


def _of_points(view: View, proposed: AnyEntry | None) -> Answer:
    known = {point.key for point in facts.points(view.file)}
    if proposed is None or not known:
        return True
    wrong = tuple(dict.fromkeys(t.point for t in proposed.act.tasks if t.point and t.point not in known))
    return not wrong or {"keys": wrong}


OF_POINTS = Gate(
    "duty.split.point",
    RULE,
    "工作要点里没有第{keys}条",
    "请核对要点序号;要点以外的任务留空",
    _of_points,
    on_act=True,
)


def _unfinished(view: View, _: AnyEntry | None) -> Answer:
    return facts.is_open(view.file, view.key) or {"task": view.key}


UNFINISHED = Gate("duty.task.not_open", RULE, "任务{task}没有分解,或者已经销号", "请核对任务序号", _unfinished)


def _by_owner(view: View, proposed: AnyEntry | None) -> Answer:
    who = doer(view, proposed)
    if who is None or who.witnessed or who.post in REPORTERS:
        return True
    given = facts.tasks(view.file).get(view.key)
    owner = "" if given is None else given.task.owner
    return who.actor == owner or {"task": view.key, "who": owner}


BY_OWNER = Gate(
    "duty.task.not_owner",
    RULE,
    "任务{task}由{who}负责",
    "请由责任人办理,或者由经办人、科室负责人、法制岗登记",
    _by_owner,
)


def _other_accepts(view: View, proposed: AnyEntry | None) -> Answer:
    given, who = facts.tasks(view.file).get(view.key), doer(view, proposed)
    if who is None or given is None:
        return True
    theirs = {e.actor for e in view.file.all(Evidenced) if e.act.task == view.key} | {given.task.owner}
    return who.actor not in theirs or {"task": view.key}


OTHER_ACCEPTS = Gate(
    "duty.accept.same_person",
    RULE,
    "任务{task}的责任人、提交佐证的人不能自己验收",
    "请由另一位领导验收",
    _other_accepts,
)


def _adopted(view: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or adopts(view.reads.get(proposed.act.meeting), proposed.act.plan.digest)


PLAN_ADOPTED = Gate(
    "duty.put_in_plan.not_adopted",
    PLAN,
    "所选会议没有审签纪要,或者没有通过以这份规划、计划为文本的议题",
    "请选择通过这一文本(同一文件)的会议",
    _adopted,
    on_act=True,
)


def _same_year(view: View, proposed: AnyEntry | None) -> Answer:
    year = facts.year_of(view.file)
    return proposed is None or year is None or proposed.act.year == year or {"year": year}


SAME_YEAR = Gate("duty.other_year", RULE, "这一件是{year}年的职责事项", "其他年度的请另行登记", _same_year, on_act=True)


def _has_object(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    act = proposed.act
    if isinstance(act, Supervised) and act.task_no:
        return act.task_no in facts.tasks(view.file) or {"why": f"没有第{act.task_no}项任务"}
    if not act.matter:
        return {"why": "没有写明督办哪一项任务、哪一件事项"}
    if act.matter == view.file.matter:
        return {"why": "对象不能是职责事项自己"}
    about = view.reads.get(act.matter)
    opened = None if about is None else about.opened()
    if opened is None or opened.happened_on > proposed.happened_on:
        return {"why": "对象事项在这一天还没有登记"}
    return True


HAS_OBJECT = Gate(
    "leader.object",
    IN_PERSON,
    "{why}",
    "请填写所部署、过问、协调、督办的事项;没有对象的不能登记",
    _has_object,
    on_act=True,
)


def _proven(view: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or facts.proven(view, proposed)


PROVEN = Gate(
    "leader.proof",
    IN_PERSON,
    "没有佐证,不能证明亲自做过",
    "请附批示件、讲话稿、纪要或者督办单;部署、协调的,也可以选择已通过这一事项议题的会议",
    _proven,
    on_act=True,
)


def _own_report(view: View, proposed: AnyEntry | None) -> Answer:
    draft = facts.last_draft(view.file)
    if proposed is None or draft is None:
        return True
    return proposed.act.report_year == draft.report_year or {"year": draft.report_year}


SAME_REPORT = Gate(
    "annual.other_year", REPORT, "这一件是{year}年的报告", "其他年度的报告请另行登记", _own_report, on_act=True
)


def _year_done(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.report_year <= proposed.happened_on.year


YEAR_DONE = Gate("annual.draft.year", REPORT, "报告年度还没有到", "请核对报告年度", _year_done, on_act=True)


def _this_version(view: View, proposed: AnyEntry | None) -> Answer:
    draft = facts.last_draft(view.file)
    return proposed is None or draft is None or proposed.act.body.digest == draft.body.digest


THIS_VERSION = Gate(
    "annual.other_version",
    REPORT,
    "不是最后一版报告",
    "请选择最后一版报告(同一文件);报告改动的,先登记新的一版,再请法律顾问审核、上会",
    _this_version,
    on_act=True,
)


def _counselled(view: View, _: AnyEntry | None) -> Answer:
    draft, seen = facts.last_draft(view.file), view.file.last(Counselled)
    return draft is not None and seen is not None and seen.act.body.digest == draft.body.digest


COUNSELLED = Gate(
    "annual.not_counselled",
    "内规(上会前须有法律顾问意见)",
    "最后一版报告还没有法律顾问意见",
    "请先办理“法律顾问审核年度报告”",
    _counselled,
)


def _decided(view: View, proposed: AnyEntry | None) -> Answer:
    draft = facts.last_draft(view.file)
    if proposed is None or draft is None:
        return True
    return adopts(view.reads.get(proposed.act.meeting), draft.body.digest)


DECIDED = Gate(
    "annual.meeting.not_adopted",
    REPORT,
    "所选会议没有审签纪要,或者没有通过以最后一版报告为文本的议题",
    "请选择通过这一版报告(同一文件)的会议",
    _decided,
    on_act=True,
)


def _no_report(view: View, _: AnyEntry | None) -> Answer:
    return not facts.reports(view.file)


NOT_DRAFTED = Gate("annual.drafted", REPORT, "本年度的报告已经起草", "请在报告事项里办理", _no_report)

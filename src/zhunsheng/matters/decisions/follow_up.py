"""Gates after the meeting: the minutes signed are the minutes filed, tasks come from decisions taken."""

from __future__ import annotations

from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.posts import STAFF, Post
from zhunsheng.kernel.procedure import Gate, Params, View
from zhunsheng.matters.decisions import sitting
from zhunsheng.matters.decisions.acts import Minuted, Signed, TaskChanged, TaskDone, Tasked
from zhunsheng.matters.decisions.agenda import HOUSE
from zhunsheng.matters.decisions.words import Result

REPORTERS = (Post.HANDLER, Post.SECTION_HEAD)
"""Posts that report on anybody's task; everybody else reports on his own."""
ANYBODY = (*REPORTERS, *(post for post in Post if post in STAFF and post not in REPORTERS))


def _same_minutes(view: View, proposed: AnyEntry | None) -> bool | Params:
    if proposed is None:
        return True
    minutes = view.file.last(Minuted)
    return minutes is not None and minutes.act.body.digest == proposed.act.body.digest


SAME_MINUTES = Gate(
    "meeting.sign.other_version",
    HOUSE,
    "审签的不是最后一版会议纪要",
    "请核对文件;纪要改动的,先重新登记纪要再审签",
    _same_minutes,
    on_act=True,
)


def _from_decision(view: View, proposed: AnyEntry | None) -> bool | Params:
    if proposed is None:
        return any(_passed(view.file, item.key) for item in sitting.items(view.file))
    return _passed(view.file, proposed.act.item) or {"item": proposed.act.item}


def _passed(file: File, key: str) -> bool:
    item = sitting.item_of(file, key)
    return item is not None and item.resolved is not None and item.resolved.act.result is Result.PASSED


FROM_DECISION = Gate(
    "resolution.task.no_decision",
    HOUSE,
    "没有可以分解任务的已通过议题",
    "只有会议通过的议题才能分解任务,请核对议题序号",
    _from_decision,
)


def _unfinished(view: View, _: AnyEntry | None) -> bool | Params:
    return view.key in open_tasks(view.file) or {"task": view.key}


UNFINISHED = Gate(
    "resolution.finished", HOUSE, "任务{task}没有在办(未分解、已办结或者已取消)", "请核对任务序号", _unfinished
)


def _by_owner(view: View, proposed: AnyEntry | None) -> bool | Params:
    if proposed is None or proposed.witnessed or not proposed.actor or proposed.post in REPORTERS:
        return True
    owner = next((entry.act.owner for entry in view.file.all(Tasked) if entry.act.task == view.key), "")
    return proposed.actor == owner or {"task": view.key, "who": owner}


BY_OWNER = Gate(
    "resolution.report.not_owner",
    HOUSE,
    "任务{task}由{who}负责落实",
    "请由责任人报告进展,或者由经办人、科室负责人登记",
    _by_owner,
    on_act=True,
)


def _by_meeting(view: View, proposed: AnyEntry | None) -> bool | Params:
    if proposed is None:
        return True
    meeting = view.reads.get(proposed.act.meeting)
    return meeting is not None and meeting.has(Signed)


BY_MEETING = Gate(
    "resolution.change.no_meeting",
    HOUSE,
    "会议议定的任务只能由以后的会议复议变更",
    "请先在会议上复议并审签纪要,再登记变更",
    _by_meeting,
    on_act=True,
)


def owners(file: File) -> tuple[str, ...]:
    """Who answers for a task still open."""
    going = open_tasks(file)
    return tuple(dict.fromkeys(e.act.owner for e in file.all(Tasked) if e.act.task in going))


def open_tasks(file: File) -> tuple[str, ...]:
    """Tasks neither done nor dropped by a later sitting."""
    done = {entry.act.task for entry in file.all(TaskDone)}
    changed = {entry.act.task: entry.act.new_due for entry in file.all(TaskChanged)}
    dropped = {task for task, new_due in changed.items() if new_due is None}
    return tuple(e.act.task for e in file.all(Tasked) if e.act.task not in done | dropped)

"""纪要、督办、计数: minutes signed as filed, tasks with owner and day, a sitting that counts once."""

from dataclasses import replace
from datetime import date

from matters.decisions.build import (
    DAY,
    NOTICE,
    Rules,
    Sitting,
    call,
    doc,
    held,
    members,
    people,
    refused,
)
from zhunsheng.clock.engine import LawOfClocks
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import offers
from zhunsheng.kernel.posts import Post
from zhunsheng.law import load
from zhunsheng.matters.decisions.acts import (
    Admitted,
    Cancelled,
    Closed,
    Minuted,
    Opened,
    PapersSent,
    Progressed,
    Proposed,
    Readied,
    Recused,
    Signed,
    TaskChanged,
    TaskDone,
    Tasked,
)
from zhunsheng.matters.decisions.procedure import PROCEDURE
from zhunsheng.matters.decisions.words import (
    Admission,
    Body,
    CancelWay,
    ItemClass,
    Kind,
    RecusalReason,
    Result,
)

LAW = LawOfClocks(load())


def counted(sitting):
    found = {}
    for each in PROCEDURE.contributions(sitting.view):
        found.setdefault(each.figure, []).append(each)
    return found


def clock(sitting, family="", label=""):
    return next(c for c in clocks(PROCEDURE, sitting.file, LAW) if c.family == family and label in c.label)


# 纪要


def test_the_minutes_signed_are_the_minutes_last_filed():
    sitting = Sitting().item().open(3).heard().vote(3).resolve(Result.PASSED).do(Closed())
    refused("procedure.stage", lambda: sitting.do(Signed(body=doc(1))))
    sitting.do(Minuted(number="示例会纪〔2024〕3号", body=doc(1)))
    sitting.do(Minuted(number="示例会纪〔2024〕3号", body=doc(2)))
    refused("meeting.sign.other_version", lambda: sitting.do(Signed(body=doc(1))))
    assert sitting.do(Signed(body=doc(2))).stage == "signed"


def test_minutes_are_due_three_working_days_after_the_close():
    sitting = held()
    minutes = clock(sitting, "or.meeting_minutes")
    assert (minutes.start_on, minutes.statutory_due, minutes.state) == (DAY, date(2024, 3, 15), "met")


def test_papers_go_out_two_working_days_before_and_late_is_seen_not_refused():
    sitting = Sitting().item()
    assert clock(sitting, "or.meeting_papers").statutory_due == date(2024, 3, 8)
    late = Sitting().item().do(PapersSent(papers=(doc(4),)), date(2024, 3, 11))
    assert clock(late, "or.meeting_papers").state == "late"
    assert clock(sitting.do(PapersSent(papers=(doc(4),)), date(2024, 3, 8)), "or.meeting_papers").state == "met"


def test_a_postponed_sitting_keeps_its_agenda_and_reckons_from_the_new_day():
    sitting = Sitting().item()
    postponed = Cancelled(way=CancelWay.POSTPONED, why="示例:主持人公务", new_on=date(2024, 3, 19))
    refused("meeting.cancel.new_day", lambda: sitting.do(Cancelled(way=CancelWay.POSTPONED, why="示例")))
    sitting.do(postponed, date(2024, 3, 11))
    assert sitting.stage == "called"
    assert clock(sitting, "or.meeting_papers").statutory_due == date(2024, 3, 15)
    sitting.do(Opened(present=people(3), presider="shuji"), date(2024, 3, 19))


# 督办


def task(key="1", due=date(2024, 4, 12)):
    return Tasked(task=key, item="1", owner="kezhang", due=due, text="示例任务")


def test_a_task_comes_from_a_decision_that_was_passed():
    sitting = Sitting().item().open(3).heard().vote(3).resolve(Result.PASSED)
    refused("procedure.stage", lambda: sitting.do(task()))
    put_off = Sitting().item().open(3).heard().vote(1, 2).resolve(Result.DEFERRED).sign()
    refused("resolution.task.no_decision", lambda: put_off.do(task()))


def test_each_task_runs_to_its_own_day():
    sitting = held().do(task("1")).do(task("2", date(2024, 5, 10)))
    assert PROCEDURE.waiting(sitting.view) == "责任人落实任务2项"
    assert PROCEDURE.owners(sitting.file) == ("kezhang",)
    sitting.do(TaskDone(task="1", text="示例:已落实"), date(2024, 4, 15))
    first, second = [c for c in clocks(PROCEDURE, sitting.file, LAW) if c.label == "决议任务"]
    assert (first.key, first.state) == ("1", "late")
    assert (second.key, second.state, second.statutory_due) == ("2", "running", date(2024, 5, 10))
    refused("procedure.once", lambda: sitting.do(TaskDone(task="1", text="示例")))
    refused("gate.has.resolution.task", lambda: sitting.do(TaskDone(task="3", text="示例")))


def test_a_task_is_changed_only_by_a_later_sitting_with_signed_minutes():
    later = held(session="2024年第4次")
    unsigned = Sitting(call(session="2024年第5次"))
    sitting = held().do(task())
    change = TaskChanged(task="1", meeting="m4", text="示例:延期", new_due=date(2024, 6, 28))
    sitting.reads = {"m4": unsigned.file}
    refused("resolution.change.no_meeting", lambda: sitting.do(change))
    sitting.reads = {"m4": later.file}
    sitting.do(change, date(2024, 4, 2))
    states = {c.label: (c.state, c.statutory_due) for c in clocks(PROCEDURE, sitting.file, LAW) if "任务" in c.label}
    assert states["决议任务"][0] == "ended"
    assert states["决议任务(变更后)"] == ("running", date(2024, 6, 28))
    assert PROCEDURE.reads(sitting.file) == ("m4",)
    sitting.do(TaskChanged(task="1", meeting="m4", text="示例:不再执行"), date(2024, 4, 3))
    assert PROCEDURE.waiting(sitting.view) == ""
    refused("resolution.finished", lambda: sitting.do(TaskDone(task="1", text="示例")))


def test_the_owners_of_open_tasks_answer_for_the_sitting():
    sitting = held().do(task("1")).do(replace(task("2"), owner="caiwu"))
    assert PROCEDURE.owners(sitting.file) == ("kezhang", "caiwu")
    sitting.do(TaskDone(task="1", text="示例:已落实"), date(2024, 4, 2))
    assert PROCEDURE.owners(sitting.file) == ("caiwu",)
    assert PROCEDURE.owners(Sitting().file) == ()


def test_the_owner_reports_on_his_own_task_whatever_his_post():
    sitting = held().do(Tasked(task="1", item="1", owner="caiwu", due=date(2024, 4, 12), text="示例任务"))
    report = Progressed(task="1", text="示例:正在办理")
    day = date(2024, 3, 20)
    refusal = refused(
        "resolution.report.not_owner", lambda: sitting.do(report, day, frozenset({Post.FINANCE}), "bieren")
    )
    assert refusal.in_names({"caiwu": "示例财务"}).what() == "任务1由示例财务负责落实"
    refused("post.not_yours", lambda: sitting.do(report, day, frozenset({Post.REVIEWER}), "caiwu"))
    sitting.do(report, day, frozenset({Post.FINANCE}), "caiwu")
    for post in (Post.HANDLER, Post.SECTION_HEAD):
        sitting.do(report, day, frozenset({post, Post.ARCHIVIST}), "bieren")
    refused("gate.has.resolution.task", lambda: sitting.do(Progressed(task="2", text="示例"), day))


# 会前材料、等谁


def test_a_sitting_opened_without_its_papers_is_found_and_papers_after_it_heal_nothing():
    sitting = Sitting().item()
    sitting.do(Opened(present=people(4), presider="shuji"))
    (finding,) = PROCEDURE.findings(sitting.view)
    assert (finding.code, finding.seq) == ("meeting.papers.not_sent", sitting.file.first(Opened).seq)
    sitting.do(PapersSent(papers=(doc(4),)), DAY)
    assert [f.code for f in PROCEDURE.findings(sitting.view)] == ["meeting.papers.not_sent"]
    assert PROCEDURE.findings(Sitting().item().open(4).view) == ()


def test_the_secretary_checks_before_the_head_admits():
    sitting = Sitting()
    assert PROCEDURE.waiting(sitting.view) == ""
    sitting.do(Proposed(item="1", title="示例", item_class=ItemClass.PROJECT, body=Body.PARTY_GROUP), NOTICE)
    assert PROCEDURE.waiting(sitting.view) == "会议秘书审核会前程序"
    sitting.do(Readied(item="1"), NOTICE)
    assert PROCEDURE.waiting(sitting.view) == "主要负责人确定议题"
    sitting.do(Admitted(item="1", result=Admission.ADMIT), NOTICE)
    assert PROCEDURE.waiting(sitting.view) == ""


# 计数


def test_a_sitting_counts_once_on_the_day_it_opened_and_only_when_the_minutes_are_signed():
    sitting = Sitting().item().open(3).heard().vote(3).resolve(Result.PASSED).do(Closed())
    assert counted(sitting) == {}
    sitting.do(Minuted(number="示例会纪〔2024〕3号", body=doc(1))).do(Signed(body=doc(1)), date(2024, 3, 14))
    (meeting,) = counted(sitting)["decisions.meetings_held"]
    assert meeting.on == DAY
    assert meeting.acts == (sitting.file.first(Opened).seq,)
    assert meeting.dimensions == {"kind": "party_group"}


def test_a_joint_sitting_counts_once_and_the_parts_add_up():
    sitting = Sitting(call(Kind.JOINT)).item("1").item("2", ItemClass.OTHER, Body.DIRECTOR).open(3)
    sitting.heard("1").vote(3).resolve(Result.PASSED, "1")
    sitting.heard("2", decision=Result.PASSED).resolve(Result.PASSED, "2").sign()
    found = {figure: len(each) for figure, each in counted(sitting).items()}
    assert found["decisions.meetings_held"] == 1
    parts = found["decisions.party_group_meetings"] + found["decisions.director_meetings"]
    assert parts - found["decisions.joint_meetings"] == 1
    assert (found["decisions.items"], found["decisions.major_items"]) == (2, 1)


def test_neither_a_cancelled_nor_a_lapsed_sitting_counts():
    for way in (CancelWay.CANCELLED, CancelWay.LAPSED):
        sitting = Sitting().item().do(Cancelled(way=way, why="示例"), DAY)
        assert (sitting.stage, counted(sitting)) == ("cancelled", {})
        assert clock(sitting, "or.meeting_papers").state == "ended"


def test_a_sitting_short_of_members_does_not_count_even_with_signed_minutes():
    sitting = held()
    opening = sitting.file.first(Opened)
    sitting.put(Opened(present=people(2), presider="shuji"), corrects=opening.seq)
    assert counted(sitting) == {}


def test_recusals_and_tasks_are_counted():
    sitting = Sitting().item().open(4)
    sitting.do(Recused(item="1", who="chengyuan4", why=RecusalReason.KIN))
    sitting.heard(by=("chengyuan2", "chengyuan3")).vote(3).resolve(Result.PASSED).sign()
    sitting.do(task("1")).do(task("2")).do(TaskDone(task="1", text="示例"), date(2025, 1, 6))
    found = counted(sitting)
    assert len(found["decisions.recusals"]) == 1
    assert len(found["decisions.tasks"]) == 2
    assert [each.on.year for each in found["decisions.tasks_done"]] == [2025]


def test_every_figure_contributed_is_declared_with_its_sentence():
    declared = {figure.id: figure for figure in PROCEDURE.figures}
    assert set(counted(held())) <= set(declared)
    assert declared["decisions.meetings_held"].definition == (
        "本年度内实际召开、到会人数符合规定并形成会议纪要的党组会和主任办公会的场次,"
        "连续召开的一次会议记一场,两会套开的记一场。"
    )
    for figure in declared.values():
        assert set(figure.neighbours) <= set(declared)


# 台账


def test_the_row_of_the_register():
    sitting = held()
    row = {column.label: column.of(sitting.view) for column in PROCEDURE.columns}
    assert PROCEDURE.title(sitting.file) == "党组会 2024年第3次"
    assert row["应到/实到"] == "5/4"
    assert row["表决(同意/反对/弃权)"] == "1. 4/0/0"
    assert row["决定"] == "1. 通过"
    assert row["纪要文号"] == "示例会纪〔2024〕3号"


def test_an_empty_file_has_an_empty_row():
    empty = Sitting()
    empty.recorded.clear()
    assert PROCEDURE.title(empty.file) == ""
    assert all(column.of(empty.view) in ("", "0/") for column in PROCEDURE.columns)


def test_what_the_office_ships_as_its_default_rules_gives_the_same_numbers():
    assert Sitting(rules=LAW).item().open(3).heard().vote(3).resolve(Result.PASSED).sign().stage == "signed"
    refused("meeting.open.quorum", lambda: Sitting(rules=LAW).item(item_class=ItemClass.APPOINTMENT).open(3))
    old = Sitting(call(on=date(2018, 3, 12)), rules=LAW)
    assert offers(PROCEDURE, old.view, NOTICE)


def test_members_are_named_once():
    twice = (*members(2), members(2)[1])
    refused("meeting.call.members", lambda: Sitting(call(due=twice)))
    refused("meeting.call.members", lambda: Sitting(call(presider="moren")))
    refused("meeting.open.attendance", lambda: Sitting().item().open((*people(3), "moren")))
    refused("meeting.call.members", lambda: Sitting(call(Kind.JOINT, due=()), Rules()))

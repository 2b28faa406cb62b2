"""一年的学法:计划、通过、集中学法、请假补学、平台学时、测试、带头学、述职、归档。"""

import pytest

from matters.study.build import (
    ADOPTED,
    BODY,
    called,
    code,
    day,
    doc,
    entries,
    exam,
    held,
    hours,
    led,
    plan,
    refusal,
    roll,
    sitting,
    stage,
    view,
)
from zhunsheng.kernel.acts import facts, split
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import file_of, irregular
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import View
from zhunsheng.matters.decisions.words import Result
from zhunsheng.matters.study import acts as a
from zhunsheng.matters.study.procedure import PROCEDURE
from zhunsheng.matters.study.words import Learnt, Quarter, Readers, Score, SessionKind, Topic, Way

Q1, Q2, Q3, Q4 = Quarter
PLAN, PASSED = (plan(), "2025-01-15"), (ADOPTED, "2025-01-20")
ROLL = roll(("jia", "yi", "bing"), ("jia",))
HELD = (held("1", Q1, **ROLL), "2025-03-12")


def test_计划要由会议通过同一份文件():
    drafted, by = view(PLAN, meeting=sitting()), a.Adopted(meeting="会")
    assert stage(drafted) == "drafted"
    assert PROCEDURE.waiting(drafted) == "会议审议学法计划"
    assert code(drafted, by, "2025-01-22") is None
    for other in (sitting(doc("另一份")), sitting(result=Result.DEFERRED), sitting(signed=False), None):
        assert code(view(PLAN, meeting=other), by, "2025-01-22") == "study.adopt.proof"


def test_没有上会的要附批准件():
    assert "批准件" in refusal(view(PLAN), a.Adopted(), "2025-01-20").what()
    assert code(view(PLAN), ADOPTED, "2025-01-20") is None


def test_法制岗拟计划_通过计划不是他的事():
    assert code(view(), plan(), "2025-01-15", posts=frozenset({Post.LEGAL})) is None
    assert code(view(PLAN), ADOPTED, "2025-01-20", posts=frozenset({Post.LEGAL})) == "post.not_yours"
    assert code(view(PLAN), ADOPTED, "2025-01-20", posts=frozenset({Post.MEETING_CLERK})) is None


def test_专题序号不能重复():
    twice = (Topic(key="1", title="甲", instrument="《宪法》"), Topic(key="1", title="乙", instrument="《民法典》"))
    assert code(view(), plan(topics=twice), "2025-01-15") == "study.plan.topics"


def test_计划没通过之前已经学了的_可以登记():
    assert code(view(PLAN), held("1", Q1), "2025-01-18") is None


@pytest.mark.parametrize(
    ("wrong", "refused"),
    [
        ({"present_count": 21}, "study.hold.attendance"),
        ({"present_count": 0}, "study.hold.attendance"),
        ({"minutes": 0}, "study.hold.attendance"),
        ({"due": ("jia",)}, "study.hold.attendance"),
        (ROLL | {"present": ("ding",)}, "study.hold.attendance"),
        ({"sign_in": None}, "study.hold.no_record"),
        ({"planned": ("1", "9")}, "study.hold.topic"),
        ({"quarter": Q2}, "study.hold.quarter"),
    ],
)
def test_人数对不上_没有证明_专题季度不对的不收(wrong, refused):
    assert code(view(PLAN, PASSED), held("1", Q1), "2025-03-12") is None
    assert code(view(PLAN, PASSED), held("1", **{"quarter": Q1} | wrong), "2025-03-12") == refused


def test_别的年度的学习不能记在这一年():
    why = refusal(view(PLAN), held("1", Q1), "2026-01-12")
    assert why.code == "study.hold.quarter"
    assert "2025年第一季度" in why.what()


def test_通知的场次有期限_办了按期_取消就终止_取消后可以再通知():
    announced = (called("1", "2025-03-12"), "2025-03-05")

    def term(found):
        return [
            (c.statutory_due.isoformat(), c.state) for c in clocks(PROCEDURE, found.file, found.rules) if c.key == "1"
        ]

    assert term(view(PLAN, announced)) == [("2025-03-12", "running")]
    assert term(view(PLAN, announced, HELD)) == [("2025-03-12", "met")]
    off = (a.Cancelled(session="1", why="防汛"), "2025-03-11")
    again = (called("1", "2025-03-20"), "2025-03-13")
    assert code(view(PLAN, announced), again[0], "2025-03-13") == "study.session.taken"
    assert term(view(PLAN, announced, off, again)) == [("2025-03-12", "ended"), ("2025-03-20", "running")]
    assert code(view(PLAN, announced, off), again[0], "2025-03-13") is None
    assert code(view(PLAN, announced, HELD), off[0], "2025-03-13") == "study.session.not_to_come"
    assert code(view(PLAN, HELD), held("1", Q1), "2025-03-15") == "study.session.taken"


def test_谁缺课_补学以后就不缺了():
    found = view(PLAN, HELD)
    column = next(c for c in PROCEDURE.columns if c.id == "behind")
    assert column.of(found) == "yi、bing"
    assert column.staff
    makeup = a.MadeUp(session="1", who="yi", how="观看录像")
    assert code(found, makeup, "2025-03-20") is None
    assert column.of(view(PLAN, HELD, (makeup, "2025-03-20"))) == "bing"
    assert code(found, a.MadeUp(session="1", who="jia", how="自学"), "2025-03-20") == "study.makeup.not_absent"
    assert code(found, a.MadeUp(session="7", who="yi", how="自学"), "2025-03-20") == "gate.has.study.hold"


def test_请假只对已通知未举办的场次_事由是个人信息():
    leave = a.OnLeave(session="1", who="yi", why="示例病情")
    assert code(view(PLAN), leave, "2025-03-10") == "study.session.not_to_come"
    assert code(view(PLAN, (called("1", "2025-03-12"), "2025-03-05")), leave, "2025-03-10") is None
    assert set(split(leave).personal) == {"why"}


def test_平台学时逐人的要与合计一致():
    rows = (Learnt(who="jia", minutes=100), Learnt(who="yi", minutes=200))
    assert code(view(PLAN), hours(rows=rows), "2025-04-02") is None
    assert code(view(PLAN), hours(), "2025-04-02") is None
    assert code(view(PLAN), hours(rows=rows[:1]), "2025-04-02") == "study.platform.sums"
    assert code(view(PLAN), hours(minutes=299, rows=rows), "2025-04-02") == "study.platform.sums"
    assert code(view(PLAN), hours(first=day("2025-05-01")), "2025-04-02") == "study.platform.sums"


def test_测试的人数_成绩是个人信息():
    assert code(view(PLAN), exam(), "2025-06-02") is None
    assert code(view(PLAN), exam(taken=21), "2025-06-02") == "study.test.counts"
    assert code(view(PLAN), exam(passed=19), "2025-06-02") == "study.test.counts"
    assert set(split(exam(scores=(Score(who="jia", score=61),))).personal) == {"scores"}


def test_带头学法要有会议或者记录():
    assert code(view(PLAN), led(), "2025-02-10") == "study.head_led.proof"
    assert code(view(PLAN), led(record=doc("笔记")), "2025-02-10") is None
    ahead = led(Way.BEFORE_MEETING, meeting="会")
    assert code(view(PLAN, meeting=sitting(study=True)), ahead, "2025-02-10") is None
    assert code(view(PLAN, meeting=sitting()), ahead, "2025-02-10") == "study.head_led.proof"


def test_述职有期限():
    dated = (plan(report_due=day("2025-12-25")), "2025-01-15")

    def term(found):
        return [c.state for c in clocks(PROCEDURE, found.file, found.rules) if c.label.endswith("年度述职")]

    assert term(view(dated)) == ["running"]
    assert term(view(dated, (a.Reported(who="zhuren"), "2025-12-26"))) == ["late"]
    assert term(view(PLAN)) == []


def test_台账一行():
    found = view(
        PLAN, PASSED, (held("1", Q1, planned=("2",)), "2025-03-12"), (hours(), "2025-04-02"), (exam(), "2025-06-02")
    )
    cells = {column.id: column.of(found) for column in PROCEDURE.columns}
    assert PROCEDURE.title(found.file) == "2025年度学法计划"
    assert cells["held_q1"] == "2025-03-12"
    assert cells["held_q2"] == ""
    assert cells["attended"] == "20/18"
    assert cells["left"] == "民法典"
    assert cells["platforms"] == "学习强国300分钟"
    assert cells["tests"] == "示例测试:应20参考18合格17"


COURSE = (
    PLAN,
    PASSED,
    (a.Listed(readers=Readers.LEADERS, instruments=("《宪法》",), body=BODY), "2025-02-08"),
    (called("1", "2025-03-12"), "2025-03-05"),
    (a.OnLeave(session="1", who="yi"), "2025-03-11"),
    HELD,
    (a.MadeUp(session="1", who="yi", how="观看录像"), "2025-03-20"),
    (hours(), "2025-04-02"),
    (held("2", Q2), "2025-05-20"),
    (exam(), "2025-06-02"),
    (held("3", Q3, kind=SessionKind.COURT_VISIT), "2025-08-20"),
    (held("4", Q3), "2025-09-10"),
    (led(record=doc("笔记")), "2025-10-15"),
    (held("5", Q4), "2025-12-04"),
    (a.Reported(who="zhuren"), "2025-12-20"),
    (a.Closed(), "2025-12-26"),
)


def test_全年照章办理_没有一步被拒绝_录入先后不影响():
    found = view(*COURSE)
    assert irregular(PROCEDURE, found, witnessed_only=False) == []
    assert stage(found) == "closed"
    assert PROCEDURE.findings(found) == ()
    turned = [
        type(e)(**{n: getattr(e, n) for n in e.__slots__} | {"seq": 99 - e.seq}) for e in reversed(entries(*COURSE))
    ]
    other = View(file_of(PROCEDURE, "m", turned), {}, found.rules)
    assert [c.of(other) for c in PROCEDURE.columns] == [c.of(found) for c in PROCEDURE.columns]
    assert {e.act.KIND for e in found.file.entries} | {"study.cancel"} == {
        kind for kind in PROCEDURE.kinds() if kind.startswith("study.")
    }
    assert all(facts(e.act) for e in found.file.entries if not isinstance(e.act, a.Closed))

"""工作要点:来文分解成任务,责任人报告,别人验收;期限到了没有销号就是逾期。"""

from matters.responsibility.build import (
    PLAN,
    POINTS,
    SITTING,
    code,
    counted,
    day,
    doc,
    evidence,
    in_plan,
    refusal,
    running,
    sitting,
    split,
    stage,
    task,
    view,
)
from zhunsheng.kernel.engine import offers_for, things
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.decisions.words import Result
from zhunsheng.matters.responsibility import acts as a
from zhunsheng.matters.responsibility import facts
from zhunsheng.matters.responsibility.procedure import PROCEDURE

IN = (POINTS, "2025-03-01")
TWO = (split(task("1"), task("2", "2025-09-30", owner="jingban", point="")), "2025-03-05")
SPLIT = (IN, TWO)
LEADER = frozenset({Post.DEPUTY})


def test_来文立项_每项任务各有自己的期限():
    found = view(*SPLIT)
    assert stage(found) == "running"
    assert running(found)[:2] == [
        ("工作要点任务1", "2025-06-30", "running"),
        ("工作要点任务2", "2025-09-30", "running"),
    ]
    assert things(found.file, "task") == ["1", "2"]
    assert facts.owners(found.file) == ("fazhi", "jingban")


def test_没有来文不能分解_序号不能重复_要点要有():
    assert code(view((in_plan(), "2025-01-20")), split(), "2025-03-05") == "gate.has.duty.points_in"
    assert code(view(*SPLIT), split(task("2")), "2025-04-01") == "duty.split.keys"
    twice = refusal(view(IN), split(task("1"), task("1")), "2025-03-05")
    assert (twice.code, twice.what()) == ("duty.split.keys", "任务序号重复:1")
    assert code(view(IN), split(task("1", point="9")), "2025-03-05") == "duty.split.point"
    assert code(view(IN), split(task("1", point="")), "2025-03-05") is None


def test_责任人自己报告_别的岗位不能替他报():
    found = view(*SPLIT)
    told = a.Progressed(task="1", text="已开始")
    assert code(found, told, "2025-04-01", actor="fazhi", posts=frozenset({Post.FINANCE})) is None
    assert code(found, told, "2025-04-01", actor="caiwu", posts=frozenset({Post.FINANCE})) == "duty.task.not_owner"
    assert code(found, told, "2025-04-01", actor="ke", posts=frozenset({Post.SECTION_HEAD})) is None
    assert code(found, a.Progressed(task="9", text="没有"), "2025-04-01") == "duty.task.not_open"


def test_没有佐证不能销号_责任人不能自己验收():
    assert code(view(*SPLIT), a.Accepted(task="1"), "2025-06-20", posts=LEADER) == "gate.has.duty.evidence"
    found = view(*SPLIT, (evidence(), "2025-06-18", {"actor": "jia"}))
    for who in ("fazhi", "jia"):
        assert code(found, a.Accepted(task="1"), "2025-06-20", posts=LEADER, actor=who) == "duty.accept.same_person"
    assert code(found, a.Accepted(task="1"), "2025-06-20", posts=LEADER, actor="fen") is None
    assert code(found, a.Accepted(task="1"), "2025-06-20", posts=frozenset({Post.LEGAL})) == "post.not_yours"


def test_每项任务有自己的办理清单():
    found = view(*SPLIT, (evidence(), "2025-06-18"), (a.Accepted(task="1"), "2025-06-20"))

    def able(key):
        every = offers_for(PROCEDURE, found, "task", key, day("2025-06-21"))
        return {offer.act.KIND for offer in every if offer.refusal is None}

    assert able("1") == set()
    assert able("2") == {"duty.progress", "duty.evidence"}


def test_按期销号_逾期销号_分子分母都有():
    found = view(
        *SPLIT,
        (evidence("1"), "2025-06-18"),
        (a.Accepted(task="1"), "2025-06-30"),
        (evidence("2"), "2025-10-08"),
        (a.Accepted(task="2"), "2025-10-09"),
    )
    assert [state for _, _, state in running(found)[:2]] == ["met", "late"]
    sums = counted(found, 2025)
    assert [sums[f"duty.tasks_{each}"] for each in ("due", "done", "on_time")] == [2, 2, 1]
    assert facts.owners(found.file) == ()


def test_过了年才销号的_不算当年完成():
    found = view(*SPLIT, (evidence("2"), "2026-01-05"), (a.Accepted(task="2"), "2026-01-08"))
    sums = counted(found, 2025)
    assert (sums["duty.tasks_due"], sums.get("duty.tasks_done")) == (2, None)
    assert "duty.tasks_done" not in counted(found, 2026)


def test_纳入计划要有通过这一文本的会议():
    found = view(IN, reads={SITTING: sitting()})
    assert code(found, in_plan(), "2025-03-10") is None
    assert code(found, in_plan(plan=doc("另一份")), "2025-03-10") == "duty.put_in_plan.not_adopted"
    for meeting in (sitting(signed=False), sitting(result=Result.DEFERRED), sitting(None)):
        assert code(view(IN, reads={SITTING: meeting}), in_plan(), "2025-03-10") == "duty.put_in_plan.not_adopted"
    assert code(found, in_plan(year=2026), "2025-03-10") == "duty.other_year"
    assert PLAN.digest != doc("另一份").digest


def test_计划先通过的_由计划立项():
    found = view((in_plan(), "2025-01-20"), (POINTS, "2025-03-01"), TWO)
    assert (stage(found), facts.year_of(found.file)) == ("running", 2025)
    assert PROCEDURE.title(found.file) == "2025年第一责任人职责和工作要点"


def test_督察反馈按所定日期答复_并成为不足的线索():
    told = a.Inspected(from_organ="示例督察组", text="个别件未先审", due=day("2025-11-15"))
    found = view(IN, (told, "2025-10-15"))
    assert ("报送整改方案", "2025-11-15", "running") in running(found)
    (shown,) = PROCEDURE.shortcomings(found)
    assert (shown.kind.value, shown.seq, shown.message) == ("inspected", 1, "督察、考核指出:个别件未先审")
    answered = view(IN, (told, "2025-10-15"), (a.InspectAnswered(to="示例督察组", paper=doc("方案")), "2025-11-17"))
    assert ("报送整改方案", "2025-11-15", "late") in running(answered)
    assert code(view(IN), a.InspectAnswered(to="x", paper=doc("方案")), "2025-11-01") == "gate.has.duty.inspected"

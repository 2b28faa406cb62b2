"""不足:提出、认定写明原因、定措施、有佐证才验收、销号;年末没改完的由会议转入下年,逾期抹不掉。"""

from matters.improvement.build import (
    NEXT_PLAN,
    PLANNED,
    PROCEDURE,
    SITTING,
    a,
    carried,
    code,
    confirmed,
    counted,
    doc,
    from_records,
    gap,
    measure,
    progress,
    running,
    sitting,
    stage,
    verified,
    view,
)
from zhunsheng.kernel.posts import STAFF, Post
from zhunsheng.matters.improvement import facts
from zhunsheng.matters.improvement.words import Origin, Verdict

PUT = (gap(), "2024-09-02", {"actor": "fa"})
SEEN = (confirmed(), "2024-09-09", {"actor": "fen"})
LAID = (measure(), "2024-09-12")
DONE = (progress(), "2024-11-20", {"actor": "jingban"})
PASSED = (verified(), "2024-11-25", {"actor": "fa"})
CLOSED = (a.Closed(), "2024-11-28")
LEADER = frozenset({Post.DEPUTY})


def test_从提出到销号():
    found = view(PUT, SEEN, LAID, DONE, PASSED, CLOSED)
    assert stage(found) == "closed"
    assert running(found) == [("整改措施1", "2024-11-30", "met")]
    assert counted(found, 2024) == {
        "gap.proposed": 1, "gap.confirmed": 1, "gap.measures": 1, "gap.closed": 1, "gap.rectified": 1
    }  # fmt: skip
    assert facts.owners(found.file) == ()


def test_谁都可以提出_外单位的不行():
    for post in STAFF:
        assert code(view(), gap(), "2024-09-02", posts=frozenset({post})) is None
    assert code(view(), gap(), "2024-09-02", posts=frozenset({Post.REVIEWER})) == "post.not_yours"


def test_提出的人不能自己认定_经办人不能认定():
    assert code(view(PUT), confirmed(), "2024-09-09", posts=LEADER, actor="fa") == "gate.other_person.gap.propose"
    assert code(view(PUT), confirmed(), "2024-09-09", posts=LEADER, actor="fen") is None
    assert code(view(PUT), confirmed(), "2024-09-09", posts=frozenset({Post.LEGAL})) == "post.not_yours"


def test_不认定的写明理由_不再办():
    found = view(PUT, (a.Rejected(why="录入晚", prepared_by="fazhi"), "2024-09-09"))
    assert stage(found) == "rejected"
    assert code(found, measure(), "2024-09-12") == "procedure.stage"
    assert counted(found, 2024) == {"gap.proposed": 1, "gap.rejected": 1}


def test_没有佐证的措施不能验收():
    assert code(view(PUT, SEEN, LAID, (progress(paper=False), "2024-10-08")), verified(), "2024-11-25") == (
        "gap.verify.no_evidence"
    )
    two = view(PUT, SEEN, LAID, (measure("2"), "2024-09-13"), DONE)
    assert code(two, verified(), "2024-11-25") == "gap.verify.no_evidence"
    assert code(view(PUT, SEEN, LAID, DONE), verified(), "2024-11-25", posts=frozenset({Post.LEGAL})) is None


def test_自己的措施自己不能验收_验收的人不能销号():
    mine = view(PUT, SEEN, (measure(owner="fa"), "2024-09-12"), DONE)
    assert code(mine, verified(), "2024-11-25", actor="fa") == "gap.verify.owner"
    found = view(PUT, SEEN, LAID, DONE, PASSED)
    assert code(found, a.Closed(), "2024-11-28", actor="fa") == "gate.other_person.gap.verify"
    assert code(found, a.Closed(), "2024-11-28", actor="fen", posts=LEADER) is None


def test_退回的继续整改_期限不停():
    back = view(PUT, SEEN, LAID, DONE, (verified(Verdict.BACK), "2024-11-25"))
    assert stage(back) == "running"
    assert running(back) == [("整改措施1", "2024-11-30", "running")]
    again = view(PUT, SEEN, LAID, DONE, (verified(Verdict.BACK), "2024-11-25"), (verified(), "2024-12-03"))
    assert running(again) == [("整改措施1", "2024-11-30", "late")]


def test_措施要登记过_序号不重复_别人的措施不能替报():
    assert code(view(PUT, SEEN, LAID), measure("1"), "2024-09-13") == "gap.measure.key"
    assert code(view(PUT, SEEN, LAID), progress("9"), "2024-09-13") == "gap.measure.unknown"
    finance = frozenset({Post.FINANCE})
    assert code(view(PUT, SEEN, LAID), progress(), "2024-09-13", posts=finance, actor="cw") == "gap.progress.not_owner"
    assert code(view(PUT, SEEN, LAID), progress(), "2024-09-13", posts=finance, actor="jingban") is None


def test_转入下年要有会议决定():
    found = view(PUT, SEEN, LAID, reads=PLANNED)
    assert code(found, carried(), "2025-01-15") is None
    assert code(found, carried(plan=None), "2025-01-15") == "gap.carry.no_decision"
    assert code(found, carried(plan=doc("另一份")), "2025-01-15") == "gap.carry.no_decision"
    by_item = view(PUT, SEEN, LAID, reads={SITTING: sitting(None, matters=("m",))})
    assert code(by_item, carried(plan=None), "2025-01-15") is None
    unsigned = view(PUT, SEEN, LAID, reads={SITTING: sitting(NEXT_PLAN, signed=False)})
    assert code(unsigned, carried(), "2025-01-15") == "gap.carry.no_decision"
    assert code(found, carried(2024), "2025-01-15") == "gap.carry.year"


def test_转入以后接着整改_算在转入前一年_销号算在销号的年():
    found = view(PUT, SEEN, (measure(due="2025-03-31"), "2024-09-12"), (carried(), "2025-01-15"), reads=PLANNED)
    assert stage(found) == "carried"
    assert running(found) == [("整改措施1", "2025-03-31", "ended"), ("转入下年的整改", "2025-06-30", "running")]
    assert PROCEDURE.findings(found) == ()
    assert counted(found, 2024)["gap.carried"] == 1
    rest = ((progress(), "2025-05-10"), (verified(), "2025-06-10"), (a.Closed(), "2025-06-18"))
    whole = view(PUT, SEEN, (measure(due="2025-03-31"), "2024-09-12"), (carried(), "2025-01-15"), *rest, reads=PLANNED)
    assert (stage(whole), running(whole)[1]) == ("closed", ("转入下年的整改", "2025-06-30", "met"))
    assert counted(whole, 2025) == {"gap.closed": 1}
    assert "gap.rectified" not in counted(whole, 2024)


def test_已经逾期的转入下年_逾期还是问题():
    found = view(PUT, SEEN, LAID, (carried(), "2025-01-15"), reads=PLANNED)
    (finding,) = PROCEDURE.findings(found)
    assert (finding.code, finding.kind.value) == ("gap.carry.after_due", "late")
    assert "2024-11-30" in finding.message


def test_来源记下线索_同一来源只填一次():
    found = view((gap(sources=from_records("late.gk.reply:3", "late.gk.reply:9")), "2024-09-02"))
    assert facts.proposal(found.file).origin is Origin.RECORDS
    assert counted(found, 2024)["gap.sources"] == 2
    assert facts.proposal(view(PUT).file).origin is Origin.PEOPLE
    twice = gap(sources=from_records("late.gk.reply:3", "late.gk.reply:3"))
    assert code(view(), twice, "2024-09-02") == "gap.propose.sources"


def test_更正了认定日_数字跟着走():
    moved = view(PUT, (confirmed(), "2025-01-06"), (measure(due="2025-03-31"), "2025-01-08"))
    assert "gap.confirmed" not in counted(moved, 2024)
    assert counted(moved, 2025)["gap.confirmed"] == 1

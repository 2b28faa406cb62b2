"""学法的数字:只数本单位的人;没有签到、记录的不算;删去个人信息以后不变。"""

from matters.study.build import ADOPTED, PROCEDURE, counted, doc, entries, exam, held, hours, led, plan, roll, view
from zhunsheng.kernel.acts import decode, split
from zhunsheng.kernel.engine import file_of
from zhunsheng.kernel.procedure import View
from zhunsheng.matters.study import acts as a
from zhunsheng.matters.study.words import Quarter, Readers, Score, SessionKind

Q1, Q2, Q3, Q4 = Quarter
PLAN = (plan(2024), "2024-01-15")
YEAR = (
    PLAN,
    (ADOPTED, "2024-01-20"),
    (held("1", Q1, lecturer="示例讲师", **roll(("jia", "yi"), ("jia",))), "2024-03-12"),
    (a.MadeUp(session="1", who="yi", how="自学"), "2024-03-20"),
    (a.MadeUp(session="1", who="yi", how="再看一遍"), "2024-03-21"),
    (held("2", Q2, kind=SessionKind.COURT_VISIT, due_count=5, present_count=5, minutes=120), "2024-05-20"),
    (a.Listed(readers=Readers.ALL, instruments=("《宪法》",)), "2024-06-03"),
    (hours(), "2024-07-02"),
    (exam(scores=(Score(who="jia", score=90),)), "2024-09-02"),
    (led(record=doc("笔记")), "2024-10-08"),
    (a.Reported(who="zhuren", text="示例述职"), "2024-12-20"),
)


def test_全年的数():
    assert counted(view(*YEAR)) == {
        "study.sessions": 2,
        "study.collective_sessions": 1,
        "study.attendance": 6,
        "study.due": 7,
        "study.minutes": 210,
        "study.made_up": 1,
        "study.lists": 1,
        "study.platform_minutes": 300,
        "study.tests": 1,
        "study.test_takers": 18,
        "study.test_due": 20,
        "study.test_passed": 17,
        "study.head_led": 1,
        "study.plans_adopted": 1,
        "study.reports": 1,
    }


def test_只发了通知的不算_没有签到和记录的补录不算():
    unproven = (held("1", Q1, sign_in=None), "2024-03-12", {"witnessed": True})
    assert counted(view(PLAN, unproven)) == {}
    assert counted(view(PLAN, (led(), "2024-03-12", {"witnessed": True}))) == {}


def test_分类是稳定的值_落在举办的那一天():
    made = next(c for c in PROCEDURE.contributions(view(*YEAR)) if c.figure == "study.sessions")
    assert (made.on.isoformat(), made.acts) == ("2024-03-12", (2,))
    assert made.dimensions == {"kind": "collective", "quarter": "q1"}


def test_每个数都有定义_每项贡献都有数():
    known = {figure.id: figure for figure in PROCEDURE.figures}
    assert set(counted(view(*YEAR))) == set(known)
    assert all(f.definition.startswith("本年度内") or f.id == "study.collective_sessions" for f in known.values())
    assert {n for f in known.values() for n in f.neighbours} <= set(known)


def test_删去个人信息_台账和数字不变():
    def erased(entry):
        parts = split(entry.act)
        act = decode(type(entry.act), {**parts.counted, **parts.body}, erased=True)
        return type(entry)(**{n: getattr(entry, n) for n in entry.__slots__} | {"act": act})

    whole = view(*YEAR)
    bare = View(file_of(PROCEDURE, "m", [erased(e) for e in entries(*YEAR)]), {}, whole.rules)
    assert PROCEDURE.contributions(bare) == PROCEDURE.contributions(whole)
    assert [c.of(bare) for c in PROCEDURE.columns] == [c.of(whole) for c in PROCEDURE.columns]
    assert "示例" not in str([split(e.act).body.get("lecturer") for e in whole.file.entries])

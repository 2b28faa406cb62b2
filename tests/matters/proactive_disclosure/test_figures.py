"""主动公开的数字:条目不是次数;按期与逾期按法定期限分;巡检、更正、撤下各计各的。"""

from matters.proactive_disclosure.build import (
    COURSE,
    DEFINED,
    FORMED,
    PROCEDURE,
    READ,
    check,
    counted,
    day,
    define,
    doc,
    formed,
    out,
    read,
    view,
)
from zhunsheng.matters.proactive_disclosure import acts as a
from zhunsheng.matters.proactive_disclosure.words import Change, Channel, Chapter, Openness, Wrong

GUIDE = (define(Chapter.GUIDE), "2024-01-02")
LOOK = (a.Patrolled(stale=2, dead=1, wrong=3, contact_right=True, items=("x",)), "2024-02-01")
REPORT = (define(Chapter.ANNUAL_REPORT), "2023-12-04")


def report(on, year=2023):
    sent = a.AnnualOut(body=doc("年报"), channels=(Channel.WEBSITE,), place="门户", sent_to="区政府办", sent_on=day(on))
    return view(REPORT, (a.AnnualDrafted(year=year), on), *read(on, "年报"), (sent, on))


def test_一条一次按期():
    assert counted(view(*COURSE)) == {"items": 1, "published": 1, "in_time": 1}
    assert counted(view(DEFINED, FORMED)) == {"items": 1}


def test_超过二十个工作日发布的是逾期_期满当日的是按期():
    assert counted(view(*READ, (out(), "2024-04-01")))["in_time"] == 1
    late = counted(view(*READ, (out(), "2024-04-02")))
    assert (late["late"], late.get("in_time")) == (1, None)


def test_一次发布答复两次变更_有一次超期就算逾期():
    both = view(DEFINED, FORMED, (formed("再"), "2024-03-20"), *read("2024-03-25"), (out(), "2024-04-02"))
    assert counted(both)["late"] == 1


def test_年报一月三十一日以前按期():
    assert counted(report("2024-01-31"))["in_time"] == 1
    assert counted(report("2024-02-01"))["late"] == 1


def test_预算从批复日算_不从登记日算():
    approved = a.BudgetApproved(year=2024, approved_on=day("2024-02-05"), approval=doc("批复"))
    course = ((define(Chapter.BUDGET), "2024-02-01"), (approved, "2024-02-20"), *read("2024-03-01"))
    assert counted(view(*course, (out(), "2024-03-08")))["in_time"] == 1
    assert counted(view(*course, (out(), "2024-03-11")))["late"] == 1


def test_按类别和公开对象分_计在发布那天():
    published = next(c for c in PROCEDURE.contributions(view(*COURSE)) if c.figure.endswith(".published"))
    assert published.dimensions == {"chapter": "organ", "audience": "all"}
    assert (published.on.isoformat(), published.acts) == ("2024-03-12", (6,))


def test_每个数都有定义_都能算出来():
    fix = (
        (a.Withdrawn(why=Wrong.PERSONAL_DATA), "2024-03-20"),
        (a.Rectified(why=Wrong.PERSONAL_DATA, text="改"), "2024-03-21"),
    )
    letter = a.Inspected(letter="7号", from_organ="区政务公开办", text="慢")
    files = (
        view(*COURSE, *fix),
        view(DEFINED, FORMED, (check(hits=2, handled="座机"), "2024-03-05"), *READ[3:], (out(), "2024-04-09")),
        view(DEFINED, (formed(openness=Openness.NO, why="秘密"), "2024-03-04")),
        view(DEFINED, (a.Revised(change=Change.REMOVE, why="划转"), "2024-04-01")),
        view(
            GUIDE,
            LOOK,
            (letter, "2024-05-20"),
            (a.InspectionAnswered(letter="7号", text="改", paper=doc("报告")), "2024-06-05"),
        ),
    )
    sums = [counted(found) for found in files]
    assert (sums[0]["withdrawn"], sums[0]["rectified"], sums[1]["hits"]) == (1, 1, 2)
    assert {k: sums[4][k] for k in ("patrols", "stale_found", "dead_found", "wrong_found")} == {
        "patrols": 1, "stale_found": 2, "dead_found": 1, "wrong_found": 3,
    }  # fmt: skip
    known = {figure.id.removeprefix("proactive_disclosure.") for figure in PROCEDURE.figures}
    assert {name for each in sums for name in each} == known
    assert all(figure.definition.endswith("。") for figure in PROCEDURE.figures)
    assert {n for figure in PROCEDURE.figures for n in figure.neighbours} <= {figure.id for figure in PROCEDURE.figures}

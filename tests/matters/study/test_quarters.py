"""每季度集中学法不少于一次:自2025年起;到期前在待办里,过了是问题,补不回来;2024年没有。"""

import pytest

from matters.study.build import (
    ADOPTED,
    LAW,
    code,
    day,
    doc,
    findings,
    held,
    plan,
    quarters,
    view,
)
from zhunsheng.kernel.clocks import clocks
from zhunsheng.matters.study import acts as a
from zhunsheng.matters.study.facts import QUARTERLY_RULE, bound
from zhunsheng.matters.study.procedure import PROCEDURE
from zhunsheng.matters.study.words import Quarter, SessionKind, first_day, last_day

Q1, Q2, Q3, Q4 = Quarter
PLAN = (plan(), "2025-01-15")
FIRST, SECOND = (held("1", Q1), "2025-03-12"), (held("2", Q2), "2025-05-20")
FOURTH = (held("4", Q4), "2025-11-18")
YEAR = (PLAN, (ADOPTED, "2025-01-20"), FIRST, SECOND, (held("3", Q3), "2025-09-10"), FOURTH)


def test_起始年由内规数据决定_每季度末日由期限算出():
    assert [bound(year, q) for year, q in ((2024, Q4), (2025, Q1), (2025, Q4))] == [False, True, True]
    for year in (2025, 2026, 2028):
        reckoned = [LAW.reckon(QUARTERLY_RULE, first_day(year, q)).statutory_due for q in Quarter]
        assert reckoned == [last_day(year, q) for q in Quarter]


def test_末日逢休息日_提前到工作日():
    safe = [c.safe_due for c in clocks(PROCEDURE, view((plan(2028), "2028-01-10")).file, LAW)]
    assert safe[2:] == [day("2028-09-29"), day("2028-12-29")]


def test_计划不写日期也有期限_内规说了算():
    assert code(view(), plan(), "2025-01-15") is None
    bare = view((plan(), "2025-01-15", {"witnessed": True}), FIRST, SECOND, FOURTH)
    assert quarters(bare)[2] == ("2025-09-30", "late")
    assert findings(bare) == [("q3", 3)]


def test_计划一拟定_四个季度各有一个期限():
    assert quarters(view(PLAN)) == [
        ("2025-03-31", "running"),
        ("2025-06-30", "running"),
        ("2025-09-30", "running"),
        ("2025-12-31", "running"),
    ]
    assert {c.whose for c in clocks(PROCEDURE, view(PLAN).file, LAW)} == {"us"}


def test_三季度快到了还没学_期限在跑_还不是问题():
    found = view(PLAN, FIRST, SECOND)
    assert quarters(found)[2] == ("2025-09-30", "running")
    assert findings(found) == []


def test_三季度没学_四季度学了_三季度是逾期也是问题_四季度按期():
    found = view(PLAN, FIRST, SECOND, FOURTH)
    assert [state for _, state in quarters(found)] == ["met", "met", "late", "met"]
    assert findings(found) == [("q3", 3)]
    (finding,) = PROCEDURE.findings(found)
    assert finding.message == "2025年第三季度没有干部职工集中学法"
    assert "自2025年起" in finding.article


def test_十月的学习不能算三季度():
    found = view(PLAN, FIRST, SECOND)
    assert code(found, held("3", Q3), "2025-10-09") == "study.hold.quarter"
    assert code(found, held("3", Q4), "2025-10-09") is None
    late_entry = view(PLAN, FIRST, SECOND, (held("3", Q3), "2025-10-09", {"witnessed": True}))
    assert findings(late_entry) == [("q3", 3)]
    assert quarters(late_entry)[2] == ("2025-09-30", "late")


def test_事后补录三季度确实办过的_问题消失():
    recorded_late = (held("3", Q3), "2025-09-10", {"witnessed": True, "reason": "示例"})
    found = view(PLAN, FIRST, SECOND, FOURTH, recorded_late)
    assert findings(found) == []
    assert quarters(found)[2] == ("2025-09-30", "met")


@pytest.mark.parametrize("kind", sorted(set(SessionKind) - {SessionKind.COLLECTIVE}))
def test_中心组_旁听庭审_讲座_观影都不顶干部职工集中学法(kind):
    found = view(PLAN, FIRST, SECOND, (held("3", Q3, kind=kind), "2025-08-20"), FOURTH)
    assert findings(found) == [("q3", 4)]


def test_没有签到和记录的补录_不顶集中学法():
    unproven = (held("3", Q3, sign_in=None), "2025-09-10", {"witnessed": True})
    found = view(PLAN, FIRST, SECOND, unproven, FOURTH)
    assert findings(found) == [("q3", 4)]
    assert quarters(found)[2] == ("2025-09-30", "late")


def test_2024年的计划没有季度期限_也没有问题():
    found = view((plan(2024), "2024-01-15"), (held("1", Q4), "2024-12-04"), (a.Closed(), "2025-01-08"))
    assert quarters(found) == []
    assert findings(found) == []


def test_2024年的计划自己定了日子的_按计划定的日子():
    found = view((plan(2024, q2_due=day("2024-06-20")), "2024-01-15"), (held("1", Q2), "2024-06-25"))
    assert quarters(found) == [("2024-06-20", "late")]
    assert findings(found) == []


def test_计划定的日子早于季度末_超过计划算逾期_季度内学了不是问题():
    found = view((plan(q1_due=day("2025-03-10")), "2025-01-15"), FIRST, SECOND)
    assert [each for each in quarters(found) if each[0] < "2025-04"] == [("2025-03-31", "met"), ("2025-03-10", "late")]
    assert findings(found) == []
    wrong = plan(q1_due=day("2025-04-10"))
    assert code(view(), wrong, "2025-01-15") == "study.plan.days"


def test_四季度没学_年度结束后归档_期限终止_问题记在当年():
    found = view(PLAN, FIRST, SECOND, (held("3", Q3), "2025-09-10"), (a.Closed(), "2026-01-06"))
    assert quarters(found)[3] == ("2025-12-31", "ended")
    assert findings(found) == [("q4", 3)]


def test_年内还有季度没学不能归档():
    found = view(*YEAR[:-1])
    refused = code(found, a.Closed(), "2025-12-20")
    assert refused == "study.close.quarters"
    assert code(found, a.Closed(), "2026-01-06") is None
    assert code(view(*YEAR), a.Closed(), "2025-12-20") is None


def test_四个季度都学了_一个问题也没有():
    found = view(*YEAR, (a.Closed(summary=doc("总结")), "2026-01-06"))
    assert [state for _, state in quarters(found)] == ["met"] * 4
    assert findings(found) == []


def test_计划出得晚_此前补录的学习照样算数():
    found = view(
        (held("1", Q1), "2025-02-10", {"witnessed": True}), (plan(), "2025-02-20"), (held("2", Q2), "2025-04-02")
    )
    assert [due for due, _ in quarters(found)] == ["2025-06-30", "2025-09-30", "2025-12-31"]
    assert findings(found) == []


def test_季度的首末日():
    assert [last_day(2024, q).isoformat() for q in Quarter] == ["2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31"]
    assert [first_day(2024, q).month for q in Quarter] == [1, 4, 7, 10]

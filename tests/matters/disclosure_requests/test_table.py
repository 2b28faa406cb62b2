"""年报表三、表四: every column balances, whatever became of the requests, and years follow on each other."""

import random
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matters.disclosure_requests.build import answer, day, received, view
from zhunsheng.kernel.engine import until
from zhunsheng.kernel.procedure import View
from zhunsheng.matters.disclosure_requests.acts import Confirmed, CorrectionAsked, Merged, SplitOff
from zhunsheng.matters.disclosure_requests.choices import (
    AT_ONCE,
    Abandonment,
    Applicant,
    Channel,
    FeeBasis,
    RemedyKind,
    RemedyResult,
    Way,
)
from zhunsheng.matters.disclosure_requests.ending import (
    Abandoned,
    Delivered,
    FeeNoticed,
    RectificationAsked,
    Remedied,
    Withdrawn,
)
from zhunsheng.matters.disclosure_requests.outcomes import BY_ABANDONMENT, Capacity, Outcome
from zhunsheng.matters.disclosure_requests.table import COLUMNS, ROWS, Table, check, check_years, statutory_table

ANSWERS = sorted(set(Outcome) - BY_ABANDONMENT)
HAND = Delivered(way=Way.IN_PERSON)


def test_一件申请的一生():
    asked = (received(kind=Applicant.BUSINESS), "2024-12-20")
    done = view(asked, (answer(Outcome.PROCESS, "2025-01-10"), "2025-01-10"), (HAND, "2025-01-13"))
    before, after = statutory_table([done], 2024), statutory_table([done], 2025)
    assert (before.requests["new", "business"], before.requests["carried_out", "business"]) == (1, 1)
    assert before.requests["handled_total", "total"] == 0
    assert (after.requests["carried_in", "business"], after.requests["denied.process", "business"]) == (1, 1)
    assert after.acts["denied.process", "business"] == (("m", 2),)
    assert check(before) == check(after) == check_years(before, after) == []
    assert after.row("handled_total") == [0, 1, 0, 0, 0, 0, 1]


def test_收到未确认的结转_撤回的计其他():
    mailed = view((received(Channel.PLAIN_MAIL), "2024-12-30"))
    assert statutory_table([mailed], 2025).requests["carried_out", "natural"] == 1
    back = view((received(Channel.PLAIN_MAIL), "2024-12-30"), (Withdrawn(), "2025-01-05"))
    assert statutory_table([back], 2025).requests["other.other", "natural"] == 1


def test_当年并入的不计_次年并入的计其他():
    same = view((received(), "2024-03-01"), (Merged(into="k"), "2024-03-04"))
    assert sum(statutory_table([same], 2024).requests.values()) == 0
    later = view((received(), "2024-12-30"), (Merged(into="k"), "2025-01-03"))
    assert statutory_table([later], 2024).requests["carried_out", "natural"] == 1
    assert statutory_table([later], 2025).requests["other.other", "natural"] == 1


def test_代区政府拟稿的和更正本人信息的不入表():
    drafted = view(
        (received(capacity=Capacity.DRAFTED, district="2024-03-01"), "2024-03-04"),
        (Remedied(case="复议1", kind=RemedyKind.REVIEW, result=RemedyResult.UPHELD), "2024-06-01"),
    )
    rectify = view((RectificationAsked(applicant="示例甲", record="登记", what="面积"), "2024-03-01"))
    table = statutory_table([drafted, rectify], 2024)
    assert sum(table.requests.values()) + sum(table.remedies.values()) == 0


def test_表四_同一案件只按最后结果计_未结的逐年列出():
    started = (Remedied(case="复议1", kind=RemedyKind.REVIEW, result=RemedyResult.PENDING), "2024-11-01")
    ended = (Remedied(case="复议1", kind=RemedyKind.REVIEW, result=RemedyResult.UPHELD), "2025-02-01")
    sued = (Remedied(case="诉讼1", kind=RemedyKind.SUIT_AFTER, result=RemedyResult.PENDING), "2025-03-01")
    done = view((received(), "2024-06-03"), started, ended, sued)
    first, second, third = (statutory_table([done], year).remedies for year in (2024, 2025, 2026))
    assert (first["review", "pending"], first["review", "total"]) == (1, 1)
    assert (second["review", "upheld"], second["review", "pending"], second["suit_after", "pending"]) == (1, 0, 1)
    assert (third["review", "total"], third["suit_after", "pending"]) == (0, 1)


def test_勾稽不成立时逐条说出():
    good = statutory_table([view((received(), "2024-06-03"))], 2024)
    bad = Table(2024, {**good.requests, ("new", "natural"): 5}, good.remedies, {})
    assert any("第一项加第二项" in wrong and "自然人" in wrong for wrong in check(bad))
    assert any("总计不等于各类申请人之和" in wrong for wrong in check(bad))
    shifted = Table(2025, {**good.requests, ("carried_in", "natural"): 3}, good.remedies, {})
    assert any("上年结转 3" in wrong for wrong in check_years(good, shifted))


def random_request(chance, name):
    """One own-name request of 2024 or 2025 with some course: answered, dropped, withdrawn, merged, still waiting."""
    start = day("2024-01-01") + timedelta(days=chance.randrange(731))
    channel, kind = chance.choice(list(Channel)), chance.choice(list(Applicant))
    if chance.random() < 0.1:
        part = {"capacity": Capacity.OWN, "applicant_type": kind, "applicant": "示例甲", "subject": "分立的一件"}
        dated = [(SplitOff(original="k", **part), start.isoformat())]
    else:
        dated = [(received(channel, kind=kind), start.isoformat())]

    def after():
        nonlocal start
        start += timedelta(days=chance.randrange(40))
        return start.isoformat()

    if channel not in AT_ONCE and isinstance(dated[0][0], type(received())):
        if chance.random() < 0.3:
            return view(*dated, *([(Withdrawn(), after())] if chance.random() < 0.3 else []), matter=name)
        dated.append((Confirmed(how="电话"), after()))
    courses = {
        "answer": lambda: [(answer(chance.choice(ANSWERS), start.isoformat()), after()), (HAND, after())],
        "undelivered": lambda: [(answer(chance.choice(ANSWERS), start.isoformat()), after())],
        "waiting": list,
        "withdrawn": lambda: [(Withdrawn(), after())],
        "merged": lambda: [(Merged(into="k"), after())],
        "uncorrected": lambda: [
            (CorrectionAsked(missing="内容", within=start), after()),
            (Abandoned(why=Abandonment.NO_CORRECTION), after()),
        ],
        "unpaid": lambda: [
            (FeeNoticed(amount=1, basis=FeeBasis.ITEMS, pay_by=start), after()),
            (Abandoned(why=Abandonment.NO_FEE), after()),
        ],
    }
    dated += courses[chance.choice([*courses, "answer", "answer", "answer"])]()
    if chance.random() < 0.2:
        remedy = Remedied(case="复议1", kind=chance.choice(list(RemedyKind)), result=chance.choice(list(RemedyResult)))
        dated.append((remedy, after()))
    return view(*dated, matter=name)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 2**32))
def test_三百件随机申请两年的表逐列平衡(seed):
    chance = random.Random(seed)
    requests = [random_request(chance, f"m{index}") for index in range(300)]
    years = {year: statutory_table(requests, year) for year in (2023, 2024, 2025, 2026, 2027)}
    for year, table in years.items():
        assert check(table) == []
        assert len(table.requests) == len(ROWS) * len(COLUMNS) == 175
        if year - 1 in years:
            assert check_years(years[year - 1], table) == []
    assert sum(years[2023].row("new")) == 0
    merged = sum(1 for each in requests if each.file.has(Merged))
    assert 300 - merged <= years[2024].requests["new", "total"] + years[2025].requests["new", "total"] <= 300
    assert years[2024].requests["handled_total", "total"] > 0


@settings(max_examples=5, deadline=None)
@given(st.integers(0, 2**32))
def test_一年的表不因以后的行为而改变(seed):
    chance = random.Random(seed)
    requests = [random_request(chance, f"m{index}") for index in range(60)]
    then = [View(until(each.file, day("2024-12-31")), {}, each.rules) for each in requests]
    assert statutory_table(requests, 2024) == statutory_table(then, 2024)

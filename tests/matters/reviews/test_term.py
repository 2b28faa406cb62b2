"""审查的期限和件数:沉默不等于通过;退回不计时;件数怎么数。"""

import random

from matters.reviews.build import (
    LAW,
    day,
    entries,
    view,
    不通过,
    卷宗,
    审查员,
    意见,
    报送改后,
    撤回送审,
    撤销,
    收审,
    改后通过,
    放行,
    期限,
    正文,
    确认改后,
    科室负责人,
    第二人复核,
    补齐,
    转录,
    退回,
    送审,
    通过,
)
from zhunsheng.kernel.engine import file_of
from zhunsheng.matters.catalogue import figures
from zhunsheng.matters.reviews.figures import FIGURES, contributions
from zhunsheng.matters.reviews.procedure import PROCEDURE, outcome, waiting
from zhunsheng.matters.reviews.words import Result

到收审 = (("2024-03-04", 送审), ("2024-03-05", 收审, 审查员))


def 审查期(file):
    return [each for each in 期限(file) if each.family.startswith("or.review_days")]


def test_审查期从材料齐全之日起算五个工作日():
    [clock] = 审查期(卷宗(*到收审))
    assert (clock.start_on, clock.statutory_due) == (day("2024-03-05"), day("2024-03-12"))
    assert clock.state == "running"
    assert clock.whose == "review_body"
    assert clock.confirmed == "office"


def test_送审但没有收审_没有审查期():
    assert 审查期(卷宗(("2024-03-04", 送审))) == []


def test_沉默不等于通过():
    """期满没有意见:期限逾期,仍在等区司法局,什么也不放行。"""
    file = 卷宗(*到收审)
    [clock] = 审查期(file)
    assert clock.state == "running"
    assert 放行(file, "2026-12-31") == frozenset()
    assert waiting(view(file)) == "区司法局审查"


def test_按期和逾期出意见():
    assert 审查期(卷宗(*到收审, ("2024-03-12", 通过, 审查员)))[0].state == "met"
    assert 审查期(卷宗(*到收审, ("2024-03-13", 通过, 审查员)))[0].state == "late"


def test_转录未复核_审查期没有停():
    story = (*到收审, ("2024-03-08", 转录(Result.PASS)))
    assert 审查期(卷宗(*story))[0].state == "running"
    assert 审查期(卷宗(*story, ("2024-03-11", 第二人复核, 科室负责人)))[0].state == "met"


def test_退回后审查期终止_再次收审重新起算():
    story = (*到收审, ("2024-03-07", 退回, 审查员))
    [clock] = 审查期(卷宗(*story))
    assert clock.state == "ended"
    assert waiting(view(卷宗(*story))) == ""
    story = (*story, ("2024-03-11", 补齐), ("2024-03-12", 收审, 审查员))
    [clock] = 审查期(卷宗(*story))
    assert (clock.start_on, clock.statutory_due, clock.state) == (day("2024-03-12"), day("2024-03-19"), "running")


def test_退回以后直接收审的_又在等区司法局():
    story = (*到收审, ("2024-03-07", 退回, 审查员), ("2024-03-11", 收审, 审查员))
    assert waiting(view(卷宗(*story))) == "区司法局审查"


def test_确认以后又改出的_改稿报去才又等确认():
    story = (*到收审, ("2024-03-08", 改后通过, 审查员), ("2024-03-11", 报送改后()), ("2024-03-12", 确认改后(), 审查员))
    story = (*story, ("2024-04-01", 撤销(Result.PASS_IF_CHANGED), 审查员))
    assert waiting(view(卷宗(*story))) == ""
    assert waiting(view(卷宗(*story, ("2024-04-02", 报送改后(正文))))) == "区司法局确认"


def test_撤回送审终止审查期():
    assert 审查期(卷宗(*到收审, ("2024-03-06", 撤回送审)))[0].state == "ended"


def test_改后确认三个工作日():
    story = (*到收审, ("2024-03-08", 改后通过, 审查员), ("2024-03-15", 报送改后()))
    [clock] = [each for each in 期限(卷宗(*story)) if each.family == "or.review_confirm"]
    assert clock.statutory_due == day("2024-03-20")
    assert waiting(view(卷宗(*story))) == "区司法局确认"
    done = 卷宗(*story, ("2024-03-20", 确认改后(), 审查员))
    assert next(each for each in 期限(done) if each.family == "or.review_confirm").state == "met"
    assert waiting(view(done)) == ""


def test_报了改稿又改出意见的_不再等确认():
    """意见已经改出,原来那一稿没有什么可确认的:确认期终止,不再逾期。"""
    story = (*到收审, ("2024-03-08", 改后通过, 审查员), ("2024-03-15", 报送改后()))
    file = 卷宗(*story, ("2024-03-18", 撤销(Result.FAIL), 审查员))
    assert next(each for each in 期限(file) if each.family == "or.review_confirm").state == "ended"


def test_同日补记的顺序不影响结果():
    """一天之内办完、倒着补记:卷宗、阶段、放行都一样。"""
    story = [("2024-03-04", 送审), ("2024-03-04", 收审, 审查员), ("2024-03-04", 通过, 审查员)]
    timely = 卷宗(*story)
    for seed in range(6):
        order = random.Random(seed).sample(story, len(story))
        file = file_of(PROCEDURE, "r", entries(*order))
        assert [e.act for e in file.entries] == [e.act for e in timely.entries]
        assert 放行(file) == {正文.digest}


def test_台账写明结果():
    assert outcome(view(卷宗(*到收审, ("2024-03-08", 通过, 审查员)))) == "通过"
    assert outcome(view(卷宗(*到收审, ("2024-03-08", 不通过, 审查员)))) == "审查没有通过"


def 件数(*story):
    return [(each.figure, each.on.isoformat(), each.acts) for each in contributions(view(卷宗(*story)))]


def test_送审一次计一件_以送审日期为准():
    assert 件数(("2023-12-29", 送审)) == [("reviews.submitted", "2023-12-29", (0,))]


def test_一次通过():
    assert 件数(*到收审, ("2024-03-08", 通过, 审查员))[1:] == [("reviews.passed_first_time", "2024-03-08", (2,))]


def test_首次意见是改后通过或者不通过的_不算一次通过():
    for result in (改后通过, 不通过):
        assert 件数(*到收审, ("2024-03-08", result, 审查员))[1:] == [("reviews.failed", "2024-03-08", (2,))]


def test_后来确认改稿的_仍不算一次通过():
    story = (*到收审, ("2024-03-08", 改后通过, 审查员), ("2024-03-11", 报送改后()), ("2024-03-12", 确认改后(), 审查员))
    assert [figure for figure, _, _ in 件数(*story)] == ["reviews.submitted", "reviews.failed"]


def test_后来撤回的一次通过仍计入_另计一次撤回():
    story = (*到收审, ("2024-03-08", 通过, 审查员), ("2025-01-06", 撤销(), 审查员))
    assert 件数(*story)[1:] == [
        ("reviews.passed_first_time", "2024-03-08", (2,)),
        ("reviews.revoked", "2025-01-06", (3,)),
    ]


def test_退回按次计():
    story = (
        ("2024-03-04", 送审),
        ("2024-03-05", 退回, 审查员),
        ("2024-03-06", 补齐),
        ("2024-03-07", 退回, 审查员),
        ("2024-03-08", 补齐),
        ("2024-03-11", 收审, 审查员),
        ("2024-03-12", 通过, 审查员),
    )
    counted = [each for each in 件数(*story) if each[0] == "reviews.returned"]
    assert counted == [("reviews.returned", "2024-03-05", (1,)), ("reviews.returned", "2024-03-07", (3,))]


def test_每个数都有印得出来的定义_维度与登记一致():
    known = {figure.id: figure for figure in FIGURES}
    assert known.keys() <= figures().keys()
    assert all(figure.definition.endswith("。") and figure.unit for figure in FIGURES)
    made = contributions(view(卷宗(*到收审, ("2024-03-08", 意见(Result.FAIL), 审查员))))
    for each in made:
        assert set(each.dimensions) == set(known[each.figure].dimensions)


def test_内规的期限和有效期都有起始日():
    assert LAW.value("review_valid_months", day("2024-03-08")) == 12
    assert LAW.in_force("or.review_days.petition_reply", day("2024-03-08")) is not None

"""转录纸质意见书:第二人复核后才算数;抄录错误的更正;审查机构撤回、改出;有效期。"""

from dataclasses import replace

import pytest

from matters.reviews.build import (
    entries,
    不通过,
    为什么不放行,
    分管领导,
    卷宗,
    可办,
    审查员,
    报送改后,
    拒绝,
    撤销,
    收审,
    改后正文,
    改后通过,
    放行,
    更正,
    正文,
    法制岗,
    登记岗,
    确认改后,
    科室负责人,
    第二人复核,
    经办人,
    转录,
    送审,
    通过,
    阶段,
)
from zhunsheng.matters.reviews.acts import Revoked, TranscriptionConfirmed
from zhunsheng.matters.reviews.procedure import PROCEDURE
from zhunsheng.matters.reviews.words import Result

到收审 = (("2024-03-04", 送审), ("2024-03-05", 收审, 审查员))
抄录通过 = 转录(Result.PASS)
抄录不通过 = 转录(Result.FAIL)


def test_一个人转录的不算数():
    file = 卷宗(*到收审, ("2024-03-08", 抄录通过))
    assert 放行(file) == frozenset()
    assert 为什么不放行(file) == "转录的意见书还没有经第二人复核"
    assert 阶段(file) == "转录待复核"


def test_第二人复核之后才算数():
    file = 卷宗(*到收审, ("2024-03-08", 抄录通过), ("2024-03-11", 第二人复核, 科室负责人))
    assert 放行(file) == {正文.digest}
    assert 阶段(file) == "已出意见"


@pytest.mark.parametrize("who", [科室负责人, 分管领导])
def test_复核由科室负责人或者分管领导办理(who):
    file = 卷宗(*到收审, ("2024-03-08", 抄录通过))
    assert TranscriptionConfirmed in 可办(file)
    assert 拒绝(file, 第二人复核, who) is None


@pytest.mark.parametrize("who", [法制岗, 登记岗, 经办人, 审查员])
def test_别的岗位不能复核(who):
    assert 拒绝(卷宗(*到收审, ("2024-03-08", 抄录通过)), 第二人复核, who) == "post.not_yours"


def test_转录的人自己不能复核_兼任科室负责人也不行():
    file = 卷宗(*到收审, ("2024-03-08", 抄录通过, 科室负责人))
    assert 拒绝(file, 第二人复核, 科室负责人) == "gate.other_person.review.transcribe"
    assert 拒绝(file, 第二人复核, 分管领导) is None


def test_没有转录就没有可复核的():
    assert 拒绝(卷宗(*到收审), 第二人复核, 科室负责人) == "procedure.stage"


def test_只有法制岗和登记岗转录_经办人不能自己转录():
    file = 卷宗(*到收审)
    assert 拒绝(file, 抄录通过, 法制岗) is None
    assert 拒绝(file, 抄录通过, 登记岗) is None
    for who in (经办人, 科室负责人, 审查员):
        assert 拒绝(file, 抄录通过, who) == "post.not_yours"


def test_转录的改后通过_同样要报改稿并经确认():
    transcribed = 转录(Result.PASS_IF_CHANGED, advice=("补写复查权利告知",))
    story = (*到收审, ("2024-03-08", transcribed), ("2024-03-11", 第二人复核, 科室负责人))
    assert 放行(卷宗(*story)) == frozenset()
    assert PROCEDURE.unfinished(卷宗(*story))  # 还要改稿,不能显示已办结
    file = 卷宗(*story, ("2024-03-12", 报送改后()))
    assert 放行(file) == frozenset()
    assert 阶段(file) == "改后待确认"
    done = 卷宗(*story, ("2024-03-12", 报送改后()), ("2024-03-13", 确认改后(), 审查员))
    assert 放行(done) == {改后正文.digest}
    assert not PROCEDURE.unfinished(done)


def test_抄错结论_更正为不通过后关门():
    story = (*到收审, ("2024-03-08", 抄录通过), ("2024-03-11", 第二人复核, 科室负责人))
    assert 放行(卷宗(*story)) == {正文.digest}
    file = 卷宗(*story, more=[更正(4, 抄录通过, 抄录不通过, "2024-03-08")])
    assert 放行(file) == frozenset()


def test_更正转录之后_须经另一人重新复核():
    """原来的复核没有看过更正后的内容:更正的人、转录的人都不能复核。"""
    story = (*到收审, ("2024-03-08", 抄录不通过), ("2024-03-11", 第二人复核, 科室负责人))
    fix = 更正(4, 抄录不通过, 抄录通过, "2024-03-08")
    file = 卷宗(*story, more=[fix])
    assert 放行(file) == frozenset()
    assert 为什么不放行(file) == "转录的意见书还没有经第二人复核"
    assert 拒绝(file, 第二人复核, 科室负责人) == "gate.other_person.review.transcribe"
    assert 拒绝(file, 第二人复核, 分管领导) is None
    [again] = entries(("2024-03-20", 第二人复核, 分管领导))
    assert 放行(卷宗(*story, more=[fix, replace(again, seq=5)])) == {正文.digest}


def test_审查机构已经撤回的_更正转录也不能再复核():
    """撤回以后再复核更正过的转录,等于让撤回的意见重新作数。"""
    story = (
        *到收审,
        ("2024-03-08", 抄录不通过),
        ("2024-03-11", 第二人复核, 科室负责人),
        ("2024-03-12", 撤销(), 审查员),
    )
    file = 卷宗(*story, more=[更正(5, 抄录不通过, 抄录通过, "2024-03-08")])
    assert 拒绝(file, 第二人复核, 分管领导) == "review.nothing_to_confirm"
    assert not PROCEDURE.unfinished(file)
    assert 放行(file) == frozenset()


def test_没有更正就不能重复复核():
    file = 卷宗(*到收审, ("2024-03-08", 抄录通过), ("2024-03-11", 第二人复核, 科室负责人))
    assert 拒绝(file, 第二人复核, 分管领导) == "review.nothing_to_confirm"


def test_转录作废后_复核也没有了依托():
    story = (*到收审, ("2024-03-08", 抄录通过), ("2024-03-11", 第二人复核, 科室负责人))
    assert 放行(卷宗(*story, more=[更正(4, 抄录通过, None)])) == frozenset()


def test_送审正文登记错了_更正之后原来的意见不再放行():
    """意见书审查的正文与更正后的送审正文不是同一版。"""
    story = (*到收审, ("2024-03-08", 抄录通过), ("2024-03-11", 第二人复核, 科室负责人))
    other = type(送审)(subject=送审.subject, body=改后正文)
    file = 卷宗(*story, more=[更正(4, 送审, other, "2024-03-04")])
    assert 放行(file) == frozenset()
    assert 为什么不放行(file) == "意见书审查的不是送审的这一版正文"


def test_审查机构撤回意见后不再放行():
    file = 卷宗(*到收审, ("2024-03-08", 通过, 审查员), ("2024-04-01", 撤销(), 审查员))
    assert 放行(file) == frozenset()
    assert 为什么不放行(file) == "审查意见已撤回"


def test_只有审查机构自己能撤回意见():
    file = 卷宗(*到收审, ("2024-03-08", 通过, 审查员))
    assert Revoked in 可办(file)
    assert 拒绝(file, 撤销(), 审查员) is None
    for who in (法制岗, 科室负责人, 分管领导):
        assert 拒绝(file, 撤销(), who) == "post.not_yours"


@pytest.mark.parametrize(
    ("first", "reissued", "through"),
    [
        (不通过, Result.PASS, {正文.digest}),
        (通过, Result.FAIL, set()),
        (通过, Result.PASS_IF_CHANGED, set()),
    ],
    ids=["不通过改出通过", "通过改出不通过", "通过改出改后通过"],
)
def test_改出新意见以新结论为准(first, reissued, through):
    file = 卷宗(*到收审, ("2024-03-08", first, 审查员), ("2024-04-01", 撤销(reissued), 审查员))
    assert 放行(file) == through


def test_改出新结论要附新的意见书_只撤回的不用():
    """改出“通过”和第一次出意见一样开门,不能没有纸面意见。"""
    file = 卷宗(*到收审, ("2024-03-08", 不通过, 审查员))
    assert 拒绝(file, Revoked(why="复核后通过", new_result=Result.PASS), 审查员) == "review.revoke.no_opinion"
    assert 拒绝(file, 撤销(Result.PASS), 审查员) is None
    assert 拒绝(file, Revoked(why="依据已修改"), 审查员) is None


def test_改出改后通过之后_报改稿经确认才放行():
    story = (*到收审, ("2024-03-08", 通过, 审查员), ("2024-04-01", 撤销(Result.PASS_IF_CHANGED), 审查员))
    assert 阶段(卷宗(*story)) == "改后待确认"
    assert 拒绝(卷宗(*story), 报送改后(), 法制岗, "2024-04-02") is None
    file = 卷宗(*story, ("2024-04-02", 报送改后()), ("2024-04-03", 确认改后(), 审查员))
    assert 放行(file) == {改后正文.digest}


def test_确认之后也可以撤回():
    story = (*到收审, ("2024-03-08", 改后通过, 审查员), ("2024-03-11", 报送改后()), ("2024-03-12", 确认改后(), 审查员))
    assert 放行(卷宗(*story)) == {改后正文.digest}
    assert 放行(卷宗(*story, ("2024-04-01", 撤销(), 审查员))) == frozenset()


@pytest.mark.parametrize(
    ("on", "still"),
    [("2024-03-08", True), ("2025-03-07", True), ("2025-03-08", True), ("2025-03-09", False), ("2026-01-05", False)],
)
def test_意见十二个月内有效_满期当日仍有效(on, still):
    file = 卷宗(*到收审, ("2024-03-08", 通过, 审查员))
    assert bool(放行(file, on)) is still


def test_闰日出的意见_有效到次年二月末日():
    file = 卷宗(("2024-02-20", 送审), ("2024-02-21", 收审, 审查员), ("2024-02-29", 通过, 审查员))
    assert 放行(file, "2025-02-28")
    assert not 放行(file, "2025-03-01")


def test_有效期从第二人复核之日起算():
    file = 卷宗(*到收审, ("2024-03-08", 抄录通过), ("2024-03-11", 第二人复核, 科室负责人))
    assert 放行(file, "2025-03-11")
    assert not 放行(file, "2025-03-12")

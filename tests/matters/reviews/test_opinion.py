"""审查意见放行什么:只放行送审的那一版正文;改后通过须经确认;材料不齐的退回补充。"""

import pytest

from matters.reviews.build import (
    doc,
    不通过,
    为什么不放行,
    分管领导,
    卷宗,
    可办,
    审查员,
    意见,
    报送改后,
    拒绝,
    撤回送审,
    收审,
    改动一字的正文,
    改后正文,
    改后通过,
    放行,
    正文,
    法制岗,
    登记岗,
    确认改后,
    科室负责人,
    经办人,
    补齐,
    转录,
    退回,
    送审,
    通过,
    阶段,
)
from zhunsheng.matters.reviews.acts import Adopted, Completed, Confirmed, Opined, Submitted, Supplemented
from zhunsheng.matters.reviews.words import Result

到收审 = (("2024-03-04", 送审), ("2024-03-05", 收审, 审查员))


def test_通过只放行送审的那一版正文():
    file = 卷宗(*到收审, ("2024-03-08", 通过, 审查员))
    assert 放行(file) == {正文.digest}
    assert 改动一字的正文.digest not in 放行(file)
    assert 阶段(file) == "已出意见"


def test_出意见之前什么也不放行():
    assert 放行(卷宗(("2024-03-04", 送审))) == frozenset()
    file = 卷宗(*到收审)
    assert 放行(file) == frozenset()
    assert 为什么不放行(file) == "尚未出具审查意见"


def test_不通过的不放行():
    file = 卷宗(*到收审, ("2024-03-08", 不通过, 审查员))
    assert 放行(file) == frozenset()
    assert 为什么不放行(file) == "审查没有通过"


def test_意见针对另一版正文的不收():
    """改动一个字也是另一版。"""
    file = 卷宗(*到收审)
    assert 拒绝(file, 意见(Result.PASS, 改动一字的正文), 审查员) == "review.other_body"
    assert 拒绝(file, 转录(Result.PASS, 改动一字的正文), 法制岗) == "review.other_body"


def test_已经记下的意见如果针对另一版正文_也不放行():
    file = 卷宗(*到收审, ("2024-03-08", 意见(Result.PASS, 改动一字的正文), 审查员))
    assert 放行(file) == frozenset()
    assert 为什么不放行(file) == "意见书审查的不是送审的这一版正文"


def test_改后通过必须写明改什么():
    file = 卷宗(*到收审)
    assert 拒绝(file, 意见(Result.PASS_IF_CHANGED), 审查员) == "review.no_advice"
    assert 拒绝(file, 转录(Result.PASS_IF_CHANGED), 法制岗) == "review.no_advice"
    assert 拒绝(file, 改后通过, 审查员) is None


def test_改后通过在确认之前既不放行原稿也不放行改稿():
    file = 卷宗(*到收审, ("2024-03-08", 改后通过, 审查员))
    assert 放行(file) == frozenset()
    assert 阶段(file) == "改后待确认"
    file = 卷宗(*到收审, ("2024-03-08", 改后通过, 审查员), ("2024-03-11", 报送改后()))
    assert 放行(file) == frozenset()
    assert "还没有经审查机构确认" in 为什么不放行(file)


def test_改后通过经确认后只放行改后的正文():
    story = (*到收审, ("2024-03-08", 改后通过, 审查员), ("2024-03-11", 报送改后()))
    file = 卷宗(*story, ("2024-03-12", 确认改后(), 审查员))
    assert 放行(file) == {改后正文.digest}
    assert 阶段(file) == "改后已确认"


def test_确认的必须是报来的那一版改稿():
    file = 卷宗(*到收审, ("2024-03-08", 改后通过, 审查员), ("2024-03-11", 报送改后()))
    assert 拒绝(file, 确认改后(doc("又改了一版")), 审查员) == "review.other_changed_body"
    assert 拒绝(file, 确认改后(), 审查员) is None


def test_报送新改稿之后_确认旧改稿不作数():
    """确认以最后报来的改稿为准。"""
    newer = doc("第二次修改稿")
    story = (*到收审, ("2024-03-08", 改后通过, 审查员), ("2024-03-11", 报送改后()), ("2024-03-12", 报送改后(newer)))
    assert 拒绝(卷宗(*story), 确认改后(), 审查员) == "review.other_changed_body"
    assert 放行(卷宗(*story, ("2024-03-13", 确认改后(), 审查员))) == frozenset()
    assert 放行(卷宗(*story, ("2024-03-13", 确认改后(newer), 审查员))) == {newer.digest}


def test_没有报送改稿不能确认():
    file = 卷宗(*到收审, ("2024-03-08", 改后通过, 审查员))
    assert 拒绝(file, 确认改后(), 审查员) == "gate.has.review.adopt"


@pytest.mark.parametrize("result", [通过, 不通过], ids=["通过", "不通过"])
def test_结论不是改后通过_没有采纳和确认可言(result):
    file = 卷宗(*到收审, ("2024-03-08", result, 审查员))
    assert 拒绝(file, 报送改后(), 法制岗) == "review.nothing_to_change"
    assert 拒绝(file, 确认改后(), 审查员) == "review.nothing_to_change"
    assert not 可办(file) & {Adopted, Confirmed}


def test_材料不齐退回_补齐后才收审():
    story = (("2024-03-04", 送审), ("2024-03-05", 退回, 审查员))
    file = 卷宗(*story)
    assert 阶段(file) == "退回补充"
    assert 为什么不放行(file) == "材料不齐,已退回补充"
    assert 拒绝(file, 通过, 审查员) == "procedure.stage"
    assert Supplemented in 可办(file)
    file = 卷宗(*story, ("2024-03-07", 补齐))
    assert 阶段(file) == "已送审"
    assert Completed in 可办(file)
    file = 卷宗(*story, ("2024-03-07", 补齐), ("2024-03-08", 收审, 审查员), ("2024-03-11", 通过, 审查员))
    assert 放行(file) == {正文.digest}


def test_没有收审不能出意见():
    assert 拒绝(卷宗(("2024-03-04", 送审)), 通过, 审查员) == "procedure.stage"


def test_撤回送审之后什么也不放行():
    file = 卷宗(*到收审, ("2024-03-06", 撤回送审))
    assert 放行(file) == frozenset()
    assert 为什么不放行(file) == "送审已撤回"
    assert 拒绝(file, 通过, 审查员) == "procedure.stage"
    assert Opined not in 可办(file)


def test_已经出了意见不能再撤回送审():
    file = 卷宗(*到收审, ("2024-03-08", 不通过, 审查员))
    assert 拒绝(file, 撤回送审, 法制岗) == "procedure.stage"


@pytest.mark.parametrize("who", [经办人, 登记岗, 法制岗, 科室负责人, 分管领导])
def test_本单位任何岗位都不能替司法局出意见_收审_确认(who):
    assert 拒绝(卷宗(("2024-03-04", 送审)), 收审, who) == "post.not_yours"
    assert 拒绝(卷宗(*到收审), 通过, who) == "post.not_yours"
    file = 卷宗(*到收审, ("2024-03-08", 改后通过, 审查员), ("2024-03-11", 报送改后()))
    assert 拒绝(file, 确认改后(), who) == "post.not_yours"


def test_送审由法制岗或者分管领导办理():
    empty = 卷宗()
    assert 拒绝(empty, 送审, 法制岗) is None
    assert 拒绝(empty, 送审, 分管领导) is None
    for who in (经办人, 登记岗, 审查员):
        assert 拒绝(empty, 送审, who) == "post.not_yours"


def test_一次送审只有一版正文_换一版就是另一次送审():
    assert Submitted not in 可办(卷宗(("2024-03-04", 送审)))
    assert 拒绝(卷宗(("2024-03-04", 送审)), 送审, 法制岗) == "procedure.stage"

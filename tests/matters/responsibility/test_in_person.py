"""四个亲自:每一个都要有对象、有佐证;没有的就是无记录,数字是0,不是说法。"""

import pytest

from matters.responsibility.build import (
    OBJECT,
    POINTS,
    SITTING,
    an_object,
    cells,
    code,
    counted,
    doc,
    findings,
    four,
    refusal,
    sitting,
    split,
    view,
)
from zhunsheng.matters.decisions.words import Result
from zhunsheng.matters.responsibility import acts as a
from zhunsheng.matters.responsibility import facts, register
from zhunsheng.matters.responsibility.procedure import PROCEDURE

YEAR = ((POINTS, "2025-03-01"), (split(), "2025-03-05"))
READS = {OBJECT: an_object()}
SHUFA = (a.Accounted(who="zhuren", paper=doc("述法报告")), "2025-12-20")


@pytest.mark.parametrize("kind", facts.FOUR, ids=lambda kind: kind.KIND)
def test_有对象有佐证的_计一次(kind):
    assert code(view(*YEAR, reads=READS), four(kind), "2025-05-06") is None
    found = view(*YEAR, (four(kind), "2025-05-06"), reads=READS)
    assert counted(found, 2025)[kind.KIND] == 1
    assert cells(found)[kind.KIND.replace(".", "_")] == 1


@pytest.mark.parametrize("kind", facts.FOUR, ids=lambda kind: kind.KIND)
def test_没有佐证的不能登记_补录的也不计入(kind):
    bare = four(kind, proof=None)
    assert code(view(*YEAR, reads=READS), bare, "2025-05-06") == "leader.proof"
    found = view(*YEAR, (bare, "2025-05-06", {"witnessed": True}), reads=READS)
    assert kind.KIND not in counted(found)
    assert cells(found)[kind.KIND.replace(".", "_")] == "无记录"


@pytest.mark.parametrize("kind", facts.FOUR, ids=lambda kind: kind.KIND)
def test_没有对象的不能登记(kind):
    assert code(view(*YEAR), four(kind), "2025-05-06") == "leader.object"
    assert code(view(*YEAR, reads=READS), four(kind), "2024-12-30") == "leader.object"
    own = refusal(view(*YEAR, reads=READS), four(kind, matter="m"), "2025-05-06")
    assert own.what() == "对象不能是职责事项自己"


@pytest.mark.parametrize("kind", [a.Deployed, a.Coordinated])
def test_部署协调可以由会议证明_会议要通过关于这一事项的议题(kind):
    act = four(kind, proof=None, meeting=SITTING)
    about = {**READS, SITTING: sitting(matters=(OBJECT,))}
    assert code(view(*YEAR, reads=about), act, "2025-05-06") is None
    assert counted(view(*YEAR, (act, "2025-05-06"), reads=about))[kind.KIND] == 1
    about_it = {"matters": (OBJECT,)}
    for other in (sitting(), sitting(**about_it, signed=False), sitting(**about_it, result=Result.REJECTED)):
        assert code(view(*YEAR, reads={**READS, SITTING: other}), act, "2025-05-06") == "leader.proof"


def test_督办可以针对本年度的任务_任务要有():
    assert code(view(*YEAR), four(a.Supervised, matter=None, task_no="1"), "2025-05-06") is None
    assert code(view(*YEAR), four(a.Supervised, matter=None, task_no="9"), "2025-05-06") == "leader.object"
    nothing = refusal(view(*YEAR), four(a.Supervised, matter=None), "2025-05-06")
    assert nothing.what() == "没有写明督办哪一项任务、哪一件事项"


def test_年内没有的只是空着_年过了才是问题():
    three = [(four(kind), "2025-05-06") for kind in facts.FOUR if kind is not a.Coordinated]
    within = view(*YEAR, *three, SHUFA, reads=READS)
    assert findings(within) == []
    over = view(*YEAR, *three, SHUFA, (a.Closed(), "2026-01-08"), reads=READS)
    assert findings(over) == ["leader.coordinate.none"]
    (finding,) = PROCEDURE.findings(over)
    assert finding.message == "2025年没有“重点环节亲自协调”的记录"
    assert over.file.entries[finding.seq].happened_on.year == 2025
    assert "leader.coordinate" not in counted(over)


def test_没有述法的年度也是问题():
    every = [(four(kind), "2025-05-06") for kind in facts.FOUR]
    assert findings(view(*YEAR, *every, (a.Closed(), "2026-01-08"), reads=READS)) == ["leader.shufa.none"]
    assert findings(view(*YEAR, *every, SHUFA, (a.Closed(), "2026-01-08"), reads=READS)) == []


def test_页面上四个亲自总在_没有的写明无记录():
    found = view(*YEAR, (four(a.Asked), "2025-05-06"), (four(a.Asked), "2025-07-01"), reads=READS)
    shown = [register.in_person(found, kind.KIND) for kind in facts.FOUR]
    assert [each.state for each in shown] == ["无记录", "2次", "无记录", "无记录"]
    assert shown[1].text == "2025-05-06、2025-07-01"

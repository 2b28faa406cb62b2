"""三审三校:三个人审同一份文本,保密审查人不是拟稿人;发布的必须是终审通过的那一份,改动一个字就不能发。"""

import pytest

from matters.proactive_disclosure.build import (
    CHANGE,
    COURSE,
    DEFINED,
    FORMED,
    PASS,
    PROCEDURE,
    READ,
    cells,
    check,
    code,
    doc,
    formed,
    out,
    read,
    refusal,
    stage,
    view,
)
from zhunsheng.kernel.engine import irregular
from zhunsheng.matters.proactive_disclosure import acts as a
from zhunsheng.matters.proactive_disclosure import facts
from zhunsheng.matters.proactive_disclosure.words import Openness, Secrecy, Which, Wrong

ON = "2024-03-12"


def recheck(text="稿", verdict=PASS):
    return a.Rechecked(body=doc(text), verdict=verdict)


def secrecy(text="稿", result=Secrecy.OPEN):
    return a.SecrecyChecked(body=doc(text), result=result)


def approve(text="稿", verdict=PASS):
    return a.Approved(body=doc(text), verdict=verdict)


def test_全过程没有一步被拒绝():
    found = view(*COURSE)
    assert irregular(PROCEDURE, found, witnessed_only=False) == []
    assert [stage(view(*COURSE[:n])) for n in (1, 2, 3, 6, 7)] == ["defined", "formed", "checking", "checked", "out"]
    assert (cells(found)["what"], cells(found)["state"].label) == ("领导分工", "公开中")


def test_改动一个字就不能发布_写明缺什么怎么办():
    why = refusal(view(*READ), out("稿(改一字)"), ON)
    assert why.code == "publish.out.unchecked"
    assert "第17条" in why.article
    assert doc("稿").digest[:12] in why.what()
    assert "从初审重新办理" in why.todo()
    assert code(view(*READ), out(), ON) is None


@pytest.mark.parametrize("left_out", [0, 1, 2, 3])
def test_缺一审就不能发布(left_out):
    less = [*READ[:2], *(step for n, step in enumerate(READ[2:]) if n != left_out)]
    done = [type(step[0]) for step in less]
    found = view(*less)
    assert code(found, out(), ON) in {"publish.out.unchecked", "procedure.stage"}
    if a.Approved in done and a.Checked in done:
        assert code(view(*less[:-1]), approve(), ON, actor="分管") == "publish.approve.unread"


def test_复审_终审必须是另外的人():
    first = view(*READ[:3])
    assert code(first, recheck(), ON, actor="经办") == "gate.other_person.publish.check"
    assert code(first, recheck(), ON, actor="科长") is None
    ready = view(*READ[:5])
    assert code(ready, approve(), ON, actor="经办") == "gate.other_person.publish.check"
    assert code(ready, approve(), ON, actor="科长") == "gate.other_person.publish.recheck"
    assert code(ready, approve(), ON, actor="分管") is None


@pytest.mark.parametrize("who", ["拟稿", "经办"])
def test_保密审查人不能是拟稿人(who):
    assert code(view(*READ[:3]), secrecy(), ON, actor=who) == "publish.secrecy.drafter"
    assert code(view(*READ[:3]), secrecy(), ON, actor="保密") is None


def test_三次审核针对同一份文本():
    for act in (recheck("另一份"), secrecy("另一份"), approve("另一份")):
        assert code(view(*READ[:5]), act, ON, actor="新人") == "publish.check.other_text"


def test_任何一审退回_从初审重来():
    for back in (recheck(verdict=CHANGE), secrecy(result=Secrecy.CHANGE), approve(verdict=CHANGE)):
        sent_back = view(*READ[:5], (back, "2024-03-11", {"actor": "新人"}))
        assert stage(sent_back) == "formed"
        assert code(sent_back, approve(), ON, actor="分管") == "procedure.stage"
    assert stage(view(*READ[:2], (check(verdict=CHANGE), "2024-03-11"))) == "formed"
    again = view(*READ[:5], (approve(verdict=CHANGE), "2024-03-11", {"actor": "新人"}), *read("2024-03-12", "改稿"))
    assert code(again, out("改稿"), "2024-03-13") is None
    assert code(again, out("稿"), "2024-03-13") == "publish.out.unchecked"


def test_初审换了文本_前面的审核都不算():
    swapped = view(*READ[:5], (check("改稿"), "2024-03-11", {"actor": "经办"}))
    assert code(swapped, approve("改稿"), ON, actor="分管") == "publish.approve.unread"


def test_审核中内容又变更_重新审核():
    changed = view(*READ, (formed("领导分工(再调整)"), "2024-03-12"))
    assert stage(changed) == "formed"
    assert code(changed, out(), "2024-03-13") == "procedure.stage"


@pytest.mark.parametrize(("hits", "words"), [(2, "有2处疑似个人信息"), (None, "读不出文字")])
def test_有疑点或者读不出文字的_不写明核对情况不能通过(hits, words):
    why = refusal(view(DEFINED, FORMED), check(hits=hits), ON)
    assert (why.code, words in why.what()) == ("publish.check.hits", True)
    assert code(view(DEFINED, FORMED), check(hits=hits, handled="单位座机"), ON) is None
    assert code(view(DEFINED, FORMED), check(hits=hits, verdict=CHANGE), ON) is None
    assert code(view(DEFINED, FORMED), check(hits=0), ON) is None


def test_不公开的要写明理由_不进入审核():
    assert code(view(DEFINED), formed(openness=Openness.NO), ON) == "publish.formed.no_reason"
    kept = formed(openness=Openness.ON_REQUEST, why="依申请公开:过程性信息")
    assert code(view(DEFINED), kept, ON) is None
    assert stage(view(DEFINED, (kept, ON))) == "defined"


def test_保密审查认为不得公开_不再发布():
    stopped = view(*READ[:3], (secrecy(result=Secrecy.NO), "2024-03-11", {"actor": "保密"}))
    assert stage(stopped) == "defined"
    assert code(stopped, out(), ON) == "procedure.stage"


@pytest.mark.parametrize("why", [Wrong.PERSONAL_DATA, Wrong.SECRET])
def test_含个人信息的先撤下再更正_同一份文本不能再发(why):
    fix = a.Rectified(why=why, text="改用座机")
    refused = refusal(view(*COURSE), fix, "2024-03-20")
    assert (refused.code, why.label in refused.what()) == ("publish.rectify.still_out", True)
    down = view(*COURSE, (a.Withdrawn(why=why), "2024-03-20"))
    assert (stage(down), cells(down)["state"].label, cells(down)["latest"]) == ("withdrawn", "已撤下", "")
    assert code(down, fix, "2024-03-20") is None
    fixing = view(*COURSE, (a.Withdrawn(why=why), "2024-03-20"), (fix, "2024-03-21"))
    assert code(fixing, check("稿"), "2024-03-22") == "publish.check.taken_down"
    assert code(fixing, check("改稿"), "2024-03-22") is None


def test_内容有误的可以不撤下_更正以后重新审核发布():
    fix = (a.Rectified(why=Wrong.WRONG, text="电话少一位"), "2024-03-20")
    fixing = view(*COURSE, fix)
    assert (stage(fixing), cells(fixing)["state"].label) == ("rectified", "公开中,正在更正")
    assert cells(fixing)["latest"].isoformat() == "2024-03-12"
    done = view(*COURSE, fix, *read("2024-03-21", "改稿"), (out("改稿"), "2024-03-22"))
    assert (stage(done), cells(done)["what"], cells(done)["times"]) == ("out", "领导分工(更正)", 2)
    assert code(view(*COURSE), a.Rectified(why=Wrong.EXPIRED, text="旧"), "2024-03-20") == "publish.rectify.expired"


def test_没有公开的撤不下():
    assert code(view(*READ), a.Withdrawn(why=Wrong.WRONG), ON) == "publish.withdraw.nothing"
    changing = view(*COURSE, (formed("再调整"), "2024-04-01"))
    assert code(changing, a.Withdrawn(why=Wrong.PERSONAL_DATA), "2024-04-02") is None
    assert stage(view(*COURSE, (formed("再"), "2024-04-01"), (a.Withdrawn(why=Wrong.WRONG), "2024-04-02"))) == "formed"


def test_被新文本代替的旧文本_发现含个人信息也能单独撤下():
    twice = (*COURSE, (formed("再调整"), "2024-06-03"), *read("2024-06-05", "二"), (out("二"), "2024-06-06"))
    first, second = (p.entry.seq for p in facts.publications(view(*twice).file))
    old = a.Withdrawn(why=Wrong.PERSONAL_DATA, which=Which.EARLIER, of=first)
    assert code(view(*twice), old, "2024-07-01") is None
    for wrong in (second, 0, None):
        act = a.Withdrawn(why=Wrong.PERSONAL_DATA, which=Which.EARLIER, of=wrong)
        assert code(view(*twice), act, "2024-07-01") == "publish.withdraw.nothing"
    down = view(*twice, (old, "2024-07-01"))
    assert (stage(down), cells(down)["what"]) == ("out", "再调整")
    assert [p.stands for p in facts.publications(down.file)] == [False, True]
    assert code(down, old, "2024-07-02") == "publish.withdraw.nothing"
    assert facts.harmful(down.file) == {doc("稿").digest}

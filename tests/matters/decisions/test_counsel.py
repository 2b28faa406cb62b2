"""上会前的法律顾问意见:聘期内、没有利益冲突的顾问,就提请审议的那一份文件出具的才作数(内规,2024年起)。"""

import pytest

from matters.counsel.build import CONTRACT, COURSE, ONE_BYTE, OPINION, conflict, doc, file
from matters.decisions.build import NOTICE, Rules, Sitting, refused
from zhunsheng.clock.engine import LawOfClocks
from zhunsheng.kernel.engine import until
from zhunsheng.law import load
from zhunsheng.matters.decisions.acts import Admitted, Proposed, Readied, Resolved
from zhunsheng.matters.decisions.procedure import PROCEDURE
from zhunsheng.matters.decisions.rules import counsel_engaged, needs_counsel
from zhunsheng.matters.decisions.words import Admission, Body, ItemClass, Result

ASKED = Rules(**{"meeting.counsel": ("project",), "meeting.counsel_engaged": True})
ON = NOTICE.replace(day=14)
ADMIT = Admitted(item="1", result=Admission.ADMIT)


def item(paper=CONTRACT, **more):
    known = {"item": "1", "title": "示例合同", "item_class": ItemClass.PROJECT, "body": Body.PARTY_GROUP}
    return Proposed(**(known | {"papers": (paper,)} | more))


def ready(opinion=OPINION, engagement="m"):
    return Readied(item="1", counsel=opinion, engagement=engagement)


def sitting(*acts, paper=CONTRACT, **more):
    """An item put up, with the engagement's file at hand."""
    return Sitting(rules=ASKED, reads={"m": file(*(acts or COURSE))}).do(item(paper, **more), ON)


def test_聘期内的顾问就这一份文件出具的意见_可以上会_可以通过():
    found = sitting().do(ready(), ON).do(ADMIT, ON)
    assert PROCEDURE.reads(found.file) == ("m",)
    found.sent()
    assert found.offers("1")["item.admit"] == "procedure.once"


@pytest.mark.parametrize(
    ("how", "why"),
    [
        ({"engagement": None}, "没有写明是哪一件聘用的法律顾问出具"),
        ({"engagement": "没有"}, "没有写明是哪一件聘用的法律顾问出具"),
        ({"opinion": doc("别处的意见")}, "不是该法律顾问在聘用件里出具的"),
    ],
)
def test_不是聘用的顾问出具的_不作数(how, why):
    assert why in refused("item.ready.papers", lambda: sitting().do(ready(**how), ON)).what()


def test_意见针对的是改动前的文件_不作数():
    refusal = refused("item.ready.papers", lambda: sitting(paper=ONE_BYTE).do(ready(), ON))
    assert "不是提请审议的这一份文件" in refusal.what()


def test_顾问与议题所涉事项有利益冲突_不作数():
    acts = (*COURSE, (conflict("案件"), "2024-03-13"))
    assert "利益冲突" in refused("item.ready.papers", lambda: sitting(*acts, matters=("案件",)).do(ready(), ON)).what()
    sitting(*acts, matters=("别的事项",)).do(ready(), ON)


def test_上会以后才登记的冲突不推翻决定_通过以前登记的拦住通过():
    found = sitting(matters=("案件",)).do(ready(), ON).do(ADMIT, ON)
    found.reads = {"m": file(*COURSE, (conflict("案件"), "2024-03-15"))}
    late = found.put(Resolved(item="1", result=Result.PASSED), ON, witnessed=True, reason="补录")
    assert "item.resolve.evidence" not in {finding.code for finding in PROCEDURE.findings(late.view)}
    later = sitting(matters=("案件",)).do(ready(), ON).do(ADMIT, ON)
    later.reads = {"m": file(*COURSE, (conflict("案件"), "2024-03-15"))}
    later.put(Resolved(item="1", result=Result.PASSED), ON.replace(day=18), witnessed=True, reason="补录")
    assert "item.resolve.evidence" in {finding.code for finding in PROCEDURE.findings(later.view)}


def test_意见出具以前不能先审核():
    before = until(file(*COURSE), ON.replace(day=12))
    found = Sitting(rules=ASKED, reads={"m": before}).do(item(), ON)
    refused("item.ready.papers", lambda: found.do(ready(), ON))


def test_默认规则_2024年起重大决策须有聘用顾问的意见_以前的不追溯():
    law = LawOfClocks(load())
    assert needs_counsel(law, ItemClass.DECISION, ON)
    assert counsel_engaged(law, ON)
    assert not counsel_engaged(law, ON.replace(year=2023))
    assert not counsel_engaged(Rules(), ON)

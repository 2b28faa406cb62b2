"""案件分析研判:每季度一次,诉讼和信访一起研判;措施到人到日;下一季度接着;与区司法局的沟通留痕,复议案件实体问题进案卷。"""

import pytest

from matters.case_analysis.build import (
    AROUND,
    BEGUN,
    DONE,
    HELD,
    LAW,
    NEXT,
    PROCEDURE,
    case,
    cells,
    code,
    counted,
    doc,
    entries,
    exchange,
    held,
    measure,
    opened,
    petition,
    refusal,
    stage,
    terms,
    view,
)
from zhunsheng.kernel.engine import file_of
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import View
from zhunsheng.matters.case_analysis import acts as a
from zhunsheng.matters.case_analysis.words import Desk, Quarter, Topic, Way, before, last_day

HOLD, FOLLOW = "季度案件分析研判(内规)", "下一季度研判立项(内规)"


@pytest.mark.parametrize(
    ("quarter", "right", "late"),
    [
        (Quarter.Q1, "2024-04-22", "2024-04-23"),  # 清明休假不计,4月7日上班计入
        (Quarter.Q2, "2024-07-19", "2024-07-20"),
        (Quarter.Q3, "2024-10-25", "2024-10-26"),  # 国庆休假不计,10月12日上班计入
        (Quarter.Q4, "2025-01-22", "2025-01-23"),
    ],
)
def test_季度结束后15个工作日以内(quarter, right, late):
    assert code(view(), opened(2024, quarter, right), "2024-01-03") is None
    why = refusal(view(), opened(2024, quarter, late), "2024-01-03")
    assert (why.code, right in why.what()) == ("analysis.open.by", True)


def test_制度建立以前的年度没有这个期限():
    assert code(view(), opened(2023, Quarter.Q1, "2023-12-29"), "2023-04-03") is None


def test_在期限内召开_迟了照实显示():
    assert terms(view(BEGUN)) == [(HOLD, "2024-04-22", "running"), (FOLLOW, "2024-05-03", "running")]
    assert terms(view(*HELD))[0] == (HOLD, "2024-04-22", "met")
    late = view(*HELD[:3], (held(), "2024-05-06"))
    assert terms(late)[0] == (HOLD, "2024-04-22", "late")
    assert stage(late) == "held"


def test_下一季度立项了_上一季度才不再催():
    assert terms(view(*HELD, after=(NEXT,)))[1] == (FOLLOW, "2024-05-03", "met")
    assert terms(view(*HELD))[1] == (FOLLOW, "2024-05-03", "running")


def test_上一季度只能选前一个季度的研判():
    assert before(2024, Quarter.Q1) == (2023, Quarter.Q4)
    assert last_day(2024, Quarter.Q4).isoformat() == "2024-12-31"
    first = file_of(PROCEDURE, "一季度", entries(BEGUN, matter="一季度"))
    beside = View(view().file, {**AROUND, "一季度": first}, LAW)
    second = opened(2024, Quarter.Q2, "2024-07-19", previous="一季度")
    assert code(beside, second, "2024-04-03") is None
    third = refusal(beside, opened(2024, Quarter.Q3, "2024-10-25", previous="一季度"), "2024-07-03")
    assert (third.code, "2024年第二季度" in third.what()) == ("analysis.open.previous", True)
    assert code(beside, opened(2024, Quarter.Q2, "2024-07-19", previous="会"), "2024-04-03") == "analysis.open.previous"


def test_只研判诉讼和信访():
    assert code(view(BEGUN), case(), "2024-04-08") is None
    assert code(view(BEGUN), petition(), "2024-04-08") is None
    for other in ("会", "复议", "看不见的"):
        assert code(view(BEGUN), petition(matter=other), "2024-04-08") == "analysis.case.matter"
    assert code(view(*HELD[:2]), case("3"), "2024-04-08") == "analysis.case.again"
    assert code(view(*HELD[:2]), petition("1"), "2024-04-08") == "gate.fresh.analysis.case"


def test_诉讼案件已有研判表的不重复填写_没有的和信访逐项填写():
    assert code(view(BEGUN), case(matter="新案"), "2024-04-08") == "analysis.case.empty"
    why = refusal(view(BEGUN), petition(evidence="", law=()), "2024-04-08")
    assert why.what() == "没有写明证据、适用法律"
    assert code(view(BEGUN), petition(matter="新案"), "2024-04-08") is None


def test_没有案件的写明没有_有案件的不能说没有():
    assert code(view(BEGUN), held(), "2024-04-10") == "analysis.hold.cases"
    assert code(view(BEGUN), held(nothing=True), "2024-04-10") is None
    assert code(view(*HELD[:3]), held(nothing=True), "2024-04-10") == "analysis.hold.cases"


def test_措施到人到日_落实以后了结():
    assert code(view(*HELD), measure(), "2024-04-10") is None
    assert code(view(*HELD), measure(cases=("9",)), "2024-04-10") == "analysis.measure.cases"
    assert code(view(*HELD[:3]), measure(), "2024-04-10") == "procedure.stage"
    given = view(*HELD, (measure(), "2024-04-10"))
    assert ("研判措施", "2024-06-28", "running") in terms(given)
    assert code(given, measure(), "2024-04-11") == "gate.fresh.analysis.measure"
    assert code(given, a.MeasureDone(measure="2", text="已落实"), "2024-06-20") == "gate.has.analysis.measure"
    assert ("研判措施", "2024-06-28", "met") in terms(view(*DONE))
    assert (cells(given)["measures"], cells(view(*DONE))["measures"]) == ("0/1", "1/1")


def test_措施落实_下一季度立项以后才能归档():
    given = view(*HELD, (measure(), "2024-04-10"))
    assert code(given, a.Closed(), "2024-07-03") == "analysis.close.measures"
    assert code(view(*DONE), a.Closed(), "2024-07-03") == "analysis.close.next"
    assert code(view(*DONE, after=(NEXT,)), a.Closed(), "2024-07-03") is None
    assert stage(view(*DONE, (a.Closed(), "2024-07-03"), after=(NEXT,))) == "closed"


@pytest.mark.parametrize("way", Way)
def test_复议案件的实体问题只能书面进案卷(way):
    paper = doc("书面材料") if way is Way.PAPER else None
    wanted = None if way is Way.PAPER else "bureau.exchange.merits"
    about_it = exchange("复议", way=way, paper=paper)
    to_desk = exchange(way=way, desk=Desk.RECONSIDERATION, paper=paper)
    assert code(view(BEGUN), about_it, "2024-02-20") == wanted
    assert code(view(BEGUN), to_desk, "2024-02-20") == wanted
    for topic in (Topic.FORMAL, Topic.DRAFT):
        assert code(view(BEGUN), exchange("复议", way=way, topic=topic, paper=paper), "2024-02-20") is None
    assert code(view(BEGUN), exchange("案", way=way, paper=paper), "2024-02-20") is None


def test_书面沟通附材料_什么阶段都可以登记沟通():
    assert code(view(BEGUN), exchange("案", way=Way.PAPER), "2024-02-20") == "bureau.exchange.paper"
    assert code(view(*HELD), exchange("案"), "2024-04-20") is None
    assert code(view(BEGUN), exchange("案"), "2024-02-20", posts={Post.REGISTRAR}) == "post.not_yours"


def test_统计_召开以后案件才计入_按诉讼信访分():
    assert counted(view(*HELD[:3])) == {}
    found = view(*DONE, (exchange("案"), "2024-04-20"))
    assert counted(found) == {
        "case_analysis.held": 1,
        "case_analysis.cases": 2,
        "case_analysis.exchanges": 1,
        "case_analysis.measures": 1,
        "case_analysis.measures_done": 1,
    }
    classes = [c.dimensions["class"] for c in PROCEDURE.contributions(found) if c.figure == "case_analysis.cases"]
    assert classes == ["诉讼", "信访"]
    assert {c.on.isoformat() for c in PROCEDURE.contributions(found) if c.figure == "case_analysis.cases"} == {
        "2024-04-10"
    }


def test_台账一行():
    shown = cells(view(*DONE, (exchange("案"), "2024-04-20")))
    assert (shown["term"], shown["suits"], shown["petitions"], shown["high"]) == ("2024年第一季度", 1, 1, 1)
    assert shown["exchanges"] == 1
    assert PROCEDURE.title(view(BEGUN).file) == "2024年第一季度案件分析研判"

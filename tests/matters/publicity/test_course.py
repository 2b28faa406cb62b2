"""普法:专题活动按节点开展、有记录;责任清单的依据随法律变;普法提示按所定日期反馈。"""

import pytest

from matters.publicity.build import (
    COURSE,
    LAW,
    OPENED,
    PLAN,
    campaign,
    cells,
    code,
    doc,
    entries,
    ran,
    refusal,
    stage,
    survey,
    terms,
    tip,
    view,
)
from zhunsheng.kernel.engine import file_of, irregular
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import View
from zhunsheng.matters.publicity import acts as a
from zhunsheng.matters.publicity.procedure import PROCEDURE
from zhunsheng.matters.publicity.words import MONTHS, Basis, Medium, Node

BY_PLAN = "按计划开展普法活动(内规)"


def test_立项以后到计划日期前要开展():
    assert stage(view(OPENED)) == "called"
    assert terms(view(OPENED)) == [(BY_PLAN, "2024-05-24", "running")]
    assert terms(view(OPENED, (ran(), "2024-05-20"))) == [(BY_PLAN, "2024-05-24", "met")]
    assert terms(view(OPENED, (ran(), "2024-05-29"))) == [(BY_PLAN, "2024-05-24", "late")]
    off = view(OPENED, (a.Cancelled(why="暴雨"), "2024-05-23"))
    assert (stage(off), terms(off)) == ("cancelled", [(BY_PLAN, "2024-05-24", "ended")])


@pytest.mark.parametrize(
    ("node", "right", "wrong"),
    [
        (Node.SECURITY_DAY, "2024-04-15", "2024-06-15"),
        (Node.CIVIL_CODE_MONTH, "2024-05-31", "2024-06-01"),
        (Node.CONSTITUTION_DAY, "2024-12-04", "2024-11-04"),
        (Node.CONSTITUTION_WEEK, "2024-11-30", "2024-10-30"),
    ],
)
def test_节点的活动在节点的时间里(node, right, wrong):
    assert code(view(), campaign(node, right), "2024-03-01") is None
    assert code(view(), campaign(node, wrong), "2024-03-01") == "law.campaign.node"
    opened = view((campaign(node, right), "2024-03-01"))
    assert code(opened, ran(), right) is None
    assert "本单位自定" in refusal(opened, ran(), wrong).todo()


def test_自定节点什么时候都可以():
    assert set(MONTHS) == set(Node) - {Node.OWN}
    assert code(view(), campaign(Node.OWN, "2024-08-08", theme="城市更新政策进社区"), "2024-07-01") is None


def test_没有活动记录_发宣传册没有份数的不收():
    assert code(view(OPENED), ran(record=None), "2024-05-20") == "law.run.no_record"
    assert code(view(OPENED), ran(copies=0), "2024-05-20") == "law.run.counts"
    assert code(view(OPENED), ran(media=(Medium.LED,), copies=0, reached=0), "2024-05-20") is None
    assert code(view(OPENED), ran(reached=-1), "2024-05-20") == "law.run.counts"


def test_问卷要有样本_开展以后才能调查():
    held = view(*COURSE[:2])
    assert code(view(OPENED), survey(), "2024-05-28") == "gate.has.law.run"
    assert code(held, survey(), "2024-05-28") is None
    for wrong in (survey(0, 0, 0), survey(100, 101, 0), survey(100, 50, 101), survey(100, 50, 50, 101)):
        assert code(held, wrong, "2024-05-28") == "law.survey.sample"


def test_知晓率参与率都带样本数_没有问卷就没有率():
    shown = cells(view(*COURSE, (survey(100, 75, 30, 66), "2024-05-30")))
    assert (shown["known"], shown["took_part"]) == ("80.0%(样本300)", "40.0%(样本300)")
    assert shown["agreed"] == "66.0%(样本100)"
    assert cells(view(*COURSE[:2]))["known"] == ""


def test_以案释法要隐去当事人():
    case = {"title": "示例案例"}
    assert code(view(OPENED), a.CaseTaught(**case, masked=False), "2024-05-20") == "law.case_teach.masked"
    assert code(view(OPENED), a.CaseTaught(**case, masked=True), "2024-05-20") is None


@pytest.mark.parametrize(
    ("on", "right", "wrong"), [("2025-10-31", Basis.POLICY, Basis.LAW), ("2025-11-01", Basis.LAW, Basis.POLICY)]
)
def test_普法责任清单_法律施行前依政策_施行后依法律(on, right, wrong):
    planned = view((PLAN, "2024-01-10"))
    assert code(planned, a.DutyListed(basis=right, items=("城市更新",), body=doc("清单")), on) is None
    why = refusal(planned, a.DutyListed(basis=wrong, items=("城市更新",), body=doc("清单")), on)
    assert why.code == "law.duty_list.basis"
    assert right.label in why.todo()


def test_计划下立了几项活动_只能归入普法计划():
    plan_file = file_of(PROCEDURE, "计划", entries((PLAN, "2024-01-10"), matter="计划"))
    under = campaign(plan="计划")
    assert code(View(view().file, {"计划": plan_file}, LAW), under, "2024-04-28") is None
    assert code(view(reads={"计划": view(OPENED).file}), under, "2024-04-28") == "law.campaign.plan"
    named = entries((campaign(plan="m"), "2024-04-28"), matter="活动", start=50)
    planned = view((PLAN, "2024-01-10"), others=named)
    assert cells(planned)["campaigns"] == 1
    assert PROCEDURE.title(planned.file) == "2024年度普法计划"
    assert PROCEDURE.reads(view((under, "2024-04-28")).file) == ("计划",)


def test_普法提示按所定日期反馈_由领导反馈():
    received = (tip(), "2025-12-01")
    answer = a.TipAnswered(text="已增加场次", paper=doc("反馈函"))
    assert terms(view(received)) == [("反馈普法提示", "2025-12-19", "running")]
    assert stage(view(received, (answer, "2025-12-18"))) == "answered"
    assert terms(view(received, (answer, "2025-12-18")))[0][2] == "met"
    assert terms(view(received, (answer, "2025-12-22")))[0][2] == "late"
    assert terms(view((tip(None), "2025-12-01"))) == []
    assert code(view(received), answer, "2025-12-18", posts=frozenset({Post.LEGAL})) == "post.not_yours"
    assert code(view(received), answer, "2025-12-18", posts=frozenset({Post.DEPUTY})) is None


def test_提示里不能登记活动_活动里不能反馈提示():
    assert code(view((tip(), "2025-12-01")), ran(), "2025-12-04") == "procedure.stage"
    assert code(view(OPENED), a.TipAnswered(text="示例", paper=doc("函")), "2024-05-20") == "procedure.stage"


WHOLE = (
    OPENED,
    (a.Printed(what="民法典手册", copies=500), "2024-05-08"),
    (ran(), "2024-05-20"),
    (a.HandedOut(what="民法典手册", copies=80, where="示例办事大厅"), "2024-05-21"),
    (a.CaseTaught(title="示例案例", masked=True), "2024-05-22"),
    (survey(), "2024-05-28"),
    (a.Closed(), "2024-06-04"),
)


def test_全过程没有一步被拒绝_录入先后不影响():
    found = view(*WHOLE)
    assert irregular(PROCEDURE, found, witnessed_only=False) == []
    assert stage(found) == "archived"
    turned = [type(e)(**{n: getattr(e, n) for n in e.__slots__} | {"seq": 99 - e.seq}) for e in entries(*WHOLE)]
    assert cells(View(file_of(PROCEDURE, "m", turned), {}, LAW)) == cells(found)

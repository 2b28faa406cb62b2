"""普法的数字:只数社会公众,和学法的数字从不混用;率只由带样本的数得出。"""

from matters.publicity.build import OPENED, PLAN, PROCEDURE, campaign, counted, doc, ran, survey, tip, view
from matters.publicity.test_course import WHOLE
from matters.study.test_figures import YEAR
from matters.study.test_figures import view as study_view
from zhunsheng.matters.publicity import acts as a
from zhunsheng.matters.publicity.words import Audience, Basis, Node
from zhunsheng.matters.study.procedure import PROCEDURE as STUDY


def test_一个专题活动的数():
    assert counted(view(*WHOLE)) == {
        "publicity.events": 1,
        "publicity.community_events": 1,
        "publicity.media": 2,
        "publicity.people_reached": 120,
        "publicity.copies": 380,
        "publicity.printed": 500,
        "publicity.survey_sample": 200,
        "publicity.survey_known": 165,
        "publicity.survey_took_part": 90,
        "publicity.cases_taught": 1,
    }


def test_两个地点算两场_只立项不算_没有记录的补录不算():
    twice = view(OPENED, (ran(), "2024-05-20"), (ran(place="示例小区", community=""), "2024-05-20"))
    assert counted(twice)["publicity.events"] == 2
    assert counted(twice)["publicity.community_events"] == 1
    assert counted(view(OPENED)) == {}
    assert counted(view(OPENED, (ran(record=None), "2024-05-20", {"witnessed": True}))) == {}


def test_按节点和对象分():
    opened = (campaign(Node.OWN, "2024-08-08", audience=Audience.HOUSEHOLDS), "2024-07-01")
    made = PROCEDURE.contributions(view(opened, (ran(), "2024-08-06"), (survey(), "2024-08-06")))
    assert made[0].dimensions == {"node": "own", "audience": "households"}
    assert (made[0].on.isoformat(), made[0].acts) == ("2024-08-06", (1,))


def test_认同率只以问了认同的问卷为样本():
    found = counted(
        view(OPENED, (ran(), "2024-05-20"), (survey(), "2024-05-28"), (survey(100, 75, 30, 66), "2024-05-30"))
    )
    assert found["publicity.survey_sample"] == 300
    assert (found["publicity.survey_agree_sample"], found["publicity.survey_agreed"]) == (100, 66)


def test_提示收到一件_反馈一件():
    assert counted(view((tip(), "2025-12-01"))) == {"publicity.tips": 1}


def test_学法只数本单位的人_普法只数社会公众_没有共用的数字():
    study, publicity = {f.id for f in STUDY.figures}, {f.id for f in PROCEDURE.figures}
    assert study.isdisjoint(publicity)
    assert {c.figure for c in STUDY.contributions(study_view(*YEAR))} <= study
    assert set(counted(view(*WHOLE))) <= publicity
    neighbours = {n for f in PROCEDURE.figures for n in f.neighbours}
    assert neighbours <= publicity
    assert not any("干部" in each.label or "职工" in each.label for each in Audience)
    assert set(STUDY.kinds()).isdisjoint(k for k in PROCEDURE.kinds() if k.startswith("law."))


def test_每个数都有定义_发放与制作分开():
    listed = a.DutyListed(basis=Basis.POLICY, items=("城市更新",), body=doc("清单"))
    answered = a.TipAnswered(text="已改", paper=doc("反馈函"))
    files = (
        view(*WHOLE, (survey(100, 75, 30, 66), "2024-05-30")),
        view((PLAN, "2024-01-10"), (listed, "2024-01-20")),
        view((tip(), "2025-12-01"), (answered, "2025-12-10")),
    )
    assert {figure for found in files for figure in counted(found)} == {f.id for f in PROCEDURE.figures}
    assert all(f.definition.endswith("。") for f in PROCEDURE.figures)
    only_printed = view(OPENED, (a.Printed(what="手册", copies=500), "2024-05-08"))
    assert counted(only_printed) == {"publicity.printed": 500}

"""计数: one 件 per 案号, the rates' two halves, the register's line."""

from matters.litigation.build import (
    ASSIGNED,
    counted,
    day,
    done,
    filed,
    final,
    heard,
    judged,
    person,
    referred,
    served,
    view,
)
from zhunsheng.matters.litigation import figures
from zhunsheng.matters.litigation.acts import Mediated
from zhunsheng.matters.litigation.ending import Appealed, AppealMade, JudicialAdvised
from zhunsheng.matters.litigation.procedure import PROCEDURE
from zhunsheng.matters.litigation.words import Advice, Capacity, Instance, Mediation, Organ, Result, Role

REFERRED = (referred(copy="2023-12-28"), "2024-01-03")
SERVED = (served(), "2024-03-04")
OWN = (SERVED, (ASSIGNED, "2024-03-05"), (filed(), "2024-03-15"))


def test_批转件按批转日计_自诉件按收到日计_各有一个行为():
    [one] = counted(figures.REFERRED, REFERRED)
    assert (one.on, one.acts, one.dimensions["role"]) == (day("2024-01-03"), (0,), "handling_unit")
    assert counted(figures.OWN, REFERRED) == []
    [own] = counted(figures.OWN, *OWN)
    assert (own.on, own.acts) == (day("2024-03-04"), (0,))
    assert counted(figures.REFERRED, *OWN) == []


def test_受征收部门委托的_两个数都不计():
    assert PROCEDURE.contributions(view((referred(role=Role.AGENT_FOR_DEPARTMENT), "2024-01-03"))) == ()


def test_第三人和协办也计():
    assert len(counted(figures.OWN, (served(role=Role.THIRD_PARTY), "2024-03-04"))) == 1
    assert len(counted(figures.REFERRED, (referred(role=Role.CO_HANDLING), "2024-01-03"))) == 1


def test_一审二审案号不同的分别计_同一案号只计一次():
    second = (referred("2024-06-03", "(2024)示71行终5号", instance=Instance.SECOND), "2024-06-05")
    found = counted(figures.REFERRED, REFERRED, (judged(), "2024-05-06"), second)
    assert [(c.acts, c.dimensions["instance"]) for c in found] == [((0,), "first"), ((2,), "second")]
    assert len(counted(figures.REFERRED, REFERRED, (referred(copy="2023-12-28"), "2024-01-10"))) == 1


def test_同一案件两种身份_两个数各计一次并注明():
    both = (REFERRED, (served("(2024)示7102行初1号", role=Role.CO_DEFENDANT), "2024-01-08"))
    [one], [other] = counted(figures.REFERRED, *both), counted(figures.OWN, *both)
    assert (one.acts, other.acts) == ((0,), (1,))
    assert one.dimensions["side"] == other.dimensions["side"] == "两种身份"


def test_化解一个争议计一件():
    agreed = (Mediated(result=Mediation.AGREED), "2024-04-12")
    talks = (Mediated(result=Mediation.ONGOING), "2024-04-01")
    assert counted(figures.MEDIATED, *OWN, talks) == []
    [one] = counted(figures.MEDIATED, *OWN, talks, agreed, (Mediated(result=Mediation.WITHDRAWN), "2024-04-20"))
    assert (one.on, one.acts) == (day("2024-04-12"), (4,))


def test_败诉以生效裁判为准():
    lost = (judged(Result.REVOKED), "2024-05-06")
    assert counted(figures.LOST, *OWN, lost) == []
    [one] = counted(figures.LOST, *OWN, lost, (final(), "2024-05-28"))
    assert (one.on, one.acts) == (day("2024-05-28"), (3,))
    turned = (
        *OWN,
        lost,
        (AppealMade(court="示例中院"), "2024-05-15"),
        (judged(Result.CHANGED, Instance.SECOND, lost=False), "2024-07-01"),
        (final(), "2024-07-01"),
    )
    assert counted(figures.LOST, *turned) == []
    [ended] = counted(figures.CONCLUDED, *turned)
    assert (ended.acts, ended.dimensions["result"]) == ((6,), "changed")
    upheld = (*turned[:5], (judged(Result.APPEAL_DISMISSED, Instance.SECOND), "2024-07-01"), turned[6])
    assert counted(figures.LOST, *upheld)[0].acts == (3,)


def test_双方都上诉的计一件():
    both = ((AppealMade(court="示例中院"), "2024-05-15"), (Appealed(court="示例中院"), "2024-05-20"))
    [one] = counted(figures.APPEALS, *OWN, (judged(), "2024-05-06"), *both)
    assert one.acts == (4,)


def rate(*dated):
    return len(counted(figures.HEARINGS, *dated)), len(counted(figures.HEADS, *dated))


def test_出庭率只计本中心为被告的案件_只计本中心负责人():
    for capacity in (Capacity.HEAD, Capacity.DEPUTY_HEAD, Capacity.OTHER_CHARGE):
        assert rate(*OWN, (heard(person(capacity)), "2024-04-10")) == (1, 1)
    assert rate(*OWN, (heard(person(Capacity.STAFF)), "2024-04-10")) == (1, 0)
    assert rate(*OWN, (heard(person(Capacity.HEAD, Organ.DISTRICT)), "2024-04-10")) == (1, 0)
    assert rate(REFERRED, (heard(), "2024-04-10")) == (0, 0)
    assert rate((served(role=Role.THIRD_PARTY), "2024-03-04"), (heard(), "2024-04-10")) == (0, 0)


def test_一个审级计一次_二审另计():
    twice = (*OWN, (heard(person(Capacity.STAFF)), "2024-12-20"), (heard(), "2025-01-08"))
    [held], [came] = counted(figures.HEARINGS, *twice), counted(figures.HEADS, *twice)
    assert (held.acts, came.acts) == ((3,), (4,))
    assert held.on == came.on == day("2024-12-20")
    above = (AppealMade(court="示例中院"), "2025-03-10")
    second = (*twice, (judged(), "2025-02-20"), above, (heard(instance=Instance.SECOND), "2025-04-10"))
    assert rate(*second) == (2, 2)


def test_司法建议按收到日计():
    advised = (JudicialAdvised(number="司法建议1", about=Advice.OTHER, text="规范送达"), "2024-05-10")
    assert counted(figures.ADVICE, *OWN, advised)[0].acts == (3,)


def test_批转和自诉的定义照原句印出():
    printed = {figure.id: figure.definition for figure in PROCEDURE.figures}
    assert printed["litigation.referred"] == (
        "本年度内区司法局以批转单交由本中心承办或者协办的、以区人民政府为被告或者第三人的行政诉讼案件数,按案号计,"
        "一审、二审、再审案号不同的分别计。"
    )
    assert printed["litigation.own"] == (
        "本年度内本中心作为被告、共同被告或者第三人收到人民法院应诉通知书的行政诉讼案件数,按案号计;"
        "与批转件是并列的两个数,同一案件两种身份的在两数中各记一次并注明。"
    )


def test_台账一行_标题没有原告():
    found = view(*OWN, (heard(), "2024-04-10"), (judged(Result.REVOKED, orders=True), "2024-05-06"))
    row = {column.label: column.of(found) for column in PROCEDURE.columns}
    assert (row["案号"], row["本中心身份"], row["审级"]) == ("(2024)示7102行初9号", "被告", "一审")
    assert (row["提交答辩日期"], row["负责人出庭"]) == (day("2024-03-15"), "一审:是")
    assert (row["裁判结果"], row["履行情况"], row["原告"]) == ("一审判决:撤销", "待履行", "")
    assert [(p.role, p.name) for p in PROCEDURE.parties(found.file)] == [("原告", "示例乙")]
    assert PROCEDURE.title(found.file) == "(2024)示7102行初9号 政府信息公开答复"
    ended = view(
        *OWN, (judged(Result.REVOKED, orders=True), "2024-05-06"), (final(), "2024-05-28"), (done(), "2024-06-01")
    )
    row = {column.label: column.of(ended) for column in PROCEDURE.columns}
    assert (row["履行情况"], row["是否败诉"]) == (day("2024-06-01"), "是")

"""办理机关不说话:五个工作日期满未告知补正的,自收到材料之日受理(许可法32)——推出来的,从不写成记录。"""

import pytest

from matters.projects.build import (
    BUILD,
    FIRE,
    LAND,
    WORKS,
    K,
    accept,
    after,
    again,
    day,
    deliver,
    grant,
    item,
    listed,
    offered,
    opened,
    refuse,
    route,
    special,
    states,
    submit,
    terms,
    told,
    view,
)
from zhunsheng.matters.projects import permits as p
from zhunsheng.matters.projects import progress
from zhunsheng.matters.projects.words import Purpose, Route, SpecialKind, State, Turn

SENT = (submit(), "2024-03-04")


def state(found, on, permit=LAND):
    return progress.permit_of(found.file, permit).on(day(on))


def test_五个工作日内没有说话_自收到材料之日受理():
    found = after(SENT)
    assert terms(found, "xk.correct", "xk.decide") == [
        ("xk.correct", LAND, "2024-03-11", "running"),
        ("xk.decide", LAND, "2024-04-01", "running"),
    ]
    [decide] = states(found, "xk.decide")
    assert (decide.start_on, decide.presumed_after) == (day("2024-03-04"), day("2024-03-11"))
    assert (state(found, "2024-03-11"), state(found, "2024-03-12")) == (State.SUBMITTED, State.SILENT)


def test_期内受理的从受理起算_不再推定():
    found = after(SENT, (accept(), "2024-03-11"))
    assert terms(found, "xk.correct", "xk.decide") == [
        ("xk.correct", LAND, "2024-03-11", "met"),
        ("xk.decide", LAND, "2024-04-09", "running"),
    ]
    assert states(found, "xk.decide")[0].presumed_after is None
    assert state(found, "2024-06-03") is State.ACCEPTED


def test_期满以后才说受理的_仍从收到材料之日算():
    found = after(SENT, (accept(), "2024-03-20"))
    assert terms(found, "xk.correct", "xk.decide") == [
        ("xk.correct", LAND, "2024-03-11", "late"),
        ("xk.decide", LAND, "2024-04-01", "running"),
    ]
    assert progress.permit_of(found.file, LAND).by_silence


def test_期满以后才告知补正的_决定期限照走():
    found = after(SENT, (told(), "2024-03-20"), (again(), "2024-03-25"))
    assert terms(found, "xk.decide") == [("xk.decide", LAND, "2024-04-01", "running")]
    assert state(found, "2024-03-26") is State.SILENT


def test_期内告知补正的_补齐以后重新起算():
    corrected = after(SENT, (told(), "2024-03-08"))
    assert terms(corrected, "xk.correct", "xk.decide") == [("xk.correct", LAND, "2024-03-11", "met")]
    assert state(corrected, "2024-06-03") is State.RETURNED
    back = after(SENT, (told(), "2024-03-08"), (again(), "2024-03-18"))
    assert terms(back, "xk.correct", "xk.decide") == [
        ("xk.correct", LAND, "2024-03-11", "met"),
        ("xk.correct", LAND, "2024-03-25", "running"),
        ("xk.decide", LAND, "2024-04-16", "running"),
    ]
    assert states(back, "xk.decide")[0].start_on == day("2024-03-18")


def test_没有受理也作出决定的_按推定的期限看是不是按期():
    on_time = after(SENT, (grant(), "2024-04-01"))
    assert terms(on_time, "xk.decide") == [("xk.decide", LAND, "2024-04-01", "met")]
    assert terms(after(SENT, (grant(), "2024-04-02")), "xk.decide")[0][3] == "late"
    quick = after(SENT, (grant(), "2024-03-08"))
    assert terms(quick, "xk.correct", "xk.decide") == [("xk.correct", LAND, "2024-03-11", "met")]


def test_不予许可以后可以再报_另行起算():
    found = after(SENT, (refuse(), "2024-03-25"), (submit(), "2024-05-06"))
    assert terms(found, "xk.decide") == [
        ("xk.decide", LAND, "2024-04-01", "met"),
        ("xk.decide", LAND, "2024-05-31", "running"),
    ]
    accepted = after(SENT, (refuse(), "2024-03-25"), (submit(), "2024-05-06"), (accept(), "2024-05-08"))
    assert terms(accepted, "xk.decide")[1] == ("xk.decide", LAND, "2024-06-04", "running")


def test_各项手续互不影响():
    found = after(
        SENT,
        (submit(WORKS), "2024-03-05"),
        (accept(WORKS), "2024-03-06"),
        (special(WORKS), "2024-03-11"),
        (p.Extended(permit=WORKS, days=10), "2024-03-12"),
        (special(WORKS, turn=Turn.ENDED), "2024-03-21"),
        (submit(FIRE), "2024-03-06"),
    )
    assert terms(found, "xk.decide") == [
        ("xk.decide", LAND, "2024-04-01", "running"),
        ("xk.decide", WORKS, "2024-04-29", "running"),
        ("xk.decide", FIRE, "2024-04-03", "running"),
    ]


@pytest.mark.parametrize("kind", [kind for kind in SpecialKind if kind is not SpecialKind.ENTRUSTED])
def test_特别程序的时间不计入(kind):
    begun = after(SENT, (accept(), "2024-03-06"), (special(what=kind), "2024-03-11"))
    assert terms(begun, "xk.decide") == [("xk.decide", LAND, None, "running")]
    ended = after(
        SENT,
        (accept(), "2024-03-06"),
        (special(what=kind), "2024-03-11"),
        (special(what=kind, turn=Turn.ENDED), "2024-03-18"),
    )
    assert terms(ended, "xk.decide") == [("xk.decide", LAND, "2024-04-11", "running")]


def test_延长至多十个工作日_期满以后才说的不算():
    longer = after(SENT, (accept(), "2024-03-06"), (p.Extended(permit=LAND, days=10), "2024-03-20"))
    assert terms(longer, "xk.decide")[0][2] == "2024-04-18"
    late = after(SENT, (accept(), "2024-03-06"), (p.Extended(permit=LAND, days=10), "2024-04-10"))
    assert terms(late, "xk.decide")[0][2] == "2024-04-03"
    assert states(late, "xk.decide")[0].late_extension is not None


def test_联合办理四十五个工作日():
    found = after(SENT, (accept(joint=True), "2024-03-06"))
    assert terms(found, "xk.decide", "xk.joint") == [("xk.joint", LAND, "2024-05-11", "running")]


def test_决定以后十个工作日送达证件():
    found = after(SENT, (grant(), "2024-03-08"))
    assert terms(found, "xk.deliver") == [("xk.deliver", LAND, "2024-03-22", "running")]
    assert terms(after(SENT, (grant(), "2024-03-08"), (deliver(), "2024-03-22")), "xk.deliver")[0][3] == "met"


def test_施工许可依建筑法七日_没有推定受理():
    found = after((submit(BUILD), "2024-03-04"))
    assert terms(found, "xk.correct", "xk.decide", "jz.permit") == [("jz.permit", BUILD, "2024-03-11", "running")]
    assert state(found, "2024-06-03", BUILD) is State.SUBMITTED
    back = after((submit(BUILD), "2024-03-04"), (told(BUILD), "2024-03-06"), (again(BUILD), "2024-03-13"))
    assert terms(back, "jz.permit") == [
        ("jz.permit", BUILD, "2024-03-11", "ended"),
        ("jz.permit", BUILD, "2024-03-20", "running"),
    ]


RATIFIED = (
    (opened(), "2024-01-04"),
    (route(Route.RATIFICATION), "2024-01-05"),
    (listed(item("核准", K.RATIFICATION, "示例市发改委")), "2024-01-08"),
)


def test_核准依国令673号_委托评估不计入_两年内开工():
    sent = (*RATIFIED, (submit("核准"), "2024-03-04"), (accept("核准"), "2024-03-06"))
    assert terms(view(*sent))[0] == ("hz.decide", "核准", "2024-04-03", "running")
    entrusted = SpecialKind.ENTRUSTED
    assessed = view(
        *sent, (special("核准", entrusted), "2024-03-11"), (special("核准", entrusted, Turn.ENDED), "2024-03-18")
    )
    assert terms(assessed, "hz.decide", "hz.assess") == [
        ("hz.decide", "核准", "2024-04-11", "running"),
        ("hz.assess", "核准", "2024-04-23", "met"),
    ]
    done = view(*sent, (grant("核准", K.RATIFICATION), "2024-04-01"))
    assert terms(done, "hz.start", "hz.delay_apply") == [
        ("hz.start", "核准", "2026-04-01", "running"),
        ("hz.delay_apply", "核准", "2026-02-12", "running"),
    ]
    changed = view(*RATIFIED, (submit("核准", Purpose.CHANGE), "2024-03-04"), (accept("核准"), "2024-03-06"))
    assert [term[0] for term in terms(changed, "hz.decide", "hz.change")] == ["hz.change"]
    forwarded = view(*RATIFIED, (submit("核准", Purpose.FORWARD), "2024-03-04"))
    assert terms(forwarded, "hz.forward") == [("hz.forward", "核准", "2024-03-11", "running")]


def test_推定受理从不写成记录():
    found = after(SENT)
    assert not found.file.has(p.Accepted)
    assert p.Accepted in offered(found, LAND, "2024-06-03")

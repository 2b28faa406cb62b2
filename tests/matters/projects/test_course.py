"""项目的经过:企业是申请人,手续逐项走;缺什么、等谁看得见;政策目标和法定期限分开;协调会不是主任办公会。"""

import pytest

from matters.projects.build import (
    BEGUN,
    BUILD,
    FILING,
    FIRE,
    LAND,
    WORKS,
    K,
    accept,
    after,
    again,
    cells,
    code,
    counted,
    day,
    deliver,
    doc,
    entries,
    grant,
    item,
    listed,
    offered,
    on_file,
    opened,
    refusal,
    refuse,
    route,
    special,
    stage,
    states,
    submit,
    terms,
    told,
    view,
)
from zhunsheng.kernel.engine import file_of, irregular, things
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import View
from zhunsheng.matters.decisions.figures import FIGURES as MEETINGS
from zhunsheng.matters.projects import acts as a
from zhunsheng.matters.projects import permits as p
from zhunsheng.matters.projects import progress
from zhunsheng.matters.projects.procedure import PROCEDURE
from zhunsheng.matters.projects.words import ROUTE_OF, Investor, PermitKind, Phase, Route, State

SENT = (submit(), "2024-03-04")


def test_清单里的每一项手续都有自己的可办事项():
    found = after(SENT)
    assert things(found.file, "permit") == [FILING, LAND, WORKS, FIRE, BUILD]
    assert p.Submitted in offered(found, WORKS, "2024-03-05")
    assert p.Submitted not in offered(found, LAND, "2024-03-05")
    assert {p.CorrectionTold, p.Accepted, p.Decided, p.Refused, a.Urged} <= offered(found, LAND, "2024-03-05")
    assert a.Urged not in offered(found, WORKS, "2024-03-05")


def test_不在清单里的手续不能报件_名称不能重复():
    assert refusal(after(), submit("人防"), "2024-03-04").code == "permit.not_listed"
    assert code(after(), listed(item(LAND, K.LAND_PLANNING)), "2024-03-04") == "project.checklist.again"
    twice = listed(item("环评", K.OTHER), item("环评", K.OTHER))
    assert code(after(), twice, "2024-03-04") == "project.checklist.items"
    assert code(after(), a.Listed(items=()), "2024-03-04") == "project.checklist.items"
    more = after((listed(item("环评", K.OTHER)), "2024-03-04"))
    assert things(more.file, "permit")[-1] == "环评"


@pytest.mark.parametrize("way", list(Route))
def test_路径和立项手续要合得上(way):
    begun = view((opened(), "2024-01-04"), (route(way), "2024-01-05"))
    for kind, asked in ROUTE_OF.items():
        expected = None if asked is way else "project.checklist.route"
        assert code(begun, listed(item("立项", kind)), "2024-01-08") == expected


def test_先定路径再列清单():
    assert code(view(BEGUN[0]), listed(), "2024-01-08") == "procedure.stage"


COURSES = (
    ((), {p.Submitted}, {told(), again(), accept(), grant(), refuse(), deliver(), special()}),
    ((SENT,), {p.CorrectionTold, p.Accepted, p.Decided, p.Refused, p.Special}, {submit(), again(), deliver()}),
    ((SENT, (told(), "2024-03-06")), {p.Resubmitted}, {submit(), told(), accept(), grant(), deliver()}),
    ((SENT, (accept(), "2024-03-06")), {p.Decided, p.Refused, p.Extended}, {submit(), told(), again(), accept()}),
    ((SENT, (grant(), "2024-03-20")), {p.Delivered}, {told(), again(), accept(), grant(), refuse()}),
    ((SENT, (refuse(), "2024-03-20")), {p.Submitted}, {told(), again(), accept(), grant(), deliver()}),
)


@pytest.mark.parametrize(("course", "open_to", "shut"), COURSES)
def test_每一步从哪里来到哪里去(course, open_to, shut):
    found = after(*course)
    assert open_to <= offered(found, LAND, "2024-04-01")
    for act in shut:
        why = refusal(found, act, "2024-04-01")
        assert why.code.startswith("gate.has.permit"), act
        assert LAND in why.what()


def test_批准的种类要和清单一致_阶段只往前不往后():
    sent = (SENT, (submit(WORKS), "2024-03-05"))
    why = refusal(after(*sent), grant(kind=K.WORKS_PLANNING), "2024-03-20")
    assert (why.code, why.params["kind"]) == ("permit.decided.kind", "建设用地规划许可证")
    ahead = (*sent, (grant(WORKS, K.WORKS_PLANNING), "2024-03-20"))
    assert stage(after(*ahead)) == "planning"
    assert stage(after(*ahead, (grant(), "2024-03-25"))) == "planning"
    assert stage(after(SENT, (grant(), "2024-03-25"))) == "land"
    assert code(after(*ahead), grant(), "2024-03-25") is None


def test_听证先告知再申请再举行_时间不计入():
    sent = (SENT, (accept(), "2024-03-06"))
    asked, held = p.HearingAsked(permit=LAND), p.HearingHeld(permit=LAND, told_on=day("2024-03-14"))
    assert code(after(*sent), asked, "2024-03-12") == "gate.has.permit.hearing_told"
    course = (*sent, (p.HearingTold(permit=LAND), "2024-03-08"), (asked, "2024-03-12"))
    assert code(after(*sent, course[2]), held, "2024-03-26") == "gate.has.permit.hearing_asked"
    done = after(*course, (held, "2024-03-26"))
    assert terms(done, "xk.hearing_request", "xk.hearing_hold", "xk.hearing_notice", "xk.decide") == [
        ("xk.decide", LAND, "2024-04-18", "running"),
        ("xk.hearing_request", LAND, "2024-03-15", "met"),
        ("xk.hearing_hold", LAND, "2024-04-10", "met"),
        ("xk.hearing_notice", LAND, "2024-03-15", "met"),
    ]
    untold = after(*course, (p.HearingHeld(permit=LAND), "2024-03-26"))
    assert terms(untold, "xk.hearing_notice") == []
    assert refusal(after(*sent), p.Extended(permit=LAND, days=0), "2024-03-12").code == "permit.extended.days"


def test_缺什么_等谁_按手续列出():
    found = after(
        (on_file("用地红线图"), "2024-02-01"),
        (submit(WORKS), "2024-03-04"),
        (told(WORKS, "总平面图、日照分析"), "2024-03-06"),
    )
    lacking = [(m.permit, m.what, m.who, m.papers) for m in progress.missing(found.file, day("2024-03-07"))]
    assert (LAND, "土地出让合同", "示例置业公司", True) in lacking
    assert (LAND, "用地红线图", "示例置业公司", True) not in lacking
    assert (WORKS, "日照分析", "示例置业公司", True) in lacking
    assert (WORKS, "补齐材料", "示例置业公司", False) in lacking
    assert (FIRE, "材料齐了,可以报件", "示例置业公司", False) in lacking
    waiting = after(SENT)
    for on, what in (("2024-03-11", "受理,或者一次告知补正"), ("2024-03-12", "作出决定(期满未告知,视为受理)")):
        told_of = [(m.what, m.who) for m in progress.missing(waiting.file, day(on)) if m.permit == LAND]
        assert told_of == [(what, "示例区资源规划局")]
    got = after(SENT, (grant(), "2024-03-08"), (deliver(), "2024-03-11"))
    assert [m for m in progress.missing(got.file, day("2024-03-12")) if m.permit == LAND] == []


def test_批文过期看得见():
    got = after(SENT, (grant(valid_to="2025-03-08"), "2024-03-08"), (deliver(), "2024-03-11"))
    permit = progress.permit_of(got.file, LAND)
    assert (permit.on(day("2025-03-08")), permit.on(day("2025-03-09"))) == (State.DELIVERED, State.EXPIRED)
    assert ("", LAND, "2025-03-08", "running") in terms(got)
    assert p.Submitted in offered(got, LAND, "2025-03-10")


def test_政策目标单列_政府投资的看三个_社会投资的看国家的():
    private, public = view((opened(), "2024-01-04")), view((opened(Investor.GOVERNMENT), "2024-01-04"))
    assert [(c.family, c.whose, c.confirmed) for c in states(private)] == [("gg.national", "target", "secondary")]
    assert [c.family for c in states(public)] == ["gg.national", "gg.xian2020_gov", "gg.shaanxi2023_gov"]
    assert states(view((opened(flow=None), "2024-01-04"))) == []
    every = states(after(SENT))
    assert {c.whose for c in every if c.family.startswith("gg.")} == {"target"}
    assert "target" not in {c.whose for c in every if not c.family.startswith("gg.")}
    assert "target" not in PROCEDURE.minds


def test_催办请对方答复_有了答复才停():
    urged = a.Urged(permit=LAND, to="示例区资源规划局", text="尽快受理", due=day("2024-03-20"))
    found = after(SENT, (urged, "2024-03-13"))
    assert [(c.whose, c.state, c.key) for c in states(found, "")] == [("other", "running", LAND)]
    assert states(after(SENT, (urged, "2024-03-13"), (accept(), "2024-03-15")), "")[0].state == "met"
    assert (
        states(after(SENT, (urged, "2024-03-13"), (submit(WORKS), "2024-03-14"), (accept(WORKS), "2024-03-15")), "")[
            0
        ].state
        == "running"
    )
    assert code(after(SENT, (told(), "2024-03-06")), urged, "2024-03-13") == "gate.has.permit.with_office"


def test_协调会不是主任办公会_提请区政府由主要负责人():
    met = a.Met(about="用地手续", offices="示例区资源规划局、示例区住建局", text="三日内受理", minutes=doc("纪要"))
    sums = counted(after(SENT, (met, "2024-03-13")))
    assert sums["coordination_meetings"] == 1
    assert {c.figure for c in PROCEDURE.contributions(after((met, "2024-03-13")))}.isdisjoint(f.id for f in MEETINGS)
    assert "不计入会议场次" in next(f.definition for f in PROCEDURE.figures if f.id.endswith("coordination_meetings"))
    up = a.Escalated(text="用地指标")
    assert code(after(SENT), up, "2024-03-20", posts=frozenset({Post.DEPUTY})) == "post.not_yours"
    assert code(after(SENT), up, "2024-03-20", posts=frozenset({Post.HEAD})) is None


def test_开工停工竣工_企业的期限():
    built = (
        *((submit(BUILD), "2024-03-04"), (grant(BUILD, K.CONSTRUCTION), "2024-03-08"), (deliver(BUILD), "2024-03-11")),
    )
    assert terms(after(*built), "jz.start") == [("jz.start", BUILD, "2024-06-11", "running")]
    works = after(*built, (a.WorksStarted(), "2024-05-06"))
    assert (terms(works, "jz.start")[0][3], PROCEDURE.findings(works)) == ("met", ())
    stop = a.WorksStopped(stopped_on=day("2024-07-01"), why="资金")
    stopped = after(*built, (a.WorksStarted(), "2024-05-06"), (stop, "2024-07-02"))
    assert terms(stopped, "jz.stop_report") == [("jz.stop_report", "", "2024-08-01", "running")]
    told_later = a.WorksStopped(stopped_on=day("2024-07-01"), why="资金", reported_on=day("2024-07-20"))
    assert terms(after(*built, (stop, "2024-07-02"), (told_later, "2024-07-20")), "jz.stop_report") == [
        ("jz.stop_report", "", "2024-08-01", "met")
    ]
    done = a.WorksAccepted(accepted_on=day("2025-06-30"), filed_on=day("2026-01-05"))
    assert terms(after(*built, (done, "2026-01-05")), "gh.completion") == [("gh.completion", "", "2025-12-30", "late")]
    assert cells(after(*built, (a.WorksStarted(), "2024-05-06"), (stop, "2024-07-02")))["works"] == "停工"


def test_没有施工许可就开工的成为问题():
    early = after(
        (submit(BUILD), "2024-03-04"), (a.WorksStarted(), "2024-03-06"), (grant(BUILD, K.CONSTRUCTION), "2024-03-08")
    )
    [finding] = PROCEDURE.findings(early)
    assert (finding.code, BUILD in finding.message, "待核" in finding.article) == (
        "project.started.no_permit",
        True,
        True,
    )


def test_没有全部取得的_写明原因才能办结():
    assert refusal(after(SENT), a.Closed(), "2024-12-02").code == "project.close.unfinished"
    assert code(after(SENT), a.Closed(unfinished="企业不再建设"), "2024-12-02") is None
    closed = after(SENT, (a.Closed(unfinished="企业不再建设"), "2024-12-02"))
    assert stage(closed) == "closed"
    assert {c.state for c in states(closed) if c.whose != "target"} == {"ended"}
    assert PROCEDURE.waiting(closed) == ""


def test_天数_在办理机关的和等材料的分开():
    course = (SENT, (told(), "2024-03-08"), (again(), "2024-03-18"), (accept(), "2024-03-20"), (grant(), "2024-04-15"))
    sums = counted(after(*course))
    assert (sums["office_days"], sums["paper_days"], sums["permits_obtained"]) == (4 + 28, 10, 1)
    assert (cells(after(*course))["at_offices"], cells(after(*course))["for_papers"]) == (32, 10)
    still = counted(after(*course[:2]))
    assert (still["office_days"], "paper_days" in still) == (4, False)
    [made] = [c for c in PROCEDURE.contributions(after(*course)) if c.figure == "projects.permits_obtained"]
    assert made.dimensions == {"kind": "land_planning", "office": "示例区资源规划局"}


def test_台账一行():
    shown = cells(after(SENT, (submit(WORKS), "2024-03-05"), (told(WORKS), "2024-03-06")))
    assert (shown["applicant"], shown["route"], shown["obtained"]) == ("示例置业公司", "备案", "0/5")
    assert (shown["in_hand"], shown["returned"]) == (LAND, WORKS)
    assert PROCEDURE.waiting(after(SENT)) == "示例区资源规划局"
    assert PROCEDURE.title(after().file) == "示例片区安置房项目"


WHOLE = (
    *BEGUN,
    (a.Coded(code="2401-610104-04-01-000001"), "2024-01-09"),
    (submit(FILING), "2024-01-10"),
    (grant(FILING, K.FILING), "2024-01-12"),
    (SENT[0], "2024-03-04"),
    (told(), "2024-03-08"),
    (again(), "2024-03-18"),
    (accept(), "2024-03-20"),
    (grant(), "2024-04-08"),
    (deliver(), "2024-04-10"),
    (submit(WORKS), "2024-04-15"),
    (grant(WORKS, K.WORKS_PLANNING), "2024-05-06"),
    (deliver(WORKS), "2024-05-08"),
    (submit(FIRE), "2024-05-10"),
    (grant(FIRE, K.FIRE_DESIGN), "2024-05-24"),
    (deliver(FIRE), "2024-05-27"),
    (submit(BUILD), "2024-06-03"),
    (grant(BUILD, K.CONSTRUCTION), "2024-06-07"),
    (deliver(BUILD), "2024-06-07"),
    (a.WorksStarted(), "2024-07-01"),
    (a.Closed(), "2024-07-10"),
)


def test_全过程没有一步被拒绝_录入先后不影响():
    found = view(*WHOLE)
    assert irregular(PROCEDURE, found, witnessed_only=False) == []
    assert (stage(found), cells(found)["obtained"]) == ("closed", "5/5")
    turned = [type(e)(**{n: getattr(e, n) for n in e.__slots__} | {"seq": 99 - e.seq}) for e in entries(*WHOLE)]
    again_ = View(file_of(PROCEDURE, "m", turned), {}, found.rules)
    assert (cells(again_), counted(again_)) == (cells(found), counted(found))
    assert terms(again_) == terms(found)


def test_每种手续都有阶段_每个阶段都有手续():
    phases = {progress.Permit(item("x", kind)).phase for kind in PermitKind}
    assert phases == set(Phase)
    assert progress.Permit(a.Item(permit="环评", kind=K.OTHER, office="示例局", phase=Phase.FILED)).phase is Phase.FILED

"""名册更正:凭文书出新的一版,前后都留着;选房开始以后只凭判决、协议变更、自行纠正,不再排序。"""

from matters.resettlement.build import COURSE, Desk, a, announced, corrected, household, ordered, w
from zhunsheng.matters.resettlement import drawing, facts, register

MOVED_EARLIER = {"h04": household("04", moved="2026-04-17")}


def found(desk):
    return [each.code for each in register.findings(desk.view())]


def test_没有变化的不算更正():
    assert Desk().do(*COURSE).code(corrected(), "2026-06-24") == "roster.correct.same"


def test_更正出新的一版_顺序重新公布_前一版还在():
    desk = Desk().do(*COURSE)
    first = desk.last(a.RosterFinal)
    desk.homes |= MOVED_EARLIER
    desk.do((corrected(), "2026-06-24"))
    file = desk.view().file
    assert "order.stale" in found(desk)
    assert facts.versions(file, 1)[0].act.input_digest == first.input_digest
    again = desk.last(a.RosterCorrected)
    assert (again.version, again.input_digest != first.input_digest) == (2, True)
    assert {row.id: row.nonce for row in again.rows} == {row.id: row.nonce for row in first.rows}
    assert desk.code(announced(), "2026-07-05") == "resettle.choosing.no_order"
    desk.do((ordered("2026-07-02"), "2026-06-25"))
    file = desk.view().file
    assert drawing.order_of(file, 1).places[0].household == "04"
    assert drawing.order_of(file, 1, 1).places[0].household in {"02", "03"}
    assert "order.stale" not in found(desk)


def test_选房开始以后只凭三种文书_不重新排序():
    desk = Desk().do(*COURSE, (announced(), "2026-07-01"))
    desk.homes |= MOVED_EARLIER
    assert desk.code(corrected(), "2026-07-10") == "roster.correct.ground"
    desk.do((corrected(w.Ground.JUDGMENT, "(2026)示行终1号"), "2026-07-12"))
    assert desk.code(ordered("2026-07-30"), "2026-07-13") == "order.begun"
    assert [each.code for each in register.shortcomings(desk.view())] == ["roster.changed"]
    assert "order.stale" not in found(desk)


def test_选房公告要等顺序公示满期():
    desk = Desk().do(*COURSE)
    assert desk.code(announced(), "2026-06-30") == "resettle.choosing.no_order"
    assert desk.code(announced("2026-07-01"), "2026-07-01") == "resettle.choosing.days"
    desk.do((announced(), "2026-07-01"))
    assert desk.code(announced("2026-07-20", "2026-07-21"), "2026-07-09") is None
    assert desk.code(announced("2026-07-20", "2026-07-21"), "2026-07-10") == "resettle.choosing.no_order"

"""答复的期限:按被申请人收到副本之日施行的法律算,每一个日子都说得清。"""

import pytest

from matters.reconsideration.build import (
    LAW,
    answered,
    cells,
    code,
    codes,
    copied,
    counted,
    day,
    doc,
    refusal,
    stage,
    terms,
    view,
)
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.posts import Post
from zhunsheng.matters.reconsideration.acts import AnswerFiled, TrackChanged
from zhunsheng.matters.reconsideration.procedure import PROCEDURE
from zhunsheng.matters.reconsideration.words import Role, Track

SUMMARY = Track.SUMMARY


def lines(period, start):
    return [line.text for line in LAW.reckon(period, day(start)).reckoning]


def test_2023年12月20日收到的按旧法十个自然日_2024年1月5日收到的按新法十个工作日():
    old = view((copied("2023-12-20"), "2023-12-20"))
    new = view((copied("2024-01-05"), "2024-01-05"))
    assert terms(old) == [("fy1999.answer", "2024-01-02", "running")]
    assert terms(new) == [("fy.answer", "2024-01-19", "running")]
    [law, start, *_, last] = lines("fy1999.answer", "2023-12-20")
    assert law == "《行政复议法(1999, 2009/2017修正)》第23条:书面答复(旧),应当在10日内"
    assert start == "2023年12月20日(周三):被申请人收到复议申请书副本,当日不计,次日起算"
    assert "2024年1月2日" in last
    [law, *_, last] = lines("fy.answer", "2024-01-05")
    assert law == "《行政复议法(2023修订)》第48条:书面答复并提交证据依据(普通),应当在10个工作日内"
    assert "2024年1月19日" in last
    assert (cells(old)["due"], cells(new)["due"]) == (day("2024-01-02"), day("2024-01-19"))


@pytest.mark.parametrize(
    ("received", "track", "period", "due"),
    [
        ("2023-12-31", Track.ORDINARY, "fy1999.answer", "2024-01-10"),
        ("2024-01-01", Track.ORDINARY, "fy.answer", "2024-01-15"),
        ("2024-01-05", SUMMARY, "fy.answer_simple", "2024-01-12"),
        ("2024-02-06", Track.ORDINARY, "fy.answer", "2024-02-26"),
        ("2024-02-06", SUMMARY, "fy.answer_simple", "2024-02-19"),
    ],
)
def test_普通程序十个工作日_简易程序五个_跨春节和调休(received, track, period, due):
    assert terms(view((copied(received, track=track), "2024-03-01"))) == [(period, due, "running")]


def test_2024年以前没有简易程序():
    why = refusal(view(), copied("2023-12-31", track=SUMMARY), "2024-01-02")
    assert why.code == "recon.copy.no_summary_track"
    assert "2024年1月1日" in why.what()
    assert code(view(), copied("2024-01-01", track=SUMMARY), "2024-01-02") is None


def test_区政府为被申请人的_从区政府收到之日起算():
    found = view((copied("2024-03-01", Role.HANDLING), "2024-03-06"))
    assert terms(found) == [("fy.answer", "2024-03-15", "running")]
    assert code(view(), copied("2024-03-07", Role.HANDLING), "2024-03-06") == "recon.copy.day"


def test_第三人不负答复义务():
    found = view((copied(role=Role.THIRD_PARTY), "2024-03-01"))
    assert terms(found) == []
    assert PROCEDURE.waiting(found) == "复议机关作出决定"


def test_答复连同证据依据一起才算完成():
    opened = (copied(), "2024-03-01")
    bare = answered(with_evidence=False, evidence=None)
    assert terms(view(opened, (bare, "2024-03-08")))[0][2] == "running"
    assert codes(view(opened, (bare, "2024-03-08"))) == ["recon.file.no_evidence"]
    both = view(opened, (bare, "2024-03-08"), (answered(), "2024-03-15"))
    assert (terms(both)[0][2], codes(both)) == ("met", [])
    assert code(view(opened), answered(evidence=None), "2024-03-08") == "recon.file.no_catalogue"


def test_迟交的不拒绝_照实显示_并成为问题():
    opened = (copied(), "2024-03-01")
    assert code(view(opened), answered(), "2024-03-18") is None
    late = view(opened, (answered(), "2024-03-18"))
    assert (stage(late), terms(late)[0][2], codes(late)) == ("answered", "late", ["recon.file.late"])
    assert counted(late) == {"cases": 1, "answered_late": 1}
    assert counted(view(opened, (answered(), "2024-03-15"))) == {"cases": 1, "answered_on_time": 1}


def test_以被申请人的名义答复():
    own, district = view((copied(), "2024-03-01")), view((copied(role=Role.HANDLING), "2024-03-01"))
    for found, right, wrong in (
        (own, InNameOf.CENTRE, InNameOf.DISTRICT),
        (district, InNameOf.DISTRICT, InNameOf.CENTRE),
    ):
        assert code(found, answered(right), "2024-03-08") is None
        assert refusal(found, answered(wrong), "2024-03-08").params["name"] == right.label
        assert PROCEDURE.likely(found, AnswerFiled) == {"in_name_of": right}
    assert code(own, answered(), "2024-03-08", posts={Post.REGISTRAR}) == "post.not_yours"
    assert code(own, answered(), "2024-03-08", posts={Post.LEGAL}) is None


def test_简易程序转普通程序_答复期另算():
    opened = (copied("2024-03-01", track=SUMMARY), "2024-03-01")
    assert terms(view(opened)) == [("fy.answer_simple", "2024-03-08", "running")]
    turned = view(opened, (TrackChanged(paper=doc("通知")), "2024-03-06"))
    assert terms(turned) == [("fy.answer_simple", "2024-03-08", "ended"), ("fy.answer", "2024-03-20", "running")]
    assert (cells(turned)["track"], cells(turned)["due"]) == ("普通程序", day("2024-03-20"))
    assert code(turned, TrackChanged(), "2024-03-07") == "procedure.once"
    assert code(view((copied(), "2024-03-01")), TrackChanged(), "2024-03-06") == "recon.track.ordinary"
    done = view(opened, (answered(), "2024-03-05"), (TrackChanged(), "2024-03-06"))
    assert terms(done) == [("fy.answer_simple", "2024-03-08", "met")]


def test_复议机关的期限只在知道起算日时计算_是对方的期限():
    unknown = view((copied("2024-03-01"), "2024-03-01"))
    assert terms(unknown, "fy.decide") == []
    assert cells(unknown)["accepted"] == "不详"
    known = view((copied("2024-03-01", applied="2024-02-19", accepted="2024-02-22"), "2024-03-01"))
    assert terms(known) == [
        ("fy.answer", "2024-03-15", "running"),
        ("fy.accept", "2024-02-26", "met"),
        ("fy.send_copy", "2024-03-04", "met"),
        ("fy.decide", "2024-04-22", "running"),
    ]
    late = view((copied("2024-03-06", applied="2024-02-19", accepted="2024-02-27"), "2024-03-06"))
    assert [term[2] for term in terms(late, "fy.accept")] == ["late"]
    assert code(view(), copied("2024-03-01", accepted="2024-03-04"), "2024-03-05") == "recon.copy.order"


def test_简易程序的复议机关期限():
    found = view((copied("2024-03-01", track=SUMMARY, accepted="2024-02-27"), "2024-03-01"))
    assert terms(found)[1:] == [
        ("fy.send_copy_simple", "2024-03-01", "met"),
        ("fy.decide_simple", "2024-03-28", "running"),
    ]
    turned = view(
        (copied("2024-03-01", track=SUMMARY, accepted="2024-02-27"), "2024-03-01"), (TrackChanged(), "2024-03-06")
    )
    assert terms(turned, "fy.decide") == [("fy.decide", "2024-04-28", "running")]
    assert terms(turned, "fy.decide_simple") == []

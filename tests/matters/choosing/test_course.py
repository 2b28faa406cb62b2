"""A choosing day as a clerk lives it: in order, late, frozen, represented, given up, put right, closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from matters.choosing.build import DAY, MATTER, PROJECT, Hall, Project, code, doc, household, household_id
from zhunsheng.kernel.engine import decide, file_of, offers, stage_of
from zhunsheng.kernel.file import Entry
from zhunsheng.kernel.procedure import View
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.choosing import acts as a
from zhunsheng.matters.choosing import facts
from zhunsheng.matters.choosing.procedure import PROCEDURE
from zhunsheng.matters.choosing.register import corrections
from zhunsheng.matters.choosing.words import ChangeGround
from zhunsheng.matters.households import changes as c
from zhunsheng.matters.households import words as hw
from zhunsheng.matters.resettlement import acts as r
from zhunsheng.matters.resettlement import words as w
from zhunsheng.order import terms


def refused(step, *given, **more) -> str:
    """The code of the refusal; every refusal names its ground and says what to do."""
    with pytest.raises(Refusal) as caught:
        step(*given, **more)
    assert caught.value.article
    assert caught.value.todo()
    return caught.value.code


def test_依次叫号_依次选定() -> None:
    hall = Hall(Project(3, 4))
    for number, flat in ((1, "1-1-0102"), (2, "1-1-0101"), (3, "1-1-0104")):
        called = hall.call(number)
        assert called.act.number == number
        assert called.act.at == called.recorded_at
        hall.choose(number, flat)
    assert facts.holds(hall.view) == {code(1): "1-1-0102", code(2): "1-1-0101", code(3): "1-1-0104"}
    closed = hall.do(a.Closed(record=doc("现场记录")))
    assert (closed.act.chosen, closed.act.flats_left) == (3, 1)
    assert stage_of(PROCEDURE, hall.view.file.entries) == "closed"


def test_没有轮到的不能叫号() -> None:
    hall = Hall(Project())
    assert refused(hall.call, 2) == "order.call.order"
    hall.call(1)
    assert refused(hall.call, 2) == "order.call.desks"
    assert refused(hall.choose, 2, "1-1-0101") == "order.turn.not_called"


def test_同时叫几户_按先后选定() -> None:
    hall = Hall(Project(desks=3))
    for number in (1, 2, 3):
        hall.call(number)
    assert refused(hall.call, 4) == "order.call.desks"
    assert refused(hall.choose, 2, "1-1-0101") == "order.choose.before"
    hall.choose(1, "1-1-0101")
    hall.choose(2, "1-1-0102")


def test_已经选走的_冻结的_不是本户型的_没有的房号() -> None:
    project = Project(4, 8, ("二室", "三室"), groups=terms.Groups.FLAT_TYPE)
    project.add(
        r.FlatsFrozen(flats=("1-1-0104",), why=w.FlatWhy.COURT, text="示例查封", paper=doc("协助执行通知书")), -1
    )
    hall = Hall(project)
    hall.call(1)  # 三室
    assert refused(hall.choose, 1, "1-1-0101") == "order.flat.type"
    assert refused(hall.choose, 1, "1-1-0104") == "order.flat.closed"
    assert refused(hall.choose, 1, "9-9-9999") == "order.flat.unknown"
    hall.choose(1, "1-1-0102")
    hall.call(3)
    assert refused(hall.choose, 3, "1-1-0102") == "order.flat.taken"


def test_房源当天冻结又释放() -> None:
    project = Project()
    hall = Hall(project)
    hall.call(1)
    hall.choose(1, "1-1-0101")
    project.seqs = iter(range(5000, 6000))
    project.add(r.FlatsFrozen(flats=("1-1-0102",), why=w.FlatWhy.QUALITY, text="渗水", paper=doc("报告")))
    hall.call(2)
    assert refused(hall.choose, 2, "1-1-0102") == "order.flat.closed"
    project.add(r.FlatsReleased(flats=("1-1-0102",), text="已修复", paper=doc("复检")))
    hall.choose(2, "1-1-0102")
    assert facts.day_of(hall.view).doubts == ()


def test_缺席的再叫_用完次数不算放弃() -> None:
    hall = Hall(Project(2, 3, calls=2))
    hall.call(1)
    hall.absent(1)
    hall.call(2)
    hall.choose(2, "1-1-0101")
    hall.call(1)
    hall.absent(1)
    assert facts.sums(hall.view)["aside"] == 1
    by_rule = a.GaveUp(household=household_id(1), code=code(1), way=terms.Waived.RULE)
    assert refused(hall.do, by_rule) == "choose.waive"
    closed = hall.do(a.Closed(record=doc("现场记录")))
    assert (closed.act.chosen, closed.act.waived, closed.act.aside) == (1, 0, 1)


def test_方案写明视为放弃的() -> None:
    hall = Hall(Project(1, 2, calls=1, waiver=terms.Waived.RULE, waiver_article="选房办法第九条"))
    early = a.GaveUp(household=household_id(1), code=code(1), way=terms.Waived.RULE)
    assert refused(hall.do, early) == "order.waiver.calls"
    hall.call(1)
    hall.absent(1)
    hall.do(early)
    assert facts.sums(hall.view)["waived"] == 1


def test_书面放弃要有声明() -> None:
    hall = Hall(Project())
    assert refused(hall.waive, 3, "") == "choose.waive"
    hall.waive(3)
    hall.call(1)
    hall.choose(1, "1-1-0101")
    hall.call(2)
    hall.choose(2, "1-1-0102")
    assert facts.waiting_groups(hall.view) == {"": code(4)}


def test_顺延到本批末尾() -> None:
    hall = Hall(Project(3, 4))
    hall.call(1)
    hall.defer(1)
    hall.call(2)
    hall.choose(2, "1-1-0101")
    hall.call(3)
    hall.choose(3, "1-1-0102")
    hall.call(1)
    hall.choose(1, "1-1-0103")


def test_本户冻结的跳过_序号保留() -> None:
    hall = Hall(Project(3, 4))
    court = c.Frozen(
        ground=hw.FreezeGround.COURT, number="(2024)示执1号", by_organ="示例区人民法院", paper=doc("协助执行通知书")
    )
    skip = a.Skipped(household=household_id(1), code=code(1), why="(2024)示执1号")
    assert refused(hall.do, skip) == "choose.skip"
    hall.households[household_id(1)] = household(1, court)
    assert refused(hall.call, 1) == "choose.frozen"
    hall.do(skip)
    assert refused(hall.call, 1) == "choose.frozen"
    hall.call(2)
    hall.choose(2, "1-1-0101")
    hall.households[household_id(1)] = household(1, court, c.Released(number="(2024)示执1号", paper=doc("解除")))
    hall.do(a.Resumed(household=household_id(1), code=code(1), why="解除冻结通知书"))
    hall.call(1)
    hall.choose(1, "1-1-0102")


def test_名册定稿时已冻结的保留序号() -> None:
    hall = Hall(Project(3, 4, frozen=(1,)))
    assert refused(hall.call, 1) == "order.call.frozen"
    assert hall.call(2).act.number == 2


def test_别人的档案_别人的户编号() -> None:
    hall = Hall(Project())
    assert refused(hall.do, a.Called(household=household_id(2), code=code(1))) == "choose.who"
    assert refused(hall.do, a.Called(household=household_id(1), code="H9999")) == "choose.who"


def test_只在公告的选房日办理() -> None:
    hall = Hall(Project())
    assert refused(hall.call, 1, DAY - timedelta(days=1)) == "choose.days"
    assert refused(hall.call, 1, DAY + timedelta(days=2)) == "choose.days"
    wrong = a.Called(household=household_id(1), code=code(1), at="2024-06-02T09:00:00+08:00")
    assert refused(hall.do, wrong) == "choose.days"


def test_抽房号的办法() -> None:
    hall = Hall(Project(1, 2, assignment=terms.Assignment.DRAW))
    hall.call(1)
    assert hall.choose(1, "1-1-0102").act.way is terms.Assignment.DRAW


def test_代理人() -> None:
    hall = Hall(Project())
    papers = {"authority": doc("授权委托书"), "own_id": doc("本人身份证"), "proxy_id": doc("代理人身份证")}
    hall.do(a.Represented(household=household_id(1), code=code(1), who="钱某(示例)", **papers))
    hall.call(1)
    hall.choose(1, "1-1-0101")
    assert set(facts.day_of(hall.view).proxies) == {code(1)}


def test_分日叫号的日程() -> None:
    days = (
        a.Sitting(day=DAY, first=1, last=2),
        a.Sitting(day=DAY + timedelta(days=1), first=3, last=6),
    )
    hall = Hall(Project(), timetable=days)
    for number in (1, 2):
        hall.call(number)
        hall.choose(number, f"1-1-010{number}")
    assert refused(hall.call, 3) == "order.call.before_day"
    hall.call(3, DAY + timedelta(days=1))


def test_启用选房日要有公布的顺序和公告() -> None:
    project = Project()
    project.entries = project.entries[:-1]
    assert refused(Hall, project) == "choose.open.order"
    project.entries = project.entries[:-1]
    assert refused(Hall, project) == "choose.open.order"
    late = Project()
    late.entries[-2] = replace(late.entries[-2], act=replace(late.entries[-2].act, until=DAY))
    assert refused(Hall, late) == "choose.open.order"
    twice = Project()
    first = Hall(twice).recorded[0]
    twice.entries.append(replace(first, seq=99, matter="d" * 16))
    assert refused(Hall, twice) == "choose.open.again"


def test_没有叫完不能结束() -> None:
    hall = Hall(Project(2, 3))
    assert refused(hall.do, a.Closed(record=doc("记录"))) == "choose.close.waiting"
    hall.call(1)
    assert refused(hall.do, a.Closed(record=doc("记录"))) == "choose.close.waiting"


def test_选定以后只凭文书变更() -> None:
    hall = Hall(Project(2, 4))
    for number in (1, 2):
        hall.call(number)
        hall.choose(number, f"1-1-010{number}")
    known = {
        "household": household_id(1), "code": code(1), "ground": ChangeGround.JUDGMENT, "document": "(2024)示行终1号",
        "paper": doc("判决书"), "prepared_by": "9",
    }  # fmt: skip
    assert refused(hall.do, a.Changed(**known, flat="1-1-0103")) == "procedure.stage"
    hall.do(a.Closed(record=doc("现场记录")))
    assert refused(hall.do, a.Changed(**known, flat="1-1-0102")) == "choose.change"
    assert refused(hall.do, a.Changed(**known | {"prepared_by": "7"}, flat="1-1-0103")) == "choose.change"
    ended = hall.view.file
    assert corrections(ended, ended, fix(ended.entries[-1])).code == "choose.correction"
    hall.do(a.Changed(**known, flat="1-1-0103"))
    assert facts.holds(hall.view)[code(1)] == "1-1-0103"


def fix(entry, act=None) -> Entry:
    """The correction of a record; without a value it is struck out."""
    return replace(entry, seq=999, act=act or entry.act, void=act is None, corrects=entry.seq)


def test_最后一步可以作废_以前的不能() -> None:
    hall = Hall(Project())
    first = hall.call(1)
    last = hall.choose(1, "1-1-0101")
    file = hall.view.file
    assert corrections(file, file, fix(first)).code == "choose.correction"
    assert corrections(file, file, fix(last)) is None
    assert corrections(file, file, fix(last, replace(last.act, flat="1-1-0102"))).code == "choose.correction"
    assert corrections(file, file, fix(first, replace(first.act))) is None
    assert corrections(file, file, fix(last, replace(last.act, slip=doc("扫描件")))) is None
    opening = hall.recorded[0]
    assert corrections(file, file, fix(opening)).code == "choose.correction"
    fresh = Hall(Project()).view.file
    assert corrections(fresh, fresh, fix(fresh.entries[0])) is None
    hall.recorded.append(fix(last))
    assert facts.day_of(hall.view).chosen == {}
    hall.choose(1, "1-1-0102")


def test_停电以后补录的照样排进去_不合顺序的列为问题() -> None:
    hall = Hall(Project())
    hall.call(1)
    hall.choose(1, "1-1-0101")
    hall.do(a.Called(household=household_id(2), code=code(2), at=hall.at()), late=True)
    hall.do(a.Chosen(household=household_id(2), code=code(2), at=hall.at(), flat="1-1-0101"), late=True)
    hall.do(a.Chosen(household=household_id(2), code=code(2), at=hall.at(), flat="1-1-0102"), late=True)
    assert [finding.code for finding in PROCEDURE.findings(hall.view)] == ["order.flat.taken"]
    hall.call(3)


def test_叫号以后当日没有结果() -> None:
    hall = Hall(Project())
    call = hall.call(1)
    hall.clock = 0
    hall.choose(1, "1-1-0101", DAY + timedelta(days=1))
    (found,) = PROCEDURE.findings(hall.view)
    assert (found.code, found.seq) == ("choose.over_night", call.seq)


def test_下一步能办什么() -> None:
    hall = Hall(Project())
    open_ = {offer.act for offer in offers(PROCEDURE, hall.view, DAY) if offer.refusal is None}
    assert {a.Called, a.GaveUp, a.Represented} <= open_
    assert not open_ & {a.Chosen, a.Changed, a.Closed}


def test_只看自己的读_没有项目就没有顺序() -> None:
    hall = Hall(Project())
    bare = View(file_of(PROCEDURE, MATTER, hall.recorded), {}, None)
    assert facts.day_of(bare) is None
    assert PROCEDURE.findings(bare) == ()
    assert PROCEDURE.reads(bare.file) == (PROJECT,)


def test_不同的岗位() -> None:
    hall = Hall(Project())
    view = replace(hall.view, reads={PROJECT: hall.project.file, household_id(1): household(1)})
    call = Entry(9, MATTER, PROCEDURE.id, "choose.call", a.Called(household=household_id(1), code=code(1)), date.max)
    with pytest.raises(Refusal) as caught:
        decide(PROCEDURE, view, call, frozenset({"finance"}))
    assert caught.value.code == "post.not_yours"

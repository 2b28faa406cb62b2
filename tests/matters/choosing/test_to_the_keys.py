"""从选定到交钥匙:选房日的选定就在本户的台账上,起算结算的期限;结算、交房只认选定的房号。"""

from datetime import date, datetime, timedelta, timezone

import pytest

from matters.choosing.build import DAY, household_id
from zhunsheng.archive import store
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.choosing import acts as a
from zhunsheng.matters.households import acts as h
from zhunsheng.matters.households import flats as f
from zhunsheng.matters.households.words import FlatGround, Measure, MovedBy, Way
from zhunsheng.registers.figures import of_year
from zhunsheng.registers.models import MatterRow
from zhunsheng.registers.rebuild import check

FLAT = "1-1-0101"
AFTER = DAY + timedelta(days=1)


@pytest.fixture
def later(office, people, settings):
    """Do an act as somebody, the day after the choosing."""
    settings.ZS_TODAY = AFTER.isoformat()
    people = people | {"caiwu": engage(office, "caiwu", "示例财务", "shili-2026", [Post.FINANCE], date(2020, 1, 1))}
    moment = datetime(AFTER.year, AFTER.month, AFTER.day, 9, 0, tzinfo=timezone(timedelta(hours=8)))
    minutes = iter(range(1, 60))

    def act_on(who, act, on=AFTER, **more):
        now = moment + timedelta(minutes=next(minutes))
        return submit(actor_of(people[who], AFTER), Proposal(act, on, household_id(1), **more), now=now)

    return act_on


def agreed() -> h.Agreed:
    return h.Agreed(in_name_of=InNameOf.DEPARTMENT, agreement_no="示协1", way=Way.EXCHANGE, entitled=85_00)


def sheet(flat: str) -> f.Settled:
    return f.Settled(
        flats=(f.FlatArea(flat=flat, area=85_00),),
        ground=FlatGround.CHOSEN,
        measure=Measure.MEASURED,
        report_no="示测1",
    )


def test_选定_结算_通知_交钥匙_都是同一套房(office, step, later) -> None:
    step(a.Called, 1)
    assert MatterRow.objects.get(matter=household_id(1)).cells["standing"] == "已叫号"
    step(a.Chosen, 1, flat=FLAT)
    row = MatterRow.objects.get(matter=household_id(1))
    assert (row.cells["standing"], row.cells["flat"]) == ("已选房", FLAT)
    assert any(clock["family"] == "or.settle_area" and clock["state"] == "running" for clock in row.clocks)
    later("zhuren", agreed(), date(2024, 2, 1), late="旧协议补录")
    later("zhuren", h.MovedOut(by=MovedBy.AGREEMENT, slip_no="1"), date(2024, 3, 1), late="旧验收单补录")
    with pytest.raises(Refusal, match=r"settle\.area\.flat"):
        later("caiwu", sheet("1-1-0102"))
    later("caiwu", sheet(FLAT))
    later("xianchang", f.Noticed(completion_no="示竣备1", until=AFTER + timedelta(days=20), place="示例安置点"))
    slip = store.keep(office.pk, "交房单", b"slip")
    with pytest.raises(Refusal, match=r"handover\.flat"):
        later("xianchang", f.Housed(completion_no="示竣备1", keys=True, slip=slip, flats=("1-1-0102",)))
    later("xianchang", f.Housed(completion_no="示竣备1", keys=True, slip=slip, flats=(FLAT,)))
    row = MatterRow.objects.get(matter=household_id(1))
    assert (row.cells["standing"], row.stage) == ("已交房", "housed")
    figures = of_year(office, AFTER.year)
    assert (figures["households.chosen"].value, figures["households.housed"].value) == (1, 1)
    assert check(office) == []

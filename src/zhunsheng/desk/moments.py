"""Now and today, in Beijing, by a fixed offset. Only a sample or drill office may set its clock."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from django.conf import settings

from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger import read
from zhunsheng.people.models import Organ

BEIJING = timezone(timedelta(hours=8))


def now(organ: Organ) -> datetime:
    """The instant an act is recorded: whole seconds, +08:00."""
    set_clock = organ.day.isoformat() if organ.day else settings.ZS_TODAY
    here = datetime.now(BEIJING).replace(microsecond=0)
    if not set_clock:
        return here
    if organ.real:
        raise Refusal("desk.clock", missing="正式单位不能设定时钟", remedy="请去掉设定的日期后重新启动")
    return datetime.combine(date.fromisoformat(set_clock), here.timetz())


def set_day(organ: Organ, day: date) -> None:
    """Set the clock of a sample or drill office. Never back behind what it has recorded already.

    Raises ``Refusal``: a real office, a day before the newest record.
    """
    if organ.real:
        raise Refusal("desk.clock", missing="正式单位不能设定时钟", remedy="请按当前时间办理")
    newest = read.newest_at(organ.pk)
    if day.isoformat() < newest[:10]:
        raise Refusal(
            "desk.clock_back",
            missing="账本里已经有 {newest} 的记录,时钟不能拨到更早",
            remedy="请往后拨;要从更早的一天练起,请另建演练单位",
            params={"newest": newest[:10]},
        )
    organ.day = day
    organ.save(update_fields=["day"])


def today(organ: Organ) -> date:
    """The day it is for the office."""
    return now(organ).date()


def written(moment: datetime) -> str:
    """An instant as acts carry it."""
    return moment.isoformat()

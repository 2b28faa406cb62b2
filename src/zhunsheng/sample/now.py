"""What is open around today, so that lamps of every colour show: scripts cut where the matter stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from zhunsheng.law import load
from zhunsheng.matters.disclosure_requests.outcomes import Outcome
from zhunsheng.matters.petitions.words import Came, Form
from zhunsheng.sample import cases, petitions, requests, sittings
from zhunsheng.sample.besides import also
from zhunsheng.sample.reviewed import Case
from zhunsheng.sample.script import Office, Script

FIRST_NUMBER = 60
"""Papers of open matters are numbered from here, apart from the year's."""

_PETITIONS = (
    (70, Form.LETTER, Came.DIRECT, "要求补签安置协议", "bureau_silent"),
    (65, Form.VISIT, Came.DIRECT, "要求解释产权证进度", "ready_to_reply"),
    (55, Form.ONLINE, Came.TRANSFERRED, "催办过渡费发放", "plain"),
    (46, Form.LETTER, Came.ASSIGNED, "反映安置房漏水", "failed_once"),
    (44, Form.ONLINE, Came.TRANSFERRED, "要求调整车位分配", "to_confirm"),
    (30, Form.LETTER, Came.DIRECT, "要求核实安置面积", "accepted"),
    (6, Form.ONLINE, Came.TRANSFERRED, "反映邻近工地噪声", "fresh"),
    (1, Form.VISIT, Came.DIRECT, "要求尽快安排选房", "fresh"),
)
_REQUESTS = (
    (21, requests.HAND, "安置房分配办法", "searching"),
    (20, requests.MAIL, "征收补偿资金拨付文件", "searching"),
    (18, requests.HAND, "某项目施工许可", "searching"),
    (12, requests.MAIL, "某户评估报告", "waits_for_third"),
    (9, requests.HAND, "全部会议材料", "waits_for_correction"),
    (3, requests.NET, "选房结果公示", "unconfirmed"),
    (2, requests.HAND, "过渡费标准", "searching"),
)
"""Working days ago, channel, subject, where it stands: the first is overdue, the second due today."""


def around(office: Office, today: date) -> Iterator[Script]:
    """Every open matter."""
    calendar = load().calendar
    earlier: dict[str, str] = {}
    came_on = open_petitions(today)
    for number, (day, (_, form, came, subject, way)) in enumerate(zip(came_on, _PETITIONS, strict=True), FIRST_NUMBER):
        script = petitions.Petition(office, Case(day, form, came, subject, way), number, earlier).script()
        yield also(office, script, subject, earlier, today)
    for number, (days, channel, subject, way) in enumerate(_REQUESTS, FIRST_NUMBER):
        case = requests.Case(
            workdays_ago(today, days), requests.OWN, channel, requests.PERSON, subject, Outcome.GRANTED, way
        )
        yield requests.Request(office, case, number).script()
    yield cases.Course(
        office, cases.Suit(calendar.back(today - timedelta(days=6)), False, "某户补偿决定", ""), 61
    ).begun()
    own = cases.Course(office, cases.Suit(calendar.back(today - timedelta(days=30)), True, "政府信息公开答复", ""), 62)
    yield _to_be_heard(own)
    yield from _sittings(office, today)


def open_petitions(today: date) -> list[date]:
    """The days on which the open petitions came, in their order."""
    return [load().calendar.back(today - timedelta(days=row[0])) for row in _PETITIONS]


def workdays_ago(today: date, count: int) -> date:
    """The day from which so many working days end today, or on the last working day before."""
    calendar = load().calendar
    day = calendar.back(today)
    for _ in range(count):
        day = calendar.back(day - timedelta(days=1))
    return day


def _to_be_heard(course: cases.Course) -> Script:
    """An own suit, answered, with its hearing a fortnight ahead."""
    yield from course.answered()
    yield from course.hears(24, 44)


def _sittings(office: Office, today: date) -> Iterator[Script]:
    """One called for the coming days, one held and not signed."""
    calendar, year = load().calendar, today.year
    coming = calendar.forward(today + timedelta(days=3))
    items = [sittings.ITEMS[title] for title in ("学习", "资金", "项目")]
    yield sittings.Sitting(office, coming, sittings.PARTY, f"{year}年第40次", items).prepare()
    held = calendar.back(today)
    items = [sittings.ITEMS[title] for title in ("信访", "安全")]
    yield sittings.Sitting(office, held, sittings.DIRECTOR, f"{year}年第41次", items).script()

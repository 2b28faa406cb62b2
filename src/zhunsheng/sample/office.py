"""The sample office, laid act by act through the desk: all of 2024, and what is open around today.

Every person and case is invented and marked 示例. The same ``today`` gives the same content.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time

from django.db import transaction

from zhunsheng.desk.moments import BEIJING
from zhunsheng.desk.office import found
from zhunsheng.matters.office.acts import Kind
from zhunsheng.people.models import Organ
from zhunsheng.sample import (
    analyses,
    cases,
    catalogue,
    counsel,
    duties,
    gaps,
    households,
    inbox,
    learning,
    major,
    now,
    petitions,
    plans,
    projects,
    reconsiderations,
    requests,
    resettlement,
    sittings,
)
from zhunsheng.sample.script import Office, Script, play
from zhunsheng.sample.staff import BUREAU, DISTRICT, LOGINS, PASSWORD, SINCE, actors, engage_all

__all__ = ["LOGINS", "PASSWORD", "YEAR", "lay"]

YEAR = 2024


def lay(today: date, organ: Organ | None = None) -> Organ:
    """Found the sample office, or take a 演练 office that shall hold its content; play its scripts up to today."""
    with transaction.atomic():
        organ = organ or found(
            key="shili",
            name="示例区城中村和棚户区改造事务中心",
            code="示改",
            kind=Kind.SAMPLE,
            district=DISTRICT,
            bureau=BUREAU,
            now=datetime.combine(SINCE, time(8, 0), BEIJING),
            matter_id="0" * 16,
        )
        engage_all(organ)
        office = Office(organ, actors(organ, today))
        play(office, scripts(office, today), today)
        inbox.fill(organ, today)
    return organ


def scripts(office: Office, today: date) -> Iterator[Script]:
    """Every matter of the sample."""
    yield from counsel.years_of(office, YEAR, today)
    yield from petitions.year_of(office, YEAR)
    yield from requests.year_of(office)
    yield from sittings.year_of(office, YEAR)
    yield from cases.year_of(office)
    yield from learning.years_of(office, YEAR, today)
    yield from duties.years_of(office, YEAR, today)
    yield from gaps.around(office, YEAR, today)
    yield from now.around(office, today)
    yield from plans.around(office, today)
    yield from catalogue.items(office, YEAR, today)
    yield from households.years_of(office, YEAR, today)
    yield from reconsiderations.year_of(office)
    yield from reconsiderations.around(office, today)
    yield from projects.year_of(office)
    yield from projects.around(office, today)
    yield from major.years_of(office, YEAR, today)
    yield from analyses.quarters_of(office, YEAR, today)
    yield from resettlement.years_of(office, YEAR, today)

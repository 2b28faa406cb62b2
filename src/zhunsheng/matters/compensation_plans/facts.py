"""What the file of a plan says: its route, its newest body, what was published until when, which objections stand."""

from __future__ import annotations

from datetime import date

from zhunsheng.clock.terms import safe_day
from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.view import Rules, View
from zhunsheng.matters.compensation_plans.acts import (
    CommentAnswered,
    Commented,
    Drafted,
    Heard,
    ObjectionsCounted,
    Opened,
    PublicInterestShown,
    Published,
    Revised,
)
from zhunsheng.matters.compensation_plans.deciding import CollectivelyDecided
from zhunsheng.matters.compensation_plans.land import LandPublished, Transcribed
from zhunsheng.matters.compensation_plans.words import Ground, Route
from zhunsheng.matters.reviews.acts import Submitted
from zhunsheng.matters.reviews.words import Subject

COMMENT_PERIODS: dict[type[Act], str] = {Published: "zs.comment", LandPublished: "td.plan_notice"}
"""The law's shortest period of each publication for comment."""
MANY = "plan_many_households"
"""The office's rule: from how many households on the district's standing meeting decides (590号令 12)."""


def route(file: File) -> Route | None:
    """By which law the project runs; ``None`` before it is opened."""
    if file.has(Transcribed):
        return Route.LEGACY
    opened = file.first(Opened)
    return None if opened is None else opened.act.route


def versions(file: File) -> list[AnyEntry]:
    """Every version of the body, oldest first."""
    return [entry for entry in file.entries if isinstance(entry.act, Drafted | Revised)]


def newest(file: File) -> str:
    """The digest of the newest version; empty before the first."""
    found = versions(file)
    return found[-1].act.body.digest if found else ""


def publication(file: File) -> AnyEntry | None:
    """The newest publication for comment, on either route."""
    return next((e for e in reversed(file.entries) if type(e.act) in COMMENT_PERIODS), None)


def comments_until(file: File) -> date | None:
    """The last day for comments: as announced, never before the law's period has run out."""
    entry = publication(file)
    return None if entry is None else last_day_of(entry, COMMENT_PERIODS[type(entry.act)])


def last_day_of(entry: AnyEntry, period: str) -> date:
    """The last day of an announcement: as it says itself, never before the law's shortest period has run out."""
    least = safe_day(period, entry.happened_on)
    until: date = entry.act.until
    return until if least is None else max(until, least)


def since_publication(file: File) -> tuple[AnyEntry, ...]:
    """The acts since the plan was published last; none before that."""
    entry = publication(file)
    return () if entry is None else file.entries[file.entries.index(entry) + 1 :]


def unanswered(file: File) -> list[str]:
    """The numbers of comments nobody has answered yet."""
    answered = {entry.act.number for entry in file.all(CommentAnswered)}
    return [n for n in dict.fromkeys(e.act.number for e in file.all(Commented)) if n not in answered]


def counts_objections(file: File) -> bool:
    """Whether the law asks here if most object: collective land, and state land where an old town is rebuilt."""
    opened, shown = file.first(Opened), file.last(PublicInterestShown)
    if opened is None:
        return False
    renewal = opened.act.old_town or (shown is not None and shown.act.ground is Ground.OLD_TOWN)
    return opened.act.route is Route.COLLECTIVE or renewal


def most_object(file: File) -> bool:
    """Whether more than half of those concerned object to what was published last."""
    counted = [e.act for e in since_publication(file) if isinstance(e.act, ObjectionsCounted)]
    return bool(counted) and 2 * counted[-1].objecting > counted[-1].total


def heard(file: File) -> bool:
    """Whether a hearing was held since the publication."""
    return any(isinstance(e.act, Heard) for e in since_publication(file))


def many(file: File, rules: Rules, day: date) -> bool:
    """Whether so many are concerned that the district's standing meeting decides."""
    collective, opened = file.last(CollectivelyDecided), file.first(Opened)
    if collective is not None and collective.act.many:
        return True
    try:
        least = int(rules.value(MANY, day))
    except KeyError:
        return False
    return opened is not None and opened.act.households >= least


def reviews(view: View) -> list[File]:
    """The reviews of this plan, as the submissions stand now, oldest first."""
    named = [
        e.matter
        for e in view.file.naming(Submitted)
        if e.act.subject is Subject.COMPENSATION_PLAN and e.act.for_matter == view.file.matter
    ]
    return [view.reads[matter] for matter in dict.fromkeys(named) if matter in view.reads]

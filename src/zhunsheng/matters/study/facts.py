"""What the file of a year's study says: its plan, the session of each quarter, who missed what."""

from __future__ import annotations

from datetime import date

from zhunsheng.clock.terms import last_day as last_day_of
from zhunsheng.kernel.file import Entry, File
from zhunsheng.matters.decisions.sitting import items
from zhunsheng.matters.study.acts import Called, Cancelled, Held, MadeUp, Planned
from zhunsheng.matters.study.words import Quarter, SessionKind, first_day, last_day

QUARTERLY_RULE = "or.study_quarter"
"""The office's rule of one collective session a quarter, as the law data hold it with its first day."""


def plan_of(file: File) -> Planned | None:
    """The year's plan as it stands."""
    found = file.first(Planned)
    return None if found is None else found.act


def quarter_of(day: date) -> Quarter:
    """The quarter a day lies in."""
    return tuple(Quarter)[(day.month - 1) // 3]


def collective(file: File, quarter: Quarter) -> list[Entry[Held]]:
    """The proven collective sessions of a quarter of the plan's year, by the day they were held."""
    plan = plan_of(file)
    if plan is None:
        return []
    first, last = first_day(plan.year, quarter), last_day(plan.year, quarter)
    return [
        e
        for e in file.all(Held)
        if e.act.kind is SessionKind.COLLECTIVE and e.act.proven and first <= e.happened_on <= last
    ]


def before_plan(file: File, quarter: Quarter) -> bool:
    """Whether the quarter's session was held before the plan was laid down, so that no clock need wait for it."""
    plan = file.first(Planned)
    return plan is not None and any(e.happened_on < plan.happened_on for e in collective(file, quarter))


def bound(year: int, quarter: Quarter) -> bool:
    """Whether the office's rule of one session a quarter was in force when the quarter began."""
    return last_day_of(QUARTERLY_RULE, first_day(year, quarter)) is not None


def sooner(file: File, quarter: Quarter) -> bool:
    """Whether the plan names a day of its own, other than the one the rule gives anyhow."""
    plan = plan_of(file)
    return plan is not None and plan.due(quarter) != last_day_of(QUARTERLY_RULE, first_day(plan.year, quarter))


def without_session(file: File) -> list[Quarter]:
    """The quarters bound by the rule in which no collective session is on file, past or to come."""
    plan = plan_of(file)
    if plan is None:
        return []
    return [quarter for quarter in Quarter if bound(plan.year, quarter) and not collective(file, quarter)]


def missed_code(quarter: Quarter) -> str:
    """The code of the finding that a quarter went by without a session."""
    return f"study.quarter_missed.{quarter.value}"


def missed(file: File) -> list[tuple[Quarter, int]]:
    """Quarters that the file itself shows to be over without a session, each with the act that the finding hangs on.

    Over is what a later act of the file is dated after. It hangs on the first later act of the same year, so that the
    year's own report has it; at the end of the year on the year's last act.
    """
    plan = plan_of(file)
    if plan is None:
        return []
    found = []
    for quarter in without_session(file):
        end = last_day(plan.year, quarter)
        later = [e for e in file.entries if e.happened_on > end]
        if later:
            within = [e for e in file.entries if e.happened_on.year == plan.year]
            soon = [e for e in within if e.happened_on > end]
            found.append((quarter, (soon[:1] or within[-1:] or later[:1])[0].seq))
    return found


def session(file: File, key: str) -> Held | None:
    """The session of this key as it was held."""
    return next((e.act for e in file.all(Held) if e.act.session == key), None)


def absent(file: File, key: str) -> frozenset[str]:
    """Who was due at a session and did not come."""
    held = session(file, key)
    return frozenset() if held is None else frozenset(held.due) - frozenset(held.present)


def behind(file: File) -> tuple[str, ...]:
    """Who missed a session and has not made up for it, once each, in the order of the sessions."""
    made_up = {(e.act.session, e.act.who) for e in file.all(MadeUp)}
    owed = (
        who
        for entry in file.all(Held)
        for who in entry.act.due
        if who not in entry.act.present and (entry.act.session, who) not in made_up
    )
    return tuple(dict.fromkeys(owed))


def called_off(file: File, key: str) -> bool:
    """Whether the session was announced and cancelled since."""
    last = [e for e in file.entries if isinstance(e.act, Called | Cancelled) and e.act.session == key]
    return bool(last) and isinstance(last[-1].act, Cancelled)


def not_yet_taught(file: File) -> tuple[str, ...]:
    """Topics of the plan that no session was about."""
    plan = plan_of(file)
    if plan is None:
        return ()
    taught = {key for entry in file.all(Held) for key in entry.act.planned}
    return tuple(topic.title for topic in plan.topics if topic.key not in taught)


def learns(meeting: File | None) -> bool:
    """Whether a learning item was taken at the sitting."""
    return meeting is not None and any(item.study and item.reported for item in items(meeting))

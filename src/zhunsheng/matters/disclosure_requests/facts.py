"""What a file says of a request: who it belongs to, when it was received, how it ended – read by gates and figures."""

from __future__ import annotations

from datetime import date

from zhunsheng.clock.terms import last_day
from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.matters.disclosure_requests.acts import (
    Confirmed,
    Merged,
    Received,
    SplitOff,
    ThirdAnswered,
    ThirdConsulted,
    ThirdDecided,
)
from zhunsheng.matters.disclosure_requests.choices import AT_ONCE, Abandonment, Position, ThirdDecision
from zhunsheng.matters.disclosure_requests.ending import Abandoned, Answered, Delivered, Withdrawn
from zhunsheng.matters.disclosure_requests.outcomes import Capacity, Outcome, Remedy, remedy_kind

ENDINGS = (Delivered, Abandoned, Withdrawn)
_BY_ABANDONMENT = {Abandonment.NO_CORRECTION: Outcome.NO_CORRECTION, Abandonment.NO_FEE: Outcome.NO_FEE}


def request(file: File) -> AnyEntry | None:
    """The act that registered the request; ``None`` for a request under article 41."""
    return file.first(Received) or file.first(SplitOff)


def capacity(file: File) -> Capacity | None:
    """In whose name the request is answered."""
    opened = request(file)
    return None if opened is None else opened.act.capacity


def receipt_day(file: File) -> date | None:
    """The day of receipt by channel (条例31); ``None`` while it is not confirmed."""
    received = file.first(Received)
    if received is None:
        split = file.first(SplitOff)
        return None if split is None else split.happened_on
    if received.act.channel in AT_ONCE:
        return received.act.district_received_on or received.happened_on
    confirmed = file.first(Confirmed)
    return None if confirmed is None else confirmed.act.confirmed_on or confirmed.happened_on


def ending(file: File) -> AnyEntry | None:
    """The first delivery, abandonment or withdrawal."""
    return next((entry for entry in file.entries if isinstance(entry.act, ENDINGS)), None)


def outcome(file: File) -> Outcome | None:
    """The one result row: of the answer delivered first, of the abandonment, 其他 for a withdrawal (待核)."""
    end = ending(file)
    if end is None:
        return None
    if isinstance(end.act, Abandoned):
        return _BY_ABANDONMENT[end.act.why]
    if isinstance(end.act, Delivered):
        before = file.entries[: file.entries.index(end)]
        answers = [entry.act for entry in before if isinstance(entry.act, Answered)]
        return answers[-1].outcome if answers else Outcome.OTHER
    return Outcome.OTHER


def may_sue_at_once(file: File) -> bool:
    """Whether the answer delivered last leaves anything to sue about without a review before.

    The withheld part of a partial answer does not, the rest does; before 2024 everything did (行政复议法23).
    """
    delivered = file.last(Delivered)
    before = [] if delivered is None else file.entries[: file.entries.index(delivered)]
    answers = [entry for entry in before if isinstance(entry.act, Answered)]
    if not answers:
        return True
    return remedy_kind(answers[-1].act.outcome, answers[-1].happened_on) is not Remedy.REVIEW_FIRST


def merged_on(file: File) -> date | None:
    """The day the request was merged into another."""
    merged = file.first(Merged)
    return None if merged is None else merged.happened_on


def undecided(file: File) -> list[str]:
    """Third parties who objected or were silent and about whom nothing is decided yet."""
    agreed = {e.act.party for e in file.all(ThirdAnswered) if e.act.view is Position.AGREE}
    decided = {e.act.party for e in file.all(ThirdDecided)}
    asked = dict.fromkeys(e.act.party for e in file.all(ThirdConsulted))
    return [party for party in asked if party not in agreed | decided]


def silent(file: File) -> list[str]:
    """Third parties asked who have neither answered nor been decided about."""
    answered = {e.act.party for e in file.all(ThirdAnswered)}
    return [party for party in undecided(file) if party not in answered]


def kept_back(file: File) -> list[str]:
    """Third parties in whose favour something is withheld."""
    latest = {e.act.party: e.act.decide for e in file.all(ThirdDecided)}
    return [party for party, decide in latest.items() if decide is ThirdDecision.WITHHOLD]


def over_after(family: str, received_on: date | None, named: date) -> date | None:
    """The day after which somebody's term is over: the day named to him, never before the law's own term has run.

    ``received_on`` is his receipt of the letter; ``None``: no receipt is known, so nothing ran out yet.
    """
    if received_on is None:
        return None
    return max(named, last_day(family, received_on) or named)

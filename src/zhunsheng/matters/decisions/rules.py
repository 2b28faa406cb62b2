"""What the office's own dated rules say about its meetings, read from ``view.rules``.

Keys: ``meeting.party_group`` and ``meeting.director`` (quorum, majority, order), ``meeting.counsel`` (classes of items
that need counsel's opinion), ``meeting.counsel_engaged`` (it is given by engaged counsel on exactly the paper put up),
``review_needed`` (kinds of text that need a passed legality review before they are decided), ``meeting.large_sum`` (分,
from which the party group decides; the office fills it in). Office rules, never law: 内规,待核.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import ceil, floor
from typing import Any

from zhunsheng.kernel.view import Rules
from zhunsheng.matters.decisions.words import Body, ItemClass
from zhunsheng.matters.reviews.words import Subject


@dataclass(frozen=True)
class BodyRule:
    """The rule of one body: shares of those due, who decides, in which order."""

    quorum: Fraction
    quorum_by_class: dict[str, Fraction]
    majority: Fraction | None
    chair_last: bool
    recused_in_base: bool

    def quorum_of(self, due: int, item_class: str = "") -> int:
        """How many of ``due`` members must be present (the share itself suffices: 以上含本数)."""
        return ceil(self.quorum_by_class.get(item_class, self.quorum) * due)

    def votes_to_pass(self, base: int) -> int | None:
        """How many votes carry an item on ``base`` members; ``None`` where the presider decides."""
        return None if self.majority is None else floor(self.majority * base) + 1


def body_rule(rules: Rules, body: Body, day: date) -> BodyRule | None:
    """The rule of a body in force on ``day``; ``None`` where the office has none."""
    found = _value(rules, f"meeting.{body.value}", day)
    if found is None:
        return None
    passing = str(found["pass"])
    return BodyRule(
        quorum=Fraction(str(found["quorum"])),
        quorum_by_class={name: Fraction(str(share)) for name, share in found.get("quorum_by_class", {}).items()},
        majority=None if passing == "presider" else Fraction(passing.removeprefix(">").split()[0]),
        chair_last=bool(found.get("chair_last", True)),
        recused_in_base=bool(found.get("recused_in_base", True)),
    )


def needs_counsel(rules: Rules, item_class: ItemClass, day: date) -> bool:
    """Whether an item of this class comes with counsel's written opinion."""
    return item_class.value in (_value(rules, "meeting.counsel", day) or ())


def counsel_engaged(rules: Rules, day: date) -> bool:
    """Whether the opinion must be one given in an engagement, on exactly the paper put up."""
    return bool(_value(rules, "meeting.counsel_engaged", day))


def needs_review(rules: Rules, subject: Subject | None, day: date) -> bool:
    """Whether a text of this kind must have passed the legality review before it is decided."""
    return subject is not None and subject.value in (_value(rules, "review_needed", day) or ())


def large_sum(rules: Rules, day: date) -> int | None:
    """The amount in 分 from which only the party group decides; ``None`` where the office has not set one."""
    found = _value(rules, "meeting.large_sum", day)
    return found if isinstance(found, int) and found > 0 else None


def _value(rules: Rules, key: str, day: date) -> Any:
    try:
        return rules.value(key, day)
    except KeyError:
        return None

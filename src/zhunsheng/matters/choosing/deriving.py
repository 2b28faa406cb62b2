"""What of a deed follows from order, rule and file and is typed by nobody: places, days, the way, sums at the end."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.view import View
from zhunsheng.matters.choosing import facts
from zhunsheng.matters.choosing.acts import Chosen, Closed, Opened
from zhunsheng.matters.choosing.published import named, published_of
from zhunsheng.matters.resettlement.facts import announced
from zhunsheng.matters.resettlement.facts import opened as project_opened


def derive(view: View, proposed: AnyEntry, _chance: bytes) -> Act:
    """The act with its derived fields filled in; what cannot be worked out stays empty, and a gate says why."""
    act: Any = proposed.act
    if isinstance(act, Opened):
        return replace(act, **_opening(view, act))
    if isinstance(act, Closed):
        sums: dict[str, Any] = dict(facts.sums(view))
        return replace(act, **sums)
    if hasattr(act, "code") and hasattr(act, "number"):
        return _of_a_place(view, act, _instant(view, proposed))
    made: Act = act
    return made


def _opening(view: View, act: Opened) -> dict[str, Any]:
    project = view.reads.get(act.project)
    order = None if project is None else named(project, act.batch)
    notice = None if project is None else announced(project, act.batch)
    first = None if project is None else project_opened(project)
    made: dict[str, Any] = {"name": "" if first is None else first.name}
    if order is not None:
        made["order_digest"] = order.act.order_digest
    if notice is not None:
        made |= {"first_day": notice.act.first_day, "last_day": notice.act.last_day, "place": notice.act.place}
    return made


def _of_a_place(view: View, act: Any, now: str) -> Act:
    known = published_of(view)
    place = None if known is None else known.places.get(act.code)
    made: Act = replace(act, number=0 if place is None else place.number)
    if getattr(act, "at", now) == "":
        made = replace(made, at=now)  # type: ignore[type-var]
    if isinstance(made, Chosen) and known is not None:
        made = replace(made, way=known.rule.assignment)
    return made


def _instant(view: View, proposed: AnyEntry) -> str:
    """Now, but never before the last step of the day: a clock that was set back moves nobody's turn."""
    day, now = facts.day_of(view), proposed.recorded_at
    last = "" if day is None else day.state.last_at
    return max(now, last) if last[:10] == now[:10] else now

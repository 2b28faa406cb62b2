"""What always holds: a file that grew is the file put in order anew; names never matter; the day is replayed alike."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matters.choosing.build import DAY, MATTER, PROJECT, Hall, Project, code, doc, household_id
from zhunsheng.kernel.acts import decode
from zhunsheng.kernel.acts import facts as facts_of
from zhunsheng.kernel.engine import file_of, file_with, reached, stage_of
from zhunsheng.kernel.fields import specs
from zhunsheng.kernel.procedure import View
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.choosing import acts as a
from zhunsheng.matters.choosing import facts
from zhunsheng.matters.choosing.procedure import PROCEDURE
from zhunsheng.matters.choosing.published import published_of
from zhunsheng.order import choosing, terms

MOVES = ("call", "choose", "absent", "defer", "waive", "proxy", "skip")


def played(seed: int, moves: list[str]) -> Hall:
    """A day of whatever may happen; what the table refuses does not."""
    dice = Random(seed)
    project = Project(5, 6, desks=2, calls=3)
    hall = Hall(project)
    papers = {"authority": doc("某委托书"), "own_id": doc("某身份证"), "proxy_id": doc("某证件")}
    for move in moves:
        number, flat = dice.randint(1, 5), f"1-1-010{dice.randint(1, 6)}"
        who = {"household": household_id(number), "code": code(number)}
        acts = {
            "call": a.Called(**who),
            "choose": a.Chosen(**who, flat=flat, slip=doc("某确认单")),
            "absent": a.Missed(**who),
            "defer": a.Deferred(**who, proof=doc("某申请")),
            "waive": a.GaveUp(**who, way=terms.Waived.WRITTEN, paper=doc("某声明")),
            "proxy": a.Represented(**who, who="某代理人", **papers),
            "skip": a.Skipped(**who, why="无"),
        }
        late = dice.random() < 0.1
        try:
            hall.do(acts[move], DAY + timedelta(days=dice.randint(0, 1)) if late else DAY, late=late)
        except Refusal:
            continue
    return hall


def everything(view: View) -> tuple[object, ...]:
    """All that is derived from a file."""
    day = facts.day_of(view)
    assert day is not None
    return (
        reached(PROCEDURE, view.file), [entry.seq for entry in view.file.entries], PROCEDURE.findings(view),
        sorted(map(str, PROCEDURE.contributions(view))), [column.of(view) for column in PROCEDURE.columns],
        day.state, day.counted, day.over_night, sorted(day.calls), facts.sums(view), facts.holds(view),
    )  # fmt: skip


@given(st.integers(0, 10**6), st.lists(st.sampled_from(MOVES), max_size=30))
@settings(max_examples=25, deadline=None)
def test_长大的档案就是重新排的档案(seed: int, moves: list[str]) -> None:
    hall = played(seed, moves)
    reads = {PROJECT: hall.project.file}
    grown = file_of(PROCEDURE, MATTER, hall.recorded[:1])
    for place, entry in enumerate(hall.recorded[1:], start=2):
        everything(View(grown, reads, None))  # what is folded on the way is carried on
        grown = file_with(PROCEDURE, grown, entry) or file_of(PROCEDURE, MATTER, hall.recorded[:place])
    whole = file_of(PROCEDURE, MATTER, hall.recorded)
    assert everything(View(grown, reads, None)) == everything(View(whole, reads, None))
    assert stage_of(PROCEDURE, whole.entries) == reached(PROCEDURE, whole)


@given(st.integers(0, 10**6), st.lists(st.sampled_from(MOVES), max_size=30))
@settings(max_examples=15, deadline=None)
def test_删去个人信息以后一切照旧(seed: int, moves: list[str]) -> None:
    hall = played(seed, moves)
    bare = [replace(entry, act=without_names(entry.act)) for entry in hall.recorded]
    whole = everything(hall.view)
    hall.recorded = bare
    assert everything(hall.view) == whole


def without_names(act):
    """The act after its personal part was destroyed."""
    personal = {spec.name for spec in specs(type(act)) if spec.personal}
    kept = {name: value for name, value in facts_of(act).items() if name not in personal}
    return decode(type(act), kept, erased=True)


@pytest.mark.parametrize("seed", range(12))
def test_从头再算与逐步算相同_没有一步出了顺序(seed: int) -> None:
    dice = Random(seed)
    hall = played(seed, [dice.choice(MOVES[:4]) for _ in range(40)])
    known = published_of(hall.view)
    assert known is not None
    steps = [entry for entry in hall.view.file.entries if type(entry.act) in facts.WHAT and not entry.witnessed]
    day = facts.day_of(hall.view)
    assert day is not None
    if any(entry.witnessed for entry in hall.recorded):
        return
    state = choosing.replay(known.rule, known.order, known.given.flats, map(facts.event, steps))
    assert (state.chosen, state.calls, state.asides) == (day.state.chosen, day.state.calls, day.state.asides)
    assert day.doubts == ()
    assert len(set(state.chosen.values())) == len(state.chosen)


@given(st.integers(0, 10**6), st.lists(st.sampled_from(MOVES), max_size=30))
@settings(max_examples=15, deadline=None)
def test_只看不改_几个柜台可以同时看(seed: int, moves: list[str]) -> None:
    hall = played(seed, moves)
    day = facts.day_of(hall.view)
    assert day is not None
    before = choosing.copied(day.state)
    facts.waiting_groups(hall.view)
    facts.sums(hall.view)
    for number in range(1, 6):
        choosing.may(day.state, choosing.Event(choosing.What.CALLED, day.state.last_at or hall.at(), code(number)))
    assert day.state == before
    for group in (place.group for place in day.state.places.values()):
        waiting = choosing.queue(day.state, group)
        assert choosing.turn(day.state, group) == (waiting[0] if waiting else None)

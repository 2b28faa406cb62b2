"""Silence that stands for a deed, terms of several things kept apart, a deed that tells two days – on a toy table."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from zhunsheng.clock.engine import LawOfClocks
from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import file_of, offers_for, things
from zhunsheng.kernel.fields import Part
from zhunsheng.kernel.file import Entry
from zhunsheng.kernel.procedure import NEW, OPEN, Clock, Pause, Procedure, Silence, Step, View, when
from zhunsheng.law import load

LAW = LawOfClocks(load())


@dataclass(frozen=True, kw_only=True, slots=True)
class Line(Part):
    """One thing of the list."""

    thing: Annotated[str, "名称"]


@act("toy.listed", "列出")
class Listed(Act):
    """What there is."""

    lines: Annotated[tuple[Line, ...], "各项"]


@act("toy.asked", "送出")
class Asked(Act):
    """Asked; perhaps it is known when the other side got it."""

    thing: Annotated[str, "名称"]
    got_on: Annotated[date | None, "收到日"] = None


@act("toy.accepted", "受理")
class Accepted(Act):
    """Accepted."""

    thing: Annotated[str, "名称"]


@act("toy.rested", "暂停")
class Rested(Act):
    """Resting."""

    thing: Annotated[str, "名称"]


@act("toy.extended", "延长")
class Extended(Act):
    """More time."""

    thing: Annotated[str, "名称"]


@act("toy.done", "决定")
class Done(Act):
    """Decided."""

    thing: Annotated[str, "名称"]


ABOUT = tuple(Step(kind, frm=OPEN, each="thing") for kind in (Asked, Accepted, Rested, Extended, Done))
TOY = Procedure(
    id="toy",
    label="示例",
    series="",
    stages={"open": "在办"},
    closed=frozenset(),
    steps=(Step(Listed, frm=NEW, to="open"), *ABOUT),
    pauses=(Pause("hearing", Rested, Done, per="thing"),),
    clocks=(
        Clock("xk.correct", starts=Asked, stop=(Accepted, Done), per="thing", lapses="视为受理"),
        Clock(
            "xk.decide",
            starts=Accepted,
            silence=Silence("xk.correct", Asked, (Accepted, Done)),
            stop=Done,
            extended=Extended,
            per="thing",
            among=lambda _, thing: thing != "丙",
        ),
        Clock("xk.deliver", starts=Asked, stop=when(Asked, day="got_on", known=True), per="thing", label="送达"),
    ),
)


def file(*dated):
    made = [
        Entry(seq=n, matter="m", procedure="toy", kind=a.KIND, act=a, happened_on=date.fromisoformat(on))
        for n, (a, on) in enumerate(dated)
    ]
    return file_of(TOY, "m", made)


LIST = (Listed(lines=(Line(thing="甲"), Line(thing="乙"))), "2024-03-01")
ASKED = (Asked(thing="甲"), "2024-03-04")


def decide(*dated):
    """Start, last day, after which silence it holds, state – of every term of decision."""
    return [
        (c.key, c.start_on.isoformat(), str(c.statutory_due), str(c.presumed_after or ""), c.state)
        for c in clocks(TOY, file(LIST, *dated), LAW)
        if c.family == "xk.decide"
    ]


def test_things_come_up_in_the_parts_of_a_list_and_each_has_its_offers():
    found = file(LIST, (Asked(thing="丁"), "2024-03-04"))
    assert things(found, "thing") == ["甲", "乙", "丁"]
    view = View(found, {}, LAW)
    assert {o.act for o in offers_for(TOY, view, "thing", "乙", date(2024, 3, 5))} == {s.act for s in ABOUT}


def test_silence_starts_the_next_term_from_the_day_of_asking():
    assert decide(ASKED) == [("甲", "2024-03-04", "2024-04-01", "2024-03-11", "running")]


def test_a_word_in_time_starts_it_and_no_silence_is_presumed():
    assert decide(ASKED, (Accepted(thing="甲"), "2024-03-11")) == [("甲", "2024-03-11", "2024-04-09", "", "running")]


def test_a_word_after_the_silence_changes_nothing():
    late = decide(ASKED, (Accepted(thing="甲"), "2024-03-12"))
    assert late == [("甲", "2024-03-04", "2024-04-01", "2024-03-11", "running")]


def test_asked_again_after_the_end_silence_counts_anew():
    again = decide(ASKED, (Done(thing="甲"), "2024-03-20"), (Asked(thing="甲"), "2024-05-06"))
    assert [(start, state) for _, start, _, _, state in again] == [("2024-03-04", "met"), ("2024-05-06", "running")]


def test_another_things_word_pause_and_extension_are_not_this_ones():
    others = (
        (Accepted(thing="乙"), "2024-03-05"),
        (Rested(thing="乙"), "2024-03-06"),
        (Extended(thing="乙"), "2024-03-07"),
    )
    assert decide(ASKED, *others)[0] == ("甲", "2024-03-04", "2024-04-01", "2024-03-11", "running")
    assert decide(ASKED, *others)[1][2] == "None"
    assert decide(ASKED, (Extended(thing="甲"), "2024-03-20"))[0][2] == "2024-04-16"


def test_a_clock_may_be_of_some_things_only():
    assert decide((Asked(thing="丙"), "2024-03-04")) == []


def test_a_deed_that_tells_two_days_meets_its_own_clock():
    def delivered(**more):
        asked = Asked(thing="甲", **more)
        return [c.state for c in clocks(TOY, file(LIST, (asked, "2024-03-04")), LAW) if c.family == "xk.deliver"]

    assert delivered() == ["running"]
    assert delivered(got_on=date(2024, 3, 18)) == ["met"]
    assert delivered(got_on=date(2024, 3, 19)) == ["late"]

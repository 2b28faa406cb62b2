"""Several things brought up as rows of one act: each has its key, its day, its owner's deed."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from zhunsheng.clock.engine import LawOfClocks
from zhunsheng.kernel.acts import Act, act, named
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import file_of, offers_for, things
from zhunsheng.kernel.fields import Part
from zhunsheng.kernel.file import Entry
from zhunsheng.kernel.procedure import NEW, OPEN, Clock, Due, Procedure, Step, View
from zhunsheng.law import load


@dataclass(frozen=True, kw_only=True)
class Row(Part):
    task: Annotated[str, "序号"]
    due: Annotated[date | None, "期限"] = None


@act("rows.given", "交办")
class Given(Act):
    tasks: Annotated[tuple[Row, ...], "任务"]


@act("rows.done", "办结")
class Done(Act):
    task: Annotated[str, "序号"]


LIST = Procedure(
    id="rows",
    label="示例任务表",
    series="例",
    stages={"open": "在办"},
    closed=frozenset(),
    steps=(Step(Given, frm=NEW, to="open"), Step(Given, frm=OPEN), Step(Done, frm=OPEN, each="task", once=True)),
    clocks=(Clock(due_in=Due(Given, "due", parts="tasks"), stop=Done, per="task", label="任务"),),
)
GIVEN = Given(tasks=(Row(task="1", due=date(2024, 5, 6)), Row(task="2", due=date(2024, 6, 7)), Row(task="3")))


def file(*dated):
    return file_of(
        LIST,
        "m",
        [
            Entry(seq=n, matter="m", procedure="rows", kind=a.KIND, act=a, happened_on=date(2024, *on), named=named(a))
            for n, (a, on) in enumerate(dated)
        ],
    )


def test_the_things_are_those_of_the_rows_and_of_the_deeds_about_them():
    assert things(file((GIVEN, (4, 1))), "task") == ["1", "2", "3"]
    later = Given(tasks=(Row(task="4"),))
    assert things(file((GIVEN, (4, 1)), (Done(task="2"), (4, 2)), (later, (4, 3))), "task") == ["1", "2", "3", "4"]


def test_each_row_has_its_own_day_and_only_where_it_names_one():
    found = clocks(LIST, file((GIVEN, (4, 1)), (Done(task="1"), (5, 7)), (Done(task="2"), (5, 8))), LawOfClocks(load()))
    assert [(c.key, c.statutory_due, c.state) for c in found] == [
        ("1", date(2024, 5, 6), "late"),
        ("2", date(2024, 6, 7), "met"),
    ]


def test_done_once_for_each():
    view = View(file((GIVEN, (4, 1)), (Done(task="1"), (5, 7))), {}, LawOfClocks(load()))
    for key, able in (("1", False), ("2", True)):
        (offer,) = offers_for(LIST, view, "task", key, date(2024, 5, 8))
        assert (offer.refusal is None) is able

"""What comes round again: one clock for each start, met by the first stop after it, and none of them is lost."""

from datetime import date
from typing import Annotated

import pytest

from zhunsheng.clock.engine import LawOfClocks
from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import file_of
from zhunsheng.kernel.fields import Counted, Doc, HitsIn, specs
from zhunsheng.kernel.file import Entry
from zhunsheng.kernel.procedure import NEW, Clock, Procedure, Step
from zhunsheng.law import load
from zhunsheng.pages.widgets import Help, widgets


@act("round.begun", "开始")
class Begun(Act):
    pass


@act("round.ended", "结束")
class Ended(Act):
    pass


@act("round.read", "审阅")
class Read(Act):
    paper: Annotated[Doc | None, "文本"] = None
    places: Annotated[Counted[int] | None, "疑点", HitsIn("paper")] = None


def procedure(**clock):
    return Procedure(
        id="round", label="示例", series="例", stages={"open": "办理"}, closed=frozenset(),
        steps=(Step(Begun, frm=(NEW, "open"), to="open", by=("x",)), Step(Ended, frm="open", by=("x",))),
        clocks=(Clock("gk.publish", starts=Begun, stop=Ended, **clock),),
    )  # fmt: skip


DAYS = ((Begun(), "2024-03-04"), (Ended(), "2024-04-02"), (Begun(), "2024-06-03"), (Begun(), "2024-06-05"))


def states(table, *dated):
    entries = [
        Entry(seq=n, matter="m", procedure="round", kind=a.KIND, act=a, happened_on=date.fromisoformat(on))
        for n, (a, on) in enumerate(dated)
    ]
    found = clocks(table, file_of(table, "m", entries), LawOfClocks(load()))
    return [(c.start_seq, c.state, c.stopped_seq) for c in found]


def test_every_start_has_its_own_clock():
    again = (*DAYS, (Ended(), "2024-06-20"))
    assert states(procedure(every=True), *again) == [(0, "late", 1), (2, "met", 4), (3, "met", 4)]
    assert states(procedure(every=True), *DAYS)[1:] == [(2, "running", None), (3, "running", None)]


def test_without_it_the_newest_start_wins():
    assert states(procedure(), *DAYS) == [(3, "running", None)]


def test_a_number_the_desk_counts_is_asked_in_no_form():
    (spec,) = [spec for spec in specs(Read) if spec.hits_in]
    assert (spec.name, spec.hits_in, spec.counted, spec.required) == ("places", "paper", True, False)
    assert [widget.key for widget in widgets(Read, {}, {}, Help())] == ["f.paper"]
    assert [widget.key for widget in widgets(Read, {}, {}, Help(), without={"paper"})] == []


@pytest.mark.parametrize("every", [True, False])
def test_nothing_started_nothing_runs(every):
    assert states(procedure(every=every)) == []

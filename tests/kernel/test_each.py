"""Several things in one matter – the items of an agenda – each with its own list of what is possible and why not."""

from datetime import date
from typing import Annotated

import pytest

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.engine import decide, file_of, offers, offers_for, proposed, things
from zhunsheng.kernel.file import Entry
from zhunsheng.kernel.gates import fresh, has_for_each
from zhunsheng.kernel.procedure import NEW, OPEN, Procedure, Step, View
from zhunsheng.kernel.refusal import Refusal


@act("agenda.opened", "开会")
class Opened(Act):
    pass


@act("agenda.raised", "提出")
class Raised(Act):
    item: Annotated[str, "议题号"]


@act("agenda.settled", "议定")
class Settled(Act):
    item: Annotated[str, "议题号"]


AGENDA = Procedure(
    id="agenda",
    label="示例议程",
    series="例",
    stages={"open": "会议中"},
    closed=frozenset(),
    steps=(
        Step(Opened, frm=NEW, to="open", by=("clerk",)),
        Step(Raised, frm=OPEN, by=("clerk",), needs=(fresh(Raised, "item"),)),
        Step(Settled, frm=OPEN, by=("clerk",), each="item", once=True, needs=(has_for_each(Raised, "item"),)),
    ),
)
DAY = date(2026, 1, 5)


class NoRules:
    def value(self, key, day):
        raise KeyError(key)


def view(*acts):
    entries = [
        Entry(seq=i, matter="m", procedure="agenda", kind=a.KIND, act=a, happened_on=DAY) for i, a in enumerate(acts)
    ]
    return View(file_of(AGENDA, "m", entries), {}, NoRules())


def test_what_is_done_for_one_item_is_still_open_for_the_other():
    current = view(Opened(), Raised(item="1"), Raised(item="2"), Settled(item="1"))
    assert things(current.file, "item") == ["1", "2"]
    first = {o.act: o.refusal for o in offers_for(AGENDA, current, "item", "1", DAY)}
    second = {o.act: o.refusal for o in offers_for(AGENDA, current, "item", "2", DAY)}
    assert first[Settled].code == "procedure.once"
    assert second[Settled] is None


def test_the_line_of_the_whole_matter_names_the_items_it_is_open_for():
    found = {o.act: o for o in offers(AGENDA, view(Opened(), Raised(item="1"), Raised(item="2")), DAY)}
    assert found[Settled].keys == ("1", "2")
    assert {o.act: o for o in offers(AGENDA, view(Opened()), DAY)}[Settled].refusal.code == "procedure.nothing_there"


def test_an_act_about_an_unknown_item_is_refused():
    with pytest.raises(Refusal, match=r"gate\.has\.agenda\.raised"):
        decide(AGENDA, view(Opened(), Raised(item="1")), proposed("m", AGENDA, Settled(item="9"), DAY), None)


def test_an_item_is_brought_up_once_under_its_number():
    current = view(Opened(), Raised(item="1"))
    with pytest.raises(Refusal, match=r"gate\.fresh\.agenda\.raised"):
        decide(AGENDA, current, proposed("m", AGENDA, Raised(item="1"), DAY), None)
    assert decide(AGENDA, current, proposed("m", AGENDA, Raised(item="2"), DAY), None).act is Raised
    assert {o.act for o in offers_for(AGENDA, current, "item", "1", DAY)} == {Settled}


def test_acts_of_one_day_typed_in_reverse_are_put_in_order_item_by_item():
    current = view(Settled(item="2"), Settled(item="1"), Raised(item="1"), Raised(item="2"), Opened())
    assert [type(e.act) for e in current.file.entries] == [Opened, Raised, Settled, Raised, Settled]


def test_a_row_about_a_field_that_is_not_there_is_refused():
    with pytest.raises(TypeError, match="has no field item"):
        Procedure(
            id="x", label="x", series="x", stages={}, closed=frozenset(), steps=(Step(Opened, frm=NEW, each="item"),)
        )

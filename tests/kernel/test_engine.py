"""A toy procedure – a request is received, asked to be completed, answered – walked through the engine."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

import pytest

from zhunsheng.kernel.acts import Act, act, decode, facts, split
from zhunsheng.kernel.engine import decide, file_of, irregular, offers, proposed, stage_of
from zhunsheng.kernel.fields import Choice, Counted, Part, Personal, specs
from zhunsheng.kernel.file import Entry
from zhunsheng.kernel.gates import has
from zhunsheng.kernel.procedure import NEW, OPEN, STAY, Per, Procedure, Step, View
from zhunsheng.kernel.record import SHARED
from zhunsheng.kernel.refusal import Refusal


class Way(Choice):
    HAND = "hand", "当面"
    MAIL = "mail", "邮寄"


@act("toy.received", "收到")
class Received(Act):
    who: Annotated[Personal[str], "申请人"]
    way: Annotated[Counted[Way], "方式"]
    on: Annotated[date | None, "收到日"] = None


@act("toy.asked", "征求意见")
class Asked(Act):
    party: Annotated[str, "对象"]


@act("toy.replied", "收到意见")
class Replied(Act):
    party: Annotated[str, "对象"]


@act("toy.answered", "答复")
class Answered(Act):
    text: Annotated[str, "内容"]


TOY = Procedure(
    id="toy",
    label="示例程序",
    series="例",
    stages={"open": "办理", "done": "办结"},
    closed=frozenset({"done"}),
    steps=(
        Step(Received, frm=NEW, to="open", by=("registrar",)),
        Step(Asked, frm=OPEN, to=STAY, by=("handler",)),
        Step(Replied, frm=OPEN, to=STAY, by=("registrar",), per=Per(Asked, "party", "party")),
        Step(Answered, frm=OPEN, to="done", by=("deputy",), needs=(has(Asked, article="内规"),), once=True),
        *SHARED,
    ),
)


class NoRules:
    def value(self, key, day):
        raise KeyError(key)


def entry(seq, act, day, **more):
    return Entry(
        seq=seq, matter="m", procedure="toy", kind=act.KIND, act=act, happened_on=date.fromisoformat(day), **more
    )


RECEIVED = Received(who="示例甲", way=Way.HAND)


def view(*entries):
    return View(file_of(TOY, "m", entries), {}, NoRules())


def test_personal_facts_never_reach_header_or_body():
    parts = split(RECEIVED)
    assert parts.counted == {"way": "hand"}
    assert parts.body == {}
    assert parts.personal == {"who": "示例甲"}
    assert decode(Received, facts(RECEIVED)) == RECEIVED


def test_an_erased_person_still_reads():
    assert decode(Received, {"way": "hand"}, erased=True).who == ""


def test_unknown_and_missing_fields_are_named():
    with pytest.raises(Refusal) as refused:
        decode(Received, {"way": "pigeon", "colour": "red"})
    assert set(refused.value.fields) == {"who", "way", "colour"}


def test_a_gate_explains_what_is_missing_and_opens_when_it_is_there():
    answer = proposed("m", TOY, Answered(text="好"), date(2026, 1, 7))
    with pytest.raises(Refusal) as refused:
        decide(TOY, view(entry(0, RECEIVED, "2026-01-05")), answer, frozenset({"deputy"}))
    assert refused.value.what() == "还没有“征求意见”的记录"
    open_view = view(entry(0, RECEIVED, "2026-01-05"), entry(1, Asked(party="甲公司"), "2026-01-06"))
    assert decide(TOY, open_view, answer, frozenset({"deputy"})).act is Answered
    with pytest.raises(Refusal, match="not_yours"):
        decide(TOY, open_view, answer, frozenset({"registrar"}))


def test_offers_list_every_deed_once_with_the_reason_where_closed():
    found = {offer.act: offer for offer in offers(TOY, view(entry(0, RECEIVED, "2026-01-05")), date(2026, 1, 6))}
    assert Received not in found
    assert found[Asked].refusal is None
    assert found[Answered].refusal.code == "gate.has.toy.asked"
    assert found[Replied].refusal.code == "procedure.nothing_asked"


def test_acts_of_one_day_typed_in_reverse_give_the_same_file():
    timely = [
        entry(0, RECEIVED, "2026-01-05"),
        entry(1, Asked(party="甲"), "2026-01-05"),
        entry(2, Replied(party="甲"), "2026-01-05"),
        entry(3, Answered(text="好"), "2026-01-05"),
    ]
    turned = [entry(3 - e.seq, e.act, "2026-01-05") for e in timely]
    a, b = file_of(TOY, "m", timely), file_of(TOY, "m", turned)
    assert [e.act for e in a.entries] == [e.act for e in b.entries]
    assert stage_of(TOY, b.entries) == "done"


def test_a_correction_replaces_the_value_and_a_void_strikes_it_out():
    first = entry(0, RECEIVED, "2026-01-05")
    fixed = entry(1, Received(who="示例甲", way=Way.MAIL), "2026-01-04", corrects=0)
    file = file_of(TOY, "m", [first, fixed])
    assert file.first(Received).act.way is Way.MAIL
    assert file.first(Received).seq == 0
    assert file.first(Received).corrected_by == 1
    void = entry(2, RECEIVED, "2026-01-05", corrects=0, void=True)
    assert file_of(TOY, "m", [first, fixed, void]).entries == ()


def test_a_letter_already_sent_can_be_recorded_and_is_irregular():
    late = entry(1, Answered(text="好"), "2026-01-06", witnessed=True, reason="补录")
    current = view(entry(0, RECEIVED, "2026-01-05"), late)
    assert stage_of(TOY, current.file.entries) == "done"
    assert [refusal.code for _, refusal in irregular(TOY, current)] == ["gate.has.toy.asked"]


def test_部件里有个人信息的_整个部件须归入个人部分() -> None:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Person(Part):
        name: Annotated[Personal[str], "姓名"]

    @act("test.met", "会面")
    class Met(Act):
        who: Annotated[tuple[Person, ...], "人员"]

    with pytest.raises(TypeError, match="personal as a whole"):
        specs(Met)

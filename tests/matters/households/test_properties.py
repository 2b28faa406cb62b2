"""总是成立的:读档不失败,抹去个人信息不变,当天次序不影响,敏感信息哪里都不去。"""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from matters.households.build import (
    COURSE,
    LAW,
    PROCEDURE,
    READY,
    agreed,
    balanced,
    code,
    day,
    doc,
    entries,
    fee,
    fixed,
    frozen,
    housed,
    joined,
    moved,
    noticed,
    opened,
    paid,
    plan,
    raised,
    refused,
    released,
    reported,
    settled,
    split,
    stage,
    succeeded,
    surveyed,
    titled,
    view,
)  # fmt: skip
from zhunsheng.kernel.acts import decode, facts, named, referred
from zhunsheng.kernel.acts import split as parted
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import file_of, irregular, offers
from zhunsheng.kernel.fields import specs
from zhunsheng.kernel.procedure import View
from zhunsheng.kernel.record import SHARED
from zhunsheng.matters.households.acts import Appraised, Closed
from zhunsheng.matters.households.in_area import Line, listed
from zhunsheng.matters.households.words import (
    CloseGround,
    Direction,
    Element,
    FlatGround,
    Measure,
    PayKind,
    SplitEffect,
)

LATER = day("2027-12-31")
EVERY = (
    opened(origin=("h9",)),
    surveyed(),
    Appraised(value=1, valued_on=LATER, report=doc("某报告")),
    agreed(),
    agreed(amount=None, elements=(Element.WAY,), without=(), fees=(), transition_to=None),
    moved(),
    paid(),
    paid(amount=1_00, final=False),
    fee("2024-04-01", 3, 3600_00, next_due=day("2024-08-01")),
    paid(PayKind.MOVING, 800_00),
    raised(),
    settled(),
    settled(measure=Measure.ESTIMATED, ground=FlatGround.CHOSEN, flat="1-1-0201"),
    balanced(),
    balanced(10_000_00, Direction.TO_HOUSEHOLD, final=False),
    noticed(),
    refused(),
    housed(),
    reported(due=day("2026-06-25")),
    fixed(),
    titled(),
    split(),
    split(SplitEffect.CLOSES),
    joined(),
    succeeded(),
    frozen(until=day("2025-01-01")),
    released(),
    Closed(ground=CloseGround.WAIVED, catalogue=doc("目录"), waived_on=LATER, waiver=doc("某声明")),
)
DAYS = ["2024-02-20", "2024-03-05", "2024-05-20", "2026-05-01", "2026-06-20"]
HISTORIES = st.lists(st.tuples(st.sampled_from(EVERY), st.sampled_from(DAYS), st.booleans()), max_size=14)


def everything(file, above):
    """All that is derived from a file."""
    found = View(file, {"p": above} if above is not None else {}, LAW)
    return (
        stage(found),
        PROCEDURE.title(file),
        PROCEDURE.waiting(found),
        PROCEDURE.findings(found),
        PROCEDURE.contributions(found),
        [column.of(found) for column in PROCEDURE.columns],
        clocks(PROCEDURE, file, LAW),
        [(entry.seq, refusal) for entry, refusal in irregular(PROCEDURE, found)],
    )


def erased(entry):
    """The act as it reads after its personal part was destroyed."""
    parts = parted(entry.act)
    act = decode(type(entry.act), {**parts.counted, **parts.body}, erased=True)
    return type(entry)(**{name: getattr(entry, name) for name in entry.__slots__} | {"act": act})


@settings(max_examples=120, deadline=None)
@given(HISTORIES)
def test_任何次序的任何行为都能读出_抹去个人信息不变_不看方案也不变(history):
    made = entries(*((act, on, {"witnessed": late}) for act, on, late in history))
    whole, bare = file_of(PROCEDURE, "m", made), file_of(PROCEDURE, "m", [erased(entry) for entry in made])
    assert everything(whole, plan()) == everything(bare, plan()) == everything(whole, None)
    assert [(o.act, o.refusal) for o in offers(PROCEDURE, View(whole, {}, LAW), LATER)] == [
        (o.act, o.refusal) for o in offers(PROCEDURE, View(bare, {}, LAW), LATER)
    ]


@settings(max_examples=60, deadline=None)
@given(st.permutations(range(len(COURSE))))
def test_补录的次序不影响(order):
    timely = entries(*COURSE)
    late = entries(*(COURSE[number] for number in order))
    rows = [
        [column.of(View(file_of(PROCEDURE, "m", made), {}, LAW)) for column in PROCEDURE.columns]
        for made in (timely, late)
    ]
    assert rows[0] == rows[1]


def test_每种行为都有一个例子_写下来读回来不变():
    shared = {step.act for step in SHARED}
    assert {type(act) for act in EVERY} == {s.act for s in PROCEDURE.steps} - shared
    for act in EVERY:
        assert decode(type(act), facts(act)) == act
        assert all(field.label for field in specs(type(act)))


def test_个人信息只在个人部分_金额不在开头部分():
    for act in EVERY:
        parts = parted(act)
        assert "某" not in str(parts.counted) + str(parts.body)
        money = [spec.name for spec in specs(type(act)) if spec.kind in ("money", "area")]
        assert not set(money) & set(parts.counted)


def test_证件_电话_账号_病情都是敏感信息():
    sensitive = {(type(act).KIND, spec.name) for act in EVERY for spec in specs(type(act)) if spec.sensitive}
    assert sensitive == {
        ("household.open", "ids"),
        ("household.open", "phone"),
        ("household.open", "hardship"),
        ("household.pay", "account"),
        ("settle.money", "account"),
        ("household.successor", "ids"),
    }


def test_方案是所属不是立卷():
    act = opened(plan="p", origin=("h9",))
    assert (named(act), referred(act)) == (("h9",), ("p", "h9"))


def test_范围内公布的一行只有姓名_面积_金额():
    assert Line._fields == ("name", "area", "sum")
    file = file_of(PROCEDURE, "m", entries(*COURSE, (succeeded(), "2024-06-01")))
    assert listed([file]) == (Line("某继承人", 85_36, 300_000_00),)


def test_敏感信息进不了范围内公布的名单():
    """Every personal text of every act is put there as a mark of its own; only the head's name comes out."""
    acts = [(_marked(act), on) for (act, on) in (*COURSE, (succeeded(), "2024-06-01"), (frozen(), "2024-06-02"))]
    lines = listed([file_of(PROCEDURE, "m", entries(*acts))])
    assert lines == (Line("household.successor head", 85_36, 300_000_00),)
    assert not any(isinstance(value, (tuple, date)) for value in lines[0])


def _marked(act):
    """The act with each personal text saying where it stands."""
    known = facts(act)
    for spec in specs(type(act)):
        if spec.personal and spec.kind in ("text", "long") and spec.name in known:
            mark = f"{act.KIND} {spec.name}"
            known[spec.name] = [mark] if spec.many else mark
    return decode(type(act), known)


def test_没有协议_已分户并户的不在名单里():
    parts = [
        file_of(PROCEDURE, "m", entries(*COURSE[:2])),
        file_of(PROCEDURE, "m", entries(*COURSE, (split(SplitEffect.CLOSES), "2024-06-01"))),
        file_of(PROCEDURE, "m", entries(*COURSE, (joined(), "2024-06-01"))),
    ]
    assert listed(parts) == ()


def test_每一步都有事可办或者已经结束():
    for number in range(1, len(COURSE) + 1):
        found = view(*COURSE[:number])
        assert any(o.refusal is None for o in offers(PROCEDURE, found, LATER))
    assert code(view(*READY), housed(), "2026-04-10") is None

"""What always holds: folding never fails, no photograph is in a date, a number or a line of the register."""

from hypothesis import given, settings
from hypothesis import strategies as st

from matters.publicity.build import (
    LAW,
    PLAN,
    PROCEDURE,
    campaign,
    day,
    doc,
    entries,
    ran,
    stage,
    survey,
    tip,
)  # fmt: skip
from zhunsheng.kernel.acts import decode, facts, split
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import file_of, irregular, offers
from zhunsheng.kernel.fields import specs
from zhunsheng.kernel.procedure import View
from zhunsheng.matters.publicity import acts as a
from zhunsheng.matters.publicity.words import Basis, Medium, Node

LATER = day("2025-12-31")
EVERY = (
    PLAN,
    a.DutyListed(basis=Basis.POLICY, items=("城市更新",), body=doc("清单")),
    campaign(),
    campaign(Node.OWN, "2025-11-20", plan="计划"),
    a.Cancelled(why="暴雨"),
    ran(photos=(doc("某人"),)),
    ran(media=(Medium.LED,), copies=0, reached=0, record=None),
    a.Printed(what="手册", copies=500),
    a.HandedOut(what="手册", copies=80, where="大厅"),
    survey(),
    survey(0, 0, 0),
    a.CaseTaught(title="示例案例", masked=False),
    tip(),
    tip(None),
    a.TipAnswered(text="已改", paper=doc("反馈函")),
    a.Closed(),
)
DAYS = ["2024-04-28", "2024-05-20", "2024-06-01", "2025-10-31", "2025-11-01", "2025-12-04"]
HISTORIES = st.lists(st.tuples(st.sampled_from(EVERY), st.sampled_from(DAYS)), max_size=12)


def everything(file):
    """All that is derived from a file."""
    found = View(file, {}, LAW)
    return (
        stage(found),
        PROCEDURE.title(file),
        PROCEDURE.waiting(found),
        PROCEDURE.findings(found),
        PROCEDURE.contributions(found),
        [column.of(found) for column in PROCEDURE.columns],
        clocks(PROCEDURE, file, LAW),
        [(offer.act, offer.refusal, offer.keys) for offer in offers(PROCEDURE, found, LATER)],
        [(entry.seq, refusal) for entry, refusal in irregular(PROCEDURE, found, witnessed_only=False)],
    )


def erased(entry):
    """The act as it reads after its personal part was destroyed."""
    parts = split(entry.act)
    act = decode(type(entry.act), {**parts.counted, **parts.body}, erased=True)
    return type(entry)(**{name: getattr(entry, name) for name in entry.__slots__} | {"act": act})


@settings(max_examples=80, deadline=None)
@given(HISTORIES)
def test_任何次序的任何行为都能读出_抹去个人信息后不变(history):
    made = entries(*history)
    whole, bare = file_of(PROCEDURE, "m", made), file_of(PROCEDURE, "m", [erased(entry) for entry in made])
    assert everything(whole) == everything(bare)


def test_每种行为都有一个例子_写下来读回来不变():
    assert {type(act) for act in EVERY} == {s.act for s in PROCEDURE.steps if s.act.KIND.startswith("law.")}
    for act in EVERY:
        assert decode(type(act), facts(act)) == act
        assert all(field.label for field in specs(type(act)))


def test_个人信息只在个人部分():
    for act in EVERY:
        parts = split(act)
        assert "某人" not in str(parts.counted) + str(parts.body)

"""What always holds: folding never fails, nobody's name or score is in a date, a number or a line of the register."""

from hypothesis import given, settings
from hypothesis import strategies as st

from matters.study.build import (
    ADOPTED,
    LAW,
    PROCEDURE,
    called,
    day,
    doc,
    entries,
    exam,
    held,
    hours,
    led,
    plan,
    roll,
    stage,
)  # fmt: skip
from zhunsheng.kernel.acts import decode, facts, split
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import file_of, irregular, offers
from zhunsheng.kernel.fields import specs
from zhunsheng.kernel.procedure import View
from zhunsheng.matters.study import acts as a
from zhunsheng.matters.study.words import Quarter, Readers, Score, SessionKind, Way

LATER = day("2026-02-01")
EVERY = (
    plan(),
    plan(2024, report_due=LATER),
    ADOPTED,
    a.Adopted(meeting="会"),
    a.Listed(readers=Readers.ALL, instruments=("《宪法》",)),
    called("1", "2025-03-12"),
    a.Cancelled(session="1", why="防汛"),
    a.OnLeave(session="1", who="yi", why="某人病假"),
    *(held("1", quarter, lecturer="某人", **roll(("jia", "yi"), ("jia",))) for quarter in Quarter),
    held("2", Quarter.Q2, kind=SessionKind.FILM, sign_in=None, planned=("1",)),
    a.MadeUp(session="1", who="yi", how="自学"),
    hours(),
    exam(scores=(Score(who="某人", score=59),)),
    led(Way.BEFORE_MEETING, meeting="会"),
    led(record=doc("笔记")),
    a.Reported(who="zhuren", text="某人学法情况"),
    a.Closed(),
)
DAYS = ["2024-12-30", "2025-01-01", "2025-03-31", "2025-06-30", "2025-07-01", "2025-10-01", "2025-12-31", "2026-01-05"]
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
    assert {type(act) for act in EVERY} == {s.act for s in PROCEDURE.steps if s.act.KIND.startswith("study.")}
    for act in EVERY:
        assert decode(type(act), facts(act)) == act
        assert all(field.label for field in specs(type(act)))


def test_个人信息只在个人部分():
    for act in EVERY:
        parts = split(act)
        assert "某人" not in str(parts.counted) + str(parts.body)

"""What always holds of an engagement: folding never fails, the fee is in no line, no personal part is read."""

from hypothesis import given, settings
from hypothesis import strategies as st

from matters.counsel.build import (
    LAW,
    OPINION,
    PROCEDURE,
    asked,
    conflict,
    day,
    doc,
    engaged,
    entries,
    opined,
    stage,
)
from zhunsheng.kernel.acts import decode, facts, split
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import file_of, irregular, offers
from zhunsheng.kernel.fields import specs
from zhunsheng.kernel.procedure import View
from zhunsheng.matters.counsel.acts import Ended
from zhunsheng.matters.counsel.effect import engaged as runs
from zhunsheng.matters.counsel.effect import why_none
from zhunsheng.matters.counsel.words import Ending

LATER = day("2025-03-31")
EVERY = (
    engaged(fee=6_000_000),
    engaged("2025-01-01", "2025-12-31", lawyers=()),
    asked(),
    asked("2", doc("答辩意见"), about="案件"),
    opined(),
    opined("2", doc("答辩意见"), opinion=doc("意见二"), lawyer="示例律师"),
    conflict("案件"),
    Ended(why=Ending.EXPIRED),
)
DAYS = ["2024-01-02", "2024-03-11", "2024-03-13", "2024-12-31", "2025-01-06"]
HISTORIES = st.lists(st.tuples(st.sampled_from(EVERY), st.sampled_from(DAYS)), max_size=10)


def everything(file):
    """All that is derived from a file."""
    found = View(file, {}, LAW)
    return (
        stage(found),
        PROCEDURE.title(file),
        PROCEDURE.waiting(found),
        PROCEDURE.reads(file),
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


@settings(max_examples=80, deadline=None)
@given(HISTORIES, st.sampled_from(DAYS))
def test_作数的意见总是聘期内出具的(history, on):
    file = file_of(PROCEDURE, "m", entries(*history))
    texts = frozenset({asked().text.digest})
    if why_none(file, day(on), OPINION.digest, texts, frozenset()) == "":
        assert any(e.kind == "counsel.opine" and e.happened_on <= day(on) for e in file.entries)
        assert any(runs(file, e.happened_on) for e in file.entries if e.kind == "counsel.opine")


def test_每种行为都有一个例子_写下来读回来不变():
    assert {type(act) for act in EVERY} == {s.act for s in PROCEDURE.steps if s.act.KIND.startswith("counsel.")}
    for act in EVERY:
        assert decode(type(act), facts(act)) == act
        assert all(field.label for field in specs(type(act)))
    assert "6000000" not in str(split(EVERY[0]).body) + str(split(EVERY[0]).counted)

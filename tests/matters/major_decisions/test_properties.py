"""What always holds: folding never fails, no gate or line reads a name, late entry folds like timely entry."""

from hypothesis import given, settings
from hypothesis import strategies as st

from matters.major_decisions.build import (
    ALL_WAIVED,
    CENTRE,
    FIRST,
    LAW,
    PROCEDURE,
    PUBLIC,
    REVISED,
    adjusted,
    announced,
    answer,
    called,
    comment,
    day,
    decided,
    doc,
    entries,
    experts,
    fair,
    fed_back,
    handed_in,
    heard,
    listed,
    own_decided,
    published,
    reported,
    risk,
    stage,
    started,
    view,
)
from zhunsheng.kernel.acts import decode, facts, split
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import file_of, irregular, offers
from zhunsheng.kernel.fields import specs
from zhunsheng.kernel.procedure import View
from zhunsheng.matters.major_decisions import acts as a
from zhunsheng.matters.major_decisions import deciding as d
from zhunsheng.matters.major_decisions import words as w

LATER = day("2025-12-31")
EVERY = (
    listed(),
    listed(w.Basis.ANALOGY),
    started(),
    a.Drafted(body=FIRST),
    a.Drafted(body=REVISED),
    published(),
    published("2024-05-18", CENTRE, shortened=True, why="汛期在即"),
    comment(),
    answer(),
    a.CommentsClosed(summary="收到1条"),
    fed_back(),
    called(participants="某人"),
    heard(),
    experts(),
    risk(controllable=False),
    fair(),
    handed_in(),
    handed_in(REVISED, CENTRE, *ALL_WAIVED),
    decided(chair_last=False),
    own_decided(),
    reported(),
    announced(),
    d.Evaluated(conclusion="按期", report=doc("后评估")),
    adjusted(w.Change.STOP),
    d.Archived(catalogue=doc("目录")),
)
DAYS = ["2024-03-01", "2024-05-08", "2024-06-11", "2024-07-31", "2024-08-20", "2024-09-10"]
HISTORIES = st.lists(st.tuples(st.sampled_from(EVERY), st.sampled_from(DAYS)), max_size=14)


def everything(file):
    """All that is derived from a file."""
    found = View(file, {}, LAW)
    return (
        stage(found),
        PROCEDURE.title(file),
        PROCEDURE.waiting(found),
        PROCEDURE.findings(found),
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


@settings(max_examples=30, deadline=None)
@given(st.randoms(use_true_random=False))
def test_补录和当时录入折叠出同一行(random):
    timely = view(*PUBLIC)
    shuffled = list(PUBLIC)
    random.shuffle(shuffled)
    late = view(*shuffled)
    assert stage(late) == stage(timely)
    assert [c.of(late) for c in PROCEDURE.columns] == [c.of(timely) for c in PROCEDURE.columns]
    assert {(c.figure, c.on) for c in PROCEDURE.contributions(late)} == {
        (c.figure, c.on) for c in PROCEDURE.contributions(timely)
    }


def test_整个过程逐步合规():
    assert irregular(PROCEDURE, view(*PUBLIC), witnessed_only=False) == []


def test_每种行为都有一个例子_写下来读回来不变():
    assert {type(act) for act in EVERY} == {s.act for s in PROCEDURE.steps if s.act.KIND.startswith("major.")}
    for act in EVERY:
        assert decode(type(act), facts(act)) == act
        assert all(field.label for field in specs(type(act)))


def test_个人信息只在个人部分():
    for act in EVERY:
        parts = split(act)
        assert "某人" not in str(parts.counted) + str(parts.body)

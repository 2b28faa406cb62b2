"""What always holds of a quarter's analysis: folding never fails, and nothing personal is in any act of it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from matters.case_analysis.build import (
    AROUND,
    DONE,
    LAW,
    NEXT,
    PROCEDURE,
    case,
    day,
    doc,
    entries,
    exchange,
    held,
    measure,
    opened,
    petition,
    stage,
    view,
)
from zhunsheng.kernel.acts import decode, facts, split
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import file_of, irregular, offers
from zhunsheng.kernel.fields import specs
from zhunsheng.kernel.procedure import View
from zhunsheng.matters.case_analysis import acts as a
from zhunsheng.matters.case_analysis.words import Quarter, Way

LATER = day("2025-12-31")
EVERY = (
    opened(),
    opened(2025, Quarter.Q4, "2026-01-20", previous="上季"),
    case(),
    petition(),
    petition("3", "没有这件"),
    held(),
    held(nothing=True),
    measure(cases=("1", "9")),
    a.MeasureDone(measure="1", text="已落实"),
    exchange("复议", "案"),
    exchange(way=Way.PAPER, paper=doc("书面材料")),
    a.Closed(summary=doc("研判报告")),
)
DAYS = ["2023-12-29", "2024-01-03", "2024-04-10", "2024-05-06", "2024-06-20"]
HISTORIES = st.lists(st.tuples(st.sampled_from(EVERY), st.sampled_from(DAYS)), max_size=12)


def everything(file, reads):
    """All that is derived from a file."""
    found = View(file, reads, LAW)
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


@settings(max_examples=80, deadline=None)
@given(HISTORIES, st.booleans(), st.booleans())
def test_任何次序的任何行为都能读出(history, followed, seen):
    file = file_of(PROCEDURE, "m", [*entries(*history), *([NEXT] if followed else [])])
    assert everything(file, AROUND if seen else {})


@settings(max_examples=30, deadline=None)
@given(st.randoms(use_true_random=False))
def test_补录和当时录入折叠出同一行(random):
    timely, shuffled = view(*DONE, after=(NEXT,)), list(DONE)
    random.shuffle(shuffled)
    late = view(*shuffled, after=(NEXT,))
    assert stage(late) == stage(timely)
    assert [c.of(late) for c in PROCEDURE.columns] == [c.of(timely) for c in PROCEDURE.columns]


def test_每种行为都有一个例子_写下来读回来不变():
    kinds = {s.act for s in PROCEDURE.steps if not s.act.KIND.startswith(("record.", "doc."))}
    assert {type(act) for act in EVERY} == kinds
    for act in EVERY:
        assert decode(type(act), facts(act)) == act
        assert all(field.label for field in specs(type(act)))


def test_没有个人信息_自由填写的都提示不写姓名():
    for act in EVERY:
        assert not split(act).personal
        assert not [f.name for f in specs(type(act)) if f.kind == "long" and not f.hint]

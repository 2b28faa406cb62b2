"""What always holds of duties and shortcomings: folding never fails, nothing personal is in a number or a row."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matters.improvement import build as g
from matters.responsibility import build as r
from matters.study.build import day, doc
from matters.study.build import entries as dated_entries
from zhunsheng.kernel.acts import decode, facts, split
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import file_of, irregular, offers, stage_of, things
from zhunsheng.kernel.fields import specs
from zhunsheng.kernel.procedure import View
from zhunsheng.matters.improvement import acts as a
from zhunsheng.matters.improvement.procedure import PROCEDURE as IMPROVEMENT
from zhunsheng.matters.improvement.words import Verdict
from zhunsheng.matters.responsibility import acts as d
from zhunsheng.matters.responsibility import annual
from zhunsheng.matters.responsibility import facts as duties
from zhunsheng.matters.responsibility.procedure import PROCEDURE as RESPONSIBILITY
from zhunsheng.matters.responsibility.words import Addressee

LATER = day("2026-03-01")
DUTIES = (
    r.POINTS,
    r.split(r.task("1"), r.task("2", "2025-09-30")),
    r.in_plan(),
    d.Progressed(task="1", text="示例"),
    r.evidence(),
    d.Accepted(task="1"),
    *(r.four(kind) for kind in duties.FOUR),
    r.four(d.Asked, proof=None),
    d.LeaderReported(to=(Addressee.COMMITTEE,), paper=doc("专题报告")),
    d.Accounted(who="zhuren", paper=doc("述法")),
    d.Inspected(from_organ="示例", text="示例", due=day("2025-11-15")),
    d.InspectAnswered(to="示例", paper=doc("方案")),
    d.Closed(),
    r.drafted(),
    r.counselled(),
    annual.Met(meeting="会"),
    r.sent(),
    r.published(),
)
GAPS = (
    g.gap(sources=g.from_records("lost:1")),
    g.confirmed(),
    a.Rejected(why="示例", prepared_by="fazhi"),
    g.measure(),
    g.measure("2", "2025-03-31"),
    g.progress(),
    g.progress("2", paper=False),
    g.verified(),
    g.verified(Verdict.BACK),
    a.Closed(),
    g.carried(),
)
DAYS = ["2024-12-30", "2025-01-16", "2025-06-30", "2025-07-01", "2025-12-31", "2026-01-05", "2026-02-28"]
BOTH = [(RESPONSIBILITY, DUTIES), (IMPROVEMENT, GAPS)]


def everything(procedure, file):
    """All that is derived from a file."""
    found = View(file, {}, r.LAW)
    return (
        stage_of(procedure, file.entries),
        procedure.title(file),
        procedure.waiting(found),
        procedure.owners(file),
        procedure.findings(found),
        procedure.shortcomings(found),
        procedure.contributions(found),
        [column.of(found) for column in procedure.columns],
        [kind.of(found, key) for kind in procedure.things for key in kind.keys or things(file, kind.each)],
        clocks(procedure, file, r.LAW),
        [(offer.act, offer.refusal, offer.keys) for offer in offers(procedure, found, LATER)],
        [(entry.seq, refusal) for entry, refusal in irregular(procedure, found, witnessed_only=False)],
    )


def erased(entry):
    """The act as it reads after its personal part was destroyed."""
    parts = split(entry.act)
    act = decode(type(entry.act), {**parts.counted, **parts.body}, erased=True)
    return type(entry)(**{name: getattr(entry, name) for name in entry.__slots__} | {"act": act})


@pytest.mark.parametrize(("procedure", "acts"), BOTH, ids=lambda each: getattr(each, "id", ""))
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_任何次序的任何行为都能读出_抹去个人信息后不变(procedure, acts, data):
    history = data.draw(st.lists(st.tuples(st.sampled_from(acts), st.sampled_from(DAYS)), max_size=12))
    made = dated_entries(*history, procedure=procedure)
    whole, bare = file_of(procedure, "m", made), file_of(procedure, "m", [erased(entry) for entry in made])
    assert everything(procedure, whole) == everything(procedure, bare)


@pytest.mark.parametrize(("procedure", "acts"), BOTH, ids=lambda each: getattr(each, "id", ""))
def test_每种行为都有一个例子_写下来读回来不变(procedure, acts):
    own = {step.act for step in procedure.steps if not step.act.KIND.startswith(("record.", "doc."))}
    assert {type(act) for act in acts} == own
    for act in acts:
        assert decode(type(act), facts(act)) == act
        assert all(field.label for field in specs(type(act)))
        assert "某律师" not in str(split(act).counted) + str(split(act).body)


@settings(max_examples=40, deadline=None)
@given(st.permutations([(g.gap(), "2024-09-02"), (g.confirmed(), "2024-09-09"), (g.measure(), "2024-09-12")]))
def test_晚录入与按时录入一样(order):
    entries = dated_entries(*order, procedure=IMPROVEMENT)
    file = file_of(IMPROVEMENT, "m", entries)
    assert [type(entry.act) for entry in file.entries] == [a.Proposed, a.Confirmed, a.Measured]

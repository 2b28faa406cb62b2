"""What always holds: folding never fails, late entry folds like timely entry, only what all four read is released."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from matters.proactive_disclosure.build import (
    CHANGE,
    COURSE,
    LAW,
    PROCEDURE,
    cells,
    check,
    code,
    day,
    define,
    doc,
    entries,
    formed,
    looked,
    out,
    stage,
    view,
)
from zhunsheng.kernel.acts import decode, facts, split
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import file_of, irregular, offers
from zhunsheng.kernel.fields import specs
from zhunsheng.kernel.procedure import View
from zhunsheng.matters.proactive_disclosure import acts as a
from zhunsheng.matters.proactive_disclosure.words import (
    Audience,
    Change,
    Channel,
    Chapter,
    Freshness,
    Openness,
    Secrecy,
    Verdict,
    Which,
    Wrong,
)

LATER = day("2025-12-31")
EVERY = (
    define(),
    define(Chapter.GUIDE, freshness=Freshness.YEARLY),
    define(Chapter.ANNUAL_REPORT),
    a.Revised(change=Change.ADJUST, why="x", audience=Audience.AREA_ONLY, freshness=Freshness.QUARTERLY),
    a.Revised(change=Change.REMOVE, why="划转"),
    formed(),
    formed(openness=Openness.NO, why="秘密", origin="别的事项"),
    a.BudgetApproved(year=2024, approved_on=day("2024-02-05"), approval=doc("批复")),
    a.AccountsApproved(year=2023, approved_on=day("2024-08-05"), approval=doc("批复")),
    a.AnnualDrafted(year=2023, text=doc("稿")),
    check(),
    check("别", CHANGE, None),
    a.Rechecked(body=doc("稿"), verdict=Verdict.PASS),
    a.Rechecked(body=doc("别"), verdict=CHANGE),
    a.SecrecyChecked(body=doc("稿"), result=Secrecy.OPEN),
    a.SecrecyChecked(body=doc("稿"), result=Secrecy.NO),
    a.Approved(body=doc("稿"), verdict=Verdict.PASS),
    out(),
    out("别"),
    a.AnnualOut(
        body=doc("稿"), channels=(Channel.WEBSITE,), place="门户", sent_to="区政府办", sent_on=day("2024-01-20")
    ),
    a.Rectified(why=Wrong.WRONG, text="x"),
    a.Withdrawn(why=Wrong.PERSONAL_DATA),
    a.Withdrawn(why=Wrong.EXPIRED),
    a.Withdrawn(why=Wrong.SECRET, which=Which.EARLIER, of=3),
    a.Patrolled(stale=1, dead=0, wrong=0, contact_right=False, items=("x",)),
    a.Inspected(letter="7号", from_organ="区政务公开办", text="x", due=day("2024-06-07")),
    a.InspectionAnswered(letter="7号", text="x", paper=doc("报告")),
)
FOUR = (a.Checked, a.Rechecked, a.SecrecyChecked, a.Approved)
SENT_BACK = (a.Rechecked(body=doc("稿"), verdict=CHANGE), a.SecrecyChecked(body=doc("稿"), result=Secrecy.CHANGE))
READINGS = SENT_BACK + tuple(
    made
    for text in ("稿", "稿", "别")
    for made in (
        check(text),
        a.Rechecked(body=doc(text), verdict=Verdict.PASS),
        a.SecrecyChecked(body=doc(text), result=Secrecy.OPEN),
        a.Approved(body=doc(text), verdict=Verdict.PASS),
    )
)
DAYS = ["2024-01-15", "2024-03-04", "2024-03-05", "2024-06-01", "2025-01-31", "2025-11-04"]
HISTORIES = st.lists(st.tuples(st.sampled_from(EVERY), st.sampled_from(DAYS)), max_size=14)


def everything(file):
    """All that is derived from a file."""
    found = View(file, {}, LAW)
    return (
        stage(found),
        PROCEDURE.title(file),
        PROCEDURE.responsible(file),
        PROCEDURE.findings(found),
        PROCEDURE.notices(found),
        PROCEDURE.contributions(found),
        [column.of(found) for column in PROCEDURE.columns],
        clocks(PROCEDURE, file, LAW),
        [(offer.act, offer.refusal, offer.keys) for offer in offers(PROCEDURE, found, LATER)],
        [(entry.seq, refusal) for entry, refusal in irregular(PROCEDURE, found, witnessed_only=False)],
        [PROCEDURE.likely(found, step.act) for step in PROCEDURE.steps],
    )


def erased(entry):
    """The act as it reads after its personal part was destroyed."""
    parts = split(entry.act)
    return replace(entry, act=decode(type(entry.act), {**parts.counted, **parts.body}, erased=True))


@settings(max_examples=80, deadline=None)
@given(HISTORIES)
def test_任何次序的任何行为都能读出_抹去个人信息后不变(history):
    made = [*entries(*history), *looked("2025-02-03")]
    whole, bare = file_of(PROCEDURE, "m", made), file_of(PROCEDURE, "m", [erased(entry) for entry in made])
    assert everything(whole) == everything(bare)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(READINGS), min_size=3, max_size=8))
def test_能发布当且仅当最近一次初审以后四个人审的都是它_中间没有退回(readings):
    found = view((define(), "2024-01-02"), (formed(), "2024-01-03"), *((act, "2024-01-04") for act in readings))
    order = [entry.act for entry in found.file.entries]
    firsts = [n for n, act in enumerate(order) if isinstance(act, a.Checked)]
    line = order[firsts[-1] :] if firsts else []
    text = line[0].body.digest if line else ""
    since = max((n for n, act in enumerate(line) if act in SENT_BACK), default=-1) + 1
    same = {type(act) for act in line[since:] if act.body.digest == text}
    complete = len(same) == len(FOUR) and stage(found) == "checked"
    may = code(found, a.Out(body=doc("稿"), channels=(Channel.WEBSITE,), place="门户"), "2025-12-01") is None
    assert may == (complete and text == doc("稿").digest)


def test_录入先后不影响():
    turned = [replace(entry, seq=99 - entry.seq) for entry in entries(*COURSE)]
    assert cells(View(file_of(PROCEDURE, "m", turned), {}, LAW)) == cells(view(*COURSE))


def test_每种行为都有一个例子_写下来读回来不变():
    own = {step.act for step in PROCEDURE.steps if step.act.KIND.startswith("publish.")}
    assert {type(act) for act in EVERY} == own
    for act in EVERY:
        assert decode(type(act), facts(act)) == act
        assert all(field.label for field in specs(type(act)))

"""What must hold whatever is recorded, in whatever order."""

from contextlib import suppress
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from matters.decisions.build import DAY, Sitting, call, doc, held, people, refused, vote
from zhunsheng.clock.engine import LawOfClocks
from zhunsheng.kernel.acts import decode, facts
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import irregular, offers, things
from zhunsheng.kernel.fields import specs
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.law import load
from zhunsheng.matters.decisions import sitting as table
from zhunsheng.matters.decisions.acts import (
    Admitted,
    Cancelled,
    ChairSpoke,
    Closed,
    Minuted,
    Opened,
    Opined,
    PapersSent,
    Progressed,
    Proposed,
    Readied,
    Recused,
    Reported,
    Resolved,
    Signed,
    TaskChanged,
    TaskDone,
    Tasked,
)
from zhunsheng.matters.decisions.procedure import PROCEDURE
from zhunsheng.matters.decisions.words import (
    Admission,
    Body,
    CancelWay,
    ItemClass,
    Kind,
    RecusalReason,
    Result,
    Stand,
)

LAW = LawOfClocks(load())
KEYS = st.sampled_from(["1", "2"])
WHO = st.sampled_from([*people(5), "moren"])
SMALL = st.integers(0, 6)
ACTS = st.one_of(
    st.builds(call, st.sampled_from(Kind), due=st.integers(1, 5)),
    st.builds(
        Proposed, item=KEYS, title=st.just("示例"), item_class=st.sampled_from(ItemClass), body=st.sampled_from(Body)
    ),
    st.builds(Readied, item=KEYS),
    st.builds(Admitted, item=KEYS, result=st.sampled_from(Admission)),
    st.builds(PapersSent, papers=st.just((doc(4),))),
    st.builds(Cancelled, way=st.sampled_from(CancelWay), why=st.just("示例"), new_on=st.none() | st.just(DAY)),
    st.builds(Opened, present=st.lists(WHO, min_size=1, max_size=5, unique=True).map(tuple), presider=WHO),
    st.builds(Recused, item=KEYS, who=WHO, why=st.just(RecusalReason.KIN)),
    st.builds(Reported, item=KEYS, reporter=st.just("kezhang")),
    st.builds(Opined, item=KEYS, who=WHO, view=st.sampled_from(Stand), written=st.booleans()),
    st.builds(
        ChairSpoke, item=KEYS, who=WHO, view=st.sampled_from(Stand), decision=st.none() | st.sampled_from(Result)
    ),
    st.builds(vote, SMALL, SMALL, SMALL, base=SMALL, key=KEYS),
    st.builds(Resolved, item=KEYS, result=st.sampled_from(Result)),
    st.just(Closed()),
    st.builds(Minuted, number=st.just("示例"), body=st.just(doc(9))),
    st.builds(Signed, body=st.sampled_from([doc(8), doc(9)])),
    st.builds(Tasked, task=KEYS, item=KEYS, owner=WHO, due=st.just(DAY), text=st.just("示例")),
    st.builds(Progressed, task=KEYS, text=st.just("示例")),
    st.builds(TaskDone, task=KEYS, text=st.just("示例")),
    st.builds(TaskChanged, task=KEYS, meeting=st.just("m4"), text=st.just("示例"), new_due=st.none() | st.just(DAY)),
)
IN_THE_ROOM = st.one_of(
    st.builds(Reported, item=KEYS, reporter=st.just("kezhang")),
    st.builds(Opined, item=KEYS, who=WHO, view=st.sampled_from(Stand)),
    st.builds(
        ChairSpoke,
        item=st.just("1"),
        who=st.just("shuji"),
        view=st.sampled_from(Stand),
        decision=st.none() | st.sampled_from(Result),
        why=st.sampled_from(["", "示例理由"]),
    ),
    st.integers(0, 3).map(lambda n: vote(n, 3 - n)),
    st.builds(Resolved, item=st.just("1"), result=st.sampled_from(Result)),
    st.builds(Recused, item=st.just("1"), who=WHO, why=st.just(RecusalReason.KIN)),
    st.just(Closed()),
)
"""What people might try once the sitting is open."""


def test_every_free_text_of_a_sitting_asks_for_no_names():
    for kind, act in PROCEDURE.kinds().items():
        bare = [field.name for field in specs(act) if field.kind == "long" and not field.hint]
        assert not bare or kind.startswith(("record.", "doc.")), (kind, bare)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(ACTS, st.integers(0, 3)), max_size=25))
def test_whatever_was_recorded_everything_can_be_read(recorded):
    sitting = Sitting()
    sitting.recorded.clear()
    for act, later in recorded:
        sitting.put(act, DAY + timedelta(days=later), witnessed=True, reason="补录")
    view = sitting.view
    PROCEDURE.title(view.file)
    PROCEDURE.waiting(view)
    PROCEDURE.findings(view)
    PROCEDURE.contributions(view)
    [column.of(view) for column in PROCEDURE.columns]
    assert offers(PROCEDURE, view, DAY)
    assert all(sitting.offers(key) for key in things(view.file, "item"))
    clocks(PROCEDURE, view.file, LAW)
    irregular(PROCEDURE, view)


@settings(max_examples=60, deadline=None)
@given(st.lists(IN_THE_ROOM, max_size=80), st.sampled_from(Kind))
def test_no_way_leads_to_a_closed_sitting_with_an_item_undecided_or_against_the_rule(wishes, kind):
    sitting = Sitting(call(kind)).item("1", ItemClass.OTHER, table.BODIES[kind][0]).open(3)
    for act in wishes:
        with suppress(Refusal):
            sitting.do(act)
    if sitting.file.has(Closed):
        assert all(item.settled for item in table.items(sitting.file))
    assert PROCEDURE.findings(sitting.view) == ()
    assert irregular(PROCEDURE, sitting.view, witnessed_only=False) == []


@settings(max_examples=80, deadline=None)
@given(st.integers(2, 9), st.data())
def test_an_item_passes_exactly_with_half_there_and_more_than_half_of_those_due_for_it(due, data):
    came = data.draw(st.integers(1, due))
    votes_for = data.draw(st.integers(0, came))
    passed = False
    with suppress(Refusal):
        sitting = Sitting(call(due=due)).item().open(came).heard()
        sitting.vote(votes_for, came - votes_for, base=due).resolve(Result.PASSED)
        passed = True
    assert passed == (2 * came >= due and 2 * votes_for > due)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(Stand), min_size=2, max_size=6), st.sampled_from(Result))
def test_the_director_needs_a_reason_exactly_when_he_departs_from_the_majority(views, decision):
    sitting = Sitting(call(Kind.DIRECTOR, len(views) + 1)).item("1", ItemClass.OTHER, Body.DIRECTOR)
    sitting.open(len(views) + 1)
    asked = False
    try:
        sitting.heard(views=views, decision=decision)
    except Refusal as refusal:
        asked = refusal.code == "item.chair.reason"
    willing = sum(view in (Stand.FOR, Stand.AMEND) for view in views) * 2 > len(views)
    unwilling = views.count(Stand.AGAINST) * 2 > len(views)
    assert asked == (unwilling if decision is Result.PASSED else willing)


@settings(max_examples=30, deadline=None)
@given(st.randoms(use_true_random=False))
def test_a_valid_sitting_typed_in_any_order_comes_to_the_same_end(random):
    timely = held()
    entries = list(timely.recorded)
    random.shuffle(entries)
    shuffled = Sitting()
    shuffled.recorded.clear()
    for entry in entries:
        shuffled.put(entry.act, entry.happened_on)
    assert shuffled.stage == timely.stage
    assert [c.of(shuffled.view) for c in PROCEDURE.columns] == [c.of(timely.view) for c in PROCEDURE.columns]
    mine, theirs = PROCEDURE.contributions(timely.view), PROCEDURE.contributions(shuffled.view)
    assert [(c.figure, c.on, c.dimensions) for c in mine] == [(c.figure, c.on, c.dimensions) for c in theirs]


def test_no_act_of_a_sitting_holds_anything_personal():
    for kind, act in PROCEDURE.kinds().items():
        personal = [field.name for field in specs(act) if field.personal]
        assert not personal or kind.startswith(("record.", "doc.")), kind


@settings(max_examples=60, deadline=None)
@given(ACTS)
def test_every_act_reads_back_from_what_was_written(act):
    assert decode(type(act), facts(act)) == act


def test_the_rule_is_that_of_the_day_of_the_sitting():
    """Before the party group rules of 2015 the office's data know none: nothing is presumed."""
    long_ago = date(2010, 3, 12)
    old = Sitting(call(on=long_ago, due=3), rules=LAW)
    for act in held().recorded[1:4]:
        old.put(act.act, long_ago)
    refused("meeting.open.rule_missing", lambda: old.do(Opened(present=people(3), presider="shuji"), long_ago))
    in_2018 = Sitting(call(on=date(2018, 3, 12)), rules=LAW)
    in_2018.put(Proposed(item="1", title="示例", item_class=ItemClass.MEMBER_SANCTION, body=Body.PARTY_GROUP))
    in_2018.put(Admitted(item="1", result=Admission.ADMIT))
    came = Opened(present=people(3), presider="shuji")
    assert not list(table.opening_short(in_2018.file, came.present, LAW, date(2018, 3, 12)))
    assert list(table.opening_short(in_2018.file, came.present, LAW, DAY)), "两类人事都要三分之二,2019年起"

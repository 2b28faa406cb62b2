"""What always holds: folding never fails, silence is never recorded, the contact is in no date, number or line."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from matters.projects.build import (
    BEGUN,
    BUILD,
    LAND,
    LAW,
    PROCEDURE,
    WORKS,
    Investor,
    K,
    Purpose,
    Route,
    SpecialKind,
    Turn,
    accept,
    again,
    day,
    deliver,
    doc,
    entries,
    grant,
    item,
    listed,
    opened,
    refuse,
    route,
    special,
    stage,
    submit,
    told,
    view,
)
from matters.projects.test_course import WHOLE
from zhunsheng.kernel.acts import decode, facts, split
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import file_of, irregular, offers, offers_for
from zhunsheng.kernel.fields import specs
from zhunsheng.kernel.procedure import View
from zhunsheng.matters.projects import acts as a
from zhunsheng.matters.projects import permits as p
from zhunsheng.matters.projects import progress
from zhunsheng.matters.projects.words import OBTAINED, PENDING, State

LATER = day("2025-01-31")
EVERY = (
    opened(),
    opened(Investor.GOVERNMENT, flow=None),
    a.Coded(code="2401-610104-04-01-000001"),
    route(),
    route(Route.RATIFICATION),
    a.Requested(text="请协助"),
    listed(),
    listed(item("核准", K.RATIFICATION), item("环评", K.OTHER)),
    a.Urged(permit=LAND, to="示例局", text="请受理", due=day("2024-03-20")),
    a.Met(about="用地", offices="示例局", text="三日内受理"),
    a.Escalated(text="用地指标"),
    a.WorksStarted(),
    a.WorksStopped(stopped_on=day("2024-03-02"), why="资金", reported_on=day("2024-03-20")),
    a.WorksAccepted(accepted_on=day("2024-03-01")),
    a.Closed(unfinished="不再建设"),
    submit(),
    submit(BUILD),
    submit("核准", Purpose.FORWARD),
    told(),
    again(),
    accept(),
    accept(WORKS, joint=True),
    accept("核准"),
    special(),
    special(turn=Turn.ENDED),
    special("核准", SpecialKind.ENTRUSTED),
    p.Extended(permit=LAND, days=10),
    p.HearingTold(permit=LAND),
    p.HearingAsked(permit=LAND),
    p.HearingHeld(permit=LAND, told_on=day("2024-03-01"), record=doc("笔录")),
    grant(valid_to="2024-12-31"),
    grant("核准", K.RATIFICATION),
    refuse(),
    deliver(),
    deliver(BUILD),
)
DAYS = [f"2024-03-{number:02d}" for number in range(1, 29)]
HISTORIES = st.lists(st.tuples(st.sampled_from(EVERY), st.sampled_from(DAYS)), max_size=16)
BEGUN_HISTORIES = st.lists(st.tuples(st.sampled_from(EVERY[15:]), st.sampled_from(DAYS)), max_size=12)


def everything(found):
    """All that is derived from a file."""
    return (
        stage(found),
        PROCEDURE.title(found.file),
        PROCEDURE.waiting(found),
        PROCEDURE.findings(found),
        [column.of(found) for column in PROCEDURE.columns],
        PROCEDURE.contributions(found),
        progress.permits(found.file),
        progress.missing(found.file, LATER),
        clocks(PROCEDURE, found.file, LAW),
        [(offer.act, offer.refusal, offer.keys) for offer in offers(PROCEDURE, found, LATER)],
        [(offer.act, offer.refusal) for offer in offers_for(PROCEDURE, found, "permit", LAND, LATER)],
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
    whole = View(file_of(PROCEDURE, "m", made), {}, LAW)
    bare = View(file_of(PROCEDURE, "m", [erased(entry) for entry in made]), {}, LAW)
    assert everything(whole) == everything(bare)
    assert PROCEDURE.parties(bare.file) == ()


@settings(max_examples=80, deadline=None)
@given(BEGUN_HISTORIES)
def test_决定的期限每项手续至多一个在走_推定的和说了的不同时走(history):
    found = view(*BEGUN, *history)
    running = [c for c in clocks(PROCEDURE, found.file, LAW) if c.family == "xk.decide" and c.state == "running"]
    for each in (c for c in running if c.presumed_after is not None):
        assert each.start_on < each.presumed_after
        assert each.statutory_due is None or each.presumed_after < each.statutory_due
        assert [c for c in running if c.key == each.key] == [each]
    assert {c.key for c in running} <= {item.permit for item in progress.items(found.file)}


@settings(max_examples=80, deadline=None)
@given(BEGUN_HISTORIES)
def test_每项手续总有一个状态_缺的和等的说得出来(history):
    found = view(*BEGUN, *history)
    for permit in progress.permits(found.file):
        state = permit.on(LATER)
        lacking = [m for m in progress.missing(found.file, LATER) if m.permit == permit.name]
        assert bool(lacking) == (state is not State.DELIVERED)
        assert all(m.who for m in lacking)
        if permit.state in PENDING:
            assert permit.since is not None
    sums = {c.figure: 0 for c in PROCEDURE.contributions(found)}
    assert all(c.amount > 0 for c in PROCEDURE.contributions(found))
    assert set(sums) <= {figure.id for figure in PROCEDURE.figures}


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32))
def test_录入先后不影响期限和状态(seed):
    timely = entries(*WHOLE)
    numbers = list(range(len(timely)))
    random.Random(seed).shuffle(numbers)
    turned = [
        type(e)(**{name: getattr(e, name) for name in e.__slots__} | {"seq": number})
        for e, number in zip(timely, numbers, strict=True)
    ]
    one, other = (file_of(PROCEDURE, "m", made) for made in (timely, turned))
    assert [each.state for each in progress.permits(one)] == [each.state for each in progress.permits(other)]
    dates = [[(c.period, c.key, c.statutory_due, c.state) for c in clocks(PROCEDURE, f, LAW)] for f in (one, other)]
    assert dates[0] == dates[1]
    assert all(permit.state in OBTAINED for permit in progress.permits(one))


def test_每种行为都有一个例子_写下来读回来不变():
    own = {s.act for s in PROCEDURE.steps if not s.act.KIND.startswith(("record.", "doc."))}
    assert {type(act) for act in EVERY} == own
    for act in EVERY:
        assert decode(type(act), facts(act)) == act
        assert all(field.label for field in specs(type(act)))


def test_联系人只在个人部分_长文字都提示不写个人信息():
    for act in EVERY:
        parts = split(act)
        assert "示例甲" not in str(parts.counted) + str(parts.body)
    for kind, act in PROCEDURE.kinds().items():
        bare = [field.name for field in specs(act) if field.kind == "long" and not field.personal and not field.hint]
        assert not bare or kind.startswith(("record.", "doc.")), (kind, bare)


def test_每个期限都是别人的或者政策目标_没有本单位的法定期限():
    whose = {c.whose for c in clocks(PROCEDURE, view(*BEGUN, *[(act, "2024-03-20") for act in EVERY[7:]]).file, LAW)}
    assert "us" not in whose

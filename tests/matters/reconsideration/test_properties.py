"""What always holds: folding never fails, nobody's name is in a date, a number, a gate or a line of the register."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from matters.reconsideration.build import (
    DONE,
    LAW,
    PROCEDURE,
    answered,
    copied,
    day,
    decided,
    doc,
    entries,
    heard,
    notice,
    stage,
    view,
)
from matters.reconsideration.test_course import WHOLE
from zhunsheng.kernel.acts import decode, facts, split
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import file_of, irregular, offers
from zhunsheng.kernel.fields import specs
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.procedure import View
from zhunsheng.matters.reconsideration import acts as a
from zhunsheng.matters.reconsideration.words import Correction, Course, Mediation, Result, Risk, Role, StayCause, Track

LATER = day("2025-01-31")
EVERY = (
    copied(applied="2024-02-19", accepted="2024-02-22"),
    copied("2023-12-20", Role.HANDLING),
    copied("2024-03-01", track=Track.SUMMARY, accepted="2024-02-22", review="审"),
    copied(role=Role.THIRD_PARTY),
    a.TrackChanged(),
    a.Analysed(facts="事实", evidence="证据", law=("48",), risk=Risk.HIGH, proposal=Course.CORRECT),
    answered(),
    answered(InNameOf.DISTRICT, with_evidence=False, evidence=None),
    a.SelfCorrected(in_name_of=InNameOf.CENTRE, what=Correction.CHANGED, text="重新答复"),
    notice("2024-03-28"),
    heard(),
    heard(head=False, staff=True),
    a.Met(text="示例丙说明", record=doc("笔录")),
    a.Mediated(result=Mediation.ONGOING),
    a.Mediated(result=Mediation.SETTLED, terms="示例甲同意", amount=100),
    a.Stayed(cause=StayCause.DEATH),
    a.Resumed(),
    a.Extended(days=30),
    a.NormAsked(clause="某办法第5条"),
    a.NormAnswered(clause="某办法第5条", text="合法", paper=doc("答复")),
    decided(),
    decided(Result.REVOKED, orders=True, by="2024-05-31", applicant_received_on=day("2024-03-20")),
    DONE,
    a.OpinionReceived(number="意见书1", text="规范送达"),
    a.OpinionReported(number="意见书1", text="已改", paper=doc("报告")),
)
DAYS = [f"2024-03-{number:02d}" for number in range(1, 25)]
HISTORIES = st.lists(st.tuples(st.sampled_from(EVERY), st.sampled_from(DAYS)), max_size=14)


def everything(found):
    """All that is derived from a file, nobody's name in it."""
    return (
        stage(found),
        PROCEDURE.title(found.file),
        PROCEDURE.waiting(found),
        PROCEDURE.findings(found),
        [column.of(found) for column in PROCEDURE.columns],
        PROCEDURE.contributions(found),
        clocks(PROCEDURE, found.file, LAW),
        [(offer.act, offer.refusal, offer.keys) for offer in offers(PROCEDURE, found, LATER)],
        [(entry.seq, refusal) for entry, refusal in irregular(PROCEDURE, found, witnessed_only=False)],
    )


def erased(entry):
    """The act as it reads after its personal part was destroyed."""
    parts = split(entry.act)
    act = decode(type(entry.act), {**parts.counted, **parts.body}, erased=True)
    return type(entry)(**{name: getattr(entry, name) for name in entry.__slots__} | {"act": act})


@settings(max_examples=120, deadline=None)
@given(HISTORIES)
def test_任何次序的任何行为都能读出_抹去个人信息后不变(history):
    made = entries(*history)
    whole = View(file_of(PROCEDURE, "m", made), {}, LAW)
    bare = View(file_of(PROCEDURE, "m", [erased(entry) for entry in made]), {}, LAW)
    assert everything(whole) == everything(bare)
    assert PROCEDURE.parties(bare.file) == ()


@settings(max_examples=80, deadline=None)
@given(HISTORIES)
def test_纠错不多于审结_参加不多于听证_答复只计一次(history):
    sums = {}
    for each in PROCEDURE.contributions(view(*history)):
        name = each.figure.removeprefix("reconsideration.")
        sums[name] = sums.get(name, 0) + each.amount
    assert sums.get("corrected", 0) <= sums.get("concluded", 0) <= 1
    assert sums.get("hearings_head_present", 0) <= sums.get("hearings_own", 0)
    assert sums.get("answered_on_time", 0) + sums.get("answered_late", 0) <= 1
    assert sums.get("resolved", 0) <= 1


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32))
def test_录入先后不影响期限(seed):
    timely = entries(*WHOLE)
    numbers = list(range(len(timely)))
    random.Random(seed).shuffle(numbers)
    turned = [
        type(e)(**{name: getattr(e, name) for name in e.__slots__} | {"seq": number})
        for e, number in zip(timely, numbers, strict=True)
    ]
    dates = [
        [(c.period, c.statutory_due, c.state) for c in clocks(PROCEDURE, file_of(PROCEDURE, "m", made), LAW)]
        for made in (timely, turned)
    ]
    assert dates[0] == dates[1]


def test_每一阶段都走得到():
    assert {stage(view(*WHOLE[:n])) for n in range(1, len(WHOLE) + 1)} == set(PROCEDURE.stages)


def test_每种行为都有一个例子_写下来读回来不变():
    assert {type(act) for act in EVERY} == {s.act for s in PROCEDURE.steps if s.act.KIND.startswith("recon.")}
    for act in EVERY:
        assert decode(type(act), facts(act)) == act
        assert all(field.label for field in specs(type(act)))


def test_姓名只在个人部分_长文字都提示不写姓名():
    for act in EVERY:
        parts = split(act)
        assert "示例甲" not in str(parts.counted) + str(parts.body)
        assert "示例丙" not in str(parts.counted) + str(parts.body)
    for kind, act in PROCEDURE.kinds().items():
        bare = [field.name for field in specs(act) if field.kind == "long" and not field.personal and not field.hint]
        assert not bare or kind.startswith("record."), (kind, bare)


def test_每个数字都有定义_都有人计():
    assert all(figure.definition for figure in PROCEDURE.figures)
    made = {each.figure for each in PROCEDURE.contributions(view(*WHOLE))}
    late = {each.figure for each in PROCEDURE.contributions(view(WHOLE[0], (answered(), "2024-03-20")))}
    agreed = {
        each.figure
        for each in PROCEDURE.contributions(view(WHOLE[0], (a.Mediated(result=Mediation.SETTLED), "2024-03-20")))
    }
    assert made | late | agreed == {figure.id for figure in PROCEDURE.figures}

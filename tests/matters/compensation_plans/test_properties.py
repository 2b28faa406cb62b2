"""总是成立的:读档不失败,抹去个人信息不变,每一步都有事可办,姓名只在个人部分,不以本中心的名义。"""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matters.compensation_plans.around import FIRST, ONE_BYTE, day, doc, entries
from matters.compensation_plans.build import (
    BOTH,
    CENTRE,
    DISTRICT,
    HEARING,
    LAW,
    STATE_COURSE,
    code,
    dunned,
    enforcement,
    stage,
    view,
)
from matters.compensation_plans.land_build import LAND_COURSE, transcribed
from zhunsheng.kernel.acts import decode, facts, split
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import file_of, irregular, offers
from zhunsheng.kernel.fields import specs
from zhunsheng.kernel.procedure import View
from zhunsheng.kernel.record import SHARED
from zhunsheng.matters.compensation_plans import acts as a
from zhunsheng.matters.compensation_plans import deciding as d
from zhunsheng.matters.compensation_plans import enforcing, settling
from zhunsheng.matters.compensation_plans.procedure import PROCEDURE
from zhunsheng.matters.compensation_plans.words import Standing, Verdict

LATER = day("2026-12-01")
ASIDE = (
    a.Unfrozen(in_name_of=DISTRICT, why="期满"),
    a.BuildingJudged(in_name_of=DISTRICT, building="1号", standing=Standing.LAWFUL, basis="示例", who="示例戊"),
    HEARING,
    d.Stopped(in_name_of=DISTRICT, why="规划调整"),
    settling.RecheckAsked(household="1-01"),
    settling.RecheckDone(household="1-01", result=Verdict.KEPT),
    settling.IdentificationAsked(household="1-01"),
    settling.IdentificationDone(household="1-01", result=Verdict.CHANGED),
    settling.Audited(report=doc("审计报告")),
    enforcing.LandOrdered(in_name_of=DISTRICT, household="2-01", paper=doc("责令交出土地")),
    dunned(),
    enforcement(),
    enforcing.EnforcementFiled(household="1-01", case_no="(2027)示行审1号"),
    enforcing.EnforcementRuled(household="1-01", granted=True),
    enforcing.RulingReviewAsked(in_name_of=DISTRICT, household="1-01", paper=doc("复议申请")),
    enforcing.Enforced(household="1-01", text="示例"),
    a.Drafted(body=ONE_BYTE),
    a.Revised(body=FIRST, changes="恢复第一稿"),
    transcribed(),
)
EVERY = (*(act for act, _ in (*STATE_COURSE, *LAND_COURSE)), *ASIDE)
DAYS = [f"2026-{month:02d}-{number:02d}" for month in (3, 5, 9) for number in (2, 16, 28)]
HISTORIES = st.lists(st.tuples(st.sampled_from(EVERY), st.sampled_from(DAYS)), max_size=18)
OWN = {step.act for step in PROCEDURE.steps} - {step.act for step in SHARED}


def everything(found):
    """All that is derived from a file, nobody's name in it."""
    return (
        stage(found),
        PROCEDURE.title(found.file),
        PROCEDURE.waiting(found),
        PROCEDURE.findings(found),
        [column.of(found) for column in PROCEDURE.columns],
        PROCEDURE.contributions(found),
        PROCEDURE.notices(found),
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
    around = [entry for each in BOTH for entry in each]
    reads = view().reads
    found = View(file_of(PROCEDURE, "m", [*made, *around]), reads, LAW)
    anonymous = View(file_of(PROCEDURE, "m", [*map(erased, made), *around]), reads, LAW)
    assert everything(found) == everything(anonymous)
    assert PROCEDURE.parties(anonymous.file) == ()


@settings(max_examples=120, deadline=None)
@given(HISTORIES)
def test_每个计数一行为只计一次(history):
    made = [(c.figure, c.acts) for c in PROCEDURE.contributions(view(*history))]
    assert len(set(made)) == len(made)


@pytest.mark.parametrize("course", [STATE_COURSE, LAND_COURSE])
def test_走到哪一步都有可以办理的事(course):
    for n in range(1, len(course)):
        found = view(*course[:n])
        kinds = {offer.act for offer in offers(PROCEDURE, found, LATER) if offer.refusal is None}
        assert kinds & OWN
    assert irregular(PROCEDURE, view(*course), witnessed_only=False) == []


def test_每一阶段都走得到():
    courses = (STATE_COURSE, LAND_COURSE, ((transcribed(), "2026-03-02"),))
    reached = {stage(view(*course[:n])) for course in courses for n in range(1, len(course) + 1)}
    stopped = view(*STATE_COURSE[:3], (d.Stopped(in_name_of=DISTRICT, why="规划调整"), "2026-03-02"))
    assert reached | {stage(stopped)} == set(PROCEDURE.stages)


def test_每种行为都有一个例子_写下来读回来不变():
    assert {type(act) for act in EVERY} == OWN
    for act in EVERY:
        assert decode(type(act), facts(act)) == act
        assert all(field.label for field in specs(type(act)))


def test_姓名账号只在个人部分():
    for act in EVERY:
        parts = split(act)
        public = str(parts.counted) + str(parts.body)
        assert not any(name in public for name in ("示例甲", "示例乙", "示例丙", "示例丁", "示例戊", "示例账号"))


@pytest.mark.parametrize("course", [STATE_COURSE, LAND_COURSE])
def test_凡以机关名义的行为_一律不能以本中心的名义作出(course):
    asked = 0
    for n, (act, on) in enumerate(course):
        if hasattr(act, "in_name_of"):
            asked += 1
            assert code(view(*course[:n]), replace(act, in_name_of=CENTRE), on) == "plan.in_name_of"
    assert asked >= 10


def test_凡写明以谁名义的行为都有这道门():
    for step in PROCEDURE.steps:
        if step not in SHARED and "in_name_of" in {field.name for field in specs(step.act)}:
            assert "plan.in_name_of" in {gate.code for gate in step.needs}, step.act


def test_每一步都有依据_每道门都写明缺什么怎么办():
    for step in PROCEDURE.steps:
        if step.act in OWN:
            assert step.article
            assert step.by
            assert all(gate.missing and gate.remedy and gate.article for gate in step.needs), step.act

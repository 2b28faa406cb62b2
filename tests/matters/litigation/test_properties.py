"""What always holds: folding never fails, order of entry does not matter, every stage has something to do."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from matters.litigation.build import (
    ASSIGNED,
    BUREAU,
    TO_BUREAU,
    NoRules,
    day,
    doc,
    done,
    entries,
    filed,
    final,
    heard,
    judged,
    notice,
    referred,
    served,
    stage,
    view,
)
from matters.litigation.test_own import WHOLE
from zhunsheng.kernel.acts import decode, facts, split
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import file_of, irregular, offers
from zhunsheng.kernel.fields import specs
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.procedure import View
from zhunsheng.matters.litigation import acts, ending
from zhunsheng.matters.litigation.procedure import PROCEDURE
from zhunsheng.matters.litigation.words import (
    Absence,
    Advice,
    AppealChoice,
    Cause,
    Course,
    EvidenceSource,
    Instance,
    Mediation,
    Paper,
    Result,
    Risk,
    Role,
)

LATER = day("2024-07-01")
DISTRICT, CENTRE = InNameOf.DISTRICT, InNameOf.CENTRE
EVERY = (
    referred(draft_due=LATER, filed_on=day("2024-02-20"), evidence_by=LATER),
    referred("2024-02-20", "(2024)示71行终5号", instance=Instance.SECOND),
    served(filed_on=day("2024-02-20")),
    served("(2024)示7102行初8号", role=Role.THIRD_PARTY, simple=True, filed_on=day("2024-02-20")),
    ASSIGNED,
    acts.HeadReported(text="案情", instruction="依法应诉"),
    acts.Analysed(facts="签收", evidence="齐全", law=("69",), risk=Risk.HIGH, proposal=Course.MEDIATE),
    acts.Collected(source=EvidenceSource.FILES, catalogue=doc("目录")),
    acts.DelayAsked(why="外借"),
    acts.DelayRuled(granted=True),
    acts.Objected(why="级别"),
    acts.JurisdictionRuled(upheld=True, court="示例中院"),
    TO_BUREAU,
    filed(),
    filed(DISTRICT, with_evidence=False),
    acts.SelfCorrected(in_name_of=CENTRE, what="重新答复"),
    acts.Mediated(result=Mediation.ONGOING),
    acts.Mediated(result=Mediation.AGREED, terms="示例甲搬迁", amount=100),
    notice("2024-03-20"),
    acts.HeadAbsent(reason=Absence.ACCIDENT, proof=doc("证明")),
    heard(),
    heard(instance=Instance.SECOND),
    judged(),
    judged(Result.REVOKED, orders=True),
    judged(Result.APPEAL_DISMISSED, Instance.SECOND),
    judged(Result.REMANDED, Instance.SECOND, Paper.RULING),
    judged(Result.WITHDRAWN, kind=Paper.RULING),
    ending.AppealDecided(in_name_of=CENTRE, choice=AppealChoice.APPEAL),
    ending.AppealMade(court="示例中院"),
    ending.Appealed(court="示例中院"),
    ending.RetrialReceived(court="示例高院"),
    ending.RetrialAsked(court="示例高院", why="新证据"),
    final("2024-07-31"),
    final(),
    done(),
    done(complete=False, name=DISTRICT),
    ending.JudicialAdvised(number="司法建议1", about=Advice.NORMATIVE, text="修改", due=LATER),
    ending.AdviceAnswered(number="司法建议1", text="已改"),
    ending.ProcuratorAdvised(number="检察建议1", text="监管", due=LATER),
    ending.ProcuratorAnswered(number="检察建议1", text="已办"),
    ending.Reviewed(cause=Cause.EVIDENCE, text="留存送达回证"),
    ending.Closed(),
)
DAYS = [f"2024-03-{number:02d}" for number in range(1, 25)]
HISTORIES = st.lists(st.tuples(st.sampled_from(EVERY), st.sampled_from(DAYS)), max_size=16)


def everything(found, law):
    """All that is derived from a file, nobody's name in it."""
    return (
        stage(found),
        PROCEDURE.title(found.file),
        PROCEDURE.waiting(found),
        PROCEDURE.findings(found),
        [column.of(found) for column in PROCEDURE.columns],
        PROCEDURE.contributions(found),
        clocks(PROCEDURE, found.file, law),
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
def test_任何次序的任何行为都能读出_抹去个人信息后不变(law, history):
    made = entries(*history)
    found = View(file_of(PROCEDURE, "m", made), {}, NoRules())
    anonymous = View(file_of(PROCEDURE, "m", [erased(entry) for entry in made]), {}, NoRules())
    assert everything(found, law) == everything(anonymous, law)
    assert PROCEDURE.parties(anonymous.file) == ()


@settings(max_examples=120, deadline=None)
@given(HISTORIES)
def test_每个计数一行为只计一次_出庭数不超过开庭数(history):
    made = PROCEDURE.contributions(view(*history))
    counted = [(c.figure, c.acts) for c in made]
    assert len(set(counted)) == len(counted)
    assert all(len(c.acts) == 1 for c in made)
    known = {figure.id for figure in PROCEDURE.figures}
    for c in made:
        assert c.figure in known
    held = [c.on for c in made if c.figure == "litigation.hearings_own"]
    came = [c.on for c in made if c.figure == "litigation.hearings_head_present"]
    assert set(came) <= set(held)
    assert len(came) <= len(held)


@settings(max_examples=120, deadline=None)
@given(HISTORIES)
def test_走到哪一步都有可以办理的事(history):
    found = view(*history)
    assert any(offer.refusal is None for offer in offers(PROCEDURE, found, LATER))


def test_每一阶段都走得到_未结的都不只是补充材料():
    reached = {stage(view(*WHOLE[:n])) for n in range(1, len(WHOLE) + 1)}
    reached |= {stage(view((EVERY[0], "2024-03-01"))), stage(view((EVERY[38], "2024-03-01")))}
    assert reached == set(PROCEDURE.stages)
    for n in range(1, len(WHOLE)):
        kinds = {o.act.KIND for o in offers(PROCEDURE, view(*WHOLE[:n]), LATER) if o.refusal is None}
        assert any(kind.startswith("case.") for kind in kinds)


REFERRED_COURSE = (
    (referred(copy="2024-03-01"), "2024-03-04"),
    (ASSIGNED, "2024-03-04"),
    (TO_BUREAU, "2024-03-08"),
    (filed(DISTRICT), "2024-03-08", BUREAU),
    (heard(), "2024-04-10"),
    (judged(), "2024-05-06"),
    (final(), "2024-06-03"),
    (ending.Closed(), "2024-06-03"),
)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from((WHOLE, REFERRED_COURSE)))
def test_录入先后不影响结果(law, seed, course):
    timely = entries(*course)
    numbers = list(range(len(timely)))
    random.Random(seed).shuffle(numbers)
    turned = [
        type(e)(**{name: getattr(e, name) for name in e.__slots__} | {"seq": number})
        for e, number in zip(timely, numbers, strict=True)
    ]
    a, b = file_of(PROCEDURE, "m", timely), file_of(PROCEDURE, "m", turned)
    assert [e.act for e in a.entries] == [e.act for e in b.entries]
    found, other = View(a, {}, NoRules()), View(b, {}, NoRules())
    assert stage(found) == stage(other) == "closed"
    dates = [[(c.period, c.statutory_due, c.state) for c in clocks(PROCEDURE, f, law)] for f in (a, b)]
    assert dates[0] == dates[1]


def test_每种行为都有一个例子_写下来读回来不变():
    assert {type(act) for act in EVERY} == {step.act for step in PROCEDURE.steps if step.act.KIND.startswith("case.")}
    for act in EVERY:
        assert decode(type(act), facts(act)) == act
        assert all(field.label for field in specs(type(act)))


def test_姓名只在个人部分():
    names = ("示例甲", "示例乙", "示例丙", "示例丁", "示例戊", "示例己")
    for act in EVERY:
        parts = split(act)
        public = str(parts.counted) + str(parts.body)
        assert not any(name in public for name in names)


def test_不在个人部分的长文字都提示不写姓名():
    for kind, act in PROCEDURE.kinds().items():
        bare = [field.name for field in specs(act) if field.kind == "long" and not field.personal and not field.hint]
        assert not bare or kind.startswith(("record.", "doc.")), (kind, bare)

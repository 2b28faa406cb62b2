"""What always holds: folding never fails, order of entry does not matter, nobody's name is in a number or a date."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from matters.disclosure_requests.build import (
    DRAFT,
    NoRules,
    answer,
    day,
    entries,
    received,
    screened,
    stage,
    view,
)
from zhunsheng.kernel.acts import decode, facts, split
from zhunsheng.kernel.clocks import clocks
from zhunsheng.kernel.engine import file_of, irregular, offers
from zhunsheng.kernel.fields import specs
from zhunsheng.kernel.procedure import View
from zhunsheng.matters.disclosure_requests import acts, ending
from zhunsheng.matters.disclosure_requests.choices import (
    Abandonment,
    Carrier,
    Channel,
    FeeBasis,
    Form,
    Position,
    RectifyResult,
    RemedyKind,
    RemedyResult,
    SearchResult,
    ThirdDecision,
    Way,
)
from zhunsheng.matters.disclosure_requests.outcomes import Outcome
from zhunsheng.matters.disclosure_requests.procedure import PROCEDURE
from zhunsheng.matters.disclosure_requests.table import check, statutory_table

LATER = day("2026-06-25")
EVERY = (
    received(),
    received(Channel.FAX),
    acts.Confirmed(how="电话", confirmed_on=day("2026-06-02")),
    acts.NoContact(tries="无人接听"),
    acts.Split(parts=("一", "二")),
    acts.Merged(into="k"),
    acts.CorrectionAsked(missing="内容", within=LATER),
    acts.Corrected(),
    acts.ReasonAsked(text="请说明"),
    acts.Explained(),
    acts.ReasonableDelay(until=LATER, why="量大"),
    acts.Searched(places=("档案",), words=("方案",), result=SearchResult.FOUND),
    acts.ThirdConsulted(party="第三方1", third="示例公司", answer_by=LATER, contact="示例电话"),
    acts.ThirdConsulted(party="第三方2", third="示例乙", answer_by=LATER),
    acts.ThirdAnswered(party="第三方1", view=Position.OBJECT, reasons="商业秘密"),
    acts.ThirdDecided(party="第三方1", decide=ThirdDecision.RELEASE, why="不成立"),
    acts.MakerConsulted(organ="区住建局", answer_by=LATER),
    acts.MakerAnswered(organ="区住建局", view=Position.AGREE),
    acts.OrganConsulted(organ="区保密局"),
    acts.OrganAnswered(organ="区保密局"),
    acts.Extended(days=10, reason="多"),
    acts.ExtensionTold(days=10),
    DRAFT,
    screened(),
    ending.FeeNoticed(amount=100, basis=FeeBasis.ITEMS, pay_by=LATER),
    ending.FeePaid(amount=100),
    answer(),
    answer(Outcome.INTERNAL),
    ending.Delivered(way=Way.POST, carrier=Carrier.POSTAL),
    ending.Provided(form=Form.PAPER, content=screened().content),
    ending.Abandoned(why=Abandonment.NO_FEE),
    ending.Withdrawn(),
    ending.RectificationAsked(applicant="示例甲", record="登记", what="面积"),
    ending.RectificationDecided(result=RectifyResult.CORRECTED),
    ending.MadePublic(item="方案", why="多人申请"),
    ending.Published(place="区政府网站"),
    ending.Remedied(case="复议1", kind=RemedyKind.REVIEW, result=RemedyResult.CORRECTED, redo_by=LATER),
)
DAYS = [f"2026-06-{number:02d}" for number in range(1, 25)]
HISTORIES = st.lists(st.tuples(st.sampled_from(EVERY), st.sampled_from(DAYS)), max_size=14)


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
    for year in (2025, 2026, 2027):
        assert check(statutory_table([found], year)) == []


VALID = (
    (received(Channel.INTERNET), "2026-06-01"),
    (acts.Confirmed(how="电话"), "2026-06-01"),
    (acts.CorrectionAsked(missing="内容", within=LATER), "2026-06-03"),
    (acts.Corrected(), "2026-06-08"),
    (acts.ThirdConsulted(party="第三方1", third="示例公司", answer_by=day("2026-06-30")), "2026-06-08"),
    (acts.ThirdAnswered(party="第三方1", view=Position.AGREE), "2026-06-15"),
    (DRAFT, "2026-06-16", "handler"),
    (screened(), "2026-06-16", "secrecy"),
    (answer(), "2026-06-22"),
    (ending.Delivered(way=Way.IN_PERSON), "2026-06-22"),
)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_录入先后不影响结果(law, seed):
    timely = entries(*VALID)
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


def test_合规办理的全过程没有一步被拒绝():
    assert irregular(PROCEDURE, view(*VALID), witnessed_only=False) == []


def test_每种行为都有一个例子_写下来读回来不变():
    assert {type(act) for act in EVERY} | {acts.SplitOff} == {
        step.act for step in PROCEDURE.steps if step.act.KIND.startswith("disclosure.")
    }
    for act in EVERY:
        assert decode(type(act), facts(act)) == act
        assert all(field.label for field in specs(type(act)))


def test_姓名只在个人部分():
    for act in EVERY:
        parts = split(act)
        assert "示例" not in str(parts.counted) + str(parts.body)

"""期限从哪一天起算: a field the law counts from names no day to come and none long gone."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest

from matters.decisions.build import held
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.days import check_fields
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal, correct, submit
from zhunsheng.kernel.engine import proposed
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.decisions.acts import Called
from zhunsheng.matters.decisions.procedure import PROCEDURE as SITTINGS
from zhunsheng.matters.disclosure_requests.acts import Confirmed, Received, ThirdConsulted
from zhunsheng.matters.disclosure_requests.choices import Applicant, Channel
from zhunsheng.matters.disclosure_requests.outcomes import Capacity
from zhunsheng.matters.disclosure_requests.procedure import PROCEDURE
from zhunsheng.matters.office.acts import Kind
from zhunsheng.registers.models import MatterRow

NOW = datetime(2026, 10, 20, 9, 0, tzinfo=timezone(timedelta(hours=8)))
ON = date(2026, 10, 13)


def told(text):
    return Confirmed(how="电话", confirmed_on=date.fromisoformat(text))


def asked(got):
    return ThirdConsulted(
        party="第三方1", third="示例公司", answer_by=date(2026, 11, 10), received_on=date.fromisoformat(got)
    )


def received(district=None):
    return Received(
        capacity=Capacity.OWN if district is None else Capacity.DRAFTED,
        channel=Channel.FAX,
        applicant_type=Applicant.NATURAL,
        applicant="示例甲",
        subject="某项目补偿方案",
        district_received_on=None if district is None else date.fromisoformat(district),
    )


def refused(act, procedure=PROCEDURE, on=ON):
    try:
        check_fields(procedure, proposed("m", procedure, act, on), NOW.date())
    except Refusal as refusal:
        return refusal
    return None


def test_确认日不能晚于行为日_也不能是很久以前():
    why = refused(told("2027-03-01"))
    assert why.code == "desk.future_field"
    assert why.what() == "“确认日”填的 2027-03-01 太晚,最晚是 2026-10-13"
    assert refused(told("2026-10-14")).code == "desk.future_field"
    assert refused(told("2016-10-13")).code == "desk.past_field"
    assert refused(told("2026-10-13")) is None
    assert refused(told("2024-10-13")) is None
    assert refused(received("2026-10-14")).what().startswith("“区政府收到日”")


def test_对方收到日可以在发出以后_不能早于发出_也不能晚于今天():
    assert refused(asked("2026-10-16")) is None
    assert refused(asked("2026-10-20")) is None
    assert refused(asked("2026-10-21")).code == "desk.future_field"
    assert refused(asked("2026-10-12")).code == "desk.past_field"


def test_会议日本来就在以后_只是不能太远():
    [called] = [entry.act for entry in held().recorded if isinstance(entry.act, Called)]
    assert refused(replace(called, on=date(2026, 10, 16)), SITTINGS) is None
    assert refused(replace(called, on=date(2126, 10, 16)), SITTINGS).code == "desk.future_field"


@pytest.fixture
def staff(db):
    organ = found(key="k", name="示例单位", code="示", kind=Kind.SAMPLE)
    posts = [Post.REGISTRAR, Post.SECTION_HEAD, Post.DISCLOSURE_HEAD]
    account = engage(organ, "a", "示例甲", "shili-2026", posts, date(2020, 1, 1))
    return actor_of(account, NOW.date())


def test_登记和更正都不收_期限不会被推到以后(staff):
    matter = submit(staff, Proposal(received(), ON), now=NOW).matter
    with pytest.raises(Refusal, match=r"desk\.future_field"):
        submit(staff, Proposal(told("2027-03-01"), ON, matter), now=NOW)
    entry = submit(staff, Proposal(told("2026-10-13"), ON, matter), now=NOW)
    with pytest.raises(Refusal, match=r"desk\.future_field"):
        correct(staff, entry.seq, told("2027-03-01"), "记错", now=NOW)
    correct(staff, entry.seq, None, "重复登记", now=NOW)
    clocks = MatterRow.objects.get(matter=matter).clocks
    assert [clock["family"] for clock in clocks if clock["state"] == "running"] == ["or.confirm_request"]


def test_第三方收到日后来才知道的_更正补上_期限随之确定(staff):
    matter = submit(staff, Proposal(received(), ON), now=NOW).matter
    submit(staff, Proposal(told("2026-10-13"), ON, matter), now=NOW)
    blank = ThirdConsulted(party="第三方1", third="示例公司", answer_by=date(2026, 11, 6))
    entry = submit(staff, Proposal(blank, ON, matter), now=NOW)
    reply = _reply(matter)
    assert (reply["due"], reply["open_pause"]) == (None, True)
    correct(staff, entry.seq, asked("2026-10-16"), "收到邮政回执", now=NOW)
    assert _reply(matter)["excluded"] == [["2026-10-13", "2026-11-06"]]


def _reply(matter):
    return next(c for c in MatterRow.objects.get(matter=matter).clocks if c["family"] == "gk.reply")

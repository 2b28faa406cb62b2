"""What is due by itself: at once after an act of public effect, in the evening, at night; never twice."""

import json
from datetime import date, datetime

import pytest

from zhunsheng.kernel.file import Entry
from zhunsheng.ledger.append import append, lock
from zhunsheng.matters.resettlement.lots import Committed
from zhunsheng.publishing.tick import tick
from zhunsheng.registers.models import NoticeRow


def at(hour):
    return datetime.combine(date(2026, 3, 5), datetime.min.time()).replace(hour=hour)


def test_during_the_day_nothing_is_published_without_public_effect(office):
    office.petition("SL1")
    assert tick(office.organ, at(10)) == []
    assert tick(office.organ, at(18)) == ["公布到 2 条"]
    assert tick(office.organ, at(19)) == []


def test_an_act_of_public_effect_is_published_at_once(office):
    office.petition("SL1")
    NoticeRow.objects.create(
        organ=office.organ, matter="m", seq=1, kind="other", title="示例", on=date(2026, 3, 5), by="", body={},
        period="", lines=[],
    )  # fmt: skip
    assert tick(office.organ, at(10)) == ["公布到 2 条"]
    assert tick(office.organ, at(10)) == []


def test_a_step_of_a_lot_is_published_at_once(office):
    """So that a head shows what was fixed before the next step."""
    act = Committed(batch=1, party="示例方", commitment="0" * 64)
    seq = lock(office.organ.pk)
    entry = Entry(seq, "m", "resettlement", act.KIND, act, date(2026, 3, 5), recorded_at="2026-03-05T09:00:00+08:00")
    append(office.organ.pk, office.organ.key, entry)
    assert tick(office.organ, at(10)) == [f"公布到 {seq + 1} 条"]
    assert tick(office.organ, at(10)) == []


def test_at_night_everything_is_looked_at_once(office):
    office.petition("SL1")
    assert tick(office.organ, at(3)) == ["检查发现 0 处问题"]
    assert tick(office.organ, at(3)) == []
    assert json.loads((office.place / "fsck.json").read_text(encoding="utf-8"))["wrong"] == []


def test_an_office_that_does_not_publish_is_looked_at_all_the_same(office, settings):
    settings.ZS_PUBLISH = {}
    office.petition("SL1")
    assert tick(office.organ, at(20)) == []
    assert len(tick(office.organ, at(3))) == 1


@pytest.mark.parametrize("told", [{"origin": "a b"}])
def test_what_cannot_be_published_is_logged_and_holds_nothing_up(office, settings, caplog, told):
    settings.ZS_PUBLISH = told
    office.petition("SL1")
    assert tick(office.organ, at(18)) == []
    assert "没有公布" in caplog.text

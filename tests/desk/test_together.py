"""Several acts of one matter in one go: as if done one by one, all of them or none, the registers folded once."""

from datetime import date, datetime, timedelta, timezone

import pytest

from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal, submit, submit_all
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.record import Noted, UrgeAnswered, Urged
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger.models import Row
from zhunsheng.matters.office.acts import Kind
from zhunsheng.matters.petitions.acts import Registered
from zhunsheng.matters.petitions.words import Came, Form
from zhunsheng.registers.models import MatterRow
from zhunsheng.registers.rebuild import check

NOW = datetime(2024, 6, 3, 9, 0, tzinfo=timezone(timedelta(hours=8)))
DAY = date(2024, 6, 3)


@pytest.fixture
def clerk(db):
    organ = found(key="k", name="示例单位", code="示", kind=Kind.SAMPLE)
    account = engage(organ, "a", "示例甲", "shili-2026", [Post.HEAD, Post.REGISTRAR], date(2020, 1, 1))
    return actor_of(account, NOW.date())


def registered(number):
    return Registered(form=Form.LETTER, came=Came.DIRECT, subject="示例", names=("示例丙",), system_no=number)


def row(matter):
    kept = ("stage", "title", "due", "waiting", "cells", "findings", "opened_on", "touched_on")
    return MatterRow.objects.filter(matter=matter).values(*kept).get() | {"cells": {}}


def test_together_as_one_by_one(clerk):
    acts = (registered("SL1"), Urged(to="示例科", text="示例", due=DAY), UrgeAnswered(text="已办"))
    done = submit_all(clerk, [Proposal(act, DAY) for act in acts], now=NOW)
    first = submit(clerk, Proposal(registered("SL2"), DAY), now=NOW)
    for act in acts[1:]:
        submit(clerk, Proposal(act, DAY, first.matter), now=NOW)
    assert [entry.seq for entry in done] == list(range(done[0].seq, done[0].seq + 3))
    assert [bool(entry.number) for entry in done] == [True, False, False]
    assert row(done[0].matter) == row(first.matter)
    assert check(clerk.organ) == []


def test_each_is_decided_after_those_before_it(clerk):
    """An answer needs the urging before it."""
    with pytest.raises(Refusal, match=r"gate\.has\.record\.urged"):
        submit_all(clerk, [Proposal(registered("SL1"), DAY), Proposal(UrgeAnswered(text="已办"), DAY)], now=NOW)


def test_all_or_none(clerk):
    before = Row.objects.count()
    acts = (registered("SL1"), Noted(text="示例"), registered("SL1"))
    with pytest.raises(Refusal):
        submit_all(clerk, [Proposal(act, DAY) for act in acts], now=NOW)
    assert (Row.objects.count(), MatterRow.objects.filter(procedure="petitions").count()) == (before, 0)


def test_on_a_matter_that_is_there(clerk):
    first = submit(clerk, Proposal(registered("SL1"), DAY), now=NOW)
    notes = [Proposal(Noted(text=f"示例{n}"), DAY, first.matter) for n in range(3)]
    assert {entry.matter for entry in submit_all(clerk, notes, now=NOW)} == {first.matter}
    assert check(clerk.organ) == []

"""系统编号: a petition registered under a number that stands already is refused; a struck-out one frees its number."""

from datetime import date, datetime, timedelta, timezone

import pytest

from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.office import engage, found
from zhunsheng.desk.submit import Proposal, correct, submit
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.office.acts import Kind
from zhunsheng.matters.petitions.acts import Registered
from zhunsheng.matters.petitions.words import Came, Form

NOW = datetime(2024, 6, 3, 9, 0, tzinfo=timezone(timedelta(hours=8)))


@pytest.fixture
def clerk(db):
    organ = found(key="k", name="示例单位", code="示", kind=Kind.SAMPLE)
    account = engage(organ, "a", "示例甲", "shili-2026", [Post.HEAD, Post.REGISTRAR], date(2020, 1, 1))
    return actor_of(account, NOW.date())


def register(clerk, number, *, late=""):
    act = Registered(form=Form.LETTER, came=Came.DIRECT, subject="示例", names=("示例丙",), system_no=number)
    return submit(clerk, Proposal(act, date(2024, 6, 3), late=late), now=NOW)


def test_one_number_one_petition(clerk):
    first = register(clerk, "SL1")
    assert register(clerk, "SL12").number != first.number
    for late in ("", "补录"):
        with pytest.raises(Refusal) as caught:
            register(clerk, "sl1 ", late=late)
        assert caught.value.code == "desk.number_again"
        assert first.number in caught.value.what()
    register(clerk, "")
    register(clerk, "")


def test_a_struck_out_registration_frees_its_number(clerk):
    first = register(clerk, "SL1")
    correct(clerk, first.seq, None, "重复登记", now=NOW)
    register(clerk, "SL1")

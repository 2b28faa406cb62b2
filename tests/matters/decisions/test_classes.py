"""三重一大:清单上的事项按清单定类别,不能当作常规议题绕过党组会;大额资金标准没有填定的,写了金额就报党组会。"""

import pytest

from matters.decisions.build import NOTICE, Rules, Sitting, call, refused
from zhunsheng.clock.engine import LawOfClocks
from zhunsheng.law import load
from zhunsheng.matters.decisions.acts import Proposed
from zhunsheng.matters.decisions.rules import large_sum
from zhunsheng.matters.decisions.topics import Topic
from zhunsheng.matters.decisions.words import MAJOR, Body, ItemClass, Kind


def raised(item_class, body=Body.DIRECTOR, **more):
    return Proposed(item="1", title="示例", item_class=item_class, body=body, **more)


def directors(rules=None):
    return Sitting(call(Kind.DIRECTOR), rules)


@pytest.mark.parametrize("topic", Topic)
def test_清单上的每一项都按清单的类别(topic):
    sitting = Sitting(call(Kind.JOINT))
    sitting.do(raised(topic.item_class, Body.PARTY_GROUP, topic=topic), NOTICE)
    wrong = ItemClass.OTHER if topic.item_class is not ItemClass.OTHER else ItemClass.DECISION
    other = Proposed(item="2", title="示例", item_class=wrong, body=Body.PARTY_GROUP, topic=topic)
    refusal = refused("item.propose.class", lambda: sitting.do(other, NOTICE))
    assert topic.label in refusal.what()
    assert topic.item_class.label in refusal.what()


@pytest.mark.parametrize("topic", [t for t in Topic if t.item_class in MAJOR])
def test_三重一大的每一项_主任办公会都不能代替党组会(topic):
    refused("item.propose.major_to_party_group", lambda: directors().do(raised(topic.item_class, topic=topic), NOTICE))


@pytest.mark.parametrize("topic", [t for t in Topic if t.item_class is ItemClass.OTHER])
def test_常规议题主任办公会可以议(topic):
    directors().do(raised(ItemClass.OTHER, topic=topic), NOTICE)


def test_每一类都有清单_学习不是决策():
    assert {t.item_class for t in Topic} == set(ItemClass)
    assert not {t for t in Topic if t.item_class is ItemClass.STUDY} & {t for t in Topic if t.item_class in MAJOR}


def test_大额资金标准由单位填定_没有填定的写了金额就报党组会():
    assert large_sum(LawOfClocks(load()), NOTICE) is None
    paid = raised(ItemClass.OTHER, amount=500_00)
    refusal = refused("item.propose.large_sum_unset", lambda: directors().do(paid, NOTICE))
    assert "填定" in refusal.todo()
    directors(Rules(**{"meeting.large_sum": 100_000_00})).do(paid, NOTICE)
    Sitting(call(Kind.JOINT)).do(raised(ItemClass.OTHER, Body.PARTY_GROUP, amount=500_00), NOTICE)
    directors().do(raised(ItemClass.OTHER), NOTICE)

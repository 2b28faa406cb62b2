"""The remedy paragraph: every outcome on every day in every name has one and only one, and it is never another's."""

from __future__ import annotations

import re
from datetime import date
from itertools import product

import pytest

from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.papers import Answer, Way
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.law import load
from zhunsheng.law.remedies import DISTRICTS_OWN, REVIEW_2024, SILENT, SUIT_2017, remedy

EDGES = ("1999-10-01", "2005-05-01", "2008-05-01", "2017-07-01", "2019-05-15", "2022-05-01", "2024-01-01", "2026-11-23")
DAYS = sorted({date.fromordinal(date.fromisoformat(day).toordinal() + step) for day in EDGES for step in (-1, 0, 1)})
REVIEW, SUIT = "行政复议", "行政诉讼"


def ways(answer: Answer, day: date) -> set[Way]:
    """What a lawyer would allow, written down once more and otherwise than the function does."""
    if answer in SILENT:
        return {Way.NONE}
    if answer is Answer.PETITION_OPINION:
        return {Way.RECHECK}
    new = day >= date(2024, 1, 1)
    if answer is Answer.INFO_REFUSED:
        return {Way.REVIEW_FIRST} if new else {Way.EITHER}
    if answer is Answer.INFO_PARTLY:
        return {Way.PARTLY_FIRST} if new else {Way.EITHER}
    if answer is Answer.AGREEMENT and not new:
        return {Way.SUIT}
    return {Way.EITHER}


@pytest.mark.parametrize(("answer", "name"), tuple(product(Answer, InNameOf)))
def test_每种结果_每个名义_每一天(answer: Answer, name: InNameOf) -> None:
    for day in DAYS:
        one(answer, name, day)


def one(answer: Answer, name: InNameOf, day: date) -> None:
    if answer in DISTRICTS_OWN and name is not InNameOf.DISTRICT:
        with pytest.raises(Refusal) as caught:
            remedy(answer, name, day)
        assert caught.value.code == "remedy.not_theirs"
        return
    found = remedy(answer, name, day)
    assert {found.way} == ways(answer, day)
    says_review, says_suit, says_recheck = REVIEW in found.text, SUIT in found.text, "复查" in found.text
    assert bool(found.text) == (found.way is not Way.NONE)
    assert says_recheck == (found.way is Way.RECHECK)
    assert says_review == (found.way in {Way.REVIEW_FIRST, Way.PARTLY_FIRST, Way.EITHER})
    assert says_suit == (found.way not in {Way.NONE, Way.RECHECK})
    assert ("应当先" in found.text) == (found.way in {Way.REVIEW_FIRST, Way.PARTLY_FIRST})
    if says_review:
        body = "市人民政府" if name is InNameOf.DISTRICT else "区人民政府"
        other = "区人民政府" if name is InNameOf.DISTRICT else "市人民政府"
        assert f"向{body}申请" in found.text
        assert other not in found.text


@pytest.mark.parametrize("day", DAYS)
def test_信访处理意见只写复查_绝不写复议诉讼(day: date) -> None:
    for name in InNameOf:
        text = remedy(Answer.PETITION_OPINION, name, day).text
        assert REVIEW not in text
        assert "诉讼" not in text
        assert "起诉" not in text


def test_期限与法律数据一致() -> None:
    law = load()
    text = remedy(Answer.INFO_REFUSED, InNameOf.CENTRE, date(2026, 1, 5)).text
    rest = remedy(Answer.INFO_GIVEN, InNameOf.CENTRE, date(2026, 1, 5)).text
    recheck = remedy(Answer.PETITION_OPINION, InNameOf.CENTRE, date(2026, 1, 5)).text
    for family, said, unit in (
        ("fy.apply", text, "日"),
        ("xs.sue_after_review", text, "日"),
        ("xs.sue", rest, "个月"),
        ("xf.review_request", recheck, "日"),
    ):
        period = next(p for p in law.periods.values() if p.family == family and p.in_force_to is None)
        assert re.search(rf"(?<!\d){period.length}{unit}内", said), family
        assert period.confirmed == "text"


def test_没有读过原文的一律待核() -> None:
    for answer, name, day in product(Answer, InNameOf, DAYS):
        if answer in SILENT or (answer in DISTRICTS_OWN and name is not InNameOf.DISTRICT):
            continue
        found = remedy(answer, name, day)
        if answer in {Answer.LAND_COMPENSATION, Answer.AGREEMENT}:
            assert not found.confirmed
        elif answer is not Answer.PETITION_OPINION:
            assert found.confirmed == (day >= REVIEW_2024), (answer, day)
        if day < SUIT_2017:
            assert "6个月" not in found.text

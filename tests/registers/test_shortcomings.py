"""What records show to be lacking: from clocks, findings, and what a procedure adds; each code stays."""

from __future__ import annotations

from datetime import date

import pytest

from matters.disclosure_requests import build as requests
from matters.litigation import build as suits
from matters.petitions import build as petitions
from matters.reviews.build import view as review_view
from matters.reviews.build import 卷宗, 审查员, 意见, 收审, 送审
from zhunsheng.clock.engine import LawOfClocks
from zhunsheng.kernel.procedure import Procedure
from zhunsheng.kernel.results import Lack
from zhunsheng.kernel.view import View
from zhunsheng.law import load
from zhunsheng.matters.disclosure_requests.choices import Way
from zhunsheng.matters.disclosure_requests.ending import Delivered
from zhunsheng.matters.disclosure_requests.outcomes import Outcome
from zhunsheng.matters.disclosure_requests.procedure import PROCEDURE as REQUESTS
from zhunsheng.matters.litigation.procedure import PROCEDURE as SUITS
from zhunsheng.matters.litigation.words import Result
from zhunsheng.matters.petitions import after
from zhunsheng.matters.petitions import words as pw
from zhunsheng.matters.petitions.procedure import PROCEDURE as PETITIONS
from zhunsheng.matters.reviews.procedure import PROCEDURE as REVIEWS
from zhunsheng.matters.reviews.words import Result as Reviewed
from zhunsheng.registers.files import Case
from zhunsheng.registers.fold import fold
from zhunsheng.registers.shortcomings import SHOWN, passed_unmet

LAW = LawOfClocks(load())


def shown(procedure: Procedure, view: View) -> list[tuple[str, str, date]]:
    """Kind, code and day of what one file shows."""
    case = Case(procedure, View(view.file, view.reads, LAW), view.file.entries)
    return [
        (each.dimensions["kind"], each.dimensions["_code"], each.on)
        for each in fold(case).contributions
        if each.figure == SHOWN
    ]


def unmet(procedure: Procedure, view: View, today: str) -> list[tuple[str, date]]:
    """What of our terms has passed by a day."""
    row = fold(Case(procedure, View(view.file, view.reads, LAW), view.file.entries)).row
    found = passed_unmet("m", procedure.id, row["clocks"], row["findings"], date.fromisoformat(today))
    return [(each.code, each.on) for each in found]


def test_a_term_passed_unmet_has_the_code_it_has_once_it_is_met_late() -> None:
    taken = ((petitions.registered(), "2024-03-01"), (petitions.classified(), "2024-03-05"))
    waiting = petitions.view(*taken, (petitions.ACCEPTED, "2024-03-08"))
    before = dict(unmet(PETITIONS, waiting, "2024-12-31"))
    assert before["late.xf.handle:2"] == date(2024, 5, 7)
    assert unmet(PETITIONS, waiting, "2024-03-12") == []
    done = petitions.view(*taken, (petitions.ACCEPTED, "2024-03-08"), (petitions.reply(), "2024-11-01"))
    assert (Lack.LATE.label, "late.xf.handle:2", date(2024, 11, 1)) in shown(PETITIONS, done)
    assert "late.xf.handle:2" not in dict(unmet(PETITIONS, done, "2024-12-31"))


def test_a_right_of_ours_that_lapses_is_no_shortcoming() -> None:
    found = suits.view((suits.served(), "2024-03-01"))
    codes = [code for code, _ in unmet(SUITS, found, "2024-12-31")]
    assert "late.xs.answer:0.centre" in codes
    assert not [code for code in codes if "xs.jurisdiction" in code or "evidence_delay" in code]


def test_a_case_lost_for_good() -> None:
    lost = suits.judged(Result.REVOKED, lost=True)
    pending = suits.view((suits.served(), "2024-03-01"), (lost, "2024-05-06"))
    assert SUITS.shortcomings(pending) == ()
    final = suits.view((suits.served(), "2024-03-01"), (lost, "2024-05-06"), (suits.final(), "2024-05-30"))
    (found,) = SUITS.shortcomings(final)
    assert (found.kind, found.message, found.seq) == (Lack.LOST, "行政诉讼败诉:撤销", 1)
    assert (Lack.LOST.label, "litigation.lost:1", date(2024, 5, 6)) in shown(SUITS, final)


@pytest.mark.parametrize(("result", "count"), [(pw.AboveResult.KEPT, 0), (pw.AboveResult.CHANGED, 1)])
def test_changed_from_above(result: pw.AboveResult, count: int) -> None:
    decided = after.AboveDecided(level=pw.Level.REVIEW, result=result)
    found = petitions.view((petitions.registered(), "2024-03-01"), (decided, "2024-07-01"))
    assert [each.kind for each in PETITIONS.shortcomings(found)] == [Lack.CORRECTED] * count


def test_put_up_again_but_nothing_of_an_accusation() -> None:
    again = petitions.view((petitions.registered(repeat_of="旧"), "2024-03-01"))
    assert [each.kind for each in PETITIONS.shortcomings(again)] == [Lack.REPEATED]
    accused = petitions.view((petitions.registered(repeat_of="旧", accusation=True), "2024-03-01"))
    assert PETITIONS.shortcomings(accused) == ()


@pytest.mark.parametrize(("result", "count"), [(Reviewed.FAIL, 1), (Reviewed.PASS, 0)])
def test_a_text_that_did_not_pass(result: Reviewed, count: int) -> None:
    found = review_view(卷宗(("2024-03-04", 送审), ("2024-03-05", 收审, 审查员), ("2024-03-08", 意见(result), 审查员)))
    assert [each.kind for each in REVIEWS.shortcomings(found)] == [Lack.REVIEW] * count


@pytest.mark.parametrize(("outcome", "count"), [(Outcome.REPEAT, 1), (Outcome.GRANTED, 0)])
def test_the_same_information_asked_for_again(outcome: Outcome, count: int) -> None:
    found = requests.view(
        (requests.received(), "2026-06-01"),
        (requests.answer(outcome), "2026-06-20"),
        (Delivered(way=Way.IN_PERSON), "2026-06-21"),
    )
    assert [each.kind for each in REQUESTS.shortcomings(found)] == [Lack.REPEATED] * count

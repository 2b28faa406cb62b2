"""What records show to be lacking: from clocks, findings, and what a procedure adds; each code stays."""

from __future__ import annotations

from datetime import date

import pytest

from matters.disclosure_requests import build as requests
from matters.litigation import build as suits
from matters.petitions import build as petitions
from matters.proactive_disclosure import build as items
from matters.reconsideration import build as reconsiderations
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
from zhunsheng.matters.proactive_disclosure import acts as catalogue
from zhunsheng.matters.proactive_disclosure.procedure import PROCEDURE as CATALOGUE
from zhunsheng.matters.proactive_disclosure.words import Freshness
from zhunsheng.matters.reconsideration.acts import OpinionReceived
from zhunsheng.matters.reconsideration.procedure import PROCEDURE as RECONSIDERATIONS
from zhunsheng.matters.reconsideration.words import CORRECTED, Role
from zhunsheng.matters.reconsideration.words import Result as Decision
from zhunsheng.matters.reviews.procedure import PROCEDURE as REVIEWS
from zhunsheng.matters.reviews.words import Result as Reviewed
from zhunsheng.registers.files import Case
from zhunsheng.registers.fold import Folded, fold
from zhunsheng.registers.shortcomings import SHOWN, passed_unmet

LAW = LawOfClocks(load())


def folded(procedure: Procedure, view: View) -> Folded:
    """The register's lines of a file, by the law as it is."""
    file = view.file
    return fold(Case(procedure, View(file, view.reads, LAW), (*file.entries, *file.foreign)))


def shown(procedure: Procedure, view: View) -> list[tuple[str, str, date]]:
    """Kind, code and day of what one file shows."""
    return [
        (each.dimensions["kind"], each.dimensions["_code"], each.on)
        for each in folded(procedure, view).contributions
        if each.figure == SHOWN
    ]


def unmet(procedure: Procedure, view: View, today: str) -> list[tuple[str, date]]:
    """What of our terms has passed by a day."""
    row = folded(procedure, view).row
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


@pytest.mark.parametrize("result", list(Decision))
def test_put_right_by_the_reviewing_body(result: Decision) -> None:
    found = reconsiderations.view(
        (reconsiderations.copied(), "2024-03-01"), (reconsiderations.decided(result), "2024-05-06")
    )
    told = [(each.code, each.kind, each.seq) for each in RECONSIDERATIONS.shortcomings(found)]
    assert told == [("recon.corrected", Lack.CORRECTED, 1)] * (result in CORRECTED)


def test_only_the_last_decision_and_only_what_we_answer_for() -> None:
    decided = ((reconsiderations.decided(Decision.REVOKED), "2024-05-06"), (reconsiderations.decided(), "2024-06-03"))
    answering = reconsiderations.view((reconsiderations.copied(), "2024-03-01"), *decided)
    assert RECONSIDERATIONS.shortcomings(answering) == ()
    beside = reconsiderations.view((reconsiderations.copied(role=Role.THIRD_PARTY), "2024-03-01"), decided[0])
    assert RECONSIDERATIONS.shortcomings(beside) == ()


def test_a_letter_of_opinion_tells_what_else_is_wrong_without_its_words() -> None:
    letter = OpinionReceived(number="意见书1", text="送达某户")
    found = reconsiderations.view((reconsiderations.copied(), "2024-03-01"), (letter, "2024-05-07"))
    (told,) = RECONSIDERATIONS.shortcomings(found)
    assert (told.kind, told.message, told.seq) == (Lack.OTHER, "行政复议意见书“意见书1”指出问题", 1)


def test_stale_is_told_once_and_keeps_its_code_when_it_is_renewed_late() -> None:
    course = ((items.define(freshness=Freshness.QUARTERLY), "2024-03-01"), *items.COURSE[1:])
    stands = items.view(*course)
    code = f"publish.stale:{len(course) - 1}"
    assert code not in dict(unmet(CATALOGUE, stands, "2024-06-11"))
    assert code in dict(unmet(CATALOGUE, stands, "2024-09-30"))
    seen = items.view(*course, others=items.looked("2024-06-20"))
    assert (Lack.STALE.label, code, date(2024, 3, 12)) in shown(CATALOGUE, seen)
    assert code not in dict(unmet(CATALOGUE, seen, "2024-09-30"))
    again = items.view(*course, (items.formed("第二期"), "2024-06-20"), (items.out("二"), "2024-06-24"))
    assert [each for each in shown(CATALOGUE, again) if each[1] == code] == [
        (Lack.STALE.label, code, date(2024, 6, 24))
    ]


def test_empty_past_its_day_and_what_an_inspection_found() -> None:
    inspected = catalogue.Inspected(letter="通报1号", from_organ="示例主管部门", text="栏目空白")
    empty = items.view(items.DEFINED, (inspected, "2024-05-20"))
    assert shown(CATALOGUE, empty) == [
        (Lack.STALE.label, "publish.empty", date(2024, 3, 1)),
        (Lack.INSPECTED.label, "publish.inspected:1", date(2024, 5, 20)),
    ]
    assert "publish.empty" in dict(unmet(CATALOGUE, items.view(items.DEFINED), "2024-12-31"))
    assert "publish.empty" not in dict(unmet(CATALOGUE, empty, "2024-12-31"))

"""A paper opinion written down and corrected after it was confirmed: open again, for whoever may compare it anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from marks import as_typed
from zhunsheng.archive.store import keep
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.submit import Proposal, correct, submit
from zhunsheng.matters.reviews.acts import Submitted, Transcribed, TranscriptionConfirmed
from zhunsheng.matters.reviews.words import Result, Subject
from zhunsheng.people.models import Account
from zhunsheng.registers.models import MatterRow

TODAY = date(2026, 11, 23)


def text(answer) -> str:
    return as_typed(answer.content.decode())


def actor(username: str):
    return actor_of(Account.objects.select_related("organ").get(username=username), TODAY)


@pytest.fixture
def corrected(office) -> str:
    """Transcribed by the registrar, confirmed by the deputy, corrected by the section head: a failure, not a pass."""

    def paper(name: str):
        return keep(office.pk, f"{name}.txt", name.encode(), "text/plain")

    body = paper("示例合同")
    sent = submit(actor("ke"), Proposal(Submitted(subject=Subject.CONTRACT, body=body)))
    opinion = Transcribed(result=Result.PASS, body=body, scan=paper("意见书扫描件"), number="示司审〔2026〕1号")
    written = submit(actor("deng"), Proposal(opinion, matter=sent.matter))
    submit(actor("fen"), Proposal(TranscriptionConfirmed(), matter=sent.matter))
    assert not MatterRow.objects.get(matter=sent.matter).is_open
    correct(actor("ke"), written.seq, replace(opinion, result=Result.FAIL), "结论抄错")
    return sent.matter


def test_it_is_open_again_and_in_the_to_do_of_the_second_person(sit, corrected) -> None:
    row = MatterRow.objects.get(matter=corrected)
    assert (row.is_open, row.closed_on) == (True, None)
    page = text(sit("fen").get("/"))
    assert f"/m/{corrected}/do/review.transcription_confirmed/" in page
    assert "复核转录无误" in page
    assert "已办结" not in page.split("<tbody>")[1]
    assert "已办结" not in text(sit("fen").get(f"/m/{corrected}/")).split("</h1>")[1].split("</div>")[0]


def test_who_corrected_it_is_no_second_person(sit, corrected) -> None:
    page = text(sit("ke").get("/"))
    assert corrected in page
    assert "复核转录无误" in page
    assert f"/m/{corrected}/do/review.transcription_confirmed/" not in page


def test_once_confirmed_anew_it_is_done(sit, corrected) -> None:
    answer = sit("fen").post(f"/m/{corrected}/do/review.transcription_confirmed/", {"do": "submit"})
    assert answer.status_code == 302
    assert not MatterRow.objects.get(matter=corrected).is_open
    assert corrected not in text(sit("fen").get("/"))

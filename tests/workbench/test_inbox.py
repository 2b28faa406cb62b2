"""The public's inbox at the desk: seen by those who register, registered through the desk, emptied with the act."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from marks import as_typed
from zhunsheng.archive.models import Paper
from zhunsheng.intake import inbox
from zhunsheng.intake.models import Proof, Received
from zhunsheng.matters.disclosure_requests.acts import Received as Act
from zhunsheng.people.models import Log, Organ
from zhunsheng.registers.files import case
from zhunsheng.registers.models import MatterRow
from zhunsheng.workbench.models import Draft

FACTS = {
    "name": "章小满(示例)", "identity": "card", "phone": "13900001234", "address": "示例路1号",
    "description": "过渡费发放标准的文件", "form": "paper", "route": "counter",
}  # fmt: skip
JUDGED = {
    "f.capacity": "own_name", "f.channel": "internet", "f.applicant_type": "natural", "f.subject": "过渡费发放标准",
    "f.applicant": "章小满(示例)", "f.contact": "13900001234;示例路1号", "f.description": "过渡费发放标准的文件",
    "f.form_wanted": "paper", "on": "2026-11-20", "do": "submit",
}  # fmt: skip


@pytest.fixture
def received(office: Organ, settings) -> Received:
    """A form that came in on Friday, with a picture; today is Monday."""
    settings.ZS_TODAY = "2026-11-20"
    kept = inbox.keep_proof("证件.png", b"\x89PNG-", inbox.now(office))
    made, _ = inbox.put(office, FACTS, kept.token)
    settings.ZS_TODAY = "2026-11-23"
    return made


def text(client: Client, place: str) -> str:
    return as_typed(client.get(place).content.decode())


def form(received: Received) -> str:
    return f"/inbox/{received.pk}/do/disclosure.receive/"


def test_the_to_do_counts_it_with_the_offices_day_to_confirm(sit, received) -> None:
    page = text(sit("deng"), "/")
    assert "网上收件箱有 1 件申请待登记" in page
    assert "11月25日" in page
    assert "剩2个工作日" in page
    assert "网上收件箱" not in text(sit("jing"), "/")


@pytest.mark.parametrize("username", ["jing", "ke", "fen", "si", "gu"])
def test_nobody_else_opens_it(sit, received, username) -> None:
    for place in ("/inbox/", f"/inbox/{received.pk}/", f"/inbox/{received.pk}/proof/", form(received)):
        assert sit(username).get(place).status_code == 403
    assert sit(username).post(f"/inbox/{received.pk}/aside/", {"reason": "示例"}).status_code == 403
    assert Received.objects.get().settled_at is None


@pytest.mark.parametrize("username", ["sys", "sec", "aud"])
def test_administrators_see_no_business(sit, received, username) -> None:
    assert "章小满" not in text(sit(username), f"/inbox/{received.pk}/")


def test_what_was_typed_is_shown_and_the_look_is_logged(sit, received) -> None:
    page = text(sit("deng"), f"/inbox/{received.pk}/")
    for words in ("章小满(示例)", "13900001234", "居民身份证", "过渡费发放标准的文件", "当面领取", "证件.png"):
        assert words in page
    assert Log.objects.filter(what="查看网上申请", about=received.number).count() == 1
    answer = sit("deng").get(f"/inbox/{received.pk}/proof/")
    assert answer.content == b"\x89PNG-"
    assert answer.headers["Cache-Control"] == "no-store"


def test_the_form_of_the_act_comes_filled_in_dated_with_the_day_it_came(sit, received) -> None:
    page = text(sit("deng"), form(received))
    for words in (
        'value="章小满(示例)"', 'value="13900001234;示例路1号"', "过渡费发放标准的文件", 'value="2026-11-20"',
        "身份证明的种类:居民身份证;获取的途径:当面领取", "证件.png",
    ):  # fmt: skip
        assert words in page, words
    assert not Paper.objects.exists()


def test_registering_files_the_act_links_it_and_empties_the_inbox(sit, received) -> None:
    digest = inbox.into_archive(received).digest
    answer = sit("deng").post(form(received), {**JUDGED, "f.id_proof.digest": digest, "f.id_proof.name": "证件.png"})
    row = MatterRow.objects.get(procedure="disclosure_requests")
    assert answer.headers["Location"].startswith(f"/m/{row.matter}/")
    opened = case(row.organ_id, row.matter).file.first(Act)
    assert opened.happened_on == date(2026, 11, 20)
    assert opened.act.id_proof.digest == digest
    kept = Received.objects.get()
    assert (kept.facts, kept.matter) == ({}, row.matter)
    assert not Proof.objects.exists()
    assert not Draft.objects.exists()
    assert sit("deng").get(form(received)).headers["Location"] == f"/m/{row.matter}/"
    assert row.due == date(2026, 11, 25)


def test_a_refused_form_loses_nothing_and_leaves_the_inbox_as_it_was(sit, received) -> None:
    answer = sit("deng").post(form(received), {**JUDGED, "f.subject": "", "f.applicant": "章小满(核对)"})
    assert answer.status_code == 422
    assert "章小满(核对)" in as_typed(answer.content.decode())
    assert "章小满(核对)" in text(sit("deng"), form(received))
    assert Received.objects.get().facts == FACTS
    assert not MatterRow.objects.filter(procedure="disclosure_requests").exists()


def test_a_future_day_is_refused_by_the_desk_and_the_inbox_keeps_it(sit, received) -> None:
    assert sit("deng").post(form(received), {**JUDGED, "on": "2026-11-30"}).status_code == 422
    assert Received.objects.get().settled_at is None


def test_putting_aside_needs_a_reason_and_removes_what_was_typed(sit, received) -> None:
    place = f"/inbox/{received.pk}/aside/"
    refused = sit("deng").post(place, {"reason": " "})
    assert refused.status_code == 422
    assert "没有写明理由" in as_typed(refused.content.decode())
    sit("deng").post(form(received), {**JUDGED, "do": "draft"})
    assert Draft.objects.count() == 1
    assert sit("deng").post(place, {"reason": "重复提交"}).status_code == 302
    kept = Received.objects.get()
    assert (kept.facts, kept.reason, kept.matter) == ({}, "重复提交", "")
    assert not Proof.objects.exists()
    assert not Draft.objects.exists()
    assert "已经处理过了" in as_typed(sit("deng").post(place, {"reason": "再来"}).content.decode())
    assert sit("deng").get(form(received)).status_code == 404
    assert "章小满" not in text(sit("deng"), f"/inbox/{received.pk}/")


def test_typed_text_survives_the_end_of_a_session(sit, received) -> None:
    client = Client()
    page = client.post(form(received), {**JUDGED, "f.subject": "写到一半"}).content.decode()
    assert "登录" in as_typed(page)
    kept = '{"f.subject": ["写到一半"]}'
    client.post("/login/", {"username": "deng", "password": "shili-2026", "next": form(received), "kept": kept})
    assert "写到一半" in text(client, form(received))
    assert "写到一半" not in text(client, "/new/disclosure_requests/disclosure.receive/")


def test_what_is_not_there_is_404(sit, office) -> None:
    for place in ("/inbox/9/", "/inbox/9/do/disclosure.receive/", "/inbox/9/proof/"):
        assert sit("deng").get(place).status_code == 404


def test_no_other_act_is_opened_from_it(sit, received) -> None:
    assert sit("deng").get(f"/inbox/{received.pk}/do/disclosure.answer/").status_code == 404

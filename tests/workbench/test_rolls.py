"""A list fills the form; a person submits it. Nothing is recorded before, nothing typed is lost, nobody is guessed."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from intake.books import book
from marks import as_typed
from matters.study.build import ADOPTED, held, plan
from zhunsheng.archive.models import Paper
from zhunsheng.desk.actor import actor_of
from zhunsheng.desk.moments import BEIJING
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.kernel.acts import papers
from zhunsheng.ledger.models import Head
from zhunsheng.matters.study.words import Quarter
from zhunsheng.people.models import Account
from zhunsheng.registers.models import MatterRow

DAY = date(2026, 1, 12)
ALL = ("邓登记(示例)", "景经办(示例)", "柯科长(示例)")


def text(answer) -> str:
    return as_typed(answer.content.decode())


@pytest.fixture
def year(office) -> str:
    """The address of this year's study, its plan adopted."""
    head = Account.objects.get(username="ke")
    head.posts_held.create(organ=office, post="deputy", since=date(2020, 1, 1))
    matter = ""
    for act in (plan(2026), ADOPTED):
        for paper in papers(act):
            Paper.objects.get_or_create(digest=paper.digest, defaults={"organ": office, "size": paper.size})
        now = datetime(2026, 1, 12, 9, 0, tzinfo=BEIJING)
        matter = submit(actor_of(head, DAY), Proposal(act, DAY, matter), now=now).matter
    return f"/m/{matter}/"


def upload(sit, place: str, kind: str, content: bytes, **more: str):
    file = SimpleUploadedFile("名单.xlsx", content)
    return sit("ke").post(f"{place}roll/{kind}/", {"workbook": file, **more})


def test_hours_of_a_platform_fill_the_form_and_are_recorded_by_whoever_submits(sit, year) -> None:
    assert f"{year}roll/study.platform/" in text(sit("ke").get(f"{year}do/study.platform/"))
    size = Head.objects.get().size
    rows = ((ALL[0], "3小时20分"), (ALL[1], "45分钟"), (ALL[1], "15分钟"))
    answer = upload(sit, year, "study.platform", book(*rows, heads=("姓名", "累计学时")))
    assert answer.headers["Location"] == f"{year}do/study.platform/"
    assert Head.objects.get().size == size
    page = text(sit("ke").get(f"{year}do/study.platform/"))
    assert 'name="f.minutes"' in page
    assert 'value="260"' in page
    assert "名单.xlsx" in page
    typed = _typed(sit, year, "study.platform") | {
        "f.source": "xuexi_qiangguo", "f.first": "2026-01-01", "f.last": "2026-03-31", "do": "submit",
    }  # fmt: skip
    assert sit("ke").post(f"{year}do/study.platform/", typed).status_code == 302
    assert MatterRow.objects.get(matter=year.split("/")[2]).cells["platforms"] == "学习强国260分钟"


def _typed(sit, place: str, kind: str) -> dict[str, list[str]]:
    """What stands in the form."""
    return Account.objects.get(username="ke").draft_set.get(kind=kind, matter=place.split("/")[2]).typed


def test_a_sign_in_sheet_says_who_was_due_and_who_came_and_so_who_is_behind(sit, year) -> None:
    rows = ((ALL[0], "✓"), (ALL[1], "请假"), (ALL[2], "✓"))
    assert upload(sit, year, "study.hold", book(*rows, heads=("姓名", "签到"))).status_code == 302
    session = held("1", Quarter.Q1)
    typed = _typed(sit, year, "study.hold") | {
        "f.session": "1", "f.kind": session.kind.value, "f.quarter": "q4", "f.topic": "示例", "f.minutes": "60",
        "f.instruments.0": "《民法典》", "do": "submit",
    }  # fmt: skip
    assert sit("ke").post(f"{year}do/study.hold/", typed).status_code == 302
    assert ALL[1] in text(sit("ke").get("/r/study/"))
    assert ALL[0] not in text(sit("ke").get("/r/study/")).split("<tbody>")[1]


def test_strangers_are_named_and_passed_over_only_when_told_to(sit, year) -> None:
    content = book((ALL[0], 90), ("外单位某某", 80), heads=("姓名", "成绩"))
    refused = upload(sit, year, "study.test", content)
    assert refused.status_code == 422
    assert "外单位某某" in text(refused)
    assert upload(sit, year, "study.test", content, skip="1").status_code == 302
    assert _typed(sit, year, "study.test")["f.taken_count"] == ["1"]


def test_a_length_without_unit_names_its_cell(sit, year) -> None:
    refused = upload(sit, year, "study.platform", book((ALL[0], 4), heads=("姓名", "学时")))
    assert refused.status_code == 422
    for words in ("第2行", ALL[0], "学时", "写明单位"):
        assert words in text(refused)


def test_what_was_typed_already_stays(sit, year) -> None:
    sit("ke").post(f"{year}do/study.test/", {"f.name": "年中测试", "do": "draft"})
    upload(sit, year, "study.test", book((ALL[0], 90), heads=("姓名", "成绩")))
    assert _typed(sit, year, "study.test")["f.name"] == ["年中测试"]


def test_no_other_act_is_filled_from_a_list(sit, year) -> None:
    assert sit("ke").get(f"{year}roll/study.list/").status_code == 404
    assert sit("si").get(f"{year}roll/study.hold/").status_code == 404

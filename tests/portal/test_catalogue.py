"""The catalogue for everybody: what is for all and nothing else, every publication by its digest, nothing personal."""

from __future__ import annotations

import hashlib
import re
from datetime import date

import pytest
from django.test import Client

from marks import as_typed
from zhunsheng.matters.proactive_disclosure.words import Audience
from zhunsheng.people.models import Account
from zhunsheng.portal.catalogue import items, public_papers
from zhunsheng.portal.office import the_office
from zhunsheng.registers.files import case
from zhunsheng.registers.models import MatterRow
from zhunsheng.sample.office import lay

TODAY = date(2026, 10, 16)


@pytest.fixture
def sample(db, settings):
    settings.ZS_TODAY = TODAY.isoformat()
    return lay(TODAY)


def text(place: str) -> str:
    answer = Client().get(place)
    assert answer.status_code == 200
    return as_typed(answer.content.decode())


def row(title: str) -> MatterRow:
    return MatterRow.objects.get(procedure="proactive_disclosure", title=title)


def place_of(title: str) -> str:
    found = row(title)
    return f"/catalogue/{found.year}-{found.serial}"


def test_the_catalogue_of_the_sample(sample) -> None:
    page = text("/catalogue")
    for words in ("部门预算", "2026年部门预算", "责任科室:财务科", "还没有内容", "示例单位,人物和事项均为虚构"):
        assert words in page
    assert "分户补偿" not in page.split("<footer")[0]
    assert all(item.about.audience is Audience.ALL for item in items(sample))
    _reviewed_and_masked(sample, page)
    _each_item(sample)
    _taken_down(sample)
    _only_for_the_area()


def _reviewed_and_masked(sample, page: str) -> None:
    """The review's day where the matter has one; no colleague by name, no script, no address elsewhere."""
    notice = next(item for item in items(sample) if item.about.item == "征收补偿方案征求意见公告")
    assert notice.latest is not None
    assert notice.latest.reviewed_on == date(2026, 9, 22)
    assert "区司法局合法性审查2026年9月22日通过" in page
    names = [account.name for account in Account.objects.all()]
    pages = [page, *(text(f"/catalogue/{item.year}-{item.serial}") for item in items(sample))]
    for each in pages:
        assert not [name for name in names if name in each]
        assert not re.search(r"<script(?! src=\"/static/)", each)
        assert not re.search(r"1[3-9]\d{9}", each)


def _each_item(sample) -> None:
    """Every publication on its page; what is downloaded has the digest that stands there."""
    for item in items(sample):
        page = text(f"/catalogue/{item.year}-{item.serial}")
        assert item.number in page
        for issue in item.issues:
            assert issue.what in page
            if issue.body is None:
                continue
            assert issue.body.digest in page
            got = Client().get(f"/paper/{issue.body.digest}")
            assert hashlib.sha256(got.content).hexdigest() == issue.body.digest
            assert got.headers["Content-Disposition"].startswith("attachment")


def _taken_down(sample) -> None:
    """What was taken down is neither served nor named by its digest."""
    guide = next(item for item in items(sample) if item.about.item == "办事指南")
    assert [issue.taken_down_on for issue in guide.issues] == [None, date(2024, 6, 21), None]
    found = case(sample.pk, row("办事指南").matter)
    assert found is not None
    outs = [entry.act.body.digest for entry in found.file.entries if entry.act.KIND == "publish.out"]
    gone = [digest for digest in outs if digest not in public_papers(sample)]
    assert len(gone) == 1
    assert gone[0] not in text(place_of("办事指南"))
    assert Client().get(f"/paper/{gone[0]}").status_code == 404
    assert "2024年6月21日撤下" in text(place_of("办事指南"))


def _only_for_the_area() -> None:
    """Neither the item nor its text can be had from outside, nor any other paper on file."""
    area = row("分户补偿情况")
    assert area.cells["state"] == "公开中"
    assert Client().get(place_of("分户补偿情况")).status_code == 404
    found = case(the_office().pk, area.matter)
    assert found is not None
    inside = {entry.act.body.digest for entry in found.file.entries if hasattr(entry.act, "body")}
    shots = {entry.act.shot.digest for entry in found.file.entries if getattr(entry.act, "shot", None)}
    assert inside
    assert shots
    for digest in (*inside, *shots, "0" * 64, "x"):
        assert Client().get(f"/paper/{digest}").status_code == 404


def test_without_an_office_there_is_no_catalogue(db) -> None:
    assert Client().get("/catalogue").status_code == 404


def test_an_unknown_item_is_not_there(sample) -> None:
    assert Client().get("/catalogue/2024-999").status_code == 404
    assert Client().post("/catalogue").status_code == 405

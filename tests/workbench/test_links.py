"""A link stands on both pages with its reason; what was sealed later is not told of; a stand-in finds the button."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlsplit

import pytest

from marks import as_typed
from zhunsheng.people.models import Account

PETITION = "/new/petitions/petition.register/"
WHY = "两件反映同一地块"
HIDDEN = "另一事项"


def text(answer) -> str:
    return as_typed(answer.content.decode())


def petition(sit, number: int, **more: str) -> str:
    typed = {
        "f.form": "letter", "f.came": "direct", "f.subject": f"诉求{number}", "f.names.0": "示例甲", "f.people": "1",
        "f.system_no": f"SL{number}", "do": "submit", **more,
    }  # fmt: skip
    answer = sit("deng").post(PETITION, typed)
    assert answer.status_code == 302, text(answer)
    return urlsplit(answer.headers["Location"]).path


def link(sit, place: str, *numbers: str):
    typed = {f"f.others.{i}": number for i, number in enumerate(numbers)}
    return sit("jing").post(f"{place}do/record.linked/", {**typed, "f.reason": WHY, "do": "submit"})


@pytest.fixture
def linked(sit) -> tuple[str, str]:
    first, second = petition(sit, 1), petition(sit, 2)
    assert link(sit, first, "示改信〔2026〕2号").status_code == 302
    return first, second


def test_a_link_stands_on_both_pages_with_its_reason(sit, linked) -> None:
    first, second = linked
    for here, there in ((first, second), (second, first)):
        page = text(sit("ke").get(here))
        related = page.split("相关事项")[1]
        assert f'href="{there}"' in related
        assert f"关联:{WHY}" in related
        assert HIDDEN not in page


def test_striking_it_out_takes_it_from_both(sit, linked) -> None:
    first = linked[0]
    deed = text(sit("ke").get(first)).split("关联事项</strong>")[0].rsplit('id="act-', 1)[1].split('"')[0]
    done = sit("ke").post(f"{first}correct/{deed}/", {"reason": "关联错了", "do": "struck"})
    assert done.status_code == 302
    for place in linked:
        assert "相关事项" not in text(sit("ke").get(place))


def test_a_sealed_number_and_an_unknown_one_are_refused_alike(sit, linked) -> None:
    petition(sit, 3, **{"f.accusation": "1"})
    known = text(link(sit, linked[0], "示改信〔2026〕3号"))
    none = text(link(sit, linked[0], "示改信〔2026〕9号"))
    assert "没有这个编号的事项" in known
    told = {page.split('id="errors"')[1].split("</ul>")[0] for page in (known, none)}
    assert len(told) == 1


def test_what_was_sealed_after_it_was_linked_is_not_told_of(sit, linked) -> None:
    first, second = linked
    done = sit("ke").post(
        f"{second}do/petition.classify/", {"f.class_": "accusation", "f.why": "甄别为检举控告", "do": "submit"}
    )
    assert done.status_code == 302, text(done)
    assert sit("jing").get(second).status_code == 404
    page = text(sit("jing").get(first))
    for words in (WHY, HIDDEN, "〔2026〕2号", second, "关联事项</strong>"):
        assert words not in page, words


def test_a_stand_in_finds_the_button_in_the_named_matter_alone(sit, linked) -> None:
    first, second = linked
    for place in linked:
        sit("ke").post(f"{place}do/petition.classify/", {"f.class_": "claim_6", "f.why": "示例", "do": "submit"})
    button = "do/petition.accept/"
    assert button not in text(sit("ke").get(first)).split("还不能办的")[0]
    lent = {
        "f.absent": str(Account.objects.get(username="fen").pk), "f.by": str(Account.objects.get(username="ke").pk),
        "f.post": "deputy", "f.since": date(2026, 11, 23).isoformat(), "f.until": "2026-11-30",
        "f.what": "受理的审批", "do": "submit",
    }  # fmt: skip
    assert sit("zhu").post(f"{first}do/record.stood_in/", lent).status_code == 302
    assert button in text(sit("ke").get(first)).split("还不能办的")[0]
    assert button not in text(sit("ke").get(second)).split("还不能办的")[0]
    assert sit("ke").post(f"{first}{button}", {"do": "submit"}).status_code == 302

"""Figures and what stands behind them: every number opens into the matters it counted, sealed ones excepted."""

from __future__ import annotations

import re

import pytest

from marks import as_typed
from zhunsheng.people.models import Account
from zhunsheng.registers.figures import of_year
from zhunsheng.registers.models import ContributionRow, MatterRow

RECEIVED = "disclosure.received"


def text(answer) -> str:
    return as_typed(answer.content.decode())


@pytest.fixture
def three(registered) -> list[str]:
    """Three requests of 2026: two of natural persons, one passed on by the district."""
    places = [registered(**{"f.subject": f"第{n}件", "on": f"2026-11-1{n}"}) for n in (1, 2)]
    drafted = {"f.capacity": "drafted_for_district", "f.district_received_on": "2026-11-12", "f.district_ref": "转1号"}
    return [*places, registered(**{"f.subject": "第3件", "on": "2026-11-13", **drafted})]


def test_every_figure_of_the_year_stands_there_with_its_definition(sit, three, office) -> None:
    page = text(sit("jing").get("/figures/?year=2026"))
    for id_, counted in of_year(office, 2026).items():
        assert f'href="/figures/{id_}/?year=2026"' in page
        assert counted.definition in page
    assert "默认口径" in page


def test_a_figure_shows_its_neighbours_and_its_breakdown_in_words(sit, three) -> None:
    page = text(sit("jing").get(f"/figures/{RECEIVED}/?year=2026"))
    assert "<b>3</b> 件" in page
    assert "不要混同:" in page
    assert "办理政府信息公开事项" in page
    assert "以本中心名义答复 2" in page
    assert "own_name 2" not in page


def test_the_matters_behind_a_number_are_exactly_those_counted(sit, three, office) -> None:
    page = text(sit("jing").get(f"/figures/{RECEIVED}/?year=2026"))
    acts = of_year(office, 2026)[RECEIVED].acts
    links = re.findall(r'href="(/m/\w+/)#act-(\d+)"', page)
    assert sorted(int(seq) for _place, seq in links) == sorted(acts)
    assert {place for place, _seq in links} == set(three)
    for place, seq in links:
        assert f'id="act-{seq}"' in text(sit("jing").get(place))


def test_a_part_of_the_breakdown_opens_into_its_own_matters(sit, three) -> None:
    page = text(sit("jing").get(f"/figures/{RECEIVED}/?year=2026&of=capacity&part=drafted_for_district"))
    assert "其中:区政府办公室转来" in page
    assert "<b>1</b> 件" in page
    assert "第3件" in page
    assert "第1件" not in page


def test_another_year_counts_nothing_of_this_one(sit, three) -> None:
    page = text(sit("jing").get(f"/figures/{RECEIVED}/?year=2025"))
    assert "<b>0</b> 件" in page
    assert "这一年没有计入的事项" in page


def test_without_a_year_it_is_this_year(sit, three) -> None:
    for place in ("/figures/", "/figures/?year="):
        assert "2026年" in text(sit("xin").get(place))


@pytest.mark.parametrize("place", ["/figures/", f"/figures/{RECEIVED}/", "/report/", "/report/annual.docx"])
@pytest.mark.parametrize("typed", ["x", "-1", "1999", "20260", "二〇二六"])
def test_a_year_that_is_none_is_told_and_never_replaced_by_another(sit, three, place: str, typed: str) -> None:
    answer = sit("xin").get(place, {"year": typed})
    assert answer.status_code == 400
    assert f"“{typed}”不是可以查看的年度" in text(answer)
    assert "从 2000 到 2100" in text(answer)


def test_open_matters_are_carried_over_with_their_opening_act(sit, three) -> None:
    page = text(sit("jing").get("/figures/matters.carried/?year=2026"))
    assert "<b>3</b> 件" in page
    assert page.count("#act-") == 3
    assert "依申请公开 3" in page


def test_a_sealed_matter_counts_but_is_not_listed_even_for_its_handler(sit, three, office) -> None:
    hidden = MatterRow.objects.get(title__contains="第2件")
    hidden.sealed, hidden.handlers = True, [str(Account.objects.get(username="ke").pk)]
    hidden.save()
    for username in ("ke", "zhu", "jing"):
        page = text(sit(username).get(f"/figures/{RECEIVED}/?year=2026"))
        assert "<b>3</b> 件" in page
        assert "另有 1 项计入数字但不列出" in page
        assert "第2件" not in page
        assert hidden.matter not in page


def test_guests_read_the_figures_of_what_they_may_read_and_no_others(sit, three) -> None:
    page = text(sit("si").get("/figures/?year=2026"))
    assert "reviews.submitted" in page
    assert RECEIVED not in page
    assert "clocks.late" not in page
    assert sit("si").get(f"/figures/{RECEIVED}/?year=2026").status_code == 404
    assert sit("si").get("/figures/matters.carried/?year=2026").status_code == 404


@pytest.mark.parametrize("username", ["sys", "sec", "aud"])
def test_administrators_read_no_figures(sit, three, username: str) -> None:
    for place in ("/figures/?year=2026", f"/figures/{RECEIVED}/?year=2026"):
        assert sit(username).get(place).status_code == 403


def test_a_figure_that_does_not_exist_is_not_found(sit) -> None:
    assert sit("jing").get("/figures/no.such.figure/").status_code == 404


def test_an_amount_is_shown_where_a_thing_counts_for_more_than_one(sit, three, office) -> None:
    matter = three[0].split("/")[2]
    acts = [MatterRow.objects.get(matter=matter).opened_seq]
    ContributionRow.objects.create(
        organ=office,
        matter=matter,
        figure="disclosure.fees",
        on="2026-11-20",
        place=9,
        amount=1500,
        dimensions={},
        acts=acts,
    )
    page = text(sit("jing").get("/figures/disclosure.fees/?year=2026"))
    assert "<b>15.00</b>" in page
    assert "<td>15.00</td>" in page


def test_the_long_page_leads_to_each_of_its_parts(sit) -> None:
    page = sit("ke").get("/figures/?year=2026").content.decode()
    places = re.findall(r'<a href="#(part-\d+)">', page)
    assert len(places) > 2
    assert [each for each in places if f'<section class="zs-panel" id="{each}">' not in page] == []

"""The annual report as a page and as Word: every number leads to its figure."""

from __future__ import annotations

import io
import re
from datetime import date

import docx
import pytest

from marks import as_typed
from zhunsheng.registers.yearly import annual_report
from zhunsheng.reports.document import said


def text(answer) -> str:
    return as_typed(answer.content.decode())


@pytest.fixture
def year(registered) -> None:
    """Two requests, still open at the end of the year."""
    for n in (1, 2):
        registered(**{"f.subject": f"第{n}件", "on": f"2026-11-1{n}"})


def test_every_number_is_a_link_to_its_figure_of_that_year(sit, year, office) -> None:
    page = text(sit("jing").get("/report/?year=2026"))
    numbers = list(annual_report(office, 2026, date(2026, 11, 23)).numbers())
    assert numbers
    links = re.findall(r'<a href="(/figures/[^"]+)">([^<]+)</a>', page)
    for number in numbers:
        found = [place for place, words in links if words == number.text and f"/figures/{number.figure}/" in place]
        assert found
        assert "year=2026" in found[0]
        assert sit("jing").get(found[0].replace("&amp;", "&")).status_code == 200


def test_the_part_named_in_the_report_opens_as_a_part(sit, year) -> None:
    page = text(sit("jing").get("/report/?year=2026"))
    place = re.search(r'href="(/figures/matters.carried/\?year=2026&amp;part=disclosure_requests)"', page)
    assert place
    assert "其中:依申请公开" in text(sit("jing").get(place[1].replace("&amp;", "&")))


def test_the_appendix_gives_definition_and_records(sit, year, office) -> None:
    page = text(sit("jing").get("/report/?year=2026"))
    document = annual_report(office, 2026, date(2026, 11, 23))
    for each in document.appendix:
        assert each.definition in page
        assert "、".join(map(str, each.acts)) in page
        assert "".join(each.said) in page


def test_sums_stand_in_the_appendix_as_in_the_text() -> None:
    assert said(741_040_000, "分") == ("741.04", "万元")
    assert said(12_345, "分") == ("123.45", "元")
    assert said(36, "件") == ("36", "件")


def test_a_year_without_records_says_exactly_that(sit, office) -> None:
    assert "本年度没有可据以填写的记录。" in text(sit("jing").get("/report/?year=2010"))


def test_the_same_report_is_saved_as_word(sit, year, office) -> None:
    answer = sit("jing").get("/report/annual.docx?year=2026")
    assert "attachment" in answer.headers["Content-Disposition"]
    saved = "\n".join(p.text for p in docx.Document(io.BytesIO(answer.content)).paragraphs)
    for line in annual_report(office, 2026, date(2026, 11, 23)).text.splitlines():
        assert line in saved


def test_the_report_of_a_sample_office_is_marked(sit, year) -> None:
    assert "示例(虚构数据)" in text(sit("jing").get("/report/?year=2026"))


@pytest.mark.parametrize("username", ["si", "gu", "sys", "sec", "aud"])
def test_the_report_is_for_staff_of_the_office(sit, year, username: str) -> None:
    for place in ("/report/?year=2026", "/report/annual.docx?year=2026"):
        assert sit(username).get(place).status_code == 403


def test_staff_find_figures_report_and_due_dates_in_the_navigation(sit, office) -> None:
    page = text(sit("jing").get("/"))
    for place in ("/figures/", "/report/", "/due"):
        assert f'href="{place}"' in page
    assert 'href="/report/"' not in text(sit("si").get("/"))


def test_what_is_overdue_and_not_done_stands_beside_what_was_on_time_and_late(sit, registered) -> None:
    registered(on="2026-10-12")
    registered(on="2026-11-20")
    page = text(sit("jing").get("/report/?year=2026"))
    said = re.search(r'尚未办结已逾期<a href="(/figures/clocks\.overdue/[^"]+)">1项次</a>', page)
    assert said
    listed = text(sit("jing").get(said[1].replace("&amp;", "&"))).split("<tbody>")[1]
    assert listed.count("<tr>") == 1
    assert "2026年12月" not in page


def test_a_rule_not_kept_is_told_as_a_fact(sit, registered) -> None:
    place = registered()
    late = {"do": "submit", "on": "2026-11-23", "is_late": "1", "late": "迟到的记录", "f.text": "无人催办"}
    sit("zhu").post(f"{place}do/record.urge_answered/", late)
    page = re.sub("<[^>]+>", "", text(sit("jing").get("/report/?year=2026")))
    assert re.search("由记录推出.需要改进的情形1项", page)

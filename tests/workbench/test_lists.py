"""To-do and registers: lamps, filters, search, and a workbook of exactly what is seen."""

from __future__ import annotations

import io

import pytest
from openpyxl import load_workbook

from marks import as_typed
from zhunsheng.people.models import Account

REGISTER = "/r/disclosure_requests/"


def text(answer) -> str:
    return as_typed(answer.content.decode())


@pytest.fixture
def several(registered) -> dict[str, str]:
    """Requests of different ages: overdue, last day, near, far (20 working days to answer)."""
    days = {"逾期的": "2026-10-22", "今日的": "2026-10-26", "临近的": "2026-10-28", "宽裕的": "2026-11-23"}
    return {subject: registered(**{"f.subject": subject, "on": day}) for subject, day in days.items()}


def test_lamps_say_by_shape_words_and_colour_how_much_is_left(sit, several) -> None:
    page = text(sit("xin").get("/"))
    for words in ("逾期2个工作日", "今日到期", "剩2个工作日", "剩20个工作日"):
        assert words in page
    for shape in "■▲●":
        assert shape in page


def test_the_to_do_lists_what_is_overdue_first(sit, several) -> None:
    page = text(sit("xin").get("/"))
    places = [page.index(subject) for subject in ("逾期的", "今日的", "临近的", "宽裕的")]
    assert places == sorted(places)


def test_the_next_act_is_a_verb_for_my_post(sit, several) -> None:
    handler = text(sit("jing").get("/"))
    assert "do/disclosure." in handler
    assert "办理<span" in handler


def test_a_tile_narrows_the_to_do(sit, several) -> None:
    page = text(sit("xin").get("/?lamp=r"))
    assert "逾期的" in page
    assert "宽裕的" not in page


def test_only_mine_are_those_i_answer_for(sit, several, office) -> None:
    sit("ke").post(f"{several['临近的']}do/record.assigned/", {"do": "submit", "f.handlers": _id("jing")})
    page = text(sit("jing").get("/?mine=1"))
    assert "临近的" in page
    assert "逾期的" not in page


def _id(username: str) -> str:

    return str(Account.objects.get(username=username).pk)


@pytest.mark.parametrize(
    ("query", "seen"),
    [
        ("?lamp=r", {"逾期的", "今日的"}),
        ("?lamp=y", {"临近的"}),
        ("?lamp=g", {"宽裕的"}),
        ("?state=closed", set()),
        ("?since=2026-10-26&until=2026.10.28", {"今日的", "临近的"}),
        ("?q=临近", {"临近的"}),
        ("?q=2号", {"今日的"}),
        ("?q=章小满", set()),
        ("?q=13900001234", set()),
        ("?stage=done", set()),
        ("?q=没有这样的话", set()),
    ],
)
def test_filters_narrow_the_register_and_its_workbook_alike(sit, several, query: str, seen: set[str]) -> None:
    page = text(sit("xin").get(REGISTER + query))
    assert {subject for subject in several if subject in page} == seen
    book = load_workbook(io.BytesIO(sit("xin").get(f"{REGISTER}all.xlsx{query}").content))
    titles = [row[1] for row in book.active.iter_rows(min_row=2, values_only=True) if row[1]]
    assert len(titles) == len(seen)


@pytest.mark.parametrize("query", ["since=2026-13-01", "until=2026-02-30", "since=昨天"])
def test_a_day_that_is_none_narrows_nothing_in_silence(sit, several, query: str) -> None:
    for place in ("/r/disclosure_requests/", "/r/disclosure_requests/all.xlsx"):
        answer = sit("xin").get(f"{place}?{query}")
        assert answer.status_code == 400
        assert f"“{query.partition('=')[2]}”不是日期" in text(answer)
    part = sit("xin").get(f"/r/disclosure_requests/?{query}", headers={"HX-Request": "true"})
    assert part.headers["HX-Redirect"].startswith("/r/disclosure_requests/?")  # told on a page of its own


def test_the_workbook_has_the_heads_and_the_order_of_the_page(sit, several) -> None:
    page = text(sit("xin").get(f"{REGISTER}?sort=number"))
    heads = [part.split("<")[0] for part in page.split('<th scope="col">')[1:]]
    book = load_workbook(io.BytesIO(sit("xin").get(f"{REGISTER}all.xlsx?sort=number").content)).active
    assert [cell.value for cell in book[1]] == heads
    numbers = [book.cell(row, 1).value for row in range(2, 6)]
    assert numbers == [f"示改公开〔2026〕{serial}号" for serial in (1, 2, 3, 4)]
    places = [page.index(number) for number in numbers]
    assert places == sorted(places)


def test_names_are_masked_in_list_and_workbook_for_posts_that_do_not_need_them(sit, several) -> None:
    assert "章小满" not in text(sit("hui").get(REGISTER))
    book = load_workbook(io.BytesIO(sit("hui").get(f"{REGISTER}all.xlsx").content)).active
    assert not any("章小满" in str(cell) for row in book.iter_rows(values_only=True) for cell in row)


def test_a_cell_is_never_a_formula(sit, registered) -> None:
    registered(**{"f.subject": "=1+1"})
    book = load_workbook(io.BytesIO(sit("xin").get(f"{REGISTER}all.xlsx").content)).active
    assert all(cell.data_type != "f" for row in book.iter_rows() for cell in row)


def test_the_number_can_be_taken_in_one_click(sit, several) -> None:
    assert '<td class="no">示改公开〔2026〕1号</td>' in text(sit("xin").get(REGISTER))


def test_a_page_that_is_none_shows_the_nearest(sit, several) -> None:
    assert "第 1 / 1 页" in text(sit("xin").get(f"{REGISTER}?page=99"))
    assert "第 1 / 1 页" in text(sit("xin").get(f"{REGISTER}?page=abc&sort=nonsense"))

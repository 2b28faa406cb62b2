"""The navigation and the choice of what to register: by kind of work, in one order, nothing twice, nothing missing."""

from __future__ import annotations

import re

from marks import as_typed
from zhunsheng.matters.catalogue import OTHER, WORK, procedures, work_of

NAMED = [id_ for _work, ids in WORK for id_ in ids]


def lists(page: str) -> list[tuple[str, list[str]]]:
    """The headings of the navigation with the addresses under each."""
    side = as_typed(page).split('<div class="zs-side">')[1].split("</nav>")[0]
    parts = re.split(r"<h2>(.*?)</h2>", side)[1:]
    return [(head, re.findall(r'href="([^"]+)"', links)) for head, links in zip(parts[::2], parts[1::2], strict=True)]


def test_every_register_belongs_to_one_kind_of_work() -> None:
    assert len(NAMED) == len(set(NAMED))
    assert set(NAMED) == {each.id for each in procedures().values() if each.series}
    assert list(procedures())[: len(NAMED)] == NAMED
    assert work_of("petitions") == WORK[0][0]
    assert work_of("keys of a procedure to come") == OTHER


def test_registers_stand_under_their_kind_of_work_with_what_is_open(sit, registered) -> None:
    registered()
    page = sit("ke").get("/").content.decode()
    found = dict(lists(page))
    assert [work for work in found if work in dict(WORK)] == [work for work, _ids in WORK]
    for work, ids in WORK:
        assert found[work] == [f"/r/{each}/" for each in ids]
    assert re.search(r"依申请公开<span class=\"zs-n\">1<", page)


def test_nobody_sees_a_heading_without_registers(sit) -> None:
    found = lists(sit("si").get("/").content.decode())
    assert all(links for _head, links in found)
    assert len([head for head, _links in found if head in dict(WORK)]) < len(WORK)


def test_what_may_be_registered_stands_in_the_same_order(sit) -> None:
    page = sit("deng").get("/new/").content.decode().split('id="main"')[1]
    offered = [*dict.fromkeys(re.findall(r'href="/new/(\w+)/', page))]
    assert offered
    assert offered == [each for each in NAMED if each in offered]
    heads = [as_typed(each) for each in re.findall(r"<h2>(.*?)</h2>", page)]
    assert heads == [work for work, ids in WORK if set(ids) & set(offered)]

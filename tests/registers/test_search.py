"""检索:任何一段连着的字都查得到,姓名只按人查得到;新登记的、已经编入索引的、改过的,一样。"""

from __future__ import annotations

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zhunsheng.ledger.statements import Cursor, on_sqlite
from zhunsheng.registers import search
from zhunsheng.registers.search import PERSONS, WORDS, normal

LETTERS = "示例甲乙0(A ,"
texts = st.text(LETTERS, max_size=6)
lines = st.lists(texts, max_size=3).map("\n".join)
rows = st.lists(st.tuples(lines, lines), min_size=1, max_size=5)
FIRST = 64_000_000_001
"""Beyond the entries other tests may have left: an emptied register leaves them behind."""


def indexed(entries: dict[int, tuple[str, str]], *, new: bool = True) -> None:
    """Give each row its words and persons."""
    with Cursor() as cursor:
        for rowid, words in entries.items():
            search.index(cursor, rowid, words, new=new)


def found(query: str, kind: str, among: int) -> set[int]:
    """Which of the rows, as many as ``among``, are found."""
    condition = search.condition(query, kind)
    if condition is None:
        return set()
    where, parts = condition
    listed = ", ".join(f"({each})" for each in range(FIRST, FIRST + among))
    with Cursor() as cursor:
        cursor.execute(f"WITH listed(id) AS (VALUES {listed}) SELECT id FROM listed WHERE {where}", parts)
        return {rowid for (rowid,) in cursor.fetchall()}


def holding(query: str, entries: dict[int, tuple[str, str]], part: int) -> set[int]:
    """The rows that hold each word of the query in some line: the truth, without any index."""
    lines = {rowid: [normal(line) for line in row[part].split("\n")] for rowid, row in entries.items()}
    words = [normal(word) for word in query.split()]
    return {rowid for rowid, held in lines.items() if all(any(word in line for line in held) for word in words)}


def agree(query: str, entries: dict[int, tuple[str, str]]) -> None:
    """Words and persons are found where they are, and nowhere else."""
    if normal(query):
        for part, kind in enumerate((WORDS, PERSONS)):
            assert found(query, kind, len(entries)) == holding(query, entries, part), (query, kind, entries)


@pytest.mark.usefixtures("db")
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows, rows, st.lists(texts, max_size=4), st.sampled_from([1, 2, 64]))
def test_连着的字都查得到_查到的都有(first, second, queries, together):
    entries = dict(enumerate(first, start=FIRST))
    changed = {rowid: words for rowid, words in enumerate(second, start=FIRST) if rowid in entries}
    asked = [*queries, *(line for words in first for each in words for line in each.split("\n"))]
    with pytest.MonkeyPatch.context() as patch, transaction.atomic():
        patch.setattr(search, "TOGETHER", together)
        indexed(entries)
        for query in asked:
            agree(query, entries)
        indexed(changed, new=False)
        for query in asked:
            agree(query, entries | changed)
        transaction.set_rollback(True)


@pytest.mark.usefixtures("db")
@pytest.mark.parametrize("together", [1, 64], ids=["编入索引", "尚在等候"])
def test_相近的编码不会混同(monkeypatch, together):
    """“0”是30,“〇”是3007:一个编码是另一个的开头。"""
    monkeypatch.setattr(search, "TOGETHER", together)
    entries = {FIRST: ("示0", ""), FIRST + 1: ("示〇", ""), FIRST + 2: ("0〇", "示0")}
    indexed(entries)
    for query in ("示0", "0〇", "示〇", "0", "〇", "示", "〇0"):
        agree(query, entries)


@pytest.mark.usefixtures("db")
def test_几个词不论先后():
    entries = {FIRST: ("安置房补签协议", ""), FIRST + 1: ("补签\n安置", ""), FIRST + 2: ("安置", "")}
    indexed(entries)
    for query in ("补签 安置", "安置 补签", "安置补签"):
        agree(query, entries)
    assert found("安置 补签", WORDS, 3) == {FIRST, FIRST + 1}


@pytest.mark.usefixtures("db")
def test_新登记的攒够一批一起编入():
    many = search.TOGETHER * 2 + 1
    entries = {FIRST + place: (f"示例{place}", "") for place in range(many)}
    indexed(entries)
    for query in ("示例1", "例12", "示"):
        agree(query, entries)
    tables = {search.TABLE: "rowid", search.WAITING: "id"} if on_sqlite() else {search.TABLE: "rowid"}
    held = []
    with Cursor() as cursor:
        for table, key in tables.items():
            cursor.execute(f"SELECT count(*) FROM {table} WHERE {key} >= %s", [FIRST])
            held += cursor.fetchone() or ()
    assert held == ([many - 1, 1] if on_sqlite() else [many])

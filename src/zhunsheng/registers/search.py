"""Search over own 2-grams: SQLite FTS5, PostgreSQL the same grams as a text vector.

Each pair of neighbouring characters becomes one ascii token, so a phrase of tokens is exactly a substring. Queries of
one character fall back to a prefix of the pair. Numbers found as wholes have a table of their own (``numbers``).
Private persons have pairs of their own kind: no search for words finds a name, only a search for a person does.

On SQLite the entries of the newest rows wait in a plain table, where they are looked through one by one, and go into
the index ``TOGETHER`` at a time: alone each would write ten pages. PostgreSQL's index has such a list of its own.
"""

from __future__ import annotations

import itertools
import unicodedata
from functools import lru_cache

from zhunsheng.ledger.statements import Cursor, on_sqlite

TABLE = "registers_grams"
WAITING = "registers_grams_waiting"
TOGETHER = 64
SEVERAL = "、"
WORDS, PERSONS = "g", "p"
"""The kinds of pairs: of words anybody may search, and of private persons."""
SQLITE = f"CREATE VIRTUAL TABLE IF NOT EXISTS {TABLE} USING fts5(grams, detail='full', columnsize=0, tokenize='ascii')"
SQLITE_WAITING = f"CREATE TABLE IF NOT EXISTS {WAITING} (id integer PRIMARY KEY, grams text NOT NULL)"
POSTGRES = (
    f"CREATE TABLE IF NOT EXISTS {TABLE} (rowid bigint PRIMARY KEY, grams tsvector NOT NULL);"
    f" CREATE INDEX IF NOT EXISTS {TABLE}_gin ON {TABLE} USING gin (grams)"
)


def normal(text: str) -> str:
    """The searchable form: compatibility forms folded, lower case, no white space."""
    return "".join(unicodedata.normalize("NFKC", text).lower().split())


def grams(text: str, persons: str = "") -> str:
    """The text as tokens, and the private persons as tokens of their own kind, one on each line.

    A fence between lines keeps phrases from running over.
    """
    pairs = [found] if (found := _words(text)) else []
    pairs += [_pairs(line, PERSONS) for each in persons.split("\n") if (line := normal(each))]
    return " zz ".join(pairs)


@lru_cache(maxsize=512)  # most acts leave the words of their matter as they were; persons are never kept here
def _words(text: str) -> str:
    """The pairs of all lines."""
    return " zz ".join([found for line in text.split("\n") if (found := _line(line))])


@lru_cache(maxsize=1024)  # most lines of a row are words of closed lists
def _line(text: str) -> str:
    """The pairs of one line."""
    line = normal(text)
    return _pairs(line, WORDS) if line else ""


def _pairs(line: str, kind: str) -> str:
    codes = [f"{ord(letter):x}" for letter in line + "\u2002"]
    return " ".join([f"{kind}{a}x{b}" for a, b in itertools.pairwise(codes)])


def index(cursor: Cursor, rowid: int, words: tuple[str, str], *, new: bool = False) -> None:
    """Replace the search entry of a row where its words changed (see ``grams``); ``new`` rows have none to replace."""
    tokens = grams(*words)
    if on_sqlite():
        if new:
            _wait(cursor, rowid, tokens)
            return
        cursor.execute(f"UPDATE {WAITING} SET grams = %s WHERE id = %s RETURNING id", [tokens, rowid])
        if cursor.fetchone() is not None:
            return
    value = "%s" if on_sqlite() else "to_tsvector('simple', %s)"
    if not new:
        cursor.execute(f"SELECT grams = {value} FROM {TABLE} WHERE rowid = %s", [tokens, rowid])
        if cursor.fetchone() in {(True,), (1,)}:
            return
        cursor.execute(f"DELETE FROM {TABLE} WHERE rowid = %s", [rowid])
    cursor.execute(f"INSERT INTO {TABLE} (rowid, grams) VALUES (%s, {value})", [rowid, tokens])


def _wait(cursor: Cursor, rowid: int, tokens: str) -> None:
    """Put a new row's entry behind those that wait; the ids of rows go up, and every so many all go in together."""
    cursor.execute(f"INSERT INTO {WAITING} (id, grams) VALUES (%s, %s)", [rowid, tokens])
    if rowid % TOGETHER == 0:
        _take_in(cursor)


def _take_in(cursor: Cursor) -> None:
    cursor.execute(f"INSERT INTO {TABLE} (rowid, grams) SELECT id, grams FROM {WAITING} ORDER BY id")
    cursor.execute(f"DELETE FROM {WAITING}")


def remove(cursor: Cursor, organ: int) -> None:
    """Take out the entries of all rows of an organ."""
    rows = "(SELECT id FROM registers_matter WHERE organ_id = %s)"
    cursor.execute(f"DELETE FROM {TABLE} WHERE rowid IN {rows}", [organ])
    if on_sqlite():
        cursor.execute(f"DELETE FROM {WAITING} WHERE id IN {rows}", [organ])


def purge() -> None:
    """Leave nothing of replaced entries behind: SQLite's index only marks them as gone until it is made one again."""
    if on_sqlite():
        with Cursor() as cursor:
            cursor.execute(f"INSERT INTO {TABLE} ({TABLE}) VALUES ('optimize')")


def condition(query: str, kind: str = WORDS) -> tuple[str, list[str]] | None:
    """An SQL condition on ``registers_matter.id`` with its parameters; ``None`` for an empty query.

    Of several words a row holds each, in whatever order and place.
    """
    found = [_of_word(word, kind) for each in query.split() if (word := normal(each))]
    return (
        (" AND ".join(where for where, _ in found), [part for _, parts in found for part in parts]) if found else None
    )


def _of_word(word: str, kind: str) -> tuple[str, list[str]]:
    if len(word) == 1:
        prefix = f"{kind}{ord(word):x}x"
        return _among(f"{prefix}*", prefix) if on_sqlite() else _matching(f"{prefix}:*")
    phrase = " ".join([f"{kind}{ord(a):x}x{ord(b):x}" for a, b in itertools.pairwise(word)])
    return _among(f'"{phrase}"', f"{phrase} ") if on_sqlite() else _matching(phrase.replace(" ", " <-> "))


def _among(match: str, part: str) -> tuple[str, list[str]]:
    """Rows in the index, and those that wait: no token begins inside another, and each ends in a blank."""
    indexed = f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH %s"
    waiting = f"SELECT id FROM {WAITING} WHERE instr(grams || ' ', %s)"
    return f"id IN ({indexed} UNION ALL {waiting})", [match, part]


def _matching(query: str) -> tuple[str, list[str]]:
    return f"id IN (SELECT rowid FROM {TABLE} WHERE grams @@ to_tsquery('simple', %s))", [query]

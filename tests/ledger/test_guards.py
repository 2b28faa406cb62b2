"""The database itself refuses to change, drop, replace or empty what the ledger holds."""

import pytest
from django.db import DatabaseError, connection, transaction

from zhunsheng.ledger import guards
from zhunsheng.ledger.models import Head, Row
from zhunsheng.people.models import Organ

pytestmark = pytest.mark.django_db

INSERT = (
    "INSERT INTO ledger_row (organ_id, seq, matter, header, header_nonce, body, body_nonce, leaf)"
    " VALUES (%s, %s, 'm', %s, %s, %s, %s, %s)"
)
BYTES = [b"{}"] * 5


@pytest.fixture
def organ():
    made = Organ.objects.create(key="k", name="示例单位", code="示", kind="sample")
    Head.objects.create(organ=made)
    with connection.cursor() as cursor:
        for seq in range(3):
            cursor.execute(INSERT, [made.pk, seq, *BYTES])
        cursor.execute("INSERT INTO ledger_naming (organ_id, seq, matter) VALUES (%s, 2, 'n')", [made.pk])
    return made


def refused(statement, *params):
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, params)


def test_every_guard_is_in_place():
    assert guards.missing(connection) == []


def test_a_missing_guard_is_named(organ):
    name = "zs_row_update" if connection.vendor == "sqlite" else "zs_row_change"
    table = "" if connection.vendor == "sqlite" else " ON ledger_row"
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER {name}{table}")
    assert guards.missing(connection) == [name]


def test_the_head_grows_by_itself(organ):
    assert Head.objects.get(organ=organ).size == 3


@pytest.mark.parametrize("table", ["ledger_row", "ledger_naming"])
def test_nothing_is_altered_or_dropped(organ, table):
    refused(f"UPDATE {table} SET matter = 'x'")
    refused(f"DELETE FROM {table}")
    assert Row.objects.count() == 3


def test_nothing_is_replaced(organ):
    if connection.vendor == "sqlite":
        refused(INSERT.replace("INSERT", "INSERT OR REPLACE"), organ.pk, 1, *BYTES)
    refused(INSERT + " ON CONFLICT (organ_id, seq) DO UPDATE SET matter = 'x'", organ.pk, 1, *BYTES)
    assert Row.objects.count() == 3


def test_nothing_is_replaced_by_its_row_id_on_any_connection(organ):
    """A plain connection fires no delete trigger for what REPLACE takes away; then insertion itself has to refuse."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA recursive_triggers=OFF")
        cursor.execute("INSERT INTO ledger_signed (organ_id, size, root, note) VALUES (%s, 2, x'00', 'n')", [organ.pk])
        cursor.execute("INSERT INTO ledger_cosigned (organ_id, size, line) VALUES (%s, 2, 'l')", [organ.pk])
        ids = [
            cursor.execute(f"SELECT min(id) FROM {table}").fetchone()[0]
            for table in ("ledger_row", "ledger_naming", "ledger_signed", "ledger_cosigned")
        ]
    row, naming, signed, cosigned = ids
    replacing = (
        INSERT.replace("INSERT", "REPLACE")
        .replace("(organ_id", "(id, organ_id")
        .replace("(%s, %s, 'm'", "(%s, %s, %s, 'm'")
    )
    try:
        refused(replacing, row, organ.pk, 3, *BYTES)
        refused("REPLACE INTO ledger_naming (id, organ_id, seq, matter) VALUES (%s, %s, 2, 'z')", naming, organ.pk)
        refused(
            "REPLACE INTO ledger_signed (id, organ_id, size, root, note) VALUES (%s, %s, 3, x'01', 'z')",
            signed,
            organ.pk,
        )
        refused("REPLACE INTO ledger_cosigned (id, organ_id, size, line) VALUES (%s, %s, 2, 'z')", cosigned, organ.pk)
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA recursive_triggers=ON")
    assert Row.objects.count() == 3


def test_a_number_cannot_be_skipped_or_taken_twice(organ):
    refused(INSERT, organ.pk, 5, *BYTES)
    refused(INSERT, organ.pk, 2, *BYTES)


def test_the_head_cannot_be_moved_removed_or_doubled(organ):
    refused("UPDATE ledger_head SET size = 9")
    refused("UPDATE ledger_head SET size = size + 1")
    refused("DELETE FROM ledger_head")
    refused("INSERT INTO ledger_head (organ_id, size) VALUES (%s, 0)", organ.pk)


def test_a_naming_is_written_with_its_act_only(organ):
    refused("INSERT INTO ledger_naming (organ_id, seq, matter) VALUES (%s, 1, 'z')", organ.pk)


@pytest.mark.postgres
def test_truncate_is_refused(organ):
    for table in ("ledger_row", "ledger_naming", "ledger_head"):
        refused(f"TRUNCATE {table} CASCADE")

"""Guards in the database itself: acts are only added, in unbroken sequence, and never changed or dropped.

SQLite's ``INSERT OR REPLACE`` slips past delete triggers wherever a connection has not switched them on for it, so
insertion itself demands the next number and a row id not taken yet; PostgreSQL's row triggers do not see TRUNCATE, so a
statement trigger refuses it, and all fire ALWAYS. Sources: the documented behaviour of both databases; see docs/adr.
"""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper

SQLITE = {
    "zs_row_update": "BEFORE UPDATE ON ledger_row BEGIN SELECT RAISE(ABORT, '账本只增不改'); END",
    "zs_row_delete": "BEFORE DELETE ON ledger_row BEGIN SELECT RAISE(ABORT, '账本只增不删'); END",
    "zs_row_insert": (
        "BEFORE INSERT ON ledger_row WHEN NEW.seq IS NOT (SELECT size FROM ledger_head WHERE organ_id = NEW.organ_id)"
        " OR EXISTS (SELECT 1 FROM ledger_row WHERE id = NEW.id)"
        " BEGIN SELECT RAISE(ABORT, '账本序号必须连续'); END"
    ),
    "zs_row_grow": (
        "AFTER INSERT ON ledger_row BEGIN UPDATE ledger_head SET size = size + 1 WHERE organ_id = NEW.organ_id; END"
    ),
    "zs_naming_update": "BEFORE UPDATE ON ledger_naming BEGIN SELECT RAISE(ABORT, '账本只增不改'); END",
    "zs_naming_delete": "BEFORE DELETE ON ledger_naming BEGIN SELECT RAISE(ABORT, '账本只增不删'); END",
    "zs_naming_insert": (
        "BEFORE INSERT ON ledger_naming"
        " WHEN NEW.seq IS NOT (SELECT size - 1 FROM ledger_head WHERE organ_id = NEW.organ_id)"
        " OR EXISTS (SELECT 1 FROM ledger_naming WHERE id = NEW.id)"
        " BEGIN SELECT RAISE(ABORT, '归档关系只随本条行为写入'); END"
    ),
    "zs_head_update": (
        "BEFORE UPDATE ON ledger_head WHEN NEW.organ_id IS NOT OLD.organ_id OR NEW.size IS NOT OLD.size + 1"
        " OR NOT EXISTS (SELECT 1 FROM ledger_row WHERE organ_id = OLD.organ_id AND seq = OLD.size)"
        " BEGIN SELECT RAISE(ABORT, '账本头只随行为增长'); END"
    ),
    "zs_head_delete": "BEFORE DELETE ON ledger_head BEGIN SELECT RAISE(ABORT, '账本头不可删除'); END",
    "zs_head_insert": (
        "BEFORE INSERT ON ledger_head WHEN NEW.size IS NOT 0"
        " OR EXISTS (SELECT 1 FROM ledger_head WHERE organ_id = NEW.organ_id)"
        " BEGIN SELECT RAISE(ABORT, '账本头只从零开始'); END"
    ),
    "zs_signed_update": "BEFORE UPDATE ON ledger_signed BEGIN SELECT RAISE(ABORT, '签过的树头不改'); END",
    "zs_signed_delete": "BEFORE DELETE ON ledger_signed BEGIN SELECT RAISE(ABORT, '签过的树头不删'); END",
    "zs_signed_insert": (
        "BEFORE INSERT ON ledger_signed"
        " WHEN NEW.size > (SELECT size FROM ledger_head WHERE organ_id = NEW.organ_id)"
        " OR NEW.size <= COALESCE((SELECT MAX(size) FROM ledger_signed WHERE organ_id = NEW.organ_id), 0)"
        " OR EXISTS (SELECT 1 FROM ledger_signed WHERE id = NEW.id)"
        " BEGIN SELECT RAISE(ABORT, '树头只往前签'); END"
    ),
    "zs_cosigned_update": "BEFORE UPDATE ON ledger_cosigned BEGIN SELECT RAISE(ABORT, '见证签名不改'); END",
    "zs_cosigned_delete": "BEFORE DELETE ON ledger_cosigned BEGIN SELECT RAISE(ABORT, '见证签名不删'); END",
    "zs_cosigned_insert": (
        "BEFORE INSERT ON ledger_cosigned WHEN NOT EXISTS"
        " (SELECT 1 FROM ledger_signed WHERE organ_id = NEW.organ_id AND size = NEW.size)"
        " OR EXISTS (SELECT 1 FROM ledger_cosigned WHERE id = NEW.id)"
        " BEGIN SELECT RAISE(ABORT, '没有这个树头'); END"
    ),
}

_POSTGRES_FUNCTIONS = """
CREATE OR REPLACE FUNCTION zs_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '账本只增不改、不删'; END $$;
CREATE OR REPLACE FUNCTION zs_row_insert() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  IF NEW.seq IS DISTINCT FROM (SELECT size FROM ledger_head WHERE organ_id = NEW.organ_id) THEN
    RAISE EXCEPTION '账本序号必须连续'; END IF; RETURN NEW; END $$;
CREATE OR REPLACE FUNCTION zs_row_grow() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN UPDATE ledger_head SET size = size + 1 WHERE organ_id = NEW.organ_id; RETURN NULL; END $$;
CREATE OR REPLACE FUNCTION zs_naming_insert() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  IF NEW.seq IS DISTINCT FROM (SELECT size - 1 FROM ledger_head WHERE organ_id = NEW.organ_id) THEN
    RAISE EXCEPTION '归档关系只随本条行为写入'; END IF; RETURN NEW; END $$;
CREATE OR REPLACE FUNCTION zs_head_update() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  IF NEW.organ_id IS DISTINCT FROM OLD.organ_id OR NEW.size IS DISTINCT FROM OLD.size + 1
     OR NOT EXISTS (SELECT 1 FROM ledger_row WHERE organ_id = OLD.organ_id AND seq = OLD.size) THEN
    RAISE EXCEPTION '账本头只随行为增长'; END IF; RETURN NEW; END $$;
CREATE OR REPLACE FUNCTION zs_head_insert() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  IF NEW.size IS DISTINCT FROM 0 OR EXISTS (SELECT 1 FROM ledger_head WHERE organ_id = NEW.organ_id) THEN
    RAISE EXCEPTION '账本头只从零开始'; END IF; RETURN NEW; END $$;
CREATE OR REPLACE FUNCTION zs_signed_insert() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  IF NEW.size > (SELECT size FROM ledger_head WHERE organ_id = NEW.organ_id)
     OR NEW.size <= COALESCE((SELECT MAX(size) FROM ledger_signed WHERE organ_id = NEW.organ_id), 0) THEN
    RAISE EXCEPTION '树头只往前签'; END IF; RETURN NEW; END $$;
CREATE OR REPLACE FUNCTION zs_cosigned_insert() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM ledger_signed WHERE organ_id = NEW.organ_id AND size = NEW.size) THEN
    RAISE EXCEPTION '没有这个树头'; END IF; RETURN NEW; END $$;
"""

POSTGRES = {
    "zs_row_change": ("ledger_row", "BEFORE UPDATE OR DELETE", "ROW", "zs_refuse"),
    "zs_row_truncate": ("ledger_row", "BEFORE TRUNCATE", "STATEMENT", "zs_refuse"),
    "zs_row_insert": ("ledger_row", "BEFORE INSERT", "ROW", "zs_row_insert"),
    "zs_row_grow": ("ledger_row", "AFTER INSERT", "ROW", "zs_row_grow"),
    "zs_naming_change": ("ledger_naming", "BEFORE UPDATE OR DELETE", "ROW", "zs_refuse"),
    "zs_naming_truncate": ("ledger_naming", "BEFORE TRUNCATE", "STATEMENT", "zs_refuse"),
    "zs_naming_insert": ("ledger_naming", "BEFORE INSERT", "ROW", "zs_naming_insert"),
    "zs_head_update": ("ledger_head", "BEFORE UPDATE", "ROW", "zs_head_update"),
    "zs_head_delete": ("ledger_head", "BEFORE DELETE", "ROW", "zs_refuse"),
    "zs_head_insert": ("ledger_head", "BEFORE INSERT", "ROW", "zs_head_insert"),
    "zs_head_truncate": ("ledger_head", "BEFORE TRUNCATE", "STATEMENT", "zs_refuse"),
    "zs_signed_change": ("ledger_signed", "BEFORE UPDATE OR DELETE", "ROW", "zs_refuse"),
    "zs_signed_truncate": ("ledger_signed", "BEFORE TRUNCATE", "STATEMENT", "zs_refuse"),
    "zs_signed_insert": ("ledger_signed", "BEFORE INSERT", "ROW", "zs_signed_insert"),
    "zs_cosigned_change": ("ledger_cosigned", "BEFORE UPDATE OR DELETE", "ROW", "zs_refuse"),
    "zs_cosigned_truncate": ("ledger_cosigned", "BEFORE TRUNCATE", "STATEMENT", "zs_refuse"),
    "zs_cosigned_insert": ("ledger_cosigned", "BEFORE INSERT", "ROW", "zs_cosigned_insert"),
}


def install(connection: BaseDatabaseWrapper) -> None:
    """Put every guard in place, as it is now."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            for name, body in SQLITE.items():
                cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
                cursor.execute(f"CREATE TRIGGER {name} {body}")
            return
        cursor.execute(_POSTGRES_FUNCTIONS)
        for name, (table, event, level, function) in POSTGRES.items():
            cursor.execute(f"DROP TRIGGER IF EXISTS {name} ON {table}")
            cursor.execute(f"CREATE TRIGGER {name} {event} ON {table} FOR EACH {level} EXECUTE FUNCTION {function}()")
            cursor.execute(f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name}")


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """The guards that are not there, or are there but switched off or altered."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            found = dict(cursor.fetchall())
            return sorted(name for name, body in SQLITE.items() if found.get(name) != f"CREATE TRIGGER {name} {body}")
        cursor.execute("SELECT tgname FROM pg_trigger WHERE tgenabled = 'A'")
        enabled = {name for (name,) in cursor.fetchall()}
        return sorted(set(POSTGRES) - enabled)

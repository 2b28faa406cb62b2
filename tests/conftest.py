"""Which tests run here: suites that need PostgreSQL, Chromium, LibreOffice or Go are left out without it.

A run is on one database. On SQLite (the default) everything runs but what is marked `postgres`; on PostgreSQL
(ZS_DATABASE=postgresql://…) only what touches a database runs. `./zs test` makes both runs.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connection
from pytest_django import DjangoDbBlocker

from availability import HOW, MARKERS, lacking, on_postgres, required
from zhunsheng.ledger import guards

DATABASE_FIXTURES = {"db", "transactional_db", "django_db_setup", "live_server"}


def pytest_configure() -> None:
    """Refuse to start when something that must not be missing is missing."""
    unknown = set(required()) - set(MARKERS)
    if unknown:
        raise pytest.UsageError(f"ZS_REQUIRE: unknown {', '.join(sorted(unknown))}; known: {', '.join(MARKERS)}")
    missing = [HOW[marker] for marker in required() if marker in lacking()]
    if missing:
        raise pytest.UsageError("ZS_REQUIRE: missing\n  " + "\n  ".join(missing))


def runs_here(item: pytest.Item) -> bool:
    """Whether this test belongs to a run on this database and this machine."""
    needs_postgres = item.get_closest_marker("postgres") is not None
    for program in ("browser", "office", "go"):
        if item.get_closest_marker(program) and (on_postgres() or program in lacking()):
            return False
    if not on_postgres():
        return not needs_postgres
    fixtures = set(getattr(item, "fixturenames", ()))
    return needs_postgres or bool(item.get_closest_marker("django_db") or fixtures & DATABASE_FIXTURES)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect what does not belong to this run."""
    kept = [item for item in items if runs_here(item)]
    left_out = [item for item in items if not runs_here(item)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = kept


def lift_guards() -> None:
    """Take the ledger's guards away, so that the test's own database can be emptied."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            for name in guards.SQLITE:
                cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
            return
        for name, (table, *_) in guards.POSTGRES.items():
            cursor.execute(f"DROP TRIGGER IF EXISTS {name} ON {table}")


LIFTED = pytest.StashKey[DjangoDbBlocker]()


@pytest.fixture(autouse=True)
def _database_emptied_afterwards(request: pytest.FixtureRequest, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """A test with transactions of its own ends by emptying every table – which the guards exist to refuse."""
    marker = request.node.get_closest_marker("django_db")
    own_transactions = {"transactional_db", "live_server"} & set(request.fixturenames)
    if not own_transactions and not (marker and marker.kwargs.get("transaction")):
        yield
        return
    request.getfixturevalue("transactional_db")
    yield
    lift_guards()
    request.node.stash[LIFTED] = django_db_blocker


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Once the tables are empty the guards are put back: the next test on this database counts on them."""
    result = yield
    if blocker := item.stash.get(LIFTED, None):
        with blocker.unblock():
            guards.install(connection)
    return result

"""台账由行为折算,不看今天,也不看个人信息:哪天重算、删去全部个人信息以后重算,都一样。

The sample office is laid once, so all of it is one test.
"""

from __future__ import annotations

from datetime import date

from pytest_django.fixtures import Settings

from zhunsheng.archive.models import PersonalPart
from zhunsheng.ledger.statements import Cursor, on_sqlite
from zhunsheng.people.models import Organ
from zhunsheng.registers import search
from zhunsheng.registers.models import MatterRow
from zhunsheng.registers.rebuild import check, fingerprint, rebuild
from zhunsheng.sample.office import lay

TODAY = date(2026, 11, 23)
OTHER_DAYS = ("2024-02-29", "2026-11-24", "2031-01-01")


def test_台账换三天重算_删去个人信息以后重算_都与逐件写成的一样(db: None, settings: Settings) -> None:
    organ = lay(TODAY)
    written, searched = fingerprint(organ), entries()
    assert check(organ) == []
    for day in OTHER_DAYS:
        settings.ZS_TODAY = day
        assert rebuild(organ) == MatterRow.objects.filter(organ=organ).count()
        assert fingerprint(organ) == written, day
    assert entries() == searched
    erase(organ)
    assert fingerprint(organ) == written


def erase(organ: Organ) -> None:
    """Destroy every personal part; after a rebuild nobody is on a list of parties, and nobody is found by name."""
    name = next(row.parties[0]["name"] for row in MatterRow.objects.filter(sealed=False) if row.parties)
    assert found(name)
    erased, _ = PersonalPart.objects.filter(organ=organ).delete()
    assert erased > 50
    rebuild(organ)
    assert not MatterRow.objects.exclude(parties=[]).exists()
    assert not found(name)


def entries() -> dict[str, str]:
    """What each matter is found by, in the index or waiting for it."""
    held: list[tuple[str, str]] = []
    with Cursor() as cursor:
        for table in (f"{search.TABLE} g ON g.rowid = m.id", f"{search.WAITING} g ON g.id = m.id"):
            if on_sqlite() or search.WAITING not in table:
                cursor.execute(f"SELECT m.matter, g.grams FROM registers_matter m JOIN {table}")
                held += [(matter, grams) for matter, grams in cursor.fetchall()]
    assert len(dict(held)) == len(held)
    return dict(held)


def found(words: str) -> int:
    """How many matters the search for a person finds."""
    condition = search.condition(words, search.PERSONS)
    assert condition
    return MatterRow.objects.extra(where=[condition[0]], params=condition[1]).count()

"""Throw the registers away and fold them anew; compare a canonical dump by natural key.

The dump holds no database id, no time of writing and no lamp, and no personal field, so it is the same on any day,
under any rebuild, and after any personal part was lawfully destroyed.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.db import connection, transaction

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.ledger import read
from zhunsheng.ledger.statements import Cursor
from zhunsheng.matters.catalogue import kinds
from zhunsheng.people.models import Organ
from zhunsheng.registers import numbers, search
from zhunsheng.registers.files import case
from zhunsheng.registers.models import ContributionRow, DocumentNumber, MatterRow, NoticeRow
from zhunsheng.registers.write import store

_LEFT_OUT = ("id", "organ_id", "parties")
_ALONE = (
    f"SELECT m.matter, a.number FROM {numbers.TABLE} a JOIN registers_matter m ON m.id = a.id"
    " WHERE m.organ_id = %s ORDER BY m.matter, a.number"
)


def rebuild(organ: Organ) -> int:
    """Fold every matter of the organ again; gives how many."""
    known = by_matter(organ.pk)
    with transaction.atomic():
        with Cursor() as cursor:
            search.remove(cursor, organ.pk)
            numbers.remove(cursor, organ.pk)
        MatterRow.objects.filter(organ=organ).delete()
        ContributionRow.objects.filter(organ=organ).delete()
        NoticeRow.objects.filter(organ=organ).delete()
        DocumentNumber.objects.filter(organ=organ).delete()
        count = 0
        for matter in known:
            found = case(organ.pk, matter, known)
            if found is not None:
                store(organ.pk, found, new=True)
                count += 1
    return count


def by_matter(organ: int) -> dict[str, list[AnyEntry]]:
    """All recorded acts of an organ, under their own matter and every matter they name."""
    known: dict[str, list[AnyEntry]] = defaultdict(list)
    for entry in read.everything(organ, kinds()):
        known[entry.matter].append(entry)
        for other in entry.named:
            known[other].append(entry)
    return known


def dump(organ: Organ) -> Iterator[str]:
    """The registers as canonical lines, by matter."""
    for row in MatterRow.objects.filter(organ=organ).order_by("matter").values().iterator():
        yield _line({name: value for name, value in row.items() if name not in _LEFT_OUT})
    contributions = ContributionRow.objects.filter(organ=organ).order_by("matter", "place")
    lines = [_line({n: v for n, v in c.items() if n not in _LEFT_OUT}) for c in contributions.values().iterator()]
    yield from sorted(lines)
    for notice in NoticeRow.objects.filter(organ=organ).order_by("seq").values().iterator():
        yield _line({name: value for name, value in notice.items() if name not in _LEFT_OUT})
    taken = DocumentNumber.objects.filter(organ=organ).order_by("series", "year", "serial").values()
    yield from (_line({n: v for n, v in each.items() if n not in _LEFT_OUT}) for each in taken.iterator())
    with connection.cursor() as cursor:
        cursor.execute(_ALONE, [organ.pk])
        yield from (_line({"matter": matter, "alone": mark}) for matter, mark in cursor.fetchall())


def fingerprint(organ: Organ) -> str:
    """SHA-256 of the dump."""
    total = hashlib.sha256()
    for line in dump(organ):
        total.update(line.encode() + b"\n")
    return total.hexdigest()


def check(organ: Organ) -> list[str]:
    """Fold anew beside the stored registers; gives the lines that differ (stored ``-``, folded ``+``)."""
    before = list(dump(organ))
    with transaction.atomic():
        point = transaction.savepoint()
        rebuild(organ)
        after = list(dump(organ))
        transaction.savepoint_rollback(point)
    old, new = set(before), set(after)
    return [f"- {line}" for line in before if line not in new] + [f"+ {line}" for line in after if line not in old]


def _line(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)

"""Counts over the registers and who sees what in them, kept in memory while the registers stay as they are.

Registers change by acts, and by being rebuilt. The newest leaf of the ledger is different after every act, the highest
row after every rebuild; while both stay the same, so does every count. Nothing here is truth: it may be lost any time.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar, cast

from django.db import connection

T = TypeVar("T")

_LIMIT = 2000
_STAMP = (
    "SELECT (SELECT leaf FROM ledger_row WHERE organ_id = %s ORDER BY seq DESC LIMIT 1),"
    " (SELECT MAX(id) FROM registers_matter)"
)
_kept: dict[int, tuple[Hashable, dict[Hashable, object]]] = {}


def kept(organ: int, what: Hashable, count: Callable[[], T]) -> T:
    """What ``count`` gave for ``what`` since the registers last changed; ``what`` names everything it depends on."""
    stamp = _stamp(organ)
    known = _kept.get(organ)
    if known is None or known[0] != stamp or len(known[1]) >= _LIMIT:
        known = _kept[organ] = (stamp, {})
    if what not in known[1]:
        known[1][what] = count()
    return cast("T", known[1][what])


def _stamp(organ: int) -> Hashable:
    with connection.cursor() as cursor:
        cursor.execute(_STAMP, [organ])
        leaf, highest = cursor.fetchone()
    return (None if leaf is None else bytes(leaf), highest)

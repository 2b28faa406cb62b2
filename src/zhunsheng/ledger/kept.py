"""Long files as they were read, kept in this process's memory until something in them may be different.

A ledger is only added to, so what was read stays as it is and only what came since is read again. Three things are
looked at every time: the newest act known is still that one (its leaf holds two salts: another act of the same number,
after a transaction was taken back or a backup put in place, has another leaf), nothing came before it unseen (acts are
numbered and committed under the organ's head lock), and no personal part was destroyed since. Nothing here is truth:
any of it may be lost at any time, in one process or all.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from threading import Lock
from typing import NamedTuple

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.ledger.statements import Cursor, Row

LONG = 40
"""Files with so many acts are worth keeping."""
SHORT = 2
"""So are those with so many acts and nothing personal in them: all look at a choosing day from its first call."""
LARGE = 32 * 1024
"""So are those with so many bytes in few acts (a roster)."""
PRIVATE = 5000
"""Files in which more acts have a personal part are not kept: each would have to be looked for."""
FILES = 64


class Kept(NamedTuple):
    """A file as it was read: its acts, the leaf of the newest, and which of them had a personal part."""

    entries: tuple[AnyEntry, ...]
    leaf: bytes
    personal: tuple[int, ...]


_kept: OrderedDict[tuple[int, str], Kept] = OrderedDict()
_lock = Lock()


def of(organ: int, matter: str) -> Kept | None:
    """The file as it was last read; not looked at again yet."""
    with _lock:
        found = _kept.get((organ, matter))
        if found is not None:
            _kept.move_to_end((organ, matter))
        return found


def stands(organ: int, known: Kept) -> bool:
    """Whether every personal part that was read is still there."""
    if not known.personal:
        return True
    places = ", ".join(["%s"] * len(known.personal))
    with Cursor() as cursor:
        cursor.execute(
            f"SELECT COUNT(*) FROM archive_personal WHERE organ_id = %s AND seq IN ({places})",
            [organ, *known.personal],
        )
        return cursor.fetchone() == (len(known.personal),)


def keep(organ: int, matter: str, entries: tuple[AnyEntry, ...], rows: Sequence[Row], known: Kept | None) -> None:
    """Keep a file that is long or large: ``rows`` are the newest of it, behind those already ``known``."""
    personal = (*(known.personal if known else ()), *(row[0] for row in rows if row[3] is not None))
    enough = LONG if personal else SHORT
    worth = known is not None or len(entries) >= enough or sum(len(row[2]) for row in rows) >= LARGE
    with _lock:
        _kept.pop((organ, matter), None)
        if worth and len(personal) <= PRIVATE:
            _kept[organ, matter] = Kept(entries, bytes(rows[-1][4]), personal)
            while len(_kept) > FILES:
                _kept.popitem(last=False)


def followed(organ: int, matter: str, before: Sequence[AnyEntry], after: tuple[AnyEntry, ...], leaf: bytes) -> bool:
    """Keep a file with the one act that was just committed behind those kept (``before``); whether it could be.

    An act reads back from its bytes as it was written (tests/ledger), so it need not be read.
    """
    with _lock:
        known = _kept.get((organ, matter))
        if known is None or known.entries is not before:
            return False
        _kept[organ, matter] = Kept(after, leaf, known.personal)
        return True


def holds(organ: int, matter: str, entries: Sequence[AnyEntry]) -> bool:
    """Whether these very acts are the file as it is kept."""
    found = _kept.get((organ, matter))
    return found is not None and found.entries is entries


def knows(organ: int, matter: str) -> bool:
    """Whether the file is kept at all."""
    return (organ, matter) in _kept


def forget() -> None:
    """Keep nothing any more: the next look reads the ledger."""
    with _lock:
        _kept.clear()

"""Acts put into a 演练 office as an outline tells them: the only door without a gate, shut everywhere else.

Source: the office's kind stands in its first act and is fixed for ever; what is replayed counts nowhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from django.db import transaction

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger import append
from zhunsheng.matters.office.acts import Kind
from zhunsheng.people.models import Organ
from zhunsheng.registers.rebuild import rebuild

Numbered = Callable[[dict[int, int]], AnyEntry | None]
"""Makes an act, given the numbers that earlier ones got; ``None`` where what it is about was left out."""


def replay(organ: Organ, acts: Iterable[tuple[int, Numbered]]) -> int:
    """Append acts in order and fold the registers; gives how many. Refuses any office that is not 演练."""
    if organ.kind != Kind.DRILL:
        raise Refusal("desk.replay", missing="只有演练单位可以放入副本", remedy="请用 ./zs rehearse 另建演练单位")
    with transaction.atomic():
        first = seq = append.lock(organ.pk)
        given: dict[int, int] = {}
        for old, make in acts:
            entry = make(given)
            if entry is not None:
                append.append(organ.pk, organ.key, replace(entry, seq=seq))
                given[old] = seq
                seq += 1
        rebuild(organ)
    return seq - first

"""What is done without being asked: publishing at once after an act of public effect and otherwise once a day, and the
nightly look at everything. Idempotent; run by the server itself, or by ``./zs tick`` from a timer.
"""

from __future__ import annotations

import json
import logging
from datetime import datetime, time
from pathlib import Path

from django.conf import settings

from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger import heads, read
from zhunsheng.ledger.models import Head
from zhunsheng.matters.resettlement.acts import OrderPublished, RosterCorrected, RosterFinal
from zhunsheng.matters.resettlement.lots import Committed, Drawn, Failed, PhysicallyDrawn, Revealed, SealedOpened
from zhunsheng.people.models import Organ
from zhunsheng.publishing.fsck import fsck
from zhunsheng.publishing.publish import publish
from zhunsheng.registers.models import NoticeRow

EVENING = time(18, 0)
"""From then on what the day brought is published."""
AT_ONCE = frozenset(
    act.KIND
    for act in (
        RosterFinal,
        RosterCorrected,
        Committed,
        Revealed,
        SealedOpened,
        Failed,
        Drawn,
        PhysicallyDrawn,
        OrderPublished,
    )
)
"""What must stand in a head before the next step of a lot: only so does a head show what was fixed beforehand."""
NIGHT = (time(2, 0), time(6, 0))
"""When everything is looked at: nobody waits then for the lock the comparison of the registers takes."""

log = logging.getLogger(__name__)


def tick(organ: Organ, now: datetime) -> list[str]:
    """Do what is due; gives what was done, in words. What went wrong is logged and tried again at the next tick."""
    done = []
    if settings.ZS_PUBLISH and publication_due(organ, now):
        try:
            told = publish(organ)
            done.append(f"公布到 {told.size} 条")
            for line in told.waiting:
                log.warning("等待见证:%s", line)
        except Refusal:
            log.exception("没有公布")
    if NIGHT[0] <= now.time() < NIGHT[1] and _last_look() != now.date().isoformat():
        wrong = [str(each) for each in fsck(organ)]
        for each in wrong:
            log.error("检查发现:%s", each)
        _keep_look({"on": now.date().isoformat(), "wrong": wrong})
        done.append(f"检查发现 {len(wrong)} 处问题")
    return done


def publication_due(organ: Organ, now: datetime) -> bool:
    """Whether an act of public effect or a step of a lot waits, or in the evening any act at all."""
    signed = heads.every(organ.pk)
    published = signed[-1].size if signed else 0
    if Head.objects.get(organ=organ).size <= published:
        return False
    if now.time() >= EVENING or NoticeRow.objects.filter(organ=organ, seq__gte=published).exists():
        return True
    return not AT_ONCE.isdisjoint(read.kinds_since(organ.pk, published))


def _place() -> Path:
    return Path(settings.DATA) / "fsck.json"


def _last_look() -> str:
    place = _place()
    return str(json.loads(place.read_text(encoding="utf-8"))["on"]) if place.exists() else ""


def _keep_look(found: dict[str, object]) -> None:
    _place().write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")

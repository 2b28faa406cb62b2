"""The timed lock of a number: five wrong answers close it for a while, each further five for twice as long.

An address that guesses at many numbers is heard no more for an hour; of it only a keyed digest is remembered.

A number is known here by a keyed digest, and one that does not exist is locked like one that does.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.core.cache import cache
from django.db import transaction
from django.db.models import F

from zhunsheng.intake.inbox import keyed
from zhunsheng.intake.models import Miss

MISSES = 5
FIRST = timedelta(minutes=15)
FORGOTTEN = timedelta(days=1)
"""After a day without a wrong answer the count begins anew."""


HOURLY = 60
"""Wrong answers heard from one address in an hour."""


def guessing(address: str) -> bool:
    """Whether so many wrong answers came from an address that it guesses."""
    return int(cache.get(_of(address), 0)) >= HOURLY


def _of(address: str) -> str:
    return "guess:" + keyed("address", address)


def locked_until(number: str, at: datetime) -> datetime | None:
    """Until when the number answers nobody; ``None`` where it answers."""
    found = Miss.objects.filter(key=keyed("number", number), last_at__gt=at - FORGOTTEN).first()
    if found is None or found.count < MISSES or found.count % MISSES:
        return None
    until = found.last_at + FIRST * 2 ** (found.count // MISSES - 1)
    return until if until > at else None


def missed(number: str, at: datetime, address: str = "") -> None:
    """Count a wrong answer, to the number and to the address it came from."""
    cache.add(_of(address), 0, 3600)
    cache.incr(_of(address))
    key = keyed("number", number)
    with transaction.atomic():
        Miss.objects.filter(last_at__lte=at - FORGOTTEN).delete()
        made, new = Miss.objects.get_or_create(key=key, defaults={"count": 1, "last_at": at})
        if not new:
            Miss.objects.filter(pk=made.pk).update(count=F("count") + 1, last_at=at)


def found(number: str) -> None:
    """A right answer ends the count."""
    Miss.objects.filter(key=keyed("number", number)).delete()

"""The public's inbox: a form is put in, waits for a clerk, and is emptied when it was registered or put aside.

What lies here is no act: nothing runs by law until both sides confirmed the receipt (条例31). The office's own rule
(``or.confirm_request``) says by when somebody has to look and call back.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from hashlib import sha256

from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.db.models import Max, QuerySet

from zhunsheng.archive import store
from zhunsheng.desk.actor import Actor
from zhunsheng.desk.moments import now
from zhunsheng.intake.models import Proof, Received
from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.ledger.turn import Writing
from zhunsheng.people.models import Organ
from zhunsheng.registers.files import law

READERS = frozenset({Post.REGISTRAR, Post.DISCLOSURE_HEAD})
"""Posts that read and settle what came in."""
CONFIRM = "or.confirm_request"

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Letters and digits nobody mixes up when reading them out."""
CODE = 8
MOST_WAITING = 500
"""A full inbox takes nothing more: a flood must not bury what is real, and paper always works."""
HOURLY = 20
"""Forms taken from one address in an hour; an office's counter may stand behind one."""
MEGABYTE = 1024 * 1024
PROOF_LIMIT = 5 * MEGABYTE
PROOF_MEDIA = {"image/jpeg": (b"\xff\xd8",), "image/png": (b"\x89PNG",), "application/pdf": (b"%PDF-",)}
"""What a proof of identity may be, by its first bytes: what a browser says of a file proves nothing."""
LOOSE = timedelta(days=1)
"""How long a proof is kept for a form that was never sent."""
_WAITING = "SELECT COUNT(*) FROM intake_received WHERE organ_id = %s AND settled_at IS NULL"


def waiting(organ: Organ) -> QuerySet[Received]:
    """What nobody has dealt with yet, oldest first."""
    return Received.objects.filter(organ=organ, settled_at__isnull=True).order_by("arrived_at", "pk")


def waiting_now(organ: Organ) -> int:
    """How many nobody has dealt with yet. Every page says so, so it is asked in one plain statement."""
    with connection.cursor() as cursor:
        cursor.execute(_WAITING, [organ.pk])
        (count,) = cursor.fetchone()
    return int(count)


def confirm_by(arrived_on: date) -> date | None:
    """The day by which the office wants the receipt confirmed; ``None`` where it has no such rule."""
    edition = law().in_force(CONFIRM, arrived_on)
    return None if edition is None else law().reckon(edition.id, arrived_on).safe_due


def throttle(address: str) -> None:
    """Refuse more forms than one address may send in an hour; of the address only a keyed digest is remembered."""
    key = "inbox:" + keyed("address", address)
    cache.add(key, 0, 3600)
    if cache.incr(key) > HOURLY:
        raise Refusal(
            "inbox.too_many",
            missing="一个小时以内从这里提交的申请太多",
            remedy="请过一个小时再提交,或者书面、当面提交",
        )


def put(
    organ: Organ, facts: Mapping[str, str], proof: str = "", *, at: datetime | None = None, code: str = ""
) -> tuple[Received, str]:
    """Put a form in; gives it with its receipt code, told once and not kept. Refuses when the inbox is full.

    ``at`` and ``code`` are given by a sample, which is the same every time.
    """
    at = at or now(organ)
    code = code or "".join(secrets.choice(ALPHABET) for _ in range(CODE))
    with Writing():
        Organ.objects.select_for_update().get(pk=organ.pk)  # one number after another
        if waiting(organ).count() >= MOST_WAITING:
            raise Refusal("inbox.full", missing="网上收件箱已满", remedy="请书面、当面提交,或者过几天再提交")
        highest = Received.objects.filter(organ=organ, year=at.year).aggregate(most=Max("serial"))["most"] or 0
        made = Received.objects.create(
            organ=organ,
            year=at.year,
            serial=highest + 1,
            code=keyed("code", f"{at.year}-{highest + 1}", code),
            arrived_at=at,
            arrived_on=at.date(),
            facts=dict(facts),
        )
        if proof:
            Proof.objects.filter(token=proof, received__isnull=True).update(received=made)
    return made, code


def opens(received: Received, code: str) -> bool:
    """Whether this is the receipt code of the form."""
    given = keyed("code", f"{received.year}-{received.serial}", "".join(code.upper().split()).replace("-", ""))
    return hmac.compare_digest(given, received.code)


def keyed(*parts: str) -> str:
    """A digest only this office can make: what is remembered by it cannot be tried out elsewhere."""
    return hmac.new(settings.SECRET_KEY.encode(), "\x1f".join(("inbox", *parts)).encode(), sha256).hexdigest()


def check_size(size: int) -> None:
    """Refuse a proof of identity that is too large, before it is read."""
    if size > PROOF_LIMIT:
        raise Refusal(
            "inbox.proof_size",
            missing="身份证明超过 {most} MB",
            remedy="请压缩或者重新拍照后再传",
            params={"most": PROOF_LIMIT // MEGABYTE},
        )


def keep_proof(name: str, content: bytes, at: datetime) -> Proof:
    """Keep a proof of identity until its form is complete. Refuses what is too large or no picture and no PDF."""
    check_size(len(content))
    media = next((kind for kind, starts in PROOF_MEDIA.items() if content.startswith(starts)), "")
    if not media:
        raise Refusal("inbox.proof_kind", missing="身份证明只收照片(JPG、PNG)和 PDF", remedy="请换一个文件")
    Proof.objects.filter(received__isnull=True, kept_at__lt=at - LOOSE).delete()
    return Proof.objects.create(
        token=secrets.token_urlsafe(24), name=name[-120:] or "身份证明", media=media, content=content, kept_at=at
    )


def loose_proof(token: str) -> Proof | None:
    """A proof kept for a form that is still being put right."""
    return Proof.objects.filter(token=token, received__isnull=True).first() if token else None


def into_archive(received: Received) -> Doc | None:
    """The proof of identity as a paper of the archive, once its form is being registered."""
    proof = Proof.objects.filter(received=received).first()
    if proof is None:
        return None
    return store.keep(received.organ_id, proof.name, bytes(proof.content), proof.media)


def settle(actor: Actor, received: Received, *, matter: str = "", reason: str = "") -> None:
    """It is registered as ``matter``, or put aside with a reason. What was typed is removed, with the proof."""
    if not matter and not reason.strip():
        raise Refusal("inbox.no_reason", missing="没有写明理由", remedy="请写明为什么不作为申请登记")
    with Writing():
        found = Received.objects.select_for_update().get(pk=received.pk)
        if found.settled_at is not None:
            raise Refusal(
                "inbox.settled",
                missing="{number}已经处理过了",
                remedy="请刷新收件箱",
                params={"number": found.number},
            )
        found.facts, found.matter, found.reason = {}, matter, reason.strip()
        found.settled_at, found.settled_by = now(actor.organ), actor.id
        found.save()
        Proof.objects.filter(received=found).delete()

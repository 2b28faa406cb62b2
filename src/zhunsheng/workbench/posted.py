"""What came with a posted form: typed values, and papers put into the archive the moment they arrive."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from zhunsheng.archive import store
from zhunsheng.archive.models import Paper, PersonalPart
from zhunsheng.desk.actor import Actor
from zhunsheng.desk.visible import rows
from zhunsheng.kernel.acts import papers, plain
from zhunsheng.kernel.engine import open_keys, things
from zhunsheng.kernel.erasure import Erased
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.posts import GUESTS, STAFF
from zhunsheng.matters.catalogue import kinds
from zhunsheng.pages.days import long_day
from zhunsheng.pages.forms import Reader
from zhunsheng.pages.widgets import ROOT, Help
from zhunsheng.registers.files import Case
from zhunsheng.registers.fold import handlers
from zhunsheng.workbench.chair import NOT_KEPT, Chair
from zhunsheng.workbench.sight import colleagues, holders, sight
from zhunsheng.workbench.timeline import paper_lines

FILE = ".file"
PICK = ".pick"
ID = re.compile(r"[0-9a-f]{16,32}")
MEDIA = "application/octet-stream"


def typed_of(request: HttpRequest, organ: int) -> dict[str, list[str]]:
    """Everything typed, with files already kept and named by digest."""
    typed = {key: [str(v) for v in values] for key, values in request.POST.lists() if key not in NOT_KEPT}
    for key, uploads in request.FILES.lists():
        if not key.endswith(FILE):
            continue
        base = key.removesuffix(FILE)
        for upload in uploads:
            kept = store.keep(organ, upload.name or "", upload.read(), upload.content_type or MEDIA)
            typed.setdefault(f"{base}.digest", []).append(kept.digest)
            typed.setdefault(f"{base}.name", []).append(kept.name)
    for key in [key for key in typed if key.endswith(PICK)]:
        base = key.removesuffix(PICK)
        for digest, space, name in (value.partition(" ") for value in typed.pop(key)):
            if space:
                typed.setdefault(f"{base}.digest", []).append(digest)
                typed.setdefault(f"{base}.name", []).append(name)
    return typed


def reader(chair: Chair) -> Reader:
    """Reads typed values with the office's day, its matters and its archive."""
    return Reader(chair.today, lambda typed: _matter(chair.actor, typed), _paper)


def _matter(actor: Actor, typed: str) -> str | None:
    """The id of a matter the actor may see, by its number or its id."""
    seen = rows(actor)
    found = seen.filter(number=typed).values_list("matter", flat=True).first()
    return found or seen.filter(matter=typed).values_list("matter", flat=True).first()


def _paper(digest: str, name: str) -> Mapping[str, Any] | None:
    kept = Paper.objects.filter(digest=digest).first()
    if kept is None:
        return None
    return {"digest": digest, "name": name, "size": kept.size, "media": kept.media}


def aid(chair: Chair, found: Case, act: type) -> Help:
    """What a form offers to choose from: colleagues, records on file, what was asked and not answered yet."""
    keys: dict[str, tuple[tuple[str, str], ...]] = {}
    known: dict[str, tuple[str, ...]] = {}
    for step in found.procedure.steps_of(act):
        if step.per is not None:
            keys[step.per.field] = tuple((str(plain(key)), _key_words(key)) for key in open_keys(step, found.file))
        if step.each:
            known[step.each] = tuple(things(found.file, step.each))
    organ = chair.actor.organ
    names = colleagues(organ)
    for name, values in found.procedure.among(found.view, act).items():
        keys[name] = tuple((value, names.get(value, value)) for value in values)
    acts = _erasable(organ.pk, found) if act is Erased else _records(found)
    return Help(holders(organ, STAFF), acts, keys, known, _on_file(chair, found), holders(organ, GUESTS))


def _on_file(chair: Chair, found: Case) -> tuple[tuple[str, str], ...]:
    """Papers of the matter the writer may open, newest first, each version once: what was reviewed is what is sent."""
    if not found.recorded:
        return ()
    others = [entry.matter for entry in found.file.foreign]
    seen = sight(chair.actor, handlers(found), found.recorded[0].actor, others, found.procedure.knows)
    words: dict[str, str] = {}
    for line in paper_lines(found, seen):
        paper = line.paper
        told = f"{paper.name} · {line.label} · {long_day(line.day)} · {paper.digest[:8]}"
        words.setdefault(f"{paper.digest} {paper.name}", told)
    return tuple(words.items())


def _key_words(key: Any) -> str:
    label = getattr(key, "label", None)
    return _(label) if label else str(plain(key))


def _records(found: Case) -> tuple[tuple[str, str], ...]:
    return tuple((str(entry.seq), _record_words(entry)) for entry in (*found.file.entries, *found.file.foreign))


def _erasable(organ: int, found: Case) -> tuple[tuple[str, str], ...]:
    """The matter's own records with a personal part or papers, corrections and what was struck out among them."""
    own = {entry.seq: entry for entry in found.recorded if entry.matter == found.file.matter}
    parts = PersonalPart.objects.filter(organ_id=organ, seq__in=own).values_list("seq", flat=True)
    able = {*parts, *(seq for seq, entry in own.items() if entry.act is not None and papers(entry.act))}
    return tuple((str(seq), _record_words(own[seq])) for seq in sorted(able))


def _record_words(entry: AnyEntry) -> str:
    words = f"{entry.seq} · {long_day(entry.happened_on)} · {_(kinds()[entry.kind].LABEL)}"
    return f"{words} · {_('更正')}" if entry.corrects is not None else words


def with_numbers(actor: Actor, typed: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Ids of matters replaced by their numbers, as people know them."""
    ids = {
        value for key, values in typed.items() if key.startswith(f"{ROOT}.") for value in values if ID.fullmatch(value)
    }
    if not ids:
        return {key: list(values) for key, values in typed.items()}
    numbers = dict(rows(actor).filter(matter__in=ids).exclude(number="").values_list("matter", "number"))
    return {key: [numbers.get(value, value) for value in values] for key, values in typed.items()}

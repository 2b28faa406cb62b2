"""A form as data: the widgets an act's fields become, with what was typed and what is wrong with it.

Names of inputs are dotted paths: ``f.received_on``, ``f.parties.0.name``. A paper already kept travels as its digest
and name, so it is never sent twice.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from zhunsheng.kernel.fields import Field, specs

ROOT = "f"
SPARE = 1
FIRST_ROWS = 2
MOST_ROWS = 200
RADIOS = 6
Typed = Mapping[str, Sequence[str]]
Options = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Help:
    """What a form knows beyond the act's fields: lists to choose from.

    ``people`` are colleagues (id, name), ``guests`` those from outside who act here, ``acts`` records of the file (seq,
    words), ``keys`` the things a field may name (answers to something asked), ``known`` words offered while typing,
    ``papers`` those on file already ("digest name", words).
    """

    people: Options = ()
    acts: Options = ()
    keys: Mapping[str, Options] = field(default_factory=dict)
    known: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    papers: Options = ()
    guests: Options = ()


@dataclass(frozen=True)
class Widget:
    """One input or group of inputs."""

    key: str
    kind: str
    label: str
    hint: str = ""
    required: bool = False
    value: str = ""
    values: tuple[str, ...] = ()
    options: Options = ()
    known: tuple[str, ...] = ()
    papers: tuple[tuple[str, str], ...] = ()
    rows: tuple[tuple[Widget, ...], ...] = ()
    many: bool = False
    error: str = ""
    mode: str = ""

    @property
    def id(self) -> str:
        """An id without dots."""
        return self.key.replace(".", "-")


@dataclass(frozen=True)
class Form:
    """What drawing needs: what was typed, what is wrong, what may be chosen."""

    typed: Typed
    errors: Mapping[str, str]
    help: Help


def widgets(
    cls: type, typed: Typed, errors: Mapping[str, str], aid: Help, without: Collection[str] = ()
) -> tuple[Widget, ...]:
    """The widgets of an act's fields, ``without`` those the writer may not see and those nobody types."""
    form = Form(typed, errors, aid)
    return tuple(
        _widget(spec, f"{ROOT}.{spec.name}", form)
        for spec in specs(cls)
        if spec.name not in without and not spec.hits_in and not spec.derived
    )


def row_count(typed: Typed, key: str, *, spare: bool) -> int:
    """How many rows a repeatable field shows: those typed, those asked for, and one to spare."""
    prefix = key + "."
    filled = [
        int(part)
        for name, values in typed.items()
        if name.startswith(prefix) and (part := name[len(prefix) :].split(".")[0]).isdigit() and any(values)
    ]
    used = max(filled, default=-1) + 1
    asked = one(typed, f"rows.{key}")
    wanted = int(asked) if asked.isdigit() else FIRST_ROWS
    return min(max(used + (SPARE if spare else 0), wanted if spare else 0), MOST_ROWS)


def one(typed: Typed, key: str) -> str:
    """The single value typed under a key."""
    values = typed.get(key) or ("",)
    return values[-1]


def _group(cls: type, prefix: str, form: Form) -> tuple[Widget, ...]:
    return tuple(_widget(spec, f"{prefix}.{spec.name}", form) for spec in specs(cls))


def _widget(spec: Field, key: str, form: Form) -> Widget:
    shared: dict[str, Any] = {
        "key": key,
        "label": _(spec.label),
        "hint": _(spec.hint) if spec.hint else "",
        "required": spec.required,
        "error": form.errors.get(key, ""),
        "many": spec.many,
    }
    if spec.kind == "doc":
        papers = papers_typed(form.typed, key)
        kept = papers if spec.many else papers[-1:]
        return Widget(kind="doc", papers=kept, options=form.help.papers, **shared)
    if spec.kind == "part":
        return _parts(spec, key, form, shared)
    options = _offered(spec, key, form)
    if spec.many and options:
        return Widget(kind="checks", options=options, values=tuple(form.typed.get(key, ())), **shared)
    if spec.many:
        rows = tuple(
            (_single(spec, f"{key}.{i}", form, {**shared, "many": False, "required": False, "error": "", "hint": ""}),)
            for i in range(row_count(form.typed, key, spare=True))
        )
        return Widget(kind="list", rows=rows, **shared)
    return _single(spec, key, form, shared)


def _parts(spec: Field, key: str, form: Form, shared: dict[str, Any]) -> Widget:
    if not spec.many:
        return Widget(kind="group", rows=(_group(spec.type, key, form),), **shared)
    count = row_count(form.typed, key, spare=True)
    return Widget(kind="parts", rows=tuple(_group(spec.type, f"{key}.{i}", form) for i in range(count)), **shared)


def _single(spec: Field, key: str, form: Form, shared: dict[str, Any]) -> Widget:
    shared = {**shared, "key": key, "error": form.errors.get(key, shared["error"])}
    value = one(form.typed, key)
    options = _offered(spec, key, form)
    if options:
        few = spec.kind in ("choice", "bool") and len(options) <= RADIOS and spec.required
        return Widget(kind="radios" if few else "select", value=value, options=options, **shared)
    kind = "long" if spec.kind == "long" else "line"
    known = form.help.known.get(spec.name, ())
    return Widget(kind=kind, value=value, known=known, mode=_MODES.get(spec.kind, "text"), **shared)


_MODES = {
    "date": "day",
    "moment": "moment",
    "int": "number",
    "money": "money",
    "area": "area",
    "matter": "matter",
}


def _offered(spec: Field, key: str, form: Form) -> Options:
    """What may be chosen: where the file knows the few, those, and whatever was chosen before."""
    known, every = form.help.keys.get(spec.name), _options(spec, form.help)
    if not known:
        return every
    chosen = {value for value, _words in known}
    return (*known, *(each for each in every if each[0] in form.typed.get(key, ()) and each[0] not in chosen))


def _options(spec: Field, aid: Help) -> Options:
    if spec.kind == "choice":
        return tuple((choice.value, _(choice.label)) for choice in spec.choices())
    if spec.kind == "bool":
        return (("1", _("是")), ("0", _("否")))
    if spec.kind == "person":
        return aid.guests if spec.guest else aid.people
    if spec.kind == "seq":
        return aid.acts
    return ()


def papers_typed(typed: Typed, key: str) -> tuple[tuple[str, str], ...]:
    """Papers already kept: (digest, name). Those ticked for removal are gone."""
    gone = set(typed.get(f"{key}.drop", ()))
    digests = typed.get(f"{key}.digest", ())
    names = typed.get(f"{key}.name", ())
    return tuple((d, n) for d, n in zip(digests, names, strict=False) if d and d not in gone)

"""The closed vocabulary: how a kind of act is declared, written down and read back.

An act is a small frozen value. Unknown fields are refused; old editions are read through upcasters over the stored
facts, never rewritten. ``split`` parts the facts into header (counted), body and personal part.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, NamedTuple, TypeVar, dataclass_transform

from zhunsheng.kernel.fields import Choice, Doc, Field, specs
from zhunsheng.kernel.refusal import Refusal

MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00")
DIGEST = re.compile(r"[0-9a-f]{64}")
KIND = re.compile(r"[a-z][a-z_0-9]*(\.[a-z][a-z_0-9]*)+")


class Act:
    """Base of every kind of act. ``KIND`` is stable ascii, ``LABEL`` Chinese, ``EDITION`` counts its shapes."""

    KIND: ClassVar[str]
    LABEL: ClassVar[str]
    EDITION: ClassVar[int]
    UPCASTERS: ClassVar[Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]]]


A = TypeVar("A", bound=Act)


@dataclass_transform(frozen_default=True, kw_only_default=True)
def act(
    kind: str,
    label: str,
    *,
    edition: int = 1,
    upcasters: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] | None = None,
) -> Callable[[type[A]], type[A]]:
    """Declare a kind of act: ``@act("petition.reply", "出具处理意见书")`` over a class of annotated fields."""
    if not KIND.fullmatch(kind):
        raise TypeError(f"{kind!r} is no kind")

    def declare(cls: type[A]) -> type[A]:
        made = dataclass(frozen=True, kw_only=True)(cls)
        made.KIND, made.LABEL, made.EDITION = kind, label, edition
        made.UPCASTERS = dict(upcasters or {})
        return made

    return declare


class Parts(NamedTuple):
    """The facts of one act, parted by where they are kept."""

    counted: dict[str, Any]
    body: dict[str, Any]
    personal: dict[str, Any]


_PLAIN = frozenset({str, bool, int, type(None)})


def plain(value: Any) -> Any:
    """A fact as canonical data: dates as text, papers and parts as objects, lists for tuples; empty is left out."""
    if type(value) in _PLAIN:
        return value
    if isinstance(value, Choice):
        return value.value
    if isinstance(value, str | int):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, Doc):
        return {"digest": value.digest, "media": value.media, "name": value.name, "size": value.size}
    return {f.name: plain(v) for f in specs(type(value)) if not _empty(v := getattr(value, f.name))}


def facts(act: Act) -> dict[str, Any]:
    """All facts of an act as plain data, empty ones left out."""
    return {f.name: plain(v) for f in specs(type(act)) if not _empty(v := getattr(act, f.name))}


def split(act: Act) -> Parts:
    """The facts parted into header, body and personal part."""
    parts = Parts({}, {}, {})
    for field in specs(type(act)):
        value = getattr(act, field.name)
        if _empty(value):
            continue
        where = parts.personal if field.personal else parts.counted if field.counted else parts.body
        where[field.name] = plain(value)
    return parts


def named(act: Act) -> tuple[str, ...]:
    """The ids of the other matters this act is filed under, in order, once each."""
    return tuple(dict.fromkeys(matter for matter, filed in _named(act) if filed))


def referred(act: Act) -> tuple[str, ...]:
    """The ids of all other matters this act refers to, filed there or not (``fields.Under``)."""
    return tuple(dict.fromkeys(matter for matter, _ in _named(act)))


def above(act: Act) -> str:
    """The id of the matter this act lies under; empty where it lies under none (``fields.Under``)."""
    return next((matter for matter, filed in _own(act) if not filed), "")


def papers(act: Act) -> tuple[Doc, ...]:
    """The papers this act carries, at any depth."""
    return tuple(_papers(act))


def decode(cls: type[A], data: Mapping[str, Any], *, edition: int | None = None, erased: bool = False) -> A:
    """Make an act from plain facts.

    Raises ``Refusal`` (``act.shape``) with what is wrong per field. With ``erased`` the missing personal fields are
    read as empty, since their part was lawfully destroyed.
    """
    read = dict(data)
    at = cls.EDITION if edition is None else edition
    while at < cls.EDITION:
        read = cls.UPCASTERS[at](read)
        at += 1
    return _build(cls, read, erased=erased)


def sketch(cls: type[A], data: Mapping[str, Any]) -> A:
    """An act as far as it is filled in, for a look at its paper. It is never recorded."""
    made: dict[str, Any] = {}
    for field in specs(cls):
        value = data.get(field.name)
        try:
            read = _read_many if field.many else _read
            given = None if value in (None, "", []) else read(field, value)
        except ValueError:
            given = None
        made[field.name] = _absent(field) if given is None else given
    return cls(**made)


def _build(cls: type[A], data: Mapping[str, Any], *, erased: bool) -> A:
    wrong: dict[str, str] = {}
    made: dict[str, Any] = {}
    known = specs(cls)
    for field in known:
        value = data.get(field.name)
        if value in (None, "", []):
            if field.required and not (erased and field.personal):
                wrong[field.name] = f"“{field.label}”没有填写"
            made[field.name] = _absent(field)
            continue
        try:
            made[field.name] = _read_many(field, value) if field.many else _read(field, value)
        except ValueError as why:
            wrong[field.name] = f"“{field.label}”{why}"
    for name in data:
        if name not in made and name not in wrong:
            wrong[name] = f"没有“{name}”这一项"
    if wrong:
        raise Refusal(
            "act.shape",
            missing="“{label}”填写不完整或者不正确",
            remedy="请按各项提示改正",
            params={"label": getattr(cls, "LABEL", "")},
            fields=wrong,
        )
    return cls(**made)


def _absent(field: Field) -> Any:
    if field.default is not Field.NO_DEFAULT:
        return field.default
    if field.many:
        return ()
    if field.kind in ("text", "long", "moment", "matter", "person"):
        return ""
    return None


def _read_many(field: Field, value: Any) -> tuple[Any, ...]:
    if not isinstance(value, list | tuple):
        raise ValueError("应当是一个列表")
    return tuple(_read(field, item) for item in value)


def _read(field: Field, value: Any) -> Any:
    reader = _READERS[field.kind]
    return reader(field, value)


def _read_text(_: Field, value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("应当是文字")
    return value


def _read_moment(_: Field, value: Any) -> str:
    if not isinstance(value, str) or not MOMENT.fullmatch(value):
        raise ValueError("应当是时刻,例如 2024-03-05T09:12:33+08:00")
    return value


def _read_date(_: Field, value: Any) -> date:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise ValueError("应当是日期,例如 2024-03-05") from None


def _read_int(_: Field, value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError("应当是整数")
    return value


def _read_bool(_: Field, value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError("应当是“是”或者“否”")
    return value


def _read_choice(field: Field, value: Any) -> Choice:
    try:
        found: Choice = field.type(value)
    except ValueError:
        raise ValueError("只能是:" + "、".join(c.label for c in field.choices())) from None
    return found


def _read_doc(_: Field, value: Any) -> Doc:
    if isinstance(value, Doc):
        return value
    if not isinstance(value, Mapping) or not DIGEST.fullmatch(str(value.get("digest", ""))):
        raise ValueError("应当是已存入的文件")
    size = value.get("size", 0)
    if isinstance(size, bool) or not isinstance(size, int):
        raise ValueError("应当是已存入的文件")
    return Doc(
        digest=value["digest"],
        name=str(value.get("name", "")),
        size=size,
        media=str(value.get("media", "application/octet-stream")),
    )


def _read_part(field: Field, value: Any) -> Any:
    if isinstance(value, field.type):
        return value
    if not isinstance(value, Mapping):
        raise ValueError("应当分项填写")
    try:
        return _build(field.type, value, erased=False)
    except Refusal as refusal:
        raise ValueError(":" + ";".join(refusal.fields.values())) from None


_READERS: dict[str, Callable[[Field, Any], Any]] = {
    "text": _read_text,
    "long": _read_text,
    "matter": _read_text,
    "person": _read_text,
    "moment": _read_moment,
    "date": _read_date,
    "int": _read_int,
    "money": _read_int,
    "area": _read_int,
    "seq": _read_int,
    "bool": _read_bool,
    "choice": _read_choice,
    "doc": _read_doc,
    "part": _read_part,
}


def _empty(value: Any) -> bool:
    return value is None or value == "" or value == ()


def _values(field: Field, value: Any) -> Iterable[Any]:
    if _empty(value):
        return ()
    return value if field.many else (value,)


_LEADING: dict[tuple[type, str], tuple[Field, ...]] = {}


def _leading(cls: type, kind: str) -> tuple[Field, ...]:
    """The fields that hold such values or parts that may."""
    known = _LEADING.get((cls, kind))
    if known is None:
        known = _LEADING[cls, kind] = tuple(field for field in specs(cls) if field.kind in {kind, "part"})
    return known


def _own(act: Act) -> Iterable[tuple[str, bool]]:
    """The matters an act refers to in its own fields, its parts aside."""
    for field in _leading(type(act), "matter"):
        if field.kind == "matter":
            yield from ((item, field.filed) for item in _values(field, getattr(act, field.name)))


def _named(value: Any) -> Iterable[tuple[str, bool]]:
    """What is derived names nothing: a roster's households are not filed with it, nor linked to it."""
    for field in _leading(type(value), "matter"):
        if field.derived:
            continue
        for item in _values(field, getattr(value, field.name)):
            if field.kind == "matter":
                yield item, field.filed
            elif field.kind == "part":
                yield from _named(item)


def _papers(value: Any) -> Iterable[Doc]:
    for field in _leading(type(value), "doc"):
        for item in _values(field, getattr(value, field.name)):
            if field.kind == "doc":
                yield item
            elif field.kind == "part":
                yield from _papers(item)

"""What a field of an act can be: the types, their marks, and a readable specification of each.

A field's annotation says everything a form, an importer and a commitment need::

    names: Annotated[Personal[str], "信访人姓名"]
    outcome: Annotated[Counted[Outcome], "答复结果"]
    body: Annotated[Doc, "处理意见书正文"]

``Personal`` and ``Sensitive`` go to the personal part (the only part that may be destroyed), ``Counted`` to the
header because a figure counts it, everything else to the body.
"""

from __future__ import annotations

import types
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date
from enum import Enum, StrEnum
from typing import Annotated, Any, ClassVar, Self, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


class Mark(Enum):
    """What an annotation adds to a type."""

    PERSONAL = "personal"
    SENSITIVE = "sensitive"
    COUNTED = "counted"
    LONG = "long"
    MOMENT = "moment"
    MONEY = "money"
    AREA = "area"
    MATTER = "matter"
    UNDER = "under"
    SEQ = "seq"
    PERSON = "person"
    GUEST = "guest"
    DERIVED = "derived"


Personal = Annotated[T, Mark.PERSONAL]
Sensitive = Annotated[T, Mark.SENSITIVE]
Counted = Annotated[T, Mark.COUNTED]
Text = Annotated[str, Mark.LONG]
Moment = Annotated[str, Mark.MOMENT]
"""An instant, ``2024-03-05T09:12:33+08:00``: always +08:00, whole seconds."""
Money = Annotated[int, Mark.MONEY]
"""Whole 分."""
Area = Annotated[int, Mark.AREA]
"""Hundredths of a square metre, so that areas add up exactly."""
MatterRef = Annotated[str, Mark.MATTER]
"""The opaque id of another matter; the act is filed under that matter too."""
Under = Annotated[str, Mark.MATTER, Mark.UNDER]
"""The opaque id of the matter this one lies under. Looked up like any other, but not filed there: ten thousand
households lie under one plan, and the plan's own file neither grows nor is folded anew with each of them."""
SeqRef = Annotated[int, Mark.SEQ]
"""The number of another act of the same organ."""
Derived = Annotated[T, Mark.DERIVED]
"""Nobody types this: it follows from the file and what it reads; the procedure works it out (``Procedure.derive``)."""
StaffRef = Annotated[str, Mark.PERSON]
"""The account of a colleague (an office-holder, not a private person)."""
GuestRef = Annotated[str, Mark.PERSON, Mark.GUEST]
"""The account of somebody from outside who acts here (a lawyer engaged)."""


@dataclass(frozen=True)
class Hint:
    """One sentence under a field of a form."""

    text: str


@dataclass(frozen=True)
class HitsIn:
    """Nobody types this number: the desk counts what looks like personal data in the paper of the named field."""

    field: str


class Choice(StrEnum):
    """A closed list: ascii value, Chinese label – ``LETTER = "letter", "来信"``."""

    label: str

    def __new__(cls, value: str, label: str = "") -> Self:
        """Make the member a string of its value that also carries its label."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member


class Part:
    """Base of small frozen keyword-only dataclasses that stand inside an act."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Doc:
    """A paper by its exact bytes: SHA-256 in hex, file name, size in bytes, media type."""

    digest: str
    name: str
    size: int
    media: str = "application/octet-stream"


@dataclass(frozen=True)
class Field:
    """The specification of one field, as read from its annotation.

    ``kind`` is one of text long date moment int money area bool choice doc matter seq person part. ``hits_in`` names
    the paper in which the desk counts this number, ``derived`` is what follows from others; no form asks for either.
    ``filed``: an act with such a reference to a matter is filed there too.
    """

    name: str
    label: str
    kind: str
    type: Any
    many: bool
    required: bool
    default: Any
    personal: bool
    sensitive: bool
    counted: bool
    hint: str
    hits_in: str = ""
    filed: bool = False
    guest: bool = False
    derived: bool = False

    NO_DEFAULT: ClassVar[object] = MISSING

    def parts(self) -> tuple[Field, ...]:
        """The fields of the part this field holds (``kind == "part"``)."""
        return specs(self.type)

    def choices(self) -> tuple[Choice, ...]:
        """The members of the closed list this field holds (``kind == "choice"``)."""
        return tuple(self.type)


_BY_MARK = {
    Mark.LONG: "long",
    Mark.MOMENT: "moment",
    Mark.MONEY: "money",
    Mark.AREA: "area",
    Mark.MATTER: "matter",
    Mark.SEQ: "seq",
    Mark.PERSON: "person",
}


_READ: dict[type, tuple[Field, ...]] = {}


def specs(cls: type) -> tuple[Field, ...]:
    """The fields of an act or part in their order. Raises ``TypeError`` for a type no form could show."""
    known = _READ.get(cls)
    if known is None:
        hints = get_type_hints(cls, include_extras=True)
        known = tuple(_spec(cls, each.name, hints[each.name], each.default) for each in fields(cls))
        _READ[cls] = known
    return known


def _spec(cls: type, name: str, annotation: Any, default: Any) -> Field:
    marks: list[Any] = []
    optional = False
    many = False
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation, *extra = get_args(annotation)
            marks.extend(extra)
        elif origin in (Union, types.UnionType):
            inner = [arg for arg in get_args(annotation) if arg is not type(None)]
            if len(inner) != 1:
                raise TypeError(f"{cls.__name__}.{name}: a union of several types")
            optional, annotation = True, inner[0]
        elif origin is tuple:
            many, annotation = True, get_args(annotation)[0]
        else:
            break
    labels = [mark for mark in marks if isinstance(mark, str)]
    if not labels:
        raise TypeError(f"{cls.__name__}.{name} has no label")
    hints = [mark.text for mark in marks if isinstance(mark, Hint)]
    hits_in = [mark.field for mark in marks if isinstance(mark, HitsIn)]
    sensitive = Mark.SENSITIVE in marks
    kind = _kind(cls, name, annotation, marks)
    if kind == "part" and not sensitive and Mark.PERSONAL not in marks and any(f.personal for f in specs(annotation)):
        raise TypeError(f"{cls.__name__}.{name}: a part with personal fields must be personal as a whole")
    return Field(
        name=name,
        label=labels[0],
        kind=kind,
        type=annotation,
        many=many,
        required=default is MISSING and not optional,
        default=default,
        personal=sensitive or Mark.PERSONAL in marks,
        sensitive=sensitive,
        counted=Mark.COUNTED in marks,
        hint=hints[0] if hints else "",
        hits_in=hits_in[0] if hits_in else "",
        filed=Mark.MATTER in marks and Mark.UNDER not in marks,
        guest=Mark.GUEST in marks,
        derived=Mark.DERIVED in marks,
    )


def _kind(cls: type, name: str, base: Any, marks: list[Any]) -> str:
    for mark, kind in _BY_MARK.items():
        if mark in marks:
            return kind
    if isinstance(base, type):
        if issubclass(base, Choice):
            return "choice"
        if base is Doc:
            return "doc"
        if base is bool:
            return "bool"
        if base is int:
            return "int"
        if base is date:
            return "date"
        if base is str:
            return "text"
        if is_dataclass(base) and issubclass(base, Part):
            return "part"
    raise TypeError(f"{cls.__name__}.{name}: {base!r} cannot be a field")

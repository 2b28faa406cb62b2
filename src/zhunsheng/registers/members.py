"""The words of a figure's breakdown: what a dimension is called, and what each of its members is called.

A figure stores the stable value of a closed list (``party_group``); readers see its Chinese label (党组会).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from zhunsheng.kernel.fields import Field, specs
from zhunsheng.kernel.procedure import Procedure
from zhunsheng.matters.catalogue import procedures

FIELDS = {"class": "item_class", "column": "applicant_type", "row": "outcome"}
"""Dimensions that are called otherwise than the field they come from."""

LABELS = {
    "procedure": "事项类别",
    "what": "事由",
    "row": "处理结果",
    "column": "申请人类别",
    "side": "案件身份",
    "office": "办理机关",
    "origin": "提出方式",
}
"""What a dimension is called where its field has no word for it."""


def dimension_label(figure: str, dimension: str) -> str:
    """What a dimension is called; its own name where no field knows it."""
    found = next(iter(_fields_of(figure, dimension)), None)
    return LABELS.get(dimension) or (found.label if found else dimension)


def member_label(figure: str, dimension: str, member: str) -> str:
    """What a member is called; a member that is words already stays as it is."""
    if dimension == "procedure":
        known = procedures().get(member)
        return known.label if known else member
    labels = (
        choice.label for field in _fields_of(figure, dimension) for choice in field.choices() if choice.value == member
    )
    return next(labels, member)


def value_label(procedure: Procedure, value: str) -> str:
    """The label of a value of one of the procedure's closed lists; what is none of them stays as it is."""
    labels = (choice.label for field in _lists(procedure.id) for choice in field.choices() if choice.value == value)
    return next(labels, value)


@cache
def _fields_of(figure: str, dimension: str) -> tuple[Field, ...]:
    """The closed lists of the figure's procedure from which the dimension may come, the likeliest first."""
    procedure = next((p for p in procedures().values() if any(f.id == figure for f in p.figures)), None)
    if procedure is None:
        return ()
    wanted = FIELDS.get(dimension, dimension)
    return tuple(sorted(_lists(procedure.id), key=lambda field: field.name != wanted))


@cache
def _lists(procedure: str) -> tuple[Field, ...]:
    return tuple(field for act in procedures()[procedure].kinds().values() for field in _choices(act))


def _choices(cls: type) -> Iterator[Field]:
    for field in specs(cls):
        if field.kind == "choice":
            yield field
        elif field.kind == "part":
            yield from _choices(field.type)

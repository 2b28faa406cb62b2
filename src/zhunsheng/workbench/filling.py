"""Rows of a list filled in from a workbook: tasks, members, scores. The rows come into the form, to be looked at there.

Heads are the labels of the list's fields. Names of colleagues become their accounts, days and words of closed lists are
read as in an imported register; what cannot be read stays as it was written, with what is wrong beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from zhunsheng.intake.cells import Reading, read_cell, text_of
from zhunsheng.intake.workbook import Register, read_rows
from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.fields import Field, specs
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.pages.widgets import MOST_ROWS, ROOT
from zhunsheng.workbench.chair import Chair
from zhunsheng.workbench.sight import by_name

SHEET = ".sheet"
PLAIN = frozenset({"text", "long", "date", "int", "money", "area", "bool", "choice", "person"})
SERIAL = "序号"
Typed = dict[str, list[str]]


def filled(chair: Chair, act: type[Act], key: str, typed: Typed) -> tuple[Typed, dict[str, str]]:
    """What was typed, with the rows of the list under ``key`` taken from the workbook sent along; and what is wrong."""
    spec = next((s for s in specs(act) if f"{ROOT}.{s.name}" == key and s.kind == "part" and s.many), None)
    upload = chair.request.FILES.get(f"{key}{SHEET}")
    if spec is None or upload is None:
        return typed, {key: _("请先选择 Excel 工作簿(*.xlsx)")}
    fields = {field.name: field for field in spec.parts() if field.kind in PLAIN and not field.many}
    register = read_rows(upload.read(), heads_of(fields.values()))
    if len(register.lines) > MOST_ROWS:
        raise Refusal("intake.too_many", missing="超过 {most} 行", remedy="请分几次办理", params={"most": MOST_ROWS})
    rows = {name: list(values) for name, values in typed.items() if not name.startswith(f"{key}.")}
    wrong: dict[str, str] = {}
    people = by_name(chair.actor.organ)
    for place, line in enumerate(register.lines):
        for name, (_head, value) in line.cells.items():
            at = f"{key}.{place}.{name}"
            rows[at], error = _cell(fields[name], value, register, people)
            if error:
                wrong[at] = error
    return rows, wrong


def heads_of(fields: Iterable[Field]) -> dict[str, str]:
    """What may stand over a column; offices write 序号 alone over the first number."""
    heads = {field.label: field.name for field in fields}
    serial = next((name for label, name in heads.items() if label.endswith(SERIAL)), "")
    return {**heads, SERIAL: serial} if serial else heads


def _cell(field: Field, value: Any, register: Register, people: Mapping[str, Sequence[str]]) -> tuple[list[str], str]:
    text = text_of(value)
    if field.kind == "person":
        known = people.get("".join(text.split()), ())
        if len(known) == 1:
            return [known[0]], ""
        wrong = _("有不止一位同事叫“%(name)s”") if known else _("没有叫“%(name)s”的同事")
        return [""], wrong % {"name": text}
    reading = Reading(register.year, register.epoch, lambda _typed: None, {})
    try:
        return [str(read_cell(field, value, reading))], ""
    except ValueError as why:
        return [text], str(why)

"""From what was typed to an act, and from facts back to what a form shows."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django.utils.translation import gettext as _

from zhunsheng.kernel.acts import Act, decode, sketch
from zhunsheng.kernel.fields import Field, specs
from zhunsheng.kernel.refusal import NOTHING, Refusal
from zhunsheng.pages.days import read_day, read_moment
from zhunsheng.pages.widgets import ROOT, Typed, one, papers_typed, row_count
from zhunsheng.pages.words import of_field

Paper = Mapping[str, Any]


@dataclass
class Reader:
    """How to read what was typed: today, how to find a matter by number and a kept paper by digest.

    ``errors`` collects what is wrong under the name of each input.
    """

    today: date
    matter: Callable[[str], str | None]
    paper: Callable[[str, str], Paper | None]
    errors: dict[str, str] = field(default_factory=dict)


def read_act(cls: type[Act], typed: Typed, reader: Reader, kept: Mapping[str, Any] = NOTHING) -> Act | None:
    """The act that was typed, or ``None`` with ``reader.errors`` saying what is wrong, each beside its input.

    ``kept`` are facts of a record under correction that the writer may not see: they stay as they are.
    """
    facts = _read_group(cls, ROOT, typed, reader)
    facts |= kept
    for name in kept:
        reader.errors.pop(f"{ROOT}.{name}", None)
    if reader.errors:
        return None
    try:
        return decode(cls, facts)
    except Refusal as refusal:
        reader.errors.update({f"{ROOT}.{name}": wrong for name, wrong in refusal.fields.items()})
        return None


def sketched(cls: type[Act], typed: Typed, reader: Reader) -> Act:
    """What was typed so far as an act to look at, whatever is still missing or wrong."""
    return sketch(cls, _read_group(cls, ROOT, typed, reader))


def _read_group(cls: type, prefix: str, typed: Typed, reader: Reader) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    for spec in specs(cls):
        key = f"{prefix}.{spec.name}"
        value = _read_field(spec, key, typed, reader)
        if value in (None, "", []):
            if spec.required and key not in reader.errors:
                reader.errors[key] = _("“%(label)s”没有填写") % {"label": _(spec.label)}
            continue
        facts[spec.name] = value
    return facts


def _read_field(spec: Field, key: str, typed: Typed, reader: Reader) -> Any:
    if spec.kind == "doc":
        papers = [p for d, n in papers_typed(typed, key) if (p := reader.paper(d, n)) is not None]
        return papers if spec.many else (papers[-1] if papers else None)
    if spec.kind == "part":
        if spec.many:
            count = row_count(typed, key, spare=False)
            rows = (_read_part(spec, f"{key}.{i}", typed, reader) for i in range(count))
            return [row for row in rows if row is not None]
        return _read_part(spec, key, typed, reader)
    if spec.many:
        ticked = [value for value in typed.get(key, ()) if value]
        count = row_count(typed, key, spare=False)
        listed = [(f"{key}.{i}", one(typed, f"{key}.{i}")) for i in range(count)]
        found = [(key, value) for value in ticked] + [(name, value) for name, value in listed if value.strip()]
        values = [_read_one(spec, name, value, reader) for name, value in found]
        return [value for value in values if value is not None]
    value = one(typed, key)
    return _read_one(spec, key, value, reader) if value.strip() else None


def _read_part(spec: Field, prefix: str, typed: Typed, reader: Reader) -> dict[str, Any] | None:
    typed_in = any(any(values) for name, values in typed.items() if name.startswith(prefix + "."))
    return _read_group(spec.type, prefix, typed, reader) if typed_in else None


def _read_one(spec: Field, key: str, value: str, reader: Reader) -> Any:
    try:
        return _READ.get(spec.kind, _text)(value.strip(), reader)
    except (ValueError, InvalidOperation):
        reader.errors[key] = of_field(_(spec.label), _(_WRONG[spec.kind]))
        return None


def _text(value: str, _reader: Reader) -> str:
    return value.replace("\r\n", "\n")


def _day(value: str, reader: Reader) -> str:
    return read_day(value, reader.today).isoformat()


def _moment(value: str, reader: Reader) -> str:
    return read_moment(value, reader.today)


def _int(value: str, _reader: Reader) -> int:
    return int(unicodedata.normalize("NFKC", value).replace(",", ""))


def _money(value: str, _reader: Reader) -> int:
    """元 as typed, in whole 分."""
    return _hundredths(value, "元")


def _area(value: str, _reader: Reader) -> int:
    """平方米 as typed, in whole hundredths."""
    return _hundredths(value, "平方米")


def _hundredths(value: str, unit: str) -> int:
    found = Decimal(unicodedata.normalize("NFKC", value).replace(",", "").removesuffix(unit).strip()) * 100
    if found != found.to_integral_value():
        raise ValueError(value)
    return int(found)


def _bool(value: str, _reader: Reader) -> bool:
    return {"1": True, "0": False}[value] if value in ("1", "0") else bool(int(value))


def _matter(value: str, reader: Reader) -> str:
    found = reader.matter(value)
    if found is None:
        raise ValueError(value)
    return found


_READ: Mapping[str, Callable[[str, Reader], Any]] = {
    "date": _day,
    "moment": _moment,
    "int": _int,
    "seq": _int,
    "money": _money,
    "area": _area,
    "bool": _bool,
    "matter": _matter,
}
_WRONG = {
    "date": "应当是日期,例如 2026-11-03 或 11月3日",
    "moment": "应当是日期和时刻,例如 2026-11-03 09:30",
    "int": "应当是整数",
    "seq": "应当是本单位的记录号",
    "money": "应当是金额(元),例如 1200.50",
    "area": "应当是面积(平方米),例如 85.36",
    "bool": "应当是“是”或者“否”",
    "matter": "没有这个编号的事项,请核对后再填",
}


def typed_from(cls: type, facts: Mapping[str, Any], prefix: str = ROOT) -> dict[str, list[str]]:
    """What a form shows for known facts: the way back from ``read_act``."""
    typed: dict[str, list[str]] = {}
    for spec in specs(cls):
        if spec.name in facts:
            _put(spec, f"{prefix}.{spec.name}", facts[spec.name], typed)
    return typed


def _put(spec: Field, key: str, value: Any, typed: dict[str, list[str]]) -> None:
    items: Sequence[Any] = value if spec.many else [value]
    if spec.kind == "doc":
        typed[f"{key}.digest"] = [item["digest"] for item in items]
        typed[f"{key}.name"] = [item["name"] for item in items]
    elif spec.kind == "part":
        for number, item in enumerate(items):
            typed.update(typed_from(spec.type, item, f"{key}.{number}" if spec.many else key))
    elif spec.many and spec.kind in ("choice", "person", "seq"):
        typed[key] = [str(item) for item in items]
    elif spec.many:
        typed.update({f"{key}.{number}": [_shown(spec, item)] for number, item in enumerate(items)})
    else:
        typed[key] = [_shown(spec, value)]


def _shown(spec: Field, value: Any) -> str:
    if spec.kind == "bool":
        return "1" if value else "0"
    if spec.kind in ("money", "area"):
        return f"{Decimal(value) / 100:.2f}"
    if spec.kind == "moment":
        return str(value)[:16].replace("T", " ")
    return str(value)

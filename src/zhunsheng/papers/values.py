"""What the fields of a paper say: the facts of a matter's file by their Chinese labels, days and sums in words.

A field nobody has filled in shows as ``【字段】``, is false in a condition, and is told beside the paper; nothing goes
missing in silence. ``文号``, ``成文日期`` and ``签发人`` stay open that way until the paper is issued.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from zhunsheng.kernel.documents import DocumentDelivered, numbers
from zhunsheng.kernel.fields import Field, specs
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.papers import Answer, Layout, Paper, Value, day_words, whole
from zhunsheng.kernel.procedure import Procedure
from zhunsheng.kernel.view import View
from zhunsheng.law.remedies import Remedy, remedy
from zhunsheng.people.models import Organ

FRAME = ("文号", "成文日期", "签发人")
ALWAYS = (
    *FRAME,
    "单位",
    "区政府",
    "发文机关",
    "落款单位",
    "印发机关",
    "司法局",
    "编号",
    "事项",
    "救济告知",
    "文书名称",
)
ORDINAL = "序号"
PARAGRAPH = "\a"  # docxtpl begins a new paragraph of the same kind here
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
_ASIDE = re.compile(r"[((].*?[))]")
_SUFFIX = re.compile(r"\.[A-Za-z]{2,4}$")
_NO_NAME = re.compile(r"\W")


class Blank(str):
    """A field without a value: its name in brackets where it is printed, nothing where it is asked for."""

    __slots__ = ()

    def __bool__(self) -> bool:
        """Not filled in."""
        return False


def blank(name: str) -> Blank:
    """The mark of a field that is still open."""
    return Blank(f"【{name}】")


@dataclass(frozen=True)
class Filled:
    """The values of one paper, by field, and the remedies chosen for it."""

    values: Mapping[str, str]
    remedy: Remedy
    answer: Answer
    in_name_of: InNameOf


def field_name(label: str) -> str:
    """The label as a field of a template: what stands in brackets and all marks aside."""
    return _NO_NAME.sub("", _ASIDE.sub("", label))


@cache
def known(procedure: Procedure, paper: Paper) -> frozenset[str]:
    """Every field a template of this paper may name."""
    acts = procedure.kinds().values()
    labels = {field_name(spec.label) for act in acts for spec in specs(act)}
    return frozenset({*ALWAYS, *labels, *(f"{field_name(act.LABEL)}日" for act in acts), *paper.computed})


def filled(
    procedure: Procedure, paper: Paper, view: View, entry: AnyEntry | None, organ: Organ, names: Mapping[str, str],
    *, day: date, name: str = "", sensitive: bool = True,
) -> Filled:  # fmt: skip
    """The values for one paper: about ``entry``, or about what is to come. ``day`` chooses the law of the remedies.

    ``names`` are those of colleagues by account and the numbers of other matters by id. Without ``sensitive`` what only
    named handlers may see stays open.
    """
    answer, whose = paper.answers(view, entry), paper.in_name_of(view, entry)
    chosen = remedy(answer, whose, entry.happened_on if entry is not None else day)
    values = dict.fromkeys(known(procedure, paper), "")
    told = (*told_of(paper, view, entry), *([entry] if entry is not None else []))
    for each in told:
        values |= _facts(each, names, sensitive=sensitive)
    values |= _frame(organ, whose)
    values |= {"编号": view.file.number(), "事项": procedure.title(view.file) if view.file.entries else ""}
    subject = getattr(entry.act, "paper", "") if DocumentDelivered in paper.acts and entry else name or paper.name
    subject = subject if isinstance(subject, str) else ""
    values |= {"文书名称": subject, "文号": numbers(view.file).get(subject, "")}
    values["救济告知"] = str(blank("救济告知")) if answer is Answer.UNDECIDED else chosen.text
    values["救济告知"] += "" if chosen.confirmed else str(blank("救济告知待核"))
    computed = paper.values(view, entry, lambda account: names.get(account, account))
    values |= {key: text(value) for key, value in computed.items()}
    left_empty = _asked(told) if paper.layout in (Layout.FORM, Layout.RECEIPT) else frozenset()
    shown = {key: value or (Blank() if key in left_empty else blank(key)) for key, value in values.items()}
    return Filled(shown | {"救济告知": values["救济告知"]}, chosen, answer, whose)


def told_of(paper: Paper, view: View, entry: AnyEntry | None) -> tuple[AnyEntry, ...]:
    """The acts a paper takes its facts from: all, or those about the same one of several things and about none."""
    if not paper.each or entry is None:
        return view.file.entries
    key = getattr(entry.act, paper.each, None)
    return tuple(each for each in view.file.entries if getattr(each.act, paper.each, key) == key)


def _asked(entries: Iterable[AnyEntry]) -> frozenset[str]:
    """What was asked for in acts on file: left empty there, it stays empty in a form."""
    return frozenset(field_name(spec.label) for entry in entries for spec in specs(type(entry.act)))


def _frame(organ: Organ, whose: InNameOf) -> dict[str, str]:
    body = {
        InNameOf.CENTRE: organ.name,
        InNameOf.DISTRICT: organ.district or str(blank("区人民政府名称")),
        InNameOf.DEPARTMENT: str(blank("房屋征收部门名称")),
    }[whose]
    printer = f"{organ.district}办公室" if whose is InNameOf.DISTRICT and organ.district else body
    return {
        "单位": organ.name,
        "区政府": organ.district,
        "司法局": organ.bureau,
        "发文机关": body,
        "落款单位": body,
        "印发机关": printer,
        "成文日期": "",
        "签发人": "",
    }


def _facts(entry: AnyEntry, names: Mapping[str, str], *, sensitive: bool) -> dict[str, str]:
    made = {f"{field_name(type(entry.act).LABEL)}日": day_words(entry.happened_on)}
    for spec in specs(type(entry.act)):
        value = getattr(entry.act, spec.name)
        if value not in (None, "", ()) and (sensitive or not spec.sensitive):
            made[field_name(spec.label)] = _words(spec, value, names)
    return made


def _words(spec: Field, value: Any, names: Mapping[str, str]) -> str:
    items: Iterable[Any] = value if spec.many else (value,)
    said = [_word(spec, item, names) for item in items]
    return text(tuple(said)) if spec.kind in ("long", "part") else "、".join(said)


def _word(spec: Field, item: Any, names: Mapping[str, str]) -> str:
    match spec.kind:
        case "person" | "matter":
            return names.get(item, item)
        case "date":
            return day_words(item)
        case "moment":
            return f"{day_words(date.fromisoformat(item[:10]))}{item[11:13]}时{item[14:16]}分"
        case "money":
            return f"{item / 100:,.2f}元"
        case "area":
            return f"{item / 100:,.2f}平方米"
        case "bool":
            return "是" if item else "否"
        case "choice":
            return str(item.label)
        case "doc":
            return clean(_SUFFIX.sub("", item.name))
        case "part":
            inner = ((each, getattr(item, each.name)) for each in specs(type(item)))
            said = [(each, _words(each, value, names)) for each, value in inner if value not in (None, "", ())]
            number = f"{said.pop(0)[1]}. " if said and said[0][0].label == ORDINAL else ""
            return number + ",".join(words for _, words in said)
    return clean(str(item))


def text(value: Value) -> str:
    """Paragraphs where there are several lines."""
    given = whole(value)
    many = given if isinstance(given, tuple) else tuple(given.split("\n"))
    return PARAGRAPH.join(clean(line) for each in many for line in each.split("\n") if line.strip())


def clean(words: str) -> str:
    """Without the control characters that no Word file may hold."""
    return _CONTROL.sub("", words).replace("\t", " ")

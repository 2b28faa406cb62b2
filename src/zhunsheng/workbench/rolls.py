"""A list of colleagues fills the form of an act: sign-in sheet, platform's export, results of a test.

Nothing is recorded here. What was read becomes the draft of the form, which a person looks over and submits; the
workbook goes on file with it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from zhunsheng.archive import store
from zhunsheng.intake.rolls import LENGTHS, SCORES, SIGNED, Mark, Matched, match, minutes, read, score, signed
from zhunsheng.intake.workbook import LIMIT
from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.pages.tables import MEDIA
from zhunsheng.pages.words import listed
from zhunsheng.registers.files import Case
from zhunsheng.workbench.chair import Chair, staff
from zhunsheng.workbench.drafts import draft_of, keep_draft
from zhunsheng.workbench.opened import open_matter
from zhunsheng.workbench.sight import by_name

Typed = dict[str, list[str]]
Marks = Sequence[tuple[str, Mark]]


@dataclass(frozen=True)
class Roll:
    """What list fills an act: the heads of its values, the field for the workbook, how marks become what is typed."""

    heads: tuple[str, ...]
    paper: str
    fill: Callable[[Marks], Typed]


def _sign_in(marks: Marks) -> Typed:
    due = list(dict.fromkeys(who for who, _mark in marks))
    came = list(dict.fromkeys(who for who, mark in marks if signed(mark)))
    return {
        "f.due": due, "f.present": came, "f.due_count": [str(len(due))], "f.present_count": [str(len(came))],
    }  # fmt: skip


def _hours(marks: Marks) -> Typed:
    lengths: dict[str, int] = {}
    for who, mark in marks:
        lengths[who] = lengths.get(who, 0) + minutes(mark)
    rows = {
        f"f.rows.{number}.{name}": [value]
        for number, (who, length) in enumerate(lengths.items())
        for name, value in (("who", who), ("minutes", str(length)))
    }
    return {**rows, "f.people": [str(len(lengths))], "f.minutes": [str(sum(lengths.values()))]}


def _scores(marks: Marks) -> Typed:
    rows = {
        f"f.scores.{number}.{name}": [value]
        for number, (who, mark) in enumerate(marks)
        for name, value in (("who", who), ("score", str(score(mark))))
    }
    return {**rows, "f.taken_count": [str(len(marks))]}


ROLLS = {
    "study.hold": Roll(SIGNED, "sign_in", _sign_in),
    "study.platform": Roll(LENGTHS, "export", _hours),
    "study.test": Roll(SCORES, "paper", _scores),
}


@staff
def roll(chair: Chair, matter: str, kind: str) -> HttpResponse:
    """Upload a list; what was read stands in the form afterwards."""
    opened = open_matter(chair, matter)
    known = ROLLS.get(kind)
    act = opened.found.procedure.kinds().get(kind)
    if known is None or act is None:
        raise Http404
    refusal: Refusal | None = None
    skipping = bool(chair.request.POST.get("skip"))
    if chair.request.method == "POST":
        try:
            _fill(chair, opened.found, kind, known, skipping=skipping)
        except Refusal as wrong:
            refusal = wrong
        else:
            return redirect("do", matter=matter, kind=kind)
    return chair.page(
        "roll.html", 422 if refusal else 200, row=opened.row, act=act, roll=known, refusal=refusal, skipping=skipping
    )


def _fill(chair: Chair, found: Case, kind: str, known: Roll, *, skipping: bool) -> None:
    """Read the list into the form's draft, over what was typed there."""
    upload = chair.request.FILES.get("workbook")
    if upload is None or upload.size is None or upload.size > LIMIT:
        raise Refusal("intake.no_file", missing="没有选择文件", remedy="请先选择要导入的 xlsx 工作簿")
    content = bytes(upload.read())
    matched = match(read(content, known.heads), by_name(chair.actor.organ))
    _demand(matched, skipping=skipping)
    typed = _typed(known, matched.marks)
    kept: Doc = store.keep(chair.actor.organ.pk, upload.name or "", content, MEDIA)
    paper = {f"f.{known.paper}.digest": [kept.digest], f"f.{known.paper}.name": [kept.name]}
    place = found.file.matter
    keep_draft(chair.account, place, kind, {**(draft_of(chair.account, place, kind) or {}), **typed, **paper})


def _typed(known: Roll, marks: Marks) -> Typed:
    for who, mark in marks:
        try:
            known.fill([(who, mark)])
        except ValueError:
            raise Refusal(
                "rolls.value",
                missing="第{row}行“{name}”的“{head}”读不出来:{value}",
                remedy="请改正这一格;时长请在表头写明单位,例如“时长(分钟)”“学时(45分钟)”",
                params={"row": mark.row, "name": mark.name, "head": mark.head, "value": mark.value},
            ) from None
    return known.fill(marks)


def _demand(matched: Matched, *, skipping: bool) -> None:
    if matched.several:
        raise Refusal(
            "rolls.same_name",
            missing="有不止一位同事叫这个名字:{names}",
            remedy="请在表单里逐人登记",
            params={"names": listed(matched.several)},
        )
    if matched.strangers and not skipping:
        raise Refusal(
            "rolls.strangers",
            missing="这些人不是本单位在岗的同事:{names}",
            remedy="请核对姓名;确实不是的,勾选“不是本单位的略过”再导入一次",
            params={"names": listed(matched.strangers)},
        )
    if not matched.marks:
        raise Refusal("rolls.nobody", missing="名单里没有本单位的同事", remedy="请核对工作簿")

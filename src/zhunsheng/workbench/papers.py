"""The papers of one matter: the list on its page, a look at each before it goes out, Word and PDF, issuing, slips."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from zhunsheng.archive import store
from zhunsheng.desk.submit import Proposal, submit
from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.documents import DOCUMENTS, DocumentSealed, DocumentVoided, SealKind, numbers
from zhunsheng.kernel.engine import proposed
from zhunsheng.kernel.fields import specs
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.papers import papers_for
from zhunsheng.kernel.posts import GUESTS, STAFF
from zhunsheng.kernel.record_papers import papers_of
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.pages.days import read_day
from zhunsheng.pages.widgets import ROOT
from zhunsheng.papers import frame, pdf, preview, slips
from zhunsheng.papers.gbt9704 import WORD
from zhunsheng.papers.making import Line, Made, ahead, free, line_of, make, to_issue, told
from zhunsheng.registers.files import Case
from zhunsheng.workbench.chair import Chair, staff
from zhunsheng.workbench.opened import NEWEST, Opened, open_matter
from zhunsheng.workbench.paging import as_download
from zhunsheng.workbench.sight import holders

STEPS = {step.act.KIND: step for step in DOCUMENTS}


@dataclass(frozen=True)
class Papers:
    """The matter's papers as its page lists them: of deeds done, to be drafted ahead, free ones."""

    told: list[Line]
    ahead: list[Line]
    free: list[Line]
    able: frozenset[str]
    receipts: frozenset[int]


def papers_shown(chair: Chair, opened: Opened, newest: int = NEWEST) -> Papers | None:
    """The papers of the matter, for those who may read it unmasked; guests make none."""
    if not opened.sight.personal or chair.actor.posts <= GUESTS:
        return None
    found = opened.found
    return Papers(told(found, newest), ahead(found), free(found), _able(chair), _receipts(found))


def _receipts(found: Case) -> frozenset[int]:
    """Acts of somebody else: what came in over the counter, for which a receipt may be given."""
    table = found.procedure
    return frozenset(
        entry.seq
        for entry in found.file.entries
        if any(step.done_by != "us" for step in table.steps_of(type(entry.act)))
    )


@staff
def document(chair: Chair, matter: str) -> HttpResponse:
    """A look at one paper, as it would be printed."""
    opened, made = _made(chair, matter)
    return chair.page(
        "paper.html", row=opened.row, made=made, blocks=preview.blocks(made.content), pdf=pdf.available(),
        able=_able(chair), where=urlencode({"paper": made.line.name}),
    )  # fmt: skip


@staff
def document_word(chair: Chair, matter: str) -> HttpResponse:
    """The paper as a Word file."""
    _opened, made = _made(chair, matter)
    _log(chair, made.line.name)
    return as_download(made.content, f"{made.line.name}(稿).docx", WORD)


@staff
def document_pdf(chair: Chair, matter: str) -> HttpResponse:
    """The paper as PDF, where this machine can make one; otherwise the page says so."""
    _opened, made = _made(chair, matter)
    content = pdf.pdf(made.content, preview.page(made.content, made.line.name))
    _log(chair, made.line.name)
    return as_download(content, f"{made.line.name}(稿).pdf", "application/pdf")


def _made(chair: Chair, matter: str) -> tuple[Opened, Made]:
    opened = open_matter(chair, matter)
    if papers_shown(chair, opened) is None:
        raise Http404
    line = line_of(opened.found, chair.request.GET.get("paper", ""))
    if line is None:
        raise Http404
    seen = opened.sight
    return opened, make(
        opened.found, line, chair.actor.organ, seen.people, day=chair.today, sensitive=seen.sensitive
    )  # fmt: skip


def _able(chair: Chair) -> frozenset[str]:
    return frozenset(kind for kind, step in STEPS.items() if chair.actor.posts & set(step.by))


def _log(chair: Chair, name: str) -> None:
    chair.log("导出", f"文书 {name}")


def of_paper(chair: Chair, found: Case, act: type[Act]) -> dict[str, list[str]]:
    """What a form about one paper has filled in: the paper named in the address, whose name it bears, its number."""
    name = chair.request.GET.get("paper", "")
    line = line_of(found, name)
    if line is None:
        return {}
    known = {"paper": name, "in_name_of": line.paper.in_name_of(found.view, line.entry).value}
    if act is DocumentVoided:
        known["number"] = line.number
    return {f"{ROOT}.{spec.name}": [known[spec.name]] for spec in specs(act) if known.get(spec.name)}


def sketchable(chair: Chair, found: Case, act: type[Act]) -> tuple[str, ...]:
    """The papers that can be looked at while this act's form is still being filled in."""
    if chair.actor.posts <= GUESTS:
        return ()
    return tuple(dict.fromkeys(paper.name for paper in found.procedure.papers if act in paper.acts))


def sketched_paper(chair: Chair, found: Case, place: str, act: Act) -> HttpResponse:
    """One of these papers, by its place among them, with what was typed so far, as a Word file."""
    names = sketchable(chair, found, type(act))
    if not place.isdigit() or int(place) >= len(names):
        raise Http404
    name = names[int(place)]
    paper = papers_for(papers_of(found.procedure), name, type(act))
    if paper is None:
        raise Http404
    entry: AnyEntry = proposed(found.file.matter, found.procedure, act, chair.today)
    line = Line(name, paper, entry, numbers(found.file).get(name, ""))
    people = dict(holders(chair.actor.organ, STAFF))
    made = make(found, line, chair.actor.organ, people, day=chair.today, sensitive=True)
    _log(chair, name)
    return as_download(made.content, f"{name}(稿).docx", WORD)


@staff
def issue(chair: Chair, matter: str) -> HttpResponse:
    """Issue a paper: day and signer are filled into the signed body, and the act holds both digests."""
    opened = open_matter(chair, matter)
    if papers_shown(chair, opened) is None:
        raise Http404
    name = chair.request.GET.get("paper", "")
    line, body = to_issue(opened.found, name)
    typed = {
        "dated": chair.today.isoformat(), "signer": _signer(opened.found, body.digest), "seal": SealKind.ORGAN.value,
    }  # fmt: skip
    refusal = None
    if chair.request.method == "POST":
        typed |= {key: chair.request.POST.get(key, "") for key in typed}
        try:
            _issue(chair, opened, line, typed)
        except Refusal as caught:
            refusal = caught
        else:
            return redirect(f"{reverse('matter', kwargs={'matter': matter})}#papers")
    return chair.page(
        "issue.html", 422 if refusal else 200, row=opened.row, line=line, body=body, typed=typed, refusal=refusal,
        people=holders(chair.actor.organ, STAFF), seals=tuple(SealKind),
    )  # fmt: skip


def _signer(found: Case, digest: str) -> str:
    """Whoever did the deed by which the body was signed."""
    for entry in reversed(found.file.entries):
        if getattr(getattr(entry.act, "body", None), "digest", "") == digest:
            return entry.actor
    return ""


def _issue(chair: Chair, opened: Opened, line: Line, typed: dict[str, str]) -> None:
    try:
        dated: date = read_day(typed["dated"], chair.today)
        seal = SealKind(typed["seal"])
    except ValueError:
        raise Refusal(
            "papers.dated", missing="成文日期或者印章没有填对", remedy="日期例如 2026-11-03、11月3日"
        ) from None
    people = dict(holders(chair.actor.organ, STAFF))
    if typed["signer"] not in people:
        raise Refusal("papers.signer", missing="没有选定签发人", remedy="请从本单位人员里选")
    body = line.signed[-1]
    act = DocumentSealed(
        paper=line.name, body=body, issued=body, dated=dated, signer=typed["signer"], seal=seal, number=line.number
    )
    content = frame.issue(store.read(body.digest), frame.frame_of(act, people[typed["signer"]]))
    name = f"{line.name}{line.number}.docx"
    issued = store.keep(chair.actor.organ.pk, name, content, WORD)
    submit(chair.actor, Proposal(replace(act, issued=issued), matter=opened.row.matter))


@staff
def receipt_word(chair: Chair, matter: str, seq: int) -> HttpResponse:
    """The receipt for what one act says came in."""
    opened = open_matter(chair, matter)
    entry = next((each for each in opened.found.file.entries if each.seq == seq), None)
    if entry is None or chair.actor.posts <= GUESTS or seq not in _receipts(opened.found):
        raise Http404
    _log(chair, slips.RECEIPT.name)
    content = slips.receipt(opened.found, entry, chair.actor.organ, opened.sight.people)
    return as_download(content, f"{slips.RECEIPT.name}-{seq}.docx", WORD)

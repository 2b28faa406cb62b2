"""A matter's page: what happened, which clocks run and how they were reckoned, what may be done next and why not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from zhunsheng.archive import store
from zhunsheng.kernel.engine import Offer, advance, offers, openings
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import NEW, Procedure
from zhunsheng.kernel.record import Remedied
from zhunsheng.pages.diagram import picture
from zhunsheng.pages.facts import Sight
from zhunsheng.pages.lamps import Lamps, last_day_called
from zhunsheng.pages.masks import mask
from zhunsheng.pages.words import listed, told, worded
from zhunsheng.papers import slips
from zhunsheng.papers.gbt9704 import WORD
from zhunsheng.registers.files import Case
from zhunsheng.registers.members import value_label
from zhunsheng.workbench.batches import batches_of
from zhunsheng.workbench.chair import Chair, staff
from zhunsheng.workbench.duties import due_for, waiting_for, whose
from zhunsheng.workbench.lawdays import lamps_on, slip
from zhunsheng.workbench.links import links_of
from zhunsheng.workbench.lists import lists_of
from zhunsheng.workbench.meeting import Meeting, meeting_of
from zhunsheng.workbench.nextstep import Next, asked_by, labels, next_of, shared
from zhunsheng.workbench.offered import Offered, in_names, sorted_for
from zhunsheng.workbench.opened import NEWEST, Opened, open_matter
from zhunsheng.workbench.own_places import hands_places
from zhunsheng.workbench.papers import STEPS, papers_shown
from zhunsheng.workbench.project import Project, project_of
from zhunsheng.workbench.sealing import gives_receipts
from zhunsheng.workbench.things import things_of
from zhunsheng.workbench.timeline import PaperLine, paper_lines, timeline

WHOSE = {
    "us": "本单位",
    "applicant": "申请人",
    "third_party": "第三方",
    "court": "法院",
    "superior": "上级",
    "review_body": "审查或者复议机关",
    "other": "其他单位",
    "window": "需要时可用",
    "target": "政策目标",
}


@staff
def matter(chair: Chair, matter: str) -> HttpResponse:
    """The page of one matter."""
    newest = 0 if chair.request.GET.get("all") else NEWEST
    opened = open_matter(chair, matter, newest)
    row, found = opened.row, opened.found
    procedure = found.procedure
    lamps = lamps_on(chair.today)
    day = due_for(chair.actor, row.clocks, row.due)
    sitting = meeting_of(chair, found, opened.sight)
    project = project_of(chair, found, row.clocks, opened.sight)
    shown = things_of(chair, found, opened.sight)
    following = next_of(opened.seat, found, chair.today, row.clocks)
    apart = _in_own_lists(sitting, project) | {kind.each for kind in shown}
    general = _general(chair, opened, apart, following)
    return chair.page(
        "matter.html",
        row=row,
        procedure=procedure,
        stage=procedure.stages.get(row.stage, _("已作废")),
        lamp=lamps.of_row(row.clocks, day, is_open=row.is_open, whose=whose(chair.actor, row.procedure)),
        waiting=waiting_for(chair.actor, row.waiting),
        handlers=listed(opened.sight.people.get(each, each) for each in row.handlers),
        days=timeline(found, opened.sight, newest),
        not_shown=max(len(found.file.entries) - newest, 0) if newest else 0,
        clocks=[clock_shown(clock, number, lamps, procedure) for number, clock in enumerate(row.clocks)],
        following=following,
        ready=general.ready,
        closed=general.closed,
        later=general.later,
        meeting=sitting,
        project=project,
        things=shown,
        batches=batches_of(found.file),
        sheets=lists_of(general.ready),
        elsewhere=_openings(chair, opened),
        papers=_each_once(paper_lines(found, opened.sight, newest)),
        documents=papers_shown(chair, opened, newest),
        drawing=picture(procedure, row.stage, _passed(procedure, found)),
        parties=[_party(party, opened.sight) for party in row.parties],
        links=links_of(found, opened.sight),
        may_correct=_may_correct(chair),
        gives_receipts=gives_receipts(chair),
        hands_places=hands_places(chair, opened),
        may_enter_late=Post.HEAD in chair.actor.posts,
    )


def _in_own_lists(sitting: Meeting | None, project: Project | None) -> set[str]:
    """What has a list of offers of its own on the page: agenda items, tasks, permits."""
    own = {"item": sitting and sitting.items, "task": sitting and sitting.tasks, "permit": project and project.listed}
    return {each for each, there in own.items() if there}


def _general(chair: Chair, opened: Opened, apart: set[str], following: Next) -> Offered:
    """What may be done about the matter as a whole, the usual next thing first.

    What is about one of several things (``apart``) stands in its own list; a wrong is put right only where one was
    found.
    """
    found, seen = opened.found, opened.sight
    view = asked_by(opened.seat, found.view)
    every = [offer for offer in offers(found.procedure, view, chair.today) if offer.act.KIND not in STEPS]
    if not opened.row.unanswered:
        every = [offer for offer in every if offer.act is not Remedied]
    found_here = sorted_for(opened.seat, [offer for offer in every if offer.step.each not in apart], seen.people)

    def behind(offer: Offer) -> tuple[bool, bool, bool]:
        return following.kind != offer.act.KIND, shared(offer), offer.act in found.procedure.aside

    return replace(found_here, ready=tuple(sorted(found_here.ready, key=behind)))


def _openings(chair: Chair, opened: Opened) -> list[dict[str, Any]]:
    found, people = opened.found, opened.sight.people
    return [
        {
            "verb": _(opening.verb),
            "procedure": opening.procedure,
            "kind": opening.kind,
            "article": opening.article,
            "refusal": worded(in_names(refusal, people)) if refusal else None,
            "mine": bool(chair.actor.posts & set(opening.by)),
            "posts": labels(opening.by),
            "aside": opening.aside,
        }
        for opening, refusal in openings(found.procedure, found.view, chair.today)
    ]


def _each_once(lines: Iterable[PaperLine]) -> list[PaperLine]:
    """Every paper once, where it was used last."""
    newest: dict[str, PaperLine] = {}
    for line in lines:
        newest.setdefault(line.paper.digest, line)
    return list(newest.values())


def _passed(procedure: Procedure, found: Case) -> frozenset[str]:
    stage, passed = NEW, set()
    for entry in found.file.entries:
        stage = advance(procedure, stage, entry.act)
        passed.add(stage)
    return frozenset(passed)


def _party(party: dict[str, str], seen: Sight) -> dict[str, str]:
    if seen.personal:
        return party
    return {"role": party["role"], "name": mask(party["name"]), "contact": mask(party.get("contact", ""))}


def _may_correct(chair: Chair) -> bool:
    return bool(chair.actor.posts & {Post.SECTION_HEAD, Post.HEAD, Post.REVIEWER})


def clock_shown(clock: dict[str, Any], number: int, lamps: Lamps, procedure: Procedure) -> dict[str, Any]:
    """One clock with its lamp, whose it is, and how its day was reckoned."""
    kind, key = clock["confirmed"], clock["key"]
    return {
        **clock,
        "number": number,
        "lamp": lamps.of_clock(clock),
        "whose": _(WHOSE.get(clock["whose"], clock["whose"])),
        "slip": slip(clock),
        "halted": clock["state"] == "halted",
        "target": clock["whose"] == "target",
        "window": clock["whose"] == "window",
        "presumed": clock.get("presumed_after"),
        "inner": kind == "office" and "内规" not in clock["label"],
        "last_day": _("目标日") if clock["whose"] == "target" else _(last_day_called(clock)),
        "key": told(value_label(procedure, key)) if key else "",
    }


@staff
def slip_page(chair: Chair, matter: str, number: int) -> HttpResponse:
    """The slip of one clock, to print: law, article, start, what was excluded, what rolled, the day."""
    opened = open_matter(chair, matter)
    if number >= len(opened.row.clocks):
        raise Http404
    shown = clock_shown(opened.row.clocks[number], number, lamps_on(chair.today), opened.found.procedure)
    return chair.page("slip.html", row=opened.row, procedure=opened.found.procedure, clock=shown)


@staff
def paper(chair: Chair, matter: str, digest: str) -> HttpResponse:
    """A paper of the matter, exactly the bytes whose digest is on file."""
    opened = open_matter(chair, matter)
    known: Iterable[Any] = paper_lines(opened.found, opened.sight)
    line = next((each for each in known if each.paper.digest == digest), None)
    if line is None:
        raise Http404
    return chair.download(store.read(digest), line.paper.name or digest[:12], "application/octet-stream")


@staff
def slip_word(chair: Chair, matter: str, number: int) -> HttpResponse:
    """The slip of one clock as a Word file."""
    opened = open_matter(chair, matter)
    if number >= len(opened.row.clocks):
        raise Http404
    clock = opened.row.clocks[number]
    reckoned = slip(clock)
    chair.log("导出", f"文书 {slips.DEADLINE.name}")
    content = slips.deadline(
        opened.found, chair.actor.organ, {**clock, "whose": WHOSE.get(clock["whose"], clock["whose"])},
        reckoned.citation if reckoned else "", reckoned.lines if reckoned else (), chair.today,
    )  # fmt: skip
    return chair.download(content, f"{slips.DEADLINE.name}.docx", WORD)

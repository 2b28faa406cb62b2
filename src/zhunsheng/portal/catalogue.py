"""The disclosure catalogue for everybody: items open to all, what was published when, by the digest of its bytes.

Nothing personal is here: items for an area or a group stay away, of who answers only the section is named unless the
item says otherwise, and of what was taken down not even the digest – it would let a short text be guessed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from zhunsheng.archive import store
from zhunsheng.kernel.fields import Doc
from zhunsheng.matters.proactive_disclosure import facts
from zhunsheng.matters.proactive_disclosure.acts import Defined
from zhunsheng.matters.proactive_disclosure.facts import Publication
from zhunsheng.matters.proactive_disclosure.words import Audience, Chapter, State
from zhunsheng.matters.reviews.standing import standing
from zhunsheng.people.models import Account, Organ
from zhunsheng.portal.frame import Page, show
from zhunsheng.portal.office import the_office
from zhunsheng.portal.published import name_on_web
from zhunsheng.registers.counts import kept
from zhunsheng.registers.files import case
from zhunsheng.registers.models import MatterRow

PROCEDURE = "proactive_disclosure"
MEDIA = "application/octet-stream"


@dataclass(frozen=True)
class Issue:
    """One publication as the public sees it; without ``body`` it was taken down."""

    what: str
    on: date
    place: str
    body: Doc | None
    taken_down_on: date | None
    replaced_on: date | None
    reviewed_on: date | None

    @property
    def file_name(self) -> str:
        """What the file is called when it is saved: the words of the publication, never a name somebody typed."""
        return self.what + (PurePath(self.body.name).suffix if self.body is not None else "")


@dataclass(frozen=True)
class Item:
    """One item of the catalogue as the public sees it; ``issues`` newest first."""

    year: int
    serial: int
    number: str
    about: Defined
    state: State
    responsible: str
    issues: tuple[Issue, ...]

    @property
    def latest(self) -> Issue | None:
        """What is public now."""
        return next((issue for issue in self.issues if issue.body is not None and issue.replaced_on is None), None)


def items(organ: Organ) -> tuple[Item, ...]:
    """The catalogue as it stands: every item open to all, in the order of chapters and numbers."""
    return kept(organ.pk, "catalogue", lambda: tuple(sorted(_items(organ), key=_order)))


def _order(item: Item) -> tuple[int, int, int]:
    return list(Chapter).index(item.about.chapter), item.year, item.serial


def _items(organ: Organ) -> Iterator[Item]:
    names = {str(account.pk): account.name for account in Account.objects.filter(organ=organ)}
    for row in MatterRow.objects.filter(organ=organ, procedure=PROCEDURE).exclude(stage__in=("removed", "void")):
        found = case(organ.pk, row.matter)
        about = None if found is None else facts.item_of(found.file)
        if found is None or about is None or about.audience is not Audience.ALL:
            continue
        yield Item(
            year=row.year,
            serial=row.serial,
            number=row.number,
            about=about,
            state=facts.state(found.file),
            responsible=names.get(about.responsible, "") if about.named else "",
            issues=tuple(_issue(organ, each) for each in reversed(facts.publications(found.file))),
        )


def _issue(organ: Organ, published: Publication) -> Issue:
    return Issue(
        what=published.what,
        on=published.entry.happened_on,
        place=published.entry.act.place,
        body=published.body if published.stands else None,
        taken_down_on=published.undone.happened_on if published.undone else None,
        replaced_on=published.followed.happened_on if published.followed else None,
        reviewed_on=_reviewed(organ, published) if published.stands else None,
    )


def _reviewed(organ: Organ, published: Publication) -> date | None:
    """The day the justice bureau passed exactly this text in the matter it comes from."""
    origin = case(organ.pk, published.origin) if published.origin else None
    if origin is None or origin.sealed:
        return None
    opinions = (standing(file) for file in origin.view.reads.values() if file.procedure == "reviews")
    return next((each.since for each in opinions if each.digest == published.body.digest), None)


def catalogue_page(organ: Organ) -> Page:
    """The whole catalogue by chapter."""
    every = items(organ)
    chapters = [(chapter, [item for item in every if item.about.chapter is chapter]) for chapter in Chapter]
    return Page(
        "catalogue", "catalogue.html", {"chapters": [(chapter, listed) for chapter, listed in chapters if listed]}
    )


def item_page(item: Item) -> Page:
    """One item with everything that was published under it, and its texts to take away."""
    texts = {
        reverse("public_paper", kwargs={"digest": issue.body.digest}): (
            name_on_web(issue.body.digest, issue.body.name),
            issue.body.digest,
        )
        for issue in item.issues
        if issue.body is not None
    }
    return Page(
        "catalogue_item", "catalogue_item.html", {"item": item}, {"year": item.year, "serial": item.serial}, texts
    )


def pages(organ: Organ, _day: date | None) -> Iterator[Page]:
    """The catalogue and every item in it."""
    yield catalogue_page(organ)
    for item in items(organ):
        yield item_page(item)


@require_safe
def catalogue(request: HttpRequest) -> HttpResponse:
    """The whole catalogue by chapter."""
    return show(request, catalogue_page(the_office()))


@require_safe
def item(request: HttpRequest, year: int, serial: int) -> HttpResponse:
    """One item with everything that was published under it."""
    found = next((each for each in items(the_office()) if (each.year, each.serial) == (year, serial)), None)
    if found is None:
        raise Http404
    return show(request, item_page(found))


@require_safe
def paper(_: HttpRequest, digest: str) -> HttpResponse:
    """A published text, exactly its bytes, for as long as it was not taken down."""
    issue = public_papers(the_office()).get(digest)
    if issue is None:
        raise Http404
    response = HttpResponse(store.read(digest), content_type=MEDIA)
    name = content_disposition_header(as_attachment=True, filename=issue.file_name)
    response.headers["Content-Disposition"] = name or "attachment"
    return response


def public_papers(organ: Organ) -> dict[str, Issue]:
    """Every text that may be downloaded, by digest."""
    return {issue.body.digest: issue for each in items(organ) for issue in each.issues if issue.body is not None}

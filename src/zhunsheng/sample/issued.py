"""A paper of the sample as the office makes one: the body from the matter's file, and the file that went out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from zhunsheng.archive import store
from zhunsheng.kernel.acts import facts, sketch
from zhunsheng.kernel.documents import DocumentSealed, SealKind, numbers
from zhunsheng.kernel.engine import proposed
from zhunsheng.kernel.fields import Doc
from zhunsheng.kernel.papers import papers_for
from zhunsheng.kernel.record_papers import papers_of
from zhunsheng.matters.petitions import acts as p
from zhunsheng.papers import frame
from zhunsheng.papers.gbt9704 import WORD
from zhunsheng.papers.making import Line, make
from zhunsheng.registers.files import case
from zhunsheng.sample.script import Office

OPINION = "处理意见书"


def opinion(office: Office, matter: str, reply: p.Replied, day: date) -> Doc:
    """The opinion's body as it goes to review: everything said, number in place, day and signer open."""
    found = case(office.organ.pk, matter)
    paper = None if found is None else papers_for(papers_of(found.procedure), OPINION, p.Replied)
    if found is None or paper is None:
        raise LookupError(matter)
    about = sketch(p.Replied, {name: value for name, value in facts(reply).items() if name != "body"})
    entry = proposed(matter, found.procedure, about, day)
    line = Line(OPINION, paper, entry, numbers(found.file).get(OPINION, ""))
    made = make(found, line, office.organ, _names(office), day=day, sensitive=False)
    return store.keep(office.organ.pk, f"{OPINION}(正文).docx", made.content, WORD)


def sealed(office: Office, body: Doc, number: str, day: date, signer: str) -> DocumentSealed:
    """The deed of issuing this body, with the file that goes out."""
    act = DocumentSealed(
        paper=OPINION, body=body, issued=body, dated=day, signer=office.who(signer), seal=SealKind.ORGAN, number=number
    )
    content = frame.issue(store.read(body.digest), frame.frame_of(act, office.people[signer].name))
    return replace(act, issued=store.keep(office.organ.pk, f"{OPINION}{number}.docx", content, WORD))


def _names(office: Office) -> dict[str, str]:
    return {actor.id: actor.name for actor in office.people.values()}

"""信访 – petitions under 《信访工作条例》 (2022).

A petition is received and entered (21), its receipt told in writing (23) – received is not told, told is not accepted.
It is classified: suggestions are studied (29), accusations passed on sealed (30), claims with a legal route of their
own led into it (31(1)–(5)); only claims under 31(6) are accepted and answered within sixty days (34), prolonged once by
at most thirty. What another body passed on may be objected to within five working days (23). A written opinion is
issued only after the justice bureau passed exactly that body (the office's own rule): numbering, dating and sealing
leave the body as it is, one changed character does not. Delivery starts the petitioner's thirty days to ask for 复查
(35), then 复核 (36); an opinion quashed above is done again and the sixty days run afresh. Neither reconsideration nor
a suit lies against it, and the paper must not say so. Accusations are seen by their named handlers only, and counted
apart.
"""

from __future__ import annotations

from zhunsheng.kernel.gates import has
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import Opening, Procedure, View
from zhunsheng.kernel.record import SHARED
from zhunsheng.matters.petitions import acts, after, facts, register
from zhunsheng.matters.petitions.acts import Drafted
from zhunsheng.matters.petitions.figures import FIGURES, contributions
from zhunsheng.matters.petitions.gates import RULE, UNSENT
from zhunsheng.matters.petitions.papers import FROM_OTHERS, PAPERS
from zhunsheng.matters.petitions.sheet import SHEET
from zhunsheng.matters.petitions.steps import STEPS, WORK
from zhunsheng.matters.petitions.terms import CLOCKS, EVENTS
from zhunsheng.matters.reviews.words import Subject


def _to_review(view: View) -> dict[str, object]:
    """The newest version of the reply, for this petition."""
    known: dict[str, object] = {"subject": Subject.PETITION_REPLY.value, "for_matter": view.file.matter}
    draft = view.file.last(Drafted)
    if draft is not None:
        known["body"] = draft.act.body
    return known


PROCEDURE = Procedure(
    id="petitions",
    label="信访事项",
    series="信",
    stages={
        "registered": "已登记",
        "objected": "异议退回中",
        "classified": "已甄别",
        "accepted": "已受理",
        "replied": "已出具意见",
        "delivered": "已送达",
        "under_review_above": "复查、复核中",
        "redo": "重新办理",
        "closed": "办结",
    },
    closed=frozenset({"closed"}),
    steps=(*STEPS, *SHARED),
    events=EVENTS,
    openings=(
        Opening(
            "reviews",
            "review.submit",
            verb="送区司法局合法性审查",
            frm=WORK,
            by=(Post.LEGAL, Post.DEPUTY),
            needs=(has(Drafted, article=RULE), UNSENT),
            article=RULE,
            prefill=_to_review,
        ),
    ),
    clocks=CLOCKS,
    columns=register.COLUMNS,
    title=register.title,
    parties=register.parties,
    reads=register.reads,
    likely=register.likely,
    sealed=facts.accusation,
    waiting=register.waiting,
    findings=register.findings,
    shortcomings=register.shortcomings,
    figures=FIGURES,
    contributions=contributions,
    papers=PAPERS,
    from_others=FROM_OTHERS,
    aside=frozenset(
        {
            acts.VisitReceived,
            acts.Objected,
            acts.Merged,
            acts.NotAccepted,
            acts.Heard,
            acts.Mediated,
            acts.Extended,
            after.ReportDue,
            after.ReportedUp,
            after.AboveNotified,
            after.Rated,
            after.AdviceReceived,
        }
    ),
    sheet=SHEET,
)

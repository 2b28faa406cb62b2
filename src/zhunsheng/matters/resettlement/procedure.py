"""回迁安置 – one matter is one resettlement project, from its opening to the last flat handed over.

It stands on a compensation plan that passed review and was published, or on an older plan transcribed with its approval
number (21). It carries the **rule of choosing as data** (``zhunsheng-order/1``): exactly the body the justice bureau
passed and a sitting decided is published, and somebody else has compared its fields with it; an older project's rule
names its approval instead. Flats are entered from their list; to hold one back, offer it again, price or measure it
is an act with its paper.

A **batch** has a roster. Nobody types it: it is drawn up from the households' own files – agreement or decision in
force, and moving out taken over, both by the cut-off day – with everybody left out and why; frozen households keep
their place. It is put up inside the area only (29) for the days the rule names; objections are answered one by one; a
final roster that differs from the one put up needs an objection that was upheld. The final roster binds rows and flats
in one fingerprint.

Where the rule names a lot for ties there are two ways. **Computed**: each of at least three parties seals a secret of
its own (C) before the roster is fixed (I); the secrets are told before a stated hour (R), each fitting what was sealed;
a public draw named in the rule comes last (D). A secret withheld is taken from its sealed duplicate; where both are
lost the whole lot begins anew with new secrets, and stands in the list of shortcomings. Nothing else draws again.
**Physical**: numbers drawn before a notary or the discipline office, with scan and fingerprint of the video.

The **order** follows; it is recomputed whenever it is asked for and refused where it does not. A correction is a later
version with its document's number, all versions kept; from the first day of choosing on only a judgment, a changed
agreement or the organ's own correction is a ground, and nothing is sorted again. Late signers are a batch of their own,
behind those before it, with what flats are left and the numbers running on. Choosing is a matter of its own.
"""

from __future__ import annotations

from typing import Any

from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import Opening, Procedure, View
from zhunsheng.kernel.record import SHARED
from zhunsheng.matters.resettlement import acts, facts, lots, register
from zhunsheng.matters.resettlement.deriving import derive
from zhunsheng.matters.resettlement.figures import FIGURES, contributions
from zhunsheng.matters.resettlement.gates import REVIEW, RULE
from zhunsheng.matters.resettlement.notices import notices
from zhunsheng.matters.resettlement.order_gates import DAY_NOT_OPENED
from zhunsheng.matters.resettlement.papers import FROM_OTHERS, PAPERS
from zhunsheng.matters.resettlement.steps import STEPS
from zhunsheng.matters.resettlement.terms import CLOCKS
from zhunsheng.matters.reviews.words import Subject


def _to_review(view: View) -> dict[str, Any]:
    """The rule of choosing, for this project."""
    return {"subject": Subject.NOTICE.value, "for_matter": view.file.matter}


def _to_choosing(view: View) -> dict[str, Any]:
    """The choosing day of the batch announced last."""
    notice = view.file.last(acts.ChoosingAnnounced)
    batch = 1 if notice is None else notice.act.batch
    earlier = facts.choosing_days(view.file) if batch > 1 else ()
    return {"project": view.file.matter, "batch": batch, "earlier": earlier}


PROCEDURE = Procedure(
    id="resettlement",
    label="回迁安置",
    series="安",
    stages={
        "open": "已建档",
        "ruled": "已公布选房办法",
        "roster_posted": "名册公示",
        "roster_final": "名册已定稿",
        "drawn": "已抽签",
        "ordered": "已公布顺序",
        "choosing": "选房",
        "handing_over": "交房",
        "closed": "办结",
    },
    closed=frozenset({"closed"}),
    steps=(*STEPS, *SHARED),
    openings=(
        Opening(
            "reviews",
            "review.submit",
            verb="送区司法局合法性审查",
            frm=("open", "ruled"),
            by=(Post.LEGAL, Post.DEPUTY),
            article=REVIEW,
            prefill=_to_review,
        ),
        Opening(
            "choosing",
            "choose.open",
            verb="启用选房日",
            frm="choosing",
            by=(Post.SECTION_HEAD, Post.HANDLER),
            needs=(DAY_NOT_OPENED,),
            article=RULE,
            prefill=_to_choosing,
        ),
    ),
    clocks=CLOCKS,
    columns=register.COLUMNS,
    title=register.title,
    parties=register.parties,
    reads=register.reads,
    about=facts.choosing_days,
    waiting=register.waiting,
    findings=register.findings,
    shortcomings=register.shortcomings,
    corrections=register.corrections,
    figures=FIGURES,
    contributions=contributions,
    likely=register.likely,
    among=register.among,
    derive=derive,
    notices=notices,
    papers=PAPERS,
    from_others=FROM_OTHERS,
    seen_by=frozenset({Post.REVIEWER}),
    knows=frozenset({Post.SITE}),
    aside=frozenset(
        {
            acts.FlatsFrozen,
            acts.FlatsReleased,
            acts.FlatsPriced,
            acts.FlatsMeasured,
            acts.EntitledRecorded,
            acts.RosterCorrected,
            lots.SealedOpened,
            lots.Failed,
        }
    ),
)

"""合法性审查: what the bureau must have passed before the office may say it to the outside.

One review = one submission of one body. The file is returned while incomplete; the bureau's own term runs from the day
it is complete, and its silence urges and climbs but never passes. Three results: 通过 opens for exactly this body;
改后通过 opens nothing until the bureau confirmed the changed body; 不通过 opens nothing. A paper opinion is transcribed
with its scan and counts after a second person confirmed it. Only the bureau itself revokes or reissues its opinion –
a correction mends what was written down wrongly, never the conclusion. The review advises on lawfulness; the
responsibility stays with the office.

Sources: 713号令 25–28 by analogy, the office's own rules.
"""

from __future__ import annotations

from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.gates import has, other_person
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import NEW, STAY, By, Clock, Column, Procedure, Step, View
from zhunsheng.kernel.record import SHARED, SHARED_CLOCKS
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.matters.reviews.acts import (
    Adopted,
    Completed,
    Confirmed,
    Consulted,
    InternalOpined,
    Opined,
    Returned,
    Revoked,
    Submitted,
    Supplemented,
    Transcribed,
    TranscriptionConfirmed,
    Withdrawn,
)
from zhunsheng.matters.reviews.figures import FIGURES, contributions, shortcomings
from zhunsheng.matters.reviews.gates import ADVICE, BODY, CHANGED_BODY, NEW_OPINION, RULE, TO_CHANGE, TO_CONFIRM
from zhunsheng.matters.reviews.papers import FROM_OTHERS, PAPERS
from zhunsheng.matters.reviews.standing import BUREAUS_OWN, likely, opens, standing, unfinished, with_bureau
from zhunsheng.matters.reviews.words import Result, Subject

STEPS = (
    Step(Submitted, frm=NEW, to="submitted", by=(Post.LEGAL, Post.DEPUTY), article=RULE, papers=("送审函",)),
    Step(InternalOpined, frm=("submitted", "returned", "complete"), by=(Post.LEGAL, Post.COUNSEL), article=RULE),
    Step(
        Returned,
        frm=("submitted", "complete"),
        to="returned",
        by=(Post.REVIEWER,),
        done_by="bureau",
        article=RULE,
        papers=("补充通知",),
        verb="退回补充",
    ),
    Step(Supplemented, frm="returned", to="submitted", by=(Post.LEGAL,), article=RULE),
    Step(
        Completed,
        frm=("submitted", "returned"),
        to="complete",
        by=(Post.REVIEWER,),
        done_by="bureau",
        article=RULE,
        papers=("收件单",),
        verb="材料齐全,收审",
    ),
    Step(Consulted, frm="complete", by=(Post.REVIEWER,), done_by="bureau", article=RULE),
    Step(
        Opined,
        frm="complete",
        to=By("result", {Result.PASS_IF_CHANGED: "to_change"}, "opined"),
        by=(Post.REVIEWER,),
        done_by="bureau",
        needs=(BODY, ADVICE),
        article=RULE,
        papers=("合法性审查意见书",),
    ),
    Step(
        Transcribed,
        frm=("submitted", "returned", "complete"),
        to="transcribed",
        by=(Post.LEGAL, Post.REGISTRAR),
        done_by="bureau",
        needs=(BODY, ADVICE),
        article=RULE,
    ),
    Step(
        TranscriptionConfirmed,
        frm=("transcribed", "opined", "to_change"),
        to="opined",
        by=(Post.SECTION_HEAD, Post.DEPUTY),
        needs=(has(Transcribed), TO_CONFIRM, other_person(Transcribed, article=RULE)),
        article=RULE,
        verb="复核转录无误",
    ),
    *(
        Step(Adopted, frm=frm, to=to, by=(Post.LEGAL,), needs=(TO_CHANGE,), article=RULE, papers=("采纳说明",))
        for frm, to in (("to_change", STAY), ("opined", "to_change"))  # the latter: the opinion came on paper
    ),
    Step(
        Confirmed,
        frm=("opined", "to_change"),
        to="confirmed",
        by=(Post.REVIEWER,),
        done_by="bureau",
        needs=(TO_CHANGE, has(Adopted), CHANGED_BODY),
        article=RULE,
        papers=("确认单",),
    ),
    Step(
        Revoked,
        frm=("opined", "to_change", "confirmed"),
        to=By("new_result", {Result.PASS_IF_CHANGED: "to_change"}, "opined"),
        by=(Post.REVIEWER,),
        done_by="bureau",
        needs=(NEW_OPINION,),
        article=RULE,
        papers=("更正函",),
    ),
    Step(Withdrawn, frm=("submitted", "returned", "complete"), to="withdrawn", by=(Post.LEGAL,), article=RULE),
)


def title(file: File) -> str:
    """What was submitted, by its digest: the name of a file may be the name of a person."""
    submitted = file.first(Submitted)
    return "" if submitted is None else f"{submitted.act.subject.label}·正文{submitted.act.body.digest[:8]}"


def for_matter(view: View) -> str:
    """The registry number of the matter whose text this is."""
    return next((view.reads[matter].number() for matter in about(view.file) if matter in view.reads), "")


def about(file: File) -> tuple[str, ...]:
    """The matter whose text this is."""
    submitted = file.first(Submitted)
    return (submitted.act.for_matter,) if submitted is not None and submitted.act.for_matter else ()


def waiting(view: View) -> str:
    """The bureau, while the file lies there."""
    return with_bureau(view.file)


def corrections(before: File, after: File, fix: AnyEntry) -> Refusal | None:
    """A correction of the bureau's own deed never makes pass what did not: that takes an opinion of its own."""
    if fix.kind not in {act.KIND for act in BUREAUS_OWN} or not opens(before, after):
        return None
    return Refusal(
        "review.correct.opens",
        RULE,
        "更正不能把没有通过的审查变成通过",
        "请由审查机构用“撤回、改出意见”另行出具结论",
    )


def outcome(view: View) -> str:
    """What the review stands for now."""
    state = standing(view.file)
    return "通过" if state.digest else state.why


def submitted_on(view: View) -> str:
    """The day of submission."""
    submitted = view.file.first(Submitted)
    return "" if submitted is None else submitted.happened_on.isoformat()


def reviewed_digest(view: View) -> str:
    """The beginning of the digest of the body submitted."""
    submitted = view.file.first(Submitted)
    return "" if submitted is None else submitted.act.body.digest[:12]


OPINION = (Opined, TranscriptionConfirmed)


def _term(family: str, *subjects: Subject) -> Clock:
    """The bureau's own term for texts of these subjects, from the day the file is complete."""

    def fits(file: File) -> bool:
        submitted = file.first(Submitted)
        return submitted is not None and submitted.act.subject in subjects

    return Clock(
        family, starts=Completed, stop=OPINION, ends=(Returned, Withdrawn), label="合法性审查(内规)", only=fits
    )


OTHER_SUBJECTS = tuple(frozenset(Subject) - {Subject.PETITION_REPLY, Subject.COMPENSATION_PLAN})

PROCEDURE = Procedure(
    id="reviews",
    label="合法性审查",
    series="审",
    stages={
        "submitted": "已送审",
        "returned": "退回补充",
        "complete": "审查中",
        "transcribed": "转录待复核",
        "to_change": "改后待确认",
        "opined": "已出意见",
        "confirmed": "改后已确认",
        "withdrawn": "已撤回",
    },
    closed=frozenset({"opined", "confirmed", "withdrawn"}),
    steps=(*STEPS, *SHARED),
    clocks=(
        _term("or.review_days.petition_reply", Subject.PETITION_REPLY),
        _term("or.review_days.compensation_plan", Subject.COMPENSATION_PLAN),
        _term("or.review_days.other", *OTHER_SUBJECTS),
        Clock("or.review_confirm", starts=Adopted, stop=Confirmed, ends=Revoked, label="确认改后版本(内规)"),
        *SHARED_CLOCKS,
    ),
    columns=(
        Column("subject", "送审事项", lambda v: s.act.subject if (s := v.file.first(Submitted)) else ""),
        Column("for_matter", "所属事项", for_matter),
        Column("submitted_on", "送审日期", submitted_on),
        Column("body", "正文指纹", reviewed_digest),
        Column("outcome", "审查结果", outcome),
    ),
    title=title,
    about=about,
    waiting=waiting,
    corrections=corrections,
    reads=about,
    likely=likely,
    minds=frozenset({"us", "review_body"}),
    unfinished=unfinished,
    shortcomings=shortcomings,
    figures=FIGURES,
    contributions=contributions,
    papers=PAPERS,
    from_others=FROM_OTHERS,
    aside=frozenset({InternalOpined, Returned, Consulted, Transcribed, Revoked, Withdrawn}),
    seen_by=frozenset({Post.REVIEWER, Post.COUNSEL}),
)

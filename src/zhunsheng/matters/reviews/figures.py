"""Figures of legality reviews."""

from __future__ import annotations

from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.procedure import Contribution, Figure, Finding, Lack, View
from zhunsheng.matters.reviews.acts import Opined, Returned, Revoked, Submitted, Transcribed
from zhunsheng.matters.reviews.standing import unconfirmed
from zhunsheng.matters.reviews.words import Result

FIGURES = (
    Figure(
        "reviews.submitted",
        "合法性审查送审",
        "件",
        "本年度内送交区司法局进行合法性审查的文稿件数,一份正文送审一次计一件,改动正文另行送审的另计,以送审日期为准。",
        ("subject",),
        ("reviews.passed_first_time", "reviews.returned"),
    ),
    Figure(
        "reviews.passed_first_time",
        "合法性审查一次通过",
        "件",
        "本年度内首次出具的审查意见结论为“通过”的件数,以出具意见的日期为准;后来撤回或者改出的也计入。",
        ("subject",),
    ),
    Figure(
        "reviews.failed",
        "合法性审查未通过或者改后通过",
        "件",
        "本年度内首次出具的审查意见结论为“不通过”或者“改后通过”的件数,以出具意见的日期为准。",
        ("subject", "result"),
    ),
    Figure(
        "reviews.returned",
        "合法性审查退回补充",
        "次",
        "本年度内因材料不齐被退回补充的次数。",
        ("subject",),
    ),
    Figure("reviews.revoked", "审查意见撤回、改出", "次", "本年度内审查机构撤回或者改出审查意见的次数。", ("subject",)),
)


def contributions(view: View) -> tuple[Contribution, ...]:
    """What one review adds."""
    submitted = view.file.first(Submitted)
    if submitted is None:
        return ()
    subject = {"subject": submitted.act.subject.label}
    made = [Contribution("reviews.submitted", submitted.happened_on, (submitted.seq,), subject)]
    opinion = _first_opinion(view.file)
    if opinion is not None:
        first_time = opinion.act.result is Result.PASS
        figure = "reviews.passed_first_time" if first_time else "reviews.failed"
        more = {} if first_time else {"result": opinion.act.result.label}
        made.append(Contribution(figure, opinion.happened_on, (opinion.seq,), {**subject, **more}))
    for figure, kind in (("reviews.returned", Returned), ("reviews.revoked", Revoked)):
        entries = [entry for entry in view.file.entries if isinstance(entry.act, kind)]
        made += [Contribution(figure, entry.happened_on, (entry.seq,), subject) for entry in entries]
    return tuple(made)


def shortcomings(view: View) -> tuple[Finding, ...]:
    """A text that did not pass the first time it was examined."""
    opinion, submitted = _first_opinion(view.file), view.file.first(Submitted)
    if opinion is None or submitted is None or opinion.act.result is not Result.FAIL:
        return ()
    words = f"合法性审查不通过:{submitted.act.subject.label}"
    return (Finding("review.failed", "", words, opinion.seq, Lack.REVIEW),)


def _first_opinion(file: File) -> AnyEntry | None:
    """The first opinion that counts: a paper one only once a second person confirmed its transcription."""
    confirmed = not unconfirmed(file)
    return next(
        (e for e in file.entries if isinstance(e.act, Opined) or (isinstance(e.act, Transcribed) and confirmed)), None
    )

"""The locks of a review: the body submitted and no other, advice with a 改后通过, a paper with every conclusion."""

from __future__ import annotations

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Gate, Params, View
from zhunsheng.matters.reviews.acts import Adopted, Opined, Revoked, Submitted, Transcribed
from zhunsheng.matters.reviews.standing import awaits_second
from zhunsheng.matters.reviews.words import Result

RULE = "内规(合法性审查);《重大行政决策程序暂行条例》第25—28条类推"


def same_body(view: View, proposed: AnyEntry | None) -> bool | Params:
    """The opinion must be about the body submitted, by digest."""
    if proposed is None:
        return True
    submitted = view.file.last(Submitted)
    return submitted is not None and proposed.act.body.digest == submitted.act.body.digest


def advice_given(_: View, proposed: AnyEntry | None) -> bool | Params:
    """改后通过 without saying what to change is no opinion."""
    return proposed is None or proposed.act.result is not Result.PASS_IF_CHANGED or bool(proposed.act.advice)


def opinion_given(_: View, proposed: AnyEntry | None) -> bool | Params:
    """Another conclusion is another opinion, and an opinion is a paper; only taking one back needs none."""
    return proposed is None or proposed.act.new_result is None or proposed.act.opinion is not None


def to_change(view: View, _: AnyEntry | None) -> bool | Params:
    """Only a 改后通过 has anything to adopt."""
    results = [
        entry.act.new_result if isinstance(entry.act, Revoked) else entry.act.result
        for entry in view.file.entries
        if isinstance(entry.act, Opined | Transcribed | Revoked)
    ]
    return bool(results) and results[-1] is Result.PASS_IF_CHANGED


def same_changed_body(view: View, proposed: AnyEntry | None) -> bool | Params:
    """What is confirmed is the changed body that was handed in, by digest."""
    adopted = view.file.last(Adopted)
    return proposed is None or (adopted is not None and proposed.act.new_body.digest == adopted.act.new_body.digest)


def to_confirm(view: View, _: AnyEntry | None) -> bool | Params:
    """A transcription, as it stands now, that no second person has confirmed."""
    return awaits_second(view.file)


BODY = Gate(
    "review.other_body",
    RULE,
    "意见针对的正文与送审的正文不一致(改动一个字也算另一版)",
    "请核对所审正文;正文改动后须另行送审",
    same_body,
    on_act=True,
)
TO_CONFIRM = Gate(
    "review.nothing_to_confirm", RULE, "没有等待复核的转录", "转录意见书或者更正转录之后才需要复核", to_confirm
)
ADVICE = Gate("review.no_advice", RULE, "“改后通过”没有写明修改建议", "请逐条填写修改建议", advice_given, on_act=True)
NEW_OPINION = Gate(
    "review.revoke.no_opinion",
    RULE,
    "改出新的结论没有附新的审查意见书",
    "请附上更正函或者新的审查意见书;只撤回、不另作结论的,“新的结论”留空",
    opinion_given,
    on_act=True,
)
TO_CHANGE = Gate(
    "review.nothing_to_change", RULE, "审查结论不是“改后通过”", "结论为“改后通过”时才需要说明采纳情况", to_change
)
CHANGED_BODY = Gate(
    "review.other_changed_body",
    RULE,
    "确认的正文与报来的改后正文不一致",
    "请核对改后正文的文件",
    same_changed_body,
    on_act=True,
)

"""The locks around asking third parties, joint makers and other organs (条例32–34)."""

from __future__ import annotations

from datetime import timedelta

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Gate, View
from zhunsheng.matters.disclosure_requests.acts import (
    MakerAnswered,
    MakerConsulted,
    OrganConsulted,
    ThirdAnswered,
    ThirdConsulted,
)
from zhunsheng.matters.disclosure_requests.choices import ThirdDecision
from zhunsheng.matters.disclosure_requests.facts import undecided
from zhunsheng.matters.disclosure_requests.gates import Answer
from zhunsheng.matters.disclosure_requests.outcomes import REGULATION

SHORTEST_TERM = timedelta(days=15)
"""Fifteen working days are never fewer days of the calendar; the clock reckons the exact day."""


def _new_key(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    field = "party" if isinstance(proposed.act, ThirdConsulted) else "organ"
    key = getattr(proposed.act, field)
    same = (ThirdConsulted,) if field == "party" else (MakerConsulted, OrganConsulted)
    used = {getattr(e.act, field) for e in view.file.entries if isinstance(e.act, same)}
    return key not in used or {"key": key}


NEW_KEY = Gate(
    "disclosure.consult.again",
    f"{REGULATION}第32条、第33条",
    "已经征求过“{key}”的意见",
    "对象不同的请另用名称或者代号;同一对象无须再次征求",
    _new_key,
    on_act=True,
)


def _long_enough(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    start = proposed.act.received_on or proposed.happened_on
    return bool(proposed.act.answer_by >= start + SHORTEST_TERM)


LONG_ENOUGH = Gate(
    "disclosure.consult.term",
    f"{REGULATION}第32条、第34条",
    "给对方的答复期限不足15个工作日",
    "请自对方收到之日起给足15个工作日",
    _long_enough,
    on_act=True,
)


def _not_early(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    party = proposed.act.party
    if any(e.act.party == party for e in view.file.all(ThirdAnswered)):
        return True
    asked = [e.act.answer_by for e in view.file.all(ThirdConsulted) if e.act.party == party]
    return not asked or proposed.happened_on > asked[-1] or {"party": party, "day": asked[-1].isoformat()}


NOT_EARLY = Gate(
    "disclosure.decide_third.early",
    f"{REGULATION}第32条",
    "“{party}”还没有答复,答复期限到 {day} 才届满",
    "请等待答复或者期限届满",
    _not_early,
    on_act=True,
)


def _party_told(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or proposed.act.decide is not ThirdDecision.PUBLIC_INTEREST:
        return True
    return proposed.act.told is not None


PARTY_TOLD = Gate(
    "disclosure.decide_third.told",
    f"{REGULATION}第32条",
    "因公共利益公开的,没有书面告知第三方的文书",
    "请先书面告知第三方决定公开的内容和理由,再登记",
    _party_told,
    on_act=True,
)


def _parties(view: View, _: AnyEntry | None) -> Answer:
    open_ = undecided(view.file)
    return not open_ or {"parties": "、".join(open_)}


PARTIES = Gate(
    "disclosure.answer.parties",
    f"{REGULATION}第32条",
    "第三方意见还没有着落:{parties}",
    "第三方未答复的,等待答复或者期满;不同意或者逾期的,办理“对第三方意见的决定”(沉默不等于同意)",
    _parties,
)


def _joint(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    answered = {e.act.organ for e in view.file.all(MakerAnswered)}
    waiting = [
        e.act.organ
        for e in view.file.all(MakerConsulted)
        if e.act.organ not in answered and proposed.happened_on <= e.act.answer_by
    ]
    return not waiting or {"organs": "、".join(waiting)}


JOINT = Gate(
    "disclosure.answer.joint",
    f"{REGULATION}第34条",
    "共同制作机关还没有答复:{organs}",
    "请等待答复或者期满;逾期未提出意见的视为同意公开",
    _joint,
    on_act=True,
)

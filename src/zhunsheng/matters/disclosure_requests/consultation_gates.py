"""The locks around asking third parties, joint makers and other organs (条例32–34)."""

from __future__ import annotations

from zhunsheng.clock.terms import last_day
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
from zhunsheng.matters.disclosure_requests.facts import over_after, undecided
from zhunsheng.matters.disclosure_requests.gates import Answer
from zhunsheng.matters.disclosure_requests.outcomes import REGULATION

OPINION = {ThirdConsulted: "gk.third_party_opinion", MakerConsulted: "gk.joint_opinion"}
"""The term of the one asked, by the asking."""


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
    least = last_day(OPINION[type(proposed.act)], proposed.act.received_on or proposed.happened_on)
    return least is None or proposed.act.answer_by >= least or {"least": least}


LONG_ENOUGH = Gate(
    "disclosure.consult.term",
    f"{REGULATION}第32条、第34条",
    "给对方的答复期限不足15个工作日,最早到 {least}",
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
    asked = [e.act for e in view.file.all(ThirdConsulted) if e.act.party == party]
    if not asked:
        return True
    day = over_after("gk.third_party_opinion", asked[-1].received_on, asked[-1].answer_by)
    if day is None:
        return {"party": party, "why": "没有登记其收到征求意见书的日期"}
    return proposed.happened_on > day or {"party": party, "why": f"答复期限到 {day.isoformat()} 才届满"}


NOT_EARLY = Gate(
    "disclosure.decide_third.early",
    f"{REGULATION}第32条",
    "“{party}”还没有答复,{why}",
    "请等待答复或者期限届满;收到日没有登记的,请更正原记录补上",
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
    waiting = []
    for asked in (e.act for e in view.file.all(MakerConsulted) if e.act.organ not in answered):
        day = over_after("gk.joint_opinion", asked.received_on, asked.answer_by)
        if day is None or proposed.happened_on <= day:
            waiting.append(asked.organ)
    return not waiting or {"organs": "、".join(waiting)}


JOINT = Gate(
    "disclosure.answer.joint",
    f"{REGULATION}第34条",
    "共同制作机关还没有答复:{organs}",
    "请等待答复或者期满;逾期未提出意见的视为同意公开;收到日没有登记的,请更正原记录补上",
    _joint,
    on_act=True,
)

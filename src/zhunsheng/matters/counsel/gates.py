"""The locks of an engagement: its days, the declaration, the exact paper, no conflict, the lawyer named."""

from __future__ import annotations

from datetime import date

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Gate, Params, View
from zhunsheng.kernel.view import doer
from zhunsheng.matters.counsel import effect
from zhunsheng.matters.counsel.acts import Asked, Engaged

HOUSE = "内规(法律顾问工作)"
COUNSEL = "中办发〔2016〕30号(条号待核)、内规(法律顾问工作)"
Answer = bool | Params


def _days(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.begins <= proposed.act.ends


DAYS = Gate("counsel.engage.days", HOUSE, "聘期止日早于起日", "请按合同核对聘期", _days, on_act=True)


def _declared(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.declared is True


DECLARED = Gate(
    "counsel.engage.undeclared",
    COUNSEL,
    "拟聘的法律顾问没有书面声明与本单位没有利益冲突",
    "请取得书面声明后再登记聘用;有冲突的不得聘用",
    _declared,
    on_act=True,
)


def _engaged_on(view: View, day: date) -> Answer:
    began = view.file.first(Engaged)
    if began is None or effect.engaged(view.file, day):
        return True
    return {"day": day, "begins": began.act.begins, "ends": began.act.ends}


def _engaged(view: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or _engaged_on(view, proposed.happened_on)


ENGAGED = Gate(
    "counsel.not_engaged",
    COUNSEL,
    "{day}不在聘期内({begins}至{ends})",
    "请由聘期内的法律顾问办理;续聘的请另行登记聘用",
    _engaged,
    on_act=True,
)


def _no_conflict(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    act = proposed.act
    matter = act.about if isinstance(act, Asked) else effect.about(view.file, act.number)
    return not matter or matter not in effect.conflicts(view.file)


NO_CONFLICT = Gate(
    "counsel.conflict",
    COUNSEL,
    "该法律顾问与这一事项有利益冲突,不能提供意见",
    "请另请没有利益冲突的法律顾问",
    _no_conflict,
    on_act=True,
)


def _same_text(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    asked = [e.act.text.digest for e in view.file.all(Asked) if e.act.number == proposed.act.number]
    return not asked or proposed.act.text.digest in asked


SAME_TEXT = Gate(
    "counsel.opine.other_text",
    HOUSE,
    "意见针对的文件不是征求意见的那一份(改动一个字也算另一份)",
    "请核对文件;文件改动的,请另行征求意见",
    _same_text,
    on_act=True,
)


def _named(view: View, proposed: AnyEntry | None) -> Answer:
    began, who = view.file.first(Engaged), doer(view, proposed)
    return who is None or began is None or who.actor in began.act.lawyers


NAMED = Gate(
    "counsel.opine.who",
    COUNSEL,
    "出具意见的不是聘用合同写明的顾问律师",
    "请由聘用件里写明的律师登录出具;律师没有账户的,由法制岗转录纸质意见",
    _named,
)


def _signed(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or bool(proposed.act.lawyer.strip())


SIGNED = Gate(
    "counsel.opine.unsigned",
    HOUSE,
    "转录的纸质意见没有写明署名律师",
    "请按意见书原件填写署名律师",
    _signed,
    on_act=True,
)


def _in_term(view: View, proposed: AnyEntry | None) -> Answer:
    began = view.file.first(Engaged)
    return proposed is None or began is None or proposed.act.due <= began.act.ends or {"ends": began.act.ends}


IN_TERM = Gate("counsel.ask.due", HOUSE, "要求出具日晚于聘期止日{ends}", "请改在聘期以内", _in_term, on_act=True)

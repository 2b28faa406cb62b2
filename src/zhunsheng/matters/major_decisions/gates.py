"""The locks of a major decision until it is handed in.

Every rule of 713号令 stands here twice: as law for the district's decisions, and as the office's own rule for the
centre's, which follow it by analogy (42) – so a refusal never shows the one as the other.
"""

from __future__ import annotations

from datetime import date

from zhunsheng.clock.terms import last_day, safe_day
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Gate, Params, Test, View
from zhunsheng.matters.major_decisions import facts
from zhunsheng.matters.major_decisions.acts import CommentsClosed, DraftPublished, FedBack, HearingCalled
from zhunsheng.matters.major_decisions.words import NAMES, Adoption, Basis, Scope

DECREE = "《重大行政决策程序暂行条例》"
OWN = "内规(本单位重大决策程序)"
Answer = bool | Params


def rule(
    code: str, article: str, missing: str, remedy: str, test: Test, *, on_act: bool = False, since: date | None = None
) -> tuple[Gate, Gate]:
    """One rule as two locks: the regulation's article for the district, the office's rule for the centre's own."""

    def bound(basis: Basis) -> Test:
        def asked(view: View, proposed: AnyEntry | None) -> Answer:
            return facts.basis(view.file, proposed) is not basis or test(view, proposed)

        return asked

    return (
        Gate(code, article, missing, remedy, bound(Basis.LAW), on_act=on_act, begins=since),
        Gate(code, f"{OWN},参照{article}", missing, remedy, bound(Basis.ANALOGY), on_act=on_act, begins=since),
    )


def _in_name(view: View, proposed: AnyEntry | None) -> Answer:
    found = facts.basis(view.file, proposed)
    if proposed is None or found is None or proposed.act.in_name_of is NAMES[found]:
        return True
    return {"act": proposed.act.LABEL, "name": proposed.act.in_name_of, "whose": NAMES[found], "basis": found}


IN_NAME = rule(
    "major.in_name_of",
    f"{DECREE}第2条、第42条",
    "{basis}:“{act}”不能以{name}的名义作出",
    "请以{whose}的名义办理;区政府的决策由区政府作出,本中心作为承办单位拟稿、报送、如实登记",
    _in_name,
    on_act=True,
)


def _scope(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    own = proposed.act.basis is Basis.ANALOGY
    return own == (proposed.act.scope is Scope.OWN) or {"scope": proposed.act.scope, "basis": proposed.act.basis}


SCOPE = rule(
    "major.list.scope",
    f"{DECREE}第3条",
    "“{scope}”不是{basis}的决策事项类别",
    "请核对决策事项类别;区政府的决策事项以目录为准",
    _scope,
    on_act=True,
)


def _newest(view: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.body.digest == facts.newest(view.file)


NEWEST = rule(
    "major.body.not_newest",
    f"{DECREE}第25条、第29条",
    "这一份正文不是登记在案的最新一版草案",
    "请以最新一版为准;有改动的,先登记为新的一版",
    _newest,
    on_act=True,
)


def _long_enough(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    act, start = proposed.act, proposed.happened_on
    least = safe_day(facts.COMMENT, start) or start
    if act.until >= least:
        return True
    if act.until <= start:
        return {"start": start, "until": act.until, "least": least, "why": "截止日不晚于公布日"}
    if not act.shortened:
        return {"start": start, "until": act.until, "least": least, "why": "没有缩短期限的情形"}
    return bool(act.why.strip()) or {"start": start, "until": act.until, "least": least, "why": "没有写明缩短的原因"}


COMMENT_PERIOD = rule(
    "major.comment_period.short",
    f"{DECREE}第15条",
    "征求意见自{start}起算,截止{until}不足30日,最早到{least}(末日逢休息日顺延):{why}",
    "请把截止日改为{least}或者以后;因情况紧急等原因需要缩短的,在公告里说明原因,并在这里勾选、写明",
    _long_enough,
    on_act=True,
)


def _comments_over(view: View, proposed: AnyEntry | None) -> Answer:
    last = view.file.last(DraftPublished)
    if proposed is None or last is None:
        return True
    until = facts.comments_until(last)
    return proposed.happened_on > until or {"until": until}


COMMENTS_OVER = rule(
    "major.comments.running",
    f"{DECREE}第15条",
    "征求意见到{until}才截止",
    "请在{until}的次日或者以后办理",
    _comments_over,
    on_act=True,
)


def _reason(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.result is Adoption.TAKEN or bool(proposed.act.reason.strip())


REASON = rule(
    "major.comment.reason",
    f"{DECREE}第18条",
    "没有全部采纳的意见没有写明理由",
    "请逐条写明部分采纳、不采纳的理由",
    _reason,
    on_act=True,
)


def _answered(view: View, _: AnyEntry | None) -> Answer:
    left = facts.unanswered(view.file)
    return not left or {"n": len(left), "numbers": left}


ANSWERED = rule(
    "major.comments.unanswered",
    f"{DECREE}第18条",
    "还有{n}条意见没有研究:{numbers}",
    "请逐条办理“逐条研究意见”,写明采纳情况和理由",
    _answered,
)


def _called_in_time(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    last = last_day("jc.hearing_material", proposed.act.on) or proposed.act.on
    return proposed.happened_on <= last or {"on": proposed.act.on, "last": last}


HEARING_TIME = rule(
    "major.hearing_call.late",
    f"{DECREE}第16条",
    "{on}听证,材料最迟{last}送达参加人(召开7日前)",
    "请改期,使材料送达之日距听证不少于7日",
    _called_in_time,
    on_act=True,
)


def _materials(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or bool(proposed.act.materials)


MATERIALS = rule(
    "major.hearing_call.materials",
    f"{DECREE}第16条",
    "听证没有附送达参加人的材料",
    "请附决策草案、依据等材料,在听证7日前送达",
    _materials,
    on_act=True,
)


def _heard_as_called(view: View, proposed: AnyEntry | None) -> Answer:
    called = view.file.last(HearingCalled)
    if proposed is None or called is None:
        return True
    return proposed.happened_on >= called.act.on or {"on": called.act.on}


HEARD_AS_CALLED = rule(
    "major.hearing.early",
    f"{DECREE}第16条",
    "听证公告的日期是{on},不能提前举行",
    "请按公告的日期举行;改期的,另行公告",
    _heard_as_called,
    on_act=True,
)


def _signed(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.signed is True


SIGNED = rule(
    "major.hearing.unsigned",
    f"{DECREE}第17条",
    "听证笔录没有经参加人确认签字、盖章",
    "请由参加人确认无误后签字、盖章,再登记",
    _signed,
    on_act=True,
)


def _experts_stand(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    act = proposed.act
    wrong = [
        words
        for words, right in (
            ("没有专家、专业机构", act.experts > 0),
            ("没有确认与决策事项无利害关系", act.independent),
            ("论证意见没有署名、盖章", act.signed),
        )
        if not right
    ]
    return not wrong or {"why": wrong}


EXPERTS_STAND = rule(
    "major.expert.weak",
    f"{DECREE}第19条至第21条",
    "专家论证不能作数:{why}",
    "请由没有利害关系的专家、专业机构出具署名盖章的书面意见",
    _experts_stand,
    on_act=True,
)


def public_done(view: View) -> str:
    """Which step of public participation is still missing; empty where all were taken."""
    if not view.file.has(DraftPublished):
        return "还没有公开征求意见"
    since = {type(entry.act) for entry in facts.since_publication(view.file)}
    if CommentsClosed not in since:
        return "征求意见还没有截止"
    return "" if FedBack in since else "意见采纳情况还没有反馈"

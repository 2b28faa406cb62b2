"""The locks of reading: what looks personal is dealt with, all read the same bytes, only those are published."""

from __future__ import annotations

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import Gate, View
from zhunsheng.kernel.view import doer
from zhunsheng.matters.proactive_disclosure import facts
from zhunsheng.matters.proactive_disclosure.acts import Rechecked, SecrecyChecked
from zhunsheng.matters.proactive_disclosure.gates import LAW, READ, REPORT, Answer
from zhunsheng.matters.proactive_disclosure.words import Chapter, Verdict


def _hits_handled(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or proposed.act.verdict is not Verdict.PASS or proposed.act.handled.strip():
        return True
    hits = proposed.act.hits
    return hits == 0 or {"why": "读不出文字,软件没法查个人信息" if hits is None else f"有{hits}处疑似个人信息"}


HITS = Gate(
    "publish.check.hits",
    f"{LAW}第15条、第17条",
    "这份文本{why}",
    "请逐处核对:是个人信息的改后重传,或者“退回修改”;可以公开的,在“疑点核对说明”里逐处写明",
    _hits_handled,
    on_act=True,
)


def _not_again(view: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.body.digest not in facts.harmful(view.file)


NOT_AGAIN = Gate(
    "publish.check.taken_down",
    f"{LAW}第15条、第17条",
    "这一份文本因为含有个人信息或者涉密敏感内容撤下过",
    "请改后重新拟稿、审核",
    _not_again,
    on_act=True,
)


def _same(view: View, proposed: AnyEntry | None) -> Answer:
    body = facts.under_check(view.file)
    if body is None:
        return {"read": "初审通过的文本"}
    return proposed is None or proposed.act.body.digest == body.digest or {"read": f"初审通过的“{body.name}”"}


SAME = Gate(
    "publish.check.other_text",
    READ,
    "这一份文本不是{read}",
    "三次审核和保密审查须针对同一份文本;文本改动的,从初审重新办理",
    _same,
)


def _not_drafter(view: View, proposed: AnyEntry | None) -> Answer:
    who = doer(view, proposed)
    if who is None:
        return True
    drafted = [entry for entry in (facts.beginning(view.file), *facts.line(view.file)[:1]) if entry is not None]
    return who.actor not in {each for e in drafted for each in (e.actor, e.corrector) if each}


NOT_DRAFTER = Gate(
    "publish.secrecy.drafter",
    READ,
    "保密审查人就是拟稿人",
    "请由没有参与拟稿的保密审查人审查",
    _not_drafter,
)

NEEDED: tuple[type[Act], ...] = (Rechecked, SecrecyChecked)


def _read_twice(view: View, _: AnyEntry | None) -> Answer:
    body = facts.under_check(view.file)
    done = facts.passed(view.file, body.digest) if body is not None else frozenset()
    left = "、".join(kind.LABEL for kind in NEEDED if kind not in done)
    return not left or {"left": left}


READ_TWICE = Gate("publish.approve.unread", READ, "这一份文本还缺:{left}", "请先办理,再终审", _read_twice)


def _head_signs(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or not proposed.post or not facts.is_in(view.file, Chapter.ANNUAL_REPORT):
        return True
    return proposed.post == Post.HEAD


HEAD_SIGNS = Gate(
    "publish.approve.annual", f"{REPORT};内规", "年报由主要负责人终审", "请交由主要负责人办理", _head_signs, on_act=True
)


def _checked(view: View, proposed: AnyEntry | None) -> Answer:
    body = facts.under_check(view.file)
    if body is None or not facts.released(view.file, body.digest):
        return {"why": "还没有完成三审三校和保密审查"}
    same = proposed is None or proposed.act.body.digest == body.digest
    return same or {"why": f"审核通过的是另一份文本(指纹 {body.digest[:12]})"}


CHECKED = Gate(
    "publish.out.unchecked",
    READ,
    "这一份文本不能发布:{why}",
    "只能发布终审通过的那一份,改动一个字须从初审重新办理",
    _checked,
)

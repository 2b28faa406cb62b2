"""主动公开 – one matter is one item of the catalogue of what must be public (政府信息公开条例 12, 20, 21).

An item names who answers for it and who stands in, the section, where it is published, how fresh it is kept, by what
and to whom. What is for the area of an expropriation alone takes no channel that all the world reads (590号令 15, 29).
Information that came to be or changed is classed at once, with the reason where it is not open, and is published within
the law's term (26); a correction runs against the same term. A budget or final accounts run from their approval, by the
law's general term and by the shorter one of 预算法14, which is not yet compared with the text and so stands among the
office's own. A text is read three times by three people, and for secrets by one who did not draft it (17, office rule);
all four read the same bytes, and only those are published: one changed byte is another text. What looks like personal
data is counted by the software at the first reading; the reader says of each place why it may stand. What does harm is
taken down first and put right afterwards, and the same bytes never come back. An item without anything published, one
that stood longer than its rule of freshness, and one that the monthly look over the catalogue names, light up. The
year's report on disclosure is signed by the head, handed in and published by the day of article 49 (50), and then
stands among the public's reports; what else is published is found in the catalogue itself. An inspection is answered
by the day it names (46, 47).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.gates import other_person
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import NEW, STAY, By, Per, Procedure, Step, View
from zhunsheng.kernel.record import SHARED
from zhunsheng.matters.proactive_disclosure import acts as a
from zhunsheng.matters.proactive_disclosure import facts, gates, reading_gates, register
from zhunsheng.matters.proactive_disclosure.figures import FIGURES, contributions
from zhunsheng.matters.proactive_disclosure.papers import FROM_OTHERS, PAPERS
from zhunsheng.matters.proactive_disclosure.terms import CLOCKS, EVENTS
from zhunsheng.matters.proactive_disclosure.words import Change, Openness, Secrecy, Verdict, Which

LISTED = ("defined", "formed", "checking", "checked", "out", "rectified", "withdrawn")
WORKING = ("defined", "formed", "checking", "checked", "rectified")
FORMERS = (Post.HANDLER, Post.WEB_EDITOR, Post.SECTION_HEAD, Post.LEGAL, Post.DISCLOSURE_HEAD)
DESK = (Post.DISCLOSURE_HEAD, Post.DEPUTY)


def _drafted(view: View) -> dict[str, Any]:
    body = facts.draft(view.file)
    return {} if body is None else {"body": body}


def _read(view: View) -> dict[str, Any]:
    body = facts.under_check(view.file)
    return {} if body is None else {"body": body}


def _to_publish(view: View) -> dict[str, Any]:
    item, last = facts.item_of(view.file), facts.current(view.file)
    known = {} if item is None else {"channels": item.channels}
    return _read(view) | known | ({} if last is None else {"place": last.entry.act.place})


FILLED_IN: dict[type[Act], Callable[[View], dict[str, Any]]] = {
    a.Checked: _drafted,
    a.Rechecked: _read,
    a.SecrecyChecked: _read,
    a.Approved: _read,
    a.Out: _to_publish,
    a.AnnualOut: _to_publish,
}


def likely(view: View, act: type[Act]) -> dict[str, Any]:
    """What a form has filled in: the text that was drafted or read before, and where the item is published."""
    return FILLED_IN[act](view) if act in FILLED_IN else {}


def _patrol(frm: str | tuple[str, ...], to: str) -> Step:
    """The look over the catalogue: it comes round every month, so in the usual stage it is the usual next thing."""
    return Step(
        a.Patrolled,
        frm=frm,
        to=to,
        by=(Post.WEB_EDITOR, Post.DISCLOSURE_HEAD),
        needs=(gates.GUIDE_ONLY, gates.PLACED),
        article=gates.RULE,
        papers=("栏目巡检表",),
    )


READING = (
    Step(
        a.Checked,
        frm=("formed", "rectified", "checking"),
        to=By("verdict", {Verdict.PASS: "checking"}, "formed"),
        by=(Post.HANDLER, Post.WEB_EDITOR, Post.LEGAL, Post.FINANCE, Post.DISCLOSURE_HEAD),
        needs=(reading_gates.HITS, reading_gates.NOT_AGAIN),
        article=gates.READ,
        papers=("信息发布审查单",),
    ),
    Step(
        a.Rechecked,
        frm="checking",
        to=By("verdict", {Verdict.CHANGE: "formed"}, STAY),
        by=(Post.SECTION_HEAD,),
        needs=(reading_gates.SAME, other_person(a.Checked, article=gates.READ)),
        article=gates.READ,
    ),
    Step(
        a.SecrecyChecked,
        frm="checking",
        to=By("result", {Secrecy.CHANGE: "formed", Secrecy.NO: "defined"}, STAY),
        by=(Post.SECRECY,),
        needs=(reading_gates.SAME, reading_gates.NOT_DRAFTER),
        article=gates.READ,
    ),
    Step(
        a.Approved,
        frm="checking",
        to=By("verdict", {Verdict.PASS: "checked"}, "formed"),
        by=(Post.HEAD, Post.DEPUTY),
        needs=(
            reading_gates.SAME,
            reading_gates.READ_TWICE,
            other_person(a.Checked, article=gates.READ),
            other_person(a.Rechecked, article=gates.READ),
            reading_gates.HEAD_SIGNS,
        ),
        article=gates.READ,
    ),
)

# What is under way comes before what brings up the next text: the first open row is the usual next thing.
STEPS = (
    Step(
        a.Defined,
        frm=NEW,
        to="defined",
        by=DESK,
        needs=(gates.TWO_PEOPLE, gates.CONFINED),
        article=gates.ITEMS,
        papers=("主动公开目录",),
    ),
    _patrol("out", "out"),
    _patrol(WORKING, STAY),
    *READING,
    Step(
        a.Out,
        frm="checked",
        to="out",
        by=(Post.WEB_EDITOR, Post.DISCLOSURE_HEAD),
        needs=(gates.NO_NEW_REPORT, reading_gates.CHECKED, gates.CONFINED),
        article=gates.PLACES,
    ),
    Step(
        a.AnnualOut,
        frm="checked",
        to="out",
        by=(Post.DISCLOSURE_HEAD, Post.WEB_EDITOR),
        needs=(gates.ANNUAL_ONLY, gates.NEW_REPORT, reading_gates.CHECKED, gates.CONFINED, gates.SENT),
        article=gates.REPORT,
    ),
    Step(
        a.BudgetApproved,
        frm=LISTED,
        to="formed",
        by=(Post.FINANCE, Post.DISCLOSURE_HEAD),
        needs=(gates.BUDGET_ONLY,),
        article=gates.BUDGET,
        done_by="superior",
        papers=("部门预算公开文本",),
    ),
    Step(
        a.AccountsApproved,
        frm=LISTED,
        to="formed",
        by=(Post.FINANCE, Post.DISCLOSURE_HEAD),
        needs=(gates.ACCOUNTS_ONLY,),
        article=gates.BUDGET,
        done_by="superior",
        papers=("部门决算公开文本",),
    ),
    Step(
        a.AnnualDrafted,
        frm=LISTED,
        to="formed",
        by=(Post.DISCLOSURE_HEAD,),
        needs=(gates.ANNUAL_ONLY, gates.YEAR_OVER),
        article=gates.REPORT,
        papers=("政府信息公开工作年度报告",),
    ),
    Step(
        a.Formed,
        frm=LISTED,
        to=By("openness", {Openness.OPEN: "formed"}, STAY),
        by=FORMERS,
        needs=(gates.NO_REPORT, gates.REASONED),
        article=gates.TERM,
        papers=("公文公开属性单",),
        verb="登记信息形成或者变更",
    ),
    Step(
        a.Rectified,
        frm=("out", "withdrawn"),
        to="rectified",
        by=DESK,
        needs=(gates.NOT_MERE_AGE, gates.DOWN_FIRST),
        article=gates.RULE,
        papers=("更正说明",),
        verb="更正已公开信息",
    ),
    Step(
        a.Withdrawn,
        frm="out",
        to=By("which", {Which.CURRENT: "withdrawn"}, STAY),
        by=(*DESK, Post.HEAD),
        needs=(gates.SOMETHING_OUT,),
        article=gates.RULE,
    ),
    Step(
        a.Withdrawn,
        frm=(*WORKING, "withdrawn"),
        by=(*DESK, Post.HEAD),
        needs=(gates.SOMETHING_OUT,),
        article=gates.RULE,
    ),
    Step(
        a.Revised,
        frm=LISTED,
        to=By("change", {Change.REMOVE: "removed"}, STAY),
        by=DESK,
        needs=(gates.CONFINED,),
        article=gates.CATALOGUE,
    ),
    Step(
        a.Inspected,
        frm=LISTED,
        by=(Post.REGISTRAR, Post.DISCLOSURE_HEAD),
        done_by="superior",
        article=gates.INSPECTION,
    ),
    Step(
        a.InspectionAnswered,
        frm=LISTED,
        by=(Post.DISCLOSURE_HEAD, Post.DEPUTY),
        per=Per(a.Inspected, "letter", "letter"),
        article=gates.INSPECTION,
        papers=("整改报告",),
    ),
)

PROCEDURE = Procedure(
    id="proactive_disclosure",
    label="主动公开",
    series="目",
    stages={
        "defined": "已列入目录",
        "formed": "待审核",
        "checking": "审核中",
        "checked": "待发布",
        "out": "已公开",
        "rectified": "更正中",
        "withdrawn": "已撤下",
        "removed": "已移出目录",
    },
    closed=frozenset({"out", "withdrawn", "removed"}),
    steps=(*STEPS, *SHARED),
    events=EVENTS,
    clocks=CLOCKS,
    columns=register.COLUMNS,
    title=register.title,
    findings=register.findings,
    shortcomings=register.shortcomings,
    notices=register.notices,
    figures=FIGURES,
    contributions=contributions,
    papers=PAPERS,
    from_others=FROM_OTHERS,
    responsible=register.responsible,
    likely=likely,
    aside=frozenset({a.Revised, a.Rectified, a.Withdrawn, a.Inspected}),
)

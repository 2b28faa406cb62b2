"""What an item must bring along before it is decided: counsel's opinion and the passed legality review.

Counsel's opinion counts when it was given in an engagement that ran on its day, on exactly a paper of the item, without
a conflict of interest noted by then.

Which items need what is the office's own dated rule; the text of a 重大决策 always goes to review (713号令第25条, by
analogy). The gate binds the digest: a review of another version opens nothing.
"""

from __future__ import annotations

from datetime import date

from zhunsheng.kernel.engine import until
from zhunsheng.kernel.file import File
from zhunsheng.kernel.view import Rules, View
from zhunsheng.matters.counsel.effect import why_none
from zhunsheng.matters.decisions.acts import Proposed, Readied
from zhunsheng.matters.decisions.rules import counsel_engaged, needs_counsel, needs_review
from zhunsheng.matters.decisions.sitting import Item
from zhunsheng.matters.decisions.words import ItemClass
from zhunsheng.matters.reviews.standing import passed, standing
from zhunsheng.matters.reviews.words import Subject

PLANS = "compensation_plans"
"""The procedure of compensation plans, which stands above this one and is known by its name only."""


def on_a_plan(view: View, act: Proposed) -> bool:
    """Whether a major decision is about a compensation plan: it decides on the plan's text, whatever it is called."""
    named = (view.reads.get(matter) for matter in act.matters)
    about = any(file is not None and file.procedure == PLANS for file in named)
    return act.item_class is ItemClass.DECISION and (about or act.subject is Subject.COMPENSATION_PLAN)


def under_review(view: View, act: Proposed, day: date) -> bool:
    """Whether the item's text must have passed the legality review: by the office's rule, or as a major decision's."""
    if needs_review(view.rules, act.subject, day):
        return True
    return act.item_class is ItemClass.DECISION and (act.text is not None or on_a_plan(view, act))


def not_supplied(view: View, item: Item, ready: Readied | None, day: date) -> str:
    """Which paper is not there at all; empty where all are."""
    if needs_counsel(view.rules, item.act.item_class, day) and (ready is None or ready.counsel is None):
        return f"“{item.act.item_class.label}”议题没有附法律顾问意见"
    if needs_counsel(view.rules, item.act.item_class, day) and (why := _no_counsel(view, item, ready, day)):
        return f"法律顾问意见不作数({why})"
    if not under_review(view, item.act, day):
        return ""
    label = item.act.subject.label if item.act.subject else "决策文本"
    if item.act.text is None:
        return f"没有附提请审议的{label}"
    return "" if ready is not None and ready.review else f"{label}没有送合法性审查"


def _no_counsel(view: View, item: Item, ready: Readied | None, day: date) -> str:
    """Why counsel's opinion does not count for this item on ``day``; empty where it does or the office asks no more."""
    if ready is None or ready.counsel is None or not counsel_engaged(view.rules, day):
        return ""
    engagement = view.reads.get(ready.engagement) if ready.engagement else None
    papers = (*item.act.papers, *([item.act.text] if item.act.text else []))
    texts = frozenset(paper.digest for paper in papers)
    return why_none(engagement, day, ready.counsel.digest, texts, frozenset(item.act.matters))


def lacking(view: View, item: Item, day: date) -> str:
    """What is missing on ``day``, the review's own standing included; empty where the item may be decided.

    The review is read as it stood on that day: a later opinion heals nothing.
    """
    missing = not_supplied(view, item, item.ready, day)
    if missing or not under_review(view, item.act, day):
        return missing
    review = _review(view, item)
    why = "没有这件合法性审查" if review is None else _closed(until(review, day), item, day, view.rules)
    return f"提请审议的这一版文本没有通过合法性审查({why})" if why else ""


def withdrawn_since(view: View, item: Item, day: date) -> str:
    """Why the review relied on when deciding on ``day`` stands no longer; empty where it does or never did."""
    review = _review(view, item)
    if review is None or not under_review(view, item.act, day) or lacking(view, item, day):
        return ""
    return _closed(review, item, day, view.rules)


def _review(view: View, item: Item) -> File | None:
    return view.reads.get(item.ready.review) if item.ready and item.ready.review else None


def _closed(review: File, item: Item, day: date, rules: Rules) -> str:
    """Why a review does not let the item's text through; empty where it does."""
    allowed = passed(review, day, rules)
    if item.act.text is not None and item.act.text.digest in allowed:
        return ""
    return "审查通过的是另一版文本" if allowed else standing(review).why or "审查意见已超过有效期"

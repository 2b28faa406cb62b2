"""What an item must bring along before it is decided: counsel's opinion and the passed legality review.

Which items need what is the office's own dated rule. The gate binds the digest: a review of another version opens
nothing.
"""

from __future__ import annotations

from datetime import date

from zhunsheng.kernel.file import File
from zhunsheng.kernel.view import Rules, View
from zhunsheng.matters.decisions.acts import Readied
from zhunsheng.matters.decisions.rules import needs_counsel, needs_review
from zhunsheng.matters.decisions.sitting import Item


def not_supplied(view: View, item: Item, ready: Readied | None, day: date) -> str:
    """Which paper is not there at all; empty where all are."""
    if needs_counsel(view.rules, item.act.item_class, day) and (ready is None or ready.counsel is None):
        return f"“{item.act.item_class.label}”议题没有附法律顾问意见"
    if not needs_review(view.rules, item.act.subject, day):
        return ""
    label = item.act.subject.label if item.act.subject else ""
    if item.act.text is None:
        return f"没有附提请审议的{label}"
    return "" if ready is not None and ready.review else f"{label}没有送合法性审查"


def lacking(view: View, item: Item, day: date) -> str:
    """What is missing on ``day``, the review's own standing included; empty where the item may be decided."""
    missing = not_supplied(view, item, item.ready, day)
    if missing or not needs_review(view.rules, item.act.subject, day):
        return missing
    review = view.reads.get(item.ready.review) if item.ready and item.ready.review else None
    text = item.act.text
    if review is not None and text is not None and text.digest in passed(review, day, view.rules):
        return ""
    return "提请审议的这一版文本没有通过合法性审查(或者审查意见已撤回、失效)"


def passed(_file: File, _day: date, _rules: Rules) -> frozenset[str]:
    """The digests that a review lets through on ``day``."""
    return frozenset()

"""What a procedure says of the papers it makes: layout, words with their fields, whose name, which remedies.

A paper is named as in ``Step.papers``. Its words are sentences with ``{{ 字段 }}``: a field is the Chinese label of any
fact in the matter's file (the newest of that label; the paper's own act first), ``<行为名称>日`` the day of an act, or
a name the paper computes itself (``values``). ``[字段] …`` before a sentence: only where that field is filled in. The
remedies are never among the words: they are chosen by ``law.remedies`` from what the paper answers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.fields import Choice
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.kernel.view import View

Value = str | tuple[str, ...]
Names = Callable[[str], str]
"""From an account to the name of the colleague, from another matter's id to its number."""


class Layout(Choice):
    """The few forms papers have (GB/T 9704; 样式)."""

    OFFICIAL = "official", "公文(红头)"
    LETTER = "letter", "告知书、答复书"
    OPINION = "opinion", "意见书、文稿"
    NOTICE = "notice", "公告"
    FORM = "form", "呈批单、登记表"
    MINUTES = "minutes", "会议纪要"
    RECEIPT = "receipt", "回执、回证"


class Answer(Choice):
    """What a paper answers; who may turn against it, and how, depends on this alone, on whose name and on the day."""

    INFO_GIVEN = "info_given", "政府信息公开:不予公开以外的答复"
    INFO_REFUSED = "info_refused", "政府信息公开:不予公开"
    INFO_PARTLY = "info_partly", "政府信息公开:部分公开,其余不予公开"
    INFO_ENDED = "info_ended", "政府信息公开:不再处理"
    PETITION_OPINION = "petition_opinion", "信访事项处理意见"
    PETITION_TOLD = "petition_told", "信访事项的告知、受理、导入"
    EXPROPRIATION = "expropriation", "房屋征收决定"
    COMPENSATION = "compensation", "房屋征收补偿决定"
    LAND_COMPENSATION = "land_compensation", "征地补偿安置决定"
    AGREEMENT = "agreement", "征收补偿协议"
    SUIT = "suit", "诉讼、复议中的文书"
    UNDECIDED = "undecided", "结果还没有定"
    NOTHING = "nothing", "不处分权利义务的公函、通知、单据、纪要"


class Way(Choice):
    """What somebody who disagrees may do."""

    REVIEW_FIRST = "review_first", "应当先申请行政复议"
    PARTLY_FIRST = "partly_first", "不予公开的部分应当先申请行政复议,其余可以选择"
    EITHER = "either", "可以申请行政复议或者提起行政诉讼"
    SUIT = "suit", "可以提起行政诉讼"
    RECHECK = "recheck", "可以请求复查"
    NONE = "none", "不写救济途径"


def not_theirs(answer: Answer, name: InNameOf, article: str) -> Refusal:
    """The refusal of a decision in the name of a body that may not make it."""
    return Refusal(
        "remedy.not_theirs",
        article,
        "“{answer}”不能以“{name}”的名义作出",
        "请以区人民政府的名义作出,本中心只拟稿、报送",
        {"answer": answer.label, "name": name.label},
    )


def _nothing(_view: View, _entry: AnyEntry | None) -> Answer:
    return Answer.NOTHING


def named_in_act(_view: View, entry: AnyEntry | None) -> InNameOf:
    """The name the act itself carries (``in_name_of``); without one, the centre's own."""
    given = getattr(entry.act, "in_name_of", None) if entry is not None else None
    return InNameOf(given.value) if isinstance(given, Choice) else InNameOf.CENTRE


def _no_values(_view: View, _entry: AnyEntry | None, _names: Names) -> Mapping[str, Value]:
    return {}


@dataclass(frozen=True, kw_only=True)
class Paper:
    """One paper the office makes.

    ``acts`` are the deeds it tells of; before the first of them is on file the paper is a draft with blanks. ``body``
    are paragraphs (``一、`` and ``(一)`` are headings), ``rows`` the lines of a form. ``series`` is the
    word of its 文号 between the organ's short code and the year; none, no number. ``signed`` names the field of the
    first act that carries the signed body: for such a paper that act is the signing, and no other will do.
    ``delivered`` is the procedure's own deed of delivering it, from which its terms run: no other will do either.
    ``each`` names the field by which it is about one of several things: nothing of another one gets onto it.
    """

    name: str
    acts: tuple[type[Act], ...]
    layout: Layout
    title: str = ""
    to: str = ""
    body: tuple[str, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()
    series: str = ""
    signed: str = ""
    delivered: type[Act] | None = None
    answers: Callable[[View, AnyEntry | None], Answer] = _nothing
    in_name_of: Callable[[View, AnyEntry | None], InNameOf] = named_in_act
    values: Callable[[View, AnyEntry | None, Names], Mapping[str, Value]] = _no_values
    computed: tuple[str, ...] = field(default=())
    each: str = ""

    def words(self) -> tuple[str, ...]:
        """Everything it says, for those that look for its fields."""
        return (self.title, self.to, *self.body, *(part for row in self.rows for part in row))


def papers_for(papers: tuple[Paper, ...], name: str, act: type[Act] | None = None) -> Paper | None:
    """The paper of this name – a bracketed addition aside – and, where several share it, of this act."""
    base = re.split(r"[((]", name)[0].strip()
    found = [paper for paper in papers if paper.name == name] or [paper for paper in papers if paper.name == base]
    fitting = [paper for paper in found if act is None or act in paper.acts]
    return next(iter(fitting or found), None)


def day_words(day: date) -> str:
    """2024年3月26日: arabic figures, no leading zeros."""
    return f"{day.year}年{day.month}月{day.day}日"


def whole(value: Any) -> Value:
    """A computed value as text or paragraphs."""
    return tuple(str(item) for item in value) if isinstance(value, tuple | list) else str(value)

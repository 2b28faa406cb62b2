"""文号: the next of its series and year for the organ's own papers, given under the head lock, so none is left out.

Numbers of the district or the 征收部门 are theirs to give and are written down as they stand on the paper; so are
numbers of past years, entered late. A number once given is never taken back by a correction, only voided.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from zhunsheng.desk.actor import Actor
from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.documents import RULE, DocumentNumbered
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.papers import papers_for
from zhunsheng.kernel.procedure import Procedure
from zhunsheng.kernel.record_papers import papers_of
from zhunsheng.kernel.refusal import Refusal
from zhunsheng.registers.documents import next_serial, parts, written
from zhunsheng.registers.models import DocumentNumber


def numbered(actor: Actor, procedure: Procedure, act: Act, day: date, *, late: bool) -> Act:
    """The act with its number; every other act as it is. Refuses a number that is typed where it is given."""
    if not isinstance(act, DocumentNumbered):
        return act
    if act.in_name_of is not InNameOf.CENTRE or late:
        return _as_typed(actor, act)
    if act.number:
        raise Refusal(
            "doc.number.typed", RULE, "本单位的文号不能自己填写", "请把“文号”留空,由系统按序编定;往年的文号请补录"
        )
    paper = papers_for(papers_of(procedure), act.paper)
    if paper is None or not paper.series:
        raise Refusal(
            "doc.number.none", RULE, "“{paper}”不编文号", "单据、表格、诉讼文书没有文号", {"paper": act.paper}
        )
    series = f"{actor.organ.code}{paper.series}"
    return replace(act, number=written(series, day.year, next_serial(actor.organ.pk, series, day.year)))


def _as_typed(actor: Actor, act: DocumentNumbered) -> DocumentNumbered:
    found = parts(act.number)
    if found is None:
        raise Refusal(
            "doc.number.shape",
            RULE,
            "没有填写文号,或者写法不对",
            "请照原件填写,例如:示政征〔2026〕3号(六角括号,不加“第”)",
        )
    series, year, serial = found
    own = act.in_name_of is InNameOf.CENTRE
    taken = DocumentNumber.objects.filter(organ=actor.organ, series=series, year=year, serial=serial)
    if own and taken.exists():
        raise Refusal("doc.number.again", RULE, "文号“{number}”已经用过", "请核对原件", {"number": act.number})
    return act


def check_kept(before: Act, after: Act | None) -> None:
    """Refuse a correction that would take a number back or change it."""
    if not isinstance(before, DocumentNumbered):
        return
    if isinstance(after, DocumentNumbered) and (after.number, after.in_name_of) == (before.number, before.in_name_of):
        return
    raise Refusal("doc.number.kept", RULE, "文号一经编定不能更正、撤销", "不用的文号请办理“文号作废”,空号保留可查")

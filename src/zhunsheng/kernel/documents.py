"""The course of a paper every matter may have: drafted, checked, countersigned, signed, numbered, sealed, delivered.

Sources: the office's rules for official papers (内规;党政机关公文处理工作条例,条号待核). What is reviewed and signed is
the body, by its digest. A number may be taken before that; day, signer and seal come after it and open or close no
gate: sealing names the signed body and the issued file, two digests, and anybody can make the second from the first.
A paper is named as the procedure names it, with a bracketed addition where a matter has several (征求意见书(第三方1)).
Where a deed of the procedure itself carries the signed body (a petition's opinion), that deed is the signing; where one
delivers it, that deed is the delivery. One body goes out once.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Choice, Doc, Hint, Personal, StaffRef, Text
from zhunsheng.kernel.file import AnyEntry, File
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.papers import Paper, papers_for
from zhunsheng.kernel.posts import OFFICERS, Post
from zhunsheng.kernel.procedure import ANY, Gate, Params, Step
from zhunsheng.kernel.view import View

RULE = "内规(公文处理);《党政机关公文处理工作条例》(条号待核)"
WHICH = Hint("照本事项“文书”栏里的名称;同名的几份在括号里区分")
NEUTRAL = Hint("不写当事人姓名等个人信息")
ALLOTTED = Hint("本单位的文号由系统按序编定,不用填写;以区政府、征收部门名义的,填该机关编的文号")


class SealKind(Choice):
    """Which seal is put on."""

    ORGAN = "organ", "单位印章"
    SPECIAL = "special", "业务专用章"
    OTHERS = "others", "区政府、征收部门印章"


class Delivery(Choice):
    """How a paper reaches somebody."""

    IN_PERSON = "in_person", "直接送达"
    LEFT = "left", "留置送达"
    POST = "post", "邮寄送达"
    ENTRUSTED = "entrusted", "委托送达"
    ELECTRONIC = "electronic_agreed", "电子送达(经同意)"
    POSTED = "posted_in_area", "张贴"
    NOTICE = "notice", "公告送达"


@act("doc.draft", "拟稿")
class DocumentDrafted(Act):
    """A version of a paper's body is put up."""

    paper: Annotated[str, "文书名称", WHICH]
    body: Annotated[Doc, "正文稿"]
    note: Annotated[str, "本稿说明", NEUTRAL] = ""


@act("doc.check", "核稿")
class DocumentChecked(Act):
    """Somebody else than the drafter has checked exactly this body."""

    paper: Annotated[str, "文书名称", WHICH]
    body: Annotated[Doc, "所核正文"]
    passed: Annotated[bool, "可以送签"]
    note: Annotated[Text, "核稿意见", NEUTRAL] = ""


@act("doc.countersign", "会签")
class DocumentCountersigned(Act):
    """Another department concerned has seen exactly this body."""

    paper: Annotated[str, "文书名称", WHICH]
    body: Annotated[Doc, "会签正文"]
    department: Annotated[str, "会签科室"]
    agrees: Annotated[bool, "同意"]
    note: Annotated[Text, "会签意见", NEUTRAL] = ""


@act("doc.sign", "签发")
class DocumentSigned(Act):
    """The leader in charge signs exactly this body."""

    paper: Annotated[str, "文书名称", WHICH]
    body: Annotated[Doc, "签发正文"]


@act("doc.number", "编文号")
class DocumentNumbered(Act):
    """The paper takes the next number of its series and year; a number is used once, by one paper."""

    paper: Annotated[str, "文书名称", WHICH]
    in_name_of: Annotated[InNameOf, "以谁的名义"] = InNameOf.CENTRE
    number: Annotated[str, "文号", ALLOTTED] = ""


@act("doc.void", "文号作废")
class DocumentVoided(Act):
    """A number that no paper will carry; it stays visible as void and is not given again."""

    number: Annotated[str, "作废的文号"]
    reason: Annotated[Text, "作废原因", NEUTRAL]


@act("doc.seal", "用印制发")
class DocumentSealed(Act):
    """The signed body with number, day and signer filled in is sealed and goes out; both digests stand here."""

    paper: Annotated[str, "文书名称", WHICH]
    body: Annotated[Doc, "签发的正文"]
    issued: Annotated[Doc, "制发件"]
    dated: Annotated[date, "成文日期"]
    signer: Annotated[StaffRef, "签发人"]
    seal: Annotated[SealKind, "印章"]
    number: Annotated[str, "文号"] = ""


@act("doc.deliver", "送达文书")
class DocumentDelivered(Act):
    """The paper reaches its addressee; left behind, with a witness."""

    paper: Annotated[str, "文书名称", WHICH]
    way: Annotated[Delivery, "送达方式"]
    receipt: Annotated[Doc | None, "送达回证"] = None
    received_on: Annotated[date | None, "收到日"] = None
    refused: Annotated[bool, "拒收"] = False
    witness: Annotated[Personal[str], "见证人", Hint("留置送达的必填")] = ""


Found = bool | Params


def numbers(file: File) -> dict[str, str]:
    """The valid numbers of the matter's papers: paper → number."""
    void = {entry.act.number for entry in file.all(DocumentVoided)}
    taken = {entry.act.paper: entry.act.number for entry in file.all(DocumentNumbered)}
    return {paper: number for paper, number in taken.items() if number not in void}


def signed_bodies(file: File, paper: Paper | None, name: str) -> tuple[Doc, ...]:
    """The bodies signed for the paper of this name, oldest first."""
    if paper is not None and paper.signed:
        return tuple(getattr(e.act, paper.signed) for e in file.entries if type(e.act) is paper.acts[0])
    return tuple(entry.act.body for entry in file.all(DocumentSigned) if entry.act.paper == name)


def _known(view: View, proposed: AnyEntry | None) -> Found:
    if proposed is None or papers_for(view.papers, proposed.act.paper) is not None:
        return True
    return {"paper": proposed.act.paper, "known": "、".join(dict.fromkeys(p.name for p in view.papers))}


def _has_draft(view: View, proposed: AnyEntry | None) -> Found:
    if proposed is None:
        return view.file.has(DocumentDrafted)
    given: Any = proposed.act
    return any(e.act.paper == given.paper and e.act.body == given.body for e in view.file.all(DocumentDrafted))


def _another(view: View, proposed: AnyEntry | None) -> Found:
    if proposed is None:
        return True
    drafts = [e for e in view.file.all(DocumentDrafted) if e.act.body == proposed.act.body]
    return all(proposed.actor not in {e.actor, e.corrector} for e in drafts)


def _checked(view: View, proposed: AnyEntry | None) -> Found:
    if proposed is None:
        return view.file.has(DocumentChecked)
    of_body = [e.act for e in view.file.all(DocumentChecked) if e.act.body.digest == proposed.act.body.digest]
    return bool(of_body) and of_body[-1].passed


def _signed_here(view: View, proposed: AnyEntry | None) -> Found:
    paper = None if proposed is None else papers_for(view.papers, proposed.act.paper)
    return paper is None or not paper.signed or {"act": paper.acts[0].LABEL, "paper": paper.name}


def _number_free(view: View, proposed: AnyEntry | None) -> Found:
    number = numbers(view.file).get(proposed.act.paper, "") if proposed is not None else ""
    return not number or {"paper": proposed.act.paper if proposed else "", "number": number}


def _numbered(view: View, proposed: AnyEntry | None) -> Found:
    paper = None if proposed is None else papers_for(view.papers, proposed.act.paper)
    if proposed is None or paper is None or not paper.series:
        return True
    number = numbers(view.file).get(proposed.act.paper, "")
    return bool(number) and number == proposed.act.number


def _signed(view: View, proposed: AnyEntry | None) -> Found:
    if proposed is None:
        return True
    paper = papers_for(view.papers, proposed.act.paper)
    return proposed.act.body.digest in {body.digest for body in signed_bodies(view.file, paper, proposed.act.paper)}


def _voidable(view: View, proposed: AnyEntry | None) -> Found:
    if proposed is None:
        return bool(numbers(view.file))
    sealed = {entry.act.number for entry in view.file.all(DocumentSealed)}
    return proposed.act.number in set(numbers(view.file).values()) - sealed


def _unissued(view: View, proposed: AnyEntry | None) -> Found:
    if proposed is None:
        return True
    given: Any = proposed.act
    out = {(entry.act.paper, entry.act.body.digest) for entry in view.file.all(DocumentSealed)}
    return (given.paper, given.body.digest) not in out or {"paper": given.paper}


def _delivered_here(view: View, proposed: AnyEntry | None) -> Found:
    paper = None if proposed is None else papers_for(view.papers, proposed.act.paper)
    return paper is None or paper.delivered is None or {"act": paper.delivered.LABEL, "paper": paper.name}


def _out(view: View, proposed: AnyEntry | None) -> Found:
    if proposed is None:
        return view.file.has(DocumentSealed)
    return any(entry.act.paper == proposed.act.paper for entry in view.file.all(DocumentSealed))


def _witnessed(_: View, proposed: AnyEntry | None) -> Found:
    """Only whether the way asks for a receipt is looked at; who witnessed is personal and stays unread."""
    return proposed is None or proposed.act.way is not Delivery.LEFT or proposed.act.receipt is not None


def _gate(code: str, missing: str, remedy: str, test: Any, *, on_act: bool = True) -> Gate:
    return Gate(f"doc.{code}", RULE, missing, remedy, test, on_act=on_act)


KNOWN = _gate("paper", "本事项没有“{paper}”这种文书", "请从这些名称里选:{known}", _known)
DRAFTED = _gate("no_draft", "这一版正文没有拟稿记录", "请先办理“拟稿”", _has_draft, on_act=False)
ANOTHER = _gate("own_draft", "核稿人就是拟稿人", "请由另一位同志核稿", _another)
CHECKED = _gate("unchecked", "这一版正文没有通过核稿", "请先办理“核稿”", _checked, on_act=False)
OWN_DEED = _gate("own_deed", "“{paper}”由“{act}”签发", "请办理“{act}”", _signed_here)
ONE_NUMBER = _gate("numbered", "“{paper}”已经有文号 {number}", "不用的文号请先作废", _number_free)
NUMBERED = _gate("unnumbered", "文书还没有文号,或者文号不是编定的那一个", "请先办理“编文号”", _numbered)
SIGNED = _gate("unsigned", "这一版正文没有签发", "请用签发的那一版正文;改过的正文要重新核稿、签发", _signed)
VOIDABLE = _gate("void", "这不是本事项还没有用出的文号", "已经制发的文号不能作废", _voidable, on_act=False)
UNISSUED = _gate(
    "issued",
    "“{paper}”的这一版正文已经制发",
    "成文日期、签发人、印章记错的,更正那条“用印制发”;正文改了的,先签发改过的正文",
    _unissued,
)
OWN_DELIVERY = _gate("own_delivery", "“{paper}”由“{act}”送达", "请办理“{act}”", _delivered_here)
OUT = _gate("not_out", "文书还没有用印制发", "请先办理“用印制发”", _out, on_act=False)
RECEIPTED = _gate("receipt", "留置送达没有附送达回证", "请附有见证人签名的送达回证", _witnessed)

CLERKS = (Post.HANDLER, Post.SECTION_HEAD, Post.LEGAL, Post.MEETING_CLERK, Post.DISCLOSURE_HEAD)
CHECKERS = (Post.SECTION_HEAD, Post.LEGAL, Post.DISCLOSURE_HEAD, Post.DEPUTY)
NUMBERERS = (Post.REGISTRAR, *CLERKS)

DOCUMENTS: tuple[Step, ...] = (
    Step(DocumentDrafted, frm=ANY, by=CLERKS, needs=(KNOWN,), article=RULE),
    Step(DocumentChecked, frm=ANY, by=CHECKERS, needs=(KNOWN, DRAFTED, ANOTHER), article=RULE),
    Step(DocumentCountersigned, frm=ANY, by=CHECKERS, needs=(KNOWN, DRAFTED), article=RULE),
    Step(DocumentSigned, frm=ANY, by=(Post.DEPUTY, Post.HEAD), needs=(KNOWN, OWN_DEED, CHECKED), article=RULE),
    Step(DocumentNumbered, frm=ANY, by=NUMBERERS, needs=(KNOWN, ONE_NUMBER), article=RULE),
    Step(DocumentVoided, frm=ANY, by=NUMBERERS, needs=(VOIDABLE,), article=RULE),
    Step(DocumentSealed, frm=ANY, by=NUMBERERS, needs=(KNOWN, NUMBERED, SIGNED, UNISSUED), article=RULE),
    Step(DocumentDelivered, frm=ANY, by=OFFICERS, needs=(KNOWN, OWN_DELIVERY, OUT, RECEIPTED), article=RULE),
)
"""The rows of a paper's course; every table has them through ``record.SHARED``."""

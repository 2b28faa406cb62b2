"""The deeds of a major decision until it is discussed: listed, begun, drafted, laid before the public, examined.

Sources: 713号令 (国务院令第713号) 3, 10–24; 公平竞争审查条例 (国务院令第783号) since 2024-08-01. What the district
does is done in its name; the centre, as 承办单位, drafts, submits and files.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Counted, Doc, Hint, Personal, Text
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.matters.major_decisions.words import WHOSE, Adoption, Basis, Fair, RiskLevel, Scope

VERSION = Hint("以文件指纹为准,改动一个字就是另一版")
OUTSIDE = Hint("突发事件应急处置、财政货币政策等不适用本条例(第3条第二款),不在这里办理")
NEUTRAL = Hint("不写个人姓名、门牌")


@act("major.list", "列入重大行政决策目录")
class Listed(Act):
    """The item stands in the year's catalogue (3), or the office resolves to treat its own decision as such."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    basis: Annotated[Counted[Basis], "依据"]
    scope: Annotated[Counted[Scope], "决策事项类别", OUTSIDE]
    title: Annotated[str, "决策事项"]
    year: Annotated[int, "目录年度"]
    lead: Annotated[str, "承办单位"]
    paper: Annotated[Doc | None, "目录"] = None


@act("major.start", "启动、确定承办单位")
class Started(Act):
    """The decision is begun and given to whoever handles it (10–13)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    paper: Annotated[Doc, "启动决定"]
    hearing_required: Annotated[
        bool, "法律、法规、规章规定应当听证", Hint("没有这样的规定时,听证是可以而不是必须(第16条)")
    ] = False


@act("major.draft", "拟订、修改决策草案(一版)")
class Drafted(Act):
    """A version of the draft; what is published, reviewed and decided is a body by its digest (10–13)."""

    body: Annotated[Doc, "决策草案正文", VERSION]
    note: Annotated[str, "本版说明"] = ""


@act("major.publish_draft", "公开征求意见")
class DraftPublished(Act):
    """A draft is laid open for comment, as a rule for thirty days or more (14、15).

    Where urgency shortens the time, the reason is told in the notice itself (15).
    """

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    body: Annotated[Doc, "公布的草案正文", VERSION]
    until: Annotated[date, "征求意见截止日", Hint("公布之日的次日起不少于30日,末日逢休息日顺延")]
    places: Annotated[tuple[str, ...], "公布的途径"]
    channels: Annotated[Text, "提意见的途径"]
    notice: Annotated[Doc, "征求意见公告"]
    shortened: Annotated[Counted[bool], "因情况紧急等原因缩短期限"] = False
    why: Annotated[Text, "缩短期限的原因", Hint("与公告里写明的一致")] = ""


@act("major.comment", "收到意见")
class Commented(Act):
    """One comment as it came in (15)."""

    number: Annotated[str, "意见编号"]
    who: Annotated[Personal[str], "提意见人"] = ""
    contact: Annotated[Personal[str], "联系方式"] = ""
    text: Annotated[Personal[Text], "意见原文"] = ""
    paper: Annotated[Personal[Doc] | None, "意见原件"] = None


@act("major.comment_answered", "逐条研究意见")
class CommentAnswered(Act):
    """What became of one comment, and why it was not taken (18)."""

    number: Annotated[str, "意见编号"]
    result: Annotated[Counted[Adoption], "采纳情况"]
    gist: Annotated[Text, "意见要点", NEUTRAL]
    reason: Annotated[Text, "理由", Hint("部分采纳、不采纳的必填")] = ""


@act("major.comments_closed", "征求意见截止")
class CommentsClosed(Act):
    """The time for comments is over; they are summed up (18)."""

    summary: Annotated[Text, "意见归纳", NEUTRAL]


@act("major.feedback", "反馈意见采纳情况")
class FedBack(Act):
    """What was said and what was made of it is told (18)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    summary: Annotated[Text, "意见和采纳情况", NEUTRAL]
    notice: Annotated[Doc, "采纳情况说明"]
    places: Annotated[tuple[str, ...], "公布的途径"] = ()


@act("major.hearing_call", "听证公告")
class HearingCalled(Act):
    """A hearing is called and its papers reach those taking part seven days before (16)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    on: Annotated[date, "听证日期"]
    place: Annotated[str, "地点"]
    materials: Annotated[tuple[Doc, ...], "送达参加人的材料(草案、依据等)"]
    selection: Annotated[Text, "参加人遴选办法", NEUTRAL]
    participants: Annotated[Personal[Text], "参加人名单"] = ""
    notice: Annotated[Doc | None, "听证公告"] = None


@act("major.hearing", "听证会")
class Heard(Act):
    """The hearing, its record signed by those who took part (17)."""

    representatives: Annotated[int, "参加人数"]
    signed: Annotated[bool, "笔录经参加人签字、盖章"]
    record: Annotated[Personal[Doc], "听证笔录"]
    report: Annotated[Doc, "听证报告"]


@act("major.expert", "专家论证")
class ExpertsArgued(Act):
    """Independent experts argue need, feasibility and science of it, in writing, under their names (19–21)."""

    experts: Annotated[int, "专家、专业机构数"]
    independent: Annotated[bool, "与决策事项没有利害关系"]
    signed: Annotated[bool, "论证意见署名、盖章"]
    report: Annotated[Doc, "专家论证意见"]
    taken: Annotated[Text, "论证意见研究采纳情况", NEUTRAL] = ""


@act("major.risk", "风险评估")
class RiskAssessed(Act):
    """Risks for social stability, public safety and the like, and whether they can be kept under control (22–24)."""

    level: Annotated[Counted[RiskLevel], "风险等级"]
    controllable: Annotated[bool, "风险可控"]
    report: Annotated[Doc, "风险评估报告"]


@act("major.fair", "公平竞争审查")
class FairReviewed(Act):
    """Effects on competition of exactly this draft.

    The district's own measures are reviewed by its 市场监管部门 with the drafter (公平竞争审查条例 14).
    """

    body: Annotated[Doc, "所审草案正文", VERSION]
    reviewer: Annotated[str, "审查机构"]
    result: Annotated[Counted[Fair], "审查结论"]
    paper: Annotated[Doc, "公平竞争审查意见"]

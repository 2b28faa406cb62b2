"""The deeds of a plan from the project's opening to the answered comments (590号令 8–11、15、16、24).

What is done in the name of the district's government or the 房屋征收部门 says so in ``in_name_of``. A publication's
legal day is the day it happened; its last day is its own field (``until``).
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Counted, Doc, Hint, Moment, Personal, Text
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.matters.compensation_plans.words import WHOSE, Adoption, Ground, Reach, Route, Standing

VERSION = Hint("正文以文件指纹为准,改动一个字就是另一版")
CLEAN = Hint("张贴件不得有身份证号、电话、银行卡号、病情")


@act("plan.open", "项目建档")
class Opened(Act):
    """A project is opened on its route; an old project is transcribed instead."""

    route: Annotated[Counted[Route], "土地性质"]
    name: Annotated[str, "项目名称"]
    households: Annotated[int, "涉及户数"]
    area: Annotated[Doc | None, "项目范围图"] = None
    old_town: Annotated[Counted[bool], "旧城区改建"] = False


@act("plan.public_interest", "公共利益与四类规划计划相符")
class PublicInterestShown(Act):
    """The need of the public interest, and that four plans agree with it (590号令 8、9;土地管理法 45)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    ground: Annotated[Counted[Ground], "公共利益情形"]
    economic_plan: Annotated[Doc, "符合国民经济和社会发展规划的证明"]
    land_plan: Annotated[Doc, "符合土地利用总体规划(国土空间规划)的证明"]
    town_plan: Annotated[Doc, "符合城乡规划的证明"]
    special_plan: Annotated[Doc, "符合专项规划的证明"]
    yearly_plan: Annotated[Doc | None, "纳入年度计划的证明", Hint("保障性安居工程、旧城区改建必填")] = None


@act("plan.scope", "确定征收范围")
class Scoped(Act):
    """The area of the expropriation is fixed (16)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    map: Annotated[Doc, "征收范围图"]
    notice: Annotated[Doc | None, "确定范围公告"] = None


@act("plan.freeze", "书面通知暂停办理手续")
class Frozen(Act):
    """Offices are told in writing to halt building, change of use and the like, for at most a year (16)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    to: Annotated[tuple[str, ...], "通知的部门"]
    until: Annotated[date, "暂停止日", Hint("自通知之日起最长不得超过1年")]
    paper: Annotated[Doc, "暂停办理通知"]


@act("plan.unfreeze", "解除暂停办理")
class Unfrozen(Act):
    """The halt is lifted or has run out."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    why: Annotated[str, "解除原因"]


@act("plan.survey", "入户调查登记")
class Surveyed(Act):
    """Ownership, location, use and area of the buildings are surveyed and registered (15)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    households: Annotated[int, "调查登记户数"]
    unregistered: Annotated[int, "发现未经登记的建筑(处)"] = 0
    results: Annotated[Personal[Doc] | None, "调查登记表"] = None


@act("plan.survey_posted", "公布调查结果")
class SurveyPosted(Act):
    """The survey's results are put up inside the area, for the owners – not on the web (15)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    reach: Annotated[Reach, "公布范围"]
    start: Annotated[date, "公布起日"]
    until: Annotated[date, "公布止日"]
    place: Annotated[str, "张贴地点"]
    cleared: Annotated[bool, "已核对不含不应公布的个人信息", CLEAN]
    photo: Annotated[Personal[Doc] | None, "张贴照片"] = None


@act("plan.unregistered", "未登记建筑认定")
class BuildingJudged(Act):
    """One unregistered building is looked into and judged before the decision (24)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    building: Annotated[str, "建筑编号", Hint("写编号,不写姓名")]
    standing: Annotated[Counted[Standing], "认定结论"]
    basis: Annotated[Text, "认定依据"]
    who: Annotated[Personal[str], "使用人"] = ""
    paper: Annotated[Personal[Doc] | None, "认定书"] = None


@act("plan.draft", "拟定补偿方案(一版)")
class Drafted(Act):
    """A version of the plan's body; what is reviewed, published and decided is a body by its digest (10)."""

    body: Annotated[Doc, "补偿方案正文", VERSION]
    note: Annotated[str, "本版说明"] = ""


@act("plan.argued", "组织有关部门论证")
class Argued(Act):
    """The district has the departments discuss the plan before it is published (10)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    departments: Annotated[tuple[str, ...], "参加论证的部门、专家"]
    text: Annotated[Text, "论证意见"]
    paper: Annotated[Doc, "论证记录"]


@act("plan.publish", "公布方案征求意见")
class Published(Act):
    """Exactly the reviewed body is published for comment, for no fewer than thirty days (10)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    body: Annotated[Doc, "公布的方案正文(审查通过的版本)", VERSION]
    until: Annotated[date, "征求意见截止日", Hint("公布之日的次日起不少于30日,末日逢休息日顺延;不得缩短")]
    places: Annotated[tuple[str, ...], "公布的地点、网站"]
    channels: Annotated[Text, "提意见的途径"]
    notice: Annotated[Doc | None, "征求意见公告"] = None


@act("plan.comment", "收到意见")
class Commented(Act):
    """One comment as it came in (10)."""

    number: Annotated[str, "意见编号"]
    in_area: Annotated[Counted[bool], "被征收人(被征地成员)提出"]
    who: Annotated[Personal[str], "提意见人"] = ""
    contact: Annotated[Personal[str], "联系电话"] = ""
    text: Annotated[Personal[Text], "意见原文"] = ""
    paper: Annotated[Personal[Doc] | None, "意见原件"] = None


@act("plan.comment_answered", "逐条研究意见")
class CommentAnswered(Act):
    """What became of one comment, and why it was not taken (11)."""

    number: Annotated[str, "意见编号"]
    result: Annotated[Counted[Adoption], "采纳情况"]
    gist: Annotated[Text, "意见要点", Hint("概括写明,不写姓名、门牌")]
    reason: Annotated[Text, "理由", Hint("部分采纳、不采纳的必填")] = ""


@act("plan.comments_closed", "征求意见截止")
class CommentsClosed(Act):
    """The period for comments has run out; comments are summed up."""

    summary: Annotated[Text, "意见归纳"]


@act("plan.majority_objects", "认定多数人是否有异议")
class ObjectionsCounted(Act):
    """Whether more than half hold the plan against the law (11;集体土地:实施条例 28)."""

    total: Annotated[int, "被征收人(成员)总数"]
    objecting: Annotated[int, "认为方案不符合规定的人数"]
    names: Annotated[Personal[Doc] | None, "异议名单"] = None


@act("plan.hearing", "听证会")
class Heard(Act):
    """A hearing of owners (members) and the public, held where most object (11;实施条例 28)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    at: Annotated[Moment, "听证时间"]
    record: Annotated[Personal[Doc], "听证笔录"]
    representatives: Annotated[int, "被征收人(成员)代表人数"]
    who: Annotated[Personal[str], "参加人"] = ""
    conclusions: Annotated[Text, "听证结论"] = ""


@act("plan.revise", "修改方案(新一版)")
class Revised(Act):
    """A new version after comments or hearing; the review of the old one opens nothing any more (11)."""

    body: Annotated[Doc, "修改后的方案正文", VERSION]
    changes: Annotated[Text, "修改了什么、因为哪些意见"]


@act("plan.feedback", "公布征求意见和修改情况")
class FedBack(Act):
    """What was said and what was changed is published (11)."""

    in_name_of: Annotated[InNameOf, "以谁的名义", WHOSE]
    summary: Annotated[Text, "征求意见情况"]
    changes: Annotated[Text, "根据意见修改的情况", Hint("没有修改的写明理由")]
    places: Annotated[tuple[str, ...], "公布的地点、网站"]
    notice: Annotated[Doc, "情况公告"]

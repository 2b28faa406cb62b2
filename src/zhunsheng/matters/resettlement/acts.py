"""The deeds of a resettlement project: rule, flats, roster, order, and what puts them right. The lot's are in ``lots``.

A project has several batches; a deed of one says which. No name and no telephone stands in any of them: a household is
its number in the plan and its own file (``Under``, so that nothing is folded anew with fifteen hundred of them).
Sources: 590号令 21、27、29; the plan, the agreements, the rule of choosing (选房办法); 内规.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from zhunsheng.kernel.acts import Act, act
from zhunsheng.kernel.fields import Counted, Derived, Doc, Hint, MatterRef, Moment, Personal, StaffRef, Text, Under
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.matters.households.words import Route
from zhunsheng.matters.resettlement import parts as p
from zhunsheng.matters.resettlement import words as w
from zhunsheng.matters.resettlement.parts import BATCH, GIST
from zhunsheng.order import terms

FLAT = Hint("幢-单元-房号,例如 1-1-0102")


@act("resettle.open", "安置项目建档")
class Opened(Act):
    """A project is opened on a plan that passed review and was published, or on an older one transcribed (21)."""

    plan: Annotated[Under, "所属征收补偿方案"]
    name: Annotated[str, "安置项目名称"]
    route: Annotated[Counted[Route], "土地性质"]
    households: Annotated[int | None, "应安置户数"] = None
    list: Annotated[Doc | None, "安置房源总表"] = None


@act("resettle.rule", "公布选房办法")
class Ruled(Act):
    """Exactly the body reviewed and passed is published, and with it the same rule as data (方案、协议;内规)."""

    in_name_of: Annotated[InNameOf, "以谁的名义"]
    body: Annotated[Doc, "公布的选房办法正文(审查通过的版本)", Hint("正文以文件指纹为准,改动一个字就是另一版")]
    meeting: Annotated[MatterRef | None, "集体研究的会议", Hint("办法随旧项目方案批准的留空")] = None
    until: Annotated[date, "公示止日"]
    places: Annotated[tuple[str, ...], "公布的地点、网站"]
    rule_digest: Annotated[Derived[Counted[str]], "规则指纹"] = ""
    compared_by: Annotated[StaffRef, "逐条核对人", Hint("核对下列各项与正文一致的另一位同志")]
    approval_no: Annotated[
        str, "旧项目批准文号", Hint("办法随旧项目方案批准的填写,与方案补录的文号一致;新定的办法留空")
    ] = ""
    keys: Annotated[tuple[p.Key, ...], "排序依据(依次)"]
    needs: Annotated[tuple[terms.Need, ...], "列入名册的条件"]
    decision: Annotated[bool, "补偿决定视同协议"] = True
    cut_off: Annotated[date | None, "首批截止日"] = None
    ties: Annotated[Counted[terms.Ties], "同序的处理"]
    lot: Annotated[Counted[terms.Way] | None, "抽签方式", Hint("同序抽签的填写")] = None
    parties: Annotated[tuple[p.Party, ...], "保管秘密的各方", Hint("公开计算的不少于三方")] = ()
    draw_source: Annotated[str, "公开开奖", Hint("例如 双色球")] = ""
    draw_which: Annotated[str, "取哪一期", Hint("例如 各方公开秘密以后的第一期")] = ""
    lot_witness: Annotated[str, "现场抽签的见证", Hint("公证处、纪检等;现场抽签的填写")] = ""
    classes: Annotated[tuple[p.PriorityClass, ...], "优先类别(依次)"] = ()
    windows: Annotated[tuple[p.Window, ...], "签约时段(依次)"] = ()
    groups: Annotated[Counted[terms.Groups], "分组"] = terms.Groups.NONE
    assignment: Annotated[Counted[terms.Assignment], "选房还是抽房"] = terms.Assignment.CHOOSE
    first_number: Annotated[int, "首批第一个号"] = 1
    minutes: Annotated[int, "每户时长(分钟)"] = 10
    calls: Annotated[int, "最多叫号次数"] = 3
    desks: Annotated[int, "同时叫几户"] = 1
    late: Annotated[terms.Late, "叫号未到的"] = terms.Late.DAY_END
    absent: Annotated[terms.Late, "当日末尾仍未到的"] = terms.Late.BATCH_END
    defer: Annotated[terms.Defer, "到场要求顺延的"] = terms.Defer.BATCH_END
    waiver: Annotated[terms.Waived, "放弃"] = terms.Waived.WRITTEN
    waiver_article: Annotated[str, "视为放弃的条款"] = ""
    objection_days: Annotated[int, "名册、顺序公示期(日)"] = 7
    answer_days: Annotated[int, "异议答复期限(日)"] = 7


@act("flat.import", "登记房源")
class FlatsImported(Act):
    """Flats of the project are entered from their list (方案)."""

    flats: Annotated[tuple[p.Flat, ...], "房源"]
    source: Annotated[Doc, "房源表"]


@act("flat.freeze", "冻结房源")
class FlatsFrozen(Act):
    """Flats are not offered for now, with the reason."""

    flats: Annotated[tuple[str, ...], "房号", FLAT]
    why: Annotated[Counted[w.FlatWhy], "原因"]
    text: Annotated[Text, "说明", GIST]
    paper: Annotated[Doc, "依据文件"]


@act("flat.release", "释放房源")
class FlatsReleased(Act):
    """Flats that were held back are offered again."""

    flats: Annotated[tuple[str, ...], "房号", FLAT]
    text: Annotated[Text, "说明", GIST]
    paper: Annotated[Doc, "依据文件"]


@act("flat.price", "房源定价")
class FlatsPriced(Act):
    """Prices by the paper that fixes them."""

    prices: Annotated[tuple[p.Priced, ...], "价格"]
    paper: Annotated[Doc, "价格文件"]


@act("flat.measured", "登记实测面积")
class FlatsMeasured(Act):
    """Areas as measured at completion; the estimate stays beside them."""

    areas: Annotated[tuple[p.Measured, ...], "实测面积"]
    paper: Annotated[Doc, "测绘成果"]


@act("roster.entitled", "登记排序资料")
class EntitledRecorded(Act):
    """Flat type, priority class, receipt or earlier number of households, from the papers that prove them."""

    rows: Annotated[tuple[p.Entitled, ...], "各户资料"]
    source: Annotated[Doc, "资料原件"]


@act("roster.draft", "拟定名册")
class RosterDrafted(Act):
    """The roster of a batch as the households' own files give it on the cut-off day (27;办法)."""

    batch: Annotated[Counted[int], "批次", BATCH]
    cut_off: Annotated[date, "截止日"]
    rows: Annotated[Derived[tuple[p.Row, ...]], "列入名册的户"] = ()
    left_out: Annotated[Derived[tuple[p.LeftOut, ...]], "未列入的户"] = ()
    households: Annotated[Derived[Counted[int]], "列入户数"] = 0
    roster_digest: Annotated[Derived[Counted[str]], "名册指纹"] = ""


@act("roster.publish", "在征收范围内公示名册")
class RosterPosted(Act):
    """Exactly the drafted roster is put up inside the area for its days (29;办法)."""

    batch: Annotated[Counted[int], "批次", BATCH]
    roster_digest: Annotated[Derived[Counted[str]], "名册指纹"] = ""
    until: Annotated[date, "公示止日"]
    place: Annotated[str, "张贴地点"]
    inside: Annotated[bool, "只在征收范围内张贴"]
    cleared: Annotated[bool, "已核对不含不应公布的个人信息", Hint("不得有身份证号、电话、银行卡号、病情")]
    photo: Annotated[Personal[Doc] | None, "张贴照片"] = None


@act("roster.objection", "收到异议")
class Objected(Act):
    """One objection to the roster or the order, as it came in (办法)."""

    batch: Annotated[Counted[int], "批次", BATCH]
    number: Annotated[str, "异议编号"]
    against: Annotated[Counted[w.Against], "对什么有异议"]
    code: Annotated[str, "涉及的户编号"] = ""
    who: Annotated[Personal[str], "提出人"] = ""
    text: Annotated[Personal[Text], "异议内容"] = ""
    paper: Annotated[Personal[Doc] | None, "异议书"] = None
    answer_by: Annotated[Derived[date | None], "答复期限"] = None


@act("roster.decided", "答复异议")
class ObjectionDecided(Act):
    """One objection is decided, with reasons; the household is told (办法)."""

    number: Annotated[str, "异议编号"]
    outcome: Annotated[Counted[w.Outcome], "结论"]
    reason: Annotated[Text, "理由", GIST]
    prepared_by: Annotated[StaffRef, "经办人"]
    paper: Annotated[Personal[Doc] | None, "异议答复书"] = None


@act("roster.final", "名册定稿")
class RosterFinal(Act):
    """The roster after the objections and the flats it chooses from, bound by one fingerprint (办法)."""

    batch: Annotated[Counted[int], "批次", BATCH]
    rows: Annotated[Derived[tuple[p.Row, ...]], "名册"] = ()
    flats: Annotated[Derived[Counted[int]], "房源套数"] = 0
    offered: Annotated[Derived[tuple[str, ...]], "列入的房源(房号)"] = ()
    left_out: Annotated[Derived[tuple[p.LeftOut, ...]], "未列入的户"] = ()
    households: Annotated[Derived[Counted[int]], "户数"] = 0
    first_number: Annotated[Derived[Counted[int]], "第一个号"] = 0
    input_digest: Annotated[Derived[Counted[str]], "输入指纹"] = ""
    reveal_by: Annotated[Moment | None, "公开秘密的时限", Hint("计算抽签的填写;过时未公开的启用封存件")] = None
    earlier: Annotated[tuple[Under, ...], "前几批的选房日", Hint("第二批起填写,只用余下的房源")] = ()


@act("roster.corrected", "更正名册")
class RosterCorrected(Act):
    """A later version of the input with the number of the paper it rests on; the earlier one is kept (办法)."""

    batch: Annotated[Counted[int], "批次", BATCH]
    version: Annotated[Derived[Counted[int]], "第几版"] = 0
    ground: Annotated[Counted[w.Ground], "依据"]
    number: Annotated[Counted[str], "文书号"]
    paper: Annotated[Personal[Doc], "依据文书"]
    rows: Annotated[Derived[tuple[p.Row, ...]], "名册"] = ()
    offered: Annotated[Derived[tuple[str, ...]], "列入的房源(房号)"] = ()
    flats: Annotated[Derived[Counted[int]], "房源套数"] = 0
    households: Annotated[Derived[Counted[int]], "户数"] = 0
    first_number: Annotated[Derived[Counted[int]], "第一个号"] = 0
    input_digest: Annotated[Derived[Counted[str]], "输入指纹"] = ""
    text: Annotated[Text, "更正了什么", GIST] = ""


@act("order.publish", "公布选房顺序")
class OrderPublished(Act):
    """The order as it follows from rule, roster and lot; nobody typed it (办法)."""

    batch: Annotated[Counted[int], "批次", BATCH]
    version: Annotated[Derived[Counted[int]], "第几版"] = 0
    input_digest: Annotated[Derived[Counted[str]], "输入指纹"] = ""
    order_digest: Annotated[Derived[Counted[str]], "顺序指纹"] = ""
    list_digest: Annotated[Derived[Counted[str]], "公开名单指纹"] = ""
    households: Annotated[Derived[Counted[int]], "户数"] = 0
    until: Annotated[date, "公示止日"]
    place: Annotated[str, "张贴地点"]


@act("resettle.choosing", "发布选房公告")
class ChoosingAnnounced(Act):
    """Who chooses when and where, from which flats (办法)."""

    batch: Annotated[Counted[int], "批次", BATCH]
    first_day: Annotated[Counted[date], "选房首日"]
    last_day: Annotated[date, "选房末日"]
    place: Annotated[str, "选房地点"]
    hours: Annotated[str, "时间安排"] = ""


@act("resettle.handing_over", "发布交房公告")
class HandingOverAnnounced(Act):
    """The flats are complete and will be handed over (22;协议)."""

    completion_no: Annotated[Counted[str], "竣工验收备案号"]
    from_day: Annotated[date, "交房起日"]
    place: Annotated[str, "办理地点"]


@act("resettle.close", "项目办结")
class Closed(Act):
    """The project is complete (29)."""

    ground: Annotated[Counted[w.EndGround], "办结原因"]
    report: Annotated[Doc, "办结报告"]

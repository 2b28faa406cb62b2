"""The locks of publishing: who answers, where it may go, what belongs to which chapter, what does harm comes down."""

from __future__ import annotations

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Gate, Params, View
from zhunsheng.matters.proactive_disclosure import facts
from zhunsheng.matters.proactive_disclosure.acts import AnnualDrafted, Revised
from zhunsheng.matters.proactive_disclosure.words import (
    HARMFUL,
    OPEN_TO_ALL,
    Audience,
    Channel,
    Chapter,
    Openness,
    Which,
    Wrong,
)

LAW = "《政府信息公开条例》"
CATALOGUE = f"{LAW}第12条"
ITEMS = f"{LAW}第12条、第20条、第21条"
TERM = f"{LAW}第26条"
READ = f"{LAW}第17条;内规(三审三校)"
PLACES = f"{LAW}第23条、第24条、第25条"
BUDGET = "《预算法》第14条(待核)"
REPORT = f"{LAW}第49条、第50条"
INSPECTION = f"{LAW}第46条、第47条"
RULE = "内规(主动公开更正、撤下和巡检)"
INSIDE = "《国有土地上房屋征收与补偿条例》第15条、第29条"
Answer = bool | Params


def _two_people(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.responsible != proposed.act.stand_in


TWO_PEOPLE = Gate(
    "publish.define.stand_in", CATALOGUE, "责任人和替补责任人是同一人", "请另指定一位替补", _two_people, on_act=True
)


def _confined(view: View, proposed: AnyEntry | None) -> Answer:
    """What is for the area or a group alone takes no way that the whole world reads."""
    if proposed is None:
        return True
    item = facts.item_of(view.file)
    act = proposed.act
    if item is None:
        item = act
    elif isinstance(act, Revised):
        item = facts.revised(item, act)
    channels: tuple[Channel, ...] = getattr(act, "channels", ()) or item.channels
    if item.audience is Audience.ALL:
        return True
    wide = tuple(each for each in channels if each in OPEN_TO_ALL)
    if not wide and "://" in getattr(act, "place", ""):
        return {"audience": item.audience, "channels": "网址"}
    return not wide or {"audience": item.audience, "channels": wide}


CONFINED = Gate(
    "publish.channel.inside_only",
    INSIDE,
    "公开对象是“{audience}”,不能通过“{channels}”公开",
    "请在征收范围内张贴或者入户送达,不上网;确实应当向全社会公开的,先调整目录项的公开对象",
    _confined,
    on_act=True,
)


def _reasoned(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or proposed.act.openness is Openness.OPEN:
        return True
    return bool(proposed.act.why.strip()) or {"openness": proposed.act.openness}


REASONED = Gate(
    "publish.formed.no_reason",
    f"{LAW}第14条、第15条、第16条",
    "定为“{openness}”没有写明理由",
    "请写明依据哪一条、为什么不主动公开",
    _reasoned,
    on_act=True,
)


def chapter_only(code: str, chapter: Chapter) -> Gate:
    """The deed belongs to items of one chapter."""

    def test(view: View, _: AnyEntry | None) -> Answer:
        return facts.is_in(view.file, chapter) or {"chapter": chapter}

    return Gate(code, RULE, "只在“{chapter}”类的目录项里办理", "请打开“{chapter}”类的目录项", test)


GUIDE_ONLY = chapter_only("publish.patrol.guide", Chapter.GUIDE)
BUDGET_ONLY = chapter_only("publish.budget.chapter", Chapter.BUDGET)
ACCOUNTS_ONLY = chapter_only("publish.accounts.chapter", Chapter.ACCOUNTS)
ANNUAL_ONLY = chapter_only("publish.annual.chapter", Chapter.ANNUAL_REPORT)


def _no_report(view: View, _: AnyEntry | None) -> Answer:
    return not facts.is_in(view.file, Chapter.ANNUAL_REPORT)


NO_REPORT = Gate("publish.formed.annual", REPORT, "年报不在这里登记", "请办理“编制信息公开年报”", _no_report)


def _new_report(view: View, _: AnyEntry | None) -> Answer:
    last = facts.beginning(view.file)
    return last is not None and isinstance(last.act, AnnualDrafted)


NEW_REPORT = Gate(
    "publish.annual.not_drafted",
    REPORT,
    "没有编制好、等着公布的年报",
    "请先“编制信息公开年报”;更正年报的,办理“发布”",
    _new_report,
)


def _no_new_report(view: View, proposed: AnyEntry | None) -> Answer:
    return not _new_report(view, proposed)


NO_NEW_REPORT = Gate(
    "publish.out.annual", REPORT, "年报须同时报送主管部门", "请办理“报送并公布信息公开年报”", _no_new_report
)


def _year_over(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.year < proposed.happened_on.year or {"year": proposed.act.year}


YEAR_OVER = Gate(
    "publish.annual.year", REPORT, "{year}年还没有结束", "年报在年度结束以后编制,请核对年度", _year_over, on_act=True
)


def _sent(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.sent_on <= proposed.happened_on


SENT = Gate(
    "publish.annual.sent",
    REPORT,
    "报送日期晚于公布日期,还没有报送",
    "报送和公布都完成以后,按公布的那一天登记",
    _sent,
    on_act=True,
)


def _down_first(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or proposed.act.why not in HARMFUL:
        return True
    return facts.current(view.file) is None or {"why": proposed.act.why}


DOWN_FIRST = Gate(
    "publish.rectify.still_out",
    f"{LAW}第15条;内规",
    "公开的文本{why},现在还在网上",
    "请先“撤下”,再更正",
    _down_first,
    on_act=True,
)


def _something_out(view: View, proposed: AnyEntry | None) -> Answer:
    found = facts.publications(view.file)
    if proposed is None:
        return any(each.stands for each in found) or {"why": "没有公开着的文本"}
    if proposed.act.which is Which.CURRENT:
        return facts.current(view.file) is not None or {"why": "现在没有公开着的文本"}
    earlier = {each.entry.seq for each in found if each.stands and not each.current}
    return proposed.act.of in earlier or {"why": "所选的记录不是以前公开、还能下载的一次发布"}


SOMETHING_OUT = Gate(
    "publish.withdraw.nothing", RULE, "{why}", "请核对撤下的是哪一次,选对那次发布的记录", _something_out
)


def _not_mere_age(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.why is not Wrong.EXPIRED


NOT_MERE_AGE = Gate(
    "publish.rectify.expired",
    TERM,
    "内容过期不是更正",
    "请登记“信息形成或者变更”,或者撤下过期内容",
    _not_mere_age,
    on_act=True,
)


def _placed(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    look = proposed.act
    counts = (look.stale, look.dead, look.wrong)
    if min(counts) < 0:
        return {"why": "条数不能是负数"}
    return bool(look.items) or sum(counts) == 0 or {"why": "查出了问题,没有写明是哪几条"}


PLACED = Gate("publish.patrol.items", RULE, "{why}", "请对照巡检表填写有问题的目录项编号", _placed, on_act=True)

"""The locks of publishing: who answers, where it may go, who read this very text, what does harm comes down."""

from __future__ import annotations

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import Gate, Params, View
from zhunsheng.matters.proactive_disclosure import facts
from zhunsheng.matters.proactive_disclosure.acts import AnnualDrafted, Rechecked, Revised, SecrecyChecked
from zhunsheng.matters.proactive_disclosure.words import (
    HARMFUL,
    OPEN_TO_ALL,
    Audience,
    Channel,
    Chapter,
    Openness,
    Verdict,
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


def _hits_handled(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or proposed.act.verdict is not Verdict.PASS or proposed.act.handled.strip():
        return True
    hits = proposed.act.hits
    return hits == 0 or {"why": "读不出文字,软件没法查个人信息" if hits is None else f"有{hits}处疑似个人信息"}


HITS = Gate(
    "publish.check.hits",
    f"{LAW}第15条、第17条",
    "这份文本{why}",
    "请逐处核对:是个人信息的改后重传,或者“退回修改”;可以公开的,在“疑点核对说明”里逐处写明",
    _hits_handled,
    on_act=True,
)


def _not_again(view: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.body.digest not in facts.harmful(view.file)


NOT_AGAIN = Gate(
    "publish.check.taken_down",
    f"{LAW}第15条、第17条",
    "这一份文本因为含有个人信息或者涉密敏感内容撤下过",
    "请改后重新拟稿、审核",
    _not_again,
    on_act=True,
)


def _same(view: View, proposed: AnyEntry | None) -> Answer:
    body = facts.under_check(view.file)
    if body is None:
        return {"read": "初审通过的文本"}
    return proposed is None or proposed.act.body.digest == body.digest or {"read": f"初审通过的“{body.name}”"}


SAME = Gate(
    "publish.check.other_text",
    READ,
    "这一份文本不是{read}",
    "三次审核和保密审查须针对同一份文本;文本改动的,从初审重新办理",
    _same,
)


def _not_drafter(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    drafted = [entry for entry in (facts.beginning(view.file), *facts.line(view.file)[:1]) if entry is not None]
    return proposed.actor not in {who for e in drafted for who in (e.actor, e.corrector) if who}


NOT_DRAFTER = Gate(
    "publish.secrecy.drafter",
    READ,
    "保密审查人就是拟稿人",
    "请由没有参与拟稿的保密审查人审查",
    _not_drafter,
    on_act=True,
)

NEEDED: tuple[type[Act], ...] = (Rechecked, SecrecyChecked)


def _read_twice(view: View, _: AnyEntry | None) -> Answer:
    body = facts.under_check(view.file)
    done = facts.passed(view.file, body.digest) if body is not None else frozenset()
    left = "、".join(kind.LABEL for kind in NEEDED if kind not in done)
    return not left or {"left": left}


READ_TWICE = Gate("publish.approve.unread", READ, "这一份文本还缺:{left}", "请先办理,再终审", _read_twice)


def _head_signs(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or not proposed.post or not facts.is_in(view.file, Chapter.ANNUAL_REPORT):
        return True
    return proposed.post == Post.HEAD


HEAD_SIGNS = Gate(
    "publish.approve.annual", f"{REPORT};内规", "年报由主要负责人终审", "请交由主要负责人办理", _head_signs, on_act=True
)


def _checked(view: View, proposed: AnyEntry | None) -> Answer:
    body = facts.under_check(view.file)
    if body is None or not facts.released(view.file, body.digest):
        return {"why": "还没有完成三审三校和保密审查"}
    same = proposed is None or proposed.act.body.digest == body.digest
    return same or {"why": f"审核通过的是另一份文本(指纹 {body.digest[:12]})"}


CHECKED = Gate(
    "publish.out.unchecked",
    READ,
    "这一份文本不能发布:{why}",
    "只能发布终审通过的那一份,改动一个字须从初审重新办理",
    _checked,
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

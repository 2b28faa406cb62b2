"""The locks before an answer: outcome, article, search, check of article 17, remedy paragraph, number."""

from __future__ import annotations

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Gate, View
from zhunsheng.matters.disclosure_requests.acts import Corrected, ReasonAsked, Searched
from zhunsheng.matters.disclosure_requests.choices import ScreenResult, SearchResult
from zhunsheng.matters.disclosure_requests.ending import Answered, Screened
from zhunsheng.matters.disclosure_requests.facts import capacity, kept_back
from zhunsheng.matters.disclosure_requests.gates import Answer
from zhunsheng.matters.disclosure_requests.outcomes import (
    BY_ABANDONMENT,
    DENIALS,
    OUTCOMES,
    REGULATION,
    REGULATION_SINCE,
    REVIEW_FIRST_SINCE,
    REVIEW_LAW,
    Article,
    Capacity,
    Outcome,
    Remedy,
    remedy_kind,
)


def _answerable(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.outcome not in BY_ABANDONMENT


ANSWERABLE = Gate(
    "disclosure.answer.abandonment",
    f"{REGULATION}第30条、第42条",
    "逾期不补正、逾期不缴费不以答复书办理",
    "请办理“视为放弃申请”",
    _answerable,
    on_act=True,
)


def _article(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    fitting = OUTCOMES[proposed.act.outcome].articles
    if proposed.act.article in fitting:
        return True
    return {
        "article": proposed.act.article.label,
        "outcome": proposed.act.outcome.label,
        "fitting": "、".join(article.label for article in fitting),
    }


ARTICLE_FITS = Gate(
    "disclosure.answer.article",
    f"{REGULATION}第36条",
    "{article}不是“{outcome}”的依据",
    "请改用:{fitting};或者核对答复结果",
    _article,
    on_act=True,
).since(REGULATION_SINCE)

_PART_GROUNDS = DENIALS | {Outcome.NOT_HELD, Outcome.NEED_MAKING}


def _withheld(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    given = set(proposed.act.withheld)
    if proposed.act.outcome is Outcome.PARTIAL:
        return bool(given) and given <= _PART_GROUNDS
    return not given


WITHHELD = Gate(
    "disclosure.answer.withheld",
    f"{REGULATION}第37条",
    "不予公开部分的理由与答复结果不符",
    "部分公开的,写明不予公开或者无法提供部分的理由;其他结果不填这一项",
    _withheld,
    on_act=True,
)


def _screened(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or not OUTCOMES[proposed.act.outcome].releases:
        return True
    answer: Answered = proposed.act
    if answer.article is Article.A36_1 and answer.released is None:
        return True
    if answer.released is None:
        return {"why": "没有附拟公开的内容"}
    checks = [e.act for e in view.file.all(Screened) if e.act.content.digest == answer.released.digest]
    if not checks:
        return {"why": "这份内容没有经过审查"}
    last = checks[-1]
    whole = last.result is ScreenResult.OPEN
    if not whole and not (last.result is ScreenResult.PARTLY and answer.outcome is Outcome.PARTIAL):
        return {"why": f"审查结果是“{last.result.label}”"}
    return last.names_masked or {"why": "个人信息没有遮盖"}


SCREENED = Gate(
    "disclosure.answer.unscreened",
    f"{REGULATION}第17条",
    "拟公开的内容没有通过保密等审查:{why}",
    "请由保密审查人(不是拟稿人)对拟公开的同一份内容进行审查",
    _screened,
    on_act=True,
)


def _kept_back(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or proposed.act.outcome is not Outcome.GRANTED:
        return True
    parties = kept_back(view.file)
    return not parties or {"parties": "、".join(parties)}


KEPT_BACK = Gate(
    "disclosure.answer.party_withheld",
    f"{REGULATION}第32条、第37条",
    "已决定不公开涉及{parties}的内容,结果不能是“予以公开”",
    "请改为部分公开或者不予公开,或者另作决定",
    _kept_back,
    on_act=True,
)


def _searched(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or proposed.act.outcome is not Outcome.NOT_HELD:
        return True
    last = view.file.last(Searched)
    return last is not None and last.act.result is not SearchResult.FOUND


SEARCHED = Gate(
    "disclosure.answer.search",
    f"{REGULATION}第36条第(四)项、第(五)项",
    "没有检索记录说明本机关不掌握",
    "请先检索并如实记录范围、检索词和结果",
    _searched,
    on_act=True,
)


def _course(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    if proposed.act.outcome is Outcome.UNCLEAR and not view.file.has(Corrected):
        return {"why": "还没有收到补正,不能认定补正后仍不明确"}
    if proposed.act.outcome is Outcome.EXCESSIVE and not view.file.has(ReasonAsked):
        return {"why": "还没有要求申请人说明理由"}
    return True


COURSE = Gate(
    "disclosure.answer.course",
    f"{REGULATION}第30条、第35条",
    "{why}",
    "请先告知补正,或者要求说明理由",
    _course,
    on_act=True,
)


def _review_first(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    needed = remedy_kind(proposed.act.outcome, proposed.happened_on, proposed.act.withheld)
    return needed is not Remedy.REVIEW_FIRST or proposed.act.remedy is Remedy.REVIEW_FIRST


REVIEW_FIRST = Gate(
    "disclosure.answer.review_first",
    REVIEW_LAW,
    "不予公开(包括部分公开中不予公开的部分)没有告知应当先申请行政复议",
    "请把救济段改为“应当先申请行政复议”",
    _review_first,
    on_act=True,
).since(REVIEW_FIRST_SINCE)


def _remedy_fits(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    needed = remedy_kind(proposed.act.outcome, proposed.happened_on, proposed.act.withheld)
    return proposed.act.remedy is needed or {"needed": needed.label}


REMEDY_FITS = Gate(
    "disclosure.answer.remedy",
    "《行政复议法》第20条、第23条;《行政诉讼法》第44条、第46条",
    "告知的救济途径不正确",
    "应当写:{needed}",
    _remedy_fits,
    on_act=True,
)


def _district_number(view: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or capacity(view.file) is not Capacity.DRAFTED or bool(proposed.act.number)


DISTRICT_NUMBER = Gate(
    "disclosure.answer.district_number",
    "内规(代区政府拟稿)",
    "以区政府名义答复,还没有区政府文号",
    "请经区政府办公室编号、用印后登记;复议机关是市人民政府",
    _district_number,
    on_act=True,
)


def _as_screened(view: View, proposed: AnyEntry | None) -> Answer:
    answered = view.file.last(Answered)
    if proposed is None or answered is None:
        return True
    released = answered.act.released
    return released is not None and released.digest == proposed.act.content.digest


AS_SCREENED = Gate(
    "disclosure.provide.other_content",
    f"{REGULATION}第17条、第40条",
    "要提供的不是答复中公开的那份内容",
    "请提供审查通过并写入答复的同一份内容",
    _as_screened,
    on_act=True,
)

"""The 21 outcomes of the statutory table: row, fitting articles, and the remedy the answer letter must state.

Rows and articles: 国办公开办函〔2021〕30号 and 《政府信息公开条例》(国令711号). Remedies: 《行政复议法》
(2023修订, in force 2024-01-01) 20, 23, 24; 《行政诉讼法》 45, 46. That the withheld part of a partial answer must go
to 复议 first is a reading of 行政复议法 23 (待核); outcomes without an article in the regulation carry 待核 too.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from zhunsheng.kernel.fields import Choice
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.papers import Answer
from zhunsheng.law.remedies import REVIEW_2024, REVIEW_FIRST_LAW, remedy

REGULATION = "《政府信息公开条例》"
REVIEW_LAW = REVIEW_FIRST_LAW
REVIEW_FIRST_SINCE = REVIEW_2024
REGULATION_SINCE = date(2019, 5, 15)


class Capacity(Choice):
    """In whose name the request is answered: only the first enters the centre's own statutory table."""

    OWN = "own_name", "以本中心名义答复"
    DRAFTED = "drafted_for_district", "区政府办公室转来,以区政府名义答复、本中心拟稿"


class Outcome(Choice):
    """The result rows of the statutory table; every request ends in exactly one."""

    GRANTED = "granted", "予以公开"
    PARTIAL = "partial", "部分公开(区分处理的,只计这一情形,不计其他情形)"
    STATE_SECRET = "denied.state_secret", "不予公开:属于国家秘密"
    LAW_FORBIDDEN = "denied.law_forbidden", "不予公开:其他法律行政法规禁止公开"
    SECURITY = "denied.three_safety_one_stability", "不予公开:危及“三安全一稳定”"
    THIRD_PARTY = "denied.third_party", "不予公开:保护第三方合法权益"
    INTERNAL = "denied.internal_affairs", "不予公开:属于三类内部事务信息"
    PROCESS = "denied.process", "不予公开:属于四类过程性信息"
    ENFORCEMENT_FILE = "denied.enforcement_file", "不予公开:属于行政执法案卷"
    QUERY = "denied.query", "不予公开:属于行政查询事项"
    NOT_HELD = "unable.not_held", "无法提供:本机关不掌握相关政府信息"
    NEED_MAKING = "unable.need_making", "无法提供:没有现成信息需要另行制作"
    UNCLEAR = "unable.unclear", "无法提供:补正后申请内容仍不明确"
    PETITION = "not_processed.petition", "不予处理:信访举报投诉类申请"
    REPEAT = "not_processed.repeat", "不予处理:重复申请"
    PUBLICATION = "not_processed.publication", "不予处理:要求提供公开出版物"
    EXCESSIVE = "not_processed.excessive", "不予处理:无正当理由大量反复申请"
    RECONFIRM = "not_processed.reconfirm", "不予处理:要求行政机关确认或重新出具已获取信息"
    NO_CORRECTION = "other.no_correction", "其他处理:申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"
    NO_FEE = "other.no_fee", "其他处理:申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"
    OTHER = "other.other", "其他处理:其他"


class Article(Choice):
    """The provision an answer rests on."""

    A14 = "14", "《政府信息公开条例》第14条"
    A15 = "15", "《政府信息公开条例》第15条"
    A16_1 = "16(1)", "《政府信息公开条例》第16条第1款"
    A16_2 = "16(2)", "《政府信息公开条例》第16条第2款"
    A30 = "30", "《政府信息公开条例》第30条"
    A35 = "35", "《政府信息公开条例》第35条"
    A36_1 = "36(1)", "《政府信息公开条例》第36条第(一)项"
    A36_2 = "36(2)", "《政府信息公开条例》第36条第(二)项"
    A36_4 = "36(4)", "《政府信息公开条例》第36条第(四)项"
    A36_5 = "36(5)", "《政府信息公开条例》第36条第(五)项"
    A36_6 = "36(6)", "《政府信息公开条例》第36条第(六)项"
    A36_7 = "36(7)", "《政府信息公开条例》第36条第(七)项"
    A37 = "37", "《政府信息公开条例》第37条"
    A38 = "38", "《政府信息公开条例》第38条"
    A39 = "39", "《政府信息公开条例》第39条"
    A42 = "42", "《政府信息公开条例》第42条"
    FORM = "form2021", "国办公开办函〔2021〕30号格式(条例无对应条文,待核)"
    OLD = "gk2007", "《政府信息公开条例》(国务院令第492号)有关条款(待核)"


class Remedy(Choice):
    """What the answer letter says of remedies."""

    REVIEW_FIRST = "review_first", "应当先申请行政复议"
    EITHER = "either", "可以申请行政复议或者提起行政诉讼"
    NONE = "none", "不写救济途径"


@dataclass(frozen=True)
class Row:
    """One of the 21 rows: its place in the printed table, the articles that fit, the remedy since 2024-01-01."""

    no: str
    articles: tuple[Article, ...]
    remedy: Remedy

    @property
    def releases(self) -> bool:
        """Whether information goes out, so that the check of article 17 must come before."""
        return self.no in ("三(一)", "三(二)")


_R, _E, _N = Remedy.REVIEW_FIRST, Remedy.EITHER, Remedy.NONE

OUTCOMES: dict[Outcome, Row] = {
    Outcome.GRANTED: Row("三(一)", (Article.A36_2, Article.A36_1), _E),
    Outcome.PARTIAL: Row("三(二)", (Article.A37,), _E),
    Outcome.STATE_SECRET: Row("三(三)1", (Article.A14,), _R),
    Outcome.LAW_FORBIDDEN: Row("三(三)2", (Article.A14,), _R),
    Outcome.SECURITY: Row("三(三)3", (Article.A14,), _R),
    Outcome.THIRD_PARTY: Row("三(三)4", (Article.A15,), _R),
    Outcome.INTERNAL: Row("三(三)5", (Article.A16_1,), _R),
    Outcome.PROCESS: Row("三(三)6", (Article.A16_2,), _R),
    Outcome.ENFORCEMENT_FILE: Row("三(三)7", (Article.A16_2,), _R),
    Outcome.QUERY: Row("三(三)8", (Article.A36_7,), _R),
    Outcome.NOT_HELD: Row("三(四)1", (Article.A36_4, Article.A36_5), _E),
    Outcome.NEED_MAKING: Row("三(四)2", (Article.A38,), _E),
    Outcome.UNCLEAR: Row("三(四)3", (Article.A30,), _E),
    Outcome.PETITION: Row("三(五)1", (Article.A39,), _E),
    Outcome.REPEAT: Row("三(五)2", (Article.A36_6,), _E),
    Outcome.PUBLICATION: Row("三(五)3", (Article.A39,), _E),
    Outcome.EXCESSIVE: Row("三(五)4", (Article.A35,), _E),
    Outcome.RECONFIRM: Row("三(五)5", (Article.FORM,), _E),
    Outcome.NO_CORRECTION: Row("三(六)1", (Article.A30,), _N),
    Outcome.NO_FEE: Row("三(六)2", (Article.A42,), _N),
    Outcome.OTHER: Row("三(六)3", (Article.FORM,), _E),
}
"""The one table of outcomes; everything else about an outcome is read from here."""

BY_ABANDONMENT = frozenset({Outcome.NO_CORRECTION, Outcome.NO_FEE})
"""Rows reached by ``disclosure.abandon`` alone, never by an answer."""

DENIALS = frozenset(outcome for outcome, row in OUTCOMES.items() if row.remedy is Remedy.REVIEW_FIRST)
"""The eight grounds of 不予公开; also what may be withheld in a partial answer."""


def remedy_kind(outcome: Outcome, day: date, withheld: Collection[Outcome] = ()) -> Remedy:
    """What the letter of ``day`` must say: review first for what is denied or withheld, since 2024-01-01.

    ``withheld`` are the grounds of the withheld part of a partial answer.
    """
    row = OUTCOMES[outcome]
    if row.remedy is Remedy.NONE:
        return Remedy.NONE
    denies = row.remedy is Remedy.REVIEW_FIRST or (outcome is Outcome.PARTIAL and not DENIALS.isdisjoint(withheld))
    return Remedy.REVIEW_FIRST if denies and day >= REVIEW_FIRST_SINCE else Remedy.EITHER


def answer_of(outcome: Outcome, withheld: Collection[Outcome] = ()) -> Answer:
    """What a letter with this outcome answers; the remedies follow from that (``law.remedies``)."""
    if OUTCOMES[outcome].remedy is Remedy.NONE:
        return Answer.INFO_ENDED
    if outcome in DENIALS:
        return Answer.INFO_REFUSED
    partly = outcome is Outcome.PARTIAL and not DENIALS.isdisjoint(withheld)
    return Answer.INFO_PARTLY if partly else Answer.INFO_GIVEN


def remedy_text(outcome: Outcome, capacity: Capacity, day: date, withheld: Collection[Outcome] = ()) -> str:
    """The remedy paragraph of the answer letter of ``day``; empty where the paper carries none."""
    name = InNameOf.DISTRICT if capacity is Capacity.DRAFTED else InNameOf.CENTRE
    return remedy(answer_of(outcome, withheld), name, day).text

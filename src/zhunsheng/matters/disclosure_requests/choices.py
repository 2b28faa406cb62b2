"""The closed lists of a disclosure request."""

from __future__ import annotations

from zhunsheng.kernel.fields import Choice


class Channel(Choice):
    """How the request came; the channel decides which day counts as the day of receipt (条例31)."""

    IN_PERSON = "in_person", "当面提交"
    SIGNED_MAIL = "signed_mail", "邮寄(签收)"
    PLAIN_MAIL = "plain_mail", "平信"
    INTERNET = "internet", "互联网"
    FAX = "fax", "传真"


AT_ONCE = frozenset({Channel.IN_PERSON, Channel.SIGNED_MAIL})
"""Channels whose receipt day is the day of handing in or signing; all others wait for a confirmation."""


class Applicant(Choice):
    """The kinds of applicant: the columns of the statutory table."""

    NATURAL = "natural", "自然人"
    BUSINESS = "business", "商业企业"
    RESEARCH = "research", "科研机构"
    PUBLIC_INTEREST = "public_interest", "社会公益组织"
    LEGAL_SERVICE = "legal_service", "法律服务机构"
    OTHER = "other", "其他法人或者组织"


class Form(Choice):
    """How the applicant wants the information, and how it was given."""

    PAPER = "paper", "纸质"
    ELECTRONIC = "electronic", "电子"
    DISC = "disc", "光盘"
    VIEWING = "viewing", "当场查阅"


class SearchResult(Choice):
    """What a search found."""

    FOUND = "found", "检索到"
    NONE = "none", "经检索没有"
    HELD_ELSEWHERE = "held_elsewhere", "由其他机关负责公开"


class Position(Choice):
    """What somebody asked says."""

    AGREE = "agree", "同意公开"
    OBJECT = "object", "不同意公开"


class ThirdDecision(Choice):
    """What is decided on a third party's view or silence."""

    RELEASE = "release", "公开"
    WITHHOLD = "withhold", "不予公开"
    PUBLIC_INTEREST = "release_public_interest", "因公共利益公开"


class ScreenResult(Choice):
    """Result of the secrecy and privacy check."""

    OPEN = "open", "可以公开"
    PARTLY = "partly", "部分可以公开"
    NO = "no", "不得公开"
    REFER_UP = "refer_up", "报请有权机关确定"


class FeeBasis(Choice):
    """How a fee is reckoned; never both ways (国办函〔2020〕109号)."""

    ITEMS = "items", "按件"
    PAGES = "pages", "按量"


class Way(Choice):
    """How an answer is delivered."""

    IN_PERSON = "in_person", "直接送达"
    POST = "post", "邮寄"
    ENTRUSTED = "entrusted", "委托送达"
    ELECTRONIC = "electronic_agreed", "按申请人要求的电子形式"


class Carrier(Choice):
    """Who carries a mailed answer."""

    POSTAL = "postal_enterprise", "邮政企业"
    COURIER = "courier", "其他快递企业"


class Abandonment(Choice):
    """Why a request counts as abandoned."""

    NO_CORRECTION = "no_correction", "无正当理由逾期不补正"
    NO_FEE = "no_fee", "逾期未缴费"


class RectifyResult(Choice):
    """What became of a request to correct a record about oneself (条例41)."""

    CORRECTED = "corrected", "已更正"
    REFUSED = "refused", "不予更正"
    REFERRED = "referred", "转送有权更正的机关"


class RemedyKind(Choice):
    """Which remedy was used; the groups of table four."""

    REVIEW = "review", "行政复议"
    SUIT_DIRECT = "suit_direct", "行政诉讼/未经复议直接起诉"
    SUIT_AFTER = "suit_after", "行政诉讼/复议后起诉"


class RemedyResult(Choice):
    """How the remedy ended; the columns of table four."""

    UPHELD = "upheld", "结果维持"
    CORRECTED = "corrected", "结果纠正"
    OTHER = "other", "其他结果"
    PENDING = "pending", "尚未审结"

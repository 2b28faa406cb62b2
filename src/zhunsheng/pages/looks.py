"""What a program finds in a text or a file before everybody reads it, in words."""

from __future__ import annotations

from collections.abc import Mapping

from zhunsheng.reports.personal import Kind
from zhunsheng.reports.reading import Unseen

PERSONAL: Mapping[Kind, str] = {
    Kind.IDENTITY: "身份证号码",
    Kind.MOBILE: "手机号码",
    Kind.CARD: "银行卡号码",
    Kind.HOUSEHOLD: "姓名、住址和金额同时出现",
}
"""What a place looks like."""
UNSEEN: Mapping[Unseen, str] = {
    Unseen.COMMENT: "批注",
    Unseen.TRACKED: "修订痕迹",
    Unseen.HIDDEN: "隐藏的行、列或者表",
}
"""What leaves with a file though nobody sees it on paper."""

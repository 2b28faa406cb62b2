"""The form of an application as the public fills it in: exactly what 条例29 lists."""

from __future__ import annotations

from zhunsheng.kernel.fields import Choice


class Identity(Choice):
    """What proves who somebody is."""

    CARD = "card", "居民身份证"
    PASSPORT = "passport", "护照、港澳台居民证件"
    CREDIT = "credit", "统一社会信用代码证书(单位)"
    OTHER = "other", "其他证件"


class Route(Choice):
    """On which way the information is to be given."""

    POST = "post", "邮寄"
    MAIL = "mail", "电子邮件"
    COUNTER = "counter", "当面领取"


FIELDS = ("name", "identity", "phone", "address", "description", "form", "route")
LABELS = {
    "name": "姓名或者名称",
    "identity": "身份证明的种类",
    "phone": "联系电话",
    "address": "通信地址或者电子邮箱",
    "description": "申请公开的信息",
    "form": "希望得到的形式",
    "route": "获取的途径",
}

"""How the register of petitions comes in: 信访工作条例 21、23; heads as in provincial exports and ledger guides."""

from __future__ import annotations

from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.sheet import Sheet, SheetAct
from zhunsheng.matters.petitions.acts import Registered

_OPENS = SheetAct(
    act=Registered,
    day="收到日期",
    days=(
        *(
            "接件日期",
            "接件时间",
            "收件日期",
            "收件时间",
            "收信日期",
            "收到时间",
            "来信日期",
            "来访日期",
            "来访时间",
        ),
        *("登记日期", "登记时间", "反映日期", "信访日期", "时间", "日期"),
    ),
    heads={
        "form": ("形式", "信访方式", "信访渠道"),
        "came": ("信访来源", "件来源"),
        "subject": ("内容分类", "信访事项", "事项", "事由", "问题类别", "信访目的", "反映事项", "诉求"),
        "names": (
            *("姓名", "信访人", "来访人", "来信人", "投诉人", "来信人姓名", "来访人姓名", "投诉人姓名"),
            *("反映人", "反映人姓名", "当事人", "当事人姓名"),
        ),
        "people": ("信访人数", "来访人数"),
        "system_no": ("系统编号", "省信访件编号", "信访件编号", "信访编号", "市受理编号", "区县受理编号", "受理编号"),
        "from_organ": ("转交办单位", "转送单位", "交办单位", "转办单位", "来件单位"),
        "contact": ("电话", "联系方式", "电话号码", "来电号码", "手机号码", "手机号", "手机"),
        "address": ("地址", "家庭住址", "住址或单位"),
        "text": ("信访内容", "主要内容", "内容摘要", "反映问题", "反映的问题", "主要诉求", "具体诉求"),
        "joint": ("是否联名",),
        "accusation": ("是否检举控告",),
        "repeat_of": ("原件编号",),
    },
    words={
        "form": {
            **dict.fromkeys(("信", "写信"), "letter"),
            **dict.fromkeys(("访", "走访", "到访"), "visit"),
            **dict.fromkeys(("网上", "网络", "网信", "网上信访"), "online_complaint"),
            **dict.fromkeys(("来电", "电访", "12345", "热线"), "phone"),
        },
        "came": {
            **dict.fromkeys(("自收", "本级", "直接"), "direct"),
            **dict.fromkeys(("上级转送", "转办"), "transferred"),
            "上级交办": "assigned",
        },
    },
    unclear={
        "came": "信箱、热线、部门名称不是来源:直接写给本单位的填“直接收到”,别的单位转来的按来文填“转送”或者“交办”",
    },
)

SHEET = Sheet(opens=_OPENS, key="system_no", by=(Post.REGISTRAR, Post.SECTION_HEAD, Post.HEAD))

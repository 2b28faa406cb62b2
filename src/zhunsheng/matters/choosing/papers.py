"""The papers of a choosing day. The slip is the household's proof: so many copies, signed and with thumb print at once.

Everything on the slip is about one place of the order; nothing of another household can get onto it.
"""

from __future__ import annotations

from collections.abc import Mapping

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.papers import Layout, Names, Paper, Value
from zhunsheng.kernel.view import View
from zhunsheng.matters.choosing import acts as a
from zhunsheng.matters.choosing import facts
from zhunsheng.matters.choosing.published import opened, published_of
from zhunsheng.matters.households.register import metres
from zhunsheng.order import sequence

SLIP = "选房确认单"
SIGNATURE = "\n年  月  日"
COMPUTED = ("本户代理人", "选定房屋", "户型", "预测面积", "实测面积", "楼层", "位次依据", "一式几份", "本户序号")
SLIP_ROWS = (
    ("安置项目", "{{ 安置项目名称 }}(第{{ 批次 }}批)"),
    ("户编号", "{{ 户编号 }}"),
    ("被征收人姓名", "\n"),
    ("序号", "{{ 本户序号 }}"),
    ("位次依据", "{{ 位次依据 }}"),
    ("选定房屋", "{{ 选定房屋 }}"),
    ("户型", "{{ 户型 }}"),
    ("预测面积", "{{ 预测面积 }}"),
    ("实测面积", "{{ 实测面积 }}"),
    ("楼层", "{{ 楼层 }}"),
    ("选定时间", "{{ 时间 }}"),
    ("代理人", "{{ 本户代理人 }}"),
    ("确认", "以上房屋由本户当场选定,一经签字捺印即为确认,不得私下调换。本单一式{{ 一式几份 }}份。"),
    ("被征收人(代理人)签字、捺印", "\n\n年  月  日"),
    ("选房工作人员签字", SIGNATURE),
    ("见证人签字", SIGNATURE),
)


def _values(view: View, entry: AnyEntry | None, _names: Names) -> Mapping[str, Value]:
    day, known, act = facts.day_of(view), published_of(view), opened(view.file)
    if day is None or known is None or act is None or entry is None or not hasattr(entry.act, "code"):
        return dict.fromkeys(COMPUTED, "")
    code = entry.act.code
    place, proxy = known.places.get(code), day.proxies.get(code)
    flat = day.state.flats.get(getattr(entry.act, "flat", ""))
    return {
        "本户代理人": proxy.act.who if proxy is not None else "无",
        "本户序号": str(place.number) if place is not None else "",
        "位次依据": sequence.said(place, known.rule) if place is not None else "",
        "选定房屋": flat.id if flat is not None else "",
        "户型": flat.type if flat is not None else "",
        "预测面积": f"{metres(flat.area_est)}平方米" if flat is not None else "",
        "实测面积": f"{metres(flat.area_real)}平方米" if flat is not None and flat.area_real else "待测绘",
        "楼层": str(flat.floor) if flat is not None and flat.floor is not None else "",
        "一式几份": str(act.copies),
    }


def _form(name: str, act: type, *rows: tuple[str, str], title: str = "") -> Paper:
    return Paper(
        name=name, acts=(act,), layout=Layout.RECEIPT, title=title or name, rows=rows, values=_values, computed=COMPUTED,
        each="code",
    )  # fmt: skip


OF_ONE = (("安置项目", "{{ 安置项目名称 }}(第{{ 批次 }}批)"), ("户编号", "{{ 户编号 }}"), ("序号", "{{ 本户序号 }}"))

PAPERS = (
    _form(SLIP, a.Chosen, *SLIP_ROWS, title="选房确认单"),
    _form(
        "放弃选房声明", a.GaveUp, *OF_ONE, ("声明", "本户自愿放弃本批选房资格,知悉放弃的后果。"),
        ("被征收人签字、捺印", "\n\n年  月  日"), ("经办人签字", SIGNATURE),
    ),
    _form(
        "不予调换告知单", a.SwapRefused, ("安置项目", "{{ 安置项目名称 }}(第{{ 批次 }}批)"), ("户编号", "{{ 户编号 }}"),
        ("申请和答复", "{{ 申请和答复 }}"), ("说明", "选房结果一经确认,不得私下调换;变更只依判决、协议变更或者自行纠正的决定。"),
        ("申请人签收", SIGNATURE), ("经办人签字", SIGNATURE),
    ),
    _form(
        "变更选房结果审批表", a.Changed, *OF_ONE, ("依据", "{{ 依据 }}"), ("文书号", "{{ 文书号 }}"),
        ("变更后的房号", "{{ 变更后的房号 }}"), ("经办人", "{{ 经办人 }}"), ("分管领导意见", SIGNATURE),
    ),
    Paper(
        name="选房日现场记录",
        acts=(a.Closed,),
        layout=Layout.FORM,
        title="选房日现场记录",
        rows=(
            ("安置项目", "{{ 安置项目名称 }}(第{{ 批次 }}批)"),
            ("选房地点", "{{ 选房地点 }}"),
            ("选房首日", "{{ 选房首日 }}"),
            ("结束日", "{{ 结束选房日日 }}"),
            ("选定", "{{ 选定 }}"),
            ("放弃", "{{ 放弃 }}"),
            ("叫号用完未选", "{{ 叫号用完未选 }}"),
            ("冻结保留", "{{ 冻结保留 }}"),
            ("余下房源", "{{ 余下房源 }}"),
            ("到场见证", "{{ 到场见证 }}"),
            ("见证人签字", SIGNATURE),
            ("记录人签字", SIGNATURE),
        ),
    ),
)  # fmt: skip

FROM_OTHERS = {
    "授权委托书": "被征收人出具,附双方身份证件",
    "依据文书": "人民法院的裁判文书、变更后的协议,或者本单位自行纠正的决定",
}

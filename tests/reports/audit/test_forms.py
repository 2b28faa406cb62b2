"""How numbers are written in reports of other bodies: what counts, what only looks so. The sentences are made up."""

from __future__ import annotations

import pytest

from zhunsheng.reports.audit.claims import claims
from zhunsheng.reports.audit.numerals import read


def said(text: str) -> list[tuple[str, str, float, str]]:
    return [(each.number, each.unit, each.value, each.qualifier) for each in claims(text)]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("全年办理案件11.34万件。", ("11.34万", "件", 113400, "exact")),
        ("罚没款68.59万元。", ("68.59万", "元", 685900, "exact")),
        ("发放资料1,256份。", ("1,256", "份", 1256, "exact")),
        ("组织宣讲15余场次。", ("15余", "场次", 15, "more_than")),
        ("覆盖群众两万余人次。", ("两万余", "人次", 20000, "more_than")),
        ("编印手册10余万字。", ("10余万", "字", 100000, "more_than")),
        ("召开会议二十次。", ("二十", "次", 20, "exact")),
        ("组建两支队伍。", ("两", "支", 2, "exact")),
        ("办件比例达60%以上。", ("60", "%", 60, "at_least")),
        ("满意率达百分之九十八点五。", ("百分之九十八点五", "%", 98.5, "exact")),
        ("知晓率达 100%。", ("100", "%", 100, "exact")),
        ("排查隐患约30处。", ("30", "处", 30, "about")),
        ("接待群众近百人。", ("百", "人", 100, "about")),
        ("点击量超10万次。", ("10万", "次", 100000, "more_than")),
        ("全年培训不低于4次。", ("4", "次", 4, "at_least")),
        ("集中学习320场(次)。", ("320", "场(次)", 320, "exact")),
        ("收到申请15件次。", ("15", "件次", 15, "exact")),
        ("覆盖企业1500余家次。", ("1500余", "家次", 1500, "more_than")),
        ("全区12個項目完成改造。", ("12", "个", 12, "exact")),
        ("败诉率同比下降18.8个百分点。", ("18.8", "个百分点", 18.8, "exact")),
        ("办件量增长2.3倍。", ("2.3", "倍", 2.3, "exact")),
        ("在全市考核中位居第3名。", ("第3", "名", 3, "exact")),
        ("审批时限压缩至5个工作日。", ("5", "个工作日", 5, "exact")),
        ("公开通知公告类信息97。", ("97", "", 97, "exact")),
        ("全年无依申请公开的情况。", ("无", "件", 0, "exact")),
        ("无下年度结转。", ("无", "件", 0, "exact")),
        ("年度内未收到政府信息公开申请。", ("未收到", "件", 0, "exact")),
        ("行政诉讼0件。", ("0", "件", 0, "exact")),
    ],
)
def test_是数字说法(text: str, claim: tuple[str, str, float, str]) -> None:
    assert said(text) == [claim]


@pytest.mark.parametrize(
    "text",
    [
        "落实行政执法三项制度,做到两个维护,构建1+3+N体系。",
        "依据第十二条第(一)项和第三十三条第二款的规定,在20个工作日内答复。",
        "联系电话:029-87654321,邮编:710000,地址:示例路100号。",
        "开展12·4国家宪法日宣传,打造“15分钟服务圈”,提供24小时自助服务。",
        "一是加强学习;二是强化培训;三是从三个方面抓落实。",
        "做到一案一档、一户一策,实行一窗受理,打造一支高素质队伍。",
        "2024年3月5日至4月30日,第二十次会议、第三批示范、第14次常务会议。",
        "发文字号:示政发〔2022〕15号 浏览次数:156次",
        "开展为期3个月的专项整治,近三年来成效明显。",
        "行政许可 | 298 | 12件",
        "第二十届三中全会,“八五”普法,12345热线,2.0版改革方案。",
        "实现三个转变,聚焦五个重点,保持两个不变,落实四个到位。",
        "按照第一项加第二项之和等于第三项填报,每季度召开一次例会。",
        "依法处理无证经营,提供无障碍服务,落实无纸化办公。",
    ],
)
def test_不是数字说法(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("先后召开19次局党委会、局长办公会。", "局党委会、局长办公会", "召开"),
        ("制作和送达律师回函1次。", "律师回函", "制作和送达"),
        ("研究法治建设、开展法治调研活动9次。", "法治调研活动", "开展"),
        ("通过门户网站公开信息372件。", "信息", "公开"),
        ("立案查处各类违法案件15宗。", "违法案件", "立案查处"),
        ("对60件重大决策事项草案进行合法性审核。", "重大决策事项草案", "审核"),
        ("区级保留的政务服务事项515项。", "政务服务事项", "保留"),
        ("将审批时限由20个工作日压缩至5个工作日。", "审批时限", "压缩"),
    ],
)
def test_主语和动词(text: str, subject: str, verb: str) -> None:
    found = claims(text)
    assert [(each.subject, each.verb) for each in found] == [(subject, verb)]


def test_一个数字两个说法() -> None:
    assert [(each.subject, each.value) for each in claims("参考率、满分率均达100%。")] == [
        ("参考率", 100),
        ("满分率", 100),
    ]


def test_分别为() -> None:
    found = claims("调解、排查和预防纠纷量分别为23.9万件、35.05万件和2.3万件。")
    assert [(each.subject, each.value) for each in found] == [
        ("调解纠纷量", 239000),
        ("排查纠纷量", 350500),
        ("预防纠纷量", 23000),
    ]


def test_其中的一员记得总数() -> None:
    found = claims("全年办理政府信息公开申请7件(含上年结转1件),其中自然人6件,法人1件,予以公开5件。")
    assert [(each.part, each.verb) for each in found] == [
        (False, "办理"),
        (True, "结转"),
        (True, "收到"),
        (True, "收到"),
        (True, "答复"),
    ]
    assert found[2].subject == "申请(自然人)"


def test_同比的主语是前一个数字() -> None:
    assert [each.subject for each in claims("败诉率11.8%,同比下降3%。")] == ["败诉率", "败诉率同比降幅"]


def test_明年的安排是计划() -> None:
    text = "示例局2024年法治政府建设报告\n一、主要成效\n培训4次。\n二、2025年工作安排\n开展培训6次。"
    assert [(each.value, each.kind) for each in claims(text)] == [(4, "count"), (6, "plan")]


def test_每季度不少于是计划_单位带周期() -> None:
    found = claims("坚持每季度集中学法不少于1次。")
    assert [(each.kind, each.unit, each.qualifier) for each in found] == [("plan", "次/季度", "at_least")]


@pytest.mark.parametrize(
    ("word", "value"),
    [("二十", 20), ("两百零五", 205), ("一百二十三", 123), ("十二万五千", 125000), ("一百二", 120), ("十四五", None)],
)
def test_中文数字(word: str, value: int | None) -> None:
    assert read(word) == value


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("三、存在的不足和下一步打算\n存在不足,仅培训2次。", "count"),
        ("三、存在的不足和下一步打算\n存在不足。下一步,开展培训2次。", "plan"),
        ("三、其他\n(二)下一步工作计划\n开展培训2次。", "plan"),
        ("一、2024年工作计划完成情况\n开展培训2次。", "count"),
    ],
)
def test_是不是计划看章节(head: str, kind: str) -> None:
    assert [each.kind for each in claims(head)] == [kind]

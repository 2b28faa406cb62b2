"""The papers of a petition (信访工作条例 20–36; 答复意见书格式). The remedy paragraph is not written here."""

from __future__ import annotations

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.papers import Answer, Layout, Paper
from zhunsheng.kernel.view import View
from zhunsheng.matters.petitions import acts as a
from zhunsheng.matters.petitions import after
from zhunsheng.matters.petitions.register import OPINION

TO = "{{ 信访人姓名 }}:"
RECEIVED = "{{ 收到登记信访事项日 }},本单位收到您{{ 信访形式 }}反映的信访事项(登记编号:{{ 编号 }})。"


def _told(_view: View, _entry: AnyEntry | None) -> Answer:
    return Answer.PETITION_TOLD


def _opinion(_view: View, _entry: AnyEntry | None) -> Answer:
    return Answer.PETITION_OPINION


def _letter(name: str, act: type, *body: str) -> Paper:
    return Paper(
        name=name, acts=(act,), layout=Layout.LETTER, series="信告", title=f"信访事项{name}", to=TO,
        body=body, answers=_told,
    )  # fmt: skip


LETTERS = (
    _letter(
        "告知书",
        a.Notified,
        RECEIVED,
        "根据《信访工作条例》第二十三条的规定,现将接收情况以及处理途径和程序告知如下:",
        "{{ 告知的途径和程序 }}",
        "特此告知。",
    ),
    _letter(
        "受理告知书",
        a.Accepted,
        RECEIVED,
        "经甄别,您提出的请求属于《信访工作条例》第三十一条第(六)项规定的事项,本单位决定自{{ 受理日 }}起受理。",
        "本单位自受理之日起60日内办结;情况复杂,经本单位负责人批准延长的,另行书面告知。",
        "特此告知。",
    ),
    _letter(
        "不予受理告知书",
        a.NotAccepted,
        RECEIVED,
        "经审查,您反映的事项属于:{{ 理由 }}。根据《信访工作条例》第三十一条、第三十六条的规定,本单位不予(不再)受理。",
        "{{ 说明 }}",
        "特此告知。",
    ),
    _letter(
        "导入告知书",
        a.Guided,
        RECEIVED,
        "经甄别,您的请求应当依照法律、法规规定的程序办理,途径是:{{ 途径 }}。",
        "{{ 说明 }}",
        "[收到履责申请之日] 您要求本单位履行法定职责的申请,本单位于{{ 收到履责申请之日 }}收到,依照相应的程序办理。",
        "特此告知。",
    ),
    _letter(
        "延期告知书",
        a.Extended,
        RECEIVED,
        "因{{ 延长理由 }},不能在受理之日起60日内办结。根据《信访工作条例》第三十四条的规定,"
        "经本单位负责人批准,办理期限延长{{ 延长天数 }}日。",
        "特此告知。",
    ),
    Paper(
        name="反馈函",
        acts=(a.SuggestionStudied,),
        layout=Layout.LETTER,
        series="信告",
        title="关于建议研究情况的反馈函",
        to=TO,
        body=(
            RECEIVED,
            "对您提出的建议,本单位进行了研究论证,是否采纳:{{ 是否采纳 }}。",
            "{{ 研究意见 }}",
            "感谢您对本单位工作的关心和支持。",
        ),
        answers=_told,
    ),
    Paper(
        name=OPINION,
        acts=(a.Replied,),
        layout=Layout.OPINION,
        series="信复",
        signed="body",
        delivered=a.Delivered,
        title="信访事项处理意见书",
        to=TO,
        body=(
            "您反映的信访事项(登记编号:{{ 编号 }}),本单位于{{ 收到登记信访事项日 }}收到,{{ 受理日 }}受理。现已办理完毕。",
            "[转送交办单位] 该事项由{{ 转送交办单位 }}{{ 来源 }}。",
            "一、信访请求",
            "{{ 信访请求 }}",
            "二、查明的事实和理由",
            "{{ 事实和理由 }}",
            "三、法律依据",
            "{{ 法律依据 }}",
            "四、处理意见",
            "{{ 处理意见 }}",
        ),
        answers=_opinion,
    ),
)

OFFICIAL = (
    Paper(
        name="异议函",
        acts=(a.Objected,),
        layout=Layout.OFFICIAL,
        series="函",
        title="关于对转送信访事项提出异议的函",
        to="{{ 转送交办单位 }}:",
        body=(
            "{{ 收到登记信访事项日 }}收到的信访事项(信访信息系统编号:{{ 信访信息系统编号 }}),经核实不属于本单位职权范围。理由如下:",
            "{{ 理由 }}",
            "根据《信访工作条例》第二十三条的规定,现提出异议,请予核实收回。",
        ),
    ),
    Paper(
        name="办理报告",
        acts=(after.ReportedUp,),
        layout=Layout.OFFICIAL,
        series="报",
        title="关于交办信访事项办理结果的报告",
        to="{{ 转送交办单位 }}:",
        body=(
            "贵单位交办的信访事项(信访信息系统编号:{{ 信访信息系统编号 }}),本单位于{{ 收到登记信访事项日 }}收到。现将办理结果报告如下:",
            "一、办理情况",
            "本单位于{{ 受理日 }}受理,于{{ 出具处理意见书日 }}出具处理意见。",
            "二、处理意见",
            "{{ 处理意见 }}",
            "附件:信访事项处理意见书",
        ),
    ),
    Paper(
        name="情况说明",
        acts=(after.AboveAnswered,),
        layout=Layout.OFFICIAL,
        series="函",
        title="关于信访事项办理情况的说明",
        to="{{ 复查复核机关 }}:",
        body=(
            "贵单位对本单位办理的信访事项(登记编号:{{ 编号 }})进行{{ 阶段 }}。现将办理情况说明如下:",
            "一、办理经过",
            "{{ 收到登记信访事项日 }}收到,{{ 受理日 }}受理,{{ 出具处理意见书日 }}出具处理意见书,{{ 送达处理意见书日 }}送达。",
            "二、处理意见和依据",
            "{{ 处理意见 }}",
            "{{ 法律依据 }}",
            "附件:办理该信访事项的全部材料",
        ),
    ),
    Paper(
        name="反馈函",
        acts=(after.AdviceAnswered,),
        layout=Layout.OFFICIAL,
        series="函",
        title="关于改进工作建议办理情况的反馈函",
        to="【提出建议的机关】:",
        body=("贵单位提出的改进工作建议收悉。现将研究办理情况反馈如下:", "【办理情况】", "特此函复。"),
    ),
)


def _form(name: str, act: type, *rows: tuple[str, str], title: str = "") -> Paper:
    return Paper(name=name, acts=(act,), layout=Layout.FORM, title=title or f"信访{name}", rows=rows)


NUMBER = ("登记编号", "{{ 编号 }}")
PERSON = ("信访人", "{{ 信访人姓名 }}")
HANDWRITTEN = ("签名", "\n\n年  月  日")

FORMS = (
    _form(
        "登记表", a.Registered, NUMBER,
        ("系统编号", "{{ 信访信息系统编号 }}"), ("收到日期", "{{ 收到登记信访事项日 }}"), ("信访形式", "{{ 信访形式 }}"),
        ("来源", "{{ 来源 }} {{ 转送交办单位 }}"), PERSON, ("人数", "{{ 人数 }}"), ("联系电话", "{{ 联系电话 }}"),
        ("住址", "{{ 住址 }}"), ("诉求类别", "{{ 诉求类别 }}"), ("反映内容", "{{ 反映内容 }}"),
        ("拟办意见", "\n"), ("领导批示", "\n"), ("承办", "{{ 承办人 }}"), title="信访事项登记表",
    ),
    _form(
        "接访记录", a.VisitReceived, NUMBER, ("接待时间", "{{ 接待时间 }}"), ("接待地点", "{{ 接待地点 }}"),
        ("接待人", "{{ 接待人 }}"), ("来访人", "{{ 来访人 }}"), ("代表人数", "{{ 代表人数 }}"),
        ("接访记录", "{{ 接访记录 }}"), ("来访人签名", "\n\n年  月  日"), title="领导接访记录",
    ),
    _form(
        "甄别表", a.Classified, NUMBER, PERSON, ("诉求类别", "{{ 诉求类别 }}"), ("甄别结论", "{{ 类别 }}"),
        ("甄别理由", "{{ 甄别理由 }}"), ("甄别日期", "{{ 甄别分类日 }}"), ("审核意见", "\n\n年  月  日"),
        title="信访事项甄别表",
    ),
    _form(
        "移送单", a.AccusationPassed, NUMBER, ("移送事项", "检举控告(密封件随附)"), ("移送对象", "{{ 移送对象 }}"),
        ("移送日期", "{{ 检举控告移送日 }}"), ("移送人", "\n年  月  日"), ("签收人", "\n年  月  日"),
        ("保密要求", "不得转给被检举、控告的单位和个人;只由指定承办人拆封。"), title="检举控告移送单(密封)",
    ),
    _form(
        "调查笔录", a.Investigated, NUMBER, ("调查日期", "{{ 调查核实听取陈述日 }}"), ("被调查人", "{{ 被调查人 }}"),
        ("调查情况", "{{ 调查情况 }}"), ("被调查人签名", "\n\n年  月  日"), ("调查人签名", "\n\n年  月  日"),
        title="调查笔录",
    ),
    _form(
        "听证笔录", a.Heard, NUMBER, ("听证时间", "{{ 听证时间 }}"), ("参加人", "{{ 参加人 }}"), ("主持人", "\n"),
        ("听证记录", "\n\n\n"), ("参加人签名", "\n\n年  月  日"), title="信访听证笔录",
    ),
    _form(
        "终结登记", after.Finalised, NUMBER, PERSON, ("处理意见", "{{ 出具处理意见书日 }}"),
        ("复查、复核", "{{ 收到复查复核意见日 }} {{ 结果 }}"), ("终结日期", "{{ 三级终结不再受理日 }}"),
        ("处理", "同一事实和理由再次提出的,不再受理(《信访工作条例》第三十六条)"), HANDWRITTEN, title="信访事项终结登记表",
    ),
)  # fmt: skip

AGREEMENT = Paper(
    name="协议",
    acts=(a.Mediated,),
    layout=Layout.OPINION,
    title="信访事项和解协议",
    body=(
        "甲方:{{ 单位 }}",
        "乙方:{{ 信访人姓名 }}",
        "就信访事项(登记编号:{{ 编号 }}),双方在自愿、合法的基础上达成如下协议:",
        "【协议内容】",
        "本协议自双方签名、盖章之日起生效,一式两份。",
        "乙方(签名):",
    ),
)

PAPERS = (*LETTERS, *OFFICIAL, *FORMS, AGREEMENT)
FROM_OTHERS = {"落实凭证": "落实时形成的付款、交付等凭证,附原件"}

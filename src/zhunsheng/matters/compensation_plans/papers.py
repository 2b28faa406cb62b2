"""The papers of a plan. Nearly all are the district's or the 征收部门's: the centre drafts them in their name."""

from __future__ import annotations

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.papers import Answer, Layout, Paper, named_in_act
from zhunsheng.kernel.view import View
from zhunsheng.matters.compensation_plans import acts as a
from zhunsheng.matters.compensation_plans import deciding as d
from zhunsheng.matters.compensation_plans import enforcing as e
from zhunsheng.matters.compensation_plans import land as j
from zhunsheng.matters.compensation_plans import settling as s

NOTICE, LETTER, OPINION, OFFICIAL = Layout.NOTICE, Layout.LETTER, Layout.OPINION, Layout.OFFICIAL
NAME = "{{ 项目名称 }}"
REGULATION = "《国有土地上房屋征收与补偿条例》"
LAND = "《土地管理法实施条例》"
THIS = "特此公告。"


def _districts(view: View, entry: AnyEntry | None) -> InNameOf:
    """A decision of the district's, also while it is only drafted."""
    chosen = entry is not None and getattr(entry.act, "in_name_of", None)
    return named_in_act(view, entry) if chosen else InNameOf.DISTRICT


def _paper(
    name: str, act: type, layout: Layout, *body: str, title: str = "", to: str = "", series: str = "",
    answer: Answer = Answer.NOTHING,
) -> Paper:  # fmt: skip
    return Paper(
        name=name, acts=(act,), layout=layout, title=title or name, to=to, body=body, series=series,
        answers=lambda _view, _entry: answer, in_name_of=_districts,
    )  # fmt: skip


NOTICES = (
    _paper(
        "征收范围公告", a.Scoped, NOTICE, f"根据{REGULATION}第十六条的规定,现将{NAME}的房屋征收范围公告如下:",
        "一、征收范围", "以所附征收范围图({{ 征收范围图 }})为准。", "二、自公告之日起,不得在征收范围内实施新建、扩建、改建房屋"
        "和改变房屋用途等不当增加补偿费用的行为;违反规定实施的,不予补偿。", THIS, title=f"关于{NAME}房屋征收范围的公告", series="征",
    ),
    _paper(
        "暂停办理通知", a.Frozen, OFFICIAL, f"{NAME}的房屋征收范围已经确定。根据{REGULATION}第十六条的规定,"
        "请自收到本通知之日起至{{ 暂停止日 }},暂停办理征收范围内新建、扩建、改建房屋和改变房屋用途等相关手续。",
        "附件:征收范围图", title=f"关于{NAME}征收范围内暂停办理相关手续的通知", to="{{ 通知的部门 }}:", series="征",
    ),
    _paper(
        "征求意见公告", a.Published, NOTICE, f"根据{REGULATION}第十条的规定,现将{NAME}房屋征收补偿方案予以公布,征求公众意见。",
        "一、征求意见期限", "自公布之日起至{{ 征求意见截止日 }}。", "二、提出意见的途径", "{{ 提意见的途径 }}",
        "三、公布的地点", "{{ 公布的地点网站 }}", "附件:{{ 公布的方案正文 }}", THIS,
        title=f"关于{NAME}房屋征收补偿方案征求意见的公告", series="征",
    ),
    _paper(
        "征求意见情况公告", a.FedBack, NOTICE, f"根据{REGULATION}第十一条的规定,现将{NAME}房屋征收补偿方案征求意见情况和修改情况公布如下:",
        "一、征求意见情况", "{{ 征求意见情况 }}", "二、根据意见修改的情况", "{{ 根据意见修改的情况 }}", THIS,
        title=f"关于{NAME}房屋征收补偿方案征求意见和修改情况的公告", series="征",
    ),
    _paper(
        "房屋征收决定书", d.Decided, OPINION, f"根据{REGULATION}第八条、第十二条的规定,为了公共利益的需要,"
        f"决定对{NAME}征收范围内的房屋实施征收。", "一、征收范围", "以征收范围图为准。", "二、征收补偿方案",
        "{{ 决定所附的补偿方案正文 }}", "三、房屋被依法征收的,国有土地使用权同时收回。", title=f"关于{NAME}房屋征收的决定", series="征",
        answer=Answer.EXPROPRIATION,
    ),
    _paper(
        "房屋征收决定公告", d.Announced, NOTICE, f"{NAME}房屋征收决定({{{{ 决定文号 }}}})已于{{{{ 作出房屋征收决定日 }}}}作出。"
        f"根据{REGULATION}第十三条的规定,现予公告:", "一、征收补偿方案", "{{ 公告所附的补偿方案正文 }}", "二、签约期限",
        "自公告之日起至{{ 签约期限止日 }}。", "三、权利救济", title=f"关于{NAME}房屋征收决定的公告", series="征",
        answer=Answer.EXPROPRIATION,
    ),
    _paper(
        "终止公告", d.Stopped, NOTICE, f"因{{{{ 终止原因 }}}},{NAME}房屋征收项目终止。", THIS,
        title=f"关于{NAME}项目终止的公告", series="征",
    ),
    _paper(
        "评估机构选定公告", s.AppraiserChosen, NOTICE, f"根据{REGULATION}第二十条的规定,{NAME}的房地产价格评估机构由被征收人"
        "{{ 选定方式 }}选定为:{{ 选定的评估机构 }}。", "[协商不成的情况] {{ 协商不成的情况 }}", THIS,
        title=f"关于{NAME}房地产价格评估机构选定结果的公告",
    ),
)  # fmt: skip

POSTED = "本表只在征收范围内张贴,不得上网;不得含有身份证号、电话、银行卡号、病情。"
ROOM = "\n\n\n\n\n\n\n\n"


def _form(name: str, act: type, *rows: tuple[str, str], title: str = "", layout: Layout = Layout.FORM) -> Paper:
    return Paper(
        name=name, acts=(act,), layout=layout, title=title or name, rows=(("项目", NAME), *rows), in_name_of=_districts
    )


FORMS = (
    _form(
        "建档表", a.Opened, ("登记编号", "{{ 编号 }}"), ("土地性质", "{{ 土地性质 }}"), ("涉及户数", "{{ 涉及户数 }}"),
        ("旧城区改建", "{{ 旧城区改建 }}"), ("建档日期", "{{ 项目建档日 }}"), ("承办", "{{ 承办人 }}"), title="项目建档表",
    ),
    _form("调查登记表", a.Surveyed, ("调查登记户数", "{{ 调查登记户数 }}"), ("登记情况", ROOM), ("被征收人签名", "\n年  月  日")),
    _form(
        "调查结果公布单", a.SurveyPosted, ("公布期间", "{{ 公布起日 }}至{{ 公布止日 }}"), ("张贴地点", "{{ 张贴地点 }}"),
        ("公布范围", "{{ 公布范围 }}"), ("调查结果", ROOM), ("说明", POSTED), title="房屋调查登记结果公布单",
    ),
    _form(
        "分户初步评估结果公示", s.PreliminaryPosted, ("公示期间", "{{ 公示起日 }}至{{ 公示止日 }}"), ("张贴地点", "{{ 张贴地点 }}"),
        ("分户初步评估结果", ROOM), ("说明", POSTED),
    ),
    _form(
        "分户补偿公布单", s.HouseholdsPosted, ("公布期间", "{{ 公布起日 }}至{{ 公布止日 }}"), ("张贴地点", "{{ 张贴地点 }}"),
        ("分户补偿情况", ROOM), ("说明", POSTED), title="分户补偿情况公布单",
    ),
    _form(
        "论证记录", a.Argued, ("日期", "{{ 组织有关部门论证日 }}"), ("参加的部门、专家", "{{ 参加论证的部门专家 }}"),
        ("论证意见", "{{ 论证意见 }}"), ("参加人签名", "\n\n"), title="征收补偿方案论证记录",
    ),
    _form(
        "意见表", a.Commented, ("意见编号", "{{ 意见编号 }}"), ("提意见人", "{{ 提意见人 }}"), ("联系电话", "{{ 联系电话 }}"),
        ("是否被征收人", "{{ 被征收人提出 }}"), ("意见原文", "{{ 意见原文 }}"), ("提意见人签名", "\n年  月  日"), title="征求意见登记表",
    ),
    _form(
        "认定记录", a.ObjectionsCounted, ("被征收人总数", "{{ 被征收人总数 }}"),
        ("认为方案不符合规定的人数", "{{ 认为方案不符合规定的人数 }}"), ("认定日期", "{{ 认定多数人是否有异议日 }}"), ("认定人", "\n年  月  日"),
        title="多数被征收人异议认定记录",
    ),
    _form(
        "听证笔录", a.Heard, ("听证时间", "{{ 听证时间 }}"), ("代表人数", "{{ 被征收人代表人数 }}"), ("参加人", "{{ 参加人 }}"),
        ("听证经过", ROOM), ("听证结论", "{{ 听证结论 }}"), ("参加人签名", "\n\n"),
    ),
    _form(
        "土地现状调查确认表", j.LandSurveyed, ("调查日期", "{{ 土地现状调查日 }}"), ("权属、地类、面积、青苗和附着物", ROOM),
        ("所有权人、使用权人签名", "\n\n年  月  日"),
    ),
    _form("档案目录", s.FileClosed, ("归档日期", "{{ 建立补偿档案归档日 }}"), ("卷内文件", ROOM), ("移交人、接收人", "\n年  月  日")),
)  # fmt: skip

HOUSEHOLDS = (
    _paper(
        "认定书", a.BuildingJudged, LETTER, f"根据{REGULATION}第二十四条的规定,对{NAME}征收范围内编号为{{{{ 建筑编号 }}}}的未经登记的"
        "建筑进行调查、认定,结论:{{ 认定结论 }}。", "认定依据:", "{{ 认定依据 }}", title="未经登记建筑认定书", to="{{ 使用人 }}:", series="征",
    ),
    _paper(
        "报请文", s.DecisionRequested, OFFICIAL, f"{NAME}征收范围内户编号{{{{ 户编号 }}}}的被征收人,{{{{ 报请理由 }}}}。"
        f"根据{REGULATION}第二十六条的规定,报请作出补偿决定。", "附件:被征收房屋情况、评估报告、协商记录、补偿方案",
        title="关于报请作出房屋征收补偿决定的请示", to="{{ 区政府 }}:", series="请",
    ),
    _paper(
        "补偿决定书", s.CompensationDecided, LETTER, f"你户(户编号{{{{ 户编号 }}}})房屋位于{NAME}征收范围内,"
        "在征收补偿方案确定的签约期限内未达成补偿协议。", f"根据{REGULATION}第二十六条的规定,按照征收补偿方案决定如下:",
        "【补偿方式、补偿金额和支付期限、用于产权调换房屋的地点和面积、搬迁费、临时安置费、停产停业损失、搬迁期限、过渡方式和过渡期限】",
        title="房屋征收补偿决定书", to="【被征收人】:", series="征补", answer=Answer.COMPENSATION,
    ),
    _paper(
        "责令交出土地决定书", e.LandOrdered, LETTER, f"你户(户编号{{{{ 户编号 }}}})在{NAME}征地范围内,至今未按征地补偿安置决定交出土地。",
        "现责令自收到本决定书之日起【期限】内交出土地。(法律依据和救济告知待核)", to="【被征收人】:", series="征",
    ),
    _paper(
        "催告书", e.Dunned, LETTER, f"你户(户编号{{{{ 户编号 }}}})在法定期限内没有申请行政复议、提起行政诉讼,也没有履行{NAME}房屋征收补偿决定。",
        "根据《行政强制法》第五十四条的规定,现予催告:请自收到本催告书之日起10日内履行。逾期仍未履行的,将依法申请人民法院强制执行。",
        to="【被征收人】:", series="征",
    ),
    _paper(
        "强制执行申请书", e.EnforcementAsked, LETTER, f"被执行人(户编号{{{{ 户编号 }}}})在法定期限内没有申请行政复议、提起行政诉讼,"
        f"在补偿决定规定的期限内又不搬迁,经催告仍未履行。根据{REGULATION}第二十八条的规定,申请依法强制执行。",
        "附件:补偿金额和专户存储账号、产权调换房屋和周转用房的地点和面积等材料", to="【人民法院】:",
    ),
    _paper(
        "复议申请书", e.RulingReviewAsked, LETTER, "申请人不服【人民法院】作出的不准予执行裁定(户编号{{ 户编号 }}),"
        "根据有关司法解释的规定,申请复议。", "【事实和理由】", to="【上一级人民法院】:",
    ),
    _paper(
        "征地补偿安置协议", j.Agreed, OPINION, "甲方:{{ 落款单位 }}", "乙方:【被征地的所有权人、使用权人】",
        f"双方就{NAME}征收土地补偿安置达成如下协议:", "【补偿安置的内容】", "本协议自双方签名、盖章之日起生效。", answer=Answer.AGREEMENT,
    ),
    _paper(
        "征地补偿安置决定书", j.LandDecided, LETTER, "{{ 当事人 }}(户编号{{ 户编号 }})在规定期限内未达成征地补偿安置协议。",
        f"根据{LAND}第三十一条的规定,按照征地补偿安置方案决定如下:", "【补偿安置的内容】", to="{{ 当事人 }}:", series="征补",
        answer=Answer.LAND_COMPENSATION,
    ),
)  # fmt: skip

LAND_PAPERS = (
    _paper(
        "征收土地预公告", j.Prenoticed, NOTICE, f"根据{LAND}第二十六条的规定,因{NAME}建设需要,拟征收土地,现预公告如下:",
        "一、征收范围", "【征收范围】", "二、征收目的", "【征收目的】", "三、开展土地现状调查的安排", "【安排】",
        "四、预公告期间", "自发布之日起至{{ 预公告止日 }}。自预公告发布之日起,任何单位和个人不得在拟征收范围内抢栽抢建;违反规定的,不予补偿。",
        THIS, title=f"关于{NAME}征收土地的预公告", series="征",
    ),
    _paper(
        "征地补偿安置方案公告", j.LandPublished, NOTICE, f"根据{LAND}第二十七条、第二十八条的规定,现将{NAME}征地补偿安置方案公告如下:",
        "一、方案", "{{ 公告的方案正文 }}", "二、公告期限", "自公告之日起至{{ 公告截止日 }}。", "三、办理补偿登记的方式和期限",
        "{{ 办理补偿登记的方式和期限 }}", "四、异议反馈渠道", "{{ 异议反馈渠道 }}", THIS, title=f"关于{NAME}征地补偿安置方案的公告", series="征",
    ),
    _paper(
        "确定方案的文件", j.PlanFixed, OFFICIAL, f"{NAME}征地补偿安置方案,经公告、听取意见,现予确定。", "附件:{{ 确定的方案正文 }}",
        title=f"关于确定{NAME}征地补偿安置方案的通知", to="各有关单位:", series="征",
    ),
    _paper(
        "征收土地申请", j.Applied, OFFICIAL, f"{NAME}已完成征收土地预公告、土地现状调查、社会稳定风险评估、"
        "征地补偿安置方案公告和听证、补偿登记和签订协议等工作,补偿费用已落实。", f"根据{LAND}第三十条的规定,申请批准征收土地。",
        title=f"关于{NAME}征收土地的请示", to="{{ 报请批准的机关 }}:", series="请",
    ),
    _paper(
        "征收土地公告", j.LandAnnounced, NOTICE, f"{NAME}征收土地的申请已经批准(批准文号:{{{{ 批准文号 }}}})。"
        f"根据{LAND}第三十一条的规定,现将征收范围、征收时间等公告如下:", "【征收范围、征收时间】", "权利救济:【救济告知待核】",
        THIS, title=f"关于{NAME}征收土地的公告", series="征",
    ),
)  # fmt: skip

PAPERS = (*NOTICES, *FORMS, *HOUSEHOLDS, *LAND_PAPERS)
PLAN = "方案正文由承办科室起草,以指纹为准"
COURT = "人民法院制作"
FROM_OTHERS = {
    "证明文件": "发展改革、自然资源等部门出具",
    "社会稳定风险评估报告": "评估单位出具",
    "专户存储证明": "开户银行出具",
    "会议纪要": "在通过方案的会议里制作",
    "常务会议纪要": "区政府办公室制作",
    "复核意见": "评估机构出具",
    "鉴定意见": "评估专家委员会出具",
    "审计报告": "审计机关出具",
    "征地批文": "批准征地的机关出具",
    "裁定书": COURT,
    "执行笔录": COURT,
    "补偿方案(稿)": PLAN,
    "补偿方案(修改稿)": PLAN,
}

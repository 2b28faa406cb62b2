"""The papers of a major decision. The district's are in its name; the centre's own follow the decree by analogy."""

from __future__ import annotations

from collections.abc import Mapping

from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.naming import InNameOf
from zhunsheng.kernel.papers import Layout, Names, Paper, Value, day_words, named_in_act
from zhunsheng.kernel.view import View
from zhunsheng.matters.major_decisions import acts as a
from zhunsheng.matters.major_decisions import deciding as d
from zhunsheng.matters.major_decisions.words import NAMES, Basis

NOTICE, OFFICIAL, OPINION = Layout.NOTICE, Layout.OFFICIAL, Layout.OPINION
ITEM = "{{ 决策事项 }}"
LAW = "{{ 根据还是参照 }}《重大行政决策程序暂行条例》"
THIS = "特此公告。"
COMPUTED = ("根据还是参照", "意见逐条研究情况", "卷内文件", "审议机关")
LED_BY = {Basis.LAW: "根据", Basis.ANALOGY: "参照"}
SIGNATURE = "\n\n年  月  日"


def _whose(view: View, entry: AnyEntry | None) -> InNameOf:
    """The name the act carries; where it carries none, or is not there yet, whoever decides."""
    if entry is not None and getattr(entry.act, "in_name_of", None) is not None:
        return named_in_act(view, entry)
    listed = view.file.first(a.Listed)
    return InNameOf.DISTRICT if listed is None else NAMES[listed.act.basis]


def _ours(_view: View, _entry: AnyEntry | None) -> InNameOf:
    """What goes up to whoever decides comes from the centre that handles it."""
    return InNameOf.CENTRE


def _comments(view: View) -> tuple[str, ...]:
    said = []
    for number, entry in enumerate(view.file.all(a.CommentAnswered), start=1):
        reason = f"理由:{entry.act.reason}" if entry.act.reason else ""
        said.append(f"{number}. {entry.act.gist}({entry.act.result.label}){reason}")
    return tuple(said)


def _values(view: View, _entry: AnyEntry | None, _names: Names) -> Mapping[str, Value]:
    listed = view.file.first(a.Listed)
    basis = Basis.LAW if listed is None else listed.act.basis
    return {
        "根据还是参照": LED_BY[basis],
        "审议机关": "区人民政府" if basis is Basis.LAW else "本单位会议",
        "意见逐条研究情况": _comments(view),
        "卷内文件": tuple(
            f"{number}. {entry.act.LABEL}({day_words(entry.happened_on)})"
            for number, entry in enumerate(view.file.entries, start=1)
        ),
    }


def _paper(
    name: str, act: type, layout: Layout, *body: str, title: str = "", to: str = "", series: str = "", own: bool = False
) -> Paper:
    return Paper(
        name=name, acts=(act,), layout=layout, title=title or name, to=to, body=body, series=series, values=_values,
        in_name_of=_ours if own else _whose, computed=COMPUTED,
    )  # fmt: skip


def _form(name: str, act: type, *rows: tuple[str, str], title: str = "") -> Paper:
    return Paper(
        name=name, acts=(act,), layout=Layout.FORM, title=title or name, rows=(("决策事项", ITEM), *rows), values=_values,
        in_name_of=_whose, computed=COMPUTED,
    )  # fmt: skip


PAPERS = (
    _paper(
        "重大行政决策事项目录", a.Listed, NOTICE, f"{LAW}第三条的规定,将下列事项列入{{{{ 目录年度 }}}}年度重大行政决策事项目录:",
        "一、决策事项", f"{ITEM}。", "二、决策事项类别", "{{ 决策事项类别 }}。", "三、承办单位", "{{ 承办单位 }}。",
        title="{{ 目录年度 }}年度重大行政决策事项目录",
    ),
    _paper(
        "启动决定", a.Started, OFFICIAL, f"{LAW}第十条至第十三条的规定,决定启动“{ITEM}”的决策程序。", "一、承办单位", "{{ 承办单位 }}。",
        "二、承办单位应当全面准确掌握决策所需信息,拟订决策草案,依法履行公众参与、专家论证、风险评估、合法性审查等程序。",
        "[法律法规规章规定应当听证] 法律、法规、规章规定应当听证:{{ 法律法规规章规定应当听证 }}。", title=f"关于启动“{ITEM}”决策程序的通知",
        to="{{ 承办单位 }}:", series="决",
    ),
    _paper(
        "征求意见公告", a.DraftPublished, NOTICE, f"{LAW}第十四条、第十五条的规定,现将“{ITEM}”决策草案予以公布,征求意见。",
        "一、征求意见期限", "自公布之日起至{{ 征求意见截止日 }}。", "[缩短期限的原因] 缩短期限的原因:{{ 缩短期限的原因 }}",
        "二、提意见的途径", "{{ 提意见的途径 }}", "附件:{{ 公布的草案正文 }}", THIS, title=f"关于“{ITEM}”决策草案征求意见的公告",
    ),
    _paper(
        "意见采纳情况说明", a.FedBack, NOTICE, f"“{ITEM}”决策草案征求意见已经结束。{LAW}第十八条的规定,现将意见和采纳情况公布如下:",
        "一、意见和采纳情况", "{{ 意见和采纳情况 }}", "[意见逐条研究情况] 二、逐条研究情况", "[意见逐条研究情况] {{ 意见逐条研究情况 }}", THIS,
        title=f"关于“{ITEM}”决策草案意见采纳情况的公告",
    ),
    _paper(
        "听证公告", a.HearingCalled, NOTICE, f"{LAW}第十六条的规定,决定就“{ITEM}”决策草案召开听证会,现公告如下:",
        "一、时间和地点", "{{ 听证日期 }},{{ 地点 }}。", "二、参加人遴选办法", "{{ 参加人遴选办法 }}", "三、听证材料", "{{ 送达参加人的材料 }}。",
        THIS, title=f"关于召开“{ITEM}”听证会的公告",
    ),
    _form(
        "听证笔录", a.Heard, ("听证日期", "{{ 听证会日 }}"), ("地点", "{{ 地点 }}"), ("参加人数", "{{ 参加人数 }}"), ("主持人、记录人", "\n"),
        ("承办单位说明、参加人陈述意见、询问和答复", "\n\n\n\n\n\n\n\n"), ("参加人签字、盖章", "\n\n\n"), title="重大行政决策听证笔录",
    ),
    _paper(
        "听证报告", a.Heard, OPINION, f"{{{{ 听证会日 }}}}就“{ITEM}”决策草案召开了听证会,参加人{{{{ 参加人数 }}}}名。现报告如下:",
        "一、听证会的基本情况", "听证公告于{{ 听证公告日 }}发布,材料({{ 送达参加人的材料 }})事先送达参加人。笔录经参加人签字、盖章:{{ 笔录经参加人签字盖章 }}。",
        "二、参加人的主要意见", "【主要意见】", "三、对意见的处理建议", "【处理建议】", title=f"关于“{ITEM}”听证会的报告",
    ),
    _paper(
        "送审材料", d.Submitted, OFFICIAL, f"“{ITEM}”决策草案已经拟订。{LAW}第二十九条的规定,现提请集体讨论决定。", "一、草案和起草说明",
        "{{ 提交讨论的草案正文 }}、{{ 起草说明 }}。", "二、履行程序的情况", "[意见和采纳情况] 公众参与:{{ 意见和采纳情况 }}",
        "[专家论证意见] 专家论证:{{ 专家论证意见 }}。{{ 论证意见研究采纳情况 }}", "[风险等级] 风险评估:{{ 风险等级 }},风险可控:{{ 风险可控 }}。",
        "[审查结论] 公平竞争审查:{{ 审查结论 }}({{ 审查机构 }})。", "合法性审查:见合法性审查意见书。",
        "[依法没有履行的程序] 三、依法没有履行的程序和理由", "[依法没有履行的程序] {{ 依法没有履行的程序 }}", "妥否,请审议。",
        title=f"关于提请审议“{ITEM}”决策草案的请示", to="{{ 审议机关 }}:", series="请", own=True,
    ),
    _paper(
        "请示报告", d.PartyReported, OFFICIAL, f"“{ITEM}”决策草案已经集体讨论。{LAW}第三十一条的规定,现将有关情况报告如下:", "一、讨论的会议和结论",
        "{{ 讨论的会议 }},{{ 结论 }}。", "二、决策草案的主要内容", "【主要内容】", "妥否,请批示。", title=f"关于“{ITEM}”的请示",
        to="{{ 报告对象 }}:", series="请",
    ),
    _paper(
        "公布件", d.Announced, NOTICE, f"“{ITEM}”已经{{{{ 讨论的会议 }}}}讨论决定。{LAW}第三十二条的规定,现予公布。",
        "附件:{{ 公布的决策正文 }}", title=f"关于公布“{ITEM}”的公告",
    ),
    _paper(
        "后评估报告", d.Evaluated, OPINION, f"“{ITEM}”已于{{{{ 公布决策日 }}}}公布施行。{LAW}第三十六条的规定,对执行情况进行了评估,现报告如下:",
        "一、评估的范围和方法", "【评估的范围和方法】", "二、执行效果和存在的问题", "【执行效果和存在的问题】", "三、评估结论", "{{ 评估结论 }}",
        title=f"“{ITEM}”决策后评估报告",
    ),
    _paper(
        "决定文件", d.Adjusted, OFFICIAL, f"因{{{{ 原因 }}}},对“{ITEM}”作如下处理:{{{{ 怎样处理 }}}}。",
        "[另行履行程序的事项] 作出重大调整的,另行履行重大行政决策程序({{ 另行履行程序的事项 }})。", title=f"关于调整“{ITEM}”的决定", to="{{ 承办单位 }}:",
        series="决",
    ),
    _form(
        "归档目录", d.Archived, ("承办单位", "{{ 承办单位 }}"), ("卷内文件", "{{ 卷内文件 }}"), ("归档日期", "{{ 归档日 }}"),
        ("移交人、接收人", "\n年  月  日"), title="重大行政决策归档目录",
    ),
)  # fmt: skip

FROM_OTHERS = {
    "决策草案": "草案正文由承办科室起草,以指纹为准",
    "专家论证意见": "专家、专业机构署名出具",
    "风险评估报告": "评估单位出具",
    "公平竞争审查意见": "公平竞争审查机构出具",
    "会议纪要": "区政府办公室制作;本单位会议的,在该会议里制作",
}

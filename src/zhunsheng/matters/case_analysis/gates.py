"""The locks of a quarter's analysis: its day, its predecessor, only suits and petitions, nothing held without a case.

Separation: where a reconsideration is concerned, or its desk addressed, the merits go in writing into the file only.
"""

from __future__ import annotations

from zhunsheng.clock.terms import last_day as term_end
from zhunsheng.kernel.file import AnyEntry
from zhunsheng.kernel.procedure import Gate, Params, View
from zhunsheng.matters.case_analysis import facts
from zhunsheng.matters.case_analysis.acts import CaseAnalysed, Opened
from zhunsheng.matters.case_analysis.words import RECONSIDERATION, Desk, Topic, Way, before, last_day, term

HOUSE = "内规(案件分析研判)"
APART = "内规(与区司法局沟通;复议案件实体问题只通过案卷)"
Answer = bool | Params


def _in_term(_: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    ended = last_day(proposed.act.year, proposed.act.quarter)
    last = term_end("or.case_analysis", ended)
    return last is None or proposed.act.by <= last or {"term": proposed.act.term, "last": last}


IN_TERM = Gate(
    "analysis.open.by",
    HOUSE,
    "{term}的研判最迟{last}完成(季度结束后15个工作日)",
    "请把研判完成日改在{last}以前(含当日)",
    _in_term,
    on_act=True,
)


def _follows(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or not proposed.act.previous:
        return True
    found = view.reads.get(proposed.act.previous)
    opened = None if found is None else found.first(Opened)
    wanted = before(proposed.act.year, proposed.act.quarter)
    right = opened is not None and (opened.act.year, opened.act.quarter) == wanted
    return right or {"wanted": term(*wanted)}


FOLLOWS = Gate(
    "analysis.open.previous",
    HOUSE,
    "“上一季度的研判”不是{wanted}的研判",
    "请选{wanted}的研判件;第一次开展研判的留空",
    _follows,
    on_act=True,
)


def _is_case(view: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or facts.class_of(view, proposed.act.matter) is not None


IS_CASE = Gate(
    "analysis.case.matter",
    HOUSE,
    "所选事项不是诉讼、信访件",
    "请选应诉案件或者信访事项;检举控告件不列入研判",
    _is_case,
    on_act=True,
)


def _once(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    return proposed.act.matter not in {entry.act.matter for entry in view.file.all(CaseAnalysed)}


ONCE = Gate("analysis.case.again", HOUSE, "这一件本季度已经分析过", "分析有变化的,请更正原记录", _once, on_act=True)


def _weighed(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or facts.analysed_there(view, proposed.act.matter):
        return True
    act = proposed.act
    found = (("事实", act.facts), ("证据", act.evidence), ("适用法律", "".join(act.law)))
    missing = [label for label, text in found if not text.strip()]
    return not missing or {"missing": missing}


WEIGHED = Gate(
    "analysis.case.empty",
    HOUSE,
    "没有写明{missing}",
    "请逐项写明;诉讼案件也可以先在该案里办理“案件研判”,这里不重复填写",
    _weighed,
    on_act=True,
)


def _something(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    nothing: bool = proposed.act.nothing
    return view.file.has(CaseAnalysed) is not nothing


SOMETHING = Gate(
    "analysis.hold.cases",
    HOUSE,
    "逐案分析与“本季度没有需要研判的案件”不符",
    "请先逐案分析;确实没有案件的勾选,有案件的不勾选",
    _something,
    on_act=True,
)


def _known_cases(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None:
        return True
    known = {entry.act.number for entry in view.file.all(CaseAnalysed)}
    strange = [number for number in proposed.act.cases if number not in known]
    return not strange or {"numbers": strange}


KNOWN_CASES = Gate(
    "analysis.measure.cases", HOUSE, "没有分析过序号{numbers}的案件", "请核对案件序号", _known_cases, on_act=True
)


def _measures_done(view: View, _: AnyEntry | None) -> Answer:
    left = facts.open_measures(view.file)
    return not left or {"n": len(left), "measures": left}


MEASURES_DONE = Gate(
    "analysis.close.measures", HOUSE, "还有{n}项措施没有落实:{measures}", "请落实后登记“措施落实”", _measures_done
)


def _next_opened(view: View, _: AnyEntry | None) -> Answer:
    return bool(view.file.naming(Opened))


NEXT_OPENED = Gate(
    "analysis.close.next",
    HOUSE,
    "下一季度的研判还没有立项",
    "请先办理下一季度的“季度研判立项”,并选本件为上一季度的研判",
    _next_opened,
)


def _through_the_file(view: View, proposed: AnyEntry | None) -> Answer:
    if proposed is None or proposed.act.topic is not Topic.MERITS or proposed.act.way is Way.PAPER:
        return True
    named = (view.reads.get(matter) for matter in proposed.act.about)
    apart = any(file is not None and file.procedure == RECONSIDERATION for file in named)
    return not apart and proposed.act.desk is not Desk.RECONSIDERATION


THROUGH_THE_FILE = Gate(
    "bureau.exchange.merits",
    APART,
    "区司法局是复议机构的案件,实体问题不能口头沟通",
    "请以书面材料提交,进入复议案卷;程序、时间、材料问题可以口头沟通",
    _through_the_file,
    on_act=True,
)


def _on_paper(_: View, proposed: AnyEntry | None) -> Answer:
    return proposed is None or proposed.act.way is not Way.PAPER or proposed.act.paper is not None


ON_PAPER = Gate("bureau.exchange.paper", APART, "书面沟通没有附材料", "请附书面材料", _on_paper, on_act=True)

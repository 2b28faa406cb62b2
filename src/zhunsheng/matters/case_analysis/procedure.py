"""案件分析研判 – one matter is one quarter: what its lawsuits and petitions teach (the office's own rule).

Opened in the quarter or after it, with the day by which it is held – fifteen working days after the quarter's end
since the office took the rule up in 2024 – and with the quarter before, which waits for its successor. Each case is
weighed once: facts, evidence, law, what we lose by, the risk, what is proposed; a suit analysed in its own matter is
read there and not written twice. Accusations are never named. Held with its record, it gives out measures with owner
and day; it is filed when they are done and the next quarter's is opened.

Talks with the justice bureau about a case or a draft are written down here with their outcome. Its review, suits and
reconsideration desks have interests apart: where it is the deciding office, the merits go in writing into the file
only.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from zhunsheng.kernel.file import File
from zhunsheng.kernel.gates import fresh, has_for_each
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import NEW, OPEN, Clock, Column, Deed, Due, Procedure, Step, View
from zhunsheng.kernel.record import SHARED, SHARED_CLOCKS
from zhunsheng.matters.case_analysis import facts, gates
from zhunsheng.matters.case_analysis.acts import (
    CaseAnalysed,
    Closed,
    Exchanged,
    Held,
    Measured,
    MeasureDone,
    Opened,
)
from zhunsheng.matters.case_analysis.figures import FIGURES, contributions
from zhunsheng.matters.case_analysis.papers import PAPERS
from zhunsheng.matters.case_analysis.words import CaseClass, Risk

DESK = (Post.LEGAL, Post.SECTION_HEAD)
MEASURED = has_for_each(Measured, "measure", article=gates.HOUSE)

STEPS = (
    Step(
        Opened,
        frm=NEW,
        to="open",
        by=DESK,
        needs=(gates.IN_TERM, gates.FOLLOWS),
        article=gates.HOUSE,
    ),
    Step(
        CaseAnalysed,
        frm="open",
        by=(*DESK, Post.HANDLER),
        needs=(fresh(CaseAnalysed, "number", article=gates.HOUSE), gates.IS_CASE, gates.ONCE, gates.WEIGHED),
        article=gates.HOUSE,
        papers=("案件研判表",),
    ),
    Step(Held, frm="open", to="held", by=DESK, needs=(gates.SOMETHING,), article=gates.HOUSE, papers=("研判会记录",)),
    Step(
        Measured,
        frm="held",
        by=DESK,
        needs=(fresh(Measured, "measure", article=gates.HOUSE), gates.KNOWN_CASES),
        article=gates.HOUSE,
    ),
    Step(
        MeasureDone,
        frm="held",
        by=(*DESK, Post.DEPUTY),
        each="measure",
        once=True,
        needs=(MEASURED,),
        article=gates.HOUSE,
    ),
    Step(
        Exchanged,
        frm=OPEN,
        by=(*DESK, Post.HANDLER, Post.DEPUTY, Post.HEAD),
        needs=(gates.THROUGH_THE_FILE, gates.ON_PAPER),
        article=gates.APART,
        papers=("沟通记录",),
    ),
    Step(
        Closed,
        frm="held",
        to="closed",
        by=DESK,
        needs=(gates.MEASURES_DONE, gates.NEXT_OPENED),
        article=gates.HOUSE,
        papers=("研判报告",),
    ),
)

CLOCKS = (
    Clock(due_in=Due(Opened, "by"), stop=Held, label="季度案件分析研判(内规)"),
    Clock(
        "or.case_analysis_next",
        starts=Opened,
        stop=Deed(Opened, successor=True),
        label="下一季度研判立项(内规)",
    ),
    Clock(due_in=Due(Measured, "due"), stop=MeasureDone, per="measure", label="研判措施"),
    *SHARED_CLOCKS,
)


def title(file: File) -> str:
    """The quarter analysed."""
    opened = file.first(Opened)
    return "" if opened is None else f"{opened.act.term}案件分析研判"


def reads(file: File) -> tuple[str, ...]:
    """The cases analysed, what was spoken about with the bureau, and the quarter before."""
    previous = (e.act.previous for e in file.all(Opened) if e.act.previous)
    cases = (e.act.matter for e in file.all(CaseAnalysed))
    spoken = (matter for e in file.all(Exchanged) for matter in e.act.about)
    return tuple(dict.fromkeys([*previous, *cases, *spoken]))


def _opened(name: str) -> Callable[[View], Any]:
    def value(view: View) -> Any:
        opened = view.file.first(Opened)
        return "" if opened is None else getattr(opened.act, name)

    return value


def _cases(class_: CaseClass) -> Callable[[View], Any]:
    def count(view: View) -> Any:
        return sum(facts.class_of(view, e.act.matter) is class_ for e in view.file.all(CaseAnalysed)) or ""

    return count


def _held(view: View) -> Any:
    held = view.file.first(Held)
    return "" if held is None else held.happened_on


def _measures(view: View) -> str:
    total = len({e.act.measure for e in view.file.all(Measured)})
    return f"{total - len(facts.open_measures(view.file))}/{total}" if total else ""


PROCEDURE = Procedure(
    id="case_analysis",
    label="案件分析研判",
    series="判",
    stages={"open": "已立项", "held": "已研判", "closed": "已归档"},
    closed=frozenset({"closed"}),
    steps=(*STEPS, *SHARED),
    clocks=CLOCKS,
    columns=(
        Column("term", "季度", _opened("term"), alone="term"),
        Column("by", "研判完成日", _opened("by")),
        Column("held", "召开日期", _held),
        Column("suits", "诉讼(件)", _cases(CaseClass.SUIT)),
        Column("petitions", "信访(件)", _cases(CaseClass.PETITION)),
        Column("high", "高风险(件)", lambda v: sum(e.act.risk is Risk.HIGH for e in v.file.all(CaseAnalysed)) or ""),
        Column("exchanges", "与区司法局沟通(次)", lambda view: len(view.file.all(Exchanged)) or ""),
        Column("measures", "措施(落实/确定)", _measures),
    ),
    title=title,
    reads=reads,
    figures=FIGURES,
    contributions=contributions,
    papers=PAPERS,
    aside=frozenset({Exchanged}),
)

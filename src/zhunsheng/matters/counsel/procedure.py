"""法律顾问 – one matter is one engagement: a firm, its lawyers, a contract from a day to a day.

Nobody is engaged who has not declared in writing that no interest conflicts. Counsel is asked about exactly one
paper, with a day, and answers in writing about exactly that paper; who answers is a lawyer the contract names,
engaged on that day. Without an account his opinion comes on paper and is transcribed with its scan. A conflict is
noted with the matters it concerns: from that day this counsel is neither asked nor heard about them. He advises: he
decides nothing, votes nowhere, appears in court only beside staff, never sees an accusation nor another firm's
engagement, and his opinion never replaces the bureau's legality review. The fee stands in the contract's own record
and in no list.

Sources: 中办发〔2016〕30号(待核), 713号令 25–28, the office's own rules.
"""

from __future__ import annotations

from typing import Any

from zhunsheng.kernel.acts import Act
from zhunsheng.kernel.file import File
from zhunsheng.kernel.gates import fresh
from zhunsheng.kernel.posts import Post
from zhunsheng.kernel.procedure import NEW, Clock, Column, Due, Per, Procedure, Step, View
from zhunsheng.kernel.record import SHARED, SHARED_CLOCKS
from zhunsheng.matters.counsel import effect, gates
from zhunsheng.matters.counsel.acts import Asked, Conflicted, Ended, Engaged, Opined
from zhunsheng.matters.counsel.figures import FIGURES, contributions
from zhunsheng.matters.counsel.papers import FROM_OTHERS, PAPERS

ASKERS = (Post.LEGAL, Post.HANDLER, Post.SECTION_HEAD, Post.MEETING_CLERK, Post.DEPUTY)
ANSWERS = Per(Asked, "number", "number")

STEPS = (
    Step(
        Engaged,
        frm=NEW,
        to="engaged",
        by=(Post.LEGAL, Post.SECTION_HEAD),
        needs=(gates.DAYS, gates.DECLARED),
        article=gates.COUNSEL,
        papers=("聘用合同", "利益冲突声明"),
    ),
    Step(
        Asked,
        frm="engaged",
        by=ASKERS,
        needs=(fresh(Asked, "number", article=gates.HOUSE), gates.ENGAGED, gates.NO_CONFLICT, gates.IN_TERM),
        article=gates.HOUSE,
        papers=("征求意见函",),
    ),
    Step(
        Opined,
        frm="engaged",
        by=(Post.COUNSEL,),
        done_by="other",
        per=ANSWERS,
        needs=(gates.ENGAGED, gates.NAMED, gates.NO_CONFLICT, gates.SAME_TEXT),
        article=gates.COUNSEL,
        papers=("法律意见书",),
    ),
    Step(
        Opined,
        frm="engaged",
        by=(Post.LEGAL,),
        done_by="other",
        per=ANSWERS,
        needs=(gates.ENGAGED, gates.SIGNED, gates.NO_CONFLICT, gates.SAME_TEXT),
        article=gates.COUNSEL,
        papers=("法律意见书",),
    ),
    Step(
        Conflicted,
        frm="engaged",
        by=(Post.LEGAL, Post.SECTION_HEAD, Post.COUNSEL),
        article=gates.COUNSEL,
        papers=("书面说明",),
    ),
    Step(Ended, frm="engaged", to="ended", by=(Post.LEGAL, Post.SECTION_HEAD), article=gates.HOUSE),
)

CLOCKS = (
    Clock(
        due_in=Due(Asked, "due"),
        stop=(Opined),
        ends=(Ended, Conflicted),
        per="number",
        whose="other",
        label="法律顾问出具意见",
    ),
    Clock(due_in=Due(Engaged, "ends"), ends=Ended, label="法律顾问聘期届满(续聘、终止)"),
    *SHARED_CLOCKS,
)


def title(file: File) -> str:
    """The firm and its term."""
    began = file.first(Engaged)
    return "" if began is None else f"{began.act.firm}({began.act.begins:%Y-%m-%d}—{began.act.ends:%Y-%m-%d})"


def unanswered(file: File) -> list[str]:
    """The numbers of questions counsel has not answered and, having no conflict, may answer."""
    answered = {entry.act.number for entry in file.all(Opined)}
    aside = effect.conflicts(file)
    return [e.act.number for e in file.all(Asked) if e.act.number not in answered and e.act.about not in aside]


def waiting(view: View) -> str:
    """Counsel, while a question lies with him."""
    return "法律顾问出具意见" if unanswered(view.file) else ""


def reads(file: File) -> tuple[str, ...]:
    """The matters counsel was asked about and those a conflict names."""
    asked = (entry.act.about for entry in file.all(Asked) if entry.act.about)
    return tuple(dict.fromkeys([*asked, *effect.conflicts(file)]))


def _engagement(name: str) -> Column:
    labels = {"firm": "律师事务所", "lead": "主办律师", "begins": "聘期起日", "ends": "聘期止日"}

    def of(view: View) -> object:
        began = view.file.first(Engaged)
        return "" if began is None else getattr(began.act, name)

    return Column(name, labels[name], of)


def lawyers(view: View) -> str:
    """The accounts of the lawyers engaged: each sees his own engagements, and no other firm's."""
    began = view.file.first(Engaged)
    return "" if began is None else "、".join(began.act.lawyers)


def likely(view: View, act: type[Act]) -> dict[str, Any]:
    """The paper an opinion is about, where one alone waits for its opinion."""
    answered = {entry.act.number for entry in view.file.all(Opined)}
    waiting = [entry.act.text for entry in view.file.all(Asked) if entry.act.number not in answered]
    return {"text": waiting[0]} if act is Opined and len(waiting) == 1 else {}


PROCEDURE = Procedure(
    id="counsel",
    label="法律顾问",
    series="顾",
    stages={"engaged": "聘期内", "ended": "已终止"},
    closed=frozenset({"ended"}),
    steps=(*STEPS, *SHARED),
    clocks=CLOCKS,
    columns=(
        *(_engagement(name) for name in ("firm", "lead", "begins", "ends")),
        Column("lawyers", "顾问律师", lawyers, staff=True, admits_named=frozenset({Post.COUNSEL})),
        Column("asked", "征求意见(份)", lambda view: len(view.file.all(Asked)) or ""),
        Column("given", "已出具(份)", lambda view: len(list(effect.opinions(view.file))) or ""),
        Column("conflicts", "利益冲突(件)", lambda view: len(effect.conflicts(view.file)) or ""),
    ),
    title=title,
    reads=reads,
    waiting=waiting,
    likely=likely,
    figures=FIGURES,
    contributions=contributions,
    papers=PAPERS,
    from_others=FROM_OTHERS,
    aside=frozenset({Conflicted, Ended}),
    seen_by=frozenset({Post.COUNSEL}),
)

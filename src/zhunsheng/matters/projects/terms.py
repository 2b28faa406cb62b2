"""The time limits: other offices' and the enterprise's, one for each permit; the policy's aims told apart.

None is the centre's own. Past ``xk.correct`` without a word the application is accepted from the day it came in
(许可法32): nobody writes that down, the term of the decision simply runs from that day. 核准 and 施工许可 follow
their own law; 备案, 政府投资审批, 登记 and 核实 are no licences and have no term here.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from zhunsheng.kernel.file import File
from zhunsheng.kernel.procedure import Clock, Deed, Due, Pause, Silence, when
from zhunsheng.kernel.record import SHARED_CLOCKS
from zhunsheng.matters.projects import acts as a
from zhunsheng.matters.projects import permits as p
from zhunsheng.matters.projects import progress
from zhunsheng.matters.projects.words import DELIVERED, LICENCES, PermitKind, Purpose, SpecialKind, Turn

HANDED_IN = (p.Submitted, p.Resubmitted)
PER = "permit"
TOLD = (("telling_known", frozenset({True})),)


def _kinds(kinds: Collection[PermitKind]) -> Callable[[File, str], bool]:
    def among(file: File, permit: str) -> bool:
        return progress.kind_of(file, permit) in kinds

    return among


def _ratified(*purposes: Purpose) -> Callable[[File, str], bool]:
    def among(file: File, permit: str) -> bool:
        kind = progress.kind_of(file, permit)
        return kind is PermitKind.RATIFICATION and progress.purpose_of(file, permit) in purposes

    return among


LICENCE = _kinds(LICENCES)
RATIFICATION = _kinds({PermitKind.RATIFICATION})
WORKS = _kinds({PermitKind.CONSTRUCTION})

LICENCE_LAW = (
    Clock(
        "xk.correct",
        starts=HANDED_IN,
        stop=p.ANSWERS,
        ends=a.Closed,
        per=PER,
        among=LICENCE,
        lapses="期满未告知,视为受理",
    ),
    Clock(
        "xk.decide",
        starts=when(p.Accepted, joint=False),
        silence=Silence("xk.correct", HANDED_IN, p.ANSWERS),
        stop=p.ENDS,
        ends=a.Closed,
        extended=p.Extended,
        per=PER,
        among=LICENCE,
    ),
    Clock(
        "xk.joint",
        starts=when(p.Accepted, joint=True),
        stop=p.ENDS,
        ends=a.Closed,
        extended=p.Extended,
        per=PER,
        among=LICENCE,
    ),
    Clock("xk.deliver", starts=p.Decided, stop=p.Delivered, ends=a.Closed, per=PER, among=_kinds(DELIVERED)),
    Clock("xk.hearing_request", starts=p.HearingTold, stop=p.HearingAsked, ends=(*p.ENDS, a.Closed), per=PER),
    Clock("xk.hearing_hold", starts=p.HearingAsked, stop=p.HearingHeld, ends=(*p.ENDS, a.Closed), per=PER),
    Clock(
        "xk.hearing_notice",
        starts=Deed(p.HearingHeld, TOLD),
        stop=Deed(p.HearingHeld, TOLD, "told_on"),
        per=PER,
    ),
)

OTHER_LAWS = (
    Clock("jz.permit", starts=HANDED_IN, stop=p.ENDS, ends=(p.CorrectionTold, a.Closed), per=PER, among=WORKS),
    Clock("jz.start", starts=p.Delivered, stop=a.WorksStarted, ends=a.Closed, per=PER, among=WORKS),
    Clock(
        "jz.stop_report",
        starts=when(a.WorksStopped, day="stopped_on"),
        stop=when(a.WorksStopped, day="reported_on", known=True),
        ends=a.Closed,
    ),
    Clock(
        "gh.completion",
        starts=when(a.WorksAccepted, day="accepted_on"),
        stop=when(a.WorksAccepted, day="filed_on", known=True),
        ends=a.Closed,
    ),
    Clock(
        "hz.forward",
        starts=when(p.Submitted, purpose=Purpose.FORWARD),
        stop=p.ANSWERS,
        ends=a.Closed,
        per=PER,
        among=RATIFICATION,
    ),
    Clock(
        "hz.decide",
        starts=p.Accepted,
        stop=p.ENDS,
        ends=a.Closed,
        extended=p.Extended,
        per=PER,
        among=_ratified(Purpose.NEW, Purpose.FORWARD),
    ),
    Clock("hz.change", starts=p.Accepted, stop=p.ENDS, ends=a.Closed, per=PER, among=_ratified(Purpose.CHANGE)),
    Clock(
        "hz.assess",
        starts=when(p.Special, what=SpecialKind.ENTRUSTED, turn=Turn.BEGAN),
        stop=when(p.Special, what=SpecialKind.ENTRUSTED, turn=Turn.ENDED),
        ends=(*p.ENDS, a.Closed),
        per=PER,
    ),
    Clock("hz.start", starts=p.Decided, stop=a.WorksStarted, ends=a.Closed, per=PER, among=RATIFICATION),
    Clock(
        "hz.delay_apply",
        before="hz.start",
        starts=p.Decided,
        ends=(a.WorksStarted, a.Closed),
        per=PER,
        among=RATIFICATION,
        whose="window",
    ),
)

NAMED = (
    Clock(
        due_in=Due(p.Decided, "valid_to"),
        ends=(a.WorksStarted, a.Closed),
        per=PER,
        whose="window",
        label="批文有效期届满",
    ),
    Clock(
        due_in=Due(a.Urged, "due"),
        stop=(*p.ANSWERS, p.Delivered),
        ends=a.Closed,
        per=PER,
        whose="other",
        label="催办函请对方答复",
    ),
)

FLOW = Deed(a.Opened, (("flow_known", frozenset({True})),), "flow_started_on")
TARGETS = (
    Clock("gg.national", starts=FLOW, stop=a.Closed, whose="target"),
    Clock("gg.xian2020_gov", starts=FLOW, stop=a.Closed, whose="target", only=progress.by_government),
    Clock("gg.shaanxi2023_gov", starts=FLOW, stop=a.Closed, whose="target", only=progress.by_government),
)
"""The policy's aims (国办发〔2019〕11号 and the city's and the province's plans): no terms of the law."""

CLOCKS = (*LICENCE_LAW, *OTHER_LAWS, *NAMED, *TARGETS, *SHARED_CLOCKS)

PAUSES = (
    *(
        Pause(
            kind.value,
            when(p.Special, what=kind, turn=Turn.BEGAN),
            (when(p.Special, what=kind, turn=Turn.ENDED), *p.ENDS),
            per=PER,
        )
        for kind in SpecialKind
    ),
    Pause("hearing", p.HearingAsked, (p.HearingHeld, *p.ENDS), per=PER),
)

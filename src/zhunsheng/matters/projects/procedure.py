"""项目立项建审 – an enterprise's project on its way through other offices' permits, accompanied by the centre.

The enterprise (or the government's investor) is the applicant; the centre applies for nothing and decides nothing. It
opens a file, notes by which route the project goes (审批, 核准 or 备案;政府投资条例10,国令673,待核), lists the permits
the project needs in its stages 立项 用地 规划 施工 竣工验收, and writes down what enterprise and offices do about each:
handed in, corrected, accepted, weighed, decided, handed over. A permit is one of several things of the matter; each has
its own state, its own terms and its own list of what may be done.

The terms are the offices' duties (许可法32、42、44、45、47、48;建筑法8;国令673: 8–11) and the enterprise's (建筑法9、
10;城乡规划法45;国令673: 12). An office that says nothing within five working days has accepted the application from the
day it came in (许可法32): derived, shown, never written; the term of its decision runs from that day, and an
acceptance told later changes nothing. Tests, tenders, expert reviews, hearings and entrusted assessments are left out
(45;国令673: 9). The policy's aims (国办发〔2019〕11号) are told apart: no terms of the law, no lamp.

Against silence the centre has an urging letter, a coordination meeting – never a 党组会 or 主任办公会 and never counted
as one – and the district, asked by the head. Works begun before the construction permit are a finding. The project is
closed with every permit obtained, or with the reason why not.
"""

from __future__ import annotations

from zhunsheng.kernel.procedure import Procedure
from zhunsheng.kernel.record import SHARED
from zhunsheng.matters.projects import acts, permits, register
from zhunsheng.matters.projects.figures import FIGURES, contributions
from zhunsheng.matters.projects.papers import FROM_OTHERS, PAPERS
from zhunsheng.matters.projects.steps import STEPS
from zhunsheng.matters.projects.terms import CLOCKS, PAUSES

PROCEDURE = Procedure(
    id="projects",
    label="项目立项建审",
    series="建",
    stages={
        "open": "已建档",
        "routed": "已定路径",
        "filed": "立项已办",
        "land": "用地已办",
        "planning": "规划已办",
        "construction": "施工许可已办",
        "completion": "竣工验收",
        "closed": "办结",
    },
    closed=frozenset({"closed"}),
    steps=(*STEPS, *SHARED),
    pauses=PAUSES,
    clocks=CLOCKS,
    columns=register.COLUMNS,
    title=register.title,
    parties=register.parties,
    waiting=register.waiting,
    findings=register.findings,
    figures=FIGURES,
    contributions=contributions,
    papers=PAPERS,
    from_others=FROM_OTHERS,
    likely=register.likely,
    minds=frozenset({"us", "other", "applicant"}),
    aside=frozenset(
        {
            acts.Coded,
            acts.Requested,
            acts.Met,
            acts.Escalated,
            acts.Urged,
            acts.WorksStarted,
            acts.WorksStopped,
            acts.WorksAccepted,
            acts.Closed,
            permits.CorrectionTold,
            permits.Special,
            permits.Extended,
            permits.HearingTold,
            permits.HearingAsked,
            permits.HearingHeld,
            permits.Refused,
        }
    ),
)

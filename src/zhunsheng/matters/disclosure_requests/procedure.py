"""依申请公开 – requests for government information under 《政府信息公开条例》(国令711号).

A request handed in or signed for counts as received that day; plain mail, internet and fax count from the day both
sides confirm (31); while the applicant cannot be reached nothing runs (〔2015〕207号). What is unclear is asked for
once (30); the completed request starts the 20 working days afresh (33). Asking third parties and other organs stops
the term until the answer, or until their own term ends (32–34) – a third party's silence decides nothing, a joint
maker's is consent. 征求意见 runs beside the main line: it is shown by the parties waited for, not by a stage.
The head of the disclosure office, and nobody else, may extend once by up to 20 working days, told within the term.
Nothing goes out before the check of article 17 on exactly that content, by somebody else than the drafter.
Every answer has one outcome, a fitting article, and – since 2024-01-01 – for what is refused the notice that review
comes first (行政复议法23). Delivery ends the term: in person the day signed, by mail the day posted, only by the postal
enterprise (〔2016〕235号). Requests drafted for the district run from the district's receipt and carry its remedies.
A request to correct a record about oneself (41) has a short line of its own and is no outcome.
"""

from __future__ import annotations

from zhunsheng.kernel.gates import has
from zhunsheng.kernel.procedure import Opening, Procedure, View
from zhunsheng.kernel.record import SHARED
from zhunsheng.matters.disclosure_requests import acts, ending, register
from zhunsheng.matters.disclosure_requests.acts import Split, SplitOff
from zhunsheng.matters.disclosure_requests.facts import request
from zhunsheng.matters.disclosure_requests.figures import FIGURES, contributions
from zhunsheng.matters.disclosure_requests.gates import PARTS_LEFT
from zhunsheng.matters.disclosure_requests.papers import FROM_OTHERS, PAPERS
from zhunsheng.matters.disclosure_requests.steps import CLERK, HEAD_OF_DISCLOSURE, STEPS, WORK
from zhunsheng.matters.disclosure_requests.terms import CLOCKS, EVENTS, PAUSES


def _part(view: View) -> dict[str, object]:
    """What the next part of a split request takes over from the form it came on."""
    opened, split = request(view.file), view.file.last(Split)
    if opened is None or split is None:
        return {}
    done = len(view.file.naming(SplitOff)) + 1
    known: dict[str, object] = {
        "original": view.file.matter,
        "capacity": opened.act.capacity.value,
        "applicant_type": opened.act.applicant_type.value,
        "applicant": opened.act.applicant,
    }
    if done < len(split.act.parts):
        known["subject"] = split.act.parts[done]
    return known


PROCEDURE = Procedure(
    id="disclosure_requests",
    label="依申请公开",
    series="公开",
    stages={
        "registered": "已登记未确认",
        "open": "办理",
        "correcting": "待补正",
        "reasoning": "待说明理由",
        "fee": "待缴费",
        "answered": "已作出答复",
        "closed": "办结",
        "rectifying": "更正申请办理",
        "rectified": "更正申请办结",
    },
    closed=frozenset({"closed", "rectified"}),
    steps=(*STEPS, *SHARED),
    events=EVENTS,
    openings=(
        Opening(
            "disclosure_requests",
            "disclosure.split_off",
            verb="登记分立出的一件",
            frm=WORK,
            by=(*CLERK, *HEAD_OF_DISCLOSURE),
            needs=(has(Split, article="国办发〔2010〕5号(待核)"), PARTS_LEFT),
            article="国办发〔2010〕5号(待核)",
            prefill=_part,
        ),
    ),
    pauses=PAUSES,
    clocks=CLOCKS,
    columns=register.COLUMNS,
    title=register.title,
    parties=register.parties,
    reads=register.reads,
    likely=register.likely,
    waiting=register.waiting,
    findings=register.findings,
    shortcomings=register.shortcomings,
    figures=FIGURES,
    contributions=contributions,
    papers=PAPERS,
    from_others=FROM_OTHERS,
    aside=frozenset(
        {
            acts.NoContact,
            acts.Split,
            acts.SplitOff,
            acts.Merged,
            acts.CorrectionAsked,
            acts.ReasonAsked,
            acts.ReasonableDelay,
            acts.Extended,
            acts.ThirdConsulted,
            acts.MakerConsulted,
            acts.OrganConsulted,
            ending.FeeNoticed,
            ending.Abandoned,
            ending.Withdrawn,
            ending.MadePublic,
            ending.Remedied,
        }
    ),
)
